/**
 * A closed case on its way through the archive to its erasure, on both engines: every step in its order, and afterwards the
 * whole database and the vault searched for what was to be gone, while ledger, lists and the register's proof still hold.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ERASER } from '../../src/cases/archive/disposal.ts';
import { openErasures } from '../../src/cases/archive/erasing.ts';
import { sweepVault } from '../../src/intake/sweep.ts';
import { decodeBase64 } from '../../src/ledger/bytes.ts';
import { leafHash } from '../../src/ledger/merkle.ts';
import { verifyInclusion } from '../../src/ledger/proof.ts';
import { entryOf } from '../../src/record/envelope.ts';
import { fsck } from '../../src/record/fsck.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Refusal } from '../../src/record/kind.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, study } from '../support/typed.ts';
import { everyFile, everyValue, found } from './dump.ts';
import { eraseReport } from './erase.ts';
import {
  anonymous,
  decided,
  enrol,
  formal,
  IDENTITY,
  must,
  OPEN_ACCOUNT,
  openThread,
  setUp,
  type ThreadWorld,
} from './world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const DAY = 86_400_000;
const OF_CASE = ['Pegawai Terhapus Contoh', 'Ringkasan petugas yang harus hilang.', 'Alasan pleno yang harus hilang.'];
const OF_REPORT = [OPEN_ACCOUNT, 'Terlapor Dalam Laporan'];
const TERM = {
  ...{ code: 'PP.01.02', name: 'Berkas penanganan pelanggaran', countedFrom: 'ended', active: 1, inactive: 2 },
  ...{ fate: 'destroy', cite: 'JRA contoh', source: 'Salinan kantor', confidence: 'medium' },
};
const FILED = { number: 'B-17/2024', pieces: 2, place: 'Rak 3, boks 12', class: 'PP.01.02' };

/** A case of one formal report that was closed on the day it came. */
async function closedCase(world: ThreadWorld, words: readonly string[]) {
  const { netra, regency } = world;
  const [reported, summary, reasons = 'Alasan.'] = words;
  const filed = must(await netra.submit(formal(netra, { reported: OF_REPORT[1] ?? '' })));
  const report = formatRef(filed.ref);
  const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: regency.officer }));
  await act('report.review', review(report, '2024-10-14'));
  const about = { report, office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality'], actorKind: 'pns' };
  const made = await act('case.register', { ...about, reported, summary, conductOn: '2024-10-12' });
  const ref = formatRef(made.records.find(({ kind }) => kind === 'case')?.ref ?? regency.ref);
  const on = { case: ref, on: '2024-10-14' };
  await act('case.study', study(ref));
  await act('case.decide', { ...on, ...(await decided(world, regency, { finding: 'no-violation', reasons })) });
  await act('case.close-track', { ...on, track: 'neutrality', because: 'no-violation' });
  return { case: ref, report };
}

interface Passed {
  readonly files: readonly {
    readonly head: { readonly ref: string };
    readonly records: readonly { readonly kind: string; readonly ref: string }[];
    readonly not: string | null;
    readonly term: { readonly ref: string };
  }[];
}
interface Proof {
  readonly records: readonly { readonly ref: string; readonly index: number | null; readonly left: object }[];
}

