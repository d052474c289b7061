/**
 * Statutory forms and letters, made from the records and typed by nobody. Each is a pure function from what the desk may see
 * of a record to a sheet of the press, so that PDF and DOCX say the same.
 *
 * paper.ts               what every form is written on: letterhead, number, the one door for typed words
 * form-words.ts          the words of a form for what the records keep as codes; forms are in Indonesian alone, as official papers are
 * report-forms.ts, finding-forms.ts, case-letters.ts, case-minutes.ts, transfer-form.ts   the forms
 * forms-of.ts            which of them can be printed of a record, and why others can't yet
 * forms-document.ts     docs/forms.md, made from the same tables
 * form-operations.ts     what the desk asks; printing itself is the page's, outside any transaction
 *
 * What must never happen here: an identity that is sealed (it is a blank, filled in by hand); a code or a wording that no source
 * confirms printed as if one did; a word somebody typed that enters a form other than through `say`.
 */
import type { FormOf } from '../../law/form-of.ts';
import type { Letterhead } from '../../offices/letterhead.ts';
import { piecesOf } from '../../offices/mask.ts';
import {
  BLANK,
  type Blank,
  type Block,
  LINE,
  type Piece,
  type Sheet,
  type Signature,
  type Text,
} from '../../press/sheet.ts';
import { parseRef, type RecordRef } from '../../record/ids.ts';
import { BLACKENED, dayWords } from './form-words.ts';

export const FORMS = [
  'report',
  'receipt',
  'initial-review',
  'completion',
  'report-status',
  'supervision',
  'finding',
  'transfer',
  'passing',
  'summons',
  'oath',
  'minutes',
  'study',
  'plenary',
  'referral',
  'case-status',
] as const;
export type FormName = (typeof FORMS)[number];

/** As the seal holds it. */
export interface Reporter {
  readonly name: string | null;
  readonly contact: string | null;
  readonly address: string | null;
}

/** What every form knows beside its own record. */
export interface Paper {
  /** The office that has the matter now, and what it says of itself on its papers. */
  readonly office: string;
  readonly letterhead: Letterhead;
  /** The regency or city that the matter is about. */
  readonly place: string;
  /** Number of the record, and up to which of its acts the form was made. */
  readonly number: string;
  readonly version: number;
  readonly form: FormOf | null;
  /**
   * Who reported, where somebody who opened the seal hands it in for this one paper; else null, and a blank is printed. It is kept
   * nowhere.
   */
  readonly reporter: Reporter | null;
  /**
   * The one door by which what somebody typed enters a form. Null, empty and erased words are a blank.
   */
  readonly say: (words: string | null) => Text;
  /** Somebody who serves; a blank where the one who prints may not know the name. */
  readonly who: (person: RecordRef) => Text;
  /** A provision as it is cited, where it is kept by the id of its row. */
  readonly cite: (provision: string) => Text;
  /** `18 Oktober 2024 pukul 10.20 WIB` of an instant, by the clock of the office. */
  readonly moment: (instant: string) => string;
}

/** A passage that is blackened is said to be, and why: no font shows the mask itself. The passage was taken out where the record was read. */
export const said = (words: string | null): Text => {
  if (words === null || words.trim() === '') return LINE;
  return piecesOf(words.trim())
    .map(piece => ('text' in piece ? piece.text : `[disamarkan: ${BLACKENED[piece.why]}]`))
    .join('');
};

/** Within a sentence a blank takes a few words' room, not the line. */
export const within = (text: Text): Piece => (typeof text === 'string' ? text : BLANK);
export const dayOr = (day: string | null): Text => (day === null ? LINE : dayWords(day));

export interface Content {
  readonly title: string;
  readonly under?: Text;
  readonly blocks: readonly Block[];
}

/** Why a code is missing is said at the desk, not on paper. */
export function sheetOf(
  { office, letterhead, number, version, form }: Paper,
  { title, under, blocks }: Content,
): Sheet {
  return {
    lang: 'id',
    title,
    ...(under === undefined ? {} : { under }),
    letterhead: { names: namesOf(office), address: letterhead.address ?? LINE },
    ...(form?.printed ? { corner: `Formulir Model ${form.code}` } : {}),
    foot: `Dibuat dari catatan ${number} sampai tindakan ke-${version}.`,
    blocks: blocks.map(block => onPaper(block, letterhead)),
  };
}

