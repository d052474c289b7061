/**
 * The file inside a certificate of attendance: the acts that it stands on with their proofs, and what is said of whose it is.
 * Whoever has the paper checks each of it without Netra, as with the paper of a signature. Pure.
 */
import { z } from 'zod';
import { hashOf } from '../pledge/canonical.ts';
import type { PaperAct } from '../verifying/paper-file.ts';

const FORMAT = 'netra/attendance/1';
const text = z.string();
const file = z.object({
  format: z.literal(FORMAT),
  code: text,
  origin: text,
  key: text,
  attendee: z.object({ salt: text, name: text.nullable(), post: text.nullable(), statement: text }),
});
export type CertificateFile = z.infer<typeof file>;
export interface AttendeeSaid {
  readonly salt: string;
  readonly name: string | null;
  readonly post: string | null;
}

/** What is hashed, byte for byte: the paper brings it along. */
export const attendeeStatement = ({ salt, name, post }: AttendeeSaid): string =>
  JSON.stringify(['netra/attendee/1', salt, name, post]);
export const attendeeHash = (said: AttendeeSaid): string => hashOf(attendeeStatement(said));

export const writeCertificateFile = (given: Omit<CertificateFile, 'format'>, acts: readonly PaperAct[]): string =>
  `${JSON.stringify({ format: FORMAT, ...given, acts }, null, 1)}\n`;

/** Undefined where it is another file; what it says is not believed before it is compared. */
export function readCertificateFile(given: string): CertificateFile | undefined {
  try {
    const read = file.safeParse(JSON.parse(given));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an attachment is meant as ours, whole or not. */
export const claimsToBeCertificate = (given: string): boolean => given.includes('"netra/attendance/');
