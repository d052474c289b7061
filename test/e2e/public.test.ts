/** What the public does, with JavaScript off, on a telephone and on a wide screen: reports, asks, reads, checks. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import {
  ANONYMOUS,
  answer,
  type Given,
  goOn,
  heading,
  leapToLastPage,
  PRESSURE,
  press,
  receiptOf,
  STORY,
  sayWho,
  send,
  stepOf,
  WHO,
} from './reporting.ts';
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

type Seen = Visit & { addresses: string[] };
/** A visit that writes down every address it went to, and every referrer it sent. */
async function open(path: string, view: Partial<View> = {}, site = world.url): Promise<Seen> {
  const seen = await visit(browser, site, path, view);
  const addresses: string[] = [];
  seen.page.on('request', request => addresses.push(request.url(), request.headers().referer ?? ''));
  seen.page.on('framenavigated', frame => addresses.push(frame.url()));
  return { ...seen, addresses };
}

describe.each([360, 1280] as const)('at %i px', width => {
  test('a formal report with evidence is received, and its receipt shows its status', async () => {
    const seen = await open('/lapor', { width });
    const { page } = seen;
    await picture(seen, `lapor-1-${width}`);
    await answer(page);
    expect(await page.locator('.lead').textContent()).toContain('Bawaslu Kabupaten Rejang Lebong');
    await expectSound(seen);
    await picture(seen, `lapor-2-${width}`);
    const receipt = await receiptOf(page);
    await press(page, 'Kode sudah saya catat, lanjut');
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
/** Up to the last page, as if everything had been answered. */
async function atLastPage(given: Given = PRESSURE) {
  const seen = await open('/lapor');
  await leapToLastPage(seen.page, world.netra, given);
  const receipt = (await seen.page.locator('[name=receipt]').inputValue()).replace(/[^0-9A-Z]/g, '');
  return { ...seen, receipt };
}

describe('telling what happened', () => {
  test('with nothing at all asks for the answer, and leads to it', async () => {
    const seen = await open('/lapor');
    const { page } = seen;
    await goOn(page);
    expect(await page.locator('.errors h2').textContent()).toBe('Ada satu isian yang perlu diperbaiki');
    expect(await page.locator(':focus').getAttribute('class')).toBe('errors');
    await page.locator('.errors a').click();
    expect(await page.locator(':target').count()).toBe(1);
    await expectSound(seen);
    await picture(seen, 'lapor-galat-360');
    await seen.close();
  });

  test('a place with a namesake is chosen from those that fit; the Enter key goes on', async () => {
    const { page, close } = await open('/lapor');
    await answer(page, PRESSURE, 'place');
    await page.fill('#place', 'bogor');
    const answered = page.waitForEvent('framenavigated');
    await page.locator('#place').press('Enter');
    await answered;
    await page.waitForLoadState();
    expect(await error(page, 'place')).toContain('belum cukup jelas');
    expect(await page.locator('[name=pick]').evaluateAll(all => all.map(one => one.getAttribute('value')))).toEqual([
      'Kabupaten Bogor',
      'Kota Bogor',
    ]);
    await page.check('[name=pick][value="Kota Bogor"]');
    await goOn(page);
    expect(await stepOf(page)).toBe('spot');
    await close();
  });

  test('in the other language keeps what was typed', async () => {
    const { page, close } = await open('/lapor');
    await answer(page, PRESSURE, 'superior-who');
    await press(page, 'Kembali');
    await page.locator('main').getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await heading(page)).toBe('What happened?');
    expect(await page.locator('#account').inputValue()).toBe(STORY);
    await close();
  });
});

describe('sending', () => {
  test('without an identity the report is initial information, and no name is asked', async () => {
    const { page, receipt, ...seen } = await atLastPage(ANONYMOUS);
    expect(await page.locator('#name').count()).toBe(0);
    await send(page);
    expect(await page.locator('.facts').textContent()).toContain('Informasi tanpa nama (informasi awal)');
    await page.goto(`${world.url}/status`);
    await page.fill('#receipt', receipt);
    await press(page, 'Lihat status');
    expect(await page.locator('.facts').textContent()).toContain('Informasi tanpa nama (informasi awal)');
    expectNoTrace({ ...seen, page }, receipt);
    await seen.close();
  });

  test('a report about the supervisory office goes to the office above, and says so before a name is typed', async () => {
    const { page, close } = await atLastPage({ ...ANONYMOUS, concernsOffice: 'yes' });
    expect(await page.locator('.lead').textContent()).toContain('Bawaslu Provinsi Bengkulu');
    await send(page);
    expect(await page.locator('.facts').textContent()).toContain('Bawaslu Provinsi Bengkulu');
    await close();
  });

  test('with half an identity nothing is sent and what was typed stays, in the other language too', async () => {
    const { page, receipt, ...seen } = await atLastPage();
    await page.fill('#name', WHO.name);
    await page.setInputFiles('#evidence', image);
    await send(page);
    expect(await error(page, 'evidence')).toContain('Pilih berkasnya sekali lagi');
    expect(await error(page, 'contact')).toContain('isi dulu');
    expect(await error(page, 'address')).toContain('isi dulu');
    await expectSound({ ...seen, page });
    await picture({ page }, 'lapor-2-galat-360');
    await page.locator('main').getByRole('button', { name: 'English' }).click();
    await page.waitForFunction(() => document.documentElement.lang === 'en');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    expect((await page.locator('[name=receipt]').inputValue()).replaceAll('-', '')).toBe(receipt);
    await seen.close();
  });

  test('a file that is none of those accepted is named as the fault, and the report goes without it', async () => {
    const { page, close } = await atLastPage();
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
    const { page, receipt, close } = await atLastPage();
    await sayWho(page);
    await page.setInputFiles('#evidence', {
      name: 'x.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.alloc(13 * 1024 * 1024, 65),
    });
    await send(page);
    await press(page, 'Lanjut tanpa berkas');
    expect(await error(page, 'evidence')).toContain('tidak ikut terkirim');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await send(page);
    expect(await receiptOf(page)).toBe(receipt);
    await close();
  });

  test('the same form sent twice is one report, and the second answer says so', async () => {
    const { page, close } = await atLastPage(ANONYMOUS);
    await send(page);
    const number = await page.locator('dd.mono').textContent();
    await page.reload();
    expect(await page.locator('dd.mono').textContent()).toBe(number);
    expect(await page.locator('.notice').first().textContent()).toContain('sudah kami terima sebelumnya');
    await close();
  });

  test('a receipt that was damaged on the way is replaced, and the reader is told to write the new one down', async () => {
    const { page, receipt, close } = await atLastPage();
    await sayWho(page);
    await page.locator('[name=receipt]').evaluate(
      (field, code) => field.setAttribute('value', code),
      receipt.replace(/^./, first => (first === 'Z' ? 'Y' : 'Z')),
    );
    await send(page);
    expect(await page.locator('.notice.warn').textContent()).toContain('Catat yang ini');
    const renewed = await receiptOf(page);
    expect(renewed).not.toBe(receipt);
    await press(page, 'Kode sudah saya catat, lanjut');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await send(page);
    expect(await receiptOf(page)).toBe(renewed);
    await close();
  });

  test('answers that were changed on the way are asked again; name and code are kept', async () => {
    const { page, receipt, close } = await atLastPage();
    await sayWho(page);
    await page.locator('[name=draft]').evaluate(field => field.setAttribute('value', 'AAAA'));
    await send(page);
    expect(await page.locator('.notice.warn').textContent()).toContain('tidak bisa dibaca');
    await answer(page);
    expect(await receiptOf(page)).toBe(receipt);
    await press(page, 'Kode sudah saya catat, lanjut');
    expect(await page.locator('#name').inputValue()).toBe(WHO.name);
    await close();
  });

  test('where no office can open sealed reports, the reader learns it before saying a name', async () => {
    const empty = await openSite();
    const seen = await open('/lapor', {}, empty.url);
    await leapToLastPage(seen.page, empty.netra);
    expect(await seen.page.locator('.notice.warn').textContent()).toContain('belum terkirim');
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
