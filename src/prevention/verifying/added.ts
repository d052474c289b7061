/**
 * Whether our pages still look as they were made, behind whatever was added to the file (ISO 32000-1 §7.5.6). A signature over all
 * of it is also over a revision that puts other words in the place of ours, so each revision is read from its first byte to its last:
 * it may bring objects of its own, tell the catalogue of a form, and hang a signature's box on a page. Anything else, and whatever
 * can't be read, is a change. Pure.
 */
import { latin, type PdfDictionary, type PdfValue, readValue, skipSpace } from './pdf-objects.ts';

/**
 * What a revision may say anew of an object of ours, by its type. Our pages are tagged, and some programs put the box of a
 * signature among the tags too; the words of a tag stay.
 */
const MAY_CHANGE: Readonly<Record<string, readonly string[]>> = {
  Catalog: ['AcroForm', 'DSS', 'Extensions', 'Metadata', 'Perms', 'Version'],
  Page: ['Annots', 'Tabs'],
  StructTreeRoot: ['K', 'ParentTree', 'ParentTreeNextKey'],
  StructElem: ['K'],
};
/** What makes a page move, shows a form of its own, or reads other words aloud than stand there. */
const ACTIVE = ['AA', 'ActualText', 'JS', 'JavaScript', 'OpenAction', 'XFA'];
/** A box of a signature covers this part of an A4 page at most, in square points. */
const WIDEST = (595 * 842) / 4;

interface Ours {
  readonly file: Uint8Array;
  /** Numbers of objects below it are ours. */
  readonly size: number;
  readonly root: number;
  readonly table: number;
  readonly info: number;
}

/** @param to where our own bytes end */
export function keepsPages(bytes: Uint8Array, to: number): boolean {
  const ours = oursOf(bytes.subarray(0, to));
  let table = ours?.table;
  let at = skipSpace(bytes, to);
  while (at < bytes.length) {
    const revision = ours && table !== undefined ? revisionAt(bytes, at, ours, table) : undefined;
    if (!revision) return false;
    table = revision.table;
    at = skipSpace(bytes, revision.to);
  }
  return ours !== undefined;
}

function oursOf(file: Uint8Array): Ours | undefined {
  const text = latin(file, 0, file.length);
  const trailer = readValue(file, text.lastIndexOf('trailer') + 'trailer'.length);
  const table = Number(/startxref\s+(\d+)/.exec(text.slice(text.lastIndexOf('startxref')))?.[1] ?? Number.NaN);
  if (trailer?.kind !== 'dictionary' || !Number.isSafeInteger(table)) return undefined;
  const [size, root, info] = ['Size', 'Root', 'Info'].map(name => numberOf(trailer, name));
  return size === undefined || root === undefined ? undefined : { file, size, root, info: info ?? -1, table };
}

const numberOf = ({ entries }: PdfDictionary, name: string): number | undefined => {
  const value = entries.get(name);
  return value?.kind === 'number' ? value.value : undefined;
};

/** Objects, their table, the trailer, where the table stands: in this order, and nothing between. */
function revisionAt(
  bytes: Uint8Array,
  from: number,
  ours: Ours,
  before: number,
): { readonly to: number; readonly table: number } | undefined {
  const places = new Map<number, number>();
  let at = from;
  for (let object = objectAt(bytes, at); object; object = objectAt(bytes, at)) {
    if (places.has(object.number) || !mayStand(bytes, object, ours)) return undefined;
    places.set(object.number, object.at);
    at = skipSpace(bytes, object.to);
  }
  const table = tableAt(bytes, at, places, ours);
  if (table === undefined) return undefined;
  const trailer = latin(bytes, table, table + 7) === 'trailer' ? readValue(bytes, table + 7) : undefined;
  if (trailer?.kind !== 'dictionary' || !goesOn(trailer, ours, before)) return undefined;
  const end = /^startxref\s+(\d{1,10})(?=\s|$)/.exec(latin(bytes, skipSpace(bytes, trailer.to), trailer.to + 60));
  const said = Number(end?.[1] ?? Number.NaN);
  // Some writers name the line's end before it.
  const leads = said <= at && at - said <= 4 && /^\s*$/.test(latin(bytes, said, at));
  return end && leads ? { to: skipSpace(bytes, trailer.to) + end[0].length, table: said } : undefined;
}

const goesOn = (trailer: PdfDictionary, { root }: Ours, before: number): boolean =>
  numberOf(trailer, 'Root') === root &&
  numberOf(trailer, 'Prev') === before &&
  !trailer.entries.has('XRefStm') &&
  !trailer.entries.has('Encrypt');

interface Added {
  readonly number: number;
  readonly at: number;
  readonly to: number;
  readonly value: PdfValue;
}

