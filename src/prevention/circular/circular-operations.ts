/** What the desk asks of circulars in the own scope, and what everybody may ask of those that were issued. */
import { z } from 'zod';
import { listedFor } from '../../offices/roles.ts';
import { prove } from '../../publish/proof.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, refSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { followerNext, placesOf } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { formatCode, invitationCode } from '../inviting/code.ts';
import { mailCounts, runOf, superiorsTold } from '../inviting/delivery.store.ts';
import { recordNamesLook } from '../names-look.ts';
import { mayPrevent } from '../prevention.ts';
import { openPerson } from '../roster/person.ts';
import { rosterOf, unitsAt } from '../roster/roster.store.ts';
import {
  type Asked as AskedOf,
  circularsIn,
  countsByKind,
  countsByUnit,
  type PublicRow,
  peopleAsked,
  publishedCircular,
  publishedCirculars,
  rostersIn,
  totalsOf,
  unasked,
} from './circular.store.ts';
import { askingEdition, type CircularState, circularKind, circularPage, type IssuedCircular } from './circular.ts';
import { CIRCULAR_RULE } from './citing.ts';
import { type Shares, sharesOf } from './shares.ts';

const PAGE = 25;
const notFound = (field: string): Result<never, Refusal> => refuse({ code: 'not-found', field });

async function circularAt(asked: Asked, ref: RecordRef): Promise<Loaded<CircularState> | undefined> {
  const record = await asked.read(tx => asked.engine.load(tx, ref));
  return record?.kind === circularKind.name && record.version > 0 ? (record as Loaded<CircularState>) : undefined;
}

/** Who was asked, as the roster stands now; undefined before anybody was. */
async function askedOf(
  asked: Pick<Asked, 'read'>,
  asks: RecordRef,
  state: IssuedCircular,
): Promise<AskedOf | undefined> {
  if (!state.addressed) return undefined;
  const roster = await asked.read(tx => rosterOf(tx, asks.region));
  const edition = askingEdition(state).edition;
  return roster && { asks, roster: roster.record, generation: roster.generation, edition };
}

export const listCirculars = defineOperation({
  name: 'circular.list',
  summary: { id: 'Surat edaran dalam lingkup', en: 'Circulars in the scope' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ after: cursorSchema.optional() }),
  async run(asked, { after }) {
    const scope = listedFor(asked.actor);
    const rows = await asked.read(tx => circularsIn(tx, scope, after, PAGE + 1));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const { law } = await asked.read(tx => asked.engine.known(tx));
    return ok({
      rows: page.map(row => ({ ...row, ref: formatRef({ region: row.region, id: row.record }) })),
      next: rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null,
      rosters: (await asked.read(tx => rostersIn(tx, scope, 600))).map(({ region, name }) => ({ region, name })),
      rule: law.procedure.filter(({ id }) => id === CIRCULAR_RULE),
      may: mayPrevent(asked.actor),
    });
  },
});

