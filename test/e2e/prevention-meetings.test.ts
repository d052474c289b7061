/** Outreach from its plan to its commitments, at the desk and by those who are invited, without any script. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import type { Actor } from '../../src/record/kind.ts';
import { openBrowser } from './browser.ts';
import { coverageExamples, eventExamples } from './examples.ts';
import { scannerJourney } from './scanner-journey.ts';
import { expectSound, looker, phone, picture, visit } from './support.ts';
import { morningClock, must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
let context: BrowserContext;
let page: Page;
let outreach: Actor;
let roster: FilledRoster;
let event = '';
let today = '';
const codes: string[] = [];
const DESK = '/meja/cegah/kegiatan';

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld({ clock: morningClock() })]);
  const { netra, officer, office } = world;
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner', 'outreach'];
  const actor = { kind: 'officer', id: officer.ref, name: officer.name, scope: '17', roles, office } as const;
  const above = { ...actor, id: world.provinceOfficer.ref, office: world.provinceOffice };
  must(await netra.act('person.change-roles', { person: officer.ref, roles, scope: REGENCY }, { actor: above }));
  today = netra.engine.moment(REGENCY, actor).today;
  outreach = { ...actor, scope: REGENCY };
  roster = await fillRoster(netra, REGENCY, [
    { kind: 'opd', name: 'Dinas Contoh', people: 4 },
    { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 3 },
  ]);
  context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'id-ID',
    viewport: { width: 360, height: 740 },
  });
  page = await context.newPage();
  await page.goto(`${world.url}/masuk?ke=${DESK}`);
  await page.fill('#signIn', officer.signIn);
  await page.fill('#password', officer.password);
  await page.click('main button');
});
afterAll(async () => {
  await context?.close();
  await browser?.close();
  await world?.close();
});

async function fillDay(name: string, day: string) {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.fill(`[name="${name}-day"]`, date);
  await page.fill(`[name="${name}-month"]`, month);
  await page.fill(`[name="${name}-year"]`, year);
}

/** Each page as whoever is signed in sees it, at both widths; the public ones name nobody. */
async function lookAtAll(examples: typeof eventExamples, pathOf: (path: string) => string) {
  const own = await browser.newContext({ locale: 'id-ID', storageState: await context.storageState() });
  const seen = await own.newPage();
  const look = looker(seen);
  for (const { path, name } of examples) {
    await look(world.url + pathOf(path), name);
    if (!path.startsWith('/meja')) expect(await seen.textContent('main'), name).not.toContain('Pegawai Contoh');
  }
  await own.close();
}

test('an event is planned, and what is wrong is said beside its question', async () => {
  await page.click('text=Rencanakan acara');
  await page.click('main form button.btn');
  expect(await page.locator('.error').count()).toBeGreaterThan(4);
  await page.check('input[value=sosialisasi]');
  await page.fill('#title', 'Sosialisasi netralitas');
  await fillDay('day', today);
  await page.fill('#from', '9.00');
  await page.fill('#until', '12:00');
  await page.fill('#place', 'Aula Contoh');
  await page.fill('#capacity', '1');
  await page.fill('#materials', 'Paparan; https://contoh.example/paparan');
  await page.click('main form button.btn');
  expect(await page.locator('h1').textContent()).toBe('Sosialisasi netralitas');
  event = page.url().split('/').at(-1) ?? '';
});

test('everybody of the roster is invited, and slips are printed', async () => {
  await page.goto(`${world.url}${DESK}/${event}/undang`);
  await page.check('input[value=all]');
  await page.click('main form button.btn');
  expect(await page.locator('.facts').nth(1).textContent()).toContain('Diundang');
  await page.goto(`${world.url}${DESK}/${event}/slip`);
  codes.push(...(await page.locator('.slips .mono').allTextContents()));
  expect(codes).toHaveLength(7);
});

