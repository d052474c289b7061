import { z } from 'zod';
import { encodeBase64 } from '../ledger/bytes.ts';
import { makeInclusionProof } from '../ledger/proof.ts';
import { hashReader } from '../ledger/reader.ts';
import { readDisclosure } from '../record/envelope.ts';
import { cursorSchema, formatCursor, formatRef, refSchema } from '../record/ids.ts';
import type { Fields, Kind, Refusal } from '../record/kind.ts';
import { followerNext, placesOf } from '../record/ledger.store.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { type RegisterRow, registerPage, registerRow, registerSize } from './register.store.ts';
import { publicRegister } from './register.ts';

const PAGE = 25;

export const listRegister = defineOperation({
  name: 'register.list',
  summary: { id: 'Register perkara untuk umum', en: 'Public register of cases' },
  for: 'public',
  input: z.object({ after: cursorSchema.optional(), search: z.string().trim().max(80).optional() }),
  async run(asked, { after, search }) {
    const { rows, asOf, total } = await asked.read(async tx => ({
      rows: await registerPage(tx, { after, search, most: PAGE + 1 }),
      asOf: await followerNext(tx, publicRegister.name),
      total: await registerSize(tx),
    }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({
      rows: page.map(shown),
      asOf,
      total,
      next: rows.length > PAGE && last ? formatCursor(last.registered_on, last.record) : null,
    });
  },
});

const shown = ({ region, record, ...row }: RegisterRow) => ({
  ref: formatRef({ region, id: record }),
  ...row,
  entry: Number(row.entry),
});
export type RegisterEntry = ReturnType<typeof shown>;

/** One row with everything an outsider needs to check it: envelopes, open slots, inclusion proofs, the checkpoint. */
export const showRegister = defineOperation({
  name: 'register.show',
  summary: { id: 'Satu baris register dengan buktinya', en: 'One row of the register with its proof' },
  for: 'public',
  input: z.object({ ref: refSchema }),
  async run(asked, { ref }) {
    const row = await asked.read(tx => registerRow(tx, ref));
    if (!row) return refuse<Refusal>({ code: 'not-found', field: 'ref' });
    const kind = asked.engine.kinds.get(publicRegister.kind);
    if (!kind) throw new Error('the register has no kind');
    const { places, acts } = await asked.database.transaction(
      { role: 'netra_keeper', scope: '*', name: 'proof' },
      async tx => ({
        places: await placesOf(tx, ref),
        acts: (await asked.engine.acts(tx, ref)).acts,
      }),
    );
    // One checkpoint for the whole answer: another one may be published while the proofs are made.
    const { origin, size } = asked.files.checkpoint();
    const proofs = await prove(asked, acts, places, kind, size);
    if (!proofs) return refuse<Refusal>({ code: 'proof-not-ready' });
    return ok({ row: shown(row), origin, size, acts: proofs });
  },
});

type Acts = Awaited<ReturnType<Asked['engine']['acts']>>['acts'];

/**
 * The acts of one record that are among the ledger's first `size` entries, each with its envelope, its open slots only, and
 * its inclusion proof; undefined while a tile is missing.
 */
async function prove(asked: Asked, acts: Acts, places: ReadonlyMap<number, number>, kind: Kind, size: number) {
  const readHash = hashReader({ size, readTile: path => asked.files.read(path) });
  const proofs = [];
  for (const act of acts) {
    const index = places.get(act.seq);
    if (index === undefined || index >= size) continue;
    const proof = await makeInclusionProof(index, size, readHash);
    if (!proof.ok) return undefined;
    const disclosures = openFields(kind, act).flatMap(name => act.slots[name] ?? []);
    proofs.push({
      index,
      type: act.type,
      envelope: encodeBase64(act.envelope),
      disclosures,
      values: Object.fromEntries(disclosures.map(readDisclosure).map(({ name, value }) => [name, value])),
      proof: proof.value.map(encodeBase64),
    });
  }
  return proofs;
}

/** What the act's own version marked open: a later version opens nothing that was written before it. */
function openFields(kind: Kind, { type, version }: Acts[number]): readonly string[] {
  const definition = kind.acts[type];
  const fields: Fields = (definition?.version === version ? definition : definition?.past?.[version])?.fields ?? {};
  return Object.entries(fields).flatMap(([name, spec]) => (spec.class === 'open' ? [name] : []));
}

export const ledgerStatus = defineOperation({
  name: 'ledger.status',
  summary: { id: 'Keadaan buku besar', en: 'State of the ledger' },
  for: 'public',
  input: z.object({}),
  run: async asked => {
    const { origin, size, root } = asked.files.checkpoint();
    return ok({ origin, size, root: encodeBase64(root), key: asked.files.verifierKey });
  },
});

/** Every row of the register, a page at a time: the reader's pace never holds a connection. */
export async function* exportRegister(asked: Asked): AsyncGenerator<readonly RegisterEntry[]> {
  let after: { day: string; record: string } | undefined;
  for (;;) {
    const rows = await asked.read(tx => registerPage(tx, { after, most: 500 }));
    if (rows.length > 0) yield rows.map(shown);
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    after = { day: last.registered_on, record: last.record };
  }
}

export const publishOperations = [listRegister, showRegister, ledgerStatus];
