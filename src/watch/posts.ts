/** Posts (offices held by a person) as they stand in a text: `Pj Bupati Natuna`, `Kepala Desa Sukamaju`, `penyuluh agama`. */
import type { Regions } from '../offices/regions.ts';
import { OFFICE_HEADS, OFFICE_PREFIXES, OFFICE_WORDS, PLURALS } from './lexicon.ts';
import { nameAt } from './names.ts';
import { formOf, officeEnd, type RegionMatch, regionAt } from './office-names.ts';
import { isCapitalised, type Word } from './words.ts';

/** An office as it stands in the text: words `from` to `to` (exclusive), and the regions in it. */
export type Office = {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly places: readonly RegionMatch[];
  readonly bare: boolean;
  /** Where a name may stand behind it: past `, Kecamatan X, Kabupaten Y,`. */
  readonly past: number;
};

const PLACE_HEADS = /^(?:camat|lurah|kades|kuwu|keuchik|penghulu|petinggi|panewu)$/;
const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

/** Words that go on with a prefix (`pelaksana tugas`, `penjabat sementara`) but open none. */
const NO_OPENING = /^(?:tugas|harian|sementara)$/;

/** All offices of a text, in order; none lies inside another. */
export function officesOf(words: readonly Word[], regions: Regions): readonly Office[] {
  const offices: Office[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const office = officeAt(words, i, regions);
    if (office === undefined) continue;
    offices.push(office);
    i = office.to - 1;
  }
  return offices;
}

function officeAt(words: readonly Word[], at: number, regions: Regions): Office | undefined {
  if (NO_OPENING.test(lower(words[at]))) return undefined;
  if (PLURALS.has(lower(words[at - 1])) && words[at]?.gap === '') return undefined;
  let i = at;
  while (OFFICE_PREFIXES.has(lower(words[i])) && (i === at || /^[\s()]*$/.test(words[i]?.gap ?? ','))) i += 1;
  // `wakil` and the like may be the office itself; the head is then the last prefix.
  const open = i === at ? '' : (words[i]?.gap ?? ',');
  const head = lower(words[i]).replace(/nya$/, '');
  if (!OFFICE_HEADS.has(head) || !/^[\s)]*$/.test(open)) return undefined;
  let next = i + 1;
  if (head === 'wali') {
    if (lower(words[next]) !== 'kota' || words[next]?.gap !== '') return undefined;
    next += 1;
  }
  if (head === 'tenaga' && lower(words[next]) !== 'ahli') return undefined;
  const village =
    head === 'kepala' && /^(?:desa|kampung|kelurahan)$/.test(lower(words[next])) && words[next]?.gap === '';
  if (village) next += 1;
  else while (head !== 'wali' && OFFICE_HEADS.has(lower(words[next])) && words[next]?.gap === '') next += 1;
  const place = village || PLACE_HEADS.test(head) ? placeAfter(words, next, head === 'camat', regions) : next;
  if (place > next) {
    const past = pastPlaces(words, place, regions);
    return { from: at, to: place, head: village ? 'kades' : head, places: [], bare: false, past };
  }
  const rest = officeEnd(words, next, regions);
  const to = rest.end > next ? rest.end : lowerComplement(words, next);
  return {
    from: at,
    to,
    head: village ? 'kades' : head,
    places: rest.places,
    bare: to === i + 1,
    past: pastPlaces(words, to, regions),
  };
}

/** `pedagang beras,`: a lower-case complement counts when a comma closes it, or when it is an office's word (`divisi hukum`). */
function lowerComplement(words: readonly Word[], at: number): number {
  let known = true;
  for (let i = at; i < Math.min(at + 3, words.length); i += 1) {
    if (words[i]?.gap !== '' || isCapitalised(words[i]?.text ?? '')) return i > at && known ? i : at;
    known &&= OFFICE_WORDS.has(lower(words[i]));
    if (!OFFICE_WORDS.has(lower(words[i + 1])) && known && words[i + 1]?.gap === '') return i + 1;
    if (/^,/.test(words[i + 1]?.gap ?? '')) return i + 1;
  }
  return at;
}

/** The village or district behind `Kades`, `Lurah`, `Camat`: by the region table, else by a comma before the name. */
function placeAfter(words: readonly Word[], at: number, district: boolean, regions: Regions): number {
  if (formOf(words[at]?.text) !== undefined) return at;
  let run = at;
  while (run < at + 5 && isCapitalised(words[run]?.text ?? '') && words[run]?.gap === '') run += 1;
  if (run === at) return at;
  for (let to = Math.min(run, at + 4); to > at; to -= 1) {
    const name = words
      .slice(at, to)
      .map(word => word.text)
      .join(' ');
    const known = district ? regions.districtsNamed(name) : regions.villagesNamed(name);
    if (known.length > 0 || regions.named(name).length > 0) return to;
  }
  const named = /^,\s*$/.test(words[run]?.gap ?? '') && nameAt(words, run) !== undefined;
  return named && run - at <= 3 ? run : run - at >= 3 ? at + 1 : at;
}

/** Past `, Kecamatan X, Kabupaten Y` behind an office: a bare region counts when a comma follows, one with its form always. */
function pastPlaces(words: readonly Word[], at: number, regions: Regions): number {
  let i = at;
  while (/^\)?,\s*$/.test(words[i]?.gap ?? '')) {
    const form = formOf(words[i]?.text);
    let to = regionAt(words, i, regions)?.to ?? i;
    if (form !== undefined && to === i) {
      to = i + 1;
      while (to < i + 4 && isCapitalised(words[to]?.text ?? '') && words[to]?.gap === '') to += 1;
    }
    if (to === i || (form === undefined && !/^,/.test(words[to]?.gap ?? ''))) break;
    i = to;
  }
  return i;
}
