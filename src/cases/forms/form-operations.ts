/** What the desk asks of forms: which of a record can be printed, and one of them as the sheet that the page then prints. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Zone } from '../../calendar/zones.ts';
import type { Tx } from '../../db/database.ts';
import { completionLimit } from '../../intake/limits.ts';
import { reportKind } from '../../intake/report.ts';
import type { ReportState } from '../../intake/report-state.ts';
import { recordLook, viewsOf } from '../../intake/trail.ts';
import { VIEWED, type Viewed } from '../../intake/view.ts';
import { formOf } from '../../law/form-of.ts';
import type { Known } from '../../law/known.ts';
import { ruleOn, sureness } from '../../law/law.ts';
import { type Letterhead, NO_LETTERHEAD } from '../../offices/letterhead.ts';
import type { OfficeState } from '../../offices/office.ts';
import { passedSince, passingNow } from '../../offices/passing.ts';
import type { PersonState } from '../../offices/person.ts';
import { placesToReport, regionTable } from '../../offices/places.ts';
import { handlerOf, KINDS_OF_MATTER } from '../../offices/recusal.ts';
import { decodeAct } from '../../record/codec.ts';
import { formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import { isErased, orNull, type Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { caseKind } from '../case.ts';
import type { CaseState, OpenedCase } from '../case-state.ts';
import { citedIn } from '../cited.ts';
import type { FindingState } from '../finding.ts';
import type { LeadState } from '../lead.ts';
import type { Referred } from './case-letters.ts';
import type { TrackDecision } from './case-minutes.ts';
import { dayWords } from './form-words.ts';
import { type Form, formsOf, namesReporter, type Printed, reportersOf } from './forms-of.ts';
import { type Paper, personRef, said, sheetOf } from './paper.ts';

export const listForms = defineOperation({
  name: 'form.list',
  summary: { id: 'Formulir yang bisa dicetak', en: 'Forms that can be printed' },
  for: 'officer',
  input: z.object({ record: refSchema }),
  async run(asked, { record }) {
    const found = await printedOf(asked, record);
    if (!found.ok) return found;
    const { printed, known } = found.value;
    const { ready, notYet } = formsOf(printed);
    return ok({
      kind: printed.kind,
      number: printed.state.number,
      reporters: reportersOf(printed, record),
      ready: ready.map(form => ({
        namesReporter: namesReporter(form),
        ...{ name: form.name, key: form.key, letter: form.letter, about: form.about, day: form.day },
        ...{ regime: form.regime, coded: form.purpose !== null, form: codeOf(known, form) },
      })),
      notYet,
    });
  },
});

const known = z.string().trim().max(300, 'too-long').nullable();
/** Handed in for one paper by whoever opened the seal, and kept nowhere. */
const reporter = z.object({ name: known, contact: known, address: known });

/**
 * One form, as a sheet that prints alike as PDF and as DOCX. Refuses `not-found` for a record that is not to be seen and for a
 * form that it does not have. That somebody looked is on record before anything is answered, as for the record's own page.
 */
export const showForm = defineOperation({
  name: 'form.show',
  summary: { id: 'Satu formulir', en: 'One form' },
  for: 'officer',
  input: z.object({ record: refSchema, form: z.string().max(80), reporter: reporter.nullable().default(null) }),
  async run(asked, { record, form: key, reporter: who }) {
    const found = await printedOf(asked, record);
    if (!found.ok) return found;
    const { printed, known, version } = found.value;
    const form = formsOf(printed).ready.find(one => one.key === key);
    if (!form) return refuse<Refusal>({ code: 'not-found', field: 'form' });
    const { state } = printed;
    const [names, issuer] = await asked.read(async tx => [
      await namesOf(asked, tx, peopleIn(printed)),
      await issuerOf(asked, tx, printed, form.day),
    ]);
    const { zone } = asked.engine.moment(record.region, asked.actor);
    const paper: Paper = {
      ...issuer,
      ...{ number: state.number, version, place: await placeOf(asked, state.place) },
      form: codeOf(known, form),
      reporter: who,
      say: said,
      who: person => said(names.get(formatRef(person)) ?? null),
      cite: provision => said(printed.kind === 'case' ? citedIn(printed.state, known.law, provision) : provision),
      moment: instant => momentWords(instant, zone),
    };
    return ok({ sheet: sheetOf(paper, form.print(paper)), letter: form.letter, number: state.number });
  },
});

