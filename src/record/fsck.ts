/**
 * `netra ledger fsck`: derives everything again and says by name what doesn't fit. Each act's entry from its envelope, each
 * slot from its digest, the dense order, the tree over it, the served files, the signed checkpoint. Acts erased of their
 * personal values still hold: their digests remain.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { type LogFile, newTree } from '../ledger/builder.ts';
import type { Checkpoint } from '../ledger/checkpoint.ts';
import { digestOf, entryOf, readEnvelope } from './envelope.ts';
import { readLeavesWithEnvelopes } from './ledger.store.ts';

export interface Finding {
  readonly what:
    | 'entry-not-of-envelope'
    | 'slot-not-in-envelope'
    | 'slot-missing'
    | 'leaf-without-act'
    | 'envelope-of-another-act'
    | 'index-missing'
    | 'act-without-leaf'
    | 'file-differs'
    | 'root-differs'
    | 'fewer-entries-than-signed'
    /** A file that an act names by its hash. */
    | 'kept-file-missing'
    | 'kept-file-differs';
  /** Which one: a ledger index, a record and sequence, or a file. */
  readonly where: string;
}

export interface FsckReport {
  readonly entries: number;
  readonly findings: readonly Finding[];
}

const keeper = { role: 'netra_keeper', scope: '*', name: 'fsck' } as const;
const PAGE = 500;

/** Reads the whole log in pages; `checkpoint` is the one that was signed and is served. */
export async function fsck(
  database: Database,
  dir: string,
  checkpoint: Checkpoint,
  onProgress: (done: number) => void = () => {},
): Promise<FsckReport> {
  const findings: Finding[] = [];
  const tree = newTree();
  const { size } = checkpoint;
  let next = 0;
  let signedRoot = size === 0 ? tree.root() : undefined;
  for (;;) {
    const page = await database.transaction(keeper, tx => readLeavesWithEnvelopes(tx, next, PAGE));
    const entries: Uint8Array[] = [];
    for (const leaf of page) {
      if (leaf.index !== next) findings.push({ what: 'index-missing', where: String(next) });
      next = leaf.index + 1;
      findings.push(...checkLeaf(leaf));
      entries.push(leaf.envelope ? entryOf(leaf.envelope) : leaf.entry);
    }
    const before = tree.size();
    if (signedRoot === undefined && before + entries.length >= size) {
      findings.push(...(await checkFiles(dir, tree.append(entries.slice(0, size - before)))));
      signedRoot = tree.root();
      findings.push(...(await checkFiles(dir, tree.partials())));
      tree.append(entries.slice(size - before));
    } else {
      const completed = tree.append(entries);
      if (signedRoot === undefined) findings.push(...(await checkFiles(dir, completed)));
    }
    onProgress(next);
    if (page.length < PAGE) break;
  }
  if (signedRoot === undefined) findings.push({ what: 'fewer-entries-than-signed', where: `${next} of ${size}` });
  else if (!Buffer.from(signedRoot).equals(Buffer.from(checkpoint.root)))
    findings.push({ what: 'root-differs', where: String(size) });
  findings.push(...(await actsWithoutLeaf(database)));
  return { entries: next, findings };
}

type LeafRow = Awaited<ReturnType<typeof readLeavesWithEnvelopes>>[number];

function checkLeaf(leaf: LeafRow): readonly Finding[] {
  const where = `${leaf.region}:${leaf.record}/${leaf.seq}`;
  if (!leaf.envelope) return leaf.record === null ? [] : [{ what: 'leaf-without-act', where }];
  const findings: Finding[] = [];
  if (!Buffer.from(entryOf(leaf.envelope)).equals(Buffer.from(leaf.entry)))
    findings.push({ what: 'entry-not-of-envelope', where });
  const envelope = readEnvelope(leaf.envelope);
  if (envelope.record !== leaf.record || envelope.seq !== leaf.seq || envelope.region !== leaf.region) {
    findings.push({ what: 'envelope-of-another-act', where });
  }
  // Author and time are never erased; other slots only from a record that says so.
  const slots = leaf.slots ?? {};
  const gone = envelope._sd.length - Object.keys(slots).length;
  if (!('at' in slots && 'by' in slots) || (gone > 0 && !leaf.erased)) findings.push({ what: 'slot-missing', where });
  for (const [name, disclosure] of Object.entries(slots)) {
    if (!envelope._sd.includes(digestOf(disclosure)))
      findings.push({ what: 'slot-not-in-envelope', where: `${where} ${name}` });
  }
  return findings;
}

async function checkFiles(dir: string, files: readonly LogFile[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const file of files) {
    const served = await readFile(join(dir, file.path)).catch(() => undefined);
    if (!served?.equals(Buffer.from(file.bytes))) findings.push({ what: 'file-differs', where: file.path });
  }
  return findings;
}

interface Place {
  readonly region: string;
  readonly record: string;
  readonly seq: number;
  readonly placed: boolean;
}

/** Every act is in the ledger or waits for it. */
async function actsWithoutLeaf(database: Database): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let after: Place | undefined;
  for (;;) {
    const beyond = after
      ? sql`where (region, record, seq) > (${after.region}, ${after.record}::uuid, ${after.seq})`
      : sql``;
    const page = await database.transaction(keeper, async tx => {
      const result = await sql<Place>`
        select a.region, a.record, a.seq,
          exists (select from leaf l where l.region = a.region and l.record = a.record and l.seq = a.seq)
          or exists (select from pending_leaf p where p.region = a.region and p.record = a.record and p.seq = a.seq) as placed
        from (select region, record, seq from act ${beyond} order by region, record, seq limit ${PAGE}) a
        order by a.region, a.record, a.seq`.execute(tx);
      return result.rows;
    });
    for (const { region, record, seq, placed } of page) {
      if (!placed) findings.push({ what: 'act-without-leaf', where: `${region}:${record}/${seq}` });
    }
    after = page.at(-1);
    if (page.length < PAGE) return findings;
  }
}
