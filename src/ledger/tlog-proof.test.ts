import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { codeOf, entryAt, envelopeAt, flipBit, sampleLog, valueIn } from '../../test/vectors/ledger/sample-log.ts';
import { decodeUtf8, encodeUtf8 } from './bytes.ts';
import { formatCheckpoint } from './checkpoint.ts';
import { parseVerifierKey } from './note.ts';
import { makeInclusionProof } from './proof.ts';
import { hashReader } from './reader.ts';
import { signerFromSeed, signNote } from './signer.ts';
import { formatTlogProof, parseTlogProof, verifyEnvelope } from './tlog-proof.ts';
import { verifyEd25519OnWeb } from './web-verifier.ts';

const ORIGIN = 'netra.example/ledger';
const SIZE = 1234;
const INDEX = 1001;
const signer = signerFromSeed(ORIGIN, new Uint8Array(32).fill(3));
const trust = { origin: ORIGIN, keys: [signer.key], verify: verifyEd25519OnWeb };
const { root, readTile } = sampleLog(SIZE);
const checkpoint = signNote(formatCheckpoint({ origin: ORIGIN, size: SIZE, root }), [signer]);
const proof = valueIn(await makeInclusionProof(INDEX, SIZE, hashReader({ size: SIZE, readTile })));
const text = formatTlogProof({ index: INDEX, proof, checkpoint });
const bytes = encodeUtf8(text);

test('a proof is the header, the index, the hashes from the leaf up, a blank line and the checkpoint as signed', () => {
  const [head, ...rest] = text.split('\n\n');
  expect(head?.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', `index ${INDEX}`]);
  expect(head?.split('\n')).toHaveLength(2 + proof.length);
  expect(rest.join('\n\n')).toBe(decodeUtf8(checkpoint));
  expect(valueIn(parseTlogProof(bytes))).toEqual({ index: INDEX, proof, checkpoint });
});

test('the only entry of a log needs no hash', () => {
  const alone = formatTlogProof({ index: 0, proof: [], checkpoint });
  expect(valueIn(parseTlogProof(encodeUtf8(alone)))).toEqual({ index: 0, proof: [], checkpoint });
});

test('an envelope with its proof is accepted with nothing else at hand', async () => {
  const verified = valueIn(await verifyEnvelope(envelopeAt(INDEX), bytes, trust));
  expect(verified).toEqual({ index: INDEX, checkpoint: { origin: ORIGIN, size: SIZE, root } });
});

test('an envelope with one bit turned over is not in the log', async () => {
  for (let bit = 0; bit < envelopeAt(INDEX).length * 8; bit++) {
    expect(codeOf(await verifyEnvelope(flipBit(envelopeAt(INDEX), bit), bytes, trust))).toBe('root-mismatch');
  }
});

test('the entry itself does not pass for its envelope', async () => {
  expect(codeOf(await verifyEnvelope(entryAt(INDEX), bytes, trust))).toBe('root-mismatch');
});

test('no bit of a proof can be turned over and still prove the same', async () => {
  for (let bit = 0; bit < bytes.length * 8; bit += 5) {
    expect(codeOf(await verifyEnvelope(envelopeAt(INDEX), flipBit(bytes, bit), trust)), `bit ${bit}`).not.toBe(
      'accepted',
    );
  }
});

describe('a proof as text', () => {
  const edit = (change: (proofText: string) => string) => encodeUtf8(change(text));

  test('may carry extra data, which are passed over', async () => {
    const extra = edit(t => t.replace('\nindex', '\nextra AAAA\nindex'));
    expect(codeOf(await verifyEnvelope(envelopeAt(INDEX), extra, trust))).toBe('accepted');
  });

  const wrong: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'proof-without-checkpoint'],
    ['another header', edit(t => t.replace('@v1', '@v2')), 'proof-header'],
    ['extra data that are no base64', edit(t => t.replace('\nindex', '\nextra A\nindex')), 'proof-index'],
    ['no index', edit(t => t.replace(/index.*\n/, '')), 'proof-index'],
    ['a leading zero', edit(t => t.replace('index ', 'index 0')), 'proof-index'],
    ['a hash cut short', edit(t => t.replace(/=\n\n/, '\n\n')), 'proof-hash'],
    ['a carriage return', edit(t => t.replace('=\n', '=\r\n')), 'proof-hash'],
    [
      'more hashes than any tree is high',
      encodeUtf8(formatTlogProof({ index: 0, proof: Array(54).fill(root), checkpoint })),
      'proof-hash',
    ],
    ['no checkpoint', edit(t => t.slice(0, t.indexOf('\n\n') + 1)), 'proof-without-checkpoint'],
    ['an empty checkpoint', edit(t => t.slice(0, t.indexOf('\n\n') + 2)), 'note-shape'],
    ['bytes that are not UTF-8', Uint8Array.of(0xff), 'proof-characters'],
    ['over a megabyte', new Uint8Array(1_000_001), 'proof-too-long'],
  ];
  for (const [what, foreign, code] of wrong) {
    test(`with ${what} is refused`, async () => {
      expect(codeOf(await verifyEnvelope(envelopeAt(INDEX), foreign, trust))).toBe(code);
    });
  }

  test.prop([fc.uint8Array({ maxLength: 200 }), fc.nat(bytes.length - 1), fc.nat(255)])(
    'is refused, never thrown at, whatever the bytes',
    async (noise, at, byte) => {
      expect(parseTlogProof(noise).ok).toBe(false);
      const damaged = bytes.slice();
      damaged[at] = byte;
      const result = await verifyEnvelope(envelopeAt(INDEX), damaged, trust);
      expect(result.ok).toBe(byte === bytes[at]);
    },
  );
});

test('a proof of our own that can not be is a bug and says so', () => {
  expect(() => formatTlogProof({ index: -1, proof, checkpoint })).toThrow('no proof');
});

test('the example that docs/ledger.md gives to outsiders holds, and the checkpoint shown there is the one in its proof', async () => {
  const page = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8');
  const block = (name: string): string => new RegExp(`\n\`\`\`${name}\n([^\`]*)\`\`\``).exec(page)?.[1] ?? '';
  const key = valueIn(parseVerifierKey(block('vkey').trim()));
  const shown = { origin: key.name, keys: [key], verify: verifyEd25519OnWeb };
  const verified = await verifyEnvelope(encodeUtf8(block('envelope').trim()), encodeUtf8(block('tlog-proof')), shown);
  expect(valueIn(verified)).toMatchObject({ index: 3, checkpoint: { size: 5 } });
  expect(block('tlog-proof').endsWith(`\n\n${block('checkpoint')}`)).toBe(true);
});
