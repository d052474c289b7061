/** What the public does, with JavaScript off, on a telephone and on a wide screen: reports, asks, reads, checks. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { expectSound, picture, type View, type Visit, visit } from './support.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const image = { name: 'foto.png', mimeType: 'image/png', buffer: PNG };

const STORY = 'Pada apel pagi, seorang kepala bidang mengajak stafnya memilih Paslon 2.\n\nSaya ada di sana.';
const WHO = { name: 'Sari Contoh', contact: '0812 0000 0000', address: 'Jalan Contoh 1, Curup' };

/** A visit that writes down every address it went to, and every referrer it sent. */
async function open(path: string, view: Partial<View> = {}): Promise<Visit & { addresses: string[] }> {
  const seen = await visit(browser, world.url, path, view);
  const addresses: string[] = [];
  seen.page.on('request', request => addresses.push(request.url(), request.headers().referer ?? ''));
  seen.page.on('framenavigated', frame => addresses.push(frame.url()));
  return { ...seen, addresses };
}

async function day(page: Page, name: string, [d, m, y]: readonly [string, string, string]) {
  await page.fill(`[name=${name}-day]`, d);
  await page.fill(`[name=${name}-month]`, m);
  await page.fill(`[name=${name}-year]`, y);
}

async function tellWhatHappened(page: Page) {
  await page.fill('#account', STORY);
  await page.check('[name=topic][value=pressure-by-superior]');
  await page.fill('#reported', 'Kepala bidang di sebuah dinas');
  await page.fill('#place', 'rejang lebong');
  await day(page, 'happenedOn', ['12', '10', '2024']);
  await day(page, 'learnedOn', ['13', '10', '2024']);
  await page.check('[name=concernsOffice][value=no]');
}

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string) {
  const answered = page.waitForEvent('framenavigated');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState();
}
const goOn = (page: Page) => press(page, 'Lanjut');
const send = (page: Page) => press(page, 'Kirim laporan');
const heading = (page: Page) => page.locator('h1').textContent();
const receiptOf = async (page: Page) => ((await page.locator('.code').textContent()) ?? '').replace(/[^0-9A-Z]/g, '');

async function toSecondStep(page: Page) {
  await tellWhatHappened(page);
  await goOn(page);
  expect(await heading(page)).toBe('Catat kode Anda, lalu kirim');
}

async function sayWho(page: Page) {
  await page.check('[name=who][value=name]');
  for (const [name, value] of Object.entries(WHO)) await page.fill(`#${name}`, value);
}

describe.each([360, 1280] as const)('at %i px', width => {
  test('a formal report with evidence is received, and its receipt shows its status', async () => {
    const seen = await open('/lapor', { width });
    const { page } = seen;
    await picture(seen, `lapor-1-${width}`);
    await toSecondStep(page);
    expect(await page.locator('.lead').textContent()).toContain('Bawaslu Kabupaten Rejang Lebong');
    await expectSound(seen);
    await picture(seen, `lapor-2-${width}`);
    const receipt = await receiptOf(page);
    expect(receipt).toMatch(/^[0-9A-Z]{24}$/);
    await sayWho(page);
    await page.setInputFiles('#evidence', image);
    await send(page);
    expect(await heading(page)).toBe('Laporan Anda sudah kami terima');
    expect(await receiptOf(page)).toBe(receipt);
    await expectSound(seen);
    await picture(seen, `lapor-3-${width}`);
    const number = (await page.locator('dd.mono').textContent()) ?? '';

    await page.goto(`${world.url}/status`);
    await picture(seen, `status-1-${width}`);
    // As somebody reads it off a piece of paper.
    await page.fill('#receipt', receipt.toLowerCase().replace(/(.{4})/g, '$1 '));
    await press(page, 'Lihat status');
    expect(await heading(page)).toBe('Sudah diterima, sedang diperiksa');
    expect(await page.locator('dd.mono').textContent()).toBe(number);
    await expectSound(seen);
    await picture(seen, `status-2-${width}`);
    const told = seen.addresses
      .join(' ')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '');
    expect(told).not.toContain(receipt);
    await seen.close();
  });
});
