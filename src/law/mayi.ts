/**
 * "May I?" (`/boleh`): who are you, what do you want to do or what did you see, for whom, when.
 *
 * A pure decision over the classifier, in plain words: allowed, not allowed, or depends; why, with the article; what
 * happens if; what to do instead; how to report. "Allowed" is only said where a source says so, or where the rule of
 * neutrality does not bind the person at all; silence of the tables is never permission, it is "depends: ask".
 */
import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { ok, type Result } from '../result.ts';
import type { Classification, Question, Reason, SanctionRange } from './classification.ts';
import { classify } from './classify.ts';
import type { FactsRefusal } from './facts.ts';
import { type Choice, inputs, type ValueOf } from './inputs.ts';
import { type Law, shippedLaw } from './law.ts';
import type { ProvisionType } from './provisions.ts';
import { type ActorKind, isCivilServant } from './receivers.ts';
import { type Row, type Words, words } from './row.ts';

/** What a source says is allowed, and to whom. */
export type Permission = Row & {
  readonly label: Words;
  readonly condition: Words;
  readonly toWhom: 'civil-servants' | 'everyone';
};

const SPOUSE = [
  'https://medan.bkn.go.id/?p=7882',
  'https://kahaba.net/menpan-rb-peringatkan-asn-yang-memiliki-pasutri-berstatus-caleg',
];
const spouse = {
  toWhom: 'civil-servants',
  inForce: { from: '2023-09-01', until: null },
  under: ['SE MenPANRB 18/2023'],
  cite: 'SE MenPANRB 18/2023',
  source: SPOUSE,
  confidence: 'medium',
} as const;
const withoutAttributes = words(
  'Tanpa atribut instansi, partai, atau calon; tanpa dukungan di media sosial; tidak menjadi pembicara.',
  'Without attributes of agency, party or candidate; without support online; not as a speaker.',
);

export const permissions = [
  {
    ...spouse,
    id: 'spouse-registration',
    label: words(
      'Mendampingi suami/istri saat pendaftaran atau perkenalan',
      'Accompany the spouse at registration or introduction',
    ),
    condition: withoutAttributes,
  },
  {
    ...spouse,
    id: 'spouse-presence',
    label: words('Hadir di kampanye suami/istri tanpa ikut serta', "Be at the spouse's campaign without taking part"),
    condition: withoutAttributes,
  },
  {
    ...spouse,
    id: 'spouse-photo',
    label: words(
      'Berfoto bersama suami/istri yang maju, tanpa simbol tangan',
      'A photo with the spouse who stands, without hand sign',
    ),
    condition: withoutAttributes,
  },
  {
    id: 'report',
    label: words('Melaporkan dugaan pelanggaran', 'Report a suspected violation'),
    condition: words(
      'Warga yang punya hak pilih, pemantau, atau peserta pemilihan.',
      'A citizen with the right to vote, a monitor or a participant.',
    ),
    toWhom: 'everyone',
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 8/2015'],
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 134 ayat (2); UU 7/2017 Pasal 454 ayat (3)',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/8.md'],
    confidence: 'high',
  },
] as const satisfies readonly Permission[];

/** Everything one can ask about: what the law names as conduct, and what a source expressly allows. */
export const acts: readonly Choice[] = [
  ...inputs.conduct.choices,
  ...permissions.map(({ id, label }) => ({ value: id, label })),
];

export type MayI = {
  readonly verdict: 'allowed' | 'not-allowed' | 'depends';
  readonly sentence: Words;
  readonly why: readonly Reason[];
  /** What happens if: the range the law opens, heaviest kinds included; empty where nothing is fixed. */
  readonly whatIf: readonly SanctionRange[];
  readonly instead: Words;
  readonly report: Words;
  /** Answers that would change "depends" into yes or no. */
  readonly questions: readonly Question[];
  readonly warnings: readonly Words[];
};

/**
 * Answers "may I?" for the inputs of the classifier, where `act` (a value of `acts`) stands for `conduct`.
 * Refused as the classifier refuses: unknown values, impossible days, contradictions, a day before the law.
 */
