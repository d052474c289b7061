/** The steps of a case as pages: the address, and the command behind it. */

import type { OpenedCase, Track } from '../../../cases/case-state.ts';
import type { showCase } from '../../../cases/operations.ts';
import type { Netra } from '../../../netra.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef } from '../../../record/ids.ts';
import type { Verdict } from '../../../record/kind.ts';
import type { STEP_WORDS } from '../choices.ts';
import { askDesk, orNotFound, refIn } from '../desk.ts';

export const STEPS = {
  teruskan: 'case.refer',
  'tindak-lanjut': 'case.follow-up',
  tutup: 'case.close-track',
  'buka-kembali': 'case.reopen-track',
  umumkan: 'case.announce',
  ralat: 'case.correct',
  'buka-jalur': 'case.open-track',
  tangguhkan: 'case.suspend',
  lanjutkan: 'case.resume',
} as const satisfies Record<Step, string>;
export type Step = keyof typeof STEP_WORDS;
/** Steps of the whole case; the others are taken on one track. */
export const WHOLE = ['buka-jalur', 'umumkan', 'ralat', 'tangguhkan', 'lanjutkan'] as const satisfies readonly Step[];
export const isWhole = (step: Step): boolean => WHOLE.some(one => one === step);
export const isStep = (text: string): text is Step => Object.hasOwn(STEPS, text);

/** The case that an address names, with its state as a case that was opened. */
export async function caseAt(netra: Netra, ref: string, actor: Officer) {
  return orNotFound(await askDesk<typeof showCase>(netra, 'case.show', { case: formatRef(refIn(ref)) }, actor));
}
type Shown = Awaited<ReturnType<typeof caseAt>>;

/**
 * What `allowed` says of a step on this one track: it is asked about the case as if this track were its only one, since for
 * the whole case it answers whether any track is ready.
 */
export function verdictOn(netra: Netra, shown: Shown, track: Track | undefined, step: Step, actor: Officer): Verdict {
  const state: OpenedCase = track ? { ...shown.case, tracks: [track] } : shown.case;
  const offers = netra.engine.offers({ ref: shown.ref, kind: 'case', version: shown.version, state }, actor);
  const offer = offers.find(({ command }) => command.name === STEPS[step]);
  if (!offer) throw new Error(`no command for the step ${step}`);
  return offer.verdict;
}
