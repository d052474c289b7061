/** What a story of the demonstration is, and short words to tell one: a report, and what became of it day by day. */
import type { CLOSINGS, FollowUp } from '../cases/case-acts.ts';
import type { Outcome, RecommendedLevel } from '../cases/follow-up.ts';
import type { Submission } from '../intake/submit.ts';
import { oneStudiedOn } from '../law/elements.ts';
import { HAND_OVER_ITEMS } from '../law/hand-over.ts';
import { shippedLaw } from '../law/law.ts';
import type { ActorKind, TrackKind } from '../law/receivers.ts';
import { type Requirement, requirementsOf } from '../law/requirements.ts';
import type { PersonId } from './people.ts';

type Told = Omit<Submission, 'receipt' | 'place' | 'evidence' | 'concernsOffice' | 'submitted'>;

type Typed = { readonly [field: string]: unknown };
/** A step of the desk: the day, who, the command, and what was typed beside the record's own name, people, posts and offices by their records. */
export type Step = readonly [
  day: string,
  who: PersonId,
  command: string,
  input:
    | Typed
    | ((
        refOf: (who: PersonId) => string,
        postOf: (title: string) => string,
        officeOf: (who: PersonId) => string,
      ) => Typed),
];

export interface Story {
  readonly filedOn: string;
  readonly report: Told;
  readonly concernsOffice?: true;
  readonly withPicture?: true;
  /** Its receipt is printed, for a look at the reporter's page. */
  readonly showReceipt?: true;
  /** Came to the counter, and was taken down there by this person. */
  readonly takenDownBy?: PersonId;
  readonly steps: readonly Step[];
}

/** The pairs that the reports speak of, from the draw of numbers on. Invented, as everybody here, and of no party. */
export const PAIR_1 = 'pasangan calon nomor urut 1, Arum Sekarwangi dan Bagas Prayoga';
export const PAIR_2 = 'pasangan calon nomor urut 2, Candra Wanengpati dan Dyah Kemuning';

const reporter = (name: string) => ({
  name: `${name} Contoh`,
  contact: 'pelapor@contoh.invalid',
  address: 'Jalan Contoh 1, Kabupaten Contoh',
});

/** As typed into the form. Without a name it is initial information, and nobody is asked as whom it is given. */
export const told = (
  topic: Told['topic'],
  name: string | null,
  reported: string,
  account: string,
  happenedOn: string,
  answers: NonNullable<Told['answers']>,
): Told => ({
  mode: name === null ? 'anonymous' : 'formal',
  topic,
  account,
  reported,
  happenedOn,
  learnedOn: happenedOn,
  identity: name === null ? null : reporter(name),
  standing: name === null ? null : 'voter',
  answers,
});

/** Told in confidence: who told it and what was told are for the custodian, and a contact is enough. */
export const inConfidence = (report: Told): Told => ({
  ...report,
  mode: 'confidential',
  identity: { name: '', contact: 'pelapor@contoh.invalid', address: '' },
  standing: null,
});

export const summarised = (day: string, summary: string): Step => [day, 'tirta', 'report.summarise', { summary }];

/** A formal report is complete, and becomes a case. */
export const registered = (
  day: string,
  tracks: readonly TrackKind[],
  actorKind: ActorKind,
  reported: string,
  summary: string,
  conductOn: string,
): readonly Step[] => {
  const unit = WORKPLACE.exec(reported)?.[0] ?? null;
  return [
    reviewedBy('bayu', day),
    [day, 'bayu', 'case.register', { regime: 'pilkada', tracks, actorKind, unit, reported, summary, conductOn }],
  ];
};

export const reviewedBy = (who: PersonId, day: string): Step => [
  day,
  who,
  'report.review',
  { on: day, ...reviewed([]) },
];

const reviewed = (missing: readonly Requirement[]) => ({
  ...{ regime: 'pilkada', note: '' },
  checked: requirementsOf('pilkada').map(({ id: item }) => ({ item, met: !missing.includes(item) })),
});

/** Something is missing, and the reporter is asked for it. */
export const incomplete = (day: string, letter: string, ...missing: readonly Requirement[]): readonly Step[] => [
  [day, 'bayu', 'report.review', { on: day, ...reviewed(missing) }],
  [day, 'bayu', 'report.ask-completion', { on: day, letter }],
];
export const completed = (day: string, what: string): Step => [day, 'dewi', 'report.complete', { on: day, what }];

/** Information is traced in the officers' own words. */
export const traced = (day: string, title: string, account: string, seen: string): readonly Step[] => [
  [day, 'bayu', 'lead.trace-report', { title, account }],
  [day, 'bayu', 'lead.trace', { on: day, what: seen, letter: '044/PM.01.02/K/XI/2024' }],
];

