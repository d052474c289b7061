// The door to either engine. Everything that reads or writes SQL does it inside `transaction`, which sets the role and the
// region before the first statement, so that a forgotten condition meets a closed door and not another office's rows.
//
// What must never happen here or behind it:
// - an `await` of anything but SQL inside a transaction (a mail, a file, a hash): it is rolled back after a second;
// - session state: no SET without LOCAL, no LISTEN, no named statements, no session locks. A pooler may stand between;
// - an order by time, or a count kept in the command's own transaction;
// - a store function that does not take `tx` as its first argument: on the embedded engine it would wait for itself.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import { type Engine, FRESH_SESSION, type RawConnection } from './engine.ts';
import { DatabaseError, SqlError } from './errors.ts';
import { openPglite } from './pglite-engine.ts';
import { openPostgres } from './postgres-engine.ts';
import { turnstile } from './turnstile.ts';
import { decodeValue, encodeParameter } from './values.ts';

/** Rooms write their SQL with Kysely's `sql` tag and type its rows there; the schema itself is the migrations. */
export type Schema = Record<string, Record<string, unknown>>;

declare const openTransaction: unique symbol;
/** A handle that is good inside one transaction only. */
export type Tx = Transaction<Schema> & { readonly [openTransaction]: true };

/**
 * `netra_app`: desk and intake. `netra_public`: what is granted to the public. `netra_partner`: the part of an institution.
 * `netra_keeper`: jobs, all regions.
 */
export type Role = 'netra_app' | 'netra_public' | 'netra_partner' | 'netra_keeper';

/**
 * Who acts: the role, the region scope ('' is the whole country), a name for the log, never a person's, and the officer, whose
 * recusals hide rows, or the institution, whose part is shown.
 */
export type Who = {
  readonly role: Role;
  readonly scope: string;
  readonly name: string;
  readonly person?: string;
  readonly institution?: string;
};

export type DatabaseConfig =
  | { readonly kind: 'pglite'; readonly dir: string }
  | { readonly kind: 'postgres'; readonly url: string };

export type DatabaseOptions = {
  /** Longest transaction, in milliseconds; 1000 unless said otherwise. */
  readonly transactionLimitMs?: number;
  /** Longest wait for a connection, in milliseconds; 5000 unless said otherwise. */
  readonly waitLimitMs?: number;
  /** Connections to a server; 10 unless said otherwise. The embedded engine has one. */
  readonly connections?: number;
  /**
   * Called at once when a transaction is open, is about to commit, and is over: a crash test aims with it. One that never asks
   * anything is never open.
   */
  readonly probe?: (event: 'begin' | 'commit' | 'end', name: string) => void;
  /** Where a transaction that was cut off is reported; standard error unless said otherwise. */
  readonly log?: (line: string) => void;
};

/** The answer to a statement outside any transaction, values read as everywhere. */
export type StatementResult = { readonly rows: Record<string, unknown>[]; readonly rowCount: number };

