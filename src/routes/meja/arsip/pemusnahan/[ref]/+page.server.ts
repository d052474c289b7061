import { fail, redirect } from '@sveltejs/kit';
import type { showDisposal } from '../../../../../cases/archive/disposal-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import type { Refusal } from '../../../../../record/kind.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../../ui/lang.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import {
  askDesk,
  askingBy,
  dayOf,
  explain,
  officerOf,
  orNotFound,
  type Problem,
  refIn,
  whatChanged,
} from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';
import { ANSWERS, FORMS, type Form, fieldOf, inputOf, isForm } from './steps.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const asked = { disposal: formatRef(refIn(params.ref)) };
  const { disposal, version, offers } = orNotFound(
    await askDesk<typeof showDisposal>(netra, 'disposal.show', asked, actor),
  );
  const verdictOf = (name: string) => offers.find(one => one.name === `disposal.${name}`)?.verdict;
  const refusedAt = (name: string) => {
    const verdict = verdictOf(name);
    return !verdict || verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? '');
  };
  // The one step that the phase has come to; who may not take it reads why.
  const next = FORMS.find(form => {
    const verdict = verdictOf(form);
    return verdict && (verdict.ok || verdict.refusal.code !== 'disposal-phase');
  });
  const open = disposal.phase !== 'finished' && disposal.phase !== 'stopped';
  return {
    ...{ ref: params.ref, version, disposal, next: open ? (next ?? null) : null },
    today: netra.engine.moment(refIn(params.ref).region, actor).today,
    refused: next ? refusedAt(next) : null,
    strikes: verdictOf('strike')?.ok === true,
    stops: verdictOf('stop')?.ok === true,
    intents: { langkah: intent(), coret: intent(), hentikan: intent() },
  };
};

/** A refusal by the field of the form: nested inputs have boxes of their own. */
function problemsOf(lang: Lang, form: Form, refusal: Refusal): readonly Problem[] {
  if (refusal.code !== 'invalid-input')
    return explain(lang, refusal).map(one => ({ ...one, field: fieldOf(form, one.field) }));
  const words: Readonly<Record<string, string>> = messages(lang).desk.problems;
  const found = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
  const byField = new Map<string, string>();
  for (const { field, problem } of found) {
    const name = fieldOf(form, field);
    const other = name === 'on' ? words.day : words.other;
    if (!byField.has(name)) byField.set(name, words[problem] ?? other ?? '');
  }
  return [...byField].map(([field, text]) => ({ field, text }));
}

async function ask(
  which: 'langkah' | 'coret' | 'hentikan',
  { params, request, locals }: Parameters<Actions[string]>[0],
) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const ref = formatRef(refIn(params.ref ?? ''));
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ANSWERS);
  const says = form.getAll('says').map(String);
  const back = { which, values, says, on: dateParts(form, 'on'), resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const step = String(form.get('step') ?? '');
  const on = dayOf(back.on);
  const [name, input] =
    which === 'coret'
      ? ['strike', { disposal: ref, on, n: Number(values.n), reason: values.reason }]
      : which === 'hentikan'
        ? ['stop', { disposal: ref, on, why: values.why, reason: values.reason }]
        : isForm(step)
          ? [step, inputOf(step, ref, values, says, back.on)]
          : ['', {}];
  const answer = await netra.act(`disposal.${name}`, input, askingBy(actor, form));
  if (answer.ok) redirect(303, `/meja/arsip/pemusnahan/${ref}`);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, 'disposal', locals.lang, refusal) : '';
  const problems = isForm(step) ? problemsOf(locals.lang, step, refusal) : explain(locals.lang, refusal);
  return fail(409, { ...back, problems, changed });
}

export const actions: Actions = {
  langkah: event => ask('langkah', event),
  coret: event => ask('coret', event),
  hentikan: event => ask('hentikan', event),
};
