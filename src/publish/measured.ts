/**
 * What an act adds to the figures. Each kind that is counted has one table of rows that follow the ledger: something that
 * happened (a report came, a track was decided) or something that stood from one act to another (a phase, a limit). A row is
 * made from the acts alone and keeps their places, so that the figures "as of entry N" are the same whenever they are asked:
 * later acts add rows and end spans, and every span says at which entry it ended.
 *
 * A row counts at the office that had the matter when the act was written: what an office above took over, or another was handed
 * by passing it on, counts there from then on, and nothing of it where it came from. What happened before stays where it
 * happened. That it left and arrived is counted as such, once for a matter and not for each source that goes along. A limit is counted by the law and the calendar that its step began with, and a step that
 * was taken keeps that result; the desk's queue, which follows what is known today, can differ after a holiday was added.
 *
 * What must never happen here: a name, a number, a word that somebody wrote; a figure of what has no place in the ledger yet.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/days.ts';
import { caseKind } from '../cases/case.ts';
import { REGIMES } from '../cases/case-acts.ts';
import { type CaseState, isClosed, suspendedNow } from '../cases/case-state.ts';
import { caseSteps } from '../cases/due.ts';
import { type FindingState, findingKind } from '../cases/finding.ts';
import { daysBetween } from '../cases/follow-up-days.ts';
import { type LeadState, leadKind } from '../cases/lead.ts';
import { findingSteps, leadSteps } from '../cases/lead-lists.ts';
import { reportSteps } from '../intake/due.ts';
import { reportKind } from '../intake/report.ts';
import type { ReportState } from '../intake/report-state.ts';
import { countedIn, dueOf } from '../law/due.ts';
import type { DueStep } from '../law/due-row.ts';
import type { Known } from '../law/known.ts';
import { handlerOf, type Matter } from '../offices/recusal.ts';
import type { RecordRef } from '../record/ids.ts';
import type { ActOf, Acts, Kind } from '../record/kind.ts';
import { defineProjection, type Places, type Projection, type Row } from '../record/projection.ts';

export const HAPPENED = [
  'report-received',
  'report-came',
  'report-registered',
  'report-set-aside',
  'report-withdrawn',
  'report-traced',
  'lead-noted',
  'lead-adopted',
  'lead-recorded',
  'finding-set',
  'finding-registered',
  'finding-set-aside',
  'case-registered',
  'track-opened',
  'decided',
  'referred',
  'followed-up',
  'track-closed',
  'track-reopened',
  'passed-on',
  'passing-acknowledged',
  'taken-over',
] as const;
export const STOOD = ['report-open', 'lead-open', 'finding-open', 'case-open', 'track-at', 'limit'] as const;
type Happened = (typeof HAPPENED)[number];
type Stood = (typeof STOOD)[number];

/** A track or a step, and what it was of it; '' where there is nothing to part by. */
interface Parts {
  readonly track: string;
  readonly what: string;
}
type Event = Parts & { readonly happened: Happened; readonly days: number | null };
/** `due`: the last day and the last moment of a limit. */
type Standing = Parts & { readonly happened: Stood; readonly due: { readonly on: string; readonly at: string } | null };

const event = (happened: Happened, parts: Partial<Parts> = {}, days: number | null = null): Event => ({
  ...{ happened, track: '', what: '', days },
  ...parts,
});
const standing = (happened: Stood, parts: Partial<Parts> = {}, due: Standing['due'] = null): Standing => ({
  ...{ happened, track: '', what: '', due },
  ...parts,
});

/** How one kind is counted: what an act says, given the state before it, and what stands in a state. */
interface Counting<S> {
  readonly kind: Kind<S>;
  happened(act: ActOf<Acts>, before: S): readonly Event[];
  /** Undefined before the first act. */
  stands(state: S, known: Known): { readonly matter: Matter; readonly spans: readonly Standing[] } | undefined;
  /** While it is so, a limit that ends was not met by a step. */
  rests?(state: S): boolean;
  /** An act that takes no step and says anew what a limit begins with. */
  moves?(act: ActOf<Acts>): boolean;
}

const text = (act: ActOf<Acts>, name: string): string => String((act.fields as Record<string, unknown>)[name] ?? '');

/** Before it is a case, a matter may wait under the rules of either election. */
const UNDECIDED: readonly string[] = REGIMES;

/** The limits that run; where one step waits under two elections' rules, the one that ends first. */
function limits(steps: readonly DueStep[], known: Known): readonly Standing[] {
  const found = new Map<string, Standing>();
  for (const { track, step, waits, since, running } of steps) {
    if (!running) continue;
    const due = dueOf(running, known);
    if (due.kind === 'uncounted') continue;
    const { localDay: on, instant } = due.deadline.last;
    const limit = standing('limit', { track: step, what: waits }, { on: on.toString(), at: instant.toString() });
    const key = `${UNDECIDED.includes(track) ? '' : track} ${step} ${since}`;
    const other = found.get(key);
    if (!other?.due || (limit.due && limit.due.at < other.due.at)) found.set(key, limit);
  }
  return [...found.values()];
}

