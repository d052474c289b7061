import { Temporal } from 'temporal-polyfill';
import { parseDay } from '../../../../calendar/days.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { regionName } from '../region.ts';
import { dayAsked } from '../tables.ts';
import type { PageServerLoad } from './$types';

/** The stages of every election the calendar knows; with a day, those that run on it. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const { calendar } = await netra.law();
  const places = await netra.places();
  const asked = dayAsked(url);
  const day = asked.day === null ? null : parseDay(asked.day);
  const runs = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    day === null ||
    (day.ok && Temporal.PlainDate.compare(from, day.value) <= 0 && Temporal.PlainDate.compare(day.value, to) <= 0);
  const stages = calendar.stages
    .filter(stage => runs(stage.from, stage.to))
    .map(({ id, election, regime, name, from, to, scope, held, source, confidence }) => ({
      id,
      election,
      regime,
      name,
      from: from.toString(),
      to: to.toString(),
      scope: scope.map(code => regionName(code, places)),
      held,
      source,
      confidence,
    }));
  return {
    asked,
    elections: [...Map.groupBy(stages, stage => stage.election)].map(([name, rows]) => ({ name, rows })),
  };
};
