/** The columns of a running register, and the headings by which offices call them. Pure. */
import { ok, type Result, refuse } from '../../result.ts';
import type { FileRefusal, Line, Table } from './table.ts';

export const COLUMNS = {
  number: {
    heading: 'Nomor',
    also: [
      'nomor register',
      'no register',
      'no reg',
      'nomor laporan',
      'no laporan',
      'nomor temuan',
      'nomor laporan temuan',
      'no laporan temuan',
      'nomor perkara',
      'nomor registrasi',
    ],
  },
  kind: {
    heading: 'Jenis',
    also: ['lp tm', 'lp atau tm', 'laporan temuan', 'laporan atau temuan', 'jenis laporan', 'sumber'],
  },
  receivedOn: {
    heading: 'Tanggal diterima',
    also: [
      'tgl diterima',
      'tanggal terima',
      'tanggal penerimaan',
      'tanggal laporan',
      'tgl laporan',
      'tanggal temuan',
      'tanggal masuk',
      'diterima',
      'hari diterima',
    ],
  },
  registeredOn: {
    heading: 'Tanggal registrasi',
    also: [
      'tgl registrasi',
      'tanggal register',
      'tgl register',
      'tanggal diregistrasi',
      'diregistrasi',
      'hari registrasi',
    ],
  },
  regime: { heading: 'Pemilihan', also: ['jenis pemilihan', 'pemilu pilkada', 'pemilu atau pilkada', 'rezim'] },
  reported: { heading: 'Terlapor', also: ['nama terlapor', 'pihak terlapor', 'pelaku'] },
  actorKind: {
    heading: 'Kedudukan terlapor',
    also: ['status terlapor', 'jenis terlapor', 'unsur terlapor', 'kedudukan'],
  },
  unit: {
    heading: 'Unit kerja',
    also: [
      'unit',
      'unit kerja terlapor',
      'instansi',
      'instansi terlapor',
      'asal instansi',
      'satuan kerja',
      'satker',
      'opd',
      'skpd',
      'perangkat daerah',
    ],
  },
  summary: {
    heading: 'Uraian',
    also: [
      'uraian pelanggaran',
      'uraian dugaan pelanggaran',
      'dugaan pelanggaran',
      'uraian kejadian',
      'uraian singkat',
      'ringkasan',
      'pokok laporan',
      'pelanggaran',
      'peristiwa',
    ],
  },
  conductOn: {
    heading: 'Tanggal kejadian',
    also: ['tgl kejadian', 'hari kejadian', 'waktu kejadian', 'tanggal peristiwa'],
  },
  tracks: {
    heading: 'Jalur',
    also: ['jalur penanganan', 'jenis pelanggaran', 'jenis dugaan pelanggaran', 'kategori pelanggaran'],
  },
  phase: {
    heading: 'Tahap',
    also: ['tahapan', 'tahap penanganan', 'status', 'status perkara', 'status penanganan', 'posisi'],
  },
  finding: { heading: 'Hasil', also: ['hasil pleno', 'hasil kajian', 'hasil penanganan', 'putusan', 'keputusan'] },
  decidedOn: {
    heading: 'Tanggal putusan',
    also: ['tgl putusan', 'tanggal pleno', 'tgl pleno', 'tanggal keputusan', 'tanggal diputuskan', 'tanggal hasil'],
  },
  referredTo: {
    heading: 'Diteruskan kepada',
    also: [
      'diteruskan ke',
      'penerima',
      'penerima penerusan',
      'instansi tujuan',
      'instansi penerima',
      'rekomendasi kepada',
      'rekomendasi ke',
    ],
  },
  referredOn: {
    heading: 'Tanggal diteruskan',
    also: ['tgl diteruskan', 'tanggal penerusan', 'tgl penerusan', 'tanggal rekomendasi'],
  },
  letter: {
    heading: 'Nomor surat penerusan',
    also: ['no surat penerusan', 'nomor surat', 'no surat', 'surat penerusan', 'nomor rekomendasi'],
  },
  followUp: { heading: 'Tindak lanjut', also: ['hasil tindak lanjut', 'tindak lanjut penerima', 'sanksi'] },
  followedUpOn: { heading: 'Tanggal tindak lanjut', also: ['tgl tindak lanjut', 'tanggal sanksi'] },
  closedOn: {
    heading: 'Tanggal ditutup',
    also: ['tgl ditutup', 'tanggal selesai', 'tgl selesai', 'tanggal penutupan', 'ditutup'],
  },
  closing: { heading: 'Alasan ditutup', also: ['alasan penutupan', 'alasan selesai'] },
} as const satisfies { readonly [column: string]: { readonly heading: string; readonly also: readonly string[] } };
export type Column = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as readonly Column[];

/** Without these a row can't be understood. Kind and election may follow from the number. */
export const NEEDED = ['number', 'receivedOn', 'registeredOn', 'reported', 'actorKind', 'summary', 'tracks'] as const;

/** Lower case, no marks: `No. Register` and `NO REGISTER` are one heading. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const BY_HEADING: ReadonlyMap<string, Column> = new Map(
  COLUMN_KEYS.flatMap(key => [COLUMNS[key].heading, ...COLUMNS[key].also].map(name => [plain(name), key] as const)),
);

/** The headings that are known among these cells, each with the places it stands at. */
export function headingsIn(cells: readonly string[]): ReadonlyMap<Column, readonly number[]> {
  const found = new Map<Column, number[]>();
  for (const [at, cell] of cells.entries()) {
    const column = BY_HEADING.get(plain(cell));
    if (column) found.set(column, [...(found.get(column) ?? []), at]);
  }
  return found;
}

export interface Headings {
  readonly at: ReadonlyMap<Column, number>;
  /** Headings that nothing is read from. */
  readonly unknown: readonly string[];
  readonly below: readonly Line[];
}

/** How far down the headings may stand: registers have titles above them. */
const DEEPEST = 20;
const LEAST = 4;

/** Finds the line of headings; refuses where one that is needed is missing, or one stands twice. */
export function findHeadings({ lines }: Table): Result<Headings, FileRefusal> {
  const known = lines.slice(0, DEEPEST).map(({ cells }) => headingsIn(cells.map(({ text }) => text)));
  const best = known.reduce((most, found, at) => (found.size > (known[most]?.size ?? 0) ? at : most), 0);
  const headings = known[best];
  const names = (columns: readonly Column[]) => columns.map(column => COLUMNS[column].heading).join(', ');
  if (!headings || headings.size < LEAST) return refuse({ code: 'headings-missing', detail: names(NEEDED) });
  const missing = NEEDED.filter(column => !headings.has(column));
  if (missing.length > 0) return refuse({ code: 'headings-missing', detail: names(missing) });
  const twice = [...headings].flatMap(([column, places]) => (places.length > 1 ? [column] : []));
  if (twice.length > 0) return refuse({ code: 'heading-twice', detail: names(twice) });
  const at = new Map([...headings].map(([column, [place = 0]]) => [column, place]));
  const taken = new Set(at.values());
  const unknown = (lines[best]?.cells ?? []).flatMap(({ text }, place) =>
    text !== '' && !taken.has(place) ? [text] : [],
  );
  return ok({ at, unknown, below: lines.slice(best + 1) });
}