forEachEngine(engine => {
  let world: ThreadWorld;
  let gone: Awaited<ReturnType<typeof closedCase>>;
  let kept: Awaited<ReturnType<typeof closedCase>>;
  let disposal = '';
  const ask = async <T>(name: string, input: object) =>
    must(await world.netra.ask(name, input, world.regency.officer)) as T;
  const tried = (name: string, input: object, actor = world.regency.officer) => world.netra.act(name, input, { actor });
  const act = async (name: string, input: object) => must(await tried(name, input));
  const round = () => world.netra.integrator.round({ intakeNow: true });
  const erasures = () =>
    openErasures({
      asked: world.netra.asker(ERASER, 'disposal'),
      // As if the files had lain there as long as the records did.
      sweep: () => sweepVault(world.netra, Date.now() + 3 * DAY),
    });
  const of = () => [gone.case, gone.report].map(ref => ref.split(':')[1]);
  /** Every kept value of the two records as it stands in the database, what is encrypted as its ciphertext; and their keys. */
  const valuesKept = async (): Promise<readonly string[]> => {
    const { database } = world.netra;
    const slots = await database.statement('slots', 'select slots from slot where record = any($1)', [of()]);
    const keys = await database.statement('keys', 'select wrapped from record_key where record = any($1)', [of()]);
    return [
      ...slots.rows.flatMap(({ slots }) => Object.values(slots as Record<string, string>)),
      ...keys.rows.map(({ wrapped }) => String(wrapped)),
    ];
  };
  let before: readonly string[] = [];

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    gone = await closedCase(world, OF_CASE);
    kept = await closedCase(world, ['Pegawai Tetap Contoh', 'Ringkasan yang tetap.']);
  });
  afterAll(() => world?.netra.close());

  test('a matter goes into the archive whole, out of everybody’s hands, and comes out whole', async () => {
    expect(code(await tried('case.archive', { case: gone.case, on: '2024-10-13', ...FILED }))).toBe('day-before-step');
    await act('report.archive', { report: gone.report, on: '2024-10-14', ...FILED });
    const shown = await ask<{ archive: object; records: readonly { phase: string }[] }>('archive.show', {
      record: gone.case,
    });
    expect(shown.archive).toMatchObject({ phase: 'archived', number: 'B-17/2024', endedOn: '2024-10-14' });
    expect(shown.records.map(({ phase }) => phase)).toEqual(['archived', 'archived']);
    expect(code(await tried('case.correct', { case: gone.case, seq: 1, words: 'x', reason: 'y' }))).toBe('in-archive');
    expect((await ask<{ case: object }>('case.show', { case: gone.case })).case).toMatchObject({
      reported: OF_CASE[0],
    });
    const out = { case: gone.case, on: '2024-10-14', cite: 'Putusan 1', reason: 'Dibuka kembali.' };
    await act('case.leave-archive', out);
    expect((await ask<{ rows: readonly object[] }>('archive.list', {})).rows).toEqual([]);
    for (const one of [gone, kept]) await act('case.archive', { case: one.case, on: '2024-10-14', ...FILED });
    await act('case.note-archive', { case: kept.case, ...FILED, number: 'B-18/2024', held: false });
    const { rows } = await ask<{ rows: readonly { records: readonly object[] }[] }>('archive.list', { text: 'b-18' });
    expect(rows).toMatchObject([{ fileNumber: 'B-18/2024', head: { ref: kept.case } }]);
    expect(rows[0]?.records).toHaveLength(2);
  });

  test('nothing is proposed until somebody above has entered a term, and then from the day after its last one', async () => {
    world.now = '2027-10-14T03:00:00.000Z';
    expect((await ask<Passed>('archive.passed', {})).files).toEqual([]);
    const nation = (await setUp(world.netra, '', 'nasional', '00.00')).officer;
    expect(code(await tried('retention.enter', { region: '17.02', ...TERM }))).toBe('term-from-above');
    expect(code(await tried('retention.enter', { region: '', ...TERM }))).toBe('scope-beyond-yours');
    const by = { actor: { ...nation, scope: '*' } };
    const made = must(await world.netra.act('retention.enter', { region: '', ...TERM }, by));
    const term = formatRef(must({ ok: true, value: made.records[0]?.ref ?? world.regency.ref } as const));
    await round();
    expect((await ask<Passed>('archive.passed', {})).files).toEqual([]);
    world.now = '2027-10-15T03:00:00.000Z';
    const proposed = (await ask<Passed>('archive.passed', {})).files;
    expect(proposed.map(({ head, not }) => [head.ref, not])).toEqual(
      [gone.case, kept.case].toSorted((a, b) => (a < b ? -1 : 1)).map(ref => [ref, null]),
    );
    // A second term for the same class, by the province: which of them holds, nobody has said.
    const province = { actor: world.province.officer };
    const other = must(await world.netra.act('retention.enter', { region: '17', ...TERM, active: 0 }, province));
    await round();
    expect((await ask<Passed>('archive.passed', {})).files.map(({ not }) => not)).toEqual(['two-terms', 'two-terms']);
    const ref = formatRef(other.records[0]?.ref ?? world.regency.ref);
    must(await world.netra.act('retention.withdraw', { term: ref, cite: 'Dicabut' }, province));
    must(await world.netra.act('retention.change', { term, ...TERM, fate: 'permanent' }, by));
    await round();
    expect((await ask<Passed>('archive.passed', {})).files).toEqual([]);
    must(await world.netra.act('retention.change', { term, ...TERM }, by));
    await round();
    const { history } = await ask<{ history: readonly { type: string }[] }>('retention.show', { term });
    expect(history.map(({ type }) => type)).toEqual(['term-set', 'term-set', 'term-set']);
  });

  test('the list is frozen, and each step needs the one before it', async () => {
    const { files } = await ask<Passed>('archive.passed', {});
    const items = files.flatMap(({ records, term }) =>
      records.map(({ kind, ref }) => ({ kind, record: ref, term: term.ref })),
    );
    expect(items).toHaveLength(4);
    const office = formatRef(world.regency.ref);
    const on = '2027-10-15';
    const list = { office, number: '01/USUL/2027', on, items };
    await act('case.note-archive', { case: kept.case, ...FILED, held: true, heldBecause: 'Gugatan di pengadilan.' });
    expect(code(await tried('disposal.list', list))).toBe('item-held');
    await act('case.note-archive', { case: kept.case, ...FILED, held: false });
    expect(code(await tried('disposal.list', { ...list, items: [...items, items[0]] }))).toBe('listed-twice');
    expect(code(await tried('disposal.list', { ...list, on: '2027-10-13' }))).toBe('day-before-step');
    const made = await act('disposal.list', list);
    disposal = formatRef(made.records[0]?.ref ?? world.regency.ref);
    const at = { disposal, on };
    const one = { name: 'Arsiparis Contoh', post: 'Arsiparis' };
    const witnesses = [
      { name: 'Saksi Satu', post: 'Kepala Subbagian Hukum', unit: 'legal' },
      { name: 'Saksi Dua', post: 'Pengawas Internal', unit: 'supervision' },
    ];
    const told = { noUse: true, notForbidden: true, notNeeded: true };
    const steps: readonly [string, object][] = [
      ['disposal.appoint-panel', { ...at, letter: 'SK 1', chair: one, members: [one] }],
      ['disposal.assess', { ...at, letter: 'BA 1', ...told }],
      ['disposal.decide', { ...at, letter: 'SK 2', by: { name: 'Ketua Contoh', post: 'Ketua' } }],
      ['disposal.approve', { ...at, letter: 'B-1/ANRI', by: 'Kepala ANRI' }],
      ['disposal.name-witnesses', { ...at, witnesses }],
      ['disposal.write-minutes', { ...at, number: 'BA 2', papers: 'Dicacah' }],
      ['disposal.begin-erasing', at],
    ];
    expect(code(await tried('disposal.approve', { ...at, letter: 'x', by: 'y' }))).toBe('disposal-phase');
    expect(code(await tried('disposal.assess', { ...at, letter: 'x', ...told, noUse: false }))).toBe('invalid-input');
    for (const [name, input] of steps.slice(0, -1)) {
      expect(code(await tried(name, { ...input, on: '2027-10-14' })), name).toBe('day-before-step');
      await act(name, input);
      expect(code(await tried(name, input)), name).toBe('disposal-phase');
    }
    expect(await erasures().round()).toBe(0);
    expect(code(await tried('disposal.begin-erasing', at))).toBe('decider-erases');
    const clerk = await enrol(world, world.regency, 'arsip', ['administrator']);
    // Between the minutes and the erasure the other matter was reopened: it is passed over, and named.
    await act('case.leave-archive', { case: kept.case, on, cite: 'Putusan 2', reason: 'Dibuka kembali.' });
    must(await tried('disposal.begin-erasing', at, clerk));
    before = await valuesKept();
    const whole = await everyValue(world);
    expect(before.filter(value => !whole.includes(value))).toEqual([]);
    expect(await everyFile(join(world.dataDir, 'vault'))).toHaveLength(2);
    // One by a process that was ended then: the next goes on where it stood, and nobody erases one twice.
    const first = items.findIndex(({ record }) => record === gone.case) + 1;
    const erase = { disposal, n: first };
    expect(code(await tried('disposal.erase', erase))).toBe('role-missing');
    must(await world.netra.act('disposal.erase', erase, { actor: ERASER }));
    expect(code(await world.netra.act('disposal.erase', erase, { actor: ERASER }))).toBe('item-gone');
    expect(await erasures().round()).toBe(1);
    expect(await erasures().round()).toBe(0);
    const shown = await ask<{
      disposal: { phase: string; items: readonly { state: string; because: string | null }[] };
    }>('disposal.show', { disposal });
    expect(shown.disposal.phase).toBe('erasing');
    expect(shown.disposal.items.map(({ state, because }) => because ?? state).sort()).toEqual([
      'erased',
      'erased',
      'item-not-archived',
      'item-not-archived',
    ]);
    for (const [nth, item] of shown.disposal.items.entries())
      if (item.state === 'refused') await act('disposal.strike', { ...at, n: nth + 1, reason: 'Dibuka kembali.' });
    expect(await ask('disposal.show', { disposal })).toMatchObject({ disposal: { phase: 'finished' } });
  });

  test('what was erased is nowhere, and all that proves it still holds', async () => {
    const { netra } = world;
    const left = await valuesKept();
    const erased = before.filter(value => !left.includes(value));
    // Identity, account, evidence, names, reasons and both keys were among them.
    expect(erased.length).toBeGreaterThan(15);
    const whole = await everyValue(world);
    expect(erased.filter(value => whole.includes(value))).toEqual([]);
    expect(found(whole, [...OF_CASE, ...OF_REPORT, ...Object.values(IDENTITY)])).toEqual([]);
    // Its decision is stamped no more, and asked about no more.
    for (const list of ['evidence_blob', 'sealed_item', 'case_unstamped', 'report_archive']) {
      const all = { evidence_blob: 0, sealed_item: 0, report_archive: 1 }[list];
      const rows = `select 1 from ${list} where record = any($1)`;
      expect((await netra.database.statement(list, rows, [of()])).rows, list).toHaveLength(all ?? 0);
    }
    // One file left: that of the matter that was passed over.
    expect(await everyFile(join(world.dataDir, 'vault'))).toHaveLength(1);
    const search = async (text: string) => (await ask<{ rows: readonly object[] }>('desk.search', { text })).rows;
    expect(await search('Pegawai Terhapus')).toEqual([]);
    expect(await search('Pegawai Tetap')).toHaveLength(1);
    expect((await ask<{ case: object }>('case.show', { case: gone.case })).case).toMatchObject({
      ...{ reported: null, summary: null, archive: { phase: 'disposed', minutes: 'BA 2' } },
    });
    await ask('report.show', { report: gone.report });
    for (const part of ['clarification', 'exhibits', 'studies', 'gakkumdu', 'after-referral'])
      await ask(`case.${part}`, { case: gone.case });
    await ask('apart.show', { record: gone.case });
    // Nothing grows there again.
    expect(code(await tried('report.summarise', { report: gone.report, summary: 'Uraian kerja yang baru.' }))).toBe(
      'disposed',
    );
    expect(code(await tried('case.archive', { case: gone.case, on: '2027-10-15', ...FILED }))).toBe('disposed');

    // Erased by whatever way: the engine itself lets nothing personal grow in a record that has no key any more.
    const other = must(await netra.submit(anonymous(netra))).ref;
    await eraseReport(netra, other);
    const working = { report: formatRef(other), summary: 'Uraian kerja yang baru.' };
    expect(code(await tried('report.summarise', working))).toBe('erased');

    await round();
    await round();
    expect((await fsck(netra.database, netra.files.dir, netra.files.checkpoint())).findings).toEqual([]);
    expect(await checkProjections(netra.database, netra.engine, projections)).toEqual([]);

    const proof = await ask<Proof>('disposal.proof', { disposal });
    expect(proof.records.map(({ ref }) => ref).sort()).toEqual([gone.case, gone.report].sort());
    for (const { index, left } of proof.records) {
      expect(index).toBeGreaterThan(0);
      expect(left).toMatchObject({ fields: 0, key: false, said: true });
    }
    // The register's proof of the case verifies as before, its last act being the erasure.
    const shown = must(await netra.ask('register.show', { ref: gone.case }, { kind: 'public' })) as {
      readonly size: number;
      readonly acts: readonly { index: number; type: string; envelope: string; proof: readonly string[] }[];
    };
    const { size, root } = netra.files.checkpoint();
    const bytes = (text: string) => must({ ok: true, value: decodeBase64(text) ?? new Uint8Array() } as const);
    expect(shown.acts.at(-1)?.type).toBe('erased');
    expect(shown.acts.at(-1)?.index).toBe(proof.records.find(({ ref }) => ref === gone.case)?.index);
    for (const act of shown.acts) {
      const leaf = leafHash(entryOf(bytes(act.envelope)));
      const claim = { leaf, index: act.index, size, root, proof: act.proof.map(bytes) };
      expect(must(verifyInclusion(claim)), act.type).toBe(true);
    }
  });
});
