/** What becomes of a commitment, step by step; each names it by its number within the event. */
import { z } from 'zod';
import { refSchema } from '../../record/ids.ts';
import { type NewAct, newAct, type Refusal } from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { COMMITMENTS_MOST, type Commitment, type CommitmentRefusal, isOpen, SPREAD_MOST } from './commitment.ts';
import { eventKind, type StandingEvent } from './event.ts';
import { onEvent } from './event-commands.ts';

const no = (refusal: CommitmentRefusal): Result<never, Refusal> => refuse(refusal);
const n = z.number().int().min(1);
const link = z
  .string()
  .trim()
  .max(500, 'too-long')
  .regex(/^(https?:\/\/\S+)?$/, 'link')
  .nullish()
  .transform(written => written || null);

const commit = onEvent({
  name: 'event.commit',
  summary: { id: 'Catat komitmen', en: 'Record a commitment' },
  input: z.object({
    event: refSchema,
    who: text(200),
    what: text(1_000),
    due: z.iso.date(),
    spread: z.number().int().min(1, 'spread').max(SPREAD_MOST, 'spread').nullable(),
  }),
  step(state, { event: _, ...given }, { today: on }) {
    if (state.commitments.length >= COMMITMENTS_MOST) return no({ code: 'commitments-full' });
    if (given.due < state.day) return no({ code: 'due-before-event', field: 'due', detail: state.day });
    return ok(newAct(eventKind, 'committed', { ...given, n: state.commitments.length + 1, on }));
  },
});

/** An open commitment of the event, or why not. */
function openOne(state: StandingEvent, wanted: number): Result<Commitment, Refusal> {
  const found = state.commitments.find(one => one.n === wanted);
  if (!found) return no({ code: 'commitment-missing', field: 'n' });
  return isOpen(found) ? ok(found) : no({ code: 'commitment-over', field: 'n' });
}
const withOne = (
  state: StandingEvent,
  wanted: number,
  step: (one: Commitment) => Result<NewAct, Refusal>,
): Result<NewAct, Refusal> => {
  const found = openOne(state, wanted);
  return found.ok ? step(found.value) : found;
};

const move = onEvent({
  name: 'event.move-commitment',
  summary: { id: 'Ubah tenggat komitmen', en: 'Change the day of a commitment' },
  input: z.object({ event: refSchema, n, due: z.iso.date(), because: text(1_000) }),
  step: (state, { n: wanted, due, because }, { today: on }) =>
    withOne(state, wanted, one => {
      if (due === one.due) return no({ code: 'due-same', field: 'due' });
      if (due < state.day) return no({ code: 'due-before-event', field: 'due', detail: state.day });
      return ok(newAct(eventKind, 'commitment-moved', { n: wanted, due, because, on }));
    }),
});

const fulfil = onEvent({
  name: 'event.fulfil-commitment',
  summary: { id: 'Catat komitmen dipenuhi', en: 'Record that a commitment was met' },
  input: z.object({ event: refSchema, n, proof: text(1_000), link }),
  step: (state, { n: wanted, proof, link: at }, { today: on }) =>
    withOne(state, wanted, () => ok(newAct(eventKind, 'commitment-done', { n: wanted, proof, link: at, on }))),
});

const withdraw = onEvent({
  name: 'event.withdraw-commitment',
  summary: { id: 'Tarik komitmen', en: 'Withdraw a commitment' },
  input: z.object({ event: refSchema, n, because: text(1_000) }),
  step: (state, { n: wanted, because }, { today: on }) =>
    withOne(state, wanted, () => ok(newAct(eventKind, 'commitment-withdrawn', { n: wanted, because, on }))),
});

export const commitmentCommands = [commit, move, fulfil, withdraw] as const;
