/**
 * One example for each page of src/routes, and for answers that are no page of their own. The page tests fail on a route
 * that is missing here.
 */
export type Example = { route: string; name: string; path: string; status: number; budget: number };

/** What a first visit of a public page may weigh over the wire, style sheet and headers included. */
const publicBudget = 30_000;

export const examples: readonly Example[] = [
  { route: '/(public)', name: 'beranda', path: '/', status: 200, budget: publicBudget },
  { route: '/(public)/komponen', name: 'komponen', path: '/komponen', status: 200, budget: publicBudget },
  { route: '/komponen/meja', name: 'komponen-meja', path: '/komponen/meja', status: 200, budget: publicBudget },
  { route: '/galat', name: 'galat-404', path: '/tidak/ada', status: 404, budget: publicBudget },
  { route: '', name: 'galat-400', path: '/%ff', status: 400, budget: publicBudget },
];

/** Public pages that need something to show, walked by public.test.ts in a site with people in it. `:perkara` is a case there. */
export const publicExamples: readonly Example[] = [
  { route: '/(public)/lapor', name: 'lapor', path: '/lapor', status: 200, budget: publicBudget },
  { route: '/(public)/status', name: 'status', path: '/status', status: 200, budget: publicBudget },
  { route: '/(public)', name: 'beranda-isi', path: '/', status: 200, budget: publicBudget },
  { route: '/(public)/register', name: 'register', path: '/register', status: 200, budget: publicBudget },
  { route: '/(public)/pengumuman', name: 'pengumuman', path: '/pengumuman', status: 200, budget: publicBudget },
  {
    route: '/(public)/register',
    name: 'register-kosong',
    path: '/register?q=tidak+ada+yang+begini',
    status: 200,
    budget: publicBudget,
  },
  {
    route: '/(public)/register/[ref]',
    name: 'register-perkara',
    path: '/register/:perkara',
    status: 200,
    budget: publicBudget,
  },
  { route: '/(public)/kegiatan', name: 'kegiatan', path: '/kegiatan', status: 200, budget: publicBudget },
  {
    route: '/(public)/kegiatan',
    name: 'kegiatan-provinsi',
    path: '/kegiatan?provinsi=11&masa=2024',
    status: 200,
    budget: publicBudget,
  },
  { route: '/(public)/verifikasi', name: 'verifikasi', path: '/verifikasi', status: 200, budget: publicBudget },
  {
    route: '/(public)/verifikasi/kertas',
    name: 'verifikasi-kertas',
    path: '/verifikasi/kertas',
    status: 200,
    budget: publicBudget,
  },
  { route: '/(public)/buku-besar', name: 'buku-besar', path: '/buku-besar', status: 200, budget: publicBudget },
  { route: '/(public)/cakupan', name: 'cakupan-kosong', path: '/cakupan', status: 200, budget: publicBudget },
];

/** Circulars, walked by prevention-circular.test.ts as an outreach officer and as a reader: `:edaran` is one there, `:kode` a code. */
export const circularExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/cegah/edaran', name: 'meja-edaran', path: '/meja/cegah/edaran' },
  { route: '/meja/cegah/edaran/baru', name: 'meja-edaran-baru', path: '/meja/cegah/edaran/baru' },
  { route: '/meja/cegah/edaran/[ref]', name: 'meja-edaran-satu', path: '/meja/cegah/edaran/:edaran' },
  ...['versi', 'sasaran', 'jadwal', 'cabut'].map(step => ({
    route: '/meja/cegah/edaran/[ref]/[step]',
    name: `meja-edaran-${step}`,
    path: `/meja/cegah/edaran/:edaran/${step}`,
  })),
  { route: '/meja/cegah/edaran/[ref]/belum', name: 'meja-edaran-belum', path: '/meja/cegah/edaran/:edaran/belum' },
  { route: '/(public)/edaran', name: 'edaran', path: '/edaran' },
  { route: '/(public)/edaran/[ref]', name: 'edaran-satu', path: '/edaran/:edaran' },
  { route: '/(public)/undangan', name: 'undangan', path: '/undangan' },
  { route: '/(public)/undangan/[code]', name: 'undangan-tautan', path: '/undangan/:kode' },
];

