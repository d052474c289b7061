import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { RecordRef, Region } from '../../src/record/ids.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { forEachEngine } from '../engines.ts';
import { BENGKULU, type FileState, officer } from './sample.ts';
import { type SampleWorld, sampleWorld } from './world.ts';

/** A world of one file, and in it a regency of its own for each test. */
type Place = SampleWorld & { readonly region: Region; readonly ana: Actor };

async function opened(world: Place, subject = 'baliho', key?: string): Promise<RecordRef> {
  const { region, ana } = world;
  const answer = await world.engine.act(
    'file.open',
    { region, subject },
    key ? { actor: ana, key } : { actor: world.ana },
  );
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.records[0]!.ref;
}
const note = (world: Place, file: RecordRef, text: string, expected?: number) =>
  world.engine.act(
    'file.note',
    { file: formatRef(file), note: text },
    expected === undefined ? { actor: world.ana } : { actor: world.ana, expected },
  );
const count = async (world: Place, table: string): Promise<number> => {
  const { rows } = await world.database.statement(
    'count',
    `select count(*)::int as n from ${table} where region = $1`,
    [world.region],
  );
  return Number(rows[0]?.n);
};
const listed = async (world: Place, columns: string): Promise<readonly Record<string, unknown>[]> => {
  const { rows } = await world.database.statement('list', `select ${columns} from file_list where region = $1`, [
    world.region,
  ]);
  return rows;
};
const state = (world: Place, file: RecordRef) =>
  world.database.transaction({ role: 'netra_app', scope: world.region, name: 'state' }, async tx => {
    const record = await world.engine.load(tx, file);
    return record?.state as FileState | undefined;
  });

