/** The steps of an event itself; those of its commitments are in commitment-commands.ts. */
import { z } from 'zod';
import { scopeOfOffice, scopeWithin } from '../../offices/roles.ts';
import { refSchema, regionSchema } from '../../record/ids.ts';
import {
  type Plan as Carried,
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Refusal,
  stateOf,
} from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { regionBeyond } from '../prevention.ts';
import { BELONGS, rosterKind } from '../roster/roster.ts';
import { type EventRefusal, eventKind, type StandingEvent } from './event.ts';
import { differences, type Plan, planInput } from './plan.ts';

const no = (refusal: EventRefusal): Result<never, Refusal> => refuse(refusal);
type Typed = z.infer<ReturnType<typeof z.object<typeof planInput>>>;

/** A plan as it is kept: with the citation of the row that it names, as the law is known on that day. */
function planOf(typed: Typed, { known, today }: Context): Result<Plan, Refusal> {
  if (typed.until <= typed.from) return no({ code: 'event-ends-before', field: 'until' });
  if (typed.rule === null) return ok({ ...typed, cite: null });
  const row = known.law.procedure.find(({ id, inForce }) => id === typed.rule && inForce.from <= today);
  return row ? ok({ ...typed, cite: row.cite }) : no({ code: 'rule-missing', field: 'rule' });
}