/** What the office alone knows of a letter; written in as it comes on the office's paper, and a blank where nothing was said. */
const SEAT: Blank = { blank: 'inline' };
const HEAD: Signature = { as: 'Ketua,', name: BLANK };

function onPaper(block: Block, { seat, signatory }: Letterhead): Block {
  const place = (text: Text): Text =>
    Array.isArray(text) ? text.map(piece => (piece === SEAT && seat ? seat : piece)) : text;
  if (block.kind === 'paragraph') return { ...block, text: place(block.text) };
  if (block.kind !== 'signatures') return block;
  const head = signatory ? { as: `${signatory.post},`, name: signatory.name } : HEAD;
  return { ...block, place: place(block.place), blocks: block.blocks.map(one => (one === HEAD ? head : one)) };
}

/** The full name that the short one stands for; another body is printed as it is called. */
export const namesOf = (office: string): readonly string[] => {
  const [, of] = /^Bawaslu (.+)$/.exec(office) ?? [];
  return of ? ['Badan Pengawas Pemilihan Umum', of] : [office];
};

export interface Letter {
  readonly title: string;
  /** As the office numbered it; a blank where it has none yet. */
  readonly letter: Text;
  readonly on: string | null;
  readonly nature: string;
  readonly about: string;
  readonly to: Text;
  readonly blocks: readonly Block[];
}

export const letterOf = ({ title, letter, on, nature, about, to, blocks }: Letter): Content => ({
  title,
  blocks: [
    facts(['Nomor', letter], ['Sifat', nature], ['Lampiran', LINE], ['Hal', about]),
    { kind: 'paragraph', align: 'end', text: placed(on) },
    { kind: 'paragraph', text: [...pieces('Yth. '), ...pieces(to), '\ndi\n', BLANK] },
    ...blocks,
    { kind: 'signatures', place: '', blocks: [HEAD] },
    { kind: 'note', text: ['Tembusan: ', BLANK] },
  ],
});

const pieces = (text: Text): readonly Piece[] => (Array.isArray(text) ? text : [text as Piece]);
export const join = (...texts: readonly Text[]): Text => texts.flatMap(pieces);
/** A line of place and day, as forms are signed. */
export const placed = (on: string | null): Text => [SEAT, ', ', within(dayOr(on))];

export const facts = (...rows: readonly (readonly [string, Text])[]): Block => ({ kind: 'facts', rows });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text });
export const note = (text: string): Block => ({ kind: 'note', text });
const SEALED_NOTE = note(
  'Identitas pelapor tersegel. Baris kosong diisi dengan tangan oleh yang berwenang membukanya.',
);
/** Said wherever a reporter is a blank. */
export const sealedNote = ({ reporter }: Paper): readonly Block[] => (reporter === null ? [SEALED_NOTE] : []);
/** What is known of who reported; a blank where the seal was not opened for this paper. */
export const reported = ({ reporter, say }: Paper, what: keyof Reporter): Text => say(reporter?.[what] ?? null);
/** `Pelapor`, as a letter addresses one. */
export const toReporter = (paper: Paper): Text => ['Pelapor ', within(reported(paper, 'name'))];
export const signatures = (on: string | null, ...who: readonly (readonly [as: string, name: Text])[]): Block => ({
  kind: 'signatures',
  place: placed(on),
  blocks: who.map(([as, name]) => ({ as, name: within(name) })),
});
/** Rows to be filled in by hand, below those that are known. */
export const emptyRows = (count: number, columns: number): readonly (readonly Text[])[] =>
  Array.from({ length: count }, () => Array.from({ length: columns }, () => LINE));

/** Acts keep their authors as references in writing. */
export function personRef(id: string): RecordRef {
  const ref = parseRef(id);
  if (!ref) throw new Error('an act by somebody who is no record');
  return ref;
}
