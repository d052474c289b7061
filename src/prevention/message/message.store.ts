/** The SQL of messages: what everybody reads, and the desk's list. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { containing, inScope } from '../../db/values.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Content, What } from './content.ts';

export interface PublicEdition extends Content {
  readonly on: string;
  readonly at: string;
  readonly because: string | null;
  readonly entry: number;
}
export interface PublicMessage {
  readonly region: Region;
  readonly record: RecordId;
  readonly what: What;
  readonly phase: 'published' | 'withdrawn';
  readonly from_name: string;
  readonly from_address: string | null;
  readonly on_day: string;
  readonly published_at: string;
  readonly changed_at: string;
  readonly editions: readonly [PublicEdition, ...PublicEdition[]];
  readonly because: string | null;
  readonly withdrawn_on: string | null;
  readonly issue: number;
  readonly entry: number;
}
const COLUMNS = sql`region, record, what, phase, from_name, from_address, on_day, published_at, changed_at, editions, because, withdrawn_on, issue, entry`;

/** A region's own messages, and those of the regions around it, up to the whole country's. */
const reaching = (region: string) => {
  const parts = region.split('.');
  const around = region === '' ? [''] : ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('.'))];
  return sql`region = any(${around}::text[])`;
};

export interface MessageFilter {
  readonly what?: What | undefined;
  /** What reaches this region. */
  readonly region?: string | undefined;
  /** `2024-10`. */
  readonly month?: string | undefined;
  readonly words?: readonly string[] | undefined;
}

/**
 * Each word stands in the text, or something much like it does: a letter left out or changed is a slip of typing. As a word of
 * three letters is like too many others, it must stand there.
 */
const narrowed = ({ what, region, month, words = [] }: MessageFilter) => sql`true
  ${what === undefined ? sql`` : sql`and what = ${what}`}
  ${region === undefined ? sql`` : sql`and ${reaching(region)}`}
  ${month === undefined ? sql`` : sql`and on_day >= ${`${month}-01`}::date and on_day < ${`${month}-01`}::date + interval '1 month'`}
  ${sql.join(
    words.map(word =>
      word.length < 4
        ? sql`and sought like ${containing(word)}`
        : sql`and (sought like ${containing(word)} or word_similarity(${word}, sought) >= 0.5)`,
    ),
    sql` `,
  )}`;

/** The latest first, by keyset. */
export async function messagePage(
  tx: Tx,
  options: MessageFilter & {
    readonly after?: { readonly day: string; readonly record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly PublicMessage[]> {
  const { after, most, ...filter } = options;
  const beyond = after ? sql`and (on_day, record) < (${after.day}::date, ${after.record}::uuid)` : sql``;
  const { rows } = await sql<PublicMessage>`
    select ${COLUMNS} from message_public where ${narrowed(filter)} ${beyond}
    order by on_day desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** What a feed holds: what changed last comes first. */
export async function messagesChanged(tx: Tx, filter: MessageFilter, most: number): Promise<readonly PublicMessage[]> {
  const { rows } = await sql<PublicMessage>`
    select ${COLUMNS} from message_public where ${narrowed(filter)}
    order by changed_at desc, record desc limit ${most}`.execute(tx);
  return rows;
}

export async function messageRow(tx: Tx, ref: RecordRef): Promise<PublicMessage | undefined> {
  const { rows } = await sql<PublicMessage>`
    select ${COLUMNS} from message_public where region = ${ref.region} and record = ${ref.id}`.execute(tx);
  return rows[0];
}

/** Months that have a message, the latest first, and regions. */
export async function messageChoices(tx: Tx) {
  const months = await sql<{ month: string }>`
    select distinct to_char(on_day, 'YYYY-MM') as month from message_public order by month desc limit 60`.execute(tx);
  const regions = await sql<{ region: Region }>`
    select distinct region from message_public order by region limit 1000`.execute(tx);
  return { months: months.rows.map(({ month }) => month), regions: regions.rows.map(({ region }) => region) };
}

export interface ListedMessage {
  readonly region: Region;
  readonly record: RecordId;
  readonly what: What;
  readonly phase: 'draft' | 'published' | 'withdrawn';
  readonly stage: string | null;
  readonly on_day: string;
  readonly editions: number;
}

/** The desk's list: drafts, or what was published. */
export async function messagesOf(
  tx: Tx,
  scope: string,
  options: {
    readonly drafts: boolean;
    readonly after?: { readonly day: string; readonly record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly ListedMessage[]> {
  const { drafts, after, most } = options;
  const beyond = after ? sql`and (on_day, record) < (${after.day}::date, ${after.record}::uuid)` : sql``;
  const { rows } = await sql<ListedMessage>`
    select region, record, what, phase, stage, on_day, editions from message_list
    where ${inScope(scope)} and (phase = 'draft') = ${drafts} ${beyond}
    order by on_day desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** Stages of which the scope has an alert already, drafted or published, by region; and the day of its last rule of the week. */
export async function alreadySaid(tx: Tx, scope: string, since: string) {
  const { rows } = await sql<{ region: Region; what: What; stage: string | null; on_day: string }>`
    select region, what, stage, on_day from message_list
    where ${inScope(scope)} and phase <> 'withdrawn' and what <> 'clarification' and on_day >= ${since}::date
    order by on_day desc limit 1000`.execute(tx);
  return rows;
}

/** Who asked for mail in the scope, in numbers. */
export async function subscriptionCounts(tx: Tx, scope: string) {
  const { rows } = await sql<{ confirmed: number; units: number; asked: number; stopped: number }>`
    select count(*) filter (where state = 'confirmed')::int as confirmed,
      count(*) filter (where state = 'confirmed' and for_unit)::int as units,
      count(*) filter (where state = 'asked')::int as asked, count(*) filter (where state = 'stopped')::int as stopped
    from message_subscription where ${inScope(scope)}`.execute(tx);
  return rows[0] ?? { confirmed: 0, units: 0, asked: 0, stopped: 0 };
}

export interface MailCount {
  readonly issue: number;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly why: string | null;
  readonly mails: number;
}
/** What became of the mails of one message, in numbers. */
export async function mailCounts(tx: Tx, ref: RecordRef): Promise<readonly MailCount[]> {
  const { rows } = await sql<MailCount>`
    select issue, state, why, count(*)::int as mails from message_mail
    where region = ${ref.region} and message = ${ref.id} group by 1, 2, 3 order by 1, 2, 3`.execute(tx);
  return rows;
}
