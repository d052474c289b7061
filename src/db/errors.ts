/** What the database room refuses by itself; the code is stable, the message is for the operator's log. */
export type DatabaseRefusal =
  | 'transaction-too-long'
  | 'waited-too-long'
  | 'nested-transaction'
  | 'engine-stopped'
  | 'not-durable'
  | 'locked'
  | 'wrong-major'
  | 'migration-refused'
  | 'training-data'
  | 'real-data';

/** Thrown, not returned: a caller can do nothing but answer "try again" or stop, and a half-done transaction must unwind. */
export class DatabaseError extends Error {
  readonly code: DatabaseRefusal;
  /** Names of the transactions that were in the way, where the refusal has any. */
  readonly holders: readonly string[];

  constructor(code: DatabaseRefusal, message: string, holders: readonly string[] = []) {
    super(message);
    this.name = 'DatabaseError';
    this.code = code;
    this.holders = holders;
  }
}

/** The fields of an SQL error that both engines report alike. */
export type SqlErrorFields = {
  readonly message: string;
  /** SQLSTATE, e.g. `23505` for a unique violation. */
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
};

/**
 * An SQL error, the same on both engines. `detail` and `where` are left out on purpose: they quote the values of the row,
 * and an error is an exit.
 */
export class SqlError extends Error implements SqlErrorFields {
  readonly code: string;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;

  constructor(fields: SqlErrorFields) {
    super(fields.message);
    this.name = 'SqlError';
    this.code = fields.code;
    this.constraint = fields.constraint;
    this.table = fields.table;
    this.column = fields.column;
  }
}

/** By name: pages are built apart from the server that opened the database, and hold a class of their own. */
export const isSqlError = (error: unknown): error is SqlError => error instanceof Error && error.name === 'SqlError';

/** Whether a list refused a row because it has one of that kind already: somebody else was first. */
export const isTaken = (error: unknown, table: string): boolean =>
  isSqlError(error) && error.code === '23505' && error.table === table;

/** Reads the fields of either driver's error; undefined when it carries no SQLSTATE, and so came from elsewhere. */
export function sqlErrorFields(error: unknown): SqlErrorFields | undefined {
  if (!(error instanceof Error)) return undefined;
  const fields = new Map<string, unknown>(Object.entries(error));
  const text = (name: string): string | undefined => {
    const value = fields.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const code = text('code');
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code)) return undefined;
  return { message: error.message, code, constraint: text('constraint'), table: text('table'), column: text('column') };
}
