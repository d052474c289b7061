import { type CalendarAddition, withAddition } from '../calendar/addition.ts';
import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { type Confirmation, checkConfirmation, type Law, lawAt, shippedLaw } from './law.ts';
import { type Basis, LAW_RELEASE, SHIPPED } from './release.ts';

/** `Omit` over each member of a union by itself. */
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** What an act of an administrator says about the law or the calendar. */
export type Said =
  | { readonly about: 'law'; readonly confirmation: Without<Confirmation, 'index'> }
  | { readonly about: 'calendar'; readonly addition: CalendarAddition };

/** One saying with its place in the ledger, which is its place among all others. */
export type Statement = { readonly index: number; readonly said: Said };

/**
 * What is known at a moment: the law and the calendar as one basis has them. `at` gives them as an earlier basis had them,
 * so that a step taken keeps its result while an open one is derived at the newest.
 */
export type Known = {
  readonly basis: Basis;
  readonly law: Law;
  readonly calendar: Calendar;
  /** All statements up to this basis, in the order of the ledger. */
  readonly statements: readonly Statement[];
  /**
   * Those without effect: two people said what excludes each other within the second that a saying needs to its place in
   * the ledger. The earlier one holds; the later one is shown, never dropped in silence.
   */
  readonly passedOver: readonly Statement[];
  at(basis: Basis): Known;
};

/** The shipped tables with nothing said beside them. */
export const SHIPPED_KNOWN: Known = {
  basis: SHIPPED,
  law: shippedLaw,
  calendar: BASE_CALENDAR,
  statements: [],
  passedOver: [],
  at: basis => (basis.release === LAW_RELEASE && basis.known === SHIPPED.known ? SHIPPED_KNOWN : derive(basis, [])),
};

/** What is known once these statements are; in any order. */
export function knownFrom(statements: readonly Statement[]): Known {
  const ordered = statements.toSorted((a, b) => a.index - b.index);
  const last = ordered.at(-1);
  return last ? derive({ release: LAW_RELEASE, known: last.index }, ordered) : SHIPPED_KNOWN;
}

function derive(basis: Basis, statements: readonly Statement[]): Known {
  const taken: Confirmation[] = [];
  const passedOver: Statement[] = [];
  let law = lawAt(basis);
  let calendar = BASE_CALENDAR;
  for (const statement of statements) {
    const { index, said } = statement;
    if (said.about === 'law') {
      const checked = checkConfirmation(law, { ...said.confirmation, index });
      if (checked.ok) {
        taken.push(checked.value);
        law = lawAt(basis, taken);
      } else passedOver.push(statement);
    } else {
      const added = withAddition(calendar, said.addition);
      if (added.ok) calendar = added.value;
      else passedOver.push(statement);
    }
  }
  const earlier = new Map<string, Known>();
  const known: Known = {
    basis,
    law,
    calendar,
    statements,
    passedOver,
    at(other) {
      if (other.release === basis.release && other.known >= basis.known) return known;
      const key = `${other.release} ${other.known}`;
      const until = () => statements.filter(({ index }) => index <= other.known);
      const found = earlier.get(key) ?? derive(other, until());
      earlier.set(key, found);
      return found;
    },
  };
  return known;
}
