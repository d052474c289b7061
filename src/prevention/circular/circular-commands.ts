import { z } from 'zod';
import { legalDay } from '../../offices/acting.ts';
import { formatRef, refSchema, regionSchema, sameRef } from '../../record/ids.ts';
import {
  type Actor,
  type Context,
  defineCommand,
  type Loaded,
  newAct,
  type Refusal,
  stateOf,
} from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { isOver, scheduleSchema } from '../inviting/schedule.ts';
import { regionBeyond } from '../prevention.ts';
import { rosterKind } from '../roster/roster.ts';
import { type AcknowledgementRefusal, acknowledgementKind, WAYS } from './acknowledgement.ts';
import {
  type Addressed,
  askingEdition,
  audienceSchema,
  bodySchema,
  type ChosenAudience,
  type CircularFile,
  circularKind,
  fileSchema,
  type IssuedCircular,
  type Issuer,
  issuerSchema,
  lastEdition,
  mandateMissing,
  no,
  titleSchema,
} from './circular.ts';
import { citedOn } from './citing.ts';

const written = { title: titleSchema, text: bodySchema };
const ids = z
  .array(z.string().trim().min(1).max(120))
  .max(40, 'too-long')
  .default(() => []);
const issuing = {
  ...{ number: text(80), on: legalDay, ...written, issuer: issuerSchema, cites: ids },
  /** Kept before (circular-files.ts); each version has its own. */
  file: fileSchema.nullable().default(null),
};

const officeOf = (actor: Actor) => (actor.kind === 'officer' || actor.kind === 'liaison' ? actor.office : null);
function within(loaded: readonly Loaded[], { actor }: Context) {
  const { ref, state } = stateOf(loaded, 0, circularKind);
  const beyond = regionBeyond(actor, ref.region);
  return beyond ? (refuse(beyond) as Result<never, Refusal>) : ok({ ref, state });
}
function issuedWithin(loaded: readonly Loaded[], context: Context) {
  const found = within(loaded, context);
  if (!found.ok) return found;
  const { ref, state } = found.value;
  if (state.phase !== 'issued') throw new Error('allowed has let a circular pass that is not in force');
  return ok({ ref, state: state satisfies IssuedCircular });
}

const draftCircular = defineCommand({
  name: 'circular.draft',
  summary: { id: 'Rancang surat edaran', en: 'Draft a circular' },
  byInstitutions: 'own-region',
  input: z.object({ region: regionSchema, ...written }),
  touches: ({ region }) => [{ kind: 'circular', region }],
  decide(loaded, { title, text: body }, context) {
    const found = within(loaded, context);
    if (!found.ok) return found;
    const { actor, today: on } = context;
    const drafted = newAct(circularKind, 'drafted', { title, text: body, office: officeOf(actor), on });
    return ok({ appends: [{ ref: found.value.ref, acts: [drafted] }] });
  },
});

const redraftCircular = defineCommand({
  name: 'circular.redraft',
  summary: { id: 'Ubah rancangan surat edaran', en: 'Change the draft of a circular' },
  byInstitutions: 'own-region',
  input: z.object({ circular: refSchema, ...written }),
  touches: ({ circular }) => [{ kind: 'circular', ref: circular }],
  decide(loaded, { title, text: body }, context) {
    const found = within(loaded, context);
    if (!found.ok) return found;
    const { actor, today: on } = context;
    const drafted = newAct(circularKind, 'drafted', { title, text: body, office: officeOf(actor), on });
    return ok({ appends: [{ ref: found.value.ref, acts: [drafted] }] });
  },
});

type Issuing = {
  readonly on: string;
  readonly cites: readonly string[];
  readonly issuer: Issuer;
  readonly text: string;
  readonly file: CircularFile | null;
};

