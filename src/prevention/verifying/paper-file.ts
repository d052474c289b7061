/**
 * The file inside the paper of a signature: what the register's proof files are (ledger/proof-file.ts), with the text that was
 * signed and what is said of the signer. Whoever has the paper checks each of it without Netra. Pure.
 */
import { z } from 'zod';
import { signerHash } from '../pledge/signer-proof.ts';

export const FILE_NAME = 'netra-bukti.json';
const FORMAT = 'netra/signed-pledge/1';

const text = z.string();
const file = z.object({
  format: z.literal(FORMAT),
  code: text,
  origin: text,
  key: text,
  /** The text of the pledge; its SHA-256 stands in the act. */
  text,
  signer: z.object({ salt: text, name: text, nip: text.nullable(), post: text.nullable(), statement: text }),
});
export type PaperFile = z.infer<typeof file>;
export interface PaperAct {
  readonly envelope: string;
  readonly disclosures: readonly string[];
  readonly tlogProof: string;
}

export const writePaperFile = (given: Omit<PaperFile, 'format'>, acts: readonly PaperAct[]): string =>
  `${JSON.stringify({ format: FORMAT, ...given, acts }, null, 1)}\n`;

/** Undefined where it is another file; what it says is not believed before it is compared. */
export function readPaperFile(given: string): PaperFile | undefined {
  try {
    const read = file.safeParse(JSON.parse(given));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an attachment is meant as ours, whole or not. */
export const claimsToBeOurs = (given: string): boolean => given.includes('"netra/signed-pledge/');

/** Whether the name, number and post that it says are those of the act. */
export const isSigner = ({ signer: { statement: _, ...said } }: PaperFile, hash: unknown): boolean =>
  signerHash(said) === hash;
