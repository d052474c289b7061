/**
 * What a reporter may count on: until when a formal report should be made, and by when the office should have taken its next
 * step. Taken from the table of law with its citation and its doubt, never a promise: what the table doesn't hold is null.
 *
 * The rules are those of local elections: which election a report is about is decided at registration only, and the words
 * beside these days say so.
 */
import { parseDay } from '../calendar/days.ts';
import { deadline } from '../calendar/deadline.ts';
import type { Zone } from '../calendar/zones.ts';
import { type CountedRule, isCounted } from '../law/deadline-rule.ts';
import type { Known } from '../law/known.ts';
import { ruleOn } from '../law/law.ts';
import type { RequirementRegime } from '../law/requirements.ts';
import type { Confidence, Words } from '../law/row.ts';
import type { ReportState } from './report-state.ts';

export interface Limit {
  readonly rule: string;
  /** The last day, as a legal day of the office's region. */
  readonly by: string;
  readonly action: Words;
  readonly days: number;
  readonly cite: string;
  readonly confidence: Confidence;
}

/** Where and by what law and calendar a limit is counted. */
export interface Counting {
  readonly zone: Zone;
  readonly region: string;
  readonly known: Pick<Known, 'law' | 'calendar'>;
}

const countedRule = (id: string, day: string, { known }: Counting): CountedRule | undefined => {
  const found = ruleOn(known.law, id, day);
  return found.ok && isCounted(found.value) ? found.value : undefined;
};

/** The last day of a rule counted in days from a day; null where the law of that day has no such rule. */
function limitFrom(id: string, day: string, at: Counting): Limit | null {
  const rule = countedRule(id, day, at);
  const start = parseDay(day);
  if (!rule || !start.ok) return null;
  const end = deadline(rule, start.value, at.zone, at.known.calendar, { region: at.region });
  if (!end.ok) return null;
  const { action, limit, cite, confidence } = rule;
  return { rule: id, by: end.value.last.localDay.toString(), action, days: limit, cite, confidence };
}

/** Until when a formal report is made in time by somebody who learned of it on this day. */
export const reportingLimit = (learnedOn: string, at: Counting) =>
  limitFrom('pilkada.laporan.penyampaian', learnedOn, at);

/** Until when a reporter who was asked on this day completes the report. */
export const completionLimit = (regime: RequirementRegime, askedOn: string, at: Counting) =>
  limitFrom(`${regime}.perbaikan`, askedOn, at);

/** The office's next step and its last day, where the table has one. */
export function nextLimit(state: ReportState, at: Counting): Limit | null {
  if (state.phase === 'received') {
    const { review } = state;
    if (review?.askedOn && !review.completedOn) return completionLimit(review.regime, review.askedOn, at);
    const rule = state.mode === 'formal' ? 'pilkada.kajianawal' : 'pilkada.penelusuran';
    return limitFrom(rule, state.receivedOn, at);
  }
  const last = state.phase === 'registered' ? state.told.at(-1) : undefined;
  return last?.step === 'registered' ? limitFrom('pilkada.penanganan', last.on, at) : null;
}
