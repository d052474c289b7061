/**
 * The file inside a paper of ours, of whichever kind: the acts that it stands on with their proofs, and what no act tells. Whoever
 * has the paper checks each of it without Netra. Pure.
 */
import { z } from 'zod';

export interface PaperAct {
  readonly envelope: string;
  readonly disclosures: readonly string[];
  readonly tlogProof: string;
}

/** What stands in each of them beside its format. */
export const paperHead = { code: z.string(), origin: z.string(), key: z.string() };

export interface PaperFormat<File extends { readonly format: string }> {
  write(given: Omit<File, 'format'>, acts: readonly PaperAct[]): string;
  /** Undefined where it is another file; what it says is not believed before it is compared. */
  read(text: string): File | undefined;
  /** Whether an attachment is meant as one, whole or not, of whichever version. */
  claims(text: string): boolean;
}

/** @param format its name and version, as in `netra/signed-pledge/1` */
export function paperFormat<File extends { readonly format: string }>(
  format: File['format'],
  schema: z.ZodType<File>,
): PaperFormat<File> {
  const name = `"${format.slice(0, format.lastIndexOf('/') + 1)}`;
  return {
    write: (given, acts) => `${JSON.stringify({ format, ...given, acts }, null, 1)}\n`,
    read(text) {
      try {
        return schema.safeParse(JSON.parse(text)).data;
      } catch {
        return undefined;
      }
    },
    claims: text => text.includes(name),
  };
}
