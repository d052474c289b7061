/**
 * A running register as it was uploaded: lines of cells, whatever kind of file they came from. A cell is data and never a
 * formula, whatever it begins with.
 *
 * table.ts, csv.ts, xlsx.ts   the file            columns.ts, values.ts, days.ts   headings and cells in the office's words
 * rows.ts                     rows and problems   import.ts, import-commands.ts    the record, and how rows become cases
 * archive.ts                  the zip around an XLSX          headings.ts, vocabulary.ts      the same for any table
 * runner.ts                   upload, preview, and the job that carries it out     template.ts, workbook.ts   an empty table
 *
 * What must never happen here: letters guessed in silence, a formula worked out, a half import shown as a whole one, a name
 * in an address, a log or on the disk in clear.
 */
import { ok, type Result, refuse } from '../../result.ts';
import { headingsIn } from './columns.ts';
import { readCsv } from './csv.ts';
import { readXlsx } from './xlsx.ts';

export interface Cell {
  readonly text: string;
  /** `formula`: the value that was last worked out; `formula-empty`: there is none; `error`: the sheet itself shows an error. */
  readonly mark?: 'formula' | 'formula-empty' | 'error';
}
export interface Line {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}
/** What was done to read the file that the person should know. */
export type TableNote =
  | { readonly code: 'windows-1252' }
  | { readonly code: 'letters-broken'; readonly row: number }
  | { readonly code: 'more-sheets'; readonly detail: string }
  | { readonly code: 'cells-merged'; readonly row: number; readonly detail: string };
export interface Table {
  readonly lines: readonly Line[];
  readonly notes: readonly TableNote[];
  /** Serial numbers of days count from 1904, as workbooks of old Macs have it. */
  readonly from1904?: true;
}

export type FileRefusal = {
  readonly code:
    | 'file-empty'
    | 'file-too-large'
    | 'file-old-excel'
    | 'file-not-text'
    | 'file-encoding'
    | 'file-quotes'
    | 'file-broken'
    | 'file-inflates'
    | 'file-rows'
    | 'file-columns'
    | 'headings-missing'
    | 'heading-twice';
  readonly detail?: string;
};

export const MOST_BYTES = 5 * 1024 * 1024;
export const MOST_ROWS = 10_000;
export const MOST_COLUMNS = 100;

/** What kind of table is read: how much of it at most, and which of its headings are known, by which the separator is found. */
export interface Reading {
  readonly bytes: number;
  /** With those before and after the table's own: a title above the headings, a sum below. */
  readonly lines: number;
  /** What an XLSX may inflate to. */
  readonly inflated: number;
  /** How many headings are known among these cells. */
  known(cells: readonly string[]): number;
}
/** A running register. A full one of 10,000 rows takes about 15 MB of XML. */
export const REGISTER: Reading = {
  bytes: MOST_BYTES,
  lines: MOST_ROWS + 1_000,
  inflated: 48 * 1024 * 1024,
  known: cells => headingsIn(cells).size,
};

/** Reads a CSV or XLSX file, told apart by its own bytes and not by its name. */
export async function readTable(bytes: Uint8Array, reading: Reading = REGISTER): Promise<Result<Table, FileRefusal>> {
  if (bytes.length === 0) return refuse({ code: 'file-empty' });
  if (bytes.length > reading.bytes) return refuse({ code: 'file-too-large' });
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refuse({ code: 'file-old-excel' });
  const read = begins(bytes, [0x50, 0x4b]) ? await readXlsx(bytes, reading) : await readCsv(bytes, reading);
  if (!read.ok) return read;
  const lines = read.value.lines.filter(({ cells }) => cells.some(({ text, mark }) => text !== '' || mark));
  if (lines.length === 0) return refuse({ code: 'file-empty' });
  if (lines.length > reading.lines) return refuse({ code: 'file-rows' });
  if (lines.some(({ cells }) => cells.length > MOST_COLUMNS)) return refuse({ code: 'file-columns' });
  return ok({ ...read.value, lines });
}

const begins = (bytes: Uint8Array, magic: readonly number[]) => magic.every((byte, at) => bytes[at] === byte);
