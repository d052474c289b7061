// A process that commits one row after another to an embedded database and prints the number of each that was acknowledged.
import { sql } from 'kysely';
import { openDatabase } from '../../src/db/database.ts';

const db = await openDatabase({ kind: 'pglite', dir: process.argv[2] ?? '' });
await db.statement('make', 'create table if not exists row (n int primary key)');
for (let n = 1; ; n += 1) {
  await db.asOwner('commit', tx => sql`insert into row values (${n})`.execute(tx));
  process.stdout.write(`${n}\n`);
}
