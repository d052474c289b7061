/**
 * C2SP tlog-proof: one small text that proves offline that an entry is in the log: its number, its inclusion proof and the
 * signed checkpoint. This is what travels with a row of the register.
 */
import { ok, type Result, refuse } from '../result.ts';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, isCount, parseDecimal } from './bytes.ts';
import { type Checkpoint, type OpenCheckpointRefusal, openCheckpoint, type Trust } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { type ProofRefusal, verifyInclusion } from './proof.ts';
import { HASH_SIZE, type Hash, sha256 } from './sha256.ts';

const HEADER = 'c2sp.org/tlog-proof@v1';
/** A tree of 2^53 entries is 53 levels high. */
const MAX_HASHES = 53;
const MAX_BYTES = 1_000_000;

export type TlogProof = {
  readonly index: number;
  readonly proof: readonly Hash[];
  /** The signed note, byte for byte. */
  readonly checkpoint: Uint8Array;
};

export type TlogProofRefusal =
  | { readonly code: 'proof-too-long' }
  | { readonly code: 'proof-characters' }
  | { readonly code: 'proof-header' }
  | { readonly code: 'proof-index' }
  /** `line` counts the hashes from 1. */
  | { readonly code: 'proof-hash'; readonly line: number }
  /** No blank line, so no checkpoint follows. */
  | { readonly code: 'proof-without-checkpoint' };

/** Throws on what can't be a proof: it is ours. Extra data are not used. */
export function formatTlogProof({ index, proof, checkpoint }: TlogProof): string {
  const note = decodeUtf8(checkpoint);
  if (note === undefined || !isCount(index)) throw new Error(`no proof of entry ${index} from this checkpoint`);
  return `${[HEADER, `index ${index}`, ...proof.map(encodeBase64)].join('\n')}\n\n${note}`;
}

/** Takes a proof apart and verifies nothing. Extra data are passed over: they are not authenticated. */
export function parseTlogProof(bytes: Uint8Array): Result<TlogProof, TlogProofRefusal> {
  if (bytes.length > MAX_BYTES) return refuse({ code: 'proof-too-long' });
  const text = decodeUtf8(bytes);
  if (text === undefined) return refuse({ code: 'proof-characters' });
  const split = text.indexOf('\n\n');
  if (split < 0) return refuse({ code: 'proof-without-checkpoint' });
  const [header, ...lines] = text.slice(0, split).split('\n');
  if (header !== HEADER) return refuse({ code: 'proof-header' });
  if (lines[0]?.startsWith('extra ') && decodeBase64(lines[0].slice(6)) !== undefined) lines.shift();
  const [indexLine = '', ...hashLines] = lines;
  const index = indexLine.startsWith('index ') ? parseDecimal(indexLine.slice(6)) : undefined;
  if (index === undefined) return refuse({ code: 'proof-index' });
  const proof = hashLines.slice(0, MAX_HASHES + 1).map(line => decodeBase64(line));
  const bad = proof.findIndex((hash, i) => hash?.length !== HASH_SIZE || i >= MAX_HASHES);
  if (bad !== -1) return refuse({ code: 'proof-hash', line: bad + 1 });
  return ok({ index, proof: proof.filter(hash => hash !== undefined), checkpoint: encodeUtf8(text.slice(split + 2)) });
}

export type VerifiedEntry = { readonly index: number; readonly checkpoint: Checkpoint };

/**
 * The whole chain for one row: envelope -> SHA-256 = entry -> leaf hash -> inclusion proof -> root -> signed checkpoint.
 * Takes the bytes of the envelope and of the proof as an outsider got them, and refuses with the first link that is broken.
 */
export async function verifyEnvelope(
  envelope: Uint8Array,
  proofText: Uint8Array,
  trust: Trust,
): Promise<Result<VerifiedEntry, TlogProofRefusal | OpenCheckpointRefusal | ProofRefusal>> {
  const parsed = parseTlogProof(proofText);
  if (!parsed.ok) return parsed;
  const { index, proof } = parsed.value;
  const checkpoint = await openCheckpoint(parsed.value.checkpoint, trust);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const included = verifyInclusion({ leaf: leafHash(sha256(envelope)), index, size, root, proof });
  return included.ok ? ok({ index, checkpoint: checkpoint.value }) : included;
}
