import { netraOf } from '../../../../ui/http/netra-of.ts';
import { regionName } from '../region.ts';
import { dayAsked } from '../tables.ts';
import type { PageServerLoad } from './$types';

/** The holidays of one year, the last one known first; with a day, that day's year. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const { calendar } = await netra.law();
  const places = await netra.places();
  const years = [...new Set([...calendar.years, ...calendar.holidays.map(one => one.day.year)])].toSorted(
    (a, b) => b - a,
  );
  const asked = dayAsked(url);
  const wanted = Number(asked.day?.slice(0, 4) ?? url.searchParams.get('tahun'));
  const year = years.find(one => one === wanted) ?? years[0];
  return {
    asked,
    years,
    year,
    holidays: calendar.holidays
      .filter(one => one.day.year === year && (asked.day === null || one.day.toString() === asked.day))
      .map(({ id, day, kind, name, scope, declared, source, confidence, note }) => ({
        id,
        day: day.toString(),
        kind,
        name,
        scope: scope.map(code => regionName(code, places)),
        declared,
        source,
        confidence,
        note: note ?? null,
      })),
  };
};