/** One circular with its versions, who was asked and who has read by unit, what went out and what came back. */
export const showCircular = defineOperation({
  name: 'circular.show',
  summary: { id: 'Satu surat edaran', en: 'One circular' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ circular: refSchema }),
  async run(asked, { circular: ref }) {
    const record = await circularAt(asked, ref);
    if (!record || record.state.phase === 'none') return notFound('circular');
    const { state } = record;
    const { law } = await asked.read(tx => asked.engine.known(tx));
    const { today } = asked.engine.moment(ref.region, asked.actor);
    const roster = await asked.read(tx => rosterOf(tx, ref.region));
    return ok({
      ref: formatRef(ref),
      version: record.version,
      today,
      state,
      roster: roster && {
        ref: formatRef({ region: roster.region, id: roster.record }),
        ...{ name: roster.name, generation: roster.generation, people: roster.people },
      },
      reach: state.phase === 'draft' ? null : await reachOf(asked, ref, state),
      /** The rule that circulars are made by, and those that one may cite, as they are on this day. */
      rule: law.procedure.filter(({ id }) => id === CIRCULAR_RULE),
      citable: law.procedure.filter(({ topic, inForce: { from, until } }) => {
        return topic === 'pencegahan' && from <= today && (until === null || today < until);
      }),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

async function reachOf(asked: Asked, ref: RecordRef, state: IssuedCircular) {
  const of = await askedOf(asked, ref, state);
  if (!of || !state.addressed) return null;
  const { units, belongs, nth } = state.addressed;
  const run = await asked.read(tx => runOf(tx, ref));
  return {
    ...(await asked.read(tx => totalsOf(tx, of))),
    units: await asked.read(tx => countsByUnit(tx, of)),
    /** In the roster now, of those who are to be asked, and not asked yet. */
    waiting: await asked.read(tx => unasked(tx, of, { units, belongs })),
    finished: run?.asked === nth && run.finished,
    mails: await asked.read(tx => mailCounts(tx, ref, of.edition)),
    superiors: (await asked.read(tx => superiorsTold(tx, ref, of.edition))).map(
      ({ unit, person, unread, told_on, state: mail }) => ({
        ...{ unit, nobody: person === null, unread, on: told_on, mail },
      }),
    ),
  };
}

/** The units of a circular's roster, to choose from. */
export const circularUnits = defineOperation({
  name: 'circular.units',
  summary: { id: 'Unit dalam daftar sasaran edaran', en: 'Units in the roster of a circular' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ circular: refSchema }),
  async run(asked, { circular: ref }) {
    const record = await circularAt(asked, ref);
    const roster = record && (await asked.read(tx => rosterOf(tx, ref.region)));
    if (!roster) return notFound('circular');
    const at = { region: roster.region, id: roster.record };
    const units = await asked.read(tx => unitsAt(tx, at, roster.generation, null, 2_000));
    return ok({ units: units.map(({ unit, kind, name }) => ({ unit, kind, name })) });
  },
});

const NAMES_AT_ONCE = 500;
const cursor = z
  .string()
  .regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/, 'cursor')
  .transform(text => ({ unit: text.slice(0, 36), person: text.slice(37) }));

/** People by name, for who does the work of outreach in this region; nobody else opens one. */
export const circularPeople = defineOperation({
  name: 'circular.people',
  summary: { id: 'Orang yang diminta membaca edaran', en: 'People asked to read a circular' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({
    circular: refSchema,
    unit: z.uuid().optional(),
    unreadOnly: z.boolean().default(true),
    /** With each one's code, for slips of paper. */
    codes: z.boolean().default(false),
    after: cursor.optional(),
  }),
  async run(asked, { circular: ref, unit, unreadOnly, codes, after }) {
    const may = mayPrevent(asked.actor);
    if (!may.ok) return may as Result<never, Refusal>;
    const record = await circularAt(asked, ref);
    if (record?.state.phase !== 'issued' && record?.state.phase !== 'withdrawn') return notFound('circular');
    const of = await askedOf(asked, ref, record.state);
    if (!of) return ok({ people: [], next: null });
    const looked = await recordNamesLook(asked, 'circular', ref);
    if (!looked.ok) return looked;
    const which = { unit: unit ?? null, unreadOnly, after: after ?? null, most: NAMES_AT_ONCE + 1 };
    const roster = { region: ref.region, id: of.roster };
    const { rows, cipher } = await asked.read(async tx => ({
      rows: await peopleAsked(tx, of, which),
      cipher: (await asked.engine.acts(tx, roster)).cipher,
    }));
    const last = rows.length > NAMES_AT_ONCE ? rows[NAMES_AT_ONCE - 1] : undefined;
    const people = rows.slice(0, NAMES_AT_ONCE).map(row => {
      const { name, nip, post } = cipher ? openPerson(cipher, roster, row) : { name: null, nip: null, post: null };
      const code = codes ? formatCode(invitationCode(asked.engine.keyring, ref, row.person)) : null;
      const { unit: of, unit_name, reminders, has_mail, mail, wrong } = row;
      return { unit: of, unitName: unit_name, name, nip, post, code, reminders, hasMail: has_mail, mail, wrong };
    });
    return ok({
      people: people.toSorted(
        (a, b) => a.unitName.localeCompare(b.unitName) || (a.name ?? '').localeCompare(b.name ?? ''),
      ),
      next: last ? `${last.unit}_${last.person}` : null,
    });
  },
});

const published = ({ region, record, title, number, issuer, on_day: on, phase, entry }: PublicRow) => ({
  ref: formatRef({ region, id: record }),
  ...{ title, number, issuer, on, phase, entry: Number(entry) },
});

export const listPublished = defineOperation({
  name: 'circular.published',
  summary: { id: 'Surat edaran yang diterbitkan', en: 'Circulars that were issued' },
  for: 'public',
  input: z.object({ after: cursorSchema.optional() }),
  async run(asked, { after }) {
    const { rows, asOf } = await asked.read(async tx => ({
      rows: await publishedCirculars(tx, after, PAGE + 1),
      asOf: await followerNext(tx, circularPage.name),
    }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({
      rows: page.map(published),
      asOf,
      next: rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null,
    });
  },
});

type ShownShares = Shares & { readonly asOf: number };
/** A whole government may read one page in an hour: its shares are counted once a minute, and say as of which entry. */
const MINUTE = 60_000;
const MOST_KEPT = 200;
const lastShares = new Map<string, { readonly at: number; readonly shares: Promise<ShownShares> }>();

function keptShares(key: string, now: string, count: () => Promise<ShownShares>): Promise<ShownShares> {
  const at = Date.parse(now);
  const before = lastShares.get(key);
  if (before && before.at <= at && at < before.at + MINUTE) return before.shares;
  if (lastShares.size >= MOST_KEPT) lastShares.clear();
  const shares = count();
  lastShares.set(key, { at, shares });
  // What could not be counted is counted anew by whoever asks next.
  shares.catch(() => lastShares.delete(key));
  return shares;
}

const OPEN_ACTS = ['issued', 'withdrawn'];

/** One circular as everybody may read it: its versions, how many have read by kind of unit, and the proof of its acts. */
export const readCircular = defineOperation({
  name: 'circular.read',
  summary: { id: 'Satu surat edaran untuk umum, dengan buktinya', en: 'One circular for everybody, with its proof' },
  for: 'public',
  input: z.object({ ref: refSchema }),
  async run(asked, { ref }) {
    const { row, asOf } = await asked.read(async tx => ({
      row: await publishedCircular(tx, ref),
      asOf: await followerNext(tx, circularPage.name),
    }));
    const kind = asked.engine.kinds.get(circularKind.name);
    if (!row || !kind) return notFound('ref');
    const keeper = <T>(name: string, fn: Parameters<typeof asked.database.transaction<T>>[1]) =>
      asked.database.transaction<T>({ role: 'netra_keeper', scope: '*', name }, fn);
    const { places, acts, state } = await keeper('proof', async tx => ({
      places: await placesOf(tx, ref),
      acts: (await asked.engine.acts(tx, ref)).acts,
      state: ((await asked.engine.load(tx, ref)) as Loaded<CircularState> | undefined)?.state,
    }));
    const of =
      state?.phase === 'issued' || state?.phase === 'withdrawn'
        ? await askedOf({ read: fn => keeper('roster', fn) }, ref, state)
        : undefined;
    const now = asked.engine.moment(ref.region, asked.actor).now;
    const shares = await keptShares(`${formatRef(ref)} ${of?.generation} ${of?.edition}`, now, async () => ({
      asOf,
      ...sharesOf(of ? await keeper('shares', tx => countsByKind(tx, of, asOf)) : []),
    }));
    const { origin, size } = asked.files.checkpoint();
    // Whom it is sent to and when people are reminded is the office's own: their leaves are in the ledger, their words are not shown.
    const shown = acts.filter(({ type }) => OPEN_ACTS.includes(type));
    const proofs = await prove(asked, shown, places, kind, size, () => []);
    if (!proofs) return refuse<Refusal>({ code: 'proof-not-ready' });
    const { editions, withdrawn } = row;
    return ok({
      row: { ...published(row), editions, withdrawn },
      shares,
      asOf,
      origin,
      size,
      acts: proofs,
    });
  },
});

export const circularOperations = [
  listCirculars,
  showCircular,
  circularUnits,
  circularPeople,
  listPublished,
  readCircular,
] as const;
