import type { TakeOver } from '../../../offices/recusal.ts';

export const apart = {
  link: 'Benturan kepentingan',
  note: 'Mundur dari penanganan, atau ambil alih dari kantor di bawah.',
  title: 'Benturan kepentingan',
  lead: 'Siapa yang menjauh dari perkara ini, dan apakah yang tersisa masih cukup untuk memutus.',
  recused: 'Yang mundur dari penanganan',
  nobody: 'Belum ada.',
  unnamed: 'Petugas kantor lain',
  noQuorum: (left: number, needed: number) => `Kuorum tidak cukup: tersisa ${left} anggota, perlu ${needed}`,
  noQuorumText:
    'Tidak ada langkah yang bisa diambil kantor ini. Anggota kantor di atasnya mengambil alih, lalu semuanya terbuka lagi baginya.',
  rule: 'Kuorum menurut baris',
  noRule: 'Jumlah anggota kantor ini tidak ada dalam tabel kuorum; tanpa seorang pun, pleno tidak mungkin.',
  takenOver: (office: string, on: string) => `Diambil alih ${office} pada ${on}`,
  step: 'Mundur dari penanganan',
  stepText:
    'Yang mundur tidak lagi menemukan perkara ini: halaman, daftar, pencarian, dan jumlahnya. Yang sudah terlanjur dibaca tidak bisa dilupakan; catatannya tetap ada.',
  whom: 'Siapa yang mundur',
  myself: 'Saya sendiri',
  because: 'Alasan',
  becauseHint: 'Misalnya hubungan keluarga atau pekerjaan dengan terlapor. Jangan menulis nama pelapor.',
  send: 'Catat pengunduran',
  lift: 'Cabut pengunduran',
  whose: 'Pengunduran siapa',
  becauseLift: 'Alasan mencabut',
  liftSend: 'Cabut pengunduran',
  reseal: 'Segel ulang isinya untuk kantor Anda',
  takeOver: 'Ambil alih',
  takeOverText:
    'Oleh anggota kantor di atasnya. Sesudah itu kantor yang diambil alih tidak lagi melihatnya. Kunci atas isi tersegel diserahkan tersendiri.',
  why: 'Sebab',
  whys: {
    'no-quorum': 'Kuorum kantor asal tidak cukup.',
    'office-concerned': 'Perkara ini tentang kantor asal.',
    ordered: 'Diperintahkan kantor yang lebih tinggi.',
  } satisfies Record<TakeOver, string>,
  cite: 'Dasar',
  takeOverSend: 'Ambil alih',
};