/** The plenary makes a finding of what was traced, and it becomes a case. */
export const adopted = (
  day: string,
  tracks: readonly TrackKind[],
  actorKind: ActorKind,
  reported: string,
  summary: string,
  happenedOn: string,
): readonly Step[] => [
  [
    day,
    'lestari',
    'finding.adopt',
    refOf => ({
      ...{ regime: 'pilkada', on: day, foundOn: day, happenedOn, reported, account: summary, sitting: 'closed' },
      ...{ supervision: { number: '061/LHP/PM.01.02/XI/2024', on: day } },
      ...{ chair: refOf('lestari'), present: PLENARY.map(refOf) },
      votes: PLENARY.map(who => ({ person: refOf(who), vote: 'for' })),
    }),
  ],
  [day, 'bayu', 'case.register-finding', { tracks, actorKind, unit: null, reported, summary, conductOn: happenedOn }],
];

/** Whoever is reported is told by the place of work, so that no name is needed: the unit is the end of it. */
const WORKPLACE = /\b(Badan|Desa|Dinas|Kantor|Kecamatan|Kelurahan|Polsek|Puskesmas|SD|Sekretariat) .*$/;

export const suspended = (day: string, cite: string, reason: string): Step => [
  day,
  'lestari',
  'case.suspend',
  { on: day, cite, reason },
];

export const resumed = (day: string, cite: string): Step => [day, 'lestari', 'case.resume', { on: day, cite }];

/** The plenary of the regency, whose chair is the first. */
const PLENARY: readonly PersonId[] = ['lestari', 'guntur', 'mira'];

/** A witness is called, served the same day, comes the next and is heard; the reporter is called to the day after. */
export const heard = (day: string, next: string, after: string, name: string, answer: string): readonly Step[] => {
  const letter = { mode: 'in-person', place: 'Ruang klarifikasi kantor', channel: 'in-person', issuedOn: day };
  const first = { ...letter, letter: '031/PM.00.01/K/XI/2024', on: next, time: '09:00', servedOn: day };
  const second = { ...letter, letter: '032/PM.00.01/K/XI/2024', on: after, time: '13:30', servedOn: null };
  const answers = [{ question: 'Apa yang Anda lihat pada hari itu?', answer }];
  return [
    [day, 'bayu', 'case.summon', { ...first, capacity: 'witness', name }],
    [day, 'bayu', 'case.summon', { ...second, capacity: 'reporter' }],
    [
      next,
      'bayu',
      'case.record-attendance',
      { n: 1, on: next, presence: 'present', oath: 'sworn', accompanied: false },
    ],
    [
      next,
      'bayu',
      'case.clarify',
      refOf => ({
        ...{ n: 1, on: next, mode: 'in-person', place: 'Ruang klarifikasi kantor', signature: 'signed' },
        ...{ askedBy: [refOf('bayu')], answers },
      }),
    ],
  ];
};

/** One exhibit, and a study of one provision upon it: each element that the table of law knows is met by what it shows. */
export const studied = (
  day: string,
  track: TrackKind,
  study: {
    readonly exhibit: string;
    readonly facts: string;
    readonly answers: Readonly<Record<string, string>>;
    readonly provision: string;
    readonly conductOn: string;
    readonly whys: readonly string[];
    readonly conclusion: string;
    readonly departs: string;
  },
): readonly Step[] => {
  const { exhibit: description, facts, answers, provision, conductOn, whys, conclusion, departs } = study;
  const row = oneStudiedOn(shippedLaw, provision, conductOn);
  if (!row.ok || row.value.elements.length !== whys.length) throw new Error(`a story studies ${provision} wrongly`);
  const elements = row.value.elements.map(({ id: known }, nth) => ({
    ...{ known, assessment: 'met', why: whys[nth] },
    evidence: [{ kind: 'exhibit', n: 1, says: 'supports' }],
  }));
  const held = { holder: 'Bayu Contoh', place: 'Lemari arsip kantor' };
  return [
    [day, 'bayu', 'case.list-exhibit', { kind: 'document', description, from: 'reporter', on: day, ...held }],
    [day, 'bayu', 'case.study', { track, facts, answers, departs, rows: [{ provision, conclusion, elements }] }],
  ];
};

/** A plenary of all three on one track; `dissent` is why Mira was against it. */
const plenary = (day: string, decision: Typed, dissent: string): Step => [
  day,
  'lestari',
  'case.decide',
  refOf => ({
    ...{ on: day, sitting: 'closed', chair: refOf('lestari'), present: PLENARY.map(refOf), minutes: null },
    decisions: [
      {
        ...decision,
        votes: PLENARY.map(who => ({
          person: refOf(who),
          vote: who === 'mira' && dissent ? 'against' : 'for',
          reason: who === 'mira' ? dissent : '',
        })),
      },
    ],
  }),
];

