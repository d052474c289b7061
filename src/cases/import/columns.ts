/** The columns of a running register, and the headings by which offices call them. Pure. */
import { type Found, headingReader } from './headings.ts';

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

export type Headings = Found<Column>;
export const { headingsIn, findHeadings } = headingReader(COLUMNS, NEEDED, 4);
