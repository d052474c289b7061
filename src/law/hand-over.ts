/** What the file holds that goes from the supervisor to the police through Sentra Gakkumdu, item by item. Pure. */
import { type Row, type Words, words } from './row.ts';

export const HAND_OVER_ITEMS = [
  'surat-pengantar',
  'surat-tugas',
  'formulir',
  'kajian',
  'laporan-penyelidikan',
  'undangan-klarifikasi',
  'ba-klarifikasi',
  'ba-sumpah',
  'ba-pembahasan',
  'daftar-saksi',
  'daftar-ahli',
  'daftar-terlapor',
  'daftar-barang-bukti',
  'administrasi-penyelidikan',
] as const;
export type HandOverItem = (typeof HAND_OVER_ITEMS)[number];

/** The row of the table of procedure whose list this is; its confidence is that of the row. */
export const handOver = {
  id: 'gakkumdu.penerusan.berkas',
  inForce: { from: '2023-01-01', until: null },
  cite: 'Perbawaslu 3/2023 Pasal 27',
  source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-3-tahun-2023/koreksi/8013135'],
  confidence: 'high',
  labels: {
    'surat-pengantar': words('Surat pengantar', 'Cover letter'),
    'surat-tugas': words('Surat tugas', 'Letter of assignment'),
    formulir: words('Formulir temuan atau laporan', 'Form of the finding or report'),
    kajian: words('Kajian', 'Study'),
    'laporan-penyelidikan': words('Laporan penyelidikan', 'Report of the preliminary investigation'),
    'undangan-klarifikasi': words('Undangan klarifikasi', 'Summonses for clarification'),
    'ba-klarifikasi': words('Berita acara klarifikasi', 'Minutes of clarification'),
    'ba-sumpah': words('Berita acara sumpah', 'Minutes of the oath'),
    'ba-pembahasan': words('Berita acara pembahasan', 'Minutes of the discussions'),
    'daftar-saksi': words('Daftar saksi', 'List of witnesses'),
    'daftar-ahli': words('Daftar ahli', 'List of experts'),
    'daftar-terlapor': words('Daftar terlapor', 'List of reported parties'),
    'daftar-barang-bukti': words('Daftar barang bukti', 'List of exhibits'),
    'administrasi-penyelidikan': words('Administrasi penyelidikan', 'Papers of the preliminary investigation'),
  },
} as const satisfies Row & { readonly labels: Readonly<Record<HandOverItem, Words>> };
