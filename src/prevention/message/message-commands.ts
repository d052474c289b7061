/** Drafting, publishing, correcting and withdrawing a message. Nothing goes out but by `message.publish` and what follows it. */
import { z } from 'zod';
import { institutionKind } from '../../offices/institution.ts';
import { officeKind } from '../../offices/office.ts';
import { type RecordRef, refSchema, regionSchema, sameRef } from '../../record/ids.ts';
import {
  type Actor,
  type Context,
  defineCommand,
  type Loaded,
  newAct,
  type Refusal,
  stateOf,
} from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { regionBeyond } from '../prevention.ts';
import {
  asTyped,
  type Content,
  type ContentInput,
  checkContent,
  contentInput,
  somebodyIn,
  WHAT,
  type What,
} from './content.ts';
import { because, lastEdition, type MessageRefusal, messageKind, SPEAKERS } from './message.ts';

const no = (refusal: MessageRefusal): Result<never, Refusal> => refuse(refusal);

function checked(given: ContentInput, what: What, region: string, { today, known }: Context): Result<Content, Refusal> {
  const found = checkContent(given, { what, region, today, law: known.law, calendar: known.calendar });
  return 'code' in found ? no(found) : ok(found);
}
const content = ({ title, body, claim, titleEn, bodyEn, claimEn, cites, stage }: ContentInput): ContentInput => ({
  ...{ title, body, claim, titleEn, bodyEn, claimEn, cites, stage },
});

const speaksFor = (actor: Actor, from: RecordRef): boolean =>
  actor.kind === 'system' ||
  ((actor.kind === 'officer' || actor.kind === 'liaison') && actor.office !== null && sameRef(actor.office, from));

/** A reason is read by everybody, as the text is. */
const namesSomebody = (why: string, what: What): MessageRefusal | undefined => {
  const detail = somebodyIn(why, what === 'clarification');
  return detail === undefined ? undefined : { code: 'message-names-somebody', field: 'because', detail };
};

/** The office or institution in whose name it is said, as it is called and where it sits now. */
function speakerOf(
  loaded: readonly Loaded[],
  speaker: (typeof SPEAKERS)[number],
): Result<{ readonly fromName: string; readonly fromAddress: string | null }, Refusal> {
  if (speaker === 'office') {
    const { state } = stateOf(loaded, 1, officeKind);
    if (state.phase === 'standing') return ok({ fromName: state.name, fromAddress: state.letterhead.address });
  } else {
    const { state } = stateOf(loaded, 1, institutionKind);
    if (state.phase === 'standing') return ok({ fromName: state.name, fromAddress: null });
  }
  return refuse({ code: 'not-found', field: 'from' });
}

/** For `region` ('' the whole country), from the own office or institution. */
export const draftMessage = defineCommand({
  name: 'message.draft',
  summary: { id: 'Rancang pesan', en: 'Draft a message' },
  byInstitutions: true,
  input: contentInput.extend({
    region: regionSchema,
    from: refSchema,
    speaker: z.enum(SPEAKERS),
    what: z.enum(WHAT),
  }),
  touches: ({ region, from, speaker }) => [
    { kind: 'message', region },
    { kind: speaker, ref: from, reads: 'beyond-scope' },
  ],
  decide(loaded, input, context) {
    const { ref } = stateOf(loaded, 0, messageKind);
    const { from, what } = input;
    const beyond = regionBeyond(context.actor, input.region);
    if (beyond) return refuse(beyond);
    if (!speaksFor(context.actor, from)) return no({ code: 'message-from-another', field: 'from' });
    const spoken = speakerOf(loaded, input.speaker);
    if (!spoken.ok) return spoken;
    const said = checked(content(input), what, input.region, context);
    if (!said.ok) return said;
    const { fromName } = spoken.value;
    const drafted = { what, speaker: input.speaker, from, fromName, content: said.value, on: context.today };
    return ok({ appends: [{ ref, acts: [newAct(messageKind, 'drafted', drafted)] }] });
  },
});

