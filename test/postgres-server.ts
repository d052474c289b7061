// Finds a PostgreSQL server for the tests, 15 or newer: the one of DATABASE_URL_TEST; else a private one from the binaries of
// this machine, on a unix socket, with fsync on; else the binaries are installed where that is allowed.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const INSTALLED = '/usr/lib/postgresql';
const OLDEST = 15;

export const NO_SERVER = 'PostgreSQL 15 or newer was not found: set DATABASE_URL_TEST or install it';

/** As on most servers, Netra's user is no superuser. */
const USER = 'netra_test_owner';

const isRoot = () => process.getuid?.() === 0;

/** Whether a server can be had, installing its binaries where that is needed and allowed. */
export async function canHaveServer(): Promise<boolean> {
  if ((process.env.DATABASE_URL_TEST ?? '') !== '') return true;
  return ((await findBinaries()) ?? (await installBinaries())) !== undefined;
}

/** PostgreSQL refuses to run as root. */
const asServerUser = (command: string, ...args: string[]) =>
  isRoot() ? run('runuser', ['-u', 'postgres', '--', command, ...args]) : run(command, args);

export async function findBinaries(): Promise<string | undefined> {
  const majors = existsSync(INSTALLED) ? (await readdir(INSTALLED)).map(Number) : [];
  const newest = Math.max(...majors.filter(major => major >= OLDEST && existsSync(`${INSTALLED}/${major}/bin/initdb`)));
  return Number.isFinite(newest) ? `${INSTALLED}/${newest}/bin` : undefined;
}

async function installBinaries(): Promise<string | undefined> {
  if (!isRoot()) return undefined;
  try {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql']);
  } catch {
    return undefined;
  }
  return findBinaries();
}

const socketUrl = (dir: string, user: string, database: string) =>
  `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(path.join(dir, 'socket'))}`;

/**
 * The address of a server for this run, starting one when none is given. Throws when there can be none.
 *
 * @param dir folder of the run
 */
export async function startServer(dir: string): Promise<string> {
  const given = process.env.DATABASE_URL_TEST;
  if (given !== undefined && given !== '') return given;
  const bin = await findBinaries();
  if (bin === undefined) throw new Error(NO_SERVER);

  const data = path.join(dir, 'postgres');
  const socket = path.join(dir, 'socket');
  for (const folder of [data, socket]) {
    await mkdir(folder, { recursive: true });
    if (isRoot()) await run('chown', ['postgres', folder]);
  }
  await chmod(dir, 0o755);
  await asServerUser(
    `${bin}/initdb`,
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-locale',
    '--no-sync',
  );
  const options = `-c listen_addresses='' -c unix_socket_directories='${socket}' -c fsync=on -c max_connections=200`;
  await asServerUser(`${bin}/pg_ctl`, '-D', data, '-l', path.join(data, 'log'), '-o', options, '-w', 'start');

  const admin = new pg.Client({ connectionString: socketUrl(dir, 'postgres', 'postgres') });
  await admin.connect();
  await admin.query(`create role ${USER} login createdb createrole`);
  await admin.end();
  return socketUrl(dir, USER, 'postgres');
}

/** Stops the server that `startServer` started in this folder, if it did. */
export async function stopServer(dir: string): Promise<void> {
  const data = path.join(dir, 'postgres');
  const bin = await findBinaries();
  if (bin === undefined || !existsSync(path.join(data, 'postmaster.pid'))) return;
  await asServerUser(`${bin}/pg_ctl`, '-D', data, '-m', 'immediate', '-w', 'stop');
}
