import type { Database } from '../db/database.ts';
import { type OfficeRow, officesAtWork, type StaffedOfficeRow, servingAt, staffedOffices } from './office.store.ts';
import { openRegions, type Regions } from './regions.ts';

/** An office as other rooms see it: where it is, whether reports can be sealed to it, and to whom. */
export type Office = OfficeRow;

export interface Place {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly provinceName: string;
}

let table: Regions | undefined;
/** The country's regions, read once for the process. */
export const regionTable = (): Regions => {
  table ??= openRegions();
  return table;
};

/** All offices that stand, whoever asks: reports are routed among them. */
export const standingOffices = (database: Database): Promise<readonly Office[]> =>
  database.transaction({ role: 'netra_app', scope: '*', name: 'offices' }, officesAtWork);

/** The same, with how many people serve at each: asked where something is told in confidence, and nowhere else. */
export const officesWithPeople = (database: Database): Promise<readonly StaffedOfficeRow[]> =>
  database.transaction({ role: 'netra_app', scope: '*', name: 'offices' }, staffedOffices);

/** Who serves at an office, as far as the transaction sees them: whom a page offers to choose from. */
export const peopleServing = servingAt;

/**
 * The regencies and cities a report can be about, by province and name. An office in a regency that no list knows (a new
 * one, or that of a demonstration) is offered too, under the office's name.
 */
export async function placesToReport(database: Database): Promise<readonly Place[]> {
  const regions = regionTable();
  const known: Place[] = regions.regencies.map(({ code, name }) => placeOf(regions, code, name));
  const standing = await standingOffices(database);
  const others = standing
    .filter(office => office.level === 'kabkota' && !regions.find(office.region))
    .map(office => placeOf(regions, office.region, office.name.replace(/^Bawaslu /, '')));
  return [...known, ...others].sort((a, b) => a.code.localeCompare(b.code));
}

const placeOf = (regions: Regions, code: string, name: string): Place => {
  const province = regions.provinceOf(code);
  return { code, name, province: province.code, provinceName: province.name };
};
