import { fail, redirect } from '@sveltejs/kit';
import type { listRedactions, readRedaction } from '../../../../cases/aside-operations.ts';
import type { Netra } from '../../../../netra.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef } from '../../../../record/ids.ts';
import type { Refusal } from '../../../../record/kind.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { HOMES } from '../../choices.ts';
import { askDesk, askingBy, explain, namesOf, officerOf, orNotFound, refIn, timeIn, whatChanged } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

const redactionsAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof listRedactions>(netra, 'redaction.list', { record: formatRef(refIn(ref)) }, actor));

/** In the address: `no`, the redaction to look behind or to lift. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await redactionsAt(netra, params.ref, actor);
  const acts = netra.engine.kinds.get(shown.kind)?.acts ?? {};
  const { zone } = netra.engine.moment(shown.ref.region, actor);
  const names = await namesOf(netra, actor, [
    ...shown.redactions.flatMap(({ by }) => by ?? []),
    ...shown.looks.map(({ person }) => person),
  ]);
  const refused = (name: string) => {
    const verdict = shown.offers.find(offer => offer.name === name)?.verdict;
    return verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null;
  };
  const placeOf = new Map(shown.fields.map(field => [field.at, field]));
  return {
    ref: params.ref,
    home: `/meja/${HOMES[shown.kind]}/${params.ref}`,
    number: shown.number,
    version: shown.version,
    chosen: shown.redactions.find(({ n, lifted }) => !lifted && String(n) === url.searchParams.get('no'))?.n ?? null,
    intents: { samarkan: intent(), lihat: intent(), cabut: intent() },
    redactions: shown.redactions.map(({ by, at, ...one }) => ({
      ...one,
      by: (by && names.get(by)) ?? null,
      field: at && { name: at.name, act: acts[placeOf.get(`${at.seq}.${at.name}`)?.type ?? '']?.summary[locals.lang] },
      looks: shown.looks.flatMap(({ redaction, at: when, person, reason }) =>
        redaction === one.n ? [{ name: names.get(person) ?? null, when: timeIn(when, zone, locals.lang), reason }] : [],
      ),
    })),
    fields: shown.fields.map(({ at, type, name, begins }) => ({
      ...{ at, name, begins },
      act: acts[type]?.summary[locals.lang] ?? type,
    })),
    refused: { samarkan: refused('redact'), cabut: refused('lift-redaction') },
  };
};

type Which = 'samarkan' | 'cabut';
const COMMANDS = { samarkan: 'redact', cabut: 'lift-redaction' } as const satisfies Record<Which, string>;
const FIELDS = [
  'passage',
  'at',
  'nth',
  'why',
  'cite',
  'because',
  'redaction',
  'reason',
  'citeLift',
  'becauseLift',
] as const;
/** Two forms of the page ask for a basis and a reason; each answer has a name of its own. */
const LIFTED: Readonly<Record<string, string>> = { cite: 'citeLift', because: 'becauseLift' };

async function ask(which: Which, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, FIELDS);
  const back = { which, values, resumed, hidden: null };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { kind } = await redactionsAt(netra, params.ref ?? '', actor);
  const said = which === 'cabut' ? { cite: values.citeLift, because: values.becauseLift } : {};
  const input = { ...values, ...said, [kind]: params.ref, at: values.at || null, nth: values.nth || null };
  const answer = await netra.act(`${kind}.${COMMANDS[which]}`, input, askingBy(actor, form));
  if (answer.ok) redirect(303, `/meja/penghitaman/${params.ref}`);
  return refusedWith(netra, kind, locals.lang, answer.refusal, back);
}

function refusedWith<B extends { readonly which: Which | 'lihat' }>(
  netra: Netra,
  kind: string,
  lang: Lang,
  refusal: Refusal,
  back: B,
) {
  const changed = refusal.code === 'changed' ? whatChanged(netra, kind, lang, refusal) : '';
  const problems = explain(lang, refusal).map(problem => ({
    ...problem,
    field: back.which === 'cabut' ? (LIFTED[problem.field] ?? problem.field) : problem.field,
  }));
  return fail(409, { ...back, problems, changed });
}

/** The reason goes on record first; what is hidden stands in this one answer and at no address. */
async function look({ params, request, locals, setHeaders }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, FIELDS);
  const back = { which: 'lihat' as const, values, resumed, hidden: null };
  if (resumed) return { ...back, problems: [], changed: '' };
  const { kind } = await redactionsAt(netra, params.ref ?? '', actor);
  const { redaction, reason } = values;
  const opened = await netra.act('redaction.open', { of: params.ref, kind, redaction, reason }, { actor });
  if (!opened.ok) return refusedWith(netra, kind, locals.lang, opened.refusal, back);
  const access = opened.value.records.find(record => record.kind === 'access');
  if (!access) throw new Error('a look leaves an access');
  const asked = { record: params.ref, redaction, access: formatRef(access.ref) };
  const read = orNotFound(await askDesk<typeof readRedaction>(netra, 'redaction.read', asked, actor));
  setHeaders({ 'cache-control': 'no-store' });
  return { ...back, problems: [], changed: '', hidden: { n: Number(redaction), texts: read.texts } };
}

export const actions: Actions = {
  samarkan: event => ask('samarkan', event),
  cabut: event => ask('cabut', event),
  lihat: look,
};
