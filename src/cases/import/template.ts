/** An empty register to fill in, with two invented rows that show how: as CSV that spreadsheets open, and as XLSX. */
import { COLUMN_KEYS, COLUMNS, type Column } from './columns.ts';
import { writeWorkbook } from './workbook.ts';

type Example = { readonly [C in Column]?: string };
const EXAMPLES: readonly Example[] = [
  {
    number: '001/LP/PB/Kab/14.09/X/2024',
    kind: 'LP',
    receivedOn: '2024-10-07',
    registeredOn: '2024-10-09',
    regime: 'Pilkada',
    reported: 'Contoh Terlapor Satu',
    actorKind: 'PNS',
    unit: 'Dinas Contoh Kabupaten Contoh',
    summary: 'Membagikan bahan kampanye di kantor.',
    conductOn: '2024-10-05',
    tracks: 'Netralitas',
    phase: 'Kajian',
  },
  {
    number: '002/TM/PB/Kab/14.09/X/2024',
    kind: 'TM',
    receivedOn: '2024-10-10',
    registeredOn: '2024-10-11',
    regime: 'Pilkada',
    reported: 'Contoh Terlapor Dua',
    actorKind: 'Kepala desa',
    unit: 'Pemerintah Desa Contoh',
    summary: 'Mengajak warga memilih satu pasangan calon.',
    tracks: 'Pidana | Peraturan lainnya',
    phase: 'Ditutup | Diteruskan',
    finding: 'Tidak terbukti | Terbukti',
    decidedOn: '2024-10-16',
    referredTo: '- | Bupati',
    referredOn: '- | 2024-10-17',
    letter: '- | 12/PM.05.02/K/10/2024',
    closedOn: '2024-10-18 | -',
    closing: 'Tidak terbukti | -',
  },
];

const lines = (): readonly (readonly string[])[] => [
  COLUMN_KEYS.map(column => COLUMNS[column].heading),
  ...EXAMPLES.map(example => COLUMN_KEYS.map(column => example[column] ?? '')),
];

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** With a byte order mark, by which spreadsheets know that it is UTF-8. */
export const templateCsv = (): string =>
  `\ufeff${lines()
    .map(line => line.map(quoted).join(','))
    .join('\r\n')}\r\n`;

export const templateWorkbook = (): Uint8Array => writeWorkbook('Register', lines());