/** Pages of the law, walked by law.test.ts. */
export const lawExamples: readonly Example[] = [
  ...[
    ['boleh', '/boleh', ''],
    ['hukum', '/hukum', ''],
    ['hukum-cari', '/hukum', '?q=foto+bersma+calon'],
    ['hukum-hari-libur', '/hukum/hari-libur', ''],
    ['hukum-tahapan', '/hukum/tahapan', '?hari=2024-10-14'],
    ['hukum-hitung', '/hukum/batas-waktu', '?aturan=pilkada.penanganan&mulai=2024-09-13T10:00&wilayah=17.02'],
    ['hukum-hitung-galat', '/hukum/batas-waktu', '?aturan=&mulai=2024-02-31&wilayah=atlantis'],
  ].map(([name = '', route = '', query = '']) => ({
    route: `/(public)${route}`,
    name,
    path: route + query,
    status: 200,
    budget: publicBudget,
  })),
  ...[
    'bentuk',
    'batas',
    'pidana',
    'sanksi',
    'pelaku',
    'penerima',
    'hitungan',
    'konten',
    'prosedur',
    'formulir',
    'kantor',
    'peraturan',
  ].map(table => ({
    route: '/(public)/hukum/[tabel]',
    name: `hukum-${table}`,
    path: `/hukum/${table}?hari=2024-10-14`,
    status: 200,
    budget: publicBudget,
  })),
  ...['bentuk/D-05?hari=2024-10-14', 'batas/pilkada.penanganan', 'pidana/C-P494', 'peraturan/UU%201/2015'].map(
    path => ({
      route: '/(public)/hukum/[tabel]/[...id]',
      name: `hukum-baris-${path.replaceAll(/[^\w.-]/g, '-')}`,
      path: `/hukum/${path}`,
      status: 200,
      budget: publicBudget,
    }),
  ),
];

/**
 * Pages behind sign-in, walked by desk.test.ts in a site with people in it. `:laporan`, `:perkara` and `:kegiatan` stand for
 * records of that site.
 */
export const deskExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/masuk', name: 'masuk', path: '/masuk?ke=/meja' },
  { route: '/siapkan/[token]', name: 'siapkan-tautan-lama', path: '/siapkan/tautan-lama' },
  { route: '/meja', name: 'meja', path: '/meja' },
  { route: '/meja/semua', name: 'meja-semua', path: '/meja/semua' },
  { route: '/meja/semua', name: 'meja-semua-laporan', path: '/meja/semua?apa=laporan&q=LP' },
  { route: '/meja/cari', name: 'meja-cari', path: '/meja/cari' },
  { route: '/meja/cari', name: 'meja-cari-lurah', path: '/meja/cari?q=Lurah+Tjontoh' },
  { route: '/meja/cari', name: 'meja-cari-kosong', path: '/meja/cari?q=tidak+ada+yang+begini&dari-day=31&tahap=study' },
  { route: '/meja/terima', name: 'meja-terima', path: '/meja/terima' },
  { route: '/meja/laporan/[ref]', name: 'meja-laporan', path: '/meja/laporan/:laporan' },
  {
    route: '/meja/laporan/[ref]/[step]',
    name: 'meja-kajian-awal',
    path: '/meja/laporan/:laporan/kajian-awal',
  },
  { route: '/meja/semua', name: 'meja-semua-informasi', path: '/meja/semua?apa=informasi' },
  { route: '/meja/informasi/baru', name: 'meja-informasi-baru', path: '/meja/informasi/baru' },
  { route: '/meja/informasi/[ref]', name: 'meja-informasi', path: '/meja/informasi/:informasi' },
  { route: '/meja/semua', name: 'meja-semua-temuan', path: '/meja/semua?apa=temuan' },
  { route: '/meja/temuan/baru', name: 'meja-temuan-baru', path: '/meja/temuan/baru' },
  { route: '/meja/temuan/[ref]', name: 'meja-temuan', path: '/meja/temuan/:temuan' },
  { route: '/meja/formulir/[ref]', name: 'meja-formulir', path: '/meja/formulir/:perkara' },
  { route: '/meja/kepentingan/[ref]', name: 'meja-kepentingan', path: '/meja/kepentingan/:perkara' },
  { route: '/meja/catatan/[ref]', name: 'meja-catatan', path: '/meja/catatan/:perkara' },
  { route: '/meja/penghitaman/[ref]', name: 'meja-penghitaman', path: '/meja/penghitaman/:perkara' },
  { route: '/meja/limpahan', name: 'meja-limpahan', path: '/meja/limpahan' },
  { route: '/meja/limpahan/[ref]', name: 'meja-limpahan-satu', path: '/meja/limpahan/:perkara' },
  { route: '/meja/perkara/[ref]', name: 'meja-perkara', path: '/meja/perkara/:perkara' },
  {
    route: '/meja/perkara/[ref]/pleno',
    name: 'meja-pleno',
    path: '/meja/perkara/:perkara/pleno',
  },
  {
    route: '/meja/perkara/[ref]/[step]',
    name: 'meja-tindak-lanjut',
    path: '/meja/perkara/:perkara/tindak-lanjut?jalur=neutrality',
  },
  { route: '/meja/perkara/[ref]/[step]', name: 'meja-buka-jalur', path: '/meja/perkara/:perkara/buka-jalur' },
  { route: '/meja/perkara/[ref]/[step]', name: 'meja-tangguhkan', path: '/meja/perkara/:perkara/tangguhkan' },
  { route: '/meja/kegiatan', name: 'meja-kegiatan', path: '/meja/kegiatan' },
  { route: '/meja/kegiatan/[ref]', name: 'meja-kegiatan-satu', path: '/meja/kegiatan/:kegiatan' },
];

