import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { forEachEngine } from '../../test/engines.ts';

forEachEngine(engine => {
  test('a database opens with every migration', async () => {
    const { db } = await engine.open();
    const rows = await db.asOwner('look', async tx => (await sql`select name from netra_migration`.execute(tx)).rows);
    expect(rows).toContainEqual({ name: '001_roles.sql' });
    const who = { role: 'netra_app', scope: '17', name: 'who' } as const;
    const inForce = await db.transaction(
      who,
      async tx =>
        (
          await sql`select current_user::text as role, in_scope('17.02') as inside, in_scope('171') as outside`.execute(
            tx,
          )
        ).rows,
    );
    expect(inForce).toEqual([{ role: 'netra_app', inside: true, outside: false }]);
  });
});
