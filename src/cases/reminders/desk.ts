/**
 * Reminders of limits, at the desk, by mail and as a calendar: a count, a day and a link, wherever they go.
 *
 * steps.ts who takes which step   told.ts who is told what   words.ts, calendar.ts what a mail and a calendar say   mailer.ts SMTP
 * rounds.ts the mornings          own.ts what an officer does with the own ones      desk.ts the line above the queue
 *
 * What must never happen here: a name, number, unit, topic or text in what leaves; a matter counted to somebody from whom it is kept.
 */
import { z } from 'zod';
import { WARN_DAYS } from '../../calendar/warning.ts';
import { parseRef } from '../../record/ids.ts';
import { defineOperation } from '../../record/operation.ts';
import { ok } from '../../result.ts';
import { lastMail, readerOf, standingOffices } from './reminders.store.ts';
import { countFor } from './rounds.ts';

/** What will be late soon and what has escalated, as the mail of this moment would say it, with the names of the offices below. */
export const deskReminders = defineOperation({
  name: 'desk.reminders',
  summary: { id: 'Batas waktu yang mendekat dan yang lewat', en: 'Limits that come near and that have passed' },
  for: 'officer',
  input: z.object({}),
  async run(asked) {
    const { actor, engine } = asked;
    const person = actor.kind === 'officer' ? parseRef(actor.id) : undefined;
    const office = actor.kind === 'officer' ? actor.office : null;
    const { now, today } = engine.moment(office?.region ?? '', actor);
    const found = await asked.read(async tx => {
      const row = person && (await readerOf(tx, person));
      // Somebody whose own record lies beside the own scope has what everybody begins with.
      const reader =
        actor.kind === 'officer' && person && office
          ? {
              ...{ region: person.region, record: person.id, days: null, lang: null },
              ...row,
              ...{ roles: actor.roles, scope: actor.scope, office: office.id, officeRegion: office.region },
            }
          : undefined;
      if (!reader || !person) return undefined;
      const told = await countFor(tx, reader, now, today);
      const names = new Map((await standingOffices(tx, reader.scope)).map(one => [one.region, one.name]));
      const last = await lastMail(tx, person);
      return { told, names, last, days: reader.days };
    });
    if (!found) return ok({ ahead: null, late: null, below: [], undelivered: null, days: WARN_DAYS });
    const { told, names, last, days } = found;
    const undelivered = last && last.why !== null && last.state !== 'sent' ? { day: last.day, why: last.why } : null;
    return ok({
      ...{ ahead: told.ahead, late: told.late },
      below: told.below.map(({ region, count, oldest }) => ({ name: names.get(region) ?? '', count, oldest })),
      undelivered,
      /** So many days before a limit, for whoever counts what else is owed. */
      days: days ?? WARN_DAYS,
    });
  },
});
