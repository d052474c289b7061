/**
 * Coverage at the desk: counts for every officer of the scope, and for a government of its own staff; names for whoever may see the
 * roster alone.
 */
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { placesToReport } from '../../offices/places.ts';
import { formatRef, inScope, type Region, regionSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent, regionBeyond } from '../prevention.ts';
import { openPerson } from '../roster/person.ts';
import { UNIT_KINDS } from '../roster/roster.ts';
import { countedTo, type RosterCount, rosterCounts } from './counting.store.ts';
import { countsIn, toldOf, unitPage, unitSums, unreachedPeople, unreachedUnits } from './desk.store.ts';
import { governmentName, governmentOf, governments } from './governments.ts';
import { AUDIENCES, nextEvents, SEATS } from './next-event.ts';
import { ORDERS, type Order, UNIT_ORDERS } from './orders.ts';
import { type GovernmentState, governmentKind } from './reported.ts';

const PAGE = 50;
const NAMES = 100;
const DOWNLOADED = 1_000;
/** Units that are weighed for the next event: those with most people who were not reached. */
const WEIGHED = 2_000;
const missing = refuse<Refusal>({ code: 'not-found', field: 'region' });
const scopeOfAsker = ({ actor }: Asked): string =>
  actor.kind === 'system' ? '*' : actor.kind === 'officer' ? actor.scope : '';
const seats = z.number().int().min(1, 'capacity').max(100_000, 'capacity').default(SEATS);

export const listCoverage = defineOperation({
  name: 'coverage.list',
  summary: { id: 'Cakupan pencegahan setiap pemerintah dalam lingkup', en: 'Coverage of each government in the scope' },
  for: 'officer',
  input: z.object({
    text: z.string().trim().max(80).default(''),
    order: z.enum(ORDERS).default('code'),
    from: z.number().int().min(0).max(10_000).default(0),
  }),
  async run(asked, { text, order, from }) {
    const scope = scopeOfAsker(asked);
    const { counts, asOf } = await asked.read(async tx => ({
      counts: await countsIn(tx, scope),
      asOf: await countedTo(tx, 'people'),
    }));
    const rows = (await rowsIn(asked, scope, counts))
      .filter(({ name, region }) => `${name} ${region}`.toLowerCase().includes(text.toLowerCase()))
      .sort(COMPARE[order]);
    return ok({ rows: rows.slice(from, from + PAGE), all: rows.length, from, page: PAGE, asOf });
  },
});

export interface CoverageRow {
  readonly region: string;
  readonly name: string;
  /** Null where there is no roster yet. */
  readonly counted: RosterCount | null;
}
/** Governments of a scope, counted or not; one that no list knows has the name of its roster or of its office. */
async function rowsIn(asked: Asked, scope: string, counts: readonly RosterCount[]): Promise<readonly CoverageRow[]> {
  const counted = new Map<string, RosterCount>(counts.map(one => [one.region, one]));
  const known = governments().filter(({ code }) => inScope(code, scope));
  const listed = new Set(known.map(({ code }) => code));
  // Offices are asked only where a government has no name in the list.
  const unnamed = known.length === 0 || counts.some(({ region }) => governmentName(region) === undefined);
  const places = (unnamed ? await placesToReport(asked.database) : []).filter(
    ({ code }) => inScope(code, scope) && !listed.has(code) && governmentOf(code) === code,
  );
  const others = counts.filter(({ region }) => !listed.has(region) && !places.some(({ code }) => code === region));
  return [...known, ...places, ...others.map(({ region, name }) => ({ code: region as string, name }))].map(
    ({ code, name }) => ({ region: code, name, counted: counted.get(code) ?? null }),
  );
}

