/**
 * The units that the rows of a file name: each once, whatever row names it first, with its kind and what it lies under. A unit is
 * known by its code, else by its name and kind, so that it is the same one in the next file. Pure.
 */
import { plain } from '../../cases/import/headings.ts';
import type { Column } from './columns.ts';
import type { Problem, ProblemCode } from './problems.ts';
import type { UnitKind } from './roster.ts';
import { kindByName } from './words.ts';

export interface NamedUnit {
  readonly row: number;
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly code: string | null;
  readonly parent: string | null;
}
export interface FileUnit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly code: string | null;
  /** Place in the list of the file's units. */
  readonly parent: number | null;
  /** The first row that names it. */
  readonly row: number;
}

/** How a unit is found again in the next file. */
export const unitKey = ({ code, kind, name }: Pick<FileUnit, 'code' | 'kind' | 'name'>): string =>
  code === null ? `${kind} ${plain(name)}` : `# ${plain(code)}`;

interface Draft {
  readonly row: number;
  readonly name: string;
  kind: UnitKind;
  kindSaid: boolean;
  code: string | null;
  parent: string | null;
  parentAt: number | null;
}

export interface Units {
  /** Each row's unit, by its place in `units`. */
  readonly of: readonly number[];
  readonly units: readonly FileUnit[];
  readonly problems: readonly Problem[];
}

/** @param silent whether a kind that no cell says is nothing to warn of: groups have few kinds of units. */
export function unitsOf(named: readonly NamedUnit[], silent: boolean): Units {
  const problems: Problem[] = [];
  const say = (row: number, column: Column, code: ProblemCode, warning: boolean, detail?: string) =>
    problems.push({ row, column, code, warning, ...(detail === undefined ? {} : { detail }) });
  const said = kindsSaid(named);
  const drafts: Draft[] = [];
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  const seen = new Map<string, number>();

  function add(unit: NamedUnit, kind: UnitKind, kindSaid: boolean): number {
    const { row, name, code, parent } = unit;
    return drafts.push({ row, name, kind, kindSaid, code, parent, parentAt: null }) - 1;
  }

  function place(unit: NamedUnit): number {
    const name = plain(unit.name);
    const alone = said.get(name);
    const told = unit.kind ?? (alone?.size === 1 ? [...alone][0] : undefined);
    const kind = told ?? kindByName(unit.name) ?? 'other';
    const called = `${kind} ${name}`;
    const coded = unit.code === null ? undefined : byCode.get(plain(unit.code));
    const same = coded ?? byName.get(called);
    const at = same ?? add(unit, kind, told !== undefined);
    const draft = drafts[at] as Draft;
    if (same === undefined && told === undefined && !silent && kindByName(unit.name) === undefined)
      say(unit.row, 'unitKind', 'kind-guessed', true, unit.name);
    if (unit.kind !== null && unit.kind !== draft.kind) {
      if (draft.kindSaid) say(unit.row, 'unitKind', 'unit-kind-differs', false, String(draft.row));
      else Object.assign(draft, { kind: unit.kind, kindSaid: true });
    }
    if (unit.code !== null && draft.code !== null && plain(unit.code) !== plain(draft.code))
      say(unit.row, 'unitCode', 'unit-code-differs', false, String(draft.row));
    if (unit.parent !== null && draft.parent !== null && plain(unit.parent) !== plain(draft.parent))
      say(unit.row, 'parent', 'parent-differs', false, String(draft.row));
    draft.code ??= unit.code;
    draft.parent ??= unit.parent;
    if (draft.code !== null) byCode.set(plain(draft.code), at);
    byName.set(called, at);
    return at;
  }

  const of = named.map(unit => {
    // Most rows name a unit exactly as the one before them did.
    const written = `${unit.code}\n${unit.kind}\n${unit.name}\n${unit.parent}`;
    const at = seen.get(written) ?? place(unit);
    seen.set(written, at);
    return at;
  });
  joinParents();
  problems.push(...cycles(drafts));
  return { of, units: drafts.map(({ kindSaid: _, parentAt, ...unit }) => ({ ...unit, parent: parentAt })), problems };

  function joinParents() {
    const calledSo = Map.groupBy(drafts.keys(), at => plain(drafts[at]?.name ?? ''));
    for (const [own, draft] of [...drafts].entries()) {
      if (draft.parent === null) continue;
      const wanted = plain(draft.parent);
      const coded = byCode.get(wanted);
      const called = coded === undefined ? (calledSo.get(wanted) ?? []) : [coded];
      // A unit that names itself is the topmost one; one of several of its name is never meant itself.
      if (called.length === 1 && called[0] === own) continue;
      const found = called.filter(at => at !== own);
      if (found.length > 1) say(draft.row, 'parent', 'parent-ambiguous', false, draft.parent);
      else if (found[0] !== undefined) draft.parentAt = found[0];
      else {
        const above = { row: draft.row, name: draft.parent, kind: null, code: null, parent: null };
        draft.parentAt = add(above, kindByName(draft.parent) ?? 'other', false);
        calledSo.set(wanted, [draft.parentAt]);
        say(draft.row, 'parent', 'parent-added', true, draft.parent);
      }
    }
  }
}

/** The kinds that some row says of a unit of this name. */
function kindsSaid(named: readonly NamedUnit[]): ReadonlyMap<string, ReadonlySet<UnitKind>> {
  const said = new Map<string, Set<UnitKind>>();
  const written = new Set<string>();
  for (const { name, kind } of named) {
    const cell = `${kind}\n${name}`;
    if (kind === null || written.has(cell)) continue;
    written.add(cell);
    const key = plain(name);
    said.set(key, (said.get(key) ?? new Set()).add(kind));
  }
  return said;
}

/** Units that lie under themselves, each circle said once. */
function cycles(drafts: readonly Draft[]): readonly Problem[] {
  const done = new Set<number>();
  const found: Problem[] = [];
  for (const start of drafts.keys()) {
    const way: number[] = [];
    for (let at: number | null = start; at !== null && !done.has(at); at = drafts[at]?.parentAt ?? null) {
      const met = way.indexOf(at);
      if (met >= 0) {
        const circle = [...way.slice(met), at].map(one => drafts[one]?.name).join(' → ');
        found.push({
          row: drafts[at]?.row ?? null,
          column: 'parent',
          code: 'parent-cycle',
          detail: circle,
          warning: false,
        });
        break;
      }
      way.push(at);
    }
    for (const at of way) done.add(at);
  }
  return found;
}
