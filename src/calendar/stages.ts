import type { Temporal } from 'temporal-polyfill';
import type { StageKind } from '../../data/stages.ts';
import type { Calendar, Stage } from './calendar.ts';
import { epochDay } from './days.ts';
import { inScope } from './zones.ts';

export type Regime = 'pemilu' | 'pilkada';

/** When several stages run at once, the one people mean: the vote before its count, the count before the campaign. */
const WEIGHT: readonly StageKind[] = [
  'voting',
  'second-round',
  'silence',
  'campaign',
  'numbers-drawn',
  'candidates-set',
  'nomination',
  'announcement',
  'recapitulation',
  'count',
  'requirements-check',
  'court-decision',
  'repeat-vote-deadline',
  'party-registration',
  'independent-support',
  'voter-data',
  'monitors',
];

/** Every stage of a regime that runs in the region on the day, the weightiest first. Planned ones never held are left out. */
export function stagesOn(
  calendar: Calendar,
  day: Temporal.PlainDate,
  regime: Regime,
  region: string,
): readonly Stage[] {
  const number = epochDay(day);
  return calendar.stages
    .filter(
      stage =>
        stage.regime === regime &&
        stage.held &&
        epochDay(stage.from) <= number &&
        number <= epochDay(stage.to) &&
        stage.scope.some(prefix => inScope(prefix, region)),
    )
    .sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind));
}

/** The stage people mean on that day, or undefined between stages and outside every known election. */
export function stageOn(
  calendar: Calendar,
  day: Temporal.PlainDate,
  regime: Regime,
  region: string,
): Stage | undefined {
  return stagesOn(calendar, day, regime, region)[0];
}

/**
 * The last day of the recapitulation that runs in the region on the day, or of the first one after it: by then the result is to be
 * determined. Null where the calendar knows none.
 */
export function resultDay(calendar: Calendar, day: Temporal.PlainDate, regime: Regime, region: string): string | null {
  const ends = calendar.stages
    .filter(
      ({ kind, regime: of, held, to, scope }) =>
        kind === 'recapitulation' &&
        of === regime &&
        held &&
        epochDay(to) >= epochDay(day) &&
        scope.some(prefix => inScope(prefix, region)),
    )
    .map(({ to }) => to.toString())
    .sort();
  return ends[0] ?? null;
}
