/** The paper of a circular's version as pages show it: where it is, how large, and what its own signatures say. */
import type { Netra } from '../../netra.ts';
import type { CircularFile } from '../../prevention/circular/circular.ts';
import { type FileSignatures, signaturesOf } from '../../prevention/circular/circular-files.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';

export interface ShownFile {
  readonly href: string;
  readonly sha256: string;
  readonly size: number;
  readonly signatures: FileSignatures;
}

export async function shownFile(
  { database, pdfRoots: roots, clock }: Netra,
  ref: RecordRef,
  { edition, file }: { readonly edition: number; readonly file: CircularFile | null },
): Promise<ShownFile | null> {
  if (!file) return null;
  const signatures = await signaturesOf({ database, roots, now: clock() }, ref, file);
  return { ...file, href: `/edaran/${formatRef(ref)}/berkas/${edition}.pdf`, signatures };
}

/** Those of all versions, by their number. */
export const shownFiles = async (
  netra: Netra,
  ref: RecordRef,
  editions: readonly Parameters<typeof shownFile>[2][],
): Promise<Readonly<Record<number, ShownFile | null>>> =>
  Object.fromEntries(
    await Promise.all(editions.map(async one => [one.edition, await shownFile(netra, ref, one)] as const)),
  );
