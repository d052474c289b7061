import { fail, redirect } from '@sveltejs/kit';
import type { showCoverage } from '../../../../../prevention/coverage/coverage-operations.ts';
import { SEATS } from '../../../../../prevention/coverage/next-event.ts';
import { UNIT_ORDERS } from '../../../../../prevention/coverage/orders.ts';
import { unlessTold } from '../../../../../prevention/coverage/telling.ts';
import { UNIT_KINDS } from '../../../../../prevention/roster/roster.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, officerOf, orNotFound } from '../../../desk.ts';
import { preventerOf } from '../../who.ts';
import { wholeIn } from '../counts.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address: `q` and `jenis` of units, `urut`, `mulai`; `kursi`, how many an event seats. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const given = (name: string) => url.searchParams.get(name) ?? '';
  const asked = {
    text: given('q').slice(0, 80),
    kind: UNIT_KINDS.find(one => one === given('jenis')) ?? null,
    order: UNIT_ORDERS.find(one => one === given('urut')) ?? 'never',
    from: wholeIn(url, 'mulai', 1_000_000) ?? 0,
    seats: wholeIn(url, 'kursi', 100_000) || SEATS,
  };
  const input = { region: params.daerah, ...asked };
  const actor = preventerOf(locals);
  const shown = orNotFound(await askDesk<typeof showCoverage>(netraOf(locals), 'coverage.show', input, actor));
  const { told, ...rest } = shown;
  const may = (name: string) => told?.offers.some(one => one.name === name && one.verdict.ok) ?? false;
  return {
    ...{ ...rest, asked, kinds: UNIT_KINDS, intent: intent() },
    told,
    mayTell: rest.isGovernment && may('government.report'),
    mayWithdraw: may('government.withdraw-report'),
    saved: url.searchParams.has('tercatat'),
  };
};

const REPORT = ['what', 'source', 'link', 'government'] as const;

export const actions: Actions = {
  catat: async ({ locals, request, params }) => {
    const actor = officerOf(locals);
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const back = { values: typed(form, REPORT), day: dateParts(form, 'on'), withdrawing: false, because: '' };
    if (resumed) return { ...back, resumed, problems: [] };
    const { what, source, link, government } = back.values;
    const input = {
      region: params.daerah,
      government: government || null,
      what,
      source,
      link,
      on: dayOf(back.day) ?? '',
    };
    const { expected: _, ...asking } = askingBy(actor, form);
    const answer = await unlessTold(() => netra.act('government.report', input, asking));
    if (answer.ok) redirect(303, `/meja/cegah/cakupan/${params.daerah}?tercatat#luar`);
    return fail(409, { ...back, resumed, problems: explain(locals.lang, answer.refusal) });
  },
  tarik: async ({ locals, request, params }) => {
    const actor = officerOf(locals);
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const { because, n, government } = typed(form, ['because', 'n', 'government']);
    const back = { values: undefined, day: undefined, withdrawing: true, because };
    if (resumed) return { ...back, resumed, problems: [] };
    const { expected: _, ...asking } = askingBy(actor, form);
    const answer = await netra.act('government.withdraw-report', { government, n: Number(n), because }, asking);
    if (answer.ok) redirect(303, `/meja/cegah/cakupan/${params.daerah}?tercatat#luar`);
    return fail(409, { ...back, resumed, problems: explain(locals.lang, answer.refusal) });
  },
};
