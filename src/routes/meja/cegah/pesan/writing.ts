/**
 * What the pages of messages do at a desk, whoever's it is: an office's (/meja/cegah/pesan) or a Kominfo's (/mitra/pesan). They
 * differ in who is signed in and in where their addresses begin.
 */
import { error, fail, redirect } from '@sveltejs/kit';
import { inScope } from '../../../../calendar/zones.ts';
import { described } from '../../../../law/described.ts';
import type { Law, TableName } from '../../../../law/law.ts';
import type { Row } from '../../../../law/row.ts';
import type { Netra } from '../../../../netra.ts';
import { regionTable } from '../../../../offices/places.ts';
import type { Person } from '../../../../offices/signin.ts';
import { asTyped, type Cite, type ContentInput, citable, citeKey } from '../../../../prevention/message/content.ts';
import { fileOf } from '../../../../prevention/message/files.ts';
import { alternativeText, type Issued, shortText } from '../../../../prevention/message/forms.ts';
import { messageMail } from '../../../../prevention/message/mail-words.ts';
import { lastEdition } from '../../../../prevention/message/message.ts';
import type { deskOfMessages, viewMessage } from '../../../../prevention/message/message-operations.ts';
import type { Asking } from '../../../../record/engine.ts';
import { formatRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, explain, orNotFound, placeName, refIn } from '../../desk.ts';

/** Who writes, where the pages stand, and in which language they are read. */
export interface Desk {
  readonly netra: Netra;
  readonly who: Person;
  readonly base: '/meja/cegah/pesan' | '/mitra/pesan';
  readonly lang: Lang;
  readonly origin: string;
}

const named = (who: Person, what: 'desk' | 'view') =>
  who.kind === 'officer' ? `message.${what}` : `message.${what}-of-institution`;
const askList = ({ netra, who }: Desk, input: object) =>
  askDesk<typeof deskOfMessages>(netra, named(who, 'desk'), input, who);
const askOne = async ({ netra, who }: Desk, ref: string) =>
  orNotFound(await askDesk<typeof viewMessage>(netra, named(who, 'view'), { message: formatRef(refIn(ref)) }, who));

/** The name of a region as people know it. */
export async function regionName(netra: Netra, code: string, lang: Lang): Promise<string> {
  if (code === '') return messages(lang).message.nation;
  return regionTable().find(code)?.name ?? placeName(netra, code);
}

export async function listPage(desk: Desk, url: URL) {
  const after = url.searchParams.get('sesudah') || undefined;
  const asked = await askList(desk, after ? { after } : {});
  if (!asked.ok) return { refused: explain(desk.lang, asked.refusal)[0]?.text ?? '', base: desk.base };
  const { suggestions, drafts, published, next, subscribers } = asked.value;
  const names = new Map<string, string>();
  for (const { region } of [...suggestions, ...drafts, ...published])
    if (!names.has(region)) names.set(region, await regionName(desk.netra, region, desk.lang));
  const withRegion = <R extends { readonly region: string }>(row: R) => ({
    ...row,
    regionName: names.get(row.region) ?? '',
  });
  return {
    ...{ refused: null, base: desk.base, subscribers, later: after !== undefined },
    suggestions: suggestions.map(({ id, what, region, inDays, content, cites }) =>
      withRegion({ id, what, region, inDays, title: content.title, body: content.body, cites }),
    ),
    ...{ drafts: drafts.map(withRegion), published: published.map(withRegion) },
    next: next === null ? undefined : `${desk.base}?sesudah=${encodeURIComponent(next)}`,
  };
}

const NATION = '-';

/** Where somebody may speak: the own region, and those below it. */
async function regionChoices({ netra, who, lang }: Desk) {
  const { scope } = who;
  const all = [...regionTable().provinces.map(({ code, name }) => ({ code, name })), ...(await netra.places())];
  const below = all.filter(({ code }) => scope === '*' || inScope(scope, code));
  const own =
    scope === '*' || below.some(({ code }) => code === scope)
      ? []
      : [{ value: scope, text: await regionName(netra, scope, lang) }];
  const nation = scope === '*' ? [{ value: NATION, text: messages(lang).message.nation }] : [];
  return [...nation, ...own, ...below.map(({ code, name }) => ({ value: code as string, text: name }))];
}

