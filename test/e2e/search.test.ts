/** The desk's search as an officer walks it without JavaScript, and the slash that leads to it with it. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Officer } from '../../src/offices/signin.ts';
import { formatRef, type Region } from '../../src/record/ids.ts';
import { review } from '../support/typed.ts';
import { openBrowser } from './browser.ts';
import { expectAccessible, looker, picture } from './support.ts';
import { must, openWorld, REGENCY, signIn, type World } from './world.ts';

let browser: Browser;
let world: World;
let number: string;

beforeAll(async () => {
  [browser, world] = await Promise.all([openBrowser(), openWorld()]);
  const { netra, officer, office } = world;
  const maria: Officer = {
    ...{ kind: 'officer', id: officer.ref, name: officer.name, scope: REGENCY, office },
    roles: ['administrator', 'intake', 'reviewer', 'commissioner'],
  };
  const filed = must(
    await netra.submit({
      receipt: netra.newReceipt(),
      place: REGENCY as Region,
      concernsOffice: false,
      mode: 'formal',
      topic: 'campaigning',
      account: 'Seorang lurah memakai kaus calon saat apel pagi.',
      reported: 'Drs. Bambang Soetrisno, M.Si.',
      happenedOn: null,
      learnedOn: null,
      identity: { name: 'Ratna Contoh', contact: '0800-000-111', address: 'Jalan Contoh 5' },
      evidence: null,
    }),
  );
  number = filed.number;
  const registering = {
    ...{ report: formatRef(filed.ref), office: formatRef(office), regime: 'pilkada', tracks: ['neutrality'] },
    ...{ actorKind: 'lurah', unit: 'Kelurahan Contoh', reported: 'Bambang Soetrisno', conductOn: null },
    summary: 'Terlapor memakai kaus bergambar calon, lalu mengajak bawahannya mendukung pasangan itu saat apel pagi.',
  };
  const { today } = netra.engine.moment(REGENCY, maria);
  must(await netra.act('report.review', review(registering.report, today), { actor: maria }));
  must(await netra.act('case.register', registering, { actor: maria }));
});
afterAll(async () => {
  await browser.close();
  await world.close();
});

const atDesk = (script = false): Promise<Page> => signIn(browser, world, '/meja', script);
const titles = (page: Page) => page.locator('.rows > li h3').allTextContents();
const seek = (page: Page) => page.getByRole('button', { name: 'Cari', exact: true }).click();

test('from the field of the frame a misspelt name leads to the case, and the filters stay', async () => {
  const page = await atDesk();
  await page.locator('header input[type=search]').fill('sutrisno kaos dukungan');
  await page.getByRole('button', { name: 'Temukan' }).click();
  await page.waitForURL('**/meja/cari?q=**');
  expect(await page.locator('header input[type=search]').count()).toBe(0);
  expect(await page.locator('.empty').textContent()).toContain('Tidak ada yang cocok');

  await page.locator('#q').fill('sutrisna dukungan');
  await page.getByText('Saring hasil').click();
  await page.locator('#apa').selectOption('perkara');
  await seek(page);
  expect(await titles(page)).toEqual(['Lurah: Bambang Soetrisno']);
  expect(await page.locator('.rows mark').allTextContents()).toEqual(['Soetrisno', 'mendukung']);
  expect(await page.locator('#q').inputValue()).toBe('sutrisna dukungan');
  expect(await page.locator('#apa').inputValue()).toBe('perkara');
  await page.locator('.rows h3 a').click();
  await page.waitForURL('**/meja/perkara/**');

  await page.goto(`${world.url}/meja/cari?q=${encodeURIComponent(number.split('/').slice(0, 2).join('/'))}`);
  expect(await page.locator('.rows .mono').allTextContents()).toContain(number);
});

