/** What the desk may ask of events. Names of people are opened for whoever does the work of prevention alone. */
import { z } from 'zod';
import { governmentOf, listedFor } from '../../offices/roles.ts';
import { cursorSchema, formatCursor, formatRef, type Region, refSchema, regionSchema } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result } from '../../result.ts';
import { formatCode, invitationCode } from '../inviting/code.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent } from '../prevention.ts';
import { rosterOf, unitsAt } from '../roster/roster.store.ts';
import { BELONGS } from '../roster/roster.ts';
import { seatOf } from './answering.ts';
import { type Commitment, daysLate } from './commitment.ts';
import { childrenOf, eventPage, openCommitments, passedOf, toPassOn } from './event.store.ts';
import type { StandingEvent } from './event.ts';
import { eventAt, forPrevention, missing, nextKey, personKey } from './found.ts';
import {
  audienceSize,
  eventCounts,
  guestsOf,
  type InvitedRow,
  invitedPage,
  ONLY,
  unitCounts,
} from './invited.store.ts';
import { forNames } from './naming.ts';
import { passOf } from './pass-key.ts';
import { minuteOf, secondsLeft, venueCode } from './venue-code.ts';
import { windowOf } from './window.ts';

const PAGE = 25;
const PEOPLE = 25;
/** As many slips and lines of a list are printed from one page. */
const PRINTED = 200;

const todayOf = ({ engine, actor }: Asked): string => {
  const scope = actor.kind === 'officer' || actor.kind === 'liaison' ? actor.scope : '';
  return engine.moment(scope === '*' ? '' : scope, actor).today;
};

export const listEvents = defineOperation({
  name: 'event.list',
  summary: { id: 'Sosialisasi dan rapat', en: 'Outreach and meetings' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    when: z.enum(['ahead', 'over']).default('ahead'),
    mine: z.boolean().optional(),
    text: z.string().trim().max(80).optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, { when, mine, text, after }) {
    const owner = mine && 'id' in asked.actor ? asked.actor.id : undefined;
    const rows = await asked.read(tx =>
      eventPage(tx, { scope: listedFor(asked.actor), when, owner, text, after, most: PAGE + 1 }),
    );
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const next = rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null;
    return ok({ today: todayOf(asked), rows: page, next });
  },
});

const withLate = (one: Commitment, passed: number, today: string) => ({
  ...one,
  passed,
  late: one.end ? 0 : daysLate(one.due, today, one.spread, passed),
});

/** One event: its plan, what changed, counts by unit, minutes, commitments and who carries them on. No name but in its minutes. */
export const showEvent = defineOperation({
  name: 'event.show',
  summary: { id: 'Satu acara', en: 'One event' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ event: refSchema }),
  async run(asked, { event }) {
    const record = await eventAt(asked, event);
    if (!record) return missing;
    const { state, version } = record;
    const { today, zone } = asked.engine.moment(event.region, asked.actor);
    const read = await asked.read(async tx => {
      const running = state.orders.find(({ people }) => people === null);
      const asks = running?.roster
        ? await audienceSize(tx, running.roster, running.generation, running)
        : (running?.posts.length ?? 0);
      const roster = await rosterOf(tx, event.region);
      return {
        counts: await eventCounts(tx, event),
        units: await unitCounts(tx, event),
        passed: await passedOf(tx, event),
        children: await childrenOf(tx, event),
        inviting: running ? { asks: asks + (running.roster ? running.posts.length : 0) } : null,
        roster: roster ? { ref: formatRef({ region: roster.region, id: roster.record }), ...roster } : null,
      };
    });
    const parent = state.parent && (await parentShown(asked, event.region, state.parent));
    const mayName = mayPrevent(asked.actor).ok;
    const looked = mayName && state.minutes ? await recordNamesLook(asked, 'event', event) : ok(true);
    if (!looked.ok) return looked;
    return ok({
      ...{ ref: formatRef(event), version, today, zone, parent, ...read },
      // Which answers are right is for whoever does the work of prevention.
      event: {
        ...state,
        test: mayName ? state.test : null,
        minutes: state.minutes && (mayName ? state.minutes : { ...state.minutes, minutes: null }),
      },
      commitments: state.commitments
        .map(one => withLate(one, read.passed.get(one.n) ?? 0, today))
        .sort((a, b) => b.late - a.late || Number(a.end !== null) - Number(b.end !== null) || (a.due < b.due ? -1 : 1)),
      offers: asked.engine
        .offers(record, asked.actor)
        .map(({ command, verdict }) => ({ name: command.name, summary: command.summary, verdict })),
    });
  },
});

