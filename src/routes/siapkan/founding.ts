/** The form that founds an office: its answers, the region that somebody named, and refusals by the form's own fields. */
import { levelOf } from '../../offices/levels.ts';
import { defaultPatterns, type Regime } from '../../offices/numbers.ts';
import { regionTable } from '../../offices/places.ts';
import type { Refusal } from '../../record/kind.ts';
import type { Lang } from '../../ui/lang.ts';
import { messages } from '../../ui/messages.ts';
import { explain, type Problem } from '../meja/desk.ts';

export const ANSWERS = ['region', 'officeName', 'code', 'regime', 'personName', 'signIn'] as const;
export type Answers = Readonly<Record<(typeof ANSWERS)[number], string>>;

/** Whoever begins an office alone does everything there until others are enrolled. */
export const FIRST_ROLES = ['administrator', 'intake', 'reviewer', 'commissioner', 'custodian'] as const;

/** The office as its command takes it, or what is still missing. */
export function officeOf(
  values: Answers,
  lang: Lang,
): { readonly office?: object; readonly problems: readonly Problem[] } {
  const { code, problems } = regionOf(values.region, lang);
  const missing = [...problems, ...(values.regime === '' ? [{ field: 'regime', text: other(lang) }] : [])];
  if (code === undefined || missing.length > 0) return { problems: missing };
  const regime: Regime = values.regime === 'pemilu' ? 'pemilu' : 'pilkada';
  const { officeName: name, code: officeCode } = values;
  const numberPatterns = defaultPatterns(regime);
  return { office: { region: code, name, level: levelOf(code), code: officeCode, numberPatterns }, problems: [] };
}

const other = (lang: Lang) => messages(lang).desk.problems.other;

/** Bodies of one vote go by their code: the names of districts and villages repeat all over the country. */
const BELOW_REGENCY = /^\s*(?<code>(?<regency>\d{2}\.\d{2})\.\d{2}(\.\d{4})?)\s*$/;

/** The region that somebody named or coded; '' for the whole country. */
export function regionOf(text: string, lang: Lang): { readonly code?: string; readonly problems: readonly Problem[] } {
  const { desk, setup } = messages(lang);
  if (/^\s*(indonesia|nasional|ri)\s*$/i.test(text)) return { code: '', problems: [] };
  const below = BELOW_REGENCY.exec(text);
  if (below?.groups && regionTable().find(below.groups.regency ?? ''))
    return { code: below.groups.code ?? '', problems: [] };
  const found = regionTable().lookup(text);
  const exact = found.filter(region => region.name.toLowerCase() === text.trim().toLowerCase());
  const only = exact.length === 1 ? exact : found;
  if (only[0] && only.length === 1) return { code: only[0].code, problems: [] };
  const names = found.map(({ name, code }) => `${name} (${code})`).join(', ');
  return { problems: [{ field: 'region', text: found.length > 1 ? setup.regionMany(names) : desk.problems.region }] };
}

/** By this form's names: the command's `name` is the office's, and what it says of the person stands in one group. */
export function explainHere(lang: Lang, refusal: Refusal): readonly Problem[] {
  if (refusal.code !== 'invalid-input') {
    const [first, ...rest] = explain(lang, withNumbers(refusal));
    return first ? [{ ...first, field: HERE[first.field] ?? first.field }, ...rest] : rest;
  }
  const detail = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
  const known: Readonly<Record<string, string>> = messages(lang).desk.problems;
  const byField = new Map<string, string>();
  for (const { field, problem } of detail) {
    const here = HERE[field] ?? field;
    if (!byField.has(here)) byField.set(here, known[problem] ?? known.other ?? '');
  }
  return [...byField].map(([field, text]) => ({ field, text }));
}

const HERE: Readonly<Record<string, string>> = {
  name: 'officeName',
  'person.name': 'personName',
  'person.signIn': 'signIn',
  'person.recipient': 'keys',
  'person.wrapped': 'keys',
  recipient: 'keys',
  recovery: 'keys',
};

/** Refusals of passwords carry a number beside the code. */
const withNumbers = (refusal: Refusal & { readonly least?: number; readonly most?: number }): Refusal => {
  const number = refusal.least ?? refusal.most;
  return number === undefined ? refusal : { ...refusal, detail: String(number) };
};
