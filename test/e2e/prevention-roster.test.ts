/** A government's staff comes to the desk from a file: walked without JavaScript by an outreach officer. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/cases/import/workbook.ts';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { formatRef, parseRef } from '../../src/record/ids.ts';
import { openBrowser } from './browser.ts';
import { rosterExamples } from './examples.ts';
import { looker, picture } from './support.ts';
import { must, openWorld, type World } from './world.ts';

const PASSWORD = 'sungai-berkabut-tujuh';
let browser: Browser;
let world: World;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { netra, office, officer } = world;
  const by = {
    kind: 'officer',
    id: officer.ref,
    name: officer.name,
    scope: '17.02',
    roles: ['administrator'],
    office,
  } as const;
  const enrolment = {
    office: formatRef(office),
    name: 'Petugas Sosialisasi',
    signIn: 'sosialisasi',
    roles: ['outreach'],
    scope: '17.02',
  };
  const enrolled = must(await netra.act('person.enrol', enrolment, { actor: by }));
  const person = enrolled.records[0]?.ref ?? parseRef(officer.ref)!;
  const { token } = must(await makeSetUpLink(netra.database, by, { purpose: 'set-password', person }, netra.clock()));
  must(await useSetUpLink(netra.database, { token, password: PASSWORD }, netra.clock()));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function atDesk(script = false): Promise<Page> {
  const viewport = { width: 360, height: 740 };
  const context = await browser.newContext({ javaScriptEnabled: script, locale: 'id-ID', viewport });
  const page = await context.newPage();
  await page.goto(`${world.url}/masuk`);
  await page.locator('#signIn').fill('sosialisasi');
  await page.locator('#password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL('**/meja');
  return page;
}

const HEAD = ['No', 'N I P', 'NAMA PEGAWAI', 'Jabatan', 'Unit Kerja', 'Jenis Unit', 'Unit Induk', 'Kepala', 'Email'];
const nip = (n: number) => `19450101196503${(n % 2) + 1}${String(n).padStart(3, '0')}`;
const row = (n: number, unit: string, kind: string, parent = '', heads = '') => [
  ...[String(n), nip(n), `Pegawai Contoh ${n}`, 'Guru', unit, kind, parent, heads, `pegawai${n}@contoh.example`],
];
const csv = (...rows: string[][]) => Buffer.from([HEAD, ...rows].map(cells => cells.join(';')).join('\r\n'), 'latin1');

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto(`${world.url}/meja/cegah/sasaran/17.02/impor`);
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
}

const known: Record<string, string> = {};

test('a roster is opened, its file corrected and put in force, and its people are found', async () => {
  const page = await atDesk();
  await page.goto(`${world.url}/meja/cegah`);
  await page.getByRole('link', { name: 'Sasaran' }).first().click();
  await page.getByText('Belum ada daftar sasaran').waitFor();
  await page.locator('#name').fill('x');
  await page.getByRole('button', { name: 'Buka daftar sasaran' }).click();
  expect(await page.locator('#name').inputValue()).toBe('x');
  await page.locator('#name').fill('Pemerintah Kabupaten Contoh');
  await page.getByRole('button', { name: 'Buka daftar sasaran' }).click();
  await page.getByText('Daftar ini belum berisi').waitFor();
  await page.getByRole('link', { name: 'Unggah berkas' }).click();
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByText('Pilih berkasnya dulu.').first().waitFor();

  const wrong = csv(
    row(1, 'Dinas Contoh', 'OPD', '', 'ya'),
    row(2, 'Dinas Contoh', 'OPD', '', 'ya').with(1, '1,98E+17'),
    row(1, 'SD Contoh', 'Sekolah sihir').with(2, '=HYPERLINK("x")'),
  );
  await upload(page, 'pegawai.csv', wrong);
  await page.waitForURL('**/sasaran/berkas/**');
  known[':berkas'] = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await page.locator('h1').textContent()).toBe('1 dari 3 baris terbaca');
  const said = await page.locator('table').first().textContent();
  for (const text of ['dibulatkan', 'Kata ini tidak dikenal', 'berisi rumus', 'Kolom “No” tidak dikenal'])
    expect(said).toContain(text);
  expect(await page.getByRole('button', { name: /^Berlakukan/ }).count()).toBe(0);
  const list = await page.request.get(`${page.url()}/galat.csv`);
  expect(await list.text()).not.toMatch(/(^|,|")[=@]/m);

  const rows = Array.from({ length: 60 }, (_, n) =>
    row(
      n + 1,
      n < 40 ? 'Dinas Contoh' : `SD Negeri ${n} Contoh`,
      n < 40 ? 'OPD' : 'SD',
      n < 40 ? '' : 'Dinas Contoh',
      n === 0 ? 'ya' : '',
    ),
  );
  await upload(page, 'pegawai.xlsx', Buffer.from(writeWorkbook('Pegawai', [HEAD, ...rows])));
  await picture({ page }, 'cegah-sasaran-pratinjau-360-light');
  await page.getByRole('button', { name: 'Berlakukan 60 baris' }).click();
  await page.getByRole('heading', { name: 'Daftar sasaran sudah diperbarui' }).waitFor({ timeout: 60_000 });
  await page.getByText('60 masuk, 0 berubah, 0 keluar').waitFor();
  await picture({ page }, 'cegah-sasaran-hasil-360-light');
  await page.getByRole('link', { name: 'Lihat daftar sasaran' }).click();
  await page.locator('#q').fill('dinas');
  await page.getByRole('button', { name: 'Cari', exact: true }).last().click();
  await page.getByRole('link', { name: 'Dinas Contoh', exact: true }).click();
  await page.getByText('Pegawai Contoh 40').waitFor();
  expect(await page.locator('tbody tr').count()).toBe(40);
  await page.context().close();
});

test('every page is sound and accessible at both widths', async () => {
  const look = looker(await atDesk(true));
  for (const { path, name } of rosterExamples)
    await look(world.url + path.replace(/:berkas/, found => known[found] ?? found), name);
}, 60_000);
