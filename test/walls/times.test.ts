/**
 * Anonymous information keeps its day and nothing finer. Three of them, filed in the first hour of a day, at noon and in its
 * last hour, among formal reports whose moments are known: nothing that the product keeps or shows may tell them apart, or
 * put one before or after an act of the same day. What was looked at, and what it may say:
 *
 *   every column of every table            the day, and the number      act, slot, lists, queue, keys of commands, jobs
 *   the place in the ledger                the day                      one batch, mixed, when the day is over everywhere
 *   files: names, times, contents          the day                      vault and its folders, tiles, bundles, checkpoint
 *   answers to the reporter, to officers   the day, and the number      status, list, one report, queue, numbers
 *   answers to the public, exports         nothing                      every public operation, of which exports are made
 *   logs                                   nothing
 *   numbers of a series                    an order within the series   open by design
 *   the order of rows in the database      an order among all           open to a thief of it
 *
 * docs/threat-model.md says what stays open, and the last tests show it open.
 */

import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Submission } from '../../src/intake/submit.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import { pad } from '../../src/record/integrator.ts';
import type { Actor } from '../../src/record/kind.ts';
import { type NewLeaf, takeWaiting } from '../../src/record/ledger.store.ts';
import { operations } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { anonymous, EVIDENCE, formal, must, openThread, type ThreadWorld } from '../thread/world.ts';
import { asText, everyTable, openSlots, type Table } from './dump.ts';
import { filesUnder } from './search.ts';

/** In Jakarta 00.41, 13.37 and 23.52 of 15 October; the formal ones stand between and beside them. */
const QUIET = ['2024-10-14T17:41:13.309Z', '2024-10-15T06:37:42.613Z', '2024-10-15T16:52:28.877Z'] as const;
const KNOWN = ['2024-10-15T01:09:51.442Z', '2024-10-15T08:23:17.156Z'] as const;
const DAY = '2024-10-15';
/** When the batch of that day comes: it is over in Jakarta, Makassar and Jayapura. */
const BATCH = '2024-10-15T18:00:00.000Z';
const PUBLIC: Actor = { kind: 'public' };

/** A moment as a table, a file or a page would tell it: to the minute in either zone, or as a count. */
function traces(moment: string): readonly string[] {
  const at = Date.parse(moment);
  const clock = (hours: number) => new Date(at + hours * 3_600_000).toISOString().slice(11, 16);
  const [utc, wib] = [clock(0), clock(7)];
  const fine = moment.slice(17, 23);
  return [utc, wib, utc.replace(':', '.'), wib.replace(':', '.'), fine, `${at}`, `${Math.floor(at / 1000)}`];
}

/** Made by chance or counted by design: what may differ between two of one day. */
const BY_CHANCE: readonly string[] = [
  ...['record', 'id', 'number', 'lookup', 'verifier', 'blob', 'envelope', 'entry', 'wrapped', 'index', 'slots'],
  // Of a record's number among others.
  'marks',
];
/** Tables that keep the machine's own clock, of work that no report sets off. */
const OWN_CLOCK = ['lease', 'netra_migration'];

interface Filed {
  readonly ref: RecordRef;
  readonly number: string;
  readonly receipt: string;
}

