/** What an uploaded certificate brings along, computed again from the file alone and the log's key. */
import type { Trust } from '../../ledger/checkpoint.ts';
import type { RecordRef } from '../../record/ids.ts';
import { ok, type Result } from '../../result.ts';
import { attendanceKind } from '../event/attendance.ts';
import { formatPaperCode, paperCode } from '../verifying/paper-code.ts';
import { broken, holdsAll, type ProofBroken, provenRecord } from '../verifying/proven-record.ts';
import { attendeeHash, type CertificateFile, certificateFile } from './certificate-file.ts';

export interface OwnCertificate {
  readonly ref: RecordRef;
  readonly code: string;
  readonly attendee: CertificateFile['attendee'];
  /** What the act of certifying says, each value proven. */
  readonly said: { readonly [field: string]: unknown };
  readonly entry: number;
  readonly size: number;
}

/** Slots that a certificate shows. */
const NEEDED = ['title', 'organiser', 'place', 'day', 'unitName', 'behalf', 'on', 'attendee'] as const;

export async function checkCertificate(
  text: string,
  trust: Trust,
): Promise<Result<OwnCertificate, { readonly code: ProofBroken }>> {
  const file = certificateFile.read(text);
  if (!file) return broken('unreadable');
  const proven = await provenRecord(text, trust, attendanceKind.name);
  if (!proven.ok) return proven;
  const { ref, acts } = proven.value;
  const [act, again] = acts.filter(({ type }) => type === 'attendance-certified');
  // Certified once.
  if (!act || again || !holdsAll(act, NEEDED)) return broken('changed');
  const said = Object.fromEntries(act.values);
  if (said.attendee !== attendeeHash(file.attendee)) return broken('changed');
  return ok({
    ...{ ref, code: formatPaperCode(paperCode(ref.id)), attendee: file.attendee, said },
    ...{ entry: act.index, size: act.checkpoint.size },
  });
}
