/** What the desk may ask of the archive: its files, one matter's way there, the terms, and what has passed. */
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { type Archive, archiveIn } from '../../offices/archiving.ts';
import { KINDS_OF_MATTER, type KindOfMatter, kinOf } from '../../offices/recusal.ts';
import { decodeAct } from '../../record/codec.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import {
  type ArchiveRow,
  filePage,
  type PassedRow,
  passedPage,
  recordsOfFiles,
  standingTerms,
  type TermRow,
} from './archive.store.ts';
import { matterEnd, numberOf } from './ended.ts';
import { mayEnterTerms, type RetentionState, retentionKind, spanOf } from './retention.ts';

const PAGE = 25;
export const scopeOfAsker = ({ actor }: Asked): string => (actor.kind === 'officer' ? actor.scope : '*');
const todayOf = ({ engine, actor }: Asked): string => {
  const scope = actor.kind === 'officer' ? actor.scope : '';
  return engine.moment(scope === '*' ? '' : scope, actor).today;
};
const refOf = (row: { readonly region: ArchiveRow['region']; readonly record: ArchiveRow['record'] }): RecordRef => ({
  region: row.region,
  id: row.record,
});

const recordOf = (row: ArchiveRow) => ({
  kind: row.kind,
  ref: formatRef(refOf(row)),
  number: row.number,
  phase: row.phase,
});
/** The records of one file; what it is filed as is the same for all of them. */
function filesOf<R extends ArchiveRow>(rows: readonly R[]) {
  const files = new Map<string, [R, ...R[]]>();
  for (const row of rows) {
    const known = files.get(row.file_record);
    if (known) known.push(row);
    else files.set(row.file_record, [row]);
  }
  return [...files.values()].map(all => {
    const head = all.find(row => row.record === row.file_record) ?? all[0];
    const { file_number, pieces, place, class: code, held, ended_on, archived_on } = head;
    const filed = {
      fileNumber: file_number,
      pieces,
      place,
      class: code,
      held,
      endedOn: ended_on,
      archivedOn: archived_on,
    };
    return { head, all, file: { ...filed, head: recordOf(head), records: all.map(recordOf) } };
  });
}

/** The files of the archive, those archived last first. */
export const listArchive = defineOperation({
  name: 'archive.list',
  summary: { id: 'Berkas di arsip', en: 'Files of the archive' },
  for: 'officer',
  input: z.object({
    /** Part of a number, of the file's own, of its place or its class. */
    text: z.string().trim().max(80, 'too-long').optional(),
    phase: z.enum(['archived', 'disposed']).optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, filter) {
    const scope = scopeOfAsker(asked);
    const { keys, rows } = await asked.read(async tx => {
      const keys = await filePage(tx, { scope, ...filter, most: PAGE + 1 });
      const shown = keys.slice(0, PAGE).map(({ record }) => record);
      return { keys, rows: await recordsOfFiles(tx, scope, shown) };
    });
    const last = keys.at(PAGE - 1);
    const next = keys.length > PAGE && last ? formatCursor(last.day, last.record) : null;
    return ok({ rows: filesOf(rows).map(({ file }) => file), next });
  },
});

/** A matter with all that shares its fate, as far as the one who asks may know of it. */
async function matterAt(asked: Asked, tx: Tx, ref: RecordRef): Promise<readonly Loaded[]> {
  const first = await asked.engine.load(tx, ref);
  if (!first || !KINDS_OF_MATTER.some(kind => kind === first.kind)) return [];
  const matter: Loaded[] = [first];
  for (let named = kinOf(matter); ; named = kinOf(matter)) {
    const before = matter.length;
    for (const touch of named) {
      if (!('ref' in touch) || matter.some(one => formatRef(one.ref) === formatRef(touch.ref))) continue;
      const found = await asked.engine.load(tx, touch.ref);
      if (found) matter.push(found);
    }
    if (matter.length === before) return matter;
  }
}

/** One matter and the archive: whether it can go there, how it is filed, what may be done about it. */
export const showArchive = defineOperation({
  name: 'archive.show',
  summary: { id: 'Satu berkas dan arsipnya', en: 'One matter and the archive' },
  for: 'officer',
  input: z.object({ record: refSchema }),
  async run(asked, { record: ref }): Promise<Result<Shown, Refusal>> {
    const matter = await asked.read(tx => matterAt(asked, tx, ref));
    const [first] = matter;
    const archive = first && archiveIn(first.state);
    if (!first || archive === undefined) return refuse<Refusal>({ code: 'not-found', field: 'record' });
    const end = matterEnd(matter);
    return ok({
      ref: formatRef(ref),
      kind: first.kind as KindOfMatter,
      number: numberOf(first),
      version: first.version,
      archive,
      endedOn: end.ok ? end.value : null,
      /** The number of what still runs. */
      runs: end.ok ? null : end.refusal.detail,
      records: matter.map(one => ({
        kind: one.kind as KindOfMatter,
        ref: formatRef(one.ref),
        number: numberOf(one),
        phase: archiveIn(one.state)?.phase ?? null,
      })),
      offers: asked.engine.offers(first, asked.actor).flatMap(({ command, verdict }) => {
        const step = /\.(archive|note-archive|leave-archive)$/.exec(command.name)?.[1];
        return step ? [{ name: command.name, verdict }] : [];
      }),
    });
  },
});
export interface Shown {
  readonly ref: string;
  readonly kind: KindOfMatter;
  readonly number: string;
  readonly version: number;
  readonly archive: Archive;
  readonly endedOn: string | null;
  readonly runs: string | null;
  readonly records: readonly {
    readonly kind: KindOfMatter;
    readonly ref: string;
    readonly number: string;
    readonly phase: 'archived' | 'disposed' | null;
  }[];
  readonly offers: readonly { readonly name: string; readonly verdict: Result<true, Refusal> }[];
}

const termOf = ({ region, record, counted_from: countedFrom, ...term }: TermRow) => ({
  ...term,
  countedFrom,
  region,
  ref: formatRef({ region, id: record }),
});

/** The terms that stand; none until an office has entered one. */
export const listTerms = defineOperation({
  name: 'retention.list',
  summary: { id: 'Masa simpan arsip', en: 'Terms of retention' },
  for: 'officer',
  input: z.object({}),
  async run(asked) {
    const terms = (await asked.read(tx => standingTerms(tx))).map(termOf);
    const own = asked.actor.kind === 'officer' ? asked.actor.office?.region : undefined;
    return ok({ terms, may: own === undefined ? null : mayEnterTerms(asked.actor, own) });
  },
});

/** One term with its history: who set it how, and when. */
export const showTerm = defineOperation({
  name: 'retention.show',
  summary: { id: 'Satu masa simpan dengan riwayatnya', en: 'One term of retention with its history' },
  for: 'officer',
  input: z.object({ term: refSchema }),
  async run(asked, { term }) {
    // A schedule is everybody's: it stands above the scope of most who ask.
    const reader = { role: 'netra_keeper', scope: '*', name: 'term' } as const;
    const found = await asked.database.transaction(reader, async tx => {
      const record = await asked.engine.load(tx, term);
      return record?.kind === retentionKind.name
        ? { record: record as Loaded<RetentionState>, ...(await asked.engine.acts(tx, term)) }
        : undefined;
    });
    if (!found || found.record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'term' });
    const { state, version } = found.record;
    return ok({
      ref: formatRef(term),
      region: term.region,
      version,
      term: state,
      history: found.acts
        .map(act => decodeAct(retentionKind, act, found.cipher))
        .map(({ seq, type, at, by, fields }) => ({ seq, type, at, by, fields })),
      may: mayEnterTerms(asked.actor, term.region),
    });
  },
});

