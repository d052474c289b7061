import { type ActionFailure, fail } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { PUBLIC } from '../ask.ts';
import { switchLanguage } from '../language.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { type Answered, type FieldError, readAnswers, type Typed, typedIn } from './answers.ts';

export interface MayIPage {
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  readonly answer: Answered | null;
}

/** What somebody asks here stays in this one answer: no address holds it, no cache keeps it, nothing writes it down. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
};

export const actions: Actions = {
  async tanya(event): Promise<MayIPage | ActionFailure<MayIPage>> {
    return answered(event, await event.request.formData());
  },

  /** The same page in the other language; what was chosen stays, and an answer stays an answer. */
  async bahasa(event): Promise<MayIPage | ActionFailure<MayIPage>> {
    const form = await event.request.formData();
    switchLanguage(event, form.get('lang'));
    if (form.has('answered')) return answered(event, form);
    return { typed: typedIn(form), errors: [], answer: null };
  },
};

async function answered(event: RequestEvent, form: FormData): Promise<MayIPage | ActionFailure<MayIPage>> {
  const typed = typedIn(form);
  const netra = netraOf(event.locals);
  const { today } = netra.engine.moment('', PUBLIC);
  const read = readAnswers(typed, { ...(await netra.law()), today, lang: event.locals.lang });
  return read.ok ? { typed, errors: [], answer: read.answer } : fail(400, { typed, errors: read.errors, answer: null });
}