test('a reporter is not found, an empty search says what to try, and a day that is none is said beside its field', async () => {
  const page = await atDesk();
  await page.goto(`${world.url}/meja/cari?q=Ratna`);
  expect(await page.locator('.empty').textContent()).toContain('lebih sedikit kata');
  await page.goto(`${world.url}/meja/cari`);
  expect(await page.locator('.empty').textContent()).toContain('Apa yang Anda cari?');
  await page.goto(`${world.url}/meja/cari?q=yang+di`);
  expect(await page.locator('.empty').textContent()).toContain('Belum ada yang bisa dicari');
  await page.goto(`${world.url}/meja/cari?q=Sutrisno&dari-day=31&dari-month=2&dari-year=2024`);
  expect(await page.locator('#dari-error').textContent()).toContain('hari itu harus ada');
  expect(await page.locator('#q').inputValue()).toBe('Sutrisno');
  // No address with a NUL reaches a page.
  expect((await page.goto(`${world.url}/meja/cari?q=%00`))?.status()).toBe(400);
  for (const path of [`?q=${'x'.repeat(3_000)}`, '?q=a&tahap=lain&kantor=x&apa=y'])
    expect((await page.goto(`${world.url}/meja/cari${path}`))?.status(), path).toBe(200);
  expect((await page.goto(`${world.url}/meja/cari?q=a&sesudah=x`))?.status()).toBe(404);
});

test('with JavaScript a slash leads to the search, but not out of a field', async () => {
  const page = await atDesk(true);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
  await page.locator('main h1').click();
  await page.waitForFunction(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    return document.activeElement?.getAttribute('name') === 'q';
  });
  await page.keyboard.type('1/2');
  expect(await page.locator('header input[type=search]').inputValue()).toBe('1/2');
  await page.goto(`${world.url}/meja/cari?q=Sutrisno`);
  await page.waitForFunction(() => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    return document.activeElement?.id === 'q';
  });
  expect(await focused()).toBe('q');
});

test('the search is sound and accessible at both widths', async () => {
  const look = looker(await atDesk(true));
  for (const [name, path] of [
    ['meja-cari-bingkai', '/meja'],
    ['meja-cari-hasil', '/meja/cari?q=Sutrisna+dukungan'],
    ['meja-cari-tidak-ada', '/meja/cari?q=tidak+ada+yang+begini&dari-day=31'],
  ] as const)
    await look(world.url + path, name);
});

