import { fail, redirect } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askingBy, explain, officerOf, whatChanged } from '../desk.ts';

/** A step on a case as its form asks for it; `back` is what was typed, for whoever is refused. */
interface Step<B extends object> {
  readonly command: string;
  readonly input: object;
  readonly form: FormData;
  readonly back: B;
  /** The page that shows it once it stands. */
  readonly to: string;
}

/** Takes a step: on to its page, or back with all that was typed, why it was refused, and what changed meanwhile. */
export async function takeStep<B extends object>(locals: App.Locals, { command, input, form, back, to }: Step<B>) {
  const netra = netraOf(locals);
  const answer = await netra.act(command, input, askingBy(officerOf(locals), form));
  if (answer.ok) redirect(303, to);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, 'case', locals.lang, refusal) : '';
  return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
}
