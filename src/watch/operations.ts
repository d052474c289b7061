import { createHash } from 'node:crypto';
import { z } from 'zod';
import { regionTable } from '../offices/places.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import { type Json, type Refusal, stateOf } from '../record/kind.ts';
import { followerNext } from '../record/ledger.store.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import {
  type ActivityRow,
  activityPage,
  activityYears,
  knownArticles,
  monthCounts,
  provinceCounts,
} from './activity.store.ts';
import { activityKind } from './activity.ts';
import { earlierLinked } from './earlier.ts';
import { toGoldFields } from './gold.ts';
import { groupReadings } from './group.ts';
import { ACTIVITY_KINDS } from './kind.ts';
import type { Passage, Read } from './passage.ts';
import { activityList } from './projections.ts';
import { type Article, type Reading, readArticle } from './read.ts';

const articles = z
  .array(
    z.object({
      id: z.string().max(400),
      title: z.string().optional(),
      text: z.string(),
      published: z.iso.date().optional(),
    }),
  )
  .max(200, 'too-many');

/** Stands at the place of its article in what was given. */
export interface Ingested {
  readonly id: string;
  /** What became of the article: a new activity, one more source of one, or nothing new. */
  readonly outcome: 'new' | 'source' | 'known' | 'refused';
  readonly activity: string | null;
  readonly refusal: string | null;
}

/** Reads articles and keeps what they tell as activities, an activity for each event; a bad one doesn't stop the others. */
export const ingest = defineOperation({
  name: 'activity.ingest',
  summary: { id: 'Baca berita dan catat kegiatannya', en: 'Read news and record its activities' },
  for: 'officer',
  input: z.object({ articles }),
  async run(asked, input): Promise<Result<readonly Ingested[], Refusal>> {
    const { today } = asked.engine.moment('', asked.actor);
    const read = input.articles.map(article => {
      const hash = hashOf(article);
      const reading = readArticle({ ...article, id: hash }, regionTable(), { today });
      return { id: article.id, article, hash, reading };
    });
    const hashes = [...new Set(read.map(({ hash }) => hash))];
    const known = new Map(await asked.read(tx => knownArticles(tx, hashes)));
    const fresh = hashes.flatMap(hash => {
      const reading = known.has(hash) ? undefined : read.find(item => item.hash === hash)?.reading;
      return reading?.ok ? [reading.value] : [];
    });
    const earlier = await earlierLinked(asked, fresh);
    const groups = groupReadings([...earlier.map(({ reading }) => reading), ...fresh]);
    const activityOf = new Map(
      earlier.toReversed().map(({ reading, ref }) => [groups.get(reading.id) ?? reading.id, ref]),
    );
    const results: Ingested[] = [];
    for (const { id, article, hash, reading } of read) {
      // Asked one by one, because the same article may stand in one delivery twice.
      const before = known.get(hash);
      if (before) results.push({ id, outcome: 'known', activity: formatRef(before), refusal: null });
      else if (!reading.ok) results.push({ id, outcome: 'refused', activity: null, refusal: reading.refusal.code });
      else {
        const group = groups.get(hash) ?? hash;
        const outcome = activityOf.has(group) ? 'source' : 'new';
        const kept = await keep(asked, reading.value, article, hash, activityOf.get(group));
        if (kept.ok) {
          activityOf.set(group, kept.value);
          known.set(hash, kept.value);
          results.push({ id, outcome, activity: formatRef(kept.value), refusal: null });
        } else results.push({ id, outcome: 'refused', activity: null, refusal: kept.refusal.code });
      }
    }
    return ok(results);
  },
});

/** Reads without storing: one object an article, in the fields of the evaluation sets. */
export function readOnly(
  given: readonly Article[],
  today?: string,
): readonly Result<ReturnType<typeof toGoldFields>, Refusal>[] {
  const readings = given.map(article => readArticle(article, regionTable(), { today }));
  const groups = groupReadings(readings.flatMap(reading => (reading.ok ? [reading.value] : [])));
  return readings.map((reading, at) =>
    reading.ok
      ? ok(toGoldFields(reading.value, groups.get(reading.value.id)))
      : refuse({ ...reading.refusal, field: given[at]?.id ?? '' } as Refusal),
  );
}

const hashOf = (article: Article): string =>
  createHash('sha256')
    .update(`${article.title ?? ''}\n\n${article.text}`)
    .digest('hex');

