/** What the ledger's page checks for a reader: a proof file, one case by its number, an earlier checkpoint. */
import { encodeBase64, encodeUtf8, sameBytes } from '../../../ledger/bytes.ts';
import { openCheckpoint, type Trust } from '../../../ledger/checkpoint.ts';
import { parseVerifierKey } from '../../../ledger/note.ts';
import { makeConsistencyProof, verifyConsistency } from '../../../ledger/proof.ts';
import { checkProofFile, readProofFile, type Verdict, verdictOf } from '../../../ledger/proof-file.ts';
import { hashReader } from '../../../ledger/reader.ts';
import { verifyEd25519 } from '../../../ledger/signer.ts';
import type { Netra } from '../../../netra.ts';
import type { listRegister } from '../../../publish/operations.ts';
import { askAsPublic } from '../ask.ts';
import { proofFile, provenCase } from '../register/[ref]/proof.ts';

const MOST_NOTE = 20_000;

export type ProofChecked = Awaited<ReturnType<typeof checkProof>>;
export type NoteChecked = Awaited<ReturnType<typeof checkNote>>;

function trustIn({ files }: Netra): Trust {
  const key = parseVerifierKey(files.verifierKey);
  if (!key.ok) throw new Error(`our own key can't be read: ${key.refusal.code}`);
  return { origin: files.origin, keys: [key.value], verify: verifyEd25519 };
}

/** Every step is computed again here, from the file alone and our public key. */
export async function checkProof(netra: Netra, text: string) {
  const parts = readProofFile(text);
  if (!parts.ok) return { holds: false, verdict: parts.refusal.code, act: 0 } as const;
  const proven = await checkProofFile(parts.value, trustIn(netra));
  if (!proven.ok)
    return {
      holds: false,
      verdict: verdictOf(proven.refusal.code) satisfies Verdict,
      act: proven.refusal.act,
    } as const;
  return {
    holds: true,
    acts: proven.value.map(({ type, index, values, entry, leaf, steps, checkpoint }) => ({
      type,
      index,
      values,
      entry: encodeBase64(entry),
      leaf: encodeBase64(leaf),
      steps: steps.map(({ sibling, side, hash }) => ({
        side,
        sibling: encodeBase64(sibling),
        hash: encodeBase64(hash),
      })),
      size: checkpoint.size,
      root: encodeBase64(checkpoint.root),
    })),
  } as const;
}

/** The case of exactly this number, in whatever way it was typed; undefined where there is none. */
export async function checkNumber(netra: Netra, typed: string) {
  const list = await askAsPublic<typeof listRegister>(netra, 'register.list', { search: typed.slice(0, 80) });
  const bare = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
  const row = list.ok ? list.value.rows.find(({ number }) => bare(number) === bare(typed)) : undefined;
  if (!row) return undefined;
  const proven = await provenCase(netra, row.ref);
  return { ref: row.ref, number: row.number, checked: await checkProof(netra, JSON.stringify(proofFile(proven))) };
}

/** Does today's ledger still begin with the one that this checkpoint was signed over? */
export async function checkNote(netra: Netra, typed: string) {
  if (typed.trim() === '') return { holds: false, verdict: 'note-empty' } as const;
  if (typed.length > MOST_NOTE) return { holds: false, verdict: 'note-too-long' } as const;
  const note = `${typed.replaceAll('\r\n', '\n').trim()}\n`;
  const old = await openCheckpoint(encodeUtf8(note), trustIn(netra));
  if (!old.ok) {
    const verdict = ({ changed: 'note-changed', foreign: 'note-foreign', unreadable: 'note-unreadable' } as const)[
      verdictOf(old.refusal.code)
    ];
    return { holds: false, verdict } as const;
  }
  const { size, root } = netra.files.checkpoint();
  const sizes = { oldSize: old.value.size, size };
  if (old.value.size > size) return { holds: false, verdict: 'note-newer', ...sizes } as const;
  const readHash = hashReader({ size, readTile: path => netra.files.read(path) });
  const proof = await makeConsistencyProof(old.value.size, size, readHash);
  if (!proof.ok) return { holds: false, verdict: 'not-ready' } as const;
  const claim = { oldSize: old.value.size, oldRoot: old.value.root, size, root, proof: proof.value };
  const same = old.value.size === size && sameBytes(old.value.root, root);
  return verifyConsistency(claim).ok
    ? ({ holds: true, same, steps: proof.value.map(encodeBase64), ...sizes } as const)
    : ({ holds: false, verdict: 'history-changed', ...sizes } as const);
}
