import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unreachable } from '../result.ts';
import { LAYOUT } from './layout.ts';
import { breakable, printable } from './printable.ts';
import type { Block, Piece, Sheet, Text } from './sheet.ts';

/** It has no folder to read from: a source that asked for a file would find none. */
const NOWHERE = '/nonexistent';
let compiler: NodeCompiler | undefined;

/**
 * A sheet as PDF/UA-1: tagged, with its language and title. Pure: the same sheet gives the same pages, and no time of
 * printing stands in them. About 5 ms a page on the caller's thread; never inside a transaction. Throws where a sheet
 * can't be printed, which is a bug.
 */
export const pdf = (sheet: Sheet): Uint8Array => pdfOf(LAYOUT, { sheet: data(sheet) });

/** One of the press's own sources over what reaches it as data, as PDF/UA-1. */
export const pdfOf = (source: string, given: Readonly<Record<string, unknown>>): Uint8Array =>
  typeset(source, given, (press, document) => press.pdf(document, { pdfStandard: 'ua-1', creationTimestamp: 0 }));

/** The same as SVG, letters as paths: what `paint` (raster.ts) makes a picture of. */
export const svgOf = (source: string, given: Readonly<Record<string, unknown>>): string =>
  typeset(source, given, (press, document) => press.plainSvg(document));

type Document = NonNullable<ReturnType<NodeCompiler['compile']>['result']>;

export function typeset<T>(
  source: string,
  given: Readonly<Record<string, unknown>>,
  make: (press: NodeCompiler, document: Document) => T,
): T {
  compiler ??= NodeCompiler.create({ workspace: NOWHERE });
  try {
    const inputs = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, JSON.stringify(value)]));
    const { result } = compiler.compile({ mainFileContent: source, inputs });
    if (result !== null) return make(compiler, result);
  } catch {
    // What typst says quotes the sheet, whose words belong in no log.
  } finally {
    // Else each sheet's texts stay in memory for the sheets to come.
    compiler.evictCache(0);
  }
  throw new Error(`a sheet (${Object.keys(given).join(', ')}) could not be printed`);
}

export const line = (text: string): string => breakable(printable(text)).replaceAll('\n', ' ');
const pieces = (text: Text): readonly Piece[] => {
  const all: readonly Piece[] = Array.isArray(text) ? text : [text as Piece];
  return all.map(piece => (typeof piece === 'string' ? breakable(printable(piece)) : piece));
};

/** As the layout reads it: each text a list of pieces, each column complete. */
function data(sheet: Sheet): unknown {
  return {
    lang: sheet.lang,
    title: line(sheet.title),
    ...(sheet.under === undefined ? {} : { under: pieces(sheet.under) }),
    ...(sheet.corner === undefined ? {} : { corner: line(sheet.corner) }),
    letterhead: { names: sheet.letterhead.names.map(line), address: pieces(sheet.letterhead.address) },
    foot: line(sheet.foot),
    blocks: sheet.blocks.map(blockData),
    ...(sheet.attachment === undefined ? {} : { attachment: sheet.attachment }),
  };
}

function blockData(block: Block): unknown {
  switch (block.kind) {
    case 'heading':
    case 'note':
      return { kind: block.kind, text: pieces(block.text) };
    case 'paragraph':
      return { kind: block.kind, text: pieces(block.text), align: block.align ?? 'start' };
    case 'facts':
      return {
        kind: block.kind,
        rows: block.rows.map(([label, value]) => ({ label: line(label), value: pieces(value) })),
      };
    case 'table':
      return {
        kind: block.kind,
        ...(block.caption === undefined ? {} : { caption: line(block.caption) }),
        columns: block.columns.map(({ head, share = 1, numeric = false }) => ({ head: line(head), share, numeric })),
        rows: block.rows.map(row => row.map(cell => ({ pieces: pieces(cell) }))),
      };
    case 'list':
      return { kind: block.kind, ordered: block.ordered, items: block.items.map(pieces) };
    case 'signatures':
      return {
        kind: block.kind,
        place: block.place === '' ? [] : pieces(block.place),
        blocks: block.blocks.map(({ as, name }) => ({ as: pieces(as), name: pieces(name) })),
      };
    default:
      return unreachable(block);
  }
}
