/** A running register from its upload to its cases, on both engines. All people are invented. */

import { fc, test as property } from '@fast-check/vitest';
import { afterAll, expect, test, vi } from 'vitest';
import type { OpenedCase } from '../../src/cases/case-state.ts';
import { IMPORTER } from '../../src/cases/import/import.ts';
import type { showImport } from '../../src/cases/import/import-operations.ts';
import type { showSeries } from '../../src/cases/number-operations.ts';
import { defaultPatterns } from '../../src/offices/numbers.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { forEachEngine } from '../engines.ts';
import { review } from '../support/typed.ts';
import { formal, must, openThread, type ThreadWorld } from '../thread/world.ts';

const HEAD =
  'Nomor,Tanggal diterima,Tanggal registrasi,Terlapor,Kedudukan terlapor,Uraian,Jalur,Hasil,Tanggal putusan,Unit kerja';
const numbered = (seq: number, width = 3) => `${String(seq).padStart(width, '0')}/LP/PB/Kab/07.02/X/2024`;
const row = (number: string, rest = ',') =>
  `${number},2024-10-01,2024-10-02,Joko Contoh,PNS,Ikut berkampanye,Netralitas,${rest}`;
const csv = (...rows: string[]) => new TextEncoder().encode([HEAD, ...rows].join('\n'));

type Out<O extends { run(...given: never[]): Promise<unknown> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];