const byCode = (a: CoverageRow, b: CoverageRow): number => (a.region < b.region ? -1 : 1);
/** Who has no roster stands last, whatever the order. */
const least = (of: (count: RosterCount) => number) => (a: CoverageRow, b: CoverageRow) => {
  if (a.counted === null || b.counted === null)
    return Number(a.counted === null) - Number(b.counted === null) || byCode(a, b);
  return of(a.counted) - of(b.counted) || byCode(a, b);
};
const shareOf = (done: number, { people }: RosterCount): number => (people === 0 ? 1 : done / people);
const COMPARE: { readonly [O in Order]: (a: CoverageRow, b: CoverageRow) => number } = {
  code: byCode,
  name: (a, b) => a.name.localeCompare(b.name) || byCode(a, b),
  people: least(({ people }) => -people),
  read: least(one => shareOf(one.read, one)),
  signed: least(one => shareOf(one.signed, one)),
  came: least(one => shareOf(one.came, one)),
  never: least(({ people, reached }) => reached - people),
};

/** What a government is called, by the list, its roster or its office; undefined where there is none. */
async function nameOf(asked: Asked, region: Region, counted: RosterCount | null): Promise<string | undefined> {
  const place = async () => (await placesToReport(asked.database)).find(({ code }) => code === region)?.name;
  return governmentName(region) ?? counted?.name ?? (await place());
}
const countedAt = async (tx: Tx, region: Region): Promise<RosterCount | null> =>
  (await rosterCounts(tx, [region]))[0] ?? null;

async function nextAt(tx: Tx, counted: RosterCount | null, hall: number) {
  if (!counted) return [];
  const by = counted.people > counted.reached ? 'anything' : 'event';
  return nextEvents(await unreachedUnits(tx, counted.region, by, WEIGHED), hall);
}

/** One government: sums, units, the next event to hold, and what was told of it from outside. */
export const showCoverage = defineOperation({
  name: 'coverage.show',
  summary: { id: 'Cakupan pencegahan satu pemerintah, per unit', en: 'Coverage of one government, by unit' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    region: regionSchema,
    text: z.string().trim().max(80).default(''),
    kind: z.enum(UNIT_KINDS).nullable().default(null),
    order: z.enum(UNIT_ORDERS).default('never'),
    from: z.number().int().min(0).max(1_000_000).default(0),
    seats,
  }),
  async run(asked, { region, text, kind, order, from, seats: hall }) {
    if (regionBeyond(asked.actor, region)) return missing;
    const { units, ...found } = await asked.read(async tx => {
      const counted = await countedAt(tx, region);
      return {
        counted,
        asOf: await countedTo(tx, 'people'),
        units: await unitPage(tx, region, { text, kind, order }, from, PAGE + 1),
        events: await nextAt(tx, counted, hall),
        // What was told from outside is the supervisor's to keep; a government reads it on the public page.
        told: asked.actor.kind === 'liaison' ? null : await toldAt(asked, tx, region),
      };
    });
    const name = await nameOf(asked, region, found.counted);
    if (name === undefined) return missing;
    return ok({
      ...{ region, name, ...found },
      today: asked.engine.moment(region, asked.actor).today,
      units: units.slice(0, PAGE),
      next: units.length > PAGE ? from + PAGE : null,
      /** Whether names of the roster may be seen, and events planned. */
      mayName: mayPrevent(asked.actor).ok && !regionBeyond(asked.actor, region),
      isGovernment: governmentOf(region) === region,
    });
  },
});

async function toldAt(asked: Asked, tx: Tx, region: Region) {
  const id = await toldOf(tx, region);
  const record = id && (await asked.engine.load(tx, { region, id }));
  const loaded = record && record.kind === governmentKind.name ? (record as Loaded<GovernmentState>) : undefined;
  const at = loaded ?? { ref: { region, id: '' }, kind: governmentKind.name, version: 0, state: { phase: 'none' } };
  const offers = asked.engine.offers(at as Loaded, asked.actor);
  return {
    ref: loaded ? formatRef(loaded.ref) : null,
    version: loaded?.version ?? 0,
    reports: loaded?.state.phase === 'told' ? loaded.state.reports.toReversed() : [],
    offers: offers.map(({ command, verdict }) => ({ name: command.name, verdict })),
  };
}

