/**
 * The desk's search over reports, initial information, findings and cases, by numbers, reported parties (misspelt too), working summaries and titles; never by
 * who reported. What it looks for is marked with the installation's key before the database hears of it, so that no word of it
 * stands in a statement, a log or an error.
 */
import { z } from 'zod';
import { isBusy } from '../../incident.ts';
import type { Topic } from '../../intake/report-acts.ts';
import type { ReportState } from '../../intake/report-state.ts';
import type { ActorKind } from '../../law/receivers.ts';
import { type RecordId, type RecordRef, type Region, refSchema } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import { defineOperation } from '../../record/operation.ts';
import type { Mark } from '../../record/projection.ts';
import { ok, refuse } from '../../result.ts';
import type { CaseState } from '../case-state.ts';
import type { FindingState } from '../finding.ts';
import type { LeadState, Origin } from '../lead.ts';
import { importedAmong } from '../number-lists.store.ts';
import { nameFound, type Piece, passageFound } from './passage.ts';
import {
  type FoundCursor,
  type FoundRow,
  foundPage,
  type MarkedWord,
  SEARCHED,
  type SearchedKind,
} from './search.store.ts';
import { type SoughtWord, soughtIn } from './terms.ts';

const PAGE = 20;
export const REPORT_PHASES = ['received', 'registered', 'set-aside', 'withdrawn'] as const;
export const LEAD_PHASES = ['tracing', 'adopted', 'recorded'] as const;
export const FINDING_PHASES = ['set', 'registered', 'set-aside'] as const;
export const CASE_PHASES = ['study', 'decided', 'referred', 'followed-up', 'closed'] as const;
export const SEARCH_PHASES = [...REPORT_PHASES, ...LEAD_PHASES, 'set', ...CASE_PHASES] as const;

/** `score~day~record`, each as the row has it. */
const cursor = z.string().transform((text, context): FoundCursor => {
  const [score = '', day = '', record = ''] = text.split('~');
  if (/^\d{1,3}$/.test(score) && z.iso.date().safeParse(day).success && z.uuid().safeParse(record).success)
    return { score: Number(score), day, record };
  context.addIssue({ code: 'custom', message: 'cursor' });
  return z.NEVER;
});
const cursorOf = ({ score, day, record }: FoundRow): string => [score, day, record].join('~');

export interface Found {
  readonly kind: SearchedKind;
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  /** What the desk titles it by: a report's topic, a lead's origin, the kind of official that a case is about. */
  readonly about: Topic | Origin | 'finding' | ActorKind;
  readonly office: RecordRef;
  readonly day: string;
  readonly phase: string;
  /** Came with a running register. */
  readonly imported: boolean;
  /** Who was reported, or the title of initial information; null where there is none, or where it was erased. */
  readonly reported: readonly Piece[] | null;
  /** Where the office's own words say what was looked for. */
  readonly passage: readonly Piece[] | null;
}

export interface Searched {
  readonly rows: readonly Found[];
  /** False where nothing was typed that could be looked for. */
  readonly understood: boolean;
  readonly next: string | null;
}

const marked = ({ exact, alike, near }: SoughtWord, mark: Mark): MarkedWord => ({
  exact: exact.map(mark),
  alike: alike.map(mark),
  near: near.map(mark),
});

const day = z.iso.date('day');

export const deskSearch = defineOperation({
  name: 'desk.search',
  summary: { id: 'Pencarian di meja', en: "The desk's search" },
  for: 'officer',
  input: z.object({
    /** Anything: what can't be looked for finds nothing, and what is too long is read to its 200th character. */
    text: z.string(),
    kind: z.enum(SEARCHED).optional(),
    phase: z.enum(SEARCH_PHASES).optional(),
    office: refSchema.optional(),
    from: day.optional(),
    until: day.optional(),
    after: cursor.optional(),
  }),
  async run(asked, { text, after, office, ...filter }) {
    const sought = soughtIn(text);
    if (sought.length === 0) return ok<Searched>({ rows: [], understood: false, next: null });
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const words = sought.map(word => marked(word, asked.engine.keyring.markTerm));
    const asks = { ...filter, office: office?.id };
    try {
      return await asked.read(async tx => {
        const found = await foundPage(tx, scope, words, asks, after, PAGE + 1);
        const page = found.slice(0, PAGE);
        const imported = await importedAmong(
          tx,
          page.map(({ record }) => record),
        );
        const rows: Found[] = [];
        for (const row of page) {
          const record = await asked.engine.load(tx, { region: row.region, id: row.record });
          const shown = record && shownOf(row, record.state as Searchable, sought);
          if (shown) rows.push({ ...shown, imported: imported.has(row.record) });
        }
        const last = page.at(-1);
        return ok<Searched>({ rows, understood: true, next: found.length > PAGE && last ? cursorOf(last) : null });
      });
    } catch (error) {
      // Words that half the country's cases have: fewer records can be looked through in time.
      if (isBusy(error)) return refuse<Refusal>({ code: 'busy' });
      throw error;
    }
  },
});

type Searchable = ReportState | LeadState | FindingState | CaseState;

/** Of information nobody is named and the account is sealed: its working summary is all there is to show. */
function shownOf(
  { kind, region, record, number, day: on, phase }: FoundRow,
  state: Searchable,
  sought: readonly SoughtWord[],
): Omit<Found, 'imported'> | undefined {
  if (state.phase === 'none') return undefined;
  const row = { kind, region, record, number, day: on, phase };
  const name = (text: string | null) => (text === null || text === '' ? null : nameFound(text, sought));
  const passage = (text: string | null) => (text === null ? null : passageFound(text, sought));
  if ('topic' in state) {
    const { topic: about, mode, office, summary } = state;
    const open = mode === 'formal';
    return {
      ...{ ...row, about, office },
      reported: name(open ? state.reported : null),
      passage: passage(open ? null : (summary?.text ?? null)),
    };
  }
  if ('origin' in state) {
    const { origin: about, office, title, account } = state;
    return { ...row, about, office, reported: name(title), passage: passage(account) };
  }
  if ('foundOn' in state) {
    const { office, reported, account } = state;
    return { ...row, about: 'finding', office, reported: name(reported), passage: passage(account) };
  }
  const { actorKind: about, office, reported, summary } = state;
  return { ...row, about, office, reported: name(reported), passage: passage(summary) };
}
