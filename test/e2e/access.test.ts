/** The access trail as an auditor reads it, without JavaScript. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { SET_UP } from '../../src/offices/office.ts';
import type { Officer } from '../../src/offices/signin.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import { openBrowser } from './browser.ts';
import { accessExamples } from './examples.ts';
import { looker } from './support.ts';
import { must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
let maria: Officer;
let number: string;
let report: string;
const contexts: BrowserContext[] = [];
const AUDITOR = { signIn: 'dewi', password: 'hujan-reda-sebelum-senja' };
const REASON = 'Memanggil pelapor untuk klarifikasi.';

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { netra, officer, office } = world;
  maria = {
    ...{ kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office },
    roles: ['administrator', 'intake', 'handler', 'commissioner'],
  };
  const dewi = { name: 'Dewi Contoh', signIn: AUDITOR.signIn, roles: ['auditor'], scope: REGENCY };
  const enrolled = must(await netra.act('person.enrol', { office: formatRef(office), ...dewi }, { actor: maria }));
  const person = enrolled.records[0]?.ref as RecordRef;
  const link = must(await makeSetUpLink(netra.database, SET_UP, { purpose: 'set-password', person }, netra.clock()));
  must(await useSetUpLink(netra.database, { token: link.token, password: AUDITOR.password }, netra.clock()));
  number = must(
    await netra.submit({
      receipt: netra.newReceipt(),
      place: REGENCY as Region,
      concernsOffice: false,
      mode: 'formal',
      topic: 'campaigning',
      account: 'Seorang lurah memakai kaus calon saat apel pagi.',
      reported: 'Lurah Contoh',
      happenedOn: null,
      learnedOn: null,
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
      evidence: null,
    }),
  ).number;
  const { rows } = must(await netra.ask('report.list', {}, maria)) as { rows: { record: string }[] };
  report = `${REGENCY}:${rows[0]?.record}`;
});
afterAll(async () => {
  await Promise.all(contexts.map(context => context.close()));
  await browser.close();
  await world.close();
});

async function atDesk(who: { signIn: string; password: string }, script = false): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
    extraHTTPHeaders: { 'accept-language': 'id' },
  });
  contexts.push(context);
  const page = await context.newPage();
  await page.goto(`${world.url}/masuk`);
  await page.locator('#signIn').fill(who.signIn);
  await page.locator('#password').fill(who.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL('**/meja');
  return page;
}
const trail = (page: Page) => page.goto(`${world.url}/meja/akses`);
const titles = (page: Page) => page.locator('.rows > li h3').allTextContents();
const seek = (page: Page) => page.getByRole('button', { name: 'Cari', exact: true }).click();

test('the trail is empty at first, an officer’s look and each handing out stand in it, and the filters stay', async () => {
  const page = await atDesk(AUDITOR);
  await page.locator('.menu summary').click();
  await page.getByRole('link', { name: 'Jejak akses' }).click();
  await page.waitForURL('**/meja/akses');
  expect(await page.locator('.empty').textContent()).toContain('Belum ada jejak');

  const officer = await atDesk(world.officer);
  await officer.goto(`${world.url}/meja/laporan/${report}`);
  expect(await officer.locator('section[aria-labelledby=readers]').textContent()).toContain('sebelum Anda');
  await officer.reload();
  expect(await officer.locator('section[aria-labelledby=readers] tbody').textContent()).toContain('Maria Contoh');
  const answer = await officer.request.post(`${officer.url()}/segel/identity`, {
    form: { reason: REASON },
    headers: { origin: world.url, accept: 'application/json' },
  });
  expect(Object.keys(await answer.json())).toEqual(['sealed', 'wraps']);
  await officer.reload();
  expect(await officer.getByRole('row', { name: /Memanggil pelapor/ }).textContent()).toContain('1×');

  await trail(page);
  expect(await titles(page)).toEqual(['Membuka segel: Identitas pelapor', 'Melihat halaman laporan']);
  const opening = await page.locator('.rows > li').first().textContent();
  for (const part of ['Maria Contoh', REASON, number, 'Isinya diambil sekali']) expect(opening).toContain(part);

  await page.locator('#petugas').selectOption({ label: 'Maria Contoh' });
  await page.locator('#nomor').fill(number.slice(0, 6));
  await page.locator('#apa').selectOption('view');
  await page.locator('#dari').fill('1');
  await page.locator('#dari-month').fill('1');
  await page.locator('#dari-year').fill('2024');
  await seek(page);
  expect(await titles(page)).toEqual(['Melihat halaman laporan']);
  expect(await page.locator('#petugas').inputValue()).toBe(world.officer.ref);
  expect(await page.locator('#nomor').inputValue()).toBe(number.slice(0, 6));
  expect(await page.locator('#apa').inputValue()).toBe('view');
  expect(await page.locator('#dari-year').inputValue()).toBe('2024');
  await page.locator('#dari').fill('31');
  await page.locator('#dari-month').fill('2');
  await seek(page);
  expect(await page.locator('#dari-error').textContent()).toContain('hari itu harus ada');
  expect(await page.locator('#dari-month').inputValue()).toBe('2');
  await page.getByRole('link', { name: 'Hapus saringan' }).click();
  expect(await titles(page)).toHaveLength(2);

  await page.locator('.rows a.mono').first().click();
  expect(await page.locator('.over').textContent()).toBe(number);
  await page.getByRole('link', { name: 'Lihat jejak akses' }).click();
  expect(await page.locator('#nomor').inputValue()).toBe(number);
  expect((await titles(page))[0]).toBe('Melihat halaman laporan');
  expect(await page.locator('.rows > li').first().textContent()).toContain('Dewi Contoh');
});

test('pages go on with the filter, and none but auditors have the page', async () => {
  const input = { report, item: 'identity', reason: REASON };
  for (let nth = 0; nth < 26; nth += 1) must(await world.netra.act('item.open', input, { actor: maria }));
  const page = await atDesk(AUDITOR);
  await page.goto(`${world.url}/meja/akses?apa=identity`);
  expect(await titles(page)).toHaveLength(25);
  await page.locator('.pager [rel=next]').click();
  expect(await titles(page)).toHaveLength(2);
  expect(await page.locator('#apa').inputValue()).toBe('identity');

  const officer = await atDesk(world.officer);
  await officer.locator('.menu summary').click();
  expect(await officer.locator('.menu a').count()).toBeGreaterThan(5);
  expect(await officer.getByRole('link', { name: 'Jejak akses' }).count()).toBe(0);
  expect((await trail(officer))?.status()).toBe(403);
  await officer.goto(`${world.url}/meja/laporan/${report}`);
  expect(await officer.getByText('Dan 17 pembukaan sebelumnya.').count()).toBe(1);
});

test('on paper the trail keeps its rows and loses its controls', async () => {
  const page = await atDesk(AUDITOR);
  await trail(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.filters').isVisible()).toBe(false);
  expect(await page.locator('.pager').isVisible()).toBe(false);
  expect(await page.locator('.rows > li').first().isVisible()).toBe(true);
});

test('the trail, and a report that has one, are sound and accessible at both widths', async () => {
  const look = looker(await atDesk(AUDITOR, true));
  const withTrail = { path: `/meja/laporan/${report}`, name: 'meja-laporan-jejak' };
  for (const { path, name } of [...accessExamples, withTrail]) await look(world.url + path, name);
});