export function mayI(
  given: Readonly<Record<string, unknown>>,
  law: Law = shippedLaw,
  calendar: Calendar = BASE_CALENDAR,
): Result<MayI, FactsRefusal> {
  const { act, ...rest } = given;
  const permission = permissions.find(row => row.id === act);
  const classified = classify(permission === undefined ? { ...rest, conduct: act } : rest, law, calendar);
  if (!classified.ok) return classified;
  const actor = typeof rest.actor === 'string' && rest.actor !== '' ? (rest.actor as ActorKind) : null;
  return ok(permission === undefined ? byLaw(classified.value, act, actor) : byPermission(permission, actor));
}

function byPermission(permission: Permission, actor: ActorKind | null): MayI {
  const allowed = permission.toWhom === 'everyone' || (actor !== null && isCivilServant(actor));
  return {
    verdict: allowed ? 'allowed' : 'depends',
    sentence: allowed
      ? words(`Boleh. ${permission.condition.id}`, `Allowed. ${permission.condition.en}`)
      : words(
          'Tergantung: aturan ini dibuat untuk ASN. Sebutkan siapa Anda.',
          'It depends: this rule is for civil servants. Say who you are.',
        ),
    why: [{ words: permission.label, cite: permission.cite }],
    whatIf: [],
    instead: permission.condition,
    report: HOW_TO_REPORT,
    questions: [],
    warnings:
      permission.confidence === 'high'
        ? []
        : [
            words(
              'Teks edarannya tidak dapat dibaca utuh; apakah cuti wajib masih diperselisihkan. Tanyakan kepada bagian kepegawaian.',
              'The circular could not be read whole; whether leave is a must is disputed. Ask the personnel office.',
            ),
          ],
  };
}

/** Types that forbid; practice without a level and content under review do not decide by themselves. */
const FORBIDS: readonly ProvisionType[] = [
  'disiplin',
  'kode_etik',
  'hukum_lain',
  'etik_penyelenggara',
  'pidana',
  'administratif',
  'larangan',
];

function byLaw(found: Classification, act: unknown, actor: ActorKind | null): MayI {
  const { provisions, possible, reasons, sanctions, questions, warnings } = found;
  const forbidden = provisions.filter(one => FORBIDS.includes(one.type));
  const free = actor === 'warga' && provisions.length === 0 && possible.length === 0;
  const verdict = forbidden.length > 0 ? 'not-allowed' : free ? 'allowed' : 'depends';
  return {
    verdict,
    sentence: sentenceOf(verdict, found),
    why: verdict === 'depends' && provisions.length === 0 ? [NO_ROW] : verdict === 'allowed' ? [NOT_BOUND] : reasons,
    whatIf: sanctions,
    instead: INSTEAD[act as Conduct] ?? ASK_FIRST,
    report: HOW_TO_REPORT,
    questions: verdict === 'depends' ? questions : [],
    warnings,
  };
}

function sentenceOf(verdict: MayI['verdict'], { provisions, possible }: Classification): Words {
  if (verdict === 'allowed')
    return words(
      'Boleh: aturan netralitas tidak mengikat Anda dalam hal ini.',
      'Allowed: the rules of neutrality do not bind you here.',
    );
  if (verdict === 'not-allowed') {
    const unfixed = provisions.every(one => one.level === 'unclassified');
    return unfixed
      ? words(
          'Tidak boleh. Dilarang, tetapi teks tidak menetapkan tingkat hukumannya.',
          'Not allowed. Forbidden, but the text fixes no level of sanction.',
        )
      : words('Tidak boleh.', 'Not allowed.');
  }
  if (possible.length > 0)
    return words(
      'Tergantung. Jawab pertanyaan di bawah untuk memastikan.',
      'It depends. Answer the questions below to be sure.',
    );
  return provisions.length > 0
    ? words(
        'Tergantung: disebut dalam edaran atau ikrar, tetapi tidak ada tingkatnya. Sebaiknya jangan sebelum bertanya.',
        'It depends: named in a circular or pledge, but without a level. Better not before asking.',
      )
    : words('Tergantung: tidak ada baris yang cocok. Bertanyalah lebih dulu.', 'It depends: no row fits. Ask first.');
}

