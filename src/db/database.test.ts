import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { forEachEngine, onPostgres, rawConnection, until, waitingBackends } from '../../test/engines.ts';
import type { Database, Tx, Who } from './database.ts';

const app: Who = { role: 'netra_app', scope: '17', name: 'app' };
const count = async (tx: Tx) => (await sql<{ n: number }>`select count(*) as n from note`.execute(tx)).rows[0]?.n;

/** A table as the record room makes them: rows of two regions, insert-only for the desk, closed to the public. */
async function makeNotes(db: Database): Promise<void> {
  await db.asOwner('make', async tx => {
    await sql`drop table if exists note`.execute(tx);
    await sql`create table note (region text not null, id int primary key, body text)`.execute(tx);
    await sql`insert into note values ('17.02', 1, 'a'), ('18.01', 2, 'b')`.execute(tx);
    await sql`alter table note enable row level security`.execute(tx);
    await sql`create policy scope on note using (in_scope(region))`.execute(tx);
    await sql`grant select, insert on note to netra_app, netra_keeper`.execute(tx);
  });
}

forEachEngine(engine => {
  describe('the role of a transaction', () => {
    test('keeps the desk from changing or deleting what it may only add to', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      for (const statement of [`update note set body = 'x'`, `delete from note`, `truncate note`, `drop table note`]) {
        await expect(db.transaction(app, tx => sql.raw(statement).execute(tx))).rejects.toMatchObject({
          code: '42501',
        });
      }
      await db.transaction(app, tx => sql`insert into note values ('17.03', 3, 'c')`.execute(tx));
    });

    test('shows the rows of its region only, and accepts none of another', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      const seen = (scope: string) => db.transaction({ ...app, scope }, count);
      expect([await seen('17'), await seen('17.02'), await seen('1'), await seen('18'), await seen('')]).toEqual([
        1, 1, 0, 1, 2,
      ]);
      const foreign = db.transaction(app, tx => sql`insert into note values ('18.02', 4, 'd')`.execute(tx));
      await expect(foreign).rejects.toMatchObject({ code: '42501' });
    });

    test('keeps the public out of what was not granted to it', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      await expect(db.transaction({ ...app, role: 'netra_public' }, count)).rejects.toMatchObject({ code: '42501' });
    });

    test('is gone when the transaction is over, also after one that failed or set it for the session', async () => {
      const { db } = await engine.open({ connections: 1 });
      await db.transaction(app, tx => sql`set session role netra_app`.execute(tx));
      await expect(db.transaction(app, tx => sql`select * from nowhere`.execute(tx))).rejects.toThrow();
      await db.statement('leak', `set role netra_public`);
      const { rows } = await db.statement(
        'who',
        `select current_user = session_user as same, coalesce(current_setting('app.scope', true), '') as scope`,
      );
      expect(rows).toEqual([{ same: true, scope: '' }]);
    });

    test('runs in UTC', async () => {
      const { db } = await engine.shared();
      const { rows } = await db.transaction(app, tx => sql`select current_setting('TimeZone') as zone`.execute(tx));
      expect(rows).toEqual([{ zone: 'UTC' }]);
    });
  });

  test('no function that runs with the rights of the owner is open to everyone', async () => {
    const { db } = await engine.shared();
    const { rows } = await db.statement(
      'audit',
      `select p.oid::regprocedure::text as name from pg_proc p
        where p.prosecdef and p.pronamespace = 'public'::regnamespace
          and exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)`,
    );
    expect(rows).toEqual([]);
  });

  describe('a transaction', () => {
    test('is all or nothing, and the next one goes on after a failed query', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      const broken = db.transaction(app, async tx => {
        await sql`insert into note values ('17.03', 3, 'c')`.execute(tx);
        await sql`insert into note values ('17.03', 1, 'again')`.execute(tx);
      });
      await expect(broken).rejects.toMatchObject({ name: 'SqlError', code: '23505', constraint: 'note_pkey' });
      expect(await db.transaction(app, count)).toBe(1);
    });

    test('whose failed query was swallowed is not taken for committed', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      const swallowed = db.transaction(app, async tx => {
        await sql`insert into note values ('17.03', 3, 'c')`.execute(tx);
        await sql`select * from nowhere`.execute(tx).catch(() => {});
      });
      await expect(swallowed).rejects.toThrow();
      expect(await db.transaction(app, count)).toBe(1);
    });

    test('an error does not quote the values of the row', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      const twice = db.transaction(app, tx => sql`insert into note values ('17.99', 1, 'secret')`.execute(tx));
      const error = await twice.catch((caught: unknown) => caught);
      expect(JSON.stringify({ ...Object(error), text: String(error) })).not.toMatch(/17\.99|secret|\(1\)/);
    });

    test('begun inside another is refused at once, by both names', async () => {
      const { db } = await engine.shared();
      const nested = db.transaction({ ...app, name: 'outer' }, () => db.transaction({ ...app, name: 'inner' }, count));
      await expect(nested).rejects.toMatchObject({ code: 'nested-transaction', message: /"inner".*"outer"/ });
    });

    test('that is over refuses the handle it gave', async () => {
      const { db } = await engine.shared();
      const kept = await db.transaction(app, async tx => ({ tx }));
      await expect(sql`select 1`.execute(kept.tx)).rejects.toThrow('already committed');
    });

    test('tells the probe when it is open, about to commit, and over', async () => {
      const events: string[] = [];
      const db = (await engine.shared()).door({ probe: (event, name) => events.push(`${event} ${name}`) });
      const ask = async (tx: Tx) => {
        await sql`select ${'a'}::text`.execute(tx);
        await sql`select 1`.execute(tx);
        events.push('work');
      };
      await db.transaction(app, ask);
      await db
        .transaction({ ...app, name: 'bad' }, tx => ask(tx).then(() => Promise.reject(new Error('no'))))
        .catch(() => {});
      // Without a question nothing was opened.
      await db.transaction({ ...app, name: 'idle' }, async () => {});
      expect(events).toEqual(['begin app', 'work', 'commit app', 'end app', 'begin bad', 'work', 'end bad']);
    });

    test('takes its first statement as it takes every other, whatever stands in it', async () => {
      const { db } = await engine.shared();
      const texts = [
        '17.02',
        '',
        "o'clock",
        '\\',
        '\\x00ff',
        '$1',
        '$$',
        '--',
        ';',
        'é',
        'x'.repeat(300),
        null,
        0,
        -3.5,
        true,
      ];
      const values: readonly (readonly [value: unknown, type: string])[] = [
        ...texts.map(text => [text, 'text'] as const),
        [new Uint8Array([0, 255]), 'bytea'],
        [[1, null, 3], 'int[]'],
        [['a"b', "'"], 'text[]'],
        [{ a: "'$1" }, 'jsonb'],
      ];
      for (const [value, type] of values) {
        const ask = (tx: Tx) =>
          sql`select ${value}::${sql.raw(type)} as given, ${'b'}::text as other, ${null}::int as none`.execute(tx);
        const quoting = (tx: Tx) =>
          sql`select ${value}::${sql.raw(type)} as given, '$1 '' $2' as kept, $$'$1$$ as dollars`.execute(tx);
        for (const statement of [ask, quoting]) {
          const [first, later] = await db.transaction(app, async tx => [await statement(tx), await statement(tx)]);
          expect(first, String(value)).toEqual(later);
        }
      }
    });

    test('that can’t be opened carries nothing out', async () => {
      const { db } = await engine.shared();
      await makeNotes(db);
      const nobody = { ...app, role: 'netra_nobody' as Who['role'] };
      const write = (tx: Tx) => sql`insert into note values ('17.05', 5, 'e')`.execute(tx);
      await expect(db.transaction(nobody, write)).rejects.toMatchObject({ name: 'SqlError' });
      expect(await db.transaction({ ...app, scope: '' }, count)).toBe(2);
    });

    test('is tried again when the database asks for it, and the fourth failure is the last', async () => {
      const { db } = await engine.shared();
      let tries = 0;
      const failUntil = (last: number) => async (tx: Tx) => {
        tries += 1;
        if (tries < last) await sql`do $$ begin raise exception 'busy' using errcode = '40001'; end $$`.execute(tx);
        return tries;
      };
      expect(await db.transaction(app, failUntil(3))).toBe(3);
      tries = 0;
      await expect(db.transaction(app, failUntil(9))).rejects.toMatchObject({ code: '40001' });
      expect(tries).toBe(4);
    });
  });

  describe('a transaction that lasts too long', () => {
    test('is rolled back and named, though it waits for something else than SQL', async () => {
      const lines: string[] = [];
      const db = (await engine.shared()).door({ transactionLimitMs: 150, log: line => lines.push(line) });
      await makeNotes(db);
      const never = Promise.withResolvers<void>();
      const slow = db.transaction({ ...app, name: 'mail inside' }, async tx => {
        await sql`insert into note values ('17.03', 3, 'c')`.execute(tx);
        await never.promise;
      });
      await expect(slow).rejects.toMatchObject({ code: 'transaction-too-long', message: /"mail inside"/ });
      expect(lines).toEqual([expect.stringContaining('"mail inside"')]);
      expect(await db.transaction(app, count)).toBe(1);
    });

    test('is refused every further query', async () => {
      const db = (await engine.shared()).door({ transactionLimitMs: 150, log: () => {} });
      await makeNotes(db);
      const refused = Promise.withResolvers<unknown>();
      const slow = db.transaction(app, async tx => {
        for (;;) {
          await sql`insert into note values ('17.04', ${Math.floor(Math.random() * 1e9)}, 'd')`
            .execute(tx)
            .catch(error => {
              refused.resolve(error);
              throw error;
            });
        }
      });
      await expect(slow).rejects.toMatchObject({ code: 'transaction-too-long' });
      expect(await refused.promise).toMatchObject({ code: 'transaction-too-long' });
      expect(await db.transaction(app, count)).toBe(1);
    });

    test('has no limit as the owner, for migrations and bulk', async () => {
      const db = (await engine.shared()).door({ transactionLimitMs: 50 });
      const wait = new Promise(resolve => setTimeout(resolve, 120));
      await expect(db.asOwner('bulk', () => wait)).resolves.toBeUndefined();
    });
  });

  test('waiting for a connection too long is refused with the name of the holder', async () => {
    const { db } = await engine.open({ connections: 1, waitLimitMs: 100, transactionLimitMs: 10_000 });
    const done = Promise.withResolvers<void>();
    const holding = db.transaction({ ...app, name: 'slow export' }, () => done.promise);
    const waiting = db.transaction({ ...app, name: 'report' }, count);
    await expect(waiting).rejects.toMatchObject({
      code: 'waited-too-long',
      holders: ['slow export'],
      message: /"report".*"slow export"/,
    });
    done.resolve();
    await holding;
  });

  test('closing lets the open transaction finish and refuses whoever waits or comes later', async () => {
    const { db } = await engine.open({ connections: 1 });
    await makeNotes(db);
    const done = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const holding = db.transaction(app, () => {
      begun.resolve();
      return done.promise.then(() => 'finished');
    });
    await begun.promise;
    const waiting = db.transaction(app, count);
    const closing = db.close();
    await expect(waiting).rejects.toMatchObject({ code: 'engine-stopped' });
    done.resolve();
    expect(await holding).toBe('finished');
    await closing;
    await expect(db.transaction(app, count)).rejects.toMatchObject({ code: 'engine-stopped' });
  });
});

