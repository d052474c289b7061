/** What happened before KPU had set the pairs on 22 September 2024: whoever is supported is a prospective candidate. */
import {
  authorityDecided,
  closed,
  confirmed,
  followedUp,
  recommended,
  referred,
  registered,
  reminded,
  type Story,
  told,
  violation,
} from './story.ts';

/** Five of these are of the same kind of official and the same form, so that the register may say so. */
const shared = (where: string) => ({ 'social-platform': where, 'social-what': 'share' });

export const storiesBefore: readonly Story[] = [
  {
    filedOn: '2024-08-05',
    report: told('other', 'Budi', 'Petugas Kantor Contoh', 'Antrean di Kantor Contoh terlalu lama.', '2024-08-02', {}),
    steps: [
      [
        '2024-08-06',
        'bayu',
        'report.set-aside',
        { reason: 'Bukan perihal pemilihan; disarankan ke layanan pengaduan.', cite: 'Perbawaslu 8/2020 Pasal 8' },
      ],
    ],
  },
  {
    filedOn: '2024-08-12',
    report: told(
      'social-media',
      'Citra',
      'Pegawai Dinas Contoh',
      'Membagikan siaran langsung deklarasi bakal calon bupati Arum Sekarwangi, dengan ajakan mendukung.',
      '2024-08-10',
      shared('facebook'),
    ),
    showReceipt: true,
    // The letter leaves while KASN is still the supervisor.
    steps: [
      ...registered(
        '2024-08-13',
        ['neutrality'],
        'pns',
        'Pegawai Dinas Contoh',
        'Membagikan siaran deklarasi.',
        '2024-08-10',
      ),
      ...violation('2024-08-16', 'neutrality', 'KE-04'),
      ...confirmed('2024-08-16'),
      referred('2024-08-20', 'neutrality', '012/PM.00.02/K/VIII/2024'),
      followedUp('2024-10-21', 'neutrality', 'sanction-imposed', 'Pernyataan terbuka, sesuai rekomendasi.'),
      closed('2024-10-24', 'neutrality', 'followed-up'),
    ],
  },
  {
    filedOn: '2024-08-19',
    report: told(
      'social-media',
      'Dian',
      'Guru SD Negeri Contoh',
      'Bergabung dengan grup pemenangan bakal calon Candra Wanengpati dan mengajak rekan guru ikut.',
      '2024-08-17',
      { 'social-platform': 'whatsapp', 'social-what': 'join' },
    ),
    steps: [
      ...registered(
        '2024-08-20',
        ['neutrality'],
        'pns',
        'Guru SD Negeri Contoh',
        'Bergabung grup pemenangan.',
        '2024-08-17',
      ),
      ...violation('2024-08-23', 'neutrality', 'KE-04'),
      ...confirmed('2024-08-23'),
      referred('2024-08-23', 'neutrality', '014/PM.00.02/K/VIII/2024'),
      // KASN is gone by then: BKN, which has its task, recommends. The authority answers after 61 days.
      ...recommended('2024-09-02', '2024-09-04', 'moral', 'S-MORAL-TERTUTUP'),
      reminded('2024-10-07', '027/PM.00.02/K/X/2024'),
      authorityDecided('2024-11-04', 'as-recommended', null, 'SK Contoh 800-17'),
    ],
  },
  {
    filedOn: '2024-08-26',
    report: told(
      'social-media',
      'Eka',
      'Pegawai Kecamatan Contoh',
      'Mengunggah dukungan kepada bakal calon bupati Candra Wanengpati.',
      '2024-08-24',
      { 'social-platform': 'instagram', 'social-what': 'post' },
    ),
    // The supervisor changed two days before: the letter goes to BKN.
    steps: [
      ...registered(
        '2024-08-27',
        ['neutrality'],
        'pns',
        'Pegawai Kecamatan Contoh',
        'Unggahan dukungan.',
        '2024-08-24',
      ),
      ...violation('2024-08-30', 'neutrality', 'KE-04'),
      ...confirmed('2024-08-30'),
      referred('2024-09-06', 'neutrality', '019/PM.00.02/K/IX/2024'),
    ],
  },
  {
    filedOn: '2024-09-02',
    report: told(
      'social-media',
      'Fitri',
      'Tenaga PPPK Puskesmas Contoh',
      'Mengunggah foto bersama bakal calon Arum Sekarwangi di depan spanduknya.',
      '2024-08-31',
      { 'social-platform': 'instagram', 'social-what': 'publish-photo' },
    ),
    steps: [
      ...registered(
        '2024-09-03',
        ['neutrality'],
        'pppk',
        'Tenaga PPPK Puskesmas Contoh',
        'Unggahan foto bersama.',
        '2024-08-31',
      ),
      ...violation('2024-09-06', 'neutrality', 'KE-05'),
      ...confirmed('2024-09-06'),
      referred('2024-09-09', 'neutrality', '020/PM.00.02/K/IX/2024'),
      followedUp('2024-10-28', 'neutrality', 'no-sanction', 'Kontraknya berakhir sebelum diperiksa.'),
      closed('2024-10-30', 'neutrality', 'followed-up'),
    ],
  },
  {
    filedOn: '2024-09-05',
    report: told(
      'social-media',
      'Gilang',
      'Sekretaris Dinas Contoh',
      'Berkomentar mendukung di akun bakal calon Arum Sekarwangi, empat kali dalam sepekan.',
      '2024-09-03',
      { 'social-platform': 'facebook', 'social-what': 'comment' },
    ),
    steps: [
      ...registered('2024-09-06', ['neutrality'], 'pns', 'Sekretaris Dinas Contoh', 'Komentar dukungan.', '2024-09-03'),
      ...violation('2024-09-09', 'neutrality', 'KE-04'),
      ...confirmed('2024-09-09'),
      referred('2024-09-11', 'neutrality', '021/PM.00.02/K/IX/2024'),
      followedUp('2024-11-08', 'neutrality', 'sanction-differs', 'Teguran lisan, lebih ringan dari rekomendasi.'),
      closed('2024-11-12', 'neutrality', 'followed-up'),
    ],
  },
  {
    filedOn: '2024-09-09',
    report: told(
      'campaigning',
      'Hana',
      'Kepala Desa Contoh Hilir',
      'Kepala desa naik panggung deklarasi bakal calon Arum Sekarwangi dan Bagas Prayoga.',
      '2024-09-07',
      { 'campaign-what': 'attend-event', 'campaign-attributes': 'no' },
    ),
    steps: [
      ...registered(
        '2024-09-10',
        ['other-law'],
        'kades',
        'Kepala Desa Contoh Hilir',
        'Naik panggung deklarasi.',
        '2024-09-07',
      ),
      ...violation('2024-09-13', 'other-law', 'UU 6/2014 Pasal 29'),
      ...confirmed('2024-09-13'),
      referred('2024-09-17', 'other-law', '023/PM.00.02/K/IX/2024'),
      followedUp('2024-10-15', 'other-law', 'sanction-imposed', 'Teguran tertulis dari bupati.'),
      closed('2024-10-17', 'other-law', 'followed-up'),
    ],
  },
  {
    filedOn: '2024-09-16',
    report: told(
      'social-media',
      'Indra',
      'Pegawai Badan Contoh',
      'Menyukai dan membagikan unggahan akun pemenangan bakal calon Candra Wanengpati.',
      '2024-09-14',
      shared('tiktok'),
    ),
    steps: [
      ...registered('2024-09-17', ['neutrality'], 'pns', 'Pegawai Badan Contoh', 'Membagikan unggahan.', '2024-09-14'),
      ...violation('2024-09-20', 'neutrality', 'KE-04'),
      ...confirmed('2024-09-20'),
      referred('2024-09-23', 'neutrality', '024/PM.00.02/K/IX/2024'),
      followedUp('2024-10-31', 'neutrality', 'passed-on', 'BKN meneruskan ke pejabat pembina kepegawaian.'),
    ],
  },
];
