import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openCheckpoint } from '../../src/ledger/checkpoint.ts';
import { signerFromSeed, verifyEd25519 } from '../../src/ledger/signer.ts';
import { fsck } from '../../src/record/fsck.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import { pad } from '../../src/record/integrator.ts';
import type { NewLeaf } from '../../src/record/ledger.store.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import { forEachEngine, type TestEngine } from '../engines.ts';
import { fileList, officer, publicFiles, REJANG } from './sample.ts';
import { ORIGIN, type SampleWorld, sampleWorld, tryOpenFiles } from './world.ts';

const ana = officer('ana', '17.02');
const fresh = async (engine: TestEngine) => sampleWorld((await engine.open({ transactionLimitMs: 30_000 })).db);

async function filled(world: SampleWorld, files = 3): Promise<RecordRef[]> {
  const refs: RecordRef[] = [];
  for (let nth = 0; nth < files; nth += 1) {
    const opened = await world.engine.act('file.open', { region: REJANG, subject: `berkas ${nth}` }, { actor: ana });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const ref = opened.value.records[0]!.ref;
    refs.push(ref);
    await world.engine.act('file.note', { file: formatRef(ref), note: 'catatan' }, { actor: ana });
  }
  return refs;
}

const publicRows = async (world: SampleWorld) =>
  (await world.database.statement('public', 'select number, notes, entry from public_files order by number')).rows;

