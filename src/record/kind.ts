/**
 * The engine's room. A record is its acts: whatever has legal weight is a record of some kind, its whole truth the
 * ordered list of acts, and everything else (state, status, lists, figures) is derived from them.
 *
 * This file holds the words of the mechanism: kinds, acts and their fields, commands, plans, `allowed`. The rooms of the
 * problem export kinds and commands in these words; `engine.ts` carries them out in one transaction each.
 *
 * What must never happen here: a second way to change a record; an act changed after it was written; a clock, chance or
 * database inside `decide`, `apply` or `allowed`; a rule of law.
 */
import type { z } from 'zod';
import type { Known } from '../law/known.ts';
import type { Basis } from '../law/release.ts';
import type { Result } from '../result.ts';
import type { RecordRef, Region } from './ids.ts';

export type { Basis, Known };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What stands where a personal value was: the value and its key are gone, its digest remains in the envelope. */
export interface Erased {
  readonly erased: true;
}
export const ERASED: Erased = { erased: true };
export const isErased = (value: unknown): value is Erased =>
  typeof value === 'object' && value !== null && (value as { erased?: unknown }).erased === true;
/** A personal value, or null where it was erased. */
export const orNull = <T>(value: T | Erased): T | null => (isErased(value) ? null : value);

/** `personal` is encrypted under the record's key and can be erased; `open` may be published with its proof. */
export type FieldClass = 'plain' | 'personal' | 'open';
export interface FieldSpec<T = unknown, C extends FieldClass = FieldClass> {
  readonly schema: z.ZodType<T>;
  readonly class: C;
}
export const field = <T>(schema: z.ZodType<T>): FieldSpec<T, 'plain'> => ({ schema, class: 'plain' });
export const personal = <T>(schema: z.ZodType<T>): FieldSpec<T, 'personal'> => ({ schema, class: 'personal' });
export const open = <T>(schema: z.ZodType<T>): FieldSpec<T, 'open'> => ({ schema, class: 'open' });

export type Fields = { readonly [name: string]: FieldSpec };
export type Given<F extends Fields> = { readonly [N in keyof F]: F[N] extends FieldSpec<infer T> ? T : never };
export type Kept<F extends Fields> = {
  readonly [N in keyof F]: F[N] extends FieldSpec<infer T, infer C> ? (C extends 'personal' ? T | Erased : T) : never;
};

/** An earlier version of an act: how it was written, and the pure step to the next version. Stays for ever. */
export interface PastVersion {
  readonly fields: Fields;
  readonly upcast: (fields: { readonly [name: string]: unknown }) => { readonly [name: string]: unknown };
}
export interface ActDefinition<F extends Fields = Fields> {
  readonly version: number;
  readonly summary: { readonly id: string; readonly en: string };
  readonly fields: F;
  readonly past?: { readonly [version: number]: PastVersion };
}
export type Acts = { readonly [type: string]: ActDefinition };

export type By =
  | { readonly kind: 'officer'; readonly id: string }
  | { readonly kind: 'public' }
  | { readonly kind: 'system'; readonly name: string };

/** Who asks. `scope` is a region prefix on dot boundaries, '*' the whole country. */
export type Actor =
  | {
      readonly kind: 'officer';
      readonly id: string;
      readonly name: string;
      readonly scope: string;
      readonly roles: readonly string[];
      readonly office: RecordRef | null;
    }
  /** Somebody of an institution that has a part in cases; `office` is the institution's record. No officer in any rule. */
  | {
      readonly kind: 'liaison';
      readonly id: string;
      readonly name: string;
      readonly institution: string;
      readonly scope: string;
      readonly office: RecordRef;
    }
  | { readonly kind: 'public' }
  | { readonly kind: 'system'; readonly name: string };

export const byOf = (actor: Actor): By =>
  actor.kind === 'officer' || actor.kind === 'liaison'
    ? { kind: 'officer', id: actor.id }
    : actor.kind === 'system'
      ? { kind: 'system', name: actor.name }
      : { kind: 'public' };

