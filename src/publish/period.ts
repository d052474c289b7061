/**
 * The periods that are reported on: a week from Monday, a month, one stage of an election, and an election as a whole. Days are
 * those of the office's zone. No source names the periods or a day by which they are due: an office above says so by an act. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Calendar } from '../calendar/calendar.ts';
import type { Text } from '../calendar/rule.ts';
import { inScope } from '../calendar/zones.ts';

export const PERIOD_KINDS = ['week', 'month', 'stage', 'final'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

const day = z.iso.date();
/** `of`: the row of the calendar that a stage is, or the election that is reported as a whole; null of weeks and months. */
export const periodSchema = z.object({
  kind: z.enum(PERIOD_KINDS),
  from: day,
  to: day,
  of: z.string().max(80).nullable(),
});
export type Period = z.infer<typeof periodSchema>;
/** A period with the name that its calendar gives it. */
export type Named = Period & { readonly name: Text | null };

const MOST = 26;
const plain = (text: string) => Temporal.PlainDate.from(text);

function weekOf(text: string): Period {
  const date = plain(text);
  const from = date.subtract({ days: date.dayOfWeek - 1 });
  return { kind: 'week', from: from.toString(), to: from.add({ days: 6 }).toString(), of: null };
}

function monthOf(text: string): Period {
  const from = plain(text).with({ day: 1 });
  return {
    kind: 'month',
    from: from.toString(),
    to: from.add({ months: 1 }).subtract({ days: 1 }).toString(),
    of: null,
  };
}

/** The periods of a kind that are over before `today`, the latest first; of weeks and months those since `since`. */
export function periodsOver(
  kind: PeriodKind,
  today: string,
  region: string,
  calendar: Calendar,
  since?: string,
): readonly Named[] {
  const over = all(kind, today, region, calendar).filter(
    ({ to }) => to < today && (since === undefined || to >= since),
  );
  return over.sort((a, b) => (a.to < b.to ? 1 : a.to > b.to ? -1 : a.from < b.from ? 1 : -1)).slice(0, MOST);
}

function all(kind: PeriodKind, today: string, region: string, calendar: Calendar): Named[] {
  switch (kind) {
    case 'week':
      return Array.from({ length: MOST }, (_, ago) =>
        weekOf(
          plain(today)
            .subtract({ weeks: ago + 1 })
            .toString(),
        ),
      ).map(unnamed);
    case 'month':
      return Array.from({ length: MOST }, (_, ago) =>
        monthOf(
          plain(today)
            .with({ day: 1 })
            .subtract({ months: ago + 1 })
            .toString(),
        ),
      ).map(unnamed);
    case 'stage':
      return stagesIn(region, calendar).map(({ id, from, to, name }) => ({
        ...{ kind: 'stage' as const, from: from.toString(), to: to.toString(), of: id, name },
      }));
    case 'final':
      return [...Map.groupBy(stagesIn(region, calendar), ({ election }) => election)].map(([election, stages]) => ({
        ...{ kind: 'final' as const, of: election, name: null },
        from: stages.map(({ from }) => from.toString()).sort()[0] ?? '',
        to:
          stages
            .map(({ to }) => to.toString())
            .sort()
            .at(-1) ?? '',
      }));
  }
}

const unnamed = (period: Period): Named => ({ ...period, name: null });
const stagesIn = (region: string, { stages }: Calendar) =>
  stages.filter(({ held, scope }) => held && scope.some(prefix => inScope(prefix, region)));

/** Whether there is such a period in a region, and over: its name, `unknown` or `running`. */
export function checkPeriod(
  period: Period,
  today: string,
  region: string,
  calendar: Calendar,
): Named | 'unknown' | 'running' {
  const same = ({ kind, from, to, of }: Period) =>
    kind === period.kind && from === period.from && to === period.to && of === period.of;
  const found =
    period.kind === 'week'
      ? [unnamed(weekOf(period.from))].find(same)
      : period.kind === 'month'
        ? [unnamed(monthOf(period.from))].find(same)
        : all(period.kind, today, region, calendar).find(same);
  if (!found) return 'unknown';
  return found.to < today ? found : 'running';
}

/** A period in an address: `week_2024-10-07_2024-10-13_`. */
export const formatPeriod = ({ kind, from, to, of }: Period): string => [kind, from, to, of ?? ''].join('_');
export function parsePeriod(text: string): Period | undefined {
  const [kind, from, to, ...of] = text.split('_');
  const parsed = periodSchema.safeParse({ kind, from, to, of: of.join('_') === '' ? null : of.join('_') });
  return parsed.success ? parsed.data : undefined;
}
