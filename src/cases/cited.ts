/** How a case cites what it names by the id of a row of the law. */
import type { Law } from '../law/law.ts';
import { inForceOn } from '../law/row.ts';
import type { OpenedCase } from './case-state.ts';

/**
 * The citation of a provision: as the newest study of the case read it, else of the row in force on the day of the conduct, or of the
 * newest one where that day is unknown. What an officer wrote in words of their own is that already.
 */
export function citedIn(
  { studies, conductOn }: Pick<OpenedCase, 'studies' | 'conductOn'>,
  law: Law,
  provision: string,
) {
  const studied = studies.flatMap(({ provisions }) => provisions).findLast(({ id }) => id === provision);
  if (studied) return studied.cite;
  const rows = [law.violations, law.crimes, law.actors, law.content].flat().filter(({ id }) => id === provision);
  const row = rows.find(one => conductOn !== null && inForceOn(one, conductOn)) ?? rows.at(-1);
  return row?.cite ?? provision;
}
