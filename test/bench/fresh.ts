/** A database of a benchmark's own, and what it can't go on without. */
import pg from 'pg';
import { startServer } from '../postgres-server.ts';

/**
 * An empty database on a private server, or on that of DATABASE_URL_TEST.
 * @param stands it was made before, and is kept
 * @returns its address
 */
export async function freshDatabase(home: string, stands = false): Promise<string> {
  const server = await startServer(home);
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  if (!stands) await client.query('create database netra_bench');
  await client.end();
  const url = new URL(server);
  url.pathname = '/netra_bench';
  return url.href;
}

export function must<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
