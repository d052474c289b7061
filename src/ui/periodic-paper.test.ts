/** A periodic report as a file: what a reader's own programs find in it. */
import { expect, test } from 'vitest';
import { pdfInfo, pdfText, squeezed } from '../../test/paper.ts';
import { writeSheets } from '../cases/import/workbook.ts';
import { readXlsx } from '../cases/import/xlsx.ts';
import { pdf } from '../press/pdf.ts';
import { periodicPaper, periodicSheets } from './periodic-paper.ts';

const FORMULA = '=HYPERLINK("https://contoh.example";"klik")';
const PAPER = {
  ...{ officeName: 'Bawaslu Kabupaten Contoh', toName: 'Bawaslu Provinsi Contoh' },
  period: { kind: 'month', from: '2024-10-01', to: '2024-10-31', of: null, name: null },
  edition: {
    ...{ edition: 2, on: '2024-11-04', asOf: 1_412, answer: null, because: '+1 laporan' },
    ...{ obstacles: FORMULA, plans: '#panic("x") @SUM(1) \u0007\ud800 baris' },
    figures: [
      { measure: 'reports-received', part: '', own: 1_207, area: 1_309 },
      { measure: 'reports-received', part: 'formal', own: 7, area: 9 },
      { measure: 'days-to-decide', part: '', own: null, area: 4.5 },
      { measure: 'tracks-at', part: 'neutrality study', own: 2, area: 3 },
      { measure: 'from-a-later-release', part: '', own: 1, area: 1 },
    ],
  },
} as const;

test('is accessible on paper, with its figures, what they say and as of which entry', () => {
  const bytes = pdf(periodicPaper(PAPER, 'id'));
  expect(pdfInfo(bytes)).toMatch(/Title: +Laporan berkala bulanan\n[\s\S]*Tagged: +yes/);
  const text = squeezed(pdfText(bytes));
  for (const said of [
    ...['Oktober 2024', '1.412', '1.207', '4,5', 'tidak ada', 'Laporan resmi', 'Netralitas ASN: Kajian', '+1 laporan'],
    ...['report.received', FORMULA, '#panic("x")', 'Bawaslu Provinsi Contoh'],
  ])
    expect(text, said).toContain(squeezed(said));
  expect(text).not.toMatch(/undefined|NaN|\[object/);
});

test('is a workbook whose numbers are numbers, and in which nothing that was typed is a formula', async () => {
  const bytes = writeSheets(periodicSheets(PAPER, 'id'));
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.refusal.code);
  const { lines, notes } = read.value;
  const cells = lines.map(line => line.cells.map(({ text }) => text));
  const row = (first: string, second?: string) =>
    cells.find(([a, b]) => a === first && (second === undefined || b === second));
  expect(row('Laporan dan informasi diterima', '')?.slice(3)).toEqual(['1207', '1309']);
  expect(row('Laporan dan informasi diterima', 'Laporan resmi')?.slice(3)).toEqual(['7', '9']);
  expect(row('Lama sampai diputuskan')?.slice(3)).toEqual(['tidak ada', '4.5']);
  expect(row('Kendala')?.[1]).toBe(FORMULA);
  expect(row('Rencana tindak lanjut')?.[1]).toBe('#panic("x") @SUM(1) \ufffd baris');
  expect(notes).toEqual([{ code: 'more-sheets', detail: 'Arti setiap ukuran' }]);
  const xml = Buffer.from(bytes).toString();
  expect(xml).not.toMatch(/<f[ >]/);
  expect(xml).toContain('<c><v>1207</v></c>');
});
