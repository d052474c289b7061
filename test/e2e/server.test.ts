import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyLimit, type LogLine, type Serving, serve } from '../../src/server.ts';

const ledgerDir = mkdtempSync(join(tmpdir(), 'netra-ledger-'));
const lines: LogLine[] = [];
let site: Serving;

beforeAll(async () => {
  mkdirSync(join(ledgerDir, 'tile/0/x001'), { recursive: true });
  mkdirSync(join(ledgerDir, 'tile/entries/000.p'), { recursive: true });
  writeFileSync(join(ledgerDir, 'checkpoint'), 'netra.example/log\n3\nroot\n');
  writeFileSync(join(ledgerDir, 'tile/0/x001/067'), Buffer.alloc(8192, 7));
  writeFileSync(join(ledgerDir, 'tile/entries/000.p/3'), Buffer.alloc(96, 1));
  writeFileSync(join(ledgerDir, 'signing-key'), 'secret');
  site = await serve({ host: '127.0.0.1', port: 0, netra: {}, ledgerDir, log: line => lines.push(line) });
});
afterAll(async () => {
  await site.close();
  rmSync(ledgerDir, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}) => fetch(site.url + path, { redirect: 'manual', ...init });
const form = (body: string, headers: Record<string, string>) => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
});

/** A request as it is, with no client tidying the address or the headers. */
function raw(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body?: Buffer,
): Promise<{ status: number; page: string }> {
  const { hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, async response => {
      resolve({ status: response.statusCode ?? 0, page: await text(response) });
    });
    sent.on('error', reject).end(body);
  });
}

