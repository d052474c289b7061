import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeLock } from './lock.ts';

const HOLDER = fileURLToPath(new URL('../../test/support/lock-holder.ts', import.meta.url));
let dir: string;
let file: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'netra-lock-'));
  file = path.join(dir, 'netra.lock');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await rm(dir, { recursive: true, force: true });
});

type Outcome = { readonly got: boolean; readonly pid?: number };

async function startHolder(): Promise<{ child: ChildProcess; outcome: Outcome }> {
  const child = spawn(process.execPath, [HOLDER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, outcome: JSON.parse(String(line)) };
}

async function killHolder(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function writeHolder(change: Record<string, unknown>): Promise<void> {
  const lock = await takeLock(file);
  const holder = JSON.parse(await readFile(file, 'utf8'));
  if (lock.ok) await lock.value.release();
  await writeFile(file, JSON.stringify({ ...holder, ...change }));
}

test('a second process is refused with the number of the first', async () => {
  const { child } = await startHolder();
  const lock = await takeLock(file);
  expect(lock).toMatchObject({ ok: false, refusal: { code: 'locked', pid: child.pid } });
  expect(lock.ok || lock.refusal.message).toContain(`process ${child.pid} `);
});

test('the lock of a process that was killed is taken over', async () => {
  const { child, outcome } = await startHolder();
  expect(outcome.got).toBe(true);
  await killHolder(child);
  expect(await takeLock(file)).toMatchObject({ ok: true });
});

test('a released lock is free again, and nothing is left in the folder', async () => {
  for (let round = 0; round < 2; round += 1) {
    const lock = await takeLock(file);
    if (!lock.ok) throw new Error('refused');
    await lock.value.release();
  }
  expect(await readdir(dir)).toEqual([]);
});

test('a number that another program has got since holds nothing', async () => {
  await writeHolder({ pid: process.pid, started: 'another boot/1' });
  expect(await takeLock(file)).toMatchObject({ ok: true });
});

test('a lock from another machine is respected, and the refusal says what to do', async () => {
  await writeHolder({ host: `not-${hostname()}` });
  const lock = await takeLock(file);
  expect(lock.ok || lock.refusal.message).toContain(`remove ${file}`);
});

test('of processes that start at once exactly one gets a free lock', async () => {
  const outcomes = await Promise.all([startHolder(), startHolder(), startHolder()]);
  const winner = outcomes.find(({ outcome }) => outcome.got);
  expect(outcomes.map(({ outcome }) => outcome.got).sort()).toEqual([false, false, true]);
  for (const { outcome } of outcomes) expect(outcome.got || outcome.pid).toBe(outcome.got || winner?.child.pid);
});

test('of processes that start at once exactly one takes over a dead lock', async () => {
  for (let round = 0; round < 3; round += 1) {
    const dead = await startHolder();
    await killHolder(dead.child);
    const outcomes = await Promise.all([startHolder(), startHolder()]);
    expect(outcomes.map(({ outcome }) => outcome.got).sort()).toEqual([false, true]);
    for (const { child, outcome } of outcomes) if (outcome.got) await killHolder(child);
  }
});

test('of many callers in one process exactly one takes over a dead lock', async () => {
  await writeHolder({ started: 'another boot/1' });
  const locks = await Promise.all(Array.from({ length: 20 }, () => takeLock(file)));
  expect(locks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await readdir(dir)).toEqual(['netra.lock']);
});