export const formOperations = [listForms, showForm] as const;

const codeOf = ({ law }: Known, { purpose, regime, day }: Form) => formOf(law, purpose, regime, day);

async function printedOf(asked: Asked, ref: RecordRef) {
  const found = await asked.read(async tx => {
    const record = await asked.engine.load(tx, ref);
    const known = await asked.engine.known(tx);
    const printed = record && (await read(asked, tx, ref, record, known));
    if (!printed) return undefined;
    return { printed, known, version: record.version, views: await viewsOf(asked, tx, ref) };
  });
  if (!found) return refuse<Refusal>({ code: 'not-found', field: 'record' });
  const { kind } = found.printed;
  // Views are kept of the kinds that have somebody's matter on their page.
  const looked = isViewed(kind) ? await recordLook(asked, kind, ref, found.views) : ok(true as const);
  return looked.ok ? ok(found) : looked;
}
const isViewed = (kind: string): kind is Viewed => VIEWED.some(one => one === kind);

/**
 * Whose paper it is: of the office that had the matter on the form's day, also where another one prints it after it was passed on. Of one
 * that the reader may not see only the name is printed.
 */
async function issuerOf(asked: Asked, tx: Tx, { state, from }: Printed, day: string) {
  const left = passedSince(state.apart, day);
  const now = left ? undefined : passingNow(state.apart);
  const office = await officeOf(asked, tx, left?.from ?? handlerOf(state));
  return {
    office: office?.name ?? left?.fromName ?? now?.toName ?? from,
    letterhead: office?.letterhead ?? NO_LETTERHEAD,
  };
}

async function read(
  asked: Asked,
  tx: Tx,
  ref: RecordRef,
  record: { readonly kind: string; readonly state: unknown },
  known: Known,
): Promise<Printed | undefined> {
  const kind = KINDS_OF_MATTER.find(one => one === record.kind);
  const state = record.state as ReportState | LeadState | FindingState | CaseState;
  if (!kind || state.phase === 'none') return undefined;
  switch (kind) {
    case 'report': {
      const report = state as Exclude<ReportState, { phase: 'none' }>;
      const from = (await officeOf(asked, tx, report.office))?.name ?? '';
      return { kind, state: report, from, asked: await askedOf(asked, tx, ref, report, known) };
    }
    case 'lead': {
      const lead = state as Exclude<LeadState, { phase: 'none' }>;
      return { kind, state: lead, from: lead.officeName };
    }
    case 'finding': {
      const finding = state as Exclude<FindingState, { phase: 'none' }>;
      return { kind, state: finding, from: finding.officeName };
    }
    case 'case': {
      const opened = state as OpenedCase;
      return { kind, state: opened, from: opened.officeName, ...(await saidIn(asked, tx, ref, known)) };
    }
  }
}

/** The last request to complete a report. A limit is printed only where a source confirms it, as it was known that day. */
async function askedOf(
  asked: Asked,
  tx: Tx,
  ref: RecordRef,
  { review }: Exclude<ReportState, { phase: 'none' }>,
  known: Known,
): Promise<{ letter: string | null; limit: { by: string; cite: string } | null }> {
  if (!review?.askedOn) return { letter: null, limit: null };
  const { acts, cipher } = await asked.engine.acts(tx, ref);
  const last = acts.findLast(({ type }) => type === 'completion-asked');
  const act = last && decodeAct(reportKind, last, cipher);
  if (act?.type !== 'completion-asked') throw new Error('a report was asked for by no act');
  const { zone } = asked.engine.moment(ref.region, asked.actor);
  const then = known.at(act.basis);
  const rule = ruleOn(then.law, `${review.regime}.perbaikan`, review.askedOn);
  const sure = rule.ok && ['high', 'confirmed'].includes(sureness(then.law, 'deadlines', rule.value));
  const counting = { zone: zone as Zone, region: ref.region, known: then };
  return {
    letter: orNull(act.fields.letter),
    limit: sure ? completionLimit(review.regime, review.askedOn, counting) : null,
  };
}

