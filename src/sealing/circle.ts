/**
 * A key circle: the people of one office who may open its sealed items, and the recovery key made at set-up. The server
 * keeps a member's identity only as a blob closed by a passphrase (age's scrypt form, base64); the passphrase is typed
 * in the member's own browser and never sent.
 */
import { ok, type Result, refuse } from '../result.ts';
import {
  type Identity,
  newIdentity,
  parseIdentity,
  parseSealed,
  type Recipient,
  recipientOf,
  sealUnderPassphrase,
  unsealUnderPassphrase,
} from './age.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { CircleRecipient } from './item.ts';

declare const brand: unique symbol;
/** A member's identity closed by a passphrase: base64 of an age file, so `base64 -d | age -d` opens it too. */
export type WrappedIdentity = string & { readonly [brand]: 'WrappedIdentity' };

export type Member = { readonly person: string; readonly recipient: Recipient; readonly wrapped: WrappedIdentity };
export type KeyCircle = { readonly members: readonly Member[]; readonly recovery: Recipient };
export type MemberKey = { readonly recipient: Recipient; readonly wrapped: WrappedIdentity };
export type RecoveryKey = { readonly recipient: Recipient; readonly secret: Identity };

export type PassphraseRefusal = { readonly code: 'passphrase-too-short'; readonly least: number };
export type UnlockRefusal = { readonly code: 'wrong-passphrase' } | { readonly code: 'key-damaged' };

/** 2^17 rounds of scrypt (r = 8): 128 MiB and 0.7 s in Chromium on two idle cores, 1.1 s on busy ones; age's own is 2^18. */
export const WORK_FACTOR = 17;

/** A stolen blob is guessed at off line, so length is the only guard: four random words make about 24 characters. */
export const PASSPHRASE_LEAST = 14;

/** Everyone a new item of this circle is sealed to. */
export function recipientsOf(circle: KeyCircle): readonly CircleRecipient[] {
  const members = circle.members.map(member => ({ role: 'member' as const, recipient: member.recipient }));
  return [...members, { role: 'recovery', recipient: circle.recovery }];
}

/** Makes a member's key. Passphrases are compared as Unicode NFC, so that two keyboards agree on one letter. */
export async function newMemberKey(
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<Result<MemberKey, PassphraseRefusal>> {
  const identity = await newIdentity();
  const wrapped = await closeIdentity(identity, passphrase, workFactor);
  return wrapped.ok ? ok({ recipient: await recipientOf(identity), wrapped: wrapped.value }) : wrapped;
}

export async function unlockMemberKey(
  wrapped: WrappedIdentity,
  passphrase: string,
): Promise<Result<Identity, UnlockRefusal>> {
  const bytes = fromBase64(wrapped);
  if (bytes === undefined) return refuse({ code: 'key-damaged' });
  const opened = await unsealUnderPassphrase(bytes, passphrase.normalize('NFC'));
  if (!opened.ok) {
    return refuse({ code: opened.refusal.code === 'not-for-this-key' ? 'wrong-passphrase' : 'key-damaged' });
  }
  const identity = await parseIdentity(new TextDecoder().decode(opened.value));
  return identity.ok ? identity : refuse({ code: 'key-damaged' });
}

/** The key of last resort. Its secret is shown once, written down, kept apart, and never stored by Netra. */
export async function newRecoveryKey(): Promise<RecoveryKey> {
  const secret = await newIdentity();
  return { recipient: await recipientOf(secret), secret };
}

/** Brands a blob as it came from a form. */
export function parseWrapped(text: string): Result<WrappedIdentity, { readonly code: 'not-a-wrapped-key' }> {
  return isClosedIdentity(text, 'scrypt') ? ok(text as WrappedIdentity) : refuse({ code: 'not-a-wrapped-key' });
}

/** Base64 of an age file of the size that a closed identity has, closed in this way. */
export function isClosedIdentity(text: string, way: 'scrypt' | 'age-encryption.org/fido2prf'): boolean {
  const bytes = text.length <= 1024 ? fromBase64(text) : undefined;
  return bytes !== undefined && parseSealed(bytes).ok && new TextDecoder().decode(bytes).includes(`\n-> ${way} `);
}

/** The same key under this passphrase. A copy of an earlier blob still opens with the earlier one. */
export async function closeIdentity(
  identity: Identity,
  passphrase: string,
  workFactor: number = WORK_FACTOR,
): Promise<Result<WrappedIdentity, PassphraseRefusal>> {
  const normal = passphrase.normalize('NFC');
  if ([...normal].length < PASSPHRASE_LEAST) return refuse({ code: 'passphrase-too-short', least: PASSPHRASE_LEAST });
  const sealed = await sealUnderPassphrase(new TextEncoder().encode(identity), normal, workFactor);
  return ok(toBase64(sealed) as WrappedIdentity);
}
