/**
 * The searchable side of reports, leads, findings and cases: one list for each kind, all of one shape, so that a new kind is searched by a
 * table `like report_search`, its line in `search_found` and one of these.
 *
 * What must never stand here: a word. Terms are kept as the installation's keyed marks alone (docs/adr/0008-search.md).
 */
import type { ReportState } from '../../intake/report-state.ts';
import type { RecordId } from '../../record/ids.ts';
import { defineProjection, type Mark } from '../../record/projection.ts';
import type { CaseState } from '../case-state.ts';
import { publicPhase } from '../case-state.ts';
import type { FindingState } from '../finding.ts';
import type { LeadState } from '../lead.ts';
import { type Searchable, termsOf, textTerms } from './terms.ts';
import { ACTOR_WORDS, TOPIC_WORDS } from './titles.ts';

interface Listed extends Searchable {
  readonly number: string;
  readonly office: RecordId;
  readonly day: string;
  readonly phase: string;
  /** Terms of what the desk titles it by. */
  readonly title: readonly string[];
}

const COLUMNS = { number: 'text', office: 'uuid', day: 'date', phase: 'text', marks: 'int[]' } as const;

const listed = ({ number, office, day, phase, title, ...searchable }: Listed, mark: Mark) => {
  // In the order of chance, not of the text.
  const marks = [...Int32Array.from(new Set([...termsOf(searchable), ...title].map(mark))).sort()];
  return [{ number, office, day, phase, marks }];
};

const termsByKey = <K extends string>(words: Readonly<Record<K, string>>) =>
  Object.fromEntries(Object.entries<string>(words).map(([key, text]) => [key, textTerms(text)])) as Readonly<
    Record<K, readonly string[]>
  >;
const TOPIC_TERMS = termsByKey(TOPIC_WORDS);
const ACTOR_TERMS = termsByKey(ACTOR_WORDS);

/**
 * The account is never read here: of information it is sealed, and that of a formal report is the reporter's own words, which
 * say who they are. Of information, whoever opened it has written what the office may know.
 */
export const reportSearch = defineProjection<ReportState>({
  name: 'report-search',
  version: 1,
  kind: 'report',
  follows: 'command',
  moves: true,
  table: 'report_search',
  columns: COLUMNS,
  rows: ({ state }, _places, _known, mark) => {
    if (state.phase === 'none') return [];
    const { number, office, receivedOn: day, phase, mode, topic, reported, summary } = state;
    const names = [mode === 'formal' ? reported : null];
    const texts = [mode === 'formal' ? null : (summary?.text ?? null)];
    const title = TOPIC_TERMS[topic];
    return listed({ number, office: office.id, day, phase, title, numbers: [number], names, texts }, mark);
  },
});

/** The officers' own words: who told it stands with the report. */
export const leadSearch = defineProjection<LeadState>({
  name: 'lead-search',
  version: 1,
  kind: 'lead',
  follows: 'command',
  moves: true,
  table: 'lead_search',
  columns: COLUMNS,
  rows: ({ state }, _places, _known, mark) => {
    if (state.phase === 'none') return [];
    const { number, office, on: day, phase, title, account } = state;
    return listed(
      { number, office: office.id, day, phase, title: [], numbers: [number], names: [], texts: [title, account] },
      mark,
    );
  },
});

export const findingSearch = defineProjection<FindingState>({
  name: 'finding-search',
  version: 1,
  kind: 'finding',
  follows: 'command',
  moves: true,
  table: 'finding_search',
  columns: COLUMNS,
  rows: ({ state }, _places, _known, mark) => {
    if (state.phase === 'none') return [];
    const { number, office, on: day, phase, reported, account, supervision } = state;
    const numbers = [number, ...(supervision ? [supervision.number] : [])];
    return listed(
      { number, office: office.id, day, phase, title: [], numbers, names: [reported], texts: [account] },
      mark,
    );
  },
});

/** Found by the numbers of its reports too: its page names them. */
export const caseSearch = defineProjection<CaseState>({
  name: 'case-search',
  version: 2,
  kind: 'case',
  follows: 'command',
  moves: true,
  table: 'case_search',
  columns: COLUMNS,
  rows: ({ state }, _places, _known, mark) => {
    if (state.phase === 'none') return [];
    const { number, office, registeredOn: day, sources, reported, summary, unit, actorKind } = state;
    const numbers = [number, ...sources.map(source => source.number)];
    const texts = [summary, unit];
    const title = ACTOR_TERMS[actorKind];
    const phase = publicPhase(state);
    return listed({ number, office: office.id, day, phase, title, numbers, names: [reported], texts }, mark);
  },
});
