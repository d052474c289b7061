/**
 * One file that a reporter attaches. It passes the server once in clear, in memory: hashed, its kind read from its own
 * bytes (never from its name), sealed. Only the sealed bytes go on. The hash of the plain bytes can confirm a guess, so it
 * belongs in a salted slot and never on a public page by itself.
 */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { ok, type Result, refuse } from '../result.ts';
import { type CircleRecipient, type SealedItem, type SealRefusal, sealItem } from '../sealing/item.ts';
import type { FileKind } from './report-acts.ts';

/** 10 MiB. */
export const EVIDENCE_LIMIT = 10 * 1024 * 1024;

/** What `file-type` calls the kinds we take. Pictures, recordings, documents; nothing that runs or carries macros. */
const ACCEPTED = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/plain': 'txt',
} as const;

/** A letter and a form that somebody signed are papers: photographed or scanned, never a text, a sound or a table. */
const SCANS: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'application/pdf'];

export type EvidenceType = keyof typeof ACCEPTED;
export const EVIDENCE_TYPES = Object.keys(ACCEPTED) as readonly EvidenceType[];

export type Evidence = {
  /** SHA-256 of the plain bytes, hex. */
  readonly hash: string;
  readonly type: EvidenceType;
  readonly extension: string;
  /** Of the plain file, in bytes. */
  readonly size: number;
  readonly item: SealedItem;
};

export type EvidenceRefusal =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  /** `found` is what the bytes look like, when they look like anything. */
  | { readonly code: 'type-not-accepted'; readonly found: string | undefined }
  /** A file that is said to be a paper and isn't the picture of one. */
  | { readonly code: 'not-a-scan'; readonly found: string };

export async function sealEvidence(
  bytes: Uint8Array,
  circle: readonly CircleRecipient[],
  what: FileKind = 'evidence',
): Promise<Result<Evidence, EvidenceRefusal | SealRefusal>> {
  if (bytes.length === 0) return refuse({ code: 'empty' });
  if (bytes.length > EVIDENCE_LIMIT) return refuse({ code: 'too-large', bytes: bytes.length, limit: EVIDENCE_LIMIT });
  const found = await sniff(bytes);
  if (!isAccepted(found)) return refuse({ code: 'type-not-accepted', found });
  if (what !== 'evidence' && !SCANS.includes(found)) return refuse({ code: 'not-a-scan', found });
  const item = await sealItem(bytes, circle);
  if (!item.ok) return item;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return ok({ hash, type: found, extension: ACCEPTED[found], size: bytes.length, item: item.value });
}

async function sniff(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  // A file that confuses the reader of kinds is of no kind we take.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined);
  // "audio/ogg; codecs=opus" is what telephones call a voice message.
  return found?.mime.split(';')[0] ?? (isText(bytes) ? 'text/plain' : undefined);
}

const isAccepted = (type: string | undefined): type is EvidenceType =>
  type !== undefined && Object.hasOwn(ACCEPTED, type);

/** UTF-8 without control characters other than tab, line feed and carriage return. */
function isText(bytes: Uint8Array): boolean {
  const control = bytes.some(byte => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d));
  return !control && isUtf8(bytes);
}
