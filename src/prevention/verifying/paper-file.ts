/**
 * The file inside the paper of a signature: what the register's proof files are (ledger/proof-file.ts), with the text that was
 * signed and what is said of the signer. Pure.
 */
import { z } from 'zod';
import { signerHash } from '../pledge/signer-proof.ts';
import { paperFormat, paperHead } from './paper-format.ts';

export const FILE_NAME = 'netra-bukti.json';
const FORMAT = 'netra/signed-pledge/1';

const text = z.string();
const file = z.object({
  format: z.literal(FORMAT),
  ...paperHead,
  /** The text of the pledge; its SHA-256 stands in the act. */
  text,
  signer: z.object({ salt: text, name: text, nip: text.nullable(), post: text.nullable(), statement: text }),
});
export type PaperFile = z.infer<typeof file>;
export const paperFile = paperFormat<PaperFile>(FORMAT, file);

/** Whether the name, number and post that it says are those of the act. */
export const isSigner = ({ signer: { statement: _, ...said } }: PaperFile, hash: unknown): boolean =>
  signerHash(said) === hash;
