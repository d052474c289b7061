/** What the desk may ask of disposals: the list of them, one with its steps, and the proof of what was erased. */
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { encodeBase64 } from '../../ledger/bytes.ts';
import { ERASED_TYPE } from '../../record/codec.ts';
import { personalFields } from '../../record/engine.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { placesOf } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { archiveRowsOf, disposalPage } from './archive.store.ts';
import { scopeOfAsker } from './archive-operations.ts';
import { type Disposal, type DisposalState, disposalKind } from './disposal.ts';

const PAGE = 25;

export const listDisposals = defineOperation({
  name: 'disposal.all',
  summary: { id: 'Pemusnahan arsip', en: 'Disposals of records' },
  for: 'officer',
  input: z.object({ after: cursorSchema.optional() }),
  async run(asked, { after }) {
    const rows = await asked.read(tx => disposalPage(tx, { scope: scopeOfAsker(asked), after, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.listed_on, last.record) : null });
  },
});

/** A disposal with the items that the one who asks may know of: the others are not there, and are not counted. */
async function disposalAt(asked: Asked, tx: Tx, ref: RecordRef) {
  const record = await asked.engine.load(tx, ref);
  if (record?.kind !== disposalKind.name) return undefined;
  const { state, version } = record as Loaded<DisposalState>;
  if (state.phase === 'none') return undefined;
  const rows = await archiveRowsOf(
    tx,
    scopeOfAsker(asked),
    state.items.map(item => item.ref.id),
  );
  const items = [];
  for (const item of state.items) {
    const row = rows.find(one => one.record === item.ref.id && one.region === item.ref.region);
    if (row) {
      items.push({ ...item, number: row.number, fileNumber: row.file_number, place: row.place, pieces: row.pieces });
      continue;
    }
    // Taken out of the archive since: still there for whoever may see it.
    const found = await asked.engine.load(tx, item.ref);
    if (!found) continue;
    const { number } = found.state as { readonly number: string };
    items.push({ ...item, number, fileNumber: '', place: '', pieces: null });
  }
  return { record: record as Loaded<Disposal>, version, state: { ...state, items } };
}

export const showDisposal = defineOperation({
  name: 'disposal.show',
  summary: { id: 'Satu pemusnahan arsip', en: 'One disposal of records' },
  for: 'officer',
  input: z.object({ disposal: refSchema }),
  async run(asked, { disposal }) {
    const found = await asked.read(tx => disposalAt(asked, tx, disposal));
    if (!found) return refuse<Refusal>({ code: 'not-found', field: 'disposal' });
    return ok({
      ref: formatRef(disposal),
      version: found.version,
      disposal: found.state,
      offers: asked.engine
        .offers(found.record, asked.actor)
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

/** What is left of one erased record, looked at now: nothing personal may stand, and no key that would open it. */
async function leftOf(asked: Asked, tx: Tx, kind: string, ref: RecordRef) {
  const definition = asked.engine.kinds.get(kind);
  if (!definition) throw new Error(`no kind ${kind}`);
  const { acts, cipher } = await asked.asWritten(tx, ref);
  const fields = acts.reduce(
    (sum, act) => sum + personalFields(definition, act.type, act.version).filter(name => name in act.slots).length,
    0,
  );
  const gone = acts.reduce((sum, act) => sum + personalFields(definition, act.type, act.version).length, 0);
  return { fields, gone: gone - fields, key: cipher !== undefined, said: acts.some(act => act.type === ERASED_TYPE) };
}

/**
 * The proof: each erased record with the place of its act in the ledger, null while it waits for it, and what is left of the
 * record as it stands now. The checkpoint is the one that is served.
 */
export const proveDisposal = defineOperation({
  name: 'disposal.proof',
  summary: { id: 'Bukti pemusnahan arsip', en: 'Proof of a disposal of records' },
  for: 'officer',
  input: z.object({ disposal: refSchema }),
  async run(asked, { disposal }) {
    const found = await asked.read(async tx => {
      const shown = await disposalAt(asked, tx, disposal);
      if (!shown) return undefined;
      const erased = shown.state.items.filter(({ state }) => state === 'erased');
      const left = [];
      for (const item of erased) left.push(await leftOf(asked, tx, item.kind, item.ref));
      return { ...shown, erased, left };
    });
    if (!found) return refuse<Refusal>({ code: 'not-found', field: 'disposal' });
    const { state, erased, left } = found;
    // Only the keeper reads the ledger's leaves; of what was shown above, and nothing else.
    const keeper = { role: 'netra_keeper', scope: '*', name: 'proof of a disposal' } as const;
    const places = await asked.database.transaction(keeper, async tx => {
      const at: (number | null)[] = [];
      for (const { ref, seq } of erased) at.push((await placesOf(tx, ref)).get(seq ?? 0) ?? null);
      return at;
    });
    const { origin, size, root } = asked.files.checkpoint();
    return ok({
      ref: formatRef(disposal),
      disposal: state,
      records: erased.map(({ n, kind, ref, number, fileNumber, term, seq, on }, at) => ({
        ...{ n, kind, ref: formatRef(ref), number, fileNumber, cite: term.cite, act: seq, on },
        index: places[at] ?? null,
        left: left[at],
      })),
      checkpoint: { origin, size, root: encodeBase64(root) },
    });
  },
});

export const disposalOperations = [listDisposals, showDisposal, proveDisposal];
