import pg from 'pg';
import { CLEAN_SESSION, type Engine, type RawConnection, type RawResult } from './engine.ts';
import { DatabaseError, SqlError, sqlErrorFields } from './errors.ts';

/** `pg` hands out values as they came, so that values.ts reads them for both engines. */
const AS_TEXT = { getTypeParser: () => (text: string) => text };

type PgRow = (string | null)[];
type PgResult = pg.QueryArrayResult<PgRow>;

async function query(client: pg.PoolClient, text: string, values: readonly (string | null)[]): Promise<RawResult> {
  try {
    const config = { text, values: [...values], rowMode: 'array', types: AS_TEXT } as const;
    // Several statements in one message come back as several results; the last one counts, as on the embedded engine.
    const answers: readonly PgResult[] = [await client.query<PgRow>(config)].flat();
    const last = answers.at(-1);
    return {
      command: last?.command ?? '',
      rowCount: last?.rowCount ?? 0,
      fields: (last?.fields ?? []).map(field => ({ name: field.name, oid: field.dataTypeID })),
      rows: last?.rows ?? [],
    };
  } catch (error) {
    const fields = sqlErrorFields(error);
    throw fields === undefined ? error : new SqlError(fields);
  }
}

/**
 * Opens a pool on a PostgreSQL server, 15 or newer; refuses an older one. Statements carry no names and sessions no state,
 * so a transaction pooler may stand between.
 *
 * @param size connections at most
 */
export async function openPostgres(url: string, size: number): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: url, max: size, application_name: 'netra' });
  // An idle connection that the server drops is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});

  const cancelBackend = async (pid: number): Promise<void> => {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.query('select pg_cancel_backend($1)', [pid]);
    } finally {
      await client.end();
    }
  };

  const connect = async (): Promise<RawConnection> => {
    const client = await pool.connect();
    // A connection lost in the middle fails its own query; this listener keeps the loss from ending the process as well.
    const ignoreLoss = () => {};
    client.on('error', ignoreLoss);
    const giveBack = (broken: boolean) => {
      client.off('error', ignoreLoss);
      client.release(broken);
    };
    const pid = 'processID' in client && typeof client.processID === 'number' ? client.processID : undefined;
    return {
      query: (text, values) => query(client, text, values),
      cancel: async () => {
        if (pid !== undefined) await cancelBackend(pid);
      },
      release: async hasCommitted => {
        try {
          if (!hasCommitted) await client.query(CLEAN_SESSION);
          giveBack(false);
        } catch {
          giveBack(true);
        }
      },
    };
  };

  try {
    const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    const version = Number(rows[0]?.version);
    if (version < 150_000) {
      throw new DatabaseError('wrong-major', `Netra needs PostgreSQL 15 or newer, this server is ${version / 10_000}`);
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { kind: 'postgres', size, connect, syncs: async () => undefined, close: () => pool.end() };
}
