import { error, fail, redirect } from '@sveltejs/kit';
import type { showArchive } from '../../../../../cases/archive/archive-operations.ts';
import type { Netra } from '../../../../../netra.ts';
import type { Officer } from '../../../../../offices/signin.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, officerOf, orNotFound, refIn, whatChanged } from '../../../desk.ts';
import { wholeOf } from '../../addresses.ts';
import type { Actions, PageServerLoad } from './$types';

const show = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showArchive>(netra, 'archive.show', { record: formatRef(refIn(ref)) }, actor));

const STEPS = { simpan: 'archive', catat: 'note-archive', keluarkan: 'leave-archive' } as const;
type Step = keyof typeof STEPS;

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await show(netra, params.ref, actor);
  const refusedAt = (step: Step) => {
    const verdict = shown.offers.find(({ name }) => name.endsWith(`.${STEPS[step]}`))?.verdict;
    return !verdict || verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? '');
  };
  return {
    ...{ ref: params.ref, kind: shown.kind, number: shown.number, version: shown.version, archive: shown.archive },
    ...{ runs: shown.runs, endedOn: shown.endedOn, records: shown.records },
    today: netra.engine.moment(refIn(params.ref).region, actor).today,
    intents: { simpan: intent(), catat: intent(), keluarkan: intent() },
    refused: { simpan: refusedAt('simpan'), catat: refusedAt('catat'), keluarkan: refusedAt('keluarkan') },
  };
};

const ANSWERS = ['number', 'pieces', 'place', 'class', 'hold', 'heldBecause', 'cite', 'reason'] as const;

async function ask(step: Step, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ANSWERS);
  const back = { step, values, on: dateParts(form, 'on'), resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  if (!params.ref) error(404, 'Not Found');
  const { kind } = await show(netra, params.ref, actor);
  const input = {
    ...values,
    [kind]: params.ref,
    on: dayOf(back.on),
    pieces: wholeOf(values.pieces),
    held: values.hold === 'yes',
  };
  const answer = await netra.act(`${kind}.${STEPS[step]}`, input, askingBy(actor, form));
  if (answer.ok) redirect(303, `/meja/arsip/berkas/${params.ref}`);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, kind, locals.lang, refusal) : '';
  return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
}

export const actions: Actions = {
  simpan: event => ask('simpan', event),
  catat: event => ask('catat', event),
  keluarkan: event => ask('keluarkan', event),
};
