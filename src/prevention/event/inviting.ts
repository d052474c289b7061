/**
 * The job that makes the invitations of an order: a thousand people in a transaction, in the order of their ids. Whoever is
 * invited already stays so, so that it goes on where it was cut short by beginning again.
 */
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Actor, Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { openRounds } from '../../record/rounds.ts';
import { codeMark, invitationCode } from '../inviting/code.ts';
import { type Invited, inviteAll } from '../inviting/invitation.store.ts';
import { peopleAt } from '../roster/roster.store.ts';
import { invitingEvents } from './event.store.ts';
import type { EventState, InvitationOrder } from './event.ts';
import { postId } from './post.ts';

export const INVITER = { kind: 'system', name: 'inviting' } as const satisfies Actor;
const AT_ONCE = 1_000;

/** Goes on with every order that isn't finished; gives how many people were asked. */
export function openInvitations(asked: Asked) {
  return openRounds('invitations', async (): Promise<number> => {
    let people = 0;
    for (const { region, record } of await asked.read(invitingEvents))
      people += await inviteOrders(asked, { region, id: record });
    return people;
  });
}

/** Makes the invitations of one event's orders. */
export async function inviteOrders(asked: Asked, event: RecordRef): Promise<number> {
  const found = (await asked.read(tx => asked.engine.load(tx, event))) as Loaded<EventState> | undefined;
  if (found?.state.phase !== 'planned') return 0;
  let all = 0;
  for (const order of found.state.orders.filter(({ people }) => people === null)) {
    const people = (await inviteRoster(asked, event, order)) + (await invitePosts(asked, event, order.posts));
    const done = { event: formatRef(event), n: order.n, people };
    const answer = await asked.engine.act('event.finish-inviting', done, { actor: INVITER });
    // Another process may have come to the same end, and what was locked is tried again in the next round.
    if (!answer.ok && !['unchanged', 'busy', 'not-found'].includes(answer.refusal.code))
      throw new Error(`event.finish-inviting was refused: ${answer.refusal.code}`);
    all += people;
  }
  return all;
}

const invited = (asked: Asked, event: RecordRef, person: string, unit: string): Invited => ({
  ...{ person, unit },
  code_mark: codeMark(invitationCode(asked.engine.keyring, event, person)),
});

async function inviteRoster(asked: Asked, event: RecordRef, order: InvitationOrder): Promise<number> {
  const { roster, generation, units, belongs, heads } = order;
  if (!roster) return 0;
  let people = 0;
  for (let after: string | null = null; ; ) {
    const rows = await asked.read(async tx => {
      const page = await peopleAt(tx, roster, generation, { units, belongs }, after, AT_ONCE);
      const whom = page.filter(row => !heads || row.heads);
      await inviteAll(
        tx,
        event,
        roster,
        whom.map(({ person, unit }) => invited(asked, event, person, unit)),
      );
      people += whom.length;
      return page;
    });
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return people;
    after = last.person;
  }
}

async function invitePosts(asked: Asked, event: RecordRef, posts: readonly string[]): Promise<number> {
  const whom = posts.map(post => invited(asked, event, postId(event, post), event.id));
  if (whom.length > 0) await asked.read(tx => inviteAll(tx, event, event, whom));
  return whom.length;
}
