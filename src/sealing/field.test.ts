import { randomBytes } from 'node:crypto';
import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  decryptField,
  encryptField,
  kekOf,
  newRecordKey,
  type RecordKey,
  unwrapRecordKey,
  wrapRecordKey,
} from './field.ts';

const key = newRecordKey(randomBytes);
const place = { record: 'r-1', seq: 3, field: 'name' };
const counting = (n: number) => Uint8Array.from({ length: n }, (_, at) => at);

describe('a personal field', () => {
  prop.prop([fc.string({ unit: 'grapheme', maxLength: 400 })])('comes back as it was written', value => {
    expect(decryptField(key, place, encryptField(key, place, value, randomBytes))).toBe(value);
  });

  test('has the bytes it had in the first release', () => {
    const box = encryptField(counting(32) as RecordKey, place, 'Kalimaya Contoh', counting);
    expect(box).toBe('AQABAgMEBQYHCAkKCwxjunKohLt6rQL45cWGENU4aBrsPrDia5_DiyZ9PvQ');
  });

  prop.prop([fc.nat(), fc.integer({ min: 1, max: 255 })])('does not open after a change of any byte', (where, mask) => {
    const bytes = Buffer.from(encryptField(key, place, 'Kalimaya Contoh', randomBytes), 'base64url');
    bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ mask;
    expect(() => decryptField(key, place, bytes.toString('base64url'))).toThrow();
  });

  test('does not open in another record, act or field, or under another key', () => {
    const box = encryptField(key, place, 'Kalimaya Contoh', randomBytes);
    for (const other of [
      { ...place, record: 'r-2' },
      { ...place, seq: 4 },
      { ...place, field: 'phone' },
    ]) {
      expect(() => decryptField(key, other, box)).toThrow(/doesn't open/);
    }
    expect(() => decryptField(newRecordKey(randomBytes), place, box)).toThrow(/field name of act 3 of record r-1/);
  });

  prop.prop([fc.string(), fc.string(), fc.string(), fc.string()])(
    'opens in no place whose parts only read alike when joined',
    (record, field, record2, field2) => {
      fc.pre(record !== record2 || field !== field2);
      const box = encryptField(key, { record, seq: 1, field }, 'x', randomBytes);
      expect(() => decryptField(key, { record: record2, seq: 1, field: field2 }, box)).toThrow();
    },
  );

  test('shows nothing of its text, and no box twice', () => {
    const boxes = Array.from({ length: 50 }, () => encryptField(key, place, 'Kalimaya Contoh', randomBytes));
    expect(new Set(boxes).size).toBe(50);
    expect(boxes.map(box => Buffer.from(box, 'base64url').toString('latin1')).join()).not.toContain('Kalimaya');
  });

  test('that is no box at all, or a box with strange characters, is called by its name', () => {
    const box = encryptField(key, place, 'x', randomBytes);
    for (const bad of ['', 'AQ', `${box}=`, ` ${box}`, box.slice(0, 20)]) {
      expect(() => decryptField(key, place, bad)).toThrow(/isn't a box of version 1/);
    }
  });
});

describe('a record’s key', () => {
  const kek = kekOf(randomBytes(32));

  test('comes back from under the installation’s key, and opens what it closed', () => {
    const box = encryptField(key, place, 'Kalimaya Contoh', randomBytes);
    const back = unwrapRecordKey(kek, 'r-1', wrapRecordKey(kek, 'r-1', key, randomBytes));
    expect(decryptField(back, place, box)).toBe('Kalimaya Contoh');
  });

  test('does not serve another record', () => {
    const wrapped = wrapRecordKey(kek, 'r-1', key, randomBytes);
    expect(() => unwrapRecordKey(kek, 'r-2', wrapped)).toThrow(/the key of record r-2 doesn't open/);
  });

  test('under another installation’s key names both keys', () => {
    const other = kekOf(randomBytes(32));
    const wrapped = wrapRecordKey(other, 'r-1', key, randomBytes);
    expect(() => unwrapRecordKey(kek, 'r-1', wrapped)).toThrow(
      `the key of record r-1 is wrapped under ${other.id}, the keys directory holds ${kek.id}`,
    );
    expect(() => unwrapRecordKey(kek, 'r-1', 'nonsense')).toThrow(/wrapped under no key/);
    expect(() => unwrapRecordKey(kek, 'r-1', wrapped.replace(other.id, kek.id))).toThrow(/doesn't open/);
  });
});
