/** Finding a matter that somebody names by its number. */
import type { listCases } from '../../cases/operations.ts';
import type { Netra } from '../../netra.ts';
import type { Officer } from '../../offices/signin.ts';
import { askDesk, orNotFound, withRef } from './desk.ts';

/** The case of exactly this number, as far as this officer may see it. */
export async function caseNumbered(netra: Netra, actor: Officer, number: string): Promise<string | undefined> {
  const written = number.trim().slice(0, 80);
  if (written === '') return undefined;
  const { rows } = orNotFound(await askDesk<typeof listCases>(netra, 'case.list', { number: written }, actor));
  return withRef(rows).find(row => row.number.toLowerCase() === written.toLowerCase())?.ref;
}
