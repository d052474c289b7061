import { z } from 'zod';
import { refSchema } from '../record/ids.ts';
import { defineCommand, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { officeKind } from './office.ts';
import type { OfficeRefusal } from './refusal.ts';
import { reportingDuties } from './reporting.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);

/** Says which reports the offices below owe, under which letter; replaces what was said before. */
export const setReporting = defineCommand({
  name: 'office.set-reporting',
  summary: { id: 'Tetapkan jadwal laporan berkala', en: 'Set the schedule of periodic reports' },
  input: z.object({
    office: refSchema,
    duties: reportingDuties,
    cite: z.string().trim().max(200, 'too-long').default(''),
  }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { duties, cite }) {
    const { ref, state } = stateOf(loaded, 0, officeKind);
    if (state.phase !== 'standing') return no({ code: 'not-found' });
    const before = JSON.stringify([state.reporting.duties, state.reporting.cite]);
    if (before === JSON.stringify([duties, cite])) return no({ code: 'unchanged' });
    return ok({ appends: [{ ref, acts: [newAct(officeKind, 'reporting-set', { duties, cite })] }] });
  },
});
