import { error, fail, redirect } from '@sveltejs/kit';
import type { Netra } from '../../../../../../netra.ts';
import type { Person } from '../../../../../../offices/signin.ts';
import { type CircularFile, lastEdition } from '../../../../../../prevention/circular/circular.ts';
import { MOST_CIRCULAR_FILE } from '../../../../../../prevention/circular/circular-file.ts';
import { keepCircularFile, keptCircularFile } from '../../../../../../prevention/circular/circular-files.ts';
import type { circularUnits } from '../../../../../../prevention/circular/circular-operations.ts';
import { unlessNumbered } from '../../../../../../prevention/circular/issuing.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import type { Refusal } from '../../../../../../record/kind.ts';
import { ok } from '../../../../../../result.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, orNotFound, refIn, whatChanged } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import { STEPS, type Step, shownAt, stepIn, verdictOn } from '../../circulars.ts';
import type { Actions, PageServerLoad } from './$types';
import { byBox, inputOf, typedIn } from './input.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const step = stepIn(params.step);
  const shown = await shownAt(netra, actor, params.ref);
  const { state, roster } = shown;
  const verdict = verdictOn(shown, step);
  if (step === 'sasaran' && !roster) error(404, 'Not Found');
  const asked = { circular: formatRef(refIn(params.ref)) };
  const units =
    step === 'sasaran'
      ? orNotFound(await askDesk<typeof circularUnits>(netra, 'circular.units', asked, actor)).units
      : [];
  const last = state.phase === 'draft' ? null : lastEdition(state);
  return {
    ...{ step, ref: shown.ref, version: shown.version, units, intent: intent(), sends: netra.inviting.sends },
    title: last?.title ?? (state.phase === 'draft' ? state.title : ''),
    text: last?.text ?? (state.phase === 'draft' ? state.text : ''),
    last,
    roster,
    addressed: state.phase === 'draft' ? null : state.addressed,
    schedule: state.phase === 'draft' ? null : state.schedule,
    citable: shown.citable.map(one => ({ value: one.id, text: `${one.id}: ${one.cite}`, hint: one.rule[locals.lang] })),
    rule: shown.rule.map(one => ({
      ...{ id: one.id, text: one.rule[locals.lang], cite: one.cite, confidence: one.confidence },
    })),
    refused: verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null,
  };
};

const issues = (step: Step): boolean => step === 'terbit' || step === 'versi';

interface FileIn {
  /** What the form brings, or brought the last time. */
  readonly file: CircularFile | null;
  readonly refusal: Refusal | null;
}
const NO_FILE: FileIn = { file: null, refusal: null };

/**
 * The paper that came with the form. It is kept before the act that names it, so that a form with something else wrong brings it back
 * by its hash, and nobody chooses it twice; it stays, too, when another one in its place is refused.
 */
async function fileIn(netra: Netra, actor: Person, ref: string, form: FormData): Promise<FileIn> {
  const asked = netra.asker(actor, 'circular file');
  const [chosen, hash] = [form.get('file'), form.get('kept')];
  const named = typeof hash === 'string' && hash !== '' && !form.has('without');
  const before = named ? await keptCircularFile(asked, refIn(ref), hash) : ok(null);
  const file = before.ok ? before.value : null;
  if (!(chosen instanceof File) || chosen.size === 0) return { file, refusal: before.ok ? null : before.refusal };
  if (chosen.size > MOST_CIRCULAR_FILE) return { file, refusal: { code: 'circular-file-large', field: 'file' } };
  const came = await keepCircularFile(asked, refIn(ref), new Uint8Array(await chosen.arrayBuffer()));
  return came.ok ? { file: came.value, refusal: null } : { file, refusal: came.refusal };
}

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const step = stepIn(params.step);
    const { form, resumed } = await deskForm(netra, request);
    const values = typedIn(form);
    if (resumed) return { values, resumed, problems: [], changed: '', file: null };
    const { file, refusal: bad } = issues(step) ? await fileIn(netra, actor, params.ref, form) : NO_FILE;
    if (bad) return fail(409, { values, resumed, problems: explain(locals.lang, bad), changed: '', file });
    const roster = step === 'sasaran' ? ((await shownAt(netra, actor, params.ref)).roster?.ref ?? null) : null;
    const input = { circular: params.ref, ...inputOf(step, values, roster), ...(file && { file }) };
    const answer = await unlessNumbered(() => netra.act(STEPS[step], input, askingBy(actor, form)));
    if (answer.ok) {
      if (step === 'sasaran' || step === 'versi') void netra.inviting.wake();
      redirect(303, `/meja/cegah/edaran/${params.ref}`);
    }
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'circular', locals.lang, refusal) : '';
    return fail(409, { values, resumed, problems: explain(locals.lang, byBox(refusal)), changed, file });
  },
};
