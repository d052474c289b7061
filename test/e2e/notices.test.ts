/**
 * An officer's own reminders as they are set without JavaScript on a phone, over a real SMTP server, and the calendar behind its
 * address; and what an office tells the one above: its periodic reports.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readXlsx } from '../../src/cases/import/xlsx.ts';
import type { Region } from '../../src/record/ids.ts';
import { pdfText, squeezed } from '../paper.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { openBrowser } from './browser.ts';
import { periodicExamples } from './examples.ts';
import { looker, picture } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let server: Smtp;
let number: string;
let report: string;
/** A day of the campaign of 2024: on others no source names a limit. */
let now = '2024-10-14T03:00:00.000Z';

beforeAll(async () => {
  server = await smtp();
  await server.start();
  const clock = () => now;
  const mail = { mail: settingsFor(server), address: 'https://netra.example', clock };
  [browser, world] = await Promise.all([openBrowser(), openWorld(mail)]);
  const filed = must(
    await world.netra.submit({
      receipt: world.netra.newReceipt(),
      ...{ place: REGENCY as Region, concernsOffice: false, mode: 'formal', topic: 'campaigning' },
      account: 'Seorang lurah memakai kaus calon saat apel pagi.',
      reported: 'Bambang Contoh',
      ...{ happenedOn: null, learnedOn: null, evidence: null },
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
    }),
  );
  number = filed.number;
});
afterAll(async () => {
  await browser.close();
  await world.close();
  await server.stop();
});

const atDesk = (script = false): Promise<Page> => signIn(browser, world, '/meja', script);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const said = (page: Page) => page.locator('main .notice h2').allTextContents();

test('the queue says what comes near; an address is given, confirmed by its link, and mail switched on', async () => {
  const page = await atDesk();
  const line = page.locator('section[aria-labelledby=reminders]');
  expect(await line.textContent()).toMatch(/1 batas waktu mendekat, yang terdekat \d+ \p{L}+ \d{4}\./u);
  expect(await line.textContent()).not.toContain(number);
  await line.getByRole('link', { name: 'Atur pengingat' }).click();
  await page.waitForURL('**/meja/saya');

  await page.locator('#address').fill('maria@surel');
  await press(page, 'Kirim tautan');
  expect(await page.locator('#address-error').textContent()).toContain('satu alamat surel');
  expect(await page.locator('#address').inputValue()).toBe('maria@surel');
  await page.locator('#mail').check();
  await press(page, 'Simpan');
  expect(await page.locator('.errors').textContent()).toContain('Pastikan dulu alamat surel');

  await page.locator('#address').fill('maria@surel.example');
  await press(page, 'Kirim tautan');
  expect(await said(page)).toContain('Tautan dikirim. Buka surel itu, lalu tautannya, dalam 24 jam.');
  expect(await page.locator('section[aria-labelledby=alamat]').textContent()).toContain('menunggu Anda membuka tautan');
  const link = /\/meja\/saya\/alamat\/[A-Za-z0-9_-]{43}/.exec(readable(server.taken.at(-1)?.raw ?? ''))?.[0];
  await page.goto(world.url + link);
  // Looking confirms nothing.
  await page.goto(`${world.url}/meja/saya`);
  expect(await page.locator('section[aria-labelledby=alamat]').textContent()).toContain('menunggu');
  await page.goto(world.url + link);
  await press(page, 'Pastikan alamat');
  expect(await said(page)).toContain('Alamat sudah dipastikan. Sekarang Anda dapat menyalakan surel.');
  await page.getByRole('link', { name: 'Ke pengaturan pengingat' }).click();
  await page.locator('#mail').check();
  await page.locator('#days').fill('5');
  await press(page, 'Simpan');
  expect(await said(page)).toContain('Tersimpan.');
  expect(await page.locator('#days').inputValue()).toBe('5');

  expect(await world.netra.reminders.compose(true)).toBe(1);
  expect(await world.netra.reminders.send()).toBe(1);
  const mail = readable(server.taken.at(-1)?.raw ?? '');
  expect(mail).toContain('1 batas waktu dalam 5 hari, yang terdekat');
  for (const secret of [number, 'Maria', 'Bawaslu', 'Rejang', 'Ratna', 'Bambang', 'lurah'])
    expect(mail).not.toContain(secret);
});

