import { spawn } from 'node:child_process';
import { sign, verify } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hourlyHmac, openServerKeys, type ServerKeys } from './server-keys.ts';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;

let home: string;
let dir: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'netra-keys-'));
  dir = join(home, 'keys');
});
afterEach(() => rmSync(home, { recursive: true }));

const open = async (mayCreate = true): Promise<ServerKeys> => {
  const keys = await openServerKeys(dir, { mayCreate, now: NOON });
  if (!keys.ok) throw new Error(JSON.stringify(keys.refusal));
  return keys.value;
};

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
const files = () => readdirSync(dir).sort();

describe('the keys directory', () => {
  test('is made for its owner alone', async () => {
    await (await open()).draftKeys(NOON);
    expect(mode(dir)).toBe('700');
    expect(files()).toEqual(['draft-2026-03-10.key', 'ledger.pem', 'record.key']);
    expect(files().map(name => mode(join(dir, name)))).toEqual(['600', '600', '600']);
  });

  test('gives the same keys after a restart', async () => {
    const [before, after] = [await open(), await open(false)];
    expect(after.recordKek).toEqual(before.recordKek);
    expect(after.ledgerPublicKey).toEqual(before.ledgerPublicKey);
    expect(await after.draftKeys(NOON)).toEqual(await before.draftKeys(NOON));
    expect(after.notices).toEqual([]);
  });

  test('that others could read is closed to them, and a line says so', async () => {
    await open();
    chmodSync(dir, 0o755);
    chmodSync(join(dir, 'record.key'), 0o644);
    expect((await open()).notices).toEqual([
      `${dir} was readable by others (mode 755) and is now mode 700`,
      `${join(dir, 'record.key')} was readable by others (mode 644) and is now mode 600`,
    ]);
    expect([mode(dir), mode(join(dir, 'record.key'))]).toEqual(['700', '600']);
  });

  test('with a key of another account is refused', async () => {
    await open();
    rmSync(join(dir, 'record.key'));
    // Only root may give a file away; anyone else points at one of root's.
    if (process.getuid?.() === 0) writeFileSync(join(dir, 'record.key'), 'x', { mode: 0o600 });
    else symlinkSync('/etc/passwd', join(dir, 'record.key'));
    if (process.getuid?.() === 0) chownSync(join(dir, 'record.key'), 12_345, 12_345);
    expect(await openServerKeys(dir, { mayCreate: true, now: NOON })).toEqual({
      ok: false,
      refusal: { code: 'keys-not-ours', path: join(dir, 'record.key') },
    });
  });

  test('that is a file is refused', async () => {
    writeFileSync(dir, '');
    expect(await openServerKeys(dir, { mayCreate: true, now: NOON })).toEqual({
      ok: false,
      refusal: { code: 'keys-not-ours', path: dir },
    });
  });

  test('without the key that stored data needs is refused instead of given a new key', async () => {
    await open();
    rmSync(join(dir, 'record.key'));
    expect(await openServerKeys(dir, { mayCreate: false, now: NOON })).toEqual({
      ok: false,
      refusal: { code: 'key-missing', path: join(dir, 'record.key') },
    });
    expect(files()).not.toContain('record.key');
  });

  test('with a key cut short or of another sort is refused by name', async () => {
    await open();
    writeFileSync(join(dir, 'ledger.pem'), 'x');
    expect(await openServerKeys(dir, { mayCreate: true, now: NOON })).toMatchObject({
      refusal: { code: 'key-damaged', path: join(dir, 'ledger.pem') },
    });
    writeFileSync(join(dir, 'record.key'), readFileSync(join(dir, 'record.key'), 'utf8').slice(0, 20));
    expect(await openServerKeys(dir, { mayCreate: true, now: NOON })).toMatchObject({
      refusal: { code: 'key-damaged', path: join(dir, 'record.key') },
    });
  });

  test('loses the copies that a process left which died while making a key', async () => {
    mkdirSync(dir, { mode: 0o700 });
    writeFileSync(join(dir, '.new-old'), 'x', { mode: 0o600 });
    utimesSync(join(dir, '.new-old'), NOON / 1000 - 7200, NOON / 1000 - 7200);
    await open();
    expect(files()).toEqual(['ledger.pem', 'record.key']);
  });

  test('asked by four processes at once gives all of them one set of keys', async () => {
    mkdirSync(dir, { mode: 0o700 });
    const script = `
      import { openServerKeys } from ${JSON.stringify(join(import.meta.dirname, 'server-keys.ts'))};
      process.stdin.once('data', async () => {
        const { value } = await openServerKeys(${JSON.stringify(dir)}, { mayCreate: true, now: ${NOON} });
        const draft = await value.draftKeys(${NOON});
        console.log([value.recordKek.id, Buffer.from(value.ledgerPublicKey).toString('hex'), draft.current.key.toString('hex')].join());
        process.exit();
      });
      console.log('ready');`;
    const children = Array.from({ length: 4 }, () => spawn('node', ['--input-type=module', '-e', script]));
    await Promise.all(children.map(child => once(child.stdout, 'data')));
    const answers = children.map(async child => {
      const said = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
      return String(said[0]).trim();
    });
    for (const child of children) child.stdin.write('go');
    const [first, ...others] = await Promise.all(answers);
    expect(first).toMatch(/^[0-9a-f]{16},[0-9a-f]{64},[0-9a-f]{64}$/);
    expect(new Set(others)).toEqual(new Set([first]));
    expect(files()).toEqual(['draft-2026-03-10.key', 'ledger.pem', 'record.key']);
  });
});

