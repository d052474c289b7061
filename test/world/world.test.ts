import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeWorld } from '../../src/demo/world.ts';
import { type Netra, openNetra } from '../../src/netra.ts';
import { fsck } from '../../src/record/fsck.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import { onPglite, onPostgres, type TestDatabase } from '../engines.ts';

async function opened(where: TestDatabase['where']): Promise<Netra> {
  const home = await mkdtemp(join(tmpdir(), 'netra-world-'));
  return openNetra({
    database: where,
    options: { transactionLimitMs: 20_000 },
    dataDir: join(home, 'data'),
    keysDir: join(home, 'keys'),
    origin: 'netra.test/ledger',
  });
}

onPostgres(engine => {
  test('a generated world is what commands would have made: checks and fsck are clean, and commands go on in it', async () => {
    const { where } = await engine.open();
    if (where.kind !== 'postgres') throw new Error('needs a server');
    const netra = await opened(where);
    try {
      const { entries } = await makeWorld(netra, where.url, { cases: 1_200, seed: 7, figures: true });
      const { database, engine: records } = netra;
      expect(await checkProjections(database, records, records.projections, { sample: 0.2 })).toEqual([]);
      // Beside four of its founding, each office enrols the three commissioners of its plenary.
      const offices = 20 * (4 + 3);
      const report = await fsck(netra.database, netra.files.dir, netra.files.checkpoint());
      expect(report).toEqual({ entries: entries + offices, findings: [] });
      const references = await netra.database.statement(
        'references',
        `select format('alter table %s validate constraint %I', conrelid::regclass, conname) as text from pg_constraint
         where contype = 'f' and not convalidated`,
      );
      expect(references.rows.length).toBeGreaterThan(3);
      for (const { text } of references.rows) await netra.database.statement('references', String(text));
      const numbers = await netra.database.statement(
        'numbers',
        'select count(*)::int as n, count(distinct number)::int as distinct from case_list',
      );
      expect(numbers.rows).toEqual([{ n: 1_200, distinct: 1_200 }]);
      const reports = (await netra.ask('report.list', { phase: 'registered' }, { kind: 'system', name: 'test' })) as {
        ok: true;
        value: { rows: readonly unknown[] };
      };
      expect(reports.value.rows.length).toBeGreaterThan(0);
      await expect(makeWorld(netra, where.url, { cases: 1, seed: 7, figures: true })).rejects.toThrow(/empty/);
    } finally {
      await netra.close();
    }
  }, 180_000);
});

onPglite(engine => {
  test('the embedded engine says that a world needs a server', async () => {
    const copy = await engine.open();
    await copy.db.close();
    const netra = await opened(copy.where);
    await expect(makeWorld(netra, '', { cases: 1, seed: 1, figures: false })).rejects.toThrow(/DATABASE_URL/);
    await netra.close();
  });
});