test('whoever holds a code answers; the second one waits, and the venue’s code counts each once', async () => {
  const answers: string[] = [];
  for (const code of codes.slice(0, 2)) {
    // The slip's address is short: the code itself says which event it is for.
    const { page: own, close } = await visit(browser, world.url, '/agenda/jawab', phone);
    await own.fill('#code', code.toLowerCase());
    await own.click('main form button.btn');
    await own.check('input[value=comes]');
    await own.click('main form button.btn >> nth=0');
    answers.push((await own.locator('main').textContent()) ?? '');
    expect(own.url()).not.toContain(code);
    await picture({ page: own }, `acara-jawab-${answers.length}`);
    await close();
  }
  expect(answers[0]).toContain('Kursi Anda tersedia');
  expect(answers[1]).toContain('daftar tunggu, nomor 1');
  await page.goto(`${world.url}${DESK}/${event}/layar`);
  const venue = (await page.locator('.screen').textContent()) ?? '';
  const came: string[] = [];
  for (let times = 0; times < 2; times += 1) {
    const at = times === 0 ? '/agenda/hadir' : `/agenda/${event}/hadir`;
    const visited = await visit(browser, world.url, at, phone);
    await visited.page.fill('#code', codes[0] ?? '');
    await visited.page.fill('#venue', venue);
    await visited.page.click('main form button.btn');
    came.push((await visited.page.locator('h1').textContent()) ?? '');
    await visited.close();
  }
  expect(came).toEqual(['Anda tercatat hadir', 'Anda sudah tercatat hadir']);
});

test('the desk ticks, adds a guest, takes a slip of the pen back, and closes', async () => {
  await page.goto(`${world.url}${DESK}/${event}/hadir`);
  const boxes = page.locator('input[name=hadir]');
  expect(await boxes.count()).toBe(6);
  for (const n of [0, 1]) await boxes.nth(n).check();
  await picture({ page }, 'acara-hadir-360');
  await page.click('text=Simpan yang dicentang');
  expect(await page.locator('.notice').first().textContent()).toContain('2 orang dicatat hadir');
  await page.click('summary:has-text("tanpa undangan")');
  await page.fill('#tamu-name', 'Tamu Contoh');
  await page.click('button:has-text("Tambahkan")');
  await page.click('summary:has-text("Tarik catatan hadir")');
  await page.selectOption('#attendance', { label: 'Tamu Contoh' });
  await page.fill('#because', 'Salah acara.');
  await page.click('form >> button:has-text("Tarik catatan hadir")');
  await page.goto(`${world.url}${DESK}/${event}`);
  await page.click('button:has-text("Tutup daftar hadir")');
  expect(await page.locator('.tag').first().textContent()).toBe('Selesai');
  expect(await page.locator('table').textContent()).toContain('Puskesmas Contoh');
});

test('a commitment is recorded, carried on by another event, and stands in the list of open ones', async () => {
  await page.click('summary:has-text("Catat komitmen")');
  await page.fill('#komitmen-who', 'Kepala dinas');
  await page.fill('#komitmen-what', 'Meneruskan kepada semua pegawai');
  await fillDay('komitmen-due', today);
  await page.fill('#komitmen-spread', '2');
  await page.click('button:has-text("Catat komitmen")');
  await page.goto(`${world.url}${DESK}/komitmen`);
  expect(await page.locator('.rows').textContent()).toContain('Diteruskan 0 dari 2 unit');
  await page.goto(`${world.url}${DESK}/baru`);
  await page.check('input[value=other]');
  await page.fill('#title', 'Apel');
  await page.fill('#organiser', 'Dinas Contoh');
  await fillDay('day', today);
  await page.fill('#from', '07:00');
  await page.fill('#until', '08:00');
  await page.fill('#place', 'Halaman');
  await page.selectOption('#parent', { index: 1 });
  await page.click('main form button.btn');
  await page.click('button:has-text("Tutup daftar hadir")');
  await page.goto(`${world.url}${DESK}/${event}`);
  expect(await page.locator('#komitmen ~ .rows').textContent()).toContain('Diteruskan 1 dari 2 unit');
});

