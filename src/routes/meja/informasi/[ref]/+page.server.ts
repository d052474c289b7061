import { fail, redirect } from '@sveltejs/kit';
import type { showLead } from '../../../../cases/lead-operations.ts';
import type { Netra } from '../../../../netra.ts';
import { handlerOf } from '../../../../offices/recusal.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef } from '../../../../record/ids.ts';
import type { Refusal } from '../../../../record/kind.ts';
import { dateParts, typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { countNotes } from '../../choices.ts';
import {
  askDesk,
  askingBy,
  dayIn,
  dayOf,
  explain,
  namesOf,
  officerOf,
  orNotFound,
  placeName,
  refIn,
  whatChanged,
} from '../../desk.ts';
import { findingField, findingInput, typedFinding } from '../../findings.ts';
import { historyOf } from '../../history.ts';
import { seatsOf } from '../../plenary.ts';
import { readersOf } from '../../readers.ts';
import type { Actions, PageServerLoad } from './$types';

const show = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showLead>(netra, 'lead.show', { lead: formatRef(refIn(ref)) }, actor));

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { ref, version, lead, timeline, offers, views } = await show(netra, params.ref, actor);
  const { now, zone } = netra.engine.moment(ref.region, actor);
  const refused = (command: string) => {
    const verdict = offers.find(({ name }) => name === command)?.verdict;
    return verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null;
  };
  const adopts = refused('finding.adopt');
  const names = await namesOf(
    netra,
    actor,
    views.map(({ person }) => person),
  );
  return {
    ref: params.ref,
    version,
    history: historyOf(netra, 'lead', timeline, locals.lang),
    intents: { telusuri: intent(), akhiri: intent(), temuan: intent() },
    today: dayIn(now, zone),
    lead: {
      ...{ number: lead.number, on: lead.on, officeName: lead.officeName, origin: lead.origin, phase: lead.phase },
      ...{ title: lead.title, account: lead.account, traces: lead.traces, archive: lead.archive },
      ended: lead.phase === 'recorded' ? { reason: lead.reason, report: lead.report, on: lead.endedOn } : null,
    },
    notes: countNotes(lead.notes),
    place: await placeName(netra, lead.place),
    report: lead.from?.kind === 'report' ? formatRef(lead.from.ref) : null,
    finding: lead.phase === 'adopted' ? { ref: formatRef(lead.finding), number: lead.findingNumber } : null,
    refused: { telusuri: refused('lead.trace'), akhiri: refused('lead.record'), temuan: adopts },
    readers: readersOf(views, names, zone, locals.lang),
    seats: adopts === null ? await seatsOf(netra, actor, handlerOf(lead), lead.apart) : [],
  };
};

type Which = 'telusuri' | 'akhiri' | 'temuan';
const COMMANDS = { telusuri: 'lead.trace', akhiri: 'lead.record', temuan: 'finding.adopt' } as const;

/** Three forms of this page ask for a day; each has a name of its own. */
async function ask(which: Which, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ['what', 'letter', 'reason', 'report']);
  const finding = typedFinding(form);
  const days = { trace: dateParts(form, 'traceOn'), end: dateParts(form, 'endOn') };
  const back = { which, values, finding, days, resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { lead } = await show(netra, params.ref ?? '', actor);
  const on = which === 'telusuri' ? dayOf(days.trace) : dayOf(days.end);
  const input =
    which === 'temuan'
      ? { ...findingInput(finding), office: formatRef(handlerOf(lead)), lead: params.ref }
      : { ...values, on, lead: params.ref };
  const answer = await netra.act(COMMANDS[which], input, askingBy(actor, form));
  if (!answer.ok) return fail(409, { ...back, ...said(which, answer.refusal) });
  const made = answer.value.records.find(({ kind }) => kind === 'finding');
  redirect(303, made ? `/meja/temuan/${formatRef(made.ref)}` : `/meja/informasi/${params.ref}`);

  function said(of: Which, refusal: Refusal) {
    const dayField = of === 'telusuri' ? 'traceOn' : 'endOn';
    const nameOf = (field: string) => (of === 'temuan' ? findingField(field) : field === 'on' ? dayField : field);
    return {
      problems: explain(locals.lang, refusal).map(({ field, text }) => ({ field: nameOf(field), text })),
      changed: refusal.code === 'changed' ? whatChanged(netra, 'lead', locals.lang, refusal) : '',
    };
  }
}

export const actions: Actions = {
  telusuri: event => ask('telusuri', event),
  akhiri: event => ask('akhiri', event),
  temuan: event => ask('temuan', event),
};
