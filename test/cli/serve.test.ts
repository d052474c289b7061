/** The server's process as an operator meets it: started, started twice, asked beside its back, stopped. */
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildIfStale } from '../../src/cli/build.ts';
import { installation, type Running } from './process.ts';

const READY = /(http:\/\/\S+)/;
await buildIfStale();
const home = await installation('empty');
const other = await installation();

describe('one installation, from its first start to its end', () => {
  let running: Running;

  test('a first start says its address, where the data lies, and a one-time link for the first administrator', async () => {
    running = await home.begin(['start'], /(http:\/\/\S+)\/siapkan\/\S{43}/);
    expect(running.said.out).toContain(home.dataDir);
    expect((await fetch(running.caught)).status).toBe(200);
  });

  test('nobody but the owner may open the socket of the command line', async () => {
    const socket = await stat(join(home.dataDir, 'netra.sock'));
    expect((socket.mode & 0o777).toString(8)).toBe('600');
  });

  test('a second start on the same data is refused in one line that names the first', async () => {
    const second = await home.netra('start');
    expect(second.code).toBe(1);
    expect(second.err.trim().split('\n')).toHaveLength(1);
    expect(second.err).toContain(`proses ${running.child.pid}`);
    const english = await home.netra('start', '--lang', 'en');
    expect(english.err).toContain(`process ${running.child.pid} is using it`);
  });

  test('a taken port is said in one line, and the data is free again', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const refused = other.begin(['start'], READY, { NETRA_PORT: String(port) });
    await expect(refused).rejects.toThrow(`Porta ${port} di 127.0.0.1 sudah dipakai`);
    taken.close();
    expect((await other.netra('ledger', 'fsck')).code).toBe(0);
  });

  test('commands reach the data through the running server', async () => {
    const status = await home.netra('ledger', 'status', '--json');
    expect(status.code).toBe(0);
    expect(JSON.parse(status.out).size).toBeGreaterThanOrEqual(0);
    const ask = await fetch(`${running.caught}/ask`, { method: 'POST', body: '{}' });
    expect(ask.status, 'the operator’s door is no page').not.toBe(200);
    expect((await home.netra('link', 'set-password', 'tidak-ada')).code).toBe(1);
  });

  test('without a national office the operator speaks about the law, and only about the law', async () => {
    const row = { table: 'deadlines', id: 'pilkada.kajianawal', cite: 'Pasal Contoh', source: 'Lembaran Contoh' };
    const said = await home.netra('law', 'say', 'law.confirm', '--json', JSON.stringify(row));
    expect([said.code, JSON.parse(said.out).records]).toEqual([0, [expect.stringMatching(/^:[0-9a-f-]{36}$/)]]);
    const unknown = await home.netra('law', 'say', 'law.confirm', JSON.stringify({ ...row, id: 'karangan' }));
    expect([unknown.code, unknown.err.trim()]).toEqual([
      1,
      'ditolak: id: Baris karangan tidak ada di tabel deadlines.',
    ]);
    expect((await home.netra('law', 'say', 'office.found', '{}')).code).toBe(2);
    expect((await home.netra('law', 'say', 'law.confirm', 'bukan json')).code).toBe(2);
  });

  test('SIGTERM ends it cleanly with exit code 0, and the next start finds everything', async () => {
    running.child.kill('SIGTERM');
    expect(await running.ended).toMatchObject({ code: 0, err: '' });
    const again = await home.begin(['start'], READY);
    expect((await fetch(again.caught)).status).toBe(200);
    again.child.kill('SIGINT');
    expect((await again.ended).code).toBe(0);
  });
});

test('under npm, which takes a SIGTERM with it, the server ends with its parent and frees the data', async () => {
  const npm = await home.beginUnder('sh', ['start'], READY, { npm_lifecycle_event: 'start' });
  npm.child.kill('SIGKILL');
  await npm.ended;
  await expect(stat(join(home.dataDir, 'netra.lock'))).rejects.toThrow('ENOENT');
});

test('the demonstration prints its people, stands up to fsck and rebuild, and leaves nothing behind', async () => {
  const demo = await home.begin(['demo', '--lang', 'en'], /Receipt of the report of 2024-11-19: (\S+)/);
  for (const name of ['lestari', 'wulan']) expect(demo.said.out).toContain(`${name}-jaga-netral`);
  const folder = /gone when it stops: (\S+)/.exec(demo.said.out)?.[1] ?? '';
  const there = { ...home.env, NETRA_DATA: folder };
  const fsck = await home.begin(['ledger', 'fsck', '--json'], /(.*\n)/, there);
  expect(JSON.parse(fsck.caught)).toMatchObject({ findings: [] });
  const check = await home.begin(['rebuild', '--check', '--json'], /(.*\n)/, there);
  expect(JSON.parse(check.caught)).toMatchObject({ differences: [] });

  const url = READY.exec(demo.said.out)?.[1];
  const register = await (await fetch(`${url}/api/v1/register.list`)).json();
  const phases = register.rows.map((row: { phase: string }) => row.phase);
  expect(new Set(phases)).toEqual(new Set(['study', 'decided', 'referred', 'followed-up', 'closed']));
  expect(register.rows.some((row: { tracks: unknown[] }) => row.tracks.length === 2)).toBe(true);
  const tracks = register.rows.flatMap((row: { tracks: { kind: string }[] }) => row.tracks.map(({ kind }) => kind));
  expect(new Set(tracks)).toEqual(new Set(['neutrality', 'crime', 'administrative', 'ethics', 'other-law']));
  expect([register.rows.length, register.total]).toEqual([25, 25]);
  const said = JSON.stringify(register);
  // Whom a case was referred to tells what kind of official it is about: the register is silent on it.
  expect(said).not.toMatch(/KASN|BKN/);
  const answer = await fetch(`${url}/api/v1/report.status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ receipt: demo.caught }),
  });
  expect(await answer.json()).toMatchObject({ mode: 'anonymous', phase: 'received' });

  demo.child.kill('SIGTERM');
  expect((await demo.ended).code).toBe(0);
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});
