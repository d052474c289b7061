import { z } from 'zod';
import { formatNumber } from '../offices/numbers.ts';
import { officeKind, recipientsOfOffice } from '../offices/office.ts';
import { formatRef, inScope, refSchema, regionSchema } from '../record/ids.ts';
import { defineCommand, newAct, type Plan, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { accessKind, ITEMS } from './access.ts';
import { evidenceItem, MODES, plainDay, type ReportRefusal, reportKind, sealedItem, TOPICS } from './report.ts';

const no = (refusal: ReportRefusal): Result<Plan, Refusal> => refuse(refusal as Refusal);

const fields = z.object({
  office: refSchema,
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
  evidence: z.array(evidenceItem).max(1),
  lookup: z.string().min(16),
  verifier: z.string().min(16),
  answersTo: z.string().min(1),
  sealedAt: z.enum(['edge', 'browser']),
});
export type Filing = z.infer<typeof fields>;

const filing = fields
  .refine(({ mode, account }) => mode !== 'formal' || account !== null, { path: ['account'], error: 'required' })
  .refine(({ office, place }) => inScope(place, office.region === '' ? '*' : office.region), {
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
  touches: input => [
    { kind: 'report', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
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
    const wrong = daysWrong(input, context.today) ?? sealingWrong(input);
    if (wrong) return no(wrong);
    const current = [...recipientsOfOffice(office.state)].sort();
    if (office.state.phase === 'none' || current.length === 0) return no({ code: 'office-closed-to-intake' });
    const items = [input.identity, input.sealedAccount, ...input.evidence].filter(item => item !== null);
    const sealedTo = (wraps: Filing['evidence'][number]['wraps']) => wraps.map(({ recipient }) => recipient).sort();
    if (items.some(({ wraps }) => sealedTo(wraps).join() !== current.join())) return no({ code: 'recipients-stale' });
    const [seq] = context.numbers;
    if (seq === undefined) throw new Error('a report is received under the next number of its series');
    const number = formatNumber(office.state, seriesOf(input), seq, context.today);
    const received = newAct(
      reportKind,
      'received',
      { ...input, number, on: context.today },
      input.mode === 'anonymous' ? { dayOnly: true } : {},
    );
    return ok({ appends: [{ ref: report.ref, acts: [received] }] });
  },
});

const seriesOf = (input: { readonly mode: Filing['mode'] }) =>
  input.mode === 'formal' ? 'report' : 'initial-information';

const daysWrong = ({ happenedOn, learnedOn }: Filing, today: string): ReportRefusal | undefined => {
  if (happenedOn && happenedOn > today) return { code: 'day-in-future', field: 'happenedOn' };
  if (learnedOn && learnedOn > today) return { code: 'day-in-future', field: 'learnedOn' };
  if (happenedOn && learnedOn && learnedOn < happenedOn) return { code: 'learned-before-happened', field: 'learnedOn' };
  return undefined;
};

/** A formal report has a sealed identity beside its plain account; anonymous information a sealed account and nothing else. */
const sealingWrong = (given: Filing): ReportRefusal | undefined => {
  if (given.mode === 'formal') return given.identity ? undefined : { code: 'identity-required', field: 'identity' };
  const { identity, account, reported, happenedOn, learnedOn } = given;
  const clear = identity ?? account ?? reported ?? happenedOn ?? learnedOn;
  return clear === null && given.sealedAccount ? undefined : { code: 'account-must-be-sealed', field: 'account' };
};

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

/** Records that an officer opens a sealed item, and why; it is committed before the first sealed byte is served. */
export const openSealedItem = defineCommand({
  name: 'item.open',
  summary: { id: 'Buka segel', en: 'Open a sealed item' },
  input: z.object({
    report: refSchema,
    item: z.enum(ITEMS),
    reason: z.string().trim().min(10, 'reason-too-short').max(1_000, 'too-long'),
  }),
  touches: input => [
    { kind: 'report', ref: input.report, reads: true },
    { kind: 'access', region: input.report.region },
  ],
  decide(loaded, { item, reason, report }) {
    const { state } = stateOf(loaded, 0, reportKind);
    const access = stateOf(loaded, 1, accessKind);
    const there =
      state.phase !== 'none' &&
      (item === 'identity' ? state.identity : item === 'account' ? state.sealedAccount : state.evidence[0]);
    if (!there) return no({ code: 'nothing-sealed' });
    return ok({ appends: [{ ref: access.ref, acts: [newAct(accessKind, 'opened', { of: report, item, reason })] }] });
  },
});

export const intakeCommands = [fileReport, setReportAside, openSealedItem];
