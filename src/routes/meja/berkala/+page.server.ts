import { formatPeriod, PERIOD_KINDS } from '../../../publish/period.ts';
import { dayPlain } from '../../../ui/format.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { periodWords } from '../../../ui/periodic.ts';
import { officerOf } from '../desk.ts';
import type { PageServerLoad } from './$types';
import { linkTo, listOf, maySend } from './periodic.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals;
  const actor = officerOf(locals);
  const { dissolved, above, sent, owed, choices } = await listOf(netraOf(locals), actor);
  const t = messages(lang).periodic;
  return {
    dissolved: dissolved && dayPlain(dissolved, lang),
    above: above?.name ?? null,
    mayReport: dissolved === null && maySend(actor),
    owed: owed.map(({ period, dueOn, standing }) => ({
      href: linkTo(period),
      text: periodWords(period, lang),
      due: t.dueOn(dayPlain(dueOn, lang)),
      late: standing.how === 'missing-late' ? t.lateBy(standing.days) : null,
    })),
    sent: sent.map(one => ({
      href: `/meja/berkala/${one.ref}`,
      period: periodWords(one.period, lang),
      kind: t.kinds[one.period.kind],
      sentOn: dayPlain(one.sentOn, lang),
      version: one.version,
      phase: t.phases[one.phase],
    })),
    choices: PERIOD_KINDS.flatMap(kind =>
      choices
        .filter(({ period, sent: is }) => period.kind === kind && !is)
        .map(({ period }) => ({ value: formatPeriod(period), text: periodWords(period, lang), group: t.kinds[kind] })),
    ),
  };
};
