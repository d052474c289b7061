/** Lines of a table as rows of the register, and what is wrong with them, by row and column. Pure: nothing is stored or asked. */
import { type ReadNumber, readNumber } from '../../offices/number-reading.ts';
import type { Numbering } from '../../offices/numbers.ts';
import { ok, type Result } from '../../result.ts';
import type { NumberedAs } from '../case-acts.ts';
import { type Column, findHeadings, type Headings } from './columns.ts';
import { readDay } from './days.ts';
import type { ImportRow } from './import.ts';
import { type Cell, type FileRefusal, type Line, MOST_ROWS, type Table } from './table.ts';
import { readTracks } from './tracks.ts';
import { VOCABULARY } from './values.ts';

export type RowProblemCode =
  | 'required'
  | 'too-long'
  | 'day-form'
  | 'day-impossible'
  | 'day-in-future'
  | 'day-order'
  | 'word-unknown'
  | 'cell-error'
  | 'formula-empty'
  | 'parts-differ'
  | 'track-twice'
  | 'not-referable'
  | 'not-referred'
  | 'closing-differs'
  | 'phase-differs'
  | 'number-twice'
  | 'number-taken'
  | 'kind-differs'
  | 'regime-differs'
  | 'too-many-rows'
  // Warnings
  | 'formula'
  | 'number-unread'
  | 'number-foreign'
  | 'number-year'
  | 'seq-twice'
  | 'seq-taken'
  | 'column-unknown'
  | 'windows-1252'
  | 'letters-broken'
  | 'more-sheets'
  | 'cells-merged';

/** Something about one cell, one row (`column` null) or the whole file (`row` null). An error keeps the file out. */
export interface RowProblem {
  readonly row: number | null;
  readonly column: Column | null;
  readonly code: RowProblemCode;
  readonly detail?: string;
  readonly warning: boolean;
}

export interface Understood {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
  /** Rows that hold something, understood or not. */
  readonly found: number;
}

export interface Where {
  readonly numbering: Numbering;
  /** The office's day: nothing in the register can lie after it. */
  readonly today: string;
}

/** Refuses a file that no row can be read from; everything else is said row by row. */
export function understand(table: Table, where: Where): Result<Understood, FileRefusal> {
  const headings = findHeadings(table);
  if (!headings.ok) return headings;
  const { below, unknown } = headings.value;
  const problems: RowProblem[] = [
    ...unknown.map(detail => ({ row: null, column: null, code: 'column-unknown' as const, detail, warning: true })),
    ...table.notes.map(note => ({ row: null, column: null, warning: true, ...note })),
  ];
  if (below.length > MOST_ROWS) {
    problems.push({ row: null, column: null, code: 'too-many-rows', detail: String(below.length), warning: false });
    return ok({ rows: [], problems, found: below.length });
  }
  const rows: ImportRow[] = [];
  for (const line of below) {
    const reader = readerOf(line, headings.value, table.from1904 === true, where, problems);
    const row = readRow(line.row, reader, where);
    if (row) rows.push(row);
  }
  problems.push(...twice(rows));
  return ok({ rows, problems, found: below.length });
}

/** The cells of one row, each read once, with what is wrong said to the file's list. */
export interface RowReader {
  /** `''` for an empty cell and for a dash, which is how people write one. */
  text(column: Column): string;
  day(column: Column, text: string): string | null;
  word<T extends string>(column: Column & keyof typeof VOCABULARY, text: string): T | null;
  say(column: Column | null, code: RowProblemCode, detail?: string): void;
  warn(column: Column | null, code: RowProblemCode, detail?: string): void;
  /** Whether nothing in this row keeps the file out. */
  sound(): boolean;
}

function readerOf(line: Line, { at }: Headings, from1904: boolean, where: Where, problems: RowProblem[]): RowReader {
  let errors = 0;
  const put = (warning: boolean) => (column: Column | null, code: RowProblemCode, detail?: string) => {
    if (!warning) errors += 1;
    problems.push({ row: line.row, column, code, warning, ...(detail === undefined ? {} : { detail }) });
  };
  const [say, warn] = [put(false), put(true)];
  const cellAt = (column: Column): Cell => line.cells[at.get(column) ?? -1] ?? { text: '' };
  for (const column of at.keys()) {
    const { mark, text } = cellAt(column);
    if (mark === 'error') say(column, 'cell-error', text);
    if (mark === 'formula-empty') say(column, 'formula-empty');
    if (mark === 'formula') warn(column, 'formula', text);
  }
  return {
    say,
    warn,
    sound: () => errors === 0,
    text: column => cellAt(column).text.replace(/^[-–—]$/, ''),
    day(column, text) {
      if (text === '') return null;
      const read = readDay(text, from1904);
      if (!read.ok) say(column, read.refusal, text);
      else if (read.value > where.today) say(column, 'day-in-future', text);
      return read.ok ? read.value : null;
    },
    word<T extends string>(column: Column & keyof typeof VOCABULARY, text: string) {
      if (text === '') return null;
      const { read, known } = VOCABULARY[column];
      const value = read(text) as T | undefined;
      if (value === undefined) say(column, 'word-unknown', known);
      return value ?? null;
    },
  };
}