describe('a form', () => {
  test('from our own pages is taken over plain http', async () => {
    const answer = await ask('/bahasa', form('lang=en&back=/register?q=1', { origin: site.url }));
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/register?q=1');
    expect(answer.headers.get('set-cookie')).toMatch(/^lang=en; .*HttpOnly; SameSite=Lax$/);
  });

  test('from an old browser that names no origin is known by its referer', async () => {
    expect(
      (
        await raw(
          '/bahasa',
          { referer: `${site.url}/lapor`, 'content-type': 'application/x-www-form-urlencoded' },
          'POST',
          Buffer.from('lang=id'),
        )
      ).status,
    ).toBe(303);
  });

  test.each([
    ['another site', { origin: 'https://asing.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['nowhere', {}],
    ['another site that only the referer names', { referer: 'https://asing.example/' }],
    ['another port of the same machine', { origin: 'http://127.0.0.1:1' }],
  ])('from %s is refused with a page in the reader’s language', async (_who, headers) => {
    const indonesian = await raw(
      '/bahasa',
      { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      'POST',
      Buffer.from('lang=en'),
    );
    expect(indonesian.status).toBe(403);
    expect(indonesian.page).toContain('<html lang="id">');
    expect(indonesian.page).toContain('Halaman ini tidak bisa dibuka dari sini');
    const english = await raw(
      '/bahasa',
      { 'accept-language': 'en', 'content-type': 'text/plain', ...headers },
      'POST',
      Buffer.from('lang=en'),
    );
    expect(english.status).toBe(403);
    expect(english.page).toContain('This page cannot be opened from here');
  });

  test('never leads the reader to another site', async () => {
    for (const back of [
      '//asing.example',
      '/\\asing.example',
      'https://asing.example',
      '/\t/asing.example',
      'javascript:alert(1)',
    ]) {
      const answer = await ask(
        '/bahasa',
        form(new URLSearchParams({ lang: 'id', back }).toString(), { origin: site.url }),
      );
      expect(answer.headers.get('location'), back).toBe('/');
    }
  });

  test('that is too large comes back with its text and without its file', async () => {
    const sent = new FormData();
    sent.append('cerita', 'Kata “kutip” & <b>tanda</b>');
    sent.append('foto', new Blob([new Uint8Array(bodyLimit + 1)]), 'foto.jpg');
    const answer = await ask('/lapor/bukti', { method: 'POST', body: sent, headers: { origin: site.url } });
    const page = await answer.text();
    expect(answer.status).toBe(413);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('action="/lapor/bukti"');
    expect(page).toContain('value="Kata “kutip” &amp; &lt;b>tanda&lt;/b>"');
    expect(page).not.toContain('foto.jpg');
  });

  test('that is too large and not made of parts still gets its page', async () => {
    const answer = await ask('/lapor', form('a'.repeat(bodyLimit + 1), { origin: site.url, 'accept-language': 'en' }));
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain('The file is too large');
  });
});

describe('an address', () => {
  test.each(['/a%00b', '/%ff', '/a%2', '/?q=%00', '/?q=%e0%a4'])(
    'that cannot be read (%s) gets a page that says so',
    async path => {
      const { status, page } = await raw(path);
      expect(status).toBe(400);
      expect(page).toContain('Alamat ini tidak bisa dibaca');
    },
  );

  test('that does not exist gets a page with a way on', async () => {
    const answer = await ask('/tidak/ada');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('href="/lapor"');
  });

  test('of the page for refusals shows nothing without a refusal', async () => {
    expect((await ask('/galat')).status).toBe(404);
  });

  test('for a host that cannot be is refused', async () => {
    expect((await raw('/', { host: 'a b/..' })).status).toBe(400);
  });
});

describe('every answer', () => {
  test.each(['/komponen', '/tidak/ada', '/%ff', '/netra.svg', '/ledger/checkpoint', '/ledger/tile/0/999'])(
    'carries the static policy (%s)',
    async path => {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|nonce|\*/);
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('geolocation=()');
    },
  );

  test('of a public page is compressed for those who take it, and says on what it depends', async () => {
    const { status, headers } = await ask('/komponen');
    expect(status).toBe(200);
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding');
    expect(
      (await ask('/komponen', { headers: { 'accept-encoding': 'identity' } })).headers.get('content-encoding'),
    ).toBeNull();
  });

  test('is the same style sheet under a name that changes with its content', async () => {
    const page = await (await ask('/komponen')).text();
    const sheets = [...page.matchAll(/href="(\/_app\/[^"]+\.css)"/g)].map(([, path]) => path ?? '');
    expect(sheets).toHaveLength(1);
    expect((await ask(sheets[0] ?? '')).headers.get('cache-control')).toContain('immutable');
  });
});

describe('the ledger’s files', () => {
  test('full tiles are kept for ever, partial tiles and the checkpoint only briefly', async () => {
    const tile = await ask('/ledger/tile/0/x001/067');
    expect(tile.headers.get('cache-control')).toContain('immutable');
    expect(tile.headers.get('content-type')).toBe('application/octet-stream');
    expect(tile.headers.get('access-control-allow-origin')).toBe('*');
    expect((await tile.arrayBuffer()).byteLength).toBe(8192);
    const partial = await ask('/ledger/tile/entries/000.p/3');
    expect(partial.headers.get('cache-control')).toBe('public, max-age=60');
    const checkpoint = await ask('/ledger/checkpoint');
    expect(checkpoint.headers.get('cache-control')).toBe('public, max-age=1');
    expect(await checkpoint.text()).toBe('netra.example/log\n3\nroot\n');
  });

  test('answer HEAD with the length and no body', async () => {
    const head = await ask('/ledger/tile/0/x001/067', { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('8192');
    expect(await head.text()).toBe('');
  });

  test.each([
    '/ledger/signing-key',
    '/ledger/../signing-key',
    '/ledger/tile/../signing-key',
    '/ledger/tile/0/..%2f..%2fsigning-key',
    '/ledger//checkpoint',
    '/ledger/tile/64/000',
    '/ledger/tile/0/000.p/0',
    '/ledger/tile/0/x001',
    '/ledger/tile',
  ])('nothing else in or around the folder can be had (%s)', async path => {
    const { status, page } = await raw(path);
    expect(status).toBe(404);
    expect(page).not.toContain('secret');
  });
});

describe('stopping', () => {
  test('lets an open request finish, cuts off one that never ends, and takes no new one', async () => {
    const own = await serve({ host: '127.0.0.1', port: 0, netra: {}, log: () => {} });
    const { port, host } = new URL(own.url);
    const slow = connect(Number(port), '127.0.0.1');
    const body = 'lang=id';
    slow.write(
      `POST /bahasa HTTP/1.1\r\nhost: ${host}\r\norigin: ${own.url}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\n\r\n`,
    );
    const stuck = connect(Number(port), '127.0.0.1');
    stuck.write('GET / HTTP/1.1\r\nhost:');
    const answered = text(slow);
    const cutOff = new Promise<void>(resolve => stuck.once('close', () => resolve()).on('error', () => {}));
    await (await fetch(`${own.url}/komponen`)).text();

    const closing = own.close(500);
    await expect(fetch(own.url)).rejects.toThrow();
    slow.end(body);
    expect(await answered).toMatch(/^HTTP\/1.1 303/);
    await Promise.all([closing, cutOff]);
  });

  test('leaves a count of public requests and nothing that tells them apart', async () => {
    const own: LogLine[] = [];
    const brief = await serve({ host: '127.0.0.1', port: 0, netra: {}, log: line => own.push(line) });
    await (await fetch(`${brief.url}/komponen?rahasia=1`)).text();
    await (await fetch(`${brief.url}/tidak-ada-rahasia`)).text();
    await brief.close();
    expect(own).toEqual([{ kind: 'public', counts: { '2xx': 1, '4xx': 1 } }]);
    expect(lines).toEqual([]);
  });
});

test('behind a proxy that speaks https, cookies are secure and browsers are told to stay with https', async () => {
  const own = await serve({
    host: '127.0.0.1',
    port: 0,
    netra: {},
    origins: ['https://netra.example', 'http://contoh.onion'],
    log: () => {},
  });
  const post = (host: string, origin: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { host, origin, 'content-type': 'application/x-www-form-urlencoded', 'x-netra-protocol': 'http' };
      request({ host: '127.0.0.1', port: own.port, path: '/bahasa', method: 'POST', headers }, resolve)
        .on('error', reject)
        .end('lang=id');
    });
  expect(own.url).toBe('https://netra.example');

  const main = await post('netra.example', 'https://netra.example');
  expect(main.statusCode).toBe(303);
  expect(main.headers['set-cookie']?.[0]).toMatch(/; Secure/);
  expect(main.headers['strict-transport-security']).toMatch(/^max-age=31536000/);

  const onion = await post('contoh.onion', 'http://contoh.onion');
  expect(onion.statusCode).toBe(303);
  expect(onion.headers['set-cookie']?.[0]).not.toMatch(/Secure/);
  expect(onion.headers['strict-transport-security']).toBeUndefined();

  expect((await post('netra.example', 'http://netra.example')).statusCode).toBe(403);
  expect((await post('asing.example', 'https://asing.example')).statusCode).toBe(403);
  for (const answer of [main, onion]) answer.resume();
  await own.close(100);
});
