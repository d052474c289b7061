import { words } from './row.ts';
import { type LegalBase, PNS_ACTORS, SKB_ACTORS, type Violation } from './violation.ts';

/**
 * Bentuk di luar lampiran SKB 2022: tujuh larangan langsung PP 94/2021 Pasal 5 huruf n (P), bentuk dari surat edaran lama
 * dan pembinaan Bawaslu yang tidak punya tingkat (X), dan tiga hal yang dilaporkan orang tetapi tidak ada dalam daftar
 * mana pun (U). Yang tidak berkelas dikatakan tidak berkelas.
 */
const PP_94 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2021/94.md';
const RMOL =
  'https://rmol.id/amp/2021/09/14/504341/lewat-pp-94-2021-jokowi-beri-sanksi-pemecatan-bagi-pns-yang-menjadi-pendukung-di-pemilu-dan-pilkada';
const KLATEN =
  'https://karanganyarnews.pikiran-rakyat.com/solo-raya/pr-1907475061/4-poin-ikrar-netralitas-asn-klaten-dalam-pemilu-2024-lengkap-sanksi-terberat-pelanggarannya?page=3';
const KOMPASTV =
  'https://kompas.tv/nasional/212923/kemenpan-rb-sebut-aturan-disiplin-pns-juga-berlaku-bagi-cpns?page=2';
const DISWAY =
  'https://disway.id/read/661110/asn-diduga-menjadi-pemodal-biaya-politik-bupati-hingga-walikota-kok-bisa/15';
const FLIP = 'https://fliphtml5.com/jlhmq/aicn/TUGAS_KELOMPOK_I_Analisis_Kasus/3';
const PASUNDAN =
  'https://pasundan.jabarekspres.com/2023/01/06/bawaslu-ingatkan-asn-dan-kades-tidak-terlibat-politik-praktis/2';
const IKRAR = [
  'https://kepri.antaranews.com/berita/173109/asn-natuna-tanda-tangani-pakta-integritas-netralitas-pemilu',
  'https://bernas.id/2023/07/165491/asn-sleman-tandatangani-pakta-netralitas-integritas-pemilu-2024',
];

const SEDANG = ['S-PP53-SED-GAJI', 'S-PP53-SED-PANGKAT', 'S-PP53-SED-TURUN', 'S-SED-6', 'S-SED-9', 'S-SED-12'] as const;
const BERAT = ['S-BER-TURUN', 'S-BER-BEBAS', 'S-BER-PDHTAPS'] as const;

const fromDetermination = ['candidate', 'campaign', 'post_campaign'] as const;
const attending = ['take-part-in-campaign', 'attend-event'] as const;

const prohibition = (number: number): LegalBase => ({
  cite: `PP 94/2021 Pasal 5 huruf n angka ${number}`,
  role: 'prohibition',
  confidence: 'high',
});
const heavy = (number: number): LegalBase => ({
  cite: `PP 94/2021 Pasal 14 huruf i angka ${number}`,
  role: 'sanction',
  confidence: 'high',
});

const statute = {
  group: 'pp94-pasal-5n',
  type: 'disiplin',
  level: 'berat',
  phases: ['campaign'],
  object: 'calon',
  phaseConfidence: 'high',
  sanctions: BERAT,
  crimes: [],
  inForce: { from: '2021-08-31', until: null },
  under: ['PP 94/2021'],
  confidence: 'high',
} as const;

const pns = { actor: PNS_ACTORS };

const practice = {
  group: 'praktik',
  number: null,
  type: 'unclassified',
  level: null,
  phaseConfidence: 'medium',
  sanctions: [],
  crimes: [],
  bases: [
    { cite: 'UU 20/2023 Pasal 24 ayat (1) huruf d', role: 'principle', confidence: 'high', from: '2023-10-31' },
    { cite: 'SE MenPANRB B/71/M.SM.00.00/2017', role: 'related', confidence: 'medium' },
  ],
  inForce: { from: '2017-12-27', until: null },
  under: ['SE MenPANRB B/71/2017'],
  cite: 'SE MenPANRB B/71/M.SM.00.00/2017 (27 Desember 2017 seingatnya); bandingkan UU 20/2023 Pasal 24 ayat (1) huruf d',
  confidence: 'medium',
} as const;

