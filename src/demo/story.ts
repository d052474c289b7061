/** What a story of the demonstration is, and short words to tell one: a report, and what became of it day by day. */
import type { CLOSINGS, FollowUp, TrackKind } from '../cases/case.ts';
import type { Submission } from '../intake/submit.ts';
import type { ActorKind } from '../law/receivers.ts';
import type { PersonId } from './people.ts';

type Told = Omit<Submission, 'receipt' | 'place' | 'evidence' | 'concernsOffice' | 'submitted'>;

/** A step of the desk: the day, who, the command, and what was typed beside the record's own name. */
export type Step = readonly [day: string, who: PersonId, command: string, input: { readonly [field: string]: unknown }];

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

export const registered = (
  day: string,
  tracks: readonly TrackKind[],
  actorKind: ActorKind,
  reported: string,
  summary: string,
  conductOn: string,
): Step => {
  const unit = WORKPLACE.exec(reported)?.[0] ?? null;
  return [day, 'bayu', 'case.register', { regime: 'pilkada', tracks, actorKind, unit, reported, summary, conductOn }];
};

/** Whoever is reported is told by the place of work, so that no name is needed: the unit is the end of it. */
const WORKPLACE = /\b(Badan|Desa|Dinas|Kantor|Kecamatan|Kelurahan|Polsek|Puskesmas|SD|Sekretariat) .*$/;

export const suspended = (day: string, cite: string, reason: string): Step => [
  day,
  'lestari',
  'case.suspend',
  { on: day, cite, reason },
];

export const resumed = (day: string, cite: string): Step => [day, 'lestari', 'case.resume', { on: day, cite }];

export const violation = (day: string, track: TrackKind, ...provisions: readonly string[]): Step => {
  const reasons = 'Keterangan dua saksi dan bukti yang diperiksa saling menguatkan.';
  return [day, 'lestari', 'case.decide', { track, finding: 'violation', on: day, provisions, reasons }];
};

export const noViolation = (day: string, track: TrackKind, reasons: string): Step => [
  day,
  'lestari',
  'case.decide',
  { track, finding: 'no-violation', on: day, provisions: [], reasons },
];

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