/** Pledges, walked by prevention-pledge.test.ts: `:ikrar` is one that is open there, `:rancangan` a draft, `:unit` a unit that is asked. */
export const pledgeExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/cegah/ikrar', name: 'meja-ikrar', path: '/meja/cegah/ikrar' },
  { route: '/meja/cegah/ikrar/baru', name: 'meja-ikrar-baru', path: '/meja/cegah/ikrar/baru' },
  {
    route: '/meja/cegah/ikrar/baru',
    name: 'meja-ikrar-baru-isi',
    path: '/meja/cegah/ikrar/baru?jenis=integrity-pact&wilayah=17.02',
  },
  { route: '/meja/cegah/ikrar/[ref]', name: 'meja-ikrar-satu', path: '/meja/cegah/ikrar/:ikrar' },
  { route: '/meja/cegah/ikrar/[ref]/ubah', name: 'meja-ikrar-ubah', path: '/meja/cegah/ikrar/:rancangan/ubah' },
  { route: '/meja/cegah/ikrar/[ref]/[unit]', name: 'meja-ikrar-unit', path: '/meja/cegah/ikrar/:ikrar/:unit' },
  {
    route: '/meja/cegah/ikrar/[ref]/[unit]/slip',
    name: 'meja-ikrar-slip',
    path: '/meja/cegah/ikrar/:ikrar/:unit/slip',
  },
  { route: '/(public)/ikrar', name: 'ikrar', path: '/ikrar' },
  { route: '/(public)/ikrar/[ref]', name: 'ikrar-satu', path: '/ikrar/:ikrar' },
  { route: '/(public)/ikrar/[ref]/tanda-tangan', name: 'ikrar-tanda-tangan', path: '/ikrar/:ikrar/tanda-tangan' },
  { route: '/(public)/ikrar/[ref]/cabut', name: 'ikrar-cabut', path: '/ikrar/:ikrar/cabut' },
];