/** There is something to read, the day is not ahead, the issuer has a right to issue, and the law that is cited was law on that day. */
function checked({ on, cites, issuer, text: body, file }: Issuing, { today, known }: Context) {
  if (body === '' && !file) return no({ code: 'circular-text-or-file', field: 'text' });
  if (on > today) return no({ code: 'circular-day-ahead', field: 'on' });
  if (mandateMissing(issuer)) return no({ code: 'circular-mandate-missing', field: 'mandateNumber' });
  return citedOn(known.law, cites, on);
}

const issueCircular = defineCommand({
  name: 'circular.issue',
  summary: { id: 'Terbitkan surat edaran', en: 'Issue a circular' },
  byInstitutions: 'own-region',
  input: z.object({ circular: refSchema, ...issuing }),
  touches: ({ circular }) => [{ kind: 'circular', ref: circular }],
  decide(loaded, { circular: _, ...given }, context) {
    const found = within(loaded, context);
    if (!found.ok) return found;
    const cites = checked(given, context);
    if (!cites.ok) return cites;
    const first = { edition: 1, changes: null, again: true, entered: context.today };
    const issued = newAct(circularKind, 'issued', { ...given, cites: [...cites.value], ...first });
    return ok({ appends: [{ ref: found.value.ref, acts: [issued] }] });
  },
});

const reviseCircular = defineCommand({
  name: 'circular.revise',
  summary: { id: 'Terbitkan versi baru surat edaran', en: 'Issue a new version of a circular' },
  byInstitutions: 'own-region',
  input: z.object({ circular: refSchema, ...issuing, changes: text(2_000), again: z.boolean() }),
  touches: ({ circular }) => [{ kind: 'circular', ref: circular }],
  decide(loaded, { circular: _, ...given }, context) {
    const found = issuedWithin(loaded, context);
    if (!found.ok) return found;
    const { ref, state } = found.value;
    const last = lastEdition(state);
    if (given.on < last.on) return no({ code: 'circular-day-before', field: 'on', detail: last.on });
    const cites = checked(given, context);
    if (!cites.ok) return cites;
    const next = { ...given, cites: [...cites.value], edition: last.edition + 1, entered: context.today };
    return ok({ appends: [{ ref, acts: [newAct(circularKind, 'issued', next)] }] });
  },
});

const sameAudience = (before: ChosenAudience, now: ChosenAudience): boolean => {
  const flat = ({ units, belongs }: ChosenAudience) =>
    JSON.stringify([units && [...units].sort(), belongs && [...belongs].sort()]);
  return flat(before) === flat(now);
};
const nothingNew = (before: Addressed | null, now: ChosenAudience, generation: number): boolean =>
  before !== null && before.generation === generation && sameAudience(before, now);

/** Asks everybody of these units and groups who is in the roster now; whoever was asked before stays so, and is asked once. */
const addressCircular = defineCommand({
  name: 'circular.address',
  summary: { id: 'Minta sasaran membaca surat edaran', en: 'Ask an audience to read a circular' },
  byInstitutions: 'own-region',
  input: z.object({ circular: refSchema, roster: refSchema, ...audienceSchema.shape }),
  touches: ({ circular, roster }) => [
    { kind: 'circular', ref: circular },
    { kind: 'roster', ref: roster, reads: true },
  ],
  decide(loaded, { roster, units, belongs }, context) {
    const found = issuedWithin(loaded, context);
    if (!found.ok) return found;
    const { ref, state } = found.value;
    const of = stateOf(loaded, 1, rosterKind).state;
    if (roster.region !== ref.region) return no({ code: 'circular-roster-elsewhere', field: 'roster' });
    if (of.phase === 'none' || of.generation === 0) return no({ code: 'circular-roster-empty', field: 'roster' });
    if (state.addressed && !sameRef(state.addressed.roster, roster))
      return no({ code: 'circular-roster-other', field: 'roster' });
    const { generation } = of;
    if (nothingNew(state.addressed, { units, belongs }, generation)) return no({ code: 'circular-nobody-new' });
    const addressed = { roster, generation, units, belongs, on: context.today };
    return ok({ appends: [{ ref, acts: [newAct(circularKind, 'addressed', addressed)] }] });
  },
});