/** What the acts of a case say and its state does not keep: reasons and votes of decisions, numbers of letters. */
async function saidIn(asked: Asked, tx: Tx, ref: RecordRef, { law }: Known) {
  const { acts, cipher } = await asked.engine.acts(tx, ref);
  const referrals: Referred[] = [];
  const decisions: TrackDecision[] = [];
  for (const stored of acts) {
    if (stored.type !== 'referred' && stored.type !== 'decided') continue;
    const act = decodeAct(caseKind, stored, cipher);
    if (act.type === 'referred') {
      const { track, on, letter, to } = act.fields;
      for (const { id, name, cite } of to) {
        const row = law.receivers.find(one => one.id === id);
        const sure = row && ['high', 'confirmed'].includes(sureness(law, 'receivers', row));
        referrals.push({ track, on, letter: orNull(letter), to: { name, cite: sure ? cite : null } });
      }
    }
    if (act.type === 'decided') {
      const { reasons, votes, dissents, ...given } = act.fields;
      const dissenting = isErased(dissents) ? [] : (dissents ?? []);
      decisions.push({ ...given, reasons: orNull(reasons), votes: votes ?? [], dissents: dissenting });
    }
  }
  return { referrals, decisions };
}

/** Undefined where the office is beyond the scope of the one who asks; a dissolved one's papers are its heir's. */
async function officeOf(
  asked: Asked,
  tx: Tx,
  ref: RecordRef,
): Promise<{ readonly name: string; readonly letterhead: Letterhead } | undefined> {
  const record = await asked.engine.load(tx, ref);
  const state = record?.kind === 'office' ? (record.state as OfficeState) : undefined;
  if (!state || state.phase === 'none') return undefined;
  if (state.phase === 'standing') return state;
  return (await officeOf(asked, tx, state.to)) ?? { name: state.name, letterhead: NO_LETTERHEAD };
}

/** Whoever a form may name as serving. */
function peopleIn(printed: Printed): readonly RecordRef[] {
  if (printed.kind === 'finding') {
    const { chair, votes } = printed.state.plenary;
    return [chair, ...votes.map(({ person }) => person)];
  }
  if (printed.kind !== 'case') return [];
  const { plenaries, clarification, studies } = printed.state;
  return [
    ...plenaries.flatMap(({ chair, present }) => [chair, ...present]),
    ...clarification.minutes.flatMap(({ askedBy }) => askedBy),
    ...studies.flatMap(({ by }) => (by.kind === 'officer' ? [personRef(by.id)] : [])),
  ];
}

async function namesOf(asked: Asked, tx: Tx, people: readonly RecordRef[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const [key, ref] of new Map(people.map(ref => [formatRef(ref), ref]))) {
    const record = await asked.engine.load(tx, ref);
    const state = record?.kind === 'person' ? (record.state as PersonState) : undefined;
    if (state && state.phase !== 'none' && typeof state.name === 'string') names.set(key, state.name);
  }
  return names;
}

async function placeOf(asked: Asked, code: string): Promise<string> {
  const known = regionTable().find(code)?.name;
  return known ?? (await placesToReport(asked.database)).find(place => place.code === code)?.name ?? code;
}

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
function momentWords(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${dayWords(at.toPlainDate().toString())} pukul ${two(at.hour)}.${two(at.minute)} ${ZONES[zone] ?? zone}`;
}
