/** The short test: set with the event, taken once by each who came, or typed in from paper. */
import { z } from 'zod';
import { refSchema } from '../../record/ids.ts';
import {
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
} from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { citedOn } from '../circular/citing.ts';
import { type Attendance, type AttendanceRefusal, attendanceKind } from './attendance.ts';
import { type EventRefusal, eventKind, type StandingEvent } from './event.ts';
import { onEvent } from './event-commands.ts';
import { lastDay, MOST_QUESTIONS, type Question, question, questions, scoreOf } from './short-test.ts';
import { hasBegun } from './window.ts';

const no = (refusal: AttendanceRefusal | EventRefusal): Result<never, Refusal> => refuse(refusal);

/** As it is typed: the citation is looked up. */
const asked = z
  .array(
    z.object({
      ...{ text: question.shape.text, choices: question.shape.choices, right: question.shape.right },
      rule: z
        .string()
        .trim()
        .max(80)
        .nullish()
        .transform(id => id || null),
    }),
  )
  .max(MOST_QUESTIONS, 'questions');

const setTest = onEvent({
  name: 'event.set-test',
  summary: { id: 'Susun tes singkat', en: 'Set the short test' },
  input: z.object({ event: refSchema, questions: asked }),
  step(state, { questions: given }, { known, today: on, now, zone }: Context) {
    if (hasBegun(state, zone, now)) return no({ code: 'test-too-late', detail: state.day });
    const cited: Question[] = [];
    for (const one of given) {
      const row = one.rule === null ? ok([]) : citedOn(known.law, [one.rule], on);
      if (!row.ok) return no({ code: 'question-law-unknown', field: 'questions', detail: one.rule ?? '' });
      cited.push({ ...one, cite: row.value[0]?.cite ?? null });
    }
    const kept = questions.safeParse(cited);
    if (!kept.success) return no({ code: 'questions-incomplete', field: 'questions' });
    return ok(newAct(eventKind, 'test-set', { questions: kept.data, on }));
  },
});

/** A step of somebody's own record that reads the event. */
const onAttendance = <
  I extends { readonly attendance: z.infer<typeof refSchema>; readonly event: z.infer<typeof refSchema> },
>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly byInstitutions?: 'own-region';
  readonly step: (state: Attendance, event: StandingEvent, input: I, context: Context) => Result<NewAct, Refusal>;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    ...(command.byInstitutions && { byInstitutions: command.byInstitutions }),
    input: command.input,
    touches: ({ attendance, event }) => [
      { kind: 'attendance', ref: attendance },
      { kind: 'event', ref: event, reads: true },
    ],
    decide(loaded: readonly Loaded[], input, context): Result<Plan, Refusal> {
      const { ref, state } = stateOf(loaded, 0, attendanceKind);
      const { state: event } = stateOf(loaded, 1, eventKind);
      if (state.phase === 'none') return no({ code: 'attendance-missing' });
      if (event.phase === 'none' || state.event.id !== input.event.id) return no({ code: 'event-missing' });
      const step = command.step(state, event, input, context);
      return step.ok ? ok({ appends: [{ ref, acts: [step.value] }] }) : step;
    },
  });

/** The test of an event that was not called off. */
function testOf(event: StandingEvent) {
  if (event.cancelled) return no({ code: 'event-cancelled', detail: event.cancelled.on });
  return event.test ? ok(event.test) : no({ code: 'test-missing' });
}
const both = { attendance: refSchema, event: refSchema };
const right = z.number().int().min(0).max(MOST_QUESTIONS);

const takeTest = onAttendance({
  name: 'attendance.take-test',
  summary: { id: 'Kirim jawaban tes', en: 'Send the answers of the test' },
  input: z.object({ ...both, answers: z.array(z.number().int().min(0).nullable()).max(MOST_QUESTIONS) }),
  step(_, event, { answers }, { today: on, now, zone }) {
    const test = testOf(event);
    if (!test.ok) return test;
    if (!hasBegun(event, zone, now)) return no({ code: 'test-not-yet', detail: event.day });
    if (on > lastDay(event.day)) return no({ code: 'test-over', detail: lastDay(event.day) });
    const of = test.value.questions.length;
    const given = Array.from({ length: of }, (__, n) => answers[n] ?? null);
    return ok(
      newAct(attendanceKind, 'tested', { answers: given, right: scoreOf(test.value, given), of, way: 'own', on }),
    );
  },
});

const enterScore = onAttendance({
  name: 'attendance.enter-score',
  summary: { id: 'Catat nilai tes dari kertas', en: 'Record a score from paper' },
  byInstitutions: 'own-region',
  input: z.object({ ...both, right }),
  step(_, event, { right: points }, { today: on, now, zone }) {
    const test = testOf(event);
    if (!test.ok) return test;
    const of = test.value.questions.length;
    if (!hasBegun(event, zone, now)) return no({ code: 'test-not-yet', detail: event.day });
    if (points > of) return no({ code: 'score-too-high', field: 'right', detail: String(of) });
    return ok(newAct(attendanceKind, 'tested', { answers: null, right: points, of, way: 'paper', on }));
  },
});

const correctScore = onAttendance({
  name: 'attendance.correct-score',
  summary: { id: 'Betulkan nilai tes dari kertas', en: 'Correct a score from paper' },
  byInstitutions: 'own-region',
  input: z.object({ ...both, right, because: text(1_000) }),
  step({ score }, _, { right: points, because }, { today: on }) {
    if (!score) return no({ code: 'test-not-taken' });
    if (points > score.of) return no({ code: 'score-too-high', field: 'right', detail: String(score.of) });
    if (points === score.right) return refuse({ code: 'unchanged' });
    return ok(newAct(attendanceKind, 'score-corrected', { right: points, because, on }));
  },
});

export const scoreCommands = [setTest, takeTest, enterScore, correctScore] as const;
export { onAttendance };
