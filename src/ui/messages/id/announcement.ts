import type { CASE_REASONS, REPORT_REASONS } from '../../../law/announcing.ts';

/** The board of announcements, and the steps that put something on it. */
export const announcement = {
  title: 'Pengumuman status',
  lead: 'Nomor, status, dan alasannya, seperti diumumkan kantor pengawas. Tanpa nama.',
  search: 'Bagian dari nomor laporan atau perkara',
  asOf: (entry: string) => `Per entri ${entry} buku besar.`,
  columns: { number: 'Nomor', office: 'Kantor', day: 'Diumumkan', status: 'Status', reason: 'Alasan' },
  caseReasons: {
    'in-study': 'Sedang dikaji',
    proven: 'Terbukti, diteruskan kepada yang berwenang',
    'not-proven': 'Tidak terbukti',
    'not-a-violation': 'Bukan pelanggaran pemilihan',
    expired: 'Lewat batas waktu',
    stopped: 'Dihentikan',
  } satisfies Record<(typeof CASE_REASONS)[number], string>,
  reportReasons: {
    'formal-missing': 'Tidak memenuhi syarat formal',
    'material-missing': 'Tidak memenuhi syarat materiel',
    'not-completed': 'Tidak dilengkapi dalam batas waktu',
    'not-an-election-matter': 'Bukan pelanggaran pemilihan',
    expired: 'Lewat batas waktu',
    withdrawn: 'Dicabut pelapor',
  } satisfies Record<(typeof REPORT_REASONS)[number], string>,
  empty: 'Belum ada pengumuman',
  emptyText: 'Pengumuman muncul di sini sesudah kantor mencatatnya dan buku besar memuatnya.',
  emptyFound: 'Tidak ada nomor yang cocok',
  emptyFoundText: 'Periksa nomornya, atau tulis sebagian saja.',
  note: 'Status laporan muncul sehari sesudah diumumkan: catatan laporan masuk buku besar sekali sehari.',
  step: 'Umumkan status',
  stepLead: 'Nomor, status, dan alasan dari daftar ini terbuka untuk umum. Tidak ada kata lain yang ikut.',
  stepSend: 'Umumkan',
  reason: 'Alasan yang diumumkan',
};

export const announcingRefusals = {
  'announcement-contradicts': () => 'Alasan ini tidak cocok dengan putusan yang tercatat. Pilih alasan lain.',
};
