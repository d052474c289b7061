import type { CountingRule } from '../calendar/rule.ts';
import type { Row, Words } from './row.ts';

/** The event a limit runs from. A caller names the moment of this event; which event the law means is the row's. */
export type StartEvent =
  | 'violation-known'
  | 'violation-found'
  | 'information-received'
  | 'report-received'
  | 'requirements-notified'
  | 'report-complete'
  | 'report-registered'
  | 'handling-limit-ended'
  | 'crime-decided'
  | 'crime-registered'
  | 'kpu-received'
  | 'decision-issued'
  | 'decision-read'
  | 'kpu-decided'
  | 'court-received'
  | 'dispute-received'
  | 'advice-delivered'
  | 'candidates-determined'
  | 'clarification-held'
  | 'clarification-ended'
  | 'indication-found'
  | 'police-received'
  | 'investigation'
  | 'file-incomplete'
  | 'file-returned'
  | 'prosecutor-received'
  | 'file-submitted'
  | 'verdict-read'
  | 'appeal-received'
  | 'verdict-received'
  | 'result-determined'
  | 'report-in-sbt'
  | 'sbt-verified'
  | 'result-received'
  | 'summons-dated'
  | 'discipline-decided'
  | 'discipline-received';

export type Regime = 'pilkada' | 'pemilu' | 'both';

type Described = Row & {
  readonly regime: Regime;
  readonly startsOn: StartEvent;
  /** The start event in words. */
  readonly start: Words;
  /** What must be done within the limit, and by whom. */
  readonly action: Words;
  readonly extension?: Words;
  readonly consequence?: Words;
};

/** A limit that the calendar can count. */
export type CountedRule = Described & CountingRule;

/** A step for which no count of days was found. An office may set one, with its legal basis; the table never does. */
export type UncountedRule = Described & { readonly limit: null; readonly unit: null; readonly instead: Words };

export type DeadlineRule = CountedRule | UncountedRule;

export const isCounted = (rule: DeadlineRule): rule is CountedRule => rule.limit !== null;
