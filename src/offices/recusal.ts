/**
 * Who is kept apart from a report or a case beside what the region says: people who recuse themselves or are recused, an office
 * whose matter the level above has taken over, and one that passed it on. All kinds of matter have these acts, and those of
 * passing.ts and assignment.ts, and this part of the state. Pure.
 *
 * Whoever is kept apart finds nothing: not the page, not a line of a list, not a count (`sees`, and again in SQL).
 */
import { z } from 'zod';
import { type OfficeLevel, quorumFor, seatsFor } from '../law/office-rules.ts';
import { formatRef, keptRef, type RecordRef, type Region, sameRef } from '../record/ids.ts';
import {
  type ActOf,
  type Actor,
  field,
  isErased,
  type Loaded,
  personal,
  type Touch,
  type Verdict,
} from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse } from '../result.ts';
import { assignmentActs } from './assignment.ts';
import type { Level } from './levels.ts';
import {
  mayPassOn,
  NEVER_PASSED,
  type Passed,
  passedAfter,
  passingActs,
  passingNow,
  readersOf,
  standingOf,
} from './passing.ts';
import { scopeOfOffice, scopeWithin } from './roles.ts';
import { isAbove } from './routing.ts';

/** What people can be kept apart from. */
export const KINDS_OF_MATTER = ['report', 'lead', 'finding', 'case'] as const;
export type KindOfMatter = (typeof KINDS_OF_MATTER)[number];

/** Why the level above takes a matter: too few may decide, it is about the office itself, or a higher office orders it. */
export const TAKE_OVERS = ['no-quorum', 'office-concerned', 'ordered'] as const;
export type TakeOver = (typeof TAKE_OVERS)[number];

/** How many who decide are left, and how many a plenary needs; `rule` is the row of the law, null where no row knows the size. */
const quorumSchema = z.object({
  left: z.number().int().min(0),
  needed: z.number().int().min(1),
  rule: z.string().nullable(),
});
export type QuorumLeft = z.infer<typeof quorumSchema>;

const day = z.iso.date();
const words = z.string().min(1);

export const apartActs = {
  recused: {
    version: 1,
    summary: { id: 'Petugas mundur dari penanganan', en: 'Officer recused' },
    fields: {
      person: field(keptRef),
      on: field(day),
      because: personal(words),
      quorum: field(quorumSchema.nullable()),
    },
  },
  'recusal-lifted': {
    version: 1,
    summary: { id: 'Pengunduran dicabut', en: 'Recusal lifted' },
    fields: {
      person: field(keptRef),
      on: field(day),
      because: personal(words),
      quorum: field(quorumSchema.nullable()),
    },
  },
  'taken-over': {
    version: 1,
    summary: { id: 'Diambil alih kantor di atasnya', en: 'Taken over by the office above' },
    fields: {
      office: field(keptRef),
      officeName: field(z.string()),
      why: field(z.enum(TAKE_OVERS)),
      cite: field(words),
      on: field(day),
    },
  },
  ...passingActs,
  ...assignmentActs,
} as const;
type ApartAct = ActOf<typeof apartActs>;

export interface Recused {
  readonly person: RecordRef;
  readonly on: string;
  /** Null once erased. */
  readonly because: string | null;
}
export interface Apart extends Passed {
  readonly recused: readonly Recused[];
  /** As the last recusal left it; null where nobody who decides was recused. */
  readonly quorum: QuorumLeft | null;
  readonly takenOver: {
    readonly office: RecordRef;
    readonly officeName: string;
    readonly why: TakeOver;
    readonly cite: string;
    readonly on: string;
  } | null;
  /** Who is in charge; null for nobody. */
  readonly assigned: RecordRef | null;
}
/** A report or a case as far as people can be kept apart from it: the office that first had it, and who is kept apart. */
export interface Matter {
  readonly office: RecordRef;
  readonly apart: Apart;
  /** Where it came from and what became of it: whoever is kept apart from one of them is kept apart from all. */
  readonly sources?: readonly { readonly kind: string; readonly ref: RecordRef }[];
  readonly from?: { readonly kind: string; readonly ref: RecordRef } | null;
  readonly lead?: RecordRef | null;
  readonly finding?: RecordRef;
  readonly case?: RecordRef;
}
/** The state of a report or a case as a matter; undefined for one that never began. */
export const matterIn = (state: unknown): Matter | undefined =>
  'apart' in (state as object) ? (state as Matter) : undefined;

