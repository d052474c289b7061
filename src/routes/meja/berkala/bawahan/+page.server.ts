import { fail } from '@sveltejs/kit';
import { REPORTED } from '../../../../offices/reporting.ts';
import type { listBelow } from '../../../../publish/periodic-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { dayPlain } from '../../../../ui/format.ts';
import { dateParts } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { periodWords } from '../../../../ui/periodic.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, officerOf, orNotFound, type Problem } from '../../desk.ts';
import { ownOffice, standingWords } from '../periodic.ts';
import type { Actions, PageServerLoad } from './$types';

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
};

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals;
  const actor = officerOf(locals);
  const t = messages(lang).periodic;
  const found = orNotFound(
    await askDesk<typeof listBelow>(netraOf(locals), 'periodic.below', { office: formatRef(ownOffice(actor)) }, actor),
  );
  const rows = found.below.flatMap(({ ref, name, rows: owed }) =>
    owed.map(({ period, dueOn, sent, standing }) => ({
      key: `${ref} ${period.kind} ${period.from} ${period.of}`,
      office: name,
      period: periodWords(period, lang),
      dueOn: dayPlain(dueOn, lang),
      standing: standingWords(standing, lang),
      late: standing.how === 'missing-late',
      href: sent ? `/meja/berkala/${sent.ref}` : null,
    })),
  );
  return {
    version: found.version,
    intent: intent(),
    hasBelow: found.below.length > 0,
    late: rows.filter(({ late }) => late).length,
    // Whoever is late stands first.
    rows: rows.sort((a, b) => Number(b.late) - Number(a.late)),
    duties: found.duties.map(({ period, days, since }) => t.below.duty(t.kinds[period], days, dayPlain(since, lang))),
    cite: found.cite,
    received: found.received.map(one => ({
      href: `/meja/berkala/${one.ref}`,
      office: one.officeName,
      period: periodWords(one.period, lang),
      sentOn: dayPlain(one.sentOn, lang),
      phase: t.phases[one.phase],
    })),
    maySet: found.offers.find(({ name }) => name === 'office.set-reporting')?.verdict.ok === true,
    typed: {
      days: Object.fromEntries(
        REPORTED.map(kind => [kind, String(found.duties.find(({ period }) => period === kind)?.days ?? '')]),
      ),
      since: partsOf(found.duties[0]?.since ?? `${found.today.slice(0, 8)}01`),
      cite: found.cite,
    },
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const days = Object.fromEntries(REPORTED.map(kind => [kind, text(`days-${kind}`)]));
    const values = { days, since: dateParts(form, 'since'), cite: text('cite') };
    const back = { values, resumed, done: false, problems: [] as readonly Problem[] };
    if (resumed) return back;
    const duties = REPORTED.filter(kind => days[kind] !== '').map(period => ({
      ...{ period, days: Number(days[period]), since: dayOf(values.since) ?? 'no day' },
    }));
    const office = formatRef(ownOffice(actor));
    const answer = await netra.act(
      'office.set-reporting',
      { office, duties, cite: values.cite },
      askingBy(actor, form),
    );
    if (answer.ok || answer.refusal.code === 'unchanged') return { ...back, done: true };
    return fail(409, {
      ...back,
      problems: placed(explain(locals.lang, answer.refusal), values.days, locals.lang, dayOf(values.since)),
    });
  },
};

/** What is wrong with a schedule, at the box where it was typed. */
function placed(problems: readonly Problem[], days: Record<string, string>, lang: 'id' | 'en', since: string | null) {
  const { problems: words } = messages(lang).desk;
  const found = REPORTED.flatMap(kind =>
    days[kind] === '' || /^([1-9]|[1-8]\d|90)$/.test(days[kind] ?? '')
      ? []
      : [{ field: `days-${kind}`, text: words['reporting-days'] }],
  );
  const day = since === null || since === 'no day' ? [{ field: 'since', text: words.day }] : [];
  const others = problems.filter(({ field }) => field !== 'duties');
  return found.length + day.length > 0 ? [...found, ...day, ...others] : problems;
}
