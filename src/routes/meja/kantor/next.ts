/** What an administrator of a new office still has to do; nothing once all of it is done. */
import type { listReports } from '../../../intake/operations.ts';
import type { Netra } from '../../../netra.ts';
import type { showOffice } from '../../../offices/operations.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef } from '../../../record/ids.ts';
import { askDesk } from '../desk.ts';
import { isAdministrator } from './kantor.ts';

export const NEXT = ['office', 'key', 'people', 'numbers', 'report'] as const;
export type NextStep = { readonly step: (typeof NEXT)[number]; readonly done: boolean };

export async function nextSteps(netra: Netra, actor: Officer): Promise<readonly NextStep[] | null> {
  if (!isAdministrator(actor) || !actor.office) return null;
  const input = { office: formatRef(actor.office) };
  const office = await askDesk<typeof showOffice>(netra, 'office.show', input, actor);
  if (!office.ok) return null;
  const { recovery, members, serving, history } = office.value;
  const reports = await askDesk<typeof listReports>(netra, 'report.list', {}, actor);
  const received = reports.ok && reports.value.rows.length > 0;
  const done: Readonly<Record<NextStep['step'], boolean>> = {
    office: true,
    key: recovery !== null && members.length > 0,
    people: serving > 1,
    // Saved once, changed or not; and whoever receives reports has seen how they are numbered.
    numbers: received || history.some(({ type }) => type === 'numbering-changed'),
    report: received,
  };
  return NEXT.every(step => done[step]) ? null : NEXT.map(step => ({ step, done: done[step] }));
}