const asn = { actor: SKB_ACTORS };

const unnamed = {
  group: 'belum-berkelas',
  number: null,
  type: 'unclassified',
  level: null,
  phases: ['any'],
  object: 'any',
  phaseConfidence: 'medium',
  sanctions: [],
  crimes: [],
  bases: [{ cite: 'UU 20/2023 Pasal 24 ayat (1) huruf d', role: 'principle', confidence: 'high', from: '2023-10-31' }],
  inForce: { from: '2020-09-10', until: null },
  confidence: 'medium',
} as const;

export const otherViolations = [
  // PP 94/2021 Pasal 5 huruf n
  {
    ...statute,
    id: 'P-1',
    number: 1,
    label: words('Ikut kampanye', 'Taking part in a campaign'),
    level: 'unclassified',
    sanctions: [],
    bases: [prohibition(1)],
    yieldsTo: ['D-04', 'P-2', 'P-3', 'P-4'],
    when: [
      { ...pns, conduct: ['take-part-in-campaign'], object: ['calon'], stage: ['campaign'] },
      { ...pns, conduct: ['attend-event'], object: ['calon'], stage: ['campaign'], activeSupport: ['no'] },
    ],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 1',
    source: [RMOL, KOMPASTV, PP_94],
    note: words(
      'Dilarang (penjelasannya: hadir mendengar visi dan program tanpa atribut), tetapi tidak disebut di Pasal 13 atau 14, jadi tidak ada tingkatnya. KemenPANRB (lewat Kompas TV) menyebut sedang. Pejabat yang memutuskan; cadangannya Pasal 3 huruf f atau kode etik.',
      'Forbidden (explained as attending to hear vision and programme without attributes), but named in neither Article 13 nor 14, so no level is fixed. KemenPANRB (via Kompas TV) says medium. The official decides; fall back to Article 3 f or ethics.',
    ),
  },
  {
    ...statute,
    id: 'P-2',
    number: 2,
    label: words(
      'Menjadi peserta kampanye dengan atribut partai atau PNS',
      'Campaign participant wearing party or civil-service attributes',
    ),
    level: 'sedang',
    sanctions: SEDANG,
    bases: [prohibition(2), { cite: 'PP 94/2021 Pasal 13 huruf g', role: 'sanction', confidence: 'high' }],
    when: [{ ...pns, conduct: attending, object: ['calon'], stage: ['campaign'], attributes: ['yes'] }],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 2, Pasal 13 huruf g',
    source: [RMOL, KLATEN, KOMPASTV, PP_94],
    note: words(
      'Menurut teks: angka 2 sedang, angka 3-7 berat.',
      'By the text: number 2 is medium, numbers 3-7 heavy.',
    ),
  },
  {
    ...statute,
    id: 'P-3',
    number: 3,
    label: words(
      'Peserta kampanye yang mengerahkan PNS lain',
      'Campaign participant who mobilises other civil servants',
    ),
    bases: [prohibition(3), heavy(1)],
    when: [
      { ...pns, conduct: attending, object: ['calon'], stage: ['campaign'], mobilised: ['yes'] },
      { ...pns, conduct: ['mobilise-staff'], object: ['calon'], stage: ['campaign'] },
      {
        ...pns,
        conduct: ['pressure-by-superior'],
        pressureForm: ['mobilised'],
        object: ['calon'],
        stage: ['campaign'],
      },
    ],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 3, Pasal 14 huruf i angka 1',
    source: [RMOL, KLATEN, PP_94],
    note: words(
      'Penjelasan: "peserta" di sini bertindak sebagai pelaksana, tim, ahli, atau penyumbang.',
      'Explanation: a "participant" here acts as executor, team member, expert or donor.',
    ),
  },
  {
    ...statute,
    id: 'P-4',
    number: 4,
    label: words('Peserta kampanye yang memakai fasilitas negara', 'Campaign participant using state facilities'),
    crimes: ['C-P521'],
    bases: [prohibition(4), heavy(2), { cite: 'UU 7/2017 Pasal 304', role: 'related', confidence: 'high' }],
    when: [
      { ...pns, conduct: attending, object: ['calon'], stage: ['campaign'], stateFacility: ['yes'] },
      { ...pns, conduct: ['use-state-facility'], object: ['calon'], stage: ['campaign'] },
    ],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 4, Pasal 14 huruf i angka 2',
    source: [RMOL, KLATEN, 'https://kabarkibar.id/dengan-uu-pemilu-bolehkah-pejabat-negara-ikut-kampanye/2/amp', PP_94],
    note: words(
      'Kendaraan dinas, kantor dan rumah jabatan, peralatan kantor, radio daerah, telekomunikasi, dan lain yang dibiayai anggaran; yang disewakan untuk umum dikecualikan.',
      'Official vehicles, offices and residences, office equipment, regional radio, telecoms and other budget-funded facilities; those rented to the public are exempt.',
    ),
  },
  {
    ...statute,
    id: 'P-5',
    number: 5,
    label: words(
      'Keputusan atau tindakan yang menguntungkan atau merugikan pasangan',
      'Decision or act that benefits or harms a pair',
    ),
    phases: fromDetermination,
    crimes: ['C-L71-1'],
    bases: [prohibition(5), heavy(3)],
    when: [
      {
        ...pns,
        conduct: ['decision-or-act', 'use-programme', 'social-media-interaction', 'publish-photo'],
        object: ['calon'],
        stage: fromDetermination,
      },
      {
        ...pns,
        conduct: ['biased-service', 'replace-officials'],
        favours: ['yes'],
        object: ['calon'],
        stage: fromDetermination,
      },
      {
        ...pns,
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['position'],
        object: ['calon'],
        stage: fromDetermination,
      },
    ],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 5, Pasal 14 huruf i angka 3',
    source: [RMOL, KLATEN, PP_94],
    note: words(
      'Dasar payung yang disebut untuk D-06 dan D-07; mungkin juga D-12.',
      'Umbrella basis reported for D-06 and D-07; likely also D-12.',
    ),
  },
  {
    ...statute,
    id: 'P-6',
    number: 6,
    label: words('Kegiatan yang mengarah pada keberpihakan', 'Activity tending to partisanship'),
    phases: fromDetermination,
    bases: [prohibition(6), heavy(4)],
    when: [
      {
        ...pns,
        conduct: ['organise-activity', 'put-up-props', 'online-campaign'],
        object: ['calon'],
        stage: fromDetermination,
      },
      { ...pns, conduct: ['attend-event'], activeSupport: ['yes'], object: ['calon'], stage: fromDetermination },
      {
        ...pns,
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['appeal'],
        object: ['calon'],
        stage: fromDetermination,
      },
    ],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 6, Pasal 14 huruf i angka 4',
    source: [RMOL, KLATEN, PP_94],
    note: words(
      'Isinya sama dengan D-08. Untuk D-01, D-02, dan D-04 rujukannya kesimpulan (sedang).',
      'Same content as D-08. For D-01, D-02 and D-04 the link is an inference (medium).',
    ),
  },
  {
    ...statute,
    id: 'P-7',
    number: 7,
    label: words(
      'Surat dukungan disertai KTP atau surat keterangan',
      'Support letter with ID-card copy or certificate',
    ),
    phases: ['pre_candidacy'],
    object: 'calon_perseorangan',
    bases: [prohibition(7), heavy(5)],
    when: [{ ...pns, conduct: ['support-letter'], stage: ['pre_candidacy'] }],
    cite: 'PP 94/2021 Pasal 5 huruf n angka 7, Pasal 14 huruf i angka 5',
    source: [RMOL, KLATEN, PP_94],
    note: words('Isinya sama dengan D-11.', 'Same content as D-11.'),
  },

  // Surat edaran lama dan pembinaan Bawaslu: petunjuk, bukan baris SKB 2022
  {
    ...practice,
    id: 'X-01',
    label: words(
      'Mendeklarasikan diri sebagai bakal calon tanpa CLTN atau mundur',
      'Declaring oneself a prospective candidate without leave or resignation',
    ),
    phases: ['pre_candidacy'],
    object: 'self_as_bakal_calon',
    when: [{ ...asn, conduct: ['declare-self'], onLeave: ['no'], stage: ['pre_candidacy'] }],
    source: [DISWAY, FLIP, PASUNDAN],
    note: words(
      'Ada dalam edaran 2017 dan daftar 2020; dalam SKB 2022 paling dekat D-03.',
      'In the 2017 circular and the 2020 list; in SKB 2022 the closest is D-03.',
    ),
  },
  {
    ...practice,
    id: 'X-02',
    label: words('Memasang spanduk yang mempromosikan diri', 'Putting up banners promoting oneself'),
    phases: ['pre_candidacy'],
    object: 'self_as_bakal_calon',
    when: [{ ...asn, conduct: ['self-banner'], stage: ['pre_candidacy'] }],
    source: [DISWAY, FLIP],
    note: words('Daftar 2017 dan 2020; padankan ke KE-01 atau D-03.', 'Lists of 2017 and 2020; map to KE-01 or D-03.'),
  },
  {
    ...practice,
    id: 'X-03',
    label: words('Menjadi pembicara atau narasumber acara partai', 'Speaker or resource person at a party meeting'),
    phases: ['any'],
    object: 'party',
    when: [{ ...asn, conduct: ['speak-at-party'] }],
    source: [DISWAY, PASUNDAN],
    note: words(
      'Edaran 2017; masih disampaikan Bawaslu 2023-2024. Bukan baris SKB 2022.',
      '2017 circular; still in Bawaslu talks of 2023-2024. Not a row of SKB 2022.',
    ),
  },
  {
    ...practice,
    id: 'X-04',
    label: words(
      'Menghadiri acara partai atau penyerahan dukungan partai',
      'Attending party events or the hand-over of party endorsement',
    ),
    phases: ['pre_candidacy', 'candidate'],
    object: 'party',
    when: [{ ...asn, conduct: ['attend-party-event'], stage: ['pre_candidacy', 'candidate'] }],
    source: [PASUNDAN],
    note: words('Hanya dalam daftar pembinaan Bawaslu.', 'Lists of Bawaslu talks only.'),
  },
  {
    ...practice,
    id: 'X-05',
    label: words('Berfoto dengan simbol tangan (tanpa diunggah)', 'Photo with partisan hand sign, not posted'),
    phases: ['pre_candidacy', 'candidate', 'campaign'],
    object: 'calon',
    when: [{ ...asn, conduct: ['photo-not-published'], stage: ['pre_candidacy', 'candidate', 'campaign'] }],
    source: [
      DISWAY,
      'https://news.okezone.com/amp/2022/05/31/337/2603135/1-596-asn-langgar-netralitas-pada-pilkada-serentak-2020-1-373-orang-telah-disanksi?page=2',
    ],
    note: words(
      'Kelompok KASN 2020-2021; SKB 2022 mensyaratkan unggahan (KE-05, D-07).',
      'A category of KASN in 2020-2021; SKB 2022 needs publication (KE-05, D-07).',
    ),
  },
  {
    ...practice,
    id: 'X-06',
    label: words(
      'Ikut pesta kemenangan setelah pemungutan suara',
      "Joining a winner's victory celebration after voting",
    ),
    phases: ['post_vote'],
    object: 'calon_terpilih',
    when: [{ ...asn, conduct: ['victory-celebration'], stage: ['post_vote'] }],
    source: [
      'https://nasional.kompas.com/read/2020/10/27/15550481/menteri-panrb-tak-sepakat-hak-pilih-asn-dicabut?page=2',
      'https://agmlursa.blogspot.com/2020/12/ingat-pns-dilarang-hadir-di-perayaan.html',
    ],
    note: words(
      'Disebut KASN dan MenPANRB pada 2020; bukan baris SKB 2022. Cadangannya P-6, D-08, atau kode etik.',
      'Named by KASN and MenPANRB in 2020; not a row of SKB 2022. Fall back to P-6, D-08 or ethics.',
    ),
  },
  {
    ...practice,
    id: 'X-07',
    label: words('Maju sebagai calon tanpa mengundurkan diri', 'Running without resigning'),
    phases: ['candidate'],
    object: 'self_as_calon',
    when: [{ ...asn, conduct: ['run-without-resigning'], stage: ['candidate'] }],
    source: [PASUNDAN],
    note: words(
      'Kewajiban mundur ada di UU 10/2016 Pasal 7 ayat (2) huruf t dan UU ASN (diingat, belum dibaca).',
      'The duty to resign is in Law 10/2016 Article 7 (2) t and the civil service Act (recalled, not read).',
    ),
  },
  {
    ...practice,
    id: 'X-08',
    label: words('Pose jari yang diasosiasikan dengan nomor urut', 'Finger poses associated with ballot numbers'),
    phases: ['campaign'],
    object: 'calon',
    when: [{ ...asn, conduct: ['finger-pose'], stage: ['campaign'] }],
    source: [
      'https://holopis.com/2023/11/21/pose-foto-asn-diatur-selama-masa-pemilu-jika-dilanggar-kena-sanksi/amp',
      'https://kompasiana.com/hanifsofyan1758/6560d3e912d50f30bf0a02e2/pose-jari-dan-foto-terlarang-bagi-asn-selama-pemilu?page=3&page_images=5',
    ],
    note: words(
      'Tidak ada dalam SKB; poster daerah dan pers berbeda. Hanya petunjuk bukti, bukan pelanggaran sendiri.',
      'Not in the SKB; local posters and press differ. Evidence cue only, never a violation by itself.',
    ),
  },

  // Dilaporkan orang, tidak ada dalam daftar mana pun
  {
    ...unnamed,
    id: 'U-TEKANAN-ATASAN',
    label: words('Tekanan atasan kepada bawahan', 'Pressure by a superior on staff'),
    when: [{ conduct: ['pressure-by-superior'] }],
    cite: 'Tidak ada baris dalam SKB 2022 atau PP 94/2021; bandingkan ikrar netralitas butir 2 (tanpa intimidasi kepada pegawai)',
    source: IKRAR,
    note: words(
      'Belum berkelas sebagai tekanan. Bila berupa ajakan: D-08 dan P-6; pengerahan ke kampanye: P-3; keputusan atas jabatan: D-12 dan P-5.',
      'Unclassified as pressure. As an appeal: D-08 and P-6; mobilising for the campaign: P-3; a decision on a post: D-12 and P-5.',
    ),
  },
  {
    ...unnamed,
    id: 'U-TEKANAN-PEMILIH',
    label: words('Tekanan kepada pemilih', 'Pressure on voters'),
    when: [{ conduct: ['pressure-on-voters'] }],
    cite: 'Tidak ada baris dalam SKB 2022 atau PP 94/2021; bandingkan ikrar netralitas butir 2 (tanpa intimidasi kepada masyarakat)',
    source: IKRAR,
    note: words(
      'Belum berkelas sebagai tekanan. Bila berupa ajakan: D-08 dan P-6; keputusan atau tindakan: D-12 dan P-5. Ancaman saja: tanyakan kepada Gakkumdu.',
      'Unclassified as pressure. As an appeal: D-08 and P-6; as a decision or act: D-12 and P-5. A bare threat: ask Gakkumdu.',
    ),
  },
  {
    ...unnamed,
    id: 'U-LAYANAN',
    label: words(
      'Pelayanan publik ditolak atau dibedakan karena pilihan politik',
      'Public service refused or biased because of a political choice',
    ),
    when: [{ conduct: ['biased-service'] }],
    cite: 'Tidak ada baris dalam SKB 2022 atau PP 94/2021; bandingkan ikrar netralitas butir 1 (netral dalam pelayanan publik)',
    source: IKRAR,
    note: words(
      'Belum berkelas. Bila perbuatan itu menguntungkan atau merugikan calon atau partai: D-12 dan P-5.',
      'Unclassified. If the act benefits or harms a candidate or party: D-12 and P-5.',
    ),
  },
] as const satisfies readonly Violation[];
