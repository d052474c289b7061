import { Temporal } from 'temporal-polyfill';
import type { Calendar, Stage } from '../calendar/calendar.ts';
import type { Phase } from './violation.ts';

type Election = 'pilkada' | 'pemilu';
export type ConductStage = Exclude<Phase, 'any'>;

/** Repeat votes may be ordered after this many days; from then on a day alone no longer tells the stage. */
const SETTLED_DAYS = 60;
/** How long before the determination of candidates a day surely belongs to the same election. */
const PRE_MONTHS = 12;

/**
 * The stages that a day can lie in, by the elections of the calendar that concern the whole country; null when no such
 * election runs on that day, so that nothing can be said. On the day of determination, and between voting and the end of
 * recapitulation, two stages are possible. Without the kind of election, those of every election that runs.
 */
export function stagesPossibleOn(
  calendar: Calendar,
  day: Temporal.PlainDate,
  election: Election | null,
): ReadonlySet<ConductStage> | null {
  const found = new Set<ConductStage>();
  const national = calendar.stages.filter(
    stage => stage.held && stage.scope.includes('') && (election === null || stage.regime === election),
  );
  for (const stages of Map.groupBy(national, stage => stage.election).values()) {
    for (const stage of within(stages, day)) found.add(stage);
  }
  return found.size === 0 ? null : found;
}

function within(stages: readonly Stage[], day: Temporal.PlainDate): readonly ConductStage[] {
  const of = (kind: Stage['kind']) => stages.find(stage => stage.kind === kind);
  const campaign = of('campaign');
  const voting = of('voting');
  const recapitulation = of('recapitulation');
  if (campaign === undefined || voting === undefined || recapitulation === undefined) return [];

  const [first, last] = determination(stages, campaign);
  const before = (limit: Temporal.PlainDate) => Temporal.PlainDate.compare(day, limit) < 0;
  const upTo = (limit: Temporal.PlainDate) => Temporal.PlainDate.compare(day, limit) <= 0;
  if (before(first.subtract({ months: PRE_MONTHS }))) return [];
  if (before(first)) return ['pre_candidacy'];
  if (upTo(last)) return ['pre_candidacy', 'candidate'];
  if (before(campaign.from)) return ['candidate'];
  if (upTo(campaign.to)) return ['campaign'];
  if (before(voting.from)) return ['post_campaign'];
  if (upTo(recapitulation.to)) return ['post_campaign', 'post_vote'];
  return upTo(recapitulation.to.add({ days: SETTLED_DAYS })) ? ['post_vote'] : [];
}

/**
 * The days on which candidates were determined. In a local election that is one day; in a general election the lists were
 * settled on several days between nomination and campaign, and the parties long before: the whole span is open.
 */
function determination(stages: readonly Stage[], campaign: Stage): readonly [Temporal.PlainDate, Temporal.PlainDate] {
  const set = stages.find(stage => stage.kind === 'candidates-set');
  if (set !== undefined && set.regime === 'pilkada') return [set.from, set.to];
  const nomination = stages.find(stage => stage.kind === 'nomination');
  const start = nomination === undefined ? campaign.from : nomination.from;
  return [start, campaign.from.subtract({ days: 1 })];
}

/**
 * Whether a day lies inside the ban that opens `months` before candidates of a local election are determined (Law 10/2016
 * Article 71 (2), (3)). Null when the calendar knows no local election of the whole country that the day could belong to;
 * the end, the end of a term, is not in the calendar, so nothing is said once an election is settled.
 */
export function insideBanOn(calendar: Calendar, day: Temporal.PlainDate, months: number): boolean | null {
  const national = calendar.stages.filter(
    stage => stage.held && stage.regime === 'pilkada' && stage.scope.includes(''),
  );
  for (const stages of Map.groupBy(national, stage => stage.election).values()) {
    const set = stages.find(stage => stage.kind === 'candidates-set');
    const recapitulation = stages.find(stage => stage.kind === 'recapitulation');
    if (set === undefined || recapitulation === undefined) continue;
    if (Temporal.PlainDate.compare(day, recapitulation.to.add({ days: SETTLED_DAYS })) > 0) continue;
    return Temporal.PlainDate.compare(day, set.from.subtract({ months })) >= 0;
  }
  return null;
}
