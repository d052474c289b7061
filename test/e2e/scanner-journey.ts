/** The organiser's scanner in a real browser with its network switched off, and what comes after the event: test and certificate. */
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { qrOf } from '../../src/press/qr.ts';
import { png } from '../../src/press/raster.ts';
import type { eventPeople, eventSlips, showEvent } from '../../src/prevention/event/event-operations.ts';
import type { FilledRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import type { Answer, Askable } from '../support/answer.ts';
import { expectAccessible, expectSound, picture, visit } from './support.ts';
import { must, REGENCY, type World } from './world.ts';

interface Site {
  readonly browser: Browser;
  readonly world: World;
  readonly roster: FilledRoster;
  /** Somebody of outreach. */
  readonly actor: Actor;
}
let browser: Browser;
let world: World;
let actor: Actor;
let event = '';
let other = '';
let slips: Answer<typeof eventSlips>['slips'] = [];
let door: BrowserContext;
let page: Page;
const DESK = '/meja/cegah/kegiatan';
const pindai = () => `${world.url}${DESK}/${event}/pindai`;

const ask = async <O extends Askable>(name: string, input: object) =>
  must((await world.netra.ask(name, input, actor)) as Result<Answer<O>, Refusal>);

async function plan(title: string, day: string, from: string, until: string): Promise<string> {
  const { netra } = world;
  const act = async (name: string, input: object) => must(await netra.act(name, input, { actor })).records[0]?.ref;
  const ref = await act('event.plan', {
    ...{ region: REGENCY, kind: 'sosialisasi', title, organiser: 'Dinas Contoh', speakers: null, place: 'Aula Contoh' },
    ...{ address: null, day, from, until, capacity: null, access: 'public', materials: [], rule: null },
  });
  if (!ref) throw new Error('nothing was planned');
  return formatRef(ref);
}

/** The site's time, some minutes on. */
const later = (minutes: number) => Date.parse(world.netra.clock()) + minutes * 60_000;

/** A telephone of its own, signed in. Its clock is the machine's and not the site's: the site puts it right. */
async function telephone(): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 360, height: 740 } });
  const own = await context.newPage();
  await own.goto(`${world.url}/masuk?ke=${DESK}`);
  await own.fill('#signIn', world.officer.signIn);
  await own.fill('#password', world.officer.password);
  await own.click('main button');
  return context;
}
const pageOf = (context: BrowserContext): Page => {
  const [own] = context.pages();
  if (!own) throw new Error('a telephone has a page');
  return own;
};

/** Waits for what the page will say. */
const soon = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 20_000 });
const said = (of: Page) => of.locator('[data-netra="verdict-title"]');
async function type(of: Page, code: string | undefined) {
  await of.fill('#code', code ?? '');
  await of.click('[data-netra="code-form"] button');
}
/** A photograph of a QR code, as its pixels. */
function photograph(text: string): Buffer {
  const { size, path } = qrOf(text);
  const wide = size * 5;
  const rgb = new Uint8Array(wide * wide * 3).fill(255);
  for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * 5; row < Number(y) * 5 + 5; row += 1)
      rgb.fill(0, (row * wide + Number(x) * 5) * 3, (row * wide + (Number(x) + Number(long)) * 5) * 3);
  return Buffer.from(png({ width: wide, height: wide, rgb }));
}
const show = (of: Page, text: string | undefined) =>
  of.setInputFiles('#foto', { name: 'qr.png', mimeType: 'image/png', buffer: photograph(text ?? '') });

async function prepare(of: Page) {
  await of.goto(pindai());
  await of.click('[data-netra="prepare"]');
  await of.waitForFunction(() => document.querySelector('[data-netra="state"]')?.textContent?.startsWith('Siap.'));
}