forEachEngine(engine => {
  const worlds: ThreadWorld[] = [];
  afterAll(async () => {
    for (const { netra } of worlds) await netra.close();
  });
  const place = async (): Promise<ThreadWorld> => {
    const { db, where } = await engine.open();
    await db.close();
    const world = await openThread(where);
    worlds.push(world);
    return world;
  };
  /** For what stores nothing, or counts from where it found things. */
  let shared: Promise<ThreadWorld> | undefined;
  const quiet = () => {
    shared ??= place();
    return shared;
  };
  const upload = async ({ netra, regency }: ThreadWorld, file: Uint8Array) => {
    const kept = must(await netra.imports.upload(regency.officer, regency.ref, file));
    if (kept.kind !== 'kept') throw new Error('it was resumed');
    return kept.id;
  };
  const imported = async (world: ThreadWorld, file: Uint8Array): Promise<RecordRef> => {
    const ref = must(await world.netra.imports.confirm(world.regency.officer, await upload(world, file)));
    await world.netra.imports.wake();
    return ref;
  };
  const progress = async ({ netra, regency }: ThreadWorld, ref: RecordRef) =>
    must(await netra.ask('import.show', { import: formatRef(ref) }, regency.officer)) as Out<typeof showImport>;
  const series = async ({ netra, regency }: ThreadWorld) =>
    must(
      await netra.ask(
        'number.series',
        { office: formatRef(regency.ref), series: 'report', year: 2024 },
        regency.officer,
      ),
    ) as Out<typeof showSeries>;
  const count = async ({ netra }: ThreadWorld, where = 'true') => {
    const { rows } = await netra.database.statement(
      'count',
      `select count(*)::int as n from case_number where ${where}`,
    );
    return Number(rows[0]?.n);
  };

  test('rows become cases with what had happened to them, and the series goes on above the highest', async () => {
    const world = await place();
    const { netra, regency } = world;
    const rows = Array.from({ length: 45 }, (_, n) =>
      row(numbered(n + 1, 2), n === 1 ? 'Terbukti,2024-10-09,Dinas Contoh' : ','),
    );
    const ref = await imported(world, csv(...rows));
    expect(await progress(world, ref)).toMatchObject({ phase: 'finished', rows: 45, done: 45, waiting: false });
    const found = await netra.database.statement(
      'second',
      `select region, record from case_number where import_row = 3`,
    );
    const second = found.rows[0] as { region: string; record: string };
    const shown = must(
      await netra.ask('case.show', { case: `${second.region}:${second.record}` }, regency.officer),
    ) as { case: OpenedCase; timeline: { type: string }[] };
    expect(shown.case).toMatchObject({
      ...{
        number: numbered(2, 2),
        imported: true,
        reported: 'Joko Contoh',
        unit: 'Dinas Contoh',
        sources: [],
        registeredOn: '2024-10-02',
      },
      tracks: [{ kind: 'neutrality', phase: 'decided', finding: 'violation', decidedOn: '2024-10-09' }],
      importedFrom: { import: ref, row: 3 },
    });
    expect(shown.timeline.map(({ type }) => type)).toEqual(['imported', 'track-opened', 'decided']);
    expect(must(await netra.submit(formal(netra))).number).toBe(numbered(46));
    expect(await series(world)).toMatchObject({ count: 46, gaps: [], doubles: [], first: { seq: 1 }, next: 47 });
    await netra.integrator.round({ intakeNow: true });
    // What the seal kept is gone, and a file is imported once.
    const kept = await netra.database.statement('kept', 'select 1 from import_file');
    expect(kept.rows).toEqual([]);
    expect(await netra.imports.upload(regency.officer, regency.ref, csv(...rows))).toMatchObject({
      refusal: { code: 'import-known' },
    });
    // A number that stands here already is an error of its row; its place in the series, a warning.
    const meeting = must(
      await netra.imports.check(regency.officer, regency.ref, csv(row(numbered(46)), row(numbered(2)))),
    );
    expect(meeting.problems.map(({ row: at, code }) => [at, code])).toEqual([
      [2, 'number-taken'],
      [3, 'seq-taken'],
    ]);
  });

  test('nothing is stored before it is confirmed, and a file with errors is never begun', async () => {
    const world = await quiet();
    const { netra, regency } = world;
    const id = await upload(world, csv(row(numbered(1)), row(numbered(2)).replace('PNS', 'Astronaut')));
    expect(await netra.imports.preview(regency.officer, id)).toMatchObject({ value: { found: 2, errors: 1 } });
    expect(await netra.imports.confirm(regency.officer, id)).toMatchObject({ refusal: { code: 'import-has-errors' } });
    expect(await count(world)).toBe(0);
    const kept = await netra.database.statement('kept', `select encode(sealed, 'escape') as sealed from import_file`);
    expect(String(kept.rows[0]?.sealed)).not.toContain('Joko');
    await netra.imports.discard(regency.officer, id);
    expect(await netra.imports.preview(regency.officer, id)).toMatchObject({ refusal: { code: 'import-expired' } });
  });

  test('is for the office’s own administrators and reviewers', async () => {
    const { netra, regency, neighbour, province } = await quiet();
    const file = csv(row(numbered(1)));
    const reader = { ...regency.officer, roles: ['auditor', 'intake'] };
    expect(await netra.imports.upload(reader, regency.ref, file)).toMatchObject({ refusal: { code: 'role-missing' } });
    for (const { officer } of [neighbour, province])
      expect(await netra.imports.upload(officer, regency.ref, file)).toMatchObject({
        refusal: { code: 'other-office' },
      });
    const kept = must(await netra.imports.upload(regency.officer, regency.ref, file));
    const id = kept.kind === 'kept' ? kept.id : '';
    expect((await netra.imports.preview(neighbour.officer, id)).ok).toBe(false);
    expect(
      await netra.act('import.finish', { import: formatRef(regency.ref) }, { actor: regency.officer }),
    ).toMatchObject({
      ok: false,
    });
  });

  test('a number given between preview and confirmation sends the person back to the preview', async () => {
    const world = await quiet();
    const { netra, regency } = world;
    const input = {
      ...{ office: formatRef(regency.ref), hash: 'ab'.repeat(32), rows: 1 },
      series: [{ series: 'report', year: 2024, next: 1, highest: 9 }],
    };
    must(await netra.submit(formal(netra)));
    expect(await netra.act('import.begin', input, { actor: regency.officer })).toMatchObject({
      refusal: { code: 'register-moved' },
    });
    expect((await series(world)).next).toBe(2);
  });

  test('that is cut short stays running, blocks another, and goes on where it stood', async () => {
    const world = await place();
    const { netra, regency } = world;
    const rows = Array.from({ length: 50 }, (_, n) => row(numbered(n + 1)));
    const file = csv(...rows);
    // The file is lost with its key, as after two days: nothing can be carried on without it.
    const preview = must(await netra.imports.check(regency.officer, regency.ref, file));
    const input = { office: formatRef(regency.ref), hash: preview.hash, rows: 50, series: preview.series };
    const [begun] = must(await netra.act('import.begin', input, { actor: regency.officer })).records;
    const ref = begun?.ref as RecordRef;
    const some = { import: formatRef(ref), office: formatRef(regency.ref), rows: preview.rows.slice(0, 20) };
    const key = `${formatRef(ref)}/0`;
    const twice = await Promise.all([1, 2].map(() => netra.act('import.rows', some, { actor: IMPORTER, key })));
    expect(twice.every(answer => answer.ok)).toBe(true);
    await netra.imports.wake();
    expect(await progress(world, ref)).toMatchObject({ phase: 'running', done: 20, rows: 50, waiting: true });
    expect(await count(world)).toBe(20);
    const other = await upload(world, csv(row(numbered(77))));
    expect(await netra.imports.confirm(regency.officer, other)).toMatchObject({ refusal: { code: 'import-running' } });
    // Meanwhile the office works on: its numbers stand above every row that is still to come.
    expect(must(await netra.submit(formal(netra))).number).toBe(numbered(51));
    expect(must(await netra.imports.upload(regency.officer, regency.ref, file))).toEqual({
      kind: 'resumed',
      import: ref,
    });
    await netra.imports.wake();
    expect(await progress(world, ref)).toMatchObject({ phase: 'finished', done: 50, waiting: false });
    expect(await count(world, 'imported')).toBe(50);
    expect(await series(world)).toMatchObject({ count: 51, gaps: [], doubles: [] });
  });

  test('whose file is lost for good is abandoned, keeps its cases, and lets another begin', async () => {
    const world = await place();
    const { netra, regency, neighbour } = world;
    const preview = must(
      await netra.imports.check(regency.officer, regency.ref, csv(row(numbered(1)), row(numbered(2)))),
    );
    const input = { office: formatRef(regency.ref), hash: preview.hash, rows: 2, series: preview.series };
    const [begun] = must(await netra.act('import.begin', input, { actor: regency.officer })).records;
    const ref = formatRef(begun?.ref as RecordRef);
    const rows = { import: ref, office: formatRef(regency.ref), rows: preview.rows.slice(0, 1) };
    must(await netra.act('import.rows', rows, { actor: IMPORTER }));
    const abandon = (fields: object, actor: Actor) =>
      netra.act('import.abandon', { import: ref, reason: 'Berkas hilang.', ...fields }, { actor });
    expect(await abandon({ reason: ' ' }, regency.officer)).toMatchObject({
      refusal: { code: 'invalid-input', field: 'reason' },
    });
    expect(await abandon({}, neighbour.officer)).toMatchObject({ refusal: { code: 'not-found' } });
    expect(await abandon({}, { ...regency.officer, roles: ['auditor'] })).toMatchObject({
      refusal: { code: 'role-missing' },
    });
    must(await abandon({}, regency.officer));
    expect(await abandon({}, regency.officer)).toMatchObject({ refusal: { code: 'import-not-running' } });
    expect(await netra.act('import.rows', rows, { actor: IMPORTER })).toMatchObject({
      refusal: { code: 'import-not-running' },
    });
    await netra.imports.wake();
    expect(await progress(world, begun?.ref as RecordRef)).toMatchObject({
      phase: 'abandoned',
      done: 1,
      rows: 2,
      waiting: false,
    });
    await imported(world, csv(row(numbered(2))));
    expect(await count(world, 'imported')).toBe(2);
  });

  test('a chunk with one row that can’t be kept leaves no case of it', async () => {
    const world = await quiet();
    const { netra, regency } = world;
    const before = await count(world);
    const ref = await imported(world, csv(row(numbered(11))));
    const preview = must(
      await netra.imports.check(regency.officer, regency.ref, csv(row(numbered(12)), row(numbered(13)))),
    );
    const rows = preview.rows.map((one, at) => (at === 1 ? { ...one, reported: 'nol\0' } : one));
    const input = { import: formatRef(ref), office: formatRef(regency.ref), rows };
    expect((await netra.act('import.rows', input, { actor: IMPORTER })).ok).toBe(false);
    // And an import that is finished takes no further row.
    const late = { ...input, rows: preview.rows };
    expect(await netra.act('import.rows', late, { actor: IMPORTER })).toMatchObject({
      refusal: { code: 'import-not-running' },
    });
    expect(await count(world)).toBe(before + 1);
  });

  test('a case of an office without a second number bears its report’s, which is no double', async () => {
    const world = await quiet();
    const { netra, neighbour } = world;
    const [office, actor] = [formatRef(neighbour.ref), neighbour.officer];
    const numberPatterns = { ...defaultPatterns('pilkada'), case: null };
    must(await netra.act('office.change-numbering', { office, code: '07.03', numberPatterns, from: 2024 }, { actor }));
    const { number } = must(await netra.submit(formal(netra, { place: '17.03' as Region })));
    const reports = must(await netra.ask('report.list', {}, actor)) as { rows: { region: string; record: string }[] };
    const [report] = reports.rows;
    const input = {
      ...{ report: `${report?.region}:${report?.record}`, office, regime: 'pilkada', tracks: ['neutrality'] },
      ...{ actorKind: 'pns', reported: 'Joko Contoh', summary: 'Ikut berkampanye', conductOn: null },
    };
    must(await netra.act('report.review', review(input.report, netra.engine.moment('17.02', actor).today), { actor }));
    const registered = must(await netra.act('case.register', input, { actor })).records;
    expect(registered.find(({ kind }) => kind === 'case')?.state).toMatchObject({ number, imported: false });
    const asked = { office, series: 'report', year: 2024 };
    const picture = must(await netra.ask('number.series', asked, actor)) as Out<typeof showSeries>;
    expect(picture).toMatchObject({ count: 1, doubles: [] });
  });

  let many: Promise<ThreadWorld> | undefined;
  const entries = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 6 });
  property.prop([entries, fc.nat(2), fc.boolean()], { numRuns: 6 })(
    'whatever is imported and given in turns, no number is given twice and no import stays half',
    async (seqs, given, spoilt) => {
      many ??= place();
      const world = await many;
      const { netra, regency } = world;
      const rows = seqs.map(seq => row(numbered(seq)));
      if (spoilt) rows.push(row(numbered(99)).replace('2024-10-01', '31/02/2024'));
      const before = await count(world);
      const checked = must(await netra.imports.check(regency.officer, regency.ref, csv(...rows)));
      const kept = await netra.imports.upload(regency.officer, regency.ref, csv(...rows));
      if (kept.ok && kept.value.kind === 'kept') {
        const begun = await netra.imports.confirm(regency.officer, kept.value.id);
        expect(begun.ok).toBe(checked.errors === 0);
        await netra.imports.wake();
        expect(await count(world)).toBe(begun.ok ? before + seqs.length : before);
        if (!begun.ok) await netra.imports.discard(regency.officer, kept.value.id);
      }
      for (let n = 0; n < given; n += 1) must(await netra.submit(formal(netra)));
      const { rows: doubles } = await netra.database.statement(
        'doubles',
        `select number from (select number from case_number union all select number from report_number) n group by 1 having count(*) > 1`,
      );
      expect(doubles).toEqual([]);
    },
  );
});
vi.setConfig({ testTimeout: 120_000 });
