/** What fsck and rebuild say of an installation that somebody has tampered with, and what looking leaves alone. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { openDatabase } from '../../src/db/database.ts';
import { pgliteDirectory } from '../engines.ts';

const dataDir = dirname(await pgliteDirectory());
const file = join(dataDir, 'berita.txt');

/** One command line in this process: what it prints, and its exit code. */
async function netra(...args: readonly string[]) {
  return netraIn(dataDir, ...args);
}
async function netraIn(data: string, ...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await run(args, {
    env: { NETRA_DATA: data, NETRA_KEYS: `${dataDir}-keys` },
    cwd: dataDir,
    out: line => {
      said.out += `${line}\n`;
    },
    err: line => {
      said.err += `${line}\n`;
    },
  });
  return { code, ...said };
}

/** As its owner, past every role: what a thief at the machine can do. */
async function tamper(statement: string): Promise<void> {
  const database = await openDatabase({ kind: 'pglite', dir: join(dataDir, 'db') });
  await database.statement('tamper', statement);
  await database.close();
}

test('looking at an installation that is not there founds none', async () => {
  const nowhere = join(dataDir, 'tiada');
  const { code, err } = await netraIn(nowhere, 'ledger', 'fsck');
  expect(code).toBe(1);
  expect(err).toContain('Belum ada data');
  expect(existsSync(nowhere)).toBe(false);
});

test('rebuild --check names the record whose row was changed, and rebuild mends it', async () => {
  await writeFile(
    file,
    'SLEMAN – Bawaslu Kabupaten Sleman menggelar sosialisasi netralitas ASN di Aula Contoh, Selasa (17/9/2024).',
  );
  expect((await netra('ingest', file)).code).toBe(0);
  expect((await netra('rebuild', '--check')).code).toBe(0);
  await tamper(`update activity_list set venue = 'Tempat lain'`);
  const check = await netra('rebuild', 'activity-list', '--check', '--json');
  expect(check.code).toBe(1);
  expect(JSON.parse(check.out).differences).toEqual([
    { projection: 'activity-list', record: expect.stringMatching(/^34\.04:/), how: 'differs' },
  ]);
  expect((await netra('rebuild', 'activity-list')).code).toBe(0);
  expect((await netra('rebuild', '--check', '--sample', '100%')).code).toBe(0);
});

test('fsck names the act whose words were changed', async () => {
  await tamper(
    `alter table slot disable trigger all; update slot set slots = slots || '{"kind":"WyJzYWx0Iiwia2luZCIsIngiXQ"}'`,
  );
  const { code, out } = await netra('ledger', 'fsck');
  expect(code).toBe(1);
  expect(out).toMatch(/^slot-not-in-envelope: 34\.04:\S+ kind$/m);
});

test('served files that are not what was signed stop everything with their reason, and mended ones nothing', async () => {
  const tile = join(dataDir, 'ledger/tile/0/000.p/1');
  const bytes = await readFile(tile);
  await writeFile(tile, Buffer.from(bytes).fill(1, 0, 1));
  const { code, err } = await netra('ledger', 'fsck');
  expect(code).toBe(1);
  expect(err).toContain('root-mismatch');
  await writeFile(tile, bytes);
  expect((await netra('ledger', 'status')).code).toBe(0);
});

test('a projection, a share or a person that is not there is refused in words', async () => {
  expect((await netra('rebuild', 'tiada')).err).toContain('yang ada: office-list');
  expect(await netra('rebuild', '--sample', '1%')).toMatchObject({ code: 2 });
  expect((await netra('link', 'set-password', 'siapa')).err).toContain('tidak ada petugas');
});
