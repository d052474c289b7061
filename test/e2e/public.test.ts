/** What the public does, with JavaScript off, on a telephone and on a wide screen: reports, asks, reads, checks. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { expectSound, picture, type View, type Visit, visit } from './support.ts';
import { openSite, openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const image = { name: 'foto.png', mimeType: 'image/png', buffer: PNG };

const STORY = 'Pada apel pagi, seorang kepala bidang mengajak stafnya memilih Paslon 2.\n\nSaya ada di sana.';
const WHO = { name: 'Sari Contoh', contact: '0812 0000 0000', address: 'Jalan Contoh 1, Curup' };

type Seen = Visit & { addresses: string[] };
/** A visit that writes down every address it went to, and every referrer it sent. */
async function open(path: string, view: Partial<View> = {}, site = world.url): Promise<Seen> {
  const seen = await visit(browser, site, path, view);
  const addresses: string[] = [];
  seen.page.on('request', request => addresses.push(request.url(), request.headers().referer ?? ''));
  seen.page.on('framenavigated', frame => addresses.push(frame.url()));
  return { ...seen, addresses };
}

async function day(page: Page, name: string, [d, m, y]: readonly [string, string, string]) {
  await page.fill(`[name=${name}-day]`, d);
  await page.fill(`[name=${name}-month]`, m);
  await page.fill(`[name=${name}-year]`, y);
}

async function tellWhatHappened(page: Page) {
  await page.fill('#account', STORY);
  await page.check('[name=topic][value=pressure-by-superior]');
  await page.fill('#reported', 'Kepala bidang di sebuah dinas');
  await page.fill('#place', 'rejang lebong');
  await day(page, 'happenedOn', ['12', '10', '2024']);
  await day(page, 'learnedOn', ['13', '10', '2024']);
  await page.check('[name=concernsOffice][value=no]');
}

/** Presses a button and waits for the page that answers. */
async function press(page: Page, name: string) {
  const answered = page.waitForEvent('framenavigated');
  await page.getByRole('button', { name, exact: true }).click();
  await answered;
  await page.waitForLoadState();
}
const goOn = (page: Page) => press(page, 'Lanjut');
const send = (page: Page) => press(page, 'Kirim laporan');
const heading = (page: Page) => page.locator('h1').textContent();
const receiptOf = async (page: Page) => ((await page.locator('.code').textContent()) ?? '').replace(/[^0-9A-Z]/g, '');

async function toSecondStep(page: Page) {
  await tellWhatHappened(page);
  await goOn(page);
  expect(await heading(page)).toBe('Catat kode Anda, lalu kirim');
}

async function sayWho(page: Page) {
  await page.check('[name=who][value=name]');
  for (const [name, value] of Object.entries(WHO)) await page.fill(`#${name}`, value);
}

describe.each([360, 1280] as const)('at %i px', width => {
  test('a formal report with evidence is received, and its receipt shows its status', async () => {
    const seen = await open('/lapor', { width });
    const { page } = seen;
    await picture(seen, `lapor-1-${width}`);
    await toSecondStep(page);
    expect(await page.locator('.lead').textContent()).toContain('Bawaslu Kabupaten Rejang Lebong');
    await expectSound(seen);
    await picture(seen, `lapor-2-${width}`);
    const receipt = await receiptOf(page);
    expect(receipt).toMatch(/^[0-9A-Z]{24}$/);
    await sayWho(page);
    await page.setInputFiles('#evidence', image);
    await send(page);
    expect(await heading(page)).toBe('Laporan Anda sudah kami terima');
    expect(await receiptOf(page)).toBe(receipt);
    await expectSound(seen);
    await picture(seen, `lapor-3-${width}`);
    const number = (await page.locator('dd.mono').textContent()) ?? '';

    await page.goto(`${world.url}/status`);
    await picture(seen, `status-1-${width}`);
    // As somebody reads it off a piece of paper.
    await page.fill('#receipt', receipt.toLowerCase().replace(/(.{4})/g, '$1 '));
    await press(page, 'Lihat status');
    expect(await heading(page)).toBe('Sudah diterima, sedang diperiksa');
    expect(await page.locator('dd.mono').textContent()).toBe(number);
    await expectSound(seen);
    await picture(seen, `status-2-${width}`);
    expectNoTrace(seen, receipt);
    await seen.close();
  });
});

/** No address and no referrer of the visit holds the code, in any spelling. */
function expectNoTrace({ addresses }: Seen, receipt: string) {
  expect(addresses.length).toBeGreaterThan(2);
  expect(
    addresses
      .join(' ')
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, ''),
  ).not.toContain(receipt);
}

