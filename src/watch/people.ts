/**
 * People with their offices. A person is read by an office that stands with the name (`Ketua Bawaslu Sinjai Fulan`,
 * `Fulan, Kepala Dinas ...`, `Camat X, Fulan`) or by a verb of speech with a full name. Titles and degrees are left off.
 */
import type { Regions } from '../offices/regions.ts';
import { DEGREES, NEVER_NAMES, OFFICE_HEADS, OFFICE_PREFIXES, OFFICE_WORDS, SPEECH, TITLES } from './lexicon.ts';
import { isKnownAcronym, officeEnd, type RegionMatch } from './office-names.ts';
import { type Passage, passageOf, type Read } from './passage.ts';
import { isAcronym, isCapitalised, type Word } from './words.ts';

export type Person = { readonly name: string; readonly role: string | null };

/** An office as it stands in the text: words `from` to `to` (exclusive), and the regions in it. */
export type Office = {
  readonly from: number;
  readonly to: number;
  readonly head: string;
  readonly places: readonly RegionMatch[];
  readonly bare: boolean;
};

type Name = { readonly from: number; readonly to: number };

const PLACE_HEADS = /^(?:camat|lurah|kades|kuwu|keuchik|penghulu|petinggi|panewu)$/;
const PRESIDENTIAL = /^(?:capres|cawapres)$/;
const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

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

export function officeAt(words: readonly Word[], at: number, regions: Regions): Office | undefined {
  let i = at;
  while (OFFICE_PREFIXES.has(lower(words[i])) && (i === at || /^[\s()]*$/.test(words[i]?.gap ?? ','))) i += 1;
  // `wakil` and the like may be the office itself; the head is then the last prefix.
  const open = i === at ? '' : (words[i]?.gap ?? ',');
  if (i < words.length && !(OFFICE_HEADS.has(lower(words[i])) && /^[\s)]*$/.test(i === at ? '' : open)))
    return undefined;
  const head = lower(words[i]);
  if (head === '') return undefined;
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
  if (place > next) return { from: at, to: place, head: village ? 'kades' : head, places: [], bare: false };
  const rest = officeEnd(words, next, regions);
  const to = rest.end > next ? rest.end : lowerComplement(words, next);
  return { from: at, to, head: village ? 'kades' : head, places: rest.places, bare: to === i + 1 };
}

/** `pedagang beras`, `penyuluh agama`: a lower-case complement counts only when a comma closes it. */
function lowerComplement(words: readonly Word[], at: number): number {
  for (let i = at; i < Math.min(at + 3, words.length); i += 1) {
    if (words[i]?.gap !== '' || isCapitalised(words[i]?.text ?? '')) return at;
    if (/^,/.test(words[i + 1]?.gap ?? '')) return i + 1;
  }
  return at;
}

/** The village or district behind `Kades`, `Lurah`, `Camat`: by the region table, else by a comma before the name. */
function placeAfter(words: readonly Word[], at: number, district: boolean, regions: Regions): number {
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

function isNameWord(word: Word, first: boolean): boolean {
  const text = word.text;
  if (/^\p{Lu}\.?$/u.test(text)) return true;
  if (/^\p{Lu}{2,3}$/u.test(text)) return first && !isKnownAcronym(text);
  if (!/^\p{Lu}/u.test(text) || (isAcronym(text) && text.length > 3)) return false;
  const key = text.toLowerCase();
  if (NEVER_NAMES.has(key) || OFFICE_HEADS.has(key) || OFFICE_PREFIXES.has(key) || isKnownAcronym(text)) return false;
  if (/\.(?:com|co|id|net)\b/i.test(text) || /^se-/i.test(text)) return false;
  return !(first && OFFICE_WORDS.has(key)) && !/\d/.test(text);
}

const bareTitle = (text: string): string => text.toLowerCase().replace(/\.$/, '');

/** The name that starts at word `at`, behind titles. */
export function nameAt(words: readonly Word[], at: number): Name | undefined {
  let from = at;
  while (from < words.length && from < at + 5) {
    const word = words[from];
    const next = words[from + 1];
    if (word === undefined || !TITLES.has(bareTitle(word.text)) || next === undefined) break;
    if (next.gap.trim() !== '' && next.gap.trim() !== '.') break;
    if (from > at && word.gap.trim() !== '' && word.gap.trim() !== '.') break;
    from += 1;
  }
  let to = from;
  while (to < words.length && to - from < 5) {
    const word = words[to];
    if (word === undefined || (to > from && word.gap !== '') || !isNameWord(word, to === from)) {
      if (to > from && word !== undefined && word.gap === '' && /^(?:bin|binti)$/.test(word.text)) {
        to += 1;
        continue;
      }
      break;
    }
    if (
      to > from &&
      DEGREES.has(word.text.toLowerCase().replaceAll('.', '')) &&
      /\.|^\p{Lu}{2,4}$|^S[A-Z]/u.test(word.text)
    )
      break;
    to += 1;
  }
  if (to === from) return undefined;
  // One or two capitals alone are an acronym, not a name; initials of a suspect are read by `berinisial`.
  const only = words[from]?.text ?? '';
  return to - from === 1 && (only.length < 3 || isAcronym(only)) ? undefined : { from, to };
}

/** People of a text. `institutionBefore` completes a bare `Ketua` with the institution named just before it. */
export function peopleOf(
  text: string,
  words: readonly Word[],
  offices: readonly Office[],
  regions: Regions,
  institutionBefore: (position: number) => string | undefined,
): readonly Read<Person>[] {
  const found: Read<Person>[] = [];
  const taken = new Set<number>();
  const slice = (from: number, to: number): Passage =>
    passageOf(text, words[from]?.start ?? 0, words[to - 1]?.end ?? words[from]?.start ?? 0);
  const roleOf = (office: Office): string => {
    const role = closeBracket(text, slice(office.from, office.to)).replace(/\s+/g, ' ');
    const institution = office.bare ? institutionBefore(words[office.from]?.start ?? 0) : undefined;
    return institution === undefined ||
      !/^(?:ketua|anggota|kepala|koordinator|sekretaris|komisioner)$/.test(office.head)
      ? role
      : `${role} ${institution}`;
  };
  const add = (name: Name, office: Office | undefined): void => {
    for (let i = name.from; i < name.to; i += 1) taken.add(i);
    if (office !== undefined && PRESIDENTIAL.test(office.head)) return;
    const passage = slice(name.from, name.to);
    found.push({
      value: { name: passage.quote.replace(/\s+/g, ' '), role: office === undefined ? null : roleOf(office) },
      passage,
    });
  };
  for (const office of offices) for (let i = office.from; i < office.to; i += 1) taken.add(i);
  for (const office of offices) {
    const gap = words[office.to]?.gap ?? '\n';
    const behind = nameAt(words, office.to);
    if (behind === undefined || taken.has(behind.from)) continue;
    if (/^[\s)]*$/.test(gap.replace('\n', 'x')) || (/^\)?\s*,\s*$/.test(gap) && closes(words, behind, regions)))
      add(behind, office);
  }
  for (const office of offices) {
    const name = nameBefore(words, office, taken, regions);
    if (name !== undefined) add(name, office);
  }
  for (let i = 0; i < words.length; i += 1) {
    const name = taken.has(i) || !isCapitalised(words[i]?.text ?? '') ? undefined : nameAt(words, i);
    if (name === undefined || taken.has(name.from)) continue;
    const spoken = SPEECH.has(lower(words[name.to])) && words[name.to]?.gap === '';
    const speaking =
      SPEECH.has(lower(words[i - 1])) && words[i]?.gap === '' && /^(?:\p{Ll})/u.test(words[i - 1]?.text ?? '');
    if ((spoken || speaking) && name.to - name.from >= 2 && !namesPlace(words, name, regions)) add(name, undefined);
    i = name.to - 1;
  }
  return merge(found);
}

