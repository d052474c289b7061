import { expect, test } from 'vitest';
import { forEachEngine, until } from '../../test/engines.ts';
import type { Who } from './database.ts';
import { careForEmbedded, type JobData, openJobs } from './jobs.ts';

const app: Who = { role: 'netra_app', scope: '17', name: 'command' };

forEachEngine(engine => {
  test('a job exists if and only if the command that asked for it was committed', async () => {
    const { db } = await engine.open();
    const lines: string[] = [];
    const jobs = openJobs(db, { pollSeconds: 0.5, log: line => lines.push(line) });
    const done: JobData[] = [];
    jobs.handle('notice', async data => {
      done.push(data);
    });
    await jobs.start();
    const undone = db.transaction(app, async tx => {
      await jobs.enqueue(tx, 'notice', { record: 'undone' });
      throw new Error('the command failed');
    });
    await expect(undone).rejects.toThrow('the command failed');
    await db.transaction(app, tx => jobs.enqueue(tx, 'notice', { record: 'first' }));
    await jobs.enqueue(null, 'notice', { record: 'second' });
    await until(() => done.length === 2);
    expect(done.map(({ record }) => record).sort()).toEqual(['first', 'second']);
    await jobs.stop();
    expect(lines).toEqual([]);
  });

  test('a job that fails is tried again', async () => {
    const { db } = await engine.shared();
    const jobs = openJobs(db, { pollSeconds: 0.5 });
    let tries = 0;
    jobs.handle('flaky', async () => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
    });
    await jobs.enqueue(null, 'flaky', {});
    await until(() => tries === 2);
    await jobs.stop();
  });

  test('a job that nobody handles is refused when it is asked for', async () => {
    const { db } = await engine.shared();
    await expect(openJobs(db).enqueue(null, 'unknown', {})).rejects.toThrow('nobody handles "unknown"');
  });

  test('the public role cannot ask for a job', async () => {
    const { db } = await engine.shared();
    const jobs = openJobs(db);
    jobs.handle('notice', async () => {});
    await jobs.start();
    const asked = db.transaction({ ...app, role: 'netra_public' }, tx => jobs.enqueue(tx, 'notice', {}));
    await expect(asked).rejects.toMatchObject({ code: '42501' });
    await jobs.stop();
  });

  if (engine.kind === 'pglite') {
    test('the nightly care of the embedded engine vacuums what was deleted and writes everything down', async () => {
      const { db } = await engine.shared();
      await db.statement('make', 'create table worn as select generate_series(1, 1000) as id');
      await db.statement('make', 'delete from worn');
      await careForEmbedded(db);
      const { rows } = await db.statement('look', `select pg_relation_size('worn') as size`);
      expect(rows).toEqual([{ size: 0 }]);
    });
  }
});
