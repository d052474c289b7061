import type { listFindings, listLeads } from '../../../cases/lead-operations.ts';
import type { listCases } from '../../../cases/operations.ts';
import type { listReports } from '../../../intake/operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, withRef } from '../desk.ts';
import type { PageServerLoad } from './$types';

const CLOSED = { berjalan: false, selesai: true } as const;
const PHASES = {
  ...{ menunggu: 'received', diregistrasi: 'registered', 'tidak-diregistrasi': 'set-aside', dicabut: 'withdrawn' },
} as const;
const TRACED = { ditelusuri: 'tracing', 'menjadi-temuan': 'adopted', 'dicatat-saja': 'recorded' } as const;
const SET = { menunggu: 'set', diregistrasi: 'registered', 'tidak-diregistrasi': 'set-aside' } as const;
const NONE = { reports: [], leads: [], findings: [], cases: [] } as const;

/**
 * All cases, or with `apa` all reports (laporan), initial information (informasi) or findings (temuan), what is over included:
 * the queue shows only what waits. In the address, too:
 * `q`, part of a number; `tahap`; `sesudah`, where a page goes on.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const number = given('q')?.slice(0, 80);
  const stage = given('tahap') ?? '';
  const after = given('sesudah');
  const asked = { number: number ?? '', stage, later: after !== undefined };
  const filter = { ...(number && { number }), ...(after && { after }) };
  if (given('apa') === 'laporan') {
    const phase = PHASES[stage as keyof typeof PHASES];
    const input = { ...filter, ...(phase && { phase }) };
    const { rows, next } = orNotFound(await askDesk<typeof listReports>(netra, 'report.list', input, actor));
    return { what: 'laporan', ...NONE, reports: withRef(rows), stages: Object.keys(PHASES), next, asked };
  }
  if (given('apa') === 'informasi') {
    const phase = TRACED[stage as keyof typeof TRACED];
    const input = { ...filter, ...(phase && { phase }) };
    const { rows, next } = orNotFound(await askDesk<typeof listLeads>(netra, 'lead.list', input, actor));
    return { what: 'informasi', ...NONE, leads: withRef(rows), stages: Object.keys(TRACED), next, asked };
  }
  if (given('apa') === 'temuan') {
    const phase = SET[stage as keyof typeof SET];
    const input = { ...filter, ...(phase && { phase }) };
    const { rows, next } = orNotFound(await askDesk<typeof listFindings>(netra, 'finding.list', input, actor));
    return { what: 'temuan', ...NONE, findings: withRef(rows), stages: Object.keys(SET), next, asked };
  }
  const closed = CLOSED[stage as keyof typeof CLOSED];
  const input = { ...filter, ...(closed !== undefined && { closed }) };
  const { rows, next } = orNotFound(await askDesk<typeof listCases>(netra, 'case.list', input, actor));
  return { what: 'perkara', ...NONE, cases: withRef(rows), stages: Object.keys(CLOSED), next, asked };
};