function objectAt(bytes: Uint8Array, at: number): Added | undefined {
  const head = /^(\d{1,10}) (\d{1,5}) obj(?=[\s<[(/])/.exec(latin(bytes, at, at + 30));
  if (head?.[2] !== '0') return undefined;
  const value = readValue(bytes, at + head[0].length);
  if (!value) return undefined;
  let next = skipSpace(bytes, value.to);
  if (value.kind === 'dictionary' && latin(bytes, next, next + 6) === 'stream') {
    const begins = next + (bytes[next + 6] === 13 ? 8 : 7);
    next = skipSpace(bytes, begins + (numberOf(value, 'Length') ?? bytes.length));
    if (latin(bytes, next, next + 9) !== 'endstream') return undefined;
    next = skipSpace(bytes, next + 9);
  }
  if (latin(bytes, next, next + 6) !== 'endobj') return undefined;
  return { number: Number(head[1]), at, to: next + 6, value };
}

/** Each row names an object of this revision where it stands, or frees what nobody has. */
function tableAt(bytes: Uint8Array, at: number, places: ReadonlyMap<number, number>, ours: Ours): number | undefined {
  if (!/^xref\s/.test(latin(bytes, at, at + 5))) return undefined;
  let next = skipSpace(bytes, at + 4);
  let rows = 0;
  for (;;) {
    const head = /^(\d{1,10}) (\d{1,6})\s+/.exec(latin(bytes, next, next + 30));
    if (!head) break;
    next += head[0].length;
    for (let nth = 0; nth < Number(head[2]); nth += 1) {
      const row = /^(\d{10}) (\d{5}) ([nf])\s+/.exec(latin(bytes, next, next + 22));
      const number = Number(head[1]) + nth;
      if (!row) return undefined;
      if (row[3] === 'n' ? places.get(number) !== Number(row[1]) : number !== 0 && number < ours.size) return undefined;
      rows += row[3] === 'n' ? 1 : 0;
      next += row[0].length;
    }
  }
  return rows === places.size ? next : undefined;
}

function mayStand(bytes: Uint8Array, { number, value }: Added, ours: Ours): boolean {
  if (!isQuiet(value)) return false;
  if (number >= ours.size || number === ours.info) return true;
  const own = ownObject(ours, number);
  if (own?.kind !== 'dictionary' || value.kind !== 'dictionary') return false;
  const type = own.entries.get('Type');
  if (type?.kind !== 'name') return false;
  if (type.text === 'Metadata') return true;
  const may = Object.hasOwn(MAY_CHANGE, type.text) ? MAY_CHANGE[type.text] : undefined;
  // Pages of ours have no boxes; with one, those that it loses would have to be looked for.
  return may !== undefined && !own.entries.has('Annots') && sameBut(may, [bytes, value], [ours.file, own]);
}

function ownObject({ file }: Ours, number: number): PdfValue | undefined {
  const at = Buffer.from(file.buffer, file.byteOffset, file.length).indexOf(`\n${number} 0 obj`);
  return at < 0 ? undefined : readValue(file, at + `\n${number} 0 obj`.length);
}

/** No action, no other form than a signature's, and no box that covers a page; however deep it stands. */
function isQuiet(value: PdfValue): boolean {
  if (value.kind === 'array') return value.items.every(isQuiet);
  if (value.kind !== 'dictionary') return true;
  const { entries } = value;
  const named = (name: string) => {
    const found = entries.get(name);
    return found?.kind === 'name' ? found.text : undefined;
  };
  if (ACTIVE.some(name => entries.has(name)) || ['ObjStm', 'XRef'].includes(named('Type') ?? '')) return false;
  if (entries.has('FT') && named('FT') !== 'Sig') return false;
  const box = entries.get('Rect');
  if (box && (named('Subtype') !== 'Widget' || !isSmall(box))) return false;
  if (named('Type') === 'Annot' && !box) return false;
  return [...entries.values()].every(isQuiet);
}

function isSmall(box: PdfValue): boolean {
  const sides = box.kind === 'array' ? box.items.map(one => (one.kind === 'number' ? one.value : Number.NaN)) : [];
  const [left = Number.NaN, bottom = Number.NaN, right = Number.NaN, top = Number.NaN] = sides;
  return Math.abs((right - left) * (top - bottom)) <= WIDEST;
}

type Read = readonly [bytes: Uint8Array, value: PdfDictionary];
const sameBut = (names: readonly string[], [bytes, value]: Read, [file, own]: Read): boolean =>
  written(bytes, value, names) === written(file, own, names);

/** One form for one value: writers differ in spaces and order. */
function written(bytes: Uint8Array, value: PdfValue, but: readonly string[] = []): string {
  switch (value.kind) {
    case 'array':
      return `[${value.items.map(item => written(bytes, item)).join(' ')}]`;
    case 'dictionary':
      return `<${[...value.entries]
        .filter(([name]) => !but.includes(name))
        .map(([name, one]) => `/${name} ${written(bytes, one)}${referenceBehind(bytes, one)}`)
        .sort()
        .join(' ')}>`;
    case 'string':
      return `(${Buffer.from(value.bytes).toString('hex')})`;
    case 'number':
      return String(value.value);
    default:
      return `${value.kind === 'name' ? '/' : ''}${value.text}`;
  }
}

/** In a dictionary a reference is read as its first number. */
const referenceBehind = (bytes: Uint8Array, { kind, to }: PdfValue): string =>
  kind === 'number'
    ? (/^\s+\d+\s+R(?![A-Za-z0-9])/.exec(latin(bytes, to, to + 20))?.[0].replaceAll(/\s+/g, ' ') ?? '')
    : '';
