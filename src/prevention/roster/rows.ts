/** Lines of a table as rows of a roster, and what is wrong with them, by row and column. Pure: nothing is stored or asked. */
import { plain } from '../../cases/import/headings.ts';
import type { Cell, FileRefusal, Line, Table } from '../../cases/import/table.ts';
import { ok, type Result } from '../../result.ts';
import { COLUMNS_OF, type Column, type Headings, headingsIn, MOST_ROWS, type Part, readerOf } from './columns.ts';
import { readNip } from './nip.ts';
import type { Problem, ProblemCode } from './problems.ts';
import type { Belongs, UnitKind } from './roster.ts';
import { type FileUnit, type NamedUnit, unitsOf } from './units.ts';
import { isTick, VOCABULARY } from './words.ts';

export interface FileRow {
  readonly row: number;
  readonly name: string;
  readonly nip: string | null;
  readonly post: string | null;
  readonly rank: string | null;
  readonly belongs: Belongs;
  readonly heads: boolean;
  readonly mail: string | null;
  /** Place in the list of units. */
  readonly unit: number;
}
export interface RosterFile {
  readonly part: Part;
  readonly rows: readonly FileRow[];
  readonly units: readonly FileUnit[];
  readonly problems: readonly Problem[];
  /** Rows that hold something, understood or not. */
  readonly found: number;
}

/** Rows at a time before others have their turn. */
const BREATH = 2_000;

/**
 * Refuses a file that no row can be read from; everything else is said row by row.
 * @param year of today, for the NIP.
 * @param most rows at most; more is an error that says how many there are.
 * @param breathe lets others have their turn between thousands of rows.
 */
export async function understand(
  table: Table,
  year: number,
  most = MOST_ROWS,
  breathe: () => Promise<unknown> = async () => undefined,
): Promise<Result<RosterFile, FileRefusal>> {
  const part = partOf(table);
  const headings = readerOf(part).findHeadings(table);
  if (!headings.ok) return headings;
  const { below, unknown } = headings.value;
  const problems: Problem[] = [
    ...unknown.map(detail => ({ row: null, column: null, code: 'column-unknown' as const, detail, warning: true })),
    ...table.notes.map(note => ({ row: null, column: null, warning: true, ...note })),
  ];
  if (below.length > most) {
    problems.push({ row: null, column: null, code: 'too-many-rows', detail: String(below.length), warning: false });
    return ok({ part, rows: [], units: [], problems, found: below.length });
  }
  const read: (Omit<FileRow, 'unit'> & { readonly named: NamedUnit })[] = [];
  for (const [at, line] of below.entries()) {
    if (at % BREATH === BREATH - 1) await breathe();
    const row = readRow(part, line.row, readerFor(line, headings.value, problems), year);
    if (row) read.push(row);
  }
  const {
    of,
    units,
    problems: ofUnits,
  } = unitsOf(
    read.map(({ named }) => named),
    part === 'groups',
  );
  const rows = read.map(({ named: _, ...row }, at): FileRow => ({ ...row, unit: of[at] ?? 0 }));
  for (const problem of ofUnits) problems.push(problem);
  for (const problem of twice(rows)) problems.push(problem);
  return ok({ part, rows, units, problems, found: below.length });
}

/** The table of groups has a column that says which group; whatever else is read as staff. */
function partOf({ lines }: Table): Part {
  const first = lines.slice(0, 20).map(({ cells }) => headingsIn(cells.map(({ text }) => text)));
  return first.some(found => found.has('group') && !found.has('nip')) ? 'groups' : 'staff';
}

interface RowReader {
  /** `''` for an empty cell and for a dash, which is how people write one. */
  text(column: Column): string;
  say(column: Column | null, code: ProblemCode, detail?: string): void;
  /** Whether nothing in this row keeps the file out. */
  sound(): boolean;
}

/** A formula that is a text and no formula any more: `="1980…"` is how some keep a number's digits. */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

function readerFor(line: Line, { at }: Headings, problems: Problem[]): RowReader {
  let errors = 0;
  const put = (column: Column | null, code: ProblemCode, warning: boolean, detail?: string) => {
    if (!warning) errors += 1;
    problems.push({ row: line.row, column, code, warning, ...(detail === undefined ? {} : { detail }) });
  };
  const cellAt = (column: Column): Cell => line.cells[at.get(column) ?? -1] ?? { text: '' };
  for (const [column, place] of at) {
    const cell = line.cells[place];
    if (cell === undefined || (cell.mark === undefined && !/^=|[\p{Cc}\ufffd]/u.test(cell.text))) continue;
    if (cell.mark === 'error') put(column, 'cell-error', false, cell.text);
    else if (cell.mark === 'formula-empty') put(column, 'formula-empty', false);
    else if (cell.mark === 'formula') put(column, 'formula', true, cell.text);
    else if (cell.text.startsWith('=')) {
      if (!KEPT_AS_TEXT.test(cell.text)) put(column, 'formula-as-text', false, cell.text.slice(0, 60));
    } else if (/[^\P{Cc}\t\n\r]|\ufffd/u.test(cell.text)) put(column, 'letters-unprintable', false);
  }
  return {
    say: (column, code, detail) => put(column, code, false, detail),
    sound: () => errors === 0,
    text(column) {
      const { text } = cellAt(column);
      return text
        .replace(KEPT_AS_TEXT, '$1')
        .replaceAll(/\s+/g, ' ')
        .replace(/^[-–—]$/, '')
        .trim();
    },
  };
}