interface ActHead {
  readonly seq: number;
  /** An instant with Z, or only a day ('2024-10-14') where more would betray the person. */
  readonly at: string;
  readonly by: By;
  readonly basis: Basis;
}
export type ActOf<D extends Acts> = {
  [T in keyof D & string]: ActHead & { readonly type: T; readonly fields: Kept<D[T]['fields']> };
}[keyof D & string];

/** An act as it was read, whatever its kind. */
export interface ReadAct extends ActHead {
  readonly type: string;
  readonly fields: { readonly [name: string]: unknown };
}

/** What of a kind's acts is not shown, as others of its acts say (veil.ts). Pure. */
export interface Veil {
  /** The acts that say so: a record that has none of them is shown as it is. */
  readonly saidBy: readonly string[];
  /** Made from those acts for one reader, null for nobody in particular: the fields of an act as they are shown. */
  over(said: readonly ReadAct[], reader: Actor | null): (act: ReadAct, definition: Fields) => ReadAct['fields'];
}

export type NewAct = {
  readonly type: string;
  readonly fields: { readonly [name: string]: unknown };
  /** Keep only the local day of the act: anonymous information. */
  readonly dayOnly?: true;
};

/** A refusal says why and what to do; its words stand in one exhaustive map of the screens. */
export interface Refusal {
  readonly code: string;
  readonly field?: string;
  readonly detail?: Json;
}
export type Verdict = Result<true, Refusal>;

/** What a decision may know of its moment. Nothing else: no clock, no chance, no database. */
export interface Context {
  readonly now: string;
  /** The day of `now` in the zone of the subject's region. */
  readonly today: string;
  readonly zone: string;
  readonly actor: Actor;
  /** The law and the calendar as they are known now; every act keeps its basis. */
  readonly known: Known;
  /**
   * The next number of each series the command asked for, in the order asked, then of each that it raises, as it stood;
   * taken or raised only if the plan is carried out.
   */
  readonly numbers: readonly number[];
  /** Who serves at each of the offices that the command asked for, in the order asked. */
  readonly people: readonly (readonly Serving[])[];
  /** The subject's acts as they were written, where the command asked for them. */
  readonly acts?: readonly ReadAct[];
  /** The offices that work at the region the command asked from and above it, the nearest first; where it asked. */
  readonly upwards?: readonly AtWork[];
}
export type Moment = Omit<Context, 'numbers' | 'people' | 'upwards' | 'acts'>;

/** An office that works, as every other may know of it: for choosing one by where it stands and how many serve there. */
export interface AtWork {
  readonly ref: RecordRef;
  readonly name: string;
  readonly serving: number;
  /** To whom something is sealed for its custodians; empty where that circle can't be used. */
  readonly custody: readonly unknown[];
}

/** Somebody who serves at an office now: what may be decided by how many they are and what they may do. */
export interface Serving {
  readonly ref: RecordRef;
  readonly roles: readonly string[];
  readonly scope: string;
}

export interface Kind<S = unknown, D extends Acts = Acts> {
  readonly name: string;
  /** Leaves of intake wait and enter the ledger once a day in a padded batch: times betray. */
  readonly intake?: true;
  readonly acts: D;
  readonly initial: S;
  apply(state: S, act: ActOf<D>): S;
  /**
   * Whether somebody may know of a record at all, beside its region. Whoever may not is answered as if it were not there, by
   * commands and by questions alike; lists ask the same of SQL.
   */
  sees?(state: S, actor: Actor): boolean;
  /** What is not shown of its acts. Beside `sees`, and never a part of a decision. */
  readonly veil?: Veil;
  /** Where the lists hold a record that is handled outside its own region; undefined for one that stands where it began. */
  stands?(state: S): Standing | undefined;
  /** One table guards the commands and draws the buttons. A command without a row here doesn't exist. */
  readonly allowed: { readonly [command: string]: Rule<S> };
}
/** The region in whose lists a record is, and every other region in whose lists it has been. */
export interface Standing {
  readonly region: Region;
  readonly before: readonly Region[];
}
export type Rule<S> = { rule(state: S, actor: Actor, moment: Moment): Verdict }['rule'];

