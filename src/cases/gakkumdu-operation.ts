/** What the desk is shown of a crime track in Sentra Gakkumdu. A look at the case, and recorded as one. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { resultDay } from '../calendar/stages.ts';
import { shownDue } from '../law/due-shown.ts';
import type { Known } from '../law/known.ts';
import type { Late } from '../law/late.ts';
import { decodeAct } from '../record/codec.ts';
import { refSchema } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { caseKind } from './case.ts';
import type { OpenedCase } from './case-state.ts';
import { citedIn } from './cited.ts';
import { caseSteps } from './due.ts';
import { gakkumduRules, nextSteps } from './gakkumdu.ts';
import { lateInCase } from './late.ts';
import { lookAt } from './look.ts';

/** What the centre and each institution did, with what came after its limit, and articles as they are cited. */
export function withLate(state: OpenedCase, known: Known, late: ReadonlyMap<number, Late>) {
  const { discussions, handOver, steps, voteEffect } = state.gakkumdu;
  return {
    handOver,
    voteEffect,
    discussions: discussions.map(({ articles, ...one }) => ({
      ...one,
      articles: articles.map(article => citedIn(state, known.law, article)),
      late: late.get(one.seq) ?? null,
    })),
    steps: steps.map(one => ({ ...one, late: late.get(one.seq) ?? null })),
  };
}

export const showGakkumdu = defineOperation({
  name: 'case.gakkumdu',
  summary: { id: 'Jalur pidana di Sentra Gakkumdu', en: 'The crime track in Sentra Gakkumdu' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, { case: ref }) {
    const looked = await lookAt(asked, ref, Object.keys(gakkumduRules));
    if (!looked.ok) return looked;
    const { state, offers, version, known } = looked.value;
    const { acts, cipher } = await asked.read(tx => asked.engine.acts(tx, ref));
    const late = lateInCase(
      acts.map(act => decodeAct(caseKind, act, cipher)),
      ref.region,
      known,
    );
    const { today } = asked.engine.moment(ref.region, asked.actor);
    return ok({
      ...{ ref, version, number: state.number, offers, today },
      phase: state.tracks.find(({ kind }) => kind === 'crime')?.phase ?? null,
      ...withLate(state, known, late),
      due: caseSteps(state)
        .filter(({ track }) => track === 'crime')
        .map(step => shownDue(step, known.basis, known)),
      next: nextSteps(state.gakkumdu),
      /** What the calendar has for the form: the end of the recapitulation that runs, or of the next one known. */
      resultOn: resultDay(known.calendar, Temporal.PlainDate.from(today), state.regime, ref.region),
    });
  },
});

export const gakkumduOperations = [showGakkumdu] as const;
