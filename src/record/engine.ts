/**
 * One command, one transaction: lock the records in id order, load their acts, replay, ask `allowed`, decide, append acts
 * with slots and pending leaves, project, commit. Or nothing.
 *
 * The same `allowed` that refuses a command here draws its button there (`offers`). A command asked twice under one key is
 * answered from the acts that the first one left.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { beyondScope, type Database, type Tx } from '../db/database.ts';
import { isBusy } from '../incident.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { ok, type Result, refuse } from '../result.ts';
import { openRandom } from '../sealing/random.ts';
import { decodeAct, definitionOf, ERASED_TYPE, encodeAct, type FieldCipher, replay, type StoredAct } from './codec.ts';
import { canonicalBytes } from './envelope.ts';
import type { RecordId, RecordRef, Region } from './ids.ts';
import { inScope, sameRef } from './ids.ts';
import {
  type Actor,
  type Append,
  type AtWork,
  byOf,
  type Command,
  type Context,
  type Json,
  type Kind,
  type Known,
  type Loaded,
  type Moment,
  type Plan,
  type Refusal,
  type Serving,
  type Standing,
  type Touch,
  type Verdict,
} from './kind.ts';
import { insertions, type Listed, replaceInLists } from './projection.store.ts';
import type { Mark, Places, Projection } from './projection.ts';
import {
  appendActs,
  claimKey,
  destroyKey,
  eraseSlots,
  loadWrappedKey,
  lockHead,
  lockSeries,
  raiseSeries,
  readKept,
  rememberRefs,
  takeNumber,
} from './record.store.ts';
import { veiled } from './veil.ts';

/** The keys of records' personal values; the key that wraps them lies apart from the data. */
export interface Keyring {
  /** A keyed hash: a command's own bytes can't be guessed from it, and it says no more after an erasure. */
  mark(bytes: Uint8Array): Uint8Array;
  /** The mark of a searchable term (`Mark` of projection.ts), under a label of its own. */
  readonly markTerm: Mark;
  /** HMAC-SHA-256 of a text for one use, under a label of its own: finds what was kept by it, and makes codes that are kept nowhere. */
  markFor(
    use: 'nip' | 'invitation' | 'one-time-code' | 'paper' | 'venue' | 'subscription' | 'pass',
    text: string,
  ): Uint8Array;
  create(ref: RecordRef): { readonly wrapped: string; readonly cipher: FieldCipher };
  open(ref: RecordRef, wrapped: string): FieldCipher;
}

export interface EngineConfig {
  readonly database: Database;
  readonly kinds: readonly Kind[];
  readonly commands: readonly Command[];
  readonly projections: readonly Projection[];
  readonly keyring: Keyring;
  /** The instant now, ISO with Z. */
  readonly clock: () => string;
  readonly zoneOf: (region: string) => string;
  /** The local day of an instant in a zone. */
  readonly localDay: (instant: string, zone: string) => string;
  /** The law and the calendar as this transaction sees them. */
  readonly known: (tx: Tx) => Promise<Known>;
  /** Who serves at an office. */
  readonly people: (tx: Tx, office: RecordRef) => Promise<readonly Serving[]>;
  /** The offices that work at a region and above it, the nearest first. */
  readonly upwards: (tx: Tx, region: Region) => Promise<readonly AtWork[]>;
}

export interface Answer {
  /** The records as they stand after the command, the subject first. */
  readonly records: readonly Loaded[];
  /** This call was a second one under the same key: nothing new was written. */
  readonly repeated: boolean;
}

export interface Asking {
  readonly actor: Actor;
  /** One key for one intent: a form carries it, a double click repeats it. */
  readonly key?: string;
  /** The version of the subject that the person saw; another one is refused with what changed. */
  readonly expected?: number;
}

export interface Offer {
  readonly command: Command;
  readonly verdict: Verdict;
}

