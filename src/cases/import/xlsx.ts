/**
 * XLSX (ECMA-376 part 1, SpreadsheetML): the first visible sheet as lines of text. Of a formula the value that was last worked
 * out is taken and marked; nothing is ever worked out here. Entities and DTDs are not resolved.
 */
import { SaxesParser } from 'saxes';
import { ok, type Result, refuse } from '../../result.ts';
import { type Archive, openArchive } from './archive.ts';
import {
  type Cell,
  type FileRefusal,
  type Line,
  MOST_COLUMNS,
  REGISTER,
  type Reading,
  type Table,
  type TableNote,
} from './table.ts';

/** Too much for one table, found while it is read; never leaves this file. */
class TooMuch extends Error {
  readonly refusal: FileRefusal;
  constructor(refusal: FileRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export async function readXlsx(bytes: Uint8Array, reading: Reading = REGISTER): Promise<Result<Table, FileRefusal>> {
  const archive = await openArchive(bytes, reading.inflated);
  if (!archive.ok) return archive;
  try {
    const book = await readBook(archive.value);
    const [sheet, ...others] = book.sheets;
    if (!sheet) return refuse({ code: 'file-broken' });
    const strings = await readStrings(archive.value);
    const { lines, notes } = await readSheet(archive.value, sheet.path, strings, reading.lines);
    const more: TableNote[] =
      others.length > 0 ? [{ code: 'more-sheets', detail: others.map(({ name }) => name).join(', ') }] : [];
    return ok({ lines, notes: [...more, ...notes], ...(book.from1904 ? { from1904: true as const } : {}) });
  } catch (error) {
    return refuse(error instanceof TooMuch ? error.refusal : { code: 'file-broken' });
  }
}

type Attributes = { readonly [name: string]: string };
interface Ears {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Listens to one XML file; names come without their namespace's prefix. */
async function listen(archive: Archive, path: string, ears: Ears): Promise<boolean> {
  const chunks = archive.read(path);
  if (!chunks) return false;
  const parser = new SaxesParser({ xmlns: false });
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  parser.on('opentag', tag => ears.open?.(local(tag.name), tag.attributes as Attributes));
  parser.on('text', text => ears.text?.(text));
  parser.on('cdata', text => ears.text?.(text));
  parser.on('closetag', tag => ears.close?.(local(tag.name)));
  parser.on('doctype', () => {
    throw new Error('a workbook has no document type');
  });
  parser.on('error', error => {
    throw error;
  });
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
  return true;
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

/** The visible sheets in their order, and whether days are counted from 1904. */
async function readBook(archive: Archive): Promise<{ readonly sheets: readonly Sheet[]; readonly from1904: boolean }> {
  const targets = new Map<string, string>();
  await listen(archive, 'xl/_rels/workbook.xml.rels', {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target)
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  const sheets: Sheet[] = [];
  let from1904 = false;
  await listen(archive, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      const path = targets.get(attributes['r:id'] ?? '');
      const hidden = (attributes.state ?? 'visible') !== 'visible';
      if (name === 'sheet' && path && !hidden) sheets.push({ name: attributes.name ?? '', path });
    },
  });
  return { sheets, from1904 };
}

/** The table of shared strings: cells name their text by its place there. Readings (`rPh`) beside a text are no text. */
async function readStrings(archive: Archive): Promise<readonly string[]> {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let reading = 0;
  await listen(archive, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') reading += 1;
      inText = name === 't' && reading === 0;
    },
    text(more) {
      if (inText) text += more;
    },
    close(name) {
      if (name === 'rPh') reading -= 1;
      if (name === 't') inText = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

async function readSheet(archive: Archive, path: string, strings: readonly string[], most: number) {
  const lines: Line[] = [];
  const notes: TableNote[] = [];
  let row = 0;
  let cells: Cell[] = [];
  let at = -1;
  let type = '';
  let value: string | undefined;
  let formula = false;
  let inValue = false;
  const there = await listen(archive, path, {
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes.r ?? row + 1);
        cells = [];
        at = -1;
      } else if (name === 'c') {
        at = attributes.r === undefined ? at + 1 : columnOf(attributes.r);
        if (at >= MOST_COLUMNS) throw new TooMuch({ code: 'file-columns' });
        type = attributes.t ?? 'n';
        value = undefined;
        formula = false;
      } else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') {
        inValue = true;
        value ??= '';
      } else if (name === 'mergeCell') notes.push(...mergedIn(attributes.ref ?? ''));
    },
    text(more) {
      if (inValue) value = (value ?? '') + more;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      if (name === 'c') {
        while (cells.length < at) cells.push({ text: '' });
        cells[at] = cellOf(type, value, formula, strings);
      }
      if (name === 'row' && cells.some(({ text, mark }) => text !== '' || mark)) lines.push({ row, cells });
      if (lines.length > most) throw new TooMuch({ code: 'file-rows' });
    },
  });
  if (!there) throw new TooMuch({ code: 'file-broken' });
  return { lines, notes };
}

function cellOf(type: string, value: string | undefined, formula: boolean, strings: readonly string[]): Cell {
  if (type === 'e') return { text: value ?? '', mark: 'error' };
  if (formula && (value === undefined || value === '')) return { text: '', mark: 'formula-empty' };
  const text = type === 's' ? (strings[Number(value)] ?? '') : (value ?? '');
  return formula ? { text: text.trim(), mark: 'formula' } : { text: text.trim() };
}

/** `AB12` stands in the 28th column, counted from 0 here. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** Cells merged over several rows: only the first of them has the text. */
function mergedIn(range: string): readonly TableNote[] {
  const [, from, to] = /^[A-Z]+(\d+):[A-Z]+(\d+)$/.exec(range) ?? [];
  return from !== undefined && from !== to ? [{ code: 'cells-merged', row: Number(from), detail: range }] : [];
}
