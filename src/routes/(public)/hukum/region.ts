/** Regions as they are typed and shown: a Kemendagri code, or the name of a province, regency or city. Pure. */
import { PROVINCES } from '../../../../data/regions.ts';
import { zoneOf } from '../../../calendar/zones.ts';
import type { Place } from '../../../offices/places.ts';

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
const bare = (name: string) => plain(name).replace(/^(kabupaten|kab|kota)/, '');

/** The name of a code; '' for the whole country; the code itself where nobody knows it. */
export function regionName(code: string, places: readonly Place[]): string {
  if (code === '') return '';
  return (
    PROVINCES.find(([province]) => province === code)?.[3] ?? places.find(place => place.code === code)?.name ?? code
  );
}

export type RegionRead =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly near: readonly string[] };

/** What was typed as a code. One that is unknown, and a name that several bear, are refused with those that fit. */
export function readRegion(typed: string, places: readonly Place[]): RegionRead {
  if (zoneOf(typed).ok) return { ok: true, code: typed };
  const named = [...PROVINCES.map(([code, , , name]) => ({ code, name })), ...places];
  for (const same of [
    named.filter(one => plain(one.name) === plain(typed)),
    named.filter(one => bare(one.name) === bare(typed)),
  ]) {
    const [only, ...more] = same;
    if (only !== undefined && more.length === 0) return { ok: true, code: only.code };
    if (more.length > 0) return { ok: false, near: same.map(one => `${one.name} (${one.code})`) };
  }
  return { ok: false, near: [] };
}
