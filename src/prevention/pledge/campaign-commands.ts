/** What outreach does with a pledge: its words, its days, its end, and the signatures of officials. */
import { z } from 'zod';
import { type Acting, isInPerson, legalDay } from '../../offices/acting.ts';
import { holderOn } from '../../offices/holders.ts';
import { type PostState, postKind } from '../../offices/post.ts';
import { formatRef, type RecordRef, refSchema, regionSchema, sameRef } from '../../record/ids.ts';
import {
  type Actor,
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  orNull,
  type Plan,
  type Refusal,
  stateOf,
  type Touch,
} from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { regionBeyond } from '../prevention.ts';
import {
  asked,
  type Campaign,
  type CampaignRefusal,
  CLAUSES_MOST,
  campaignKind,
  isOfGovernments,
  OFFICIALS_MOST,
  PLEDGE_KINDS,
  pledgeSchedule,
  UNITS_MOST,
} from './campaign.ts';
import { canonicalText, hashOf } from './canonical.ts';
import { signatureKind, type Witness } from './signature.ts';
import { type CertifiedBy, certificateSaid, certifiedBy } from './signature-commands.ts';
import { freshSalt, signerHash } from './signer-proof.ts';

const no = (refusal: CampaignRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

const content = {
  kind: z.enum(PLEDGE_KINDS),
  title: text(160),
  preamble: z.string().trim().max(4000, 'too-long'),
  clauses: z
    .array(z.object({ topic: z.string().max(40).nullable(), text: text(1000), cite: text(300) }))
    .max(CLAUSES_MOST, 'too-many'),
  from: legalDay,
  until: legalDay,
  roster: refSchema.nullable(),
  asked: asked.extend({ units: asked.shape.units.unwrap().max(UNITS_MOST, 'too-many').nullable() }),
  officialsFirst: z.boolean(),
  /** Posts, in the order in which they are called up to sign. */
  officials: z.array(refSchema).max(OFFICIALS_MOST, 'too-many'),
};
type Content = z.infer<z.ZodObject<typeof content>>;

const around = ({ roster, officials }: Content): readonly Touch[] => [
  ...officials.map(ref => ({ kind: postKind.name, ref, reads: true as const })),
  ...(roster ? [{ kind: 'roster', ref: roster, reads: true as const }] : []),
];

/** The fields of a draft, with the titles of the posts as they stand; refuses what can be seen to be wrong already. */
function contentOf(loaded: readonly Loaded[], region: string, { officials, ...given }: Content, actor: Actor) {
  if (actor.kind === 'liaison' && !isOfGovernments(given.kind))
    return refuse<Refusal>({ code: 'role-missing', detail: 'officer' });
  if (given.until < given.from) return no({ code: 'until-before-from', field: 'until' });
  if (given.clauses.length === 0) return no({ code: 'clauses-none', field: 'clauses' });
  if (!given.roster && officials.length === 0) return no({ code: 'nobody-asked', field: 'asked' });
  if (given.roster && given.roster.region !== region) return no({ code: 'roster-elsewhere', field: 'roster' });
  if (new Set(officials.map(formatRef)).size < officials.length)
    return no({ code: 'official-twice', field: 'officials' });
  if (given.officialsFirst && officials.length === 0) return no({ code: 'officials-none', field: 'officials' });
  const named = officials.map((post, at) => {
    const { state } = stateOf(loaded, at + 1, postKind);
    if (state.phase === 'none') throw new Error('a post without acts');
    return { post, title: state.title, unit: state.unit };
  });
  return ok({ ...given, officials: named });
}

const draft = defineCommand({
  name: 'campaign.draft',
  summary: { id: 'Rancang ikrar', en: 'Draft a pledge' },
  byInstitutions: 'own-region',
  input: z.object({ region: regionSchema, ...content }),
  touches: ({ region, ...given }) => [{ kind: campaignKind.name, region }, ...around(given)],
  decide(loaded, { region, ...given }, { actor, today: on }): Result<Plan, Refusal> {
    const beyond = regionBeyond(actor, region);
    if (beyond) return refuse(beyond);
    const { ref } = stateOf(loaded, 0, campaignKind);
    const fields = contentOf(loaded, ref.region, given, actor);
    if (!fields.ok) return fields;
    return ok({ appends: [{ ref, acts: [newAct(campaignKind, 'drafted', { ...fields.value, on })] }] });
  },
});

const redraft = defineCommand({
  name: 'campaign.redraft',
  summary: { id: 'Ubah rancangan ikrar', en: 'Change the draft of a pledge' },
  byInstitutions: 'own-region',
  input: z.object({ campaign: refSchema, ...content }),
  touches: ({ campaign, ...given }) => [{ kind: campaignKind.name, ref: campaign }, ...around(given)],
  decide(loaded, { campaign, ...given }, { actor, today: on }): Result<Plan, Refusal> {
    const { ref } = stateOf(loaded, 0, campaignKind);
    const fields = contentOf(loaded, campaign.region, given, actor);
    if (!fields.ok) return fields;
    return ok({ appends: [{ ref, acts: [newAct(campaignKind, 'redrafted', { ...fields.value, on })] }] });
  },
});

/** A step of a pledge that stands: one act on it. */
const onCampaign = <I extends { readonly campaign: RecordRef }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly step: (state: Campaign, input: I, context: Context) => Result<NewAct, Refusal>;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    byInstitutions: 'own-region',
    input: command.input,
    touches: ({ campaign }) => [{ kind: campaignKind.name, ref: campaign }],
    decide(loaded, input, context): Result<Plan, Refusal> {
      const { ref, state } = stateOf(loaded, 0, campaignKind);
      if (state.phase === 'none') return no({ code: 'campaign-missing' });
      const act = command.step(state, input, context);
      return act.ok ? ok({ appends: [{ ref, acts: [act.value] }] }) : act;
    },
  });

