/** A pledge from the desk to its signer, all without JavaScript: drafted, opened, an official first, signed by slip, by mail, revoked. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCode } from '../../src/prevention/inviting/code.ts';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef, parseRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { openPki, type Pki, signPdf } from '../support/signed-pdf.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { openBrowser } from './browser.ts';
import { pledgeExamples } from './examples.ts';
import { expectSound, looker, picture, visit } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let server: Smtp;
let roster: FilledRoster;
let pki: Pki;
const known: Record<string, string> = {};

beforeAll(async () => {
  server = await smtp();
  await server.start();
  pki = openPki();
  pki.issue('deputy', '/O=Pemerintah Kabupaten Contoh/CN=WIBISANA CONTOH');
  const more = { mail: settingsFor(server), pdfRoots: [pki.pem('root')] };
  [browser, world] = await Promise.all([openBrowser(), openWorld(more)]);
  const { netra, officer, office } = world;
  roster = await fillRoster(netra, REGENCY, [
    { kind: 'opd', name: 'Dinas Contoh', people: 6 },
    { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 5 },
  ]);
  const administrator: Actor = {
    ...{ kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, roles: ['administrator'], office },
  };
  const act = async (name: string, input: object) =>
    formatRef(must(await netra.act(name, input, { actor: administrator })).records[0]?.ref ?? office);
  const regent = { region: REGENCY, kind: 'head-of-region', title: 'Bupati Contoh', unit: 'Pemerintah Kabupaten' };
  const post = await act('post.found', regent);
  await act('post.appoint', {
    post,
    holder: 'Larasati Contoh',
    capacity: 'definitive',
    from: '2021-02-26',
    decree: 'SK 1',
  });
  const deputy = await act('post.found', { ...regent, kind: 'deputy-head', title: 'Wakil Bupati Contoh' });
  await act('post.appoint', {
    ...{ post: deputy, holder: 'Wibisana Contoh', capacity: 'definitive', from: '2021-02-26', decree: 'SK 2' },
  });
  const nurul = { name: 'Nurul Contoh', signIn: 'nurul', roles: ['outreach'], scope: REGENCY };
  const person = await act('person.enrol', { office: formatRef(office), ...nurul });
  const who = parseRef(person);
  if (!who) throw new Error('an enrolment leaves a person');
  const { token } = must(await netra.door.makeLink(administrator, { purpose: 'set-password', person: who }));
  must(await netra.door.setPassword({ token, password: 'melati-di-halaman' }));
  world = { ...world, officer: { ...officer, signIn: 'nurul', password: 'melati-di-halaman', ref: person } };
});
afterAll(async () => {
  await browser.close();
  await world.close();
  await server.stop();
});

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const heading = (page: Page) => page.locator('h1').textContent();
const said = (page: Page) => page.locator('main').textContent();
const fillDay = async (page: Page, name: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  await page.fill(`#${name}`, date);
  await page.fill(`#${name}-month`, month);
  await page.fill(`#${name}-year`, year);
};
const today = (ahead = 0) =>
  new Date(Date.parse(world.netra.clock()) + 7 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);
const count = async () => {
  await world.integrate();
  await world.netra.pledges.wake();
};
/** The nth of all people; the first of the second unit is the seventh. Those with an even place in their unit have an address. */
const codes = (nth: number) => {
  const campaign = parseRef(known.ikrar ?? '');
  if (!campaign) throw new Error('no pledge');
  const person = roster.units.flatMap(({ people }) => people)[nth] ?? '';
  const { code, revoking } = slipCodes(world.netra.engine.keyring, campaign, person);
  return { code: formatCode(code), revoking: formatCode(revoking), nip: `18${String(nth + 1).padStart(16, '0')}` };
};
const mailed = (nth: number) =>
  /Kode Anda: (\d{6})/.exec(
    readable(server.taken.filter(({ to }) => to.includes(`pegawai${nth + 1}@contoh.example`)).at(-1)?.raw ?? ''),
  )?.[1] ?? '';

