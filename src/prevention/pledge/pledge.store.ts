/** The lists of pledges and signatures, what was counted of them, and who has not signed yet. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { inScope } from '../../db/values.ts';
import type { RecordId, RecordRef, Region, Within } from '../../record/ids.ts';
import type { Invitation } from '../inviting/invitation.store.ts';
import type { PersonRow } from '../roster/roster.store.ts';
import { type Belongs, rosterKind, type UnitKind } from '../roster/roster.ts';
import type { Attempt } from './attempt.store.ts';
import type { PledgeKind } from './campaign.ts';
import type { Assurance } from './signature.ts';

export interface CampaignRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly kind: PledgeKind;
  readonly title: string;
  readonly phase: 'draft' | 'open' | 'closed' | 'withdrawn';
  readonly on_day: string;
  readonly from_day: string;
  readonly until_day: string;
  readonly officials: number;
  readonly officials_signed: number;
  /** Null until the job has counted. */
  readonly invited: number | null;
  readonly signed: number | null;
}
export interface ListKey {
  readonly day: string;
  readonly record: string;
}

/** Pledges of the scope, the newest first, with what was counted last. */
export async function campaignPage(
  tx: Tx,
  { scope, after, most }: { readonly scope: Within; readonly after?: ListKey | undefined; readonly most: number },
): Promise<readonly CampaignRow[]> {
  const { rows } = await sql<CampaignRow>`
    select l.region, l.record, l.kind, l.title, l.phase, l.on_day, l.from_day, l.until_day, l.officials, l.officials_signed,
      (select sum(u.invited)::int from campaign_unit u where u.region = l.region and u.campaign = l.record) as invited,
      (select sum(u.signed)::int from campaign_unit u where u.region = l.region and u.campaign = l.record) as signed
    from (select * from campaign_list where ${inScope(scope)}
      ${after ? sql`and (on_day, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
      order by on_day desc, record desc limit ${most}) l
    order by l.on_day desc, l.record desc`.execute(tx);
  return rows;
}

export interface SignatureRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly on_day: string;
  readonly assurance: Assurance;
  readonly revoked: boolean;
}

/** The signature of one person under one pledge. */
export async function signatureOf(tx: Tx, asks: RecordRef, person: string): Promise<SignatureRow | undefined> {
  const { rows } = await sql<SignatureRow>`
    select region, record, on_day, assurance, revoked from signature_list
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid`.execute(tx);
  return rows[0];
}

/** An invitation to sign, held, with the person as the roster has them now, and what they did and tried under the pledge. */
export interface HeldSigner extends Invitation {
  /** Undefined of whoever left the roster. */
  readonly row: PersonRow | undefined;
  readonly unitName: string | null;
  readonly unitKind: UnitKind | null;
  readonly signature: SignatureRow | undefined;
  readonly attempt: Attempt | undefined;
  /** The wrapped key under which the roster's names and numbers are closed. */
  readonly rosterKey: string | null;
}

type None<T> = { readonly [K in keyof T]: T[K] | null };
type HeldRow = Invitation &
  None<Omit<PersonRow, 'person' | 'unit'> & Omit<SignatureRow, 'region' | 'record'> & Attempt> & {
    readonly of_unit: string | null;
    readonly unit_name: string | null;
    readonly unit_kind: UnitKind | null;
    readonly signature: RecordId | null;
    readonly roster_key: string | null;
  };

/** In one statement (signer_by_code, in the migrations); the code names the region itself, so that none is asked. */
export async function signerByCode(tx: Tx, mark: Uint8Array): Promise<HeldSigner | undefined> {
  const { rows } = await sql<HeldRow>`
    select s.*, read_key(s.region, s.roster, ${rosterKind.name}) as roster_key
    from signer_by_code(${Buffer.from(mark)}::bytea) s`.execute(tx);
  const [found] = rows;
  if (!found) return undefined;
  const { region, asks, person, roster, unit, reminders, mailed, of_unit, unit_name, unit_kind, signature, ...rest } =
    found;
  const { belongs, heads, has_mail, sealed, since, on_day, assurance, revoked, roster_key, ...attempt } = rest;
  const row = { person, unit: of_unit, belongs, heads, has_mail, sealed, since };
  return {
    ...{ region, asks, person, roster, unit, reminders, mailed, unitName: unit_name, unitKind: unit_kind },
    row: of_unit === null ? undefined : (row as PersonRow),
    signature:
      signature === null ? undefined : ({ region, record: signature, on_day, assurance, revoked } as SignatureRow),
    attempt: attempt.wrong === null ? undefined : (attempt as Attempt),
    rosterKey: roster_key,
  };
}

/** One unit as a roster had it at a generation. */
export async function unitOf(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  unit: string,
): Promise<{ readonly kind: UnitKind; readonly name: string } | undefined> {
  const { rows } = await sql<{ kind: UnitKind; name: string }>`
    select kind, name from roster_unit
    where region = ${roster.region} and roster = ${roster.id} and unit = ${unit}::uuid
      and since <= ${generation} and (until is null or until > ${generation})`.execute(tx);
  return rows[0];
}

/** Somebody of a roster by the mark of the number. */
export async function personByMark(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  mark: Uint8Array,
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select person, unit, belongs, heads, has_mail, sealed, since from roster_person
    where region = ${roster.region} and roster = ${roster.id} and nip_mark = ${Buffer.from(mark)}
      and since <= ${generation} and (until is null or until > ${generation})
    order by since desc limit 1`.execute(tx);
  return rows[0];
}

