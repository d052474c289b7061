/** The access trail through the composed application, on both engines: what begins it, who searches it, and that nobody edits it. */

import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { searchAccesses } from '../../src/intake/trail.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, finding as setting } from '../support/typed.ts';
import { anonymous, decided, formal, must, openThread, type ThreadWorld } from './world.ts';

const PUBLIC: Actor = { kind: 'public' };
const SYSTEM: Actor = { kind: 'system', name: 'command-line' };
const REASON = 'Memanggil pelapor untuk klarifikasi.';
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
type Search = Extract<Awaited<ReturnType<(typeof searchAccesses)['run']>>, { ok: true }>['value'];
type Shown = {
  readonly version: number;
  readonly accesses: readonly { readonly item: string; readonly fetches: number; readonly fetched_at: string | null }[];
  readonly views: readonly { readonly person: string; readonly hours: number; readonly last: string }[];
};

/** Files that open names of a roster without a look: for whom they are opened there. */
const NAMES_WITHOUT_LOOK: Readonly<Record<string, string>> = {
  'certificate/certify.ts': 'into the act of a certificate; certificate-operations.ts records who looks at one',
  'inviting/mails.ts': 'the job, for the address of a mail',
  'pledge/recording.ts': 'into the act of a signature; shown to nobody',
  'pledge/signing.ts': 'the signer’s own name, by code and number',
  'roster/staging.ts': 'the comparison with a file, which answers counts and the file’s own rows',
};

test('whoever opens names of a roster records the look, or has a reason here not to', () => {
  const room = new URL('../../src/prevention/', import.meta.url).pathname;
  const opening = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => ({ name, text: readFileSync(room + name, 'utf8') }))
    .filter(({ text }) => /\b(?:openPerson|namer)\(/.test(text));
  const silent = opening.filter(({ text }) => !text.includes('await recordNamesLook('));
  expect(silent.map(({ name }) => name).sort()).toEqual(Object.keys(NAMES_WITHOUT_LOOK));
  expect(opening.length - silent.length).toBeGreaterThanOrEqual(4);
});