/** Rows that a message may stand on, under the names of their tables. */
async function citeChoices({ netra, lang }: Desk) {
  const { law } = await netra.law();
  const today = netra.clock().slice(0, 10);
  const t = messages(lang).law;
  const tables: Readonly<Record<string, { readonly name: string }>> = t.tables;
  return citable(law, today).map(cite => ({
    value: citeKey(cite),
    text: `${titleOf(law, cite, lang)} (${cite.cite}; ${t.sure[cite.sure].toLowerCase()})`.slice(0, 160),
    group: tables[cite.table]?.name ?? cite.table,
  }));
}
function titleOf(law: Law, { table, id }: Cite, lang: Lang): string {
  const row = (law[table] as readonly Row[]).findLast(one => one.id === id);
  return row ? described(table as TableName, row as Law[TableName][number]).title[lang] : id;
}

async function stageChoices({ netra, who, lang }: Desk) {
  const { calendar } = await netra.law();
  const own = who.scope === '*' ? '' : who.scope;
  return calendar.stages
    .filter(({ held, scope }) => held && scope.some(prefix => inScope(prefix, own) || inScope(own, prefix)))
    .toSorted((a, b) => (String(a.from) < String(b.from) ? 1 : -1))
    .map(({ id, name, from, election }) => ({ value: id, text: `${name[lang]}, ${from}`, group: election }));
}

export const choicesOf = async (desk: Desk) => ({
  regions: await regionChoices(desk),
  cites: await citeChoices(desk),
  stages: await stageChoices(desk),
  base: desk.base,
  intent: intent(),
});

const FIELDS = ['what', 'region', 'title', 'body', 'claim', 'titleEn', 'bodyEn', 'claimEn'] as const;
const CITES = ['cites', 'cites-2', 'cites-3'] as const;
const MORE = ['stage', 'because', 'namesNobody', 'expected', 'key'] as const;
export type Typed = Record<(typeof FIELDS)[number] | (typeof CITES)[number] | (typeof MORE)[number], string>;

const typedIn = (form: FormData): Typed => typed(form, [...FIELDS, ...CITES, ...MORE]);
const contentIn = (values: Typed) => ({
  ...{ title: values.title, body: values.body, claim: values.claim },
  ...{ titleEn: values.titleEn, bodyEn: values.bodyEn, claimEn: values.claimEn, stage: values.stage },
  cites: CITES.map(name => values[name]).filter(one => one !== ''),
});
const asValues = (content: ContentInput): Partial<Typed> => ({
  ...{ title: content.title, body: content.body, claim: content.claim },
  ...{ titleEn: content.titleEn, bodyEn: content.bodyEn, claimEn: content.claimEn, stage: content.stage },
  ...Object.fromEntries(CITES.map((name, at) => [name, content.cites[at] ?? ''])),
});

/** A form that begins empty, or with what a suggestion says. */
export async function newPage(desk: Desk, url: URL) {
  const asked = await askList(desk, {});
  if (!asked.ok) error(404, 'Not Found');
  const { own, suggestions } = asked.value;
  const chosen = suggestions.find(({ id }) => id === url.searchParams.get('saran'));
  const begun: Partial<Typed> = chosen
    ? { ...asValues(chosen.content), what: chosen.what, region: chosen.region || NATION }
    : { region: own || NATION };
  return { ...(await choicesOf(desk)), begun };
}

const asking = (who: Person, values: Typed): Asking => ({
  actor: who,
  ...(values.key === '' ? {} : { key: values.key }),
});

export async function draft(desk: Desk, request: Request) {
  const { netra, who, lang, base } = desk;
  const { form, resumed } = await deskForm(netra, request);
  const values = typedIn(form);
  if (resumed) return { values, resumed, problems: [] };
  if (!who.office) error(404, 'Not Found');
  const input = {
    ...contentIn(values),
    what: values.what,
    region: values.region === NATION ? '' : values.region,
    from: formatRef(who.office),
    speaker: who.kind === 'officer' ? 'office' : 'institution',
  };
  const answer = await netra.act('message.draft', input, asking(who, values));
  if (!answer.ok) return fail(409, { values, resumed, problems: explain(lang, answer.refusal) });
  const ref = answer.value.records[0]?.ref;
  if (!ref) throw new Error('a draft leaves a record');
  redirect(303, `${base}/${formatRef(ref)}?tersimpan`);
}

/** A draft to be changed, or a published message to be corrected. */
export async function editPage(desk: Desk, ref: string) {
  const { state, version, ...shown } = await askOne(desk, ref);
  if (state.phase === 'withdrawn') redirect(303, `${desk.base}/${shown.ref}`);
  const content = state.phase === 'draft' ? state.content : lastEdition(state).content;
  return {
    ...(await choicesOf(desk)),
    ...{ ref: shown.ref, version, what: state.what, title: content.title, correcting: state.phase === 'published' },
    begun: asValues(asTyped(content)),
  };
}

