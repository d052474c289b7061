import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { localEpochDay, plainDate } from '../calendar/days.ts';
import type { Zone } from '../calendar/zones.ts';
import { asideCommands } from '../offices/aside-commands.ts';
import { formatNumber } from '../offices/numbers.ts';
import { officeKind, recipientsOfOffice } from '../offices/office.ts';
import { apartCommands } from '../offices/recusal-commands.ts';
import { liesIn, nearestCustody } from '../offices/routing.ts';
import { formatRef, type RecordRef, refSchema, regionSchema, sameRef } from '../record/ids.ts';
import { type Context, defineCommand, newAct, type Plan, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isSealedTo } from '../sealing/reseal.ts';
import { accessCommands } from './access-commands.ts';
import { receiptTimes } from './office-hours.ts';
import { answersWrong } from './questions.ts';
import { reportKind } from './report.ts';
import { evidenceFile, MODES, plainDay, STANDINGS, sealedItem, TOPICS } from './report-acts.ts';
import { keeperNow, type ReportRefusal } from './report-state.ts';
import { reviewCommands } from './review-commands.ts';

const no = (refusal: ReportRefusal): Result<Plan, Refusal> => refuse(refusal as Refusal);

const fields = z.object({
  office: refSchema,
  /** Whose custodians keep it, where it was told in confidence. */
  custody: refSchema.nullable(),
  place: regionSchema,
  channel: z.enum(['web', 'desk']),
  mode: z.enum(MODES),
  concernsOffice: z.boolean(),
  topic: z.enum(TOPICS),
  account: z.string().min(1).max(20_000).nullable(),
  reported: z.string().max(2_000).nullable(),
  happenedOn: plainDay.nullable(),
  learnedOn: plainDay.nullable(),
  identity: sealedItem.nullable(),
  sealedAccount: sealedItem.nullable(),
  evidence: z.array(evidenceFile).max(3),
  /** Null where nobody asked: a report that comes by another way than the form. */
  standing: z.enum(STANDINGS).nullable(),
  letter: z.string().min(1).max(300).nullable(),
  answers: z.record(z.string().max(40), z.string().max(4_000)).nullable(),
  /** When the person came to the desk, where that was earlier than the writing down. The web's moment is its own. */
  submitted: z.iso.datetime().nullable(),
  lookup: z.string().min(16),
  verifier: z.string().min(16),
  answersTo: z.string().min(1),
  sealedAt: z.enum(['edge', 'browser']),
});
export type Filing = z.infer<typeof fields>;

const filing = fields
  .refine(({ mode, account }) => mode !== 'formal' || account !== null, { path: ['account'], error: 'required' })
  .refine(({ mode, custody }) => (mode === 'confidential') === (custody !== null), {
    path: ['custody'],
    error: 'required',
  })
  .refine(({ office, custody }) => custody === null || liesIn(office.region, custody.region), {
    path: ['custody'],
    error: 'below-the-office',
  })
  .refine(({ office, place }) => liesIn(place, office.region), {
    path: ['place'],
    error: 'place-of-another-office',
  });

/**
 * Receives a report. Everything that must be sealed arrives sealed. Receipt and office alone make two calls the same call,
 * because sealing the same words twice gives different bytes; the receipt sent to another office is refused, so that
 * nobody is told of an office that never got the report.
 */
export const fileReport = defineCommand({
  name: 'report.file',
  summary: { id: 'Terima laporan', en: 'Receive a report' },
  input: filing,
  identity: ({ lookup, office }) => ['lookup', lookup, formatRef(office)],
  touches: ({ office, custody }) => [
    { kind: 'report', region: office.region },
    { kind: 'office', ref: office, reads: true },
    ...(custody ? [{ kind: 'office', ref: custody, reads: 'beyond-scope' } as const] : []),
  ],
  upwards: (_loaded, { office }) => office.region,
  series: (_loaded, input, moment) => [
    {
      region: input.office.region,
      office: input.office.id,
      series: seriesOf(input),
      year: Number(moment.today.slice(0, 4)),
    },
  ],
  decide(loaded, input, context) {
    const report = stateOf(loaded, 0, reportKind);
    const office = stateOf(loaded, 1, officeKind);
    if (input.channel === 'desk' && context.actor.kind === 'public')
      return no({ code: 'role-missing', detail: 'intake' });
    const wrong = daysWrong(input, context) ?? sealingWrong(input) ?? askedWrong(input);
    if (wrong) return no(wrong);
    const handling = recipientsOfOffice(office.state, 'handling');
    if (office.state.phase !== 'standing' || handling.length === 0) return no({ code: 'office-closed-to-intake' });
    const keeper = input.custody && nearestCustody(context.upwards ?? []);
    if (keeper === undefined) return no({ code: 'no-custody' });
    if (input.custody && keeper && !sameRef(keeper.ref, input.custody))
      return no({ code: 'custody-not-nearest', field: 'custody', detail: keeper.name });
    const current = input.custody ? recipientsOfOffice(stateOf(loaded, 2, officeKind).state, 'custody') : handling;
    const items = [input.identity, input.sealedAccount, ...input.evidence].filter(item => item !== null);
    if (!items.every(({ wraps }) => isSealedTo(current, wraps))) return no({ code: 'recipients-stale' });
    const [seq] = context.numbers;
    if (seq === undefined) throw new Error('a report is received under the next number of its series');
    const number = formatNumber(office.state, seriesOf(input), seq, context.today);
    const { submitted, ...given } = input;
    const times = input.mode === 'formal' ? timesOf(submitted ?? context.now, context, report.ref) : null;
    const on = times ? dayIn(times.counted, context.zone) : context.today;
    const fields = { ...given, times, number, on };
    const received = newAct(reportKind, 'received', fields, input.mode === 'formal' ? {} : { dayOnly: true });
    return ok({ appends: [{ ref: report.ref, acts: [received] }] });
  },
});