test('what is blackened is found and read no more, is looked at with a reason, and comes back once it is lifted', async () => {
  const page = await atDesk();
  const text = async () => (await page.locator('main').textContent()) ?? '';
  await page.goto(`${world.url}/meja/cari?q=soetrisno&apa=perkara`);
  await page.locator('.rows h3 a').click();
  await page.getByRole('link', { name: 'Penghitaman', exact: true }).click();
  await page.waitForURL('**/meja/penghitaman/**');
  expect(await text()).toContain('Belum ada yang disamarkan');

  const redact = () => page.getByRole('button', { name: 'Samarkan', exact: true }).click();
  await page.fill('#passage', 'Sutrisno');
  await page.fill('#cite', 'Pasal contoh 17');
  await redact();
  expect(await page.locator('.errors a').count()).toBeGreaterThan(1);
  await page.check('input[name=why][value=personal-data]');
  await page.fill('#because', 'Nama ini tidak perlu dibaca semua rekan.');
  await redact();
  expect(await page.locator('#passage-error').textContent()).toContain('tidak ditemukan');
  expect(await page.inputValue('#because')).toContain('tidak perlu dibaca');
  await page.fill('#passage', 'bambang  SOETRISNO');
  await redact();
  await page.waitForURL('**/meja/penghitaman/**');
  expect(await text()).toContain('Penghitaman 1');
  expect(await text()).not.toMatch(/soetrisno/i);
  const penghitaman = page.url();
  await page.setViewportSize({ width: 1280, height: 800 });
  await picture({ page }, 'meja-penghitaman-isi-1280');

  // On the page of the case blocks for the eye, words for who listens; in the search nothing.
  await page.getByRole('link', { name: 'Kembali' }).first().click();
  await page.waitForURL('**/meja/perkara/**');
  expect(await text()).not.toMatch(/soetrisno/i);
  expect(await page.locator('.masked [aria-hidden=true]').first().textContent()).toBe('▇▇▇▇▇');
  expect(await page.locator('.masked .sr').first().textContent()).toBe('disamarkan: data pribadi');
  await picture({ page }, 'meja-perkara-disamarkan-1280');
  await page.setViewportSize({ width: 360, height: 800 });
  await picture({ page }, 'meja-perkara-disamarkan-360');
  await page.goto(`${world.url}/meja/cari?q=bambang+soetrisno&apa=perkara`);
  expect(await page.locator('.empty').count()).toBe(1);

  const scripted = await atDesk(true);
  await scripted.emulateMedia({ colorScheme: 'dark' });
  for (const path of [penghitaman.replace('penghitaman', 'perkara'), `${penghitaman}?no=1`]) {
    await scripted.goto(path);
    await expectAccessible({ page: scripted });
  }
  await picture({ page: scripted }, 'meja-penghitaman-gelap-360');
  await scripted.close();

  // A note of the officers, which the search doesn't find either.
  await page.goto(penghitaman.replace('penghitaman', 'catatan'));
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  expect(await page.locator('.errors a').count()).toBe(1);
  await page.fill('#words', 'Saksi Anggrek datang hari Senin. Bambang Soetrisno belum.');
  await page.getByRole('button', { name: 'Simpan catatan' }).click();
  await page.waitForURL('**/meja/catatan/**');
  expect(await page.locator('.rows .prose').textContent()).toBe(
    'Saksi Anggrek datang hari Senin. ▇▇▇▇▇disamarkan: data pribadi belum.',
  );
  await picture({ page }, 'meja-catatan-isi-360');
  await page.goto(`${world.url}/meja/cari?q=anggrek`);
  expect(await page.locator('.empty').count()).toBe(1);
  await page.goto(penghitaman.replace('penghitaman', 'catatan'));
  await page.getByRole('button', { name: 'Tarik catatan 1' }).click();
  await page.waitForURL('**/meja/catatan/**');
  expect(await text()).not.toContain('Anggrek');
  expect(await text()).toContain('Ditarik penulisnya');

  // Behind it with a reason that stays; the next reading of the page is blackened again.
  await page.goto(penghitaman);
  await page.getByRole('link', { name: 'Lihat isi atau cabut penghitaman 1' }).click();
  await page.fill('#reason', 'perlu');
  await page.getByRole('button', { name: 'Catat dan lihat' }).click();
  expect(await page.locator('#reason-error').count()).toBe(1);
  expect(await page.inputValue('#reason')).toBe('perlu');
  await page.fill('#reason', 'Menyusun undangan klarifikasi.');
  await page.getByRole('button', { name: 'Catat dan lihat' }).click();
  expect(await text()).toContain('bambang  SOETRISNO');
  await picture({ page }, 'meja-penghitaman-dilihat-360');
  await page.goto(penghitaman);
  expect(await text()).not.toMatch(/soetrisno/i);
  expect(await text()).toContain('Menyusun undangan klarifikasi.');

  await page.getByRole('link', { name: 'Lihat isi atau cabut penghitaman 1' }).click();
  await page.getByRole('button', { name: 'Cabut', exact: true }).click();
  expect(await page.locator('#citeLift-error').count()).toBe(1);
  await page.fill('#citeLift', 'Surat contoh 3');
  await page.fill('#becauseLift', 'Sudah diumumkan sendiri.');
  await page.getByRole('button', { name: 'Cabut', exact: true }).click();
  await page.waitForURL('**/meja/penghitaman/**');
  await page.goto(`${world.url}/meja/cari?q=bambang+soetrisno&apa=perkara`);
  expect(await titles(page)).toEqual(['Lurah: Bambang Soetrisno']);
});
