/** People by name, opened for this one answer: a page, a file of lines, slips of paper. */

import type { Netra } from '../../../../netra.ts';
import type { Person } from '../../../../offices/signin.ts';
import type { circularPeople } from '../../../../prevention/circular/circular-operations.ts';
import { askDesk, type Output, orNotFound } from '../../desk.ts';

export type People = Output<typeof circularPeople>;

export const peopleOf = async (netra: Netra, actor: Person, input: object): Promise<People> =>
  orNotFound(await askDesk<typeof circularPeople>(netra, 'circular.people', input, actor));

/** All of them, a page at a time. */
export async function everybody(netra: Netra, actor: Person, input: object): Promise<People['people']> {
  const all: People['people'][number][] = [];
  for (let after: string | undefined; ; ) {
    const { people, next } = await peopleOf(netra, actor, { ...input, after });
    all.push(...people);
    if (next === null || all.length >= MOST) return all;
    after = next;
  }
}
/** A file of more is of no use to anybody: the list is narrowed by unit. */
const MOST = 20_000;