export async function edit(desk: Desk, request: Request, named: string) {
  const { netra, who, lang, base } = desk;
  const { form, resumed } = await deskForm(netra, request);
  const values = typedIn(form);
  if (resumed) return { values, resumed, problems: [] };
  const message = formatRef(refIn(named));
  const { state } = await askOne(desk, named);
  const correcting = state.phase === 'published';
  const input = {
    ...contentIn(values),
    message,
    ...(correcting && { because: values.because, namesNobody: values.namesNobody !== '' }),
  };
  const asked = { ...asking(who, values), expected: Number(values.expected) };
  const answer = await netra.act(correcting ? 'message.correct' : 'message.redraft', input, asked);
  if (!answer.ok) return fail(409, { values, resumed, problems: explain(lang, answer.refusal) });
  redirect(303, `${base}/${message}?${correcting ? 'terbit' : 'tersimpan'}`);
}

type View = Awaited<ReturnType<typeof askOne>>;

/** The message as its forms will read it, once published. */
function issuedAt({ state, ref, fromAddress }: View, { netra, origin }: Desk): Issued {
  const address = `${origin}/pesan/${ref}`;
  const { what, fromName } = state;
  if (state.phase === 'draft')
    return {
      what,
      fromName,
      fromAddress,
      content: state.content,
      on: netra.clock().slice(0, 10),
      corrected: null,
      withdrawn: null,
      address,
    };
  const { content, on, because } = lastEdition(state);
  const { withdrawn } = state;
  return {
    ...{ what, fromName, fromAddress, content, address, on: state.editions[0].on },
    corrected: because === null ? null : { on, because },
    withdrawn: withdrawn && { on: withdrawn.on, because: withdrawn.because },
  };
}

/** The forms in one language: Indonesian, and English where the message has it. */
const formsIn = (issued: Issued, lang: Lang, stop: string) => ({
  ...{ lang, short: shortText(issued, lang), alternative: alternativeText(issued, lang) },
  mail: messageMail(issued, lang, stop),
});

export async function onePage(desk: Desk, ref: string) {
  const view = await askOne(desk, ref);
  const { state, version, mails, offers, region } = view;
  const issued = issuedAt(view, desk);
  const langs: readonly Lang[] = issued.content.titleEn === null ? ['id'] : ['id', 'en'];
  const list = orNotFound(await askList(desk, {}));
  return {
    ...{
      ref: view.ref,
      base: desk.base,
      version,
      issued,
      mails,
      region: await regionName(desk.netra, region, desk.lang),
    },
    phase: state.phase,
    editions:
      state.phase === 'draft'
        ? []
        : state.editions.map(({ content, on, because }) => ({ title: content.title, on, because })),
    forms: langs.map(lang => formsIn(issued, lang, `${desk.origin}/pesan/langganan/berhenti/…`)),
    may: offers.flatMap(({ name, verdict }) => (verdict.ok ? [name] : [])),
    subscribers: list.subscribers.confirmed,
    intent: intent(),
  };
}

const STEPS = { terbitkan: 'message.publish', buang: 'message.discard', tarik: 'message.withdraw' } as const;

export async function step(desk: Desk, request: Request, ref: string, name: keyof typeof STEPS) {
  const { netra, who, lang, base } = desk;
  const { form, resumed } = await deskForm(netra, request);
  const values = typedIn(form);
  if (resumed) return { values, resumed, problems: [] };
  const message = formatRef(refIn(ref));
  const input = {
    message,
    ...(name === 'terbitkan' && { namesNobody: values.namesNobody !== '' }),
    ...(name === 'tarik' && { because: values.because }),
  };
  const asked = { ...asking(who, values), expected: Number(values.expected) };
  const answer = await netra.act(STEPS[name], input, asked);
  if (!answer.ok) return fail(409, { values, resumed, problems: explain(lang, answer.refusal) });
  redirect(303, name === 'buang' ? base : `${base}/${message}?terbit`);
}

export async function previewFile(desk: Desk, ref: string, name: string, lang: Lang): Promise<Response> {
  const view = await askOne(desk, ref);
  const file = fileOf(issuedAt(view, desk), name, lang) ?? error(404, 'Not Found');
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'content-type': file.type,
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
export const langAsked = (url: URL): Lang => (url.searchParams.get('bahasa') === 'en' ? 'en' : 'id');
