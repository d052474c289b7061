/** How reports come in: a whole report without JavaScript, taken down at the desk, and what goes wrong on the way. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import {
  ANONYMOUS,
  answer,
  CONFIDENTIAL,
  fill,
  fillDay,
  type Given,
  goOn,
  heading,
  PRESSURE,
  press,
  receiptOf,
  STORY,
  sayWho,
  send,
  stepOf,
  toLastPage,
  WHO,
} from './reporting.ts';
import { expectAccessible, expectSound, picture, type View, visit } from './support.ts';
import { addCustodian, openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const open = (view: Partial<View> = {}, path = '/lapor') => visit(browser, world.url, path, view);
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const image = { name: 'surat.png', mimeType: 'image/png', buffer: PNG };
const rows = async (page: Page) =>
  Object.fromEntries(
    await page
      .locator('.answers > div')
      .evaluateAll(all =>
        all.map(row => [row.querySelector('button')?.value ?? '', row.querySelector('dd')?.textContent ?? '']),
      ),
  );

describe('a report, one question at a time', () => {
  const SOCIAL: Given = {
    ...PRESSURE,
    topic: 'social-media',
    'social-platform': 'facebook',
    'social-address': 'https://contoh.example/kiriman/1',
    'social-what': 'share',
    'social-pair': '',
    spot: 'Kantor Kelurahan Contoh',
    standing: 'proxy',
  };
  const given: Given = Object.fromEntries(
    [
      'topic',
      'account',
      'social-platform',
      'social-address',
      'social-what',
      'social-pair',
      ...Object.keys(PRESSURE).slice(5),
    ].map(step => [step, SOCIAL[step] ?? '']),
  );

  test('is told, looked through, changed and sent; nothing is lost on the way there and back', async () => {
    const seen = await open();
    const { page } = seen;
    expect(await page.locator('progress').getAttribute('value')).toBe('1');
    await answer(page, given, 'social-what');
    await picture(seen, 'lapor-pertanyaan-360');
    await press(page, 'Kembali');
    expect(await page.locator('#social-address').inputValue()).toBe('https://contoh.example/kiriman/1');
    await press(page, 'Kembali');
    expect(await page.locator('[name=social-platform]:checked').inputValue()).toBe('facebook');
    await goOn(page);
    await goOn(page);
    await answer(page, Object.fromEntries(Object.entries(given).slice(4)));

    const receipt = await receiptOf(page);
    expect(receipt).toMatch(/^[0-9A-Z]{24}$/);
    expect(await rows(page)).toMatchObject({
      'social-what': 'Membagikan',
      place: 'Kabupaten Rejang Lebong',
      happenedOn: 'Sabtu, 12 Oktober 2024',
      witnesses: 'tidak diisi',
      standing: 'Kuasa, atas nama salah satu di atas',
    });
    // Learned of two years ago, and a single office named: both are said, neither stops anything.
    expect(await page.locator('main').textContent()).toMatch(/Pasal 134 ayat \(4\)/);
    expect(await page.locator('main').textContent()).toContain('sekitar dua belas orang');
    await expectSound(seen);
    await picture(seen, 'lapor-ringkasan-360');

    await press(page, 'Ubah: Di mana tepatnya?');
    expect(await page.locator('#spot').inputValue()).toBe('Kantor Kelurahan Contoh');
    await page.fill('#spot', 'tidak jadi');
    await press(page, 'Batal mengubah');
    expect((await rows(page)).spot).toBe('Kantor Kelurahan Contoh');
    await press(page, 'Ubah: Di kabupaten atau kota mana?');
    await page.fill('#place', 'Atlantis');
    await press(page, 'Simpan perubahan');
    expect(await page.locator('#place-error').textContent()).toContain('tidak ada dalam daftar');
    await page.fill('#place', 'rejang lebong');
    await press(page, 'Simpan perubahan');
    expect(await receiptOf(page)).toBe(receipt);

    await press(page, 'Kode sudah saya catat, lanjut');
    await sayWho(page);
    await press(page, 'Kembali ke ringkasan');
    expect(await page.content()).not.toContain(WHO.name);
    await press(page, 'Kode sudah saya catat, lanjut');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await send(page);
    expect(await page.locator('#letterFile-error').textContent()).toContain('surat kuasa');
    await page.setInputFiles('#letterFile', image);
    await picture(seen, 'lapor-kirim-360');
    await send(page);
    expect(await heading(page)).toBe('Laporan Anda sudah kami terima');
    expect(await receiptOf(page)).toBe(receipt);
    await expectSound(seen);
    await picture(seen, 'lapor-terkirim-360');
    await seen.close();
  });

  test('another topic asks its own questions before the summary comes back, and the old answers wait', async () => {
    const { page, close } = await open();
    await answer(page, PRESSURE);
    await press(page, 'Ubah: Ini tentang apa?');
    await fill(page, 'topic', 'biased-service');
    await press(page, 'Simpan perubahan');
    expect(await stepOf(page)).toBe('service-which');
    expect(await page.locator('aside').textContent()).toContain('belum pasti');
    await page.fill('#service-which', 'Surat keterangan');
    await press(page, 'Simpan perubahan');
    expect(await stepOf(page)).toBe('service-how');
    await fill(page, 'service-how', 'refused');
    await press(page, 'Simpan perubahan');
    expect(Object.keys(await rows(page))).not.toContain('superior-who');
    await press(page, 'Ubah: Ini tentang apa?');
    await fill(page, 'topic', 'pressure-by-superior');
    await press(page, 'Simpan perubahan');
    expect((await rows(page))['superior-who']).toBe('Kepala bidang kepada seluruh staf');
    await close();
  });

  test('the browser’s own way back shows a page again as it was sent', async () => {
    const { page, close } = await open();
    await answer(page, PRESSURE, 'superior-form');
    await page.goBack().catch(() => null);
    // Such pages are kept by no cache: the browser shows a page of its own first, and then sends the form again.
    const shown = async () => {
      await page.reload();
      return page.locator('[name=step]').inputValue({ timeout: 2_000 });
    };
    await expect.poll(() => shown().catch(() => ''), { timeout: 20_000 }).toBe('superior-who');
    await page.fill('#superior-who', 'Kepala bidang');
    await goOn(page);
    await fill(page, 'superior-form', 'threat');
    await goOn(page);
    await press(page, 'Kembali');
    await press(page, 'Kembali');
    await press(page, 'Kembali');
    expect(await page.locator('#account').inputValue()).toBe(STORY);
    await close();
  });

  test('two tabs are two reports, each with a code of its own; one form pressed twice is one', async () => {
    const [one, two] = [await open(), await open()];
    const codes = [await toLastPage(one.page, ANONYMOUS), await toLastPage(two.page, ANONYMOUS)];
    expect(new Set(codes).size).toBe(2);
    const form = await one.page
      .locator('form[action="?/kirim"]')
      .evaluate(
        (element: HTMLFormElement) =>
          [...new FormData(element)].filter(([, value]) => typeof value === 'string') as [string, string][],
      );
    const body = () => {
      const sent = new FormData();
      for (const [name, value] of [...form, ['langkah', 'kirim'] as const]) sent.append(name, value);
      return sent;
    };
    const headers = { origin: world.url, accept: 'text/html', 'accept-language': 'id' };
    const answers = await Promise.all(
      [1, 2].map(async () =>
        (await fetch(`${world.url}/lapor?/kirim`, { method: 'POST', body: body(), headers })).text(),
      ),
    );
    const number = (html: string) => /\d{3}\/IA\/[^<]+/.exec(html)?.[0];
    expect(number(answers[0] ?? '')).toBe(number(answers[1] ?? ''));
    expect(answers.filter(html => html.includes('sudah kami terima sebelumnya'))).toHaveLength(1);
    await Promise.all([one.close(), two.close()]);
  });

  test('a draft that can’t be opened any more keeps what this page says and the code, and asks the rest again', async () => {
    const { page, close } = await open();
    await answer(page, PRESSURE, 'reported');
    await page.locator('[name=draft]').evaluate(field => field.setAttribute('value', 'AAAA'));
    await page.fill('#reported', 'Seorang kepala bidang');
    await goOn(page);
    expect(await page.locator('.notice.warn').textContent()).toContain('masih ada');
    expect(await stepOf(page)).toBe('topic');
    await answer(page, PRESSURE, 'reported');
    expect(await page.locator('#reported').inputValue()).toBe('Seorang kepala bidang');
    await close();
  });

  test.each<[what: string, sent: Record<string, string>, status: number, says: RegExp]>([
    ['a step that nobody asks', { step: 'rahasia', topic: 'other' }, 200, /value="account"/],
    ['a topic that is none', { step: 'topic', topic: 'robbery' }, 400, /pilih satu jawaban/],
    ['NUL in a text', { step: 'account', account: 'Sebelum\0sesudah' }, 400, /Sebelumsesudah<\/textarea>/],
    ['the last page without anything', { step: 'kirim', langkah: 'kirim' }, 200, /Ini tentang apa/],
    ['a change of nothing', { step: 'ringkasan', ubah: '__proto__' }, 200, /Ini tentang apa/],
  ])('%s does no harm', async (_what, sent, status, says) => {
    const action = sent.langkah ? 'kirim' : sent.ubah ? 'ubah' : 'lanjut';
    const headers = {
      origin: world.url,
      accept: 'text/html',
      'accept-language': 'id',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const body = new URLSearchParams(sent).toString();
    const answered = await fetch(`${world.url}/lapor?/${action}`, { method: 'POST', body, headers });
    expect(answered.status).toBe(status);
    expect(await answered.text()).toMatch(says);
    expect(answered.headers.get('cache-control')).toBe('no-store');
  });

  test('is sound for everybody on each kind of page', async () => {
    const seen = await open({ script: true });
    await expectAccessible(seen);
    await answer(seen.page, { ...PRESSURE, spot: 'Kantor camat' }, 'happenedOn');
    await fillDay(seen.page, 'happenedOn', ['31', '2', '2024']);
    await goOn(seen.page);
    await expectAccessible(seen);
    await fillDay(seen.page, 'happenedOn', ['12', '10', '2024']);
    await goOn(seen.page);
    await answer(seen.page, Object.fromEntries(Object.entries(PRESSURE).slice(9)));
    await expectAccessible(seen);
    await press(seen.page, 'Kode sudah saya catat, lanjut');
    await expectAccessible(seen);
    await seen.close();
  });
});

const CUSTODIAN = {
  ...{ name: 'Intan Contoh', signIn: 'intan', password: 'danau-di-atas-bukit', passphrase: 'angin pagi dari danau' },
};

describe('confidential information', () => {
  test('is explained before a word is written, and where nobody can keep it the form says so and loses nothing', async () => {
    const seen = await open({ script: true });
    const { page } = seen;
    const ways = await page.locator('section:has(#cara)').textContent();
    for (const words of ['Laporan resmi', 'langsung didaftarkan', 'Informasi rahasia', 'Hanya penjaga identitas'])
      expect(ways).toContain(words);
    await expectSound(seen);
    await picture(seen, 'lapor-tiga-cara-360');
    await answer(page, CONFIDENTIAL);
    expect(await stepOf(page)).toBe('mode');
    expect(await page.locator('.notice.danger, .notice.warn').first().textContent()).toContain(
      'Belum ada yang bisa menjaga',
    );
    await fill(page, 'mode', 'anonymous');
    await press(page, 'Simpan perubahan');
    expect((await rows(page)).account).toBe(STORY);
    await press(page, 'Ubah: Dengan cara apa?');
    await expectAccessible(seen);
    await seen.close();
  });

  test('is told with a contact alone, summarised by its custodian, and read by the office as the summary', async () => {
    await addCustodian(world, CUSTODIAN);
    const seen = await open();
    const { page } = seen;
    await answer(page, CONFIDENTIAL);
    expect(await page.locator('.lead').textContent()).toContain('penjaga identitas di Bawaslu Provinsi Bengkulu');
    const receipt = await receiptOf(page);
    await press(page, 'Kode sudah saya catat, lanjut');
    expect(await page.locator('#address').count()).toBe(0);
    await send(page);
    expect(await page.locator('#name-error').textContent()).toContain('Salah satu sudah cukup');
    await page.fill('#contact', WHO.contact);
    await picture(seen, 'lapor-rahasia-kirim-360');
    await send(page);
    const number = /\d{3}\/IA\/\S+\/\d{4}/.exec((await page.locator('.facts').textContent()) ?? '')?.[0] ?? '';
    expect(await page.locator('.facts').textContent()).toContain('Informasi rahasia');
    await expectSound(seen);
    await page.goto(`${world.url}/status`);
    await page.fill('#receipt', receipt);
    await press(page, 'Lihat status');
    expect(await page.locator('main').textContent()).toContain('Informasi ditelusuri');
    await seen.close();

    const [row] = (
      await world.netra.database.statement('it', `select region, record from report_list where number = $1`, [number])
    ).rows;
    const path = `/meja/laporan/${row?.region}:${row?.record}`;
    const reading = async (who: { signIn: string; password: string }) => {
      const desk = await open({}, `/masuk?ke=${path}`);
      await desk.page.fill('#signIn', who.signIn);
      await desk.page.fill('#password', who.password);
      await desk.page.getByRole('button', { name: 'Masuk' }).click();
      await desk.page.waitForURL(({ pathname }) => decodeURIComponent(pathname) === path);
      return desk;
    };
    const custodian = await reading(CUSTODIAN);
    expect(await custodian.page.getByRole('button', { name: 'Buka segel: Isi informasi' }).count()).toBe(1);
    await custodian.page.fill('#working', 'singkat');
    await press(custodian.page, 'Simpan uraian kerja');
    expect(await text(custodian.page, '#working-error')).toContain('Terlalu pendek');
    await custodian.page.fill('#working', 'Diduga ada ajakan memilih dalam apel di sebuah dinas.');
    await picture(custodian, 'meja-uraian-360');
    await press(custodian.page, 'Simpan uraian kerja');
    await custodian.close();

    const office = await reading(world.officer);
    expect(await text(office.page)).toContain('Diduga ada ajakan memilih');
    await office.page.getByRole('link', { name: 'Telusuri sebagai informasi awal' }).click();
    expect(await office.page.locator('#account').inputValue()).toContain('Diduga ada ajakan memilih');
    await office.page.goBack();
    expect(await office.page.getByRole('button', { name: /Buka segel/ }).count()).toBe(0);
    expect(await office.page.locator('#working').count()).toBe(0);
    expect(await office.page.content()).not.toMatch(new RegExp(`${STORY.slice(0, 30)}|${WHO.contact}`));
    await expectSound(office);
    await picture(office, 'meja-laporan-rahasia-360');
    await office.close();
  });
});

/** A browser at the desk, signed in as the officer of the regency. */
async function atDesk(view: Partial<View> = {}) {
  const seen = await open(view, '/masuk?ke=/meja/terima');
  await seen.page.fill('#signIn', world.officer.signIn);
  await seen.page.fill('#password', world.officer.password);
  await seen.page.getByRole('button', { name: 'Masuk' }).click();
  await seen.page.waitForURL('**/meja/terima');
  return seen;
}