test('the pages hold at both widths, and the public ones without a name; calendars and proofs can be taken along', async () => {
  await world.integrate();
  await lookAtAll(eventExamples, path => path.replace(':acara', event));
  const visited = await visit(browser, world.url, `/agenda/${event}`, phone);
  await expectSound(visited);
  await visited.close();
  const get = async (path: string) => (await fetch(`${world.url}${path}`)).text();
  for (const path of ['/agenda.ics', `/agenda/${event}/acara.ics`])
    expect(await get(path)).toContain('SUMMARY:Sosialisasi netralitas');
  expect(JSON.parse(await get(`/agenda/${event}/bukti.json`)).acts.length).toBeGreaterThan(3);
  expect(await get(`/agenda/${event}/bukti.txt`)).toContain('c2sp.org/tlog-proof@v1');
}, 120_000);

scannerJourney(() => ({ browser, world, roster, actor: outreach }));

test('coverage says who was not reached, and its next event goes into the form with its people ticked', async () => {
  const { netra } = world;
  await world.integrate();
  await netra.coverage.wake();
  await page.goto(`${world.url}/meja/cegah`);
  await page.click('main >> text=Cakupan');
  await page.fill('main #q', REGENCY);
  await page.click('main form[role=search] button');
  await page.click('main table a');
  expect(await page.locator('.facts').first().textContent()).toContain('Hadir di acara');
  await page.click('text=Rencanakan acara ini >> nth=0');
  expect(await page.inputValue('#title')).toContain('Sosialisasi netralitas: ');
  await fillDay('day', today);
  await page.fill('#from', '13:00');
  await page.fill('#until', '14:00');
  await page.fill('#place', 'Aula Contoh');
  await page.click('main form button.btn');
  expect(page.url()).toContain('/undang?saran=');
  expect(await page.locator('input[name=units]:checked').count()).toBe(1);
  await page.click('main form button.btn');
  expect(await page.locator('.facts').nth(1).textContent()).toContain('Diundang');
});

test('what another source says is written down with it, wrong ones are told what is missing, and nothing typed is lost', async () => {
  await page.goto(`${world.url}/meja/cegah/cakupan/${REGENCY}`);
  await page.click('summary:has-text("Catat kegiatan")');
  await page.fill('#source', 'Situs Contoh');
  await page.click('button:has-text("Catat")');
  expect(await page.locator('.error').count()).toBeGreaterThan(2);
  expect(await page.inputValue('#source')).toBe('Situs Contoh');
  await page.check('input[value=pact]');
  await fillDay('on', today);
  await page.fill('#link', 'https://contoh.example/pakta');
  await page.click('button:has-text("Catat")');
  expect(await page.locator('section').last().textContent()).toContain('Pakta atau ikrar');
});

test('coverage holds at both widths, for everybody without a name, and can be taken along', async () => {
  await world.integrate();
  await world.netra.coverage.wake();
  const [unit] = roster.units;
  const pathOf = (path: string) => path.replace(':daerah', REGENCY).replace(':unit', unit?.id ?? '');
  await lookAtAll(coverageExamples, pathOf);
  for (const { path, name } of coverageExamples) {
    await page.goto(world.url + pathOf(path));
    expect(await page.locator('h1').count(), `${name} without JavaScript`).toBe(1);
  }
  const get = async (path: string) => (await fetch(`${world.url}${path}`)).text();
  const lines = (await get('/cakupan.csv')).trim().split('\r\n');
  expect(lines[0]).toContain('percent_as_of');
  expect(lines.find(line => line.startsWith(`${REGENCY},`))).toContain('https://contoh.example/pakta');
  expect(await get('/cakupan.xml')).toContain('<entry>');
  const file = await context.request.get(`${world.url}/meja/cegah/cakupan/${REGENCY}/unduh/unit.xlsx`);
  expect([file.status(), (await file.body()).subarray(0, 2).toString()]).toEqual([200, 'PK']);
});