/** Numbers and the running register, walked by running.test.ts: `:impor` is a finished import there, `:berkas` an upload with errors. */
export const runningExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/kantor/nomor', name: 'meja-nomor', path: '/meja/kantor/nomor' },
  { route: '/meja/kantor/nomor/urutan', name: 'meja-urutan', path: '/meja/kantor/nomor/urutan' },
  { route: '/meja/impor', name: 'meja-impor', path: '/meja/impor' },
  { route: '/meja/impor/periksa/[id]', name: 'meja-impor-periksa', path: '/meja/impor/periksa/:berkas' },
  { route: '/meja/impor/[ref]', name: 'meja-impor-selesai', path: '/meja/impor/:impor' },
];

/** The archive, walked by running.test.ts: `:arsip` is a matter there, `:masa` a term, `:musnah` a disposal. */
export const archiveExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/arsip', name: 'meja-arsip', path: '/meja/arsip' },
  { route: '/meja/arsip/berkas/[ref]', name: 'meja-arsip-berkas', path: '/meja/arsip/berkas/:arsip' },
  { route: '/meja/arsip/masa-simpan', name: 'meja-arsip-masa', path: '/meja/arsip/masa-simpan' },
  { route: '/meja/arsip/masa-simpan/[ref]', name: 'meja-arsip-masa-satu', path: '/meja/arsip/masa-simpan/:masa' },
  { route: '/meja/arsip/usul', name: 'meja-arsip-usul', path: '/meja/arsip/usul' },
  { route: '/meja/arsip/pemusnahan', name: 'meja-arsip-musnah', path: '/meja/arsip/pemusnahan' },
  { route: '/meja/arsip/pemusnahan/[ref]', name: 'meja-arsip-musnah-satu', path: '/meja/arsip/pemusnahan/:musnah' },
  {
    route: '/meja/arsip/pemusnahan/[ref]/bukti',
    name: 'meja-arsip-bukti',
    path: '/meja/arsip/pemusnahan/:musnah/bukti',
  },
];

/** The pages of an office, walked by offices.test.ts: `:petugas`, `:jabatan`, `:kantor`, `:badan` and `:pengalihan` are records of that site. */
export const officeExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/kantor', name: 'kantor', path: '/meja/kantor' },
  { route: '/meja/saya', name: 'meja-saya', path: '/meja/saya' },
  { route: '/meja/saya/alamat/[token]', name: 'meja-saya-alamat', path: '/meja/saya/alamat/contoh' },
  { route: '/meja/kantor/eskalasi', name: 'kantor-eskalasi', path: '/meja/kantor/eskalasi' },
  { route: '/meja/kantor/kop', name: 'kantor-kop', path: '/meja/kantor/kop' },
  { route: '/meja/kantor/petugas', name: 'kantor-petugas', path: '/meja/kantor/petugas' },
  { route: '/meja/kantor/petugas/baru', name: 'kantor-petugas-baru', path: '/meja/kantor/petugas/baru' },
  { route: '/meja/kantor/petugas/[ref]', name: 'kantor-petugas-satu', path: '/meja/kantor/petugas/:petugas' },
  {
    route: '/meja/kantor/petugas/[ref]/alihkan',
    name: 'kantor-petugas-alihkan',
    path: '/meja/kantor/petugas/:petugas/alihkan',
  },
  { route: '/meja/kantor/alihkan/[ref]', name: 'kantor-alihkan', path: '/meja/kantor/alihkan/:pengalihan' },
  {
    route: '/meja/kantor/petugas/[ref]/[step]',
    name: 'kantor-petugas-tautan',
    path: '/meja/kantor/petugas/:petugas/tautan',
  },
  { route: '/meja/kantor/kunci', name: 'kantor-kunci', path: '/meja/kantor/kunci' },
  { route: '/meja/kantor/kunci/saya', name: 'kantor-kunci-saya', path: '/meja/kantor/kunci/saya' },
  { route: '/meja/kantor/kunci/segel-ulang', name: 'kantor-segel-ulang', path: '/meja/kantor/kunci/segel-ulang' },
  { route: '/meja/kantor/bawahan', name: 'kantor-bawahan', path: '/meja/kantor/bawahan' },
  { route: '/meja/kantor/bawahan/baru', name: 'kantor-bawahan-baru', path: '/meja/kantor/bawahan/baru' },
  { route: '/meja/kantor/bawahan/[ref]', name: 'kantor-bawahan-satu', path: '/meja/kantor/bawahan/:kantor' },
  {
    route: '/meja/kantor/bawahan/[ref]/bubarkan',
    name: 'kantor-bubarkan',
    path: '/meja/kantor/bawahan/:badan/bubarkan',
  },
  { route: '/meja/kantor/instansi', name: 'kantor-instansi', path: '/meja/kantor/instansi' },
  { route: '/meja/kantor/instansi/baru', name: 'kantor-instansi-baru', path: '/meja/kantor/instansi/baru' },
  { route: '/meja/kantor/jabatan', name: 'kantor-jabatan', path: '/meja/kantor/jabatan' },
  { route: '/meja/kantor/jabatan/baru', name: 'kantor-jabatan-baru', path: '/meja/kantor/jabatan/baru' },
  { route: '/meja/kantor/jabatan/[ref]', name: 'kantor-jabatan-satu', path: '/meja/kantor/jabatan/:jabatan' },
  {
    route: '/meja/kantor/jabatan/[ref]/[step]',
    name: 'kantor-jabatan-isi',
    path: '/meja/kantor/jabatan/:jabatan/isi',
  },
];