test('a pledge is drafted, its text frozen, its staff invited, and the regent signs first', async () => {
  const page = await signIn(browser, world, '/meja/cegah/ikrar');
  await page.getByRole('link', { name: 'Buat ikrar' }).click();
  await press(page, 'Lanjut');
  await press(page, 'Simpan rancangan');
  expect(await page.locator('.errors h2').textContent()).toContain('perlu diperbaiki');
  await page.fill('#title', 'Pakta Integritas Contoh');
  await page.check('[name=use-service]');
  await page.check('[name=use-money]');
  for (const topic of ['Pelayanan publik', 'Politik uang']) await page.locator('summary', { hasText: topic }).click();
  await page.fill('#order-money', '1');
  await page.fill('#order-service', '2');
  await page.fill('#text-money', 'Saya menolak politik uang, juga atas nama orang lain.');
  await fillDay(page, 'from', today());
  await fillDay(page, 'until', today(-1));
  for (const box of await page.locator('[name=officials]').all()) await box.check();
  await page.check('[name=officialsFirst]');
  await press(page, 'Simpan rancangan');
  // Nothing typed is lost, and the error names its box.
  expect(await page.locator('#until-error').textContent()).toContain('sebelum hari pertama');
  expect(await page.inputValue('#text-money')).toContain('atas nama orang lain');
  await fillDay(page, 'until', today(9));
  await press(page, 'Simpan rancangan');
  expect(await heading(page)).toBe('Pakta Integritas Contoh');
  known.ikrar = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await page.locator('.panel').first().textContent()).toMatch(
    /1\. Saya menolak politik uang.*2\. Saya menjaga/s,
  );
  await press(page, 'Buka dan bekukan teks');
  await count();
  await page.reload();
  expect(await said(page)).toContain('Dinas Contoh');

  const early = await visit(browser, world.url, `/ikrar/${known.ikrar}/tanda-tangan`);
  await early.page.fill('#code', codes(1).code);
  await press(early.page, 'Lanjut');
  expect(await said(early.page)).toContain('Pejabat menandatangani lebih dahulu');
  await early.close();

  // One signs with a certificate, and needs no witness.
  await page.locator('summary', { hasText: 'dengan sertifikat elektronik' }).click();
  await picture({ page }, 'meja-ikrar-pejabat-sertifikat');
  const link = page.getByRole('link', { name: 'Unduh lembar: Wakil Bupati Contoh' });
  const sheet = await (await page.request.get(world.url + (await link.getAttribute('href')))).body();
  const send = async (buffer: Buffer) => {
    await page.setInputFiles('#file', { name: 'lembar.pdf', mimeType: 'application/pdf', buffer });
    await press(page, 'Periksa dan catat');
  };
  await send(sheet);
  expect(await page.locator('#file-error').textContent()).toContain('Tandatangani dulu');
  await send(signPdf(sheet, { sign: bytes => pki.sign(bytes, 'deputy') }));
  expect(await said(page)).toContain('Wibisana Contoh, definitif');
  await page.locator('summary', { hasText: 'Catat tanda tangan pejabat' }).click();
  await page.fill('#witnessName', 'Sekar Contoh');
  await page.fill('#witnessPost', 'Anggota Bawaslu');
  await press(page, 'Catat');
  expect(await said(page)).toContain('Larasati Contoh, definitif');
  await page.context().close();
});

