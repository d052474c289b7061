/**
 * The door for the command line of a running server: a unix socket in the data directory that only its owner may open
 * (mode 600). HTTP, so that any tool can speak it: `POST /ask {name, input}` asks an operation or a task,
 * `POST /act {name, input, key}` carries out a command, both as the operator. The answer is lines of JSON: progress
 * while it runs, and last `{"ok":true,"value":…}` or `{"ok":false,"refusal":…}`.
 */

import { chmodSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { incident, newIncident } from '../incident.ts';
import type { Netra } from '../netra.ts';
import type { Refusal } from '../record/kind.ts';
import { type Result, refuse } from '../result.ts';
import { askAsOperator, OPERATOR, type Progress } from './tasks.ts';

/** A page of articles, with room. */
const MOST_BYTES = 64 * 1_048_576;
/** What the kernel takes for a socket's address (unix(7): sun_path is 108 bytes, the last of them 0). */
const LONGEST = 107;

const question = z.object({ name: z.string(), input: z.unknown(), key: z.string().optional() });

/** The socket's path, the shorter of its two spellings; undefined where even that is too long for the kernel. */
export function socketPath(dataDir: string): string | undefined {
  const path = join(dataDir, 'netra.sock');
  const short = relative(process.cwd(), path);
  return [path, short].filter(one => Buffer.byteLength(one) <= LONGEST).sort((a, b) => a.length - b.length)[0];
}

export interface Socket {
  close(): Promise<void>;
}

/** Listens at `path`. The caller holds the data directory's lock, so a socket that lies there is a dead one's. */
export async function openSocket(path: string, netra: Netra): Promise<Socket> {
  rmSync(path, { force: true });
  const server = createServer((incoming, response) => {
    answer(netra, incoming, response).catch(error => {
      console.error(`socket: ${JSON.stringify(incident(newIncident(), error, null))}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    // Nobody else can come in between the socket's appearance and its mode.
    const before = process.umask(0o177);
    server.listen(path, () => resolve());
    process.umask(before);
  });
  chmodSync(path, 0o600);
  return {
    async close() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
      await closed;
      rmSync(path, { force: true });
    },
  };
}

async function answer(netra: Netra, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const line = (value: unknown) => response.write(`${JSON.stringify(value)}\n`);
  const given = await readBody(incoming);
  const asked = question.safeParse(given);
  const isAct = incoming.url === '/act';
  if (incoming.method !== 'POST' || !asked.success || (!isAct && incoming.url !== '/ask')) {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end(`${JSON.stringify(refuse({ code: 'invalid-input', field: 'name' }))}\n`);
    return;
  }
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  const { name, input, key } = asked.data;
  const result = isAct
    ? await netra.act(name, input, { actor: OPERATOR, ...(key === undefined ? {} : { key }) })
    : await askAsOperator(netra, name, input, (progress, done) => line({ progress, done }));
  line(result);
  response.end();
}

async function readBody(incoming: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of incoming) {
    bytes += part.length;
    if (bytes > MOST_BYTES) return undefined;
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Asks the server behind the socket; undefined where none answers. */
export function askSocket(
  path: string,
  way: '/ask' | '/act',
  body: { readonly name: string; readonly input: unknown; readonly key?: string },
  progress: Progress,
): Promise<Result<unknown, Refusal> | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ socketPath: path, path: way, method: 'POST' }, response => {
      let rest = '';
      let last: Result<unknown, Refusal> | undefined;
      response.setEncoding('utf8');
      response.on('data', (text: string) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const value of lines.map(line => JSON.parse(line))) {
          if ('progress' in value) progress(value.progress, value.done);
          else last = value;
        }
      });
      response.on('error', reject);
      response.on('end', () => (last ? resolve(last) : reject(new Error('the server stopped in mid-answer'))));
    });
    outgoing.on('error', error => {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (['ENOENT', 'ECONNREFUSED'].includes(code)) resolve(undefined);
      else reject(error);
    });
    outgoing.end(JSON.stringify(body));
  });
}
