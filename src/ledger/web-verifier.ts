/**
 * Ed25519 by WebCrypto (RFC 8032 under W3C Web Cryptography Level 2), for `openNote` in a browser. A browser from before
 * 2025 or a page over plain http has none: ask `canVerifyOnWeb` first and say so, rather than call a good note bad.
 */
import { PUBLIC_KEY_SIZE } from './note.ts';

const ALGORITHM = 'Ed25519';

/** WebCrypto's types want bytes that no other thread can change, so hand it a copy. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

const importKey = (publicKey: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', own(publicKey), ALGORITHM, false, ['verify']);

/** Can this browser verify Ed25519 here? Tried, not guessed from its name. */
export async function canVerifyOnWeb(): Promise<boolean> {
  // The encoding of the point y = 1 (RFC 8032 §5.1.2): any implementation takes it as a key.
  const point = Uint8Array.from({ length: PUBLIC_KEY_SIZE }, (_, i) => (i === 0 ? 1 : 0));
  return importKey(point).then(
    () => true,
    () => false,
  );
}

/** False for whatever isn't a signature of the message by the key, malformed keys included. */
export async function verifyEd25519OnWeb(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  try {
    return await crypto.subtle.verify(ALGORITHM, await importKey(publicKey), own(signature), own(message));
  } catch {
    return false;
  }
}
