/**
 * What can be asked of Netra beside the commands: questions and tasks. One table of operations makes the API, its document,
 * the command line and the tests; a command is an operation by itself.
 */
import type { z } from 'zod';
import type { Database, Role, Tx } from '../db/database.ts';
import { type Result, refuse } from '../result.ts';
import { replay } from './codec.ts';
import { type Engine, invalidInput, scopeOf, whoIs } from './engine.ts';
import type { RecordRef, Region } from './ids.ts';
import type { Actor, Refusal } from './kind.ts';
import type { LogFiles } from './log-files.ts';
import { veiled } from './veil.ts';

export interface Asked {
  readonly database: Database;
  readonly engine: Engine;
  readonly files: LogFiles;
  readonly actor: Actor;
  /** Reads as the one who asks: an officer in the own scope, the public only what is granted to the public. */
  read<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** Writes rows of which no act is made (an upload, a scan that counted nobody), with the role that commands have. */
  write<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** The record's acts as they were written, for whoever gave a reason to see what is redacted (cases/aside-operations.ts). */
  asWritten: Engine['acts'];
}

/** Who may ask: anyone; a signed-in officer; somebody of an institution; the operator at the machine. */
export type Audience = 'public' | 'officer' | 'liaison' | 'operator';
/** Whoever may ask beside the audience: somebody of a government's personnel authority, of what lies in its own region. */
export type AlsoFor = 'personnel-authority';

export interface Operation<I = unknown, O = unknown> {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly for: Audience;
  readonly also?: AlsoFor;
  readonly input: z.ZodType<I>;
  run(asked: Asked, input: I): Promise<Result<O, Refusal>>;
}

export function defineOperation<I, O>(operation: Operation<I, O>): Operation<I, O> {
  return operation;
}

const ROLE_OF = {
  public: 'netra_public',
  officer: 'netra_app',
  liaison: 'netra_partner',
  system: 'netra_keeper',
} as const satisfies { readonly [K in Actor['kind']]: Role };

export function asker(parts: Omit<Asked, 'read' | 'write' | 'actor' | 'asWritten'>, actor: Actor, name: string): Asked {
  const role = ROLE_OF[actor.kind];
  const scope = actor.kind === 'public' ? '*' : scopeOf(actor, '' as Region);
  const who = { ...whoIs(actor), role, scope, name } as const;
  return {
    ...parts,
    engine: seenBy(parts.engine, actor),
    actor,
    read: fn => parts.database.transaction(who, fn),
    write: fn => parts.database.transaction(actor.kind === 'public' ? who : { ...who, role: 'netra_app' }, fn),
    asWritten: (tx, ref) => seenActs(parts.engine, actor, tx, ref),
  };
}

/**
 * The engine as one actor may look through it: a record that the actor may not know of is not there, and what is veiled of the
 * others reads as veiled, in their states and in their acts.
 */
function seenBy(engine: Engine, actor: Actor): Engine {
  const load: Engine['load'] = async (tx, ref) => {
    const record = await engine.show(tx, ref, actor);
    return record && engine.isSeen(record, actor) ? record : undefined;
  };
  const acts: Engine['acts'] = async (tx, ref) => {
    const kept = await seenActs(engine, actor, tx, ref);
    const kind = engine.kinds.get(kept.acts[0]?.kind ?? '');
    return kind ? { acts: kept.acts, cipher: veiled(kind, kept.acts, kept.cipher, actor) } : kept;
  };
  return { ...engine, load, acts };
}

async function seenActs(engine: Engine, actor: Actor, tx: Tx, ref: RecordRef): ReturnType<Engine['acts']> {
  const kept = await engine.acts(tx, ref);
  const kind = engine.kinds.get(kept.acts[0]?.kind ?? '');
  const seen = !kind?.sees || kind.sees(replay(kind, kept.acts, kept.cipher).state, actor);
  return seen ? kept : { acts: [], cipher: undefined };
}

export const mayAsk = (operation: Operation, actor: Actor): boolean =>
  actor.kind === 'system' || operation.for === 'public' || operation.for === actor.kind || isAlsoFor(operation, actor);

/** A government has a region of its own: nobody asks so for the whole country. */
const isAlsoFor = ({ also }: Operation, actor: Actor): actor is Extract<Actor, { kind: 'liaison' }> =>
  also !== undefined && actor.kind === 'liaison' && actor.institution === also && actor.office.region !== '';

/** Whether an input names a record or a region that is not this one. */
const namesAnother = (input: unknown, own: Region): boolean =>
  typeof input === 'object' &&
  input !== null &&
  Object.entries(input).some(([name, value]) => (name === 'region' ? value !== own : namesAnother(value, own)));

/**
 * Refuses `unknown-operation`, also to whoever may not ask it, and `invalid-input`. What is the public's is asked as the public
 * by whoever is signed in too: it says no more to them, and no less to one who is kept apart from a matter.
 */
export async function askByName(
  operations: readonly Operation[],
  name: string,
  input: unknown,
  actor: Actor,
  askerOf: (actor: Actor) => Asked,
): Promise<Result<unknown, Refusal>> {
  const operation = operations.find(known => known.name === name);
  if (!operation || !mayAsk(operation, actor)) return refuse({ code: 'unknown-operation', detail: name });
  const parsed = operation.input.safeParse(input);
  if (!parsed.success) return refuse(invalidInput(parsed.error));
  if (isAlsoFor(operation, actor) && operation.for !== actor.kind && namesAnother(parsed.data, actor.office.region))
    return refuse({ code: 'not-found' });
  const asPublic = operation.for === 'public' && actor.kind !== 'system';
  return operation.run(askerOf(asPublic ? { kind: 'public' } : actor), parsed.data);
}
