import type { listCases } from '../../cases/operations.ts';
import type { listReports } from '../../intake/operations.ts';
import { formatRef } from '../../record/ids.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { askDesk, officerOf, orNotFound } from './desk.ts';

/** Two lists by key, each with its own cursor in the address: `laporan` and `perkara`. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const reportsAfter = url.searchParams.get('laporan') ?? undefined;
  const casesAfter = url.searchParams.get('perkara') ?? undefined;
  const waiting = { phase: 'received', after: reportsAfter };
  const reports = orNotFound(await askDesk<typeof listReports>(netra, 'report.list', waiting, actor));
  const cases = orNotFound(await askDesk<typeof listCases>(netra, 'case.list', { after: casesAfter }, actor));
  return {
    reports: {
      rows: reports.rows.map(row => ({ ...row, ref: formatRef({ region: row.region, id: row.record }) })),
      next: reports.next,
      later: reportsAfter !== undefined,
    },
    cases: {
      rows: cases.rows.map(row => ({ ...row, ref: formatRef({ region: row.region, id: row.record }) })),
      next: cases.next,
      later: casesAfter !== undefined,
    },
  };
};
