import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CLEAN_SESSION, type Engine, type RawResult } from './engine.ts';
import { DatabaseError, SqlError } from './errors.ts';
import { takeLock } from './lock.ts';
import type { Answer, Request } from './pglite-host.ts';

/** PGlite 0.5.14 is PostgreSQL 18; another major cannot read its files. */
const MAJOR = '18';
const WORKER = new URL('./pglite-worker.ts', import.meta.url);

type Bare<T> = T extends { readonly id: number } ? Omit<T, 'id'> : never;
type Reply = Exclude<Answer, { readonly kind: 'ready' | 'not-durable' | 'sql-error' | 'failed' }>;

/** The server's half of the embedded engine: sends a request to the worker, gives its answer, and knows when it is gone. */
async function startWorker(dir: string, url: URL) {
  const worker = new Worker(url, { workerData: { dir }, execArgv: [] });
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>();
  const ready = Promise.withResolvers<void>();
  let gone: DatabaseError | undefined;
  let lastId = 0;

  const stop = (why: string) => {
    gone ??= new DatabaseError('engine-stopped', `the embedded database stopped: ${why}`);
    ready.reject(gone);
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  };
  worker.on('error', error => stop(String(error)));
  worker.on('exit', code => stop(`its thread ended (${code})`));
  worker.on('message', (answer: Answer) => {
    if (answer.kind === 'ready') return ready.resolve();
    if (answer.kind === 'not-durable')
      return ready.reject(new DatabaseError('not-durable', `${dir}: ${answer.message}`));
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind === 'sql-error') return caller?.reject(new SqlError(answer.error));
    if (answer.kind === 'failed') return caller?.reject(new Error(answer.message));
    caller?.resolve(answer);
  });

  const ask = (request: Bare<Request>): Promise<Reply> =>
    new Promise((resolve, reject) => {
      if (gone !== undefined) return reject(gone);
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.postMessage({ ...request, id: lastId });
    });
  const ended = new Promise<void>(resolve => worker.once('exit', () => resolve()));
  try {
    await ready.promise;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    ask,
    async close() {
      if (gone !== undefined) return;
      await ask({ kind: 'close' });
      await ended;
    },
  };
}

/** Makes every file of a new data directory reach the disk: creation itself does not. */
async function syncTree(dir: string): Promise<void> {
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const name = path.join(dir, entry.name);
    if (entry.isDirectory()) await syncTree(name);
    else await syncFile(name);
  }
  await syncFile(dir);
}

async function syncFile(name: string): Promise<void> {
  const file = await open(name, 'r');
  await file.sync();
  await file.close();
}

/** A data directory appears whole or not at all: it is made beside its place and moved there. */
async function createDataDirectory(dir: string, worker: URL): Promise<void> {
  const draft = `${dir}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await (await startWorker(draft, worker)).close();
  await syncTree(draft);
  await rename(draft, dir);
  await syncFile(path.dirname(dir));
}

function assertMajor(dir: string): void {
  const found = readFileSync(path.join(dir, 'PG_VERSION'), 'utf8').trim();
  if (found === MAJOR) return;
  throw new DatabaseError(
    'wrong-major',
    `${dir} was written by PostgreSQL ${found}, this Netra reads PostgreSQL ${MAJOR}: ` +
      'dump it with the Netra that wrote it (pg_dump format) and load it into an empty data directory',
  );
}

/**
 * Opens the embedded engine on a directory, creating it when it is not there. Refuses (`DatabaseError`) a directory that
 * another process holds, one of another PostgreSQL major, and an engine whose commits do not reach the disk.
 *
 * @param worker the thread's program; tests give one without the fsync hook
 */
export async function openPglite(where: string, worker: URL = WORKER): Promise<Engine> {
  const dir = path.resolve(where);
  await mkdir(path.dirname(dir), { recursive: true, mode: 0o700 });
  const lock = await takeLock(`${dir}.lock`);
  if (!lock.ok) throw new DatabaseError('locked', `${dir}: ${lock.refusal.message}`);
  try {
    if (existsSync(dir) && (await readdir(dir)).length > 0) assertMajor(dir);
    else await createDataDirectory(dir, worker);
    const thread = await startWorker(dir, worker);
    const query = async (text: string, values: readonly (string | null)[]): Promise<RawResult> => {
      const reply = await thread.ask({ kind: 'query', text, values });
      if (reply.kind !== 'result') throw new Error(`the embedded database answered ${reply.kind} to a query`);
      return reply.result;
    };
    const connection = {
      query,
      cancel: async () => {},
      release: async (hasCommitted: boolean) => {
        if (!hasCommitted) await query(CLEAN_SESSION, []);
      },
    };
    return {
      kind: 'pglite',
      size: 1,
      connect: async () => connection,
      syncs: async () => {
        const reply = await thread.ask({ kind: 'syncs' });
        return reply.kind === 'syncs' ? reply.syncs : undefined;
      },
      close: async () => {
        await thread.close();
        await lock.value.release();
      },
    };
  } catch (error) {
    await lock.value.release();
    throw error;
  }
}
