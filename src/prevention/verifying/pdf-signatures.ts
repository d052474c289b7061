/**
 * Where the signatures of a PDF stand and what of the file each of them is over (ISO 32000-1 §12.8). They are looked for in the
 * file's bytes, not by way of its tables: a reader that follows tables can be led past one.
 *
 * What must never happen here: a range believed because it is written. It is good only where it begins with the file, leaves
 * out exactly the signature's own digits, and says how far it goes.
 */
import { latin, type PdfDictionary, type PdfValue, readValue } from './pdf-objects.ts';

/** How much of the file a signature is over. */
export type Covers =
  | 'whole'
  /** The file goes on with objects: a later revision. */
  | 'earlier-revision'
  /** The file goes on with something that is no revision. */
  | 'all-but-the-end';
export interface PdfSignature {
  readonly subFilter: string;
  readonly covers: Covers;
  /** The two parts that were signed. */
  readonly before: readonly [from: number, to: number];
  readonly after: readonly [from: number, to: number];
  readonly contents: Uint8Array;
  /** When it was signed, as the dictionary says: `D:20261130081500+07'00'`. */
  readonly claimed: string | null;
}
export type RangeRefusal =
  /** No dictionary around it that can be read. */
  | { readonly code: 'dictionary' }
  /** Not four whole numbers from the file's beginning to within it, one behind the other. */
  | { readonly code: 'range' }
  /** What is left out is more, or something else, than the signature's digits. */
  | { readonly code: 'gap' };
export type FoundSignature = PdfSignature | RangeRefusal;

/** More than anybody signs one paper with. */
export const MOST_SIGNATURES = 20;
const MARK = '/ByteRange';
/** A dictionary begins at most this far before its range: the digits of a signature can stand between them. */
const FARTHEST = 400_000;

export const isPdf = (bytes: Uint8Array): boolean => /^%PDF-[12]\.\d/.test(latin(bytes, 0, 8));

/** Each place that says what of the file is signed, in the file's order; at most one more than `MOST_SIGNATURES`. */
export function signaturesIn(bytes: Uint8Array): readonly FoundSignature[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: FoundSignature[] = [];
  for (let at = file.indexOf(MARK); at >= 0 && found.length <= MOST_SIGNATURES; at = file.indexOf(MARK, at + 1)) {
    const around = dictionaryAround(file, at);
    found.push(around ? signature(file, around) : { code: 'dictionary' });
  }
  return found;
}

function dictionaryAround(file: Buffer, mark: number): PdfDictionary | undefined {
  const nearest = Math.max(0, mark - FARTHEST);
  for (let at = file.lastIndexOf(' obj', mark); at >= nearest && at >= 0; at = file.lastIndexOf(' obj', at - 1)) {
    if (!/\d+ \d+$/.test(latin(file, Math.max(0, at - 20), at))) continue;
    const value = readValue(file, at + 4);
    return value && holding(value, mark);
  }
  return undefined;
}

/** The innermost dictionary that has the range as its own. */
function holding(value: PdfValue, mark: number): PdfDictionary | undefined {
  if (value.from > mark || value.to <= mark) return undefined;
  if (value.kind === 'array') return value.items.map(item => holding(item, mark)).find(one => one !== undefined);
  if (value.kind !== 'dictionary') return undefined;
  for (const inner of value.entries.values()) {
    const deeper = holding(inner, mark);
    if (deeper) return deeper;
  }
  return value.entries.has('ByteRange') ? value : undefined;
}

function signature(file: Buffer, { entries }: PdfDictionary): FoundSignature {
  const [range, contents, filter, time] = ['ByteRange', 'Contents', 'SubFilter', 'M'].map(name => entries.get(name));
  if (range?.kind !== 'array' || contents?.kind !== 'string' || !contents.hex) return { code: 'dictionary' };
  const numbers = range.items.map(item => (item.kind === 'number' ? item.value : Number.NaN));
  const [start = -1, first = -1, second = -1, last = -1] = numbers;
  const end = second + last;
  if (numbers.length !== 4 || !numbers.every(one => Number.isSafeInteger(one) && one >= 0) || start !== 0)
    return { code: 'range' };
  if (second <= first || end > file.length || last === 0) return { code: 'range' };
  if (first !== contents.from || second !== contents.to || !/^<[0-9a-f]+>$/i.test(latin(file, first, second)))
    return { code: 'gap' };
  return {
    subFilter: filter?.kind === 'name' ? filter.text : '',
    covers:
      end === file.length
        ? 'whole'
        : /\bobj\b|\bxref\b|\btrailer\b/.test(latin(file, end, file.length))
          ? 'earlier-revision'
          : 'all-but-the-end',
    before: [0, first],
    after: [second, end],
    contents: contents.bytes,
    claimed: time?.kind === 'string' ? Buffer.from(time.bytes).toString('latin1').slice(0, 40) : null,
  };
}
