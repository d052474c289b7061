import { z } from 'zod';
import { refSchema } from '../record/ids.ts';
import { defineCommand, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { paperAddress, paperSeat, signatory } from './letterhead.ts';
import { officeKind } from './office.ts';
import type { OfficeRefusal } from './refusal.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);

/** Says what stands on the office's papers; replaces what was said before. Refuses a signatory without a post or a name. */
export const setLetterhead = defineCommand({
  name: 'office.set-letterhead',
  summary: { id: 'Tetapkan kop surat', en: 'Set the letterhead' },
  input: z.object({
    office: refSchema,
    address: paperAddress.nullable(),
    seat: paperSeat.nullable(),
    post: signatory.shape.post.nullable(),
    signatory: signatory.shape.name.nullable(),
  }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { address, seat, post, signatory: name }) {
    const { ref, state } = stateOf(loaded, 0, officeKind);
    if (state.phase !== 'standing') return no({ code: 'not-found' });
    if (name !== null && post === null) return no({ code: 'signatory-half', field: 'post' });
    if (name === null && post !== null) return no({ code: 'signatory-half', field: 'signatory' });
    const said = { address, seat, signatory: post !== null && name !== null ? { post, name } : null };
    if (JSON.stringify(said) === JSON.stringify(state.letterhead)) return no({ code: 'unchanged' });
    return ok({ appends: [{ ref, acts: [newAct(officeKind, 'letterhead-set', said)] }] });
  },
});
