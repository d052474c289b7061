/**
 * A pledge that is asked of many (pakta integritas, ikrar, deklarasi): its clauses, the days on which it can be signed, who is
 * asked, and which officials sign before their staff. The words can be changed until it is opened; from then on they are frozen,
 * and each signature (signature.ts) names their hash.
 *
 *   (nothing) --drafted--> draft --redrafted*, scheduled*--> … --opened--> open --extended*, scheduled*, official-signed*, flag-looked*--> …
 *     --closed--> closed;   --withdrawn--> withdrawn, from any of them but itself
 *
 * What must never happen here: an act for each signature of the staff. A million people would wait for one row; they are
 * counted from their own records (pledge.store.ts). Pure.
 */
import { z } from 'zod';
import { CAPACITIES, type Capacity } from '../../offices/acting.ts';
import { keptRef, type RecordRef } from '../../record/ids.ts';
import { type Actor, defineKind, field, open, orNull, personal, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { sha256Hex } from '../../record/typed.ts';
import { type Result, refuse, unreachable } from '../../result.ts';
import { scheduleSchema } from '../inviting/schedule.ts';
import { mayPrevent } from '../prevention.ts';
import { BELONGS, type Belongs, UNIT_KINDS, type UnitKind } from '../roster/roster.ts';

/** Pakta integritas of civil servants; deklarasi of officials; ikrar damai of candidate pairs. */
export const PLEDGE_KINDS = ['integrity-pact', 'declaration', 'peace-pledge'] as const;
export type PledgeKind = (typeof PLEDGE_KINDS)[number];

/** Those that a government asks its own staff for. */
export const isOfGovernments = (kind: PledgeKind): boolean => kind !== 'peace-pledge';

export const CLAUSES_MOST = 30;
export const OFFICIALS_MOST = 60;
export const UNITS_MOST = 400;

const day = z.iso.date();
const words = z.string().min(1);

/** `topic`: the row of clauses.ts that it was chosen from; null for one of the office's own words. */
export const clause = z.object({ topic: z.string().nullable(), text: words, cite: words });
export type Clause = z.infer<typeof clause>;
/** Everybody of the roster, where each is null; else those who are of all that is named. */
export const asked = z.object({
  unitKinds: z.array(z.enum(UNIT_KINDS)).nullable(),
  units: z.array(z.uuid()).nullable(),
  belongs: z.array(z.enum(BELONGS)).nullable(),
});
export interface WhoIsAsked {
  readonly unitKinds: readonly UnitKind[] | null;
  readonly units: readonly string[] | null;
  readonly belongs: readonly Belongs[] | null;
}
export const official = z.object({ post: keptRef, title: words, unit: words });
export type AskedOfficial = z.infer<typeof official>;

export const pledgeSchedule = scheduleSchema.omit({ until: true });
export type PledgeSchedule = z.infer<typeof pledgeSchedule>;

const content = {
  kind: open(z.enum(PLEDGE_KINDS)),
  title: open(words),
  preamble: open(z.string()),
  clauses: open(z.array(clause)),
  from: open(day),
  /** The last day, itself included. */
  until: open(day),
  roster: field(keptRef.nullable()),
  asked: field(asked),
  /** Nobody else signs before each of the officials has. */
  officialsFirst: open(z.boolean()),
  officials: open(z.array(official)),
};

const acts = {
  drafted: {
    version: 1,
    summary: { id: 'Ikrar dirancang', en: 'Pledge drafted' },
    fields: { ...content, on: open(day) },
  },
  redrafted: {
    version: 1,
    summary: { id: 'Rancangan ikrar diubah', en: 'Draft of the pledge changed' },
    fields: { ...content, on: open(day) },
  },
  opened: {
    version: 1,
    summary: { id: 'Ikrar dibuka, teksnya dibekukan', en: 'Pledge opened, its text frozen' },
    fields: {
      /** What is signed, whole. */
      text: open(words),
      /** SHA-256 of the text's UTF-8 bytes. */
      hash: open(sha256Hex),
      on: open(day),
    },
  },
  extended: {
    version: 1,
    summary: { id: 'Masa ikrar diperpanjang', en: 'Pledge extended' },
    fields: { until: open(day), reason: open(words), on: open(day) },
  },
  closed: {
    version: 1,
    summary: { id: 'Ikrar ditutup', en: 'Pledge closed' },
    fields: { on: open(day) },
  },
  withdrawn: {
    version: 1,
    summary: { id: 'Ikrar ditarik', en: 'Pledge withdrawn' },
    fields: { reason: open(words), on: open(day) },
  },
  /** An official signed in public: said here, where others wait for it, and by the record of the signature itself. */
  'official-signed': {
    version: 1,
    summary: { id: 'Pejabat menandatangani', en: 'Official signed' },
    fields: {
      post: open(keptRef),
      signature: open(keptRef),
      name: personal(words),
      capacity: open(z.enum(CAPACITIES)),
      on: open(day),
    },
  },
  'official-revoked': {
    version: 1,
    summary: { id: 'Tanda tangan pejabat dicabut', en: "Official's signature revoked" },
    fields: { signature: open(keptRef), on: open(day) },
  },
  /** When those who have not signed are reminded, and when their superior is told. It ends with the pledge. */
  scheduled: {
    version: 1,
    summary: { id: 'Jadwal pengingat ikrar diatur', en: 'Reminders of the pledge scheduled' },
    fields: { schedule: field(pledgeSchedule), on: field(day) },
  },
  /** Many of one unit signed within minutes: somebody looked, and says what it was. */
  'flag-looked': {
    version: 1,
    summary: { id: 'Kejanggalan diperiksa', en: 'Flag looked at' },
    fields: { unit: field(z.uuid()), day: field(day), found: personal(words), on: field(day) },
  },
} as const;

export interface OfficialSigned {
  readonly post: RecordRef;
  readonly signature: RecordRef;
  readonly name: string | null;
  readonly capacity: Capacity;
  readonly on: string;
  readonly revokedOn: string | null;
}
export interface Looked {
  readonly unit: string;
  /** The day on which the signatures came. */
  readonly day: string;
  readonly found: string | null;
  readonly on: string;
}
export interface CampaignContent {
  readonly kind: PledgeKind;
  readonly title: string;
  readonly preamble: string;
  readonly clauses: readonly Clause[];
  readonly from: string;
  readonly until: string;
  readonly roster: RecordRef | null;
  readonly asked: WhoIsAsked;
  readonly officialsFirst: boolean;
  readonly officials: readonly AskedOfficial[];
}
export interface Campaign extends CampaignContent {
  readonly phase: 'draft' | 'open' | 'closed' | 'withdrawn';
  readonly draftedOn: string;
  /** Null until it is opened. */
  readonly frozen: { readonly text: string; readonly hash: string; readonly on: string } | null;
  readonly extended: readonly { readonly until: string; readonly reason: string; readonly on: string }[];
  readonly signed: readonly OfficialSigned[];
  readonly looked: readonly Looked[];
  /** Null where nobody is reminded. */
  readonly schedule: PledgeSchedule | null;
  readonly ended: { readonly on: string; readonly reason: string | null } | null;
}
export type CampaignState = { readonly phase: 'none' } | Campaign;

export type CampaignRefusal =
  | { readonly code: 'campaign-missing' }
  /** `detail`: where it stands. */
  | { readonly code: 'campaign-phase'; readonly detail: string }
  | { readonly code: 'until-before-from'; readonly field: 'until' }
  | { readonly code: 'until-over'; readonly field: 'until' }
  | { readonly code: 'until-not-later'; readonly field: 'until' }
  | { readonly code: 'clauses-none'; readonly field: 'clauses' }
  | { readonly code: 'nobody-asked'; readonly field: 'asked' }
  | { readonly code: 'roster-elsewhere'; readonly field: 'roster' }
  | { readonly code: 'official-twice'; readonly field: 'officials' }
  | { readonly code: 'officials-none'; readonly field: 'officials' }
  | { readonly code: 'official-not-asked'; readonly field: 'post' }
  | { readonly code: 'official-signed-already'; readonly field: 'post' }
  | { readonly code: 'post-vacant'; readonly field: 'post' }
  /** Somebody else holds the post than the paper names. */
  | { readonly code: 'official-changed'; readonly field: 'post' }
  | { readonly code: 'nobody-stood-in'; readonly field: 'who' }
  /** The superior would be told after more reminders than there are. */
  | { readonly code: 'pledge-superior-never'; readonly field: 'superiorAfter' }
  /** Only by the page that checks the certificate. */
  | { readonly code: 'certificate-alone' }
  | { readonly code: 'flag-missing' };

const no = (refusal: CampaignRefusal): Result<never, CampaignRefusal> => refuse(refusal);

/** Officials who were asked and have not signed yet. Who revoked has signed: the others don't wait again. */
export const officialsAwaited = ({ officials, signed }: Pick<Campaign, 'officials' | 'signed'>) =>
  officials.filter(one => !signed.some(({ post }) => post.region === one.post.region && post.id === one.post.id));

const inPhase =
  (...phases: readonly Campaign['phase'][]) =>
  (state: CampaignState, actor: Actor): Verdict => {
    if (state.phase === 'none') return no({ code: 'campaign-missing' });
    const may = mayPrevent(actor);
    if (!may.ok) return may;
    return phases.includes(state.phase) ? may : no({ code: 'campaign-phase', detail: state.phase });
  };

export const campaignKind = defineKind<CampaignState, typeof acts>({
  name: 'campaign',
  acts,
  initial: { phase: 'none' },
  // Candidate pairs pledge before the supervisor: no government looks over their shoulder.
  sees: (state, actor) => actor.kind !== 'liaison' || state.phase === 'none' || isOfGovernments(state.kind),
  apply(state, act) {
    if (act.type === 'drafted') {
      const { on, ...given } = act.fields;
      const nothing = { frozen: null, extended: [], signed: [], looked: [], schedule: null, ended: null };
      return { phase: 'draft', ...given, draftedOn: on, ...nothing };
    }
    if (state.phase === 'none') throw new Error(`${act.type} of a pledge that was never drafted`);
    switch (act.type) {
      case 'redrafted': {
        const { on: _, ...given } = act.fields;
        return { ...state, ...given };
      }
      case 'opened':
        return { ...state, phase: 'open', frozen: act.fields };
      case 'extended':
        return { ...state, until: act.fields.until, extended: [...state.extended, act.fields] };
      case 'closed':
        return { ...state, phase: 'closed', ended: { on: act.fields.on, reason: null } };
      case 'withdrawn':
        return { ...state, phase: 'withdrawn', ended: act.fields };
      case 'official-signed': {
        const one = { ...act.fields, name: orNull(act.fields.name), revokedOn: null };
        return { ...state, signed: [...state.signed, one] };
      }
      case 'official-revoked': {
        const { signature, on } = act.fields;
        const signed = state.signed.map(one => (one.signature.id === signature.id ? { ...one, revokedOn: on } : one));
        return { ...state, signed };
      }
      case 'scheduled':
        return { ...state, schedule: act.fields.schedule };
      case 'flag-looked':
        return { ...state, looked: [...state.looked, { ...act.fields, found: orNull(act.fields.found) }] };
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'campaign.draft': (state, actor) =>
      state.phase === 'none' ? mayPrevent(actor) : no({ code: 'campaign-phase', detail: state.phase }),
    'campaign.redraft': inPhase('draft'),
    'campaign.open': inPhase('draft'),
    'campaign.extend': inPhase('open'),
    'campaign.schedule': inPhase('draft', 'open'),
    'campaign.close': inPhase('open'),
    'campaign.withdraw': inPhase('draft', 'open', 'closed'),
    'campaign.record-official': inPhase('open'),
    // The certificate says whose it is: no officer's word stands behind it.
    'campaign.official-certified': (state, actor) => {
      const open = inPhase('open')(state, actor);
      return open.ok && actor.kind !== 'system' ? no({ code: 'certificate-alone' }) : open;
    },
    'campaign.look': inPhase('open', 'closed', 'withdrawn'),
  },
});

export const campaignList = defineProjection<CampaignState>({
  name: 'campaign-list',
  version: 1,
  kind: 'campaign',
  follows: 'command',
  table: 'campaign_list',
  columns: {
    ...{ kind: 'text', title: 'text', phase: 'text', on_day: 'date', from_day: 'date', until_day: 'date' },
    ...{ roster: 'uuid', unit_kinds: 'text[]', units: 'text[]', belongs: 'text[]' },
    ...{ officials: 'int', officials_signed: 'int', ended_on: 'date' },
  },
  rows({ state }) {
    if (state.phase === 'none') return [];
    const { kind, title, phase, from, until, roster, asked: who, officials, frozen, draftedOn, ended } = state;
    return [
      {
        ...{ kind, title, phase, on_day: frozen?.on ?? draftedOn, from_day: from, until_day: until },
        ...{ roster: roster?.id ?? null, unit_kinds: who.unitKinds, units: who.units, belongs: who.belongs },
        officials: officials.length,
        officials_signed: officials.length - officialsAwaited(state).length,
        ended_on: ended?.on ?? null,
      },
    ];
  },
});

/** What everybody may read of a pledge that was opened: its words, and which officials signed it, when and in what capacity. */
export const campaignPublic = defineProjection<CampaignState>({
  name: 'campaign-public',
  version: 1,
  kind: 'campaign',
  follows: 'ledger',
  table: 'campaign_public',
  columns: {
    ...{ kind: 'text', title: 'text', phase: 'text', from_day: 'date', until_day: 'date', opened_on: 'date' },
    ...{ text: 'text', hash: 'text', officials_first: 'boolean', officials: 'jsonb', ended_on: 'date', reason: 'text' },
  },
  rows({ state }) {
    if (state.phase === 'none' || !state.frozen) return [];
    const { kind, title, phase, from, until, frozen, officialsFirst, officials, signed, ended } = state;
    return [
      {
        ...{ kind, title, phase, from_day: from, until_day: until, opened_on: frozen.on },
        ...{ text: frozen.text, hash: frozen.hash, officials_first: officialsFirst },
        officials: officials.map(({ post, title: of, unit }) => {
          const own = signed.find(one => one.post.region === post.region && one.post.id === post.id);
          const said = own && { name: own.name, capacity: own.capacity, on: own.on, revokedOn: own.revokedOn };
          return { title: of, unit, signed: said ?? null };
        }),
        ...{ ended_on: ended?.on ?? null, reason: ended?.reason ?? null },
      },
    ];
  },
});
