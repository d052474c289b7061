/**
 * The plenary of an office over a case, as data: who was present, whether they were enough, how each voted, why somebody
 * dissented, and who confirmed the minutes. It freezes what it decides: a track is decided once, and only here.
 *
 *   (nothing) --plenary-held, decided+--> held --minutes-confirmed*--> confirmed, when all who were present have
 *
 * What must never happen here: a decision of fewer than the quorum; a vote of somebody absent, recused or without a seat; a
 * decision that most of those present did not carry. Pure.
 */
import { z } from 'zod';
import { quorumLeft } from '../offices/recusal.ts';
import { formatRef, keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type ActOf, field, open, orNull, personal, type Serving } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';

export const SITTINGS = ['closed', 'open'] as const;
export type Sitting = (typeof SITTINGS)[number];
export const VOTES = ['for', 'against'] as const;
export type Vote = (typeof VOTES)[number];

const day = z.iso.date();
const nth = z.number().int().min(1);

export const plenaryActs = {
  'plenary-held': {
    version: 1,
    summary: { id: 'Rapat pleno diadakan', en: 'Plenary held' },
    fields: {
      plenary: field(nth),
      on: open(day),
      sitting: field(z.enum(SITTINGS)),
      chair: field(keptRef),
      present: field(z.array(keptRef).min(1)),
      /** Who serves as a commissioner of the office that day, the recused among them. */
      members: field(z.number().int().min(1)),
      /** `rule` is the row of the law; null where no source knows a body of that size. */
      quorum: field(z.object({ needed: nth, rule: z.string().nullable() })),
      /** The number of its minutes; null where the office gives none. */
      minutes: personal(z.string().max(200).nullable()),
    },
  },
  'minutes-confirmed': {
    version: 1,
    summary: { id: 'Berita acara pleno dibenarkan', en: 'Minutes of the plenary confirmed' },
    fields: { plenary: field(nth), person: field(keptRef), on: field(day) },
  },
} as const;
type PlenaryAct = ActOf<typeof plenaryActs>;

export interface Plenary {
  readonly plenary: number;
  readonly on: string;
  readonly sitting: Sitting;
  readonly chair: RecordRef;
  readonly present: readonly RecordRef[];
  readonly members: number;
  readonly quorum: { readonly needed: number; readonly rule: string | null };
  /** Null where none was given, or once erased. */
  readonly minutes: string | null;
  /** The sequence number of the act that says it was held. */
  readonly seq: number;
  readonly confirmed: readonly { readonly person: RecordRef; readonly on: string }[];
}

export function plenariesAfter(plenaries: readonly Plenary[], act: PlenaryAct): readonly Plenary[] {
  switch (act.type) {
    case 'plenary-held': {
      const { minutes, ...held } = act.fields;
      return [...plenaries, { ...held, minutes: orNull(minutes), seq: act.seq, confirmed: [] }];
    }
    case 'minutes-confirmed': {
      const { plenary, person, on } = act.fields;
      return plenaries.map(one =>
        one.plenary === plenary ? { ...one, confirmed: [...one.confirmed, { person, on }] } : one,
      );
    }
  }
}

/** Whether everybody who was present has confirmed the minutes. */
export const isConfirmed = ({ present, confirmed }: Plenary): boolean => confirmed.length === present.length;

/** Whether somebody was present and has not confirmed the minutes yet. */
export const owesConfirmation = ({ present, confirmed }: Plenary, person: string): boolean =>
  present.some(one => formatRef(one) === person) && !confirmed.some(one => formatRef(one.person) === person);

export type PlenaryRefusal =
  /** `detail`: how many were present of how many are needed. */
  | { readonly code: 'no-quorum'; readonly field: 'present'; readonly detail: string }
  /** Somebody who holds no seat in the plenary of the office that has the case. */
  | { readonly code: 'not-of-the-plenary'; readonly field: 'present' }
  | { readonly code: 'recused-present'; readonly field: 'present' }
  | { readonly code: 'chair-absent'; readonly field: 'chair' }
  | { readonly code: 'voter-absent'; readonly field: string }
  | { readonly code: 'vote-missing'; readonly field: string }
  | { readonly code: 'dissent-without-reason'; readonly field: string }
  /** `detail`: the votes for and against. */
  | { readonly code: 'not-carried'; readonly field: string; readonly detail: string }
  /** No minutes of a plenary at which one was present wait to be confirmed. */
  | { readonly code: 'nothing-to-confirm' }
  | { readonly code: 'plenary-missing'; readonly field: 'plenary' }
  | { readonly code: 'was-not-present'; readonly field: 'plenary' }
  | { readonly code: 'already-confirmed'; readonly field: 'plenary' };

export interface CastVote {
  readonly person: RecordRef;
  readonly vote: Vote;
  readonly reason: string;
}

export interface Sat {
  readonly chair: RecordRef;
  readonly present: readonly RecordRef[];
}

const among = (people: readonly RecordRef[], person: RecordRef): boolean => people.some(one => sameRef(one, person));

/** Whether these people could sit as the plenary of the office: seats, recusal, chair, quorum. */
export function sat(
  { chair, present }: Sat,
  office: { readonly level: Parameters<typeof quorumLeft>[0]; readonly serving: readonly Serving[] },
  recused: readonly RecordRef[],
): Result<{ readonly members: number; readonly quorum: Plenary['quorum'] }, PlenaryRefusal> {
  const seats = office.serving.filter(({ roles }) => roles.includes('commissioner')).map(({ ref }) => ref);
  if (present.some(one => among(recused, one))) return refuse({ code: 'recused-present', field: 'present' });
  if (present.some(one => !among(seats, one))) return refuse({ code: 'not-of-the-plenary', field: 'present' });
  const { needed, rule } = quorumLeft(office.level, seats.length, present.length);
  if (present.length < needed)
    return refuse({ code: 'no-quorum', field: 'present', detail: `${present.length}/${needed}` });
  if (!among(present, chair)) return refuse({ code: 'chair-absent', field: 'chair' });
  return ok({ members: seats.length, quorum: { needed, rule } });
}

/** Whether a decision was carried: everybody present has one vote, most of them were for it, and who was not says why. */
export function carried(
  { present }: Sat,
  votes: readonly CastVote[],
  at: string,
): Result<{ readonly for: number; readonly against: number }, PlenaryRefusal> {
  if (votes.some(({ person }) => !among(present, person))) return refuse({ code: 'voter-absent', field: at });
  const voted = present.filter(one => votes.filter(({ person }) => sameRef(person, one)).length === 1);
  if (voted.length < present.length || votes.length > present.length)
    return refuse({ code: 'vote-missing', field: at });
  const against = votes.filter(({ vote }) => vote === 'against');
  if (against.some(({ reason }) => reason === '')) return refuse({ code: 'dissent-without-reason', field: at });
  const inFavour = votes.length - against.length;
  return inFavour > against.length
    ? ok({ for: inFavour, against: against.length })
    : refuse({ code: 'not-carried', field: at, detail: `${inFavour}:${against.length}` });
}