const counting = <S>(given: Counting<S>): Counting<S> => given;

const ofReports = counting<ReportState>({
  kind: reportKind as unknown as Kind<ReportState>,
  happened(act) {
    switch (act.type) {
      case 'received':
        return [
          event('report-received', { what: text(act, 'mode') }),
          event('report-came', { what: text(act, 'channel') }),
        ];
      case 'registered':
        return [event('report-registered')];
      case 'set-aside':
        return [event('report-set-aside')];
      case 'withdrawn':
        return [event('report-withdrawn')];
      case 'traced-as':
        return [event('report-traced')];
      default:
        return [];
    }
  },
  stands(state, known) {
    if (state.phase === 'none') return undefined;
    const open = state.phase === 'received' && !state.lead;
    return { matter: state, spans: open ? [standing('report-open'), ...limits(reportSteps(state, known), known)] : [] };
  },
});

const ofLeads = counting<LeadState>({
  kind: leadKind as unknown as Kind<LeadState>,
  happened(act) {
    switch (act.type) {
      case 'noted':
        return [event('lead-noted', { what: text(act, 'origin') })];
      case 'adopted':
        return [event('lead-adopted')];
      case 'recorded':
        return [event('lead-recorded')];
      default:
        return [];
    }
  },
  stands(state, known) {
    if (state.phase === 'none') return undefined;
    const spans = state.phase === 'tracing' ? [standing('lead-open'), ...limits(leadSteps(state, known), known)] : [];
    return { matter: state as unknown as Matter, spans };
  },
});

const ofFindings = counting<FindingState>({
  kind: findingKind as unknown as Kind<FindingState>,
  happened(act) {
    switch (act.type) {
      case 'set':
        return [event('finding-set', { what: act.fields.lead === null ? 'supervision' : 'lead' })];
      case 'registered':
        return [event('finding-registered')];
      case 'set-aside':
        return [event('finding-set-aside')];
      default:
        return [];
    }
  },
  stands(state, known) {
    if (state.phase === 'none') return undefined;
    const spans = state.phase === 'set' ? [standing('finding-open'), ...limits(findingSteps(state), known)] : [];
    return { matter: state as unknown as Matter, spans };
  },
});

const ofCases = counting<CaseState>({
  kind: caseKind as unknown as Kind<CaseState>,
  happened(act, before) {
    const track = text(act, 'track');
    switch (act.type) {
      case 'imported':
        return [event('case-registered', { what: 'imported' })];
      case 'registered':
        return [event('case-registered', { what: (act.fields.sources as { kind: string }[])[0]?.kind ?? '' })];
      case 'track-opened':
        return [event('track-opened', { track })];
      case 'decided': {
        const own = before.phase === 'none' ? undefined : before.tracks.find(({ kind }) => kind === track);
        const from = own?.reopenedOn ?? (before.phase === 'none' ? null : before.registeredOn);
        const days = from === null ? null : Math.max(0, daysBetween(from, text(act, 'on')));
        return [event('decided', { track, what: text(act, 'finding') }, days)];
      }
      case 'referred':
        return [event('referred', { track })];
      case 'followed-up':
        return [event('followed-up', { track, what: text(act, 'result') })];
      case 'track-closed':
        return [event('track-closed', { track, what: text(act, 'because') })];
      case 'track-reopened':
        return [event('track-reopened', { track, what: text(act, 'order') })];
      default:
        return [];
    }
  },
  stands(state, known) {
    if (state.phase === 'none') return undefined;
    const tracks = state.tracks.filter(({ phase }) => phase !== 'closed');
    const spans = [
      ...(isClosed(state) ? [] : [standing('case-open')]),
      ...tracks.map(({ kind, phase }) => standing('track-at', { track: kind, what: phase })),
      ...limits(caseSteps(state), known),
    ];
    return { matter: state, spans };
  },
  rests: state => state.phase !== 'none' && suspendedNow(state) !== undefined,
  moves: ({ type }) => type === 'vote-effect-noted',
});

export const MEASURE_COLUMNS = {
  happened: 'text',
  /** It stood from one act to another; else it happened with one. */
  span: 'boolean',
  /** The region of the office where it counts. */
  counted_in: 'text',
  track: 'text',
  what: 'text',
  entry: 'bigint',
  on_day: 'date',
  days: 'int',
  /** Of a span: where and when it ended; null while it lasts. */
  until_entry: 'bigint',
  until_day: 'date',
  due_on: 'date',
  /** Of a limit that ended by the step it was for: whether the step came after its last moment. */
  late: 'boolean',
} as const satisfies Projection['columns'];

