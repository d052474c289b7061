/**
 * The proof files that the register gives (bukti.json, bukti.txt), read as a stranger gives them back, and checked from each
 * open value up to the signed checkpoint. The same code runs on the server and in a browser; nothing in a file is believed.
 */
import { ok, type Result, refuse } from '../result.ts';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8 } from './bytes.ts';
import { type Checkpoint, type OpenCheckpointRefusal, openCheckpoint, type Trust } from './checkpoint.ts';
import { leafHash } from './merkle.ts';
import { climbToRoot, type InclusionStep, type ProofRefusal } from './proof.ts';
import { type Hash, sha256 } from './sha256.ts';
import { parseTlogProof, type TlogProofRefusal } from './tlog-proof.ts';

/** More than the proof of a case with a hundred steps. In characters. */
export const MOST_TEXT = 400_000;
const MOST_ACTS = 500;
const HEADER = 'c2sp.org/tlog-proof@v1';

/** One act as the file tells it: its envelope, its open slots, its proof. */
export type ProofPart = {
  readonly envelope: Uint8Array;
  readonly disclosures: readonly string[];
  readonly tlogProof: Uint8Array;
};

export type ProofFileRefusal =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-long' }
  /** Neither of the two forms, or a part without envelope or proof. */
  | { readonly code: 'file-shape' };

/** Reads either form. Line ends of another system and blank space around are passed over; nothing else is. */
export function readProofFile(given: string): Result<readonly ProofPart[], ProofFileRefusal> {
  if (given.length > MOST_TEXT) return refuse({ code: 'file-too-long' });
  const text = given
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trim();
  if (text === '') return refuse({ code: 'file-empty' });
  const found = text.startsWith('{') ? readJson(text) : readText(text);
  return found !== undefined && found.length > 0 && found.length <= MOST_ACTS
    ? ok(found)
    : refuse({ code: 'file-shape' });
}

function readJson(text: string): readonly ProofPart[] | undefined {
  const acts = field(parse(text), 'acts');
  if (!Array.isArray(acts)) return undefined;
  const parts: ProofPart[] = [];
  for (const act of acts) {
    const [envelope, disclosures, proof] = ['envelope', 'disclosures', 'tlogProof'].map(name => field(act, name));
    const bytes = typeof envelope === 'string' ? decodeBase64(envelope) : undefined;
    if (!bytes || typeof proof !== 'string' || !Array.isArray(disclosures) || !disclosures.every(isText))
      return undefined;
    parts.push({ envelope: bytes, disclosures, tlogProof: encodeUtf8(proof) });
  }
  return parts;
}

/** The text form is read by what stands in a line, not by its words: those are the reader's language. */
function readText(text: string): readonly ProofPart[] | undefined {
  const parts: ProofPart[] = [];
  for (const section of text.split(/\n-{64}\n/).slice(1)) {
    const start = section.indexOf(`${HEADER}\n`);
    const lines = section.slice(0, Math.max(0, start)).split('\n');
    const envelope = lines.find(line => line.startsWith('{'));
    if (start < 0 || envelope === undefined) return undefined;
    const disclosures = lines.flatMap(line => /: ([A-Za-z0-9_-]{24,}) {2}\[/.exec(line)?.[1] ?? []);
    parts.push({
      envelope: encodeUtf8(envelope),
      disclosures,
      tlogProof: encodeUtf8(`${section.slice(start).trimEnd()}\n`),
    });
  }
  return parts;
}

/** What was found to hold of one act. */
export type ProvenAct = {
  readonly type: string;
  readonly index: number;
  readonly values: readonly (readonly [name: string, value: unknown])[];
  readonly entry: Hash;
  readonly leaf: Hash;
  readonly steps: readonly InclusionStep[];
  readonly checkpoint: Checkpoint;
};

export type ProvenRefusal =
  /** The envelope is none of ours. */
  | { readonly code: 'envelope-shape' }
  /** A value that the envelope doesn't vouch for. */
  | { readonly code: 'value-foreign' }
  | TlogProofRefusal
  | OpenCheckpointRefusal
  | ProofRefusal;

/** Value -> envelope -> entry -> leaf -> root -> signature, for each act; the first broken link of the first bad act is told. */
export async function checkProofFile(
  parts: readonly ProofPart[],
  trust: Trust,
): Promise<Result<readonly ProvenAct[], ProvenRefusal & { readonly act: number }>> {
  const proven: ProvenAct[] = [];
  for (const [at, part] of parts.entries()) {
    const one = await checkPart(part, trust);
    if (!one.ok) return refuse({ ...one.refusal, act: at + 1 });
    proven.push(one.value);
  }
  return ok(proven);
}

async function checkPart(part: ProofPart, trust: Trust): Promise<Result<ProvenAct, ProvenRefusal>> {
  const envelope = parse(decodeUtf8(part.envelope) ?? '');
  const [type, digests] = [field(envelope, 'type'), field(envelope, '_sd')];
  if (typeof type !== 'string' || !Array.isArray(digests)) return refuse({ code: 'envelope-shape' });
  const values: (readonly [string, unknown])[] = [];
  for (const slot of part.disclosures) {
    const value = digests.includes(base64url(sha256(encodeUtf8(slot)))) ? readSlot(slot) : undefined;
    if (!value) return refuse({ code: 'value-foreign' });
    values.push(value);
  }
  const parsed = parseTlogProof(part.tlogProof);
  if (!parsed.ok) return parsed;
  const { index, proof } = parsed.value;
  const checkpoint = await openCheckpoint(parsed.value.checkpoint, trust);
  if (!checkpoint.ok) return checkpoint;
  const entry = sha256(part.envelope);
  const leaf = leafHash(entry);
  const { size, root } = checkpoint.value;
  const steps = climbToRoot({ leaf, index, size, root, proof });
  if (!steps.ok) return steps;
  return ok({ type, index, values, entry, leaf, steps: steps.value, checkpoint: checkpoint.value });
}

/** RFC 9901 §4.2.1: base64url of [salt, name, value]. */
function readSlot(slot: string): readonly [string, unknown] | undefined {
  const padded = slot
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(slot.length / 4) * 4, '=');
  const slotted = parse(decodeUtf8(decodeBase64(padded) ?? new Uint8Array()) ?? '');
  return Array.isArray(slotted) && slotted.length === 3 && isText(slotted[1]) ? [slotted[1], slotted[2]] : undefined;
}

const base64url = (bytes: Uint8Array): string =>
  encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const isText = (value: unknown): value is string => typeof value === 'string';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** What a refusal means to a person: something was changed, it is of another ledger, or it can't be read as a proof. */
export type Verdict = 'changed' | 'foreign' | 'unreadable';
export function verdictOf(code: (ProvenRefusal | ProofFileRefusal)['code']): Verdict {
  switch (code) {
    case 'value-foreign':
    case 'root-mismatch':
    case 'bad-signature':
    case 'proof-length':
    case 'outside-tree':
      return 'changed';
    case 'checkpoint-origin':
    case 'no-known-signature':
      return 'foreign';
    default:
      return 'unreadable';
  }
}
