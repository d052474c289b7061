import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pdfInfo, pdfText, squeezed } from '../../test/paper.ts';
import { pdf } from './pdf.ts';
import { breakable, printable, SHOWN, tidy } from './printable.ts';
import { BLANK, type Block, LINE, LINES, type Sheet } from './sheet.ts';

const sheet = (blocks: readonly Block[], more: Partial<Sheet> = {}): Sheet => ({
  lang: 'id',
  title: 'Undangan klarifikasi',
  letterhead: { names: ['Badan Pengawas Pemilihan Umum', 'Kabupaten Contoh'], address: LINE },
  foot: 'Dicetak dari catatan perkara.',
  blocks,
  ...more,
});
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

test('a sheet is a tagged document with its language, its title and the numbers of its pages', () => {
  const long = sheet([paragraph('kata '.repeat(1_200))]);
  const bytes = pdf(long);
  expect(pdfInfo(bytes)).toMatch(/Title: +Undangan klarifikasi\n[\s\S]*Tagged: +yes/);
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).toContain('/Lang (id-ID)');
  expect(raw).toContain('pdfuaid:part>1<');
  expect(pdfText(bytes)).toContain('Halaman 1 dari 2');
  expect(Buffer.from(pdf({ ...long, lang: 'en' })).toString('latin1')).toContain('/Lang (en)');
  expect(pdfText(pdf({ ...long, lang: 'en' }))).toContain('Page 2 of 2');
});

test('the same sheet gives the same bytes: no clock and no chance', () => {
  expect(Buffer.from(pdf(sheet([paragraph('a')]))).equals(Buffer.from(pdf(sheet([paragraph('a')]))))).toBe(true);
});

test('what somebody typed is text, never typst: in every place of a sheet', () => {
  const source =
    '#panic("x") #read("/etc/passwd") #sys.inputs $x^2$ *b* _i_ `r` <l> @ref \\ ] [ } { // /* #let a = 1; "+"';
  const given = sheet(
    [
      { kind: 'heading', text: source },
      { kind: 'paragraph', text: source },
      { kind: 'facts', rows: [[source, source]] },
      { kind: 'table', caption: source, columns: [{ head: source }, { head: 'b' }], rows: [[source, source]] },
      { kind: 'list', ordered: true, items: [source] },
      { kind: 'list', ordered: false, items: [source] },
      { kind: 'note', text: source },
      { kind: 'signatures', place: source, blocks: [{ as: source, name: source }] },
    ],
    { title: source, under: source, corner: source, foot: source, letterhead: { names: ['x'], address: source } },
  );
  const printed = squeezed(pdfText(pdf(given)));
  expect(printed.split(squeezed(source)).length - 1).toBeGreaterThanOrEqual(16);
  expect(printed).not.toContain('root:');
  expect(JSON.stringify(source)).not.toBe(source);
});

test('blanks are dots, and a value that is missing is no word', () => {
  const printed = pdfText(
    pdf(
      sheet([
        {
          kind: 'facts',
          rows: [
            ['Nama', LINE],
            ['Alamat', LINES],
            ['Lahir', ['di ', BLANK, ' umur ', BLANK]],
          ],
        },
      ]),
    ),
  );
  expect(printed).toMatch(/\.{20,}/);
  expect(printed).not.toMatch(/undefined|null|object/);
});

test('every sign that is said to be shown is shown, upright and bold and slanted', () => {
  const all = SHOWN.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
  );
  const text = all.filter(sign => tidy(sign) === sign).join(' ');
  const bytes = pdf(
    sheet([
      paragraph(text),
      { kind: 'heading', text },
      { kind: 'table', caption: text, columns: [{ head: text }], rows: [] },
    ]),
  );
  expect(pdfText(bytes)).toContain('Ẁ');
});

test('a sign that no font shows is a box, and what turns or hides text is left out', () => {
  expect(printable('Budi 😀 中 ok')).toBe('Budi □ □ ok');
  expect(printable('a\u202ebc\u200d\u0007\ud800d\r\ne\tf')).toBe('abcd\ne f');
  expect(printable('Renée'.normalize('NFD'))).toBe('Renée');
  expect(pdfText(pdf(sheet([paragraph('Budi 😀\u0007\u202e\ud800 selesai')])))).toContain('Budi □ selesai');
});

test('long words break within their column', () => {
  const number = '008/Reg/LP/PB/Kab/00.01/X/2024';
  expect(breakable('kata biasa')).toBe('kata biasa');
  expect(
    breakable('b'.repeat(60))
      .split('\u200b')
      .every(part => part.length <= 12),
  ).toBe(true);
  const columns = Array.from({ length: 6 }, () => ({ head: 'Nomor' }));
  const printed = pdfText(pdf(sheet([{ kind: 'table', columns, rows: [columns.map(() => number)] }])));
  expect(squeezed(printed).length).toBeGreaterThan(6 * number.length);
});

test('no sheet splices anything into the source', () => {
  const source = readFileSync(new URL('layout.ts', import.meta.url), 'utf8');
  expect(source).not.toContain('${');
  expect(source).not.toMatch(/\beval\(|\bread\(|\bimport\b|\binclude\b/);
  expect(readFileSync(new URL('pdf.ts', import.meta.url), 'utf8').match(/mainFileContent/g)).toHaveLength(1);
});