/** Freezes the words: from here on a signature is given for these bytes and no others. */
const openCampaign = onCampaign({
  name: 'campaign.open',
  summary: { id: 'Buka ikrar dan bekukan teksnya', en: 'Open a pledge and freeze its text' },
  input: z.object({ campaign: refSchema }),
  step(state, _input, { today: on }) {
    if (state.until < on) return no({ code: 'until-over', field: 'until' });
    const whole = canonicalText(state);
    return ok(newAct(campaignKind, 'opened', { text: whole, hash: hashOf(whole), on }));
  },
});

const extend = onCampaign({
  name: 'campaign.extend',
  summary: { id: 'Perpanjang masa ikrar', en: 'Extend a pledge' },
  input: z.object({ campaign: refSchema, until: legalDay, reason: text(400) }),
  step(state, { until, reason }, { today: on }) {
    if (until < on) return no({ code: 'until-over', field: 'until' });
    if (until <= state.until) return no({ code: 'until-not-later', field: 'until' });
    return ok(newAct(campaignKind, 'extended', { until, reason, on }));
  },
});

const schedule = onCampaign({
  name: 'campaign.schedule',
  summary: { id: 'Atur pengingat ikrar', en: 'Schedule the reminders of a pledge' },
  input: z.object({ campaign: refSchema, ...pledgeSchedule.shape }),
  step(_state, { campaign: _, ...given }, { today: on }) {
    if (given.superiorAfter !== null && given.superiorAfter > given.most)
      return no({ code: 'pledge-superior-never', field: 'superiorAfter' });
    return ok(newAct(campaignKind, 'scheduled', { schedule: given, on }));
  },
});

const close = onCampaign({
  name: 'campaign.close',
  summary: { id: 'Tutup ikrar', en: 'Close a pledge' },
  input: z.object({ campaign: refSchema }),
  step: (_state, _input, { today: on }) => ok(newAct(campaignKind, 'closed', { on })),
});

const withdraw = onCampaign({
  name: 'campaign.withdraw',
  summary: { id: 'Tarik ikrar', en: 'Withdraw a pledge' },
  input: z.object({ campaign: refSchema, reason: text(400) }),
  step: (_state, { reason }, { today: on }) => ok(newAct(campaignKind, 'withdrawn', { reason, on })),
});

const look = onCampaign({
  name: 'campaign.look',
  summary: { id: 'Catat pemeriksaan atas kejanggalan', en: 'Say what a flag turned out to be' },
  input: z.object({ campaign: refSchema, unit: z.uuid(), day: legalDay, found: text(1000) }),
  step: (_state, { unit, day, found }, { today: on }) =>
    ok(newAct(campaignKind, 'flag-looked', { unit, day, found, on })),
});

/** Who signs by a post on a day, and by what right: its holder, or the one who stood in for the holder that day. */
export function signerOf(post: PostState, ref: RecordRef, on: string, who: 'holder' | 'stand-in') {
  if (post.phase === 'none') return no({ code: 'post-vacant', field: 'post' });
  const found = holderOn(post, on);
  if (found.state !== 'held') return no({ code: 'post-vacant', field: 'post' });
  const term = who === 'holder' ? found.holder : found.standIn;
  if (!term) return no({ code: 'nobody-stood-in', field: 'who' });
  const name = orNull(term.holder);
  if (name === null) return no({ code: 'post-vacant', field: 'post' });
  const { capacity, basis } = term;
  const by: Acting = isInPerson(capacity)
    ? { way: 'in-person' }
    : { way: 'on-behalf', post: ref, capacity, mandate: basis };
  return ok({ name, capacity, acting: by, title: post.title, unit: post.unit });
}

