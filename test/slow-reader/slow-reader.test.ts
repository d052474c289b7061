/** One client that takes a byte a second of the whole register, while people file reports: nobody waits for it. */
import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, expect, test } from 'vitest';
import type { RegisterEntry } from '../../src/publish/operations.ts';
import { streamRegister } from '../../src/routes/ekspor/stream.ts';
import { forEachEngine, freshPlace, until } from '../engines.ts';
import { anonymous, must, openThread, type ThreadWorld } from '../thread/world.ts';

/** Some megabytes: far more than the sockets' buffers on the way take by themselves, so that the stream must wait. */
const ROWS = 12_000;
const FILINGS = 50;
const EXPORT = 'register.export';

const FILL = `
  insert into public_register (region, record, number, office, regime, phase, registered_on, tracks, entry)
  select '17.02', gen_random_uuid(), n || '/Reg/LP/PB/Kab/07.02/X/2024', repeat('Bawaslu Kabupaten Contoh ', 40), 'pilkada', 'study',
    date '2024-10-14' - n % 90, '[]', n from generate_series(1, ${ROWS}) n`;

/** The page's own stream behind a bare server, so that no build of the site is needed. */
async function serveExport({ netra }: ThreadWorld): Promise<Server> {
  const format = {
    name: 'register.csv',
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: () => '',
    row: (row: RegisterEntry) => `${JSON.stringify(row)}\n`,
  };
  const server = createServer(async (_request, response) => {
    const { body } = await streamRegister(netra, format);
    if (!body) throw new Error('an export has a body');
    await pipeline(Readable.fromWeb(body as ReadableStream<Uint8Array>), response).catch(() => response.destroy());
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return server;
}

const begin = (server: Server): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ port, host: '127.0.0.1', path: '/ekspor/register.ndjson', agent: false }, resolve)
      .on('error', reject)
      .end();
  });

/** Takes one byte and lets go of the socket for a second, until told to hurry; then the rest as fast as it comes. */
async function readSlowly(response: IncomingMessage, hurry: Promise<void>, taken: { bytes: number }): Promise<string> {
  const parts: Buffer[] = [];
  let hurried = false;
  void hurry.then(() => {
    hurried = true;
  });
  while (!hurried) {
    const byte = response.read(1) as Buffer | null;
    if (byte) parts.push(byte);
    taken.bytes += byte?.length ?? 0;
    const second = new Promise(resolve => setTimeout(resolve, 1_000));
    await Promise.race([hurry, byte ? second : new Promise(resolve => response.once('readable', resolve))]);
  }
  for await (const chunk of response) parts.push(chunk as Buffer);
  return Buffer.concat(parts).toString();
}

forEachEngine(engine => {
  const ended: (() => unknown)[] = [];
  afterAll(async () => {
    for (const end of ended.reverse()) await end();
  });

  test('a reader of one byte a second holds no transaction open, holds up no report, and misses no row', async () => {
    const open = new Set<string>();
    const pages = { begun: 0 };
    const probe = (event: 'begin' | 'commit' | 'end', name: string) => {
      if (event === 'begin') open.add(name);
      if (event === 'end') open.delete(name);
      if (event === 'begin' && name === EXPORT) pages.begun += 1;
    };
    const where = await freshPlace(engine);
    const world = await openThread(where, { probe });
    ended.push(() => world.netra.close());
    await world.netra.database.statement('fill the register', FILL);
    const server = await serveExport(world);
    ended.push(() => server.close());

    const hurry = Promise.withResolvers<void>();
    const taken = { bytes: 0 };
    const response = await begin(server);
    const reading = readSlowly(response, hurry.promise, taken);
    await until(() => taken.bytes > 0 && pages.begun > 0);
    // Stalled: while three reports are filed, no further page is asked for, since the reader takes none.
    let stalledAt = -1;
    for (let still = 0; still < 3; still += 1) {
      if (stalledAt !== pages.begun) still = 0;
      stalledAt = pages.begun;
      must(await world.netra.submit(anonymous(world.netra)));
    }
    expect(stalledAt * 500).toBeLessThan(ROWS);
    for (let filed = 0; filed < FILINGS; filed += 1) {
      expect(open.has(EXPORT)).toBe(false);
      must(await world.netra.submit(anonymous(world.netra)));
    }
    expect(pages.begun).toBe(stalledAt);
    expect(response.complete).toBe(false);
    expect(taken.bytes).toBeGreaterThan(0);

    hurry.resolve();
    const rows = (await reading)
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as RegisterEntry);
    expect(rows).toHaveLength(ROWS);
    expect(new Set(rows.map(row => row.entry))).toEqual(new Set(Array.from({ length: ROWS }, (_, at) => at + 1)));
    expect(open.has(EXPORT)).toBe(false);
  });
});