describe('the ledger’s key', () => {
  test('signs what its public key verifies', async () => {
    const { ledgerSeed, ledgerPublicKey } = await open();
    const x = Buffer.from(ledgerPublicKey).toString('base64url');
    const d = Buffer.from(ledgerSeed).toString('base64url');
    const key = (jwk: object) => ({ key: { kty: 'OKP', crv: 'Ed25519', x, ...jwk }, format: 'jwk' as const });
    const message = Buffer.from('checkpoint');
    expect(verify(null, message, key({}), sign(null, message, key({ d })))).toBe(true);
    expect([ledgerSeed.length, ledgerPublicKey.length]).toEqual([32, 32]);
  });
});

describe('the draft key', () => {
  test('changes each day, and yesterday’s still serves', async () => {
    const keys = await open();
    const monday = await keys.draftKeys(NOON);
    const tuesday = await keys.draftKeys(NOON + DAY);
    expect(monday.previous).toBeUndefined();
    expect(tuesday.current.key).not.toEqual(monday.current.key);
    expect(tuesday.previous).toEqual(monday.current);
  });

  test('of the day before yesterday is deleted', async () => {
    const keys = await open();
    for (const days of [0, 1, 2]) await keys.draftKeys(NOON + days * DAY);
    expect(files()).toEqual(['draft-2026-03-11.key', 'draft-2026-03-12.key', 'ledger.pem', 'record.key']);
  });

  test('that another process made is found', async () => {
    const [one, two] = [await open(), await open()];
    const made = await one.draftKeys(NOON + DAY);
    expect((await two.draftKeys(NOON + DAY)).current).toEqual(made.current);
    expect((await two.draftKeys(NOON + 2 * DAY)).previous).toEqual(made.current);
  });
});

describe('an address for rate limits', () => {
  test('has one name for an hour and another in the next, and never its own', () => {
    const blur = hourlyHmac();
    const now = blur('198.51.100.7', NOON);
    expect(blur('198.51.100.7', NOON + 3_599_999)).toBe(now);
    expect(blur('198.51.100.8', NOON)).not.toBe(now);
    expect(blur('198.51.100.7', NOON + 3_600_000)).not.toBe(now);
    expect(hourlyHmac()('198.51.100.7', NOON)).not.toBe(now);
  });
});
