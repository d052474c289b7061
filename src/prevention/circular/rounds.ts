/**
 * The work behind a circular, in many short transactions: everybody of its audience is invited, a few hundred at a time; whoever
 * has not read is reminded on the days of its schedule; a unit's superior is told once. How far it has come stands in rows, so
 * whichever process is awake goes on where the last one stopped, and nobody is invited or reminded twice. Mails are queued in
 * these transactions and sent outside of them (inviting/mails.ts).
 */
import { incident, newIncident } from '../../incident.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Loaded } from '../../record/kind.ts';
import type { Asked as Asking } from '../../record/operation.ts';
import { codeMark, invitationCode } from '../inviting/code.ts';
import {
  askedEarlier,
  keepRun,
  markInvited,
  markReminded,
  noteSuperior,
  queueMails,
  runOf,
  superiorOf,
  uninvited,
  unitsToTell,
  unreadPeople,
} from '../inviting/delivery.store.ts';
import { inviteAll } from '../inviting/invitation.store.ts';
import { peopleAt, rosterOf } from '../roster/roster.store.ts';
import { circularsAtWork } from './circular.store.ts';
import { type Addressed, askingEdition, type CircularState, circularKind, type IssuedCircular } from './circular.ts';
import { reminderDue } from './schedule.ts';

const AT_ONCE = 400;

/** By whom a unit's link is made: no person has this id, so a person's link and a unit's are never the same. */
export const unitCode = (keyring: Asking['engine']['keyring'], asks: RecordRef, unit: string) =>
  invitationCode(keyring, asks, `unit ${unit}`);

export interface CircularRounds {
  /** Invites whoever is to be invited and is not yet; resolves when nobody is left. */
  invite(): Promise<void>;
  /** Reminds whoever is to be reminded today, and tells superiors; gives how many were reminded. */
  remind(): Promise<number>;
}

export interface RoundsConfig {
  /** As the job that invites. */
  asker(): Asking;
  readonly mails: boolean;
  readonly stopped: () => boolean;
}

type AtWork = IssuedCircular & { readonly addressed: Addressed };

