/**
 * A PDF that somebody uploads to have it checked. It is read in memory and forgotten with the call. First what it brings along as
 * ours, computed again from the file alone and the log's key; then whether the pages are as they were printed; then whoever
 * else signed it.
 *
 * What must never happen here: a word of the pages taken for the record's; a page called whole because its proof is.
 */

import { readAnchors } from '../../cases/timestamps/token.ts';
import { decodeUtf8 } from '../../ledger/bytes.ts';
import type { Trust } from '../../ledger/checkpoint.ts';
import type { Keyring } from '../../record/engine.ts';
import type { RecordRef } from '../../record/ids.ts';
import { ok, type Result } from '../../result.ts';
import { certificateFile } from '../certificate/certificate-file.ts';
import { checkCertificate, type OwnCertificate } from '../certificate/check-certificate.ts';
import { hashOf } from '../pledge/canonical.ts';
import { signatureKind } from '../pledge/signature.ts';
import { keepsPages } from './added.ts';
import { type PadesRefusal, readPades, type SignatureChecked } from './pades.ts';
import { formatPaperCode, paperCode } from './paper-code.ts';
import { isSigner, type PaperFile, paperFile } from './paper-file.ts';
import { type PaperSeal, sealedTo, sealOf } from './paper-seal.ts';
import { attachmentsIn } from './pdf-attachment.ts';
import { broken, holdsAll, type ProofBroken, provenRecord } from './proven-record.ts';
import { type ToSign, toSignFile } from './to-sign.ts';

/** Of an upload, in bytes: a page with a signature and its certificates is a tenth of it. */
export const MOST_PAPER = 5_000_000;

export interface OwnPaper {
  readonly ref: RecordRef;
  /** As people type it. */
  readonly code: string;
  readonly signer: PaperFile['signer'];
  readonly text: string;
  /** What the act of signing says, each value proven. */
  readonly said: { readonly [field: string]: unknown };
  readonly entry: number;
  readonly size: number;
}
export interface PaperChecked {
  /** Null where it brings no proof of ours along. */
  readonly own: Result<OwnPaper, { readonly code: ProofBroken }> | null;
  /** The same of a certificate of attendance. */
  readonly certificate: Result<OwnCertificate, { readonly code: ProofBroken }> | null;
  /** Of a paper that was made to be signed; believed only where `pages` says that they are ours. */
  readonly toSign: ToSign | null;
  readonly pages: PaperSeal;
  /** Whether the pages still look as they were made, whatever was added. */
  readonly kept: boolean;
  readonly signatures: readonly SignatureChecked[];
}
export interface PaperTrust {
  readonly trust: Trust;
  readonly keyring: Pick<Keyring, 'markFor'>;
  /** PEM of the authorities whose certificates are believed. */
  readonly roots: readonly string[];
  readonly now: string;
}

export async function checkPaper(
  bytes: Uint8Array,
  { trust, keyring, roots, now }: PaperTrust,
): Promise<Result<PaperChecked, PadesRefusal>> {
  const signatures = await readPades(bytes, roots.flatMap(readAnchors), now);
  if (!signatures.ok) return signatures;
  const given = attachmentsIn(bytes).map(one => decodeUtf8(one) ?? '');
  const ours = given.filter(paperFile.claims);
  const certificates = given.filter(certificateFile.claims);
  const waiting = given.filter(toSignFile.claims);
  const several = ours.length + certificates.length + waiting.length > 1 ? broken('several') : undefined;
  const own = ours[0] === undefined ? null : (several ?? (await checkFile(ours[0], trust)));
  const certificate =
    certificates[0] === undefined ? null : (several ?? (await checkCertificate(certificates[0], trust)));
  const toSign = waiting[0] === undefined || several ? null : readToSign(waiting[0]);
  const pages = sealOf(keyring, bytes);
  const kept = pages === 'whole' || (pages === 'added' && keepsPages(bytes, sealedTo(bytes)));
  return ok({ own, certificate, toSign, pages, kept, signatures: signatures.value });
}

function readToSign(text: string): ToSign | null {
  const file = toSignFile.read(text);
  if (!file) return null;
  const { format: _, ...given } = file;
  return given;
}

/** Slots that the paper of a signature shows. */
const NEEDED = ['hash', 'signer', 'title', 'unitName', 'on', 'assurance', 'capacity', 'acting', 'pledge'] as const;

async function checkFile(text: string, trust: Trust): Promise<Result<OwnPaper, { readonly code: ProofBroken }>> {
  const file = paperFile.read(text);
  if (!file) return broken('unreadable');
  const proven = await provenRecord(text, trust, signatureKind.name);
  if (!proven.ok) return proven;
  const { ref, acts } = proven.value;
  const [act] = acts;
  // Its first act is the signing.
  if (act?.type !== 'signed' || !holdsAll(act, NEEDED)) return broken('changed');
  const said = Object.fromEntries(act.values);
  if (said.hash !== hashOf(file.text) || !isSigner(file, said.signer)) return broken('changed');
  const { index, checkpoint } = act;
  return ok({
    ...{ ref, code: formatPaperCode(paperCode(ref.id)), signer: file.signer, text: file.text, said },
    ...{ entry: index, size: checkpoint.size },
  });
}