forEachEngine(engine => {
  let world: ThreadWorld;
  let tables: readonly Table[];
  let quiet: readonly Filed[];
  let known: readonly Filed[];
  let logged: readonly unknown[][];
  /** Ledger entries after each round, by its moment. */
  const sizes: { readonly at: string; readonly size: number }[] = [];
  const rowsOf = (table: string, { ref }: Filed) =>
    tables.find(({ name }) => name === table)?.rows.filter(row => row.record === ref.id) ?? [];

  /** Lets the hours pass as a server does, which looks for what is due all the time. */
  async function until(moment: string): Promise<void> {
    for (let at = Date.parse(world.now); at < Date.parse(moment); at = Math.min(at + 10_800_000, Date.parse(moment))) {
      world.now = new Date(at).toISOString();
      await world.netra.integrator.round();
      sizes.push({ at: world.now, size: world.netra.files.size() });
    }
    world.now = moment;
  }
  async function file(moment: string, given: Submission): Promise<Filed> {
    await until(moment);
    const { ref, number } = must(await world.netra.submit(given));
    return { ref, number, receipt: given.receipt };
  }

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    const { netra } = world;
    const spies = (['log', 'warn', 'error', 'info'] as const).map(name => vi.spyOn(console, name));
    const hidden = () => anonymous(netra, { evidence: EVIDENCE });
    const first = await file(QUIET[0], hidden());
    const early = await file(KNOWN[0], formal(netra));
    const noon = await file(QUIET[1], hidden());
    const late = await file(KNOWN[1], formal(netra));
    const last = await file(QUIET[2], hidden());
    [quiet, known] = [
      [first, noon, last],
      [early, late],
    ];
    await until(BATCH);
    await until('2024-10-16T20:00:00.000Z');
    logged = spies.flatMap(spy => spy.mock.calls);
    for (const spy of spies) spy.mockRestore();
    tables = await everyTable(netra.database);
  });
  afterAll(() => world?.netra.close());

  test('every column of every table: no hour, no minute and no second, though those of formal reports are there', () => {
    const text = asText(tables.filter(({ name }) => !OWN_CLOCK.includes(name))).toString();
    for (const moment of KNOWN) expect(text).toContain(moment);
    for (const moment of QUIET) for (const trace of traces(moment)) expect(text).not.toContain(trace);
  });

  test('the rows of three of one day, in every table, differ in what chance made and in their number alone', () => {
    const said = tables.flatMap(({ name, rows }) => (rows.some(row => 'record' in row) ? [name] : []));
    expect(said.length).toBeGreaterThan(9);
    const shape = (table: string, filed: Filed) =>
      rowsOf(table, filed).map(row =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !BY_CHANCE.includes(column))),
      );
    let compared = 0;
    for (const table of said) {
      const [first, ...others] = quiet.map(filed => shape(table, filed));
      for (const other of others) expect(other, table).toEqual(first);
      compared += first?.length ?? 0;
    }
    expect(compared).toBeGreaterThan(7);
    const slots = (filed: Filed) =>
      rowsOf('slot', filed)
        .flatMap(openSlots)
        .map(slot => JSON.parse(slot).slice(1) as [string, unknown]);
    const open = (filed: Filed) =>
      slots(filed).filter(([name, value]) => !BY_CHANCE.includes(name) && name !== 'answersTo' && !isBox(value));
    for (const filed of quiet) expect(open(filed)).toEqual(open(quiet[0]!));
    expect(open(quiet[0]!)).toContainEqual(['at', DAY]);
    // The basis of an act is open in its envelope: the law as it was known at that moment, which no saying moved that day.
    const basis = ({ ref }: Filed) => {
      const hex = String(rowsOf('act', { ref } as Filed)[0]?.envelope).replace(/^\\x/, '');
      return JSON.parse(Buffer.from(hex, 'hex').toString()).basis;
    };
    for (const filed of quiet) expect(basis(filed)).toEqual(basis(known[0]!));
  });

  test('the ledger: all of one day enter together, when it is over everywhere, and at no other hour is anything read off', () => {
    const places = [...quiet, ...known].map(filed => Number(rowsOf('leaf', filed)[0]?.index));
    const before = sizes.findLast(({ at }) => at < BATCH)?.size ?? Number.NaN;
    const after = sizes.find(({ at }) => at >= BATCH)?.size ?? Number.NaN;
    expect(after - before).toBe(64);
    for (const place of places) expect(place >= before && place < after).toBe(true);
    // A day in which nobody reported looks the same, and between two batches nothing grows.
    const growths = sizes.flatMap(({ at, size }, nth) =>
      nth > 0 && size !== sizes[nth - 1]?.size ? [[at, size - (sizes[nth - 1]?.size ?? 0)]] : [],
    );
    expect(growths.map(([, growth]) => growth)).toEqual([64, 64, 64]);
    for (const [at] of growths) expect(String(at).slice(11, 13)).toMatch(/1[89]|20/);
    expect(tables.find(({ name }) => name === 'pending_leaf')?.rows).toEqual([]);
  });

  test('a batch that comes late leaves out what was filed on the day that runs', async () => {
    const { netra, regency } = world;
    // Down at the hour of the batch, up again at 03.10 in Jakarta: information of 18 October was filed at 01.30 meanwhile.
    world.now = '2024-10-17T04:00:00.000Z';
    await netra.integrator.round();
    const yesterday = must(await netra.submit(anonymous(netra)));
    world.now = '2024-10-17T18:30:00.000Z';
    const tonight = must(await netra.submit(anonymous(netra)));
    world.now = '2024-10-17T20:10:00.000Z';
    await netra.integrator.round();
    const placed = await netra.database.statement('placed', 'select record from leaf where record = any($1::uuid[])', [
      [yesterday.ref.id, tonight.ref.id],
    ]);
    expect(placed.rows).toEqual([{ record: yesterday.ref.id }]);
    expect(regency.ref.region).toBe(tonight.ref.region);
    world.now = '2024-10-18T18:00:00.000Z';
    await netra.integrator.round();
    const later = await netra.database.statement('placed', 'select 1 from leaf where record = $1', [tonight.ref.id]);
    expect(later.rows).toHaveLength(1);
  });

  test('which leaves a full batch takes is not said by when they came', async () => {
    const { netra } = world;
    const filed: string[] = [];
    for (let nth = 0; nth < 6; nth += 1) filed.push(must(await netra.submit(anonymous(netra))).ref.id);
    const who = { role: 'netra_keeper', scope: '*', name: 'take' } as const;
    const taken = await netra.database
      .transaction(who, async tx => {
        const rows = await takeWaiting(tx, null, 3);
        // Nothing is kept of this: the leaves go on waiting.
        await sql`select 1`.execute(tx);
        throw Object.assign(new Error('undone'), { rows });
      })
      .catch((error: { rows: readonly NewLeaf[] }) => error.rows.map(({ record }) => record));
    expect([...taken].sort()).toEqual([...filed].sort().slice(0, 3));
  });

  test('files: the vault’s names are hashes, and files and folders say a day; the ledger’s are written at the batch', async () => {
    const vault = join(world.dataDir, 'vault');
    const files = filesUnder(vault);
    expect(files.length).toBeGreaterThanOrEqual(5);
    for (const path of [...files, ...files.map(one => dirname(one)), vault]) {
      expect(path.slice(vault.length)).toMatch(/^(\/[0-9a-f]{2}(\/[0-9a-f]{62})?)?$/);
      expect((await stat(path)).mtimeMs % 86_400_000, path).toBe(0);
    }
    const ledger = filesUnder(join(world.dataDir, 'ledger'));
    expect(ledger.length).toBeGreaterThan(3);
    for (const path of [...ledger, ...files]) {
      const bytes = readFileSync(path, 'latin1');
      for (const moment of QUIET) for (const trace of traces(moment).slice(4)) expect(bytes, path).not.toContain(trace);
    }
  });

  test('answers to the reporter: the day', async () => {
    const { netra } = world;
    const answers = [];
    for (const { receipt, number } of quiet) {
      const answer = must(await netra.ask('report.status', { receipt }, PUBLIC)) as Record<string, unknown>;
      expect(answer).toMatchObject({ number, receivedOn: DAY, times: null });
      answers.push({ ...answer, number: '' });
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(JSON.stringify(answers)).not.toMatch(/\d\d[:.]\d\d[:.]\d\d|T\d\d:/);
  });

  test('answers to the public: nothing of a report, whatever is asked', async () => {
    const { netra } = world;
    const open = operations.filter(operation => operation.for === 'public');
    expect(open.length).toBeGreaterThan(5);
    for (const { name } of open) {
      const answer = JSON.stringify(await netra.ask(name, {}, PUBLIC));
      for (const { ref, number } of quiet)
        for (const trace of [ref.id, number]) expect(answer, name).not.toContain(trace);
    }
  });

  test('answers to officers: the day, and in lists no order of one day but that of random ids', async () => {
    const { netra, regency } = world;
    const asked: readonly (readonly [string, object])[] = [
      ...quiet.map(({ ref }) => ['report.show', { report: formatRef(ref) }] as const),
      ['report.list', {}],
      ['desk.queue', {}],
      ['number.series', { office: formatRef(regency.ref), series: 'initial-information', year: 2024 }],
    ];
    for (const [name, input] of asked) {
      const answer = JSON.stringify(must(await netra.ask(name, input, regency.officer)));
      for (const moment of QUIET) for (const trace of traces(moment)) expect(answer, name).not.toContain(trace);
    }
    const list = must(await netra.ask('report.list', {}, regency.officer)) as {
      rows: { record: string; received_on: string }[];
    };
    const ofDay = list.rows.filter(row => row.received_on === DAY).map(({ record }) => record);
    expect(ofDay).toHaveLength(5);
    expect(ofDay).toEqual([...ofDay].sort().reverse());
    const queue = must(await netra.ask('desk.queue', {}, regency.officer)) as {
      rows: { record: string; since: string; due_at: string }[];
    };
    const waiting = queue.rows.filter(({ record }) => quiet.some(({ ref }) => ref.id === record));
    expect(new Set(waiting.map(({ due_at }) => due_at)).size).toBe(1);
    expect(waiting.map(({ record }) => record)).toEqual(waiting.map(({ record }) => record).sort());
  });

  test('logs: not a line', () => {
    expect(logged).toEqual([]);
  });

  test('open by design: numbers of one series tell their order, and nothing of the other series', () => {
    const seq = ({ number }: Filed) => Number(/^\d+/.exec(number)?.[0]);
    expect(quiet.map(seq)).toEqual([1, 2, 3]);
    expect(known.map(seq)).toEqual([1, 2]);
  });

  test('open to a thief of the database: the order in which rows were written', async () => {
    // If this fails, the threat model may promise more.
    const { rows } = await world.netra.database.statement(
      'order',
      `select id as record from record where kind = 'report' order by ctid limit 5`,
    );
    const [first, noon, last] = quiet.map(({ ref }) => ref.id);
    const [early, late] = known.map(({ ref }) => ref.id);
    expect(rows.map(({ record }) => record)).toEqual([first, early, noon, late, last]);
  });
});

/** Base64url of what a record's key closes, or what is sealed: noise. */
const isBox = (value: unknown): boolean => typeof value === 'string' && /^AQ?[\w-]{38,}$/.test(value);

test('in a batch, the place of a leaf is chance: the first filed stands before the second as often as behind it', () => {
  const leaf = (record: string): NewLeaf => ({ entry: new Uint8Array(32), region: '17.02', record, seq: 1 });
  const [first, second] = [leaf('a'), leaf('b')];
  const rounds = 400;
  const places = Array.from({ length: rounds }, () => {
    const batch = pad([first, second]);
    return [batch.findIndex(({ record }) => record === 'a'), batch.findIndex(({ record }) => record === 'b')] as const;
  });
  const before = places.filter(([a, b]) => a < b).length;
  // Six standard deviations: one run in five hundred million fails by chance.
  expect(Math.abs(before - rounds / 2)).toBeLessThan((6 * Math.sqrt(rounds)) / 2);
  expect(new Set(places.map(([a]) => a)).size).toBeGreaterThan(50);
});
