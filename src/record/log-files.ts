/**
 * The files that the ledger is served from, and the checkpoint over them. Tiles are flushed before the checkpoint that needs
 * them. The last signed checkpoint is kept a second time beside the signing key, apart from the data and its backups: a
 * restored backup that would fork the log is found out, and refused loudly.
 */
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LogFile, newTree, type ResumeRefusal, resumeTree, type TreeBuilder } from '../ledger/builder.ts';
import { parseBundle } from '../ledger/bundle.ts';
import { sameBytes } from '../ledger/bytes.ts';
import { type Checkpoint, formatCheckpoint, openCheckpoint } from '../ledger/checkpoint.ts';
import { formatVerifierKey } from '../ledger/note.ts';
import { readTileBytes } from '../ledger/reader.ts';
import { type NoteSigner, signNote, verifyEd25519 } from '../ledger/signer.ts';
import { rightEdge } from '../ledger/tile.ts';
import { ok, type Result, refuse } from '../result.ts';

export type LogFilesRefusal =
  | ResumeRefusal
  /** The checkpoint doesn't open with this installation's key. */
  | { readonly code: 'checkpoint-foreign'; readonly reason: string }
  /** More entries were signed than there are: going on would fork the log. */
  | { readonly code: 'ledger-would-fork'; readonly signed: number; readonly here: number };

export interface LogFiles {
  readonly dir: string;
  readonly origin: string;
  size(): number;
  append(entries: readonly Uint8Array[]): Promise<void>;
  /** Signs and publishes a checkpoint over all that was appended; nothing to do without new entries. */
  publish(): Promise<void>;
  checkpoint(): Checkpoint;
  /** The bytes of a served file, undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** The log's public key in the form that verifiers take. */
  readonly verifierKey: string;
}

export interface LogFilesConfig {
  readonly dir: string;
  /** Where the last signed checkpoint is kept beside the key. */
  readonly keysDir: string;
  readonly origin: string;
  readonly signer: NoteSigner;
}

/**
 * Opens the log's files. `here` is the number of entries the database holds, `entries` reads them from an index on: where the
 * files are gone they are built again, and must give the root that was signed.
 */
export async function openLogFiles(
  config: LogFilesConfig,
  here: number,
  entries: (from: number) => AsyncIterable<readonly Uint8Array[]>,
): Promise<Result<LogFiles, LogFilesRefusal>> {
  const { dir, keysDir, origin, signer } = config;
  const memory = join(keysDir, 'ledger-last-checkpoint');
  const served = await readSigned(join(dir, 'checkpoint'), config);
  if (!served.ok) return served;
  const remembered = await readSigned(memory, config);
  if (!remembered.ok) return remembered;
  const last = [served.value, remembered.value].reduce((a, b) => (b.size > a.size ? b : a));
  const twoHistories =
    served.value.size === remembered.value.size && !sameBytes(served.value.root, remembered.value.root);
  if (twoHistories || last.size > here) return refuse({ code: 'ledger-would-fork', signed: last.size, here });

  const stored = await resumeTree(last, path => readIfThere(join(dir, path)));
  let tree: TreeBuilder;
  if (stored.ok) tree = stored.value;
  else if (stored.refusal.code !== 'tile-missing') return stored;
  else {
    const rebuilt = await rebuildFiles(dir, last.size, entries);
    if (!Buffer.from(rebuilt.root()).equals(Buffer.from(last.root)))
      return refuse({ code: 'root-mismatch', size: last.size });
    tree = rebuilt;
  }
  if (!(await endsAlike(dir, last.size, entries)))
    return refuse({ code: 'ledger-would-fork', signed: last.size, here });
  let signed: Checkpoint = last;
  /** Tiles and bundles that are full but not yet on the disk: a failed write is tried again before anything is signed. */
  const unwritten: LogFile[] = [];
  const flush = async () => {
    for (let file = unwritten[0]; file; file = unwritten[0]) {
      await writeDurably(join(dir, file.path), file.bytes);
      unwritten.shift();
    }
  };

  const files: LogFiles = {
    dir,
    origin,
    size: () => tree.size(),
    async append(batch) {
      unwritten.push(...tree.append(batch));
      await flush();
    },
    async publish() {
      if (tree.size() === signed.size && signed.size > 0) return;
      await flush();
      for (const file of tree.partials()) await writeDurably(join(dir, file.path), file.bytes);
      const next = { origin, size: tree.size(), root: tree.root() };
      const note = signNote(formatCheckpoint(next), [signer]);
      await writeDurably(memory, note, 0o600);
      await writeDurably(join(dir, 'checkpoint'), note);
      signed = next;
    },
    checkpoint: () => signed,
    read: path => readIfThere(join(dir, path)),
    verifierKey: formatVerifierKey(signer.key),
  };
  if (served.value.size !== last.size) {
    const note = signNote(formatCheckpoint(last), [signer]);
    await writeDurably(join(dir, 'checkpoint'), note);
  }
  return ok(files);
}

async function readSigned(
  path: string,
  { origin, signer }: LogFilesConfig,
): Promise<Result<Checkpoint, LogFilesRefusal>> {
  const bytes = await readIfThere(path);
  if (!bytes) return ok({ origin, size: 0, root: newTree().root() });
  const opened = await openCheckpoint(bytes, { origin, keys: [signer.key], verify: verifyEd25519 });
  return opened.ok ? opened : refuse({ code: 'checkpoint-foreign', reason: opened.refusal.code });
}

async function rebuildFiles(
  dir: string,
  size: number,
  entries: (from: number) => AsyncIterable<readonly Uint8Array[]>,
): Promise<TreeBuilder> {
  const tree = newTree();
  for await (const page of entries(0)) {
    const batch = page.slice(0, size - tree.size());
    for (const file of tree.append(batch)) await writeDurably(join(dir, file.path), file.bytes);
    if (tree.size() === size) break;
  }
  for (const file of tree.partials()) await writeDurably(join(dir, file.path), file.bytes);
  return tree;
}

/** The database's last entries under the checkpoint are those of the stored bundle: else it is another log's database. */
async function endsAlike(
  dir: string,
  size: number,
  entries: (from: number) => AsyncIterable<readonly Uint8Array[]>,
): Promise<boolean> {
  const bundle = rightEdge(size).find(tile => tile.level === 'entries');
  if (!bundle) return true;
  const bytes = await readTileBytes(bundle, path => readIfThere(join(dir, path)));
  if (!bytes.ok) return false;
  const stored = parseBundle(bytes.value, bundle.width);
  if (!stored.ok) return false;
  for await (const page of entries(size - bundle.width)) {
    return stored.value.every((entry, at) => page[at] !== undefined && sameBytes(entry, page[at]));
  }
  return stored.value.length === 0;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Readers see the old file or the whole new one, also after a power cut. */
async function writeDurably(path: string, bytes: Uint8Array, mode = 0o644): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.draft-${process.pid}`;
  const file = await open(draft, 'w', mode);
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
