/** What the nightly sweep lets go of the vault, and what it must keep whatever happens: on both engines, with real files. */
import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rebuildStale, staleProjections } from '../../src/cli/projections.ts';
import { evidenceBlob } from '../../src/intake/projections.ts';
import { submitReport } from '../../src/intake/submit.ts';
import { sweepVault } from '../../src/intake/sweep.ts';
import { parseVaultName, type VaultName } from '../../src/intake/vault.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Projection } from '../../src/record/projection.ts';
import { rebuildProjection } from '../../src/record/rebuild.ts';
import { newIdentity, recipientOf, seal } from '../../src/sealing/age.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { eraseReport } from './erase.ts';
import { formal, must, openThread, type ThreadWorld } from './world.ts';

const DAY = 86_400_000;

forEachEngine(engine => {
  let world: ThreadWorld;
  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
  });
  afterAll(() => world?.netra.close());

  const shelf = (name: VaultName) => join(world.dataDir, 'vault', name.slice(0, 2), name.slice(2));
  /** As if it had been written days ago. */
  const age = (name: VaultName, days: number) => {
    const then = (Math.floor(Date.now() / DAY) - days) * (DAY / 1000);
    return utimes(shelf(name), then, then);
  };
  const inVault = async (): Promise<readonly VaultName[]> => {
    const dir = join(world.dataDir, 'vault');
    const shelves = await Promise.all(
      (await readdir(dir)).map(async two => (await readdir(join(dir, two))).map(rest => parseVaultName(two + rest))),
    );
    return shelves.flat().filter(name => name !== undefined);
  };
  const put = async () =>
    world.netra.vault.put(await seal(new TextEncoder().encode('bukti'), await recipientOf(await newIdentity())));
  const isNamed = async (blob: VaultName) =>
    (await world.netra.database.statement('named', 'select 1 from evidence_blob where blob = $1', [blob])).rowCount ===
    1;
  /** Files a report with evidence and gives the file it names. */
  async function filed(): Promise<{ report: RecordRef; blob: VaultName }> {
    const { netra } = world;
    const before = await inVault();
    must(await netra.submit(formal(netra)));
    const blob = (await inVault()).find(name => !before.includes(name));
    if (!blob) throw new Error('evidence leaves a file');
    const { rows } = await netra.database.statement(
      'find',
      'select region, record from evidence_blob where blob = $1',
      [blob],
    );
    return { report: { region: rows[0]?.region, id: rows[0]?.record } as RecordRef, blob };
  }

  test('a file that no act names goes once it is a day old, whatever its hour; a named one stays for ever', async () => {
    const { netra } = world;
    const { blob } = await filed();
    await age(blob, 400);
    const [today, yesterday, lost] = [await put(), await put(), await put()];
    await age(yesterday, 1);
    await age(lost, 2);
    expect(must(await sweepVault(netra))).toBe(1);
    expect(await netra.vault.has(lost)).toBe(false);
    for (const kept of [blob, today, yesterday]) expect(await netra.vault.has(kept)).toBe(true);
    expect(must(await sweepVault(netra))).toBe(0);
  });

  test('a file whose report is still being received is kept', async () => {
    const { netra } = world;
    const before = await inVault();
    const asked = netra.asker({ kind: 'public' }, 'report.submit');
    let swept: number | undefined;
    const slow: typeof netra.engine = {
      ...netra.engine,
      // The file is written, the transaction that names it not yet begun.
      async act(...given) {
        swept = must(await sweepVault(netra));
        return netra.engine.act(...given);
      },
    };
    must(await submitReport({ ...asked, engine: slow }, netra.vault, formal(netra)));
    const [blob, ...more] = (await inVault()).filter(name => !before.includes(name));
    expect([swept, more]).toEqual([0, []]);
    expect(blob && (await isNamed(blob))).toBe(true);
  });

  test('an old file that gets its name while the sweep looks is kept', async () => {
    const { netra } = world;
    const [lost, late] = [await put(), await put()];
    for (const name of [lost, late]) await age(name, 3);
    const asked = netra.asker({ kind: 'public' }, 'report.submit');
    const file = () => submitReport(asked, { ...netra.vault, put: async () => late }, formal(netra));
    let looks = 0;
    const vault: typeof netra.vault = {
      ...netra.vault,
      async *unreferenced(...given) {
        looks += 1;
        if (looks === 2) must(await file());
        yield* netra.vault.unreferenced(...given);
      },
    };
    expect(must(await sweepVault({ ...netra, vault }))).toBe(1);
    expect([await netra.vault.has(late), await netra.vault.has(lost)]).toEqual([true, false]);
  });

  test('nothing goes while the list of names differs from the acts', async () => {
    const { netra } = world;
    const { report, blob } = await filed();
    await age(blob, 3);
    await netra.database.statement('lose', 'delete from evidence_blob where blob = $1', [blob]);
    expect(await sweepVault(netra)).toEqual({
      ok: false,
      refusal: {
        code: 'names-differ',
        differences: [{ projection: 'evidence-blob', record: formatRef(report), how: 'missing' }],
      },
    });
    expect(await netra.vault.has(blob)).toBe(true);
    await rebuildProjection(netra.database, netra.engine, evidenceBlob as Projection);
    expect(must(await sweepVault(netra))).toBe(0);
    expect(await netra.vault.has(blob)).toBe(true);
  });

  test('a list that a new release brings is not taken for whole because commands have written to it', async () => {
    const { netra } = world;
    const names = async () => (await staleProjections(netra)).map(({ name }) => name);
    await rebuildStale(netra, await staleProjections(netra));
    await filed();
    await netra.database.statement('new', `delete from projection where name = 'evidence-blob'`);
    await netra.database.statement('new', 'delete from evidence_blob');
    expect(await names()).toEqual(['evidence-blob']);
    // The process ends before the rebuild, and one more report comes in.
    await filed();
    const stale = await staleProjections(netra);
    expect(stale.map(({ name }) => name)).toEqual(['evidence-blob']);
    await rebuildStale(netra, stale);
    expect(await names()).toEqual([]);
    expect(must(await sweepVault(netra))).toBe(0);
  });

  test('a report that was never committed leaves a file, which the sweep takes; the one sent again keeps its own', async () => {
    const { netra } = world;
    const given = formal(netra);
    const before = await inVault();
    // What a process leaves that is killed between the vault and the transaction: the file, and no act.
    const killed: typeof netra.engine = {
      ...netra.engine,
      act: () => {
        throw new Error('killed');
      },
    };
    const asked = { ...netra.asker({ kind: 'public' }, 'report.submit'), engine: killed };
    await expect(submitReport(asked, netra.vault, given)).rejects.toThrow('killed');
    must(await netra.submit(given));
    const left = (await inVault()).filter(name => !before.includes(name));
    expect(left).toHaveLength(2);
    for (const name of left) await age(name, 2);
    expect(must(await sweepVault(netra))).toBe(1);
    const [kept] = (await inVault()).filter(name => left.includes(name));
    expect(kept && (await isNamed(kept))).toBe(true);
  });

  test('the file of an erased report goes with the next sweep after the commit', async () => {
    const { netra } = world;
    const { report, blob } = await filed();
    await age(blob, 2);
    expect(must(await sweepVault(netra))).toBe(0);
    await eraseReport(netra, report);
    expect(await netra.vault.has(blob)).toBe(true);
    expect(must(await sweepVault(netra))).toBe(1);
    expect(await netra.vault.has(blob)).toBe(false);
  });
});