const planEvent = defineCommand({
  name: 'event.plan',
  summary: { id: 'Rencanakan acara', en: 'Plan an event' },
  byInstitutions: 'own-region',
  input: z.object({
    region: regionSchema,
    ...planInput,
    /** The commitment that it carries on, of an event here or above. */
    parent: z
      .object({ event: refSchema, n: z.number().int().min(1) })
      .nullish()
      .transform(given => given ?? null),
  }),
  touches: ({ region, parent }) => [
    { kind: 'event', region },
    ...(parent ? [{ kind: 'event', ref: parent.event, reads: 'beyond-scope' } as const] : []),
  ],
  decide(loaded, { region: _, parent, ...typed }, context): Result<Carried, Refusal> {
    const { ref } = stateOf(loaded, 0, eventKind);
    const beyond = regionBeyond(context.actor, ref.region);
    if (beyond) return refuse(beyond);
    const plan = planOf(typed, context);
    if (!plan.ok) return plan;
    if (parent) {
      const { state } = stateOf(loaded, 1, eventKind);
      if (state.phase === 'none') return no({ code: 'parent-missing', field: 'parent' });
      if (!scopeWithin(scopeOfOffice(ref.region), scopeOfOffice(parent.event.region)))
        return no({ code: 'parent-elsewhere', field: 'parent' });
      const commitment = state.commitments.find(({ n }) => n === parent.n);
      if (!commitment || commitment.spread === null) return no({ code: 'parent-missing', field: 'parent' });
      if (commitment.end || state.cancelled) return no({ code: 'parent-over', field: 'parent' });
    }
    const desk = context.actor.kind === 'liaison' ? 'government' : 'office';
    const act = newAct(eventKind, 'planned', { ...plan.value, parent, desk, on: context.today });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

/** A step of an event that stands. */
export const onEvent = <I extends { readonly event: z.infer<typeof refSchema> }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly step: (
    state: StandingEvent,
    input: I,
    context: Context,
    loaded: readonly Loaded[],
  ) => Result<NewAct, Refusal>;
  readonly reads?: (input: I) => z.infer<typeof refSchema> | null;
  readonly jobOnly?: true;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    ...(command.jobOnly ? {} : { byInstitutions: 'own-region' as const }),
    input: command.input,
    touches: input => {
      const roster = command.reads?.(input) ?? null;
      return [
        { kind: 'event', ref: input.event },
        ...(roster ? [{ kind: 'roster', ref: roster, reads: true } as const] : []),
      ];
    },
    decide(loaded, input, context): Result<Carried, Refusal> {
      const { ref, state } = stateOf(loaded, 0, eventKind);
      if (state.phase === 'none') return no({ code: 'event-missing' });
      const step = command.step(state, input, context, loaded);
      return step.ok ? ok({ appends: [{ ref, acts: [step.value] }] }) : step;
    },
  });
const event = { event: refSchema };
const because = text(1_000);

const changeEvent = onEvent({
  name: 'event.change',
  summary: { id: 'Ubah rencana acara', en: 'Change the plan of an event' },
  input: z.object({ ...event, ...planInput, because }),
  step(state, { event: _, because: why, ...typed }, context) {
    const plan = planOf(typed, context);
    if (!plan.ok) return plan;
    if (differences(state, plan.value).length === 0 && state.rule === plan.value.rule)
      return refuse({ code: 'unchanged' });
    return ok(newAct(eventKind, 'changed', { ...plan.value, because: why, on: context.today }));
  },
});

const cancelEvent = onEvent({
  name: 'event.cancel',
  summary: { id: 'Batalkan acara', en: 'Cancel an event' },
  input: z.object({ ...event, because }),
  step: (_, { because: why }, { today: on }) => ok(newAct(eventKind, 'cancelled', { because: why, on })),
});

const inviteTo = onEvent({
  name: 'event.invite',
  summary: { id: 'Perintahkan undangan', en: 'Order invitations' },
  input: z.object({
    ...event,
    roster: refSchema.nullable(),
    units: z.array(z.uuid()).min(1).max(5_000).nullable(),
    belongs: z.array(z.enum(BELONGS)).min(1).nullable(),
    heads: z.boolean(),
    posts: z.array(text(200)).max(500, 'too-many'),
  }),
  reads: ({ roster }) => roster,
  step(state, { event: at, roster, ...whom }, { today: on }, loaded) {
    if (state.orders.some(({ people }) => people === null)) return no({ code: 'invitations-running' });
    const n = state.orders.length + 1;
    const posts = [...new Set(whom.posts)];
    if (!roster) {
      if (posts.length === 0) return no({ code: 'nobody-chosen', field: 'units' });
      const given = { n, roster, generation: 0, units: null, belongs: null, heads: false, posts, on };
      return ok(newAct(eventKind, 'invited', given));
    }
    if (roster.region !== at.region) return no({ code: 'roster-elsewhere' });
    const { state: filled } = stateOf(loaded, 1, rosterKind);
    if (filled.phase === 'none' || filled.generation === 0) return no({ code: 'roster-empty' });
    return ok(newAct(eventKind, 'invited', { ...whom, n, roster, generation: filled.generation, posts, on }));
  },
});

/** The job's: everybody of an order has an invitation now. */
const finishInviting = onEvent({
  name: 'event.finish-inviting',
  summary: { id: 'Selesaikan pembuatan undangan', en: 'Finish making invitations' },
  jobOnly: true,
  input: z.object({ ...event, n: z.number().int().min(1), people: z.number().int().min(0) }),
  step: (state, { n, people }, { today: on }) =>
    state.orders.some(order => order.n === n && order.people === null)
      ? ok(newAct(eventKind, 'invitations-made', { n, people, on }))
      : refuse({ code: 'unchanged' }),
});

const holdEvent = onEvent({
  name: 'event.hold',
  summary: { id: 'Tutup daftar hadir', en: 'Close the attendance' },
  input: z.object(event),
  step: (_, __, { today: on }) => ok(newAct(eventKind, 'held', { on })),
});

const reopenEvent = onEvent({
  name: 'event.reopen',
  summary: { id: 'Buka lagi daftar hadir', en: 'Open the attendance again' },
  input: z.object({ ...event, because }),
  step: (_, { because: why }, { today: on }) => ok(newAct(eventKind, 'reopened', { because: why, on })),
});

const writeMinutes = onEvent({
  name: 'event.write-minutes',
  summary: { id: 'Tulis notula', en: 'Write the minutes' },
  input: z.object({ ...event, minutes: text(50_000), writer: text(200) }),
  step: (_, { minutes, writer }, { today: on }) => ok(newAct(eventKind, 'minutes-written', { minutes, writer, on })),
});

const confirmMinutes = onEvent({
  name: 'event.confirm-minutes',
  summary: { id: 'Sahkan notula', en: 'Confirm the minutes' },
  input: z.object({ ...event, confirmer: text(200) }),
  step: (_, { confirmer }, { today: on }) => ok(newAct(eventKind, 'minutes-confirmed', { confirmer, on })),
});

export const eventCommands = [
  planEvent,
  changeEvent,
  cancelEvent,
  inviteTo,
  finishInviting,
  holdEvent,
  reopenEvent,
  writeMinutes,
  confirmMinutes,
] as const;
