/** CSV as offices save it: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab. Letters are never guessed in silence. */
import { Readable } from 'node:stream';
import { CsvError, parse as parseSlowly } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { ok, type Result, refuse } from '../../result.ts';
import { type FileRefusal, type Line, REGISTER, type Reading, type Table, type TableNote } from './table.ts';

const SEPARATORS = [',', ';', '\t'] as const;
/** Bytes that Windows-1252 does not know (WHATWG Encoding maps them to control characters). */
const NOT_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** UTF-8 that was once read as Windows-1252 and saved again, or letters that were lost on the way. */
const BROKEN = /Ã[\u0080-\u00bf]|â€[\u0080-\u00bfœ™˜“”]|\ufffd/;

export async function readCsv(bytes: Uint8Array, reading: Reading = REGISTER): Promise<Result<Table, FileRefusal>> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, notes } = decoded.value;
  const named = /^sep=(.)\r?\n/i.exec(text);
  // The line that names the separator is a row of the spreadsheet, too.
  const skipped = named ? 1 : 0;
  const body = named ? text.slice(named[0].length) : text;
  const parsed = await lines(body, named?.[1] ?? separatorOf(body, reading), reading.lines);
  if (!parsed.ok) return parsed;
  const broken = parsed.value.flatMap((cells, at): TableNote[] =>
    cells.some(cell => BROKEN.test(cell)) ? [{ code: 'letters-broken', row: at + 1 + skipped }] : [],
  );
  return ok({
    lines: parsed.value.map(
      (cells, at): Line => ({
        row: at + 1 + skipped,
        cells: cells.map(cell => ({ text: cell.trim() })),
      }),
    ),
    notes: [...notes, ...broken],
  });
}

function decode(
  bytes: Uint8Array,
): Result<{ readonly text: string; readonly notes: readonly TableNote[] }, FileRefusal> {
  const utf16 = utf16Of(bytes);
  const text = utf16 === undefined ? strict('utf-8', bytes) : strict(utf16, bytes);
  if (text === undefined && utf16 !== undefined) return refuse({ code: 'file-encoding' });
  if (text === undefined && bytes.some(byte => NOT_1252.has(byte))) return refuse({ code: 'file-encoding' });
  const read = text ?? new TextDecoder('windows-1252').decode(bytes);
  if (read.includes('\0')) return refuse({ code: 'file-not-text' });
  return ok({ text: read, notes: text === undefined ? [{ code: 'windows-1252' }] : [] });
}

const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;

/** Undefined where the bytes aren't of this encoding; a byte order mark is dropped. */
function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The separator under which the most headings are known; among equals the one that parts the most. */
function separatorOf(text: string, { lines: most, known: knownIn }: Reading): string {
  const head = text.slice(0, 20_000);
  const scored = SEPARATORS.map(separator => {
    const rows = beginning(head, separator, most).slice(0, 20);
    const known = Math.max(0, ...rows.map(cells => knownIn(cells.map(cell => cell.trim()))));
    return { separator, score: known * 1_000 + Math.max(0, ...rows.map(cells => cells.length)) };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** A quotation mark inside a cell that doesn't begin with one is a letter like any other. */
const optionsOf = (delimiter: string, most: number) => ({
  ...{ delimiter, bom: true, relax_column_count: true, relax_quotes: true },
  ...{ max_record_size: 200_000, to: most + 1 },
});

/** The start of a file, which may end in the middle of a quoted cell. */
function beginning(text: string, delimiter: string, most: number): readonly string[][] {
  try {
    return parse(text, { ...optionsOf(delimiter, most), skip_records_with_error: true }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [];
  }
}

/** Letters at a time: between them others have their turn. */
const SLICE = 256 * 1024;

async function lines(text: string, delimiter: string, most: number): Promise<Result<readonly string[][], FileRefusal>> {
  const rows: string[][] = [];
  try {
    const parser = Readable.from(slices(text), { objectMode: false }).pipe(parseSlowly(optionsOf(delimiter, most)));
    for await (const row of parser) rows.push(row as string[]);
    return ok(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse({ code: 'file-quotes', detail: String(error.lines ?? '') });
  }
}

async function* slices(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; ) {
    const to = at + SLICE;
    // A pair of two units is one letter: it stays whole.
    const end = /[\ud800-\udbff]/.test(text[to - 1] ?? '') ? to + 1 : to;
    yield text.slice(at, end);
    at = end;
    await new Promise(resolve => setImmediate(resolve));
  }
}
