/** What the desk's pages of circulars share. */
import { error } from '@sveltejs/kit';
import type { Netra } from '../../../../netra.ts';
import type { Person } from '../../../../offices/signin.ts';
import type { showCircular } from '../../../../prevention/circular/circular-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import type { Verdict } from '../../../../record/kind.ts';
import { askDesk, type Output, orNotFound, refIn } from '../../desk.ts';

export type Shown = Output<typeof showCircular>;

export const shownAt = async (netra: Netra, actor: Person, ref: string): Promise<Shown> =>
  orNotFound(await askDesk<typeof showCircular>(netra, 'circular.show', { circular: formatRef(refIn(ref)) }, actor));

/** The pages that ask something of a circular, by the last part of their address, and the command that each carries out. */
export const STEPS = {
  ubah: 'circular.redraft',
  terbit: 'circular.issue',
  versi: 'circular.revise',
  sasaran: 'circular.address',
  jadwal: 'circular.schedule',
  cabut: 'circular.withdraw',
} as const;
export type Step = keyof typeof STEPS;

export const stepIn = (text: string): Step => {
  const step = (Object.keys(STEPS) as Step[]).find(known => known === text);
  return step ?? error(404, 'Not Found');
};

export const verdictOn = ({ offers }: Pick<Shown, 'offers'>, step: Step): Verdict | undefined =>
  offers.find(({ name }) => name === STEPS[step])?.verdict;