/** Pages of the law at the desk, walked by law.test.ts as a national administrator. */
export const lawDeskExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/hukum', name: 'meja-hukum', path: '/meja/hukum' },
  ...['konfirmasi', 'koreksi?tabel=deadlines&id=pilkada.penanganan', 'badan', 'tahapan', 'cabut-libur'].map(path => ({
    route: '/meja/hukum/[ucapan]',
    name: `meja-hukum-${path.replace(/\?.*/, '')}`,
    path: `/meja/hukum/${path}`,
  })),
];

/** The access trail, walked by access.test.ts as an auditor. */
export const accessExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/akses', name: 'meja-akses', path: '/meja/akses' },
  { route: '/meja/akses', name: 'meja-akses-kosong', path: '/meja/akses?nomor=tidak+ada&dari-day=31' },
];

/** The room of institutions, walked by partner.test.ts as a liaison. `:perkara` is a case with a part for the police. */
export const partnerExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/mitra', name: 'mitra', path: '/mitra' },
  { route: '/mitra', name: 'mitra-kosong', path: '/mitra?q=tidak+ada' },
  { route: '/mitra/[ref]', name: 'mitra-perkara', path: '/mitra/:perkara' },
];

/** The clarification and the evidence of a case, walked by cases.test.ts. `:perkara` is a case there that has both. */
export const caseExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/perkara/[ref]/klarifikasi', name: 'meja-klarifikasi', path: '/meja/perkara/:perkara/klarifikasi' },
  ...['undang', 'tanpa-undangan', 'undang-lagi?no=2', 'sampaikan?no=3', 'hadir?no=4', 'periksa?no=5', 'ralat?no=1'].map(
    step => ({
      route: '/meja/perkara/[ref]/klarifikasi/[step]',
      name: `meja-klarifikasi-${step.replace(/\?.*/, '')}`,
      path: `/meja/perkara/:perkara/klarifikasi/${step}`,
    }),
  ),
  { route: '/meja/perkara/[ref]/bukti', name: 'meja-bukti', path: '/meja/perkara/:perkara/bukti' },
  ...['daftar', 'serahkan?no=1', 'kembalikan?no=1'].map(step => ({
    route: '/meja/perkara/[ref]/bukti/[step]',
    name: `meja-bukti-${step.replace(/\?.*/, '')}`,
    path: `/meja/perkara/:perkara/bukti/${step}`,
  })),
];

/** The study of a track, walked by study.test.ts. `:perkara` is a case there whose first track has two versions. */
export const studyExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/perkara/[ref]/kajian', name: 'meja-kajian', path: '/meja/perkara/:perkara/kajian' },
  {
    route: '/meja/perkara/[ref]/kajian',
    name: 'meja-kajian-lama',
    path: '/meja/perkara/:perkara/kajian?jalur=neutrality&versi=1',
  },
  {
    route: '/meja/perkara/[ref]/kajian',
    name: 'meja-kajian-kosong',
    path: '/meja/perkara/:perkara/kajian?jalur=crime',
  },
  { route: '/meja/perkara/[ref]/pleno', name: 'meja-pleno-dari-kajian', path: '/meja/perkara/:perkara/pleno' },
];

