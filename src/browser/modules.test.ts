/** The modules in a real browser, under the policy of the public pages, against a page that keeps their contract. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../../test/e2e/browser.ts';
import { type Identity, parseRecipient, type Recipient, recipientOf } from '../sealing/age.ts';
import { type MemberKey, newMemberKey, newRecoveryKey, parseWrapped, unlockMemberKey } from '../sealing/circle.ts';
import { openItem, type SealedItem, sealItem } from '../sealing/item.ts';
import { parsePasskey, parsePasskeyBlob } from '../sealing/passkey.ts';
import { formatSheet, recover, splitRecovery } from '../sealing/recovery.ts';
import { toWire, wrapsFromWire } from '../sealing/wire.ts';
import { buildBrowser, type Manifest, overBudget } from './build.ts';

const passphrase = 'sawah payung kereta melati';
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; form-action 'self'";

const home = mkdtempSync(join(tmpdir(), 'netra-browser-'));
const posts: { path: string; body: string }[] = [];
let manifest: Manifest;
let origin: string;
let browser: Browser;
let page: Page;
let broken: string[];
let answer: (path: string, posted?: string) => unknown = () => undefined;
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
             <section data-netra="recovery-sheets" hidden>
             ${'<code data-netra="recovery-share"></code>'.repeat(3)}<button type="button" data-netra="print">Cetak</button>
             ${'<input data-netra="recovery-check">'.repeat(3)}</section>`
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
      ${unlockForm()}<button type="button" data-netra="lock" hidden>Tutup</button>
      ${item('identity', '<b data-field="name"></b><i data-field="phone"></i>')}
      ${item('account', '<pre data-netra="text"></pre>')}
      ${item('file', '<a data-netra="file" download="bukti.jpg">Simpan</a>')}
    </section>`,
    'unlock',
  );

let passkey = '';
const unlockForm = () =>
  `<form data-netra="unlock-form" hidden><input type="password" data-netra="passphrase" required><button>Buka kunci</button>
   ${passkey}</form><p data-netra="unlock-status" role="status"></p>`;

const myKeyPage = () =>
  html(
    `<div data-netra="my-key" data-wrapped="${wrapped}">${unlockForm()}<div data-netra="unlocked" hidden>
      <form data-netra="passphrase-form" method="post" action="/frasa"><input type="password" data-netra="passphrase">
        <input type="password" data-netra="passphrase-again"><input type="hidden" name="wrapped" data-netra="wrapped">
        <button>Ganti</button><p data-netra="form-status" role="status"></p></form>
      <form data-netra="passkey-form" method="post" action="/sandi" data-key-name="Netra: Ana Contoh">
        <input name="label" value="Laptop"><input type="hidden" name="passkey" data-netra="passkey-name">
        <input type="hidden" name="blob" data-netra="passkey-blob"><button>Tambah</button>
        <p data-netra="form-status" role="status"></p></form></div></div>`,
    'mykey',
  );

let recoveryRecipient = '';
const resealPage = () =>
  html(
    `<section data-netra="reseal" data-source="/ulang" data-total="3" data-recovery="${recoveryRecipient}">
      <div data-netra="own-key" data-wrapped="${wrapped}">${unlockForm()}</div>
      <form data-netra="sheets-form" hidden><textarea data-netra="sheet"></textarea><textarea data-netra="sheet"></textarea>
        <button>Baca lembar</button></form>
      <progress data-netra="progress" hidden></progress><p data-netra="reseal-status" role="status"></p>
      <button type="button" data-netra="stop" hidden>Berhenti</button></section>`,
    'reseal',
  );

const pages: Readonly<Record<string, () => string>> = {
  '/kunciku': myKeyPage,
  '/segel-ulang': resealPage,
  '/setel': () => keygenPage(true),
  '/anggota': () => keygenPage(false),
  '/kerja': unlockPage,
};

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  response.setHeader('content-security-policy', POLICY);
  if (request.method === 'POST') {
    const body = await readText(request);
    posts.push({ path, body });
    const json = answer(path, body);
    response.statusCode = json === undefined ? 403 : 200;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(json ?? {}));
  } else if (path.startsWith('/ulang')) {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer(path)));
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

beforeAll(async () => {
  manifest = await buildBrowser(join(home, 'js'));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(home, { recursive: true });
});
beforeEach(async () => {
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
    for (const name of ['unlock.js', 'keygen.js', 'mykey.js', 'reseal.js']) {
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
    await make('/setel', passphrase);
    await says('keygen-status', /Cetak atau tulis ketiga lembar/);
    const sheets = await named('recovery-share').allTextContents();
    for (const sheet of sheets) expect(sheet.replaceAll(/\s/g, '')).toMatch(/^[0-9A-Z]{80}$/);
    for (const nth of [0, 1, 2]) {
      expect(await named('send').isDisabled()).toBe(true);
      await named('recovery-check')
        .nth(nth)
        .fill((sheets[nth] ?? '').slice(-5).toLowerCase());
    }
    await says('keygen-status', /Cocok/);
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
    expect(posts[0]?.body).not.toContain((sheets[0] ?? '').slice(0, 11));
    const recovered = must(await recover(sheets.slice(1), [recovery]));
    for (const identity of [must(await unlockMemberKey(key, passphrase)), recovered]) {
      expect(must(await openItem(sealed.sealed, sealed.wraps, identity))).toEqual(bytes('x'));
    }
    expect(broken).toEqual([]);
  });

  test('asks for a longer passphrase, and for the same one twice', async () => {
    await make('/anggota', 'pendek');
    await says('keygen-status', /paling sedikit 14 karakter/);
    await make('/anggota', passphrase, `${passphrase}!`);
    await says('keygen-status', /berbeda/);
    expect(await named('send').isDisabled()).toBe(true);
  });

  test('of a further member needs no recovery sheet', async () => {
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
    await unlock('bukan frasa yang benar');
    await says('unlock-status', /tidak cocok/);
    expect(await named('passphrase').inputValue()).toBe('');
    expect(await page.locator('#account button').isDisabled()).toBe(true);
    expect(posts).toEqual([]);
  });

  test('that was changed, is for another key, or is not handed over is said to be so', async () => {
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

/** A device of the test's own, as Chromium plays one; WebAuthn takes no address for a site's name, so the page is at localhost. */
async function withAuthenticator(hasPrf: boolean) {
  const wire = await page.context().newCDPSession(page);
  await wire.send('WebAuthn.enable');
  await wire.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal', hasPrf },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

describe('the own key in the browser', () => {
  let identity: Identity;

  beforeAll(async () => {
    const key = must(await newMemberKey(passphrase, 10));
    wrapped = key.wrapped;
    identity = must(await unlockMemberKey(key.wrapped, passphrase));
  });
  beforeEach(() => {
    passkey = '';
  });

  const unlock = async () => {
    await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/kunciku`);
    await page.locator('[data-netra=unlock-form] input').fill(passphrase);
    await page.locator('[data-netra=unlock-form] input').press('Enter');
    await says('unlock-status', /Kunci terbuka/);
  };

  test('gets a new passphrase and stays the same key; neither passphrase leaves the page', async () => {
    await unlock();
    const form = page.locator('[data-netra=passphrase-form]');
    await form.locator('[data-netra=passphrase]').fill('kompas jendela ombak');
    await form.locator('[data-netra=passphrase-again]').fill('kompas jendela');
    await form.getByRole('button').click();
    await says('form-status', /berbeda/, '[data-netra=passphrase-form]');
    await form.locator('[data-netra=passphrase-again]').fill('kompas jendela ombak');
    await form.getByRole('button').click();
    await page.waitForURL('**/frasa');
    expect(posts[0]?.body).not.toMatch(/ombak|melati|AGE-SECRET/);
    const changed = must(parseWrapped(new URLSearchParams(posts[0]?.body).get('wrapped') ?? ''));
    expect(must(await unlockMemberKey(changed, 'kompas jendela ombak'))).toBe(identity);
    expect(broken).toEqual([]);
  });

  test('is closed for a passkey of the device as well, which then unlocks without a passphrase', async () => {
    await withAuthenticator(true);
    await unlock();
    await page.getByRole('button', { name: 'Tambah' }).click();
    await page.waitForURL('**/sandi');
    const sent = new URLSearchParams(posts[0]?.body);
    expect([...sent.keys()]).toEqual(['label', 'passkey', 'blob']);
    expect(must(parsePasskey(sent.get('passkey') ?? ''))).toMatch(/^AGE-PLUGIN-FIDO2PRF-1/);
    must(parsePasskeyBlob(sent.get('blob') ?? ''));
    expect(posts[0]?.body).not.toContain('SECRET');

    const button = (blob: string) =>
      `<button type="button" data-netra="passkey" data-passkey="${sent.get('passkey')}" data-blob="${blob}">Laptop</button>`;
    passkey = button(sent.get('blob') ?? '');
    const sealed = must(
      await sealItem(bytes('Camat membagikan stiker.'), [
        { role: 'member', recipient: await recipientOf(identity) },
        { role: 'recovery', recipient: (await newRecoveryKey()).recipient },
      ]),
    );
    answer = () => toWire(sealed);
    await page.goto(`${origin.replace('127.0.0.1', 'localhost')}/kerja`);
    await page.getByRole('button', { name: 'Laptop' }).click();
    await says('unlock-status', /Kunci terbuka/);
    await page.locator('#account button').click();
    await says('open-status', /Terbuka/, '#account');
    expect(await page.locator('#account pre').textContent()).toBe('Camat membagikan stiker.');

    // A blob that another passkey closed is told from a damaged one.
    const bits = Buffer.from(sent.get('blob') ?? '', 'base64');
    bits.writeUInt8(bits.readUInt8(bits.length - 1) ^ 1, bits.length - 1);
    passkey = button(bits.toString('base64'));
    await page.reload();
    await page.getByRole('button', { name: 'Laptop' }).click();
    await says('unlock-status', /Kunci Anda rusak/);
    expect(broken).toEqual([]);
  });

  test('stays with its passphrase where the device has no such passkeys, or has lost this one, and the page says so', async () => {
    await withAuthenticator(false);
    await unlock();
    await page.getByRole('button', { name: 'Tambah' }).click();
    await says('form-status', /tidak bisa membuka segel\. Pakai frasa sandi/, '[data-netra=passkey-form]');
    expect(posts).toEqual([]);
    expect(broken).toEqual([]);
  });
});

describe('re-sealing in the browser', () => {
  const now = async () => {
    const own = must(await newMemberKey(passphrase, 10));
    const recovery = await newRecoveryKey();
    const colleague = must(await newMemberKey(passphrase, 2));
    wrapped = own.wrapped;
    recoveryRecipient = recovery.recipient;
    const earlier = [
      { role: 'member', recipient: own.recipient },
      { role: 'recovery', recipient: recovery.recipient },
    ] as const;
    const circle = [...earlier, { role: 'member', recipient: colleague.recipient }] as const;
    const foreign = [{ role: 'member', recipient: colleague.recipient }, earlier[1]] as const;
    const items = await Promise.all(
      [earlier, earlier, foreign].map(async to => must(await sealItem(bytes('rahasia'), to))),
    );
    const page = (from: number, until: number) => ({
      circles: { handling: circle },
      items: items.slice(from, until).map(({ wraps }, nth) => ({
        ...{ report: '17.02:r', item: 'identity', file: from + nth, circle: 'handling' },
        wraps: toWire({ sealed: items[0]?.sealed as never, wraps }).wraps,
      })),
      next: until < items.length ? String(until) : null,
    });
    answer = (path, posted) => {
      if (posted !== undefined) return { done: JSON.parse(posted).items.length };
      const after = new URL(path, origin).searchParams.get('after');
      return after === null ? page(0, 1) : page(Number(after), 3);
    };
    return { items, recovery, colleague };
  };

  /** What the colleague, who could open none of the first two, opens with what was posted. */
  const opensAll = async (items: readonly SealedItem[], colleague: MemberKey) => {
    const theirs = must(await unlockMemberKey(colleague.wrapped, passphrase));
    const sent = posts.flatMap(({ body }) => JSON.parse(body).items as { file: number; wraps: unknown }[]);
    for (const { file, wraps } of sent) {
      const plain = await openItem(items[file]?.sealed ?? new Uint8Array(), wrapsFromWire(wraps) ?? [], theirs);
      expect(must(plain)).toEqual(bytes('rahasia'));
    }
    return sent.map(({ file }) => file);
  };

  test('lets a colleague in page by page, passes over what is not for this key, and sends no content and no secret', async () => {
    const { items, colleague } = await now();
    await page.goto(`${origin}/segel-ulang`);
    await page.locator('[data-netra=unlock-form] input').fill(passphrase);
    await page.locator('[data-netra=unlock-form] input').press('Enter');
    await says('reseal-status', /^Selesai\. 2 isi disegel ulang\. 1 isi tidak disegel untuk kunci ini/);
    expect(posts).toHaveLength(2);
    expect(await opensAll(items, colleague)).toEqual([0, 1]);
    expect(JSON.stringify(posts)).not.toMatch(/AGE-SECRET|melati/);
    expect(posts.every(({ body }) => JSON.parse(body).recovered === false)).toBe(true);
    expect(broken).toEqual([]);
  });

  test('goes with two recovery sheets as well, and says which group of which sheet is wrong', async () => {
    const { items, recovery, colleague } = await now();
    const [one = '', two = ''] = (await splitRecovery(recovery.secret)).map(formatSheet);
    const sheet = named('sheet');
    const read = () => page.getByRole('button', { name: 'Baca lembar' }).click();
    await page.goto(`${origin}/segel-ulang`);
    await sheet.nth(0).fill(one.toLowerCase());
    await read();
    await says('reseal-status', /Ketik dua dari tiga/);
    await sheet.nth(1).fill(`${two.slice(0, -1)}${two.endsWith('7') ? '8' : '7'}`);
    await read();
    await says('reseal-status', /Lembar ke-2 yang diketik: periksa kelompok 16/);
    await sheet.nth(1).fill(two);
    await read();
    await says('reseal-status', /^Selesai\. 3 isi disegel ulang\.$/);
    expect(await opensAll(items, colleague)).toEqual([0, 1, 2]);
    expect(posts.every(({ body }) => JSON.parse(body).recovered === true)).toBe(true);
    expect(await sheet.nth(0).inputValue()).toBe('');
    expect(JSON.stringify(posts)).not.toContain(one.slice(6, 17));
    expect(broken).toEqual([]);
  });

  test('that is cut off keeps what was done, and says how to go on', async () => {
    await now();
    const real = answer;
    answer = (path, posted) => (path.includes('after=1') ? undefined : real(path, posted));
    await page.goto(`${origin}/segel-ulang`);
    await page.locator('[data-netra=unlock-form] input').fill(passphrase);
    await page.locator('[data-netra=unlock-form] input').press('Enter');
    await says('reseal-status', /Sambungan terputus\. 1 isi sudah disegel ulang/);
    expect(await page.locator('[data-netra=unlock-form]').isVisible()).toBe(true);
  });
});
