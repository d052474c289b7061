/**
 * An activity that the news tells of: one event, one to many articles as its sources, each value with its passage.
 * The articles' own words are kept under the record's key and never published.
 */
import { z } from 'zod';
import { inScope, type Region, refSchema, regionSchema } from '../record/ids.ts';
import {
  type Actor,
  defineCommand,
  defineKind,
  type Fields,
  field,
  type Given,
  type Kept,
  newAct,
  open,
  personal,
  stateOf,
  type Verdict,
} from '../record/kind.ts';
import { sha256Hex } from '../record/typed.ts';
import { ok, refuse, unreachable } from '../result.ts';

export const NATIONAL = '' as Region;

const passage = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() });
/** The passages each value was read from, by the name of the value. */
const passages = z.record(z.string(), z.array(passage));

/** Version 1 of the acts: the day of publication was read from and not kept. */
const sourceV1 = {
  /** SHA-256 of the article's bytes as they came: the same article is one source, however often it is read. */
  article: open(sha256Hex),
  name: field(z.string()),
  title: personal(z.string().nullable()),
  text: personal(z.string()),
  passages: personal(passages),
} as const;
const source = {
  ...sourceV1,
  /** The article's own day, which years and weekdays in it were read by. */
  published: field(z.iso.date().nullable()),
} as const;

const readFields = {
  kind: open(z.string()),
  date: open(z.iso.date().nullable()),
  regency: open(regionSchema.nullable()),
  province: open(regionSchema.nullable()),
  venue: open(z.string().nullable()),
  institutions: open(z.array(z.string())),
  people: personal(z.array(z.object({ name: z.string(), role: z.string().nullable() }))),
  mentionsHoax: open(z.boolean()),
  mentionsSara: open(z.boolean()),
} as const;
const addedFields = {
  institutions: open(z.array(z.string())),
  mentionsHoax: open(z.boolean()),
  mentionsSara: open(z.boolean()),
} as const;
/** What this article alone tells, by which a later one finds it. */
const seen = z.object({ kind: z.string(), date: z.iso.date().nullable(), regency: regionSchema.nullable() });

type Written = { readonly [name: string]: unknown };

const acts = {
  read: {
    version: 2,
    summary: { id: 'Kegiatan dibaca dari berita', en: 'Activity read from the news' },
    fields: { ...source, ...readFields },
    past: {
      1: { fields: { ...sourceV1, ...readFields }, upcast: (fields: Written) => ({ ...fields, published: null }) },
    },
  },
  'source-added': {
    version: 2,
    summary: { id: 'Sumber berita ditambahkan', en: 'News source added' },
    fields: { ...source, ...addedFields, seen: field(seen.nullable()) },
    past: {
      1: {
        fields: { ...sourceV1, ...addedFields },
        upcast: (fields: Written) => ({ ...fields, published: null, seen: null }),
      },
    },
  },
} as const;

type Read = Kept<(typeof acts)['read']['fields']>;
export type Source = Kept<typeof source> & {
  /** The instant it came in. */
  readonly readAt: string;
  /** Null where only the activity's own values were kept (version 1). */
  readonly seen: z.output<typeof seen> | null;
};
export type ActivityState =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'read' } & Omit<Read, keyof Source> & { readonly sources: readonly Source[] });

const sourceOf = (
  { article, name, title, text, published, passages: quoted }: Kept<typeof source>,
  readAt: string,
  alone: Source['seen'],
): Source => ({ article, name, title, text, published, passages: quoted, readAt, seen: alone });

export const activityKind = defineKind<ActivityState, typeof acts>({
  name: 'activity',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'read': {
        const { kind, date, regency } = act.fields;
        return { ...act.fields, phase: 'read', sources: [sourceOf(act.fields, act.at, { kind, date, regency })] };
      }
      case 'source-added': {
        if (state.phase === 'none') throw new Error('a source of an activity that was never read');
        return {
          ...state,
          sources: [...state.sources, sourceOf(act.fields, act.at, act.fields.seen)],
          institutions: [...new Set([...state.institutions, ...act.fields.institutions])],
          mentionsHoax: state.mentionsHoax || act.fields.mentionsHoax,
          mentionsSara: state.mentionsSara || act.fields.mentionsSara,
        };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'activity.read': (_state, actor) => atDesk(actor),
    'activity.add-source': (_state, actor) => atDesk(actor),
  },
});

const atDesk = (actor: Actor): Verdict =>
  actor.kind === 'public' ? refuse({ code: 'role-missing', detail: 'reviewer' }) : ok(true);

const given = <F extends Fields>(fields: F) =>
  z.object(
    Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, spec.schema])),
  ) as unknown as z.ZodType<Given<F>>;

export const readActivity = defineCommand({
  name: 'activity.read',
  summary: { id: 'Catat kegiatan dari berita', en: 'Record an activity from the news' },
  input: given(acts.read.fields),
  touches: input => [{ kind: 'activity', region: input.regency ?? input.province ?? NATIONAL }],
  identity: ({ article }) => ['article', article],
  decide: (loaded, input, { actor }) => {
    const { ref } = stateOf(loaded, 0, activityKind);
    if (actor.kind === 'officer' && !inScope(ref.region, actor.scope))
      return refuse({ code: 'region-beyond-yours', field: 'region', detail: actor.scope });
    return ok({ appends: [{ ref, acts: [newAct(activityKind, 'read', input)] }] });
  },
});

export const addSource = defineCommand({
  name: 'activity.add-source',
  summary: { id: 'Tambah sumber berita', en: 'Add a news source' },
  input: z.intersection(z.object({ activity: refSchema }), given(acts['source-added'].fields)),
  touches: input => [{ kind: 'activity', ref: input.activity }],
  decide: (loaded, { activity: _, ...fields }) => {
    const { ref, state } = stateOf(loaded, 0, activityKind);
    if (state.phase !== 'none' && state.sources.some(known => known.article === fields.article)) {
      return refuse({ code: 'article-known', field: 'article' });
    }
    return ok({ appends: [{ ref, acts: [newAct(activityKind, 'source-added', fields)] }] });
  },
});
