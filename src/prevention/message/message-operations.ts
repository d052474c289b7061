/** What can be asked about messages: by everybody, by an office's desk, and by a region's Kominfo. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { type OfficeState, officeKind } from '../../offices/office.ts';
import { proveActs } from '../../publish/proof.ts';
import { searchWords } from '../../publish/search.ts';
import {
  cursorSchema,
  formatCursor,
  formatRef,
  type RecordRef,
  type Region,
  refSchema,
  regionSchema,
} from '../../record/ids.ts';
import type { Actor, Loaded, Refusal } from '../../record/kind.ts';
import { followerNext } from '../../record/ledger.store.ts';
import { type Asked, defineOperation } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { regionBeyond } from '../prevention.ts';
import { type Content, WHAT } from './content.ts';
import { suggestionsFor } from './due.ts';
import {
  alreadySaid,
  type ListedMessage,
  mailCounts,
  messageChoices,
  messagePage,
  messageRow,
  messagesChanged,
  messagesOf,
  type PublicMessage,
  subscriptionCounts,
} from './message.store.ts';
import { type Draft, lastEdition, type MessageState, maySpeak, messageKind, type Published } from './message.ts';
import { messagePublic } from './message-lists.ts';

const PAGE = 25;
/** Entries of a feed. */
const FEED = 50;
/** How long a stage may be spoken of before a suggestion comes again, in days. */
const REMEMBERED = 120;

const shown = ({ region, record, ...row }: PublicMessage) => ({
  ref: formatRef({ region, id: record }),
  region,
  record,
  ...row,
});

