/** What an officer may ask of posts: the list with who held each on a day, one post, and who held it that day. */
import { z } from 'zod';
import { decodeAct } from '../record/codec.ts';
import { formatRef, refSchema } from '../record/ids.ts';
import { type Loaded, orNull, type Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Acting, isInPerson, legalDay } from './acting.ts';
import { holderOn } from './holders.ts';
import { postPage, unitsIn } from './post.store.ts';
import { type Holding, type PostState, postKind, type RecordedPost } from './post.ts';
import { listedFor } from './roles.ts';

const PAGE = 25;
/** As many as a list of suggestions bears. */
const MOST_UNITS = 200;
const scopeOfAsker = ({ actor }: Asked): string => (actor.kind === 'officer' ? actor.scope : '*');

export const listPosts = defineOperation({
  name: 'post.list',
  summary: { id: 'Jabatan, dan siapa yang memegangnya pada satu hari', en: 'Posts, and who held them on a day' },
  for: 'officer',
  also: 'personnel-authority',
  input: z.object({ day: legalDay, words: z.string().trim().max(120).default(''), after: refSchema.optional() }),
  async run(asked, { day, words, after }) {
    const scope = listedFor(asked.actor);
    const rows = await asked.read(tx => postPage(tx, { scope, words, after, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({
      rows: page.map(row => ({
        ref: formatRef({ region: row.region, id: row.record }),
        region: row.region,
        kind: row.kind,
        title: row.title,
        unit: row.unit,
        on: holderOn(row, day),
      })),
      next: rows.length > PAGE && last ? formatRef({ region: last.region, id: last.record }) : null,
    });
  },
});

export const listUnits = defineOperation({
  name: 'post.units',
  summary: { id: 'Lembaga dan unit yang punya jabatan', en: 'Institutions and units that have a post' },
  for: 'officer',
  input: z.object({}),
  run: async asked => ok({ units: await asked.read(tx => unitsIn(tx, scopeOfAsker(asked), MOST_UNITS)) }),
});

export const showPost = defineOperation({
  name: 'post.show',
  summary: { id: 'Satu jabatan', en: 'One post' },
  for: 'officer',
  input: z.object({ post: refSchema }),
  async run(asked, input) {
    const found = await loadPost(asked, input.post);
    if (!found.ok) return found;
    const { record, post } = found.value;
    const kept = await asked.read(tx => asked.engine.acts(tx, input.post));
    return ok({
      ref: record.ref,
      version: record.version,
      post: { ...post, holdings: post.holdings.map(named) },
      history: kept.acts.map(act => {
        const { seq, type, at, by, fields } = decodeAct(postKind, act, kept.cipher);
        return { seq, type, at, by, fields };
      }),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

/** `acting` says by what right somebody acted that day: in person, or on behalf of the post by a mandate. */
export const showHolder = defineOperation({
  name: 'post.holder',
  summary: { id: 'Siapa memegang jabatan pada satu hari', en: 'Who held a post on a day' },
  for: 'officer',
  input: z.object({ post: refSchema, day: legalDay }),
  async run(asked, { post: ref, day }) {
    const found = await loadPost(asked, ref);
    if (!found.ok) return found;
    const { title, unit, abolishedOn, holdings } = found.value.post;
    const actingOf = ({ capacity, basis }: Holding): Acting =>
      isInPerson(capacity) ? { way: 'in-person' } : { way: 'on-behalf', post: ref, capacity, mandate: basis };
    const terms = holdings.map(one => ({ ...named(one), acting: actingOf(one) }));
    return ok({ title, unit, day, on: holderOn({ holdings: terms, abolishedOn }, day) });
  },
});

export const postOperations = [listPosts, listUnits, showPost, showHolder] as const;

const named = (holding: Holding) => ({ ...holding, holder: orNull(holding.holder) });

async function loadPost(
  asked: Asked,
  ref: z.infer<typeof refSchema>,
): Promise<Result<{ readonly record: Loaded<PostState>; readonly post: RecordedPost }, Refusal>> {
  const record = await asked.read(tx => asked.engine.load(tx, ref));
  if (record?.kind !== postKind.name) return refuse({ code: 'not-found', field: 'post' });
  const { state } = record as Loaded<PostState>;
  if (state.phase === 'none') return refuse({ code: 'not-found', field: 'post' });
  return ok({ record: record as Loaded<PostState>, post: state });
}
