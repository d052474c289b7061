/**
 * The earlier activities that new articles belong to: every source that could tell of the same event is read again, by the
 * newest reader as of the day it came in, and compared. Which could is a window that group.ts never looks beyond; nothing in it is left out,
 * however much it holds, and a page of it at a time is in memory.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/days.ts';
import { regionTable } from '../offices/places.ts';
import { zoneOf } from '../offices/regions.ts';
import type { RecordRef, Region } from '../record/ids.ts';
import { isErased, type Loaded } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { activitiesWithin, type Window } from './activity.store.ts';
import { type ActivityState, NATIONAL, type Source } from './activity.ts';
import { CASE_DAYS, linksTo } from './group.ts';
import { type Reading, readArticle } from './read.ts';

const PAGE = 100;

export interface Earlier {
  readonly reading: Reading;
  readonly ref: RecordRef;
}

/** Sources of earlier activities that one of these readings is linked to, in the order of their records. */
export async function earlierLinked(asked: Asked, readings: readonly Reading[]): Promise<readonly Earlier[]> {
  const window = windowOf(readings);
  const isLinked = linksTo(readings);
  const found: Earlier[] = [];
  let after: RecordRef | undefined;
  for (;;) {
    const refs = await asked.read(tx => activitiesWithin(tx, window, after, PAGE));
    for (const ref of refs) {
      const record = (await asked.read(tx => asked.engine.load(tx, ref))) as Loaded<ActivityState> | undefined;
      if (!record || record.state.phase === 'none') continue;
      for (const source of record.state.sources) {
        const reading = readAgain(source);
        if (reading && isLinked(reading)) found.push({ reading, ref });
      }
    }
    after = refs.at(-1);
    if (refs.length < PAGE) return found;
  }
}

/** Undefined where its words were erased. A year that was inferred is inferred as of the day the source came in. */
function readAgain({ article, title, text, published, readAt }: Source): Reading | undefined {
  if (isErased(text) || isErased(title)) return undefined;
  const reading = readArticle(
    { id: article, text, title: title ?? undefined, published: published ?? undefined },
    regionTable(),
    { today: localDay(Temporal.Instant.from(readAt), zoneOf(NATIONAL)).toString() },
  );
  return reading.ok ? reading.value : undefined;
}

/** Linked are sources of one regency, at most CASE_DAYS apart or one without a day, and sources of one day anywhere. */
function windowOf(readings: readonly Reading[]): Window {
  const days = new Set<string>();
  const regencies = new Map<Region, { from: string | null; to: string | null }>();
  for (const { eventDate, regency } of readings) {
    const day = eventDate?.value ?? null;
    if (day !== null) days.add(day);
    if (regency === null) continue;
    const code = regency.value.code as Region;
    const known = regencies.get(code);
    const [from, to] = day === null ? [null, null] : [shifted(day, -CASE_DAYS), shifted(day, CASE_DAYS)];
    regencies.set(code, known ? { from: earliest(known.from, from), to: latest(known.to, to) } : { from, to });
  }
  return {
    days: [...days],
    regencies: [...regencies].map(([regency, { from, to }]) => ({ regency, from, to })),
  };
}

const shifted = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
/** Null is without bound. */
const earliest = (a: string | null, b: string | null) => (a === null || b === null ? null : a < b ? a : b);
const latest = (a: string | null, b: string | null) => (a === null || b === null ? null : a > b ? a : b);
