import { z } from 'zod';
import type { publicPhase } from '../cases/case-state.ts';
import { encodeBase64 } from '../ledger/bytes.ts';
import { cursorSchema, formatCursor, formatRef, refSchema, regionSchema } from '../record/ids.ts';
import type { Refusal } from '../record/kind.ts';
import { followerNext, placesOf } from '../record/ledger.store.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { OUTCOMES } from './outcome.ts';
import { type Acts, prove } from './proof.ts';
import {
  type Counted,
  type RegisterRow,
  registerCounts,
  registerOffices,
  registerPage,
  registerRow,
  registerYears,
} from './register.store.ts';
import { publicRegister } from './register.ts';
import { releaseAsOf } from './release.store.ts';
import type { Release } from './release.ts';

const PAGE = 25;
const PHASES = ['study', 'decided', 'referred', 'followed-up', 'closed'] as const satisfies readonly ReturnType<
  typeof publicPhase
>[];

/** Open fields alone: a list that could be narrowed by a hidden value would tell it. */
const filters = {
  search: z.string().trim().max(80).optional(),
  office: regionSchema.optional(),
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  phase: z.enum(PHASES).optional(),
  outcome: z.enum(OUTCOMES).optional(),
};

export const listRegister = defineOperation({
  name: 'register.list',
  summary: { id: 'Register perkara untuk umum', en: 'Public register of cases' },
  for: 'public',
  input: z.object({ after: cursorSchema.optional(), ...filters }),
  async run(asked, { after, ...narrow }) {
    const { rows, asOf, counts } = await asked.read(async tx => ({
      rows: await registerPage(tx, { after, ...narrow, most: PAGE + 1 }),
      asOf: await followerNext(tx, publicRegister.name),
      counts: await registerCounts(tx, narrow),
    }));
    const release = await releaseAsOf(asked.database, asOf);
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({
      rows: page.map(row => shown(row, release, asOf)),
      asOf,
      total: sum(counts),
      next: rows.length > PAGE && last ? formatCursor(last.registered_on, last.record) : null,
    });
  },
});

/** The register's figures, and what its list can be narrowed to. */
export const figuresOfRegister = defineOperation({
  name: 'register.figures',
  summary: {
    id: 'Angka register dan pilihan saringannya',
    en: 'Figures of the register and what it can be narrowed to',
  },
  for: 'public',
  input: z.object({}),
  run: async asked =>
    ok(
      await asked.read(async tx => {
        const counts = await registerCounts(tx);
        return {
          asOf: await followerNext(tx, publicRegister.name),
          total: sum(counts),
          phases: Object.fromEntries(PHASES.map(phase => [phase, sum(counts.filter(one => one.phase === phase))])),
          outcomes: Object.fromEntries(OUTCOMES.map(name => [name, sum(counts.filter(one => one.outcome === name))])),
          offices: await registerOffices(tx),
          years: (await registerYears(tx)) ?? null,
        };
      }),
    ),
});

const sum = (counts: readonly Counted[]): number => counts.reduce((total, { cases }) => total + cases, 0);

/** One row as everybody gets it. `actorKind`, `violation` and `unit` are null where they are not shown to protect persons. */
function shown(
  { region, record, unit_redacted: redacted, handled_in: _, ...row }: RegisterRow,
  release: Release,
  asOf: number,
) {
  const ref = formatRef({ region, id: record });
  return {
    ref,
    ...row,
    entry: Number(row.entry),
    actorKind: release.kindOf(ref, asOf)?.value ?? null,
    violation: release.violationOf(ref, asOf)?.value.split(' ') ?? null,
    unit: redacted ? null : (release.unitOf(ref, asOf)?.value ?? null),
  };
}
export type RegisterEntry = ReturnType<typeof shown>;

/** One row with everything an outsider needs to check it: envelopes, open slots, inclusion proofs, the checkpoint. */
export const showRegister = defineOperation({
  name: 'register.show',
  summary: { id: 'Satu baris register dengan buktinya', en: 'One row of the register with its proof' },
  for: 'public',
  input: z.object({ ref: refSchema }),
  async run(asked, { ref }) {
    const { row, asOf } = await asked.read(async tx => ({
      row: await registerRow(tx, ref),
      asOf: await followerNext(tx, publicRegister.name),
    }));
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
    const release = await releaseAsOf(asked.database, asOf);
    // What the row shows beside the open fields is proven as they are: by the slot of the act that says it, and no other.
    const also = (index: number, act: Acts[number]): readonly string[] => [
      ...(act.seq === 1 && release.kindOf(formatRef(ref), asOf)?.entry === index ? ['actorKind'] : []),
      ...(act.seq === 1 && !row.unit_redacted && release.unitOf(formatRef(ref), asOf)?.entry === index ? ['unit'] : []),
      // Who handles it now is no open field, and stands in the row.
      ...(act.type === 'passed-on' ? ['toName'] : act.type === 'taken-over' ? ['officeName'] : []),
      ...(act.type === 'decided' && release.violationOf(formatRef(ref), asOf)?.entry === index ? ['provisions'] : []),
    ];
    // One checkpoint for the whole answer: another one may be published while the proofs are made.
    const { origin, size } = asked.files.checkpoint();
    const proofs = await prove(asked, acts, places, kind, size, also);
    if (!proofs) return refuse<Refusal>({ code: 'proof-not-ready' });
    return ok({ row: shown(row, release, asOf), asOf, origin, size, acts: proofs });
  },
});

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

/** Every row of the register, a page at a time: the reader's pace never holds a connection. Shows what is shown `asOf`. */
export async function* exportRegister(asked: Asked, asOf: number): AsyncGenerator<readonly RegisterEntry[]> {
  const release = await releaseAsOf(asked.database, asOf);
  let after: { day: string; record: string } | undefined;
  for (;;) {
    const rows = await asked.read(tx => registerPage(tx, { after, most: 500 }));
    if (rows.length > 0) yield rows.map(row => shown(row, release, asOf));
    const last = rows.at(-1);
    if (!last || rows.length < 500) return;
    after = { day: last.registered_on, record: last.record };
  }
}

export const publishOperations = [listRegister, figuresOfRegister, showRegister, ledgerStatus];
