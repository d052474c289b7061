import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Known } from '../law/known.ts';
import { sureness } from '../law/law.ts';
import { KINDS_OF_MATTER } from '../offices/recusal.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { type QueueCursor, type QueueRow, queueCounts, queuePage } from './due.store.ts';
import { importedAmong } from './number-lists.store.ts';
import { TRACKS } from './tracks.ts';

const PAGE = 50;
export const QUEUE_WHEN = ['late', 'today', 'week', 'later', 'none'] as const;
export type QueueWhen = (typeof QUEUE_WHEN)[number];

/** `due~since~record~track~step`, each as the row has it. */
const cursor = z.string().transform((text, context): QueueCursor => {
  const [due = '', since = '', record = '', track = '', step = ''] = text.split('~');
  const dated = due === 'infinity' || z.iso.datetime().safeParse(due).success;
  if (
    dated &&
    z.iso.date().safeParse(since).success &&
    z.uuid().safeParse(record).success &&
    [track, step].every(name => /^[a-z-]{0,40}$/.test(name))
  )
    return { due, since, record, track, step };
  context.addIssue({ code: 'custom', message: 'cursor' });
  return z.NEVER;
});
const cursorOf = (row: QueueRow): string =>
  [row.due_at ?? 'infinity', row.since, row.record, row.track, row.step].join('~');

/** The moments that part what is late, due today, due within a week and due later, in the zone of the one who looks. */
export function momentsOf(now: string, zone: string): { now: string; tonight: string; week: string } {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const endOf = (day: Temporal.PlainDate) => day.add({ days: 1 }).toZonedDateTime(zone).toInstant().toString();
  return { now, tonight: endOf(today), week: endOf(today.add({ days: 7 })) };
}

/** In which of the parts a row stands. A limit that ends at 24:00 tonight is due today. */
export function whenOf(due: string | null, moments: ReturnType<typeof momentsOf>): QueueWhen {
  if (due === null) return 'none';
  const at = Date.parse(due);
  if (at <= Date.parse(moments.now)) return 'late';
  if (at <= Date.parse(moments.tonight)) return 'today';
  return at <= Date.parse(moments.week) ? 'week' : 'later';
}

/** Whether nobody read the rule in a source: recalled, and shown so wherever its limit is. */
const isUnsure = ({ law }: Known, id: string): boolean => {
  const rule = law.deadlines.findLast(one => one.id === id);
  return rule !== undefined && sureness(law, 'deadlines', rule) === 'low';
};

/** Whose scope the desk shows, and when it is looked at. */
function lookedAtBy({ actor, engine }: Asked) {
  const scope = actor.kind === 'officer' ? actor.scope : '*';
  const { now, zone } = engine.moment(scope === '*' ? '' : scope, actor);
  return { scope, zone, moments: momentsOf(now, zone) };
}

/** How much burns in the whole scope. Looks at everything that is open, so a page asks it once. */
export const deskCounts = defineOperation({
  name: 'desk.counts',
  summary: { id: 'Jumlah yang menunggu di meja', en: 'How much waits at the desk' },
  for: 'officer',
  input: z.object({}),
  async run(asked) {
    const { scope, moments } = lookedAtBy(asked);
    return ok(await asked.read(tx => queueCounts(tx, scope, moments)));
  },
});

/** What the desk owes and what it waits for, the most urgent first: one row for each step, so that nothing open is missing. */
export const deskQueue = defineOperation({
  name: 'desk.queue',
  summary: { id: 'Antrean meja', en: "The desk's queue" },
  for: 'officer',
  input: z.object({
    what: z.enum(KINDS_OF_MATTER).optional(),
    waits: z.enum(['office', 'other']).optional(),
    when: z.enum(QUEUE_WHEN).optional(),
    track: z.enum(TRACKS).optional(),
    number: z.string().trim().max(80, 'too-long').optional(),
    /** Only what the one who asks is in charge of. */
    mine: z.boolean().optional(),
    after: cursor.optional(),
  }),
  async run(asked, { when, after, number, mine, ...filter }) {
    const { scope, zone, moments } = lookedAtBy(asked);
    const { now } = moments;
    const span = {
      late: { until: moments.now },
      today: { from: moments.now, until: moments.tonight },
      week: { from: moments.tonight, until: moments.week },
      later: { from: moments.week },
      none: { unlimited: true },
    };
    const own = mine && asked.actor.kind === 'officer' ? { person: asked.actor.id } : {};
    const asks = { scope, ...filter, ...own, ...(number && { number }), ...(when && span[when]) };
    const { found, imported, known } = await asked.read(async tx => {
      const found = await queuePage(tx, asks, after, PAGE + 1);
      const records = found.map(({ record }) => record);
      return { found, imported: await importedAmong(tx, records), known: await asked.engine.known(tx) };
    });
    const rows = found.slice(0, PAGE);
    const last = rows.at(-1);
    return ok({
      rows: rows.map(row => ({
        ...{ ...row, when: whenOf(row.due_at, moments), imported: imported.has(row.record) },
        unsure: row.rule !== null && isUnsure(known, row.rule),
      })),
      now,
      today: Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
      zone,
      next: found.length > PAGE && last ? cursorOf(last) : null,
    });
  },
});