/** What followed a referral, walked by tracks.test.ts. `:perkara` is a case there whose track was referred to BKN. */
export const trackExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  {
    route: '/meja/perkara/[ref]/tindak-lanjut-asn',
    name: 'meja-tindak-lanjut-asn',
    path: '/meja/perkara/:perkara/tindak-lanjut-asn',
  },
  ...['terima', 'rekomendasi', 'keputusan', 'benturan', 'ingatkan', 'tegur', 'catatan'].map(step => ({
    route: '/meja/perkara/[ref]/tindak-lanjut-asn/[step]',
    name: `meja-tindak-lanjut-asn-${step}`,
    path: `/meja/perkara/:perkara/tindak-lanjut-asn/${step}?jalur=neutrality`,
  })),
  { route: '/meja/perkara/[ref]/gakkumdu', name: 'meja-gakkumdu', path: '/meja/perkara/:perkara/gakkumdu' },
  ...['pembahasan', 'berkas', 'langkah', 'pengaruh'].map(step => ({
    route: '/meja/perkara/[ref]/gakkumdu/[step]',
    name: `meja-gakkumdu-${step}`,
    path: `/meja/perkara/:perkara/gakkumdu/${step}`,
  })),
];

/** Periodic reports, walked by notices.test.ts: `:berkala` is one that was sent there. */
export const periodicExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/berkala', name: 'berkala', path: '/meja/berkala' },
  { route: '/meja/berkala/baru', name: 'berkala-baru', path: '/meja/berkala/baru?masa=week_2024-10-07_2024-10-13_' },
  { route: '/meja/berkala/[ref]', name: 'berkala-satu', path: '/meja/berkala/:berkala' },
  { route: '/meja/berkala/bawahan', name: 'berkala-bawahan', path: '/meja/berkala/bawahan' },
];

/** Rosters, walked by prevention-roster.test.ts as an outreach officer: `:berkas` is an upload with errors there. */
export const rosterExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/meja/cegah', name: 'cegah', path: '/meja/cegah' },
  { route: '/meja/cegah/sasaran', name: 'cegah-sasaran', path: '/meja/cegah/sasaran' },
  { route: '/meja/cegah/sasaran/[daerah]', name: 'cegah-sasaran-satu', path: '/meja/cegah/sasaran/17.02' },
  {
    route: '/meja/cegah/sasaran/[daerah]/orang',
    name: 'cegah-sasaran-orang',
    path: '/meja/cegah/sasaran/17.02/orang?kelompok=asn',
  },
  { route: '/meja/cegah/sasaran/[daerah]/impor', name: 'cegah-sasaran-impor', path: '/meja/cegah/sasaran/17.02/impor' },
  {
    route: '/meja/cegah/sasaran/berkas/[id]',
    name: 'cegah-sasaran-berkas',
    path: '/meja/cegah/sasaran/berkas/:berkas',
  },
];