/** The commitment that an event carries on, as every office below may know of it; null where it was over before. */
async function parentShown(asked: Asked, region: Region, parent: NonNullable<StandingEvent['parent']>) {
  const rows = await asked.read(tx => toPassOn(tx, region, governmentOf(asked.actor) !== undefined));
  const found = rows.find(({ record, n }) => record === parent.event.id && n === parent.n);
  return { ref: formatRef(parent.event), n: parent.n, title: found?.title ?? null, what: found?.what ?? null };
}

/** Units and groups that can be invited, and commitments from here and above that an event here can carry on. */
export const eventChoices = defineOperation({
  name: 'event.choices',
  summary: { id: 'Pilihan untuk merencanakan acara', en: 'Choices for planning an event' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ region: regionSchema }),
  async run(asked, { region }) {
    const may = mayPrevent(asked.actor);
    if (!may.ok) return may as Result<never, Refusal>;
    const { today, known } = asked.engine.moment(region, asked.actor);
    return ok(
      await asked.read(async tx => {
        const roster = await rosterOf(tx, region);
        const ref = roster && { region: roster.region, id: roster.record };
        const units = ref && roster.generation > 0 ? await unitsAt(tx, ref, roster.generation, null, 2_000) : [];
        return {
          today,
          roster:
            ref && roster.generation > 0 ? { ref: formatRef(ref), name: roster.name, people: roster.people } : null,
          units: units.map(({ unit, kind, name }) => ({ unit, kind, name })),
          groups: BELONGS,
          parents: (await toPassOn(tx, region, governmentOf(asked.actor) !== undefined)).map(
            ({ region: at, record, ...rest }) => ({
              ref: formatRef({ region: at, id: record }),
              ...rest,
            }),
          ),
          rules: known.law.procedure
            .filter(({ topic, inForce }) => topic === 'pencegahan' && inForce.from <= today)
            .map(({ id, rule, cite }) => ({ id, rule, cite })),
        };
      }),
    );
  },
});

/** People who were invited, page by page: answers, seats and who came, with their names. */
export const eventPeople = defineOperation({
  name: 'event.people',
  summary: { id: 'Yang diundang dan yang hadir', en: 'Who was invited and who came' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    event: refSchema,
    unit: z.uuid().optional(),
    only: z.enum(ONLY).optional(),
    after: personKey.optional(),
    /** As many as are printed on one list. */
    print: z.boolean().optional(),
  }),
  async run(asked, { event, unit, only, after, print }) {
    const found = await forNames(asked, event);
    if (!found.ok) return found;
    const { state, version } = found.value;
    const most = print ? PRINTED : PEOPLE;
    return ok(
      await asked.read(async tx => {
        const names = found.value.names(tx);
        const rows = await invitedPage(tx, event, { unit, only, after, most: most + 1 });
        const people = [];
        for (const row of rows.slice(0, most)) {
          const here = await names.came(row.attendance);
          people.push({
            ...{ person: row.person, unit: row.unit, unitName: row.unit_name, ...(await names.person(row)) },
            ...{ answer: row.answer, deputy: row.answer === 'deputy' ? await names.deputy(row.reply) : null },
            seat: row.place === null ? null : seatOf(row.place, state.capacity),
            here: here && {
              ref: formatRef({ region: event.region, id: row.attendance as NonNullable<InvitedRow['attendance']> }),
              ...{ how: here.how, behalf: here.behalf, name: here.name, post: here.post, score: here.score },
            },
          });
        }
        return {
          ...{ ref: formatRef(event), version, title: state.title, people },
          next: nextKey(rows, most),
        };
      }),
    );
  },
});

