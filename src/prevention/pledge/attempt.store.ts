/** Attempts at signing under one invitation: a row that its person's steps alone lock, and that is forgotten a day later. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';
import { holdInvitation } from '../inviting/invitation.store.ts';

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

const NONE = { wrong: 0, code: null, code_for: null, code_until: null, code_tries: 0, sent: 0, sent_since: null };

export const noAttempt = (now: string): Attempt => ({ ...NONE, wrong_at: now });

/** What is kept of one person's attempts under one pledge, with the invitation held (`holdInvitation`). */
export async function lockAttempt(tx: Tx, asks: RecordRef, person: string, now: string): Promise<Attempt> {
  await holdInvitation(tx, asks, person);
  const { rows } = await sql<Attempt>`
    select wrong, wrong_at, code, code_for, code_until, code_tries, sent, sent_since from signing_attempt
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid`.execute(tx);
  return rows[0] ?? noAttempt(now);
}

export async function putAttempt(tx: Tx, asks: RecordRef, person: string, attempt: Attempt): Promise<void> {
  const { wrong, wrong_at, code, code_for, code_until, code_tries, sent, sent_since } = attempt;
  await sql`
    insert into signing_attempt
      (region, asks, person, wrong, wrong_at, code, code_for, code_until, code_tries, sent, sent_since)
    values (${asks.region}, ${asks.id}, ${person}, ${wrong}, ${wrong_at}, ${code}, ${code_for}, ${code_until}, ${code_tries},
      ${sent}, ${sent_since})
    on conflict (region, asks, person) do update
      set wrong = excluded.wrong, wrong_at = excluded.wrong_at, code = excluded.code, code_for = excluded.code_for,
        code_until = excluded.code_until, code_tries = excluded.code_tries, sent = excluded.sent,
        sent_since = excluded.sent_since`.execute(tx);
}

/** Forgets attempts that nothing was done with since an instant. */
export async function forgetAttempts(tx: Tx, before: string): Promise<void> {
  await sql`delete from signing_attempt where wrong_at < ${before}::timestamptz
    and (sent_since is null or sent_since < ${before}::timestamptz)`.execute(tx);
}
