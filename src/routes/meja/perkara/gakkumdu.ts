/** The pages of a crime track in Sentra Gakkumdu: their steps by address, and the command behind each. */
import type { GakkumduCommand } from '../../../cases/gakkumdu.ts';
import type { showGakkumdu } from '../../../cases/gakkumdu-operation.ts';
import type { Netra } from '../../../netra.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef } from '../../../record/ids.ts';
import { askDesk, orNotFound, refIn } from '../desk.ts';

export const GAKKUMDU_STEPS = {
  pembahasan: 'case.discuss',
  berkas: 'case.hand-over-file',
  langkah: 'case.record-crime-step',
  pengaruh: 'case.note-vote-effect',
} as const satisfies Record<string, GakkumduCommand>;
export type GakkumduStep = keyof typeof GAKKUMDU_STEPS;
export const isGakkumduStep = (text: string): text is GakkumduStep => Object.hasOwn(GAKKUMDU_STEPS, text);

export const gakkumduAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showGakkumdu>(netra, 'case.gakkumdu', { case: formatRef(refIn(ref)) }, actor));
