/**
 * Two of three: the recovery key in three sheets of paper, for three people. Any two give it back, one alone says nothing
 * about it (Shamir's sharing over GF(256)). Split and put together in a browser; nothing of it reaches the server.
 *
 * A sheet is 40 bytes in 16 groups of five characters, the fifth of each its check, bound to its place:
 * `number of the sheet (1) ‖ mark of the key (4) ‖ share (33) ‖ first of SHA-256 over these (2)`. So a slip of the pen is
 * told by its group, and a sheet of another key by its mark. Installations that were set up earlier have the whole secret
 * on one paper: it is read in the same place.
 */
import { bech32 } from '@scure/base';
import { combine, split } from 'shamir-secret-sharing';
import { ok, type Result, refuse } from '../result.ts';
import { type Identity, identityFromSeed, parseIdentity, type Recipient, recipientOf } from './age.ts';
import { checkOf, lettersOf, valuesIn } from './typed-code.ts';

declare const brand: unique symbol;
/** 80 characters, upper case, without separators. */
export type Sheet = string & { readonly [brand]: 'Sheet' };

export const SHEETS = 3;
export const SHEETS_NEEDED = 2;

const DATA = 4;
const GROUP = DATA + 1;
const GROUPS = 16;
const LENGTH = GROUPS * GROUP;
const MARK = 4;
const SHARE = 33;
const TAIL = 2;

export type SheetRefusal =
  | { readonly code: 'sheet-character'; readonly character: string }
  | { readonly code: 'sheet-length'; readonly typed: number; readonly wanted: number }
  /** Groups counted from 1. None where each fits by itself and the whole doesn't. */
  | { readonly code: 'sheet-mistyped'; readonly groups: readonly number[] };
export type RecoverRefusal =
  /** Which of the papers, from 0, and what is wrong with it. */
  | { readonly code: 'sheet-wrong'; readonly at: number; readonly why: SheetRefusal }
  | { readonly code: 'sheets-too-few' }
  | { readonly code: 'sheet-twice' }
  /** Well written, but of another recovery key. */
  | { readonly code: 'sheet-of-another-key'; readonly at: number }
  /** Each is of this key by its mark, and together they give another: of two keys or printings, or with slips that no check found. */
  | { readonly code: 'sheets-do-not-fit' };

/** Three sheets of which two are needed. */
export async function splitRecovery(secret: Identity): Promise<readonly Sheet[]> {
  const mark = await markOf(await recipientOf(secret));
  // A plain Uint8Array: the library refuses Node's Buffer.
  const shares = await split(Uint8Array.from(bech32.decodeToBytes(secret).bytes), SHEETS, SHEETS_NEEDED);
  return Promise.all(shares.map((share, at) => sheetOf(Uint8Array.of(at + 1, ...mark, ...share))));
}

/** In lines of four groups of five, as it is shown and printed. */
export const formatSheet = (sheet: Sheet): string =>
  sheet
    .replaceAll(/(.{5})/g, '$1 ')
    .replaceAll(/(.{23}) /g, '$1\n')
    .trim();

/** The last group, which whoever wrote a sheet down types to show that it was done. */
export const lastGroup = (sheet: Sheet): string => sheet.slice(-GROUP);

/**
 * The secret of a recovery key from papers as people type them: two sheets, or one paper with the whole secret. `wanted` are
 * the keys that would do: that of today and earlier ones. Empty papers are passed over.
 */
export async function recover(
  papers: readonly string[],
  wanted: readonly Recipient[],
): Promise<Result<Identity, RecoverRefusal>> {
  const marks = await Promise.all(wanted.map(async recipient => (await markOf(recipient)).join()));
  const isWanted = async (identity: Identity) => wanted.includes(await recipientOf(identity));
  const sheets: Parsed[] = [];
  for (const [at, text] of papers.entries()) {
    if (text.trim() === '') continue;
    const whole = await parseIdentity(text);
    if (whole.ok) return (await isWanted(whole.value)) ? whole : refuse({ code: 'sheet-of-another-key', at });
    const sheet = await parseSheet(text);
    if (!sheet.ok) return refuse({ code: 'sheet-wrong', at, why: sheet.refusal });
    if (!marks.includes(sheet.value.mark)) return refuse({ code: 'sheet-of-another-key', at });
    if (sheets.some(({ number, mark }) => number === sheet.value.number && mark === sheet.value.mark))
      return refuse({ code: 'sheet-twice' });
    sheets.push(sheet.value);
  }
  if (sheets.length < SHEETS_NEEDED) return refuse({ code: 'sheets-too-few' });
  const shares = sheets.map(({ share }) => share);
  // Of two keys, or two printings of one, shares may even stand at one place.
  if (new Set(shares.map(share => share.at(-1))).size < shares.length) return refuse({ code: 'sheets-do-not-fit' });
  const identity = identityFromSeed(await combine(shares));
  return (await isWanted(identity)) ? ok(identity) : refuse({ code: 'sheets-do-not-fit' });
}

type Parsed = { readonly number: number; readonly mark: string; readonly share: Uint8Array };

async function parseSheet(text: string): Promise<Result<Parsed, SheetRefusal>> {
  const typed = valuesIn(text);
  if (!typed.ok) return refuse({ code: 'sheet-character', character: typed.refusal.character });
  const values = typed.value;
  if (values.length !== LENGTH) return refuse({ code: 'sheet-length', typed: values.length, wanted: LENGTH });
  const groups = Array.from({ length: GROUPS }, (_, nth) => values.slice(nth * GROUP, (nth + 1) * GROUP));
  const slips = groups.flatMap((group, nth) =>
    checkOf([nth, ...group.slice(0, DATA)]) === group[DATA] ? [] : [nth + 1],
  );
  if (slips.length > 0) return refuse({ code: 'sheet-mistyped', groups: slips });
  const bytes = bytesOf(groups.flatMap(group => group.slice(0, DATA)));
  const body = bytes.subarray(0, -TAIL);
  if ((await tailOf(body)).join() !== bytes.subarray(-TAIL).join())
    return refuse({ code: 'sheet-mistyped', groups: [] });
  return ok({ number: body[0] ?? 0, mark: body.slice(1, 1 + MARK).join(), share: body.slice(-SHARE) });
}

async function sheetOf(body: Uint8Array): Promise<Sheet> {
  const values = quintets(Uint8Array.of(...body, ...(await tailOf(body))));
  const groups = Array.from({ length: GROUPS }, (_, nth) => {
    const data = values.slice(nth * DATA, (nth + 1) * DATA);
    return [...data, checkOf([nth, ...data])];
  });
  return lettersOf(groups.flat()) as Sheet;
}

const markOf = async (recipient: Recipient) => (await sha256(new TextEncoder().encode(recipient))).subarray(0, MARK);
const tailOf = async (body: Uint8Array) => (await sha256(body)).subarray(0, TAIL);
const sha256 = async (bytes: Uint8Array) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)));

/** 40 bytes are 64 times five bits. */
const quintets = (bytes: Uint8Array): readonly number[] => bech32.toWords(bytes);
const bytesOf = (values: readonly number[]): Uint8Array => Uint8Array.from(bech32.fromWords([...values]));
