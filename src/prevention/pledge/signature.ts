/**
 * One signature under a pledge: a record of its own, whose first act is the signing. It names the hash of the frozen text, how
 * whoever signed was identified (assurance), and in what capacity. A signer can revoke within a week, by another way than the
 * one the signature came by; it then stands as revoked, and counts as none.
 *
 *   (nothing) --signed--> signed --revoked--> revoked;   --certified--> moves nothing, once
 *
 * Whoever signs with a certificate does so by the paper alone: the act of signing names the file, and `certified` never follows.
 *
 * Nothing counts twice: `signature_list` has one row for a pledge and a person. Pure.
 */
import { z } from 'zod';
import { type Acting, acting, CAPACITIES, type Capacity } from '../../offices/acting.ts';
import { keptRef, type RecordRef } from '../../record/ids.ts';
import { type Actor, defineKind, type Fields, field, open, orNull, personal, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { sha256Hex } from '../../record/typed.ts';
import { type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { BELONGS, type Belongs, UNIT_KINDS, type UnitKind } from '../roster/roster.ts';
import { isOfGovernments, PLEDGE_KINDS, type PledgeKind } from './campaign.ts';

/**
 * How sure it is who signed. `slip`: number and code from a slip of paper. `mail`: those and a one-time code sent to the address
 * in the roster. `in-person`: before an officer and a witness. `certified`: with a certificate that names the signer.
 */
export const ASSURANCES = ['slip', 'mail', 'in-person', 'certified'] as const;
export type Assurance = (typeof ASSURANCES)[number];
/** The second way by which a signature is revoked: another than the one it came by. */
export const CHANNELS = ['slip', 'mail', 'letter'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Days after the day of the signature on which it can be revoked. */
export const REVOCABLE_DAYS = 7;

const day = z.iso.date();
const words = z.string().min(1);
export const witness = z.object({ name: words, post: words });
export type Witness = z.infer<typeof witness>;

/** `file`: SHA-256 of the signed PDF, which is not kept. `root`: the authority that the operator trusts. */
export const certificate = z.object({ file: sha256Hex, root: words });

const signedV1 = {
  campaign: open(keptRef),
  pledge: open(z.enum(PLEDGE_KINDS)),
  title: open(words),
  /** SHA-256 of the text that was signed. */
  hash: open(sha256Hex),
  /** In the roster of the campaign; null for an official who signs by the post. */
  person: field(z.uuid().nullable()),
  roster: field(keptRef.nullable()),
  unit: field(z.uuid().nullable()),
  unitName: open(words),
  unitKind: open(z.enum(UNIT_KINDS).nullable()),
  belongs: open(z.enum(BELONGS).nullable()),
  name: personal(words),
  /** Nomor induk pegawai; null for whoever has none. */
  nip: personal(z.string().nullable()),
  /** The keyed mark of the number, 16 bytes in hex: says that two signatures are of one person, and no number. */
  nipMark: field(
    z
      .string()
      .regex(/^[0-9a-f]{32}$/)
      .nullable(),
  ),
  /** What the person is at the unit, as the roster or the post has it. */
  post: personal(z.string().nullable()),
  /** SHA-256 of name, number and post with the salt (signer-proof.ts): proves whose it is to whoever is shown these. */
  signer: field(sha256Hex),
  salt: personal(words),
  /** The post by which an official signs. */
  official: open(keptRef.nullable()),
  capacity: open(z.enum(CAPACITIES).nullable()),
  acting: open(acting),
  assurance: open(z.enum(ASSURANCES)),
  /** Who saw it, where it was signed before an officer. */
  witness: personal(witness.nullable()),
  on: open(day),
} as const satisfies Fields;

const acts = {
  signed: {
    version: 2,
    summary: { id: 'Ikrar ditandatangani', en: 'Pledge signed' },
    fields: {
      ...signedV1,
      /** Where the paper came signed with a certificate, and that is the signing. */
      certificate: open(certificate.nullable()),
      /** Whom the certificate names. */
      certificateName: personal(words.nullable()),
    },
    past: {
      // Before a certificate alone could sign.
      1: { fields: signedV1, upcast: (fields: object) => ({ ...fields, certificate: null, certificateName: null }) },
    },
  },
  /** The signer signed the paper of it with a certificate, and it was checked here; the file itself is not kept. */
  certified: {
    version: 1,
    summary: { id: 'Tanda tangan dikuatkan dengan sertifikat elektronik', en: 'Signature backed by a certificate' },
    fields: {
      /** SHA-256 of the signed PDF. */
      file: open(sha256Hex),
      /** Whom the certificate names, and the authority that the operator trusts. */
      name: personal(words),
      root: open(words),
      on: open(day),
    },
  },
  revoked: {
    version: 1,
    summary: { id: 'Tanda tangan dicabut', en: 'Signature revoked' },
    fields: { channel: open(z.enum(CHANNELS)), reason: personal(words), on: open(day) },
  },
} as const;

export interface Signature {
  readonly phase: 'signed' | 'revoked';
  readonly campaign: RecordRef;
  readonly pledge: PledgeKind;
  readonly title: string;
  readonly hash: string;
  readonly person: string | null;
  readonly roster: RecordRef | null;
  readonly unit: string | null;
  readonly unitName: string;
  readonly unitKind: UnitKind | null;
  readonly belongs: Belongs | null;
  readonly name: string | null;
  readonly nip: string | null;
  readonly nipMark: string | null;
  readonly post: string | null;
  readonly signer: string;
  readonly salt: string | null;
  readonly official: RecordRef | null;
  readonly capacity: Capacity | null;
  readonly acting: Acting;
  readonly assurance: Assurance;
  readonly witness: Witness | null;
  /** The legal day, and the instant of the act. */
  readonly on: string;
  readonly at: string;
  readonly seq: number;
  /** By the paper that signed, or by one that came later; what it came by stays: by that way it can't be revoked. */
  readonly certified: { readonly on: string; readonly file: string; readonly root: string } | null;
  readonly revoked: {
    readonly on: string;
    readonly channel: Channel;
    readonly reason: string | null;
    readonly seq: number;
  } | null;
}
export type SignatureState = { readonly phase: 'none' } | Signature;

export type SignatureRefusal =
  | { readonly code: 'signature-missing' }
  | { readonly code: 'already-signed' }
  | { readonly code: 'already-revoked' }
  | { readonly code: 'already-certified' }
  /** Only by the steps of signing, where the code was proven. */
  | { readonly code: 'not-by-invitation' }
  | { readonly code: 'pledge-not-open'; readonly detail: string }
  | { readonly code: 'pledge-not-begun'; readonly detail: string }
  | { readonly code: 'pledge-over'; readonly detail: string }
  | { readonly code: 'officials-first' }
  | { readonly code: 'text-changed' }
  | { readonly code: 'week-over'; readonly detail: string }
  | { readonly code: 'same-channel'; readonly field: 'channel' };

/** The steps of signing, which looked the code up and compared the number before they ask. */
export const SIGNER = { kind: 'system', name: 'invitation' } as const satisfies Actor;

const no = (refusal: SignatureRefusal): Result<never, SignatureRefusal> => refuse(refusal);
const byInvitation = (actor: Actor): Verdict =>
  actor.kind === 'system' && actor.name === SIGNER.name ? { ok: true, value: true } : no({ code: 'not-by-invitation' });

const onUnsigned =
  (may: (actor: Actor) => Verdict) =>
  (state: SignatureState, actor: Actor): Verdict =>
    state.phase === 'none' ? may(actor) : no({ code: 'already-signed' });
const onSigned =
  (may: (actor: Actor) => Verdict) =>
  (state: SignatureState, actor: Actor): Verdict => {
    if (state.phase === 'none') return no({ code: 'signature-missing' });
    const mayRevoke = may(actor);
    if (!mayRevoke.ok) return mayRevoke;
    return state.phase === 'signed' ? mayRevoke : no({ code: 'already-revoked' });
  };

export const signatureKind = defineKind<SignatureState, typeof acts>({
  name: 'signature',
  acts,
  initial: { phase: 'none' },
  // As its pledge is.
  sees: (state, actor) => actor.kind !== 'liaison' || state.phase === 'none' || isOfGovernments(state.pledge),
  apply(state, act) {
    if (act.type === 'signed') {
      const { name, nip, post, salt, witness: seen, certificate: by, certificateName: _, ...given } = act.fields;
      const said = { name: orNull(name), nip: orNull(nip), post: orNull(post), salt: orNull(salt) };
      const own = { ...said, witness: orNull(seen) };
      return {
        phase: 'signed',
        ...given,
        ...own,
        at: act.at,
        seq: act.seq,
        certified: by && { on: given.on, ...by },
        revoked: null,
      };
    }
    if (state.phase === 'none') throw new Error(`${act.type} before it was signed`);
    switch (act.type) {
      case 'certified': {
        const { name: _, ...given } = act.fields;
        return { ...state, certified: given };
      }
      case 'revoked': {
        const { on, channel, reason } = act.fields;
        return { ...state, phase: 'revoked', revoked: { on, channel, reason: orNull(reason), seq: act.seq } };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'signature.sign': onUnsigned(byInvitation),
    'signature.sign-certified': onUnsigned(byInvitation),
    'signature.record': onUnsigned(mayPrevent),
    'signature.certify': onSigned(byInvitation),
    'signature.revoke': onSigned(byInvitation),
    'signature.revoke-by-letter': onSigned(mayPrevent),
  },
});

/** Who signed what: nothing of a name. One row for a pledge and a person, whatever became of it. */
export const signatureList = defineProjection<SignatureState>({
  name: 'signature-list',
  version: 2,
  kind: 'signature',
  follows: 'command',
  table: 'signature_list',
  columns: {
    ...{ asks: 'uuid', person: 'uuid', unit: 'uuid', on_day: 'date', at: 'timestamptz' },
    ...{ unit_kind: 'text', belongs: 'text', assurance: 'text', capacity: 'text', revoked: 'boolean' },
    /** SHA-256 of the file that a certificate signed: who has the file finds the signature. */
    file: 'text',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            ...{ asks: state.campaign.id, person: state.person, unit: state.unit, on_day: state.on, at: state.at },
            ...{ unit_kind: state.unitKind, belongs: state.belongs, assurance: state.assurance },
            ...{ capacity: state.capacity, revoked: state.revoked !== null },
            file: state.certified?.file ?? null,
          },
        ],
});

/** The same as the ledger has it, for figures "as of entry N". */
export const signatureMeasure = defineProjection<SignatureState>({
  name: 'signature-measure',
  version: 2,
  kind: 'signature',
  follows: 'ledger',
  table: 'signature_measure',
  columns: { asks: 'uuid', person: 'uuid', unit: 'uuid', entry: 'bigint', until_entry: 'bigint' },
  rows: ({ state }, places) =>
    state.phase === 'none' || state.unit === null
      ? []
      : [
          {
            ...{ asks: state.campaign.id, person: state.person, unit: state.unit, entry: places.at(state.seq) },
            until_entry: state.revoked ? places.at(state.revoked.seq) : null,
          },
        ],
});
