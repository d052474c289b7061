/** A circular from the desk to its reader, all without JavaScript: written, issued, addressed, read with a slip's code, counted. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatCode, invitationCode } from '../../src/prevention/inviting/code.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef, parseRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { pdfText } from '../paper.ts';
import { barePdf, openPki, signPdf } from '../support/signed-pdf.ts';
import { openBrowser } from './browser.ts';
import { circularExamples } from './examples.ts';
import { expectSound, looker, picture, visit } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let roster: FilledRoster;
let signed: Buffer;

beforeAll(async () => {
  const pki = openPki();
  pki.issue('secretary', '/O=Pemerintah Kabupaten Contoh/CN=SEKRETARIS CONTOH');
  signed = signPdf(barePdf('Edaran'), { sign: bytes => pki.sign(bytes, 'secretary') });
  [browser, world] = await Promise.all([openBrowser(), openWorld({ pdfRoots: [pki.pem('root')] })]);
  const { netra, officer, office } = world;
  roster = await fillRoster(netra, REGENCY, [
    { kind: 'opd', name: 'Dinas Contoh', people: 6 },
    { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 5 },
  ]);
  const administrator: Actor = {
    ...{ kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, roles: ['administrator'], office },
  };
  const nurul = { name: 'Nurul Contoh', signIn: 'nurul', roles: ['outreach'], scope: REGENCY };
  const [person] = must(
    await netra.act('person.enrol', { office: formatRef(office), ...nurul }, { actor: administrator }),
  ).records;
  if (!person) throw new Error('an enrolment leaves a person');
  const { token } = must(await netra.door.makeLink(administrator, { purpose: 'set-password', person: person.ref }));
  must(await netra.door.setPassword({ token, password: 'melati-di-halaman' }));
  world = {
    ...world,
    officer: { ...officer, signIn: 'nurul', password: 'melati-di-halaman', ref: formatRef(person.ref) },
  };
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const press = async (page: Page, name: string) => {
  await page.getByRole('button', { name, exact: true }).first().click();
  await page.waitForLoadState();
};
const heading = (page: Page) => page.locator('h1').textContent();

test('a circular is issued, its staff invited, one of them reads it with a slip, and both sides see it', async () => {
  const page = await signIn(browser, world, '/meja/cegah/edaran');
  await page.getByRole('link', { name: 'Tulis edaran' }).click();
  await press(page, 'Simpan rancangan');
  expect(await page.locator('.errors h2').textContent()).toContain('perlu diperbaiki');
  await page.fill('#title', 'Netralitas ASN');
  await page.fill('#text', 'Setiap pegawai netral.\n\nTeruskan di unit masing-masing.');
  await press(page, 'Simpan rancangan');
  expect(await heading(page)).toBe('Netralitas ASN');

  await page.getByRole('link', { name: 'Terbitkan' }).click();
  await page.fill('#number', '800/1/2024');
  const today = new Date(Date.parse(world.netra.clock()) + 7 * 3_600_000).toISOString().slice(0, 10).split('-');
  await page.fill('#on', today[2] ?? '');
  await page.fill('#on-month', today[1] ?? '');
  await page.fill('#on-year', today[0] ?? '');
  await page.fill('#post', 'Sekretaris Daerah Contoh');
  await page.fill('#name', 'Sekretaris Contoh');
  await page.check('[name=capacity][value=plh]');
  await page.check('[name=cites][value=R-SE-DAERAH]');
  const choose = (name: string, buffer: Buffer) =>
    page.setInputFiles('#file', { name, mimeType: 'application/pdf', buffer });
  await choose('surat.pdf', Buffer.from('GIF89a'));
  await press(page, 'Terbitkan edaran');
  expect(await page.locator('#file-error').textContent()).toContain('bukan PDF');
  expect(await page.inputValue('#number')).toBe('800/1/2024');
  await choose('surat.pdf', signed);
  await press(page, 'Terbitkan edaran');
  // Nothing typed is lost, and the error names its box.
  expect(await page.locator('#mandateNumber-error').textContent()).toContain('mandat');
  expect(await page.inputValue('#number')).toBe('800/1/2024');
  expect(await page.isChecked('[name=cites][value=R-SE-DAERAH]')).toBe(true);
  // The file has arrived and need not be chosen again.
  expect(await page.locator('main').textContent()).toContain('Berkas sudah diterima');
  await picture({ page }, 'meja-edaran-berkas');
  await page.fill('#mandateNumber', '800/0/2024');
  await press(page, 'Terbitkan edaran');
  const ref = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await page.locator('main').textContent()).toContain('SEKRETARIS CONTOH');

  await page.getByRole('link', { name: 'Atur pengingat' }).click();
  await page.fill('#most', 'tiga');
  await press(page, 'Simpan jadwal');
  expect(await page.locator('#most-error').count()).toBe(1);
  await page.fill('#most', '3');
  await press(page, 'Simpan jadwal');
  await page.getByRole('link', { name: 'Pilih sasaran dan undang' }).click();
  await press(page, 'Undang sasaran ini');
  await world.netra.inviting.wake();
  await page.reload();
  expect(await page.locator('main').textContent()).toContain('0 / 11');

  const asks = parseRef(ref);
  if (!asks) throw new Error('no circular');
  const code = (unit: number, nth: number) =>
    formatCode(invitationCode(world.netra.engine.keyring, asks, roster.units[unit]?.people[nth] ?? ''));
  const slips = await page.request.get(`${world.url}/meja/cegah/edaran/${ref}/slip/${roster.units[1]?.id}.pdf`);
  const paper = pdfText(new Uint8Array(await slips.body())).replaceAll(/[\s\u200b]/g, '');
  for (const nth of [0, 4]) expect(paper).toContain(code(1, nth));
  expect(paper).toContain('/undangan');

  const reader = await visit(browser, world.url, '/undangan');
  await reader.page.fill('#code', 'A1B2');
  await press(reader.page, 'Buka');
  expect(await reader.page.locator('#code-error').textContent()).toContain('13 huruf');
  await picture(reader, 'undangan-galat-360');
  await reader.page.fill('#code', code(1, 0).toLowerCase());
  await press(reader.page, 'Buka');
  expect(await heading(reader.page)).toBe('Netralitas ASN');
  expect(await reader.page.locator('main').textContent()).toContain('Utuh dan atas seluruh berkas');
  await expectSound(reader);
  await picture(reader, 'undangan-edaran-360');
  expect(new URL(reader.page.url()).pathname).toBe('/undangan');
  await press(reader.page, 'Saya sudah membaca');
  expect(await reader.page.locator('.notice h2').first().textContent()).toBe('Tercatat. Terima kasih.');
  await picture(reader, 'undangan-tercatat-360');
  // The link of a mail: looking is not acknowledging, and a second press of the same code counts once.
  for (const path of [`/undangan/${code(0, 0)}`, `/undangan/${code(0, 0)}`, `/undangan/${code(1, 0)}`])
    await reader.page.goto(world.url + path);
  expect(await reader.page.locator('.notice h2').first().textContent()).toBe('Edaran ini sudah tercatat dibaca');
  await press(reader.page, 'Ini bukan saya');
  expect(await reader.page.locator('.notice h2').first().textContent()).toBe('Pengirim diberi tahu');
  await reader.close();

  await page.reload();
  const shown = (await page.locator('main').textContent()) ?? '';
  expect(shown).toContain('1 / 11');
  expect(shown).toContain('1 tautan atau kode dilaporkan');
  await page.goto(`${world.url}/meja/cegah/edaran/${ref}/belum?unit=${roster.units[1]?.id}`);
  expect(await page.locator('tbody tr').count()).toBe(4);
  const csv = await page.request.get(`${world.url}/meja/cegah/edaran/${ref}/belum.csv`);
  expect((await csv.text()).split('\r\n').length).toBe(12);

  await world.integrate();
  const file = await page.request.get(`${world.url}/edaran/${ref}/berkas/1.pdf`);
  expect(file.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': expect.stringMatching(/^attachment/),
  });
  expect(await file.body()).toEqual(signed);
  const cookies = await page.context().cookies();
  const scripted = await visit(browser, world.url, '/masuk', { script: true });
  await scripted.page.context().addCookies(cookies);
  const look = looker(scripted.page);
  for (const { name, path } of circularExamples)
    await look(world.url + path.replace(':edaran', ref).replace(':kode', code(0, 1)), name);
  await scripted.close();
}, 180_000);