async function keep(
  asked: Asked,
  reading: Reading,
  article: Article,
  hash: string,
  activity: RecordRef | undefined,
): Promise<Result<RecordRef, Refusal>> {
  const source = {
    article: hash,
    name: article.id,
    title: article.title ?? null,
    text: article.text,
    published: article.published ?? null,
    passages: passagesOf(reading),
    institutions: reading.institutions.map(institution => institution.value),
    mentionsHoax: reading.mentionsHoax.value,
    mentionsSara: reading.mentionsSara.value,
  };
  const seen = {
    kind: reading.kind.value,
    date: reading.eventDate?.value ?? null,
    regency: reading.regency?.value.code ?? null,
  };
  const asking = { actor: asked.actor, key: `article:${hash}` };
  const answer = activity
    ? await asked.engine.act('activity.add-source', { activity: formatRef(activity), ...source, seen }, asking)
    : await asked.engine.act(
        'activity.read',
        {
          ...source,
          ...seen,
          province: reading.province?.value.code ?? null,
          venue: reading.venue?.value ?? null,
          people: reading.people.map(person => ({ name: person.value.name, role: person.value.role })),
        },
        asking,
      );
  if (!answer.ok) return answer;
  const ref = answer.value.records[0]?.ref;
  if (!ref) throw new Error('an activity leaves a record');
  return ok(ref);
}

/** Every value's passages by the value's name, so that a person can check each of them against the article. */
function passagesOf(reading: Reading): Record<string, Passage[]> {
  const one = (value: { readonly passage: Passage | null } | null): Passage[] =>
    value?.passage ? [value.passage] : [];
  const many = (values: readonly Read<unknown>[]): Passage[] => values.map(value => value.passage);
  const all: Record<string, Passage[]> = {
    kind: one(reading.kind),
    date: one(reading.eventDate),
    regency: one(reading.regency),
    province: one(reading.province),
    venue: one(reading.venue),
    institutions: many(reading.institutions),
    people: many(reading.people),
    mentionsHoax: one(reading.mentionsHoax),
    mentionsSara: one(reading.mentionsSara),
  };
  return Object.fromEntries(Object.entries(all).filter(([, passages]) => passages.length > 0));
}

const PAGE = 25;
const named = (row: ActivityRow) => {
  const { region, record, ...rest } = row;
  const name = (code: string | null): string | null =>
    code === null ? null : (regionTable().find(code)?.name ?? null);
  return {
    ref: formatRef({ region, id: record }),
    ...rest,
    regencyName: name(row.regency),
    provinceName: name(row.province),
  };
};
export type ActivityEntry = ReturnType<typeof named>;

const filters = {
  province: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  kind: z.enum(ACTIVITY_KINDS).optional(),
  period: z
    .string()
    .regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/)
    .optional(),
};

export const listActivities = defineOperation({
  name: 'activity.list',
  summary: { id: 'Kegiatan yang terbaca dari berita', en: 'Activities read from the news' },
  for: 'public',
  input: z.object({ ...filters, after: cursorSchema.optional() }),
  async run(asked, { after, ...narrow }) {
    const { rows, asOf } = await asked.read(async tx => ({
      rows: await activityPage(tx, { after, ...narrow, most: PAGE + 1 }),
      asOf: await followerNext(tx, activityList.name),
    }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const next = rows.length > PAGE && last ? formatCursor(last.day ?? '0001-01-01', last.record) : null;
    return ok({ rows: page.map(named), asOf, next });
  },
});

const MOST_MONTHS = 24;
const MOST_YEARS = 30;

/** How many activities there are: by province for the period, and by month for its year or the last two years. */
export const countActivities = defineOperation({
  name: 'activity.counts',
  summary: { id: 'Jumlah kegiatan per provinsi dan bulan', en: 'Number of activities by province and month' },
  for: 'public',
  input: z.object(filters),
  run: async (asked, { province, kind, period }) =>
    ok(
      await asked.read(async tx => {
        const counts = await provinceCounts(tx, { kind, period });
        const everywhere = [...counts.values()].reduce((sum, n) => sum + n, 0);
        const months = await monthCounts(tx, { province, kind, period: period?.slice(0, 4) }, MOST_MONTHS);
        return {
          asOf: await followerNext(tx, activityList.name),
          total: province === undefined ? everywhere : (counts.get(province) ?? 0),
          provinces: Object.fromEntries([...counts].filter(([code]) => code !== '')),
          /** Of no province: the news named none, or the activity was the whole country's. */
          elsewhere: counts.get('') ?? 0,
          months: months.toReversed(),
          years: await activityYears(tx, MOST_YEARS),
        };
      }),
    ),
});

/** For the desk: with people, and every value's passage. */
export const showActivity = defineOperation({
  name: 'activity.show',
  summary: { id: 'Satu kegiatan dengan kutipannya', en: 'One activity with its passages' },
  for: 'officer',
  input: z.object({ activity: refSchema }),
  async run(asked, { activity }) {
    const record = await asked.read(tx => asked.engine.load(tx, activity));
    if (record?.kind !== activityKind.name) return refuse<Refusal>({ code: 'not-found', field: 'activity' });
    const { ref, version, state } = stateOf([record], 0, activityKind);
    return ok({ ref, version, activity: state as unknown as Json });
  },
});

export const watchOperations = [ingest, listActivities, countActivities, showActivity];
