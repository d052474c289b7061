/**
 * Dissemination. A message is made once and shown everywhere from the same act: a page, an item of the feed, a picture, half a
 * page of paper, a short text, an e-mail. Whatever is shown follows the ledger; a draft is in none of it.
 *
 *   (nothing) --drafted--> draft --redrafted*--> draft --published--> published --corrected*--> published
 *                               \--discarded--> discarded                   \--withdrawn--> withdrawn
 *
 * content.ts       what it says, and what stands against it      due.ts          what the stage of the election suggests
 * message-commands.ts, message-operations.ts, message.store.ts   feed.ts, short.ts, picture.ts, handout.ts   its other forms
 * subscription.store.ts, subscribing.ts, mailing.ts, mail-words.ts   addresses, and the mails to them
 *
 * What must never happen here: something that is sent without somebody having published it; a person named; a correction that
 * takes away what was said before; an address in clear in a row, a log or an error.
 */
import { z } from 'zod';
import { keptRef, type RecordRef } from '../../record/ids.ts';
import { type Actor, defineKind, field, isErased, open, personal, type Verdict } from '../../record/kind.ts';
import { ok, refuse, unreachable } from '../../result.ts';
import { type Content, type ContentRefusal, contentSchema, WHAT, type What } from './content.ts';

const day = z.iso.date();
export const because = z.string().trim().min(3, 'required').max(300, 'too-long');
const words = open(contentSchema);
export const SPEAKERS = ['office', 'institution'] as const;

const acts = {
  drafted: {
    version: 1,
    summary: { id: 'Pesan dirancang', en: 'Message drafted' },
    fields: {
      what: field(z.enum(WHAT)),
      /** Who speaks. */
      speaker: field(z.enum(SPEAKERS)),
      from: field(keptRef),
      fromName: field(z.string()),
      content: personal(contentSchema),
      on: field(day),
    },
  },
  redrafted: {
    version: 1,
    summary: { id: 'Rancangan pesan diubah', en: 'Draft of a message changed' },
    fields: { content: personal(contentSchema), on: field(day) },
  },
  discarded: {
    version: 1,
    summary: { id: 'Rancangan pesan dibuang', en: 'Draft of a message discarded' },
    fields: { on: field(day) },
  },
  published: {
    version: 1,
    summary: { id: 'Pesan diterbitkan', en: 'Message published' },
    fields: {
      what: open(z.enum(WHAT)),
      fromName: open(z.string()),
      /** As its letterhead has it that day; null of an office that has none, and of an institution. */
      fromAddress: open(z.string().nullable()),
      content: words,
      on: open(day),
    },
  },
  corrected: {
    version: 1,
    summary: { id: 'Pesan diralat', en: 'Message corrected' },
    fields: { content: words, because: open(because), on: open(day) },
  },
  withdrawn: {
    version: 1,
    summary: { id: 'Pesan ditarik', en: 'Message withdrawn' },
    fields: { because: open(because), on: open(day) },
  },
} as const;

/** A text as it was published or corrected: the last one counts, the earlier ones stay readable. */
export interface Edition {
  readonly content: Content;
  readonly on: string;
  readonly at: string;
  /** Why it was corrected; null of the first. */
  readonly because: string | null;
  /** The act that said it. */
  readonly seq: number;
}
interface Begun {
  readonly what: What;
  readonly speaker: (typeof SPEAKERS)[number];
  readonly from: RecordRef;
  readonly fromName: string;
}
export interface Draft extends Begun {
  readonly phase: 'draft';
  readonly content: Content;
  readonly on: string;
}
export interface Published extends Begun {
  readonly phase: 'published' | 'withdrawn';
  readonly fromAddress: string | null;
  readonly editions: readonly [Edition, ...Edition[]];
  readonly withdrawn: {
    readonly on: string;
    readonly at: string;
    readonly because: string;
    readonly seq: number;
  } | null;
}
export type MessageState = { readonly phase: 'none' } | { readonly phase: 'discarded' } | Draft | Published;

export type MessageRefusal =
  | ContentRefusal
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'message-not-draft' }
  | { readonly code: 'message-not-published' }
  | { readonly code: 'message-from-another'; readonly field: 'from' }
  | { readonly code: 'message-unchanged'; readonly field: 'body' }
  /** Published without the promise that nobody is named. */
  | { readonly code: 'message-not-promised'; readonly field: 'namesNobody' };

const ROLES = ['outreach', 'media', 'publisher'] as const;
const no = (refusal: MessageRefusal): Verdict => refuse(refusal);

/** Officers of prevention, news and publication, and a region's Kominfo. */
export const maySpeak = (actor: Actor): Verdict => {
  const may =
    actor.kind === 'system' ||
    (actor.kind === 'officer' && ROLES.some(role => actor.roles.includes(role))) ||
    (actor.kind === 'liaison' && actor.institution === 'kominfo');
  return may ? ok(true) : no({ code: 'role-missing', detail: ROLES.join(', ') });
};

const when =
  (phase: MessageState['phase'], otherwise: MessageRefusal) =>
  (state: MessageState, actor: Actor): Verdict => {
    const may = maySpeak(actor);
    return !may.ok || state.phase === phase ? may : no(otherwise);
  };
const asDraft = when('draft', { code: 'message-not-draft' });
const asPublished = when('published', { code: 'message-not-published' });

export const lastEdition = ({ editions }: Published): Edition => editions.at(-1) ?? editions[0];

const NOTHING: Content = {
  ...{ title: '', body: '', claim: null, titleEn: null, bodyEn: null, claimEn: null, cites: [], stage: null },
};

export const messageKind = defineKind<MessageState, typeof acts>({
  name: 'message',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'drafted': {
        const { what, speaker, from, fromName, content, on } = act.fields;
        return { phase: 'draft', what, speaker, from, fromName, content: isErased(content) ? NOTHING : content, on };
      }
      case 'redrafted': {
        if (state.phase !== 'draft') throw new Error('redrafted, and no draft');
        const { content, on } = act.fields;
        return { ...state, content: isErased(content) ? NOTHING : content, on };
      }
      case 'discarded':
        return { phase: 'discarded' };
      case 'published': {
        if (state.phase !== 'draft') throw new Error('published, and no draft');
        const { what, speaker, from } = state;
        const { fromName, fromAddress } = act.fields;
        return {
          phase: 'published',
          what,
          speaker,
          from,
          fromName,
          fromAddress,
          editions: [editionOf(act, null)],
          withdrawn: null,
        };
      }
      case 'corrected': {
        const said = spoken(state, act.type);
        return {
          ...said,
          editions: [...said.editions, editionOf(act, act.fields.because)] as unknown as Published['editions'],
        };
      }
      case 'withdrawn': {
        const { on, because: why } = act.fields;
        return {
          ...spoken(state, act.type),
          phase: 'withdrawn',
          withdrawn: { on, at: act.at, because: why, seq: act.seq },
        };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'message.draft': (state, actor) => (state.phase === 'none' ? maySpeak(actor) : no({ code: 'message-not-draft' })),
    'message.redraft': asDraft,
    'message.discard': asDraft,
    'message.publish': asDraft,
    'message.correct': asPublished,
    'message.withdraw': asPublished,
  },
});

const spoken = (state: MessageState, type: string): Published => {
  if (state.phase !== 'published') throw new Error(`${type}, and not published`);
  return state;
};
const editionOf = (
  { seq, at, fields: { content, on } }: { seq: number; at: string; fields: { content: Content; on: string } },
  why: string | null,
): Edition => ({ content, on, at, because: why, seq });
