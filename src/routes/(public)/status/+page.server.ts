import { fail } from '@sveltejs/kit';
import type { reportStatus } from '../../../intake/operations.ts';
import type { Refusal } from '../../../record/kind.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { type Messages, messages } from '../../../ui/messages.ts';
import { clockOf, NO_CLOCK } from '../../clock.ts';
import { askAsPublic } from '../ask.ts';
import { switchLanguage } from '../language.ts';
import type { Actions, PageServerLoad } from './$types';

/** Kept by no cache: on a shared phone the way back must not show whose report it was. */
export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'no-store' });

const codeIn = (form: FormData): string => {
  const code = form.get('receipt');
  return typeof code === 'string' ? code.slice(0, 200) : '';
};

export const actions: Actions = {
  async lihat({ request, locals }) {
    const code = codeIn(await request.formData());
    const status = await askAsPublic<typeof reportStatus>(netraOf(locals), 'report.status', { receipt: code });
    if (status.ok) {
      const { zone, times } = status.value;
      return { status: status.value, code: '', error: undefined, ...clockOf(times, zone, locals.lang) };
    }
    return fail(400, {
      ...NO_CLOCK,
      status: undefined,
      code,
      error: refusalText(messages(locals.lang), status.refusal),
    });
  },

  async bahasa(event) {
    const form = await event.request.formData();
    switchLanguage(event, form.get('lang'));
    return { ...NO_CLOCK, status: undefined, code: codeIn(form), error: undefined };
  },
};

function refusalText(t: Messages, { code }: Refusal): string {
  const known: Partial<Record<string, string>> = t.status.refusals;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? t.status.unknownRefusal(code);
}
