/**
 * The governments of the country: 38 provinces and 508 regencies and cities that have one of their own. The administrative cities
 * and the administrative regency of Jakarta have none: what is done there is done by the province. Pure.
 */
import { regionTable } from '../../offices/places.ts';

export interface Government {
  /** Kemendagri code of its region. */
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

const ADMINISTRATIVE = /^(?:Kabupaten|Kota) Administrasi /;
const isProvince = (code: string): boolean => code.length === 2;

let all: readonly Government[] | undefined;
/** All of them by code, read once for the process. */
export function governments(): readonly Government[] {
  all ??= [...regionTable().provinces, ...regionTable().regencies]
    .filter(({ name }) => !ADMINISTRATIVE.test(name))
    .map(({ code, name }) => ({
      code,
      name: isProvince(code) ? `Provinsi ${name}` : name,
      province: code.slice(0, 2),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  return all;
}

let names: ReadonlyMap<string, string> | undefined;
/** What a government is called; undefined for one that no list knows (a new one, or that of a demonstration). */
export function governmentName(code: string): string | undefined {
  names ??= new Map(governments().map(one => [one.code, one.name]));
  return names.get(code);
}

/** The government that a region of any level belongs to; null of the whole country and outside of every province. */
export function governmentOf(region: string): string | null {
  if (!regionTable().find(region.slice(0, 2))) return null;
  const regency = region.slice(0, 5);
  const known = regionTable().find(regency);
  return known && ADMINISTRATIVE.test(known.name) ? region.slice(0, 2) : regency;
}

export const provinceOf = (code: string): string => code.slice(0, 2);
/** What a province is called as an area, its own government and those below it. */
export const provinceName = (code: string): string => regionTable().find(code)?.name ?? code;