/** The matters that share the fate of those that were loaded, each once, in the order in which they are found. */
export function kinOf(loaded: readonly Loaded[]): readonly Touch[] {
  const own = loaded.slice(0, 1).map(({ ref }) => formatRef(ref));
  const kin = new Map<string, Touch>();
  const add = (kind: string, ref: RecordRef | null | undefined) => {
    if (ref && KINDS_OF_MATTER.some(one => one === kind) && !own.includes(formatRef(ref)))
      kin.set(formatRef(ref), { kind, ref });
  };
  for (const { state } of loaded) {
    const matter = matterIn(state);
    for (const { kind, ref } of matter?.sources ?? []) add(kind, ref);
    if (matter?.from) add(matter.from.kind, matter.from.ref);
    add('lead', matter?.lead);
    add('finding', matter?.finding);
    add('case', matter?.case);
  }
  return [...kin.values()];
}

/** The office that has it now: the one it began with, the one above that took it over, or the one it was passed on to. */
export const handlerOf = ({ apart, office }: Pick<Matter, 'apart' | 'office'>): RecordRef =>
  passingNow(apart)?.to ?? apart.takenOver?.office ?? office;

/** In whose lists a matter is that was passed on: `stands` of each kind. */
export const standsIn = (state: unknown) => {
  const matter = matterIn(state);
  return matter && standingOf(matter.apart, matter.office);
};

/** Nobody is kept apart. */
export const OPEN: Apart = { recused: [], quorum: null, takenOver: null, ...NEVER_PASSED, assigned: null };

export function apartAfter(apart: Apart, act: ApartAct): Apart {
  const { recused, passings } = apart;
  switch (act.type) {
    case 'recused': {
      const { person, on, because, quorum } = act.fields;
      const one = { person, on, because: isErased(because) ? null : because };
      return { ...apart, recused: [...recused, one], quorum };
    }
    case 'recusal-lifted':
      return {
        ...apart,
        recused: recused.filter(({ person }) => !sameRef(person, act.fields.person)),
        quorum: act.fields.quorum,
      };
    case 'taken-over':
      // Another office decides now: what its plenary lacks will be said of itself, and who is in charge.
      return { ...apart, quorum: null, takenOver: act.fields, takenAfter: passings.length, assigned: null };
    case 'passing-acknowledged':
      return { ...apart, quorum: null, assigned: null, passings: passedAfter(passings, act) };
    case 'passed-on':
    case 'passing-sent-back':
    case 'passing-recalled':
      return { ...apart, passings: passedAfter(passings, act) };
    case 'assigned':
      return { ...apart, assigned: act.fields.person };
  }
}

export const isRecused = ({ recused }: Apart, person: string): boolean =>
  recused.some(one => formatRef(one.person) === person);

/** Whose scopes reach a matter beside what its region says; null for that region. */
const reachedBy = (apart: Apart) => readersOf(apart, apart.takenOver?.office ?? null);

/** Whether an actor may know of the record at all. The public and the system never ask by name what they may see. */
export function sees(apart: Apart, actor: Actor): boolean {
  if (actor.kind !== 'officer') return true;
  const belongs = reachedBy(apart).some(
    office => office === null || scopeWithin(scopeOfOffice(office.region), actor.scope),
  );
  return belongs && !isRecused(apart, actor.id);
}

/** Whether the office can still decide: where recusal left too few, nothing is allowed but the take-over by the level above. */
export function mayDecide({ quorum: left }: Apart): Verdict {
  return left && left.left < left.needed
    ? refuse({ code: 'no-quorum', detail: `${left.left}/${left.needed}` })
    : ok(true);
}

/** The part of the state that says who handles a matter; undefined for one that never began. */
export const apartIn = (state: unknown): Apart | undefined => matterIn(state)?.apart;

/** By a commissioner of an office that can decide. */
export function mayHandOn({ apart }: Matter, actor: Actor): Verdict {
  const role = mayPassOn(actor);
  return role.ok ? mayDecide(apart) : role;
}

