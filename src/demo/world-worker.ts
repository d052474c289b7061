/** Makes one part of a generated world at a time: states in memory, acts encoded, rows ready for COPY. */

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { keptLast } from '../calendar/kept.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { openBulk } from '../record/bulk.ts';
import { encodeAct } from '../record/codec.ts';
import { personalFields } from '../record/engine.ts';
import { sameRef } from '../record/ids.ts';
import { openKeyring } from '../record/keyring.ts';
import type { ActOf, Acts, Kind, Loaded } from '../record/kind.ts';
import { openMemory } from '../record/memory.ts';
import { kinds } from '../rooms.ts';
import { kekOf } from '../sealing/field.ts';
import { chance, type Numbering, playCase, type WorldOffice } from './scenario.ts';
import { filledIn } from './world.ts';

export interface WorldTask {
  readonly url: string;
  readonly kek: Uint8Array;
  readonly seed: number;
  readonly figures: boolean;
  readonly offices: readonly (WorldOffice & { readonly state: Loaded })[];
}
export interface Part {
  readonly part: number;
  readonly from: number;
  readonly to: number;
  readonly firstIndex: number;
  readonly numbers: readonly Numbering[];
}
export interface Made {
  readonly part: number;
  /** 32 bytes of each act, in the ledger's order. */
  readonly entries: Uint8Array;
}

const task = workerData as WorldTask;
const kek = kekOf(task.kek);
const byName = new Map(kinds.map(kind => [kind.name, kind]));
const client = new pg.Client({ connectionString: task.url });
const connected = client.connect();
const filledOf = Map.groupBy(filledIn(task), ({ kind }) => kind);
const by = { kind: 'system', name: 'world' } as const;
const { markTerm } = openKeyring(kek);
/** A world of a hundred thousand cases says the same words again and again. */
const marks = keptLast<number>(200_000);
const mark = (term: string): number => marks(term, () => markTerm(term));

/** What chance drew last: no more than a key's 32 bytes at once. */
const drawn = Buffer.alloc(32);

async function make({ part, from, to, firstIndex, numbers }: Part): Promise<Made> {
  let random = chance(task.seed, from);
  const hex = (bytes: number): string => {
    for (let at = 0; at < bytes; at += 4) drawn.writeUInt32BE(random(), at);
    return drawn.toString('hex', 0, bytes);
  };
  const newId = () => {
    const text = hex(16);
    return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-8${text.slice(17, 20)}-${text.slice(20)}`;
  };
  const salt = () => hex(16);
  const keyring = openKeyring(kek, bytes => Buffer.from(hex(bytes), 'hex'));
  const memory = openMemory(
    kinds,
    task.offices.map(office => office.state),
    newId,
    ref =>
      (task.offices.find(office => sameRef(office.ref, ref))?.plenary ?? []).map(seat => ({
        ...{ ref: seat, roles: ['commissioner'], scope: ref.region },
      })),
  );
  const bulk = openBulk();
  const entries: Uint8Array[] = [];
  let index = firstIndex;
  for (let nth = from; nth < to; nth += 1) {
    random = chance(task.seed, nth);
    const at = nth % task.offices.length;
    const office = task.offices[at];
    const numbering = numbers[at];
    if (!office || !numbering) throw new Error('no office');
    for (const record of playCase(memory, office, numbering, nth, random, hex)) {
      const kind = byName.get(record.kind) as Kind;
      const key = record.acts.some(act => personalFields(kind, act.type).length > 0)
        ? keyring.create(record.ref)
        : undefined;
      const acts = record.acts.map((act, seq) => {
        const writing = {
          kind,
          ref: record.ref,
          seq: seq + 1,
          at: act.at,
          by,
          basis: SHIPPED_KNOWN.basis,
          cipher: key?.cipher,
          salt,
        };
        return encodeAct(act, writing);
      });
      const places = acts.map((_, seq) => index + seq);
      index += acts.length;
      const placed = {
        at: (seq: number) => places[seq - 1] ?? 0,
        // As they would be read back, without sealing and opening them for nothing.
        acts: () =>
          record.acts.map((act, nth) => ({ ...act, seq: nth + 1, by, basis: SHIPPED_KNOWN.basis }) as ActOf<Acts>),
      };
      entries.push(...acts.map(act => act.entry));
      const rows = (filledOf.get(record.kind) ?? []).map(projection => ({
        projection,
        rows: projection.rows(record, placed, SHIPPED_KNOWN, mark),
      }));
      bulk.add({ ref: record.ref, kind: record.kind, acts, places, wrapped: key?.wrapped, rows });
    }
  }
  await connected;
  await client.query('begin');
  // References hold by construction, and fsck and rebuild --check look again: a superuser's load need not check each row.
  await client.query(`select set_config('session_replication_role', 'replica', true)
    from pg_roles where rolname = current_user and rolsuper`);
  await client.query('set local synchronous_commit = off');
  for (const { table, columns, format, bytes } of bulk.tables()) {
    const copy = `copy ${table} (${columns.join(', ')}) from stdin (format ${format})`;
    await pipeline(Readable.from(pieces(bytes)), client.query(copyFrom(copy)));
  }
  await client.query('commit');
  return { part, entries: Buffer.concat(entries) };
}

/** Large pieces, that the server can begin with before the last was sent. */
function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += 1 << 18) yield bytes.subarray(from, from + (1 << 18));
}

parentPort?.on('message', (message: Part | 'end') => {
  if (message === 'end') {
    void connected.then(() => client.end()).then(() => parentPort?.close());
    return;
  }
  make(message).then(
    made => parentPort?.postMessage(made),
    error => {
      throw error;
    },
  );
});
