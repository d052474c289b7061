/**
 * How long what followed a referral took, in calendar days, each with the days it was counted from and to. No limit stands
 * beside them: no source gives the personnel authority one. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { REMINDERS, type ReminderRule } from '../law/authority.ts';
import { acknowledgementOf, decisionsOf, type FollowUpSteps } from './follow-up.ts';

export const SPANS = ['acknowledgement', 'recommendation', 'decision', 'decision-after-recommendation'] as const;
export interface Span {
  readonly of: (typeof SPANS)[number];
  readonly from: string;
  readonly to: string;
  /** Calendar days from `from` to `to`, the first one not counted; 0 on the same day. */
  readonly days: number;
  /** Still waiting: `to` is the day of asking. */
  readonly running: boolean;
}

export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;

/**
 * From the referral to the acknowledgement, the first recommendation and the first decision, and from that recommendation to
 * the decision that came after it. What never came is counted to `end`: today, or the day on which the track was closed.
 */
export function spansOf(
  referredOn: string,
  steps: FollowUpSteps,
  end: { readonly day: string; readonly running: boolean },
): readonly Span[] {
  const span = (of: Span['of'], from: string, to: string | undefined): readonly Span[] => {
    const until = to ?? end.day;
    return until < from
      ? []
      : [{ of, from, to: until, days: daysBetween(from, until), running: to === undefined && end.running }];
  };
  const recommended = steps.find(({ type }) => type === 'recommended')?.on;
  const decisions = decisionsOf(steps);
  const after = decisions.find(({ on }) => recommended !== undefined && on >= recommended)?.on;
  return [
    ...span('acknowledgement', referredOn, acknowledgementOf(steps)?.on),
    ...span('recommendation', referredOn, recommended),
    ...span('decision', referredOn, decisions[0]?.on),
    ...(recommended === undefined ? [] : span('decision-after-recommendation', recommended, after)),
  ];
}

/** Reminders that an office's own setting suggests on a day, the latest first; none by default. */
export function reminderDue(
  waitsSince: string,
  steps: FollowUpSteps,
  today: string,
  rules: readonly ReminderRule[] = REMINDERS,
): readonly ReminderRule[] {
  const waited = daysBetween(waitsSince, today);
  const reminded = steps.findLast(({ type }) => type === 'reminded')?.on;
  const after = reminded === undefined || reminded < waitsSince ? -1 : daysBetween(waitsSince, reminded);
  return rules
    .filter(({ afterDays }) => afterDays <= waited && afterDays > after)
    .sort((a, b) => b.afterDays - a.afterDays);
}