interface OfficialSigns {
  readonly post: RecordRef;
  readonly who: 'holder' | 'stand-in';
  readonly on: string;
  readonly salt: string;
  readonly witness: Witness | null;
  readonly by: CertifiedBy | null;
  /** The name on the paper that was signed. */
  readonly named: string | null;
}

const official = {
  campaign: refSchema,
  post: refSchema,
  who: z.enum(['holder', 'stand-in']),
  salt: freshSalt,
};
const officialTouches = ({ campaign, post }: { readonly campaign: RecordRef; readonly post: RecordRef }) =>
  [
    { kind: campaignKind.name, ref: campaign },
    { kind: signatureKind.name, region: campaign.region },
    { kind: postKind.name, ref: post, reads: true },
  ] as const;

/** Who held the post that day is asked of the post, not typed. */
function officialSigns(
  loaded: readonly Loaded[],
  { post, who, on, salt, witness, by, named }: OfficialSigns,
  today: string,
): Result<Plan, Refusal> {
  const { ref, state } = stateOf(loaded, 0, campaignKind);
  const signature = stateOf(loaded, 1, signatureKind);
  if (state.phase === 'none' || !state.frozen) return no({ code: 'campaign-missing' });
  if (!state.officials.some(one => sameRef(one.post, post))) return no({ code: 'official-not-asked', field: 'post' });
  if (state.signed.some(one => sameRef(one.post, post))) return no({ code: 'official-signed-already', field: 'post' });
  if (on > today) return refuse<Refusal>({ code: 'day-in-future', field: 'on' });
  if (on < state.frozen.on) return refuse<Refusal>({ code: 'day-before-step', field: 'on', detail: state.frozen.on });
  const signer = signerOf(stateOf(loaded, 2, postKind).state, post, on, who);
  if (!signer.ok) return signer;
  const { name, capacity, acting, title, unit } = signer.value;
  if (named !== null && named !== name) return no({ code: 'official-changed', field: 'post' });
  const signed = newAct(signatureKind, 'signed', {
    ...{ campaign: ref, pledge: state.kind, title: state.title, hash: state.frozen.hash },
    ...{ person: null, roster: null, unit: null, unitName: unit, unitKind: null, belongs: null },
    ...{ name, nip: null, nipMark: null, post: title, official: post, capacity, acting },
    ...{ salt, signer: signerHash({ salt, name, nip: null, post: title }) },
    ...{ assurance: by ? 'certified' : 'in-person', witness, on },
    ...certificateSaid(by),
  });
  const said = newAct(campaignKind, 'official-signed', { post, signature: signature.ref, name, capacity, on });
  return ok({
    appends: [
      { ref, acts: [said] },
      { ref: signature.ref, acts: [signed] },
    ],
  });
}

/** An official signed before an officer and a witness. */
const recordOfficial = defineCommand({
  name: 'campaign.record-official',
  summary: { id: 'Catat tanda tangan pejabat', en: "Record an official's signature" },
  byInstitutions: 'own-region',
  input: z.object({ ...official, on: legalDay, witnessName: text(200), witnessPost: text(200) }),
  touches: given => officialTouches(given),
  decide: (loaded, { campaign: _, witnessName, witnessPost, ...given }, { today }) =>
    officialSigns(
      loaded,
      { ...given, witness: { name: witnessName, post: witnessPost }, by: null, named: null },
      today,
    ),
});

/** An official's paper came signed with a certificate that names whoever holds the post today: no witness is needed. */
const officialCertified = defineCommand({
  name: 'campaign.official-certified',
  summary: {
    id: 'Terima tanda tangan pejabat dengan sertifikat',
    en: "Take an official's signature with a certificate",
  },
  input: z.object({ ...official, named: text(300), by: z.object(certifiedBy) }),
  touches: given => officialTouches(given),
  decide: (loaded, { campaign: _, ...given }, { today: on }) =>
    officialSigns(loaded, { ...given, on, witness: null }, on),
});

export const campaignCommands = [
  draft,
  redraft,
  openCampaign,
  extend,
  schedule,
  close,
  withdraw,
  recordOfficial,
  officialCertified,
  look,
] as const;