export function openCircularRounds({ asker, mails, stopped }: RoundsConfig): CircularRounds {
  async function each(fn: (asked: Asking, ref: RecordRef, state: AtWork, today: string) => Promise<void>) {
    const asked = asker();
    for (const ref of await asked.read(circularsAtWork)) {
      if (stopped()) return;
      try {
        const record = await asked.read(tx => asked.engine.load(tx, ref));
        if (record?.kind !== circularKind.name) continue;
        const { state } = record as Loaded<CircularState>;
        if (state.phase !== 'issued' || !state.addressed) continue;
        await fn(asked, ref, state as AtWork, asked.engine.moment(ref.region, asked.actor).today);
      } catch (error) {
        console.error(`circular: ${JSON.stringify(incident(newIncident(), error, null))}`);
      }
    }
  }

  async function inviteFor(asked: Asking, ref: RecordRef, state: AtWork, today: string): Promise<void> {
    while (!stopped() && (await inviteSome(asked, ref, state, today)));
    while (!stopped() && (await askAgain(asked, ref, state, today)));
  }

  /** True while there may be more of them. */
  const inviteSome = (asked: Asking, ref: RecordRef, state: AtWork, today: string): Promise<boolean> =>
    asked.read(async tx => {
      const { nth, roster, generation, units, belongs } = state.addressed;
      const { edition } = askingEdition(state);
      const before = await runOf(tx, ref);
      const going = before?.asked === nth ? before : undefined;
      if (going?.finished) return false;
      const after = going?.after_person ?? null;
      const people = await peopleAt(tx, roster, generation, { units, belongs }, after, AT_ONCE);
      const fresh = await uninvited(
        tx,
        ref,
        people.map(({ person }) => person),
      );
      const { keyring } = asked.engine;
      const invited = people.filter(({ person }) => fresh.has(person));
      await inviteAll(
        tx,
        ref,
        roster,
        invited.map(({ person, unit }) => ({
          person,
          unit,
          code_mark: codeMark(invitationCode(keyring, ref, person)),
        })),
      );
      await markInvited(tx, ref, [...fresh], today, edition);
      const { now } = asked.engine.moment(ref.region, asked.actor);
      const reachable = invited
        .filter(({ has_mail }) => mails && has_mail)
        .map(({ person, unit }) => ({ person, unit }));
      await queueMails(tx, ref, { edition, about: 'invitation', nth: 0, on: today, now }, reachable);
      const finished = people.length < AT_ONCE;
      const last = people.at(-1)?.person ?? after;
      await keepRun(tx, ref, { asked: nth, after_person: last, finished });
      return !finished;
    });

  /** Those who were asked to read an earlier version are asked for the one that asks everybody. */
  const askAgain = (asked: Asking, ref: RecordRef, state: AtWork, today: string): Promise<boolean> =>
    asked.read(async tx => {
      const { edition } = askingEdition(state);
      if (edition === 1) return false;
      const roster = await now(tx, ref, state);
      const people = await askedEarlier(tx, ref, roster, edition, AT_ONCE);
      await markInvited(
        tx,
        ref,
        people.map(({ person }) => person),
        today,
        edition,
      );
      const at = asked.engine.moment(ref.region, asked.actor).now;
      const reachable = people
        .filter(({ has_mail }) => mails && has_mail)
        .map(({ person, unit }) => ({ person, unit }));
      await queueMails(tx, ref, { edition, about: 'invitation', nth: 0, on: today, now: at }, reachable);
      return people.length === AT_ONCE;
    });

  async function remindFor(asked: Asking, ref: RecordRef, state: AtWork, today: string): Promise<number> {
    const { schedule } = state;
    if (!schedule || schedule.most === 0) return 0;
    const { edition } = askingEdition(state);
    let reminded = 0;
    let after: string | null = null;
    for (let more = true; more && !stopped(); ) {
      const from: string | null = after;
      const page = await asked.read(async tx => {
        const roster = await now(tx, ref, state);
        const which = { edition, below: schedule.most, after: from, most: AT_ONCE };
        const people = await unreadPeople(tx, ref, roster, which);
        const due = people.map(one => ({
          ...one,
          nth: one.invited_on ? reminderDue(schedule, one.invited_on, today) : 0,
        }));
        const byNth = Map.groupBy(
          due.filter(({ nth, reminders }) => nth > reminders),
          ({ nth }) => nth,
        );
        const at = asked.engine.moment(ref.region, asked.actor).now;
        for (const [nth, some] of byNth) {
          const ids = some.map(({ person }) => person);
          await markReminded(tx, ref, ids, nth, at);
          const reachable = some
            .filter(({ has_mail }) => mails && has_mail)
            .map(({ person, unit }) => ({ person, unit }));
          await queueMails(tx, ref, { edition, about: 'reminder', nth, on: today, now: at }, reachable);
          reminded += some.length;
        }
        return people;
      });
      after = page.at(-1)?.person ?? null;
      more = page.length === AT_ONCE;
    }
    if (schedule.superiorAfter !== null && (schedule.until === null || today <= schedule.until))
      await tellSuperiors(asked, ref, state, today, schedule.superiorAfter);
    return reminded;
  }

  async function tellSuperiors(asked: Asking, ref: RecordRef, state: AtWork, today: string, reminders: number) {
    const { edition } = askingEdition(state);
    const tell = () =>
      asked.read(async tx => {
        const roster = await now(tx, ref, state);
        const units = await unitsToTell(tx, ref, roster, { edition, reminders, most: 50 });
        const at = asked.engine.moment(ref.region, asked.actor).now;
        for (const { unit, unread } of units) {
          const superior = await superiorOf(tx, state.addressed.roster, roster.generation, unit);
          const mark = codeMark(unitCode(asked.engine.keyring, ref, unit));
          const person = superior?.person ?? null;
          await noteSuperior(tx, ref, { edition, unit, person, unread, on: today, mark });
          if (mails && superior?.has_mail)
            await queueMails(tx, ref, { edition, about: 'superior', nth: 0, on: today, now: at }, [
              { person: superior.person, unit },
            ]);
        }
        return units.length === 50;
      });
    while (!stopped() && (await tell()));
  }

  return {
    invite: () => each(inviteFor),
    async remind() {
      let reminded = 0;
      await each(async (asked, ref, state, today) => {
        reminded += await remindFor(asked, ref, state, today);
      });
      return reminded;
    },
  };
}

/** The roster as it is now: who left it since is asked no more. */
async function now(tx: Parameters<typeof rosterOf>[0], ref: RecordRef, { addressed }: AtWork) {
  const roster = await rosterOf(tx, ref.region);
  if (!roster) throw new Error(`the roster of ${formatRef(addressed.roster)} is gone`);
  return { id: roster.record as string, generation: roster.generation };
}