const NO_ROW: Reason = {
  words: words(
    'Tabel hukum tidak memuat perbuatan ini dengan jawaban yang diberikan. Diam bukan izin.',
    'The tables of law do not hold this conduct with the answers given. Silence is no permission.',
  ),
  cite: null,
};
const NOT_BOUND: Reason = {
  words: words(
    'Larangan dalam tabel ini ditujukan kepada ASN, TNI, Polri, aparat desa, pejabat, dan pelaku kampanye.',
    'The bans in these tables are for civil servants, soldiers, police, village staff, officials and campaigners.',
  ),
  cite: null,
};

const HOW_TO_REPORT = words(
  'Laporkan kepada pengawas terdekat (Bawaslu, Panwascam, PKD, Pengawas TPS) paling lama 7 hari sejak Anda tahu: hari kalender untuk Pilkada, hari kerja untuk Pemilu. Sebutkan siapa, kapan, di mana, dan buktinya. Tanpa nama pun boleh sebagai informasi awal.',
  'Report to the nearest supervisor (Bawaslu, Panwascam, PKD, polling-station supervisor) within 7 days of knowing: calendar days for local, working days for general elections. Say who, when, where, and the evidence. Without a name it may serve as initial information.',
);

const ASK_FIRST = words(
  'Tanyakan dulu kepada bagian kepegawaian atau Bawaslu setempat.',
  'Ask the personnel office or the local Bawaslu first.',
);
const ONLINE = words(
  'Baca saja. Jangan menyukai, mengomentari, membagikan, atau mengikuti; keluarlah dari grup pemenangan.',
  'Only read. Do not like, comment, share or follow; leave campaign groups.',
);
const PRESENCE = words(
  'Kenali calon dari berita dan siaran debat. Jangan datang dengan seragam atau kendaraan dinas.',
  'Learn about candidates from news and debates. Do not come in uniform or with an official car.',
);
const PROTECT = words(
  'Catat waktu, kata-kata, dan saksinya. Anda tidak wajib menuruti perintah untuk berpihak.',
  'Note time, words and witnesses. You need not obey an order to take sides.',
);
const STAND = words(
  'Urus cuti di luar tanggungan negara atau pengunduran diri lebih dulu.',
  'Arrange unpaid leave or resignation first.',
);

type Conduct = ValueOf<'conduct'>;

const INSTEAD: Partial<Record<Conduct, Words>> = {
  'put-up-props': words('Biarkan alat peraga dipasang oleh tim kampanye.', 'Leave props to the campaign team.'),
  'online-campaign': ONLINE,
  'social-media-interaction': ONLINE,
  'publish-photo': words(
    'Jangan mengunggah foto dengan calon, tim, atau alat peraganya; hapus yang sudah ada.',
    'Do not publish photos with a candidate, team or props; delete what is there.',
  ),
  'photo-not-published': words('Berfotolah tanpa simbol tangan.', 'Pose without a hand sign.'),
  'finger-pose': words('Berfotolah tanpa simbol tangan.', 'Pose without a hand sign.'),
  'attend-event': PRESENCE,
  'take-part-in-campaign': PRESENCE,
  'accompany-spouse': words(
    'Dampingi saat pendaftaran dan perkenalan tanpa atribut; tanyakan cuti kepada bagian kepegawaian.',
    'Accompany at registration and introduction without attributes; ask the personnel office about leave.',
  ),
  'approach-party': STAND,
  'declare-self': STAND,
  'self-banner': STAND,
  'run-without-resigning': STAND,
  'party-membership': words(
    'Mundur dari partai dan periksa nama Anda di daftar anggota partai.',
    'Leave the party and check the list of members for your name.',
  ),
  'decision-or-act': words(
    'Putuskan menurut aturan yang sama untuk semua, dan catat alasannya.',
    'Decide by the same rule for everybody, and record the reason.',
  ),
  'use-state-facility': words(
    'Tolak peminjaman fasilitas negara untuk kampanye.',
    'Refuse the loan of state facilities for a campaign.',
  ),
  'biased-service': words(
    'Layani semua orang sama, apa pun pilihannya.',
    'Serve everybody alike, whatever their choice.',
  ),
  'pressure-by-superior': PROTECT,
  'pressure-on-voters': PROTECT,
  'mobilise-staff': words(
    'Jangan mengarahkan rekan atau bawahan ke kampanye siapa pun.',
    'Do not direct colleagues or staff to any campaign.',
  ),
};