/** A row before its columns are filled, as the fold builds it. */
interface Open {
  readonly row: { -readonly [column in keyof typeof MEASURE_COLUMNS]: Row[string] };
  readonly span: Standing;
}

/** The day an act counts to: the legal day that it names, else that on which it was written, where its office is. */
function dayOf({ fields, at }: ActOf<Acts>, region: string): string {
  const named = fields.on ?? fields.registeredOn;
  if (typeof named === 'string') return named;
  return at.length === 10 ? at : localDay(Temporal.Instant.from(at), countedIn(region).zone).toString();
}

/** The rows of one record: pure, from its acts and their places alone. `known` gives the law as each act knew it. */
export function countedRows<S>(
  { kind, happened, stands, rests, moves }: Counting<S>,
  acts: readonly ActOf<Acts>[],
  places: Pick<Places, 'at'>,
  known: Known,
): readonly Row[] {
  const rows: Open['row'][] = [];
  let open: readonly (Open & { readonly key: string })[] = [];
  let state = kind.initial;
  for (const act of acts) {
    const before = state;
    state = kind.apply(state, act as never);
    const now = stands(state, known.at(act.basis));
    if (!now) continue;
    const office: string = handlerOf(now.matter).region;
    const [entry, day] = [places.at(act.seq), dayOf(act, office)];
    const head = { counted_in: office, entry, on_day: day };
    const whole = { days: null, until_entry: null, until_day: null, due_on: null, late: null };
    for (const said of happened(act, before)) rows.push({ ...whole, ...head, ...said, span: false });
    for (const said of goingOf(kind.name, act, now.spans, office))
      rows.push({ ...whole, ...head, ...said, span: false });
    const standingNow = now.spans.map(span => ({ span, key: keyOf(span, office) }));
    const goesOn = new Set(standingNow.map(({ key }) => key));
    for (const { row, span, key } of open) {
      if (goesOn.has(key)) continue;
      row.until_entry = entry;
      row.until_day = day;
      const met =
        row.counted_in === office && rests?.(state) !== true && rests?.(before) !== true && moves?.(act) !== true;
      if (span.due && met) row.late = isLate(span.due, day, act.at);
    }
    const stood = new Map(open.map(one => [one.key, one]));
    open = standingNow.map(({ span, key }) => {
      const lasting = stood.get(key);
      if (lasting) return lasting;
      const { due, ...parts } = span;
      const row: Open['row'] = { ...whole, ...parts, ...head, span: true, due_on: due?.on ?? null };
      rows.push(row);
      return { row, span, key };
    });
  }
  return rows;
}

/**
 * A matter that goes to another office: counted where it left when it is passed on, and where it arrives when it is acknowledged or
 * taken over. Of what became a case, a finding or a lead already only that counts, which goes along with its sources.
 */
function goingOf(kind: string, act: ActOf<Acts>, spans: readonly Standing[], office: string) {
  if (!GOING.some(type => type === act.type) || !spans.some(({ happened }) => happened === `${kind}-open`)) return [];
  const from = act.type === 'passed-on' ? (act.fields.from as RecordRef).region : office;
  return [{ ...event(act.type as (typeof GOING)[number], { what: kind }), counted_in: from }];
}
const GOING = ['passed-on', 'passing-acknowledged', 'taken-over'] as const satisfies readonly Happened[];

/** What stays the same while a span lasts. A limit that moved, because another step began, is another one. */
const keyOf = ({ happened, track, what, due }: Standing, office: string): string =>
  [office, happened, track, what, due?.at ?? ''].join(' ');

/** After the last day; on it, after the last moment, where the act was written on that day. */
function isLate(due: { readonly on: string; readonly at: string }, day: string, at: string): boolean {
  if (day !== due.on || at.length === 10) return day > due.on;
  return at.slice(0, 10) === due.at.slice(0, 10) && Date.parse(at) > Date.parse(due.at);
}

const table = <S>(name: string, of: Counting<S>): Projection<S> =>
  defineProjection<S>({
    name: `${name}-measure`,
    version: 2,
    kind: name,
    follows: 'ledger',
    table: `${name}_measure`,
    columns: MEASURE_COLUMNS,
    rows: (_record, places, known) => countedRows(of, places.acts(), places, known),
  });

export const reportMeasure = table('report', ofReports);
export const leadMeasure = table('lead', ofLeads);
export const findingMeasure = table('finding', ofFindings);
export const caseMeasure = table('case', ofCases);

/** The figures are those of the entries that all of them have followed. */
export const MEASURED = [reportMeasure, leadMeasure, findingMeasure, caseMeasure] as const;