/** Units of one government page by page, for a file. */
export const coverageUnits = defineOperation({
  name: 'coverage.units',
  summary: {
    id: 'Semua unit satu pemerintah dengan cakupannya',
    en: 'All units of one government with their coverage',
  },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ region: regionSchema, from: z.number().int().min(0).max(1_000_000).default(0) }),
  async run(asked, { region, from }) {
    const every = { text: '', kind: null, order: 'name' } as const;
    const isMine = !regionBeyond(asked.actor, region);
    const { rows, asOf } = await asked.read(async tx => ({
      rows: isMine ? await unitPage(tx, region, every, from, DOWNLOADED + 1) : [],
      asOf: await countedTo(tx, 'people'),
    }));
    if (rows.length === 0 && from === 0) return missing;
    return ok({
      rows: rows.slice(0, DOWNLOADED),
      asOf,
      next: rows.length > DOWNLOADED ? from + DOWNLOADED : null,
    });
  },
});

/** Who of one unit was not reached, by name: for whoever may see the roster. */
export const coverageUnreached = defineOperation({
  name: 'coverage.unreached',
  summary: { id: 'Siapa di satu unit belum dijangkau', en: 'Who of a unit was not reached' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    region: regionSchema,
    unit: z.uuid(),
    missing: z.enum(['anything', 'read', 'signed', 'came']).default('anything'),
    after: z.uuid().optional(),
  }),
  async run(asked, { region, unit, missing: by, after }) {
    if (!mayPrevent(asked.actor).ok || regionBeyond(asked.actor, region)) return missing;
    const found = await asked.read(async tx => {
      const counted = await countedAt(tx, region);
      const sums = await unitSums(tx, region, unit);
      if (!counted || !sums) return undefined;
      const asOf = await countedTo(tx, 'people');
      const { roster, generation } = counted;
      const of = { region, roster, generation, unit, asOf, missing: by };
      const rows = await unreachedPeople(tx, of, after ?? null, NAMES + 1);
      return { counted, sums, asOf, rows, cipher: (await asked.engine.acts(tx, { region, id: roster })).cipher };
    });
    if (!found) return missing;
    const { counted, sums, asOf, rows, cipher } = found;
    const looked = await recordNamesLook(asked, 'roster', { region, id: counted.roster });
    if (!looked.ok) return looked;
    const last = rows.length > NAMES ? rows[NAMES - 1] : undefined;
    return ok({
      ...{ region, name: (await nameOf(asked, region, counted)) ?? region, unit: sums, asOf },
      people: rows.slice(0, NAMES).map(row => {
        const person = cipher ? openPerson(cipher, { region, id: counted.roster }, row) : null;
        const { belongs, heads, has_mail: hasMail, read, signed, came } = row;
        return {
          ...{ name: person?.name ?? null, nip: person?.nip ?? null, post: person?.post ?? null },
          ...{ belongs, heads, hasMail, read, signed, came },
        };
      }),
      next: last?.person ?? null,
    });
  },
});

/** One of the events that are suggested: whom to ask, for the form of a new event. */
export const coverageNext = defineOperation({
  name: 'coverage.next',
  summary: { id: 'Acara berikutnya yang disarankan', en: 'The next event that is suggested' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ region: regionSchema, audience: z.enum(AUDIENCES), seats }),
  async run(asked, { region, audience, seats: hall }) {
    if (regionBeyond(asked.actor, region)) return missing;
    const events = await asked.read(async tx => nextAt(tx, await countedAt(tx, region), hall));
    const event = events.find(one => one.audience === audience);
    return event ? ok(event) : missing;
  },
});

export const coverageOperations = [listCoverage, showCoverage, coverageUnits, coverageUnreached, coverageNext] as const;