const error = (page: Page, field: string) => page.locator(`#${field}-error`).textContent();
const typedIn = (page: Page, names: readonly string[]) =>
  Promise.all(names.map(name => page.locator(`[name=${name}]`).first().inputValue()));

describe('telling what happened', () => {
  const STORY_TYPED = { account: STORY, reported: 'Kepala bidang di sebuah dinas' };

  test.each<[what: string, field: string, words: RegExp, spoil: (page: Page) => Promise<unknown>]>([
    ['no account', 'account', /Cerita Anda: isi dulu/, page => page.fill('#account', '  \n ')],
    ['too long an account', 'account', /terlalu panjang 1 huruf/, page => page.fill('#account', 'a'.repeat(20_001))],
    ['nobody reported', 'reported', /Siapa yang Anda laporkan\?: isi dulu/, page => page.fill('#reported', '')],
    ['no place', 'place', /tulis namanya/, page => page.fill('#place', '')],
    ['a place that is none', 'place', /“Atlantis Raya” tidak ada/, page => page.fill('#place', 'Atlantis Raya')],
    [
      'an impossible day',
      'happenedOn',
      /Februari 2024 tidak punya tanggal 31/,
      page => day(page, 'happenedOn', ['31', '2', '2024']),
    ],
    [
      'a month that is none',
      'happenedOn',
      /Bulan hanya ada 1 sampai 12/,
      page => day(page, 'happenedOn', ['1', '13', '2024']),
    ],
    [
      'a day in the future',
      'happenedOn',
      /belum terjadi\. Hari ini/,
      page => day(page, 'happenedOn', ['1', '1', '2999']),
    ],
    [
      'half a day',
      'happenedOn',
      /Isi tanggal, bulan, dan tahunnya/,
      page => day(page, 'happenedOn', ['12', '', '2024']),
    ],
    ['a year of two figures', 'happenedOn', /dengan angka/, page => day(page, 'happenedOn', ['12', '10', '24'])],
    ['no day of learning', 'learnedOn', /Kapan Anda mengetahuinya\? Isi/, page => day(page, 'learnedOn', ['', '', ''])],
    [
      'learned before it happened',
      'learnedOn',
      /lebih awal daripada kejadiannya/,
      page => day(page, 'learnedOn', ['11', '10', '2024']),
    ],
  ])('with %s names the field, says what to do and keeps the rest', async (_what, field, words, spoil) => {
    const { page, close } = await open('/lapor');
    await tellWhatHappened(page);
    await spoil(page);
    await goOn(page);
    expect(await page.locator('.errors h2').textContent()).toBe('Ada satu isian yang perlu diperbaiki');
    expect(await error(page, field)).toMatch(words);
    expect(await page.locator(':focus').getAttribute('class')).toBe('errors');
    await page.locator('.errors a').click();
    expect(await page.locator(':target').count()).toBe(1);
    for (const [name, text] of Object.entries(STORY_TYPED))
      if (name !== field) expect(await page.locator(`#${name}`).inputValue()).toBe(text);
    expect(await page.locator('[name=topic]:checked').inputValue()).toBe('pressure-by-superior');
    expect(await page.locator('[name=concernsOffice]:checked').inputValue()).toBe('no');
    await close();
  });

  test('with nothing at all asks for each answer, in the order of the form', async () => {
    const seen = await open('/lapor');
    await goOn(seen.page);
    const links = await seen.page
      .locator('.errors a')
      .evaluateAll(found => found.map(link => link.getAttribute('href')));
    expect(links).toEqual(['#account', '#topic', '#reported', '#place', '#learnedOn', '#concernsOffice']);
    await expectSound(seen);
    await picture(seen, 'lapor-galat-360');
    await seen.close();
  });

  test('a place with a namesake is chosen from those that fit', async () => {
    const { page, close } = await open('/lapor');
    await tellWhatHappened(page);
    await page.fill('#place', 'bogor');
    await goOn(page);
    expect(await error(page, 'place')).toContain('belum cukup jelas');
    expect(await page.locator('[name=pick]').evaluateAll(all => all.map(one => one.getAttribute('value')))).toEqual([
      'Kabupaten Bogor',
      'Kota Bogor',
    ]);
    await page.fill('#place', 'Rejang Lebomg');
    await goOn(page);
    await page.check('[name=pick][value="Kabupaten Rejang Lebong"]');
    await goOn(page);
    expect(await heading(page)).toBe('Catat kode Anda, lalu kirim');
    await close();
  });

  test('a character that nobody can see is taken out, and the reader is told', async () => {
    const body = new URLSearchParams({ account: 'Sebelum\0sesudah', place: 'bogor\u0007' });
    const headers = { origin: world.url, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${world.url}/lapor?/lanjut`, { method: 'POST', headers, body: body.toString() });
    const html = await answer.text();
    expect(answer.status).toBe(400);
    expect(html).toContain('Cerita Anda: ada tanda tak terlihat');
    expect(html).toContain('>Sebelumsesudah</textarea>');
    expect(html).not.toContain('\0');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('in the other language keeps what was typed', async () => {
    const { page, close } = await open('/lapor');
    await tellWhatHappened(page);
    await page.locator('main').getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await heading(page)).toBe('What happened?');
    expect(await page.locator('#account').inputValue()).toBe(STORY);
    expect(await typedIn(page, ['place', 'happenedOn-day', 'learnedOn-year'])).toEqual(['rejang lebong', '12', '2024']);
    expect(await page.locator('[name=topic]:checked').count()).toBe(1);
    await close();
  });

  test('the Enter key goes on, and does not change the language', async () => {
    const { page, close } = await open('/lapor');
    await tellWhatHappened(page);
    const answered = page.waitForEvent('framenavigated');
    await page.locator('#place').press('Enter');
    await answered;
    await page.waitForLoadState();
    expect(await heading(page)).toBe('Catat kode Anda, lalu kirim');
    await close();
  });
});

describe('sending', () => {
  test('without an identity the report is initial information, and no name is asked', async () => {
    const seen = await open('/lapor');
    const { page } = seen;
    await toSecondStep(page);
    const receipt = await receiptOf(page);
    await page.check('[name=who][value=none]');
    await send(page);
    expect(await page.locator('.facts').textContent()).toContain('Informasi awal tanpa identitas');
    await page.goto(`${world.url}/status`);
    await page.fill('#receipt', receipt);
    await press(page, 'Lihat status');
    expect(await page.locator('.facts').textContent()).toContain('Informasi awal tanpa identitas');
    expectNoTrace(seen, receipt);
    await seen.close();
  });

  test('a report about the supervisory office goes to the office above, and says so before a name is typed', async () => {
    const { page, close } = await open('/lapor');
    await tellWhatHappened(page);
    await page.check('[name=concernsOffice][value=yes]');
    await goOn(page);
    expect(await page.locator('.lead').textContent()).toContain('Bawaslu Provinsi Bengkulu');
    await page.check('[name=who][value=none]');
    await send(page);
    expect(await page.locator('.facts').textContent()).toContain('Bawaslu Provinsi Bengkulu');
    await close();
  });

  test('back and forth between the steps loses neither an answer, nor the name, nor the code', async () => {
    const { page, close } = await open('/lapor');
    await toSecondStep(page);
    const receipt = await receiptOf(page);
    await sayWho(page);
    await press(page, 'Ubah jawaban langkah 1');
    expect(await heading(page)).toBe('Apa yang terjadi?');
    expect(await page.locator('#account').inputValue()).toBe(STORY);
    expect(await page.content()).not.toContain(WHO.name);
    await page.fill('#account', '');
    await goOn(page);
    await page.fill('#account', 'Cerita yang lain.');
    await goOn(page);
    expect(await receiptOf(page)).toBe(receipt);
    expect(await page.locator('main').textContent()).toContain('Cerita yang lain.');
    expect(await page.locator('[name=who]:checked').inputValue()).toBe('name');
    expect(await typedIn(page, ['name', 'contact', 'address'])).toEqual(Object.values(WHO));
    await page.locator('main').getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await receiptOf(page)).toBe(receipt);
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await close();
  });

  test('without saying who, or with half an identity, nothing is sent and what was typed stays', async () => {
    const seen = await open('/lapor');
    const { page } = seen;
    await toSecondStep(page);
    const receipt = await receiptOf(page);
    await page.fill('#name', WHO.name);
    await page.setInputFiles('#evidence', image);
    await send(page);
    expect(await error(page, 'who')).toContain('Pilih dengan identitas atau tanpa identitas');
    expect(await error(page, 'evidence')).toContain('Pilih berkasnya sekali lagi');
    await page.check('[name=who][value=name]');
    await send(page);
    expect(await error(page, 'contact')).toContain('isi dulu');
    expect(await error(page, 'address')).toContain('isi dulu');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    expect(await receiptOf(page)).toBe(receipt);
    await expectSound(seen);
    await picture(seen, 'lapor-2-galat-360');
    await seen.close();
  });

  test('a file that is none of those accepted is named as the fault, and the report goes without it', async () => {
    const { page, close } = await open('/lapor');
    await toSecondStep(page);
    await sayWho(page);
    await page.setInputFiles('#evidence', { name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\0\0\x90') });
    await send(page);
    expect(await error(page, 'evidence')).toContain('tidak bisa kami terima');
    expect(await page.locator('#address').inputValue()).toBe(WHO.address);
    await page.setInputFiles('#evidence', {
      name: 'x.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1, 65),
    });
    await send(page);
    expect(await error(page, 'evidence')).toContain('Paling besar 10 MB');
    await send(page);
    expect(await heading(page)).toBe('Laporan Anda sudah kami terima');
    await close();
  });

  test('a file too large to arrive at all sends nothing: the form comes back without it', async () => {
    const { page, close } = await open('/lapor');
    await toSecondStep(page);
    const receipt = await receiptOf(page);
    await sayWho(page);
    await page.setInputFiles('#evidence', {
      name: 'x.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.alloc(13 * 1024 * 1024, 65),
    });
    await send(page);
    await press(page, 'Lanjut tanpa berkas');
    expect(await error(page, 'evidence')).toContain('tidak ikut terkirim');
    expect(await receiptOf(page)).toBe(receipt);
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await send(page);
    expect(await heading(page)).toBe('Laporan Anda sudah kami terima');
    await close();
  });

  test('the same form sent twice is one report, and the second answer says so', async () => {
    const { page, close } = await open('/lapor');
    await toSecondStep(page);
    await page.check('[name=who][value=none]');
    await send(page);
    const number = await page.locator('dd.mono').textContent();
    await page.reload();
    expect(await page.locator('dd.mono').textContent()).toBe(number);
    expect(await page.locator('.notice').first().textContent()).toContain('sudah kami terima sebelumnya');
    await close();
  });

  test('a receipt that was damaged on the way is replaced, and the reader is told to write the new one down', async () => {
    const { page, close } = await open('/lapor');
    await toSecondStep(page);
    const receipt = await receiptOf(page);
    await sayWho(page);
    await page.locator('[name=receipt]').evaluate(
      (field, code) => field.setAttribute('value', code),
      receipt.replace(/^./, first => (first === 'Z' ? 'Y' : 'Z')),
    );
    await send(page);
    expect(await page.locator('.notice.warn').textContent()).toContain('Catat yang ini');
    expect(await receiptOf(page)).not.toBe(receipt);
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await send(page);
    expect(await heading(page)).toBe('Laporan Anda sudah kami terima');
    await close();
  });

  test('answers of step 1 that were changed on the way are asked again; name and code are kept', async () => {
    const { page, close } = await open('/lapor');
    await toSecondStep(page);
    const receipt = await receiptOf(page);
    await sayWho(page);
    await page.locator('[name=draft]').evaluate(field => field.setAttribute('value', 'AAAA'));
    await send(page);
    expect(await page.locator('.notice.warn').textContent()).toContain('tidak bisa dibaca');
    await tellWhatHappened(page);
    await goOn(page);
    expect(await receiptOf(page)).toBe(receipt);
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await close();
  });

  test('where no office can open sealed reports, the reader learns it before saying a name', async () => {
    const empty = await openSite();
    const seen = await open('/lapor', {}, empty.url);
    await tellWhatHappened(seen.page);
    await goOn(seen.page);
    expect(await seen.page.locator('.notice.warn').textContent()).toContain('belum terkirim');
    expect(await seen.page.locator('#account').inputValue()).toBe(STORY);
    await picture(seen, 'lapor-tanpa-kantor-360');
    await seen.close();
    await empty.close();
  });
});

describe('asking for the status', () => {
  test.each([
    ['nothing', '', /tulis kodenya/],
    ['half a code', 'ABCD EFGH', /24 huruf dan angka/],
    ['a character that codes do not use', `${'A'.repeat(23)}U`, /tidak dipakai dalam kode/],
    ['a whole story', 'x'.repeat(150), /terlalu panjang/],
  ])('with %s says what to do', async (_what, code, words) => {
    const { page, close } = await open('/status');
    await page.fill('#receipt', code);
    await press(page, 'Lihat status');
    expect(await error(page, 'receipt')).toMatch(words);
    expect(await page.locator('#receipt').inputValue()).toBe(code);
    await close();
  });

  test('tells a mistyped code from one that nobody knows, and keeps neither in an address', async () => {
    const seen = await open('/status');
    const { page } = seen;
    const receipt = world.netra.newReceipt();
    const code = receipt.replace(/[^0-9A-Z]/g, '');
    await page.fill('#receipt', receipt);
    await press(page, 'Lihat status');
    expect(await error(page, 'receipt')).toContain('tidak ada laporan dengan kode ini');
    await page.fill(
      '#receipt',
      code.replace(/^./, first => (first === 'Z' ? 'Y' : 'Z')),
    );
    await press(page, 'Lihat status');
    expect(await error(page, 'receipt')).toContain('salah ketik');
    expectNoTrace(seen, code);
    await seen.close();
  });

  test('is kept by no cache', async () => {
    const answer = await fetch(`${world.url}/status`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
