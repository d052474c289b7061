import type { QueueWhen } from '../../../cases/queue.ts';
import type { Step } from '../../../law/due-row.ts';

export const queue = {
  title: 'Antrean',
  heading: (late: number, today: number) =>
    late > 0
      ? `${late} lewat batas, ${today} jatuh tempo hari ini`
      : today > 0
        ? `${today} jatuh tempo hari ini`
        : 'Tidak ada yang jatuh tempo hari ini',
  search: 'Nomor laporan atau perkara',
  seek: 'Cari',
  filter: 'Saring antrean',
  tabs: { all: 'Semua', reports: 'Laporan', cases: 'Perkara', others: 'Menunggu pihak lain' },
  track: 'Jalur',
  anyTrack: 'Semua jalur',
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  when: {
    late: 'Lewat batas',
    today: 'Hari ini',
    week: 'Tujuh hari ke depan',
    later: 'Sesudahnya',
    none: 'Tanpa batas yang diketahui',
  } satisfies Record<QueueWhen, string>,
  others: 'Menunggu pihak lain',
  moreOthers: 'Semua yang menunggu pihak lain',
  steps: {
    'initial-review': 'Kajian awal laporan',
    trace: 'Penelusuran informasi awal',
    study: 'Kajian dan putusan pleno',
    forward: 'Penerusan ke penyidik',
    refer: 'Penerusan ke penerima',
    receiver: 'Tindak lanjut penerima',
    close: 'Penutupan jalur',
    suspended: 'Perkara ditangguhkan',
  } satisfies Record<Step, string>,
  regimes: { pilkada: 'aturan Pilkada', pemilu: 'aturan Pemilu' },
  lateBy: (days: number) => (days === 0 ? 'Lewat hari ini' : `Lewat ${days} hari`),
  today: 'Hari ini',
  todayAt: (time: string) => `Hari ini ${time}`,
  inDays: (days: number) => (days === 1 ? 'Besok' : `${days} hari lagi`),
  limit: (day: string) => `batas ${day}`,
  day: (n: number) => `Hari ke-${n}`,
  noLimit: 'tanpa batas yang diketahui',
  empty: 'Tidak ada yang menunggu',
  emptyText: 'Laporan baru dan perkara berjalan muncul di sini, yang paling mendesak di atas.',
  emptyFound: 'Tidak ada yang cocok',
  emptyFoundText: 'Ubah kata pencarian atau hapus saringan.',
  everything: {
    title: 'Semua laporan dan perkara',
    nav: 'Daftar perkara',
    lead: 'Juga yang sudah selesai. Yang langkahnya paling baru ada di atas.',
    number: 'Bagian dari nomornya',
    what: 'Laporan atau perkara',
    stage: 'Tahap',
    anyStage: 'Semua tahap',
    stages: {
      berjalan: 'Berjalan',
      selesai: 'Selesai',
      menunggu: 'Menunggu',
      diregistrasi: 'Diregistrasi',
      'tidak-diregistrasi': 'Tidak diregistrasi',
    },
    registered: (day: string, last: string) => `Diregistrasi ${day}, langkah terakhir ${last}`,
    received: (day: string, mode: string) => `Diterima ${day}. ${mode}`,
    empty: 'Belum ada apa-apa di sini',
    emptyText: 'Laporan muncul begitu diterima, perkara begitu diregistrasi.',
  },
  rule: 'Batas dihitung dari aturan dan kalender yang berlaku. Buka perkaranya untuk melihat hitungannya.',
};
