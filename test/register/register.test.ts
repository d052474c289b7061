/** The public register over both engines: what it shows of a case, to whom, as of which entry, and by every way out. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerEvent } from '../../src/publish/register.ts';
import { releaseAsOf } from '../../src/publish/release.store.ts';
import { digestOf, readDisclosure, readEnvelope } from '../../src/record/envelope.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import { streamRegister } from '../../src/routes/ekspor/stream.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, study } from '../support/typed.ts';
import { decided, formal, must, openThread, type ThreadWorld } from '../thread/world.ts';

const PUBLIC: Actor = { kind: 'public' };
interface Row {
  readonly ref: string;
  readonly number: string;
  readonly actorKind: string | null;
  readonly violation: readonly string[] | null;
  readonly unit: string | null;
  readonly outcome: string;
}
interface Listed {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly asOf: number;
}
interface Proved {
  readonly row: Row;
  readonly acts: readonly {
    readonly type: string;
    readonly envelope: string;
    readonly disclosures: readonly string[];
  }[];
}

async function register(world: ThreadWorld, actorKind: string, unit: string): Promise<string> {
  const { netra, regency } = world;
  const filed = must(await netra.submit(formal(netra)));
  const reports = must(await netra.ask('report.list', { phase: 'received' }, regency.officer)) as {
    rows: readonly { number: string; record: string }[];
  };
  const reviewed = review(`17.02:${reports.rows.find(row => row.number === filed.number)?.record}`, '2024-10-14');
  must(await netra.act('report.review', reviewed, { actor: regency.officer }));
  const { records } = must(
    await netra.act(
      'case.register',
      {
        report: `17.02:${reports.rows.find(row => row.number === filed.number)?.record}`,
        office: formatRef(regency.ref),
        regime: 'pilkada',
        tracks: ['neutrality'],
        actorKind,
        unit,
        reported: 'Terlapor Contoh',
        summary: 'Ringkasan.',
        conductOn: null,
      },
      { actor: regency.officer },
    ),
  );
  const made = records.find(({ kind }) => kind === 'case');
  if (!made) throw new Error('case.register leaves a case');
  return formatRef(made.ref);
}

/** One unit in the spellings of five officers; all later cases are of another. */
const SPELLINGS = ['Dinas Contoh', 'DINAS CONTOH', 'Dinas  Contoh', 'dinas contoh', 'Dinas Contoh'];
const RARE = 'Kecamatan Contoh Utara';

