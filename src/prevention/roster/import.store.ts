import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Actor } from '../../record/kind.ts';
import type { Part } from './columns.ts';
import type { Belongs } from './roster.ts';

/** `kept`: waits for a decision; `staging`: is carried out; `stopped`: what it staged is being taken back. */
export type UploadPhase = 'kept' | 'staging' | 'stopped' | 'finished' | 'failed';
export interface Upload {
  readonly region: Region;
  readonly id: string;
  readonly roster: RecordId;
  readonly part: Part;
  readonly hash: string;
  readonly phase: UploadPhase;
  readonly rows: number;
  readonly errors: number;
  /** The generation it becomes, from its confirmation on. */
  readonly generation: number | null;
  readonly done: number;
  readonly total: number;
  /** Why it failed: the code of a refusal. */
  readonly problem: string | null;
}

export async function keepUpload(
  tx: Tx,
  upload: Pick<Upload, 'region' | 'id' | 'roster' | 'part' | 'hash' | 'rows' | 'errors'> & {
    readonly sealed: Uint8Array;
    readonly until: string;
  },
): Promise<void> {
  const { region, id, roster, part, hash, rows, errors, sealed, until } = upload;
  await sql`insert into roster_import (region, id, roster, part, hash, phase, rows, errors, sealed, until)
    values (${region}, ${id}, ${roster}, ${part}, ${hash}, 'kept', ${rows}, ${errors}, ${sealed}, ${until}::timestamptz)`.execute(
    tx,
  );
}

export async function findUpload(tx: Tx, id: string): Promise<Upload | undefined> {
  const { rows } = await sql<Upload>`
    select region, id, roster, part, hash, phase, rows, errors, generation, done, total, problem
    from roster_import where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

/** What is being carried out or taken back at a roster: one at a time. */
export async function runningUpload(tx: Tx, roster: RecordRef): Promise<Upload | undefined> {
  const { rows } = await sql<Upload>`
    select region, id, roster, part, hash, phase, rows, errors, generation, done, total, problem
    from roster_import where region = ${roster.region} and roster = ${roster.id} and phase in ('staging', 'stopped')`.execute(
    tx,
  );
  return rows[0];
}

export async function sealedUpload(tx: Tx, { region, id }: Upload): Promise<Uint8Array | null> {
  const { rows } = await sql<{ sealed: Uint8Array | null }>`
    select sealed from roster_import where region = ${region} and id = ${id}::uuid`.execute(tx);
  return rows[0]?.sealed ?? null;
}

/** False where it is no longer waiting; the database refuses (23505) where another one is under way. */
export async function beginStaging(tx: Tx, upload: Upload, generation: number, actor: Actor): Promise<boolean> {
  const { rows } = await sql`
    update roster_import set phase = 'staging', generation = ${generation}, actor = ${JSON.stringify(actor)}::jsonb
    where region = ${upload.region} and id = ${upload.id}::uuid and phase = 'kept' returning 1`.execute(tx);
  return rows.length > 0;
}

/**
 * Stops what runs. Who carries it out finds it so at the next step and lets it go; the claim stands until then, so that nothing
 * is taken back by another process while this one puts it in force.
 */
export async function stopStaging(tx: Tx, upload: Upload, problem: string): Promise<void> {
  await sql`update roster_import set phase = 'stopped', problem = ${problem}
    where region = ${upload.region} and id = ${upload.id}::uuid and phase = 'staging'`.execute(tx);
}

export interface Claimed extends Upload {
  readonly actor: Actor;
}

/** Takes one of those under way that nobody works on, for a while: over all regions, as the keeper. */
export async function claimUpload(tx: Tx, worker: string, now: string, until: string): Promise<Claimed | undefined> {
  const { rows } = await sql<Claimed>`
    update roster_import u set worker = ${worker}::uuid, worker_until = ${until}::timestamptz
    where (region, id) in (
      select region, id from roster_import
      where phase in ('staging', 'stopped') and (worker_until is null or worker_until < ${now}::timestamptz)
      order by region, id limit 1 for update skip locked)
    returning region, id, roster, part, hash, phase, rows, errors, generation, done, total, problem, actor`.execute(tx);
  return rows[0];
}

export interface Beat {
  readonly worker: string;
  readonly until: string;
  readonly done: number;
  readonly total: number;
}

/** Renews the claim in the transaction of each step: false where it was lost or stopped, and then the step is to be undone. */
export async function beat(
  tx: Tx,
  { region, id, phase }: Upload,
  { worker, until, done, total }: Beat,
): Promise<boolean> {
  const { rows } = await sql`
    update roster_import set worker_until = ${until}::timestamptz, done = ${done}, total = ${total}
    where region = ${region} and id = ${id}::uuid and worker = ${worker}::uuid and phase = ${phase} returning 1`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Gives the claim back, for whoever comes next. */
export async function letGo(tx: Tx, { region, id }: Upload, worker: string): Promise<void> {
  await sql`update roster_import set worker = null, worker_until = null
    where region = ${region} and id = ${id}::uuid and worker = ${worker}::uuid`.execute(tx);
}

/** It is over; the file goes at once. */
export async function endUpload(tx: Tx, { region, id }: Upload, phase: 'finished' | 'failed'): Promise<void> {
  await sql`update roster_import set phase = ${phase}, sealed = null, actor = null, worker = null, worker_until = null
    where region = ${region} and id = ${id}::uuid`.execute(tx);
}

export async function dropUpload(tx: Tx, { region, id }: Upload): Promise<void> {
  await sql`delete from roster_import where region = ${region} and id = ${id}::uuid and phase = 'kept'`.execute(tx);
}

/** Old ones of this region, and the traces of those that are over. */
export async function dropOldUploads(tx: Tx, region: Region, now: string): Promise<void> {
  await sql`delete from roster_import
    where region = ${region} and until < ${now}::timestamptz and phase not in ('staging', 'stopped')`.execute(tx);
}

/** Units in force that people of these groups belong to. */
export async function unitsInUse(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  belongs: readonly Belongs[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from roster_person
    where region = ${roster.region} and roster = ${roster.id} and belongs = any(${belongs}::text[])
      and since <= ${generation} and (until is null or until > ${generation})`.execute(tx);
  return rows.map(({ unit }) => unit);
}

