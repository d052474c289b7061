/** What the forms of a plenary share: who may sit, and the votes as they were typed. */
import type { Netra } from '../../netra.ts';
import type { listPeople } from '../../offices/operations.ts';
import type { Apart } from '../../offices/recusal.ts';
import type { Officer } from '../../offices/signin.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import { askDesk } from './desk.ts';

/** Who holds a seat in the plenary of an office and did not recuse: they alone may sit. */
export async function seatsOf(netra: Netra, actor: Officer, office: RecordRef, { recused }: Pick<Apart, 'recused'>) {
  const answer = await askDesk<typeof listPeople>(netra, 'person.list', { office: formatRef(office) }, actor);
  const away = new Set(recused.map(({ person }) => formatRef(person)));
  return (answer.ok ? answer.value.people : [])
    .filter(({ ref, active, roles }) => active && roles.includes('commissioner') && !away.has(ref))
    .map(({ ref, name }) => ({ ref, name }));
}

/** The fields of one decision end with what it is about, such as a track. */
export const isOfPlenary = (name: string): boolean =>
  /^(sitting|chair|minutes)$|^(finding|provisions|reasons|how|vote|dissent)-/.test(name);

/**
 * Agreed by all, nobody is asked one by one; else a vote that was not chosen is no vote. One of somebody who is not ticked as present
 * is handed on as it was typed: it is refused, and never dropped in silence.
 */
export function votesIn(typed: Readonly<Record<string, string>>, about: string, present: readonly string[]) {
  if (typed[`how-${about}`] === 'consensus') return present.map(person => ({ person, vote: 'for', reason: '' }));
  const prefix = `vote-${about}-`;
  return Object.entries(typed).flatMap(([name, vote]) => {
    const person = name.startsWith(prefix) ? name.slice(prefix.length) : '';
    return person && vote ? [{ person, vote, reason: typed[`dissent-${about}-${person}`] ?? '' }] : [];
  });
}
