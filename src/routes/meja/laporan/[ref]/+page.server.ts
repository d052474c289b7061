import { fail, redirect } from '@sveltejs/kit';
import type { showReport } from '../../../../intake/operations.ts';
import { labelled } from '../../../../intake/questions.ts';
import { FILE_KINDS } from '../../../../intake/report-acts.ts';
import { keeperOf } from '../../../../intake/report-state.ts';
import { REQUIREMENT_WORDS } from '../../../../law/requirements.ts';
import type { Netra } from '../../../../netra.ts';
import type { listUnits } from '../../../../offices/post-operations.ts';
import { handlerOf } from '../../../../offices/recusal.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef, type RecordRef, sameRef } from '../../../../record/ids.ts';
import type { Refusal } from '../../../../record/kind.ts';
import { dateParts, typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { fileIn } from '../../../(public)/lapor/files.ts';
import { cleanText } from '../../../(public)/lapor/text.ts';
import { refusalText as fileRefusal } from '../../../(public)/lapor/words.ts';
import { clockOf } from '../../../clock.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { countNotes } from '../../choices.ts';
import {
  askDesk,
  askingBy,
  dayOf,
  explain,
  namesOf,
  officeAt,
  officerOf,
  orNotFound,
  placeName,
  refIn,
  timeIn,
  whatChanged,
} from '../../desk.ts';
import { historyOf } from '../../history.ts';
import { forPage, ownKeys } from '../../own-keys.ts';
import { readersOf } from '../../readers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await show(netra, params.ref, actor);
  const { report, accesses, views, version, offers } = shown;
  const { zone } = netra.engine.moment(shown.ref.region, actor);
  const names = await namesOf(
    netra,
    actor,
    [...accesses, ...views].map(({ person }) => person),
  );
  return {
    ref: params.ref,
    version,
    intent: intent(),
    ...clockOf(report.times, zone, locals.lang),
    answers: labelled(report.topic, report.answers ?? {}).map(({ id, label, text }) => ({
      id,
      term: label[locals.lang],
      text: text[locals.lang],
    })),
    report: {
      ...report,
      notes: countNotes(report.notes),
      caseRef: report.phase === 'registered' ? formatRef(report.case) : null,
    },
    history: historyOf(netra, 'report', shown.timeline, locals.lang),
    missing: (report.review?.missing ?? []).map(item => REQUIREMENT_WORDS[item][locals.lang]),
    leadRef: report.lead && formatRef(report.lead),
    place: await placeName(netra, report.place),
    offers: offers.map(({ name, verdict }) => ({
      name,
      refused: verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? ''),
    })),
    accesses: accesses.map(({ item, file, at, person, reason, fetches }) => ({
      item,
      file,
      reason,
      fetches,
      person: names.get(person) ?? null,
      when: timeIn(at, zone, locals.lang),
    })),
    readers: readersOf(views, names, zone, locals.lang),
    units: offers.some(({ name, verdict }) => name === 'case.register' && verdict.ok)
      ? await unitsOf(netra, actor)
      : [],
    key: await ownKeyFor(netra, actor, [keeperOf(report), ...report.holders]),
    // Above the own scope an office has no name here.
    keeper: report.custody && ((await officeAt(netra, actor, report.custody))?.name ?? ''),
  };
};

const show = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showReport>(netra, 'report.show', { report: formatRef(refIn(ref)) }, actor));

/** Units that have a post, to be written alike: what differs in spelling alone is one unit, what differs in words is not. */
const unitsOf = async (netra: Netra, actor: Officer) =>
  orNotFound(await askDesk<typeof listUnits>(netra, 'post.units', {}, actor)).units;

/** The closed key of this officer where the own office keeps something of the report. */
async function ownKeyFor(netra: Netra, actor: Officer, keepers: readonly { readonly office: RecordRef }[]) {
  const { office: own } = actor;
  if (!own || !keepers.some(({ office }) => sameRef(own, office))) return null;
  const member = await ownKeys(netra, actor);
  return (member && forPage(member)) ?? null;
}

