/** What the desk is shown of the studies of a case, and what the law and the classifier offer for the next one. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { studiedOn } from '../law/elements.ts';
import { questions } from '../law/explain.ts';
import type { InputId } from '../law/inputs.ts';
import { stagesPossibleOn } from '../law/stage-of-day.ts';
import { legalDay } from '../offices/acting.ts';
import { refSchema } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { isStudied } from './case-state.ts';
import { lookAt } from './look.ts';
import { classified, OF_THE_CASE, proposedBy } from './study-law.ts';
import { TRACKS } from './tracks.ts';

export const showStudies = defineOperation({
  name: 'case.studies',
  summary: { id: 'Kajian pada satu perkara', en: 'The studies in one case' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, { case: ref }) {
    const looked = await lookAt(asked, ref, ['case.study']);
    if (!looked.ok) return looked;
    const { state, offers, version } = looked.value;
    const { number, summary, conductOn, tracks, studies, exhibits, clarification } = state;
    return ok({
      ...{ ref, version, number, summary, conductOn, offers, studies },
      tracks: tracks.map(track => ({ kind: track.kind, studied: isStudied(track) })),
      exhibits: exhibits.map(({ n, kind, description }) => ({ n, kind, description })),
      // Who was heard as a reporter has no name here.
      minutes: clarification.minutes.map(({ n, capacity, name, on }) => ({ n, capacity, name, on })),
    });
  },
});

/** How many questions are asked at once: those that decide most come first. */
const QUESTIONS = 5;

/**
 * The provisions that can be studied on the day of the conduct, each with its elements; what the classifier proposes on this
 * track for these answers, and what it would still ask. Nothing is written, and nothing is offered where nobody knows the day.
 */
export const proposeStudy = defineOperation({
  name: 'case.propose-study',
  summary: { id: 'Usulan pasal untuk kajian', en: 'Provisions proposed for a study' },
  for: 'officer',
  input: z.object({
    case: refSchema,
    track: z.enum(TRACKS),
    conductOn: legalDay.nullish(),
    answers: z.record(z.string().max(40), z.string().max(60)).default({}),
  }),
  async run(asked, { case: ref, track, conductOn, answers }) {
    const looked = await lookAt(asked, ref, []);
    if (!looked.ok) return looked;
    const { state, known } = looked.value;
    const day = conductOn ?? state.conductOn;
    const found = day === null ? ok(null) : classified(state, day, answers, known);
    const value = found.ok ? found.value : null;
    const stages = day === null ? null : stagesPossibleOn(known.calendar, Temporal.PlainDate.from(day), state.regime);
    const isAsked = ({ id }: { readonly id: InputId }) => !OF_THE_CASE.includes(id);
    const open = (value?.questions ?? []).filter(isAsked);
    return ok({
      day,
      stages: [...(stages ?? [])],
      options: day === null ? [] : studiedOn(known.law, day),
      proposed: proposedBy(value, track),
      /** Why the answers can't all be true; null where they can. */
      contradiction: found.ok ? null : found.refusal,
      warnings: value?.warnings ?? [],
      // What was answered can be answered otherwise; what is open can only have the values that are left.
      questions: [
        ...questions().filter(one => isAsked(one) && answers[one.id]),
        ...open.filter(({ id }) => !answers[id]).slice(0, QUESTIONS),
      ].map(({ id, label, help, choices }) => ({ id, label, help, choices: choices ?? [] })),
    });
  },
});

export const studyOperations = [showStudies, proposeStudy] as const;
