/** What the classifier proposes for the study of a case: from its day, election and kind of person, and the reviewer's answers. Pure. */
import { keptUnder } from '../calendar/kept.ts';
import type { Classification } from '../law/classification.ts';
import { classify } from '../law/classify.ts';
import type { Known } from '../law/known.ts';
import type { TrackKind } from '../law/receivers.ts';
import type { Refusal } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { OpenedCase } from './case-state.ts';
import type { Proposed, StudyRefusal } from './study.ts';

/** What the case itself answers, and what no study is about: the reviewer is not asked. */
export const OF_THE_CASE: readonly string[] = ['conductDay', 'referralDay', 'election', 'actor', 'form'];

/** The same answers are classified when they are offered, when they are saved, and in each case of a generated world. */
const classifiedUnder = keptUnder<Known, ReturnType<typeof classify>>();

/**
 * Null where no row of law fits on that day, or before it. Refuses `answers-contradict`: then nothing is proposed at all, and
 * the reviewer would be asked to depart from nothing.
 */
export function classified(
  { regime, actorKind }: Pick<OpenedCase, 'regime' | 'actorKind'>,
  day: string,
  answers: Readonly<Record<string, string>>,
  known: Known,
): Result<Classification | null, Refusal> {
  const own = Object.fromEntries(Object.entries(answers).filter(([id]) => !OF_THE_CASE.includes(id)));
  const given = { ...own, conductDay: day, election: regime, actor: actorKind };
  const found = classifiedUnder(known, JSON.stringify(given), () => classify(given, known.law, known.calendar));
  if (found.ok) return ok(found.value);
  const { code, field, reason } = found.refusal;
  if (code === 'before-the-law') return ok(null);
  const at = OF_THE_CASE.includes(field) && found.refusal.with ? found.refusal.with : field;
  const contradiction: StudyRefusal = { code: 'answers-contradict', field: `answers-${at}`, detail: reason };
  return refuse(contradiction as Refusal);
}

/**
 * The provisions of this track that the classifier found, with their citation, how sure it is, and the articles behind each.
 * One that leads to no track of its own is proposed for each.
 */
export const proposedBy = (classification: Classification | null, track: TrackKind): readonly Proposed[] =>
  (classification?.provisions ?? [])
    .filter(one => one.track === track || one.track === null)
    .map(({ id, label, cite, confidence, bases }) => ({
      ...{ id, name: label.id, cite, confidence },
      basis: bases.map(base => base.cite),
    }));