/** The levels as the table of the law calls them; no plenary of a village is known to it. */
const LEVEL_OF: { readonly [L in Level]: OfficeLevel | null } = {
  nasional: 'pusat',
  provinsi: 'provinsi',
  kabkota: 'kabkota',
  kecamatan: 'kecamatan',
  desa: null,
};

/**
 * What is left of a plenary in which `members` serve. Empty seats count: two of a body of three still need two. Of more members
 * than any source names, more than half; of a level without a plenary, one.
 */
export function quorumLeft(level: Level, members: number, left: number): QuorumLeft {
  const known = LEVEL_OF[level];
  if (known === null) return { left, needed: 1, rule: null };
  const seats = seatsFor(known, members);
  const found = seats === null ? null : quorumFor(known, seats);
  return found?.ok
    ? { left, needed: found.value.needed, rule: found.value.rule.id }
    : { left, needed: Math.floor(members / 2) + 1, rule: null };
}

export type ApartRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  /** `detail`: how many are left of how many are needed. */
  | { readonly code: 'no-quorum'; readonly detail: string }
  | { readonly code: 'already-recused' }
  | { readonly code: 'not-recused' }
  /** Only a commissioner recuses somebody else. */
  | { readonly code: 'recuses-another' }
  | { readonly code: 'office-not-above'; readonly field: 'office' }
  /** Where too few are left, the nearest office above takes over. `detail`: its name. */
  | { readonly code: 'office-not-nearest'; readonly field: 'office'; readonly detail: string }
  /** A take-over because too few are left, where enough are. */
  | { readonly code: 'quorum-stands'; readonly field: 'why' };

const no = (refusal: ApartRefusal): Verdict => refuse(refusal);
const commissioner = (actor: Actor): Verdict =>
  actor.kind === 'officer' && actor.roles.includes('commissioner')
    ? ok(true)
    : no({ code: 'role-missing', detail: 'commissioner' });

/** Anybody who may see a matter may step back from it; whom else, the command checks. */
export const mayRecuse = (actor: Actor): Verdict =>
  actor.kind === 'officer' ? ok(true) : no({ code: 'role-missing', detail: 'commissioner' });

export const mayLift = ({ apart }: Matter, actor: Actor): Verdict => {
  const role = commissioner(actor);
  return role.ok && apart.recused.length === 0 ? no({ code: 'not-recused' }) : role;
};

/** By a commissioner of an office above the one that has the matter now. */
export function mayTakeOver(matter: Matter, actor: Actor): Verdict {
  const role = commissioner(actor);
  if (!role.ok) return role;
  const own = actor.kind === 'officer' ? actor.office : null;
  return own && isAbove(own, handlerOf(matter)) ? ok(true) : no({ code: 'office-not-above', field: 'office' });
}

/** The lowest region that holds both. */
function regionOfBoth(a: Region, b: Region): Region {
  const [one, other] = [a.split('.'), b.split('.')];
  const apart = one.findIndex((part, at) => part !== other[at]);
  return (apart < 0 ? one : one.slice(0, apart)).join('.') as Region;
}

/**
 * Whom the matters of a kind are kept from although they lie in their scope, read as a transaction begins (`kept_from`): one row
 * for each person, and one with the lowest region of whose scope one reader is, where that is not the record's own. And who reaches
 * one that lies beyond the own scope (`passed_to`): the offices that it was passed on to.
 */
export const keptList = (kind: KindOfMatter) =>
  defineProjection<unknown>({
    name: `${kind}-kept`,
    version: 2,
    kind,
    follows: 'command',
    table: `${kind}_kept`,
    columns: { person: 'text', above: 'text', reach: 'text' },
    rows({ ref, state }) {
      const apart = matterIn(state)?.apart ?? OPEN;
      const readers = reachedBy(apart).map(office => office?.region ?? ref.region);
      const shared = readers.map(region => regionOfBoth(ref.region, region));
      const lowest = shared.reduce((a, b) => (b.length > a.length ? b : a));
      const beyond = new Set(readers.filter((region, at) => region !== shared[at]));
      return [
        ...apart.recused.map(({ person }) => ({ person: formatRef(person), above: null, reach: null })),
        ...(lowest === ref.region ? [] : [{ person: null, above: scopeOfOffice(lowest), reach: null }]),
        ...[...beyond].map(region => ({ person: null, above: null, reach: scopeOfOffice(region) })),
      ];
    },
  });
