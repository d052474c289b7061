/** Empty tables to fill in, one for each part of a roster, with invented rows that show how: as CSV that spreadsheets open, and as XLSX. */
import { writeWorkbook } from '../../cases/import/workbook.ts';
import { COLUMNS, COLUMNS_OF, type Column, type Part } from './columns.ts';

type Example = { readonly [C in Column]?: string };
const EXAMPLES: Readonly<Record<Part, readonly Example[]>> = {
  staff: [
    {
      ...{ nip: '194501011965011001', name: 'Contoh Kepala Dinas', post: 'Kepala Dinas', rank: 'IV/c', status: 'ASN' },
      ...{ unit: 'Dinas Pendidikan', unitKind: 'OPD', heads: 'ya', mail: 'kepala@contoh.example' },
    },
    {
      ...{ nip: '194502021965022001', name: 'Contoh Guru', post: 'Guru', rank: 'III/a', status: 'ASN' },
      ...{
        unit: 'SD Negeri 1 Contoh',
        unitKind: 'SD',
        unitCode: '10000001',
        parent: 'Dinas Pendidikan',
        heads: 'tidak',
      },
    },
    {
      ...{ name: 'Contoh Penjaga Sekolah', post: 'Penjaga', status: 'non-ASN' },
      ...{ unit: 'SD Negeri 1 Contoh', unitKind: 'SD', unitCode: '10000001', parent: 'Dinas Pendidikan' },
    },
  ],
  groups: [
    { group: 'Calon', name: 'Contoh Calon Bupati', post: 'Calon bupati', unit: 'Pasangan Contoh 1' },
    { group: 'TNI', name: 'Contoh Danramil', post: 'Danramil', unit: 'Koramil Contoh', heads: 'ya' },
    { group: 'Polri', name: 'Contoh Kapolsek', post: 'Kapolsek', unit: 'Polsek Contoh', heads: 'ya' },
    { group: 'Kepala desa', name: 'Contoh Kepala Desa', post: 'Kepala desa', unit: 'Desa Contoh', heads: 'ya' },
    { group: 'Forkopimda', name: 'Contoh Ketua', post: 'Ketua', unit: 'Forkopimda Kabupaten Contoh', heads: 'ya' },
  ],
};

const lines = (part: Part): readonly (readonly string[])[] => [
  COLUMNS_OF[part].map(column => COLUMNS[column].heading),
  ...EXAMPLES[part].map(example => COLUMNS_OF[part].map(column => example[column] ?? '')),
];

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const templateCsv = (part: Part): string =>
  `\ufeff${lines(part)
    .map(line => line.map(quoted).join(','))
    .join('\r\n')}\r\n`;

/** Every cell is text there: a NIP keeps its digits. */
export const templateWorkbook = (part: Part): Uint8Array =>
  writeWorkbook(part === 'staff' ? 'Pegawai' : 'Kelompok', lines(part));