forEachEngine(engine => {
  test('acts get a dense index in their order, a signed checkpoint, and the public sees them as of that entry', async () => {
    const world = await fresh(engine);
    await filled(world);
    expect(await publicRows(world)).toEqual([]);
    expect(await world.integrator.round()).toBe(true);
    expect(await world.integrator.round()).toBe(false);
    const { rows } = await world.database.statement('leaves', 'select index, seq from leaf order by index');
    expect(rows.map(row => [Number(row.index), row.seq])).toEqual([
      [0, 1],
      [1, 2],
      [2, 1],
      [3, 2],
      [4, 1],
      [5, 2],
    ]);
    const key = signerFromSeed(ORIGIN, world.seed).key;
    const note = new Uint8Array(await readFile(join(world.dir, 'checkpoint')));
    const checkpoint = await openCheckpoint(note, { origin: ORIGIN, keys: [key], verify: verifyEd25519 });
    expect(checkpoint).toMatchObject({ ok: true, value: { size: 6 } });
    expect(await publicRows(world)).toMatchObject([
      { number: 'F/1', notes: 1 },
      { number: 'F/2', notes: 1 },
      { number: 'F/3', notes: 1 },
    ]);
    expect((await publicRows(world)).map(row => Number(row.entry))).toEqual([1, 3, 5]);
    expect(await fsck(world.database, world.dir, world.files.checkpoint())).toEqual({ entries: 6, findings: [] });
  });

  test('a batch of intake is padded with leaves that fsck keeps, and an empty one too', async () => {
    const world = await fresh(engine);
    await filled(world, 1);
    await world.integrator.round({ intakeNow: true });
    const { rows } = await world.database.statement(
      'padding',
      'select count(*)::int as n from leaf where record is null',
    );
    expect(rows).toEqual([{ n: 64 }]);
    expect(await fsck(world.database, world.dir, world.files.checkpoint())).toEqual({ entries: 66, findings: [] });
  });

  test('a batch waits for its hour of the day', async () => {
    const world = await fresh(engine);
    await world.integrator.round();
    world.now = '2024-10-14T17:59:59.000Z';
    expect(await world.integrator.round()).toBe(false);
    world.now = '2024-10-14T18:00:00.000Z';
    expect(await world.integrator.round()).toBe(true);
    expect(await world.integrator.round()).toBe(false);
  });

  test('fsck names an envelope, a slot, a file and a leaf that were tampered with', async () => {
    const world = await fresh(engine);
    const [first, second] = await filled(world);
    await world.integrator.round();
    const tamper = (text: string) => world.database.statement('tamper', text);
    await tamper('alter table act disable trigger user');
    await tamper('alter table slot disable trigger user');
    await tamper(`update act set envelope = envelope || ' '::bytea where record = '${first!.id}' and seq = 1`);
    await tamper(
      `update slot set slots = jsonb_set(slots, '{note}', '"WyJzYWx0Iiwibm90ZSIsIngiXQ"') where record = '${second!.id}' and seq = 2`,
    );
    const tile = join(world.dir, 'tile/0/000.p/6');
    const bytes = await readFile(tile);
    bytes[40]! ^= 1;
    await writeFile(tile, bytes);
    const { findings } = await fsck(world.database, world.dir, world.files.checkpoint());
    expect(findings).toContainEqual({ what: 'entry-not-of-envelope', where: `${formatRef(first!)}/1` });
    expect(findings).toContainEqual({ what: 'slot-not-in-envelope', where: `${formatRef(second!)}/2 note` });
    expect(findings).toContainEqual({ what: 'file-differs', where: 'tile/0/000.p/6' });
    expect(findings.map(finding => finding.what)).toContain('root-differs');
  });

  test('fsck names an act that never came into the ledger', async () => {
    const world = await fresh(engine);
    const [first] = await filled(world, 1);
    await world.database.statement('lose', 'delete from pending_leaf where seq = 2');
    await world.integrator.round();
    const { findings } = await fsck(world.database, world.dir, world.files.checkpoint());
    expect(findings).toEqual([{ what: 'act-without-leaf', where: `${formatRef(first!)}/2` }]);
  });

  test('an erased record still passes fsck', async () => {
    const world = await fresh(engine);
    const [first] = await filled(world, 1);
    await world.engine.act('file.forget', { file: formatRef(first!) }, { actor: ana });
    await world.integrator.round();
    expect(await fsck(world.database, world.dir, world.files.checkpoint())).toEqual({ entries: 3, findings: [] });
  });

  test('a database that lost entries under a running server is not appended to', async () => {
    const world = await fresh(engine);
    await filled(world);
    await world.integrator.round();
    await world.database.statement('let go', 'alter table leaf disable trigger user');
    await world.database.statement('lose', 'delete from leaf where index >= 4');
    await filled(world, 1);
    await world.database.statement('none waits', 'delete from pending_leaf');
    await expect(world.integrator.round()).rejects.toMatchObject({ code: 'ledger-would-fork' });
    expect(world.files.checkpoint().size).toBe(6);
  });

  test('a slot that was taken away without an erasure is found, and no role may take it', async () => {
    const world = await fresh(engine);
    const [first] = await filled(world, 1);
    await world.integrator.round();
    const take = world.database.transaction({ role: 'netra_app', scope: '17.02', name: 'take' }, tx =>
      sql`select erase_slots('17.02', ${first!.id}, 1, array['number'])`.execute(tx),
    );
    await expect(take).rejects.toThrow(/nothing may be erased here/);
    await world.database.statement('let go', 'alter table slot disable trigger user');
    await world.database.statement('take', `update slot set slots = slots - 'number' where seq = 1`);
    const { findings } = await fsck(world.database, world.dir, world.files.checkpoint());
    expect(findings).toEqual([{ what: 'slot-missing', where: `${formatRef(first!)}/1` }]);
  });

  test('a write that failed is made up for before anything is signed', async () => {
    const world = await fresh(engine);
    await filled(world);
    await world.integrator.round();
    for (let batch = 0; batch < 3; batch += 1) await world.integrator.round({ intakeNow: true });
    // Where the first full bundle belongs stands a folder: the write fails on every machine, also for root.
    const full = join(world.dir, 'tile/entries/000');
    await mkdir(full, { recursive: true });
    await expect(world.integrator.round({ intakeNow: true })).rejects.toThrow();
    expect(world.files.checkpoint().size).toBe(6 + 3 * 64);
    await rm(full, { recursive: true });
    await world.integrator.round({ intakeNow: true });
    expect((await fsck(world.database, world.dir, world.files.checkpoint())).findings).toEqual([]);
  });

  test('a rebuild that was broken off goes on, and sees what came into the ledger meanwhile', async () => {
    const world = await fresh(engine);
    const [first] = await filled(world);
    await world.integrator.round();
    await world.engine.act('file.note', { file: formatRef(first!), note: 'belum di buku besar' }, { actor: ana });
    const broken = rebuildProjection(world.database, world.engine, publicFiles, () => {
      throw new Error('killed after the first page');
    });
    await expect(broken).rejects.toThrow(/killed/);
    await world.integrator.round();
    await rebuildProjection(world.database, world.engine, publicFiles);
    expect(await checkProjection(world.database, world.engine, publicFiles)).toEqual([]);
  });

  test('a name that changed hands while a rebuild was between its pages stops nothing, and is still held once', async () => {
    const world = await fresh(engine);
    const subject = 'baliho simpang lima';
    // The two indexes that a projection may have beside its key: one across all records, one for reading.
    await world.database.statement(
      'indexes',
      `create unique index file_by_subject on file_list (subject) where phase = 'open';
       create index file_by_phase on file_list (region, phase)`,
    );
    const indexes = async () =>
      (
        await world.database.statement(
          'indexes',
          `select indexdef, (select conname from pg_constraint k where k.conindid = indexname::regclass) as constraint
           from pg_indexes where tablename = 'file_list' order by indexname`,
        )
      ).rows;
    const before = await indexes();
    const all = { actor: officer('pusat', '*') };
    const open = (region: string) => world.engine.act('file.open', { region, subject }, all);
    // A rebuild goes by region: the one who gives the name up stands on its first page, the one who takes it on the second.
    const holder = await open('17.01');
    await filled(world, 101);
    const broken = rebuildProjection(world.database, world.engine, fileList, () => {
      throw new Error('killed after the first page');
    });
    await expect(broken).rejects.toThrow(/killed/);
    const file = holder.ok ? formatRef(holder.value.records[0]!.ref) : '';
    expect((await world.engine.act('file.close', { file }, all)).ok).toBe(true);
    expect((await open('18.03')).ok).toBe(true);
    expect(await rebuildProjection(world.database, world.engine, fileList)).toBe(3);
    expect(await checkProjection(world.database, world.engine, fileList)).toEqual([]);
    expect(await indexes()).toEqual(before);
    await expect(open('17.01')).rejects.toMatchObject({ code: '23505' });
  });

  test('lost files are built again from the database; a database behind the signed checkpoint is refused', async () => {
    const world = await fresh(engine);
    await filled(world);
    await world.integrator.round();
    await rm(join(world.dir, 'tile'), { recursive: true });
    const again = await tryOpenFiles(world.database, world.dir, world.keysDir, world.seed);
    expect(again.ok && again.value.checkpoint().size).toBe(6);
    expect(await fsck(world.database, world.dir, world.files.checkpoint())).toEqual({ entries: 6, findings: [] });

    const restored = await fresh(engine);
    const forked = await tryOpenFiles(restored.database, join(world.dir, '..', 'restored'), world.keysDir, world.seed);
    expect(forked).toEqual({ ok: false, refusal: { code: 'ledger-would-fork', signed: 6, here: 0 } });
    const foreign = await tryOpenFiles(world.database, world.dir, world.keysDir, new Uint8Array(32));
    expect(foreign).toMatchObject({ ok: false, refusal: { code: 'checkpoint-foreign' } });
  });

  test('rebuild --check finds a corrupted, a missing and an extra row, and rebuild mends them', async () => {
    const world = await fresh(engine);
    const [first, second] = await filled(world);
    await world.integrator.round();
    const check = async () => [
      ...(await checkProjection(world.database, world.engine, fileList)),
      ...(await checkProjection(world.database, world.engine, publicFiles)),
    ];
    expect(await check()).toEqual([]);
    await world.database.statement('corrupt', `update file_list set phase = 'closed' where record = '${first!.id}'`);
    await world.database.statement('lose', `delete from public_files where record = '${second!.id}'`);
    await world.database.statement(
      'invent',
      `insert into public_files values ('17.02', '00000000-0000-4000-8000-000000000000', 'F/9', 0, 0)`,
    );
    expect(await check()).toEqual([
      { projection: 'file-list', record: formatRef(first!), how: 'differs' },
      { projection: 'public-files', record: formatRef(second!), how: 'missing' },
      { projection: 'public-files', record: '17.02:00000000-0000-4000-8000-000000000000', how: 'extra' },
    ]);
    expect(await rebuildProjection(world.database, world.engine, fileList)).toBe(3);
    expect(await rebuildProjection(world.database, world.engine, publicFiles)).toBe(3);
    expect(await check()).toEqual([]);
    expect(await rebuildProjection(world.database, world.engine, fileList)).toBe(3);
  });

  test('a rebuilt table keeps its row security and its grants, and commands go on', async () => {
    const world = await fresh(engine);
    const [first] = await filled(world);
    await rebuildProjection(world.database, world.engine, fileList);
    const seen = await world.database.transaction(
      { role: 'netra_app', scope: '18.03', name: 'look' },
      async tx => (await tx.selectFrom('file_list').selectAll().execute()).length,
    );
    expect(seen).toBe(0);
    const noted = await world.engine.act('file.note', { file: formatRef(first!), note: 'lagi' }, { actor: ana });
    expect(noted.ok).toBe(true);
    expect(await checkProjection(world.database, world.engine, fileList)).toEqual([]);
  });
});

test('padding mixes a batch to a multiple of 64 and keeps the order within each record', () => {
  const leaves: NewLeaf[] = Array.from({ length: 70 }, (_, nth) => ({
    entry: new Uint8Array(32).fill(nth),
    region: '17.02',
    record: `record-${nth % 7}`,
    seq: Math.floor(nth / 7) + 1,
  }));
  const padded = pad(leaves);
  expect(padded).toHaveLength(128);
  expect(pad([])).toHaveLength(64);
  for (let record = 0; record < 7; record += 1) {
    const seqs = padded.filter(leaf => leaf.record === `record-${record}`).map(leaf => leaf.seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  }
  expect(padded.slice(0, 70).map(leaf => leaf.record)).not.toEqual(leaves.map(leaf => leaf.record));
  expect(new Set(padded.map(leaf => Buffer.from(leaf.entry).toString('hex'))).size).toBe(128);
});
