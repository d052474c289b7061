/** The desk's search over a whole installation, on both engines: what is found, by whom, in which order, and what never is. */

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { foundPage } from '../../src/cases/search/search.store.ts';
import type { deskSearch, Found, Searched } from '../../src/cases/search/search.ts';
import { caseSearch, reportSearch } from '../../src/cases/search/search-lists.ts';
import type { Role } from '../../src/db/database.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review } from '../support/typed.ts';
import { asText, everyTable } from '../walls/dump.ts';
import { eraseReport } from './erase.ts';
import { anonymous, enrol, formal, IDENTITY, must, OPEN_ACCOUNT, openThread, type ThreadWorld } from './world.ts';

type Input = Parameters<(typeof deskSearch)['run']>[1] extends infer I ? Partial<Omit<I, 'after' | 'office'>> : never;

forEachEngine(engine => {
  let world: ThreadWorld;
  let first: { readonly ref: RecordRef; readonly number: string };
  let opened: RecordRef;
  let told: { readonly ref: RecordRef; readonly number: string };

  const ask = async (text: string, rest: Input & { office?: string; after?: string } = {}, who?: Actor) =>
    must(await world.netra.ask('desk.search', { text, ...rest }, who ?? world.regency.officer)) as Searched;
  const rowsOf = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).rows;
  const numbersOf = async (...asked: Parameters<typeof ask>) => (await rowsOf(...asked)).map(({ number }) => number);
  const marked = (row: Found | undefined, of: 'reported' | 'passage') =>
    row?.[of]?.filter(({ hit }) => hit).map(({ text }) => text);

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    const { netra, regency } = world;
    const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: regency.officer }));
    first = must(await netra.submit(formal(netra, { reported: 'H. Bambang Soetrisno, S.Sos.', topic: 'facilities' })));
    await act('report.review', review(formatRef(first.ref), world.now.slice(0, 10)));
    const { records } = await act('case.register', {
      ...{ report: formatRef(first.ref), office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality'] },
      ...{ actorKind: 'lurah', unit: 'Kelurahan Contoh', reported: 'Bambang Soetrisno', conductOn: '2024-10-12' },
      summary: 'Mengumpulkan warga di balai, lalu mengampanyekan pasangan calon bersama Tjahjo.',
    });
    opened = records.find(({ kind }) => kind === 'case')?.ref as RecordRef;
    told = must(await netra.submit(anonymous(netra, { reported: 'Djoko Rahasia' })));
    const report = formatRef(told.ref);
    await act('item.open', { report, item: 'account', reason: 'Membaca informasi awal.' });
    await act('report.summarise', { report, summary: 'Camat Rachmat diduga menekan perangkat desa.' });
    must(await netra.submit(formal(netra, { place: '17.03' as Region, reported: 'Bambang Soetrisno' })));
  });
  afterAll(() => world?.netra.close());

  test('a misspelt name finds the report and the case of the own region, best first, with the name marked', async () => {
    const rows = await rowsOf('Drs. Bambang Sutrisna');
    expect(rows.map(({ kind }) => kind).sort()).toEqual(['case', 'report']);
    for (const row of rows) expect(marked(row, 'reported')).toEqual(['Bambang', 'Soetrisno']);
    const [exact] = await rowsOf('soetrisno');
    expect(exact).toMatchObject({ region: '17.02', office: world.regency.ref, imported: false });
  });

  test('a part of a number finds it, whichever way it is typed', async () => {
    for (const text of [
      first.number,
      first.number.toLowerCase(),
      first.number.split('/').slice(0, 2).join('/'),
      '1 2024',
    ])
      expect(await numbersOf(text), text).toContain(first.number);
    expect(await numbersOf('991/LP')).toEqual([]);
  });

  test('words of a case and of a working summary find it, with the passage', async () => {
    const [found] = await rowsOf('kampanye balai');
    expect(found?.kind).toBe('case');
    expect(marked(found, 'passage')).toEqual(['balai', 'mengampanyekan']);
    const [information] = await rowsOf('camat Rahmat');
    expect(information).toMatchObject({ number: told.number, kind: 'report', phase: 'received', reported: null });
    expect(marked(information, 'passage')).toEqual(['Camat', 'Rachmat']);
    expect(await numbersOf('fasilitas negara', { kind: 'report' })).toEqual([first.number]);
    expect(await rowsOf('Kelurahan Contoh')).toHaveLength(1);
  });

  test('neither a reporter nor an account is found, sealed or plain', async () => {
    const { name, contact, address } = IDENTITY;
    for (const text of [name, 'Pelapor Rahasia', contact, address, 'Djoko', 'tersegel', 'membagikan bahan'])
      expect(await rowsOf(text), text).toEqual([]);
    expect(OPEN_ACCOUNT).toContain('membagikan bahan');
  });

  test('filters narrow it, and a day that is none is refused', async () => {
    const text = 'Bambang';
    expect((await rowsOf(text, { kind: 'case' })).map(({ record }) => record)).toEqual([opened.id]);
    expect(await rowsOf(text, { phase: 'received' })).toEqual([]);
    expect(await numbersOf(text, { phase: 'registered' })).toEqual([first.number]);
    expect(await rowsOf(text, { from: '2024-10-14', until: '2024-10-14' })).toHaveLength(2);
    expect(await rowsOf(text, { from: '2024-10-15' })).toEqual([]);
    expect(await rowsOf(text, { until: '2024-10-13' })).toEqual([]);
    const province = world.province.officer;
    expect(await rowsOf(text, {}, province)).toHaveLength(3);
    expect(await rowsOf(text, { office: formatRef(world.neighbour.ref) }, province)).toHaveLength(1);
    expect(await rowsOf(text, { office: formatRef(world.neighbour.ref) })).toEqual([]);
    const wrong = await world.netra.ask('desk.search', { text, from: '2024-02-31' }, province);
    expect(wrong).toMatchObject({ ok: false, refusal: { code: 'invalid-input', field: 'from' } });
  });

  test.each(['', 'yang di dan', '\0', '// ..', ' '.repeat(9_000), '\ud800'])(
    '%j is answered, and finds nothing',
    async text => expect(await ask(text)).toEqual({ rows: [], understood: false, next: null }),
  );
  test.each(['bambang\0', 'BAMBANG', '«bámbang»', `bambang ${'x'.repeat(20_000)}`.slice(0, 201), "bambang' or 1=1 --"])(
    '%s is forgiven',
    async text => expect((await ask(text)).understood).toBe(true),
  );

  test('somebody who stepped back, another region and an institution find nothing of it, and no page says more', async () => {
    const { netra, regency, neighbour } = world;
    const colleague = await enrol(world, regency, 'rekan-cari', ['reviewer']);
    expect(await rowsOf('kampanye balai', {}, colleague)).toHaveLength(1);
    const recused = { case: formatRef(opened), person: colleague.id, because: 'Terlapor adalah kerabatnya.' };
    must(await netra.act('case.recuse', recused, { actor: regency.officer }));
    expect(await ask('kampanye balai', {}, colleague)).toEqual({ rows: [], understood: true, next: null });
    expect(await rowsOf('kampanye balai', {}, neighbour.officer)).toEqual([]);
    const liaison = { kind: 'liaison', id: colleague.id, name: 'x', institution: 'police', scope: '*' } as const;
    for (const who of [{ ...liaison, office: regency.ref }, { kind: 'public' } as const])
      expect(await netra.ask('desk.search', { text: 'balai' }, who)).toMatchObject({ ok: false });
    must(await netra.act('case.lift-recusal', { ...recused }, { actor: world.province.officer }));
  });

  test('no word of a name, a summary or a search stands in any table', async () => {
    await ask('Kebunraya');
    const text = asText(await everyTable(world.netra.database)).toString();
    for (const word of [
      'Soetrisno',
      'sutrisno',
      'mengampanyekan',
      'kampanye',
      'Rachmat',
      'rahmat',
      'Kebunraya',
      'kebunraya',
    ])
      expect(text.includes(word), word).toBe(false);
    expect(text).toContain(first.number);
  });

  test('the lists are what the acts give, also after they were made anew, and the search goes on', async () => {
    const { database, engine: records } = world.netra;
    for (const projection of [reportSearch, caseSearch] as unknown as Projection[]) {
      expect(await checkProjection(database, records, projection)).toEqual([]);
      await rebuildProjection(database, records, projection);
      expect(await checkProjection(database, records, projection)).toEqual([]);
    }
    expect(await rowsOf('Sutrisno')).toHaveLength(2);
    expect(await rowsOf('Sutrisno', {}, world.neighbour.officer)).toHaveLength(1);
  });

  test('what is erased is found by its number alone', async () => {
    const { netra } = world;
    const gone = must(await netra.submit(formal(netra, { reported: 'Wirjosoeparto' })));
    expect(await numbersOf('Wiryosuparto')).toEqual([gone.number]);
    await eraseReport(netra, gone.ref);
    expect(await numbersOf('Wiryosuparto')).toEqual([]);
    expect((await rowsOf(gone.number, { kind: 'report' })).find(({ number }) => number === gone.number)).toMatchObject({
      reported: null,
      passage: null,
    });
  });

  describe('pages', () => {
    const MANY = 45;
    const mark = (text: string) => world.netra.engine.keyring.markTerm(text);
    const word = (text: string) => ({
      exact: [mark(`w:${text}`)],
      alike: [mark(`r:${text}`)],
      near: [mark(`d:${text}`)],
    });
    const as = <T>(
      scope: string,
      fn: Parameters<typeof world.netra.database.transaction<T>>[1],
      role: Role = 'netra_app',
    ) => world.netra.database.transaction({ role, scope, name: 'search' }, fn);

    beforeAll(() =>
      as(
        '*',
        async tx => {
          for (let nth = 0; nth < MANY; nth += 1) {
            const id = `00000000-0000-4000-8000-0000000000${String(nth).padStart(2, '0')}`;
            const how = ['w', 'r', 'd'][nth % 3];
            const marks = [mark(`${how}:kenari`), mark('w:dahan')];
            const day = `2024-09-${String(1 + (nth % 5)).padStart(2, '0')}`;
            await sql`insert into case_search (region, record, number, office, day, phase, marks)
              values (${nth % 2 ? '17.02' : '17.03'}, ${id}::uuid, ${`contoh-${nth}`}, ${id}::uuid, ${day}::date, 'study', ${marks}::int[])`.execute(
              tx,
            );
          }
        },
        'netra_keeper',
      ),
    );

    const walk = async (scope: string, words: Parameters<typeof foundPage>[2], most = 7) => {
      const all: Awaited<ReturnType<typeof foundPage>>[number][] = [];
      for (let after: (typeof all)[number] | undefined; ; ) {
        const from = after;
        const page = await as(scope, tx => foundPage(tx, scope, words, {}, from, most));
        all.push(...page);
        if (page.length < most) return all;
        after = page.at(-1);
      }
    };

    test('go on by key without loss or repetition, what fits best first, then the newest', async () => {
      const all = await walk('*', [word('kenari')]);
      expect(new Set(all.map(({ record }) => record)).size).toBe(MANY);
      expect(all).toHaveLength(MANY);
      const order = all.map(({ score, day, record }) => [score, day, record].join());
      expect(order).toEqual([...order].sort().reverse());
      expect([...new Set(all.map(({ score }) => score))]).toEqual([3, 2, 1]);
    });

    test('hold every word, in the own region alone', async () => {
      const own = await walk('17.02', [word('kenari'), word('dahan')]);
      expect(own).toHaveLength(22);
      expect(new Set(own.map(({ region }) => region))).toEqual(new Set(['17.02']));
      expect(await walk('*', [word('kenari'), word('ranting')])).toEqual([]);
      expect(await walk('99', [word('kenari')])).toEqual([]);
      const six = Array.from({ length: 6 }, () => word('dahan'));
      expect(await walk('17', six)).toHaveLength(MANY);
    });
  });
});