onPostgres(engine => {
  test('a transaction that waits for a lock too long is stopped on the server as well', async () => {
    const { db, where } = await engine.open({ transactionLimitMs: 400, log: () => {} });
    await makeNotes(db);
    const outside = await rawConnection(where.kind === 'postgres' ? where.url : '');
    await outside.query('begin; lock table note in access exclusive mode');
    const stuck = db.transaction(app, count);
    await until(async () => (await waitingBackends(outside)) === 1);
    await expect(stuck).rejects.toMatchObject({ code: 'transaction-too-long' });
    await until(async () => (await waitingBackends(outside)) === 0);
    await outside.query('rollback');
    await outside.end();
    expect(await db.transaction(app, count)).toBe(1);
  });

  test('two transactions that lock each other out both succeed in the end', async () => {
    const { db } = await engine.open({ transactionLimitMs: 20_000 });
    await db.asOwner('make', async tx => {
      await sql`create table counter (id int primary key, n int)`.execute(tx);
      await sql`insert into counter values (1, 0), (2, 0)`.execute(tx);
      await sql`grant select, update on counter to netra_app`.execute(tx);
    });
    const meet = { met: 0, both: Promise.withResolvers<void>() };
    const cross = (first: number, second: number) =>
      db.transaction(app, async tx => {
        await sql`update counter set n = n + 1 where id = ${first}`.execute(tx);
        meet.met += 1;
        if (meet.met === 2) meet.both.resolve();
        await meet.both.promise;
        await sql`update counter set n = n + 1 where id = ${second}`.execute(tx);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(meet.met).toBeGreaterThan(2);
    expect((await db.statement('look', 'select n from counter')).rows).toEqual([{ n: 2 }, { n: 2 }]);
  });
});
