import { type Words, words } from './row.ts';

/**
 * What the classifier may be told. Every input is optional: what is not answered stays open, and the answer then says
 * which question would decide. The ids and values are an interface (forms, API, command line): add, don't rename.
 */
export type Choice = { readonly value: string; readonly label: Words };

export type Input = {
  readonly label: Words;
  readonly help?: Words;
  /** The values that are understood; `null` for a day, written YYYY-MM-DD. */
  readonly choices: readonly Choice[] | null;
};

const choice = <V extends string>(value: V, id: string, en: string) => ({ value, label: words(id, en) });

const yesNo = [choice('yes', 'Ya', 'Yes'), choice('no', 'Tidak', 'No')] as const;

export const inputs = {
  // Kapan dan pemilihan apa
  conductDay: {
    label: words('Hari perbuatan', 'Day of the conduct'),
    help: words('Hukum dipilih menurut hari perbuatan.', 'The law is chosen by the day of the conduct.'),
    choices: null,
  },
  referralDay: {
    label: words('Hari penerusan', 'Day of the referral'),
    help: words(
      'Penerima dipilih menurut hari penerusan; kosong berarti hari perbuatan.',
      'The receiver is chosen by the day of the referral; left out, the day of the conduct is used.',
    ),
    choices: null,
  },
  election: {
    label: words('Pemilihan', 'Election'),
    choices: [
      choice('pilkada', 'Pilkada (gubernur, bupati, wali kota)', 'Local election (governor, regent, mayor)'),
      choice('pemilu', 'Pemilu (presiden, DPR, DPD, DPRD)', 'General election (president, parliament, councils)'),
    ],
  },
  stage: {
    label: words('Tahapan saat perbuatan', 'Stage at the time of the conduct'),
    choices: [
      choice('pre_candidacy', 'Sebelum penetapan calon', 'Before candidates are determined'),
      choice('candidate', 'Sesudah penetapan calon, sebelum kampanye', 'After determination, before the campaign'),
      choice('campaign', 'Masa kampanye', 'Campaign period'),
      choice('post_campaign', 'Masa tenang, pemungutan dan penghitungan suara', 'Quiet period, voting and counting'),
      choice('post_vote', 'Sesudah hasil pemungutan suara', 'After the voting result'),
    ],
  },

  // Siapa
  actor: {
    label: words('Pelaku', 'Who did it'),
    choices: [
      choice('pns', 'PNS', 'Civil servant (PNS)'),
      choice('cpns', 'CPNS', 'Probationary civil servant (CPNS)'),
      choice('pppk', 'PPPK', 'Contract civil servant (PPPK)'),
      choice('lurah', 'Lurah atau perangkat kelurahan', 'Urban ward head or ward staff (civil servants)'),
      choice('pj', 'Penjabat kepala daerah', 'Acting regional head (a civil servant)'),
      choice('ppnpn', 'Pegawai honorer atau non-ASN (PPNPN)', 'Honorary or other staff who are not civil servants'),
      choice('tni', 'Anggota TNI', 'Soldier'),
      choice('polri', 'Anggota Polri', 'Police officer'),
      choice('kades', 'Kepala desa', 'Village head'),
      choice('perangkat-desa', 'Perangkat desa', 'Village official'),
      choice('bpd', 'Anggota BPD', 'Village council member'),
      choice('bumn', 'Pejabat atau karyawan BUMN/BUMD', 'Officer or employee of a state or regional company'),
      choice('pejabat-negara', 'Pejabat negara', 'State official'),
      choice('pejabat-daerah', 'Pejabat daerah lain', 'Other regional official'),
      choice('kepala-daerah', 'Gubernur, bupati, wali kota atau wakilnya', 'Governor, regent, mayor or deputy'),
      choice('calon', 'Calon atau pasangan calon', 'Candidate or pair'),
      choice('tim-kampanye', 'Pelaksana atau tim kampanye', 'Campaign executor or team'),
      choice(
        'penyelenggara',
        'Penyelenggara pemilihan (KPU, Bawaslu dan jajarannya)',
        'Election organiser or supervisor',
      ),
      choice('warga', 'Orang lain', 'Anyone else'),
    ],
  },
  officeHolder: {
    label: words('Apakah pelaku memegang jabatan (pejabat ASN)?', 'Does this civil servant hold an office?'),
    help: words(
      'Pasal 71 ayat (1) menyebut pejabat ASN, bukan setiap ASN.',
      'Article 71 (1) names office holders, not every civil servant.',
    ),
    choices: yesNo,
  },
  incumbent: {
    label: words('Apakah kepala daerah itu petahana yang maju lagi?', 'Is this regional head standing again?'),
    choices: yesNo,
  },
  campaignRole: {
    label: words(
      'Apakah pelaku pelaksana, peserta, atau tim kampanye?',
      'Is the actor a campaign executor, participant or team member?',
    ),
    choices: yesNo,
  },

  // Perbuatan
  conduct: {
    label: words('Perbuatan', 'What was done'),
    choices: [
      choice('put-up-props', 'Memasang spanduk, baliho, atau alat peraga', 'Put up banners, billboards or props'),
      choice(
        'online-campaign',
        'Sosialisasi atau kampanye di media sosial atau daring',
        'Promoted or campaigned online',
      ),
      choice(
        'attend-event',
        'Menghadiri deklarasi atau kampanye pasangan',
        "Attended a pair's declaration or campaign",
      ),
      choice(
        'social-media-interaction',
        'Membuat posting, komentar, membagikan, menyukai, bergabung, atau mengikuti akun pemenangan',
        'Posted, commented, shared, liked, joined or followed a campaign account',
      ),
      choice(
        'publish-photo',
        'Mengunggah foto bersama calon, tim sukses bersimbol, atau alat peraga',
        'Published a photo with the candidate, a signalling team or props',
      ),
      choice(
        'photo-not-published',
        'Berfoto dengan simbol tangan, tidak diunggah',
        'Posed with a partisan hand sign, not published',
      ),
      choice(
        'finger-pose',
        'Pose jari yang diasosiasikan dengan nomor urut',
        'Finger pose associated with a ballot number',
      ),
      choice(
        'take-part-in-campaign',
        'Ikut kegiatan kampanye, sosialisasi, atau pengenalan',
        'Took part in a campaign, socialisation or introduction event',
      ),
      choice(
        'accompany-spouse',
        'Ikut deklarasi atau kampanye suami/istri yang maju',
        'Joined the declaration or campaign of the own spouse',
      ),
      choice(
        'approach-party',
        'Mendekati partai atau masyarakat untuk maju',
        'Approached a party or the public in order to stand',
      ),
      choice('declare-self', 'Mendeklarasikan diri sebagai bakal calon', 'Declared oneself a prospective candidate'),
      choice('self-banner', 'Memasang spanduk yang mempromosikan diri', 'Put up banners promoting oneself'),
      choice('run-without-resigning', 'Maju sebagai calon tanpa mengundurkan diri', 'Ran without resigning'),
      choice('party-membership', 'Menjadi anggota atau pengurus partai politik', 'Became a party member or official'),
      choice('speak-at-party', 'Menjadi pembicara atau narasumber acara partai', 'Spoke at a party event'),
      choice(
        'attend-party-event',
        'Menghadiri acara partai atau penyerahan dukungan partai',
        'Attended a party event or the hand-over of its endorsement',
      ),
      choice(
        'organise-activity',
        'Mengadakan kegiatan yang berpihak (pertemuan, ajakan, imbauan, seruan, pemberian barang)',
        'Organised partisan activity (meeting, invitation, appeal, call, gifts)',
      ),
      choice(
        'campaign-team',
        'Menjadi tim ahli, tim pemenangan, pelaksana, atau konsultan kampanye',
        'Served as campaign team, executor, expert or consultant',
      ),
      choice(
        'support-letter',
        'Memberi surat dukungan atau mengumpulkan KTP untuk calon perseorangan',
        'Gave a support letter or collected ID copies for an independent candidate',
      ),
      choice(
        'decision-or-act',
        'Membuat keputusan atau tindakan yang menguntungkan atau merugikan',
        'Made a decision or act that benefits or harms',
      ),
      choice('replace-officials', 'Mengganti (memutasi) pejabat', 'Replaced officials'),
      choice(
        'use-programme',
        'Memakai kewenangan, program, atau kegiatan pemerintah untuk menguntungkan atau merugikan',
        'Used powers, programmes or activities to benefit or harm',
      ),
      choice('mobilise-staff', 'Mengerahkan PNS lain ke kampanye', 'Mobilised other civil servants for the campaign'),
      choice('use-state-facility', 'Memakai fasilitas negara dalam kampanye', 'Used state facilities in the campaign'),
      choice('victory-celebration', 'Ikut pesta kemenangan', 'Joined a victory celebration'),
      choice(
        'involve-barred-person',
        'Melibatkan ASN, TNI, Polri, kades, atau pihak terlarang lain dalam kampanye',
        'Involved civil servants, soldiers, police, village heads or others who are barred',
      ),
      choice(
        'insult-sara',
        'Menghina orang, agama, suku, ras, atau golongan dalam kampanye',
        'Insulted a person, religion, ethnicity, race or group in a campaign',
      ),
      choice(
        'incite',
        'Menghasut, memfitnah, atau mengadu domba dalam kampanye',
        'Incited, slandered or set people against each other in a campaign',
      ),
      choice('damage-props', 'Merusak alat peraga kampanye', 'Damaged campaign props'),
      choice('false-news', 'Menyebarkan berita bohong', 'Spread false news'),
      choice('pressure-by-superior', 'Atasan menekan bawahan', 'A superior put pressure on staff'),
      choice('pressure-on-voters', 'Menekan pemilih', 'Put pressure on voters'),
      choice(
        'biased-service',
        'Menolak atau membedakan pelayanan publik karena pilihan politik',
        'Refused or biased public service because of a political choice',
      ),
    ],
  },
  form: {
    label: words('Bentuk yang diduga (bila sudah ada)', 'The form suspected (if there is one)'),
    help: words('Nomor baris daftar bentuk, misalnya D-06.', 'The id of a row of the catalogue, for example D-06.'),
    choices: [
      ...['KE-01', 'KE-02', 'KE-03', 'KE-04', 'KE-05', 'KE-06', 'KE-07'],
      ...['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08', 'D-09', 'D-10', 'D-11', 'D-12'],
      ...['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6', 'P-7'],
      ...['X-01', 'X-02', 'X-03', 'X-04', 'X-05', 'X-06', 'X-07', 'X-08'],
    ].map(id => choice(id, id, id)),
  },
  object: {
    label: words('Untuk siapa', 'For whom'),
    choices: [
      choice('bakal_calon', 'Bakal calon (belum ditetapkan KPU)', 'Prospective candidate (not yet determined)'),
      choice('calon', 'Calon atau pasangan calon (sudah ditetapkan KPU)', 'Candidate or pair (determined by KPU)'),
      choice('calon_terpilih', 'Calon terpilih', 'Elected candidate'),
      choice('party', 'Partai politik', 'Political party'),
      choice('self', 'Diri sendiri', 'Oneself'),
      choice('none', 'Tidak untuk siapa pun', 'For nobody'),
    ],
  },

  // Keadaan
  activeSupport: {
    label: words('Apakah ia menunjukkan dukungan (bukan hanya hadir)?', 'Was support shown (more than presence)?'),
    choices: yesNo,
  },
  attributes: {
    label: words('Memakai atribut partai, calon, atau PNS?', 'Were party, candidate or civil-service attributes worn?'),
    choices: yesNo,
  },
  mobilised: { label: words('Mengerahkan PNS lain?', 'Were other civil servants mobilised?'), choices: yesNo },
  stateFacility: { label: words('Memakai fasilitas negara?', 'Were state facilities used?'), choices: yesNo },
  onLeave: {
    label: words(
      'Sedang cuti di luar tanggungan negara (CLTN)?',
      'On unpaid leave outside state responsibility (CLTN)?',
    ),
    choices: yesNo,
  },
  impact: {
    label: words('Dampak buruknya pada', 'Bad effect on'),
    help: words('Menentukan tingkat D-03.', 'Decides the level of D-03.'),
    choices: [
      choice('unit_kerja', 'Unit kerja', 'The work unit'),
      choice('instansi', 'Instansi', 'The agency'),
      choice('negara', 'Negara', 'The state'),
    ],
  },
  favours: {
    label: words('Menguntungkan atau merugikan calon atau partai?', 'Did it benefit or harm a candidate or party?'),
    choices: yesNo,
  },
  pressureForm: {
    label: words('Bagaimana tekanan dilakukan?', 'How was the pressure put?'),
    choices: [
      choice(
        'appeal',
        'Pertemuan, ajakan, imbauan, seruan, atau pemberian barang',
        'Meeting, invitation, appeal, call or gifts',
      ),
      choice('mobilised', 'Dikerahkan ikut kampanye', 'Made to join the campaign'),
      choice(
        'position',
        'Keputusan atau tindakan atas jabatan, tugas, atau hak',
        'A decision or act on post, duty or entitlement',
      ),
      choice('threat', 'Ancaman atau intimidasi saja', 'Threat or intimidation alone'),
    ],
  },
  partyRole: {
    label: words('Pengurus atau hanya anggota partai?', 'Party official, or member only?'),
    choices: [choice('official', 'Pengurus', 'Official'), choice('member', 'Anggota', 'Member')],
  },
  banWindow: {
    label: words(
      'Dalam masa larangan (sejak 6 bulan sebelum penetapan calon)?',
      'Inside the ban (since 6 months before candidates are determined)?',
    ),
    help: words(
      'Masa larangan mengganti pejabat dan memakai program: UU 10/2016 Pasal 71 ayat (2) dan (3).',
      'The ban on replacing officials and using programmes: Law 10/2016 Article 71 (2) and (3).',
    ),
    choices: yesNo,
  },
  ministerConsent: {
    label: words('Ada persetujuan tertulis Menteri?', 'Was there written consent of the Minister?'),
    choices: yesNo,
  },
} as const satisfies Record<string, Input>;

export type InputId = keyof typeof inputs;

type Choices<I extends InputId> = (typeof inputs)[I]['choices'];

/** The inputs with a list of values; the others are days. */
export type ChoiceId = { [I in InputId]: Choices<I> extends readonly Choice[] ? I : never }[InputId];

export type ValueOf<I extends ChoiceId> = Choices<I> extends readonly { readonly value: infer V }[] ? V : never;

/** One way in which a row applies: every named input has one of the values. A row lists its ways. */
export type Condition = { readonly [I in ChoiceId]?: readonly ValueOf<I>[] };

export const inputIds = Object.keys(inputs) as readonly InputId[];

export const choicesOf = (id: InputId): readonly Choice[] | null => inputs[id].choices;
