/**
 * One example of the fields of each act of each kind: what `write.ts` freezes. Invented people, real forms. An act that gets
 * a new version gets a new example here; the vector of the old version stays as it was written.
 */
const OFFICE = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a01' };
const ABOVE = { region: '17', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a09' };
const PERSON = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a02' };
const REPORT = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a03' };
const IMPORT = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a05' };
const LEAD = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a06' };
const FINDING = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a07' };
const POST = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a08' };
const CAMPAIGN = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a20' };
const SIGNATURE = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a21' };
const ROSTER = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a22' };
const UNIT = '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a23';
const SIGNER = '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a24';
const pledge = {
  ...{ kind: 'integrity-pact', title: 'Pakta Integritas Netralitas', preamble: 'Kami yang bertanda tangan:' },
  clauses: [{ topic: 'money', text: 'Saya menolak politik uang.', cite: 'Ikrar dan pakta integritas angka 4' }],
  ...{ from: '2024-08-08', until: '2024-08-31', roster: ROSTER, officialsFirst: true },
  asked: { unitKinds: ['opd'], units: null, belongs: ['asn'] },
  officials: [{ post: POST, title: 'Bupati', unit: 'Pemerintah Kabupaten Contoh' }],
};
const CASE = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a04' };

/** Only their spelling is looked at: nothing is sealed to them. */
const MEMBER = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
const NEWER = 'age13aqvttdk3ujkyjh9kg2w5an6dmy5mq5a84a4uxk3hfhnugfc9p0sy5p2wh';
const RECOVERY = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
/** As long as it has to be to pass for an age file; nothing is sealed in it. */
const AGE = Buffer.from('age-encryption.org/v1\n-> X25519 contoh\n--- contoh\n').toString('base64');
const CLOSED = Buffer.from('age-encryption.org/v1\n-> scrypt contoh 10\ncontoh\n--- contoh\n').toString('base64');
const FOR_PASSKEY = Buffer.from(
  'age-encryption.org/v1\n-> age-encryption.org/fido2prf contoh\ncontoh\n--- contoh\n',
).toString('base64');
const wraps = [
  { recipient: MEMBER, secret: AGE },
  { recipient: RECOVERY, secret: AGE },
];
const evidence = {
  blob: '0a'.repeat(32),
  hash: '0b'.repeat(32),
  mediaType: 'image/png',
  size: 68,
  wraps,
  what: 'evidence',
  description: '',
};
const patterns = {
  report: '{seq:3}/LP/PB/{level}/{code}/{month:roman}/{year}',
  'initial-information': '{seq:3}/IA/PB/{level}/{code}/{month:roman}/{year}',
  finding: '{seq:3}/TM/PB/{level}/{code}/{month:roman}/{year}',
  case: '{seq:3}/Reg/LP/PB/{level}/{code}/{month:roman}/{year}',
};
const source = {
  article: 'ab'.repeat(32),
  name: 'contoh.txt',
  title: 'Bawaslu gelar sosialisasi netralitas ASN',
  text: 'Bawaslu menggelar sosialisasi netralitas ASN di aula kantor bupati.',
  published: '2024-10-15',
  passages: { kind: [{ start: 8, end: 29, quote: 'menggelar sosialisasi' }] },
};
const read = { institutions: ['Bawaslu'], mentionsHoax: false, mentionsSara: true };
const text = { cite: 'Perbawaslu 9/2024 Pasal 10', source: 'Berita Negara 2024' };
const holding = {
  holder: 'Tokoh Contoh',
  capacity: 'definitive',
  from: '2021-02-26',
  until: null,
  basis: { number: '131.17-300 Tahun 2021', on: '2021-02-22', by: 'Menteri Dalam Negeri' },
};
const step = { track: 'neutrality', on: '2024-10-14' };
const aside = {
  'note-written': { n: 2, on: '2024-10-15', words: 'Saksi kedua minta didengar sore hari.', answers: 1, corrects: null },
  'note-withdrawn': { n: 2, on: '2024-10-16' },
  redacted: {
    ...{ n: 1, on: '2024-10-15', seq: null, name: null, passage: 'anak saksi', nth: null, why: 'protected-person' },
    ...{ cite: 'Peraturan contoh Pasal 1', because: 'Anak di bawah umur.' },
  },
  'redaction-lifted': { n: 1, on: '2024-10-16', cite: 'Surat contoh 2', because: 'Ternyata bukan anak saksi.' },
};
const filing = { number: 'B-17/2024', pieces: 2, place: 'Rak 3, boks 12', class: 'PP.01.02' };
const DISPOSAL = { region: '17.02', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a09' };
const TERM = { region: '17', id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a10' };
/** All four kinds of matter have them. */
const archive = {
  archived: { of: CASE, on: '2024-12-02', endedOn: '2024-11-29', ...filing },
  'archive-noted': { on: '2024-12-03', ...filing, held: true, heldBecause: 'Gugatan masih berjalan di pengadilan.' },
  'archive-left': { on: '2024-12-04', cite: 'Putusan Contoh 4/2024', reason: 'Jalur dibuka kembali.' },
  disposed: { on: '2029-01-10', disposal: DISPOSAL, minutes: '01/BA/2029', minutesOn: '2029-01-09' },
};
const term = {
  ...{ code: 'PP.01.02', name: 'Berkas penanganan pelanggaran', countedFrom: 'ended', active: 1, inactive: 2 },
  ...{ fate: 'destroy', cite: 'JRA contoh', source: 'Salinan kantor', confidence: 'medium' },
};
const said = {
  ...{ title: 'Menyukai unggahan calon tetap pelanggaran', body: 'Juga dari akun pribadi dan di luar jam kerja.' },
  ...{ claim: 'Boleh menyukai unggahan calon di luar jam kerja.', titleEn: null, bodyEn: null, claimEn: null },
  cites: [{ table: 'violations', id: 'D-02', cite: 'SKB 2022 Lampiran II, disiplin nomor 2', sure: 'high' }],
  stage: {
    ...{ id: 'pilkada2024.kampanye', name: { id: 'Kampanye', en: 'Campaign' }, from: '2024-09-25', to: '2024-11-23' },
  },
};
const { name: _name, source: _source, ...told } = term;
const legalBasis = { rule: 'records.musnah.tata', cite: 'PP 28/2012 Pasal 66-68', confidence: 'high' };
const archivist = { name: 'Arsiparis Contoh', post: 'Arsiparis' };
const items = [
  {
    ...{ kind: 'case', ref: CASE, of: CASE, archivedOn: '2024-12-02', endedOn: '2024-11-29', until: '2027-11-29' },
    term: { ref: TERM, version: 1, ...told },
  },
];
const apart = {
  recused: {
    person: PERSON,
    on: '2024-10-15',
    because: 'Adik kandung terlapor.',
    quorum: { left: 1, needed: 2, rule: 'pleno.kuorum.kabkota' },
  },
  'recusal-lifted': { person: PERSON, on: '2024-10-16', because: 'Hubungan itu ternyata tidak ada.', quorum: null },
  'taken-over': {
    office: OFFICE,
    officeName: 'Bawaslu Provinsi Contoh',
    why: 'no-quorum',
    cite: 'Berita acara 3/2024',
    on: '2024-10-16',
  },
  'passed-on': {
    ...{ to: OFFICE, toName: 'Bawaslu Kabupaten Contoh', from: OFFICE, fromName: 'Bawaslu Provinsi Contoh' },
    ...{ why: 'place', cite: 'Surat pelimpahan 7/2024', on: '2024-10-15' },
    ...{ note: 'Kejadiannya di kabupaten itu.', stays: false },
  },
  'passing-acknowledged': { on: '2024-10-16' },
  'passing-sent-back': { on: '2024-10-16', because: 'Kejadiannya di kabupaten lain.' },
  'passing-recalled': { on: '2024-10-16', because: 'Salah memilih kantor.' },
  assigned: { person: PERSON, on: '2024-10-15' },
};

/** The reporter by the report alone, a witness by name. */
const clarification = {
  summoned: {
    ...{ n: 1, capacity: 'reporter', report: REPORT, name: null, after: null },
    ...{ mode: 'online', onlineBecause: 'geography', place: 'Ruang rapat daring kantor' },
    ...{ issuedOn: '2024-10-14', letter: '012/PM.00.01/X/2024', on: '2024-10-16', time: '09:30' },
    ...{ channel: 'telecommunication', servedOn: '2024-10-14' },
  },
  served: { n: 1, on: '2024-10-15', channel: 'in-person' },
  attended: {
    ...{ n: 1, on: '2024-10-16', presence: 'present', told: null, oath: 'sworn' },
    ...{ accompanied: true, lawyer: null },
  },
  clarified: {
    ...{ n: 1, summons: null, capacity: 'witness', report: null, name: 'Saksi Contoh' },
    ...{ mode: 'in-person', onlineBecause: null, place: 'Kantor Contoh', on: '2024-10-16', oath: 'refused' },
    ...{ accompanied: true, lawyer: 'Kuasa Contoh', askedBy: [PERSON] },
    answers: [{ question: 'Apa yang Anda lihat?', answer: 'Seorang pegawai membagikan kaus.' }],
    ...{ signature: 'refused', unsignedBecause: 'Ingin membaca lagi di rumah.' },
  },
  'clarification-corrected': { n: 1, on: '2024-10-17', words: 'Bukan kaus, melainkan topi.', because: 'Salah dengar.' },
};
const exhibits = {
  'exhibit-listed': {
    ...{ n: 1, kind: 'file', description: 'Tangkapan layar unggahan.', hash: '0b'.repeat(32), size: 68 },
    ...{ report: REPORT, from: 'witness', fromName: 'Saksi Contoh', on: '2024-10-14' },
    ...{ holder: 'Petugas Contoh', place: 'Lemari arsip 2' },
  },
  'exhibit-handed': {
    ...{ n: 1, on: '2024-10-15', to: 'Penyidik Contoh', place: 'Polres Contoh', because: 'Diperiksa keasliannya.' },
  },
  'exhibit-returned': { n: 1, on: '2024-10-18', to: 'witness', toName: 'Saksi Contoh', because: 'Sudah disalin.' },
};
/** One row of the law and one citation typed freely, which the classifier had not proposed. */
const study = {
  studied: {
    ...{ track: 'neutrality', n: 1, on: '2024-10-18', conductOn: '2024-10-12', dayBecause: 'Unggahannya bertanggal.' },
    facts: 'Pegawai itu membagikan unggahan ajakan memilih dari akunnya sendiri.',
    answers: { conduct: 'social-media-interaction', object: 'calon' },
    proposed: [
      {
        ...{ id: 'D-06', name: 'Posting, komentar, membagikan, menyukai, bergabung, atau mengikuti akun pemenangan calon' },
        ...{ cite: 'SKB 2022 Lampiran II, disiplin nomor 6', confidence: 'high' },
        basis: ['PP 94/2021 Pasal 14 huruf i angka 3 dan 4'],
      },
    ],
    provisions: [
      {
        ...{ id: 'D-06', name: 'Posting, komentar, membagikan, menyukai, bergabung, atau mengikuti akun pemenangan calon' },
        ...{ cite: 'SKB 2022 Lampiran II, disiplin nomor 6', confidence: 'high' },
      },
      { id: null, name: null, cite: 'Peraturan Bupati Contoh 7/2021 Pasal 4', confidence: null },
    ],
    matrix: [
      {
        conclusion: 'Terpenuhi seluruh unsurnya.',
        elements: [
          {
            ...{ known: 'conduct', text: 'Perbuatan: Membuat posting, komentar, atau membagikan', assessment: 'met' },
            why: 'Terlihat pada tangkapan layar, dan dibantah terlapor tanpa bukti.',
            evidence: [
              { kind: 'exhibit', n: 1, says: 'supports' },
              { kind: 'minutes', n: 1, says: 'contradicts' },
            ],
          },
        ],
      },
      {
        conclusion: 'Perlu keterangan atasan.',
        elements: [
          { known: null, text: 'Memakai sarana kantor', assessment: 'unclear', why: 'Belum ditanya.', evidence: [] },
        ],
      },
    ],
    departs: 'Peraturan bupati itu diuji juga karena memakai jam kerja.',
  },
};

const body = { id: 'bkn', name: 'Badan Kepegawaian Negara (BKN)', cite: 'Perpres 92/2024' };
const held = {
  ...{ post: POST, title: 'Bupati Contoh', holding: 2, holder: 'Tokoh Contoh', capacity: 'definitive' },
  mandate: holding.basis,
};
const followUp = {
  acknowledged: { ...step, body, letter: 'B-17/BKN/X/2024' },
  recommended: { ...step, body, level: 'sedang', sanction: 'S-PP53-SED-GAJI', letter: 'B-31/BKN/X/2024' },
  'conflict-noted': { ...step, ...held, why: 'involved', because: 'Hadir dalam acara yang sama.' },
  'sanction-decided': {
    ...{ ...step, ...held, outcome: 'another', sanction: 'S-RIN-TULIS', letter: '800/1/2024', conflict: null },
  },
  reminded: { ...step, sender: 'office', letter: '031/PM.00.02/K/XI/2024' },
  reprimanded: { ...step, body, measure: 'reprimand', letter: 'B-77/BKN/XI/2024' },
  'record-read-back': { ...step, shows: 'as-decided', sanction: 'S-RIN-TULIS', note: '' },
};

const onCrime = { track: 'crime', on: '2024-10-15' };
const gakkumdu = {
  discussed: {
    ...{ ...onCrime, n: 1, institutions: ['police', 'prosecutor'], articles: ['UU 10/2016 Pasal 187A'] },
    present: [
      { institution: 'police', name: 'Penyidik Contoh' },
      { institution: 'prosecutor', name: 'Jaksa Contoh' },
    ],
    ...{ evidence: 'Rekaman acara.', result: 'goes-on', minutes: '01/BA/X/2024' },
  },
  'file-handed-over': {
    ...{ ...onCrime, receipt: 'STTL/12/X/2024', receivedBy: 'Petugas Contoh' },
    items: [
      { item: 'surat-pengantar', present: true },
      { item: 'daftar-ahli', present: false },
    ],
    notes: [{ item: 'daftar-ahli', note: 'Tidak ada ahli.' }],
  },
  'crime-stepped': { ...onCrime, step: 'appeal-sent', verdict: null, number: 'W8.U1/12/2024', note: null },
  'vote-effect-noted': { ...onCrime, affects: true, resultOn: '2024-12-16', because: 'Pembagian uang di tiga desa.' },
};

const eventPlan = {
  ...{ kind: 'sosialisasi', title: 'Sosialisasi netralitas ASN', organiser: 'Bawaslu Kabupaten Contoh' },
  ...{ speakers: 'Anggota Bawaslu Contoh', place: 'Aula sekretariat daerah', address: 'Jalan Contoh 1' },
  ...{ day: '2024-08-12', from: '09:00', until: '12:00', capacity: 120, access: 'public' },
  materials: [{ text: 'Paparan', link: 'https://contoh.example/paparan' }],
  ...{ rule: 'R-SE-DAERAH', cite: 'PP 94/2021 Pasal 5' },
};

export const examples: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>> = {
  office: {
    founded: {
      name: 'Bawaslu Kabupaten Rejang Lebong',
      level: 'kabkota',
      code: '07.02',
      mark: 'Kab',
      numberPatterns: patterns,
    },
    'numbering-changed': { code: '07.03', numberPatterns: { ...patterns, case: null }, from: 2025 },
    'recovery-set': { recipient: RECOVERY },
    'member-joined': { person: PERSON, recipient: MEMBER, wrapped: CLOSED, circles: ['handling', 'custody'] },
    'member-circles-changed': { person: PERSON, recipient: MEMBER, circles: ['custody'] },
    'member-left': { person: PERSON, recipient: MEMBER },
    'member-key-changed': { person: PERSON, former: MEMBER, recipient: NEWER, wrapped: CLOSED },
    'member-rewrapped': { person: PERSON, wrapped: CLOSED },
    'passkey-added': {
      person: PERSON,
      closed: { label: 'Laptop kantor', passkey: `AGE-PLUGIN-FIDO2PRF-1${'Q'.repeat(60)}`, blob: FOR_PASSKEY },
    },
    'passkey-removed': { person: PERSON, added: 5 },
    'former-key-dropped': { person: PERSON, recipient: MEMBER },
    'reporting-set': {
      duties: [{ period: 'month', days: 5, since: '2024-10-01' }],
      cite: 'Surat Contoh 1/2024',
    },
    'escalation-set': { days: 3 },
    'letterhead-set': {
      ...{ address: 'Jalan Contoh 1, Curup 39112', seat: 'Curup' },
      signatory: { post: 'Ketua', name: 'Tokoh Contoh' },
    },
    dissolved: { on: '2025-01-27', cite: 'Keputusan Bawaslu Contoh Nomor 12 Tahun 2025', to: OFFICE },
  },
  institution: { founded: { name: 'Kepolisian Resor Contoh', institution: 'police' } },
  person: {
    enrolled: { name: 'Maria Contoh', signIn: 'maria', roles: ['reviewer', 'intake'], scope: '17.02', office: OFFICE, institution: null },
    'roles-changed': { roles: ['commissioner'], scope: '17.02', office: OFFICE },
    left: { because: 'moved' },
    'address-given': { address: 'maria@kantor.example' },
    'address-confirmed': { given: 2 },
    'address-removed': {},
    'reminders-set': { mail: true, days: 3, lang: 'id' },
  },
  post: {
    founded: { kind: 'head-of-region', title: 'Bupati Contoh', unit: 'Pemerintah Kabupaten Contoh' },
    'held-from': { ...holding },
    'held-until': { holding: 2, until: '2024-09-24', note: 'Cuti di luar tanggungan negara.' },
    corrected: { holding: 2, ...holding, until: '2024-09-23', because: 'Hari terakhir salah ketik.' },
    withdrawn: { holding: 2, because: 'Dicatat pada jabatan yang salah.' },
    abolished: { on: '2024-12-31', basis: { number: '5 Tahun 2024', on: null, by: null } },
  },
  'law-entry': {
    'row-confirmed': { table: 'deadlines', id: 'pilkada.kajianawal', ...text },
    'row-corrected': {
      table: 'deadlines',
      id: 'pilkada.kajianawal',
      ...text,
      change: { counting: { limit: 3, unit: 'calendar-day' } },
    },
    'body-in-force': { id: 'lembaga-independen', from: '2027-10-16', ...text },
    'holiday-added': {
      region: '17.02',
      day: '2025-06-14',
      kind: 'voting',
      name: { id: 'Pemungutan suara ulang', en: 'Repeat vote' },
      source: 'Keputusan Bupati 1/2025',
    },
    'holiday-removed': { region: '', id: '2024-04-10.national.idulfitri', source: 'SKB 3 Menteri' },
    'stage-set': {
      region: '17.02',
      id: 'psu2025.rejang-lebong',
      election: 'psu2025',
      regime: 'pilkada',
      kind: 'voting',
      name: { id: 'Pemungutan suara ulang', en: 'Repeat vote' },
      from: '2025-06-14',
      to: '2025-06-14',
      source: 'Keputusan KPU 1/2025',
    },
    'year-completed': { year: 2027, source: 'SKB 3 Menteri' },
  },
  reassignment: {
    begun: {
      ...{ office: OFFICE, person: PERSON, on: '2024-10-20' },
      items: [{ kind: 'case', ref: CASE, number: '001/Reg/LP/PB/Kab/07.02/X/2024', to: PERSON }],
    },
    settled: { nth: 1, refused: 'successor-recused', on: '2024-10-20' },
  },
  import: {
    begun: { office: OFFICE, hash: 'cd'.repeat(32), rows: 40, on: '2024-11-22' },
    finished: { on: '2024-11-22' },
    abandoned: { on: '2024-11-22', reason: 'Berkasnya hilang.' },
  },
  report: {
    reviewed: {
      ...{ on: '2024-10-15', regime: 'pilkada', note: 'Bukti belum dilampirkan.' },
      checked: [
        { item: 'reporter', met: true },
        { item: 'evidence', met: false },
      ],
    },
    'completion-asked': { on: '2024-10-15', missing: ['evidence'], letter: '014/PM.00.02/K/X/2024' },
    completed: { on: '2024-10-16', what: 'Dua foto dibawa ke kantor.' },
    withdrawn: { on: '2024-10-16', letter: 'Surat pencabutan bertanggal 16 Oktober 2024.' },
    announced: { on: '2024-10-17', status: 'set-aside', reason: 'material-missing' },
    'traced-as': { lead: LEAD, on: '2024-10-17' },
    ...apart,
    ...aside,
    ...archive,
    received: {
      number: '001/IA/PB/Kab/07.02/X/2024',
      on: '2024-10-14',
      office: OFFICE,
      place: '17.02',
      channel: 'web',
      mode: 'confidential',
      custody: OFFICE,
      concernsOffice: false,
      topic: 'campaigning',
      account: null,
      reported: null,
      happenedOn: null,
      learnedOn: null,
      identity: { sealed: AGE, wraps },
      sealedAccount: { sealed: AGE, wraps },
      evidence: [evidence],
      lookup: '0123456789abcdef0123456789abcdef',
      verifier: '$argon2id$v=19$m=19456,t=2,p=1$contoh$contoh',
      answersTo: MEMBER,
      sealedAt: 'edge',
      times: null,
      standing: null,
      letter: null,
      answers: null,
    },
    registered: { case: CASE, number: '001/Reg/LP/PB/Kab/07.02/X/2024' },
    'set-aside': { on: '2024-10-14', reason: 'Tidak memenuhi syarat materiel.', cite: 'Perbawaslu 8/2020 Pasal 15' },
    informed: { step: 'reopened', on: '2024-10-14' },
    summarised: { on: '2024-10-15', summary: 'Diduga ada ajakan memilih dalam apel di sebuah dinas.' },
    attached: { on: '2024-10-15', what: 'signed-form', file: { ...evidence, what: 'signed-form' } },
    resealed: {
      ...{ item: 'identity', file: 0, office: OFFICE, circle: 'handling', why: 'new-member', wraps },
      recipients: [MEMBER, RECOVERY],
    },
  },
  access: {
    opened: { of: REPORT, item: 'identity', file: 0, reason: 'Memanggil pelapor untuk klarifikasi.' },
    uncovered: { of: CASE, kind: 'case', redaction: 1, reason: 'Menyusun undangan klarifikasi.' },
    fetched: {},
  },
  view: { looked: { of: REPORT, kind: 'roster', hour: '2024-10-14T03Z', institution: 'personnel-authority' } },
  lead: {
    ...apart,
    ...aside,
    ...archive,
    noted: {
      ...{ number: '001/IA/Kab/07.02/X/2024', on: '2024-10-14', office: OFFICE, place: '17.02', origin: 'hearsay', from: null },
      officeName: 'Bawaslu Kabupaten Rejang Lebong',
      ...{ title: 'Rapat di balai desa', account: 'Diduga ada ajakan memilih dalam rapat.' },
    },
    traced: { on: '2024-10-15', what: 'Dua warga membenarkan rapat itu.', letter: '12/ST/X/2024' },
    adopted: { on: '2024-10-16', finding: FINDING, number: '001/TM/PB/Kab/07.02/X/2024' },
    recorded: { on: '2024-10-16', reason: 'Tidak ditemukan ajakan memilih.', report: '009/LHP/PM.01.02/X/2024' },
  },
  finding: {
    ...apart,
    ...aside,
    ...archive,
    set: {
      ...{ number: '001/TM/PB/Kab/07.02/X/2024', on: '2024-10-16', foundOn: '2024-10-15', office: OFFICE, place: '17.02' },
      ...{ officeName: 'Bawaslu Kabupaten Rejang Lebong', regime: 'pilkada', lead: LEAD, happenedOn: '2024-10-12' },
      supervision: { number: '009/LHP/PM.01.02/X/2024', on: '2024-10-15' },
      ...{ reported: 'Kepala desa contoh', account: 'Ajakan memilih dalam rapat desa.' },
      plenary: {
        ...{ sitting: 'closed', chair: PERSON, present: [PERSON], members: 3 },
        ...{ quorum: { needed: 2, rule: 'pleno.kuorum.kabkota' }, votes: [{ person: PERSON, vote: 'for' }] },
      },
      dissents: [],
    },
    registered: { case: CASE, number: '001/Reg/TM/PB/Kab/07.02/X/2024', on: '2024-10-17' },
    'set-aside': { on: '2024-10-17', reason: 'Daluwarsa.', cite: 'Perbawaslu 8/2020' },
  },
  case: {
    ...apart,
    ...aside,
    ...archive,
    ...clarification,
    ...exhibits,
    ...study,
    ...followUp,
    ...gakkumdu,
    registered: {
      number: '001/Reg/LP/PB/Kab/07.02/X/2024',
      office: OFFICE,
      officeName: 'Bawaslu Kabupaten Rejang Lebong',
      regime: 'pilkada',
      sources: [{ kind: 'report', ref: REPORT, number: '001/LP/PB/Kab/07.02/X/2024' }],
      receivedOn: '2024-10-13',
      registeredOn: '2024-10-14',
      actorKind: 'pns',
      unit: 'Dinas Contoh Kabupaten Rejang Lebong',
      reported: 'Pegawai Contoh',
      summary: 'Dugaan keberpihakan seorang pegawai.',
      conductOn: '2024-10-12',
      place: '17.02',
    },
    imported: {
      number: '01/LP/PB/Kab/07.02/X/2024',
      series: 'report',
      year: 2024,
      office: OFFICE,
      officeName: 'Bawaslu Kabupaten Rejang Lebong',
      regime: 'pilkada',
      receivedOn: '2024-10-07',
      registeredOn: '2024-10-09',
      actorKind: 'pns',
      unit: 'Kecamatan Contoh Utara',
      reported: 'Pegawai Contoh',
      summary: 'Membagikan bahan kampanye di kantor.',
      conductOn: null,
      place: '17.02',
      import: IMPORT,
      row: 2,
    },
    'track-opened': step,
    joined: {
      source: { kind: 'report', ref: REPORT, number: '002/LP/PB/Kab/07.02/X/2024' },
      on: '2024-10-15',
      why: 'Peristiwa dan terlapornya sama.',
    },
    'plenary-held': {
      ...{ plenary: 1, on: '2024-10-16', sitting: 'closed', chair: PERSON, present: [PERSON], members: 3 },
      ...{ quorum: { needed: 2, rule: 'pleno.kuorum.kabkota' }, minutes: '12/BA/X/2024' },
    },
    timestamped: { seq: 4, time: '2024-10-14T04:00:00.000Z', authority: 'Otoritas Cap Waktu Contoh', token: 'MIIB' },
    'minutes-confirmed': { plenary: 1, person: PERSON, on: '2024-10-16' },
    decided: {
      ...{ ...step, finding: 'violation', provisions: ['D-01'], reasons: 'Terbukti dari keterangan dua saksi.' },
      plenary: 1,
      votes: [{ person: PERSON, vote: 'against' }],
      dissents: [{ person: PERSON, reason: 'Unsur keempat belum terbukti.' }],
    },
    referred: {
      ...step,
      to: [{ id: 'bkn', name: 'Badan Kepegawaian Negara (BKN)', cite: 'UU 20/2023 Pasal 26 ayat (2) huruf d' }],
      letter: 'Surat 1/2024',
    },
    'followed-up': { ...step, result: 'sanction-imposed', note: 'Surat keputusan diterima.' },
    'track-closed': { ...step, because: 'followed-up' },
    announced: { on: '2024-10-16', status: 'decided', reason: 'proven' },
    'track-reopened': { ...step, order: 'court', cite: 'Putusan Contoh 3/2024', reason: 'Pleno dinyatakan tidak sah.' },
    corrected: { seq: 2, words: 'Bunyi yang benar.', reason: 'Salah tulis.', on: '2024-10-15' },
    suspended: { on: '2024-10-14', cite: 'Penetapan Contoh 1/2024', reason: 'Menunggu putusan sela.' },
    resumed: { on: '2024-10-18', cite: 'Putusan Contoh 2/2024' },
    // Every kind has it; one vector stands for all.
    erased: { reason: 'Masa simpan berakhir.', cite: 'UU 43/2009 Pasal 51' },
  },
  periodic: {
    sent: {
      ...{ edition: 1, period: { kind: 'month', from: '2024-10-01', to: '2024-10-31', of: null }, on: '2024-11-02' },
      ...{ office: OFFICE, officeName: 'Bawaslu Kabupaten Rejang Lebong' },
      ...{ to: ABOVE, toName: 'Bawaslu Provinsi Contoh', asOf: 412 },
      figures: [
        { measure: 'reports-received', part: '', own: 7, area: 9 },
        { measure: 'days-to-decide', part: '', own: null, area: 4.5 },
      ],
      ...{ obstacles: 'Saksi sulit dihubungi.', plans: 'Klarifikasi lanjutan.', because: null },
    },
    acknowledged: { edition: 1, on: '2024-11-03', note: '' },
    returned: { edition: 1, on: '2024-11-03', remarks: 'Kendala belum diuraikan.' },
  },
  'retention-term': { 'term-set': term, 'term-withdrawn': { cite: 'JRA contoh diganti.' } },
  roster: {
    opened: { name: 'Pemerintah Kabupaten Contoh', keeper: 'Bidang Kepegawaian, BKPSDM', on: '2024-08-01' },
    imported: {
      ...{ generation: 1, hash: '7c'.repeat(32), added: 4_120, changed: 0, left: 0, people: 4_120, units: 96 },
      on: '2024-08-02',
    },
  },
  circular: {
    drafted: { title: 'Netralitas ASN', text: 'Setiap pegawai netral.', office: OFFICE, on: '2024-09-20' },
    issued: {
      ...{ edition: 1, number: '800/1234/2024', on: '2024-09-23', title: 'Netralitas ASN', text: 'Setiap pegawai netral.' },
      issuer: {
        ...{ post: 'Sekretaris Daerah Kabupaten Contoh', name: 'Sekretaris Contoh', capacity: 'plh' },
        mandate: { number: '800/1200/2024', on: '2024-09-20', by: 'Bupati Contoh' },
      },
      cites: [{ table: 'procedure', id: 'R-SE-DAERAH', cite: 'PP 42/2004 Pasal 11 huruf c', confidence: 'high' }],
      ...{ changes: null, again: true, entered: '2024-09-23', file: { sha256: '4f'.repeat(32), size: 81_204 } },
    },
    addressed: { roster: IMPORT, generation: 1, units: null, belongs: ['asn'], on: '2024-09-23' },
    scheduled: {
      schedule: { first: 7, every: 7, most: 3, until: '2024-11-27', superiorAfter: 2 },
      on: '2024-09-23',
    },
    withdrawn: { on: '2024-11-28', reason: 'Pemungutan suara sudah selesai.' },
  },
  acknowledgement: {
    acknowledged: { asks: CASE, person: PERSON.id, unit: OFFICE.id, edition: 1, way: 'slip', on: '2024-09-24' },
  },
  campaign: {
    drafted: { ...pledge, on: '2024-08-05' },
    redrafted: { ...pledge, title: 'Pakta Integritas Netralitas Pegawai', on: '2024-08-06' },
    opened: { text: 'Pakta Integritas Netralitas Pegawai\n', hash: '8d'.repeat(32), on: '2024-08-07' },
    extended: { until: '2024-09-30', reason: 'Pegawai puskesmas belum semua terjangkau.', on: '2024-08-30' },
    closed: { on: '2024-10-01' },
    withdrawn: { reason: 'Ditarik karena salah dasar hukum.', on: '2024-08-08' },
    'official-signed': {
      ...{ post: POST, signature: SIGNATURE, name: 'Bupati Contoh', capacity: 'definitive', on: '2024-08-08' },
    },
    'official-revoked': { signature: SIGNATURE, on: '2024-08-09' },
    scheduled: { schedule: { first: 7, every: 7, most: 3, superiorAfter: 2 }, on: '2024-08-08' },
    'flag-looked': {
      ...{ unit: UNIT, day: '2024-08-12', found: 'Ditandatangani bersama seusai apel.', on: '2024-08-13' },
    },
  },
  signature: {
    signed: {
      ...{ campaign: CAMPAIGN, pledge: 'integrity-pact', title: pledge.title, hash: '8d'.repeat(32) },
      ...{ person: SIGNER, roster: ROSTER, unit: UNIT, unitName: 'Dinas Contoh', unitKind: 'opd', belongs: 'asn' },
      ...{ name: 'Pegawai Contoh', nip: '180000000000000001', nipMark: '5e'.repeat(16), post: 'Staf Dinas Contoh' },
      ...{ signer: '3a'.repeat(32), salt: 'c2FsdHNhbHRzYWx0c2FsdA' },
      ...{ official: null, capacity: null, acting: { way: 'in-person' }, assurance: 'certified', witness: null },
      certificate: { file: '9f'.repeat(32), root: 'Akar Sertifikat Contoh' },
      ...{ certificateName: 'PEGAWAI CONTOH', on: '2024-08-12' },
    },
    certified: { file: '9f'.repeat(32), name: 'PEGAWAI CONTOH', root: 'Akar Sertifikat Contoh', on: '2024-08-13' },
    revoked: { channel: 'slip', reason: 'Bukan saya yang menandatangani.', on: '2024-08-14' },
  },
  event: {
    planned: { ...eventPlan, parent: { event: { region: '17', id: OFFICE.id }, n: 1 }, desk: 'office', on: '2024-08-05' },
    changed: { ...eventPlan, place: 'Balai kabupaten', because: 'Aula dipakai upacara.', on: '2024-08-06' },
    cancelled: { because: 'Ditunda karena banjir.', on: '2024-08-07' },
    invited: {
      ...{ n: 1, roster: OFFICE, generation: 1, units: [OFFICE.id], belongs: ['asn'], heads: true },
      ...{ posts: ['Sekretaris Daerah'], on: '2024-08-06' },
    },
    'invitations-made': { n: 1, people: 96, on: '2024-08-06' },
    'test-set': {
      questions: [
        { text: 'Boleh berfoto?', choices: ['Ya', 'Tidak'], right: 1, rule: 'D-05', cite: 'SKB 2022' },
        { text: 'Boleh menyukai?', choices: ['Ya', 'Tidak'], right: 1, rule: null, cite: null },
      ],
      on: '2024-08-11',
    },
    held: { on: '2024-08-12' },
    reopened: { because: 'Daftar kertas belum dimasukkan.', on: '2024-08-12' },
    'minutes-written': { minutes: 'Disepakati tiga hal.', writer: 'Ani Contoh', on: '2024-08-12' },
    'minutes-confirmed': { confirmer: 'Budi Contoh', on: '2024-08-13' },
    committed: {
      ...{ n: 1, who: 'Camat se-Kabupaten Contoh', what: 'Meneruskan sosialisasi', due: '2024-08-30' },
      ...{ spread: 12, on: '2024-08-12' },
    },
    'commitment-moved': { n: 1, due: '2024-09-06', because: 'Libur daerah.', on: '2024-08-20' },
    'commitment-done': { n: 1, proof: 'Dua belas berita acara.', link: 'https://contoh.example/ba', on: '2024-09-05' },
    'commitment-withdrawn': { n: 1, because: 'Digabung dengan komitmen lain.', on: '2024-09-05' },
  },
  'event-reply': {
    answered: {
      ...{ event: OFFICE, person: OFFICE.id, unit: OFFICE.id, answer: 'deputy', n: 7 },
      ...{ deputyName: 'Citra Contoh', deputyPost: 'Sekretaris dinas', on: '2024-08-07' },
    },
    'answer-changed': { answer: 'declines', n: null, deputyName: null, deputyPost: null, on: '2024-08-08' },
  },
  attendance: {
    'checked-in': {
      ...{ event: OFFICE, person: OFFICE.id, unit: OFFICE.id, how: 'venue-code', behalf: true },
      ...{ name: 'Citra Contoh', post: 'Sekretaris dinas', on: '2024-08-12' },
      scanned: { at: '2024-08-12T02:10:00.000Z', clock: 'corrected' },
    },
    'check-in-withdrawn': { because: 'Salah centang.', on: '2024-08-12' },
    tested: { answers: [0, null, 2], right: 1, of: 3, way: 'own', on: '2024-08-12' },
    'score-corrected': { right: 2, because: 'Salah ketik.', on: '2024-08-12' },
    'attendance-certified': {
      ...{ title: 'Sosialisasi netralitas', organiser: 'Dinas Contoh', place: 'Aula Contoh', day: '2024-08-12' },
      ...{ unitName: 'Dinas Contoh', behalf: true, name: 'Citra Contoh', post: 'Sekretaris dinas', salt: 'garam' },
      ...{ attendee: 'a'.repeat(64), on: '2024-08-13' },
    },
  },
  government: {
    reported: {
      ...{ n: 1, what: 'circular', on: '2024-09-20', source: 'Situs Pemerintah Kabupaten Contoh' },
      ...{ link: 'https://contoh.example/berita/edaran', entered: '2024-09-23' },
    },
    'report-withdrawn': { n: 1, because: 'Berita itu tentang daerah lain.', on: '2024-09-24' },
  },
  message: {
    drafted: { what: 'clarification', speaker: 'office', from: OFFICE, fromName: 'Bawaslu Kabupaten Contoh', content: said, on: '2024-10-14' },
    redrafted: { content: said, on: '2024-10-14' },
    discarded: { on: '2024-10-15' },
    published: { what: 'clarification', fromName: 'Bawaslu Kabupaten Contoh', fromAddress: 'Jalan Contoh 7', content: said, on: '2024-10-15' },
    corrected: { content: said, because: 'Pasalnya keliru ditulis.', on: '2024-10-16' },
    withdrawn: { because: 'Aturannya diganti.', on: '2024-10-17' },
  },
  disposal: {
    listed: {
      ...{ office: OFFICE, officeName: 'Bawaslu Kabupaten Rejang Lebong', number: '01/USUL/2028', on: '2028-01-10', items },
      basis: { ...legalBasis, rule: 'records.musnah.syarat', cite: 'UU 43/2009 Pasal 51' },
    },
    'item-struck': { n: 1, on: '2028-01-11', reason: 'Masih dipakai untuk penelitian.' },
    'panel-appointed': { on: '2028-01-12', letter: 'SK 1/2028', chair: archivist, members: [archivist] },
    'panel-assessed': { on: '2028-02-01', letter: 'BA 1/2028' },
    'leader-decided': {
      ...{ on: '2028-02-10', letter: 'SK 2/2028', decider: { name: 'Ketua Contoh', post: 'Ketua' }, recorder: PERSON },
    },
    'head-approved': { on: '2028-06-01', letter: 'B-1/2028', approver: 'Kepala ANRI', basis: legalBasis },
    'witnesses-named': {
      on: '2029-01-09',
      witnesses: [
        { name: 'Saksi Satu', post: 'Kepala Subbagian Hukum', unit: 'legal' },
        { name: 'Saksi Dua', post: 'Pengawas Internal', unit: 'supervision' },
      ],
    },
    'minutes-written': { on: '2029-01-09', number: '01/BA/2029', papers: 'Dicacah.' },
    'erasing-begun': { on: '2029-01-10' },
    'item-erased': { n: 1, seq: 12, on: '2029-01-10' },
    'item-refused': { n: 1, code: 'item-not-archived', on: '2029-01-10' },
    finished: { on: '2029-01-10' },
    stopped: { on: '2028-03-01', why: 'approval-refused', reason: 'Arsip diminta disimpan lebih lama.' },
  },
  activity: {
    read: {
      ...source,
      ...read,
      kind: 'sosialisasi',
      date: '2024-10-14',
      regency: '17.02',
      province: '17',
      venue: 'aula kantor bupati',
      people: [{ name: 'Maria Contoh', role: 'Ketua Bawaslu' }],
    },
    'source-added': { ...source, ...read, article: 'cd'.repeat(32), title: null, seen: { kind: 'sosialisasi', date: null, regency: '17.02' } },
  },
};