/** In a site that has people in its roster, in the morning. */
export const scannerJourney = (site: () => Site) =>
  describe('the scanner', () => {
    beforeAll(async () => {
      const { roster, ...given } = site();
      ({ browser, world, actor } = given);
      const { netra } = world;
      const { today } = netra.engine.moment(REGENCY, actor);
      event = await plan('Sosialisasi netralitas', today, '09:00', '11:00');
      other = await plan('Acara lain', today, '00:01', '23:58');
      for (const one of [event, other]) {
        const whole = { units: null, belongs: null, heads: false, posts: [] };
        must(await netra.act('event.invite', { event: one, roster: formatRef(roster.ref), ...whole }, { actor }));
        await netra.inviting.wake();
      }
      ({ slips } = await ask<typeof eventSlips>('event.slips', { event }));
      door = await telephone();
      page = pageOf(door);
    });
    afterAll(async () => {
      await door?.close();
    });

    test('a telephone is prepared and keeps one page of the desk, its style and its modules, and nothing else', async () => {
      // Whoever taps while the page still comes in has not tapped in vain.
      await page.route('**/js/scan.js', route => setTimeout(500).then(() => route.continue()), { times: 1 });
      await page.goto(`${world.url}${DESK}/${event}`);
      await page.click('text=Pindai di pintu');
      await picture({ page }, 'pindai-belum-360');
      await page.click('[data-netra="prepare"]');
      await page.waitForFunction(() =>
        document.querySelector('[data-netra="state"]')?.textContent?.startsWith('Siap.'),
      );
      const kept = await page.evaluate(async () =>
        (await Promise.all((await caches.keys()).map(async name => (await caches.open(name)).keys())))
          .flat()
          .map(({ url }) => new URL(url).pathname),
      );
      expect(kept).toContain('/js/decode.js');
      const strange = kept.filter(path => !/^\/(_app\/immutable\/|js\/|netra\.svg$)/.test(path));
      expect(strange.map(decodeURIComponent).sort()).toEqual([
        `${DESK}/${event}/pindai`,
        `${DESK}/${event}/pindai/pembaca.js`,
      ]);
      const scopes = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
      );
      expect(scopes.map(decodeURIComponent)).toEqual([`${DESK}/${event}/pindai`]);
      expect(await page.locator('[data-netra="counts"]').textContent()).toContain('7 undangan');
    });

    test('without a network it takes codes and pictures, says what is wrong, and opens again', async () => {
      await door.setOffline(true);
      await type(page, slips[0]?.code.toLowerCase());
      await page.waitForFunction(() =>
        document.querySelector('[data-netra="counts"]')?.textContent?.startsWith('1 dipindai'),
      );
      expect(await said(page).textContent()).toMatch(/^Tercatat: (P\. C\. 1?|.*), /);
      await page.reload();
      await page.waitForSelector('#code');
      expect(await page.locator('[data-netra="counts"]').textContent()).toContain('1 menunggu dikirim');
      expect(await page.locator('[data-netra="title"]').textContent()).toBe('Sosialisasi netralitas');
      await type(page, slips[0]?.code);
      await soon(() => said(page).textContent()).toMatch(/^Sudah tercatat jam \d\d[.:]\d\d$/);
      await show(page, slips[1]?.pass);
      await soon(() => said(page).textContent()).toMatch(/^Tercatat: /);
      await picture({ page }, 'pindai-tercatat-360');
      const wrong: readonly (readonly [string | undefined, string])[] = [
        [(await ask<typeof eventSlips>('event.slips', { event: other })).slips[0]?.pass, 'QR ini untuk acara lain'],
        [slips[2]?.pass.replace(/.{6}$/, '000000'), 'QR ini palsu'],
        ['HTTPS://CONTOH.EXAMPLE', 'Ini bukan QR undangan'],
      ];
      for (const [text, title] of wrong) {
        await show(page, text);
        await soon(() => said(page).textContent()).toBe(title);
      }
      await page.check('[data-netra="behalf"]');
      await page.fill('#wakil', 'Wakil Contoh');
      await type(page, slips[2]?.code);
      await soon(() => page.locator('[data-netra="last"] li').count()).toBe(3);
    });

    test('two telephones that took the same person in are one attendance, and one with a wrong clock is put right', async () => {
      const second = await telephone();
      const own = pageOf(second);
      await own.clock.setSystemTime(later(100));
      await prepare(own);
      await second.setOffline(true);
      for (const nth of [0, 3]) {
        await type(own, slips[nth]?.code);
        await soon(() => said(own).textContent()).toMatch(/^Tercatat/);
      }
      await soon(() => own.locator('[data-netra="last"] li').count()).toBe(2);
      await door.setOffline(false);
      await soon(() => page.locator('[data-netra="counts"]').textContent()).toContain('3 dihitung');
      await second.setOffline(false);
      await soon(() => own.locator('[data-netra="counts"]').textContent()).toContain('1 dihitung, 1 sudah tercatat');
      const { counts } = await ask<typeof showEvent>('event.show', { event });
      expect(counts).toMatchObject({ present: 4, behalf: 1 });
      // Its clock is put two days on, and no reading of it is of the event's time.
      await second.setOffline(true);
      await own.clock.setSystemTime(later(48 * 60));
      await type(own, slips[4]?.code);
      await soon(() => own.locator('[data-netra="verdict-text"]').textContent()).toContain('di luar waktu acara');
      await own.clock.setSystemTime(later(100));
      await second.setOffline(false);
      await soon(() => own.locator('[data-netra="counts"]').textContent()).toContain('1 ditolak');
      await own.goto(`${world.url}${DESK}/${event}/ditolak`);
      expect(await own.locator('table').textContent()).toContain('Di luar waktu acara');
      await picture({ page: own }, 'pindai-ditolak-360');
      await second.close();
    });

    test('signing out asks first while scans wait, and then takes everything off the telephone', async () => {
      await page.route('**/kirim', route => route.abort());
      await type(page, slips[5]?.code);
      await soon(() => page.locator('[data-netra="counts"]').textContent()).toContain('1 menunggu dikirim');
      await page.goto(`${world.url}${DESK}`);
      await page.click('text=Keluar');
      expect(await page.locator('.notice h2').first().textContent()).toContain(
        '1 pindaian di telepon ini belum terkirim',
      );
      await picture({ page }, 'pindai-keluar-360');
      await page.unroute('**/kirim');
      await page.click('[data-netra="send"]');
      await soon(() => page.locator('[data-netra="counts"]').textContent()).toContain('0 menunggu');
      await page.goto(`${world.url}${DESK}`);
      await page.click('text=Keluar');
      await page.waitForURL('**/masuk?keluar');
      const left = await page.evaluate(async () => [
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]);
      expect(left).toEqual([]);
    });

    test('the holder of a code shows a QR, and after the event has a certificate that anybody verifies', async () => {
      const { netra } = world;
      const { people } = await ask<typeof eventPeople>('event.people', { event, only: 'present' });
      const absent = slips.find(({ person }) => !people.some(one => one.person === person));
      const visited = await visit(browser, world.url, `/agenda/${event}/jawab`, { script: true });
      const own = visited.page;
      await own.fill('#code', absent?.code ?? '');
      await own.click('main form button.btn');
      expect(await own.locator('svg.qr path').nth(1).getAttribute('d')).toBe(qrOf(absent?.pass ?? '').path);
      await picture({ page: own }, 'undangan-qr-360');
      await expectAccessible(visited);
      await expectSound(visited);
      must(await netra.act('event.hold', { event }, { actor }));
      await own.goto(`${world.url}/agenda/${event}/jawab`);
      const came = slips.find(({ person }) => people.some(one => one.person === person && !one.here?.behalf));
      await own.fill('#code', came?.code ?? '');
      await own.click('main form button.btn');
      expect(await own.locator('button:has-text("sertifikat")').count()).toBe(1);
      const get = () =>
        fetch(`${world.url}/agenda/${event}/sertifikat`, {
          ...{ method: 'POST', body: new URLSearchParams({ code: came?.code ?? '' }) },
          headers: { origin: world.url },
        });
      expect((await get()).status).toBe(503);
      await world.integrate();
      const file = Buffer.from(await (await get()).arrayBuffer());
      await own.goto(`${world.url}/verifikasi`);
      await own.setInputFiles('#file', { name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: file });
      await own.click('form[action="?/berkas"] button');
      expect(await own.locator('h1').textContent()).toBe('Benar: kehadiran ini tercatat dan sertifikatnya berlaku');
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec((await own.textContent('main')) ?? '')?.[0] ?? '';
      await picture({ page: own }, 'sertifikat-berkas-360');
      await own.goto(`${world.url}/verifikasi`);
      await own.fill('#code', code);
      await own.click('form[action="?/kode"] button');
      expect(await own.locator('h1').textContent()).toBe('Tercatat: sertifikat kehadiran ini ada dan berlaku');
      await visited.close();
    });
  });