const scheduleCircular = defineCommand({
  name: 'circular.schedule',
  summary: { id: 'Atur pengingat surat edaran', en: 'Schedule the reminders of a circular' },
  byInstitutions: 'own-region',
  input: z.object({ circular: refSchema, ...scheduleSchema.shape }),
  touches: ({ circular }) => [{ kind: 'circular', ref: circular }],
  decide(loaded, { circular: _, ...schedule }, context) {
    const found = issuedWithin(loaded, context);
    if (!found.ok) return found;
    if (isOver(schedule, context.today)) return no({ code: 'circular-end-past', field: 'until' });
    if (schedule.superiorAfter !== null && schedule.superiorAfter > schedule.most)
      return no({ code: 'circular-superior-never', field: 'superiorAfter' });
    const scheduled = newAct(circularKind, 'scheduled', { schedule, on: context.today });
    return ok({ appends: [{ ref: found.value.ref, acts: [scheduled] }] });
  },
});

const withdrawCircular = defineCommand({
  name: 'circular.withdraw',
  summary: { id: 'Cabut surat edaran', en: 'Withdraw a circular' },
  byInstitutions: 'own-region',
  input: z.object({ circular: refSchema, on: legalDay, reason: text(1_000) }),
  touches: ({ circular }) => [{ kind: 'circular', ref: circular }],
  decide(loaded, { on, reason }, context) {
    const found = issuedWithin(loaded, context);
    if (!found.ok) return found;
    const { ref, state } = found.value;
    if (on > context.today) return no({ code: 'circular-day-ahead', field: 'on' });
    const since = lastEdition(state).on;
    if (on < since) return no({ code: 'circular-day-before', field: 'on', detail: since });
    return ok({ appends: [{ ref, acts: [newAct(circularKind, 'withdrawn', { on, reason })] }] });
  },
});

const refused = (refusal: AcknowledgementRefusal): Result<never, Refusal> => refuse(refusal);

/** For whoever proved the invitation; the server hands in who that is. */
const acknowledgeCircular = defineCommand({
  name: 'circular.acknowledge',
  summary: { id: 'Nyatakan surat edaran sudah dibaca', en: 'Acknowledge a circular as read' },
  input: z.object({
    circular: refSchema,
    person: z.uuid(),
    unit: z.uuid(),
    /** The version that was on the page. */
    edition: z.number().int().min(1),
    way: z.enum(WAYS),
  }),
  touches: ({ circular }) => [
    { kind: 'acknowledgement', region: circular.region },
    { kind: 'circular', ref: circular, reads: true },
  ],
  identity: ({ circular, person, edition }) => [formatRef(circular), person, edition],
  decide(loaded, { circular, person, unit, edition, way }, { today }) {
    const { ref } = stateOf(loaded, 0, acknowledgementKind);
    const { state } = stateOf(loaded, 1, circularKind);
    if (state.phase === 'none' || state.phase === 'draft') return refused({ code: 'circular-not-issued' });
    if (state.withdrawn) return refused({ code: 'circular-withdrawn', detail: state.withdrawn.on });
    if (state.schedule && isOver(state.schedule, today))
      return refused({ code: 'invitation-ended', detail: state.schedule.until ?? '' });
    if (edition < askingEdition(state).edition || edition > lastEdition(state).edition)
      return refused({ code: 'circular-newer' });
    const acknowledged = { asks: circular, person, unit, edition, way, on: today };
    // Of the time only the day is kept: when somebody reads is nobody's business.
    const act = newAct(acknowledgementKind, 'acknowledged', acknowledged, { dayOnly: true });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

export const circularCommands = [
  draftCircular,
  redraftCircular,
  issueCircular,
  reviseCircular,
  addressCircular,
  scheduleCircular,
  withdrawCircular,
  acknowledgeCircular,
] as const;
