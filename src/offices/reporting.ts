/**
 * Which periodic reports an office asks of those below it, and after how many days. No source that Netra knows sets such a day:
 * each office says its own, and as long as it says nothing, nobody is late. Pure.
 */
import { z } from 'zod';
import { field } from '../record/kind.ts';

/** As `publish/period.ts` has them. */
export const REPORTED = ['week', 'month', 'stage', 'final'] as const;

/** `days`: calendar days after the last day of a period. `since`: periods that end on this day or later are asked for. */
export const reportingDuty = z.object({
  period: z.enum(REPORTED),
  days: z.number().int().min(1, 'reporting-days').max(90, 'reporting-days'),
  since: z.iso.date(),
});
export type ReportingDuty = z.infer<typeof reportingDuty>;
/** One for each kind of period at most; none where nothing is asked. */
export const reportingDuties = z
  .array(reportingDuty)
  .max(REPORTED.length)
  .refine(duties => new Set(duties.map(({ period }) => period)).size === duties.length, 'reporting-twice');

export const reportingActs = {
  'reporting-set': {
    version: 1,
    summary: { id: 'Jadwal laporan berkala ditetapkan', en: 'Schedule of periodic reports set' },
    /** The whole of it: what it doesn't name is no longer asked for. */
    fields: { duties: field(z.array(reportingDuty)), cite: field(z.string()) },
  },
} as const;