export function defineKind<S, const D extends Acts>(kind: Kind<S, D>): Kind<S, D> {
  for (const [type, { fields }] of Object.entries(kind.acts))
    for (const name of OF_EVERY_ACT)
      if (Object.hasOwn(fields, name)) throw new Error(`${kind.name}.${type} has a field ${name}, which every act has`);
  return kind;
}
/** When and by whom: slots of every act, beside those of its fields. A field of the same name would take their place. */
const OF_EVERY_ACT = ['at', 'by'] as const;

/** A new act of a kind, typed by the kind's own definition. */
export function newAct<D extends Acts, T extends keyof D & string>(
  _kind: Kind<never, D> | { readonly acts: D },
  type: T,
  fields: Given<D[T]['fields']>,
  options: { readonly dayOnly?: true } = {},
): NewAct {
  return { type, fields, ...options };
}

/**
 * A record to be locked and loaded; without `ref` a new one is begun in `region`. `reads` loads without a lock and may
 * append nothing: looking never holds up those who act, and never moves a version. `beyond-scope` is for what every office
 * may know of another, such as the keys of the one above.
 */
export type Touch =
  | { readonly kind: string; readonly ref: RecordRef; readonly reads?: true | 'beyond-scope' }
  | { readonly kind: string; readonly region: Region };

export interface Loaded<S = unknown> {
  readonly ref: RecordRef;
  readonly kind: string;
  /** Number of acts so far; 0 for one that this command begins. */
  readonly version: number;
  readonly state: S;
}

export interface SeriesKey {
  readonly region: Region;
  readonly office: string;
  readonly series: string;
  readonly year: number;
}

/** A series that goes on from `to` at the earliest: numbers below were given elsewhere. Never lowers it. */
export interface Raise {
  readonly key: SeriesKey;
  readonly to: number;
}

export interface Append {
  readonly ref: RecordRef;
  readonly acts: readonly NewAct[];
  /** Destroys every personal value of the record and its key, in this transaction; the acts must say why. */
  readonly erasePersonal?: true;
}
export interface Plan {
  readonly appends: readonly Append[];
}

export interface Command<I = unknown> {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  /**
   * Carried out by people of institutions too; they carry out no other. Its kind's `allowed` says who. With `own-region` every record
   * that it touches lies in the institution's own region, and none below it.
   */
  readonly byInstitutions?: true | 'own-region';
  /** The records it needs; the first is the subject, whose kind's `allowed` is asked. */
  touches(input: I): readonly [Touch, ...Touch[]];
  /**
   * Records that can be named only from the state of the first ones (a case's sources). Asked again with those it named, until
   * it names no more; what it named stays first in its answer.
   */
  also?(loaded: readonly Loaded[], input: I): readonly Touch[];
  series?(loaded: readonly Loaded[], input: I, moment: Moment): readonly SeriesKey[];
  raises?(loaded: readonly Loaded[], input: I, moment: Moment): readonly Raise[];
  /** Offices whose serving people the decision counts or looks for, wherever they are. */
  people?(loaded: readonly Loaded[], input: I): readonly RecordRef[];
  /** Decides by what the subject's acts say, not by their outcome alone. */
  readonly withActs?: true;
  /** The region from which the decision looks upwards for an office. */
  upwards?(loaded: readonly Loaded[], input: I): Region;
  /** What makes two calls the same call, where sealing makes equal contents look different. */
  identity?(input: I): Json;
  decide(loaded: readonly Loaded[], input: I, context: Context): Result<Plan, Refusal>;
}

export function defineCommand<I>(command: Command<I>): Command<I> {
  return command;
}

/** The state of the n-th touched record as its kind's own type; a wrong kind is a bug and crashes. */
export function stateOf<S, D extends Acts>(loaded: readonly Loaded[], at: number, kind: Kind<S, D>): Loaded<S> {
  const found = loaded[at];
  if (!found || found.kind !== kind.name) throw new Error(`record ${at} of the command is not a ${kind.name}`);
  return found as Loaded<S>;
}
