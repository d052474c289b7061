/**
 * C2SP signed-note: a text and signatures under it, each by a key that has a name and an id. Reading and checking only, so
 * that a browser can; the way to verify Ed25519 is handed in (signer.ts has it for the server, web-verifier.ts for the
 * browser). A note's text means nothing until `openNote` accepted it.
 */
import { ok, type Result, refuse } from '../result.ts';
import { concatBytes, decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, sameBytes } from './bytes.ts';
import { sha256 } from './sha256.ts';

/** signed-note, "Signature types": 0x01 is Ed25519. This log uses no other. */
const ED25519 = 0x01;
export const PUBLIC_KEY_SIZE = 32;
const KEY_ID_SIZE = 4;

/** signed-note, "Format": verifiers limit what they read, and accept at least 16 signatures. */
const MAX_NOTE_BYTES = 1_000_000;
const MAX_SIGNATURES = 100;

export type VerifierKey = { readonly name: string; readonly id: Uint8Array; readonly publicKey: Uint8Array };

export type NoteSignature = { readonly name: string; readonly keyId: Uint8Array; readonly signature: Uint8Array };

/** The text ends in a newline. */
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** Must be false, and must not throw, for whatever isn't a signature. */
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;

export type NoteRefusal =
  | { readonly code: 'note-too-long' }
  /** Not UTF-8, or a control character other than newline. */
  | { readonly code: 'note-characters' }
  /** No blank line before the signatures, no signature, or no newline at the end. */
  | { readonly code: 'note-shape' }
  /** `line` counts the signatures from 1. */
  | { readonly code: 'note-signature-line'; readonly line: number }
  | { readonly code: 'note-too-many-signatures' };

export type OpenRefusal =
  | NoteRefusal
  /** A key we know is named, and the signature isn't its own: someone tampered. */
  | { readonly code: 'bad-signature'; readonly name: string }
  | { readonly code: 'no-known-signature' };

export type KeyRefusal =
  | { readonly code: 'key-shape' }
  | { readonly code: 'key-algorithm' }
  /** The id isn't the one that follows from name and key: a slip of copying. */
  | { readonly code: 'key-id' };

/** signed-note, "Format": a note holds no ASCII control character but newline. */
const hasControlCharacter = (text: string): boolean => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 0x20 && text[i] !== '\n') return true;
  return false;
};

/** signed-note, "Format": not empty, no white space, no plus. */
export const isKeyName = (name: string): boolean =>
  /^[^\p{White_Space}+]+$/u.test(name) && !hasControlCharacter(name) && name.isWellFormed();

const typedKey = (key: Uint8Array): Uint8Array => concatBytes(Uint8Array.of(ED25519), key);

/** signed-note, "Ed25519 signatures": SHA-256(name || 0x0A || 0x01 || public key), the first four bytes. */
const keyId = (name: string, publicKey: Uint8Array): Uint8Array =>
  sha256(encodeUtf8(`${name}\n`), typedKey(publicKey)).slice(0, KEY_ID_SIZE);

/** Throws on a name or key that can't be one: ours come from the configuration, which was parsed. */
export function verifierKey(name: string, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name)) throw new Error(`"${name}" can't name a key: it must have no white space and no plus sign`);
  if (publicKey.length !== PUBLIC_KEY_SIZE)
    throw new Error(`an Ed25519 public key is 32 bytes, not ${publicKey.length}`);
  return { name, id: keyId(name, publicKey), publicKey };
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');

/** `name+id+key`, the text that is given to outsiders (a "vkey"). Also the tail of the secret form in signer.ts. */
export const formatKey = (name: string, id: Uint8Array, key: Uint8Array): string =>
  `${name}+${hex(id)}+${encodeBase64(typedKey(key))}`;

export const formatVerifierKey = ({ name, id, publicKey }: VerifierKey): string => formatKey(name, id, publicKey);

