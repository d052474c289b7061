/** An office brings its running register along, and its numbers go on from there: walked without JavaScript. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERASER } from '../../src/cases/archive/disposal.ts';
import { openErasures } from '../../src/cases/archive/erasing.ts';
import { writeWorkbook } from '../../src/cases/import/workbook.ts';
import type { Region } from '../../src/record/ids.ts';
import { openBrowser } from './browser.ts';
import { archiveExamples, runningExamples } from './examples.ts';
import { looker, picture } from './support.ts';
import { must, openWorld, REGENCY, type World } from './world.ts';

let browser: Browser;
let world: World;
/** By how much the site's clock is put forward: terms of retention pass while nobody waits. */
let ahead = 0;
beforeAll(async () => {
  const clock = () => new Date(Date.now() + ahead).toISOString();
  [browser, world] = await Promise.all([openBrowser(), openWorld({ clock })]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

async function atDesk(script = false): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
  });
  const page = await context.newPage();
  await page.goto(`${world.url}/masuk`);
  await page.locator('#signIn').fill(world.officer.signIn);
  await page.locator('#password').fill(world.officer.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL('**/meja');
  return page;
}

const HEAD = [
  'Nomor',
  'Tgl diterima',
  'Tgl registrasi',
  'Terlapor',
  'Kedudukan',
  'Uraian',
  'Jalur',
  'Hasil',
  'Tgl pleno',
  'Catatan',
];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** Everything happened today: the register's days and the office's year are those of the clock. */
const today = () => world.netra.engine.moment(REGENCY, { kind: 'public' }).today;
const numbered = (seq: number) => {
  const [year = '', month = ''] = today().split('-');
  return `${String(seq).padStart(2, '0')}/LP/PB/Kab/07.02/${ROMAN[Number(month) - 1]}/${year}`;
};
const row = (seq: number, change: Partial<Record<number, string>> = {}) =>
  [numbered(seq), today(), today(), 'Joko Contoh', 'PNS', 'Ikut berkampanye', 'Netralitas', '', '', ''].map(
    (cell, at) => change[at] ?? cell,
  );
const csv = (...rows: string[][]) => Buffer.from([HEAD, ...rows].map(cells => cells.join(';')).join('\r\n'), 'latin1');

async function upload(page: Page, name: string, buffer: Buffer) {
  await page.goto(`${world.url}/meja/impor`);
  await page.locator('#file').setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
}

const known: Record<string, string> = {};

test('a register is uploaded, corrected, confirmed and stands in the queue, and the next number goes on', async () => {
  const page = await atDesk();
  await page.goto(`${world.url}/meja/impor`);
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click();
  await page.getByText('Pilih berkas register dulu.').first().waitFor();
  await upload(page, 'x.csv', Buffer.from('PK bukan register'));
  await page
    .getByText(/Judul kolom ini tidak ditemukan|rusak/)
    .first()
    .waitFor();

  const wrong = csv(
    row(1),
    row(2, { 1: '31/02/2026', 4: 'Astronaut' }),
    row(3, { 3: '=HYPERLINK("x")', 7: 'Terbukti' }),
  );
  await upload(page, 'register.csv', wrong);
  await page.waitForURL('**/meja/impor/periksa/**');
  known[':berkas'] = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await page.locator('h1').textContent()).toBe('1 dari 3 baris terbaca');
  const said = await page.locator('table').first().textContent();
  expect(said).toContain('31/02/2026');
  expect(said).toContain('Kolom “Catatan” tidak dikenal');
  expect(await page.getByRole('button', { name: /^Impor \d/ }).count()).toBe(0);
  // The list of problems holds what cells held, and no spreadsheet takes it for a formula.
  const list = await page.request.get(`${page.url()}/galat.csv`);
  expect(await list.text()).not.toMatch(/(^|,|")[=@]/m);
  const empty = await world.netra.database.statement('none', 'select 1 from case_number');
  expect(empty.rows).toEqual([]);

  const rows = Array.from({ length: 43 }, (_, n) => row(n + 1, n === 2 ? { 7: 'Terbukti', 8: today() } : {}));
  await upload(page, 'register.xlsx', Buffer.from(writeWorkbook('Register', [HEAD, ...rows])));
  await page.waitForURL('**/meja/impor/periksa/**');
  expect(await page.locator('h1').textContent()).toBe('43 dari 43 baris terbaca');
  const preview = page.url();
  await page.getByRole('button', { name: 'Impor 43 perkara' }).click();
  await page.waitForURL(/impor\/17/);
  known[':impor'] = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await page.getByRole('heading', { name: '43 perkara sudah diimpor' }).waitFor({ timeout: 60_000 });

  // The file is gone, and a second sending of the old page begins nothing.
  await page.goto(preview);
  await page.getByText('Berkas ini sudah dihapus').waitFor();
  await upload(page, 'register.xlsx', Buffer.from(writeWorkbook('Register', [HEAD, ...rows])));
  await page.getByText('Berkas ini sudah pernah diimpor').first().waitFor();

  await page.goto(`${world.url}/meja`);
  expect(await page.locator('li', { hasText: 'Diimpor' }).count()).toBeGreaterThan(0);
  await page.locator('li', { hasText: 'Diimpor' }).first().getByRole('link').click();
  await page.getByText(/Diimpor dari register berjalan, baris \d+/).waitFor();
  await picture({ page }, 'perkara-diimpor');

  await page.goto(`${world.url}/meja/kantor/nomor/urutan`);
  await page.getByText('Tidak ada nomor yang terlompat.').waitFor();
  const filed = await world.netra.submit({
    ...{
      receipt: world.netra.newReceipt(),
      place: REGENCY as Region,
      mode: 'formal',
      concernsOffice: false,
      topic: 'campaigning',
    },
    ...{ account: 'Kaus calon.', reported: 'Lurah Contoh', happenedOn: null, learnedOn: null, evidence: null },
    identity: { name: 'Ratna Contoh', contact: '0800', address: 'Jalan Contoh 5' },
  });
  expect(must(filed).number).toBe(numbered(44).replace('44/', '044/'));
}, 120_000);

test('patterns are tried, refused in words, and hold from a year on', async () => {
  const page = await atDesk();
  await page.goto(`${world.url}/meja/kantor/nomor`);
  await page.locator('#report').fill('{seq:3}/LP/{code}');
  await page.getByRole('button', { name: 'Simpan penomoran' }).click();
  await page.getByText('Tanpa {year} nomor akan berulang').first().waitFor();
  expect(await page.locator('#report').inputValue()).toBe('{seq:3}/LP/{code}');
  await page.locator('#report').fill('{seq:4}/LP/PL/{level}/{code}/{month:roman}/{year}');
  await page.locator('#case').fill('');
  await page.getByRole('button', { name: 'Lihat contoh' }).click();
  await page.getByText(/^\d{4}\/LP\/PL\/Kab\/07\.02\//).waitFor();
  await page.getByRole('button', { name: 'Simpan penomoran' }).click();
  await page.getByText('Penomoran tersimpan.').waitFor();
  await page.getByText('Kantor ini tidak memberi nomor kedua.').first().waitFor();
}, 60_000);

test('what is over is archived, proposed once its term has passed, disposed of step by step, and proved', async () => {
  const { netra, officer, office, second, provinceOffice, provinceOfficer } = world;
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner'];
  const own = { kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, roles, office } as const;
  const above = { ...own, id: provinceOfficer.ref, scope: '17', office: provinceOffice };
  const { rows } = await netra.database.statement(
    'one',
    `select region || ':' || record as ref from case_list limit 1`,
  );
  const ref = String(rows[0]?.ref);
  const close = { case: ref, track: 'neutrality', on: today(), because: 'not-proceeded' };
  must(await netra.act('case.close-track', close, { actor: own }));

  const page = await atDesk();
  const send = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const fill = async (fields: Readonly<Record<string, string>>) => {
    for (const [id, text] of Object.entries(fields)) await page.locator(`#${id}`).fill(text);
  };
  await page.goto(`${world.url}/meja/perkara/${ref}`);
  await page.locator('.acts').getByRole('link', { name: 'Arsip' }).click();
  await fill({ place: 'Rak 3, boks 12', class: 'PP.01', pieces: 'dua' });
  await send('Pindahkan ke arsip');
  await page.getByText('Bagian ini perlu diisi.').first().waitFor();
  expect(await page.locator('#place').inputValue()).toBe('Rak 3, boks 12');
  await fill({ number: 'B-17', pieces: '2' });
  await send('Pindahkan ke arsip');
  await page.getByText('Di arsip: berkas B-17').waitFor();
  await page.goto(`${world.url}/meja/arsip/masa-simpan/baru`);
  await page.getByText('Masa simpan dimasukkan kantor nasional atau provinsi.').waitFor();
  await page.goto(`${world.url}/meja/arsip/usul`);
  await page.getByText('Masa simpan belum diisi').waitFor();

  const term = {
    ...{ code: 'PP.01', name: 'Penanganan pelanggaran', countedFrom: 'ended', active: 0, inactive: 1 },
    ...{ region: '17', fate: 'destroy', cite: 'JRA contoh', source: 'Salinan kantor', confidence: 'medium' },
  };
  const entered = must(await netra.act('retention.enter', term, { actor: above })).records[0];
  await world.integrate();
  ahead = 370 * 86_400_000;
  const again = await atDesk();
  await page.close();
  const at = (path: string) => again.goto(world.url + path);
  const press = (name: string) => again.getByRole('button', { name, exact: true }).click();
  const type = async (fields: Readonly<Record<string, string>>) => {
    for (const [id, text] of Object.entries(fields)) await again.locator(`#${id}`).fill(text);
  };
  await at('/meja/arsip/usul');
  await press('Tetapkan daftar usul musnah');
  await again.getByText('Bagian ini perlu diisi.').first().waitFor();
  await again.getByLabel('Pilih berkas B-17').check();
  await type({ number: '01/USUL' });
  await press('Tetapkan daftar usul musnah');
  await again.getByRole('heading', { name: 'Pemusnahan 01/USUL' }).waitFor();
  Object.assign(known, {
    ':arsip': ref,
    ':masa': entered ? `${entered.ref.region}:${entered.ref.id}` : '',
    ':musnah': decodeURIComponent(new URL(again.url()).pathname.split('/').at(-1) ?? ''),
  });
  await type({ letter: 'SK 1', chairName: 'Ketua Panitia', chairPost: 'Arsiparis', members: 'Ani Contoh' });
  await press('Catat panitia');
  await again.getByText('Bagian ini perlu diisi.').first().waitFor();
  expect(await again.locator('#members').inputValue()).toBe('Ani Contoh');
  await type({ members: 'Ani Contoh; Arsiparis' });
  await press('Catat panitia');
  await type({ letter: 'BA 1' });
  for (const box of await again.locator('input[name=says]').all()) await box.check();
  await press('Catat penilaian');
  await type({ letter: 'SK 2', byName: 'Ketua Contoh', byPost: 'Ketua' });
  await press('Catat keputusan');
  await type({ letter: 'B-1' });
  await press('Catat persetujuan');
  await type({ name1: 'Saksi Satu', post1: 'Analis', name2: 'saksi  satu', post2: 'Pengawas' });
  for (const n of [1, 2]) await again.locator(`input[name=unit${n}]`).first().check();
  await press('Catat saksi');
  await again.getByText('Dua saksi harus dua orang.').first().waitFor();
  await type({ name2: 'Saksi Dua' });
  await press('Catat saksi');
  await type({ number: 'BA 2', papers: 'Dicacah' });
  await press('Catat berita acara');
  await again.getByText('Mintalah rekan lain memulai penghapusan.').waitFor();
  const disposal = known[':musnah'] ?? '';
  const begin = { disposal, on: today() };
  must(await netra.act('disposal.begin-erasing', begin, { actor: { ...own, id: second, roles: ['commissioner'] } }));
  const job = openErasures({ asked: netra.asker(ERASER, 'disposal'), sweep: async () => {} });
  expect(await job.round()).toBe(1);
  await world.integrate();
  await at(`/meja/arsip/pemusnahan/${disposal}/bukti`);
  expect(await again.locator('tbody td').allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^\d+$/), expect.stringMatching(/isian hilang, kunci dimusnahkan$/)]),
  );
  await at(`/meja/perkara/${ref}`);
  await again.getByText('menurut berita acara BA 2').waitFor();
}, 120_000);

test('every page is sound and accessible at both widths', async () => {
  const look = looker(await atDesk(true));
  for (const { path, name } of [...runningExamples, ...archiveExamples])
    await look(world.url + path.replace(/:(impor|berkas|arsip|masa|musnah)/, found => known[found] ?? found), name);
}, 120_000);
