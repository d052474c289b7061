/** A plain workbook: an XLSX of cells that are text or numbers, never a formula, in a zip that packs nothing. No more than tables need. */
import { crc32 } from 'node:zlib';

const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu;

/** XML 1.0 has no way to write a control character or half a pair: they are left out. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] ?? char);

/** Text stays text, whatever it begins with: a cell that begins with `=` is no formula. */
export type Cell = string | number;
export interface Sheet {
  /** At most 31 signs, none of []:*?/\\. */
  readonly name: string;
  readonly lines: readonly (readonly Cell[])[];
}

export const writeWorkbook = (name: string, lines: Sheet['lines']): Uint8Array => writeSheets([{ name, lines }]);

export function writeSheets(sheets: readonly Sheet[]): Uint8Array {
  const numbered = sheets.map((sheet, at) => ({ ...sheet, n: at + 1, path: `worksheets/sheet${at + 1}.xml` }));
  const listed = numbered
    .map(({ name, n }) => `<sheet name="${xmlText(name)}" sheetId="${n}" r:id="rId${n}"/>`)
    .join('');
  return zip([
    ['[Content_Types].xml', contentTypes(numbered.map(({ path }) => path))],
    ['_rels/.rels', rels([['officeDocument', 'xl/workbook.xml']])],
    ['xl/_rels/workbook.xml.rels', rels(numbered.map(({ path }) => ['worksheet', path]))],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${listed}</sheets></workbook>`],
    ...numbered.map(
      ({ path, lines }) =>
        [
          `xl/${path}`,
          `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.map(rowOf).join('')}</sheetData></worksheet>`,
        ] as const,
    ),
  ]);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const contentTypes = (sheets: readonly string[]) =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map(path => `<Override PartName="/xl/${path}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`;
const rels = (targets: readonly (readonly [type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${LINKS}/${type}" Target="${target}"/>`).join('')}</Relationships>`;
const cellOf = (cell: Cell) =>
  typeof cell === 'number'
    ? `<c><v>${cell}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
const rowOf = (cells: readonly Cell[]) => `<row>${cells.map(cellOf).join('')}</row>`;

/** APPNOTE 4.3: local headers with their files, the central directory, its end. Method 0: stored. */
export function zip(files: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of files) {
    const [nameBytes, data] = [Buffer.from(name), Buffer.from(text)];
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    // 1 January 1980: the same table is the same bytes.
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, data);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, central, nameBytes);
    at += 30 + nameBytes.length + data.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
