import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { unreachable } from '../result.ts';
import { tidy } from './printable.ts';
import type { Block, Sheet, Text } from './sheet.ts';

type Child = Paragraph | Table;
type Look = { readonly bold?: true; readonly italics?: true; readonly size?: number };

/** In half points, as the format counts. */
const SIZE = 22;
const SMALL = 18;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE } as const;

/**
 * A sheet as a document that a word processor goes on editing: the same words as the PDF, headings as headings, tables with
 * a header row. Never inside a transaction. Unlike the PDF it says when it was made.
 */
export async function docx(sheet: Sheet): Promise<Uint8Array> {
  const { letterhead, corner, under, title, lang, foot } = sheet;
  const center = { alignment: AlignmentType.CENTER } as const;
  const head: Child[] = [
    ...(corner ? [paragraph(corner, { size: SMALL }, { alignment: AlignmentType.END })] : []),
    ...letterhead.names.map(name => paragraph(name.toUpperCase(), { bold: true, size: 26 }, center)),
    paragraph(
      letterhead.address,
      { size: SMALL },
      { ...center, border: { bottom: { ...NO_LINE, style: BorderStyle.SINGLE, size: 12, space: 6 } } },
    ),
    paragraph(title, { bold: true, size: 26 }, { ...center, heading: HeadingLevel.TITLE, spacing: { before: 240 } }),
    ...(under === undefined ? [] : [paragraph(under, {}, center)]),
  ];
  const [page, of] = lang === 'id' ? ['Halaman ', ' dari '] : ['Page ', ' of '];
  const footer = new Paragraph({
    children: [
      new TextRun({ text: `${tidy(foot)}   `, size: SMALL }),
      new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES], size: SMALL }),
    ],
  });
  const document = new Document({
    title: tidy(title),
    creator: 'Netra',
    lastModifiedBy: 'Netra',
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: SIZE, language: { value: lang === 'id' ? 'id-ID' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { bold: true, size: 23, color: '000000' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
        title: { run: { color: '000000' } },
      },
    },
    numbering: { config: sheet.blocks.flatMap(numberingOf) },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: new Footer({ children: [footer] }) },
        children: [...head, ...sheet.blocks.flatMap(blockOf)],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Each list counts by itself. */
const listName = (at: number) => `list-${at}`;
const numberingOf = (block: Block, at: number) =>
  block.kind === 'list'
    ? [
        {
          reference: listName(at),
          levels: [
            {
              level: 0,
              format: block.ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
              text: block.ordered ? '%1.' : '•',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 500, hanging: 300 } } },
            },
          ],
        },
      ]
    : [];

function blockOf(block: Block, at: number): readonly Child[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { bold: true }, { heading: HeadingLevel.HEADING_1, keepNext: true })];
    case 'paragraph':
      return [paragraph(block.text, {}, block.align ? { alignment: AlignmentType.END } : {})];
    case 'note':
      return [paragraph(block.text, { size: SMALL })];
    case 'facts':
      return [
        table(
          block.rows.map(([label, value]) => [cell(label, 33, BARE), cell(value, 67, BARE, ': ')]),
          BARE,
        ),
        gap(),
      ];
    case 'table': {
      const all = block.columns.reduce((sum, { share = 1 }) => sum + share, 0);
      const widths = block.columns.map(({ share = 1 }) => (100 * share) / all);
      const header = new TableRow({
        tableHeader: true,
        children: block.columns.map(({ head }, nth) => cell(head, widths[nth] ?? 0, undefined, '', { bold: true })),
      });
      const rows = block.rows.map(row => row.map((text, nth) => cell(text, widths[nth] ?? 0)));
      return [
        ...(block.caption ? [paragraph(block.caption, { italics: true }, { keepNext: true })] : []),
        table(rows, undefined, [header]),
        gap(),
      ];
    }
    case 'list':
      return block.items.map(item => paragraph(item, {}, { numbering: { reference: listName(at), level: 0 } }));
    case 'signatures': {
      const spots = block.blocks.map(
        ({ as, name }) =>
          new TableCell({
            borders: BARE,
            width: { size: 50, type: WidthType.PERCENTAGE },
            children: [
              paragraph(as, {}, { alignment: AlignmentType.CENTER, keepNext: true }),
              ...[1, 2, 3].map(gap),
              paragraph(name, {}, { alignment: AlignmentType.CENTER }),
            ],
          }),
      );
      const empty = () => cell('', 50, BARE);
      const two = spots.length === 1 ? [empty(), ...spots] : spots.length % 2 === 1 ? [...spots, empty()] : spots;
      const pairs = Array.from({ length: two.length / 2 }, (_, nth) => two.slice(2 * nth, 2 * nth + 2));
      return [
        ...(block.place === '' ? [] : [paragraph(block.place, {}, { alignment: AlignmentType.END })]),
        table(pairs, BARE),
        gap(),
      ];
    }
    default:
      return unreachable(block);
  }
}

const gap = () => new Paragraph({ children: [] });

const table = (
  rows: readonly (readonly TableCell[])[],
  borders?: typeof BARE,
  first: readonly TableRow[] = [],
): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    ...(borders ? { borders: { ...borders, insideHorizontal: NO_LINE, insideVertical: NO_LINE } } : {}),
    rows: [
      ...first,
      ...rows.map(children => new TableRow({ children: [...children], cantSplit: borders !== undefined })),
    ],
  });

const cell = (text: Text, percent: number, borders?: typeof BARE, before = '', look: Look = {}): TableCell =>
  new TableCell({
    ...(borders ? { borders } : {}),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    width: { size: percent, type: WidthType.PERCENTAGE },
    children: [
      paragraph(
        before === '' ? text : [before, ...(Array.isArray(text) ? text : [text])],
        look,
        { spacing: { after: 0 } },
        percent,
      ),
    ],
  });

type Options = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children'>;
const paragraph = (text: Text, look: Look = {}, options: Options = {}, percent = 100): Paragraph =>
  new Paragraph({ ...options, children: [...runs(text, look, percent)] });

/** A line is as many dots as fit in this share of the page. */
function runs(text: Text, look: Look, percent: number): readonly ParagraphChild[] {
  const pieces = Array.isArray(text) ? text : [text];
  return pieces.flatMap(piece => {
    if (typeof piece !== 'string') {
      const dots = '.'.repeat(piece.blank === 'inline' ? 30 : Math.max(8, Math.floor(1.3 * percent)));
      const lines = piece.blank === 'inline' ? 1 : piece.blank;
      return Array.from(
        { length: lines },
        (_, nth) => new TextRun({ ...look, text: dots, ...(nth > 0 ? { break: 1 } : {}) }),
      );
    }
    return tidy(piece)
      .split('\n')
      .map((line, nth) => new TextRun({ ...look, text: line, ...(nth > 0 ? { break: 1 } : {}) }));
  });
}
