/**
 * The trail of looking: what the page of a matter says of its own readers, and what an auditor searches. It is read
 * here and nowhere written but by the commands that append to it (access-commands.ts).
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import { INSTITUTIONS } from '../offices/institution.ts';
import { formatRef, type RecordRef, type Region, recordIdSchema, refSchema } from '../record/ids.ts';
import type { Refusal, Verdict } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { ITEMS } from './access.ts';
import { openingsOf, trailPage, type ViewsRow, viewersOf } from './trail.store.ts';
import { hourOf, type Viewed } from './view.ts';

const PAGE = 25;

const hourNow = (asked: Asked, region: Region): string => hourOf(asked.engine.moment(region, asked.actor).now);

/** Who looked at a page before now, in one indexed reading that also tells `recordLook` whether anything is to be written. */
export function viewsOf(asked: Asked, tx: Tx, of: RecordRef) {
  const { actor } = asked;
  const own = actor.kind === 'officer' && actor.office ? [actor.office.region] : [];
  return viewersOf(tx, of, [of.region, ...own], hourNow(asked, of.region));
}

/** Who looked behind the redactions of a matter, and why. */
export const uncoveringsOf = (tx: Tx, of: RecordRef) => openingsOf(tx, of, 'redactions');

/** An officer's first look in an hour is on record before the page is answered. `busy` where it couldn't be. */
export async function recordLook(
  asked: Asked,
  kind: Viewed,
  of: RecordRef,
  views: readonly ViewsRow[],
): Promise<Verdict> {
  const { actor } = asked;
  if (actor.kind !== 'officer' || views.some(({ person, now }) => now && person === actor.id)) return ok(true);
  const ref = formatRef(of);
  // Two looks at one time read before either wrote: under the key they are one.
  const key = `look:${ref}:${hourNow(asked, of.region)}`;
  const looked = await asked.engine.act('record.look', { of: ref, kind }, { actor, key });
  return looked.ok ? ok(true) : looked;
}

const instant = z.iso.datetime({ precision: 3 });
const cursor = z
  .string()
  .transform(text => ({ at: text.slice(0, 24), record: text.slice(25) }))
  .pipe(z.object({ at: instant, record: recordIdSchema }));

export const searchAccesses = defineOperation({
  name: 'access.search',
  summary: { id: 'Jejak akses', en: 'Access trail' },
  for: 'officer',
  input: z.object({
    person: refSchema.optional(),
    /** Part of the number of a report, a lead, a finding or a case. */
    number: z.string().trim().max(80, 'too-long').optional(),
    what: z.enum([...ITEMS, 'redaction', 'view']).optional(),
    /** Looks of its people at its parts. */
    institution: z.enum(INSTITUTIONS).optional(),
    /** Days of the auditor's own office, both included. */
    from: z.iso.date('day').optional(),
    until: z.iso.date('day').optional(),
    after: cursor.optional(),
  }),
  async run(asked, { person, from, until, ...filter }) {
    const { actor } = asked;
    if (actor.kind !== 'officer' || !actor.roles.includes('auditor'))
      return refuse<Refusal>({ code: 'role-missing', detail: 'auditor' });
    const { zone } = asked.engine.moment(actor.office?.region ?? '', actor);
    const rows = await asked.read(tx =>
      trailPage(tx, {
        ...filter,
        scope: actor.scope,
        person: person && formatRef(person),
        from: from && startOf(Temporal.PlainDate.from(from), zone),
        before: until && startOf(Temporal.PlainDate.from(until).add({ days: 1 }), zone),
        most: PAGE + 1,
      }),
    );
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, zone, next: rows.length > PAGE && last ? `${last.at}_${last.record}` : null });
  },
});

const startOf = (day: Temporal.PlainDate, zone: string): string =>
  day.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' });
