/** What a file changes in the part of a roster that it replaces: units, then people. Pure; ids are made by who asks. */
import { plain } from '../../cases/import/headings.ts';
import type { Part } from './columns.ts';
import type { Person } from './person.ts';
import type { PersonRow, StagedUnit, UnitRow } from './roster.store.ts';
import type { Belongs } from './roster.ts';
import type { FileRow, RosterFile } from './rows.ts';
import { type FileUnit, unitKey } from './units.ts';

export const BELONGS_TO: Readonly<Record<Part, readonly Belongs[]>> = {
  staff: ['asn', 'non-asn'],
  groups: ['candidate', 'tni', 'polri', 'village-head', 'forkopimda'],
};

export interface UnitChanges {
  /** The id of each of the file's units, by its place. */
  readonly ids: readonly string[];
  /** Rows of the next generation. */
  readonly staged: readonly StagedUnit[];
  /** Units whose present row ends. */
  readonly ended: readonly string[];
  readonly added: number;
  readonly left: number;
  /** How many stand then. */
  readonly units: number;
}

/**
 * @param kept units that people of the other part belong to, which a file can't end.
 * @param next the generation that is staged.
 */
export function unitChanges(
  { part, units }: Pick<RosterFile, 'part' | 'units'>,
  current: readonly UnitRow[],
  kept: ReadonlySet<string>,
  next: number,
  newId: () => string,
): UnitChanges {
  const byId = new Map(current.map(unit => [unit.unit, unit]));
  const byKey = new Map(current.map(unit => [unitKey(unit), unit]));
  const byName = new Map(current.map(unit => [unitKey({ ...unit, code: null }), unit]));
  const taken = new Set<string>();
  const matched = units.map((unit): UnitRow | undefined => {
    const named = byName.get(unitKey({ ...unit, code: null }));
    const found = byKey.get(unitKey(unit)) ?? (unit.code === null || named?.code === null ? named : undefined);
    if (!found || taken.has(found.unit)) return undefined;
    taken.add(found.unit);
    return found;
  });
  const ids = matched.map(found => found?.unit ?? newId());
  const wanted = units.map((unit, at): StagedUnit => {
    const found = matched[at];
    const parent = parentOf(unit, ids) ?? (part === 'groups' ? (found?.parent ?? null) : null);
    const { kind } = unit;
    // How a government's unit is written is said by its staff.
    const name = part === 'groups' && found ? found.name : unit.name;
    return { unit: ids[at] ?? '', kind, name, code: unit.code ?? found?.code ?? null, parent, since: next };
  });
  const staged = wanted.filter((unit, at) => !isSame(unit, matched[at]));
  const staying = withAbove(kept, byId);
  const gone = current.filter(({ unit }) => !taken.has(unit) && !staying.has(unit)).map(({ unit }) => unit);
  const changed = staged.filter(({ unit }) => byId.has(unit)).map(({ unit }) => unit);
  const added = staged.length - changed.length;
  const standing = current.length + added - gone.length;
  return { ids, staged, ended: [...changed, ...gone], added, left: gone.length, units: standing };
}

const parentOf = ({ parent }: FileUnit, ids: readonly string[]) => (parent === null ? null : (ids[parent] ?? null));

const isSame = (unit: StagedUnit, found: UnitRow | undefined) =>
  found !== undefined &&
  unit.kind === found.kind &&
  unit.name === found.name &&
  unit.code === found.code &&
  unit.parent === found.parent;

/** What lies above a unit stays with it. */
function withAbove(units: ReadonlySet<string>, byId: ReadonlyMap<string, UnitRow>): ReadonlySet<string> {
  const all = new Set<string>();
  for (const start of units)
    for (let unit: string | null = start; unit !== null && !all.has(unit); unit = byId.get(unit)?.parent ?? null)
      all.add(unit);
  return all;
}

export interface PageChanges {
  /** People whose present row ends: they left, or the next generation has another row of them. */
  readonly ended: readonly string[];
  readonly changed: readonly { readonly person: string; readonly row: FileRow }[];
  readonly left: number;
  /** Rows whose NIP stands for somebody of quite another name here. */
  readonly otherName: readonly FileRow[];
}
export interface PeopleMatch {
  /** Compares some of the people who stand with their rows of the file; a row is matched once. */
  page(people: readonly (PersonRow & { readonly about: Person })[]): PageChanges;
  /** The rows that nobody matched, when all pages were compared. */
  added(): readonly FileRow[];
}

/** People are found by their NIP; whoever has none, by group, unit and name, in the order of the file where these are the same. */
export function matchPeople(rows: readonly FileRow[], unitIds: readonly string[]): PeopleMatch {
  const idOf = (row: FileRow) => unitIds[row.unit] ?? '';
  const waiting = new Map<string, FileRow[]>();
  for (const row of rows) {
    const key = row.nip ?? nameKey(row.belongs, idOf(row), row.name);
    const same = waiting.get(key);
    if (same) same.push(row);
    else waiting.set(key, [row]);
  }
  return {
    page(people) {
      const ended: string[] = [];
      const changed: { person: string; row: FileRow }[] = [];
      const otherName: FileRow[] = [];
      let left = 0;
      for (const { person, unit, belongs, heads, about } of people) {
        const row = waiting.get(about.nip ?? nameKey(belongs, unit, about.name))?.shift();
        if (row === undefined) {
          left += 1;
          ended.push(person);
        } else {
          const same = unit === idOf(row) && belongs === row.belongs && heads === row.heads;
          const isKept = same && FIELDS.every(field => about[field] === row[field]);
          if (!isKept) {
            ended.push(person);
            changed.push({ person, row });
          }
          if (row.nip !== null && row.name !== about.name && !shareWord(row.name, about.name)) otherName.push(row);
        }
      }
      return { ended, changed, left, otherName };
    },
    added: () => [...waiting.values()].flat(),
  };
}

const FIELDS = ['name', 'nip', 'post', 'rank', 'mail'] as const;

/** Staff may change from contract to civil servant and stay who they are; groups are told apart. */
const nameKey = (belongs: Belongs, unit: string, name: string) =>
  `${BELONGS_TO.staff.includes(belongs) ? 'staff' : belongs} ${unit} ${plain(name)}`;

const shareWord = (one: string, other: string): boolean => {
  const words = new Set(plain(one).split(' '));
  return plain(other)
    .split(' ')
    .some(word => word.length > 2 && words.has(word));
};