forEachEngine(engine => {
  let shared: Promise<SampleWorld> | undefined;
  let regencies = 0;
  const place = async (): Promise<Place> => {
    shared ??= engine.open({ transactionLimitMs: 30_000 }).then(({ db }) => sampleWorld(db));
    const world = await shared;
    regencies += 1;
    const region = `17.${String(regencies).padStart(2, '0')}` as Region;
    return Object.assign(Object.create(world), { region, ana: officer('ana', region) });
  };

  test('a command leaves an act, its slots, a pending leaf and its projection, together', async () => {
    const world = await place();
    const file = await opened(world);
    expect(await count(world, 'act')).toBe(1);
    expect(await count(world, 'slot')).toBe(1);
    expect(await count(world, 'pending_leaf')).toBe(1);
    const rows = await listed(world, 'number, subject, phase');
    expect(rows).toEqual([{ number: 'F/1', subject: 'baliho', phase: 'open' }]);
    expect(await state(world, file)).toMatchObject({ phase: 'open', number: 'F/1', subject: 'baliho', weight: 7 });
  });

  test('a refusal leaves nothing behind, and takes no number', async () => {
    const world = await place();
    const refused = await world.engine.act(
      'file.open',
      { region: world.region, subject: 'x', fail: true },
      { actor: world.ana, key: 'k' },
    );
    expect(refused).toEqual({ ok: false, refusal: { code: 'asked-to-fail' } });
    expect(await count(world, 'record')).toBe(0);
    const kept = await world.database.statement('keys', `select 1 from command_key where key = 'k'`);
    expect(kept.rows).toEqual([]);
    await opened(world);
    const rows = await listed(world, 'number');
    expect(rows).toEqual([{ number: 'F/1' }]);
  });

  test('numbers have no gap and no double when many open at once', async () => {
    const world = await place();
    await Promise.all(Array.from({ length: 12 }, (_, nth) => opened(world, `berkas ${nth}`)));
    const rows = await listed(world, 'number');
    const numbers = rows.map(row => Number(String(row.number).slice(2))).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('a series goes on after the highest number that came from elsewhere, and is never lowered', async () => {
    const world = await place();
    const { region, ana } = world;
    const from = (number: number) => world.engine.act('file.continue', { region, number }, { actor: ana });
    expect((await from(40)).ok).toBe(true);
    await opened(world);
    // The number as it stood is handed to the decision: what was given here meanwhile is refused, and raises nothing.
    expect(await from(12)).toEqual({ ok: false, refusal: { code: 'given-already', detail: 42 } });
    await Promise.all([from(60), ...Array.from({ length: 6 }, () => opened(world))]);
    const numbers = (await listed(world, 'number')).map(row => Number(String(row.number).slice(2)));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual(expect.arrayContaining([40, 41]));
    await opened(world);
    expect(await listed(world, 'number')).toHaveLength(numbers.length + 1);
  });

  test('the same command under the same key is answered from its acts, even after the record has moved on', async () => {
    const world = await place();
    const file = await opened(world, 'baliho', 'one-intent');
    await note(world, file, 'kemudian');
    const again = await world.engine.act(
      'file.open',
      { region: world.region, subject: 'baliho' },
      { actor: world.ana, key: 'one-intent' },
    );
    expect(again.ok && again.value.repeated).toBe(true);
    expect(again.ok && again.value.records).toMatchObject([{ ref: file, version: 1, state: { notes: [] } }]);
    expect(await count(world, 'record')).toBe(1);
    const other = await world.engine.act(
      'file.open',
      { region: world.region, subject: 'lain' },
      { actor: world.ana, key: 'one-intent' },
    );
    expect(other).toEqual({ ok: false, refusal: { code: 'key-reused' } });
    const someoneElse = await world.engine.act(
      'file.open',
      { region: world.region, subject: 'lain' },
      { actor: officer('budi', world.region), key: 'one-intent' },
    );
    expect(someoneElse.ok).toBe(true);
  });

  test('ten double clicks at once open one file', async () => {
    const world = await place();
    const files = await Promise.all(Array.from({ length: 10 }, () => opened(world, 'baliho', 'click')));
    expect(new Set(files.map(formatRef)).size).toBe(1);
    expect(await count(world, 'record')).toBe(1);
  });

  test('allowed guards the command and draws the button with the same verdict', async () => {
    const world = await place();
    const file = await opened(world);
    await world.engine.act('file.close', { file: formatRef(file) }, { actor: world.ana });
    expect(await note(world, file, 'terlambat')).toEqual({ ok: false, refusal: { code: 'file-closed' } });
    const offers = await world.database.transaction(
      { role: 'netra_app', scope: world.region, name: 'offers' },
      async tx => world.engine.offers((await world.engine.load(tx, file))!, world.ana),
    );
    const drawn = offers.find(offer => offer.command.name === 'file.note');
    expect(drawn?.verdict).toEqual({ ok: false, refusal: { code: 'file-closed' } });
  });

  test('whoever saw an older version is told what changed', async () => {
    const world = await place();
    const file = await opened(world);
    await note(world, file, 'pertama', 1);
    expect(await note(world, file, 'kedua', 1)).toEqual({ ok: false, refusal: { code: 'changed', detail: ['noted'] } });
    expect(await state(world, file)).toMatchObject({ notes: ['pertama'] });
  });

  test('a record outside the scope is not found, by command or by reading', async () => {
    const world = await place();
    const file = await opened(world);
    const stranger = officer('stranger', '18.03');
    const refused = await world.engine.act('file.note', { file: formatRef(file), note: 'x' }, { actor: stranger });
    expect(refused).toEqual({ ok: false, refusal: { code: 'not-found', detail: 'file' } });
    const provincial = officer('provincial', BENGKULU);
    expect((await world.engine.act('file.note', { file: formatRef(file), note: 'x' }, { actor: provincial })).ok).toBe(
      true,
    );
    const seen = await world.database.transaction({ role: 'netra_app', scope: '18.03', name: 'peek' }, async tx => {
      const { rows } = await sql`select * from act`.execute(tx);
      return rows.length;
    });
    expect(seen).toBe(0);
  });

  test('a decision reads by name what it says it reads beyond the scope, and who serves there, and nothing else', async () => {
    const world = await place();
    const file = await opened(world);
    const elsewhere = (region: string): Place =>
      Object.assign(Object.create(world), { region, ana: officer('ana', region) });
    const above = await opened(elsewhere('19'), 'atas');
    const neighbour = await opened(elsewhere('20'), 'samping');
    const look = (input: object) =>
      world.engine.act(
        'file.look-up',
        { file: formatRef(file), above: formatRef(above), ...input },
        { actor: world.ana },
      );
    const answer = await look({});
    if (!answer.ok) throw new Error(answer.refusal.code);
    expect(answer.value.records[0]?.state).toMatchObject({ notes: ['F/1 1 1'] });
    expect(await look({ neighbour: formatRef(neighbour) })).toEqual({
      ok: false,
      refusal: { code: 'not-found', detail: 'file' },
    });
    expect(await look({ file: formatRef(above) })).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
  });

  test('a new record can not be begun outside the scope', async () => {
    const world = await place();
    const stranger = officer('stranger', '18.03');
    await expect(
      world.engine.act('file.open', { region: world.region, subject: 'x' }, { actor: stranger }),
    ).rejects.toThrow();
    expect(await count(world, 'record')).toBe(0);
  });

  test('two records are changed together or not at all', async () => {
    const world = await place();
    const [first, second] = [await opened(world), await opened(world)];
    const copy = () =>
      world.engine.act(
        'file.copy-note',
        { file: formatRef(first), other: formatRef(second), note: 'sama' },
        { actor: world.ana },
      );
    expect((await copy()).ok).toBe(true);
    expect([await state(world, first), await state(world, second)]).toMatchObject([
      { notes: ['sama'] },
      { notes: ['sama'] },
    ]);
    const missing = { region: world.region, id: '00000000-0000-4000-8000-000000000000' } as RecordRef;
    const half = await world.engine.act(
      'file.copy-note',
      { file: formatRef(first), other: formatRef(missing), note: 'dua' },
      { actor: world.ana },
    );
    expect(half).toEqual({ ok: false, refusal: { code: 'not-found', detail: 'file' } });
    expect(await state(world, first)).toMatchObject({ notes: ['sama'] });
  });

  test('two that touch the same pair from both ends never block each other for ever', async () => {
    const world = await place();
    const [a, b] = [await opened(world), await opened(world)];
    const both = Array.from({ length: 8 }, (_, nth) => {
      const [file, other] = nth % 2 ? [a, b] : [b, a];
      return world.engine.act(
        'file.copy-note',
        { file: formatRef(file), other: formatRef(other), note: `${nth}` },
        { actor: world.ana },
      );
    });
    expect((await Promise.all(both)).every(answer => answer.ok)).toBe(true);
    expect((await state(world, a))!).toMatchObject({ notes: expect.objectContaining({ length: 8 }) });
  });

  test('erasing destroys personal values and their key; replay, tree and the rest of the record still hold', async () => {
    const world = await place();
    const file = await opened(world, 'nama orang');
    await note(world, file, 'tetap');
    const forgotten = await world.engine.act('file.forget', { file: formatRef(file) }, { actor: world.ana });
    expect(forgotten.ok && forgotten.value.records[0]?.state).toMatchObject({
      subject: null,
      number: 'F/1',
      notes: ['tetap'],
    });
    expect(await state(world, file)).toMatchObject({ subject: null, weight: 7 });
    expect(await count(world, 'record_key')).toBe(0);
    const { rows } = await world.database.statement(
      'slots',
      `select slots ? 'subject' as there, slots ? 'number' as number from slot where seq = 1 and region = $1`,
      [world.region],
    );
    expect(rows).toEqual([{ there: false, number: true }]);
    const list = await listed(world, 'subject');
    expect(list).toEqual([{ subject: null }]);
  });

  test('a personal value stands nowhere in the database in clear, but for the projection that lists it', async () => {
    const world = await place();
    await opened(world, 'nama-yang-rahasia');
    const { rows } = await world.database.statement(
      'search',
      `select (select string_agg(encode(envelope, 'escape'), ' ') from act where region = $1) as envelopes,
        (select string_agg(convert_from(decode(translate(value, '-_', '+/') || repeat('=', (4 - length(value) % 4) % 4), 'base64'), 'UTF8'), ' ')
         from slot, jsonb_each_text(slots) where region = $1) as disclosures`,
      [world.region],
    );
    expect(`${rows[0]?.envelopes} ${rows[0]?.disclosures}`).not.toContain('nama-yang-rahasia');
  });

  test('acts can not be changed or removed, not even by the owner; slots can only lose fields', async () => {
    const world = await place();
    await opened(world);
    const tries = [
      `update act set type = 'noted'`,
      'delete from act',
      'truncate act cascade',
      `update slot set slots = slots || '{"number":"x"}'::jsonb`,
      `update slot set slots = '{"number":"x"}'::jsonb`,
      'delete from slot',
    ];
    for (const attempt of tries) await expect(world.database.statement('tamper', attempt), attempt).rejects.toThrow();
    const asApp = world.database.transaction({ role: 'netra_app', scope: world.region, name: 'erase' }, async tx => {
      await sql`update slot set slots = '{}'::jsonb`.execute(tx);
    });
    await expect(asApp).rejects.toThrow(/permission denied/);
  });

  test('a text that no table can keep is refused by field, and so is a key that is none', async () => {
    const world = await place();
    const file = formatRef(await opened(world));
    for (const note of ['nol\0', 'setengah \ud800']) {
      const refused = await world.engine.act('file.note', { file, note }, { actor: world.ana });
      expect(refused).toMatchObject({ ok: false, refusal: { code: 'invalid-input', field: 'note' } });
    }
    const odd = await world.engine.act('file.note', { file, note: 'x' }, { actor: world.ana, key: 'dua kata' });
    expect(odd).toEqual({ ok: false, refusal: { code: 'invalid-input', field: 'key' } });
  });

  test('input that does not fit is refused by field, and an unknown command by name', async () => {
    const world = await place();
    const wrong = await world.engine.act('file.open', { region: '17-02', subject: 3 }, { actor: world.ana });
    expect(wrong).toMatchObject({
      ok: false,
      refusal: { code: 'invalid-input', field: 'region', detail: [{ field: 'region' }, { field: 'subject' }] },
    });
    expect(await world.engine.act('file.burn', {}, { actor: world.ana })).toEqual({
      ok: false,
      refusal: { code: 'unknown-command', detail: 'file.burn' },
    });
  });
});
