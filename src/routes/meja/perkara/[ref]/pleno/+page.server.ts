import { fail, redirect } from '@sveltejs/kit';
import { isStudied } from '../../../../../cases/case-state.ts';
import { citedIn } from '../../../../../cases/cited.ts';
import { isConfirmed, owesConfirmation } from '../../../../../cases/plenary.ts';
import { newestOf } from '../../../../../cases/study.ts';
import { TRACKS } from '../../../../../cases/tracks.ts';
import type { Law } from '../../../../../law/law.ts';
import type { TrackKind } from '../../../../../law/receivers.ts';
import { handlerOf } from '../../../../../offices/recusal.ts';
import { formatRef, type RecordRef, sameRef } from '../../../../../record/ids.ts';
import { isErased, orNull } from '../../../../../record/kind.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askingBy, dayIn, dayOf, explain, namesOf, officerOf, timeIn, whatChanged } from '../../../desk.ts';
import { isOfPlenary, seatsOf, votesIn } from '../../../plenary.ts';
import { caseAt } from '../../steps.ts';
import type { Actions, PageServerLoad } from './$types';

type Shown = Awaited<ReturnType<typeof caseAt>>;

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const shown = await caseAt(netra, params.ref, actor);
  const { now, zone, known } = netra.engine.moment(shown.ref.region, actor);
  const seats = await seatsOf(netra, actor, handlerOf(shown.case), shown.case.apart);
  const names = await namesOf(
    netra,
    actor,
    shown.case.plenaries.flatMap(({ present }) => present.map(formatRef)),
  );
  const refused = (command: string) => {
    const verdict = shown.offers.find(({ name }) => name === command)?.verdict;
    return !verdict || verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? '');
  };
  return {
    ref: params.ref,
    number: shown.case.number,
    version: shown.version,
    intents: { putuskan: intent(), benarkan: intent() },
    today: dayIn(now, zone),
    seats,
    tracks: shown.case.tracks.filter(isStudied).map(({ kind }) => ({ kind, study: studyOf(shown, kind) })),
    refused: refused('case.decide'),
    stampedBy: netra.timestamps.host,
    held: shown.case.plenaries.toReversed().map(held => ({
      ...{ plenary: held.plenary, on: held.on, sitting: held.sitting, minutes: held.minutes },
      ...{ members: held.members, quorum: held.quorum, confirmed: isConfirmed(held) },
      owes: owesConfirmation(held, actor.id),
      present: held.present.map(person => ({
        ref: formatRef(person),
        name: names.get(formatRef(person)) ?? null,
        chair: formatRef(person) === formatRef(held.chair),
        confirmedOn: held.confirmed.find(one => formatRef(one.person) === formatRef(person))?.on ?? null,
      })),
      decisions: decisionsOf(shown, known.law, held.plenary).map(({ seq, ...decision }) => {
        const stamped = shown.case.times.find(one => one.seq === seq)?.stamped ?? null;
        const when = stamped && timeIn(stamped.time, zone, locals.lang);
        return { ...decision, seq, stamped: stamped && { when, authority: stamped.authority } };
      }),
    })),
  };
};

/** What the newest study of a track found, as the form of the plenary begins with it; null where there is none. */
function studyOf({ case: { studies } }: Shown, track: TrackKind) {
  const study = newestOf(studies, track);
  if (!study) return null;
  const met = (study.rows ?? []).filter(({ verdict }) => verdict === 'met');
  return {
    ...{ n: study.n, on: study.on },
    provisions: met.map(({ id, cite }) => id ?? cite).join('\n'),
    reasons: (study.rows ?? []).map(({ id, cite, conclusion }) => `${id ?? cite}: ${conclusion}`).join('\n\n'),
  };
}

/** What a plenary decided: the votes, and the reasons of those who dissented. */
const decisionsOf = (shown: Shown, law: Law, of: number) =>
  shown.decisions
    .filter(({ plenary }) => plenary === of)
    .map(({ seq, track, finding, provisions, reasons, votes, dissents }) => {
      const said = isErased(dissents) ? [] : (dissents ?? []);
      const dissentOf = (person: RecordRef) => said.find(one => sameRef(one.person, person))?.reason ?? null;
      return {
        ...{ seq, track, finding, reasons: orNull(reasons) },
        provisions: provisions.map(provision => citedIn(shown.case, law, provision)),
        votes: (votes ?? []).map(({ person, vote }) => ({
          ...{ person: formatRef(person), vote, dissent: dissentOf(person) },
        })),
      };
    });

export const actions: Actions = {
  putuskan: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, [...form.keys()].filter(isOfPlenary));
    const present = form.getAll('present').map(String);
    const on = dateParts(form, 'on');
    const back = { which: 'putuskan' as const, values, present, on, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const answers: Readonly<Record<string, string>> = values;
    const decisions = TRACKS.filter(track => answers[`finding-${track}`]).map(track => ({
      track,
      finding: answers[`finding-${track}`],
      provisions: (answers[`provisions-${track}`] ?? '').split('\n').flatMap(line => line.trim() || []),
      reasons: answers[`reasons-${track}`] ?? '',
      votes: votesIn(answers, track, present),
    }));
    const { sitting, chair, minutes } = answers;
    const input = { case: params.ref, on: dayOf(on), sitting, chair, present, minutes, decisions };
    const answer = await netra.act('case.decide', input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/perkara/${params.ref}/pleno`);
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'case', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
  },
  benarkan: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const back = { which: 'benarkan' as const, resumed, values: {}, present: [], on: dateParts(form, 'on') };
    if (resumed) return { ...back, problems: [], changed: '' };
    const input = { case: params.ref, plenary: String(form.get('plenary') ?? '') };
    const answer = await netra.act('case.confirm-minutes', input, askingBy(officerOf(locals), form));
    if (answer.ok) redirect(303, `/meja/perkara/${params.ref}/pleno`);
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'case', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
  },
};
