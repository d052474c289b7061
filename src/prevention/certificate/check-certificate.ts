/** What an uploaded certificate brings along, computed again from the file alone and the log's key. */
import { decodeUtf8 } from '../../ledger/bytes.ts';
import type { Trust } from '../../ledger/checkpoint.ts';
import { checkProofFile, type ProvenAct, readProofFile, verdictOf } from '../../ledger/proof-file.ts';
import { parseRef, type RecordRef } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { attendanceKind } from '../event/attendance.ts';
import { formatPaperCode, paperCode } from '../verifying/paper-code.ts';
import { attendeeHash, type CertificateFile, readCertificateFile } from './certificate-file.ts';

export interface OwnCertificate {
  readonly ref: RecordRef;
  readonly code: string;
  readonly attendee: CertificateFile['attendee'];
  /** What the act of certifying says, each value proven. */
  readonly said: { readonly [field: string]: unknown };
  readonly entry: number;
  readonly size: number;
}

/** Slots are each proven by themselves: a paper from which some were taken says less than it was given to say. */
const NEEDED = ['title', 'organiser', 'place', 'day', 'unitName', 'behalf', 'on', 'attendee'] as const;

export async function checkCertificate(
  text: string,
  trust: Trust,
): Promise<Result<OwnCertificate, { readonly code: 'changed' | 'foreign' | 'unreadable' }>> {
  const file = readCertificateFile(text);
  const parts = readProofFile(text);
  if (!file || !parts.ok) return refuse({ code: 'unreadable' });
  const proven = await checkProofFile(parts.value, trust);
  if (!proven.ok) return refuse({ code: verdictOf(proven.refusal.code) });
  const refs = parts.value.map(({ envelope }) => recordOf(envelope));
  const [ref] = refs;
  const certifying = proven.value.filter(({ type }) => type === 'attendance-certified');
  const [act] = certifying;
  // All of one record, and certified once: else true entries of others would speak for this paper.
  if (!ref || !act || certifying.length > 1 || !isWhole(act)) return refuse({ code: 'changed' });
  if (refs.some(one => one?.id !== ref.id || one.region !== ref.region)) return refuse({ code: 'changed' });
  const said = Object.fromEntries(act.values);
  if (said.attendee !== attendeeHash(file.attendee)) return refuse({ code: 'changed' });
  return ok({
    ...{ ref, code: formatPaperCode(paperCode(ref.id)), attendee: file.attendee, said },
    ...{ entry: act.index, size: act.checkpoint.size },
  });
}

const isWhole = ({ values }: ProvenAct): boolean => {
  const names = values.map(([name]) => name);
  return new Set(names).size === names.length && NEEDED.every(name => names.includes(name));
};

function recordOf(envelope: Uint8Array): RecordRef | undefined {
  const { kind, region, record } = JSON.parse(decodeUtf8(envelope) ?? '{}') as Record<string, unknown>;
  return kind === attendanceKind.name ? parseRef(`${region}:${record}`) : undefined;
}
