/** The modules in a real browser, under the policy of the public pages, against a page that keeps their contract. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseRecipient, type Recipient } from '../sealing/age.ts';
import { parseWrapped, unlockMemberKey } from '../sealing/circle.ts';
import { openItem, type SealedItem, sealItem } from '../sealing/item.ts';
import { toWire } from '../sealing/wire.ts';
import { buildBrowser, type Manifest, overBudget } from './build.ts';

const passphrase = 'sawah payung kereta melati';
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'";

const home = mkdtempSync(join(tmpdir(), 'netra-browser-'));
const posts: { path: string; body: string }[] = [];
let manifest: Manifest;
let origin: string;
let browser: Browser | undefined;
let page: Page;
let broken: string[];
let answer: (path: string) => unknown = () => undefined;
let wrapped = '';

const html = (body: string, script: string) =>
  `<!doctype html><html lang="id"><title>uji</title>${body}<script type="module" src="/js/${script}.js"></script></html>`;

const keygenPage = (recovery: boolean) =>
  html(
    `<form data-netra="keygen" method="post" action="/kirim">
      <fieldset data-netra="keygen-fields" hidden>
        <input type="password" data-netra="passphrase"><input type="password" data-netra="passphrase-again">
        <button type="button" data-netra="make">Buat</button></fieldset>
      <p data-netra="keygen-status" role="status"></p>
      <input type="hidden" name="recipient" data-netra="recipient"><input type="hidden" name="wrapped" data-netra="wrapped">
      ${
        recovery
          ? `<input type="hidden" name="recovery" data-netra="recovery-recipient">
             <section data-netra="recovery-sheet" hidden><code data-netra="recovery-secret"></code>
             <button type="button" data-netra="print">Cetak</button><input data-netra="recovery-check"></section>`
          : ''
      }
      <button data-netra="send" disabled>Kirim</button></form>`,
    'keygen',
  );

const item = (name: string, opened: string) =>
  `<article data-netra="sealed-item" id="${name}"><form data-netra="open-form" action="/buka/${name}" method="post">
     <input type="hidden" name="reason" value="klarifikasi"><button data-netra="open" disabled>Buka</button></form>
     <p data-netra="open-status" role="status"></p><div data-netra="opened" hidden>${opened}</div></article>`;

const unlockPage = () =>
  html(
    `<section data-netra="unlock" data-wrapped="${wrapped}" data-idle-minutes="10">
      <form data-netra="unlock-form" hidden><input type="password" data-netra="passphrase" required><button>Buka kunci</button></form>
      <p data-netra="unlock-status" role="status"></p><button type="button" data-netra="lock" hidden>Tutup</button>
      ${item('identity', '<b data-field="name"></b><i data-field="phone"></i>')}
      ${item('account', '<pre data-netra="text"></pre>')}
      ${item('file', '<a data-netra="file" download="bukti.jpg">Simpan</a>')}
    </section>`,
    'unlock',
  );

const pages: Readonly<Record<string, () => string>> = {
  '/setel': () => keygenPage(true),
  '/anggota': () => keygenPage(false),
  '/kerja': unlockPage,
};

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  response.setHeader('content-security-policy', POLICY);
  if (request.method === 'POST') {
    posts.push({ path, body: await readText(request) });
    const json = answer(path);
    response.statusCode = json === undefined ? 403 : 200;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(json ?? {}));
  } else if (/^\/js\/[\w.-]+\.js$/.test(path)) {
    response.setHeader('content-type', 'text/javascript').end(await readFile(join(home, path)));
  } else response.setHeader('content-type', 'text/html').end((pages[path] ?? (() => 'x'))());
}

const server = createServer((request, response) => void serve(request, response));

const must = <T>(value: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!value.ok) throw new Error(JSON.stringify(value.refusal));
  return value.value;
};
const bytes = (value: string) => new TextEncoder().encode(value);
const named = (name: string) => page.locator(`[data-netra="${name}"]`);
const says = (name: string, words: RegExp, within = '') =>
  page.locator(`${within} [data-netra="${name}"]`, { hasText: words }).waitFor();

const chromiumPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', chromium.executablePath()].find(existsSync);

/** Vitest has no way to skip loudly, so each browser test asks, and CI never gets past the question. */
const noBrowser = () => {
  if (browser !== undefined) return false;
  const line =
    'no Chromium on this machine: the browser modules were not tested in a browser (apt-get install chromium)';
  if (process.env.CI === 'true') throw new Error(line);
  console.warn(line);
  return true;
};

