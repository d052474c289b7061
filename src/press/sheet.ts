/**
 * The press: what an office prints, once described and printed twice, as accessible PDF (PDF/UA-1) and as a document that
 * a word processor opens (DOCX). A sheet holds texts and their order, no look and no rule.
 *
 * sheet.ts       what can stand on a sheet        printable.ts   which signs a page can show
 * pdf.ts         sheet -> PDF, by layout.ts (the one typst source: sheets reach it as data)
 * docx.ts        the same sheet -> DOCX           slips.ts       slips with a code each -> PDF
 *
 * What must never happen here: a sheet's text read as typst source; anything read from a file, the network, the clock or
 * the database; a sheet printed inside a transaction; a value that is missing printed as a word: it is a blank, or it is left out.
 */

/** What somebody fills in by hand: within the line, or as many dotted lines. */
export type Blank = { readonly blank: 'inline' | 1 | 2 | 3 | 4 };
export const BLANK: Blank = { blank: 'inline' };
export const LINE: Blank = { blank: 1 };
export const LINES: Blank = { blank: 3 };

/** Newlines in a string stay line breaks. */
export type Piece = string | Blank;
export type Text = Piece | readonly Piece[];

export type Signature = {
  /** Whose hand signs: a capacity, such as "Ketua". */
  readonly as: Text;
  readonly name: Text;
};

export type Block =
  | { readonly kind: 'heading'; readonly text: Text }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly align?: 'end' }
  /** Label and value, line by line. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: Text])[] }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      /** `share`: of the width, 1 where left out; `numeric` aligns to the end. */
      readonly columns: readonly { readonly head: string; readonly share?: number; readonly numeric?: boolean }[];
      readonly rows: readonly (readonly Text[])[];
    }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  /** Small print: where a value comes from, why a line is blank. */
  | { readonly kind: 'note'; readonly text: Text }
  /** Kept on one page, two beside each other. */
  | { readonly kind: 'signatures'; readonly place: Text; readonly blocks: readonly Signature[] };

export type Sheet = {
  readonly lang: 'id' | 'en';
  /** Also the document's own title, which readers of screens say first: no person's name. */
  readonly title: string;
  /** Under the title: a number. */
  readonly under?: Text;
  readonly letterhead: {
    readonly names: readonly string[];
    readonly address: Text;
  };
  /** At the upper right: code of the form and what it stands on. */
  readonly corner?: string;
  /** At the foot of each page, beside the page's number. */
  readonly foot: string;
  readonly blocks: readonly Block[];
  /** A file inside the PDF, such as a proof; a word processor's document has none. Its name and its text say nothing that the pages don't. */
  readonly attachment?: {
    readonly name: string;
    readonly type: string;
    readonly description: string;
    readonly text: string;
  };
};

/** A text without its blanks: what a reader can compare. */
export const plain = (text: Text): string =>
  typeof text === 'string' ? text : 'blank' in text ? '' : text.map(plain).join('');