forEachEngine(engine => {
  let world: ThreadWorld;
  const cases: string[] = [];
  const list = async (input: object = {}) => must(await world.netra.ask('register.list', input, PUBLIC)) as Listed;
  const decide = async (ref: string, provisions: readonly string[]) => {
    must(await world.netra.act('case.study', study(ref), { actor: world.regency.officer }));
    return must(
      await world.netra.act(
        'case.decide',
        {
          ...{ case: ref, on: '2024-10-14' },
          ...(await decided(world, world.regency, { finding: 'violation', provisions })),
        },
        { actor: world.regency.officer },
      ),
    );
  };
  const kinds = async () => {
    const { rows } = await list();
    return cases.map(ref => rows.find(row => row.ref === ref)?.actorKind);
  };
  const integrate = () => world.netra.integrator.round({ intakeNow: true });
  const add = async (...actorKinds: readonly string[]) => {
    for (const kind of actorKinds) cases.push(await register(world, kind, SPELLINGS[cases.length] ?? RARE));
    await integrate();
  };
  const exportedLines = async () => {
    const exported = await streamRegister(world.netra, {
      name: 'register.ndjson',
      mediaType: 'application/x-ndjson',
      head: () => '',
      row: row => `${JSON.stringify(row)}\n`,
    });
    return (await exported.text()).trim().split('\n');
  };
  const proof = async (ref: string) => must(await world.netra.ask('register.show', { ref }, PUBLIC)) as Proved;
  const disclosed = ({ acts }: Proved) => acts.flatMap(act => act.disclosures.map(readDisclosure));

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
  });
  afterAll(() => world?.netra.close());

  test('four alike show nothing, five show all of them, and the proof of each then holds its slot', async () => {
    await add('pns', 'pns', 'pns', 'pns');
    expect(await kinds()).toEqual([null, null, null, null]);
    expect(disclosed(await proof(cases[0] ?? '')).map(({ name }) => name)).not.toContain('actorKind');
    const before = (await list()).asOf;
    await add('pns');
    expect(await kinds()).toEqual(['pns', 'pns', 'pns', 'pns', 'pns']);
    expect((await list()).asOf).toBeGreaterThan(before);
    const proven = await proof(cases[0] ?? '');
    const slot = proven.acts[0]?.disclosures.find(one => readDisclosure(one).name === 'actorKind') ?? '';
    expect(readDisclosure(slot).value).toBe('pns');
    expect(readEnvelope(Buffer.from(proven.acts[0]?.envelope ?? '', 'base64'))._sd).toContain(digestOf(slot));
  });

  test('a rare kind among them shows no more, in the list, the export and the proofs', async () => {
    await add('lurah', 'pns', 'pns', 'pns', 'pns');
    expect(await kinds()).toEqual([...Array(5).fill('pns'), ...Array(5).fill(null)]);
    const exported = await exportedLines();
    const { rows } = await list();
    expect(exported.map(line => JSON.parse(line))).toEqual(rows);
    for (const ref of cases.slice(5)) {
      const proven = await proof(ref);
      expect(disclosed(proven).map(({ name }) => name)).not.toContain('actorKind');
      expect(proven.row).toEqual(rows.find(row => row.ref === ref));
    }
    expect(JSON.stringify([rows, exported])).not.toContain('lurah');
  });

  test('a form of violation is shown where five share it with the kind, and an officer’s own words never', async () => {
    for (const ref of cases.slice(0, 4)) await decide(ref, ['D-01']);
    await decide(cases[5] ?? '', ['D-01']);
    await integrate();
    expect((await list()).rows.filter(row => row.violation !== null)).toEqual([]);
    await decide(cases[4] ?? '', ['D-01']);
    await integrate();
    const { rows } = await list();
    expect(
      rows
        .filter(row => row.violation !== null)
        .map(row => row.ref)
        .sort(),
    ).toEqual(cases.slice(0, 5).sort());
    expect(rows.find(row => row.ref === cases[0])?.violation).toEqual(['D-01']);
    expect(disclosed(await proof(cases[0] ?? ''))).toContainEqual(
      expect.objectContaining({ name: 'provisions', value: ['D-01'] }),
    );
    expect(disclosed(await proof(cases[5] ?? '')).map(({ name }) => name)).not.toContain('provisions');
  });

  test('a unit is shown as each case has it where five share it with kind and form, and proven by its slot', async () => {
    const { rows, asOf } = await list();
    expect(cases.map(ref => rows.find(row => row.ref === ref)?.unit)).toEqual([...SPELLINGS, ...Array(5).fill(null)]);
    for (const [at, ref] of cases.entries()) {
      const proven = await proof(ref);
      const units = disclosed(proven).filter(({ name }) => name === 'unit');
      expect(units.map(({ value }) => value)).toEqual(SPELLINGS.slice(at, at + 1));
      expect(proven.row).toEqual(rows.find(row => row.ref === ref));
      if (at === 0) expect(proven.acts[0]?.disclosures.map(one => readDisclosure(one).name)).toContain('unit');
    }
    const exported = (await exportedLines()).join('\n');
    expect(exported).toContain('DINAS CONTOH');
    expect(exported).not.toContain(RARE);
    // Nobody who asked before the fifth violation took its place saw it, and the events say the same after a rebuild.
    const before = await releaseAsOf(world.netra.database, asOf);
    expect(before.unitOf(cases[0] ?? '', (before.violationOf(cases[0] ?? '', asOf)?.from ?? 0) - 1)).toBeUndefined();
    const { database, engine: records } = world.netra;
    await rebuildProjection(database, records, registerEvent as Projection);
    expect(await checkProjection(database, records, registerEvent as Projection)).toEqual([]);
    expect((await list()).rows).toEqual(rows);
  });

  test('no filter and no search reaches what is hidden: an unknown filter changes nothing', async () => {
    const all = await list();
    for (const input of [{ actorKind: 'lurah' }, { actor_kind: 'lurah' }, { violation: 'D-01' }, { unit: RARE }])
      expect(await list(input)).toEqual(all);
    for (const search of ['lurah', 'pns', 'D-01', 'Dinas', RARE]) expect((await list({ search })).total).toBe(0);
  });

  test('the public’s role can’t read what the rule reads', async () => {
    const peek = world.netra.database.transaction({ role: 'netra_public', scope: '*', name: 'peek' }, tx =>
      sql`select value, unit from register_event`.execute(tx),
    );
    await expect(peek).rejects.toThrow();
  });

  describe('is narrowed', () => {
    test('by office, year, phase and outcome, and counts what it lists', async () => {
      const narrowed: readonly [object, number][] = [
        [{ office: '17.02' }, 10],
        [{ office: '17.03' }, 0],
        [{ year: '2024' }, 10],
        [{ year: 2023 }, 0],
        [{ phase: 'decided' }, 6],
        [{ outcome: 'violation' }, 6],
        [{ outcome: 'open', office: '17.02', year: 2024 }, 4],
      ];
      for (const [input, total] of narrowed) {
        const found = await list(input);
        expect([found.total, found.rows.length], JSON.stringify(input)).toEqual([total, total]);
      }
    });

    test.each([{ phase: 'x' }, { outcome: 'x' }, { office: 'x' }, { year: 'x' }, { year: 1 }])(
      'and says what is no filter (%j)',
      async input => {
        expect((await world.netra.ask('register.list', input, PUBLIC)).ok).toBe(false);
      },
    );

    test('by a search that forgives case, spaces and order, and takes signs of SQL as signs', async () => {
      const number = (await list()).rows.find(row => row.ref === cases[0])?.number ?? '';
      const [sequence = '', ...rest] = number.split('/');
      for (const search of [number.toLowerCase(), ` ${sequence} /  ${rest.join(' / ')} `, `bawaslu 17.02 ${sequence}/`])
        expect(
          (await list({ search })).rows.map(row => row.number),
          search,
        ).toContain(number);
      for (const search of ['%', '_', '\\', `${number}\0zzz`]) expect((await list({ search })).total, search).toBe(0);
      expect((await list({ search: '\0' })).total).toBe(10);
    });

    test('and its figures are sums of the same rows', async () => {
      const figures = must(await world.netra.ask('register.figures', {}, PUBLIC));
      expect(figures).toMatchObject({
        total: 10,
        phases: { study: 4, decided: 6, closed: 0 },
        outcomes: { open: 4, violation: 6 },
        offices: [{ region: '17.02', name: 'Bawaslu 17.02' }],
        years: { first: 2024, last: 2024 },
        asOf: (await list()).asOf,
      });
    });
  });

  test('a unit that was redacted is shown and proven no more, the others are, and a note leaves no line', async () => {
    const [, shouted = ''] = cases;
    const { netra, regency } = world;
    const asked = { why: 'personal-data', cite: 'Pasal contoh', because: 'Hanya satu orang bekerja di sana.' };
    const redaction = { case: shouted, passage: 'dinas contoh', ...asked };
    must(await netra.act('case.redact', redaction, { actor: regency.officer }));
    must(await netra.act('case.write-note', { case: shouted, words: 'Catatan.' }, { actor: regency.officer }));
    await netra.integrator.round();
    const { rows } = await list();
    const shown = SPELLINGS.map((unit, at) => (at === 1 ? null : unit));
    expect(cases.slice(0, 5).map(ref => rows.find(row => row.ref === ref)?.unit)).toEqual(shown);
    const proven = await proof(shouted);
    expect(proven.row.unit).toBeNull();
    expect(disclosed(proven).map(({ name }) => name)).not.toContain('unit');
    expect(proven.acts.map(({ type }) => type)).not.toContain('note-written');
    expect((await exportedLines()).join('\n')).not.toContain('DINAS CONTOH');
  });
});
