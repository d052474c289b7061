/** What a person meets when something goes wrong on our side, and what a form keeps that was answered: JavaScript off. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Netra } from '../../src/netra.ts';
import { serve } from '../../src/server.ts';
import { openBrowser } from './browser.ts';
import { expectSound, picture, visit } from './support.ts';
import { openSite } from './world.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof openSite>>;
let broken: Awaited<ReturnType<typeof serve>>;
const SECRET = 'Kalimaya Contoh, 0812-0000-4711';
/** The same application, but for one thing that fails with words in it that no page and no log may repeat. */
const failing = (netra: Netra): Netra => ({
  ...netra,
  async ask() {
    throw Object.assign(new TypeError(`duplicate key (${SECRET})`, { cause: new Error(SECRET) }), { detail: SECRET });
  },
});

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
  broken = await serve({
    host: '127.0.0.1',
    port: 0,
    netra: failing(site.netra),
    ledgerDir: join(site.netra.files.dir),
    log: () => {},
  });
});
afterAll(async () => {
  await browser.close();
  await broken.close(1_000);
  await site.close();
});

/** Runs `step` and gives what was logged meanwhile. */
async function logged(step: () => Promise<void>): Promise<string> {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  try {
    await step();
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}
const text = (page: Page) => page.locator('body').innerText();
const switchOf = (page: Page) => page.locator('form.language[action="/bahasa"]');

test.each(['id', 'en'] as const)(
  'a page that breaks says so in the language %s, with a number that the log knows, and nothing more',
  async lang => {
    const log = await logged(async () => {
      const seen = await visit(browser, broken.url, '/register', { lang });
      expect(seen.status).toBe(500);
      await expectSound(seen, lang);
      const said = await text(seen.page);
      expect(said).toContain(lang === 'id' ? 'Masuk petugas' : 'sign-in');
      expect(await seen.page.content()).not.toMatch(/Kalimaya|0812|duplicate|TypeError|\.ts:|\/src\//);
      await picture(seen, `galat-500-${lang}-360`);
      await seen.close();
    });
    expect(log).toMatch(/^\{"error":"[0-9a-f]{8}","name":"TypeError"/);
    expect(log).not.toMatch(/Kalimaya|0812|duplicate/);
  },
);

test('what was typed into a form that breaks stands in no log, and the person can quote a number', async () => {
  let shown = '';
  const typed = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF';
  const log = await logged(async () => {
    const seen = await visit(browser, broken.url, '/status');
    await seen.page.fill('[name=receipt]', typed);
    await seen.page.locator('main form button').first().click();
    await seen.page.waitForLoadState();
    shown = await text(seen.page);
    await seen.close();
  });
  const [id] = /[0-9a-f]{8}/.exec(shown) ?? [];
  expect(log).toContain(`"error":"${id}"`);
  expect(log).not.toContain('AAAA');
  expect(shown).not.toMatch(/Kalimaya|TypeError/);
});

test('the foot offers the other language on a page that was asked for, and not where it would drop what was typed', async () => {
  const { page, close } = await visit(browser, site.url, '/status');
  expect(await switchOf(page).count()).toBe(1);
  await page.fill('[name=receipt]', 'bukan tanda terima');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  expect(await switchOf(page).count()).toBe(0);
  // The form's own button is the way, and takes along what was typed.
  await page.locator('main form button[name=lang]').click();
  await page.waitForLoadState();
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  expect(await page.inputValue('[name=receipt]')).toBe('bukan tanda terima');
  await page.goto(`${site.url}/masuk`);
  expect(await switchOf(page).count()).toBe(1);
  await page.fill('[name=signIn]', 'petugas-contoh');
  await page.fill('[name=password]', 'bukan kata sandinya');
  await page.locator('main form button').first().click();
  await page.waitForLoadState();
  expect(await page.inputValue('[name=signIn]')).toBe('petugas-contoh');
  expect(await switchOf(page).count()).toBe(0);
  await close();
});
