import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';

export interface Invited {
  readonly person: string;
  readonly unit: string;
  readonly code_mark: Uint8Array;
}

/** Adds invitations of a day to a version, and gives whose; whoever is invited already stays so, under the same code. */
export async function inviteAll(
  tx: Tx,
  asks: RecordRef,
  roster: RecordRef,
  people: readonly Invited[],
  { on, edition }: { readonly on: string; readonly edition: number },
): Promise<ReadonlySet<string>> {
  const rows = people.map(({ code_mark, ...row }) => ({ ...row, code_mark: Buffer.from(code_mark).toString('hex') }));
  const { rows: added } = await sql<{ person: string }>`
    insert into invitation (region, asks, person, roster, unit, code_mark, invited_on, edition)
    select ${asks.region}, ${asks.id}, person, ${roster.id}, unit, decode(code_mark, 'hex'), ${on}::date, ${edition}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as invited(person uuid, unit uuid, code_mark text)
    on conflict do nothing returning person`.execute(tx);
  return new Set(added.map(({ person }) => person));
}

export interface Invitation {
  readonly region: Region;
  readonly asks: RecordId;
  readonly person: string;
  readonly roster: RecordId;
  readonly unit: string;
  readonly reminders: number;
  /** The code went out by mail: it says no more that somebody holds a slip of paper. */
  readonly mailed: boolean;
}

const REST = sql`asks, person, roster, unit, reminders, mailed`;

/** Finds an invitation by what is kept of its code; the code names the region itself, so that none is asked. */
export async function invitationByCode(tx: Tx, mark: Uint8Array): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select region, ${REST} from invitation where code_mark = ${Buffer.from(mark)}`.execute(tx);
  return rows[0];
}

/**
 * Whatever is tried with one invitation at once is taken one after the other, until the transaction ends. What was tried before is
 * read in a later statement, since the one that waited sees what stood when it began.
 */
export async function holdInvitation(tx: Tx, asks: RecordRef, person: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(invitation_lock(${asks.id}::uuid, ${person}::uuid))`.execute(tx);
}

/** Invitations to one record, in the order of their people. */
export async function invitationsOf(
  tx: Tx,
  asks: RecordRef,
  after: string | null,
  most: number,
): Promise<readonly Invitation[]> {
  const { rows } = await sql<Invitation>`
    select region, ${REST} from invitation
    where region = ${asks.region} and asks = ${asks.id} and (${after}::uuid is null or person > ${after}::uuid)
    order by person limit ${most}`.execute(tx);
  return rows;
}
