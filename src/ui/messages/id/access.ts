import type { Named, Viewed } from '../../../intake/view.ts';

export const access = {
  nav: 'Jejak akses',
  title: 'Jejak akses',
  lead: 'Siapa membuka segel dan mengapa, berapa kali isinya diambil, dan siapa melihat laporan, informasi awal, temuan, perkara, atau nama orang dalam kerja pencegahan, termasuk penghubung instansi. Tidak ada yang bisa mengubah jejak ini.',
  limits:
    'Jejak ini membuktikan yang terjadi lewat Netra. Pemegang kunci yang juga punya salinan basis data bisa membaca tanpa jejak.',
  person: 'Petugas',
  everyone: 'Semua petugas',
  institution: 'Instansi',
  anyInstitution: 'Semua',
  number: 'Nomor',
  what: 'Yang diakses',
  anything: 'Semua',
  view: 'Halaman',
  from: 'Sejak hari',
  until: 'Sampai hari',
  opened: (item: string) => `Membuka segel: ${item}`,
  redaction: 'Isi penghitaman',
  uncovered: (n: number) => `Melihat isi penghitaman ${n}`,
  file: (item: string, nth: number) => `${item} ke-${nth}`,
  looked: {
    report: 'Melihat halaman laporan',
    lead: 'Melihat halaman informasi awal',
    finding: 'Melihat halaman temuan',
    case: 'Melihat halaman perkara',
    roster: 'Melihat nama dalam daftar sasaran',
    circular: 'Melihat nama orang yang diminta membaca edaran',
    campaign: 'Melihat nama orang yang diminta menandatangani ikrar',
    event: 'Melihat nama peserta acara',
    signature: 'Membuka kertas sebuah tanda tangan',
  } satisfies Record<Viewed | Named, string>,
  open: 'Buka',
  lookedAtPart: 'Melihat bagian instansi dari perkara',
  onceAnHour: 'Dicatat sekali dalam satu jam.',
  reason: (text: string) => `Alasan: ${text}`,
  fetched: (n: number, last: string) =>
    n === 0
      ? 'Isinya belum pernah diambil.'
      : n === 1
        ? `Isinya diambil sekali: ${last}.`
        : `Isinya diambil ${n} kali, terakhir ${last}.`,
  none: 'Belum ada jejak',
  noneText: 'Jejak muncul begitu seseorang melihat laporan, informasi awal, temuan, perkara, atau nama orang.',
  results: 'Yang terbaru dulu',
  readers: 'Siapa melihat halaman ini',
  noReaders: 'Belum ada yang melihat halaman ini sebelum Anda.',
  lastLook: 'Terakhir',
  hours: 'Berapa jam',
  hoursNote: 'Beberapa kali dalam satu jam dihitung satu.',
  moreReaders: (n: number) => `Dan ${n} orang lain.`,
  handedOut: 'Diambil',
  earlier: (n: number) => `Dan ${n} pembukaan sebelumnya.`,
  all: 'Lihat jejak akses',
};
