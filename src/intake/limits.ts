/**
 * What a reporter may count on: until when a formal report should be made, and by when the office should have taken its next
 * step. Taken from the table of law with its citation and its doubt, never a promise: what the table doesn't hold is null.
 *
 * The rules are those of local elections: which election a report is about is decided at registration only, and the words
 * beside these days say so.
 */
import { BASE_CALENDAR } from '../calendar/calendar.ts';
import { parseDay } from '../calendar/days.ts';
import { deadline } from '../calendar/deadline.ts';
import type { Zone } from '../calendar/zones.ts';
import { type CountedRule, isCounted } from '../law/deadline-rule.ts';
import { ruleOn, shippedLaw } from '../law/law.ts';
import type { Confidence, Words } from '../law/row.ts';
import type { ReportState } from './report.ts';

export interface Limit {
  readonly rule: string;
  /** The last day, as a legal day of the office's region. */
  readonly by: string;
  readonly action: Words;
  readonly days: number;
  readonly cite: string;
  readonly confidence: Confidence;
}

const countedRule = (id: string, day: string): CountedRule | undefined => {
  const found = ruleOn(shippedLaw, id, day);
  return found.ok && isCounted(found.value) ? found.value : undefined;
};

/** The last day of a rule counted in days from a day; null where the law of that day has no such rule. */
function limitFrom(id: string, day: string, place: { readonly zone: Zone; readonly region: string }): Limit | null {
  const rule = countedRule(id, day);
  const start = parseDay(day);
  if (!rule || !start.ok) return null;
  const end = deadline(rule, start.value, place.zone, BASE_CALENDAR, { region: place.region });
  if (!end.ok) return null;
  const { action, limit, cite, confidence } = rule;
  return { rule: id, by: end.value.last.localDay.toString(), action, days: limit, cite, confidence };
}

/** Until when a formal report is made in time by somebody who learned of it on this day. */
export const reportingLimit = (learnedOn: string, place: { readonly zone: Zone; readonly region: string }) =>
  limitFrom('pilkada.laporan.penyampaian', learnedOn, place);

/** The office's next step and its last day, where the table has one. */
export function nextLimit(state: ReportState, place: { readonly zone: Zone; readonly region: string }): Limit | null {
  if (state.phase === 'received') {
    const rule = state.mode === 'formal' ? 'pilkada.kajianawal' : 'pilkada.penelusuran';
    return limitFrom(rule, state.receivedOn, place);
  }
  const last = state.phase === 'registered' ? state.told.at(-1) : undefined;
  return last?.step === 'registered' ? limitFrom('pilkada.penanganan', last.on, place) : null;
}
