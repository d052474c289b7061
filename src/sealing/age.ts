/**
 * The only file that talks to the age format (age-encryption.org/v1). Everything sealed here opens with any `age` tool,
 * so that an office can get at its own papers without Netra. Works in Node and in the browser (there a secure context,
 * https or localhost, because X25519 comes from WebCrypto). The library is fetched on first use: most pages never seal.
 */
import { bech32 } from '@scure/base';
import { ok, type Result, refuse } from '../result.ts';

declare const brand: unique symbol;
/** An X25519 public key, `age1…`. Branded by `parseRecipient` or by making a key. */
export type Recipient = string & { readonly [brand]: 'Recipient' };
/** An X25519 secret key, `AGE-SECRET-KEY-1…`. Lives in memory only; never in a log, a column or an address. */
export type Identity = string & { readonly [brand]: 'Identity' };
/** Bytes that are an age file: the only bytes the vault takes. */
export type SealedBytes = Uint8Array & { readonly [brand]: 'SealedBytes' };

/**
 * A passkey that can close and open (WebAuthn with PRF), `AGE-PLUGIN-FIDO2PRF-1…`: names the credential and the site, and is
 * no secret. It lives in the authenticator of the browser that made it.
 */
export type Passkey = string & { readonly [brand]: 'Passkey' };

export type PasskeyRefusal =
  /** The authenticator or the browser has no PRF: such a passkey can sign in, and open nothing. */
  | { readonly code: 'passkey-without-prf' }
  /** Cancelled, or nobody answered in time; browsers don't tell which. */
  | { readonly code: 'passkey-cancelled' }
  | { readonly code: 'passkey-failed' };

export type OpenRefusal = { readonly code: 'not-for-this-key' } | { readonly code: 'damaged' };

/** Names what it takes, so that a bundler leaves the rest of the library out. */
const age = async () => {
  const { Decrypter, Encrypter, generateIdentity, identityToRecipient, webauthn } = await import('age-encryption');
  return { Decrypter, Encrypter, generateIdentity, identityToRecipient, webauthn };
};

const MAGIC = new TextEncoder().encode('age-encryption.org/v1\n');

export async function newIdentity(): Promise<Identity> {
  return (await (await age()).generateIdentity()) as Identity;
}

export async function recipientOf(identity: Identity): Promise<Recipient> {
  return (await (await age()).identityToRecipient(identity)) as Recipient;
}

/** The identity whose secret scalar is this seed: exactly 32 bytes, uniformly random or from a key derivation. */
export function identityFromSeed(seed: Uint8Array): Identity {
  if (seed.length !== 32) throw new Error(`an age identity has a seed of 32 bytes, not ${seed.length}`);
  return bech32.encodeFromBytes('AGE-SECRET-KEY-', seed).toUpperCase() as Identity;
}

/**
 * Accepts `age1…` as it came from a form. A trial sealing refuses what is well spelled but useless (points of small
 * order), so that a poisoned key is found at set-up and not when a report comes in.
 */
export async function parseRecipient(text: string): Promise<Result<Recipient, { readonly code: 'not-a-recipient' }>> {
  const recipient = text.trim() as Recipient;
  try {
    await seal(new Uint8Array(1), recipient);
    return ok(recipient);
  } catch {
    return refuse({ code: 'not-a-recipient' });
  }
}

/** Accepts a secret as a person types it from paper: any case, spaces between the groups. */
export async function parseIdentity(text: string): Promise<Result<Identity, { readonly code: 'not-an-identity' }>> {
  const identity = text.replaceAll(/\s/g, '').toUpperCase() as Identity;
  try {
    await recipientOf(identity);
    return ok(identity);
  } catch {
    return refuse({ code: 'not-an-identity' });
  }
}

/** Brands bytes from a file, a column or a request when they begin as an age file does. */
export function parseSealed(bytes: Uint8Array): Result<SealedBytes, { readonly code: 'not-sealed' }> {
  const sealed = bytes.length > MAGIC.length && MAGIC.every((byte, at) => bytes[at] === byte);
  return sealed ? ok(bytes as SealedBytes) : refuse({ code: 'not-sealed' });
}

export async function seal(plain: Uint8Array, recipient: Recipient): Promise<SealedBytes> {
  const encrypter = new (await age()).Encrypter();
  encrypter.addRecipient(recipient);
  return (await encrypter.encrypt(plain)) as SealedBytes;
}

export async function unseal(sealed: Uint8Array, identity: Identity): Promise<Result<Uint8Array, OpenRefusal>> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addIdentity(identity);
  return open(decrypter, sealed);
}

/** @param workFactor base-2 logarithm of scrypt's cost, at most 20 (more is refused when opening). */
export async function sealUnderPassphrase(
  plain: Uint8Array,
  passphrase: string,
  workFactor: number,
): Promise<SealedBytes> {
  const encrypter = new (await age()).Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(passphrase);
  return (await encrypter.encrypt(plain)) as SealedBytes;
}

export async function unsealUnderPassphrase(
  sealed: Uint8Array,
  passphrase: string,
): Promise<Result<Uint8Array, OpenRefusal>> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addPassphrase(passphrase);
  return open(decrypter, sealed);
}

/** Browser only, on a click. Makes a passkey of this site; `keyName` is what the authenticator shows. */
export async function newPasskey(keyName: string): Promise<Result<Passkey, PasskeyRefusal>> {
  const { webauthn } = await age();
  try {
    return ok((await webauthn.createCredential({ keyName })) as Passkey);
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

/** Browser only: asks the authenticator. */
export async function sealToPasskey(plain: Uint8Array, passkey: Passkey): Promise<Result<SealedBytes, PasskeyRefusal>> {
  const { Encrypter, webauthn } = await age();
  const encrypter = new Encrypter();
  encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }));
  try {
    return ok((await encrypter.encrypt(plain)) as SealedBytes);
  } catch (error) {
    return refuse(refusalOf(error));
  }
}

/** Browser only: asks the authenticator. */
export async function unsealWithPasskey(
  sealed: Uint8Array,
  passkey: Passkey,
): Promise<Result<Uint8Array, PasskeyRefusal | OpenRefusal>> {
  const { Decrypter, webauthn } = await age();
  const identity = new webauthn.WebAuthnIdentity({ identity: passkey });
  const decrypter = new Decrypter();
  let refused: PasskeyRefusal | undefined;
  decrypter.addIdentity({
    unwrapFileKey: stanzas =>
      identity.unwrapFileKey(stanzas).catch((error: unknown) => {
        refused = refusalOf(error);
        throw error;
      }),
  });
  const opened = await open(decrypter, sealed);
  return refused ? refuse(refused) : opened;
}

function refusalOf(error: unknown): PasskeyRefusal {
  // The library names a missing PRF by its messages alone; a test holds it to that.
  if (error instanceof Error && error.message.includes('PRF')) return { code: 'passkey-without-prf' };
  const cancelled = error instanceof DOMException && error.name === 'NotAllowedError';
  return { code: cancelled ? 'passkey-cancelled' : 'passkey-failed' };
}

async function open(
  decrypter: { decrypt(file: Uint8Array): Promise<Uint8Array> },
  sealed: Uint8Array,
): Promise<Result<Uint8Array, OpenRefusal>> {
  try {
    return ok(await decrypter.decrypt(sealed));
  } catch (error) {
    // The library names a missing key by this message alone; a test holds it to that.
    const otherKey = error instanceof Error && error.message.startsWith('no identity matched');
    return refuse({ code: otherKey ? 'not-for-this-key' : 'damaged' });
  }
}
