/**
 * Coverage for everybody: the country by province, a province by government, a government by kind of unit. Percentages under the
 * rule of shares, what records prove and what was only reported, each apart; no name of a person ever.
 */
import { z } from 'zod';
import { placesToReport } from '../../offices/places.ts';
import type { Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import type { ActivityRow } from './activity.store.ts';
import { countedTo, type ShareRow } from './counting.store.ts';
import { areaOf, type Reach } from './coverage-shares.ts';
import { type Government, governmentName, governments, provinceName, provinceOf } from './governments.ts';
import { activitiesIn, reportsOf, sharesIn } from './public.store.ts';
import { ACTIVITIES, type Activity } from './reported.ts';

const REPORTS = 50;
const none = refuse<Refusal>({ code: 'not-found', field: 'area' });

/** Percentages of `people`, each rounded down. */
export type Share = Reach;
const shareOf = (row: ShareRow | undefined): Share | null => {
  if (!row) return null;
  const { people, read, signed, came, reached } = row;
  return { people, read, signed, came, reached };
};

export interface Done {
  readonly what: Activity;
  /** By records that everybody can check: how many, the latest day, and the record. */
  readonly proven: { readonly times: number; readonly on: string; readonly ref: string } | null;
  /** By somebody who read it elsewhere: how many, the latest day, and where. */
  readonly reported: {
    readonly times: number;
    readonly on: string;
    readonly source: string;
    readonly link: string;
    readonly toldBy: 'officer' | 'news';
  } | null;
}
const doneOf = (what: Activity, row: ActivityRow | undefined): Done => ({
  what,
  proven:
    row && row.proven > 0 && row.proven_on !== null && row.proven_ref !== null
      ? { times: row.proven, on: row.proven_on, ref: row.proven_ref }
      : null,
  reported:
    row && row.reported > 0 && row.reported_on !== null
      ? {
          ...{ times: row.reported, on: row.reported_on, source: row.source ?? '', link: row.link ?? '' },
          toldBy: row.told_by ?? 'officer',
        }
      : null,
});

export interface PublicGovernment {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  /** Null where no roster was counted, or too few people stand in it. */
  readonly share: Share | null;
  /** Circular, pact and outreach, in this order. */
  readonly done: readonly Done[];
  readonly last: { readonly what: Activity; readonly on: string; readonly how: 'proven' | 'reported' } | null;
}

function lastOf(done: readonly Done[]): PublicGovernment['last'] {
  const all = done.flatMap(({ what, proven, reported }) => [
    ...(proven ? [{ what, on: proven.on, how: 'proven' as const }] : []),
    ...(reported ? [{ what, on: reported.on, how: 'reported' as const }] : []),
  ]);
  // Of one day what is proven stands before what is reported.
  const later = (one: (typeof all)[number], last: (typeof all)[number]) =>
    one.on > last.on || (one.on === last.on && one.how === 'proven' && last.how === 'reported');
  return all.reduce<PublicGovernment['last']>((last, one) => (last === null || later(one, last) ? one : last), null);
}

/** The governments of a province, or all, with those that no list knows but figures or activities name. */
async function governmentsOf(asked: Asked, province: string | null, also: Iterable<string>) {
  const known = governments().filter(one => province === null || one.province === province);
  const listed = new Set(known.map(({ code }) => code));
  const others = [...new Set(also)].filter(code => !listed.has(code) && code.length === 5);
  if (others.length === 0) return known;
  const names = new Map<string, string>((await placesToReport(asked.database)).map(one => [one.code, one.name]));
  const more = others.map((code): Government => ({ code, name: names.get(code) ?? code, province: provinceOf(code) }));
  return [...known, ...more].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What stands of the governments of a province, or of all; with the shares of other areas read in the same moment. */
async function readOf(asked: Asked, province: string | null, areas: readonly string[]) {
  const own = province === null ? provincesOf().map(areaOf) : [areaOf(province)];
  const read = await asked.read(async tx => ({
    shares: Map.groupBy(await sharesIn(tx, [...own, ...areas]), ({ area }) => area),
    activities: await activitiesIn(tx, province),
    asOf: await countedTo(tx, 'people'),
    activityAsOf: await countedTo(tx, 'activity'),
  }));
  const share = new Map(own.flatMap(area => (read.shares.get(area) ?? []).map(row => [row.part, row])));
  const byGovernment = Map.groupBy(read.activities, ({ government }) => government);
  const known = await governmentsOf(asked, province, [...share.keys(), ...byGovernment.keys()]);
  const rows = known.map(({ code, name, province: of }): PublicGovernment => {
    const did = byGovernment.get(code) ?? [];
    const done = ACTIVITIES.map(what =>
      doneOf(
        what,
        did.find(row => row.what === what),
      ),
    );
    return { code, name, province: of, share: shareOf(share.get(code)), done, last: lastOf(done) };
  });
  const part = (area: string, name: string) => shareOf(read.shares.get(area)?.find(row => row.part === name));
  return { rows, part, shares: read.shares, entries: { asOf: read.asOf, activityAsOf: read.activityAsOf } };
}

const provincesOf = (): readonly string[] => [...new Set(governments().map(({ province }) => province))];

/** Each province: how many of its governments have anything, proven or reported. */
export const coverageCountry = defineOperation({
  name: 'coverage.country',
  summary: { id: 'Cakupan pencegahan menurut provinsi', en: 'Coverage of prevention by province' },
  for: 'public',
  input: z.object({}),
  async run(asked) {
    const { rows, part, entries } = await readOf(asked, null, ['']);
    return ok({
      ...entries,
      ...{ all: part('', 'all'), rest: part('', 'rest') },
      rows: [...Map.groupBy(rows, ({ province }) => province)]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([code, of]) => ({
          ...{ code, name: provinceName(code), governments: of.length, share: part('', code) },
          done: ACTIVITIES.map((what, at) => ({
            what,
            proven: of.filter(({ done }) => done[at]?.proven).length,
            reported: of.filter(({ done }) => !done[at]?.proven && done[at]?.reported).length,
          })),
          last: of.map(({ last }) => last).reduce((a, b) => (a === null || (b !== null && b.on > a.on) ? b : a), null),
        })),
    });
  },
});

export const coverageProvince = defineOperation({
  name: 'coverage.province',
  summary: {
    id: 'Cakupan pencegahan setiap pemerintah di satu provinsi',
    en: 'Coverage of each government of a province',
  },
  for: 'public',
  input: z.object({ province: z.string().regex(/^\d{2}$/, 'region') }),
  async run(asked, { province }) {
    if (!provincesOf().includes(province)) return none;
    const { rows, part, entries } = await readOf(asked, province, []);
    const area = areaOf(province);
    return ok({
      ...entries,
      ...{ code: province, name: provinceName(province), all: part(area, 'all'), rest: part(area, 'rest') },
      rows,
    });
  },
});

export const coverageGovernment = defineOperation({
  name: 'coverage.government',
  summary: {
    id: 'Cakupan pencegahan satu pemerintah menurut jenis unit',
    en: 'Coverage of one government by kind of unit',
  },
  for: 'public',
  input: z.object({ government: z.string().regex(/^\d{2}(\.\d{2})?$/, 'region') }),
  async run(asked, { government }) {
    const province = provinceOf(government);
    const { rows, part, shares, entries } = await readOf(asked, province, [government]);
    const known = rows.find(({ code }) => code === government) ?? (await unlisted(asked, government));
    if (!known) return none;
    const reports = await asked.read(tx => reportsOf(tx, government, REPORTS));
    return ok({
      ...entries,
      ...known,
      provinceName: provinceName(province),
      ...{ all: part(government, 'all'), rest: part(government, 'rest') },
      kinds: (shares.get(government) ?? [])
        .filter(one => one.part !== 'all' && one.part !== 'rest')
        .map(one => ({ kind: one.part, ...(shareOf(one) as Share) })),
      reports: reports.map(({ on_day: on, told_by: toldBy, entry, ...rest }) => ({
        ...{ ...rest, on, toldBy, entry: Number(entry) },
      })),
    });
  },
});

/** A government that no list knows and of which nothing stands yet: it has an office. */
async function unlisted(asked: Asked, code: string): Promise<PublicGovernment | undefined> {
  if (governmentName(code) !== undefined) return undefined;
  const place = (await placesToReport(asked.database)).find(one => one.code === code);
  // The administrative regencies of a province are no governments.
  if (!place || isListed(code)) return undefined;
  const done = ACTIVITIES.map(what => doneOf(what, undefined));
  return { code, name: place.name, province: place.province, share: null, done, last: null };
}
const isListed = (code: string): boolean => provinceName(code) !== code;

/** Every government in one answer: what the table and the feed for others are made of. */
export const coverageGovernments = defineOperation({
  name: 'coverage.governments',
  summary: { id: 'Cakupan pencegahan semua pemerintah', en: 'Coverage of every government' },
  for: 'public',
  input: z.object({}),
  async run(asked) {
    const { rows, entries } = await readOf(asked, null, []);
    return ok({ ...entries, rows });
  },
});

export const coveragePublicOperations = [
  coverageCountry,
  coverageProvince,
  coverageGovernment,
  coverageGovernments,
] as const;