export const actions: Actions = {
  registrasi: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const { report } = await show(netra, params.ref, actor);
    const values = typed(form, ['regime', 'actorKind', 'unit', 'reported', 'summary']);
    const conductOn = dateParts(form, 'conductOn');
    const tracks = form.getAll('tracks').filter(value => typeof value === 'string');
    const back = { which: 'registrasi' as const, values, conductOn, tracks };
    if (resumed) return { ...back, resumed: true, problems: [], changed: '' };
    const input = {
      report: params.ref,
      office: formatRef(handlerOf(report)),
      ...values,
      tracks,
      conductOn: dayOf(conductOn),
    };
    const answer = await netra.act('case.register', input, askingBy(actor, form));
    if (!answer.ok) return fail(409, { ...back, resumed: false, ...said(netra, locals, answer.refusal) });
    const made = answer.value.records.find(record => record.kind === 'case');
    if (!made) throw new Error('a registered report leaves a case');
    redirect(303, `/meja/perkara/${formatRef(made.ref)}`);
  },
  uraian: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const { working } = typed(form, ['working']);
    const back = { which: 'uraian' as const, working };
    if (resumed) return { ...back, resumed: true, problems: [], changed: '' };
    const input = { report: params.ref, summary: working };
    const answer = await netra.act('report.summarise', input, askingBy(officerOf(locals), form));
    if (answer.ok) redirect(303, `/meja/laporan/${params.ref}#uraian`);
    const { problems, changed } = said(netra, locals, answer.refusal);
    const named = problems.map(({ field, text }) => ({ field: field === 'summary' ? 'working' : field, text }));
    return fail(409, { ...back, resumed: false, problems: named, changed });
  },
  kesampingkan: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const aside = typed(form, ['reason', 'cite']);
    const back = { which: 'kesampingkan' as const, aside };
    if (resumed) return { ...back, resumed: true, problems: [], changed: '' };
    const answer = await netra.act(
      'report.set-aside',
      { report: params.ref, ...aside },
      askingBy(officerOf(locals), form),
    );
    if (!answer.ok) return fail(409, { ...back, resumed: false, ...said(netra, locals, answer.refusal) });
    redirect(303, `/meja/laporan/${params.ref}`);
  },
  /** A sealed file beside the report. The button is the form's last field: without it the form was cut off in the file. */
  lampirkan: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const added = typed(form, ['what', 'description']);
    const back = { which: 'lampirkan' as const, added };
    if (resumed) return { ...back, resumed: true, problems: [], changed: '' };
    const t = messages(locals.lang).takedown;
    const wrong = (text: string) =>
      fail(409, { ...back, resumed: false, problems: [{ field: 'file', text }], changed: '' });
    if (form.get('langkah') !== 'lampirkan') return wrong(t.attachLost);
    const bytes = await fileIn(form, 'file');
    if (!bytes) return wrong(t.attachMissing);
    const what = FILE_KINDS.find(kind => kind === added.what) ?? 'evidence';
    const key = String(form.get('key') ?? '') || intent();
    const { text: description } = cleanText(form, 'description');
    const given = { report: refIn(params.ref), bytes, what, description: description.slice(0, 300), key };
    const answer = await netra.attach(given, officerOf(locals));
    if (answer.ok) redirect(303, `/meja/laporan/${params.ref}#files`);
    if (answer.refusal.field === 'file') return wrong(fileRefusal(messages(locals.lang), answer.refusal));
    return fail(409, { ...back, resumed: false, ...said(netra, locals, answer.refusal) });
  },
};

const said = (netra: Netra, { lang }: App.Locals, refusal: Refusal) => ({
  problems: explain(lang, refusal),
  changed: refusal.code === 'changed' ? whatChanged(netra, 'report', lang, refusal) : '',
});
