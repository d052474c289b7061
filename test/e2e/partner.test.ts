/** An institution: entered by an administrator, its liaison signs in by the one-time link and finds the own room, and no other. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { review } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { partnerExamples } from './examples.ts';
import { deskLooks, expectAccessible, expectSound, picture } from './support.ts';
import { must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
let opened: string;
let link: string;
const contexts: BrowserContext[] = [];
const POLICE = { signIn: 'penghubung.polres', password: 'hujan-reda-sebelum-senja' };

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { netra, officer, office } = world;
  const actor: Actor = {
    ...{ kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office },
    roles: ['administrator', 'intake', 'reviewer', 'commissioner'],
  };
  const filed = must(
    await netra.submit({
      ...{ receipt: netra.newReceipt(), place: REGENCY as Region, concernsOffice: false, mode: 'formal' },
      ...{ topic: 'campaigning', account: 'Seorang pegawai membagikan uang.', reported: 'Pegawai Contoh' },
      ...{ happenedOn: null, learnedOn: null, evidence: null },
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
    }),
  );
  const given = {
    ...{ report: formatRef(filed.ref), office: formatRef(office), regime: 'pilkada', actorKind: 'pns' },
    ...{ tracks: ['neutrality', 'crime'], reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: null },
  };
  const { today } = netra.engine.moment(REGENCY, actor);
  must(await netra.act('report.review', review(given.report, today), { actor }));
  const { records } = must(await netra.act('case.register', given, { actor }));
  opened = formatRef(records.find(({ kind }) => kind === 'case')?.ref ?? office);
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await world.close();
});

async function newPage(script = false): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'id-ID' });
  contexts.push(context);
  return context.newPage();
}
async function signedIn(who: { signIn: string; password: string }, to: string, script = false): Promise<Page> {
  const page = await newPage(script);
  await page.goto(world.url + to);
  await page.fill('#signIn', who.signIn);
  await page.fill('#password', who.password);
  await page.click('main button');
  return page;
}

test('an administrator enters the police and is shown the liaison’s link once', async () => {
  const page = await signedIn(world.officer, '/meja/kantor/instansi');
  await page.click('text=Daftarkan instansi');
  await page.click('main form button');
  expect(await page.locator('.error').count(), 'what is missing is said').toBeGreaterThan(2);
  await page.check('input[value=police]');
  await page.fill('#institutionName', 'Kepolisian Resor Contoh');
  await page.fill('#name', 'Bripka Contoh');
  await page.fill('#signIn', POLICE.signIn);
  await page.click('main form button');
  link = /http\S+\/siapkan\/[\w-]+/.exec(await page.content())?.[0]?.replace(/["<].*/, '') ?? '';
  expect(link).not.toBe('');
  await page.goto(`${world.url}/meja/kantor/instansi`);
  expect(await page.textContent('main')).toContain('Bripka Contoh');
  expect((await page.goto(`${world.url}/mitra`))?.url(), 'an officer has another room').toBe(`${world.url}/meja`);
});

test('the liaison sets a password, lands in the own room and is sent back there from the desk', async () => {
  const token = link.split('/').at(-1) ?? '';
  must(await world.netra.door.setPassword({ token, password: POLICE.password }));
  const page = await signedIn(POLICE, '/masuk');
  expect(page.url()).toBe(`${world.url}/mitra`);
  await page.click('ol.rows a');
  const text = await page.textContent('main');
  expect(text).toContain('Pidana pemilihan');
  expect(text).not.toMatch(/Netralitas|Ratna|membagikan uang/);
  for (const path of ['/meja', `/meja/perkara/${opened}`, '/meja/kantor/instansi'])
    expect((await page.goto(world.url + path))?.url(), path).toBe(`${world.url}/mitra`);
  await page.click('text=Keluar');
  expect((await page.goto(`${world.url}/mitra`))?.url()).toBe(`${world.url}/masuk?ke=%2Fmitra`);
});

test.each(deskLooks)(
  'the pages of the room are sound and accessible at $width px, $scheme',
  async ({ width, scheme }) => {
    const page = await signedIn(POLICE, '/mitra', true);
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    for (const { path, name } of partnerExamples) {
      expect((await page.goto(world.url + path.replace(':perkara', opened)))?.status()).toBe(200);
      const seen = { page, status: 200, complaints, strangers: [], weight: () => 0, close: async () => {} };
      await expectSound(seen);
      await picture(seen, `${name}-${width}-${scheme}`);
      await expectAccessible(seen);
    }
  },
);