beforeAll(async () => {
  manifest = await buildBrowser(join(home, 'js'));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
  if (chromiumPath !== undefined)
    browser = await chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  server.close();
  rmSync(home, { recursive: true });
});
beforeEach(async () => {
  if (browser === undefined) return;
  posts.length = 0;
  broken = [];
  page = await browser.newPage();
  page.on('pageerror', error => broken.push(error.message));
  page.on('console', message => {
    if (/Content Security Policy/.test(message.text())) broken.push(message.text());
  });
});

describe('the built modules', () => {
  test('are within their budget, and the age format is loaded on demand only', async () => {
    expect(overBudget(manifest)).toEqual([]);
    expect(Object.keys(manifest).filter(name => name.startsWith('sealing-'))).toHaveLength(1);
    for (const name of ['unlock.js', 'keygen.js']) {
      expect(await readFile(join(home, 'js', name), 'utf8')).not.toMatch(
        /age-encryption\.org\/v1\/X25519|\beval\(|innerHTML/,
      );
    }
  });
});

describe('a key made in the browser', () => {
  const make = async (path: string, first: string, second = first) => {
    await page.goto(origin + path);
    await named('passphrase').fill(first);
    await named('passphrase-again').fill(second);
    await named('make').click();
  };

  test('sends its public half and the closed blob, and nothing secret', async () => {
    if (noBrowser()) return;
    await make('/setel', passphrase);
    await says('keygen-status', /Tulis kunci pemulihan/);
    const secret = ((await named('recovery-secret').textContent()) ?? '').replaceAll(' ', '');
    expect(secret).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
    expect(await named('send').isDisabled()).toBe(true);
    await named('recovery-check').fill(secret.slice(-6).toLowerCase());
    await named('send').click();
    await page.waitForURL('**/kirim');
    const form = new URLSearchParams(posts[0]?.body);
    expect([...form.keys()]).toEqual(['recipient', 'wrapped', 'recovery']);
    const key = must(parseWrapped(form.get('wrapped') ?? ''));
    expect(posts[0]?.body).not.toMatch(/AGE-SECRET-KEY|sawah|melati/i);
    const member: Recipient = must(await parseRecipient(form.get('recipient') ?? ''));
    const recovery: Recipient = must(await parseRecipient(form.get('recovery') ?? ''));
    const sealed = must(
      await sealItem(bytes('x'), [
        { role: 'member', recipient: member },
        { role: 'recovery', recipient: recovery },
      ]),
    );
    for (const identity of [must(await unlockMemberKey(key, passphrase)), secret as never]) {
      expect(must(await openItem(sealed.sealed, sealed.wraps, identity))).toEqual(bytes('x'));
    }
    expect(broken).toEqual([]);
  });

  test('asks for a longer passphrase, and for the same one twice', async () => {
    if (noBrowser()) return;
    await make('/anggota', 'pendek');
    await says('keygen-status', /paling sedikit 14 karakter/);
    await make('/anggota', passphrase, `${passphrase}!`);
    await says('keygen-status', /berbeda/);
    expect(await named('send').isDisabled()).toBe(true);
  });

  test('of a further member needs no recovery sheet', async () => {
    if (noBrowser()) return;
    await make('/anggota', passphrase);
    await says('keygen-status', /Kirim formulir/);
    wrapped = await named('wrapped').inputValue();
    expect(await named('send').isEnabled()).toBe(true);
    expect(broken).toEqual([]);
  });
});

describe('a sealed item in the browser', () => {
  const identity = { name: 'Kalimaya <b>Contoh</b>', phone: '0812-0000-0000', village: 'Contoh Jaya' };
  let items: Readonly<Record<string, SealedItem>>;

  beforeAll(async () => {
    const { newMemberKey, newRecoveryKey } = await import('../sealing/circle.ts');
    const key = must(await newMemberKey(passphrase, 10));
    wrapped = key.wrapped;
    const circle = [
      { role: 'member', recipient: key.recipient },
      { role: 'recovery', recipient: (await newRecoveryKey()).recipient },
    ] as const;
    const seal = async (plain: string) => must(await sealItem(bytes(plain), circle));
    items = {
      '/buka/identity': await seal(JSON.stringify(identity)),
      '/buka/account': await seal('Camat membagikan stiker.'),
      '/buka/file': await seal('isi berkas'),
    };
    answer = path => (items[path] === undefined ? undefined : toWire(items[path]));
  });

  const unlock = async (words: string) => {
    await page.goto(`${origin}/kerja`);
    await named('passphrase').fill(words);
    await named('passphrase').press('Enter');
  };

  test('opens after the passphrase, as fields, as text and as a file', async () => {
    if (noBrowser()) return;
    await unlock(passphrase);
    await says('unlock-status', /Kunci terbuka/);
    for (const name of ['identity', 'account', 'file']) {
      await page.locator(`#${name} button`).click();
      await says('open-status', /Terbuka/, `#${name}`);
    }
    expect(await page.locator('[data-field="name"]').textContent()).toBe(identity.name);
    expect(await page.locator('[data-field="phone"]').textContent()).toBe(identity.phone);
    expect(await page.locator('#identity pre').textContent()).toBe('village: Contoh Jaya');
    expect(await page.locator('#account pre').textContent()).toBe('Camat membagikan stiker.');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('#file a').click()]);
    expect(download.suggestedFilename()).toBe('bukti.jpg');
    expect(await readFile(await download.path(), 'utf8')).toBe('isi berkas');
    await page.locator('#identity button').click();
    await page.waitForFunction(() =>
      document.querySelector('#identity [role="status"]')?.textContent?.startsWith('Terbuka'),
    );
    expect(await page.locator('#identity pre').allTextContents()).toEqual(['village: Contoh Jaya']);
    expect(posts.slice(0, 3).map(post => post.body)).toEqual([
      'reason=klarifikasi',
      'reason=klarifikasi',
      'reason=klarifikasi',
    ]);
    expect(broken).toEqual([]);
  });

  test('is forgotten when the key is locked and when the page is left', async () => {
    if (noBrowser()) return;
    await unlock(passphrase);
    await says('unlock-status', /Kunci terbuka/);
    await page.locator('#account button').click();
    await says('open-status', /Terbuka/, '#account');
    await page.locator('#identity button').click();
    await says('open-status', /Terbuka/, '#identity');
    await named('lock').click();
    expect(await page.content()).not.toMatch(/stiker|Kalimaya|Contoh Jaya/);
    expect(await page.locator('#account button').isDisabled()).toBe(true);

    await unlock(passphrase);
    await says('unlock-status', /Kunci terbuka/);
    await page.locator('#account button').click();
    await says('open-status', /Terbuka/, '#account');
    await page.goto(`${origin}/lain`);
    await page.goBack();
    expect(await page.content()).not.toContain('stiker');
    expect(await page.locator('#account button').isDisabled()).toBe(true);
  });

  test('stays closed to a wrong passphrase, which goes nowhere', async () => {
    if (noBrowser()) return;
    await unlock('bukan frasa yang benar');
    await says('unlock-status', /tidak cocok/);
    expect(await named('passphrase').inputValue()).toBe('');
    expect(await page.locator('#account button').isDisabled()).toBe(true);
    expect(posts).toEqual([]);
  });

  test('that was changed, is for another key, or is not handed over is said to be so', async () => {
    if (noBrowser()) return;
    await unlock(passphrase);
    await says('unlock-status', /Kunci terbuka/);
    const [one, two] = [items['/buka/account'], items['/buka/file']];
    if (one === undefined || two === undefined) throw new Error('no items');
    const real = answer;
    const tries: readonly (readonly [unknown, RegExp])[] = [
      [toWire({ ...one, sealed: two.sealed }), /rusak atau diubah/],
      [toWire({ ...one, wraps: one.wraps.slice(1) }), /tidak disegel untuk kunci Anda/],
      [undefined, /tidak memberikan isinya/],
      [{ sealed: 'x' }, /tidak memberikan isinya/],
    ];
    for (const [json, words] of tries) {
      answer = () => json;
      await page.locator('#account button').click();
      await says('open-status', words, '#account');
    }
    answer = real;
    expect(await page.locator('#account pre').textContent()).toBe('');
  });
});
