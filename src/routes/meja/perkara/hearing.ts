/** The pages of clarification and evidence: their steps by address, the command behind each, and the record each is about. */
import { error } from '@sveltejs/kit';
import type { showClarification, showExhibits } from '../../../cases/clarification-operations.ts';
import type { Netra } from '../../../netra.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef } from '../../../record/ids.ts';
import type { Verdict } from '../../../record/kind.ts';
import type { Lang } from '../../../ui/lang.ts';
import { askDesk, explain, orNotFound, refIn } from '../desk.ts';

/** Steps on one summons or one set of minutes name it by `?no=`; the other two begin one. */
export const HEARING_STEPS = {
  undang: 'case.summon',
  'undang-lagi': 'case.summon-again',
  sampaikan: 'case.serve-summons',
  hadir: 'case.record-attendance',
  periksa: 'case.clarify',
  'tanpa-undangan': 'case.clarify-unsummoned',
  ralat: 'case.correct-clarification',
} as const;
export type HearingStep = keyof typeof HEARING_STEPS;
export const isHearingStep = (text: string): text is HearingStep => Object.hasOwn(HEARING_STEPS, text);

export const EXHIBIT_STEPS = {
  daftar: 'case.list-exhibit',
  serahkan: 'case.hand-exhibit',
  kembalikan: 'case.return-exhibit',
} as const;
export type ExhibitStep = keyof typeof EXHIBIT_STEPS;
export const isExhibitStep = (text: string): text is ExhibitStep => Object.hasOwn(EXHIBIT_STEPS, text);

/** The step that a command is taken by. */
export const stepOf = (command: string | null): HearingStep | null =>
  (Object.keys(HEARING_STEPS) as HearingStep[]).find(step => HEARING_STEPS[step] === command) ?? null;

export const clarificationAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(
    await askDesk<typeof showClarification>(netra, 'case.clarification', { case: formatRef(refIn(ref)) }, actor),
  );
export const exhibitsAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showExhibits>(netra, 'case.exhibits', { case: formatRef(refIn(ref)) }, actor));

/** The one that `?no=` names, or the page that does not exist. */
export function numbered<N extends { readonly n: number }>(list: readonly N[], url: URL): N {
  return list.find(({ n }) => String(n) === url.searchParams.get('no')) ?? error(404, 'Not Found');
}

/** Why a step can't be taken; null where it can. */
export function refusedBy(
  offers: readonly { readonly name: string; readonly verdict: Verdict }[],
  command: string,
  lang: Lang,
): string | null {
  const offer = offers.find(({ name }) => name === command);
  if (!offer) throw new Error(`no offer of ${command}`);
  return offer.verdict.ok ? null : (explain(lang, offer.verdict.refusal)[0]?.text ?? '');
}
