/** Posts through the engine: what is recorded is listed, found by day, kept to its scope, rebuilt, and survives an erasure of names. */
import { beforeAll, expect, test } from 'vitest';
import { forEachEngine } from '../../test/engines.ts';
import type { Database } from '../db/database.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { type Engine, openEngine } from '../record/engine.ts';
import { formatRef } from '../record/ids.ts';
import { openKeyring } from '../record/keyring.ts';
import type { Actor } from '../record/kind.ts';
import { type Asked, asker } from '../record/operation.ts';
import { checkProjection, rebuildProjection } from '../record/rebuild.ts';
import { kekOf } from '../sealing/field.ts';
import { postKind, postList } from './post.ts';
import { postCommands } from './post-commands.ts';
import { listPosts, showHolder, showPost } from './post-operations.ts';

const T0 = '2026-11-22T03:00:00.000Z';
const officer = (scope: string, roles: readonly string[] = ['administrator']): Actor => ({
  kind: 'officer',
  id: '17:00000000-0000-4000-8000-000000000001',
  name: 'Sari Contoh',
  scope,
  roles,
  office: null,
});
const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

forEachEngine(engines => {
  let db: Database;
  let engine: Engine;
  beforeAll(async () => {
    db = (await engines.open()).db;
    engine = openEngine({
      database: db,
      kinds: [postKind] as never,
      commands: postCommands as never,
      projections: [postList] as never,
      keyring: openKeyring(kekOf(new Uint8Array(32).fill(7))),
      clock: () => T0,
      zoneOf: () => 'Asia/Jakarta',
      localDay: instant => instant.slice(0, 10),
      known: async () => SHIPPED_KNOWN,
      people: async () => [],
      upwards: async () => [],
    });
  });
  const ask = async (name: string, input: unknown, actor = officer('17')) => {
    const answer = await engine.act(name, input, { actor });
    return answer.ok ? '' : answer.refusal.code;
  };
  const asked = (scope: string): Asked =>
    asker({ database: db, engine, files: undefined as never }, officer(scope), 'test');
  const found = async (region: string, title: string, unit: string) => {
    const input = { region, kind: 'head-of-unit', title, unit };
    return formatRef(must(await engine.act('post.found', input, { actor: officer('17') })).records[0]!.ref);
  };
  const term = (holder: string, capacity: string, from: string, until: string | null) => ({
    ...{ holder, capacity, from, until },
    decree: '821/1/2024',
  });
  const on = async (post: string, day: string) => {
    const { on: held } = must(await showHolder.run(asked('17'), showHolder.input.parse({ post, day })));
    return held.state === 'held'
      ? [held.holder, held.standIn].flatMap(one => (one ? [`${one.holder} ${one.capacity} ${one.acting.way}`] : []))
      : held.state;
  };

  test('a post is filled, handed on, stood in for, corrected and abolished, each by its own act', async () => {
    const post = await found('17.02', 'Kepala Dinas Contoh', 'Dinas Contoh');
    expect(await ask('post.appoint', { post, ...term('Adi Contoh', 'definitive', '2022-01-01', null) })).toBe('');
    expect(await ask('post.appoint', { post, ...term('Bea Contoh', 'definitive', '2024-03-01', null) })).toBe(
      'holder-not-ended',
    );
    expect(await ask('post.appoint', { post, ...term('Bea Contoh', 'plh', '2024-02-01', '2024-02-05') })).toBe('');
    expect(await ask('post.end', { post, holding: 2, until: '2024-02-04' })).toBe('stand-in-left-alone');
    expect(await ask('post.end', { post, holding: 2, until: '2021-12-31' })).toBe('end-before-start');
    expect(await ask('post.end', { post, holding: 2, until: '2024-02-29' })).toBe('');
    expect(await ask('post.end', { post, holding: 2, until: '2024-02-29' })).toBe('unchanged');
    expect(await ask('post.end', { post, holding: 9, until: '2024-02-29' })).toBe('no-holding');
    expect(await ask('post.appoint', { post, ...term('Caca Contoh', 'plt', '2024-02-29', null) })).toBe(
      'post-not-vacant',
    );
    expect(await ask('post.appoint', { post, ...term('Caca Contoh', 'plt', '2024-03-01', '2024-02-28') })).toBe(
      'end-before-start',
    );
    expect(await ask('post.appoint', { post, ...term('Caca Contoh', 'plt', '1924-03-01', null) })).toBe('day-far-off');
    expect(await ask('post.appoint', { post, ...term('Caca Contoh', 'plt', '2024-02-30', null) })).toBe(
      'invalid-input',
    );
    expect(await ask('post.appoint', { post, ...term('Caca Contoh', 'plt', '2024-03-01', null), decree: ' ' })).toBe(
      'invalid-input',
    );
    expect(await ask('post.appoint', { post, ...term('Caca Contoh', 'plt', '2024-03-02', null) })).toBe('');
    expect(await on(post, '2024-02-05')).toEqual(['Adi Contoh definitive in-person', 'Bea Contoh plh on-behalf']);
    expect(await on(post, '2024-02-29')).toEqual(['Adi Contoh definitive in-person']);
    expect(await on(post, '2024-03-01')).toBe('vacant');
    expect(await on(post, '2024-03-02')).toEqual(['Caca Contoh plt on-behalf']);
    const corrected = { post, holding: 5, ...term('Caca Contoh', 'plt', '2024-03-01', '2024-12-31') };
    expect(await ask('post.correct', { ...corrected, because: 'Hari pertama salah ketik.' })).toBe('');
    expect(await ask('post.correct', { ...corrected, because: 'Hari pertama salah ketik.' })).toBe('unchanged');
    expect(await on(post, '2024-03-01')).toEqual(['Caca Contoh plt on-behalf']);
    expect(await ask('post.withdraw', { post, holding: 2, because: 'Salah jabatan.' })).toBe('stand-in-left-alone');
    expect(await ask('post.withdraw', { post, holding: 3, because: 'Salah jabatan.' })).toBe('');
    expect(await on(post, '2024-02-05')).toEqual(['Adi Contoh definitive in-person']);
    expect(await ask('post.abolish', { post, on: '2024-12-30', decree: '5/2024' })).toBe('post-still-held');
    expect(await ask('post.abolish', { post, on: '2024-12-31', decree: '5/2024' })).toBe('');
    expect(await on(post, '2025-01-01')).toBe('abolished');
    expect(await ask('post.appoint', { post, ...term('Dedi Contoh', 'pj', '2025-01-01', null) })).toBe(
      'post-abolished',
    );
    const shown = must(await showPost.run(asked('17'), showPost.input.parse({ post })));
    expect(shown.history.map(({ type }) => type)).toEqual(
      'founded held-from held-from held-until held-from corrected withdrawn abolished'.split(' '),
    );
  });

  test('only administrators of the region record a post, and another region sees none of it', async () => {
    const input = { region: '17.03', kind: 'lurah', title: 'Lurah Contoh', unit: 'Kelurahan Contoh' };
    expect(await ask('post.found', input, officer('17', ['reviewer']))).toBe('role-missing');
    expect(await ask('post.found', input, officer('17.02'))).toBe('region-beyond-yours');
    expect(await ask('post.found', { ...input, title: 'L' })).toBe('invalid-input');
    const post = await found('17.03', 'Lurah Contoh', 'Kelurahan Contoh');
    expect(await ask('post.abolish', { post, on: '2026-01-01', decree: '1' }, officer('17.02'))).toBe('not-found');
    expect(await showPost.run(asked('17.02'), showPost.input.parse({ post }))).toMatchObject({
      refusal: { code: 'not-found' },
    });
    const list = async (scope: string) =>
      must(await listPosts.run(asked(scope), listPosts.input.parse({ day: '2026-01-01', words: 'Kelurahan' }))).rows
        .length;
    expect([await list('17'), await list('17.03'), await list('17.02'), await list('*')]).toEqual([1, 1, 0, 1]);
  });

  test('the list goes on page by page without leaving a post out or showing one twice, and takes signs as they are', async () => {
    for (let n = 0; n < 30; n += 1) await found('17.04', 'Kepala 100%', `Unit Halaman ${String(n % 7)}`);
    const page = async (after?: string) =>
      must(await listPosts.run(asked('17.04'), listPosts.input.parse({ day: '2026-01-01', words: '100%', after })));
    const first = await page();
    const second = await page(first.next ?? '');
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null]);
    expect(new Set([...first.rows, ...second.rows].map(({ ref }) => ref)).size).toBe(30);
    expect(
      must(await listPosts.run(asked('17.04'), listPosts.input.parse({ day: '2026-01-01', words: '%%' }))).rows,
    ).toEqual([]);
  });

  test('a rebuilt list is the list that stood', async () => {
    expect(await checkProjection(db, engine, postList as never)).toEqual([]);
    await rebuildProjection(db, engine, postList as never);
    expect(await checkProjection(db, engine, postList as never)).toEqual([]);
  });
});