/** The parts of `name+id+key`; whether the id fits is not looked at here. */
export function parseKey(text: string): Result<{ name: string; id: string; key: Uint8Array }, KeyRefusal> {
  const [name = '', id = '', encoded, ...more] = splitAtPlus(text);
  const typed = encoded === undefined ? undefined : decodeBase64(encoded);
  if (typed === undefined || more.length > 0 || !isKeyName(name) || !/^[0-9a-f]{8}$/.test(id))
    return refuse({ code: 'key-shape' });
  if (typed[0] !== ED25519) return refuse({ code: 'key-algorithm' });
  if (typed.length !== 1 + PUBLIC_KEY_SIZE) return refuse({ code: 'key-shape' });
  return ok({ name, id, key: typed.slice(1) });
}

/** Base64 has plus signs of its own, so only the first two separate. */
function splitAtPlus(text: string): string[] {
  const [name = '', id = '', ...key] = text.split('+');
  return key.length === 0 ? [name, id] : [name, id, key.join('+')];
}

/** Reads a vkey: `example.org/ledger+1a2b3c4d+AbCd...`. */
export function parseVerifierKey(text: string): Result<VerifierKey, KeyRefusal> {
  const parts = parseKey(text);
  if (!parts.ok) return parts;
  const key = verifierKey(parts.value.name, parts.value.key);
  return hex(key.id) === parts.value.id ? ok(key) : refuse({ code: 'key-id' });
}

/** Takes a note apart and verifies nothing. */
export function parseNote(bytes: Uint8Array): Result<SignedNote, NoteRefusal> {
  if (bytes.length > MAX_NOTE_BYTES) return refuse({ code: 'note-too-long' });
  const whole = decodeUtf8(bytes);
  if (whole === undefined || hasControlCharacter(whole)) return refuse({ code: 'note-characters' });
  // The last blank line separates; the text may hold blank lines of its own.
  const split = whole.lastIndexOf('\n\n');
  const block = whole.slice(split + 2);
  if (split < 0 || !block.endsWith('\n')) return refuse({ code: 'note-shape' });
  const lines = block.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return refuse({ code: 'note-too-many-signatures' });
  const signatures: NoteSignature[] = [];
  for (const [i, line] of lines.entries()) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) return refuse({ code: 'note-signature-line', line: i + 1 });
    signatures.push(signature);
  }
  return ok({ text: whole.slice(0, split + 1), signatures });
}

/** Em dash, space, name, space, base64(key id || signature). */
function parseSignatureLine(line: string): NoteSignature | undefined {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = decodeBase64(encoded);
  if (dash !== '\u2014' || more.length > 0 || !isKeyName(name)) return undefined;
  if (bytes === undefined || bytes.length <= KEY_ID_SIZE) return undefined;
  return { name, keyId: bytes.slice(0, KEY_ID_SIZE), signature: bytes.slice(KEY_ID_SIZE) };
}

/** Throws on a text that can't be a note's: it is ours. */
export function formatNote({ text, signatures }: SignedNote): Uint8Array {
  if (!text.endsWith('\n') || hasControlCharacter(text) || !text.isWellFormed())
    throw new Error('this text cannot be a note');
  const lines = signatures.map(s => `\u2014 ${s.name} ${encodeBase64(concatBytes(s.keyId, s.signature))}\n`);
  return encodeUtf8(`${text}\n${lines.join('')}`);
}

export type OpenedNote = { readonly text: string; readonly signedBy: readonly VerifierKey[] };

/**
 * Accepts a note that at least one of the known keys signed. Signatures of unknown keys are ignored (that lets keys rotate
 * and witnesses sign along); one wrong signature in the name of a known key refuses the whole note.
 */
export async function openNote(
  bytes: Uint8Array,
  known: readonly VerifierKey[],
  verify: VerifyEd25519,
): Promise<Result<OpenedNote, OpenRefusal>> {
  const note = parseNote(bytes);
  if (!note.ok) return note;
  const { text, signatures } = note.value;
  const message = encodeUtf8(text);
  const signedBy = new Set<VerifierKey>();
  for (const { name, keyId: id, signature } of signatures) {
    const key = known.find(k => k.name === name && sameBytes(k.id, id));
    if (key === undefined) continue;
    if (!(await verify(key.publicKey, message, signature))) return refuse({ code: 'bad-signature', name });
    signedBy.add(key);
  }
  return signedBy.size > 0 ? ok({ text, signedBy: [...signedBy] }) : refuse({ code: 'no-known-signature' });
}
