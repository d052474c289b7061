// What the two engines have in common below Kysely: a connection that takes text and gives text. Only this room sees it.

export type RawField = { readonly name: string; readonly oid: number };

/** The answer to the last statement of a query, values still as PostgreSQL printed them. */
export type RawResult = {
  readonly command: string;
  readonly rowCount: number;
  readonly fields: readonly RawField[];
  readonly rows: readonly (readonly (string | null)[])[];
};

export interface RawConnection {
  /** One statement with values, or any number without. Throws `SqlError`. */
  query(text: string, values: readonly (string | null)[]): Promise<RawResult>;
  /** Asks the server to stop what runs on this connection; the embedded engine cannot, and finishes its statement. */
  cancel(): Promise<void>;
  /**
   * Gives it back, rolled back and reset unless it `hasCommitted`: whoever comes next begins with `FRESH_SESSION`. Resolves when
   * the next caller may have it.
   */
  release(hasCommitted: boolean): Promise<void>;
}

export interface Engine {
  readonly kind: 'pglite' | 'postgres';
  /** How many connections may be out at once. */
  readonly size: number;
  connect(): Promise<RawConnection>;
  /** How many times the embedded engine reached the disk so far; a server does that by itself and answers undefined. */
  syncs(): Promise<number | undefined>;
  close(): Promise<void>;
}

/** Nothing of the caller before is left: what belongs to a transaction ended with it, and this is of the session. */
export const FRESH_SESSION = 'reset role; reset all';

/** Leaves nothing of one caller to the next. In one message, so that it costs one round trip. */
export const CLEAN_SESSION = `rollback; ${FRESH_SESSION}`;
