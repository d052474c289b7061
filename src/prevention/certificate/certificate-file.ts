/** The file inside a certificate of attendance: as the paper of a signature has one, with what is said of whose it is. Pure. */
import { z } from 'zod';
import { hashOf } from '../pledge/canonical.ts';
import { paperFormat, paperHead } from '../verifying/paper-format.ts';

const FORMAT = 'netra/attendance/1';
const text = z.string();
const file = z.object({
  format: z.literal(FORMAT),
  ...paperHead,
  attendee: z.object({ salt: text, name: text.nullable(), post: text.nullable(), statement: text }),
});
export type CertificateFile = z.infer<typeof file>;
export const certificateFile = paperFormat<CertificateFile>(FORMAT, file);

export interface AttendeeSaid {
  readonly salt: string;
  readonly name: string | null;
  readonly post: string | null;
}
/** What is hashed, byte for byte: the paper brings it along. */
export const attendeeStatement = ({ salt, name, post }: AttendeeSaid): string =>
  JSON.stringify(['netra/attendee/1', salt, name, post]);
export const attendeeHash = (said: AttendeeSaid): string => hashOf(attendeeStatement(said));
