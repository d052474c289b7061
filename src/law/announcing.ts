/**
 * Alasan yang dapat diumumkan, sebagai daftar tetap: papan pengumuman memuat nomor, status, dan alasan, tanpa nama. Bahwa status
 * diumumkan beserta alasannya bila dihentikan berasal dari praktik dan baris `pilkada.status` (sedang); pasalnya belum dibaca.
 */
export const CASE_REASONS = ['in-study', 'proven', 'not-proven', 'not-a-violation', 'expired', 'stopped'] as const;
export const REPORT_REASONS = [
  'formal-missing',
  'material-missing',
  'not-completed',
  'not-an-election-matter',
  'expired',
  'withdrawn',
] as const;
