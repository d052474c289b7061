import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Result } from '../result.ts';
import { identityFromSeed, parseIdentity, recipientOf } from './age.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { closeIdentity, newMemberKey, newRecoveryKey, parseWrapped, recipientsOf, unlockMemberKey } from './circle.ts';

const must = <T, R>(result: Result<T, R>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

const passphrase = 'sawah payung kereta melati';
const CHEAP = 2;

describe('a member’s key', () => {
  test('opens with its passphrase and belongs to the recipient that was published', async () => {
    const key = must(await newMemberKey(passphrase, CHEAP));
    const identity = must(await unlockMemberKey(key.wrapped, passphrase));
    expect(await recipientOf(identity)).toBe(key.recipient);
  });

  test('stays closed to another passphrase, and says so apart from damage', async () => {
    const key = must(await newMemberKey(passphrase, CHEAP));
    expect(await unlockMemberKey(key.wrapped, `${passphrase}.`)).toEqual({
      ok: false,
      refusal: { code: 'wrong-passphrase' },
    });
    const bytes = fromBase64(key.wrapped) ?? new Uint8Array();
    const broken = toBase64(bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte)));
    expect(await unlockMemberKey(broken as typeof key.wrapped, passphrase)).toEqual({
      ok: false,
      refusal: { code: 'key-damaged' },
    });
  });

  test('what the server keeps holds neither the secret nor the passphrase', async () => {
    const key = must(await newMemberKey(passphrase, CHEAP));
    const kept = Buffer.from(fromBase64(key.wrapped) ?? []).toString('latin1') + key.recipient;
    expect(kept).not.toMatch(/AGE-SECRET-KEY|sawah|melati/);
  });

  test('is the same key on a keyboard that composes accents otherwise', async () => {
    const key = must(await newMemberKey('café kopi pahit sekali'.normalize('NFD'), CHEAP));
    expect((await unlockMemberKey(key.wrapped, 'café kopi pahit sekali'.normalize('NFC'))).ok).toBe(true);
  });

  test('is not made under a short passphrase', async () => {
    expect(await newMemberKey('rahasia123', CHEAP)).toEqual({
      ok: false,
      refusal: { code: 'passphrase-too-short', least: 14 },
    });
  });

  test('keeps its identity under a new passphrase', async () => {
    const key = must(await newMemberKey(passphrase, CHEAP));
    const identity = must(await unlockMemberKey(key.wrapped, passphrase));
    const wrapped = must(await closeIdentity(identity, 'kompas jendela ombak', CHEAP));
    expect(must(await unlockMemberKey(wrapped, 'kompas jendela ombak'))).toBe(identity);
    expect((await unlockMemberKey(wrapped, passphrase)).ok).toBe(false);
  });

  test('as a form sends it is told from other text, and from a file sealed to somebody', async () => {
    const key = must(await newMemberKey(passphrase, CHEAP));
    expect(must(parseWrapped(key.wrapped))).toBe(key.wrapped);
    for (const bad of [
      '',
      'abc',
      toBase64(new TextEncoder().encode('AGE-SECRET-KEY-1')),
      `${key.wrapped}${'A'.repeat(2000)}`,
    ]) {
      expect(parseWrapped(bad)).toEqual({ ok: false, refusal: { code: 'not-a-wrapped-key' } });
    }
  });
});

describe('the recovery key', () => {
  test('is read back from paper in lower case and in groups', async () => {
    const key = await newRecoveryKey();
    const paper = key.secret.toLowerCase().replaceAll(/(.{6})/g, '$1 ');
    expect(await recipientOf(must(await parseIdentity(paper)))).toBe(key.recipient);
    expect((await parseIdentity(`${key.secret.slice(0, -1)}${key.secret.endsWith('Q') ? 'P' : 'Q'}`)).ok).toBe(false);
  });

  test('is among those a circle seals to', async () => {
    const member = { person: 'p-1', ...must(await newMemberKey(passphrase, CHEAP)) };
    const recovery = await newRecoveryKey();
    expect(recipientsOf({ members: [member], recovery: recovery.recipient })).toEqual([
      { role: 'member', recipient: member.recipient },
      { role: 'recovery', recipient: recovery.recipient },
    ]);
  });
});

describe('an identity from a seed', () => {
  const seed = Uint8Array.from({ length: 32 }, (_, at) => at);

  test('has the spelling and the recipient that age-keygen gives it', async () => {
    const identity = identityFromSeed(seed);
    expect(identity).toBe('AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SWRYDWG');
    const recipient = await recipientOf(identity);
    expect(recipient).toBe('age13aqvttdk3ujkyjh9kg2w5an6dmy5mq5a84a4uxk3hfhnugfc9p0sy5p2wh');
    const keygen = spawnSync('age-keygen', ['-y'], { input: identity });
    if (keygen.error === undefined) expect(keygen.stdout.toString().trim()).toBe(recipient);
    else if (process.env.CI === 'true') throw new Error('age-keygen is not installed (apt-get install age)');
  });

  test('needs exactly 32 bytes', () => {
    expect(() => identityFromSeed(seed.subarray(1))).toThrow(/32 bytes, not 31/);
  });
});