/** Why a file is shown and not proposed: it lies on a list already, two terms speak of it, or it is to be looked at again. */
export const NOT_PROPOSED = ['listed', 'two-terms', 'reassess'] as const;
function standOf(rows: readonly PassedRow[], term: TermRow): (typeof NOT_PROPOSED)[number] | null {
  if (rows.some(({ terms }) => terms > 1)) return 'two-terms';
  if (rows.some(({ listed }) => listed)) return 'listed';
  return term.fate === 'reassess' ? 'reassess' : null;
}

/** The list of what may be disposed of (usul musnah), worked out on the day it is asked. It proposes; it does nothing. */
export const proposeDisposal = defineOperation({
  name: 'archive.passed',
  summary: { id: 'Usul musnah: arsip yang habis masa simpannya', en: 'Archived records whose term is over' },
  for: 'officer',
  input: z.object({ after: cursorSchema.optional() }),
  async run(asked, { after }) {
    const scope = scopeOfAsker(asked);
    const today = todayOf(asked);
    const office = asked.actor.kind === 'officer' ? asked.actor.office : null;
    if (!office) return ok({ today, files: [], next: null, terms: 0 });
    const { rows, terms } = await asked.read(async tx => ({
      rows: await passedPage(tx, { scope, office, today, after, most: PAGE + 1 }),
      terms: await standingTerms(tx),
    }));
    const files = filesOf(rows).flatMap(({ head, all, file }) => {
      const term = terms.find(one => one.record === head.term_record);
      if (!term) return [];
      const filed = { on: head.archived_on, endedOn: head.ended_on } as Parameters<typeof spanOf>[1];
      const records = [...new Map(all.map(row => [row.record, recordOf(row)])).values()];
      return [{ ...file, records, term: termOf(term), span: spanOf(termOf(term), filed), not: standOf(all, term) }];
    });
    const shown = files.slice(0, PAGE);
    const last = shown.at(-1);
    const next = files.length > PAGE && last ? formatCursor(last.archivedOn, last.head.ref.split(':')[1] ?? '') : null;
    return ok({ today, files: shown, next, terms: terms.length });
  },
});

export const archiveOperations = [listArchive, showArchive, proposeDisposal, listTerms, showTerm];
