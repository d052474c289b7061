/**
 * The one rule by which figures of prevention become everybody's: whole percentages of groups of people, and nothing that stands
 * for fewer than five of them, neither shown nor left over by taking what is shown from the whole. The groups may be kinds of
 * units, units or governments; who is counted in one is counted in no other. Pure.
 */
import { LEAST } from '../publish/release.ts';

export interface Group {
  readonly name: string;
  readonly people: number;
}
export interface Parted<G extends Group> {
  /** Whether the whole is of five people or more: if not, nothing is said at all. */
  readonly whole: boolean;
  /** In the order in which they were given. */
  readonly shown: readonly G[];
  /** Of whom there is a figure together at most: nobody, or at least five people wherever anything is shown beside them. */
  readonly together: readonly G[];
}

/** Groups of nobody are in neither part. Which ones stand together depends on their sizes and names alone, never on what was done. */
export function partedFor<G extends Group>(groups: readonly G[]): Parted<G> {
  const given = groups.filter(({ people }) => people > 0);
  const smallestFirst = given.toSorted((a, b) => a.people - b.people || (a.name < b.name ? 1 : -1));
  const hidden = new Set<G>();
  let people = 0;
  for (const group of smallestFirst) {
    // One hidden alone would be what is left over.
    const tooFew = hidden.size > 0 && people < LEAST;
    if (group.people >= LEAST && !tooFew) break;
    hidden.add(group);
    people += group.people;
  }
  return {
    whole: given.reduce((sum, one) => sum + one.people, 0) >= LEAST,
    shown: given.filter(group => !hidden.has(group)),
    together: given.filter(group => hidden.has(group)),
  };
}

/** Rounded down, so that a hundred says that everybody has. */
export const percentOf = (done: number, people: number): number => Math.min(100, Math.floor((100 * done) / people));
