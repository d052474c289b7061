/**
 * People with their offices. A person is read by an office that stands with the name (`Ketua Bawaslu Sinjai Fulan`,
 * `Fulan, Kepala Dinas ...`, `Camat X, Fulan`) or by a verb of speech with a full name. Titles and degrees are left off.
 */
import type { Regions } from '../offices/regions.ts';
import { NEVER_NAMES, SPEECH } from './lexicon.ts';
import { isDegree, isTitle, type Name, nameAt, nameKey } from './names.ts';
import { type Passage, passageOf, type Read } from './passage.ts';
import type { Office } from './posts.ts';
import { isCapitalised, type Word } from './words.ts';

export type Person = { readonly name: string; readonly role: string | null };

/** The country's candidates and presidents are the backdrop of a local case, not parties to it. */
const PRESIDENTIAL = /^(?:presiden|capres|cawapres)$/;
const lower = (word: Word | undefined): string => word?.text.toLowerCase() ?? '';

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
    const role = office === undefined ? null : roleOf(office);
    for (const [passage, itsRole] of pairOf(slice(name.from, name.to), role)) {
      found.push({ value: { name: passage.quote.replace(/\s+/g, ' '), role: itsRole }, passage });
    }
  };
  for (const office of offices) for (let i = office.from; i < office.past; i += 1) taken.add(i);
  for (const office of offices) {
    const behind = nameBehind(words, office, taken, regions);
    const before = nameBefore(words, office, taken, regions);
    // `Fulan, pedagang Pasar Baru`: a single word behind is then part of the office.
    const name = before !== undefined && (behind === undefined || behind.to - behind.from === 1) ? before : behind;
    if (name !== undefined) add(name, office);
  }
  for (const [i, word] of words.entries()) {
    const age = words[i + 1];
    const suspect = /^\p{Lu}{1,4}$/u.test(word.text) && age?.gap === ' (' && /^\d{2}$/.test(age.text);
    if (suspect && !taken.has(i)) add({ from: i, to: i + 1 }, undefined);
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

/** `calon bupati A B-C D` names a pair: the second one runs for the deputy's post. */
function pairOf(passage: Passage, role: string | null): readonly (readonly [Passage, string | null])[] {
  const hyphen = /(?<=\p{Ll})-(?=\p{Lu})/u.exec(passage.quote)?.index;
  if (hyphen === undefined || role === null || !/^(?:bakal )?calon /i.test(role)) return [[passage, role]];
  const [first, second] = [passage.quote.slice(0, hyphen), passage.quote.slice(hyphen + 1)];
  const cut = passage.start + hyphen;
  return [
    [{ start: passage.start, end: cut, quote: first }, role],
    [{ start: cut + 1, end: passage.end, quote: second }, role.replace(/^((?:bakal )?calon) /i, '$1 wakil ')],
  ];
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

/** `Ketua Bawaslu X Fulan` · `Camat X, Fulan` · `Kades X berinisial S`. */
function nameBehind(
  words: readonly Word[],
  office: Office,
  taken: ReadonlySet<number>,
  regions: Regions,
): Name | undefined {
  const at = office.past;
  const gap = words[at]?.gap ?? '\n';
  if (/^(?:ber)?inisial$/.test(lower(words[at])) && /^\p{Lu}{1,4}$/u.test(words[at + 1]?.text.replace('.', '') ?? '')) {
    return { from: at + 1, to: at + 2 };
  }
  const name = nameAt(words, at);
  if (name === undefined || taken.has(name.from)) return undefined;
  const adjoins = !gap.includes('\n') && /^[\s)]*$/.test(gap);
  return adjoins || (/^\)?\s*,\s*$/.test(gap) && closes(words, name, regions)) ? name : undefined;
}

/** Behind `Camat X,` a name must be closed again, else the comma parts two things. */
function closes(words: readonly Word[], name: Name, regions: Regions): boolean {
  if (namesPlace(words, name, regions)) return false;
  let next = name.to;
  while (isDegree(words[next])) next += 1;
  const after = words[next];
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
  const linked =
    (office.head === 'divisi' ? /^dari$/ : /^(?:selaku|sebagai|juga|menjabat)$/).test(lower(words[end - 1])) &&
    gap === '';
  if (linked) {
    while (
      /^(?:selaku|sebagai|yang|juga|menjabat|merupakan|dari)$/.test(lower(words[end - 1])) &&
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
    if (!precededByName || NEVER_NAMES.has(lower(words[name.from - 1])) || isTitle(words[name.from - 1])) return name;
  }
  return undefined;
}

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