const MOST_LETTERS = { name: 200, post: 300, rank: 60, unit: 200, unitCode: 40, parent: 200, mail: 254 } as const;
const MAIL = /^[^\s@"<>(),;:]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\.[a-z]{2,}$/i;
const GROUP_NAMES = {
  candidate: 'Calon',
  tni: 'TNI',
  polri: 'Polri',
  'village-head': 'Kepala desa',
  forkopimda: 'Forkopimda',
} as const;

function readRow(part: Part, row: number, reader: RowReader, year: number) {
  const { text, say } = reader;
  const columns = COLUMNS_OF[part];
  for (const [column, most] of Object.entries(MOST_LETTERS) as [keyof typeof MOST_LETTERS, number][])
    if (columns.includes(column) && text(column).length > most) say(column, 'too-long', String(most));
  const word = <C extends keyof typeof VOCABULARY>(column: C) => {
    const said = text(column);
    if (said === '') return null;
    const value = VOCABULARY[column].read(said);
    if (value === undefined) say(column, 'word-unknown', VOCABULARY[column].known);
    return (value ?? null) as ReturnType<(typeof VOCABULARY)[C]['read']> | null;
  };
  const name = text('name');
  if (name === '') say('name', 'required');
  const nip = part === 'staff' ? nipIn(reader, year) : null;
  const belongs = part === 'staff' ? staffOf(reader, word('status') ?? null, nip) : (word('group') ?? null);
  if (part === 'groups' && text('group') === '') say('group', 'required');
  const unit = text('unit');
  if (unit === '' && part === 'staff') say('unit', 'required');
  const kind = (word('unitKind') ?? null) as UnitKind | null;
  const heads = isTick(text('heads')) ? 'yes' : word('heads');
  const mail = text('mail').toLowerCase();
  if (mail !== '' && !MAIL.test(mail)) say('mail', 'mail-form', mail);
  if (!reader.sound() || !belongs) return undefined;
  const ofGroup = part === 'groups' ? GROUP_NAMES[belongs as keyof typeof GROUP_NAMES] : '';
  return {
    ...{ row, name, nip, belongs, heads: heads === 'yes' },
    ...{ post: text('post') || null, rank: part === 'staff' ? text('rank') || null : null, mail: mail || null },
    named: { row, name: unit || ofGroup, kind, code: text('unitCode') || null, parent: text('parent') || null },
  };
}

function nipIn({ text, say }: RowReader, year: number): string | null {
  const said = text('nip');
  if (said === '') return null;
  const read = readNip(said, year);
  if (!read.ok) say('nip', read.refusal, said.slice(0, 40));
  return read.ok ? read.value : null;
}

/** Whoever has a NIP is a civil servant; a status beside it may say otherwise. */
function staffOf({ text, say }: RowReader, status: 'asn' | 'non-asn' | null, nip: string | null): Belongs {
  if (status === 'asn' && text('nip') === '') say('nip', 'nip-needed');
  return status ?? (nip === null && text('nip') === '' ? 'non-asn' : 'asn');
}

/** What two rows can't both be, and what is only pointed out. */
function twice(rows: readonly FileRow[]): readonly Problem[] {
  const [nips, heads, people, mails] = [
    new Map<string, number>(),
    new Map<number, number>(),
    new Map<string, FileRow>(),
    new Map<string, number>(),
  ];
  const problems: Problem[] = [];
  const say = (row: number, column: Column | null, code: ProblemCode, first: number, warning = false) =>
    problems.push({ row, column, code, detail: String(first), warning });
  for (const row of rows) {
    const same = row.nip === null ? undefined : nips.get(row.nip);
    if (same !== undefined) say(row.row, 'nip', 'nip-twice', same);
    else if (row.nip !== null) nips.set(row.nip, row.row);
    const head = row.heads ? heads.get(row.unit) : undefined;
    if (head !== undefined) say(row.row, 'heads', 'head-twice', head);
    else if (row.heads) heads.set(row.unit, row.row);
    const mail = row.mail === null ? undefined : mails.get(row.mail);
    if (mail !== undefined) say(row.row, 'mail', 'mail-twice', mail, true);
    else if (row.mail !== null) mails.set(row.mail, row.row);
    if (row.nip !== null) continue;
    const called = `${row.belongs} ${row.unit} ${plain(row.name)}`;
    const other = people.get(called);
    if (other === undefined) people.set(called, row);
    else {
      const isSame = other.post === row.post && other.mail === row.mail && other.rank === row.rank;
      say(row.row, 'name', isSame ? 'row-twice' : 'name-twice', other.row, !isSame);
    }
  }
  return problems;
}
