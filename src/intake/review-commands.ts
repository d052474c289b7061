/** Reviewing a formal report, asking its reporter for what is missing, and what the reporter then does. */
import { z } from 'zod';
import { refSchema } from '../record/ids.ts';
import { type Context, defineCommand, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { reportKind } from './report.ts';
import { plainDay } from './report-acts.ts';
import type { ReportRefusal } from './report-state.ts';
import { checkedItem, coversAll, REVIEW_REGIMES, type ReviewRefusal } from './review.ts';

const no = (refusal: ReportRefusal | ReviewRefusal | DayRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
type DayRefusal = { readonly code: 'day-before-step'; readonly field: 'on'; readonly detail: string };
/** A step lies between the one before it and today. */
const dayWrong = (on: string, before: string, { today }: Context): ReportRefusal | DayRefusal | undefined => {
  if (on > today) return { code: 'day-in-future', field: 'on' };
  return on < before ? { code: 'day-before-step', field: 'on', detail: before } : undefined;
};

export const reviewReport = defineCommand({
  name: 'report.review',
  summary: { id: 'Lakukan kajian awal', en: 'Review initially' },
  input: z.object({
    report: refSchema,
    on: plainDay,
    regime: z.enum(REVIEW_REGIMES),
    checked: z.array(checkedItem),
    note: z.string().trim().max(8_000, 'too-long').default(''),
  }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { on, regime, checked, note }, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase !== 'received') return no({ code: 'report-not-open' });
    if (!coversAll(regime, checked)) return no({ code: 'requirements-not-covered', field: 'checked' });
    const before = state.review?.completedOn ?? state.review?.on ?? state.receivedOn;
    const wrong = dayWrong(on, before < context.today ? before : context.today, context);
    if (wrong) return no(wrong);
    return ok({ appends: [{ ref, acts: [newAct(reportKind, 'reviewed', { on, regime, checked, note })] }] });
  },
});

/** Asks for what the last review found missing; what is missing is never typed. */
export const askCompletion = defineCommand({
  name: 'report.ask-completion',
  summary: { id: 'Minta pelapor melengkapi', en: 'Ask the reporter to complete' },
  input: z.object({ report: refSchema, on: plainDay, letter: z.string().trim().max(200, 'too-long').default('') }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { on, letter }, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase !== 'received' || !state.review) return no({ code: 'review-missing' });
    const wrong = dayWrong(on, state.review.on, context);
    if (wrong) return no(wrong);
    const asked = newAct(reportKind, 'completion-asked', { on, missing: [...state.review.missing], letter });
    return ok({ appends: [{ ref, acts: [asked] }] });
  },
});

export const completeReport = defineCommand({
  name: 'report.complete',
  summary: { id: 'Catat kelengkapan dari pelapor', en: 'Record what the reporter completed' },
  input: z.object({ report: refSchema, on: plainDay, what: text(8_000) }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { on, what }, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase !== 'received' || !state.review?.askedOn) return no({ code: 'completion-not-asked' });
    const wrong = dayWrong(on, state.review.askedOn, context);
    if (wrong) return no(wrong);
    return ok({ appends: [{ ref, acts: [newAct(reportKind, 'completed', { on, what })] }] });
  },
});

/** A reporter may withdraw until the report is registered (`pilkada.pencabutan`); what it says may be traced all the same. */
export const withdrawReport = defineCommand({
  name: 'report.withdraw',
  summary: { id: 'Catat pencabutan laporan', en: 'Record a withdrawal' },
  input: z.object({ report: refSchema, on: plainDay, letter: text(2_000) }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { on, letter }, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase !== 'received') return no({ code: 'report-not-open' });
    const wrong = dayWrong(on, state.receivedOn < context.today ? state.receivedOn : context.today, context);
    if (wrong) return no(wrong);
    return ok({ appends: [{ ref, acts: [newAct(reportKind, 'withdrawn', { on, letter })] }] });
  },
});

export const reviewCommands = [reviewReport, askCompletion, completeReport, withdrawReport] as const;
