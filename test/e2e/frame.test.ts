import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serve } from '../../src/server.ts';
import { openBrowser } from './browser.ts';
import { picture, visit } from './support.ts';

let browser: Browser;
let site: Serving;

beforeAll(async () => {
  [browser, site] = await Promise.all([openBrowser(), serve({ host: '127.0.0.1', port: 0, netra: {}, log: () => {} })]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the language is chosen in the footer without JavaScript, on the same page, and stays', async () => {
  const { page, close } = await visit(browser, site.url, '/komponen?q=1', { lang: 'id' });
  await page.getByRole('button', { name: 'English' }).click();
  await page.waitForURL('**/komponen?q=1');
  expect(await page.getAttribute('html', 'lang')).toBe('en');
  await page.goto(`${site.url}/`);
  expect(await page.locator('h1').textContent()).toContain('Civil servants serve everyone.');
  await page.getByRole('button', { name: 'Bahasa Indonesia' }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'id');
  await close();
});

test('the menu opens without JavaScript on a phone and lies open on a wide screen', async () => {
  const narrow = await visit(browser, site.url, '/');
  const link = narrow.page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: 'Register' });
  expect(await link.isVisible()).toBe(false);
  await narrow.page.locator('.menu summary').click();
  expect(await link.isVisible()).toBe(true);
  await picture(narrow, 'menu-360-light');
  await narrow.close();

  const wide = await visit(browser, site.url, '/', { width: 1280 });
  expect(
    await wide.page.getByRole('navigation', { name: 'Utama' }).getByRole('link', { name: 'Register' }).isVisible(),
  ).toBe(true);
  await wide.close();
});

test('a form that came back puts the reader on the summary of what to correct, and from there into the field', async () => {
  const { page, close } = await visit(browser, site.url, '/komponen');
  expect(await page.locator(':focus').getAttribute('class')).toBe('errors');
  await page.getByRole('link', { name: /Tanggal kejadian/ }).click();
  expect(await page.locator(':target').getAttribute('name')).toBe('tanggal-day');
  const described = (await page.locator('#wilayah').getAttribute('aria-describedby')) ?? '';
  const texts = await Promise.all(described.split(' ').map(id => page.locator(`#${id}`).textContent()));
  expect(texts).toEqual(['Ketik tiga huruf, lalu pilih.', expect.stringContaining('tidak ada dalam daftar')]);
  await close();
});

test('the keyboard reaches the content first, past the menu', async () => {
  const { page, close } = await visit(browser, site.url, '/');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('Langsung ke isi');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('href')).toBe('/lapor');
  await close();
});

test('a form too large for us shows its text again, and the text goes on without the file', async () => {
  const { page, close } = await visit(browser, site.url, '/komponen');
  await page.locator('form[method=post]:has(#cerita)').evaluate(
    (form, bytes) => {
      if (!(form instanceof HTMLFormElement)) throw new Error('no form');
      form.enctype = 'multipart/form-data';
      form.action = '/komponen';
      const file = Object.assign(document.createElement('input'), { type: 'file', name: 'berkas' });
      const files = new DataTransfer();
      files.items.add(new File([new Uint8Array(bytes)], 'foto.jpg'));
      file.files = files.files;
      form.append(file);
      form.submit();
    },
    13 * 1024 * 1024,
  );
  await page.waitForSelector('text=Tulisan Anda masih ada');
  expect(await page.locator('input[name=cerita]').inputValue()).toBe('Halaman kantor kecamatan');
  await picture({ page }, 'galat-413-360-light');
  await page.getByRole('button', { name: 'Lanjut tanpa berkas' }).click();
  await page.waitForURL('**/komponen');
  expect(await page.locator('h1').textContent()).toBe('Halaman ini tidak menerima isian');
  await close();
});

test('paper shows the content without menu, buttons and footer links', async () => {
  const { page, close } = await visit(browser, site.url, '/komponen/meja', { width: 1280 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('h1').isVisible()).toBe(true);
  for (const hidden of ['.menu', '.crumbs', '.btn', '.skip'])
    expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
  await close();
});
