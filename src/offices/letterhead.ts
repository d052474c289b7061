/**
 * What stands on an office's papers beside its name: where it sits, and who signs its letters. What the office never said stays a
 * blank line on paper. Pure.
 */
import { z } from 'zod';
import { type Erased, open, orNull, personal } from '../record/kind.ts';

export const paperAddress = z.string().trim().min(5, 'too-short').max(300, 'too-long');
/** The town before the day: `Curup, 18 Oktober 2024`. */
export const paperSeat = z.string().trim().min(2, 'too-short').max(80, 'too-long');
export const signatory = z.object({
  post: z.string().trim().min(3, 'too-short').max(80, 'too-long'),
  name: z.string().trim().min(2, 'too-short').max(120, 'too-long'),
});

export const letterheadActs = {
  'letterhead-set': {
    version: 1,
    summary: { id: 'Kop surat ditetapkan', en: 'Letterhead set' },
    /** The whole of it: what it doesn't name is a blank again. */
    fields: {
      address: open(paperAddress.nullable()),
      seat: open(paperSeat.nullable()),
      signatory: personal(signatory.nullable()),
    },
  },
} as const;

export interface Letterhead {
  readonly address: string | null;
  readonly seat: string | null;
  readonly signatory: z.infer<typeof signatory> | null;
}
export const NO_LETTERHEAD: Letterhead = { address: null, seat: null, signatory: null };

export const letterheadOf = (given: {
  readonly address: string | null;
  readonly seat: string | null;
  readonly signatory: Letterhead['signatory'] | Erased;
}): Letterhead => ({ address: given.address, seat: given.seat, signatory: orNull(given.signatory) });
