/** The roster at the desk: governments, units and people as they stand. Names are opened for officers of the region alone. */
import { z } from 'zod';
import { listedFor } from '../../offices/roles.ts';
import { decodeAct } from '../../record/codec.ts';
import { formatRef, type RecordRef, type Region, regionSchema } from '../../record/ids.ts';
import type { Actor, Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent, regionBeyond } from '../prevention.ts';
import { countsOf, type FoundUnit, findUnits, headsOf, rostersIn, sizesOf, unitAt } from './desk.store.ts';
import { runningUpload } from './import.store.ts';
import { openPerson } from './person.ts';
import { type PersonRow, peopleAt, type RosterRow, rosterOf } from './roster.store.ts';
import { BELONGS, rosterKind, UNIT_KINDS } from './roster.ts';
import { cipherOf } from './staging.ts';

const PAGE = 50;
const missing = refuse<Refusal>({ code: 'not-found', field: 'roster' });

/** Whoever sees a roster: officers who do the work of prevention in that region. */
const maySee = (actor: Actor, region: Region): boolean => mayPrevent(actor).ok && !regionBeyond(actor, region);

interface Standing {
  readonly row: RosterRow;
  readonly ref: RecordRef;
}
async function standing(asked: Asked, region: Region): Promise<Result<Standing, Refusal>> {
  const row = maySee(asked.actor, region) ? await asked.read(tx => rosterOf(tx, region)) : undefined;
  return row ? ok({ row, ref: { region, id: row.record } }) : missing;
}

/** Rosters within the own scope. */
export const listRosters = defineOperation({
  name: 'roster.list',
  summary: { id: 'Daftar sasaran di wilayah tugas', en: 'Rosters within the own scope' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({}),
  async run(asked) {
    const { actor } = asked;
    const scope = listedFor(actor);
    const may = mayPrevent(actor);
    const rows = may.ok && scope !== '' ? await asked.read(tx => rostersIn(tx, scope)) : [];
    return ok({ rows, may });
  },
});

/** One roster: how many of whom, what runs, and what was imported when. */
export const showRoster = defineOperation({
  name: 'roster.show',
  summary: { id: 'Daftar sasaran satu pemerintah', en: 'The roster of one government' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ region: regionSchema }),
  async run(asked, { region }) {
    const found = await standing(asked, region);
    if (!found.ok) return found;
    const { row, ref } = found.value;
    const counts = await asked.read(tx => countsOf(tx, ref, row.generation));
    const running = await asked.read(tx => runningUpload(tx, ref));
    const { acts, cipher } = await asked.read(tx => asked.engine.acts(tx, ref));
    const history = acts
      .map(act => decodeAct(rosterKind, act, cipher))
      .flatMap(({ type, fields, by }) => (type === 'imported' ? [{ ...fields, by }] : []))
      .reverse();
    const order = BELONGS.flatMap(belongs => counts.filter(one => one.belongs === belongs));
    return ok({ ...row, ref: formatRef(ref), counts: order, running: running?.id ?? null, history });
  },
});

export const listRosterUnits = defineOperation({
  name: 'roster.units',
  summary: { id: 'Unit dalam daftar sasaran', en: 'Units of a roster' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    region: regionSchema,
    text: z.string().trim().max(80).default(''),
    kind: z.enum(UNIT_KINDS).nullable().default(null),
    after: z.string().max(300).optional(),
  }),
  async run(asked, { region, text, kind, after }) {
    const found = await standing(asked, region);
    if (!found.ok) return found;
    const { row, ref } = found.value;
    const sought = { text, kind, after: placeIn(after) };
    const units = await asked.read(tx => findUnits(tx, ref, row.generation, sought, PAGE + 1));
    const page = units.slice(0, PAGE);
    const ids = page.map(({ unit }) => unit);
    const sizes = new Map(
      (await asked.read(tx => sizesOf(tx, ref, row.generation, ids))).map(one => [one.unit, one.people]),
    );
    const headRows = await asked.read(tx => headsOf(tx, ref, row.generation, ids));
    const looked = headRows.length > 0 ? await recordNamesLook(asked, 'roster', ref) : ok(true);
    if (!looked.ok) return looked;
    const heads = await opened(asked, ref, headRows);
    const headOf = new Map(heads.map(({ unit, name, post }) => [unit, { name, post }]));
    const last = page.at(-1);
    return ok({
      rows: page.map(one => ({ ...one, people: sizes.get(one.unit) ?? 0, head: headOf.get(one.unit) ?? null })),
      next: units.length > PAGE && last ? `${last.unit} ${last.name}` : null,
    });
  },
});

/** Where a page goes on: the id and the name of its last unit. */
const placeIn = (after: string | undefined) => {
  const [, unit, name] = /^([0-9a-f-]{36}) (.*)$/s.exec(after ?? '') ?? [];
  return unit && name !== undefined ? { unit, name } : null;
};

/** People of a unit, or of one group, by name opened here. */
export const listRosterPeople = defineOperation({
  name: 'roster.people',
  summary: { id: 'Orang dalam satu unit atau kelompok', en: 'People of a unit or a group' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    region: regionSchema,
    unit: z.uuid().nullable().default(null),
    belongs: z.enum(BELONGS).nullable().default(null),
    after: z.uuid().optional(),
  }),
  async run(asked, { region, unit, belongs, after }) {
    const found = await standing(asked, region);
    if (!found.ok) return found;
    const { row, ref } = found.value;
    const one = unit === null ? null : await asked.read(tx => unitAt(tx, ref, row.generation, unit));
    if (one === undefined || (unit === null && belongs === null)) return missing;
    const audience = { units: unit === null ? null : [unit], belongs: belongs === null ? null : [belongs] };
    const people = await asked.read(tx => peopleAt(tx, ref, row.generation, audience, after ?? null, PAGE + 1));
    const page = people.slice(0, PAGE);
    const looked = page.length > 0 ? await recordNamesLook(asked, 'roster', ref) : ok(true);
    if (!looked.ok) return looked;
    const names = await unitNames(asked, ref, row.generation, one === null ? page : []);
    const rows = (await opened(asked, ref, page)).map(person => ({
      ...person,
      unitName: names.get(person.unit) ?? '',
    }));
    const next = people.length > PAGE ? (page.at(-1)?.person ?? null) : null;
    return ok({ unit: one satisfies FoundUnit | null, rows, next });
  },
});

async function unitNames(asked: Asked, ref: RecordRef, generation: number, people: readonly PersonRow[]) {
  const names = new Map<string, string>();
  for (const { unit } of people)
    if (!names.has(unit)) names.set(unit, (await asked.read(tx => unitAt(tx, ref, generation, unit)))?.name ?? '');
  return names;
}

async function opened(asked: Asked, ref: RecordRef, rows: readonly PersonRow[]) {
  if (rows.length === 0) return [];
  const cipher = await asked.read(tx => cipherOf(asked, tx, ref));
  return rows.map(row => {
    const { person, unit, belongs, heads } = row;
    return { person, unit, belongs, heads, ...openPerson(cipher, ref, row) };
  });
}

export const rosterOperations = [listRosters, showRoster, listRosterUnits, listRosterPeople];