export interface Engine {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly projections: readonly Projection[];
  readonly keyring: Keyring;
  act(name: string, input: unknown, asking: Asking): Promise<Result<Answer, Refusal>>;
  /** Replays one record; undefined where it isn't there or out of the transaction's scope. */
  load(tx: Tx, ref: RecordRef): Promise<Loaded | undefined>;
  /** The same as it is shown to a reader, null for nobody in particular: what is veiled of it reads as veiled (veil.ts). */
  show(tx: Tx, ref: RecordRef, reader: Actor | null): Promise<Loaded | undefined>;
  /** Where its lists hold this record (`stands` of its kind). */
  standing(record: Loaded): Standing | undefined;
  /** Whether an actor may know of this record (`sees` of its kind). */
  isSeen(record: Loaded, actor: Actor): boolean;
  /** The record's acts as kept, with the cipher that opens their personal values. */
  acts(
    tx: Tx,
    ref: RecordRef,
  ): Promise<{ readonly acts: readonly StoredAct[]; readonly cipher: FieldCipher | undefined }>;
  /** The cipher alone, of a kind that hides nothing from anybody: for what is closed under a record's key outside its acts. */
  cipher(tx: Tx, ref: RecordRef, kind: string): Promise<FieldCipher | undefined>;
  /** Each command on this record with the verdict of `allowed`: what a page draws as buttons, with reasons. */
  offers(record: Loaded, actor: Actor): readonly Offer[];
  moment(region: string, actor: Actor): Moment;
  /** The law and the calendar as this transaction sees them. */
  known(tx: Tx): Promise<Known>;
}

/** Carries a refusal out of the transaction, so that it is rolled back; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

interface Placed {
  readonly kind: string;
  readonly ref: RecordRef;
  readonly begins: boolean;
  readonly reads: true | 'beyond-scope' | false;
}

/** A record that a command holds, with its acts as they are kept and what opens them: read once, under its lock. */
interface Held {
  readonly record: Loaded;
  readonly acts: readonly StoredAct[];
  readonly cipher: FieldCipher | undefined;
}
const recordsOf = (held: readonly Held[]): readonly Loaded[] => held.map(({ record }) => record);

/** For rows that follow the command: the act has no place yet. */
export const NO_PLACES: Places = {
  at() {
    throw new Error('an act has no place in the ledger yet: only followers of the ledger may ask');
  },
  acts() {
    throw new Error('acts that have no place in the ledger yet are counted by nobody');
  },
};

