/**
 * What the inviting job knows of circulars: whose audience is gone through, who is asked again for a new version, and whoever is
 * to be reminded (inviting/going.ts, inviting/reminding.ts).
 */
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { askedEarlier, markInvited, queueMails } from '../inviting/delivery.store.ts';
import { AT_ONCE, type Going, inviteSome } from '../inviting/going.ts';
import type { Reminding } from '../inviting/reminding.ts';
import { rosterOf } from '../roster/roster.store.ts';
import { circularsAtWork } from './circular.store.ts';
import { type Addressed, askingEdition, type CircularState, circularKind, type IssuedCircular } from './circular.ts';

type AtWork = IssuedCircular & { readonly addressed: Addressed };

async function atWork(asked: Asked): Promise<readonly { readonly asks: RecordRef; readonly state: AtWork }[]> {
  const found = [];
  for (const asks of await asked.read(circularsAtWork)) {
    const record = await asked.read(tx => asked.engine.load(tx, asks));
    if (record?.kind !== circularKind.name) continue;
    const { state } = record as Loaded<CircularState>;
    if (state.phase === 'issued' && state.addressed) found.push({ asks, state: state as AtWork });
  }
  return found;
}

export async function circularGoings(asked: Asked, mails: boolean): Promise<readonly Going[]> {
  return (await atWork(asked)).map(({ asks, state }) => {
    const { nth, roster, generation, units, belongs } = state.addressed;
    const { edition } = askingEdition(state);
    const asking = { asks, nth, roster, generation, audience: { units, belongs }, edition };
    return {
      step: async () => (await inviteSome(asked, asking, mails)) || (await askAgain(asked, asks, edition, mails)),
    };
  });
}

/** Those who were asked to read an earlier version are asked for the one that asks everybody. True while there may be more. */
async function askAgain(asked: Asked, asks: RecordRef, edition: number, mails: boolean): Promise<boolean> {
  if (edition === 1) return false;
  return asked.read(async tx => {
    const roster = await rosterOf(tx, asks.region);
    if (!roster) return false;
    const at = { id: roster.record, generation: roster.generation };
    const people = await askedEarlier(tx, asks, at, edition, AT_ONCE);
    const { now, today } = asked.engine.moment(asks.region, asked.actor);
    await markInvited(
      tx,
      asks,
      people.map(({ person }) => person),
      today,
      edition,
    );
    const to = people.filter(({ has_mail }) => mails && has_mail).map(({ person, unit }) => ({ person, unit }));
    await queueMails(tx, asks, { edition, about: 'invitation', nth: 0, on: today, now }, to);
    return people.length === AT_ONCE;
  });
}

export async function circularRemindings(asked: Asked): Promise<readonly Reminding[]> {
  return (await atWork(asked)).flatMap(({ asks, state }) =>
    state.schedule
      ? [{ asks, by: 'acknowledgement' as const, edition: askingEdition(state).edition, schedule: state.schedule }]
      : [],
  );
}
