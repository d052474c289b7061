/** Who looked at a page of the desk, as it says so itself. */
import type { ViewsRow } from '../../intake/trail.store.ts';
import type { Lang } from '../../ui/lang.ts';
import { messages } from '../../ui/messages.ts';
import { timeIn } from './desk.ts';

/** A name, and for somebody of an institution whose part was looked at; only that where the person is beyond the officer's scope. */
export function readerName(
  { person, institution }: Pick<ViewsRow, 'person' | 'institution'>,
  names: ReadonlyMap<string, string | null>,
  lang: Lang,
): string | null {
  const name = names.get(person) ?? null;
  if (institution === null) return name;
  const whose = messages(lang).partner.kinds[institution];
  return name === null ? whose : `${name} (${whose})`;
}

export const readersOf = (
  views: readonly ViewsRow[],
  names: ReadonlyMap<string, string | null>,
  zone: string,
  lang: Lang,
) =>
  views.map(view => ({
    person: readerName(view, names, lang),
    hours: view.hours,
    when: timeIn(view.last, zone, lang),
  }));
