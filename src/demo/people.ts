/** The people of the demonstration: invented, all named Contoh ("example"). Their passwords are printed; they guard nothing. */
import type { Institution } from '../offices/institution.ts';
import type { Region } from '../record/ids.ts';

/** The whole country. */
export const NATION = '' as Region;
export const PROVINCE = '17' as Region;
/** A regency that no list has: Bengkulu ends with 17.09 and 17.71. */
export const REGENCY = '17.90' as Region;

export interface DemoPerson {
  readonly name: string;
  readonly signIn: string;
  readonly password: string;
  readonly roles: readonly string[];
  readonly office: Region;
  readonly work: { readonly id: string; readonly en: string };
  /** Opens the own key; null for those who hold none. */
  readonly passphrase: string | null;
}

const at = (office: Region) => (person: Omit<DemoPerson, 'office' | 'password'>) =>
  ({ ...person, office, password: `${person.signIn}-jaga-netral` }) satisfies DemoPerson;
const nation = at(NATION);
const province = at(PROVINCE);
const regency = at(REGENCY);

export const people = {
  wulan: nation({
    name: 'Wulan Contoh',
    signIn: 'wulan',
    roles: ['administrator', 'commissioner'],
    work: {
      id: 'administrator dan anggota, pusat; meja hukum',
      en: "administrator and commissioner, national; the law's desk",
    },
    passphrase: 'angin sejuk lewat jendela',
  }),
  ratna: province({
    name: 'Ratna Contoh',
    signIn: 'ratna',
    roles: ['administrator', 'reviewer'],
    work: { id: 'administrator dan pengkaji, provinsi', en: 'administrator and reviewer, province' },
    passphrase: 'hujan reda di pantai panjang',
  }),
  hendra: province({
    name: 'Hendra Contoh',
    signIn: 'hendra',
    roles: ['commissioner'],
    work: { id: 'anggota Bawaslu, provinsi', en: 'commissioner, province' },
    passphrase: 'perahu kecil pulang sore',
  }),
  sari: regency({
    name: 'Sari Contoh',
    signIn: 'sari',
    roles: ['administrator'],
    work: { id: 'administrator', en: 'administrator' },
    passphrase: null,
  }),
  dewi: regency({
    name: 'Dewi Contoh',
    signIn: 'dewi',
    roles: ['intake'],
    work: { id: 'penerima laporan', en: 'intake' },
    passphrase: null,
  }),
  bayu: regency({
    name: 'Bayu Contoh',
    signIn: 'bayu',
    roles: ['reviewer'],
    work: { id: 'pengkaji perkara', en: 'reviewer' },
    passphrase: 'sepeda tua naik bukit',
  }),
  lestari: regency({
    name: 'Lestari Contoh',
    signIn: 'lestari',
    roles: ['commissioner'],
    work: { id: 'anggota Bawaslu, memutus dalam pleno', en: 'commissioner, decides in the plenary' },
    passphrase: 'bulan putih di atas sawah',
  }),
  guntur: regency({
    name: 'Guntur Contoh',
    signIn: 'guntur',
    roles: ['commissioner'],
    work: { id: 'anggota Bawaslu, memutus dalam pleno', en: 'commissioner, decides in the plenary' },
    passphrase: 'layang-layang di lapangan desa',
  }),
  mira: regency({
    name: 'Mira Contoh',
    signIn: 'mira',
    roles: ['commissioner'],
    work: { id: 'anggota Bawaslu, memutus dalam pleno', en: 'commissioner, decides in the plenary' },
    passphrase: 'gerimis tipis sesudah asar',
  }),
  tirta: regency({
    name: 'Tirta Contoh',
    signIn: 'tirta',
    roles: ['custodian'],
    work: { id: 'penjaga identitas, membuka informasi rahasia', en: 'custodian, opens confidential information' },
    passphrase: 'kopi pagi dari kebun',
  }),
  nurul: regency({
    name: 'Nurul Contoh',
    signIn: 'nurul',
    roles: ['outreach'],
    work: { id: 'sosialisasi dan pencegahan', en: 'outreach and prevention' },
    passphrase: null,
  }),
  yusuf: regency({
    name: 'Yusuf Contoh',
    signIn: 'yusuf',
    roles: ['auditor'],
    work: { id: 'pemeriksa, hanya membaca', en: 'auditor, reads only' },
    passphrase: null,
  }),
  nadia: regency({
    name: 'Nadia Contoh',
    signIn: 'nadia',
    roles: ['outreach', 'media'],
    work: { id: 'pencegahan dan humas, menulis pesan', en: 'prevention and media, writes messages' },
    passphrase: null,
  }),
} as const;
export type PersonId = keyof typeof people;

export interface DemoLiaison extends Pick<DemoPerson, 'name' | 'signIn' | 'password' | 'work'> {
  readonly institution: Institution;
  readonly called: string;
  readonly region: Region;
}

/** Institutions beside the offices, each with its liaison: they read their part of cases, write messages, or do prevention for their own staff. */
export const liaisons: readonly DemoLiaison[] = [
  {
    ...{ institution: 'police', called: 'Kepolisian Resor Contoh', region: REGENCY },
    ...{ name: 'Rudi Contoh', signIn: 'rudi', password: 'rudi-jaga-netral' },
    work: { id: 'penghubung kepolisian (Sentra Gakkumdu)', en: 'liaison of the police (Sentra Gakkumdu)' },
  },
  {
    ...{ institution: 'bkn', called: 'Badan Kepegawaian Negara Contoh', region: NATION },
    ...{ name: 'Intan Contoh', signIn: 'intan', password: 'intan-jaga-netral' },
    work: { id: 'penghubung BKN', en: 'liaison of BKN' },
  },
  {
    ...{ institution: 'kominfo', called: 'Dinas Kominfo Kabupaten Contoh', region: REGENCY },
    ...{ name: 'Arif Contoh', signIn: 'arif', password: 'arif-jaga-netral' },
    work: { id: 'penghubung Kominfo, menulis pesan', en: 'liaison of Kominfo, writes messages' },
  },
  {
    ...{ institution: 'personnel-authority', called: 'BKPSDM Kabupaten Contoh', region: REGENCY },
    ...{ name: 'Yanti Contoh', signIn: 'yanti', password: 'yanti-jaga-netral' },
    work: {
      id: 'penghubung BKPSDM, pencegahan bagi pegawai sendiri',
      en: 'liaison of the personnel authority, prevention for its own staff',
    },
  },
];
