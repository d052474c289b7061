/**
 * Keeping the paper of a circular before the act that names it, giving it out once everybody may read the circular, and what its
 * signatures say. Files are read and checked outside any transaction but the one that fetches their bytes.
 */

import { readAnchors } from '../../cases/timestamps/token.ts';
import type { Database } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { mayPrevent, regionBeyond } from '../prevention.ts';
import { readPades, type SignatureChecked } from '../verifying/pades.ts';
import { publishedCircular } from './circular.store.ts';
import type { CircularFile } from './circular.ts';
import {
  type BrokenFile,
  bytesOfFile,
  checkedFiles,
  dropUnnamedFiles,
  putFile,
  sizeOfFile,
} from './circular-file.store.ts';
import { type CircularFileRefusal, circularFile } from './circular-file.ts';

const keeper = (name: string) => ({ role: 'netra_keeper', scope: '*', name }) as const;

/** Keeps what an officer uploads for a circular; the act that names it comes after, and what no act names goes again. */
export async function keepCircularFile(
  asked: Asked,
  { region }: RecordRef,
  bytes: Uint8Array,
): Promise<Result<CircularFile, Refusal>> {
  const may = mayPrevent(asked.actor);
  if (!may.ok) return may;
  const beyond = regionBeyond(asked.actor, region);
  if (beyond) return refuse(beyond);
  const file = circularFile(bytes);
  if (!file.ok) return file;
  const { today: on } = asked.engine.moment(region, asked.actor);
  await asked.write(tx => putFile(tx, region, { sha256: file.value.sha256, bytes, on }));
  return file;
}

/** A file that was kept when the form was sent before; the form names it by its hash alone. */
export async function keptCircularFile(
  asked: Asked,
  { region }: RecordRef,
  sha256: string,
): Promise<Result<CircularFile, CircularFileRefusal>> {
  const size = await asked.read(tx => sizeOfFile(tx, region, sha256));
  return size === undefined ? refuse({ code: 'circular-file-gone', field: 'file' }) : ok({ sha256, size });
}

/** The paper of a version that everybody may read; undefined where there is none. */
export async function publishedFile(
  asked: Asked,
  ref: RecordRef,
  edition: number,
): Promise<{ readonly file: CircularFile; readonly bytes: Uint8Array } | undefined> {
  const row = await asked.read(tx => publishedCircular(tx, ref));
  const file = row?.editions.find(one => one.edition === edition)?.file;
  if (!file) return undefined;
  const bytes = await asked.database.transaction(keeper('circular file'), tx =>
    bytesOfFile(tx, ref.region, file.sha256),
  );
  return bytes && { file, bytes };
}

/** What a paper's own signatures say; null where there are more than are checked, or the file is not here. */
export type FileSignatures = readonly SignatureChecked[] | null;

const MOST_REMEMBERED = 200;
const remembered = new Map<string, Promise<FileSignatures>>();

/** The same file says the same all day: a whole government may open one page in an hour. */
export function signaturesOf(
  { database, roots, now }: { readonly database: Database; readonly roots: readonly string[]; readonly now: string },
  { region }: RecordRef,
  { sha256 }: CircularFile,
): Promise<FileSignatures> {
  const key = `${region} ${sha256} ${now.slice(0, 10)} ${roots.length}`;
  const before = remembered.get(key);
  if (before) return before;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = readSignatures({ database, roots, now }, region, sha256);
  remembered.set(key, found);
  // What could not be read is read anew by whoever asks next.
  found.catch(() => remembered.delete(key));
  return found;
}

async function readSignatures(
  { database, roots, now }: Parameters<typeof signaturesOf>[0],
  region: RecordRef['region'],
  sha256: string,
): Promise<FileSignatures> {
  const bytes = await database.transaction(keeper('circular file'), tx => bytesOfFile(tx, region, sha256));
  const read = bytes && (await readPades(bytes, roots.flatMap(readAnchors), now));
  return read?.ok ? read.value : null;
}

/** Lets go of what was uploaded with a form that was never sent through. @param before an ISO day */
export const forgetUnnamedFiles = (database: Database, before: string): Promise<void> =>
  database.transaction(keeper('forget circular files'), tx => dropUnnamedFiles(tx, before));

const AT_ONCE = 10;

/** Each paper that a circular names and that is gone, or is not what its hash says. */
export async function brokenFiles(database: Database): Promise<readonly BrokenFile[]> {
  const broken: BrokenFile[] = [];
  for (let after: BrokenFile | null = null; ; ) {
    const from: BrokenFile | null = after;
    const page: readonly BrokenFile[] = await database.transaction(keeper('check circular files'), tx =>
      checkedFiles(tx, from, AT_ONCE),
    );
    broken.push(...page.filter(({ what }) => what !== null));
    after = page.at(-1) ?? null;
    if (page.length < AT_ONCE) return broken;
  }
}
