/** Dissolving a body of one vote: records, scopes and people pass on by one act. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { refSchema } from '../record/ids.ts';
import { defineCommand, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { legalDay } from './acting.ts';
import { mayName } from './dissolution.ts';
import { holdsKeys } from './levels.ts';
import { dissolvedBy, officeKind } from './office.ts';
import type { OfficeRefusal } from './refusal.ts';
import { isAbove } from './routing.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);

/** The day is the legal one, today or earlier; what follows from it holds from the moment that it is recorded. */
export const dissolveOffice = defineCommand({
  name: 'office.dissolve',
  summary: { id: 'Bubarkan badan sementara', en: 'Dissolve a body of one vote' },
  input: z.object({ office: refSchema, to: refSchema, on: legalDay, cite: dissolvedBy }),
  touches: ({ office, to }) => [
    { kind: 'office', ref: office },
    { kind: 'office', ref: to, reads: 'beyond-scope' },
  ],
  decide(loaded, { to, on, cite }, { actor, today, zone }) {
    const { ref, state } = stateOf(loaded, 0, officeKind);
    const heir = stateOf(loaded, 1, officeKind);
    if (state.phase !== 'standing') throw new Error('allowed has let an office pass that does not stand');
    if (!isAbove(heir.ref, ref)) return no({ code: 'heir-not-above', field: 'to' });
    if (heir.state.phase !== 'standing' || !holdsKeys(heir.state.level)) return no({ code: 'heir-ends', field: 'to' });
    if (!mayName(actor, heir.ref)) return no({ code: 'heir-is-another', field: 'to' });
    if (on > today) return no({ code: 'day-in-future', field: 'on' });
    const since = Temporal.Instant.from(state.since).toZonedDateTimeISO(zone).toPlainDate().toString();
    if (on < since) return no({ code: 'day-before-office', field: 'on', detail: since });
    return ok({ appends: [{ ref, acts: [newAct(officeKind, 'dissolved', { on, cite, to })] }] });
  },
});

export const dissolutionCommands = [dissolveOffice] as const;
