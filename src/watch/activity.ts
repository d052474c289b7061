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
import { defineProjection } from '../record/projection.ts';
import { ok, refuse, unreachable } from '../result.ts';

const NATIONAL = '' as Region;

const passage = z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() });
/** The passages each value was read from, by the name of the value. */
const passages = z.record(z.string(), z.array(passage));

const source = {
  /** SHA-256 of the article's bytes as they came: the same article is one source, however often it is read. */
  article: open(z.string().regex(/^[0-9a-f]{64}$/)),
  name: field(z.string()),
  title: personal(z.string().nullable()),
  text: personal(z.string()),
  passages: personal(passages),
} as const;

const acts = {
  read: {
    version: 1,
    summary: { id: 'Kegiatan dibaca dari berita', en: 'Activity read from the news' },
    fields: {
      ...source,
      kind: open(z.string()),
      date: open(z.iso.date().nullable()),
      regency: open(regionSchema.nullable()),
      province: open(regionSchema.nullable()),
      venue: open(z.string().nullable()),
      institutions: open(z.array(z.string())),
      people: personal(z.array(z.object({ name: z.string(), role: z.string().nullable() }))),
      mentionsHoax: open(z.boolean()),
      mentionsSara: open(z.boolean()),
    },
  },
  'source-added': {
    version: 1,
    summary: { id: 'Sumber berita ditambahkan', en: 'News source added' },
    fields: {
      ...source,
      institutions: open(z.array(z.string())),
      mentionsHoax: open(z.boolean()),
      mentionsSara: open(z.boolean()),
    },
  },
} as const;

type Read = Kept<(typeof acts)['read']['fields']>;
type Source = Kept<typeof source>;
export type ActivityState =
  | { readonly phase: 'none' }
  | ({ readonly phase: 'read' } & Omit<Read, keyof Source> & { readonly sources: readonly Source[] });

const sourceOf = ({ article, name, title, text, passages: quoted }: Source): Source => ({
  article,
  name,
  title,
  text,
  passages: quoted,
});

export const activityKind = defineKind<ActivityState, typeof acts>({
  name: 'activity',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'read':
        return { ...act.fields, phase: 'read', sources: [sourceOf(act.fields)] };
      case 'source-added': {
        if (state.phase === 'none') throw new Error('a source of an activity that was never read');
        return {
          ...state,
          sources: [...state.sources, sourceOf(act.fields)],
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
  actor.kind === 'public' ? refuse({ code: 'role-missing', detail: 'handler' }) : ok(true);

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

/** For the desk and for finding the activity that a new article tells of. */
export const activitySource = defineProjection<ActivityState>({
  name: 'activity-source',
  version: 1,
  kind: 'activity',
  follows: 'command',
  table: 'activity_source',
  columns: { article: 'text', day: 'date', kind: 'text', regency: 'text' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : state.sources.map(({ article }) => ({ article, day: state.date, kind: state.kind, regency: state.regency })),
});

/** What the public sees of an activity; the people in it are for the desk. */
export const activityList = defineProjection<ActivityState>({
  name: 'activity-list',
  version: 1,
  kind: 'activity',
  follows: 'ledger',
  table: 'activity_list',
  columns: {
    kind: 'text',
    day: 'date',
    regency: 'text',
    province: 'text',
    venue: 'text',
    institutions: 'jsonb',
    sources: 'int',
    mentions_hoax: 'boolean',
    mentions_sara: 'boolean',
    entry: 'bigint',
  },
  rows: ({ state, version }, places) =>
    state.phase === 'none'
      ? []
      : [
          {
            kind: state.kind,
            day: state.date,
            regency: state.regency,
            province: state.province,
            venue: state.venue,
            institutions: state.institutions,
            sources: state.sources.length,
            mentions_hoax: state.mentionsHoax,
            mentions_sara: state.mentionsSara,
            entry: places.at(version),
          },
        ],
});