export interface Database {
  readonly engine: 'pglite' | 'postgres';
  /**
   * Runs `fn` in one transaction as `who`, commits, and gives its value; an exception rolls back. Only SQL may be awaited
   * in `fn`, and it may run again: a deadlock or serialization failure is tried four times. Refuses (`DatabaseError`) with
   * `transaction-too-long`, `waited-too-long` (with the holders' names) and `nested-transaction`.
   */
  transaction<T>(who: Who, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** For migrations and bulk loads only: the owner of the tables, all regions, no limit of time, one attempt. */
  asOwner<T>(name: string, fn: (tx: Tx) => Promise<T>): Promise<T>;
  /** One statement as the owner outside any transaction, such as VACUUM, or several without values. */
  statement(name: string, text: string, values?: readonly unknown[]): Promise<StatementResult>;
  /** How many times the embedded engine reached the disk so far; undefined on a server. */
  syncs(): Promise<number | undefined>;
  /** Lets open transactions finish, refuses new ones, and closes the engine. */
  close(): Promise<void>;
}

/** How the whole country is written in `app.scope`: an empty setting is what a session has that never said who acts. */
const WHOLE_COUNTRY = '*';
const ATTEMPTS = 4;
/** Serialization failure and deadlock: PostgreSQL asks to try the whole transaction again (documentation, 13.5). */
const TRY_AGAIN = new Set(['40001', '40P01']);

/**
 * Opens the database. Refuses (`DatabaseError`) an embedded directory that is locked, of another major, or does not reach
 * the disk, and a server older than PostgreSQL 15.
 */
export async function openDatabase(config: DatabaseConfig, options: DatabaseOptions = {}): Promise<Database> {
  return databaseOn(await openEngine(config, options), options);
}

/** What lies behind the door, without the door. */
export function openEngine(config: DatabaseConfig, options: DatabaseOptions = {}): Promise<Engine> {
  return config.kind === 'pglite' ? openPglite(config.dir) : openPostgres(config.url, options.connections ?? 10);
}

/** The same door on an engine that is already open. */
export function databaseOn(engine: Engine, options: DatabaseOptions = {}): Database {
  const limitMs = options.transactionLimitMs ?? 1_000;
  const gate = turnstile(engine.size, options.waitLimitMs ?? 5_000);
  const probe = options.probe ?? (() => {});
  const log = options.log ?? console.warn;
  const inside = new AsyncLocalStorage<Lease>();
  let closing: Promise<void> | undefined;

  const withLease = async <T>(name: string, begin: string, use: (lease: Lease) => Promise<T>): Promise<T> => {
    const outer = inside.getStore();
    if (outer?.isOpen()) {
      throw new DatabaseError(
        'nested-transaction',
        `"${name}" was begun inside "${outer.name}": hand on its tx instead`,
      );
    }
    const leave = await gate.enter(name);
    const connection = await engine.connect().catch(error => {
      leave();
      throw error;
    });
    const lease = leaseOf(connection, name, begin);
    try {
      return await inside.run(lease, () => use(lease));
    } finally {
      // The caller has its answer already; only the next one waits for the connection to be clean. An engine that stopped
      // meanwhile says so to that next one.
      void lease.end().then(leave, leave);
    }
  };

  const attempt = <T>(name: string, who: Who | 'owner', fn: (tx: Tx) => Promise<T>): Promise<T> =>
    withLease(name, opening(who), async lease => {
      const began = performance.now();
      let wasTold = false;
      const tell = (event: 'commit' | 'end') => {
        if (wasTold) probe(event, name);
      };
      lease.whenOpen(() => {
        wasTold = true;
        probe('begin', name);
      });
      try {
        return await lease.kysely.transaction().execute(async tx => {
          const value = who === 'owner' ? await fn(tx as Tx) : await within(lease, limitMs, began, () => fn(tx as Tx));
          tell('commit');
          return value;
        });
      } catch (error) {
        if (error instanceof DatabaseError && error.code === 'transaction-too-long') log(error.message);
        throw error;
      } finally {
        tell('end');
      }
    });

  return {
    engine: engine.kind,
    async transaction(who, fn) {
      for (let n = 1; ; n += 1) {
        try {
          return await attempt(who.name, who, fn);
        } catch (error) {
          if (n === ATTEMPTS || !(error instanceof SqlError) || !TRY_AGAIN.has(error.code)) throw error;
          await new Promise(resolve => setTimeout(resolve, Math.random() * 20 * n));
        }
      }
    },
    asOwner: (name, fn) => attempt(name, 'owner', fn),
    statement: (name, text, values = []) =>
      withLease(name, 'begin', async lease => {
        await lease.query(FRESH_SESSION, []);
        const { rows, rowCount } = await lease.query<Record<string, unknown>>(text, values);
        return { rows, rowCount };
      }),
    syncs: () => engine.syncs(),
    close() {
      closing ??= gate.shut().then(() => engine.close());
      return closing;
    },
  };
}

/**
 * What a transaction begins with, in one message, as each round trip costs: nothing of the caller before; role, region and zone,
 * which hold until it ends, whichever way. On the embedded engine this is all that keeps the superuser out. The first statement
 * goes along where it can (`withinText`): of a message the server carries out nothing behind what failed.
 */
function opening(who: Who | 'owner'): string {
  if (who === 'owner') return `${FRESH_SESSION}; begin; select set_config('TimeZone', 'UTC', true)`;
  const scope = literal(who.scope || WHOLE_COUNTRY);
  const kept = who.person === undefined ? `'{}'` : `kept_from(${literal(who.person)}, ${scope})`;
  const signedIn = who.person !== undefined || who.institution !== undefined;
  const passed = signedIn ? `passed_to(${scope})` : `'{}'`;
  return `${FRESH_SESSION}; begin; select set_config('TimeZone', 'UTC', true), set_config('app.kept', ${kept}, true),
    set_config('app.passed', ${passed}, true), set_config('app.scope', ${scope}, true),
    set_config('app.institution', ${literal(who.institution ?? '')}, true), set_config('role', '${who.role}', true)`;
}

/** Regions, references, codes and names of institutions are made of these characters alone, of which none ends a literal. */
const NAME = /^[\w.:*-]*$/;
function literal(text: string): string {
  if (!NAME.test(text)) throw new Error('whoever asks is named by a region, a reference or a code');
  return `'${text}'`;
}

/** Hashes and marks, as `encodeParameter` writes bytes. */
const BYTES = /^\\x[0-9a-f]*$/;
/** Longer values go beside the statement: nothing is won by looking through them. */
const SHORT = 200;
const isPlain = (value: string): boolean => value.length <= SHORT && (NAME.test(value) || BYTES.test(value));

/** A statement with its values in its own text; undefined where a value could be taken for something else, or a text for a place. */
function withinText(text: string, values: readonly (string | null)[]): string | undefined {
  const isQuoted = (_: string, nth: number) => nth % 2 === 1;
  const hasPlace = text.split("'").filter(isQuoted).join().includes('$') || text.includes('$$');
  if (hasPlace || values.some(value => value !== null && !isPlain(value))) return undefined;
  // Written so that it is the same whatever the server thinks of backslashes.
  const literalOf = (value: string | null | undefined) =>
    value == null ? 'null' : BYTES.test(value) ? `E'\\${value}'` : literal(value);
  return text.replaceAll(/\$(\d+)/g, (_, place) => literalOf(values[Number(place) - 1]));
}

/** Lets `fn` read the whole country inside a transaction of a narrower scope; whatever it reads, it was asked for by name. */
export async function beyondScope<T>(tx: Tx, fn: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ scope: string }>`select current_setting('app.scope') as scope`.execute(tx);
  const scopeTo = (scope: string) => sql`select set_config('app.scope', ${scope}, true)`.execute(tx);
  await scopeTo(WHOLE_COUNTRY);
  const found = await fn();
  await scopeTo(rows[0]?.scope ?? '');
  return found;
}

