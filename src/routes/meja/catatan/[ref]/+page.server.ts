import { fail, redirect } from '@sveltejs/kit';
import type { listNotes } from '../../../../cases/aside-operations.ts';
import type { Netra } from '../../../../netra.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { HOMES } from '../../choices.ts';
import { askDesk, askingBy, explain, namesOf, officerOf, orNotFound, refIn, whatChanged } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

const notesAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof listNotes>(netra, 'note.list', { record: formatRef(refIn(ref)) }, actor));

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await notesAt(netra, params.ref, actor);
  const names = await namesOf(
    netra,
    actor,
    shown.notes.map(({ by }) => by),
  );
  const writes = shown.offers.find(({ name }) => name === 'write-note')?.verdict;
  return {
    ref: params.ref,
    home: `/meja/${HOMES[shown.kind]}/${params.ref}`,
    number: shown.number,
    version: shown.version,
    intents: { tulis: intent(), tarik: intent() },
    notes: shown.notes.map(({ by, ...note }) => ({
      ...note,
      by: names.get(by) ?? null,
      own: by === actor.id && note.withdrawnOn === null && note.correctedBy === null,
    })),
    refused: writes && !writes.ok ? (explain(locals.lang, writes.refusal)[0]?.text ?? '') : null,
  };
};

const COMMANDS = { tulis: 'write-note', tarik: 'withdraw-note' } as const;

async function ask(which: keyof typeof COMMANDS, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ['words', 'answers', 'corrects', 'note']);
  const back = { which, values, resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { kind } = await notesAt(netra, params.ref ?? '', actor);
  const { answers, corrects, ...rest } = values;
  const input = { ...rest, [kind]: params.ref, answers: answers || null, corrects: corrects || null };
  const answer = await netra.act(`${kind}.${COMMANDS[which]}`, input, askingBy(actor, form));
  if (answer.ok) redirect(303, `/meja/catatan/${params.ref}`);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, kind, locals.lang, refusal) : '';
  return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
}

export const actions: Actions = {
  tulis: event => ask('tulis', event),
  tarik: event => ask('tarik', event),
};
