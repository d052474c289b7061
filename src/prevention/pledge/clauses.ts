/**
 * Clauses to choose from, by topic. The words are ours; each names what it stands on, as the law room cites it, and `rows` the
 * rows of the law by which an officer can look it up. Indonesian is what is signed; the English is for reading. Pure.
 */
import { type Words, words } from '../../law/row.ts';
import type { PledgeKind } from './campaign.ts';

export interface ClauseTopic {
  readonly id: string;
  readonly topic: Words;
  readonly text: Words;
  readonly cite: string;
  /** Rows of the tables of law, as `violations/D-01`. */
  readonly rows: readonly string[];
  readonly kinds: readonly PledgeKind[];
}

const STAFF: readonly PledgeKind[] = ['integrity-pact', 'declaration'];

export const CLAUSES: readonly ClauseTopic[] = [
  {
    id: 'service',
    topic: words('Pelayanan publik', 'Public service'),
    text: words(
      'Saya menjaga netralitas dalam melayani masyarakat, sebelum, selama, dan sesudah pemilu dan pemilihan, tanpa membedakan pilihan politik siapa pun.',
      'I stay neutral in serving the public before, during and after elections, whatever anybody’s political choice.',
    ),
    cite: 'UU 20/2023 Pasal 9 ayat (2); ikrar dan pakta integritas netralitas angka 1',
    rows: ['actors/A-PNS', 'procedure/R-IKRAR'],
    kinds: STAFF,
  },
  {
    id: 'interest',
    topic: words('Benturan kepentingan dan tekanan', 'Conflict of interest and pressure'),
    text: words(
      'Saya menghindari benturan kepentingan, dan tidak mengintimidasi, mengancam, atau memihak kepada siapa pun dalam pemilu dan pemilihan.',
      'I avoid conflicts of interest, and intimidate, threaten or side with nobody in an election.',
    ),
    cite: 'Ikrar dan pakta integritas netralitas angka 2',
    rows: ['procedure/R-IKRAR'],
    kinds: STAFF,
  },
  {
    id: 'social-media',
    topic: words('Media sosial', 'Social media'),
    text: words(
      'Saya menggunakan media sosial secara bijak, tidak mengampanyekan bakal calon atau calon, dan tidak menyebarkan ujaran kebencian dan berita bohong.',
      'I use social media wisely, campaign for no prospective or actual candidate, and spread neither hate nor hoaxes.',
    ),
    cite: 'SKB 2022 Lampiran II, kode etik nomor 2 dan disiplin nomor 2; ikrar dan pakta integritas netralitas angka 3',
    rows: ['violations/KE-02', 'violations/D-02', 'procedure/R-IKRAR'],
    kinds: STAFF,
  },
  {
    id: 'money',
    topic: words('Politik uang', 'Money politics'),
    text: words(
      'Saya menolak politik uang dan segala bentuk pemberian untuk memengaruhi pilihan.',
      'I refuse money politics and every gift meant to sway a choice.',
    ),
    cite: 'Ikrar dan pakta integritas netralitas angka 4',
    rows: ['procedure/R-IKRAR'],
    kinds: ['integrity-pact', 'declaration', 'peace-pledge'],
  },
  {
    id: 'props',
    topic: words('Alat peraga', 'Props'),
    text: words(
      'Saya tidak memasang spanduk, baliho, atau alat peraga lain milik bakal calon atau calon.',
      'I put up no banner, billboard or other prop of a prospective or actual candidate.',
    ),
    cite: 'SKB 2022 Lampiran II, kode etik nomor 1 dan disiplin nomor 1',
    rows: ['violations/KE-01', 'violations/D-01'],
    kinds: STAFF,
  },
  {
    id: 'events',
    topic: words('Deklarasi dan kampanye', 'Declarations and campaigns'),
    text: words(
      'Saya tidak menghadiri deklarasi atau kampanye calon dengan menunjukkan keberpihakan.',
      'I attend no declaration or campaign of a candidate in a way that takes sides.',
    ),
    cite: 'SKB 2022 Lampiran II, disiplin nomor 4',
    rows: ['violations/D-04'],
    kinds: STAFF,
  },
  {
    id: 'party',
    topic: words('Partai politik', 'Political parties'),
    text: words(
      'Saya tidak menjadi anggota atau pengurus partai politik.',
      'I am no member and no official of a political party.',
    ),
    cite: 'SKB 2022 Lampiran II, disiplin nomor 5',
    rows: ['violations/D-05'],
    kinds: ['integrity-pact'],
  },
  {
    id: 'facilities',
    topic: words('Fasilitas negara', 'Facilities of the state'),
    text: words(
      'Saya tidak menggunakan kewenangan, program, dan fasilitas negara untuk menguntungkan atau merugikan calon mana pun.',
      'I use no power, programme or facility of the state for or against any candidate.',
    ),
    cite: 'UU 10/2016 Pasal 71 ayat (1) dan (3)',
    rows: ['crimes/C-L71-1', 'crimes/C-L71-3'],
    kinds: STAFF,
  },
  {
    id: 'lead',
    topic: words('Keteladanan pimpinan', 'Example of leaders'),
    text: words(
      'Saya memberi teladan, meneruskan ikrar ini kepada seluruh unit, serta membina dan mengawasi kepatuhan pegawai di bawah saya.',
      'I set the example, pass this pledge on to all units, and guide and supervise the staff below me.',
    ),
    cite: 'SKB 2022; surat edaran kepala daerah atau sekretaris daerah tentang netralitas',
    rows: ['procedure/R-SE-DAERAH'],
    kinds: ['declaration'],
  },
  {
    id: 'peace',
    topic: words('Kampanye damai', 'A peaceful campaign'),
    text: words(
      'Kami berkampanye dengan damai, tertib, dan sopan, serta menerima hasil melalui jalan hukum.',
      'We campaign peacefully, in order and with respect, and take results to the law alone.',
    ),
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf a-f',
    rows: ['crimes/C-L69-187-2'],
    kinds: ['peace-pledge'],
  },
  {
    id: 'no-staff',
    topic: words('Tidak melibatkan aparatur', 'No officials drawn in'),
    text: words(
      'Kami tidak melibatkan aparatur sipil negara, TNI, Polri, kepala desa, dan perangkat desa dalam kampanye.',
      'We draw no civil servant, soldier, police officer, village head or village staff into the campaign.',
    ),
    cite: 'UU 10/2016 Pasal 70 ayat (1) huruf a-c',
    rows: ['crimes/C-L70'],
    kinds: ['peace-pledge'],
  },
  {
    id: 'no-hoax',
    topic: words('Tanpa hasutan dan berita bohong', 'No incitement, no hoaxes'),
    text: words(
      'Kami tidak menghasut, tidak menyebarkan berita bohong, dan tidak menghina agama, suku, ras, golongan, atau calon lain.',
      'We incite nobody, spread no hoax, and insult no religion, tribe, race, group or other candidate.',
    ),
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf b dan c',
    rows: ['crimes/C-L69-187-2'],
    kinds: ['peace-pledge'],
  },
];

export const clausesFor = (kind: PledgeKind): readonly ClauseTopic[] =>
  CLAUSES.filter(({ kinds }) => kinds.includes(kind));
