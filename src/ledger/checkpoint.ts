/**
 * C2SP tlog-checkpoint: the tree's size and root, signed as a note. One checkpoint fixes every entry before it. A log must
 * never sign two that don't continue one another; that is the integrator's duty (see `resumeTree`), and anyone can hold two
 * checkpoints against each other with `verifyConsistency`.
 */
import { ok, type Result, refuse } from '../result.ts';
import { decodeBase64, encodeBase64, isCount, parseDecimal } from './bytes.ts';
import { type OpenRefusal, openNote, type VerifierKey, type VerifyEd25519 } from './note.ts';
import { HASH_SIZE, type Hash } from './sha256.ts';

export type Checkpoint = {
  /** Which log this is: its public address without scheme, such as `netra.example/ledger`. Also the name of its key. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
};

export type CheckpointRefusal =
  /** Fewer than three lines, an empty one, or no newline at the end. */
  { readonly code: 'checkpoint-lines' } | { readonly code: 'checkpoint-size' } | { readonly code: 'checkpoint-root' };

export type OpenCheckpointRefusal =
  | OpenRefusal
  | CheckpointRefusal
  | { readonly code: 'checkpoint-origin'; readonly origin: string };

/** The text of the note: three lines. Extension lines are not used. Throws on a checkpoint that can't be: it is ours. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n') || !isCount(size) || root.length !== HASH_SIZE) {
    throw new Error(`no checkpoint of "${origin}" with ${size} entries and a root of ${root.length} bytes`);
  }
  return `${origin}\n${size}\n${encodeBase64(root)}\n`;
}

/** Reads the text of a note. Extension lines are allowed and ignored, as the specification asks. */
export function parseCheckpoint(text: string): Result<Checkpoint, CheckpointRefusal> {
  const lines = text.slice(0, -1).split('\n');
  const [origin, sizeLine, rootLine] = lines;
  if (!text.endsWith('\n') || lines.includes('')) return refuse({ code: 'checkpoint-lines' });
  if (origin === undefined || sizeLine === undefined || rootLine === undefined)
    return refuse({ code: 'checkpoint-lines' });
  const size = parseDecimal(sizeLine);
  if (size === undefined) return refuse({ code: 'checkpoint-size' });
  const root = decodeBase64(rootLine);
  if (root?.length !== HASH_SIZE) return refuse({ code: 'checkpoint-root' });
  return ok({ origin, size, root });
}

/** Whom to believe: the log's origin, its keys (two while one is being replaced; not those of witnesses), the verifier. */
export type Trust = { readonly origin: string; readonly keys: readonly VerifierKey[]; readonly verify: VerifyEd25519 };

/** The checkpoint in a signed note, if one of the log's keys signed it and it speaks of this log. */
export async function openCheckpoint(
  bytes: Uint8Array,
  trust: Trust,
): Promise<Result<Checkpoint, OpenCheckpointRefusal>> {
  const note = await openNote(bytes, trust.keys, trust.verify);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const { origin } = checkpoint.value;
  return origin === trust.origin ? checkpoint : refuse({ code: 'checkpoint-origin', origin });
}
