/**
 * What happened in the demonstration: a dozen reports from August to November 2024, in every phase a case can be in. The law
 * is the real one, so referrals before 4 September 2024 go to KASN and later ones to BKN. People and units are invented.
 */
import type { Submission } from '../intake/submit.ts';
import type { PersonId } from './people.ts';

type Told = Omit<Submission, 'receipt' | 'place' | 'evidence' | 'concernsOffice'>;

/** A step of the desk: the day, who, the command, and what was typed beside the record's own name. */
export type Step = readonly [day: string, who: PersonId, command: string, input: { readonly [field: string]: unknown }];

export interface Story {
  readonly filedOn: string;
  readonly report: Told;
  readonly concernsOffice?: true;
  readonly withPicture?: true;
  /** Its receipt is printed, for a look at the reporter's page. */
  readonly showReceipt?: true;
  readonly steps: readonly Step[];
}

const reporter = (name: string) => ({
  name: `${name} Contoh`,
  contact: 'pelapor@contoh.invalid',
  address: 'Jalan Contoh 1, Kabupaten Contoh',
});
const told = (
  topic: Told['topic'],
  account: string,
  happenedOn: string,
  learnedOn: string,
  identity: Told['identity'],
): Told => ({ topic, account, reported: 'Seorang pegawai Dinas Contoh', happenedOn, learnedOn, identity });

const registered = (tracks: readonly string[], actorKind: string, summary: string, conductOn: string): Step[3] => ({
  regime: 'pilkada',
  tracks,
  actorKind,
  unit: 'Dinas Contoh',
  reported: 'Pegawai Dinas Contoh',
  summary,
  conductOn,
});
const violation = (track: string, on: string, ...provisions: readonly string[]): Step[3] => ({
  track,
  finding: 'violation',
  on,
  provisions,
  reasons: 'Keterangan dua saksi dan bukti unggahan saling menguatkan.',
});

