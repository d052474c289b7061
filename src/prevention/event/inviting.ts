/**
 * What the inviting job knows of events: orders are carried out in their turn (inviting/going.ts), then the posts that an order
 * names are asked too, and an act says how many people it has asked.
 */
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Actor, Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { type Going, invited, inviteSome } from '../inviting/going.ts';
import { inviteAll } from '../inviting/invitation.store.ts';
import { invitingEvents } from './event.store.ts';
import type { EventState, InvitationOrder } from './event.ts';
import { audienceSize } from './invited.store.ts';
import { postId } from './post.ts';

export const INVITER = { kind: 'system', name: 'inviting' } as const satisfies Actor;

export async function eventGoings(asked: Asked, mails: boolean): Promise<readonly Going[]> {
  const events = await asked.read(invitingEvents);
  return events.map(({ region, record }) => {
    const event = { region, id: record };
    return { step: () => inviteNext(asked, event, mails) };
  });
}

/** Takes the next people of an event's first order that isn't finished, or finishes it. True while there may be more. */
async function inviteNext(asked: Asked, event: RecordRef, mails: boolean): Promise<boolean> {
  const found = (await asked.read(tx => asked.engine.load(tx, event))) as Loaded<EventState> | undefined;
  const order = found?.state.phase === 'planned' ? found.state.orders.find(({ people }) => people === null) : undefined;
  if (!order) return false;
  const { n: nth, roster, generation, units, belongs, heads } = order;
  const asking = roster && { asks: event, nth, roster, generation, audience: { units, belongs }, heads, edition: 1 };
  if (asking && (await inviteSome(asked, asking, mails))) return true;
  return finish(asked, event, order);
}

async function finish(asked: Asked, event: RecordRef, order: InvitationOrder): Promise<boolean> {
  const { n, roster, generation, posts } = order;
  const whom = posts.map(post => invited(asked, event, postId(event, post), event.id));
  const people = await asked.read(async tx => {
    const { today: on } = asked.engine.moment(event.region, asked.actor);
    if (whom.length > 0) await inviteAll(tx, event, event, whom, { on, edition: 1 });
    return whom.length + (roster ? await audienceSize(tx, roster, generation, order) : 0);
  });
  const answer = await asked.engine.act(
    'event.finish-inviting',
    { event: formatRef(event), n, people },
    { actor: INVITER },
  );
  if (answer.ok) return true;
  // Another process may have come to the same end, and what was locked is tried again when it is asked for next.
  if (!['unchanged', 'busy', 'not-found'].includes(answer.refusal.code))
    throw new Error(`event.finish-inviting was refused: ${answer.refusal.code}`);
  return answer.refusal.code === 'busy';
}
