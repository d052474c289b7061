import { fail, redirect } from '@sveltejs/kit';
import type { showApart } from '../../../../cases/apart-operation.ts';
import type { Netra } from '../../../../netra.ts';
import type { listPeople } from '../../../../offices/operations.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef, sameRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { HOMES } from '../../choices.ts';
import { askDesk, askingBy, explain, namesOf, officerOf, orNotFound, refIn, whatChanged } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

const matterAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showApart>(netra, 'apart.show', { record: formatRef(refIn(ref)) }, actor));

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await matterAt(netra, params.ref, actor);
  const names = await namesOf(
    netra,
    actor,
    shown.recused.map(({ person }) => person),
  );
  const kept = new Set(shown.recused.map(({ person }) => person));
  const commissioner = actor.roles.includes('commissioner');
  const others = commissioner ? await servingAt(netra, actor, shown.office) : [];
  const refused = (name: string) => {
    const offer = shown.offers.find(one => one.name === `${shown.kind}.${name}`);
    return offer && !offer.verdict.ok ? (explain(locals.lang, offer.verdict.refusal)[0]?.text ?? '') : null;
  };
  return {
    ref: params.ref,
    home: `/meja/${HOMES[shown.kind]}/${params.ref}`,
    number: shown.number,
    version: shown.version,
    intents: { mundur: intent(), cabut: intent(), alih: intent() },
    self: actor.id,
    commissioner,
    recused: shown.recused.map(one => ({ ...one, name: names.get(one.person) ?? null })),
    people: others.filter(({ ref }) => ref !== actor.id && !kept.has(ref)),
    quorum: shown.quorum,
    takenOver: shown.takenOver,
    // What the office below still holds the keys of is closed anew for the own one.
    reseals:
      shown.kind === 'report' &&
      shown.takenOver !== null &&
      actor.office !== null &&
      sameRef(shown.takenOver.office, actor.office),
    refused: { mundur: refused('recuse'), cabut: refused('lift-recusal'), alih: refused('take-over') },
  };
};

/** Who serves at the office, as far as this officer may see it. */
async function servingAt(
  netra: Netra,
  actor: Officer,
  office: string,
): Promise<readonly { readonly ref: string; readonly name: string | null }[]> {
  const answer = await askDesk<typeof listPeople>(netra, 'person.list', { office }, actor);
  return answer.ok ? answer.value.people.filter(({ active, passedOn }) => active && !passedOn) : [];
}

type Which = 'mundur' | 'cabut' | 'alih';
const COMMANDS = { mundur: 'recuse', cabut: 'lift-recusal', alih: 'take-over' } as const satisfies Record<
  Which,
  string
>;

const LIFTED: Readonly<Record<string, string>> = { person: 'whose', because: 'becauseLift' };

async function ask(which: Which, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ['person', 'because', 'whose', 'becauseLift', 'why', 'cite']);
  const back = { which, values, resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { kind } = await matterAt(netra, params.ref ?? '', actor);
  const office = actor.office ? formatRef(actor.office) : '';
  // Two forms of this page ask for a person and a reason; each answer has a name of its own.
  const said = which === 'cabut' ? { person: values.whose, because: values.becauseLift } : values;
  const input = { [kind]: params.ref, ...values, ...said, ...(which === 'alih' ? { office } : {}) };
  const answer = await netra.act(`${kind}.${COMMANDS[which]}`, input, askingBy(actor, form));
  // Whoever stepped back no longer sees the matter: the queue says that it is done.
  if (answer.ok)
    redirect(303, which === 'mundur' && values.person === actor.id ? '/meja' : `/meja/kepentingan/${params.ref}`);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, kind, locals.lang, refusal) : '';
  const problems = explain(locals.lang, refusal).map(problem => ({
    ...problem,
    field: which === 'cabut' ? (LIFTED[problem.field] ?? problem.field) : problem.field,
  }));
  return fail(409, { ...back, problems, changed });
}

export const actions: Actions = {
  mundur: event => ask('mundur', event),
  cabut: event => ask('cabut', event),
  alih: event => ask('alih', event),
};