test('somebody signs by the slip, another by a code from the mail; nothing is counted twice', async () => {
  const reader = await visit(browser, world.url, `/ikrar/${known.ikrar}/tanda-tangan`);
  const { page } = reader;
  await page.fill('#code', 'A1B2');
  await press(page, 'Lanjut');
  expect(await page.locator('#code-error').textContent()).toContain('13 huruf');
  await page.fill('#code', codes(1).code.toLowerCase());
  await press(page, 'Lanjut');
  await page.fill('#nip', codes(2).nip);
  await press(page, 'Lanjut');
  expect(await page.locator('#nip-error').textContent()).toContain('bukan milik kode ini');
  await page.fill('#nip', codes(1).nip);
  await press(page, 'Lanjut');
  expect(await said(page)).toContain('Anda menandatangani sebagai Pegawai Contoh 2');
  await press(page, 'Tanda tangani, atau lanjut');
  expect(await page.locator('#says-error').textContent()).toContain('setiap butir');
  for (const box of await page.locator('[name=says]').all()) await box.check();
  await expectSound(reader);
  await picture(reader, 'ikrar-butir-360');
  await press(page, 'Tanda tangani, atau lanjut');
  expect(await heading(page)).toBe('Anda sudah menandatangani');
  await picture(reader, 'ikrar-selesai-360');

  await page.goto(`${world.url}/ikrar/${known.ikrar}/tanda-tangan`);
  const through = async (nth: number) => {
    await page.fill('#code', codes(nth).code);
    await press(page, 'Lanjut');
    await page.fill('#nip', codes(nth).nip);
    await press(page, 'Lanjut');
  };
  await through(1);
  expect(await said(page)).toContain('Tidak dihitung dua kali');

  await page.goto(`${world.url}/ikrar/${known.ikrar}/tanda-tangan`);
  await through(0);
  for (const box of await page.locator('[name=says]').all()) await box.check();
  await press(page, 'Tanda tangani, atau lanjut');
  await picture(reader, 'ikrar-kode-360');
  await press(page, 'Kirim kode baru');
  await page.fill('#once', mailed(0) === '111111' ? '222222' : '111111');
  await press(page, 'Tanda tangani');
  expect(await page.locator('#once-error').textContent()).toContain('salah');
  await page.fill('#once', mailed(0));
  await press(page, 'Tanda tangani');
  expect(await heading(page)).toBe('Anda sudah menandatangani');

  await page.goto(`${world.url}/ikrar/${known.ikrar}/cabut`);
  await page.fill('#code', codes(0).code);
  await page.fill('#nip', codes(0).nip);
  await press(page, 'Lanjut');
  await page.fill('#reason', 'Bukan saya.');
  await press(page, 'Lanjut');
  await page.fill('#once', codes(0).revoking);
  await press(page, 'Cabut tanda tangan saya');
  expect(await heading(page)).toBe('Tanda tangan Anda dicabut');
  await reader.close();

  await count();
  const open = await visit(browser, world.url, `/ikrar/${known.ikrar}`);
  expect(await said(open.page)).toContain('Larasati Contoh, definitif');
  expect(await said(open.page)).toMatch(/Seluruhnya\s*11\s*9%/);
  expect(await said(open.page)).not.toContain('Pegawai Contoh');
  await open.close();
});

test('who has not signed is called by name at the desk, on slips and in a table; each page is sound', async () => {
  known.unit = roster.units[0]?.id ?? '';
  const page = await signIn(browser, world, `/meja/cegah/ikrar/${known.ikrar}/${known.unit}`);
  expect(await said(page)).toContain('5 orang belum menandatangani');
  const csv = await (await page.request.get(`${page.url()}/belum.csv`)).text();
  expect(csv).toContain('Pegawai Contoh 1');
  expect(csv).not.toContain('Pegawai Contoh 2,');
  await page.goto(`${page.url()}/slip`);
  expect(await said(page)).toContain(codes(3).code);
  await page.goto(`${world.url}/meja/cegah/ikrar/baru?jenis=peace-pledge&wilayah=17.02`);
  await page.fill('#title', 'Ikrar Damai');
  await page.check('[name=use-peace]');
  await fillDay(page, 'from', today());
  await fillDay(page, 'until', today(1));
  await press(page, 'Simpan rancangan');
  known.rancangan = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const cookies = await page.context().cookies();
  await page.context().close();
  const scripted = await visit(browser, world.url, '/ikrar', { script: true });
  await scripted.page.context().addCookies(cookies);
  const look = looker(scripted.page);
  for (const { path, name } of pledgeExamples)
    await look(world.url + path.replaceAll(/:(\w+)/g, (_, key) => known[key] ?? ''), name);
  await scripted.close();
}, 180_000);
