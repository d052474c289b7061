import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { newTree } from './builder.ts';
import { encodeBase64, encodeUtf8 } from './bytes.ts';
import { formatCheckpoint } from './checkpoint.ts';
import { formatVerifierKey } from './note.ts';
import { makeInclusionProof } from './proof.ts';
import { checkProofFile, MOST_TEXT, readProofFile, verdictOf } from './proof-file.ts';
import { hashReader } from './reader.ts';
import { sha256 } from './sha256.ts';
import { type NoteSigner, signerFromSeed, signNote, verifyEd25519 } from './signer.ts';
import { formatTlogProof } from './tlog-proof.ts';

const ORIGIN = 'contoh.test/ledger';
const signer = signerFromSeed(ORIGIN, new Uint8Array(32).fill(7));
const trust = { origin: ORIGIN, keys: [signer.key], verify: verifyEd25519 };

const slot = (name: string, value: unknown) =>
  Buffer.from(JSON.stringify(['0123456789abcdef', name, value])).toString('base64url');
const digest = (text: string) => Buffer.from(sha256(encodeUtf8(text))).toString('base64url');

/** Two acts of one case among 300 entries, as the register gives their proof in both forms. */
async function proofOf(origin = ORIGIN, by: NoteSigner = signer) {
  const acts = [
    { type: 'registered', index: 5, disclosures: [slot('number', '001/Reg'), slot('regime', 'pilkada')] },
    { type: 'decided', index: 299, disclosures: [slot('finding', 'violation')] },
  ].map(act => ({
    ...act,
    envelope: encodeUtf8(JSON.stringify({ type: act.type, _sd: [...act.disclosures.map(digest), digest('hidden')] })),
  }));
  const entries = Array.from({ length: 300 }, (_, at) => {
    const act = acts.find(({ index }) => index === at);
    return act ? sha256(act.envelope) : new Uint8Array(32).fill(at % 256);
  });
  const tree = newTree();
  const files = new Map<string, Uint8Array>();
  for (const file of [...tree.append(entries), ...tree.partials()]) files.set(file.path, file.bytes);
  const size = tree.size();
  const readHash = hashReader({ size, readTile: async path => files.get(path) });
  const checkpoint = signNote(formatCheckpoint({ origin, size, root: tree.root() }), [by]);
  const proven = await Promise.all(
    acts.map(async act => {
      const proof = await makeInclusionProof(act.index, size, readHash);
      if (!proof.ok) throw new Error(proof.refusal.code);
      return { ...act, tlogProof: formatTlogProof({ index: act.index, proof: proof.value, checkpoint }) };
    }),
  );
  const json = JSON.stringify({ acts: proven.map(act => ({ ...act, envelope: encodeBase64(act.envelope) })) }, null, 2);
  const rule = '-'.repeat(64);
  const text = [
    'Bukti satu perkara',
    formatVerifierKey(by.key),
    ...proven.flatMap(act => [
      '',
      rule,
      '',
      `Entri ${act.index}: ${act.type}`,
      'Amplop:',
      Buffer.from(act.envelope).toString(),
      ...act.disclosures.map(one => `Nilai terbuka: ${one}  ["x","y"]`),
      '',
      act.tlogProof.trimEnd(),
    ]),
  ].join('\n');
  return { json, text };
}

async function verdict(given: string, believed: Parameters<typeof checkProofFile>[1] = trust): Promise<string> {
  const parts = readProofFile(given);
  if (!parts.ok) return parts.refusal.code;
  const proven = await checkProofFile(parts.value, believed);
  return proven.ok ? 'holds' : verdictOf(proven.refusal.code);
}

describe('a proof file', () => {
  test('holds in both forms, with the values and every step to the signed root', async () => {
    const { json, text } = await proofOf();
    for (const given of [json, `${text}\n`, `\uFEFF  ${text.replaceAll('\n', '\r\n')}\r\n\r\n`]) {
      const parts = readProofFile(given);
      const proven = parts.ok ? await checkProofFile(parts.value, trust) : parts;
      if (!proven.ok) throw new Error(JSON.stringify(proven.refusal));
      expect(proven.value.map(({ index, type }) => [index, type])).toEqual([
        [5, 'registered'],
        [299, 'decided'],
      ]);
      expect(proven.value[0]?.values).toEqual([
        ['number', '001/Reg'],
        ['regime', 'pilkada'],
      ]);
      for (const { steps, checkpoint } of proven.value) expect(steps.at(-1)?.hash).toEqual(checkpoint.root);
    }
  });

  test('does not hold when a value was exchanged, or taken from another act', async () => {
    const { json } = await proofOf();
    expect(await verdict(json.replace(slot('finding', 'violation'), slot('finding', 'no-violation')))).toBe('changed');
    expect(await verdict(json.replace(slot('finding', 'violation'), slot('number', '001/Reg')))).toBe('changed');
  });

  test('does not hold under another signature, and is told to be of another ledger', async () => {
    const other = await proofOf('lain.test/ledger', signerFromSeed('lain.test/ledger', new Uint8Array(32).fill(9)));
    expect(await verdict(other.json)).toBe('foreign');
    const forged = await proofOf(ORIGIN, signerFromSeed(ORIGIN, new Uint8Array(32).fill(9)));
    expect(await verdict(forged.json)).toBe('foreign');
  });

  test.each([
    ['', 'file-empty'],
    [' \n ', 'file-empty'],
    ['x'.repeat(MOST_TEXT + 1), 'file-too-long'],
    ['halo', 'file-shape'],
    ['{}', 'file-shape'],
    ['{"acts":[]}', 'file-shape'],
    ['{"acts":[{"envelope":1}]}', 'file-shape'],
    ['{"acts":[{"envelope":"e30=","disclosures":[],"tlogProof":""}]}', 'unreadable'],
    ['{"__proto__":{"acts":[1]}}', 'file-shape'],
    ['{"acts":{"length":1}}', 'file-shape'],
    ['\0', 'file-shape'],
  ])('is refused for what it is (%j)', async (given, expected) => {
    expect(await verdict(given)).toBe(expected);
  });

  property.prop([fc.nat(), fc.constantFrom('a', '0', '{', '"', '\n', '\0', '')])(
    'holds with its own values or not at all, whatever sign of it was changed',
    async (at, sign) => {
      const { json, text } = await proofOf();
      for (const whole of [json, text]) {
        const place = at % whole.length;
        const parts = readProofFile(whole.slice(0, place) + sign + whole.slice(place + 1));
        const proven = parts.ok ? await checkProofFile(parts.value, trust) : parts;
        if (!proven.ok) continue;
        const allowed = JSON.stringify([
          ['number', '001/Reg'],
          ['regime', 'pilkada'],
          ['finding', 'violation'],
        ]);
        for (const { values } of proven.value)
          for (const value of values) expect(allowed).toContain(JSON.stringify(value));
      }
    },
  );
});
