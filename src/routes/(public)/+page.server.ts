import { incident, newIncident } from '../../incident.ts';
import type { Netra } from '../../netra.ts';
import type { figuresOfRegister, listRegister } from '../../publish/operations.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import type { countActivities, listActivities } from '../../watch/operations.ts';
import type { PageServerLoad } from './$types';
import { askAsPublic } from './ask.ts';

const NEWEST = 3;

/** The doors stand open whatever happens behind them: without figures the page still leads to the report and its status. */
export const load: PageServerLoad = async ({ locals, route }) => {
  try {
    return { news: await newsOf(netraOf(locals)) };
  } catch (error) {
    console.error(JSON.stringify(incident(newIncident(), error, route.id)));
    return { news: undefined };
  }
};

/** The same operations as the pages these figures lead to. */
async function newsOf(netra: Netra) {
  const figures = await askAsPublic<typeof figuresOfRegister>(netra, 'register.figures', {});
  const cases = await askAsPublic<typeof listRegister>(netra, 'register.list', {});
  const counts = await askAsPublic<typeof countActivities>(netra, 'activity.counts', {});
  const activities = await askAsPublic<typeof listActivities>(netra, 'activity.list', {});
  if (!figures.ok || !cases.ok || !counts.ok || !activities.ok) return undefined;
  const { total, phases, outcomes, asOf } = figures.value;
  return {
    total,
    study: phases.study ?? 0,
    violation: outcomes.violation ?? 0,
    asOf,
    activities: counts.value.total,
    activitiesAsOf: counts.value.asOf,
    cases: cases.value.rows.slice(0, NEWEST),
    newest: activities.value.rows.slice(0, NEWEST),
  };
}
