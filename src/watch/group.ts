/**
 * Groups the readings of one event: the same activity on one day in one place, or one case at any of its stages.
 * Pure and independent of the order: two readings are linked or not by themselves, and a group is what links hold together.
 */
import { dayNumber } from './dates.ts';
import { CASE_KINDS } from './kind.ts';
import { nameKey } from './names.ts';
import type { Reading } from './read.ts';

/** A case is followed from the report to the judgment and its execution; what lies further apart is another case. */
export const CASE_DAYS = 400;
const PREVENTION_DAYS = 1;

/** Officials who speak in every article on the country's cases link nothing. */
const NATIONAL_ROLE = /\b(?:RI|Menteri|Mendagri|BKN|KASN|KPK|Polri|Presiden|Nasional)\b|^(?:Ketua|Anggota) Bawaslu$/u;

type Traits = {
  readonly reading: Reading;
  readonly date: number | null;
  readonly actDate: string | null;
  readonly isCase: boolean;
  readonly people: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
  readonly villages: ReadonlySet<string>;
  readonly venue: ReadonlySet<string>;
};

const VENUE_NOISE = new Set([
  'gedung',
  'kantor',
  'aula',
  'hotel',
  'ballroom',
  'di',
  'jakarta',
  'ruang',
  'rapat',
  'halaman',
]);

function traitsOf(reading: Reading): Traits {
  return {
    reading,
    date: reading.eventDate === null ? null : dayNumber(reading.eventDate.value),
    actDate: reading.actDate?.value ?? null,
    isCase: CASE_KINDS.has(reading.kind.value) || !reading.relevant.value,
    people: new Set(
      reading.people.filter(one => !NATIONAL_ROLE.test(one.value.role ?? '')).map(one => nameKey(one.value.name)),
    ),
    terms: rareTerms(reading),
    villages: villagesOf(reading),
    venue: new Set(
      (reading.venue?.value.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(word => !VENUE_NOISE.has(word)),
    ),
  };
}

/** Capitalised words inside sentences, which stand for names of people, villages and things. */
function rareTerms(reading: Reading): ReadonlySet<string> {
  const region = new Set(
    `${reading.regency?.value.name ?? ''} ${reading.province?.value.name ?? ''}`.toLowerCase().split(/\s+/),
  );
  const words = Array.from(reading.text.matchAll(/(?<=[\p{Ll},(] )\p{Lu}[\p{Ll}]{3,}/gu), match =>
    match[0].toLowerCase(),
  );
  return new Set(words.filter(word => !region.has(word) && !COMMON_TERMS.has(word)));
}

/** Villages and districts by their names without spaces (`Sayurmatinggi`, `Sayur Matinggi`), as far as two words go. */
function villagesOf(reading: Reading): ReadonlySet<string> {
  const named = reading.text.matchAll(
    /\b(?:kecamatan|camat|kelurahan|lurah|desa|kades|kuwu)\s+(\p{Lu}\p{L}+)(?:\s+(\p{Lu}\p{L}+))?/giu,
  );
  return new Set(
    Array.from(named)
      .flatMap(match => [match[1] ?? '', `${match[1]}${match[2] ?? ''}`])
      .map(name => name.toLowerCase()),
  );
}

const COMMON_TERMS = new Set(
  `bawaslu ketua kabupaten kota kepala provinsi bupati pilkada pemilu badan negara dinas daerah pengawas umum camat lurah desa
   aparatur sipil komisi pemilihan wali gubernur wakil netralitas januari februari maret april juni juli agustus september
   oktober november desember senin selasa rabu kamis jumat sabtu minggu ahad kecamatan pemerintah penjabat koordinator divisi
   penanganan pelanggaran sekretaris anggota indonesia jakarta kepegawaian hukum undang pasal kades polres kejaksaan negeri
   gakkumdu penduduk pemkab pemkot tahun serentak koordinasi nasional kesiapan menjaga rapat republik`
    .trim()
    .split(/\s+/),
);

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter(one => b.has(one)).length;

const sharedPeople = (a: Traits, b: Traits): boolean =>
  [...a.people].some(one => [...b.people].some(other => namesAgree(one, other)));

/** `unu ibnudin` and `m unu ibnudin`: one holds the other, by two words at least. */
const namesAgree = (a: string, b: string): boolean => {
  if (a === b) return true;
  const [one, other] = [a.split(' '), b.split(' ')];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 2 && short.every(word => long.includes(word));
};

/** Whether two readings tell of one event. Symmetric. */
export function sameEvent(one: Reading, other: Reading): boolean {
  return linked(traitsOf(one), traitsOf(other));
}

/** Whether any of these readings tells of one event with another one. */
export function linksTo(readings: readonly Reading[]): (other: Reading) => boolean {
  const traits = readings.map(traitsOf);
  return other => {
    const its = traitsOf(other);
    return traits.some(one => linked(one, its));
  };
}

function linked(a: Traits, b: Traits): boolean {
  if (a.reading.relevant.value !== b.reading.relevant.value) return false;
  if (a.isCase !== b.isCase) return false;
  return a.isCase ? sameCase(a, b) : sameActivity(a, b);
}

const apart = (a: Traits, b: Traits): number | null =>
  a.date === null || b.date === null ? null : Math.abs(a.date - b.date);

function sameCase(a: Traits, b: Traits): boolean {
  const regency = a.reading.regency?.value.code;
  if (regency === undefined || regency !== b.reading.regency?.value.code) return false;
  const days = apart(a, b);
  if (days !== null && days > CASE_DAYS) return false;
  if (sharedPeople(a, b) && (days === null || days <= CASE_DAYS)) return shared(a.terms, b.terms) >= 2;
  const near = days !== null && days <= 14;
  const deed = a.reading.acts.some(one => b.reading.acts.some(other => other.value === one.value));
  if (near && deed && shared(a.villages, b.villages) > 0) return true;
  return near && (shared(a.terms, b.terms) >= 3 || (a.actDate !== null && a.actDate === b.actDate));
}

function sameActivity(a: Traits, b: Traits): boolean {
  const days = apart(a, b);
  const kinds = new Set([a.reading.kind.value, b.reading.kind.value]);
  const regency = a.reading.regency?.value.code;
  const together = regency !== undefined && regency === b.reading.regency?.value.code;
  if (days === null) return together && kinds.size === 1 && sharedPeople(a, b);
  if (kinds.size === 1 && kinds.has('surat_edaran')) return together && days <= 31;
  if (days > PREVENTION_DAYS - 1) return false;
  if (together) return true;
  if (shared(a.venue, b.venue) >= 2) return true;
  const province = a.reading.province?.value.code;
  const provincial = regency === undefined && b.reading.regency === null && province !== undefined;
  if (provincial && province === b.reading.province?.value.code) return kinds.size === 1;
  return kinds.size === 1 && kinds.has('statistik') && a.reading.regency === null && b.reading.regency === null;
}

/** A group's name is the smallest id of its members, so that the order of the readings doesn't matter. */
export function groupReadings(readings: readonly Reading[]): ReadonlyMap<string, string> {
  const traits = readings.map(traitsOf);
  const parent = new Map<string, string>(readings.map(reading => [reading.id, reading.id]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== at) at = parent.get(at) ?? at;
    return at;
  };
  for (const [i, a] of traits.entries()) {
    for (const b of traits.slice(i + 1)) {
      if (!linked(a, b)) continue;
      const [low, high] = [root(a.reading.id), root(b.reading.id)].sort();
      if (low !== undefined && high !== undefined) parent.set(high, low);
    }
  }
  return new Map(readings.map(reading => [reading.id, root(reading.id)]));
}