export const redraftMessage = defineCommand({
  name: 'message.redraft',
  summary: { id: 'Ubah rancangan pesan', en: 'Change the draft of a message' },
  byInstitutions: true,
  input: contentInput.extend({ message: refSchema }),
  touches: ({ message }) => [{ kind: 'message', ref: message }],
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, messageKind);
    if (state.phase !== 'draft') return no({ code: 'message-not-draft' });
    const said = checked(content(input), state.what, ref.region, context);
    if (!said.ok) return said;
    return ok({
      appends: [{ ref, acts: [newAct(messageKind, 'redrafted', { content: said.value, on: context.today })] }],
    });
  },
});

/** Nobody reads it from here on; its acts stay, closed under the record's key as every draft is. */
export const discardMessage = defineCommand({
  name: 'message.discard',
  summary: { id: 'Buang rancangan pesan', en: 'Discard the draft of a message' },
  byInstitutions: true,
  input: z.object({ message: refSchema }),
  touches: ({ message }) => [{ kind: 'message', ref: message }],
  decide(loaded, _, { today }) {
    const { ref } = stateOf(loaded, 0, messageKind);
    return ok({ appends: [{ ref, acts: [newAct(messageKind, 'discarded', { on: today })] }] });
  },
});

/** What the draft says is checked again: the law and the calendar may have moved since it was written. */
export const publishMessage = defineCommand({
  name: 'message.publish',
  summary: { id: 'Terbitkan pesan', en: 'Publish a message' },
  byInstitutions: true,
  input: z.object({ message: refSchema, namesNobody: z.boolean() }),
  touches: ({ message }) => [{ kind: 'message', ref: message }],
  also: loaded => {
    const { state } = stateOf(loaded, 0, messageKind);
    return state.phase === 'draft' ? [{ kind: state.speaker, ref: state.from, reads: 'beyond-scope' }] : [];
  },
  decide(loaded, { namesNobody }, context) {
    const { ref, state } = stateOf(loaded, 0, messageKind);
    if (state.phase !== 'draft') return no({ code: 'message-not-draft' });
    if (!namesNobody) return no({ code: 'message-not-promised', field: 'namesNobody' });
    const { what } = state;
    const spoken = speakerOf(loaded, state.speaker);
    if (!spoken.ok) return spoken;
    const said = checked(asTyped(state.content), what, ref.region, context);
    if (!said.ok) return said;
    const published = { what, ...spoken.value, content: said.value, on: context.today };
    return ok({ appends: [{ ref, acts: [newAct(messageKind, 'published', published)] }] });
  },
});

export const correctMessage = defineCommand({
  name: 'message.correct',
  summary: { id: 'Ralat pesan', en: 'Correct a message' },
  byInstitutions: true,
  input: contentInput.extend({ message: refSchema, because, namesNobody: z.boolean() }),
  touches: ({ message }) => [{ kind: 'message', ref: message }],
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, messageKind);
    if (state.phase !== 'published') return no({ code: 'message-not-published' });
    if (!input.namesNobody) return no({ code: 'message-not-promised', field: 'namesNobody' });
    const said = checked(content(input), state.what, ref.region, context);
    if (!said.ok) return said;
    const named = namesSomebody(input.because, state.what);
    if (named) return no(named);
    if (JSON.stringify(asTyped(said.value)) === JSON.stringify(asTyped(lastEdition(state).content)))
      return no({ code: 'message-unchanged', field: 'body' });
    const corrected = { content: said.value, because: input.because, on: context.today };
    return ok({ appends: [{ ref, acts: [newAct(messageKind, 'corrected', corrected)] }] });
  },
});

export const withdrawMessage = defineCommand({
  name: 'message.withdraw',
  summary: { id: 'Tarik pesan', en: 'Withdraw a message' },
  byInstitutions: true,
  input: z.object({ message: refSchema, because }),
  touches: ({ message }) => [{ kind: 'message', ref: message }],
  decide(loaded, given, { today }) {
    const { ref, state } = stateOf(loaded, 0, messageKind);
    if (state.phase !== 'published') return no({ code: 'message-not-published' });
    const named = namesSomebody(given.because, state.what);
    if (named) return no(named);
    return ok({ appends: [{ ref, acts: [newAct(messageKind, 'withdrawn', { because: given.because, on: today })] }] });
  },
});

export const messageCommands = [
  draftMessage,
  redraftMessage,
  discardMessage,
  publishMessage,
  correctMessage,
  withdrawMessage,
] as const;