test('a calendar address is shown once, answers without a session, and ends when it is replaced or switched off', async () => {
  const page = await atDesk();
  await page.goto(`${world.url}/meja/saya`);
  await press(page, 'Buat alamat kalender');
  const first = (await page.locator('section[aria-labelledby=kalender] code').textContent()) ?? '';
  expect(first).toMatch(/\/kalender\/[A-Za-z0-9_-]{43}\.ics$/);
  const answer = await fetch(first);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(await answer.text()).toMatch(/SUMMARY:1 batas waktu\r\n/);
  const again = await fetch(first, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');

  await page.goto(`${world.url}/meja/saya`);
  expect(await page.content()).not.toContain(first.slice(-20));
  await press(page, 'Ganti dengan alamat baru');
  const second = (await page.locator('section[aria-labelledby=kalender] code').textContent()) ?? '';
  expect((await fetch(second)).status).toBe(200);
  const wrong = [first, `${world.url}/kalender/salah.ics`, `${world.url}/kalender/${'A'.repeat(43)}.ics`];
  for (const address of wrong) {
    const no = await fetch(address);
    expect([no.status, await no.text(), no.headers.get('cache-control')]).toEqual([404, '', 'private, no-cache']);
  }
  await press(page, 'Matikan alamat ini');
  expect(await said(page)).toContain('Alamat kalender dimatikan.');
  expect((await fetch(second)).status).toBe(404);
});

test('the office says after how many days the level above is told, and an address is removed', async () => {
  const page = await atDesk();
  await page.goto(`${world.url}/meja/kantor`);
  await page.getByRole('link', { name: 'Ubah pemberitahuan ke kantor di atas' }).click();
  await page.locator('#days').fill('x');
  await press(page, 'Simpan');
  expect(await page.locator('#days-error').count()).toBe(1);
  await page.locator('#days').fill('3');
  await press(page, 'Simpan');
  expect(await page.locator('main').textContent()).toContain('3 hari setelah batas lewat');
  await page.goto(`${world.url}/meja/saya`);
  await press(page, 'Hapus alamat');
  expect(await said(page)).toContain('Alamat dihapus. Tidak ada surel lagi.');
  expect(await page.content()).not.toContain('maria@surel.example');
});

test('while the mail server is away the page says so, and keeps what was typed', async () => {
  const page = await atDesk();
  await server.stop();
  await page.goto(`${world.url}/meja/saya`);
  await page.locator('#address').fill('maria@surel.example');
  await press(page, 'Kirim tautan');
  expect(await said(page)).toContain('Server surel tidak dapat dihubungi. Netra mencoba lagi.');
  await server.start();
  await press(page, 'Kirim tautan lagi');
  expect(await said(page)).toContain('Tautan dikirim. Buka surel itu, lalu tautannya, dalam 24 jam.');
});

test('a periodic report is chosen, looked at, sent, returned, corrected and acknowledged without script, and read as a file', async () => {
  await world.integrate();
  const page = await atDesk();
  await page.locator('summary', { hasText: 'Menu' }).click();
  await page.getByRole('link', { name: 'Laporan berkala' }).click();
  await press(page, 'Lihat angkanya');
  await page.waitForURL('**/meja/berkala');
  await page.locator('#masa').selectOption({ label: 'September 2024' });
  await press(page, 'Lihat angkanya');
  expect(await page.locator('main').textContent()).toMatch(
    /Sampai catatan nomor [\d.]+ di buku besar\. Dikirim ke Bawaslu Provinsi Bengkulu\./,
  );
  await page.locator('#obstacles').fill('=1+1 saksi sulit dihubungi');
  await press(page, 'Kirim laporan');
  await page.waitForURL('**/meja/berkala/17.02:*');
  expect(await said(page)).toContain('Laporan terkirim.');
  expect(await page.locator('main').textContent()).toContain('Dihitung ulang dari catatan: angkanya sama.');
  const at = new URL(page.url()).pathname;
  report = at.split('/').at(-1) ?? '';
  const file = async (name: string) => {
    const answer = await page.context().request.get(`${world.url}${at}/${name}`);
    expect(answer.headers()['content-disposition']).toBe(`attachment; filename="${name}"`);
    return answer.body();
  };
  expect(squeezed(pdfText(await file('laporan-berkala.pdf')))).toContain('=1+1saksisulitdihubungi');
  const book = must(await readXlsx(await file('laporan-berkala.xlsx')));
  expect(book.lines.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain('=1+1 saksi sulit dihubungi');
  expect((await page.context().request.get(`${world.url}${at}/laporan.docx`)).status()).toBe(404);
  // The same period again leads to the report, and nothing typed in another window is lost.
  await page.goto(`${world.url}/meja/berkala/baru?masa=month_2024-09-01_2024-09-30_`);
  expect(await said(page)).toContain('Laporan untuk masa ini sudah dikirim. Buka laporannya untuk membetulkannya.');
  expect(await page.locator('#obstacles').count()).toBe(0);

  const above = await signIn(browser, { ...world, officer: world.provinceOfficer }, '/meja/berkala/bawahan');
  expect(await above.locator('main').textContent()).toContain('Belum ada jadwal');
  await above.locator('summary', { hasText: 'Ubah jadwal' }).click();
  await above.locator('#days-month').fill('5');
  await above.locator('#days-week').fill('x');
  await above.locator('#since').fill('1');
  await above.locator('#since-month').fill('10');
  await press(above, 'Simpan jadwal');
  expect(await above.locator('#days-week-error').textContent()).toContain('1 sampai 90');
  expect(await above.locator('#days-month').inputValue()).toBe('5');
  await above.locator('#days-week').fill('1');
  await press(above, 'Simpan jadwal');
  expect(await said(above)).toContain('Jadwal tersimpan.');
  await above.getByRole('link', { name: 'September 2024' }).click();
  await press(above, 'Kembalikan dengan catatan');
  expect(await above.locator('#remarks-error').count()).toBe(1);
  await above.locator('#remarks').fill('Rencana belum diisi.');
  await press(above, 'Kembalikan dengan catatan');
  expect(await above.locator('main').textContent()).toContain('Rencana belum diisi.');

  await page.goto(world.url + at);
  await page.getByRole('link', { name: 'Betulkan dan kirim ulang' }).click();
  expect(await page.locator('#obstacles').inputValue()).toBe('=1+1 saksi sulit dihubungi');
  await page.locator('#plans').fill('Klarifikasi lanjutan');
  await press(page, 'Kirim versi berikutnya');
  expect(await page.locator('#because-error').textContent()).toContain('mengapa');
  expect(await page.locator('#plans').inputValue()).toBe('Klarifikasi lanjutan');
  await page.locator('#because').fill('Rencana diisi');
  await press(page, 'Kirim versi berikutnya');
  await page.waitForURL('**/meja/berkala/17.02:*');
  expect(await page.locator('main').textContent()).toContain('Versi 2, dikirim');
  expect(await page.locator('main').textContent()).toContain('Rencana belum diisi.');
  await above.goto(world.url + at);
  await press(above, 'Nyatakan diterima');
  expect(await above.locator('main').textContent()).toContain('Diterima kantor di atas 14 Oktober 2024');

  // The week that began on the day of founding was due on Monday.
  now = '2024-10-22T03:00:00.000Z';
  const later = await signIn(browser, { ...world, officer: world.provinceOfficer }, '/meja/berkala/bawahan');
  expect(await later.locator('main').textContent()).toContain('1 laporan terlambat');
  expect(await later.locator('tr.hit').textContent()).toContain('belum ada, terlambat 1 hari');
  await picture({ page: later }, 'berkala-bawahan-terlambat-360');
  await later.setViewportSize({ width: 1280, height: 800 });
  await picture({ page: later }, 'berkala-bawahan-terlambat-1280');
  now = '2024-10-14T03:00:00.000Z';
});

test('the pages are sound and accessible at both widths', async () => {
  const look = looker(await atDesk(true));
  for (const [name, path] of [
    ['meja-pengingat', '/meja'],
    ['meja-saya', '/meja/saya'],
    ['meja-saya-alamat', '/meja/saya/alamat/contoh'],
    ['kantor-eskalasi', '/meja/kantor/eskalasi'],
    ...periodicExamples.map(({ name, path }) => [name, path.replace(':berkala', report)] as const),
  ] as const)
    await look(world.url + path, name);
});