async function takeDown(page: Page) {
  await fill(page, 'topic', 'facilities');
  await press(page, 'Tampilkan pertanyaannya');
  await sayWho(page);
  await fill(page, 'standing', 'voter');
  await fill(page, 'facility-what', 'vehicle');
  await page.fill('#facility-for', 'Rombongan kampanye Paslon 2');
  for (const step of ['account', 'reported', 'place', 'happenedOn', 'learnedOn', 'concernsOffice'])
    await fill(page, step, PRESSURE[step] ?? '');
  // A Sunday in October 2024, when the office was shut.
  await fillDay(page, 'cameOn', ['13', '10', '2024']);
  await page.fill('#cameAt', '19.30');
}

const text = (page: Page, selector = 'main') => page.locator(selector).first().textContent();

describe('a report taken down at the desk', () => {
  test('is signed on paper, received with both times, and its scan is added; the reporter reads the same', async () => {
    const seen = await atDesk();
    const { page } = seen;
    await takeDown(page);
    await picture(seen, 'meja-terima-isi-360');
    await press(page, 'Cetak untuk ditandatangani');
    expect(await text(page, '.letter')).toContain('Formulir Model A.1');
    expect(await text(page, '.letter')).toContain('Belum diterima');
    expect(await text(page, '.letter')).toContain(WHO.address);
    await expectSound(seen);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Terima laporan' }).isVisible()).toBe(false);
    await picture(seen, 'meja-terima-cetak-360');
    await page.emulateMedia({ media: 'screen' });
    await press(page, 'Kembali mengisi');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    expect(await page.locator('#cameAt').inputValue()).toBe('19.30');
    await press(page, 'Cetak untuk ditandatangani');
    await press(page, 'Terima laporan');
    const receipt = await receiptOf(page);
    expect(receipt).toMatch(/^[0-9A-Z]{24}$/);
    expect(await text(page)).toContain('14 Oktober 2024, 08.00 WIB');
    await picture(seen, 'meja-terima-selesai-360');
    await page.reload();
    expect(await text(page)).toContain('sudah diterima sebelumnya');

    await page.getByRole('link', { name: /tambahkan pindaian/ }).click();
    await page.waitForURL('**/meja/laporan/**');
    expect(await text(page)).toContain('13 Oktober 2024, 19.30 WIB');
    expect(await text(page)).toContain('belum dilihat');
    expect(await text(page)).toContain('Rombongan kampanye Paslon 2');
    expect(await page.content()).not.toContain(WHO.name);
    await press(page, 'Tambahkan berkas');
    expect(await text(page, '#file-error')).toContain('pilih berkasnya');
    await page.fill('#description', 'Lembar pertama');
    await page.setInputFiles('#file', image);
    await press(page, 'Tambahkan berkas');
    expect(await text(page)).toContain('Ditambahkan: Formulir bertanda tangan');
    await picture(seen, 'meja-laporan-berkas-360');

    await page.goto(`${world.url}/status`);
    await page.fill('#receipt', receipt);
    await press(page, 'Lihat status');
    expect(await text(page)).toContain('14 Oktober 2024, 08.00 WIB');
    expect(await text(page)).toContain('Rabu, 16 Oktober 2024');
    expect(await text(page)).toContain('Berkas ditambahkan: Formulir bertanda tangan');
    await picture(seen, 'status-dua-waktu-360');
    await seen.close();
  });

  test('information is looked through without paper, and the receipt alone is printed', async () => {
    const seen = await atDesk();
    const { page } = seen;
    await fill(page, 'mode', 'confidential');
    await fill(page, 'topic', 'facilities');
    await press(page, 'Tampilkan pertanyaannya');
    expect(await page.locator('#address, #cameAt').count()).toBe(0);
    await page.fill('#contact', WHO.contact);
    await fill(page, 'facility-what', 'vehicle');
    await page.fill('#facility-for', 'Rombongan kampanye Paslon 2');
    for (const step of ['account', 'reported', 'place', 'happenedOn', 'learnedOn', 'concernsOffice'])
      await fill(page, step, PRESSURE[step] ?? '');
    await press(page, 'Periksa sebelum diterima');
    expect(await text(page)).toContain('Jangan dicetak');
    expect(await text(page)).toContain(WHO.contact);
    await expectSound(seen);
    await picture(seen, 'meja-terima-rahasia-360');
    await press(page, 'Terima laporan');
    expect(await receiptOf(page)).toMatch(/^[0-9A-Z]{24}$/);
    expect(await page.content()).not.toContain(WHO.contact);
    await page.getByRole('link', { name: 'Buka catatan informasi ini' }).click();
    await page.waitForURL('**/meja/laporan/**');
    expect(await text(page)).toContain('Informasi rahasia');
    expect(await page.content()).not.toContain('Rombongan kampanye');
    await seen.close();
  });

  test('what is wrong is named all at once; a report about this office, or of another place, is sent on', async () => {
    const seen = await atDesk();
    const { page } = seen;
    await press(page, 'Cetak untuk ditandatangani');
    const missing = await page.locator('.errors a').evaluateAll(all => all.map(one => one.getAttribute('href')));
    expect(missing).toEqual([
      ...['#name', '#contact', '#address', '#topic', '#account', '#reported', '#place', '#learnedOn'],
      ...['#concernsOffice', '#standing'],
    ]);
    await picture(seen, 'meja-terima-galat-360');
    await takeDown(page);
    await fill(page, 'concernsOffice', 'yes');
    await page.fill('#cameAt', 'sore');
    await press(page, 'Cetak untuk ditandatangani');
    expect(await text(page, '#concernsOffice-error')).toContain('kantor di atasnya');
    expect(await text(page, '#cameAt-error')).toContain('misalnya 15.45');
    await fill(page, 'concernsOffice', 'no');
    await page.fill('#cameAt', '9.05');
    await page.fill('#place', 'Kota Bengkulu');
    await press(page, 'Cetak untuk ditandatangani');
    expect(await text(page, '#place-error')).toContain('Bawaslu Provinsi Bengkulu');
    await seen.close();
  });

  test('a session that ends loses nothing that was typed', async () => {
    const seen = await atDesk();
    const { page } = seen;
    await takeDown(page);
    await page.context().clearCookies();
    await press(page, 'Cetak untuk ditandatangani');
    await page.fill('#signIn', world.officer.signIn);
    await page.fill('#password', world.officer.password);
    await page.getByRole('button', { name: 'Masuk' }).click();
    await page.getByRole('button', { name: 'Lanjutkan tulisan saya' }).click();
    await page.locator('#facility-for').waitFor();
    expect(await page.locator('#facility-for').inputValue()).toBe('Rombongan kampanye Paslon 2');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await seen.close();
  });
});
