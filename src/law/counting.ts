import { type Row, type Words, words } from './row.ts';

/**
 * Cara menghitung hari, sebagai baris (bagian 9 dari fakta prosedur). Yang menghitung adalah kalender; baris ini yang
 * dikutip, dikonfirmasi, atau dikoreksi. Koreksi cara menghitung satu batas adalah koreksi pada baris batas itu.
 */
export type CountingPrinciple = Row & { readonly rule: Words };

const UU_8_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/8.md';
const UU_1_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/1.md';
const KOMPAS = 'Kompas, Januari 2024 (registrasi 19 Januari, 7 hari kerja berakhir 30 Januari 2024)';

const always = { from: '2015-03-18', until: null };

export const countingPrinciples = [
  {
    id: 'counting.dayone',
    rule: words('Hari ke-1 adalah hari sesudah peristiwa awal.', 'Day 1 is the day after the start event.'),
    inForce: always,
    cite: 'Bacaan umum; pasalnya tidak terlihat',
    source: ['Bacaan umum; pasalnya tidak terlihat'],
    confidence: 'medium',
  },
  {
    id: 'counting.lastmoment',
    rule: words(
      'Saat terakhir adalah akhir hari terakhir: pukul 24.00 menurut zona waktu kantor yang menangani.',
      'The last moment is the end of the last local day: 24:00 in the zone of the handling office.',
    ),
    inForce: always,
    cite: 'Bacaan umum; pasalnya tidak terlihat',
    source: ['Bacaan umum; pasalnya tidak terlihat'],
    confidence: 'medium',
  },
  {
    id: 'counting.kalender',
    rule: words(
      'Hari kalender menghitung setiap hari, juga akhir pekan dan hari libur.',
      'Calendar days count every day, weekends and holidays too.',
    ),
    inForce: always,
    under: ['UU 8/2015'],
    cite: 'UU 8/2015 Pasal 1 angka 28',
    source: [UU_8_2015],
    confidence: 'high',
  },
  {
    id: 'counting.kerja',
    rule: words(
      'Hari kerja tidak menghitung Sabtu, Minggu, libur nasional, cuti bersama, dan hari pemungutan suara yang diliburkan di daerahnya.',
      'Working days leave out Saturday, Sunday, national holidays, joint leave and, for the region concerned, voting days declared holidays.',
    ),
    inForce: always,
    cite: 'Praktik; pasal definisinya tidak terlihat',
    source: [KOMPAS],
    confidence: 'medium',
  },
  {
    id: 'counting.jam',
    rule: words(
      'Jam berjalan sejak saat peristiwa awal, juga melewati akhir pekan dan hari libur.',
      'Hours run from the moment of the start event, over weekends and holidays.',
    ),
    inForce: always,
    under: ['UU 1/2015'],
    cite: 'UU 1/2015 Pasal 135 ayat (2)',
    source: [UU_1_2015],
    confidence: 'medium',
    note: words(
      'Batasnya ada di teks; bahwa jam berjalan melewati hari tutup adalah bacaan biasa.',
      'The limit is in the text; that it runs through closed days is the plain reading.',
    ),
  },
  {
    id: 'counting.tutup',
    rule: words(
      'Tidak ditemukan aturan untuk batas hari kalender yang jatuh pada hari tutup: batas berakhir di hari itu.',
      'No rule was found for a calendar-day limit that ends on a closed day: it ends there.',
    ),
    inForce: always,
    cite: 'Tidak ada aturan yang ditemukan',
    source: ['Tidak ada aturan yang ditemukan'],
    confidence: 'low',
    note: words(
      'Beri peringatan bila hari terakhir adalah hari kantor tidak menerima laporan.',
      'Warn when the last day is one on which the office receives no reports.',
    ),
  },
  {
    id: 'counting.pemilu.penanganan',
    rule: words(
      '"Hari" dalam batas 7 hari penanganan Pemilu dihitung hari kerja dalam praktik; bunyinya saja berarti hari kalender. Tampilkan keduanya.',
      '"Hari" in the 7-day Pemilu limit is counted as working days in practice; the wording alone gives calendar days. Show both.',
    ),
    inForce: { from: '2017-08-16', until: null },
    under: ['UU 7/2017'],
    cite: 'UU 7/2017 Pasal 454',
    source: ['https://online.flipbuilder.com/cmvf/wgnv/files/basic-html/page312.html', KOMPAS],
    confidence: 'medium',
  },
  {
    id: 'counting.pilkada.penanganan',
    rule: words(
      'Penanganan Pilkada 3 + 2: hitung sejak diterima (teks) dan sejak diregistrasi (praktik); yang lebih awal sebagai peringatan, yang lebih akhir sebagai batas praktik.',
      'Pilkada handling 3 + 2: from receipt (text) and from registration (practice); the earlier as warning, the later as limit of practice.',
    ),
    inForce: always,
    under: ['UU 8/2015'],
    cite: 'UU 8/2015 Pasal 134 ayat (5)-(6)',
    source: [
      UU_8_2015,
      'https://gopesisir.com/dugaan-politik-uang-di-pujud-ini-tanggapan-bawaslu-dan-tim-kemenangan/2',
    ],
    confidence: 'medium',
    note: words('Angka dan satuan tinggi; peristiwa awal sedang.', 'Number and unit high; start event medium.'),
  },
] as const satisfies readonly CountingPrinciple[];
