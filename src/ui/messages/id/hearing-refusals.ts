/** What the steps of clarification and evidence refuse. */
export const hearingRefusals = {
  'summons-missing': () => 'Undangan itu tidak ada. Pilih dari daftar undangan.',
  'summons-served': () => 'Undangan ini sudah disampaikan.',
  'summons-not-served': () => 'Undangan ini belum disampaikan. Catat dulu penyampaiannya.',
  'served-too-late': (day: string) =>
    `Undangan ini untuk ${day}. Yang sampai sesudahnya tidak memanggil; buat undangan baru.`,
  'attendance-known': () => 'Kehadirannya sudah dicatat.',
  'attendance-unknown': () => 'Kehadirannya belum dicatat. Catat dulu bahwa ia hadir.',
  'no-absence': () => 'Panggilan kedua hanya sekali, untuk yang tidak hadir pada panggilan pertama.',
  'was-absent': () => 'Ia tidak hadir, jadi tidak ada berita acaranya.',
  'already-heard': () => 'Berita acaranya sudah ada. Kekeliruan di dalamnya diralat.',
  'minutes-missing': () => 'Berita acara itu tidak ada. Pilih dari daftarnya.',
  'reporter-sealed': () => 'Identitas pelapor tersegel. Kosongkan bagian ini.',
  'source-missing': () => 'Pilih laporan asal pelapornya.',
  'no-reporter': () => 'Laporan itu tanpa identitas pelapor: tidak ada yang bisa diundang.',
  'asker-recused': () => 'Petugas yang mundur dari perkara ini tidak bertanya di dalamnya. Pilih yang lain.',
  'exhibit-missing': () => 'Barang bukti itu tidak ada. Pilih dari daftarnya.',
  'exhibit-returned': () => 'Barang bukti ini sudah dikembalikan.',
  'exhibit-known': (n: string) => `Berkas dengan sidik ini sudah dicatat sebagai barang bukti ${n}.`,
};
