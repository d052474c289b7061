import { fc, test as property } from '@fast-check/vitest';
import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { forEachEngine } from '../../test/engines.ts';
import { decodeValue, encodeParameter, jsonb } from './values.ts';

const who = { role: 'netra_app', scope: '', name: 'values' } as const;

forEachEngine(engine => {
  const read = async (query: ReturnType<typeof sql>): Promise<unknown> => {
    const { db } = await engine.shared();
    const { rows } = await db.transaction(who, tx => query.execute(tx));
    return rows[0];
  };

  test('every type the house uses reads alike', async () => {
    const row = await read(sql`select
      1::int2 as small, 2::int4 as plain, 9007199254740991::int8 as big, 3::oid as oid, 0.5::float8 as half,
      1.10::numeric as exact, true as yes, 'halo'::text as words, 'Z'::varchar as letter, null::int as nothing,
      '\\x00ff'::bytea as bytes, '2026-02-23'::date as day,
      '2026-02-23 06:30:00.1239+07'::timestamptz as moment, '2026-02-23 06:30'::timestamp as wall,
      '{"a":[1,null]}'::jsonb as doc, '[1]'::json as list, 'null'::jsonb as empty_doc,
      '6d1f5f0e-2b9c-4f0b-8e9a-0d6a3f0b7c11'::uuid as id,
      array['a','b "c"',null,'NULL','\\d',''] as texts, array[1,2]::int8[] as bigs, '{}'::text[] as none,
      array['2026-02-23'::date] as days, array['\\x01'::bytea] as blobs, array[array[1],array[2]] as nested`);
    expect(row).toEqual({
      small: 1,
      plain: 2,
      big: Number.MAX_SAFE_INTEGER,
      oid: 3,
      half: 0.5,
      exact: '1.10',
      yes: true,
      words: 'halo',
      letter: 'Z',
      nothing: null,
      bytes: Uint8Array.of(0, 255),
      day: '2026-02-23',
      moment: '2026-02-22T23:30:00.123Z',
      wall: '2026-02-23 06:30:00',
      doc: { a: [1, null] },
      list: [1],
      empty_doc: null,
      id: '6d1f5f0e-2b9c-4f0b-8e9a-0d6a3f0b7c11',
      texts: ['a', 'b "c"', null, 'NULL', '\\d', ''],
      bigs: [1, 2],
      none: [],
      days: ['2026-02-23'],
      blobs: [Uint8Array.of(1)],
      nested: [[1], [2]],
    });
  });

  test('a number that JavaScript would round is refused, not rounded', async () => {
    await expect(read(sql`select 9007199254740993::int8 as big`)).rejects.toThrow('9007199254740993');
  });

  property.prop(
    [
      fc.uint8Array(),
      fc.jsonValue(),
      fc.array(fc.string({ unit: 'grapheme' })),
      fc.maxSafeInteger(),
      fc.boolean(),
      fc.string({ unit: 'binary' }),
    ],
    { numRuns: 40 },
  )('what is written is read again', async (bytes, doc, texts, whole, flag, words) => {
    const storable = (text: string) =>
      text
        .replaceAll('\0', '')
        .replace(/\\u0000/g, '')
        .toWellFormed();
    const json = JSON.parse(storable(JSON.stringify(doc)));
    const written = { bytes, doc: json, texts: texts.map(storable), whole, flag, words: storable(words) };
    const row = await read(
      sql`select ${written.bytes}::bytea as bytes, ${jsonb(written.doc)} as doc, ${written.texts}::text[] as texts,
        ${written.whole}::int8 as whole, ${written.flag}::bool as flag, ${written.words}::text as words`,
    );
    expect(row).toEqual(written);
  });

  test('an object is a jsonb parameter, a day and an instant are their text', async () => {
    const row = await read(sql`select ${{ a: 1 }}::jsonb as doc, ${Temporal.PlainDate.from('2026-02-23')}::date as day,
      ${Temporal.Instant.from('2026-02-23T06:30:00Z')}::timestamptz as moment`);
    expect(row).toEqual({ doc: { a: 1 }, day: '2026-02-23', moment: '2026-02-23T06:30:00.000Z' });
  });

  test('a NUL byte in a text is an SQL error and leaves the database usable', async () => {
    await expect(read(sql`select ${'a\0b'}::text as words`)).rejects.toMatchObject({ code: '22021' });
    expect(await read(sql`select 1 as one`)).toEqual({ one: 1 });
  });
});

test('a Date is no parameter: it has no day of its own', () => {
  expect(() => encodeParameter(new Date(0))).toThrow(TypeError);
});

property.prop([fc.array(fc.option(fc.string({ unit: 'binary' })))])(
  'an array of texts survives its own writing',
  texts => {
    expect(decodeValue(encodeParameter(texts), 1009)).toEqual(texts);
  },
);