export function openEngine(config: EngineConfig): Engine {
  const kinds = new Map(config.kinds.map(kind => [kind.name, kind]));
  const commands = new Map(config.commands.map(command => [command.name, command]));
  const random = openRandom();
  const salt = () => Buffer.from(random(16)).toString('base64url');

  const kindOf = (name: string): Kind => {
    const kind = kinds.get(name);
    if (!kind) throw new Error(`no kind ${name}`);
    return kind;
  };

  let lastKnown = SHIPPED_KNOWN;
  const known = async (tx: Tx): Promise<Known> => {
    lastKnown = await config.known(tx);
    return lastKnown;
  };

  const moment = (region: string, actor: Actor): Moment => {
    const now = config.clock();
    const zone = config.zoneOf(region);
    return { now, today: config.localDay(now, zone), zone, actor, known: lastKnown };
  };

  const opened = (ref: RecordRef, wrapped: string | undefined): FieldCipher | undefined =>
    wrapped === undefined ? undefined : config.keyring.open(ref, wrapped);

  /** One record by its acts; undefined where it isn't there or out of the transaction's scope. */
  async function hold(tx: Tx, ref: RecordRef): Promise<Held | undefined> {
    const kept = await readKept(tx, ref);
    if (!kept) return undefined;
    const { kind, acts, wrapped } = kept;
    const cipher = opened(ref, wrapped);
    return { record: { ref, kind, ...replay(kindOf(kind), acts, cipher) }, acts, cipher };
  }

  const load = async (tx: Tx, ref: RecordRef): Promise<Loaded | undefined> => (await hold(tx, ref))?.record;

  async function acts(tx: Tx, ref: RecordRef) {
    const kept = await readKept(tx, ref);
    return { acts: kept?.acts ?? [], cipher: opened(ref, kept?.wrapped) };
  }

  async function cipher(tx: Tx, ref: RecordRef, kindName: string) {
    const { sees, veil } = kindOf(kindName);
    if (sees || veil) throw new Error(`whether somebody may open a ${kindName} is asked of its acts`);
    return opened(ref, await loadWrappedKey(tx, ref, kindName));
  }

  async function show(tx: Tx, ref: RecordRef, reader: Actor | null): Promise<Loaded | undefined> {
    const kept = await readKept(tx, ref);
    if (!kept) return undefined;
    const kind = kindOf(kept.kind);
    const cipher = veiled(kind, kept.acts, opened(ref, kept.wrapped), reader);
    return { ref, kind: kept.kind, ...replay(kind, kept.acts, cipher) };
  }

  /**
   * Resolves what a command touches; a new record gets its random id here. What is begun beside a record that was passed on to the
   * office of whoever acts, or to one that their institution works with, in a region that is not theirs, stands in theirs.
   */
  const placeAmong =
    (touches: readonly Touch[], actor: Actor) =>
    (touch: Touch): Placed => {
      if ('ref' in touch) return { kind: touch.kind, ref: touch.ref, begins: false, reads: touch.reads ?? false };
      const beside = touches.some(other => 'ref' in other && other.ref.region === touch.region);
      const signedIn = actor.kind === 'officer' || actor.kind === 'liaison';
      const away = signedIn && beside && !inScope(touch.region, actor.scope) ? actor.office : null;
      const region = away?.region ?? touch.region;
      return { kind: touch.kind, ref: { region, id: randomUUID() as RecordId }, begins: true, reads: false };
    };

  const seen = <T>(tx: Tx, { reads }: Placed, read: () => Promise<T>): Promise<T> =>
    reads === 'beyond-scope' ? beyondScope(tx, read) : read();

  const begun = ({ ref, kind }: Placed): Held => ({
    record: { ref, kind, version: 0, state: kindOf(kind).initial },
    acts: [],
    cipher: undefined,
  });

  async function lockAll(tx: Tx, touches: readonly Placed[], actor: Actor): Promise<readonly Held[]> {
    const locked = touches.filter(({ begins, reads }) => !begins && !reads);
    locked.sort((a, b) => (a.ref.region + a.ref.id < b.ref.region + b.ref.id ? -1 : 1));
    for (const { ref, kind } of locked) {
      const head = await lockHead(tx, ref);
      if (head?.kind !== kind) throw new Refused({ code: 'not-found', detail: kind });
    }
    const all: Held[] = [];
    for (const touch of touches) {
      const held = touch.begins ? begun(touch) : await seen(tx, touch, () => hold(tx, touch.ref));
      if (held?.record.kind !== touch.kind) throw new Refused({ code: 'not-found', detail: touch.kind });
      all.push(held);
    }
    for (const { record } of all) mustSee(record, actor);
    return all;
  }

  const isSeen = ({ kind, state }: Loaded, actor: Actor): boolean => kindOf(kind).sees?.(state, actor) ?? true;
  const mustSee = (record: Loaded, actor: Actor): void => {
    if (!isSeen(record, actor)) throw new Refused({ code: 'not-found', detail: record.kind });
  };

  /**
   * Looks at the first records and asks them who else is touched, and those again, until nobody new is named; then all are
   * locked in id order and asked once more.
   */
  async function gather(tx: Tx, command: Command, input: unknown, actor: Actor): Promise<readonly Held[]> {
    const touches = command.touches(input);
    const settle = placeAmong(touches, actor);
    const place = (touch: Touch) => withinOwn(command, actor, settle(touch));
    const first = touches.map(place);
    if (!command.also) return lockAll(tx, first, actor);
    const peek = async (touch: Placed): Promise<Loaded> => {
      const found = touch.begins ? undefined : await seen(tx, touch, () => load(tx, touch.ref));
      if (!touch.begins && found?.kind !== touch.kind) throw new Refused({ code: 'not-found', detail: touch.kind });
      if (found) mustSee(found, actor);
      return found ?? { ref: touch.ref, kind: touch.kind, version: 0, state: kindOf(touch.kind).initial };
    };
    const peeked: Loaded[] = [];
    for (const touch of first) peeked.push(await peek(touch));
    let also: readonly Placed[] = [];
    for (let named = command.also(peeked, input).map(place); named.length > also.length; ) {
      for (const touch of named.slice(also.length)) peeked.push(await peek(touch));
      also = named;
      named = command.also(peeked, input).map(place);
    }
    const held = await lockAll(tx, [...first, ...also], actor);
    const again = command.also(recordsOf(held), input);
    const same = again.length === also.length && again.every((touch, at) => sameTouch(touch, also[at]));
    if (!same) throw new Refused({ code: 'changed' });
    return held;
  }

  async function append(tx: Tx, plan: Append, held: Held, at: Moment): Promise<Held> {
    const { ref, kind: kindName, version: before } = held.record;
    const kind = kindOf(kindName);
    if (plan.acts.length === 0) throw new Error(`a plan appends nothing to ${kindName}`);
    const isPersonal = plan.acts.some(act => personalFields(kind, act.type).length > 0);
    // A new key would let personal values grow again where all of them were to be gone for good.
    if (isPersonal && held.acts.some(act => act.type === ERASED_TYPE)) throw new Refused({ code: 'erased' });
    const fresh = isPersonal && !held.cipher ? config.keyring.create(ref) : undefined;
    const cipher = held.cipher ?? fresh?.cipher;
    const encoded = plan.acts.map((act, nth) =>
      encodeAct(act, {
        ...{ kind, ref, cipher, salt },
        seq: before + nth + 1,
        at: act.dayOnly ? at.today : at.now,
        by: byOf(at.actor),
        basis: at.known.basis,
      }),
    );
    const stored = [...held.acts, ...encoded];
    const left = plan.erasePersonal
      ? { stored: stored.map(act => withoutPersonal(kind, act)), cipher: undefined }
      : { stored, cipher };
    const { state, version } = replay(kind, left.stored, left.cipher);
    const after = { ref, kind: kindName, version, state };
    const cover = veiled(kind, left.stored, left.cipher, null);
    const shown = cover === left.cipher ? after : { ...after, state: replay(kind, left.stored, cover).state };
    const stands = kind.stands?.(state);
    // Of a record that begins where it stands nothing is to be taken back, nor written anywhere else.
    const lists = before === 0 && !stands ? listed(shown, at).flatMap(list => insertions(...list)) : [];
    const days = plan.acts.map(({ dayOnly }) => (dayOnly ? at.today : null));
    const waiting = { waits: kind.intake === true, days };
    await appendActs(tx, ref, before, encoded, waiting, fresh?.wrapped ?? null, lists);
    if (plan.erasePersonal) await erase(tx, kind, ref, stored);
    // Lists of two offices change in one transaction: the one that hands over writes into the other's region.
    if (stands) await beyondScope(tx, () => replaceInLists(tx, listed(shown, at), stands));
    else if (before > 0) await replaceInLists(tx, listed(shown, at));
    return { record: after, acts: left.stored, cipher: left.cipher };
  }

  /** The rows of a record in each list that follows the command. */
  const listed = (record: Loaded, at: Moment): readonly Listed[] =>
    config.projections.flatMap(projection =>
      projection.kind === record.kind && projection.follows === 'command'
        ? [[projection, record.ref, projection.rows(record, NO_PLACES, at.known, config.keyring.markTerm)] as const]
        : [],
    );

  async function erase(tx: Tx, kind: Kind, ref: RecordRef, stored: readonly StoredAct[]): Promise<void> {
    for (const { seq, type, version } of stored) {
      const fields = personalFields(kind, type, version);
      if (fields.length > 0) await eraseSlots(tx, ref, seq, fields);
    }
    await destroyKey(tx, ref);
  }

  /** @param hash what makes two calls the same call, where it is asked under a key. */
  async function carryOut(
    tx: Tx,
    command: Command,
    input: unknown,
    asking: Asking,
    hash: () => Uint8Array,
  ): Promise<Answer> {
    const who = actorKey(asking.actor);
    const [touched] = command.touches(input);
    const { today } = moment('ref' in touched ? touched.ref.region : touched.region, asking.actor);
    if (asking.key !== undefined) {
      const earlier = await claimKey(tx, who, asking.key, hash(), today);
      if (earlier) {
        if (!Buffer.from(earlier.hash).equals(hash())) throw new Refused({ code: 'key-reused' });
        const records: Loaded[] = [];
        for (const { region, id, kind, version } of earlier.refs) {
          const now = await hold(tx, { region, id });
          if (!now) throw new Refused({ code: 'not-found', detail: kind });
          mustSee(now.record, asking.actor);
          records.push({ ref: { region, id }, kind, ...replay(kindOf(kind), now.acts, now.cipher, version) });
        }
        return { records, repeated: true };
      }
    }
    const held = await gather(tx, command, input, asking.actor);
    const loaded = recordsOf(held);
    const subject = loaded[0];
    const written = held[0];
    if (!subject || !written) throw new Error(`${command.name} touches nothing`);
    // After the locks: whoever moves what is due waits for them, and then everybody knows what was said.
    await known(tx);
    const at = moment(subject.ref.region, asking.actor);
    const { expected } = asking;
    if (expected !== undefined && expected !== subject.version)
      throw new Refused({
        code: 'changed',
        detail: written.acts.filter(act => act.seq > expected).map(act => act.type),
      });
    const verdict = ruleOf(kindOf(subject.kind), command)(subject.state, asking.actor, at);
    if (!verdict.ok) throw new Refused(verdict.refusal);
    const series = command.series?.(loaded, input, at) ?? [];
    const raises = command.raises?.(loaded, input, at) ?? [];
    const numbers: number[] = [];
    for (const key of [...series, ...raises.map(raise => raise.key)]) numbers.push(await lockSeries(tx, key));
    const people = await peopleOf(tx, command.people?.(loaded, input) ?? []);
    const from = command.upwards?.(loaded, input);
    const upwards = from === undefined ? [] : await beyondScope(tx, () => config.upwards(tx, from));
    const context: Context = {
      ...{ ...at, numbers, people, upwards },
      ...(command.withActs && {
        acts: written.acts.map(act => decodeAct(kindOf(subject.kind), act, written.cipher)),
      }),
    };
    const decided = command.decide(loaded, input, context);
    if (!decided.ok) throw new Refused(decided.refusal);
    const readOnly = command.touches(input).flatMap(touch => ('ref' in touch && touch.reads ? [touch.ref] : []));
    const records = await carry(tx, decided.value, held, readOnly, at);
    for (const key of series) await takeNumber(tx, key);
    for (const { key, to } of raises) await raiseSeries(tx, key, to);
    if (asking.key !== undefined) {
      await rememberRefs(
        tx,
        who,
        asking.key,
        records.map(({ ref, kind, version }) => ({ ...ref, kind, version })),
      );
    }
    return { records, repeated: false };
  }

  async function peopleOf(tx: Tx, offices: readonly RecordRef[]): Promise<Context['people']> {
    const found: (readonly Serving[])[] = [];
    for (const office of offices) found.push(await beyondScope(tx, () => config.people(tx, office)));
    return found;
  }

  async function carry(
    tx: Tx,
    plan: Plan,
    held: readonly Held[],
    readOnly: readonly RecordRef[],
    at: Moment,
  ): Promise<readonly Loaded[]> {
    const after = [...held];
    for (const part of plan.appends) {
      const found = after.findIndex(({ record }) => sameRef(record.ref, part.ref));
      const before = after[found];
      if (!before) throw new Error('a plan appends to a record that the command did not touch');
      if (readOnly.some(ref => sameRef(ref, part.ref))) throw new Error('a plan appends to a record that is only read');
      after[found] = await append(tx, part, before, at);
    }
    return recordsOf(after).filter(({ version }) => version > 0);
  }

  async function act(name: string, given: unknown, asking: Asking): Promise<Result<Answer, Refusal>> {
    const command = commands.get(name);
    if (!command) return refuse({ code: 'unknown-command', detail: name });
    // An institution reads its part; no command is theirs but the one that records this.
    if (asking.actor.kind === 'liaison' && !command.byInstitutions)
      return refuse({ code: 'role-missing', detail: 'officer' });
    const parsed = command.input.safeParse(given);
    if (!parsed.success) return refuse(invalidInput(parsed.error));
    const unkeepable = findUnkeepable(given, '');
    if (unkeepable !== undefined)
      return refuse({
        code: 'invalid-input',
        field: unkeepable,
        detail: [{ field: unkeepable, problem: 'characters' }],
      });
    if (asking.key !== undefined && !KEY.test(asking.key)) return refuse({ code: 'invalid-input', field: 'key' });
    const input = parsed.data;
    const hash = () =>
      config.keyring.mark(canonicalBytes([name, command.identity ? command.identity(input) : (given as Json)]));
    const first = command.touches(input)[0];
    const region = 'ref' in first ? first.ref.region : first.region;
    const scope = scopeOf(asking.actor, region);
    try {
      const answer = await config.database.transaction({ ...whoIs(asking.actor), role: 'netra_app', scope, name }, tx =>
        carryOut(tx, command, input, asking, hash),
      );
      return ok(answer);
    } catch (error) {
      if (error instanceof Refused) return refuse(error.refusal);
      if (isBusy(error)) return refuse({ code: 'busy' });
      throw error;
    }
  }

  return {
    kinds,
    projections: config.projections,
    keyring: config.keyring,
    act,
    load,
    show,
    standing: ({ kind, state }) => kindOf(kind).stands?.(state),
    isSeen,
    acts,
    cipher,
    moment,
    known,
    offers: (record, actor) => {
      const kind = kindOf(record.kind);
      const at = moment(record.ref.region, actor);
      return Object.entries(kind.allowed).flatMap(([name, rule]) => {
        const command = commands.get(name);
        return command ? [{ command, verdict: rule(record.state, actor, at) }] : [];
      });
    },
  };
}

