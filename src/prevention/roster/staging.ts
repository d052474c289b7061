/**
 * Compares a file with the roster as it stands, page by page, and hands what differs to whoever asked: the preview counts it, the
 * import stages it. Between two pages others have their turn, and nothing but SQL happens in a transaction.
 */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../db/database.ts';
import type { FieldCipher } from '../../record/codec.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Asked } from '../../record/operation.ts';
import { PARTS } from './columns.ts';
import { BELONGS_TO, matchPeople, type PageChanges, type UnitChanges, unitChanges } from './difference.ts';
import { unitsInUse } from './import.store.ts';
import { openPerson } from './person.ts';
import { type PersonRow, peopleAt, type UnitRow, unitsAt } from './roster.store.ts';
import type { OpenRoster } from './roster.ts';
import type { FileRow, RosterFile } from './rows.ts';

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly left: number;
  readonly units: number;
  readonly unitsAdded: number;
  readonly unitsLeft: number;
  /** Rows whose NIP stands for somebody of quite another name now. */
  readonly otherName: readonly FileRow[];
}
/** What is done with what differs; the preview does nothing. */
export interface Sink {
  units(changes: UnitChanges): Promise<void>;
  /** One page of the people who stand. */
  page(changes: PageChanges, unitIds: readonly string[], compared: number): Promise<void>;
  /** Some of those whom nobody matched. */
  added(rows: readonly FileRow[], unitIds: readonly string[]): Promise<void>;
}
export const COUNTED_ONLY: Sink = { units: async () => {}, page: async () => {}, added: async () => {} };

export const PAGE = 1_000;
/** Lets whatever else waits have its turn. */
export const breathe = () => new Promise(resolve => setImmediate(resolve));

export async function compare(
  asked: Asked,
  roster: { readonly ref: RecordRef; readonly state: OpenRoster },
  file: RosterFile,
  sink: Sink,
): Promise<Counts> {
  const { ref, state } = roster;
  const [other] = PARTS.filter(part => part !== file.part);
  const kept = new Set(await asked.read(tx => unitsInUse(tx, ref, state.generation, other ? BELONGS_TO[other] : [])));
  const current = await allUnits(asked, ref, state.generation);
  const units = unitChanges(file, current, kept, state.generation + 1, randomUUID);
  await sink.units(units);
  const match = matchPeople(file.rows, units.ids);
  const cipher = await asked.read(tx => cipherOf(asked, tx, ref));
  const otherName: FileRow[] = [];
  let [changed, left] = [0, 0];
  for (let after: string | null = null, more = true; more; ) {
    const from: string | null = after;
    const audience = { units: null, belongs: BELONGS_TO[file.part] };
    const people: readonly PersonRow[] = await asked.read(tx =>
      peopleAt(tx, ref, state.generation, audience, from, PAGE),
    );
    const changes = match.page(people.map(row => ({ ...row, about: openPerson(cipher, ref, row) })));
    changed += changes.changed.length;
    left += changes.left;
    otherName.push(...changes.otherName);
    await sink.page(changes, units.ids, people.length);
    await breathe();
    after = people.at(-1)?.person ?? null;
    more = people.length === PAGE;
  }
  const added = match.added();
  for (let at = 0; at < added.length; at += PAGE) {
    await sink.added(added.slice(at, at + PAGE), units.ids);
    await breathe();
  }
  const { units: standing, added: unitsAdded, left: unitsLeft } = units;
  return { added: added.length, changed, left, units: standing, unitsAdded, unitsLeft, otherName };
}

export async function cipherOf({ engine }: Pick<Asked, 'engine'>, tx: Tx, ref: RecordRef): Promise<FieldCipher> {
  const { cipher } = await engine.acts(tx, ref);
  if (!cipher) throw new Error('a roster has a key');
  return cipher;
}

/** Units are a few thousand at most: all of them, a page at a time. */
export async function allUnits(asked: Asked, ref: RecordRef, generation: number): Promise<readonly UnitRow[]> {
  const all: UnitRow[] = [];
  for (;;) {
    const page = await asked.read(tx => unitsAt(tx, ref, generation, all.at(-1)?.unit ?? null, PAGE));
    all.push(...page);
    if (page.length < PAGE) return all;
  }
}