export const listMessages = defineOperation({
  name: 'message.list',
  summary: { id: 'Pesan untuk instansi dan umum', en: 'Messages to government units and the public' },
  for: 'public',
  input: z.object({
    search: z.string().trim().max(80).optional(),
    what: z.enum(WHAT).optional(),
    region: regionSchema.optional(),
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, { search, after, ...filter }) {
    const words = searchWords(search ?? '');
    const { rows, choices, asOf } = await asked.read(async tx => ({
      rows: await messagePage(tx, { ...filter, words, after, most: PAGE + 1 }),
      choices: await messageChoices(tx),
      asOf: await followerNext(tx, messagePublic.name),
    }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    const next = rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null;
    return ok({ rows: page.map(shown), ...choices, asOf, next });
  },
});

/** What changed last, for feeds. */
export const feedOfMessages = defineOperation({
  name: 'message.feed',
  summary: { id: 'Pesan yang terakhir berubah', en: 'Messages that changed last' },
  for: 'public',
  input: z.object({ region: regionSchema.optional() }),
  run: async (asked, filter) =>
    ok(
      await asked.read(async tx => ({
        rows: (await messagesChanged(tx, filter, FEED)).map(shown),
        asOf: await followerNext(tx, messagePublic.name),
      })),
    ),
});

/** The acts by which something was said to everybody. */
const SAID: readonly string[] = ['published', 'corrected', 'withdrawn'];

/** One message with everything an outsider needs to check it. What was drafted before it is in no answer. */
export const showMessage = defineOperation({
  name: 'message.show',
  summary: { id: 'Satu pesan dengan buktinya', en: 'One message with its proof' },
  for: 'public',
  input: z.object({ ref: refSchema }),
  async run(asked, { ref }) {
    const { row, asOf } = await asked.read(async tx => ({
      row: await messageRow(tx, ref),
      asOf: await followerNext(tx, messagePublic.name),
    }));
    if (!row) return refuse<Refusal>({ code: 'not-found', field: 'ref' });
    const { origin, size } = asked.files.checkpoint();
    const proofs = await proveActs(asked, ref, messageKind.name, size, type => SAID.includes(type));
    if (!proofs) return refuse<Refusal>({ code: 'proof-not-ready' });
    return ok({ row: shown(row), asOf, origin, size, acts: proofs });
  },
});

/**
 * Reads as the desk of whoever speaks: an officer, or a liaison of Kominfo, who reads messages of the own scope here and nothing else
 * of an office.
 */
const readAs = <T>(asked: Asked, fn: (tx: Tx, scope: string) => Promise<T>): Promise<T> => {
  const { actor } = asked;
  const scope = actor.kind === 'officer' || actor.kind === 'liaison' ? actor.scope : '*';
  return actor.kind === 'liaison'
    ? asked.database.transaction({ role: 'netra_app', scope, name: 'messages of an institution' }, tx => fn(tx, scope))
    : asked.read(tx => fn(tx, scope));
};
const messageAt = async (asked: Asked, tx: Tx, ref: RecordRef): Promise<Loaded<MessageState> | undefined> => {
  const record = await asked.engine.load(tx, ref);
  return record?.kind === messageKind.name ? (record as Loaded<MessageState>) : undefined;
};
const mustSpeak = (actor: Actor): Result<true, Refusal> => {
  const may = maySpeak(actor);
  return may.ok ? ok(true) : refuse(may.refusal);
};

/** Where somebody speaks from: the own office or institution, as far as the own scope reaches. */
const ownRegion = (actor: Actor): Region => {
  const office = actor.kind === 'officer' || actor.kind === 'liaison' ? actor.office : null;
  const own = office?.region ?? ('' as Region);
  if (regionBeyond(actor, own) === undefined) return own;
  const scope = actor.kind === 'officer' || actor.kind === 'liaison' ? actor.scope : '';
  return (scope === '*' ? '' : scope) as Region;
};

const deskInput = z.object({ after: cursorSchema.optional() });
async function desk(asked: Asked, { after }: z.output<typeof deskInput>) {
  const may = mustSpeak(asked.actor);
  if (!may.ok) return may;
  const own = ownRegion(asked.actor);
  const { today } = asked.engine.moment(own, asked.actor);
  const since = Temporal.PlainDate.from(today).subtract({ days: REMEMBERED }).toString();
  return ok(
    await readAs(asked, async (tx, scope) => {
      const listed = async (rows: readonly ListedMessage[]) => {
        const found = [];
        for (const row of rows) {
          const record = await messageAt(asked, tx, { region: row.region, id: row.record });
          if (record) found.push({ ...row, ref: formatRef(record.ref), title: contentOf(record.state)?.title ?? '' });
        }
        return found;
      };
      const rows = await messagesOf(tx, scope, { drafts: false, after, most: PAGE + 1 });
      const last = rows.length > PAGE ? rows[PAGE - 1] : undefined;
      const known = await asked.engine.known(tx);
      return {
        own,
        suggestions: suggestionsFor(own, today, known, await alreadySaid(tx, scope, since)),
        drafts: await listed(await messagesOf(tx, scope, { drafts: true, most: 2 * PAGE })),
        published: await listed(rows.slice(0, PAGE)),
        next: last ? formatCursor(last.on_day, last.record) : null,
        subscribers: await subscriptionCounts(tx, scope),
      };
    }),
  );
}

/** The newest text of a message, drafted or published. */
export const contentOf = (state: MessageState): Content | undefined =>
  state.phase === 'draft'
    ? state.content
    : state.phase === 'none' || state.phase === 'discarded'
      ? undefined
      : lastEdition(state).content;

/** Of a draft, where its office sits now, as publishing will write it down. */
async function seatOf(asked: Asked, tx: Tx, state: Draft | Published): Promise<string | null> {
  if (state.phase !== 'draft') return state.fromAddress;
  const office = state.speaker === 'office' ? await asked.engine.load(tx, state.from) : undefined;
  const standing = office?.kind === officeKind.name ? (office.state as OfficeState) : undefined;
  return standing?.phase === 'standing' ? standing.letterhead.address : null;
}

const viewInput = z.object({ message: refSchema });
async function view(asked: Asked, { message }: z.output<typeof viewInput>) {
  const may = mustSpeak(asked.actor);
  if (!may.ok) return may;
  return readAs(asked, async tx => {
    const record = await messageAt(asked, tx, message);
    if (!record || record.state.phase === 'none' || record.state.phase === 'discarded')
      return refuse<Refusal>({ code: 'not-found', field: 'message' });
    return ok({
      ref: formatRef(record.ref),
      region: record.ref.region,
      version: record.version,
      state: record.state,
      fromAddress: await seatOf(asked, tx, record.state),
      mails: await mailCounts(tx, message),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  });
}

const MESSAGES = { id: 'Pesan di meja', en: 'Messages at the desk' };
const ONE = { id: 'Satu pesan di meja', en: 'One message at the desk' };
export const deskOfMessages = defineOperation({
  name: 'message.desk',
  summary: MESSAGES,
  for: 'officer',
  input: deskInput,
  run: desk,
});
export const viewMessage = defineOperation({
  name: 'message.view',
  summary: ONE,
  for: 'officer',
  input: viewInput,
  run: view,
});
/** The same for the liaisons of Kominfo. */
export const deskOfKominfo = defineOperation({
  ...{
    name: 'message.desk-of-institution',
    summary: { id: 'Pesan di meja Kominfo', en: 'Messages at the desk of Kominfo' },
  },
  ...{ for: 'liaison', input: deskInput, run: desk },
});
export const viewOfKominfo = defineOperation({
  ...{
    name: 'message.view-of-institution',
    summary: { id: 'Satu pesan di meja Kominfo', en: 'One message at the desk of Kominfo' },
  },
  ...{ for: 'liaison', input: viewInput, run: view },
});

export const messageOperations = [
  listMessages,
  feedOfMessages,
  showMessage,
  deskOfMessages,
  viewMessage,
  deskOfKominfo,
  viewOfKominfo,
] as const;
