/** Real `netra` processes for tests: an installation of its own in a temporary folder, and what the process said. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { pgliteAt } from '../engines.ts';
import { QUICK_START } from '../quick-start.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Installation {
  readonly folder: string;
  readonly dataDir: string;
  readonly env: NodeJS.ProcessEnv;
  /** Runs one command to its end. */
  netra(...args: readonly string[]): Promise<Said>;
  /** The same as the child of a shell: `child` is the shell, and the end is that of both. */
  beginUnder(shell: string, args: readonly string[], line: RegExp, env?: NodeJS.ProcessEnv): Promise<Running>;
  /** Starts one that keeps running, and resolves when it has said the line. */
  begin(args: readonly string[], line: RegExp, env?: NodeJS.ProcessEnv): Promise<Running>;
}

export interface Running {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  /** What the line's first group caught. */
  readonly caught: string;
  readonly ended: Promise<Said>;
}

function launch(args: readonly string[], env: NodeJS.ProcessEnv, shell?: string) {
  const whole = [process.execPath, ...QUICK_START, MAIN, ...args];
  // The command after it keeps the shell from becoming the process itself.
  const child = shell
    ? spawn(shell, ['-c', '"$@"; true', shell, ...whole], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(process.execPath, [...QUICK_START, MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const ended = new Promise<Said>(resolve => child.on('close', code => resolve({ code, ...said })));
  return { child, said, ended };
}

/**
 * A fresh one, removed with everything that still runs in it when the file's tests are over.
 *
 * @param database empty: its first process makes it, which takes a while; migrated: as the first process leaves it
 */
export async function installation(database: 'empty' | 'migrated' = 'migrated'): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'netra-cli-'));
  const running = new Set<ReturnType<typeof launch>>();
  const dataDir = join(folder, 'var');
  if (database === 'migrated') await pgliteAt(join(dataDir, 'db'));
  const { LANG: _, LC_ALL: __, LC_MESSAGES: ___, DATABASE_URL: ____, NETRA_ORIGIN: _____, ...rest } = process.env;
  const env = {
    ...rest,
    NETRA_DATA: dataDir,
    NETRA_KEYS: join(folder, 'keys'),
    NETRA_HOST: '127.0.0.1',
    NETRA_PORT: '0',
    TMPDIR: folder,
  };
  afterAll(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGKILL');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  });
  async function begin(args: readonly string[], line: RegExp, more: NodeJS.ProcessEnv, shell?: string) {
    const launched = launch(args, { ...env, ...more }, shell);
    running.add(launched);
    void launched.ended.then(() => running.delete(launched));
    const found = await new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = line.exec(launched.said.out);
        if (match) resolve(match);
      };
      launched.child.stdout.on('data', look);
      void launched.ended.then(({ code, err }) => reject(new Error(`it ended with ${code}: ${err}`)));
    });
    return { ...launched, caught: found[1] ?? '' };
  }
  return {
    folder,
    dataDir,
    env,
    netra: (...args) => launch(args, env).ended,
    begin: (args, line, more = {}) => begin(args, line, more),
    beginUnder: (shell, args, line, more = {}) => begin(args, line, more, shell),
  };
}