/** Runs `fn` against the clock. When time is up the running statement is stopped, and the handle refuses every further one. */
async function within<T>(lease: Lease, limitMs: number, began: number, fn: () => Promise<T>): Promise<T> {
  const tooLong = () =>
    new DatabaseError(
      'transaction-too-long',
      `"${lease.name}" was rolled back: it was open for more than ${limitMs} ms`,
    );
  const expiry = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    void lease.cutOff(tooLong()).then(expiry.reject, expiry.reject);
  }, limitMs);
  try {
    const value = await Promise.race([fn(), expiry.promise]);
    // A process that was busy for longer than the limit never let the timer run.
    if (performance.now() - began > limitMs) throw tooLong();
    return value;
  } catch (error) {
    // The statement that was stopped fails first; what is reported is why it was stopped.
    throw lease.cut() ?? error;
  } finally {
    clearTimeout(timer);
  }
}

type Rows<R> = { command: string; rowCount: number; rows: R[] };

type Lease = {
  readonly name: string;
  readonly kysely: Kysely<Schema>;
  query<R>(text: string, values: readonly unknown[]): Promise<Rows<R>>;
  /** Called once, when the server has opened the transaction. */
  whenOpen(tell: () => void): void;
  isOpen(): boolean;
  cut(): DatabaseError | undefined;
  /** Stops the running statement, waits for it, and gives the reason, which every later query gets as well. */
  cutOff(why: DatabaseError): Promise<DatabaseError>;
  end(): Promise<void>;
};

/**
 * One caller's hold on a connection, with a Kysely of its own on the stock dialect: nothing of it outlives the transaction.
 *
 * @param begin what takes the place of Kysely's `begin`: it waits for the first statement, to go with it
 */
function leaseOf(connection: RawConnection, name: string, begin: string): Lease {
  let isOver = false;
  /** Whether the last thing done was a commit, so that no transaction is open. */
  let hasCommitted = false;
  /** Whether Kysely has begun, and the server has not been told. */
  let isWaiting = false;
  let hasAsked = false;
  let tellOpen = () => {};
  let reason: DatabaseError | undefined;
  let running: Promise<unknown> = Promise.resolve();

  const send = (text: string, values: readonly (string | null)[]) => {
    hasAsked = true;
    const answer = connection.query(text, values);
    running = answer.catch(() => {});
    return answer;
  };
  const openWith = async (text: string, values: readonly (string | null)[]) => {
    isWaiting = false;
    const whole = withinText(text, values);
    const first = await send(whole === undefined ? begin : `${begin}; ${whole}`, []);
    tellOpen();
    if (whole !== undefined) return first;
    if (reason !== undefined) throw reason;
    return send(text, values);
  };
  const nothing = (command: string) => ({ command, rowCount: 0, rows: [] });

  const query = async <R>(text: string, values: readonly unknown[]): Promise<Rows<R>> => {
    if (reason !== undefined && text !== 'rollback') throw reason;
    hasCommitted = false;
    if (text === 'begin') {
      isWaiting = true;
      return nothing('BEGIN');
    }
    if (isWaiting && (text === 'commit' || text === 'rollback')) return nothing(text.toUpperCase());
    const encoded = values.map(encodeParameter);
    const answer = isWaiting ? openWith(text, encoded) : send(text, encoded);
    const { command, rowCount, fields, rows } = await answer;
    // A transaction that had failed is answered ROLLBACK to its commit.
    hasCommitted = text === 'commit' && command === 'COMMIT' && reason === undefined;
    const decoded = rows.map(row =>
      Object.fromEntries(fields.map(({ name: column, oid }, i) => [column, decodeValue(row[i] ?? null, oid)])),
    );
    return { command, rowCount, rows: decoded as R[] };
  };
  // Kysely's type also asks for cursors, which this house doesn't use: it reads by keyset pages.
  const pool = { connect: async () => ({ query, release: () => {} }), end: async () => {}, options: {} };

  return {
    name,
    kysely: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) }),
    query,
    whenOpen(tell) {
      tellOpen = tell;
    },
    isOpen: () => !isOver,
    cut: () => reason,
    async cutOff(why) {
      reason = why;
      await connection.cancel();
      await running;
      return why;
    },
    async end() {
      isOver = true;
      await running;
      await connection.release(hasCommitted || !hasAsked);
    },
  };
}