forEachEngine(engine => {
  let world: ThreadWorld;
  /** Two reports of the regency, the second a case as well. */
  let report: string;
  let other: string;
  let matter: string;
  let numbers: readonly string[];
  const handler = () => world.regency.officer;
  const colleague = () => ({ ...handler(), id: '17.02:0f0f0f0f-0000-4000-8000-000000000009' });
  const auditor = (of = world.regency) => ({
    ...of.officer,
    id: `${of.ref.region}:0f0f0f0f-0000-4000-8000-00000000000a`,
    roles: ['auditor'],
  });
  const ask = (name: string, input: unknown, actor: Actor) => world.netra.ask(name, input, actor);
  const show = async (of: string, actor: Actor = handler()) =>
    must(await ask('report.show', { report: of }, actor)) as Shown;
  const search = async (filter: object = {}, actor: Actor = auditor()) =>
    must(await ask('access.search', filter, actor)) as Search;
  const found = async (filter: object, actor?: Actor) =>
    (await search(filter, actor)).rows.map(({ what, at }) => `${what} ${at}`);
  const views = async () =>
    Number((await world.netra.database.statement('views', 'select count(*) as n from view_list')).rows[0]?.n);
  async function open(of: string, item = 'identity', actor: Actor = handler()): Promise<string> {
    const { records } = must(await world.netra.act('item.open', { report: of, item, reason: REASON }, { actor }));
    return formatRef(records.find(({ kind }) => kind === 'access')?.ref as RecordRef);
  }
  const sealed = (access: string, item = 'identity') => ask('item.sealed', { report, item, access }, handler());
  const acts = async (ref: string) => {
    const [region, id] = ref.split(':') as [Region, RecordRef['id']];
    const kept = await world.netra.asker(SYSTEM, 'acts').read(tx => world.netra.engine.acts(tx, { region, id }));
    return kept.acts.map(({ type }) => type);
  };

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    const { netra, regency } = world;
    numbers = [must(await netra.submit(formal(netra))).number, must(await netra.submit(anonymous(netra))).number];
    const { rows } = must(await ask('report.list', {}, handler())) as { rows: { number: string; record: string }[] };
    const refOf = (number: string | undefined) => `17.02:${rows.find(row => row.number === number)?.record}`;
    [report, other] = [refOf(numbers[0]), refOf(numbers[1])];
    const third = formatRef(must(await netra.submit(formal(netra))).ref);
    const registration = {
      report: third,
      office: formatRef(regency.ref),
      regime: 'pilkada',
      tracks: ['neutrality'],
      actorKind: 'pns',
      reported: 'Pegawai Terlapor Contoh',
      summary: 'Ringkasan petugas.',
      conductOn: null,
    };
    must(await netra.act('report.review', review(registration.report, '2024-10-14'), { actor: handler() }));
    const { records } = must(await netra.act('case.register', registration, { actor: handler() }));
    matter = formatRef(records.find(({ kind }) => kind === 'case')?.ref as RecordRef);
  });
  afterAll(() => world?.netra.close());

  test('an officer’s look is on record once an hour, whatever the page is asked for, and moves nothing', async () => {
    world.now = '2024-10-14T03:10:00.000Z';
    expect(await views()).toBe(0);
    await Promise.all([show(report), show(report), show(report)]);
    expect(await views()).toBe(1);
    world.now = '2024-10-14T03:59:59.999Z';
    const { version } = await show(report);
    expect(version).toBe(1);
    expect(await views()).toBe(1);
    world.now = '2024-10-14T04:00:00.000Z';
    await show(report);
    expect(await views()).toBe(2);
    await show(report, colleague());
    must(await ask('case.show', { case: matter }, handler()));
    must(await ask('case.show', { case: matter }, handler()));
    expect(await views()).toBe(4);
    expect((await show(report)).views).toMatchObject(
      [
        { person: handler().id, hours: 2, last: '2024-10-14T04:00:00.000Z' },
        { person: colleague().id, hours: 1 },
      ].sort((a, b) => (a.person < b.person ? -1 : 1)),
    );
    expect(must(await ask('case.show', { case: matter }, handler()))).toMatchObject({
      views: [{ person: handler().id, hours: 1, last: '2024-10-14T04:00:00.000Z' }],
    });
  });

  test('lists, searches, refusals, jobs and the public leave no view', async () => {
    const before = await views();
    for (const name of ['report.list', 'case.list', 'desk.queue', 'desk.counts']) await ask(name, {}, handler());
    await search();
    expect(code(await ask('report.show', { report }, world.neighbour.officer))).toBe('not-found');
    expect(code(await ask('report.show', { report: matter }, handler()))).toBe('not-found');
    expect(code(await ask('report.show', { report }, PUBLIC))).toBe('unknown-operation');
    must(await ask('report.show', { report }, SYSTEM));
    must(await ask('case.show', { case: matter }, SYSTEM));
    expect(await views()).toBe(before);
  });

  test('each time sealed bytes go out is an act before they do, twenty for one reason', async () => {
    world.now = '2024-10-14T05:00:00.000Z';
    const access = await open(report);
    expect(await acts(access)).toEqual(['opened']);
    expect(code(await sealed(access, 'evidence'))).toBe('not-opened');
    expect(await acts(access)).toEqual(['opened']);
    world.now = '2024-10-14T05:01:00.000Z';
    expect(must(await sealed(access))).toMatchObject({ kind: 'inline' });
    expect(await acts(access)).toEqual(['opened', 'fetched']);
    const together = await Promise.all(Array.from({ length: 24 }, () => sealed(access)));
    expect(together.filter(({ ok }) => ok)).toHaveLength(19);
    expect(new Set(together.filter(({ ok }) => !ok).map(code))).toEqual(new Set(['fetched-too-often']));
    expect(await acts(access)).toHaveLength(21);
    const shown = await show(report);
    expect(shown.accesses).toMatchObject([{ item: 'identity', fetches: 20, fetched_at: '2024-10-14T05:01:00.000Z' }]);
    expect(shown.version).toBe(1);
    const file = await open(report, 'evidence');
    expect(must(await sealed(file, 'evidence'))).toMatchObject({ kind: 'vault' });
    expect(await acts(file)).toEqual(['opened', 'fetched']);
  });

  test('an auditor of the scope searches, and nobody else', async () => {
    const { netra, regency, neighbour, province } = world;
    for (const role of ['administrator', 'intake', 'handler', 'commissioner'])
      expect(code(await ask('access.search', {}, { ...regency.officer, roles: [role] }))).toBe('role-missing');
    expect(code(await ask('access.search', {}, SYSTEM))).toBe('role-missing');
    expect(code(await netra.ask('access.search', {}, PUBLIC))).toBe('unknown-operation');
    expect((await search({}, auditor(neighbour))).rows).toEqual([]);
    expect(await found({}, auditor(province))).toEqual(await found({}));
    expect((await found({})).length).toBeGreaterThan(4);
  });

  test('the trail is found by person, number, item and day of the office, the latest first', async () => {
    expect(await found({ what: 'identity' })).toEqual(['identity 2024-10-14T05:00:00.000Z']);
    expect(await found({ what: 'evidence', number: numbers[0] })).toEqual(['evidence 2024-10-14T05:01:00.000Z']);
    expect(await found({ what: 'account' })).toEqual([]);
    expect((await search({ person: colleague().id })).rows).toMatchObject([
      { what: 'view', person: colleague().id, number: numbers[0], of_kind: 'report', reason: null },
    ]);
    expect((await search({ number: 'Reg/' })).rows).toMatchObject([{ what: 'view', of_kind: 'case' }]);
    expect(await found({ number: numbers[1] })).toEqual([]);
    expect(await found({ number: '%' })).toEqual([]);
    const all = await found({});
    const moments = all.map(line => line.slice(-24));
    expect(moments).toEqual([...moments].sort().reverse());
    expect((await search({ what: 'identity' })).rows).toMatchObject([
      { reason: REASON, fetches: 20, fetched_at: '2024-10-14T05:01:00.000Z', number: numbers[0] },
    ]);

    // Half past midnight in WIB is the day before in UTC.
    world.now = '2024-10-14T17:30:00.000Z';
    await show(other);
    const late = ['view 2024-10-14T17:30:00.000Z'];
    expect(await found({ from: '2024-10-15' })).toEqual(late);
    expect(await found({ from: '2024-10-15', until: '2024-10-15' })).toEqual(late);
    expect(await found({ until: '2024-10-14' })).toEqual(all);
    expect(await found({ until: '2024-10-13' })).toEqual([]);
    expect(code(await ask('access.search', { from: '2024-02-31' }, auditor()))).toBe('invalid-input');
    expect(code(await ask('access.search', { after: 'x' }, auditor()))).toBe('invalid-input');
  });

  test('page follows page without a gap or a double, however many share a moment', async () => {
    world.now = '2024-10-16T03:00:00.000Z';
    for (let nth = 0; nth < 30; nth += 1) await open(report);
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | null = ''; after !== null; pages += 1) {
      const page: Search = await search({ from: '2024-10-16', ...(after && { after }) });
      expect(page.rows.length).toBeLessThanOrEqual(25);
      seen.push(...page.rows.map(({ record }) => record));
      after = page.next;
    }
    expect(pages).toBe(2);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
  });

  test('looks at leads and findings, and an institution’s at its part, are of the same kind and found the same way', async () => {
    world.now = '2024-10-17T03:00:00.000Z';
    const { netra, regency, province } = world;
    const office = formatRef(regency.ref);
    const of = async (name: string, input: object, kind: string, actor = handler()) =>
      must(await netra.act(name, input, { actor })).records.find(one => one.kind === kind)?.ref as RecordRef;
    const note = { office, place: '17.02', title: 'Kabar', account: 'Uraian.', origin: 'news', on: '2024-10-17' };
    const lead = formatRef(await of('lead.note', note, 'lead'));
    const { present } = await decided(world, regency, { finding: 'violation' });
    const set = formatRef(await of('finding.set', setting(office, present, '2024-10-17'), 'finding'));
    must(await ask('lead.show', { lead }, handler()));
    must(await ask('lead.show', { lead }, handler()));
    must(await ask('finding.show', { finding: set }, handler()));
    expect(must(await ask('finding.show', { finding: set }, auditor()))).toMatchObject({
      views: [{ person: handler().id, institution: null, hours: 1 }],
    });

    must(await netra.act('case.open-track', { case: matter, track: 'crime' }, { actor: handler() }));
    const person = { name: 'Penghubung Contoh', signIn: 'penghubung-contoh' };
    const given = { region: '17.02', institution: 'police', name: 'Polres Contoh', person };
    const who = await of('institution.found', given, 'person');
    const liaison = {
      kind: 'liaison',
      id: formatRef(who),
      name: person.name,
      scope: '17.02',
      office: regency.ref,
    } as const;
    const police = { ...liaison, institution: 'police' };
    await Promise.all([1, 2].map(() => ask('part.show', { case: matter }, police)));
    // Who and whose stands in the session alone; without a part there is nothing to look at, and nothing is written of others.
    const bare = { case: matter, institution: 'bkn', person: handler().id };
    must(await netra.act('part.look', bare, { actor: police, key: 'lagi' }));
    expect(code(await netra.act('part.look', { case: matter }, { actor: { ...police, institution: 'bkn' } }))).toBe(
      'not-found',
    );
    expect(code(await netra.act('part.look', { case: lead }, { actor: police }))).toBe('not-found');
    for (const actor of [handler(), auditor(), PUBLIC, SYSTEM])
      expect(code(await netra.act('part.look', { case: matter }, { actor }))).toBe('role-missing');
    expect(code(await netra.act('record.look', { of: matter, kind: 'case' }, { actor: police }))).toBe('role-missing');

    const looks = (await search({ from: '2024-10-17' })).rows.map(
      row => `${row.of_kind} ${row.institution} ${row.person}`,
    );
    expect(looks.sort()).toEqual(
      [
        ...[`case police ${police.id}`, `case police ${police.id}`, `finding null ${auditor().id}`],
        ...[`finding null ${handler().id}`, `lead null ${handler().id}`],
      ].sort(),
    );
    expect((await search({ institution: 'police' })).rows).toHaveLength(2);
    expect((await search({ institution: 'police', what: 'identity' })).rows).toEqual([]);
    expect((await search({ institution: 'bkn' }, auditor(province))).rows).toEqual([]);
    const { number } = (await search({ from: '2024-10-17' })).rows.find(row => row.of_kind === 'lead') ?? {};
    expect((await search({ number: number ?? '' })).rows).toMatchObject([{ of_kind: 'lead', number }]);
    expect(must(await ask('case.show', { case: matter }, handler()))).toMatchObject({
      views: [{ person: police.id, institution: 'police', hours: 1 }, { person: handler().id }],
    });
  });

  test('nobody edits it: the database refuses the application, its jobs and its owner', async () => {
    const { database } = world.netra;
    const refusals: string[] = [];
    for (const statement of [
      "update act set type = 'opened' where kind = 'view'",
      "update act set envelope = '' where kind = 'access'",
      "delete from act where kind in ('access', 'view')",
      "delete from slot where (region, record) in (select region, id from record where kind = 'access')",
      `update slot set slots = slots || '{"by":"x"}' where (region, record) in (select region, id from record where kind = 'view')`,
    ]) {
      for (const role of ['netra_app', 'netra_keeper'] as const)
        await database
          .transaction({ role, scope: '*', name: 'edit' }, tx => sql.raw(statement).execute(tx))
          .catch(() => refusals.push(`${role}: ${statement}`));
      await database
        .asOwner('edit', tx => sql.raw(statement).execute(tx))
        .catch(() => refusals.push(`owner: ${statement}`));
    }
    expect(refusals).toHaveLength(15);
  });

  test('both lists are what the acts give, before and after a rebuild', async () => {
    const { database, engine: records } = world.netra;
    const lists = (projections as readonly Projection[]).filter(({ kind }) => ['access', 'view'].includes(kind));
    expect(lists.map(({ table }) => table)).toEqual(['access_list', 'view_list']);
    for (const list of lists) {
      expect(await checkProjection(database, records, list)).toEqual([]);
      await rebuildProjection(database, records, list);
      expect(await checkProjection(database, records, list)).toEqual([]);
    }
    expect((await search({ what: 'identity', until: '2024-10-14' })).rows).toMatchObject([{ fetches: 20 }]);
  });
});
