/**
 * Whether a summons leaves the person as many days as the law asks. Pure. For Pilkada no rule was seen: that of Pemilu is
 * shown by analogy, as the table says with low confidence. Either way it warns and never blocks.
 */
import { dueOf } from '../law/due.ts';
import type { Known } from '../law/known.ts';
import { sureness } from '../law/law.ts';
import type { OpenedCase } from './case-state.ts';
import type { Summons } from './clarification.ts';

export interface Notice {
  /** The last day on which it can be served in time. */
  readonly last: string;
  readonly short: boolean;
  readonly rule: {
    readonly table: 'batas' | 'prosedur';
    readonly id: string;
    readonly cite: string;
    readonly confidence: ReturnType<typeof sureness>;
  };
}
const RULE = 'pemilu.undangan';
const BY_ANALOGY = 'pilkada.undangan.kedua';

/** Null where no rule was in force on the day. `today` counts for a summons that is still to be served. */
export function noticeOf(
  { regime, office }: Pick<OpenedCase, 'regime' | 'office'>,
  { on, servedOn }: Pick<Summons, 'on' | 'servedOn'>,
  today: string,
  known: Known,
): Notice | null {
  const due = dueOf({ rule: RULE, start: on, region: office.region }, known);
  if (due.kind === 'uncounted') return null;
  const last = due.deadline.last.localDay.toString();
  const short = (servedOn ?? today) > last;
  if (regime === 'pemilu') {
    const confidence = sureness(known.law, 'deadlines', due.rule);
    return { last, short, rule: { table: 'batas', id: RULE, cite: due.rule.cite, confidence } };
  }
  const analogy = known.law.procedure.find(({ id }) => id === BY_ANALOGY);
  if (!analogy) return null;
  const confidence = sureness(known.law, 'procedure', analogy);
  return { last, short, rule: { table: 'prosedur', id: BY_ANALOGY, cite: analogy.cite, confidence } };
}