const MOST_LETTERS: { readonly [C in Column]?: number } = {
  number: 80,
  reported: 400,
  unit: 200,
  summary: 8_000,
  referredTo: 300,
  letter: 200,
};

/** Undefined where something in the row keeps it out; everything wrong with it has been said then. */
function readRow(row: number, reader: RowReader, where: Where): ImportRow | undefined {
  const { text, say } = reader;
  const required = (column: Column): string => {
    const value = text(column);
    if (value === '') say(column, 'required');
    return value;
  };
  for (const [column, most] of Object.entries(MOST_LETTERS) as [Column, number][])
    if (text(column).length > most) say(column, 'too-long', String(most));
  const number = required('number');
  const read = number === '' ? undefined : readNumber(number, where.numbering);
  const receivedOn = reader.day('receivedOn', required('receivedOn'));
  const registeredOn = reader.day('registeredOn', required('registeredOn'));
  if (receivedOn && registeredOn && registeredOn < receivedOn) say('registeredOn', 'day-order', receivedOn);
  const conductOn = reader.day('conductOn', text('conductOn'));
  if (conductOn && receivedOn && receivedOn < conductOn) say('receivedOn', 'day-order', conductOn);
  const [reported, summary] = [required('reported'), required('summary')];
  const actorKind = reader.word<ImportRow['actorKind']>('actorKind', required('actorKind'));
  const series = seriesOf(reader, read);
  const regime = regimeOf(reader, read);
  const tracks = readTracks(reader, registeredOn);
  if (read && receivedOn) warnOfNumber(reader, read, receivedOn, where);
  if (!read && number !== '') reader.warn('number', 'number-unread', number);
  if (!reader.sound() || !receivedOn || !registeredOn || !actorKind || !series || !regime) return undefined;
  const [year, seq] = [read?.year ?? Number(receivedOn.slice(0, 4)), read?.seq ?? null];
  return {
    row,
    number,
    series,
    year,
    seq,
    receivedOn,
    registeredOn,
    regime,
    reported,
    actorKind,
    unit: text('unit') || null,
    summary,
    conductOn,
    tracks,
  };
}

/** Report, finding or a second number: as the number says, else as the column of kinds does. */
function seriesOf({ text, word, say }: RowReader, read: ReadNumber | undefined): NumberedAs | null {
  const kind = word<'LP' | 'TM'>('kind', text('kind'));
  const said = kind === null ? null : kind === 'TM' ? 'finding' : 'report';
  const own = read && read.series !== 'initial-information' ? read.series : null;
  if (own === null && said === null && text('kind') === '') say('kind', 'required');
  if (said !== null && own !== null && own !== 'case' && own !== said) say('kind', 'kind-differs');
  return own ?? said;
}

function regimeOf({ text, word, say }: RowReader, read: ReadNumber | undefined): ImportRow['regime'] | null {
  const said = word<ImportRow['regime']>('regime', text('regime'));
  const own = read?.regime ?? null;
  if (own === null && said === null && text('regime') === '') say('regime', 'required');
  if (said !== null && own !== null && own !== said) say('regime', 'regime-differs');
  return said ?? own;
}

function warnOfNumber({ warn }: RowReader, read: ReadNumber, receivedOn: string, { numbering }: Where): void {
  if (read.code !== '' && read.code !== numbering.code) warn('number', 'number-foreign', read.code);
  if (read.year !== Number(receivedOn.slice(0, 4))) warn('number', 'number-year', String(read.year));
}

/** One number twice keeps the file out; one sequence number under two numbers is only pointed out. */
function twice(rows: readonly ImportRow[]): readonly RowProblem[] {
  const numbers = new Map<string, number>();
  const places = new Map<string, number>();
  return rows.flatMap(({ row, number, series, year, seq }): readonly RowProblem[] => {
    const first = numbers.get(number);
    const place = `${series} ${year} ${seq}`;
    const other = seq === null ? undefined : places.get(place);
    if (first === undefined) numbers.set(number, row);
    if (other === undefined) places.set(place, row);
    if (first !== undefined)
      return [{ row, column: 'number', code: 'number-twice', detail: String(first), warning: false }];
    return other === undefined
      ? []
      : [{ row, column: 'number', code: 'seq-twice', detail: String(other), warning: true }];
  });
}
