/**
 * What an office announces of a report or a case: its number, where it stands, and a reason from a fixed list. No words are
 * typed, so that no name can be among them. It is published from the acts (publish/announcement.ts).
 */
import { z } from 'zod';
import { reportKind } from '../intake/report.ts';
import { CASE_REASONS, REPORT_REASONS } from '../law/announcing.ts';
import { refSchema } from '../record/ids.ts';
import { defineCommand, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import { type OpenedCase, publicPhase } from './case-state.ts';

export type AnnouncingRefusal =
  /** The reason says another thing than what was decided. */
  { readonly code: 'announcement-contradicts'; readonly field: 'reason' };

const no = (refusal: AnnouncingRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

/** Whether what was decided is what the reason says. */
function says(state: OpenedCase, reason: (typeof CASE_REASONS)[number]): boolean {
  const findings = state.tracks.map(track => ('finding' in track ? track.finding : null));
  const proven = findings.includes('violation');
  if (reason === 'in-study') return findings.every(finding => finding === null);
  return reason === 'proven' ? proven : !proven;
}

export const announceCase = defineCommand({
  name: 'case.announce',
  summary: { id: 'Umumkan status perkara', en: 'Announce the status of a case' },
  input: z.object({ case: refSchema, reason: z.enum(CASE_REASONS) }),
  touches: input => [{ kind: 'case', ref: input.case }],
  decide(loaded, { reason }, { today: on }) {
    const { ref, state } = stateOf(loaded, 0, caseKind);
    if (state.phase === 'none') return refuse({ code: 'case-missing' });
    if (!says(state, reason)) return no({ code: 'announcement-contradicts', field: 'reason' });
    const announced = newAct(caseKind, 'announced', { on, status: publicPhase(state), reason });
    return ok({ appends: [{ ref, acts: [announced] }] });
  },
});

/** Of a formal report that was not registered, or was withdrawn. */
export const announceReport = defineCommand({
  name: 'report.announce',
  summary: { id: 'Umumkan status laporan', en: 'Announce the status of a report' },
  input: z.object({ report: refSchema, reason: z.enum(REPORT_REASONS) }),
  touches: input => [{ kind: 'report', ref: input.report }],
  decide(loaded, { reason }, { today: on }) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase !== 'set-aside' && state.phase !== 'withdrawn') return refuse({ code: 'report-not-open' });
    if ((reason === 'withdrawn') !== (state.phase === 'withdrawn'))
      return no({ code: 'announcement-contradicts', field: 'reason' });
    return ok({ appends: [{ ref, acts: [newAct(reportKind, 'announced', { on, status: state.phase, reason })] }] });
  },
});

export const announcingCommands = [announceCase, announceReport] as const;
