/** Reads the name of an office or institution word by word: where it ends, and which region it belongs to. */
import type { Region, Regions } from '../offices/regions.ts';
import { ACRONYM_INSTITUTIONS, MONTHS, OFFICE_HEADS, OFFICE_WORDS } from './lexicon.ts';
import { isAcronym, isCapitalised, type Word } from './words.ts';

export type Form = 'kabupaten' | 'kota' | 'province' | 'district' | 'village' | undefined;

/** A region named in the text; `form` is what the text itself says it is (`Kabupaten`, `Kota`, ...). */
export type RegionMatch = {
  readonly from: number;
  readonly to: number;
  readonly form: Form;
  readonly regions: readonly Region[];
};

const FORMS: Readonly<Record<string, Exclude<Form, undefined>>> = {
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  pemkab: 'kabupaten',
  kota: 'kota',
  pemkot: 'kota',
  provinsi: 'province',
  propinsi: 'province',
  prov: 'province',
  pemprov: 'province',
  kecamatan: 'district',
  kec: 'district',
  desa: 'village',
  kelurahan: 'village',
  kampung: 'village',
  nagari: 'village',
};

export const formOf = (word: string | undefined): Form =>
  word === undefined ? undefined : FORMS[word.toLowerCase().replace(/^se-/, '').replace(/\.$/, '')];

/** A short form in everyday use as a word (`meranti`, `mitra`) is a region only when it stands in capitals' company. */
export function regionAt(words: readonly Word[], at: number, regions: Regions): RegionMatch | undefined {
  const form = formOf(words[at]?.text);
  const start = form === undefined ? at : at + 1;
  if (form !== undefined && (words[start]?.gap !== '' || !isCapitalised(words[start]?.text ?? ''))) return undefined;
  const administrative = words[start]?.text === 'Administrasi' ? 1 : 0;
  for (let length = 5; length >= 1; length -= 1) {
    const part = words.slice(start + administrative, start + administrative + length);
    if (part.length < length || !joined(part)) continue;
    const found = matching(part.map(word => word.text).join(' '), form, regions);
    if (found.length > 0) return { from: at, to: start + administrative + length, form, regions: found };
  }
  return undefined;
}

const joined = (part: readonly Word[]): boolean =>
  part.every((word, i) => (i === 0 || word.gap === '') && (isCapitalised(word.text) || (i > 0 && word.text === 'dan')));

function matching(name: string, form: Form, regions: Regions): readonly Region[] {
  if (form === 'district') return regions.districtsNamed(name);
  if (form === 'village') return regions.villagesNamed(name);
  const found = regions.named(name);
  if (form === 'province') return found.filter(region => region.level === 'province');
  if (form === 'kabupaten') return found.filter(region => region.name.startsWith('Kabupaten'));
  if (form === 'kota') return found.filter(region => region.name.startsWith('Kota'));
  return found;
}

export type OfficeEnd = {
  readonly end: number;
  readonly places: readonly RegionMatch[];
  readonly acronym: string | undefined;
};

const CONNECTORS = new Set(['dan', 'serta', '&', 'atau']);
const NUMBERING = /^(?:[IVX]{1,5}[AB]?|[0-9]{1,4}(?:\/.*)?)$/;

const isOfficeWord = (word: Word): boolean =>
  isCapitalised(word.text) &&
  word.text
    .toLowerCase()
    .split(/[-/&]/)
    .every(part => OFFICE_WORDS.has(part));

export const isKnownAcronym = (word: string): boolean =>
  isCapitalised(word) && (ACRONYM_INSTITUTIONS.has(word.toLowerCase()) || /^(?:kemen|pemen)[a-z-]{2,}$/i.test(word));

/** The rest of an office's name from word `at` on: office words, acronyms, a region; it ends where a name may begin. */
export function officeEnd(words: readonly Word[], at: number, regions: Regions): OfficeEnd {
  const places: RegionMatch[] = [];
  let acronym: string | undefined;
  let i = at;
  while (i < words.length) {
    const word = words[i];
    if (word === undefined) break;
    const inBrackets = /^\s*\($/.test(word.gap) && /^\s*\)/.test(words[i + 1]?.gap ?? ')');
    if (
      inBrackets &&
      i > 0 &&
      (isAcronym(word.text) ||
        isKnownAcronym(word.text) ||
        OFFICE_HEADS.has(word.text.toLowerCase()) ||
        regions.named(word.text).length > 0)
    ) {
      acronym ??= word.text;
      i += 1;
      continue;
    }
    const afterBrackets = /^\)\s*$/.test(word.gap);
    if (word.gap !== '' && !afterBrackets) break;
    const place = regionAt(words, i, regions) ?? districtOf(words, i, regions);
    if (place !== undefined && (place.form !== undefined || !startsName(words, place, places.length > 0))) {
      places.push(place);
      i = place.to;
    } else if (
      formOf(word.text) === 'district' &&
      isCapitalised(words[i + 1]?.text ?? '') &&
      words[i + 1]?.gap === ''
    ) {
      i = unknownPlace(words, i + 1);
    } else if (
      isOfficeWord(word) ||
      isKnownAcronym(word.text) ||
      (places.length > 0 && word.text === 'Kota' && isCapitalised(words[i + 1]?.text ?? '')) ||
      (NUMBERING.test(word.text) &&
        (i > at || word.text.length >= 4) &&
        places.length === 0 &&
        !MONTHS.has((words[i + 1]?.text ?? '').toLowerCase()))
    ) {
      if (isKnownAcronym(word.text)) acronym ??= word.text;
      i += 1;
    } else if (CONNECTORS.has(word.text) && i > at && isOfficeWord(words[i + 1] ?? word) && words[i + 1]?.gap === '') {
      i += 2;
    } else if (isAcronym(word.text) && places.length === 0 && word.text.length <= 12) {
      i += 1;
    } else break;
  }
  return { end: i, places, acronym };
}

/** Offices below the regency stand with the district's bare name: `KUA Curup Timur`, `Polsek Alian`. */
const DISTRICT_OFFICE = /^(?:kua|polsek|koramil|panwascam|panwaslucam|puskesmas|uptd|korwil|kapolsek|danramil)$/i;

function districtOf(words: readonly Word[], at: number, regions: Regions): RegionMatch | undefined {
  if (!DISTRICT_OFFICE.test(words[at - 1]?.text ?? '')) return undefined;
  for (let length = 4; length >= 1; length -= 1) {
    const part = words.slice(at, at + length);
    const found =
      part.length === length && joined(part) ? regions.districtsNamed(part.map(one => one.text).join(' ')) : [];
    if (found.length > 0) return { from: at, to: at + length, form: 'district', regions: found };
  }
  return undefined;
}

/** A district that the table doesn't know by this spelling: the capitals up to a comma, a dot or a small word, three at most. */
function unknownPlace(words: readonly Word[], at: number): number {
  let to = at + 1;
  while (to < at + 3 && isCapitalised(words[to]?.text ?? '') && words[to]?.gap === '') to += 1;
  return to;
}

/** After one region a second bare one is rather the start of a name (`Wali Kota Bogor Bima ...`). */
const startsName = (words: readonly Word[], place: RegionMatch, placed: boolean): boolean =>
  placed && isCapitalised(words[place.to]?.text ?? '') && words[place.to]?.gap === '';
