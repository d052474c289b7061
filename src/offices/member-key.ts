/**
 * The keys of one member of an office's circles: the key of today under a passphrase and perhaps passkeys, and earlier keys,
 * kept closed until nothing is sealed to them any more. Pure.
 *
 * What is closed is personal: whoever steals the database alone has nothing to guess passphrases at.
 */
import { z } from 'zod';
import { keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type ActOf, type Erased, field, open, personal } from '../record/kind.ts';
import { unreachable } from '../result.ts';
import type { Passkey, Recipient } from '../sealing/age.ts';
import { parseWrapped, type WrappedIdentity } from '../sealing/circle.ts';
import { type PasskeyBlob, parsePasskey, parsePasskeyBlob } from '../sealing/passkey.ts';
import type { Circle } from './roles.ts';

/** The spelling only; a page tries a sealing to it (`parseRecipient`) before it asks, which no decision can. */
export const recipient = z
  .string()
  .regex(/^age1[02-9ac-hj-np-z]{58}$/, 'recipient')
  .transform(text => text as Recipient);
export const wrapped = z
  .string()
  .refine(text => parseWrapped(text).ok, 'wrapped')
  .transform(text => text as WrappedIdentity);
/** The same key closed for a passkey: which credential, and the blob that it opens. */
export const passkey = z.object({
  /** What the member calls the device. */
  label: z.string().trim().min(1, 'required').max(60, 'too-long'),
  passkey: z
    .string()
    .refine(text => parsePasskey(text).ok, 'passkey')
    .transform(text => text as Passkey),
  blob: z
    .string()
    .refine(text => parsePasskeyBlob(text).ok, 'wrapped')
    .transform(text => text as PasskeyBlob),
});

export const memberKeyActs = {
  /** A new key; the earlier one stays closed beside it until everything is re-sealed. */
  'member-key-changed': {
    version: 1,
    summary: { id: 'Pemegang kunci mengganti kuncinya', en: 'Key holder changed the key' },
    fields: { person: field(keptRef), former: open(recipient), recipient: open(recipient), wrapped: personal(wrapped) },
  },
  /** The same key under a new passphrase. */
  'member-rewrapped': {
    version: 1,
    summary: { id: 'Pemegang kunci mengganti frasa sandi', en: 'Key holder changed the passphrase' },
    fields: { person: field(keptRef), wrapped: personal(wrapped) },
  },
  'passkey-added': {
    version: 1,
    summary: { id: 'Kunci sandi (passkey) ditambahkan', en: 'Passkey added' },
    fields: { person: field(keptRef), closed: personal(passkey) },
  },
  'passkey-removed': {
    version: 1,
    summary: { id: 'Kunci sandi (passkey) dihapus', en: 'Passkey removed' },
    /** The sequence number of the act that added it. */
    fields: { person: field(keptRef), added: field(z.number().int().positive()) },
  },
  'former-key-dropped': {
    version: 1,
    summary: { id: 'Kunci lama dilepas', en: 'Earlier key dropped' },
    fields: { person: field(keptRef), recipient: open(recipient) },
  },
} as const;

export interface MemberPasskey {
  readonly added: number;
  readonly closed: z.infer<typeof passkey> | Erased;
}
export interface ClosedKey {
  readonly recipient: Recipient;
  readonly wrapped: WrappedIdentity | Erased;
  readonly passkeys: readonly MemberPasskey[];
}
export interface KeyMember extends ClosedKey {
  readonly person: RecordRef;
  readonly circles: readonly Circle[];
  /** Keys of earlier, the latest first. */
  readonly former: readonly ClosedKey[];
}

/** Every key that somebody of the circles holds or held: none may be used twice. */
export const allKeys = (members: readonly KeyMember[]): readonly Recipient[] =>
  members.flatMap(member => [member, ...member.former].map(key => key.recipient));

export function withKeyAct(members: readonly KeyMember[], act: ActOf<typeof memberKeyActs>): readonly KeyMember[] {
  return members.map(member => (sameRef(member.person, act.fields.person) ? changed(member, act) : member));
}

function changed(member: KeyMember, act: ActOf<typeof memberKeyActs>): KeyMember {
  switch (act.type) {
    case 'member-key-changed': {
      const { recipient: to, wrapped: closed } = act.fields;
      const former = { recipient: member.recipient, wrapped: member.wrapped, passkeys: member.passkeys };
      return { ...member, recipient: to, wrapped: closed, passkeys: [], former: [former, ...member.former] };
    }
    case 'member-rewrapped':
      return { ...member, wrapped: act.fields.wrapped };
    case 'passkey-added':
      return { ...member, passkeys: [...member.passkeys, { added: act.seq, closed: act.fields.closed }] };
    case 'passkey-removed':
      return { ...member, passkeys: member.passkeys.filter(({ added }) => added !== act.fields.added) };
    case 'former-key-dropped':
      return { ...member, former: member.former.filter(({ recipient: to }) => to !== act.fields.recipient) };
    default:
      return unreachable(act);
  }
}
