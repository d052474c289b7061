import { fail, redirect } from '@sveltejs/kit';
import type { showHandOn } from '../../../../cases/hand-on-operations.ts';
import type { Netra } from '../../../../netra.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef, sameRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, namesOf, officerOf, orNotFound, refIn, whatChanged } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

const matterAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showHandOn>(netra, 'passing.show', { record: formatRef(refIn(ref)) }, actor));

const HOME = { report: 'laporan', lead: 'informasi', finding: 'temuan', case: 'perkara' } as const;
const COMMANDS = {
  limpahkan: 'pass-on',
  terima: 'acknowledge-passing',
  kembalikan: 'send-back',
  tarik: 'recall-passing',
  tetapkan: 'assign',
} as const;
type Which = keyof typeof COMMANDS;
const WHICH = Object.keys(COMMANDS) as readonly Which[];

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await matterAt(netra, params.ref, actor);
  const names = await namesOf(netra, actor, [...shown.people, ...(shown.assigned ? [shown.assigned] : [])]);
  const last = shown.passings.at(-1);
  /** Why a step is not open; null where nothing is in the way. */
  const refused = Object.fromEntries(
    WHICH.map(which => {
      const offer = shown.offers.find(({ name }) => name === COMMANDS[which]);
      const verdict = offer?.verdict;
      return [which, verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null];
    }),
  ) as Record<Which, string | null>;
  return {
    ref: params.ref,
    kind: shown.kind,
    home: `/meja/${HOME[shown.kind]}/${params.ref}`,
    number: shown.number,
    version: shown.version,
    intents: Object.fromEntries(WHICH.map(which => [which, intent()])) as Record<Which, string>,
    handler: shown.handlerName,
    own: actor.office !== null && formatRef(actor.office) === shown.handler,
    // As long as its answer is awaited it is nobody else's to say what becomes of it.
    awaited: last?.phase === 'awaiting' ? last : null,
    sender: last?.phase === 'awaiting' && actor.office !== null && sameRef(last.from, actor.office),
    sealed: shown.sealed,
    passings: shown.passings.map(({ to: _to, from: _from, ...one }) => one).toReversed(),
    assigned: shown.assigned ? { ref: shown.assigned, name: names.get(shown.assigned) ?? null } : null,
    people: shown.people.map(ref => ({ ref, name: names.get(ref) ?? null })),
    receivers: shown.receivers,
    refused,
  };
};

const FIELDS = ['to', 'why', 'cite', 'note', 'stays', 'because', 'becauseRecall', 'person'] as const;

async function ask(which: Which, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, [...FIELDS]);
  const back = { which, values, resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { kind } = await matterAt(netra, params.ref ?? '', actor);
  const own = actor.office ? formatRef(actor.office) : '';
  const given: Readonly<Record<Which, object>> = {
    limpahkan: {
      ...{ from: own, to: values.to, why: values.why, cite: values.cite, note: values.note },
      stays: values.stays === 'reads',
    },
    terima: {},
    kembalikan: { because: values.because },
    // Two forms of this page ask for a reason; each answer has a name of its own.
    tarik: { because: values.becauseRecall },
    tetapkan: { person: values.person === '' ? null : values.person },
  };
  const answer = await netra.act(
    `${kind}.${COMMANDS[which]}`,
    { [kind]: params.ref, ...given[which] },
    askingBy(actor, form),
  );
  if (answer.ok) redirect(303, which === 'kembalikan' ? '/meja/limpahan' : `/meja/limpahan/${params.ref}`);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, kind, locals.lang, refusal) : '';
  const problems = explain(locals.lang, refusal).map(problem => ({
    ...problem,
    field: which === 'tarik' && problem.field === 'because' ? 'becauseRecall' : problem.field,
  }));
  return fail(409, { ...back, problems, changed });
}

export const actions: Actions = {
  limpahkan: event => ask('limpahkan', event),
  terima: event => ask('terima', event),
  kembalikan: event => ask('kembalikan', event),
  tarik: event => ask('tarik', event),
  tetapkan: event => ask('tetapkan', event),
};
