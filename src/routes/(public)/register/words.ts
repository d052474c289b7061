/** Codes of the register in the reader's words. A code of a later release is shown as it is, never left out. */
import { violations } from '../../../law/violations.ts';
import type { Lang } from '../../../ui/lang.ts';
import type { Messages } from '../../../ui/messages.ts';

type Words = Messages['register'];

const inWords = (map: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(map, code) ? (map[code] ?? code) : code;

export const phaseText = (t: Words, code: string): string => inWords(t.phases, code);
export const trackText = (t: Words, code: string): string => inWords(t.tracks, code);
export const regimeText = (t: Words, code: string): string => inWords(t.regimes, code);
export const findingText = (t: Words, code: string): string => inWords(t.findings, code);
export const resultText = (t: Words, code: string): string => inWords(t.followUps, code);
export const outcomeText = (t: Words, code: string): string => inWords(t.outcomes, code);
export const actorText = (all: Messages, code: string): string => inWords(all.caseFile.actorKinds, code);
/** A form of violation in the law's own words. */
export const formText = (id: string, lang: Lang): string =>
  violations.find(violation => violation.id === id)?.label[lang] ?? id;
export const actText = (t: Words, code: string): string => inWords(t.one.acts, code);
export const fieldText = (t: Words, code: string): string => inWords(t.one.fields, code);

/** Somebody else holds it now, or it is over. */
export const tagOf = (phase: string): 'open' | 'with' | 'settled' =>
  phase === 'closed' ? 'settled' : phase === 'referred' || phase === 'followed-up' ? 'with' : 'open';

/** The value of a published field as it stands in the act, in words where the register has them. */
export function valueText(
  all: Messages,
  lang: Lang,
  field: string,
  value: unknown,
  day: (iso: string) => string,
): string {
  const t = all.register;
  if (field === 'provisions' && Array.isArray(value)) return value.map(id => formText(String(id), lang)).join('; ');
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day(text);
  switch (field) {
    case 'track':
      return trackText(t, text);
    case 'finding':
      return findingText(t, text);
    case 'result':
      return resultText(t, text);
    case 'because':
      return inWords(t.closings, text);
    case 'regime':
      return regimeText(t, text);
    case 'actorKind':
      return actorText(all, text);
    default:
      return text;
  }
}