/**
 * What the plenary decides upon, on the day of the conduct that the case knows: one provision with its elements, where the
 * table of law has it as a row. A story that tells its own study needs none of these.
 */
const studiedAs = (day: string, track: TrackKind, provision: string, assessment: string, why: string): Step => {
  const row = oneStudiedOn(shippedLaw, provision, day);
  const known = row.ok ? row.value.elements.map(({ id }) => ({ known: id, assessment, why })) : [];
  const elements = known.length > 0 ? known : [{ text: 'Perbuatan', assessment, why }];
  const studied = row.ok ? { provision } : { cite: provision };
  return [
    day,
    'bayu',
    'case.study',
    {
      ...{ track, facts: why, departs: 'Dipilih menurut bunyi pasal dan bukti yang ada.' },
      rows: [{ ...studied, conclusion: why, elements }],
    },
  ];
};

export const violation = (day: string, track: TrackKind, ...provisions: readonly string[]): readonly Step[] => {
  const reasons = 'Keterangan dua saksi dan bukti yang diperiksa saling menguatkan.';
  return [
    studiedAs(day, track, provisions[0] ?? '', 'met', reasons),
    plenary(day, { track, finding: 'violation', provisions, reasons }, ''),
  ];
};

export const noViolation = (day: string, track: TrackKind, reasons: string, dissent = ''): readonly Step[] => [
  studiedAs(day, track, 'UU 10/2016 Pasal 71 ayat (1)', 'not-met', reasons),
  plenary(day, { track, finding: 'no-violation', provisions: [], reasons }, dissent),
];

/** All who were present confirm the minutes of the case's first plenary, or of the one named. */
export const confirmed = (day: string, nth = 1): readonly Step[] =>
  PLENARY.map(who => [day, who, 'case.confirm-minutes', { plenary: nth }]);

export const referred = (day: string, track: TrackKind, letter: string): Step => [
  day,
  'bayu',
  'case.refer',
  { track, on: day, letter },
];

export const followedUp = (day: string, track: TrackKind, result: FollowUp, note: string): Step => [
  day,
  'bayu',
  'case.follow-up',
  { track, result, on: day, note },
];

export const closed = (day: string, track: TrackKind, because: (typeof CLOSINGS)[number]): Step => [
  day,
  'lestari',
  'case.close-track',
  { track, because, on: day },
];

/** A referral that BKN answered: acknowledged, then recommended to the personnel authority. */
export const recommended = (
  acknowledgedOn: string,
  day: string,
  level: RecommendedLevel,
  sanction: string | null,
): readonly Step[] => [
  [acknowledgedOn, 'bayu', 'case.acknowledge', { track: 'neutrality', on: acknowledgedOn, letter: 'B-114/2024' }],
  [day, 'bayu', 'case.recommend', { track: 'neutrality', on: day, level, sanction, letter: 'B-231/2024' }],
];

export const reminded = (day: string, letter: string): Step => [
  day,
  'bayu',
  'case.remind',
  { track: 'neutrality', on: day, by: 'office', letter },
];

/** What the regent's post decided, by whoever held it that day. */
export const authorityDecided = (day: string, outcome: Outcome, sanction: string | null, letter: string): Step => [
  day,
  'bayu',
  'case.decide-sanction',
  (_, postOf) => ({ track: 'neutrality', on: day, post: postOf('Bupati Contoh'), outcome, sanction, letter }),
];

/** A discussion of the centre, with who was there for each of the three. */
export const discussed = (day: string, articles: readonly string[], evidence: string, minutes: string): Step => [
  day,
  'bayu',
  'case.discuss',
  {
    ...{ on: day, articles, evidence, result: 'goes-on', minutes },
    present: [
      { institution: 'supervisor', name: 'Bayu Contoh' },
      { institution: 'police', name: 'Penyidik Contoh' },
      { institution: 'prosecutor', name: 'Jaksa Contoh' },
    ],
  },
];

/** The file goes to the police, complete but for the experts, who were not heard. */
export const handedOver = (day: string, receipt: string): Step => [
  day,
  'bayu',
  'case.hand-over-file',
  {
    ...{ on: day, receipt, receivedBy: 'Petugas SPKT Contoh' },
    items: HAND_OVER_ITEMS.map(item => ({
      ...{ item, present: item !== 'daftar-ahli', note: item === 'daftar-ahli' ? 'Tidak ada ahli yang didengar.' : '' },
    })),
  },
];

/** The case goes to an office of another level, and waits for its answer. */
export const passedOn = (day: string, who: PersonId, to: PersonId, cite: string): Step => [
  day,
  who,
  'case.pass-on',
  (_person, _post, officeOf) => ({ from: officeOf(who), to: officeOf(to), why: 'level', cite }),
];
