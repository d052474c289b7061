/** Attempts at signing under one invitation: a row that its person's steps alone lock, and that is forgotten a day later. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';

export interface Attempt {
  readonly wrong: number;
  readonly wrong_at: string;
  readonly code: Uint8Array | null;
  readonly code_for: string | null;
  readonly code_until: string | null;
  readonly code_tries: number;
  readonly sent: number;
  readonly sent_since: string | null;
}

/** The row of one person under one pledge, locked: guesses at once are taken one after the other. */
export async function lockAttempt(tx: Tx, asks: RecordRef, person: string, now: string): Promise<Attempt> {
  await sql`insert into signing_attempt (region, asks, person, wrong, wrong_at, code_tries, sent)
    values (${asks.region}, ${asks.id}, ${person}, 0, ${now}, 0, 0) on conflict do nothing`.execute(tx);
  const { rows } = await sql<Attempt>`
    select wrong, wrong_at, code, code_for, code_until, code_tries, sent, sent_since from signing_attempt
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid for update`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error('an attempt is out of scope');
  return row;
}

export async function putAttempt(tx: Tx, asks: RecordRef, person: string, attempt: Attempt): Promise<void> {
  const { wrong, wrong_at, code, code_for, code_until, code_tries, sent, sent_since } = attempt;
  await sql`update signing_attempt set wrong = ${wrong}, wrong_at = ${wrong_at}, code = ${code}, code_for = ${code_for},
      code_until = ${code_until}, code_tries = ${code_tries}, sent = ${sent}, sent_since = ${sent_since}
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid`.execute(tx);
}

/** Forgets attempts that nothing was done with since an instant. */
export async function forgetAttempts(tx: Tx, before: string): Promise<void> {
  await sql`delete from signing_attempt where wrong_at < ${before}::timestamptz
    and (sent_since is null or sent_since < ${before}::timestamptz)`.execute(tx);
}
