/**
 * A member's identity closed a second time, for a passkey on the member's own device. An addition to the passphrase, never
 * instead of it: a device that is lost takes its passkey along. In the browser; loaded when a passkey is asked for.
 */
import { ok, type Result, refuse } from '../result.ts';
import {
  type Identity,
  newPasskey,
  type Passkey,
  type PasskeyRefusal,
  parseIdentity,
  sealToPasskey,
  unsealWithPasskey,
} from './age.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isClosedIdentity } from './circle.ts';

declare const brand: unique symbol;
/** An identity closed for a passkey: base64 of an age file with one fido2prf stanza. */
export type PasskeyBlob = string & { readonly [brand]: 'PasskeyBlob' };

export type PasskeyKey = { readonly passkey: Passkey; readonly blob: PasskeyBlob };
/** `passkey-other-key`: it answered, and its answer opens something else. */
export type PasskeyUnlockRefusal = PasskeyRefusal | { readonly code: 'passkey-other-key' | 'key-damaged' };

/** Makes a passkey on this device and closes the identity for it: the authenticator asks twice. */
export async function addPasskey(identity: Identity, keyName: string): Promise<Result<PasskeyKey, PasskeyRefusal>> {
  const passkey = await newPasskey(keyName);
  if (!passkey.ok) return passkey;
  const sealed = await sealToPasskey(new TextEncoder().encode(identity), passkey.value);
  return sealed.ok ? ok({ passkey: passkey.value, blob: toBase64(sealed.value) as PasskeyBlob }) : sealed;
}

export async function unlockWithPasskey({
  passkey,
  blob,
}: PasskeyKey): Promise<Result<Identity, PasskeyUnlockRefusal>> {
  const bytes = fromBase64(blob);
  if (bytes === undefined) return refuse({ code: 'key-damaged' });
  const opened = await unsealWithPasskey(bytes, passkey);
  if (!opened.ok) {
    switch (opened.refusal.code) {
      case 'not-for-this-key':
        return refuse({ code: 'passkey-other-key' });
      case 'damaged':
        return refuse({ code: 'key-damaged' });
      default:
        return refuse(opened.refusal);
    }
  }
  const identity = await parseIdentity(new TextDecoder().decode(opened.value));
  return identity.ok ? identity : refuse({ code: 'key-damaged' });
}

/** Brands what a form sent: the spelling of a credential's name. */
export function parsePasskey(text: string): Result<Passkey, { readonly code: 'not-a-passkey' }> {
  return /^AGE-PLUGIN-FIDO2PRF-1[02-9AC-HJ-NP-Z]{20,2000}$/.test(text)
    ? ok(text as Passkey)
    : refuse({ code: 'not-a-passkey' });
}

/** Brands a blob as it came from a form. */
export function parsePasskeyBlob(text: string): Result<PasskeyBlob, { readonly code: 'not-a-wrapped-key' }> {
  return isClosedIdentity(text, 'age-encryption.org/fido2prf')
    ? ok(text as PasskeyBlob)
    : refuse({ code: 'not-a-wrapped-key' });
}
