// The worker's half of the embedded engine: PGlite and the messages that reach it. A query blocks the thread it runs on, so
// it never runs on the server's. Nothing here decides anything; it carries text in and out.
import { parentPort } from 'node:worker_threads';
import { messages, PGlite, protocol } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import type { NodeFS } from '@electric-sql/pglite/nodefs';
import type { RawResult } from './engine.ts';
import { type SqlErrorFields, sqlErrorFields } from './errors.ts';

export type Request =
  | { readonly id: number; readonly kind: 'query'; readonly text: string; readonly values: readonly (string | null)[] }
  | { readonly id: number; readonly kind: 'syncs' }
  | { readonly id: number; readonly kind: 'close' };

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'not-durable'; readonly message: string }
  | { readonly kind: 'result'; readonly id: number; readonly result: RawResult }
  | { readonly kind: 'syncs'; readonly id: number; readonly syncs: number }
  | { readonly kind: 'closed'; readonly id: number }
  | { readonly kind: 'sql-error'; readonly id: number; readonly error: SqlErrorFields }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * PGlite's own start parameters without `-F`, which would switch fsync off, and with fsync named in so many words. Its pages are kept
 * by the system as well: PostgreSQL's 128 MB of them would be filled with zeros at each start, for as long as all the rest takes.
 */
const START = [
  ...PGlite.defaultStartParams.filter(parameter => parameter !== '-F'),
  ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'timezone=UTC', '-c', 'bytea_output=hex'],
  ...['-c', 'shared_buffers=16MB'],
];

const post = (answer: Answer) => parentPort?.postMessage(answer);

/** A commit that must write: a transactional logical message leaves a record in the log and nothing in any table. */
const COMMIT_SOMETHING = `select pg_logical_emit_message(true, 'netra', 'a commit must reach the disk')`;

function bound(text: string, values: readonly (string | null)[]): Uint8Array {
  const { parse, bind, describe, execute, sync } = protocol.serialize;
  return Buffer.concat([parse({ text }), bind({ values: [...values] }), describe({ type: 'P' }), execute({}), sync()]);
}

type Message = Awaited<ReturnType<PGlite['execProtocol']>>['messages'][number];

/** The rows and the tag of the last statement. PostgreSQL documentation, 55.2 "Message Flow". */
function lastResult(replies: readonly Message[]): RawResult {
  let fields: RawResult['fields'] = [];
  let rows: RawResult['rows'][number][] = [];
  let last: RawResult = { command: '', rowCount: 0, fields, rows };
  for (const reply of replies) {
    if (reply instanceof messages.RowDescriptionMessage) {
      fields = reply.fields.map(field => ({ name: field.name, oid: field.dataTypeID }));
    } else if (reply instanceof messages.DataRowMessage) {
      rows.push(reply.fields);
    } else if (reply instanceof messages.CommandCompleteMessage) {
      const words = reply.text.split(' ');
      last = { command: words[0] ?? '', rowCount: Number(words.at(-1)) || 0, fields, rows };
      fields = [];
      rows = [];
    }
  }
  return last;
}

/**
 * Opens the directory behind `filesystem` and answers messages until told to close.
 *
 * @param syncs how many times `filesystem` has been asked to reach the disk
 */
export async function hostPglite(filesystem: NodeFS, syncs: () => number): Promise<void> {
  const pg = await PGlite.create({ fs: filesystem, extensions: { pg_trgm, unaccent }, startParams: START });
  const before = syncs();
  await pg.exec(COMMIT_SOMETHING);
  if (syncs() === before) {
    await pg.close();
    return post({ kind: 'not-durable', message: 'a commit did not reach the disk: the fsync hook was not called' });
  }

  // One message for the whole exchange: each one costs a passage into WebAssembly and back. Values stay text both ways; the
  // one table of values lives in values.ts, for both engines.
  const run = async (text: string, values: readonly (string | null)[]): Promise<RawResult> => {
    const exchange = values.length > 0 ? bound(text, values) : protocol.serialize.query(text);
    return lastResult((await pg.execProtocol(exchange, { syncToFs: false })).messages);
  };

  const answer = async (request: Request): Promise<Answer> => {
    const { id } = request;
    switch (request.kind) {
      case 'query':
        return { kind: 'result', id, result: await run(request.text, request.values) };
      case 'syncs':
        return { kind: 'syncs', id, syncs: syncs() };
      case 'close':
        await pg.close();
        return { kind: 'closed', id };
    }
  };

  parentPort?.on('message', async (request: Request) => {
    try {
      post(await answer(request));
    } catch (error) {
      const fields = sqlErrorFields(error);
      post(
        fields === undefined
          ? { kind: 'failed', id: request.id, message: String(error) }
          : { kind: 'sql-error', id: request.id, error: fields },
      );
    }
    if (request.kind === 'close') parentPort?.close();
  });
  post({ kind: 'ready' });
}