export interface UnitFigures {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly invited: number;
  readonly signed: number;
  readonly revoked: number;
}

/** What was counted of a pledge's units, those with most left to sign first. */
export async function unitFigures(
  tx: Tx,
  campaign: RecordRef,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly UnitFigures[]> {
  const { rows } = await sql<UnitFigures>`
    select unit, kind, name, invited, signed, revoked from campaign_unit
    where region = ${campaign.region} and campaign = ${campaign.id}
    order by invited - signed desc, name collate "C", unit offset ${from} limit ${most}`.execute(tx);
  return rows;
}

/** What was counted of one unit. */
export async function unitFigure(tx: Tx, campaign: RecordRef, unit: string): Promise<UnitFigures | undefined> {
  const { rows } = await sql<UnitFigures>`
    select unit, kind, name, invited, signed, revoked from campaign_unit
    where region = ${campaign.region} and campaign = ${campaign.id} and unit = ${unit}::uuid`.execute(tx);
  return rows[0];
}

export interface Totals {
  readonly units: number;
  readonly invited: number;
  readonly signed: number;
  readonly revoked: number;
}

export async function totalsOf(tx: Tx, campaign: RecordRef): Promise<Totals> {
  const { rows } = await sql<Totals>`
    select count(*)::int as units, coalesce(sum(invited), 0)::int as invited, coalesce(sum(signed), 0)::int as signed,
      coalesce(sum(revoked), 0)::int as revoked
    from campaign_unit where region = ${campaign.region} and campaign = ${campaign.id}`.execute(tx);
  return rows[0] ?? { units: 0, invited: 0, signed: 0, revoked: 0 };
}

/** People of one unit who were asked and have no signature that stands, from behind `after` on, with their rows in the roster. */
export async function unsignedOf(
  tx: Tx,
  campaign: RecordRef,
  at: { readonly generation: number; readonly unit: string },
  after: string | null,
  most: number,
): Promise<readonly (PersonRow & { readonly revoked: boolean })[]> {
  const { rows } = await sql<PersonRow & { readonly revoked: boolean }>`
    select p.person, p.unit, p.belongs, p.heads, p.has_mail, p.sealed, p.since, s.revoked is not null as revoked
    from invitation i
    join roster_person p on p.region = i.region and p.roster = i.roster and p.person = i.person
    left join signature_list s on s.region = ${campaign.region} and s.asks = ${campaign.id} and s.person = p.person
    where i.region = ${campaign.region} and i.asks = ${campaign.id} and i.unit = ${at.unit}::uuid
      and p.since <= ${at.generation} and (p.until is null or p.until > ${at.generation})
      and (s.record is null or s.revoked) and (${after}::uuid is null or p.person > ${after}::uuid)
    order by p.person limit ${most}`.execute(tx);
  return rows;
}

/** People of one unit who were asked, from behind `after` on: for the slips. */
export async function askedOf(
  tx: Tx,
  campaign: RecordRef,
  at: { readonly generation: number; readonly unit: string },
  most: number,
): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select p.person, p.unit, p.belongs, p.heads, p.has_mail, p.sealed, p.since
    from invitation i
    join roster_person p on p.region = i.region and p.roster = i.roster and p.person = i.person
    where i.region = ${campaign.region} and i.asks = ${campaign.id} and i.unit = ${at.unit}::uuid
      and p.since <= ${at.generation} and (p.until is null or p.until > ${at.generation})
      and not exists (select from signature_list s
        where s.region = ${campaign.region} and s.asks = ${campaign.id} and s.person = p.person)
    order by p.person limit ${most}`.execute(tx);
  return rows;
}

/** How many of a roster a pledge would ask, by unit kind, and how many of them have no address. */
export async function askedCounts(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  who: {
    readonly unitKinds: readonly string[] | null;
    readonly units: readonly string[] | null;
    readonly belongs: readonly string[] | null;
  },
): Promise<
  readonly { readonly kind: UnitKind; readonly units: number; readonly people: number; readonly mail: number }[]
> {
  const list = (values: readonly string[] | null) => (values === null ? null : [...values]);
  const { rows } = await sql<{ kind: UnitKind; units: number; people: number; mail: number }>`
    select u.kind, count(distinct u.unit)::int as units, count(*)::int as people,
      count(*) filter (where p.has_mail)::int as mail
    from roster_unit u join roster_person p on p.region = u.region and p.roster = u.roster and p.unit = u.unit
    where u.region = ${roster.region} and u.roster = ${roster.id}
      and u.since <= ${generation} and (u.until is null or u.until > ${generation})
      and p.since <= ${generation} and (p.until is null or p.until > ${generation})
      and (${list(who.unitKinds)}::text[] is null or u.kind = any(${list(who.unitKinds)}::text[]))
      and (${list(who.units)}::uuid[] is null or u.unit = any(${list(who.units)}::uuid[]))
      and (${list(who.belongs)}::text[] is null or p.belongs = any(${list(who.belongs)}::text[]))
    group by u.kind order by u.kind collate "C"`.execute(tx);
  return rows;
}

export interface FlagRow {
  readonly unit: string;
  readonly name: string;
  readonly day: string;
  readonly from_at: string;
  readonly to_at: string;
  readonly signatures: number;
  readonly rule: 'many' | 'share';
}

/** Flags of a pledge, the latest first. */
export async function flagsOf(tx: Tx, campaign: RecordRef, most: number): Promise<readonly FlagRow[]> {
  const { rows } = await sql<FlagRow>`
    select f.unit, coalesce(u.name, '') as name, f.day, f.from_at, f.to_at, f.signatures, f.rule from campaign_flag f
    left join campaign_unit u on u.region = f.region and u.campaign = f.campaign and u.unit = f.unit
    where f.region = ${campaign.region} and f.campaign = ${campaign.id}
    order by f.day desc, f.from_at desc, f.unit limit ${most}`.execute(tx);
  return rows;
}

export interface PublicRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly kind: PledgeKind;
  readonly title: string;
  readonly phase: 'open' | 'closed' | 'withdrawn';
  readonly from_day: string;
  readonly until_day: string;
  readonly opened_on: string;
  readonly text: string;
  readonly hash: string;
  readonly officials_first: boolean;
  readonly officials: readonly {
    readonly title: string;
    readonly unit: string;
    readonly signed: {
      readonly name: string | null;
      readonly capacity: string;
      readonly on: string;
      readonly revokedOn: string | null;
    } | null;
  }[];
  readonly ended_on: string | null;
  readonly reason: string | null;
}

/** Pledges that were opened, the newest first, for everybody. */
export async function publicPage(
  tx: Tx,
  { after, most }: { readonly after?: ListKey | undefined; readonly most: number },
): Promise<readonly PublicRow[]> {
  const { rows } = await sql<PublicRow>`
    select region, record, kind, title, phase, from_day, until_day, opened_on, text, hash, officials_first, officials,
      ended_on, reason
    from campaign_public
    where ${after ? sql`(opened_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql`true`}
    order by opened_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

export async function publicOf(tx: Tx, { region, id }: RecordRef): Promise<PublicRow | undefined> {
  const { rows } = await sql<PublicRow>`
    select region, record, kind, title, phase, from_day, until_day, opened_on, text, hash, officials_first, officials,
      ended_on, reason
    from campaign_public where region = ${region} and record = ${id}`.execute(tx);
  return rows[0];
}

export interface ShareRow {
  readonly region: Region;
  readonly campaign: RecordId;
  readonly kind: string;
  readonly invited: number;
  readonly percent: number;
  readonly as_of: number;
}

/** The published shares of these pledges. */
export async function sharesOfCampaigns(tx: Tx, campaigns: readonly string[]): Promise<readonly ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    select region, campaign, kind, invited, percent, as_of from campaign_share
    where campaign = any(${[...campaigns]}::uuid[]) order by campaign, kind collate "C"`.execute(tx);
  return rows;
}

export interface WorkRow {
  readonly counted_to: number | null;
  readonly counted_at: string | null;
}

/** As of when a pledge was counted; undefined before it was. */
export async function workOf(tx: Tx, campaign: RecordRef): Promise<WorkRow | undefined> {
  const { rows } = await sql<WorkRow>`
    select counted_to, counted_at from campaign_work
    where region = ${campaign.region} and campaign = ${campaign.id}`.execute(tx);
  return rows[0];
}

export interface WorkingCampaign {
  readonly region: Region;
  readonly record: RecordId;
  readonly phase: string;
  readonly roster: RecordId;
  readonly generation: number;
  readonly unit_kinds: readonly UnitKind[] | null;
  readonly units: readonly string[] | null;
  readonly belongs: readonly Belongs[] | null;
}

/** Pledges that are open, or ended less than the week ago in which signatures can be revoked; with their roster as it stands. */
export async function workingCampaigns(tx: Tx, endedSince: string): Promise<readonly WorkingCampaign[]> {
  const { rows } = await sql<WorkingCampaign>`
    select c.region, c.record, c.phase, c.roster, r.generation, c.unit_kinds, c.units, c.belongs
    from campaign_list c join roster_list r on r.region = c.region and r.record = c.roster
    where c.phase = 'open' or (c.phase in ('closed', 'withdrawn') and c.ended_on >= ${endedSince}::date)
    order by c.region, c.record`.execute(tx);
  return rows;
}

/** Pledges that are open, with their roster as it stands. */
export async function openCampaigns(tx: Tx): Promise<readonly WorkingCampaign[]> {
  const { rows } = await sql<WorkingCampaign>`
    select c.region, c.record, c.phase, c.roster, r.generation, c.unit_kinds, c.units, c.belongs
    from campaign_list c join roster_list r on r.region = c.region and r.record = c.roster
    where c.phase = 'open' order by c.region, c.record`.execute(tx);
  return rows;
}

/** Somebody was asked since a pledge was counted. */
export async function countAgain(tx: Tx, campaign: RecordRef): Promise<void> {
  await sql`update campaign_work set counted_to = null
    where region = ${campaign.region} and campaign = ${campaign.id} and counted_to is not null`.execute(tx);
}

/**
 * Counts some units of a pledge from the rows that the ledger's order gave them, each unit by its own stretch of the indexes,
 * and puts the figures in place of the earlier ones.
 */
export async function countUnits(
  tx: Tx,
  campaign: RecordRef,
  units: readonly { readonly unit: string; readonly kind: string; readonly name: string }[],
  asOf: number,
): Promise<void> {
  const rows = JSON.stringify(units.map(({ unit, kind, name }) => ({ unit, kind, name })));
  await sql`
    insert into campaign_unit (region, campaign, unit, kind, name, invited, signed, revoked)
    select ${campaign.region}, ${campaign.id}, u.unit, u.kind, u.name, i.invited, s.signed, s.revoked
    from jsonb_to_recordset(${rows}::jsonb) as u(unit uuid, kind text, name text),
      lateral (select count(*)::int as invited from invitation i
        where i.region = ${campaign.region} and i.asks = ${campaign.id} and i.unit = u.unit) i,
      lateral (select
          (count(*) filter (where until_entry is null or until_entry >= ${asOf}))::int as signed,
          (count(*) filter (where until_entry < ${asOf}))::int as revoked
        from signature_measure m
        where m.region = ${campaign.region} and m.asks = ${campaign.id} and m.unit = u.unit and m.entry < ${asOf}) s
    where i.invited > 0 or s.signed + s.revoked > 0
    on conflict (region, campaign, unit) do update
      set kind = excluded.kind, name = excluded.name, invited = excluded.invited, signed = excluded.signed,
        revoked = excluded.revoked`.execute(tx);
}

/** Signatures within these windows make a flag: as many, or more than this share of a unit. */
export interface FlagRules {
  readonly many: number;
  readonly manyMinutes: number;
  readonly shareOf: number;
  readonly shareLeast: number;
  readonly shareMinutes: number;
}

/**
 * Flags what came close together in some units since an instant, a row for each unit and day. Signatures that an officer
 * recorded are left out: they come together by themselves.
 */
export async function flagUnits(
  tx: Tx,
  campaign: RecordRef,
  units: readonly string[],
  since: string,
  rules: FlagRules,
): Promise<void> {
  const minutes = (many: number) => sql`make_interval(mins => ${many}::int)`;
  await sql`
    insert into campaign_flag (region, campaign, unit, day, from_at, to_at, signatures, rule)
    select ${campaign.region}, ${campaign.id}, unit, on_day, min(at) - ${minutes(rules.manyMinutes)}, max(at),
      max(greatest(many, share)), case when max(many) >= ${rules.many} then 'many' else 'share' end
    from (
      select s.unit, s.on_day, s.at, u.invited,
        (count(*) over (partition by s.unit order by s.at
          range between ${minutes(rules.manyMinutes)} preceding and current row))::int as many,
        (count(*) over (partition by s.unit order by s.at
          range between ${minutes(rules.shareMinutes)} preceding and current row))::int as share
      from signature_list s
      join campaign_unit u on u.region = s.region and u.campaign = s.asks and u.unit = s.unit
      where s.region = ${campaign.region} and s.asks = ${campaign.id} and s.unit = any(${[...units]}::uuid[])
        and s.at >= ${since}::timestamptz and s.assurance <> 'in-person') w
    where many >= ${rules.many} or (share >= ${rules.shareLeast} and share * ${rules.shareOf} > invited)
    group by unit, on_day
    on conflict (region, campaign, unit, day) do update
      set to_at = greatest(campaign_flag.to_at, excluded.to_at),
        signatures = greatest(campaign_flag.signatures, excluded.signatures),
        rule = case when excluded.rule = 'many' then 'many' else campaign_flag.rule end`.execute(tx);
}

/** Puts what everybody may read in place of what stood there, and says as of which entry and when it was counted. */
export async function publishShares(
  tx: Tx,
  campaign: RecordRef,
  shares: readonly { readonly kind: string; readonly invited: number; readonly percent: number }[],
  counted: { readonly asOf: number; readonly at: string },
): Promise<void> {
  await sql`delete from campaign_share where region = ${campaign.region} and campaign = ${campaign.id}`.execute(tx);
  await sql`
    insert into campaign_share (region, campaign, kind, invited, percent, as_of)
    select ${campaign.region}, ${campaign.id}, kind, invited, percent, ${counted.asOf}
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s(kind text, invited integer, percent integer)`.execute(
    tx,
  );
  await sql`
    insert into campaign_work (region, campaign, counted_to, counted_at)
    values (${campaign.region}, ${campaign.id}, ${counted.asOf}, ${counted.at}::timestamptz)
    on conflict (region, campaign) do update
      set counted_to = excluded.counted_to, counted_at = excluded.counted_at`.execute(tx);
}
