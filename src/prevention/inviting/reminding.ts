/**
 * Reminding whoever was asked and has not answered, on the days of a schedule (schedule.ts), and telling a unit's superior once
 * after so many reminders. The same for a circular and a pledge, which say by which rows somebody has answered. Mails are queued
 * in these transactions and sent outside of them (mails.ts).
 */
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Asked } from '../../record/operation.ts';
import { rosterOf, unitsAt } from '../roster/roster.store.ts';
import { codeMark, invitationCode } from './code.ts';
import {
  markReminded,
  noteSuperior,
  queueMails,
  type Roster,
  superiorOf,
  unansweredPeople,
  unitsToTell,
  type Which,
} from './delivery.store.ts';
import { reminderDue, type Schedule } from './schedule.ts';

const AT_ONCE = 400;
const UNITS = 50;

/** By whom a unit's link is made: no person has this id, so a person's link and a unit's are never the same. */
export const unitCode = (keyring: Asked['engine']['keyring'], asks: RecordRef, unit: string) =>
  invitationCode(keyring, asks, `unit ${unit}`);

export interface Reminding extends Which {
  readonly asks: RecordRef;
  readonly schedule: Schedule;
}
export interface Terms {
  readonly mails: boolean;
  readonly isStopped: () => boolean;
}

/** Begins what is due today; gives how many people were reminded. */
export async function remindAll(asked: Asked, reminding: Reminding, terms: Terms): Promise<number> {
  const { asks, schedule } = reminding;
  const { today } = asked.engine.moment(asks.region, asked.actor);
  if (schedule.most === 0) return 0;
  const roster = await rosterNow(asked, asks);
  let reminded = 0;
  for (let page: Page = { last: null, reminded: 0 }; ; ) {
    if (terms.isStopped()) return reminded;
    page = await remindSome(asked, reminding, roster, page.last, terms.mails);
    reminded += page.reminded;
    if (page.last === null) break;
  }
  if (schedule.superiorAfter !== null && (schedule.until === null || today <= schedule.until))
    await tellSuperiors(asked, reminding, roster, schedule.superiorAfter, terms);
  return reminded;
}

interface Page {
  /** Behind whom the next page begins; null where this was the last. */
  readonly last: string | null;
  readonly reminded: number;
}

const remindSome = (
  asked: Asked,
  { asks, by, edition, schedule }: Reminding,
  roster: Roster,
  after: string | null,
  mails: boolean,
): Promise<Page> =>
  asked.read(async tx => {
    const { now, today } = asked.engine.moment(asks.region, asked.actor);
    const which = { by, edition, below: schedule.most, after, most: AT_ONCE };
    const { people, last } = await unansweredPeople(tx, asks, roster, which);
    const due = people
      .map(one => ({ ...one, nth: one.invited_on ? reminderDue(schedule, one.invited_on, today) : 0 }))
      .filter(({ nth, reminders }) => nth > reminders);
    for (const [nth, some] of Map.groupBy(due, one => one.nth)) {
      await markReminded(
        tx,
        asks,
        some.map(({ person }) => person),
        nth,
        now,
      );
      const to = some.filter(({ has_mail }) => mails && has_mail).map(({ person, unit }) => ({ person, unit }));
      await queueMails(tx, asks, { edition, about: 'reminder', nth, on: today, now }, to);
    }
    return { last, reminded: due.length };
  });

async function tellSuperiors(
  asked: Asked,
  { asks, by, edition }: Reminding,
  roster: Roster,
  reminders: number,
  { mails, isStopped }: Terms,
): Promise<void> {
  const of = { region: asks.region, id: roster.id } as RecordRef;
  for (let after: string | null = null; !isStopped(); ) {
    const from: string | null = after;
    const last = await asked.read(async tx => {
      const { now, today } = asked.engine.moment(asks.region, asked.actor);
      const page = await unitsAt(tx, of, roster.generation, from, UNITS);
      const ids = page.map(({ unit }) => unit);
      for (const { unit, unread } of await unitsToTell(tx, asks, roster, ids, { by, edition, reminders })) {
        const superior = await superiorOf(tx, of, roster.generation, unit);
        const mark = codeMark(unitCode(asked.engine.keyring, asks, unit));
        const person = superior?.person ?? null;
        await noteSuperior(tx, asks, { edition, unit, person, unread, on: today, mark });
        if (mails && superior?.has_mail)
          await queueMails(tx, asks, { edition, about: 'superior', nth: 0, on: today, now }, [
            { person: superior.person, unit },
          ]);
      }
      return page.length < UNITS ? null : (ids.at(-1) ?? null);
    });
    if (last === null) return;
    after = last;
  }
}

/** The roster as it is now: who left it since is asked no more. */
async function rosterNow(asked: Asked, asks: RecordRef): Promise<Roster> {
  const roster = await asked.read(tx => rosterOf(tx, asks.region));
  if (!roster) throw new Error(`the roster that ${formatRef(asks)} asks is gone`);
  return { id: roster.record, generation: roster.generation };
}