/** Who came without an invitation. */
export const eventGuests = defineOperation({
  name: 'event.guests',
  summary: { id: 'Yang hadir tanpa undangan', en: 'Who came without an invitation' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ event: refSchema }),
  async run(asked, { event }) {
    const found = await forNames(asked, event);
    if (!found.ok) return found;
    return ok({
      guests: await asked.read(async tx => {
        const names = found.value.names(tx);
        const guests = [];
        for (const record of await guestsOf(tx, event, PRINTED)) {
          const here = await names.came(record);
          const ref = formatRef({ region: event.region, id: record });
          if (here) guests.push({ ref, name: here.name, post: here.post, how: here.how, score: here.score });
        }
        return guests;
      }),
    });
  },
});

/** Personal codes on slips of paper, made anew each time: for whoever hands them out. */
export const eventSlips = defineOperation({
  name: 'event.slips',
  summary: { id: 'Kode undangan untuk dicetak', en: 'Codes of invitations to be printed' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ event: refSchema, after: personKey.optional() }),
  async run(asked, { event, after }) {
    const found = await forNames(asked, event);
    if (!found.ok) return found;
    const { state } = found.value;
    const { zone } = asked.engine.moment(event.region, asked.actor);
    return ok(
      await asked.read(async tx => {
        const names = found.value.names(tx);
        const rows = await invitedPage(tx, event, { after, most: PRINTED + 1 });
        const slips = [];
        for (const row of rows.slice(0, PRINTED)) {
          const { name, post } = await names.person(row);
          const code = formatCode(invitationCode(asked.engine.keyring, event, row.person));
          const pass = passOf(asked.engine.keyring, event, row.person, windowOf(state, zone).until);
          slips.push({ person: row.person, name, post, unitName: row.unit_name, code, pass });
        }
        const { title, day, from, until, place } = state;
        return {
          ...{ ref: formatRef(event), title, day, from, until, zone, place, slips },
          next: nextKey(rows, PRINTED),
        };
      }),
    );
  },
});

/** What the venue's screen shows now, and for how many seconds. */
export const eventVenue = defineOperation({
  name: 'event.venue',
  summary: { id: 'Kode tempat acara saat ini', en: "The venue's code of this minute" },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ event: refSchema }),
  async run(asked, { event }) {
    const found = await forPrevention(asked, event);
    if (!found.ok) return found;
    const { state } = found.value;
    const { now, today } = asked.engine.moment(event.region, asked.actor);
    const open = state.phase === 'planned' && today === state.day;
    const { present, guests } = await asked.read(tx => eventCounts(tx, event));
    return ok({
      ...{ ref: formatRef(event), title: state.title, day: state.day, phase: state.phase, present: present + guests },
      code: open ? venueCode(asked.engine.keyring, event, minuteOf(now)) : null,
      seconds: secondsLeft(now),
    });
  },
});

const commitmentKey = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}_\d{1,6}$/)
  .transform(text => {
    const [day = '', record = '', n = ''] = text.split('_');
    return { day, record, n: Number(n) };
  });

/** What was promised and is not done yet, by the day it is due: those that are late stand first by that alone. */
export const listCommitments = defineOperation({
  name: 'commitment.list',
  summary: { id: 'Komitmen yang belum dipenuhi', en: 'Commitments that are not met yet' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ after: commitmentKey.optional() }),
  async run(asked, { after }) {
    const rows = await asked.read(tx => openCommitments(tx, { scope: listedFor(asked.actor), after, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const today = todayOf(asked);
    return ok({
      today,
      rows: page.map(({ region, record, ...row }) => ({
        ref: formatRef({ region, id: record }),
        ...row,
        late: daysLate(row.due_on, today, row.spread, row.passed),
      })),
      next: rows.length > PAGE && last ? `${last.due_on}_${last.record}_${last.n}` : null,
    });
  },
});

export const eventOperations = [
  listEvents,
  showEvent,
  eventChoices,
  eventPeople,
  eventGuests,
  eventSlips,
  eventVenue,
  listCommitments,
];
