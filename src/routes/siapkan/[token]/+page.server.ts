import { fail } from '@sveltejs/kit';
import { levelOf } from '../../../offices/levels.ts';
import { defaultPatterns, type Regime } from '../../../offices/numbers.ts';
import { regionTable } from '../../../offices/places.ts';
import type { Refusal } from '../../../record/kind.ts';
import { typed } from '../../../ui/forms.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { explain, type Problem } from '../../meja/desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  // The address holds the token: not even our own pages are told it.
  setHeaders({ 'x-robots-tag': 'noindex' });
  const netra = netraOf(locals);
  const link = await netra.door.link(params.token);
  return { link: link ? { purpose: link.purpose, name: link.name ?? link.signIn ?? '' } : null };
};

const ANSWERS = ['region', 'officeName', 'code', 'regime', 'personName', 'signIn'] as const;
const KEYS = ['recipient', 'wrapped', 'recovery'] as const;

/** Whoever sets up an office alone does everything there until others are enrolled. */
const FIRST_ROLES = ['administrator', 'intake', 'handler', 'commissioner'];

const secretOf = (form: FormData): string => {
  const value = form.get('password');
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  kantor: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const form = await request.formData();
    const values = typed(form, ANSWERS);
    const keys = typed(form, KEYS);
    const region = regionOf(values.region, locals.lang);
    const early = [...region.problems, ...missing(values, locals.lang)];
    if (region.code === undefined || early.length > 0) return fail(400, { values, keys, problems: early });
    const regime: Regime = values.regime === 'pemilu' ? 'pemilu' : 'pilkada';
    const office = {
      region: region.code,
      name: values.officeName,
      level: levelOf(region.code),
      code: values.code,
      numberPatterns: defaultPatterns(regime),
      recovery: keys.recovery,
      person: {
        name: values.personName,
        signIn: values.signIn,
        roles: FIRST_ROLES,
        recipient: keys.recipient,
        wrapped: keys.wrapped,
      },
    };
    const given = { token: params.token, office, password: secretOf(form) };
    const answer = await netra.door.setUpFirst(given);
    if (answer.ok) return { done: messages(locals.lang).setup.doneText };
    return fail(409, { values, keys, problems: explainHere(locals.lang, answer.refusal) });
  },
  sandi: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const password = secretOf(await request.formData());
    const answer = await netra.door.setPassword({ token: params.token, password });
    if (answer.ok) return { done: messages(locals.lang).setup.passwordDone(answer.value.signIn) };
    return fail(409, { problems: explainHere(locals.lang, answer.refusal) });
  },
};

/** The region that somebody named or coded; '' for the whole country. */
function regionOf(text: string, lang: Lang): { readonly code?: string; readonly problems: readonly Problem[] } {
  const { desk, setup } = messages(lang);
  if (/^\s*(indonesia|nasional|ri)\s*$/i.test(text)) return { code: '', problems: [] };
  const found = regionTable().lookup(text);
  const exact = found.filter(region => region.name.toLowerCase() === text.trim().toLowerCase());
  const only = exact.length === 1 ? exact : found;
  if (only[0] && only.length === 1) return { code: only[0].code, problems: [] };
  const names = found.map(({ name, code }) => `${name} (${code})`).join(', ');
  return { problems: [{ field: 'region', text: found.length > 1 ? setup.regionMany(names) : desk.problems.region }] };
}

function missing(values: Readonly<Record<(typeof ANSWERS)[number], string>>, lang: Lang): readonly Problem[] {
  const { problems } = messages(lang).desk;
  return values.regime === '' ? [{ field: 'regime', text: problems.other }] : [];
}

/** By this form's names: the command's `name` is the office's, and what it says of the person stands in one group. */
function explainHere(lang: Lang, refusal: Refusal): readonly Problem[] {
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
