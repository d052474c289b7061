import { PROVINCES } from '../../data/regions.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { CalendarRefusal } from './refusal.ts';

/** The three clocks of Indonesia: WIB, WITA, WIT. No daylight saving; the offsets stand since 1 January 1988. */
export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

export const ZONES = {
  'Asia/Jakarta': { short: 'WIB', offset: '+07:00', offsetMilliseconds: 7 * 3_600_000 },
  'Asia/Makassar': { short: 'WITA', offset: '+08:00', offsetMilliseconds: 8 * 3_600_000 },
  'Asia/Jayapura': { short: 'WIT', offset: '+09:00', offsetMilliseconds: 9 * 3_600_000 },
} as const satisfies Record<Zone, { short: string; offset: string; offsetMilliseconds: number }>;

const ZONE_OF = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

function numbers(list: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const span of list.split(' ')) {
    const [first = '', last = first] = span.split('-');
    for (let n = Number(first); n <= Number(last); n += 1) found.add(String(n).padStart(2, '0'));
  }
  return found;
}

const PROVINCE = new Map(
  PROVINCES.map(([code, zone, regencies]) => [code, { zone: ZONE_OF[zone], regencies: numbers(regencies) }]),
);

const SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/;

/**
 * The zone of a region by Kemendagri code. The empty code, the whole country, keeps the clock of Jakarta, where the
 * national offices sit. Province and regency must exist; of subdistricts and villages only the shape is checked here.
 */
export function zoneOf(region: string, field = 'region'): Result<Zone, CalendarRefusal> {
  if (region === '') return ok('Asia/Jakarta');
  const province = SHAPE.test(region) ? PROVINCE.get(region.slice(0, 2)) : undefined;
  if (province === undefined) return refuse({ code: 'region-unknown', field, given: region });
  if (region.length > 2 && !province.regencies.has(region.slice(3, 5))) {
    return refuse({ code: 'region-unknown', field, given: region });
  }
  return ok(province.zone);
}

/** True when `region` is `scope` or lies inside it: a prefix on a dot boundary. '' holds everything. */
export function inScope(scope: string, region: string): boolean {
  return scope === '' || region === scope || (region.startsWith(scope) && region[scope.length] === '.');
}

export function isZone(zone: string): zone is Zone {
  return Object.hasOwn(ZONES, zone);
}
