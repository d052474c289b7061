import { fail, redirect } from '@sveltejs/kit';
import type { showFinding } from '../../../../cases/lead-operations.ts';
import type { Netra } from '../../../../netra.ts';
import { handlerOf } from '../../../../offices/recusal.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { countNotes } from '../../choices.ts';
import {
  askDesk,
  askingBy,
  explain,
  namesOf,
  officerOf,
  orNotFound,
  placeName,
  refIn,
  whatChanged,
} from '../../desk.ts';
import { historyOf } from '../../history.ts';
import { caseNumbered } from '../../matters.ts';
import { readersOf } from '../../readers.ts';
import type { Actions, PageServerLoad } from './$types';

const show = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showFinding>(netra, 'finding.show', { finding: formatRef(refIn(ref)) }, actor));

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { ref, version, finding, timeline, offers, views } = await show(netra, params.ref, actor);
  const { present, chair, votes, members, quorum } = finding.plenary;
  const names = await namesOf(netra, actor, [...present.map(formatRef), ...views.map(({ person }) => person)]);
  const refused = (command: string) => {
    const verdict = offers.find(({ name }) => name === command)?.verdict;
    return verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null;
  };
  return {
    ref: params.ref,
    version,
    history: historyOf(netra, 'finding', timeline, locals.lang),
    intents: { registrasi: intent(), kesampingkan: intent(), gabung: intent() },
    finding: {
      ...{ number: finding.number, on: finding.on, foundOn: finding.foundOn, phase: finding.phase },
      ...{ officeName: finding.officeName, regime: finding.regime, supervision: finding.supervision },
      ...{ reported: finding.reported, account: finding.account, happenedOn: finding.happenedOn },
      archive: finding.archive,
      aside: finding.phase === 'set-aside' ? { reason: finding.reason, cite: finding.cite } : null,
    },
    notes: countNotes(finding.notes),
    place: await placeName(netra, finding.place),
    lead: finding.lead && formatRef(finding.lead),
    case: finding.phase === 'registered' ? { ref: formatRef(finding.case), number: finding.caseNumber } : null,
    readers: readersOf(views, names, netra.engine.moment(ref.region, actor).zone, locals.lang),
    plenary: {
      ...{ members, needed: quorum.needed },
      votes: present.map(person => ({
        name: names.get(formatRef(person)) ?? null,
        chair: formatRef(person) === formatRef(chair),
        vote: votes.find(one => formatRef(one.person) === formatRef(person))?.vote ?? null,
      })),
    },
    refused: {
      registrasi: refused('case.register-finding'),
      kesampingkan: refused('finding.set-aside'),
      gabung: refused('case.join-finding'),
    },
  };
};

type Which = 'registrasi' | 'kesampingkan' | 'gabung';
const COMMANDS = {
  registrasi: 'case.register-finding',
  kesampingkan: 'finding.set-aside',
  gabung: 'case.join-finding',
} as const satisfies Record<Which, string>;

async function ask(which: Which, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ['actorKind', 'unit', 'reported', 'summary', 'reason', 'cite', 'number', 'why']);
  const tracks = form.getAll('tracks').map(String);
  const back = { which, values, tracks, resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { finding } = await show(netra, params.ref ?? '', actor);
  const into = which === 'gabung' ? await caseNumbered(netra, actor, values.number) : undefined;
  if (which === 'gabung' && into === undefined)
    return fail(409, {
      ...{ ...back, changed: '' },
      problems: [{ field: 'number', text: messages(locals.lang).sources.caseUnknown }],
    });
  const input = {
    ...values,
    ...{ finding: params.ref, tracks, office: formatRef(handlerOf(finding)), conductOn: finding.happenedOn },
    ...(into && { case: into }),
  };
  const answer = await netra.act(COMMANDS[which], input, askingBy(actor, form));
  if (!answer.ok) {
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'finding', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
  }
  const made = answer.value.records.find(({ kind }) => kind === 'case');
  redirect(303, made ? `/meja/perkara/${formatRef(made.ref)}` : `/meja/temuan/${params.ref}`);
}

export const actions: Actions = {
  registrasi: event => ask('registrasi', event),
  kesampingkan: event => ask('kesampingkan', event),
  gabung: event => ask('gabung', event),
};
