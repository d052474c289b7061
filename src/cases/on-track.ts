/** A step on one track of one case: the frame that its commands share. */
import { z } from 'zod';
import { type RecordRef, refSchema } from '../record/ids.ts';
import { type Context, defineCommand, type Loaded, type NewAct, type Refusal, type Touch } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type CaseRefusal, lastStepOn, type OpenedCase, type Track } from './case-state.ts';
import { checkDay, runningCase } from './on-running.ts';
import { sourcesOf, type Told, tell, wrongPhase } from './telling.ts';
import { TRACKS } from './tracks.ts';

const no = (refusal: CaseRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

export const onTrackInput = { case: refSchema, track: z.enum(TRACKS) };

/**
 * A step on one track of one case, told to the reporters of all its sources in the same plan: it never happens without
 * their hearing of it. `ready` says on which tracks it can be taken, `tells` what the reporters hear, `beside` which further
 * records the step reads, and `earliest` the day before which it can't lie, where that isn't the track's last step.
 */
export const onTrack = <
  I extends { readonly case: RecordRef; readonly track: Track['kind']; readonly on: string },
>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly ready: (track: Track, state: OpenedCase) => Result<true, Refusal>;
  readonly beside?: (input: I) => readonly Touch[];
  readonly earliest?: (track: Track) => string;
  readonly step: (
    state: OpenedCase,
    track: Track,
    input: I,
    beside: readonly Loaded[],
    context: Context,
  ) => Result<NewAct | readonly NewAct[], Refusal>;
  readonly tells: (state: OpenedCase, track: Track, input: I) => Told | undefined;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    input: command.input,
    touches: input => [{ kind: 'case', ref: input.case }],
    also: (loaded, input) => [...sourcesOf(loaded), ...(command.beside?.(input) ?? [])],
    decide(loaded, input, context) {
      const running = runningCase(loaded);
      if (!running.ok) return running;
      const { ref, state } = running.value;
      const track = state.tracks.find(open => open.kind === input.track);
      if (!track) return no({ code: 'track-missing', field: 'track' });
      const ready = command.ready(track, state);
      if (!ready.ok) return ready;
      const fits = checkDay('on', input.on, (command.earliest ?? lastStepOn)(track), context.today);
      if (!fits.ok) return fits;
      const step = command.step(state, track, input, loaded.slice(1), context);
      if (!step.ok) return step;
      const told = command.tells(state, track, input);
      return ok({ appends: [{ ref, acts: [step.value].flat() }, ...(told ? tell(loaded, told, context) : [])] });
    },
  });

/** A test of the track's phase alone, which the page asks too, as a verdict. */
export const inPhase =
  (ready: (track: Track) => boolean) =>
  (track: Track): Result<true, Refusal> =>
    ready(track) ? ok(true) : no(wrongPhase(track));
