/**
 * When may the register say what kind of official a case is about, which form of violation was found, and where the official
 * works? The one rule that protects persons; pure, and the same for page, export, API and proof.
 *
 * A value is shown on a case only where at least five cases of its office and year share it. That alone would not protect:
 * whoever keeps yesterday's list sees what one new case changed, and a single hidden row among known ones is known too. So
 *
 *   - cases wait, and are looked at each time five more came: never for one case, and never because of its value;
 *   - of those waiting, the values are shown that five share, counted with the cases already shown, but only if nothing or
 *     at least five cases stay hidden by it. Those stay hidden for ever; else all wait on;
 *   - what was shown stays shown, and the order is the ledger's: everybody gets the same answer "as of entry N";
 *   - forms of violation are looked at among cases whose kind of official is the same and shown, units among those whose form
 *     of violation is the same and shown, too: kind, form and unit together never tell more than five cases share;
 *   - a case without a unit, or whose violation is no known form but an officer's own words, isn't looked at for it. It can
 *     never be shown and so keeps nobody company: whoever knows that, as everybody does of imported cases and of the acts from
 *     before units were asked for, would count it out;
 *   - units are compared without regard to case and blanks, and shown as the act of each case has them.
 *
 * Milder rules were tried and broken: hiding only the rarest values with the lonely ones, or showing a hidden case once its
 * value became common, both told somebody with all earlier lists a value that was never shown (release.test.ts plays it).
 *
 * What must never happen here: a case that is looked at alone; the order of cases deciding which of them is shown.
 */

/** As many cases must share what is shown, and as many stay together in what isn't. */
export const LEAST = 5;

interface Item {
  readonly id: string;
  readonly value: string;
}

/** Cases that are looked at together. Takes them one by one, in the ledger's order; gives those that may be shown from now on. */
export function openGroup(least: number = LEAST) {
  const shared = new Map<string, number>();
  let waiting: Item[] = [];
  return {
    take(item: Item): readonly string[] {
      waiting.push(item);
      if (waiting.length % least !== 0) return [];
      const shown = presentable(waiting, shared, least);
      const released = waiting.filter(({ value }) => shown.has(value));
      if (released.length === 0) return [];
      for (const [value, size] of shown) shared.set(value, (shared.get(value) ?? 0) + size);
      waiting = [];
      return released.map(({ id }) => id);
    },
  };
}

/** The values that enough cases share, with their number among those waiting; none where too few would stay hidden. */
function presentable(
  waiting: readonly Item[],
  shared: ReadonlyMap<string, number>,
  least: number,
): ReadonlyMap<string, number> {
  const all = new Map<string, number>();
  for (const { value } of waiting) all.set(value, (all.get(value) ?? 0) + 1);
  const sizes = new Map([...all].filter(([value, size]) => size + (shared.get(value) ?? 0) >= least));
  const hidden = waiting.length - [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return hidden === 0 || hidden >= least ? sizes : new Map();
}

/** What the ledger tells of a case that bears on what may be shown of it. */
export type RegisterEvent = {
  /** The ledger index of the act. */
  readonly entry: number;
  /** The case, as `region:id`. */
  readonly ref: string;
} & (
  | {
      readonly happened: 'registered';
      readonly office: string;
      readonly year: number;
      readonly value: string;
      /** As written; null where the case has none. */
      readonly unit: string | null;
    }
  /** Found on the neutrality track. Null where the provisions are no list of known forms: they are an officer's own words. */
  | { readonly happened: 'violation'; readonly value: string | null }
);

/** Two spellings of one unit are the same here. */
export const sameUnit = (written: string): string =>
  written.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();

/** A value, the act that holds it, and the number of entries of the ledger from which on it is shown. */
export interface Released {
  readonly value: string;
  readonly entry: number;
  readonly from: number;
}

interface Known {
  readonly group: string;
  readonly kind: { readonly value: string; readonly entry: number };
  readonly unit: string | null;
  kindFrom?: number;
  violation?: { readonly value: string | null; readonly entry: number };
  violationFrom?: number;
  unitFrom?: number;
}

/** Takes the events of all cases in the ledger's order, each once, and knows what is shown of each case as of any entry. */
export function openRelease(least: number = LEAST) {
  const cases = new Map<string, Known>();
  const groups = new Map<string, ReturnType<typeof openGroup>>();
  const takeInto = (group: string, item: Item): readonly string[] => {
    const open = groups.get(group) ?? openGroup(least);
    groups.set(group, open);
    return open.take(item);
  };
  const get = (ref: string): Known => {
    const known = cases.get(ref);
    if (!known) throw new Error(`a violation of the case ${ref}, which was never registered`);
    return known;
  };
  const lookAtUnit = (ref: string, entry: number) => {
    const { group, kind, violation, unit } = get(ref);
    if (unit === null) return;
    for (const id of takeInto(`${group} ${kind.value} ${violation?.value}`, { id: ref, value: sameUnit(unit) }))
      get(id).unitFrom = entry + 1;
  };
  const lookAtViolation = (ref: string, entry: number) => {
    const { group, kind, kindFrom, violation } = get(ref);
    if (kindFrom === undefined || !violation || violation.value === null) return;
    const shown = takeInto(`${group} ${kind.value}`, { id: ref, value: violation.value });
    for (const id of shown) get(id).violationFrom = entry + 1;
    for (const id of shown) lookAtUnit(id, entry);
  };
  return {
    take(event: RegisterEvent): void {
      const { ref, entry, value } = event;
      if (event.happened === 'violation') {
        get(ref).violation = { value, entry };
        lookAtViolation(ref, entry);
        return;
      }
      const group = `${event.office} ${event.year}`;
      cases.set(ref, { group, kind: { value: event.value, entry }, unit: event.unit });
      const shown = takeInto(group, { id: ref, value: event.value });
      for (const id of shown) get(id).kindFrom = entry + 1;
      for (const id of shown) lookAtViolation(id, entry);
    },
    kindOf(ref: string, asOf: number): Released | undefined {
      const known = cases.get(ref);
      if (known?.kindFrom === undefined || known.kindFrom > asOf) return undefined;
      return { ...known.kind, from: known.kindFrom };
    },
    violationOf(ref: string, asOf: number): Released | undefined {
      const known = cases.get(ref);
      if (known?.violationFrom === undefined || known.violationFrom > asOf || !known.violation) return undefined;
      const { value, entry } = known.violation;
      return value === null ? undefined : { value, entry, from: known.violationFrom };
    },
    /** The unit as the act that registers the case has it. */
    unitOf(ref: string, asOf: number): Released | undefined {
      const known = cases.get(ref);
      if (known?.unitFrom === undefined || known.unitFrom > asOf || known.unit === null) return undefined;
      return { value: known.unit, entry: known.kind.entry, from: known.unitFrom };
    },
  };
}
export type Release = ReturnType<typeof openRelease>;