/** A bracket that opens in a role and closes right behind it belongs to it. */
const closeBracket = (text: string, passage: Passage): string =>
  passage.quote.includes('(') && !passage.quote.includes(')') && text.charAt(passage.end) === ')'
    ? `${passage.quote})`
    : passage.quote;

const namesPlace = (words: readonly Word[], name: Name, regions: Regions): boolean =>
  regions.named(
    words
      .slice(name.from, name.to)
      .map(word => word.text)
      .join(' '),
  ).length > 0;

/** Behind `Camat X,` a name must be closed again, else the comma parts two things. */
function closes(words: readonly Word[], name: Name, regions: Regions): boolean {
  if (namesPlace(words, name, regions)) return false;
  const after = words[name.to];
  return after === undefined || after.gap !== '' || SPEECH.has(after.text.toLowerCase()) || /^\p{Ll}/u.test(after.text);
}

/** `Fulan, Kepala Dinas X` · `Fulan selaku Ketua` · `Fulan yang juga Kasat Reskrim`. */
function nameBefore(
  words: readonly Word[],
  office: Office,
  taken: ReadonlySet<number>,
  regions: Regions,
): Name | undefined {
  let end = office.from;
  const gap = words[office.from]?.gap ?? '';
  const linked = /^(?:selaku|sebagai|juga|menjabat)$/.test(lower(words[end - 1])) && gap === '';
  if (linked) {
    while (
      /^(?:selaku|sebagai|yang|juga|menjabat|merupakan)$/.test(lower(words[end - 1])) &&
      words[end - 1]?.gap === ''
    )
      end -= 1;
  } else if (!/^,\s*$/.test(gap)) return undefined;
  else {
    while (isDegree(words[end - 1]) && words[end - 1]?.gap.trim() === ',') end -= 1;
    if (lower(words[end - 2]) === 'alias') end -= 2;
  }
  for (let from = Math.max(0, end - 5); from < end; from += 1) {
    if (taken.has(from)) continue;
    const name = nameAt(words, from);
    if (name?.to !== end || taken.has(name.from) || namesPlace(words, name, regions)) continue;
    const before = words[name.from];
    const precededByName =
      before?.gap === '' && isCapitalised(words[name.from - 1]?.text ?? '') && !taken.has(name.from - 1);
    if (
      !precededByName ||
      NEVER_NAMES.has(lower(words[name.from - 1])) ||
      TITLES.has(bareTitle(words[name.from - 1]?.text ?? ''))
    )
      return name;
  }
  return undefined;
}

const isDegree = (word: Word | undefined): boolean =>
  word !== undefined && DEGREES.has(word.text.toLowerCase().replaceAll('.', ''));

/** Name without case, dots and initials' spaces, for comparing. */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.'’`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** One entry a person: a shorter form (`Bagja`) joins the longer one that holds all its words. */
function merge(found: readonly Read<Person>[]): readonly Read<Person>[] {
  const people: Read<Person>[] = [];
  const byLength = [...found].sort(
    (a, b) => b.value.name.split(' ').length - a.value.name.split(' ').length || a.passage.start - b.passage.start,
  );
  for (const person of byLength) {
    const parts = nameKey(person.value.name).split(' ');
    const at = people.findIndex(other => {
      const held = nameKey(other.value.name).split(' ');
      return parts.every(part => held.includes(part));
    });
    const other = people[at];
    if (other === undefined) people.push(person);
    else if (other.value.role === null && person.value.role !== null) {
      people[at] = { value: { name: other.value.name, role: person.value.role }, passage: other.passage };
    }
  }
  return people.sort((a, b) => a.passage.start - b.passage.start);
}