/** How many people of these groups are in force. */
export async function countPeople(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  belongs: readonly Belongs[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from roster_person
    where region = ${roster.region} and roster = ${roster.id} and belongs = any(${belongs}::text[])
      and since <= ${generation} and (until is null or until > ${generation})`.execute(tx);
  return rows[0]?.n ?? 0;
}

export async function endUnits(tx: Tx, roster: RecordRef, next: number, units: readonly string[]): Promise<void> {
  await sql`update roster_unit set until = ${next}
    where region = ${roster.region} and roster = ${roster.id} and unit = any(${units}::uuid[])
      and since < ${next} and until is null`.execute(tx);
}

export async function endPeople(tx: Tx, roster: RecordRef, next: number, people: readonly string[]): Promise<void> {
  await sql`update roster_person set until = ${next}
    where region = ${roster.region} and roster = ${roster.id} and person = any(${people}::uuid[])
      and since < ${next} and until is null`.execute(tx);
}

/**
 * Who had these NIPs before: people who come back are the same people. By the mark in hexadecimal digits. Each is looked up in the
 * index by itself (`offset 0`): of a table that has just grown to a million the planner would read all, for every thousand marks.
 */
export async function formerPeople(
  tx: Tx,
  roster: RecordRef,
  marks: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ mark: string; person: string }>`
    select m.mark, p.person from unnest(${marks}::text[]) as m (mark), lateral (
      select person from roster_person
      where region = ${roster.region} and roster = ${roster.id} and nip_mark = decode(m.mark, 'hex') offset 0) p`.execute(
    tx,
  );
  return new Map(rows.map(({ mark, person }) => [mark, person]));
}

/** Takes back what was staged of people, a stretch of them at a time; the last person of it, null at the end. */
export async function unstagePeople(
  tx: Tx,
  roster: RecordRef,
  next: number,
  after: string | null,
  most: number,
): Promise<string | null> {
  const { region, id } = roster;
  const { rows } = await sql<{ last: string | null }>`
    select max(person::text) as last from (
      select person from roster_person where region = ${region} and roster = ${id}
        and (${after}::uuid is null or person > ${after}::uuid)
      order by person limit ${most}) as stretch`.execute(tx);
  const last = rows[0]?.last ?? null;
  if (last === null) return null;
  await sql`delete from roster_person where region = ${region} and roster = ${id} and since >= ${next}
    and (${after}::uuid is null or person > ${after}::uuid) and person <= ${last}::uuid`.execute(tx);
  await sql`update roster_person set until = null where region = ${region} and roster = ${id} and until >= ${next}
    and (${after}::uuid is null or person > ${after}::uuid) and person <= ${last}::uuid`.execute(tx);
  return last;
}

export async function unstageUnits(tx: Tx, roster: RecordRef, next: number): Promise<void> {
  const { region, id } = roster;
  await sql`delete from roster_unit where region = ${region} and roster = ${id} and since >= ${next}`.execute(tx);
  await sql`update roster_unit set until = null where region = ${region} and roster = ${id} and until >= ${next}`.execute(
    tx,
  );
}
