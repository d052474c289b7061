import { error, fail, redirect } from '@sveltejs/kit';
import { differences, newestOf } from '../../../../../cases/study.ts';
import type { proposeStudy, showStudies } from '../../../../../cases/study-operations.ts';
import { TRACKS } from '../../../../../cases/tracks.ts';
import { choicesOf } from '../../../../../law/inputs.ts';
import type { Netra } from '../../../../../netra.ts';
import type { Officer } from '../../../../../offices/signin.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, idsOf, namesOf, officerOf, orNotFound, refIn, whatChanged } from '../../../desk.ts';
import { refusedBy } from '../../hearing.ts';
import {
  draftFrom,
  draftIn,
  inputOf,
  pruned,
  rearranged,
  type StudyDraft,
  withElements,
  withRoom,
} from '../../study-draft.ts';
import { explainStudy } from '../../study-words.ts';
import type { Actions, PageServerLoad } from './$types';

const studiesAt = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showStudies>(netra, 'case.studies', { case: formatRef(refIn(ref)) }, actor));

/** What the law and the classifier offer for what stands in the form. */
async function offeredFor(netra: Netra, ref: string, track: string, actor: Officer, { day, answers }: StudyDraft) {
  const on = dayOf(day);
  const conductOn = on !== null && /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : null;
  const ask = (given: { conductOn: string | null; answers: object }) =>
    askDesk<typeof proposeStudy>(netra, 'case.propose-study', { case: formatRef(refIn(ref)), track, ...given }, actor);
  const answer = await ask({ conductOn, answers });
  // A day that does not exist, or answers that no question has: said where they are sent, offered as if they were not there.
  return answer.ok || answer.refusal.code !== 'invalid-input'
    ? orNotFound(answer)
    : orNotFound(await ask({ conductOn: null, answers: {} }));
}

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await studiesAt(netra, params.ref, actor);
  const asked = url.searchParams.get('jalur');
  const track =
    shown.tracks.find(({ kind, studied }) => (asked === null ? studied : kind === asked)) ?? shown.tracks[0];
  if (!track || (asked !== null && track.kind !== asked)) error(404, 'Not Found');
  const versions = shown.studies.filter(study => study.track === track.kind);
  const newest = newestOf(versions, track.kind);
  const version = url.searchParams.get('versi');
  const study =
    version === null ? newest : (versions.find(({ n }) => String(n) === version) ?? error(404, 'Not Found'));
  const before = study && versions.find(({ n }) => n === study.n - 1);
  const names = await namesOf(netra, actor, idsOf(versions.map(({ by }) => by)));
  const nameOf = (by: (typeof versions)[number]['by']) => (by.kind === 'officer' ? (names.get(by.id) ?? null) : null);
  const draft = draftFrom(newest, shown.summary);
  const offer = await offeredFor(netra, params.ref, track.kind, actor, draft);
  const refused = refusedBy(shown.offers, 'case.study', locals.lang);
  return {
    ...{ ref: params.ref, number: shown.number, version: shown.version, intent: intent() },
    ...{ conductOn: shown.conductOn, exhibits: shown.exhibits, minutes: shown.minutes },
    ...{ track: track.kind, studied: track.studied, tracks: shown.tracks.map(({ kind }) => kind) },
    refused: track.studied ? refused : null,
    versions: versions.map(({ n, on, by }) => ({ n, on, by: nameOf(by) })),
    study: study ? { ...study, by: nameOf(study.by), newest: study.n === newest?.n } : null,
    changes: study && before ? { since: before.n, rows: differences(before, study) } : null,
    stages: offer.day === study?.conductOn ? stageNames(offer.stages) : [],
    draft: withRoom(withElements(draft, offer.options)),
    offer,
  };
};

/** The track that the form's address names; another is a page that does not exist. */
const trackIn = (url: URL): string => {
  const asked = url.searchParams.get('jalur');
  return TRACKS.find(track => track === asked) ?? error(404, 'Not Found');
};

const stageNames = (stages: readonly string[]) =>
  (choicesOf('stage') ?? []).filter(({ value }) => stages.includes(value)).map(({ label }) => label);

export const actions: Actions = {
  simpan: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const typed = draftIn(form);
    const track = trackIn(url);
    const offer = await offeredFor(netra, params.ref, track, actor, typed);
    const draft = pruned(withElements(typed, offer.options));
    const back = { draft: withRoom(draft), offer, resumed, changed: '' };
    if (resumed) return { ...back, problems: [] };
    const answer = await netra.act('case.study', { case: params.ref, track, ...inputOf(draft) }, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/perkara/${params.ref}/kajian?jalur=${track}`);
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'case', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explainStudy(locals.lang, refusal), changed });
  },
  /** Rearranges the form; what was typed comes back, and nothing is recorded. */
  susun: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const typed = draftIn(form);
    const offer = await offeredFor(netra, params.ref, trackIn(url), officerOf(locals), typed);
    const button = form.get('susun');
    const draft = rearranged(withElements(typed, offer.options), typeof button === 'string' ? button : '');
    const { contradiction } = offer;
    return {
      ...{ draft: withRoom(withElements(draft, offer.options)), offer, resumed, changed: '' },
      problems: contradiction ? explainStudy(locals.lang, contradiction) : [],
    };
  },
};
