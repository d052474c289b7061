import { error, fail, redirect } from '@sveltejs/kit';
import type { weighLaw } from '../../../../cases/weigh.ts';
import { isCounted } from '../../../../law/deadline-rule.ts';
import { described } from '../../../../law/described.ts';
import { type Law, sureness, type TableName } from '../../../../law/law.ts';
import { awaitedSupervisor } from '../../../../law/receivers.ts';
import type { Row } from '../../../../law/row.ts';
import { searchLaw } from '../../../../law/search.ts';
import type { Netra } from '../../../../netra.ts';
import { maySay } from '../../../../offices/law-entry.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { regionName } from '../../../(public)/hukum/region.ts';
import { newestOf, ORDER, rowLink } from '../../../(public)/hukum/tables.ts';
import { periodText } from '../../../(public)/hukum/words.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, officerOf, type Problem } from '../../desk.ts';
import {
  asksRow,
  isSayingForm,
  readSaying,
  rowsOf,
  SAYING_FORMS,
  type SayingForm,
  type Typed,
  typedIn,
} from '../sayings.ts';
import { explainSaying } from '../words.ts';
import type { Actions, PageServerLoad } from './$types';

const SEARCH_MOST = 100;
const SHOWN_MOST = 20;

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const { ucapan: form } = params;
  if (!isSayingForm(form)) error(404, 'Not Found');
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const may = maySay(actor, SAYING_FORMS[form].national || actor.scope === '*' ? '' : actor.scope);
  const known = await netra.law();
  const table = url.searchParams.get('tabel') ?? '';
  const rows = asksRow(form) ? rowsOf(known.law, table, url.searchParams.get('id') ?? '') : [];
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, SEARCH_MOST);
  return {
    form,
    intent: intent(),
    refused: may.ok ? null : (explainSaying(locals.lang, may.refusal)[0]?.text ?? ''),
    search,
    choice: asksRow(form) && rows.length === 0 ? choicesOf(known.law, search) : null,
    row: rows.length > 0 ? shown(known.law, table as TableName, rows, locals.lang) : null,
    region: actor.scope === '*' ? '' : actor.scope,
    holidays: form === 'cabut-libur' ? await holidaysOf(netra, actor, locals.lang) : [],
    bodies: known.law.receivers.some(({ id }) => id === awaitedSupervisor.id)
      ? []
      : [{ value: awaitedSupervisor.id, text: awaitedSupervisor.name[locals.lang] }],
  };
};

/** What was found; without a question, the rows that wait most for somebody to read their text. */
function choicesOf(law: Law, search: string) {
  const low = ORDER.flatMap(table =>
    newestOf(law[table] as readonly Row[])
      .filter(row => sureness(law, table, row) === 'low')
      .map(row => ({ table, row, title: described(table, row as never).title })),
  );
  const hits = search === '' ? low : searchLaw(law, search);
  return {
    found: hits.length,
    rows: hits.slice(0, SHOWN_MOST).map(({ table, row, title }) => ({
      table,
      id: row.id,
      title,
      cite: row.cite,
      sure: sureness(law, table, row),
    })),
  };
}

/** The row as it stands: each version, and how its limit is counted where it is a deadline. */
function shown(law: Law, table: TableName, rows: readonly Row[], lang: Lang) {
  const newest = rows.at(-1) as Law[TableName][number];
  const counted =
    table === 'deadlines' ? law.deadlines.filter(row => rows.includes(row)).findLast(isCounted) : undefined;
  const t = messages(lang).law;
  return {
    table,
    id: newest.id,
    href: rowLink(table, newest.id),
    title: described(table, newest).title,
    facts: described(table, newest).facts,
    versions: rows.map(row => ({
      from: row.inForce.from,
      until: row.inForce.until,
      period: periodText(t, row.inForce, lang),
      cite: row.cite,
      sure: sureness(law, table, row),
    })),
    counted: counted && {
      limit: String(counted.limit),
      unit: counted.unit,
      direction: counted.direction ?? 'after',
      startDayCounts: counted.startDayCounts ? 'yes' : 'no',
      ifLastDayClosed: counted.ifLastDayClosed ?? 'ends-there',
      readings: (counted.readings?.length ?? 0) > 0 || counted.practice !== undefined,
    },
  };
}

/** The holidays that this officer may take out, the newest year first. */
async function holidaysOf(netra: Netra, actor: Officer, lang: Lang) {
  const { calendar } = await netra.law();
  const places = await netra.places();
  return calendar.holidays
    .filter(({ scope }) => scope.every(region => maySay(actor, region).ok))
    .toReversed()
    .map(({ id, day, name, scope }) => ({
      value: `${scope[0] ?? ''}|${id}`,
      text: [day.toString(), name[lang], ...scope.filter(Boolean).map(code => regionName(code, places))].join(', '),
      group: String(day.year),
    }));
}

type Came = { readonly form: SayingForm; readonly typed: Typed; readonly key: string; readonly resumed: boolean };

async function came(netra: Netra, name: string, request: Request): Promise<Came> {
  if (!isSayingForm(name)) error(404, 'Not Found');
  const { form, resumed } = await deskForm(netra, request);
  return { form: name, typed: typedIn(form), key: String(form.get('key') ?? ''), resumed };
}

const refused = (typed: Typed, problems: readonly Problem[]) =>
  fail(409, { typed, problems, weighed: null, resumed: false });

export const actions: Actions = {
  timbang: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form, typed, resumed } = await came(netra, params.ucapan, request);
    if (resumed) return { typed, problems: [], weighed: null, resumed };
    const read = await readHere(netra, form, typed, locals.lang);
    if (!read.ok) return refused(typed, read.problems);
    const asked = { command: SAYING_FORMS[form].command, input: read.input };
    const weighed = await askDesk<typeof weighLaw>(netra, 'law.weigh', asked, officerOf(locals));
    if (!weighed.ok) return refused(typed, explainSaying(locals.lang, weighed.refusal));
    return { typed, problems: [], weighed: weighed.value, resumed };
  },
  catat: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form, typed, key, resumed } = await came(netra, params.ucapan, request);
    if (resumed) return { typed, problems: [], weighed: null, resumed };
    const read = await readHere(netra, form, typed, locals.lang);
    if (!read.ok) return refused(typed, read.problems);
    const asking = { actor: officerOf(locals), ...(key !== '' && { key }) };
    const answer = await netra.act(SAYING_FORMS[form].command, read.input, asking);
    if (!answer.ok) return refused(typed, explainSaying(locals.lang, answer.refusal));
    redirect(303, '/meja/hukum?tercatat');
  },
};

async function readHere(netra: Netra, form: SayingForm, typed: Typed, lang: Lang) {
  const { law } = await netra.law();
  return readSaying(form, typed, law, await netra.places(), messages(lang).lawDesk);
}
