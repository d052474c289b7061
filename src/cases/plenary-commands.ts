/** What the plenary decides of a case, and the minutes that those who were present confirm. */
import { z } from 'zod';
import { plainDay } from '../intake/report-acts.ts';
import { heirAmong, heirTouch } from '../offices/dissolution.ts';
import { levelOf } from '../offices/levels.ts';
import { handlerOf } from '../offices/recusal.ts';
import { formatRef, refSchema } from '../record/ids.ts';
import { defineCommand, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import { FINDINGS } from './case-acts.ts';
import { type CaseRefusal, isRunning, isStudied, lastStepOn } from './case-state.ts';
import { carried, type PlenaryRefusal, SITTINGS, sat, VOTES } from './plenary.ts';
import { isReadyForPlenary, type StudyRefusal } from './study.ts';
import { sourcesOf, tell, wrongPhase } from './telling.ts';
import { TRACKS } from './tracks.ts';

const no = (refusal: CaseRefusal | PlenaryRefusal | StudyRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

const decision = z.object({
  track: z.enum(TRACKS),
  finding: z.enum(FINDINGS),
  provisions: z.array(z.string()),
  reasons: z.string().trim().min(1, 'required').max(20_000, 'too-long'),
  /** One vote of each who was present; who votes against says why. */
  votes: z.array(
    z.object({ person: refSchema, vote: z.enum(VOTES), reason: z.string().trim().max(4_000, 'too-long').default('') }),
  ),
});

/**
 * One plenary over one case, with all the tracks it decided. Refuses what `sat` and `carried` refuse, a track that is not open,
 * was decided before or that nobody studied, and a day before the track's last step or to come.
 */
export const decideCase = defineCommand({
  name: 'case.decide',
  summary: { id: 'Putuskan dalam pleno', en: 'Decide in a plenary' },
  input: z.object({
    case: refSchema,
    on: plainDay,
    sitting: z.enum(SITTINGS),
    chair: refSchema,
    present: z.array(refSchema).min(1, 'required'),
    minutes: z
      .string()
      .trim()
      .max(200, 'too-long')
      .nullish()
      .transform(written => written || null),
    decisions: z
      .array(decision)
      .min(1, 'decisions-required')
      .refine(list => new Set(list.map(({ track }) => track)).size === list.length, 'tracks-twice'),
  }),
  touches: input => [{ kind: 'case', ref: input.case }],
  also(loaded) {
    const { state } = stateOf(loaded, 0, caseKind);
    return state.phase === 'none' ? [] : [...sourcesOf(loaded), ...heirTouch(handlerOf(state))];
  },
  people(loaded) {
    const { state } = stateOf(loaded, 0, caseKind);
    return state.phase === 'none' ? [] : [heirAmong(loaded, handlerOf(state))];
  },
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, caseKind);
    if (state.phase === 'none') return no({ code: 'case-missing' });
    const running = isRunning(state);
    if (!running.ok) return running;
    const { on, sitting, chair, minutes } = input;
    if (on > context.today) return no({ code: 'day-in-future', field: 'on' });
    const present = [...new Map(input.present.map(one => [formatRef(one), one])).values()];
    for (const { track: kind } of input.decisions) {
      const track = state.tracks.find(open => open.kind === kind);
      if (!track) return no({ code: 'track-missing', field: 'track' });
      if (!isStudied(track)) return no(wrongPhase(track));
      if (!isReadyForPlenary(state, kind)) return no({ code: 'study-missing', field: `votes-${kind}`, detail: kind });
      const last = lastStepOn(track);
      if (on < last) return no({ code: 'day-before-step', field: 'on', detail: last });
    }
    const { region } = heirAmong(loaded, handlerOf(state));
    const office = { level: levelOf(region), serving: context.people[0] ?? [] };
    const seated = sat(
      { chair, present },
      office,
      state.apart.recused.map(({ person }) => person),
    );
    if (!seated.ok) return no(seated.refusal);
    const plenary = state.plenaries.length + 1;
    const acts = [newAct(caseKind, 'plenary-held', { plenary, on, sitting, chair, present, minutes, ...seated.value })];
    for (const { track, finding, provisions, reasons, votes } of input.decisions) {
      const vote = carried({ chair, present }, votes, `votes-${track}`);
      if (!vote.ok) return no(vote.refusal);
      const cast = votes.map(({ person, vote: how }) => ({ person, vote: how }));
      const dissents = votes.flatMap(({ person, vote: how, reason }) =>
        how === 'against' ? [{ person, reason }] : [],
      );
      acts.push(
        newAct(caseKind, 'decided', { track, finding, on, provisions, reasons, plenary, votes: cast, dissents }),
      );
    }
    return ok({ appends: [{ ref, acts }, ...tell(loaded, 'decided', context)] });
  },
});

/** Somebody who was present says that the minutes are right. Refuses `plenary-missing`, `was-not-present`, `already-confirmed`. */
export const confirmMinutes = defineCommand({
  name: 'case.confirm-minutes',
  summary: { id: 'Benarkan berita acara pleno', en: 'Confirm the minutes of a plenary' },
  input: z.object({ case: refSchema, plenary: z.coerce.number().int() }),
  touches: input => [{ kind: 'case', ref: input.case }],
  decide(loaded, input, { actor, today }) {
    const { ref, state } = stateOf(loaded, 0, caseKind);
    if (state.phase === 'none') return no({ code: 'case-missing' });
    const held = state.plenaries.find(({ plenary }) => plenary === input.plenary);
    if (!held) return no({ code: 'plenary-missing', field: 'plenary' });
    const own = held.present.find(one => actor.kind === 'officer' && formatRef(one) === actor.id);
    if (!own) return no({ code: 'was-not-present', field: 'plenary' });
    if (held.confirmed.some(({ person }) => formatRef(person) === formatRef(own)))
      return no({ code: 'already-confirmed', field: 'plenary' });
    const { plenary } = held;
    return ok({
      appends: [{ ref, acts: [newAct(caseKind, 'minutes-confirmed', { plenary, person: own, on: today })] }],
    });
  },
});

export const plenaryCommands = [decideCase, confirmMinutes] as const;
