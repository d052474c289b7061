import { fail, redirect } from '@sveltejs/kit';
import type { listTerms, showTerm } from '../../../../../cases/archive/archive-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import {
  askDesk,
  askingBy,
  dayIn,
  explain,
  idsOf,
  namesOf,
  officerOf,
  orNotFound,
  refIn,
  whatChanged,
} from '../../../desk.ts';
import { wholeOf } from '../../addresses.ts';
import type { Actions, PageServerLoad } from './$types';

/** A term, or with `baru` a new one of the own office's region. */
export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const intents = { simpan: intent(), cabut: intent() };
  if (params.ref === 'baru') {
    const { may } = orNotFound(await askDesk<typeof listTerms>(netra, 'retention.list', {}, actor));
    const refused = may && !may.ok ? (explain(locals.lang, may.refusal)[0]?.text ?? '') : null;
    const region: string = actor.office?.region ?? '';
    return { ref: 'baru', term: null, version: 0, region, refused, intents, history: [] };
  }
  const asked = { term: formatRef(refIn(params.ref)) };
  const shown = orNotFound(await askDesk<typeof showTerm>(netra, 'retention.show', asked, actor));
  const names = await namesOf(netra, actor, idsOf(shown.history.map(({ by }) => by)));
  const { zone } = netra.engine.moment(shown.region, actor);
  const acts = netra.engine.kinds.get('retention-term')?.acts ?? {};
  return {
    ...{ ref: params.ref, term: shown.term, version: shown.version, region: shown.region as string, intents },
    refused: shown.may.ok ? null : (explain(locals.lang, shown.may.refusal)[0]?.text ?? ''),
    history: shown.history.map(({ type, at, by, fields }) => ({
      title: acts[type]?.summary[locals.lang] ?? type,
      on: dayIn(at, zone),
      by: by.kind === 'officer' ? (names.get(by.id) ?? null) : null,
      fields,
    })),
  };
};

const ANSWERS = [
  'code',
  'name',
  'countedFrom',
  'active',
  'inactive',
  'fate',
  'cite',
  'source',
  'confidence',
  'withdrawCite',
] as const;

async function ask(step: 'simpan' | 'cabut', { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ANSWERS);
  const back = { step, values, resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const isNew = params.ref === 'baru';
  const given = { ...values, active: wholeOf(values.active), inactive: wholeOf(values.inactive) };
  const [name, input] =
    step === 'cabut'
      ? ['retention.withdraw', { term: params.ref, cite: values.withdrawCite }]
      : isNew
        ? ['retention.enter', { region: actor.office?.region ?? '', ...given }]
        : ['retention.change', { term: params.ref, ...given }];
  const { key, expected, ...asking } = askingBy(actor, form);
  const whole = { ...asking, ...(key && { key }), ...(!isNew && expected !== undefined && { expected }) };
  const answer = await netra.act(name as string, input, whole);
  if (answer.ok) redirect(303, '/meja/arsip/masa-simpan');
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, 'retention-term', locals.lang, refusal) : '';
  const problems = explain(locals.lang, refusal).map(one =>
    step === 'cabut' && one.field === 'cite' ? { ...one, field: 'withdrawCite' } : one,
  );
  return fail(409, { ...back, problems, changed });
}

export const actions: Actions = { simpan: event => ask('simpan', event), cabut: event => ask('cabut', event) };
