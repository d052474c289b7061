/** Signing, and revoking: by the steps of the public page (signing.ts), or recorded by an officer. */
import { z } from 'zod';
import { type RecordRef, refSchema } from '../../record/ids.ts';
import {
  type Context,
  defineCommand,
  type Loaded,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
} from '../../record/kind.ts';
import { sha256Hex, text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { BELONGS, UNIT_KINDS } from '../roster/roster.ts';
import { type CampaignState, campaignKind, officialsAwaited } from './campaign.ts';
import {
  type Assurance,
  type CHANNELS,
  REVOCABLE_DAYS,
  type SignatureRefusal,
  signatureKind,
  type Witness,
} from './signature.ts';
import { freshSalt, signerHash } from './signer-proof.ts';
import { dayAfter } from './week.ts';

const no = (refusal: SignatureRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

/** Who signs, as the roster has them; the steps of signing and the desk read it there, nobody types it. */
const signer = {
  campaign: refSchema,
  hash: sha256Hex,
  roster: refSchema,
  person: z.uuid(),
  unit: z.uuid(),
  unitName: text(300),
  unitKind: z.enum(UNIT_KINDS),
  belongs: z.enum(BELONGS),
  name: text(200),
  nip: z.string().max(40).nullable(),
  nipMark: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  post: z.string().max(300).nullable(),
  salt: freshSalt,
};
type Read = z.infer<z.ZodObject<typeof signer>>;
export type Signer = Omit<Read, 'salt'>;

/** Why nobody of the roster can sign now; undefined where they can. */
export function whyNotNow(state: CampaignState, today: string): SignatureRefusal | undefined {
  if (state.phase !== 'open' || !state.frozen) return { code: 'pledge-not-open', detail: state.phase };
  if (today < state.from) return { code: 'pledge-not-begun', detail: state.from };
  if (today > state.until) return { code: 'pledge-over', detail: state.until };
  if (state.officialsFirst && officialsAwaited(state).length > 0) return { code: 'officials-first' };
  return undefined;
}

/** What a certificate signed and says, checked before it comes here: verifying/certified.ts. */
export const certifiedBy = {
  file: sha256Hex,
  name: text(300),
  root: text(300),
};
export type CertifiedBy = z.infer<z.ZodObject<typeof certifiedBy>>;
/** The same as the act of signing has it; null where no certificate signed. */
export const certificateSaid = (by: CertifiedBy | null) => ({
  certificate: by && { file: by.file, root: by.root },
  certificateName: by?.name ?? null,
});

function signed(
  loaded: readonly Loaded[],
  { campaign, hash, ...given }: Read,
  {
    assurance,
    on,
    witness = null,
    by = null,
  }: { assurance: Assurance; on: string; witness?: Witness | null; by?: CertifiedBy | null },
): Result<Plan, Refusal> {
  const { ref } = stateOf(loaded, 0, signatureKind);
  const { state } = stateOf(loaded, 1, campaignKind);
  const why = whyNotNow(state, on);
  if (why) return no(why);
  if (state.phase === 'none' || state.frozen?.hash !== hash) return no({ code: 'text-changed' });
  const act = newAct(signatureKind, 'signed', {
    ...{ campaign, pledge: state.kind, title: state.title, hash },
    ...given,
    signer: signerHash(given),
    ...{ official: null, capacity: null, acting: { way: 'in-person' }, assurance, witness, on },
    ...certificateSaid(by),
  });
  return ok({ appends: [{ ref, acts: [act] }] });
}

// The pledge is only read: a million signatures wait for no row of it.
const touchesOf = (campaign: RecordRef) =>
  [
    { kind: signatureKind.name, region: campaign.region },
    { kind: campaignKind.name, ref: campaign, reads: true },
  ] as const;

const sign = defineCommand({
  name: 'signature.sign',
  summary: { id: 'Tandatangani ikrar', en: 'Sign a pledge' },
  input: z.object({ ...signer, assurance: z.enum(['slip', 'mail']) }),
  touches: ({ campaign }) => touchesOf(campaign),
  decide: (loaded, { assurance, ...given }, { today: on }) => signed(loaded, given, { assurance, on }),
});

/** The paper came signed with a certificate that names the signer: that is the signing. */
const signCertified = defineCommand({
  name: 'signature.sign-certified',
  summary: { id: 'Tandatangani ikrar dengan sertifikat', en: 'Sign a pledge with a certificate' },
  input: z.object({ ...signer, by: z.object(certifiedBy) }),
  touches: ({ campaign }) => touchesOf(campaign),
  decide: (loaded, { by, ...given }, { today: on }) => signed(loaded, given, { assurance: 'certified', by, on }),
});

/** Somebody of the roster signed before an officer and a witness: the way for those without a number or an address. */
const record = defineCommand({
  name: 'signature.record',
  summary: { id: 'Catat tanda tangan di hadapan petugas', en: 'Record a signature given before an officer' },
  byInstitutions: 'own-region',
  input: z.object({ ...signer, witnessName: text(200), witnessPost: text(200) }),
  touches: ({ campaign }) => touchesOf(campaign),
  decide: (loaded, { witnessName, witnessPost, ...given }, { today: on }) =>
    signed(loaded, given, { assurance: 'in-person', witness: { name: witnessName, post: witnessPost }, on }),
});

/** The pledge of an official says of its signature what became of it. */
const alsoPledge = (loaded: readonly Loaded[]) => {
  const { state } = stateOf(loaded, 0, signatureKind);
  return state.phase !== 'none' && state.official ? [{ kind: campaignKind.name, ref: state.campaign }] : [];
};

function revoked(
  loaded: readonly Loaded[],
  { channel, reason }: { readonly channel: (typeof CHANNELS)[number]; readonly reason: string },
  { today: on }: Context,
): Result<Plan, Refusal> {
  const { ref, state } = stateOf(loaded, 0, signatureKind);
  if (state.phase === 'none') return no({ code: 'signature-missing' });
  const last = dayAfter(state.on, REVOCABLE_DAYS);
  if (on > last) return no({ code: 'week-over', detail: last });
  if (channel === state.assurance) return no({ code: 'same-channel', field: 'channel' });
  const act = { ref, acts: [newAct(signatureKind, 'revoked', { channel, reason, on })] };
  if (!state.official) return ok({ appends: [act] });
  const pledge = { ref: state.campaign, acts: [newAct(campaignKind, 'official-revoked', { signature: ref, on })] };
  return ok({ appends: [act, pledge] });
}

const revoke = defineCommand({
  name: 'signature.revoke',
  summary: { id: 'Cabut tanda tangan', en: 'Revoke a signature' },
  input: z.object({ signature: refSchema, channel: z.enum(['slip', 'mail']), reason: text(400) }),
  touches: ({ signature }) => [{ kind: signatureKind.name, ref: signature }],
  decide: (loaded, { channel, reason }, context) => revoked(loaded, { channel, reason }, context),
});

const revokeByLetter = defineCommand({
  name: 'signature.revoke-by-letter',
  summary: { id: 'Catat pencabutan lewat surat', en: 'Record a revocation by letter' },
  byInstitutions: 'own-region',
  input: z.object({ signature: refSchema, reason: text(400) }),
  touches: ({ signature }) => [{ kind: signatureKind.name, ref: signature }],
  also: alsoPledge,
  decide: (loaded, { reason }, context) => revoked(loaded, { channel: 'letter', reason }, context),
});

/** The paper came back with a certified signature; verifying/certified.ts has checked it, and whose it is. */
const certify = defineCommand({
  name: 'signature.certify',
  summary: { id: 'Kuatkan tanda tangan dengan sertifikat', en: 'Back a signature by a certificate' },
  input: z.object({ signature: refSchema, ...certifiedBy }),
  touches: ({ signature }) => [{ kind: signatureKind.name, ref: signature }],
  decide(loaded, { signature: _, ...given }, { today: on }): Result<Plan, Refusal> {
    const { ref, state } = stateOf(loaded, 0, signatureKind);
    if (state.phase === 'none') return no({ code: 'signature-missing' });
    if (state.certified) return no({ code: 'already-certified' });
    return ok({ appends: [{ ref, acts: [newAct(signatureKind, 'certified', { ...given, on })] }] });
  },
});

export const signatureCommands = [sign, signCertified, record, certify, revoke, revokeByLetter] as const;
