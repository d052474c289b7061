/** Noting, tracing and ending initial information; its adoption as a finding stands in finding-commands.ts. */
import { z } from 'zod';
import { reportKind } from '../intake/report.ts';
import { plainDay } from '../intake/report-acts.ts';
import { asideCommands } from '../offices/aside-commands.ts';
import { formatNumber } from '../offices/numbers.ts';
import { officeKind } from '../offices/office.ts';
import { handlerOf } from '../offices/recusal.ts';
import { apartCommands } from '../offices/recusal-commands.ts';
import { liesIn } from '../offices/routing.ts';
import { refSchema, regionSchema, sameRef } from '../record/ids.ts';
import { type Context, defineCommand, type NewAct, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { CaseRefusal } from './case-state.ts';
import { type LeadRefusal, leadKind, ORIGINS } from './lead.ts';

const no = (refusal: LeadRefusal | CaseRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
/** Of initial information only the day is kept, everywhere. */
const DAY = { dayOnly: true } as const;

const said = { title: text(200), account: text(8_000) };

/** Notes what came by no report. Refuses `other-office` beyond the office of whoever notes it. */
export const noteLead = defineCommand({
  name: 'lead.note',
  summary: { id: 'Catat informasi awal', en: 'Note initial information' },
  input: z
    .object({
      office: refSchema,
      place: regionSchema,
      origin: z.enum(ORIGINS).exclude(['report']),
      activity: refSchema.nullish(),
      ...said,
    })
    .refine(({ office, place }) => liesIn(place, office.region), { path: ['place'], error: 'place-of-another-office' }),
  touches: input => [
    { kind: 'lead', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  series: (_loaded, { office }, { today }) => [
    { region: office.region, office: office.id, series: 'initial-information', year: Number(today.slice(0, 4)) },
  ],
  decide(loaded, { office: ref, place, origin, activity, title, account }, { actor, today, numbers: [seq] }) {
    const lead = stateOf(loaded, 0, leadKind);
    const office = stateOf(loaded, 1, officeKind);
    const own = actor.kind !== 'officer' || (actor.office !== null && sameRef(actor.office, ref));
    if (office.state.phase !== 'standing' || !own) return no({ code: 'other-office', field: 'office' });
    if (seq === undefined) throw new Error('initial information is noted under the next number of its series');
    const number = formatNumber(office.state, 'initial-information', seq, today);
    const from = activity ? ({ kind: 'activity', ref: activity } as const) : null;
    const given = {
      number,
      on: today,
      office: ref,
      officeName: office.state.name,
      place,
      origin,
      from,
      title,
      account,
    };
    return ok({ appends: [{ ref: lead.ref, acts: [newAct(leadKind, 'noted', given, DAY)] }] });
  },
});

/**
 * Traces what a report says that was never registered, or information that came by the form. The reporter stays with the report;
 * whoever stepped back from it stays away from the lead.
 */
export const traceReport = defineCommand({
  name: 'lead.trace-report',
  summary: { id: 'Telusuri sebagai informasi awal', en: 'Trace as initial information' },
  input: z.object({ report: refSchema, office: refSchema, ...said }),
  touches: input => [
    { kind: 'report', ref: input.report },
    { kind: 'lead', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  decide(loaded, { office: ref, title, account }, { today: on }) {
    const report = stateOf(loaded, 0, reportKind);
    const lead = stateOf(loaded, 1, leadKind);
    const office = stateOf(loaded, 2, officeKind);
    if (report.state.phase === 'none') return refuse({ code: 'report-not-open' });
    if (office.state.phase !== 'standing' || !sameRef(ref, handlerOf(report.state)))
      return no({ code: 'other-office', field: 'office' });
    const { number, place, apart } = report.state;
    const from = { kind: 'report' as const, ref: report.ref };
    const origin = 'report' as const;
    const given = { number, on, office: ref, officeName: office.state.name, place, origin, from, title, account };
    const away = apart.recused.map(({ person, on: since, because }): NewAct => {
      const { quorum } = apart;
      return newAct(leadKind, 'recused', { person, on: since, because: because ?? '-', quorum }, DAY);
    });
    return ok({
      appends: [
        { ref: lead.ref, acts: [newAct(leadKind, 'noted', given, DAY), ...away] },
        { ref: report.ref, acts: [newAct(reportKind, 'traced-as', { lead: lead.ref, on }, DAY)] },
      ],
    });
  },
});

/** A step lies between the one before it and today. */
const dayWrong = (on: string, before: string, { today }: Context): CaseRefusal | undefined => {
  if (on > today) return { code: 'day-in-future', field: 'on' };
  return on < before ? { code: 'day-before-step', field: 'on', detail: before } : undefined;
};

export const traceLead = defineCommand({
  name: 'lead.trace',
  summary: { id: 'Catat penelusuran', en: 'Record a tracing' },
  input: z.object({
    lead: refSchema,
    on: plainDay,
    what: text(8_000),
    letter: z.string().trim().max(200, 'too-long').default(''),
  }),
  touches: input => [{ kind: 'lead', ref: input.lead }],
  decide(loaded, { on, what, letter }, context) {
    const { ref, state } = stateOf(loaded, 0, leadKind);
    if (state.phase !== 'tracing') return no({ code: 'lead-closed' });
    const wrong = dayWrong(on, state.on, context);
    if (wrong) return no(wrong);
    return ok({ appends: [{ ref, acts: [newAct(leadKind, 'traced', { on, what, letter }, DAY)] }] });
  },
});

/** Ends it without a finding: what was seen stands in a supervision report. */
export const recordLead = defineCommand({
  name: 'lead.record',
  summary: { id: 'Catat dalam laporan hasil pengawasan saja', en: 'Record in a supervision report only' },
  input: z.object({ lead: refSchema, on: plainDay, reason: text(4_000), report: text(120) }),
  touches: input => [{ kind: 'lead', ref: input.lead }],
  decide(loaded, { on, reason, report }, context) {
    const { ref, state } = stateOf(loaded, 0, leadKind);
    if (state.phase !== 'tracing') return no({ code: 'lead-closed' });
    const wrong = dayWrong(on, state.traces.at(-1)?.on ?? state.on, context);
    if (wrong) return no(wrong);
    return ok({ appends: [{ ref, acts: [newAct(leadKind, 'recorded', { on, reason, report }, DAY)] }] });
  },
});

const LEAD = { kind: 'lead', words: { id: 'informasi awal', en: 'lead' } } as const;

export const leadCommands = [
  ...apartCommands(LEAD),
  ...asideCommands(LEAD, leadKind.acts),
  noteLead,
  traceReport,
  traceLead,
  recordLead,
];
