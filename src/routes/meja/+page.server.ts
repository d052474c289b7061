import type { countPassings } from '../../cases/hand-on-operations.ts';
import type { deskCounts, deskQueue } from '../../cases/queue.ts';
import type { deskReminders } from '../../cases/reminders/desk.ts';
import { TRACKS } from '../../cases/tracks.ts';
import type { remindOfPeriodic } from '../../publish/periodic-operations.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { askDesk, officerOf, orNotFound, withRef } from './desk.ts';
import { nextSteps } from './kantor/next.ts';

const WHAT = { laporan: 'report', informasi: 'lead', temuan: 'finding', perkara: 'case' } as const;
const OTHERS_AT_FIRST = 10;

/**
 * The queue with its filters in the address: `apa` (laporan, perkara), `tunggu=lain`, `milik=saya`, `jalur`, `q` (part of a number) and
 * `dari`, where a page goes on. What the office owes comes first; of what waits for others the first few, with a way to all.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const what = WHAT[given('apa') as keyof typeof WHAT];
  const track = TRACKS.find(known => known === given('jalur'));
  const number = given('q')?.slice(0, 80);
  const mine = given('milik') === 'saya';
  const filter = { ...(what && { what }), ...(mine && { mine }), ...(track && { track }), ...(number && { number }) };
  const ask = async (input: object) => {
    const answer = orNotFound(await askDesk<typeof deskQueue>(netra, 'desk.queue', input, actor));
    return { ...answer, rows: withRef(answer.rows) };
  };
  const onlyOthers = given('tunggu') === 'lain';
  const main = await ask({ ...filter, waits: onlyOthers ? 'other' : 'office', after: given('dari') });
  const others = onlyOthers || given('dari') ? undefined : await ask({ ...filter, waits: 'other' });
  const counts = orNotFound(await askDesk<typeof deskCounts>(netra, 'desk.counts', {}, actor));
  const reminders = orNotFound(await askDesk<typeof deskReminders>(netra, 'desk.reminders', {}, actor));
  const reports = orNotFound(
    await askDesk<typeof remindOfPeriodic>(netra, 'periodic.reminders', { days: reminders.days }, actor),
  );
  return {
    ...main,
    reminders,
    reports,
    counts,
    passedOn: orNotFound(await askDesk<typeof countPassings>(netra, 'passing.awaited', {}, actor)).waiting,
    firstSteps: await nextSteps(netra, actor),
    onlyOthers,
    others: others?.rows.slice(0, OTHERS_AT_FIRST) ?? [],
    moreOthers: (others?.rows.length ?? 0) > OTHERS_AT_FIRST || others?.next != null,
    later: given('dari') !== undefined,
    mine,
    asked: { what: given('apa') ?? '', track: track ?? '', number: number ?? '' },
    filtered: Object.keys(filter).length > 0,
  };
};