/** Printable, without spaces: what forms, receipts and hashes give. */
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The path of a text that no table can keep: PostgreSQL takes no NUL, canonical JSON no half of a surrogate pair. */
export function findUnkeepable(value: unknown, path: string): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    const found = findUnkeepable(inner, path === '' ? name : `${path}.${name}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The personal fields that a kept act of this version may have. */
export function personalFields(kind: Kind, type: string, version?: number): readonly string[] {
  if (type === ERASED_TYPE) return [];
  const definition = definitionOf(kind, type);
  const fields =
    version === undefined || version === definition.version ? definition.fields : definition.past?.[version]?.fields;
  return Object.entries(fields ?? {}).flatMap(([name, spec]) => (spec.class === 'personal' ? [name] : []));
}

/** An act as it is kept once its personal values are erased. */
function withoutPersonal(kind: Kind, act: StoredAct): StoredAct {
  const gone = personalFields(kind, act.type, act.version);
  return { ...act, slots: Object.fromEntries(Object.entries(act.slots).filter(([name]) => !gone.includes(name))) };
}

/** An officer sees the own scope; what a person of the public files is written in the region that it concerns. */
export const scopeOf = (actor: Actor, region: Region): string =>
  actor.kind === 'officer' || actor.kind === 'liaison'
    ? actor.scope
    : actor.kind === 'system'
      ? '*'
      : region === ''
        ? '*'
        : region;

/** By whose recusals the database hides rows, or whose part it shows. */
export const whoIs = (actor: Actor): { readonly person?: string; readonly institution?: string } =>
  actor.kind === 'officer' ? { person: actor.id } : actor.kind === 'liaison' ? { institution: actor.institution } : {};

const actorKey = (actor: Actor): string =>
  actor.kind === 'officer' || actor.kind === 'liaison'
    ? actor.id
    : actor.kind === 'system'
      ? `system:${actor.name}`
      : 'public';

/** What somebody of an institution touches by a command of the own region alone: another region's record looks like none at all. */
function withinOwn(command: Command, actor: Actor, touched: Placed): Placed {
  if (actor.kind !== 'liaison' || command.byInstitutions !== 'own-region' || touched.ref.region === actor.office.region)
    return touched;
  throw new Refused(
    touched.begins
      ? { code: 'region-beyond-yours', field: 'region', detail: actor.office.region }
      : { code: 'not-found', detail: touched.kind },
  );
}

function ruleOf(kind: Kind, command: Command) {
  const rule = kind.allowed[command.name];
  if (!rule) throw new Error(`${command.name} has no row in allowed of ${kind.name}`);
  return rule;
}

const sameTouch = (a: Touch, b: Placed | undefined): boolean =>
  b !== undefined && a.kind === b.kind && ('ref' in a ? !b.begins && sameRef(a.ref, b.ref) : b.begins);

/** The first thing that is wrong, by its field; the others stand in `detail` for an error summary. */
export function invalidInput(error: z.ZodError): Refusal {
  const problems = error.issues.map(issue => ({ field: issue.path.join('.'), problem: issue.message }));
  return { code: 'invalid-input', field: problems[0]?.field ?? '', detail: problems };
}
