/** One row for each government and thing it did: what records prove, and what was reported, never one for the other. Pure. */
import type { ActivityRow, ProvenRow, ReportedRow } from './activity.store.ts';
import { governmentOf } from './governments.ts';
import { ACTIVITIES } from './reported.ts';

const latest = <R extends { readonly on_day: string }>(rows: readonly R[]): R | undefined =>
  rows.reduce<R | undefined>((last, row) => (last === undefined || row.on_day > last.on_day ? row : last), undefined);
const times = (rows: readonly { readonly times: number }[]): number => rows.reduce((sum, row) => sum + row.times, 0);

export function activitiesOf(proven: readonly ProvenRow[], reported: readonly ReportedRow[]): readonly ActivityRow[] {
  const of = (region: string) => governmentOf(region) ?? '';
  const provenOf = Map.groupBy(proven, row => `${of(row.region)} ${row.what}`);
  const reportedOf = Map.groupBy(reported, row => `${of(row.region)} ${row.what}`);
  const all = new Set([...proven, ...reported].flatMap(({ region }) => governmentOf(region) ?? []));
  return [...all].sort().flatMap(government =>
    ACTIVITIES.flatMap(what => {
      const [shown, told] = [provenOf, reportedOf].map(map => map.get(`${government} ${what}`) ?? []) as [
        ProvenRow[],
        ReportedRow[],
      ];
      if (shown.length + told.length === 0) return [];
      const [record, report] = [latest(shown), latest(told)];
      return [
        {
          ...{ government, what, proven: times(shown), proven_on: record?.on_day ?? null },
          proven_ref: record ? `${record.region}:${record.record}` : null,
          ...{ reported: times(told), reported_on: report?.on_day ?? null, source: report?.source ?? null },
          ...{ link: report?.link ?? null, told_by: report?.told_by ?? null },
        },
      ];
    }),
  );
}
