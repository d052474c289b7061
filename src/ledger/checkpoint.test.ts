import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { codeOf, valueIn } from '../../test/vectors/ledger/sample-log.ts';
import { encodeBase64 } from './bytes.ts';
import { formatCheckpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { EMPTY_ROOT } from './merkle.ts';
import { signerFromSeed, signNote, verifyEd25519 } from './signer.ts';

const ORIGIN = 'netra.example/ledger';
const signer = signerFromSeed(ORIGIN, new Uint8Array(32).fill(3));
const trust = { origin: ORIGIN, keys: [signer.key], verify: verifyEd25519 };
const root = encodeBase64(EMPTY_ROOT);

test('a checkpoint is three lines: origin, size, root', () => {
  expect(formatCheckpoint({ origin: ORIGIN, size: 20_852_163, root: EMPTY_ROOT })).toBe(
    `${ORIGIN}\n20852163\n${root}\n`,
  );
});

test.prop([fc.maxSafeNat(), fc.uint8Array({ minLength: 32, maxLength: 32 })])(
  'a signed checkpoint opens to itself',
  async (size, hash) => {
    const checkpoint = { origin: ORIGIN, size, root: hash };
    expect(await openCheckpoint(signNote(formatCheckpoint(checkpoint), [signer]), trust)).toEqual({
      ok: true,
      value: checkpoint,
    });
  },
);

describe('refused is', () => {
  const wrong: [string, string, string][] = [
    ['nothing', '', 'checkpoint-lines'],
    ['two lines', `${ORIGIN}\n1\n`, 'checkpoint-lines'],
    ['no newline at the end', `${ORIGIN}\n1\n${root}`, 'checkpoint-lines'],
    ['an empty origin', `\n1\n${root}\n`, 'checkpoint-lines'],
    ['an empty extension line', `${ORIGIN}\n1\n${root}\n\n`, 'checkpoint-lines'],
    ['a leading zero', `${ORIGIN}\n01\n${root}\n`, 'checkpoint-size'],
    ['a negative size', `${ORIGIN}\n-1\n${root}\n`, 'checkpoint-size'],
    ['a size beyond 2^53', `${ORIGIN}\n9007199254740992\n${root}\n`, 'checkpoint-size'],
    ['a size that is a word', `${ORIGIN}\nInfinity\n${root}\n`, 'checkpoint-size'],
    ['a root of 31 bytes', `${ORIGIN}\n1\n${encodeBase64(new Uint8Array(31))}\n`, 'checkpoint-root'],
    ['a root that is no base64', `${ORIGIN}\n1\n${root.slice(0, -1)}\n`, 'checkpoint-root'],
  ];
  for (const [what, text, code] of wrong) {
    test(what, () => {
      expect(codeOf(parseCheckpoint(text))).toBe(code);
    });
  }
});

test('extension lines are allowed and ignored', () => {
  expect(valueIn(parseCheckpoint(`${ORIGIN}\n0\n${root}\nanything\nmore\n`))).toEqual({
    origin: ORIGIN,
    size: 0,
    root: EMPTY_ROOT,
  });
});

test('a good signature under another log is refused by its origin', async () => {
  const other = formatCheckpoint({ origin: 'other.example/log', size: 1, root: EMPTY_ROOT });
  expect(await openCheckpoint(signNote(other, [signer]), trust)).toEqual({
    ok: false,
    refusal: { code: 'checkpoint-origin', origin: 'other.example/log' },
  });
});

test('a note by the right key that is no checkpoint is refused', async () => {
  expect(codeOf(await openCheckpoint(signNote('good morning\n', [signer]), trust))).toBe('checkpoint-lines');
});

test('a checkpoint that nobody we know signed says so before anything is read from it', async () => {
  const stranger = signerFromSeed(ORIGIN, new Uint8Array(32).fill(4));
  const text = formatCheckpoint({ origin: ORIGIN, size: 1, root: EMPTY_ROOT });
  expect(codeOf(await openCheckpoint(signNote(text, [stranger]), trust))).toBe('no-known-signature');
});

test.prop([fc.string()])('any text is refused or is a checkpoint, never thrown at', text => {
  for (const candidate of [text, `${text}\n`, `${ORIGIN}\n${text}\n${root}\n`, `${ORIGIN}\n1\n${text}\n`]) {
    const parsed = parseCheckpoint(candidate);
    if (parsed.ok) expect(candidate.startsWith(formatCheckpoint(parsed.value))).toBe(true);
  }
});

test('a checkpoint of our own that can not be is a bug and says so', () => {
  for (const size of [-1, 0.5, Number.NaN, 2 ** 53]) {
    expect(() => formatCheckpoint({ origin: ORIGIN, size, root: EMPTY_ROOT })).toThrow('no checkpoint');
  }
  expect(() => formatCheckpoint({ origin: 'a\nb', size: 1, root: EMPTY_ROOT })).toThrow('no checkpoint');
  expect(() => formatCheckpoint({ origin: ORIGIN, size: 1, root: new Uint8Array(31) })).toThrow('no checkpoint');
});