const seriesOf = (input: { readonly mode: Filing['mode'] }) =>
  input.mode === 'formal' ? 'report' : 'initial-information';

const timesOf = (submitted: string, { zone, known }: Context, { region }: RecordRef) =>
  receiptTimes(submitted, { zone: zone as Zone, region }, known.calendar);
const dayIn = (instant: string, zone: string): string =>
  plainDate(localEpochDay(Date.parse(instant), zone as Zone)).toString();

const daysWrong = ({ happenedOn, learnedOn, ...given }: Filing, { today, now }: Context): ReportRefusal | undefined => {
  const { submitted, channel } = given;
  if (submitted && (channel !== 'desk' || Temporal.Instant.compare(submitted, now) > 0))
    return { code: 'day-in-future', field: 'submitted' };
  if (happenedOn && happenedOn > today) return { code: 'day-in-future', field: 'happenedOn' };
  if (learnedOn && learnedOn > today) return { code: 'day-in-future', field: 'learnedOn' };
  if (happenedOn && learnedOn && learnedOn < happenedOn) return { code: 'learned-before-happened', field: 'learnedOn' };
  return undefined;
};

/**
 * A formal report has a sealed identity beside its plain account; information told in confidence both of them sealed; anonymous
 * information a sealed account and nothing else.
 */
const sealingWrong = (given: Filing): ReportRefusal | undefined => {
  const { mode, identity, account, reported, happenedOn, learnedOn, standing, letter, answers, submitted } = given;
  if (mode !== 'anonymous' && !identity) return { code: 'identity-required', field: 'identity' };
  if (mode === 'formal') return undefined;
  const named = mode === 'anonymous' ? identity : null;
  const clear = named ?? account ?? reported ?? happenedOn ?? learnedOn ?? standing ?? letter ?? answers ?? submitted;
  return clear === null && given.sealedAccount ? undefined : { code: 'account-must-be-sealed', field: 'account' };
};

/** Answers fit the topic's questions; a proxy shows a letter, or tells its number. */
const askedWrong = ({ topic, answers, standing, letter, evidence }: Filing): ReportRefusal | undefined => {
  const wrong = answers && answersWrong(topic, answers);
  if (wrong) return { code: 'answer-wrong', field: wrong };
  const shown = letter !== null || evidence.some(({ what }) => what === 'letter');
  return standing === 'proxy' && !shown ? { code: 'letter-required', field: 'letter' } : undefined;
};

/** No report needs more, and a stream of files is not what a record is for. */
const FILES_MOST = 40;

/** Adds a sealed file to a report that was received: the scan of what was signed at the desk, or evidence that came later. */
export const attachToReport = defineCommand({
  name: 'report.attach',
  summary: { id: 'Tambahkan berkas tersegel', en: 'Add a sealed file' },
  input: z.object({ report: refSchema, file: evidenceFile }),
  touches: input => [{ kind: 'report', ref: input.report }],
  also: loaded => {
    const { state } = stateOf(loaded, 0, reportKind);
    return state.phase === 'none' ? [] : [{ kind: 'office', ref: keeperNow(state).office, reads: 'beyond-scope' }];
  },
  identity: ({ report, file }) => ['file', formatRef(report), file.hash],
  decide(loaded, { file }, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase === 'none') return no({ code: 'report-not-open' });
    if (state.evidence.length >= FILES_MOST) return no({ code: 'too-many-files' });
    const office = stateOf(loaded, 1, officeKind);
    const current = recipientsOfOffice(office.state, keeperNow(state).circle);
    if (!isSealedTo(current, file.wraps)) return no({ code: 'recipients-stale' });
    const attached = newAct(reportKind, 'attached', { on: context.today, what: file.what, file });
    return ok({ appends: [{ ref, acts: [attached] }] });
  },
});

export const setReportAside = defineCommand({
  name: 'report.set-aside',
  summary: { id: 'Tidak diregistrasi', en: 'Set the report aside' },
  input: z.object({
    report: refSchema,
    reason: z.string().trim().min(1, 'required').max(4_000),
    cite: z.string().trim().min(1, 'required').max(400),
  }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { reason, cite }, context) {
    const { ref } = stateOf(loaded, 0, reportKind);
    return ok({ appends: [{ ref, acts: [newAct(reportKind, 'set-aside', { on: context.today, reason, cite })] }] });
  },
});

/** What the office may know of sealed information, in the words of whoever opened it; nothing else of it is read by others. */
export const summariseReport = defineCommand({
  name: 'report.summarise',
  summary: { id: 'Tulis uraian kerja', en: 'Write the working summary' },
  input: z.object({ report: refSchema, summary: z.string().trim().min(10, 'too-short').max(8_000, 'too-long') }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { summary }, { today }) {
    const { ref } = stateOf(loaded, 0, reportKind);
    const summarised = newAct(reportKind, 'summarised', { on: today, summary }, { dayOnly: true });
    return ok({ appends: [{ ref, acts: [summarised] }] });
  },
});

const REPORT = { kind: 'report', words: { id: 'laporan', en: 'report' } } as const;

export const intakeCommands = [
  ...apartCommands(REPORT),
  ...asideCommands(REPORT, reportKind.acts),
  fileReport,
  attachToReport,
  summariseReport,
  setReportAside,
  ...reviewCommands,
  ...accessCommands,
];