export const stories: readonly Story[] = [
  {
    filedOn: '2024-11-18',
    report: told(
      'social-media',
      'Akun pegawai Dinas Contoh membagikan ajakan memilih salah satu pasangan calon, tiga hari berturut-turut.',
      '2024-11-16',
      '2024-11-17',
      reporter('Adi'),
    ),
    withPicture: true,
    steps: [],
  },
  {
    filedOn: '2024-11-19',
    report: told(
      'pressure-by-superior',
      'Kepala Bidang Contoh meminta stafnya menghadiri kampanye dan mencatat siapa yang tidak datang.',
      '2024-11-15',
      '2024-11-15',
      null,
    ),
    showReceipt: true,
    steps: [],
  },
  {
    filedOn: '2024-08-05',
    report: told('other', 'Antrean di Kantor Contoh terlalu lama.', '2024-08-02', '2024-08-02', reporter('Budi')),
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
      'campaigning',
      'Seorang pegawai Dinas Contoh hadir dan berfoto di deklarasi bakal calon dengan seragam dinas.',
      '2024-08-10',
      '2024-08-11',
      reporter('Citra'),
    ),
    showReceipt: true,
    steps: [
      [
        '2024-08-13',
        'bayu',
        'case.register',
        registered(['neutrality'], 'pns', 'Hadir di deklarasi bakal calon dengan seragam dinas.', '2024-08-10'),
      ],
      ['2024-08-19', 'lestari', 'case.decide', violation('neutrality', '2024-08-19', 'D-06')],
      [
        '2024-08-20',
        'bayu',
        'case.refer',
        { track: 'neutrality', on: '2024-08-20', letter: '012/PM.00.02/K/VIII/2024' },
      ],
      [
        '2024-10-21',
        'bayu',
        'case.follow-up',
        { track: 'neutrality', result: 'sanction-imposed', on: '2024-10-21', note: 'Hukuman disiplin sedang.' },
      ],
      ['2024-10-24', 'lestari', 'case.close-track', { track: 'neutrality', because: 'followed-up', on: '2024-10-24' }],
    ],
  },
  {
    filedOn: '2024-08-26',
    report: told(
      'social-media',
      'Pegawai Kecamatan Contoh mengunggah dukungan kepada bakal calon bupati.',
      '2024-08-24',
      '2024-08-25',
      reporter('Dian'),
    ),
    steps: [
      [
        '2024-08-27',
        'bayu',
        'case.register',
        registered(['neutrality'], 'pns', 'Unggahan dukungan kepada bakal calon.', '2024-08-24'),
      ],
      ['2024-09-02', 'lestari', 'case.decide', violation('neutrality', '2024-09-02', 'D-06')],
      // The supervisor changed two days before: the letter goes to BKN.
      ['2024-09-06', 'bayu', 'case.refer', { track: 'neutrality', on: '2024-09-06', letter: '019/PM.00.02/K/IX/2024' }],
    ],
  },
  {
    filedOn: '2024-09-27',
    report: told(
      'misuse-of-office',
      'Kepala Dinas Contoh mengubah jadwal bantuan agar dibagikan bersama tim kampanye.',
      '2024-09-25',
      '2024-09-26',
      reporter('Eka'),
    ),
    steps: [
      [
        '2024-09-29',
        'bayu',
        'case.register',
        registered(['neutrality', 'crime'], 'pns', 'Bantuan dibagikan bersama tim kampanye.', '2024-09-25'),
      ],
      ['2024-10-03', 'lestari', 'case.decide', violation('neutrality', '2024-10-03', 'D-06')],
      ['2024-10-03', 'lestari', 'case.decide', violation('crime', '2024-10-03', 'C-L71-1')],
      ['2024-10-04', 'bayu', 'case.refer', { track: 'neutrality', on: '2024-10-04', letter: '027/PM.00.02/K/X/2024' }],
      ['2024-10-04', 'bayu', 'case.refer', { track: 'crime', on: '2024-10-04', letter: '028/PM.00.02/K/X/2024' }],
      [
        '2024-11-11',
        'bayu',
        'case.follow-up',
        { track: 'crime', result: 'passed-on', on: '2024-11-11', note: 'Penyidikan selesai, dilimpahkan.' },
      ],
      ['2024-11-12', 'lestari', 'case.close-track', { track: 'crime', because: 'followed-up', on: '2024-11-12' }],
    ],
  },
  {
    filedOn: '2024-10-07',
    report: told(
      'facilities',
      'Mobil dinas Kantor Contoh dipakai mengangkut alat peraga.',
      '2024-10-05',
      '2024-10-06',
      reporter('Fitri'),
    ),
    steps: [
      [
        '2024-10-08',
        'bayu',
        'case.register',
        registered(['neutrality'], 'pns', 'Mobil dinas mengangkut alat peraga.', '2024-10-05'),
      ],
      [
        '2024-10-14',
        'lestari',
        'case.decide',
        {
          track: 'neutrality',
          finding: 'no-violation',
          on: '2024-10-14',
          provisions: [],
          reasons: 'Kendaraan itu dipinjam KPU untuk logistik, dengan surat tugas.',
        },
      ],
      ['2024-10-15', 'lestari', 'case.close-track', { track: 'neutrality', because: 'no-violation', on: '2024-10-15' }],
    ],
  },
  {
    filedOn: '2024-10-16',
    report: told(
      'campaigning',
      'Kepala Desa Contoh mengajak warga memilih pasangan calon dalam rapat desa.',
      '2024-10-14',
      '2024-10-15',
      reporter('Gilang'),
    ),
    steps: [
      [
        '2024-10-17',
        'bayu',
        'case.register',
        registered(['other-law'], 'kades', 'Ajakan memilih dalam rapat desa.', '2024-10-14'),
      ],
      ['2024-10-22', 'lestari', 'case.decide', violation('other-law', '2024-10-22')],
    ],
  },
  {
    filedOn: '2024-10-28',
    report: told(
      'hoax-sara',
      'Pegawai Sekretariat Contoh meneruskan kabar bohong tentang asal-usul seorang calon di grup kantor.',
      '2024-10-26',
      '2024-10-27',
      reporter('Hana'),
    ),
    steps: [
      [
        '2024-10-29',
        'bayu',
        'case.register',
        registered(['neutrality'], 'pppk', 'Kabar bohong bermuatan SARA di grup kantor.', '2024-10-26'),
      ],
      ['2024-11-04', 'lestari', 'case.decide', violation('neutrality', '2024-11-04', 'D-06')],
      ['2024-11-05', 'bayu', 'case.refer', { track: 'neutrality', on: '2024-11-05', letter: '041/PM.00.02/K/XI/2024' }],
      [
        '2024-11-18',
        'bayu',
        'case.follow-up',
        { track: 'neutrality', result: 'no-sanction', on: '2024-11-18', note: 'Instansi menunggu pertimbangan.' },
      ],
    ],
  },
  {
    filedOn: '2024-11-06',
    report: told(
      'biased-service',
      'Petugas loket Kantor Contoh mendahulukan pemohon yang membawa kaus pasangan calon.',
      '2024-11-04',
      '2024-11-05',
      null,
    ),
    steps: [
      [
        '2024-11-07',
        'bayu',
        'case.register',
        registered(['neutrality'], 'pns', 'Layanan loket mendahulukan pendukung satu pasangan calon.', '2024-11-04'),
      ],
    ],
  },
  {
    filedOn: '2024-11-08',
    report: told(
      'other',
      'Seorang staf Bawaslu Kabupaten Contoh terlihat di kantor tim kampanye.',
      '2024-11-06',
      '2024-11-07',
      reporter('Indra'),
    ),
    concernsOffice: true,
    steps: [
      [
        '2024-11-11',
        'ratna',
        'case.register',
        registered(['ethics'], 'penyelenggara', 'Staf pengawas di kantor tim kampanye.', '2024-11-06'),
      ],
    ],
  },
  {
    filedOn: '2024-11-20',
    report: told(
      'pressure-on-voters',
      'Lurah Contoh mengaitkan bantuan sosial dengan pilihan warga.',
      '2024-11-18',
      '2024-11-19',
      reporter('Joko'),
    ),
    steps: [
      [
        '2024-11-21',
        'bayu',
        'case.register',
        registered(['neutrality', 'crime'], 'lurah', 'Bantuan sosial dikaitkan dengan pilihan.', '2024-11-18'),
      ],
    ],
  },
];
