import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { TRACKS } from './case.ts';
import { type QueueCursor, type QueueRow, queueCounts, queuePage } from './due.store.ts';
import { importedAmong } from './number-lists.store.ts';

const PAGE = 50;
export const QUEUE_WHEN = ['late', 'today', 'week', 'later', 'none'] as const;
export type QueueWhen = (typeof QUEUE_WHEN)[number];

/** `due~since~record~track`, each as the row has it. */
const cursor = z.string().transform((text, context): QueueCursor => {
  const [due = '', since = '', record = '', track = ''] = text.split('~');
  const dated = due === 'infinity' || z.iso.datetime().safeParse(due).success;
  if (
    dated &&
    z.iso.date().safeParse(since).success &&
    z.uuid().safeParse(record).success &&
    /^[a-z-]{0,40}$/.test(track)
  )
    return { due, since, record, track };
  context.addIssue({ code: 'custom', message: 'cursor' });
  return z.NEVER;
});
const cursorOf = (row: QueueRow): string => [row.due_at ?? 'infinity', row.since, row.record, row.track].join('~');

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

/** What the desk owes and what it waits for, the most urgent first: one row for each step, so that nothing open is missing. */
export const deskQueue = defineOperation({
  name: 'desk.queue',
  summary: { id: 'Antrean meja', en: "The desk's queue" },
  for: 'officer',
  input: z.object({
    what: z.enum(['report', 'case']).optional(),
    waits: z.enum(['office', 'other']).optional(),
    when: z.enum(QUEUE_WHEN).optional(),
    track: z.enum(TRACKS).optional(),
    number: z.string().trim().max(80, 'too-long').optional(),
    after: cursor.optional(),
  }),
  async run(asked, { when, after, number, ...filter }) {
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const { now, zone } = asked.engine.moment(scope === '*' ? '' : scope, asked.actor);
    const moments = momentsOf(now, zone);
    const span = {
      late: { until: moments.now },
      today: { from: moments.now, until: moments.tonight },
      week: { from: moments.tonight, until: moments.week },
      later: { from: moments.week },
      none: { unlimited: true },
    };
    const asks = { scope, ...filter, ...(number && { number }), ...(when && span[when]) };
    const found = await asked.read(async tx => ({
      rows: await queuePage(tx, asks, after, PAGE + 1),
      counts: await queueCounts(tx, scope, moments),
    }));
    const rows = found.rows.slice(0, PAGE);
    const imported = await asked.read(tx =>
      importedAmong(
        tx,
        rows.map(({ record }) => record),
      ),
    );
    const last = rows.at(-1);
    return ok({
      rows: rows.map(row => ({ ...row, when: whenOf(row.due_at, moments), imported: imported.has(row.record) })),
      counts: found.counts,
      now,
      today: Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
      zone,
      next: found.rows.length > PAGE && last ? cursorOf(last) : null,
    });
  },
});
