/**
 * The regions of Indonesia: 38 provinces, 514 regencies and cities, and below them districts and villages, with their
 * Kemendagri codes ('17', '17.02', '17.02.01', '17.02.01.2001').
 *
 * The areas come from the package `idn-area-data` (ODbL, see NOTICE); the names beside the official ones stand in
 * region-names.ts. Provinces and regencies are read when the table is opened, districts and villages only when somebody
 * asks for them (2.8 MB). What must never happen here: a guess. A name that fits several regions gives all of them, and
 * whoever asks decides with what else is known (`Kota`, the province, the office that is named with it).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SHORT_NAMES, SPELLINGS } from './region-names.ts';

export type RegionLevel = 'province' | 'regency' | 'district' | 'village';

export type Region = {
  /** Kemendagri code with dots. */
  readonly code: string;
  /** Official name: `Bengkulu`, `Kabupaten Rejang Lebong`, `Kota Administrasi Jakarta Utara`, `Curup`. */
  readonly name: string;
  /** The name without `Kabupaten`, `Kota`, `Administrasi`. */
  readonly bare: string;
  readonly level: RegionLevel;
};

export type TimeZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** Writes a name as a key that forgives case, accents, spaces, hyphens and dots: `Toli-Toli` and `Tolitoli` are one. */
export const regionKey = (name: string): string => {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\bkep\.(?=\s|$)/g, 'kepulauan')
    .replace(/[^a-z0-9]/g, '');
};

/** Most of 83,762 villages need no rewriting at all. */
const PLAIN = /^[a-z]*$/;

const PREFIX = /^(?:kabupaten administrasi|kota administrasi|kabupaten|kab\.?|kota|provinsi|propinsi|prov\.?)\s+/i;

/** WIT by province code, then WITA; everything else is WIB (Keppres 41/1987; Papua's new provinces keep WIT). */
const WIT = /^(?:8[12]|9[1-6])(?:\.|$)/;
const WITA = /^(?:5[123]|6[345]|7[1-6])(?:\.|$)/;

/** IANA zone of a region by its code. @param code Kemendagri code of any level */
export const zoneOf = (code: string): TimeZone =>
  WIT.test(code) ? 'Asia/Jayapura' : WITA.test(code) ? 'Asia/Makassar' : 'Asia/Jakarta';

/** Code of the level above; '' (the whole country) above a province. */
export const parentCode = (code: string): string => code.slice(0, Math.max(0, code.lastIndexOf('.')));

type Index = ReadonlyMap<string, readonly Region[]>;

export type Regions = {
  readonly provinces: readonly Region[];
  readonly regencies: readonly Region[];
  /** The province or regency with this code, if there is one. */
  find(code: string): Region | undefined;
  /** The province that a code of any level lies in. Throws on a code that is none: that is a bug of the caller. */
  provinceOf(code: string): Region;
  /** Provinces and regencies whose name, other spelling or short form this is (without `Kabupaten`/`Kota`). */
  named(name: string): readonly Region[];
  /**
   * Reads a name as people type it: `Kab. Rejang Lebong`, `KOTA BOGOR`, `Lampura`, `17.02`. `Kabupaten` and `Kota`
   * choose between namesakes; without them all namesakes are given, regencies (kabupaten) first.
   */
  lookup(text: string): readonly Region[];
  /** Districts (kecamatan) of this name in the whole country; read at the first call. */
  districtsNamed(name: string): readonly Region[];
  /** Villages (desa, kelurahan) of this name in the whole country; read at the first call. */
  villagesNamed(name: string): readonly Region[];
};

const dataFolder = (): string => {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('idn-area-data')), '..', 'data');
};

/** One line of the package's CSV: fields parted by commas, a field with a comma in double quotes. */
const fieldsOf = (line: string): string[] =>
  line.includes('"')
    ? Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), m => (m[1] ?? m[2] ?? '').replaceAll('""', '"'))
    : line.split(',');

const readAreas = (file: string, level: RegionLevel): Region[] =>
  readFileSync(join(dataFolder(), file), 'utf8')
    .split(/\r?\n/)
    .slice(1)
    .filter(line => line !== '')
    .map(line => {
      const fields = fieldsOf(line);
      const code = fields[0] ?? '';
      const name = SPELLINGS[code] ?? fields.at(-1) ?? '';
      return { code, name, bare: name.replace(PREFIX, ''), level };
    });

const indexBy = (regions: Iterable<readonly [key: string, region: Region]>): Index => {
  const index = new Map<string, Region[]>();
  for (const [key, region] of regions) {
    const there = index.get(key);
    if (there === undefined) index.set(key, [region]);
    else if (!there.includes(region)) there.push(region);
  }
  return index;
};

const lazily = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Opens the table. Reads two small files; districts and villages are read when first asked for. */
export function openRegions(): Regions {
  const provinces = readAreas('provinces.csv', 'province');
  const regencies = readAreas('regencies.csv', 'regency');
  const high = [...provinces, ...regencies];
  const byCode = new Map(high.map(region => [region.code, region]));
  const byFullKey = indexBy(high.map(region => [regionKey(region.name), region]));
  const shorts = SHORT_NAMES.flatMap(([short, name]) =>
    (byFullKey.get(regionKey(name)) ?? [])
      .filter(region => region.name === name || region.level === 'regency')
      .map(region => [regionKey(short), region] as const),
  );
  const byKey = indexBy([...high.map(region => [regionKey(region.bare), region] as const), ...shorts]);
  const districts = lazily(() => indexBy(readAreas('districts.csv', 'district').map(r => [regionKey(r.bare), r])));
  const villages = lazily(() => indexBy(readAreas('villages.csv', 'village').map(r => [regionKey(r.bare), r])));

  const named = (name: string): readonly Region[] => byKey.get(regionKey(name)) ?? [];
  const lookup = (text: string): readonly Region[] => {
    const trimmed = text.trim();
    const coded = byCode.get(trimmed);
    if (coded !== undefined) return [coded];
    const prefix = PREFIX.exec(trimmed)?.[0].toLowerCase() ?? '';
    const found = named(trimmed.replace(PREFIX, ''));
    const wanted = found.filter(region =>
      prefix.startsWith('kab')
        ? region.name.startsWith('Kabupaten')
        : prefix.startsWith('kota')
          ? region.name.startsWith('Kota')
          : prefix.startsWith('pro')
            ? region.level === 'province'
            : true,
    );
    const rank = (region: Region): number =>
      region.name.startsWith('Kabupaten') ? 0 : region.level === 'regency' ? 1 : 2;
    return [...wanted].sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
  };

  return {
    provinces,
    regencies,
    find: code => byCode.get(code),
    provinceOf: code => {
      const province = byCode.get(code.slice(0, 2));
      if (province === undefined) throw new Error(`no province for the code ${code}`);
      return province;
    },
    named,
    lookup,
    districtsNamed: name => districts().get(regionKey(name)) ?? [],
    villagesNamed: name => villages().get(regionKey(name)) ?? [],
  };
}
