// One folder for each test run: a private PostgreSQL server and the databases of the test files live there. The first test
// file that asks for an engine makes it (test/engines.ts); what a run made is stopped and removed when the run ends.
import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { canHaveServer, NO_SERVER, stopServer } from './postgres-server.ts';

const PREFIX = 'netra-test-run-';

declare module 'vitest' {
  interface ProvidedContext {
    readonly runDir: string;
    readonly hasPostgres: boolean;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function removeRun(dir: string): Promise<void> {
  if (existsSync(dir)) await stopServer(dir);
  await rm(dir, { recursive: true, force: true });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length) : Number.NaN);
    if (!Number.isNaN(pid) && !isRunning(pid)) await removeRun(path.join(tmpdir(), name));
  }
  const runDir = path.join(tmpdir(), `${PREFIX}${process.pid}`);
  await mkdir(runDir, { recursive: true });
  project.provide('runDir', runDir);
  const hasPostgres = await canHaveServer();
  project.provide('hasPostgres', hasPostgres);
  if (!hasPostgres && process.env.CI === 'true') throw new Error(NO_SERVER);
  if (!hasPostgres) console.warn(`NOT RUN on a server: ${NO_SERVER}`);
  return () => removeRun(runDir);
}