/** Outreach and meetings, walked by prevention-meetings.test.ts; `:acara` is an event there. */
export const eventExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/(public)/agenda', name: 'agenda', path: '/agenda' },
  { route: '/(public)/agenda/jawab', name: 'agenda-kode', path: '/agenda/jawab' },
  { route: '/(public)/agenda/hadir', name: 'agenda-hadir-kode', path: '/agenda/hadir' },
  { route: '/(public)/agenda/[ref]', name: 'agenda-acara', path: '/agenda/:acara' },
  { route: '/(public)/agenda/[ref]/jawab', name: 'agenda-jawab', path: '/agenda/:acara/jawab' },
  { route: '/(public)/agenda/[ref]/hadir', name: 'agenda-hadir', path: '/agenda/:acara/hadir' },
  ...['', '/baru', '/komitmen', '/[ref]', '/[ref]/ubah', '/[ref]/undang', '/[ref]/hadir', '/[ref]/daftar'].map(at => ({
    route: `/meja/cegah/kegiatan${at}`,
    name: `meja-acara${at.replaceAll(/[[\]]/g, '').replaceAll('/', '-')}`,
    path: `/meja/cegah/kegiatan${at.replace('[ref]', ':acara')}`,
  })),
  { route: '/meja/cegah/kegiatan/[ref]/slip', name: 'meja-acara-slip', path: '/meja/cegah/kegiatan/:acara/slip' },
  { route: '/meja/cegah/kegiatan/[ref]/layar', name: 'meja-acara-layar', path: '/meja/cegah/kegiatan/:acara/layar' },
  { route: '/(public)/agenda/[ref]/tes', name: 'agenda-tes', path: '/agenda/:acara/tes' },
  ...['tes', 'pindai', 'ditolak'].map(at => ({
    route: `/meja/cegah/kegiatan/[ref]/${at}`,
    name: `meja-acara-${at}`,
    path: `/meja/cegah/kegiatan/:acara/${at}`,
  })),
];
/** Coverage, walked by prevention-meetings.test.ts: `:unit` is one of its roster. */
export const coverageExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/(public)/cakupan', name: 'cakupan', path: '/cakupan' },
  { route: '/(public)/cakupan/[daerah]', name: 'cakupan-provinsi', path: '/cakupan/17?urut=dijangkau' },
  { route: '/(public)/cakupan/[daerah]', name: 'cakupan-daerah', path: '/cakupan/:daerah' },
  { route: '/meja/cegah/cakupan', name: 'meja-cakupan', path: '/meja/cegah/cakupan?urut=never' },
  { route: '/meja/cegah/cakupan/[daerah]', name: 'meja-cakupan-daerah', path: '/meja/cegah/cakupan/:daerah' },
  {
    route: '/meja/cegah/cakupan/[daerah]/[unit]',
    name: 'meja-cakupan-unit',
    path: '/meja/cegah/cakupan/:daerah/:unit',
  },
];
/** Messages, walked by prevention-message.test.ts: `:pesan` is one that was corrected there, `:rancangan` a draft. */
export const messageExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/(public)/pesan', name: 'pesan', path: '/pesan' },
  { route: '/(public)/pesan', name: 'pesan-kosong', path: '/pesan?q=tidak+ada+yang+begini' },
  { route: '/(public)/pesan/[ref]', name: 'pesan-satu', path: '/pesan/:pesan' },
  { route: '/(public)/pesan/langganan', name: 'pesan-langganan', path: '/pesan/langganan' },
  { route: '/(public)/pesan/langganan/pastikan/[kunci]', name: 'pesan-pastikan', path: '/pesan/langganan/pastikan/x' },
  { route: '/(public)/pesan/langganan/berhenti/[kunci]', name: 'pesan-berhenti', path: '/pesan/langganan/berhenti/x' },
  { route: '/meja/cegah/pesan', name: 'meja-pesan', path: '/meja/cegah/pesan' },
  { route: '/meja/cegah/pesan/baru', name: 'meja-pesan-baru', path: '/meja/cegah/pesan/baru' },
  { route: '/meja/cegah/pesan/[ref]', name: 'meja-pesan-satu', path: '/meja/cegah/pesan/:rancangan' },
  {
    route: '/meja/cegah/pesan/[ref]/sunting',
    name: 'meja-pesan-sunting',
    path: '/meja/cegah/pesan/:rancangan/sunting',
  },
];
/** The same for a liaison of Kominfo. */
export const kominfoExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/mitra/pesan', name: 'mitra-pesan', path: '/mitra/pesan' },
  { route: '/mitra/pesan/baru', name: 'mitra-pesan-baru', path: '/mitra/pesan/baru' },
  { route: '/mitra/pesan/[ref]', name: 'mitra-pesan-satu', path: '/mitra/pesan/:rancangan' },
  { route: '/mitra/pesan/[ref]/sunting', name: 'mitra-pesan-sunting', path: '/mitra/pesan/:rancangan/sunting' },
];
