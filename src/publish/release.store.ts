import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { followerNext } from '../record/ledger.store.ts';
import { registerEvent } from './register.ts';
import { openRelease, type RegisterEvent, type Release } from './release.ts';

const PAGE = 1_000;
const KEEPER = { role: 'netra_keeper', scope: '*', name: 'what the register shows' } as const;

/** What one process knows, and up to which entry of the ledger. One reading at a time goes on from there. */
interface Followed {
  readonly release: Release;
  next: number;
  reading: Promise<void>;
}
const followed = new WeakMap<Database, Followed>();

/**
 * What is shown, caught up with the ledger to `asOf` entries. It lives in memory because it follows from the acts alone, in
 * the ledger's order: a restart reads it again, every process comes to the same, and a page reads only what is new.
 */
export async function releaseAsOf(database: Database, asOf: number): Promise<Release> {
  const known = followed.get(database) ?? { release: openRelease(), next: 0, reading: Promise.resolve() };
  followed.set(database, known);
  known.reading = known.reading.catch(() => {}).then(() => catchUp(database, known, asOf));
  await known.reading;
  return known.release;
}

async function catchUp(database: Database, known: Followed, asOf: number): Promise<void> {
  while (known.next < asOf) {
    const { events, to } = await database.transaction(KEEPER, async tx => {
      // Never past what the events have followed themselves: an event that came late would be missed for good.
      const end = Math.min(asOf, await followerNext(tx, registerEvent.name));
      const page = await eventsBetween(tx, known.next, end);
      return { events: page, to: page.length < PAGE ? end : (page.at(-1)?.entry ?? 0) + 1 };
    });
    for (const event of events) known.release.take(event);
    if (to <= known.next) return;
    known.next = to;
  }
}

async function eventsBetween(tx: Tx, from: number, to: number): Promise<readonly RegisterEvent[]> {
  const { rows } = await sql<RegisterEvent>`
    select entry, region || ':' || record as ref, happened, office, year, value, unit from register_event
    where entry >= ${from} and entry < ${to} order by entry limit ${PAGE}`.execute(tx);
  return rows.map(row => ({ ...row, entry: Number(row.entry) }));
}
