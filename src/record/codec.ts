/**
 * From a decided act to the bytes that are kept, and back. Both directions are pure: salts, nonces and keys are arguments,
 * so that the `world` generator and the engine write the same rows.
 */
import { z } from 'zod';
import type { FieldContext } from '../sealing/field.ts';
import {
  disclose,
  type EnvelopeHead,
  entryOf,
  envelopeBytes,
  openSlots,
  readEnvelope,
  type Slots,
} from './envelope.ts';
import { formatRef, type RecordRef } from './ids.ts';
import {
  type ActDefinition,
  type ActOf,
  type Acts,
  type Basis,
  type By,
  ERASED,
  type FieldSpec,
  type Fields,
  field,
  type Json,
  type Kind,
  type NewAct,
  type ReadAct,
} from './kind.ts';

/** Encrypts and opens personal values under one record's key; `context` binds the value to its place. */
export interface FieldCipher {
  seal(plain: string, context: FieldContext): string;
  open(sealed: string, context: FieldContext): string;
  /** Where not all of it is shown (veil.ts): an act's fields as their reader has them. */
  readonly shown?: (act: ReadAct, definition: Fields) => ReadAct['fields'];
}

export interface StoredAct {
  readonly region: string;
  readonly record: string;
  readonly seq: number;
  readonly kind: string;
  readonly type: string;
  readonly version: number;
  readonly envelope: Uint8Array;
  readonly entry: Uint8Array;
  readonly slots: Slots;
}

/** The act by which personal values are destroyed; every kind has it, the engine alone reads it. */
export const ERASED_TYPE = 'erased';

const contextOf = (ref: RecordRef, seq: number, field: string): FieldContext => ({
  record: formatRef(ref),
  seq,
  field,
});

const ERASED_ACT: ActDefinition = {
  version: 1,
  summary: { id: 'Data pribadi dihapus', en: 'Personal data erased' },
  fields: { reason: field(z.string().min(1)), cite: field(z.string().min(1)) },
};

export function definitionOf(kind: Kind, type: string): ActDefinition {
  const definition = type === ERASED_TYPE ? ERASED_ACT : kind.acts[type];
  if (!definition) throw new Error(`the kind ${kind.name} has no act ${type}`);
  return definition;
}

export interface Writing {
  readonly kind: Kind;
  readonly ref: RecordRef;
  readonly seq: number;
  /** The instant, ISO with Z; the local day of an act of which no more is kept. */
  readonly at: string;
  readonly by: By;
  readonly basis: Basis;
  readonly cipher: FieldCipher | undefined;
  /** A fresh 128-bit salt for each slot. */
  readonly salt: () => string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const schemas = new WeakMap<ActDefinition, z.ZodType<{ readonly [name: string]: unknown }>>();
/** All fields of an act in one reading, twice as quick as one after the other. A field that is not defined is refused. */
function schemaOf(definition: ActDefinition) {
  const known = schemas.get(definition);
  if (known) return known;
  const made = z.strictObject(
    Object.fromEntries(Object.entries(definition.fields).map(([name, { schema }]) => [name, schema])),
  );
  schemas.set(definition, made);
  return made;
}

/** Encodes one act. A value that its own schema refuses is a bug of the decision, and crashes before anything is kept. */
export function encodeAct(act: NewAct, writing: Writing): StoredAct {
  const { kind, ref, seq } = writing;
  const definition = definitionOf(kind, act.type);
  const slots: Record<string, string> = {};
  const put = (name: string, value: Json) => {
    slots[name] = disclose(writing.salt(), name, value);
  };
  if (act.dayOnly && !DAY.test(writing.at)) throw new Error(`no more than the day is kept of ${kind.name}.${act.type}`);
  put('at', writing.at);
  put('by', writing.by as unknown as Json);
  const values = schemaOf(definition).parse(act.fields);
  for (const name in definition.fields) {
    const spec = definition.fields[name] as FieldSpec;
    const value = values[name] as Json | undefined;
    // An absent personal value could not be told from an erased one: such fields are nullable, never optional.
    if (value === undefined && spec.class === 'personal') throw new Error(`the personal field ${name} is missing`);
    if (value === undefined) continue;
    if (spec.class !== 'personal') put(name, value);
    else if (writing.cipher) put(name, writing.cipher.seal(JSON.stringify(value), contextOf(ref, seq, name)));
    else throw new Error(`no key for the personal field ${name} of ${kind.name}.${act.type}`);
  }
  const head: EnvelopeHead = {
    kind: kind.name,
    type: act.type,
    version: definition.version,
    region: ref.region,
    record: ref.id,
    seq,
    basis: writing.basis,
  };
  const envelope = envelopeBytes(head, slots);
  return {
    region: ref.region,
    record: ref.id,
    seq,
    kind: kind.name,
    type: act.type,
    version: definition.version,
    envelope,
    entry: entryOf(envelope),
    slots,
  };
}

/** Reads one act back, at its newest version. Crashes, never skips: a row that can't be read stops the replay by name. */
export function decodeAct<D extends Acts>(
  kind: Kind<never, D> | Kind,
  stored: StoredAct,
  cipher: FieldCipher | undefined,
): ActOf<D> {
  const ref = { region: stored.region, id: stored.record } as RecordRef;
  try {
    const envelope = readEnvelope(stored.envelope);
    const values = openSlots(envelope, stored.slots);
    let definition = definitionOf(kind as Kind, stored.type);
    const written = fieldsAt(definition, stored.version);
    let fields: Record<string, unknown> = {};
    for (const [name, spec] of Object.entries(written)) {
      const value = values[name];
      if (spec.class !== 'personal') {
        if (value !== undefined) fields[name] = value;
      } else if (value === undefined || cipher === undefined) fields[name] = ERASED;
      else fields[name] = JSON.parse(cipher.open(String(value), contextOf(ref, stored.seq, name)));
    }
    for (let version = stored.version; version < definition.version; version += 1) {
      const past = definition.past?.[version];
      if (!past) throw new Error(`no upcast from version ${version}`);
      fields = { ...past.upcast(fields) };
    }
    definition = definitionOf(kind as Kind, stored.type);
    const act = { type: stored.type, seq: stored.seq, at: values.at, by: values.by, basis: envelope.basis, fields };
    const read = act as unknown as ReadAct;
    return (cipher?.shown ? { ...act, fields: cipher.shown(read, definition.fields) } : act) as unknown as ActOf<D>;
  } catch (error) {
    throw new Error(
      `act ${stored.region}:${stored.record}/${stored.seq} (${stored.kind}.${stored.type}) can't be read`,
      {
        cause: error,
      },
    );
  }
}

function fieldsAt(definition: ActDefinition, version: number): ActDefinition['fields'] {
  if (version === definition.version) return definition.fields;
  const past = definition.past?.[version];
  if (!past) throw new Error(`version ${version} is unknown`);
  return past.fields;
}

/** Replays a record from its acts in their order; `upTo` stops after so many acts. */
export function replay<S>(
  kind: Kind<S>,
  acts: readonly StoredAct[],
  cipher: FieldCipher | undefined,
  upTo = Number.POSITIVE_INFINITY,
): { readonly state: S; readonly version: number } {
  let state = kind.initial;
  let version = 0;
  for (const stored of acts) {
    if (stored.seq > upTo) break;
    if (stored.seq !== version + 1)
      throw new Error(`act ${version + 1} of ${stored.region}:${stored.record} is missing`);
    version = stored.seq;
    if (stored.type !== ERASED_TYPE) state = kind.apply(state, decodeAct(kind as Kind, stored, cipher) as never);
  }
  return { state, version };
}
