import { readFileSync, writeFileSync } from 'node:fs';
import { fc, test as propertyTest } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { decodeAct, encodeAct, type FieldCipher, replay, type StoredAct } from '../../src/record/codec.ts';
import {
  canonicalBytes,
  digestOf,
  disclose,
  envelopeBytes,
  readDisclosure,
  readEnvelope,
} from '../../src/record/envelope.ts';
import type { RecordId, RecordRef, Region } from '../../src/record/ids.ts';
import { openKeyring } from '../../src/record/keyring.ts';
import { defineKind, ERASED, field, type Json, type Kind, newAct } from '../../src/record/kind.ts';
import { kekOf } from '../../src/sealing/field.ts';
import { fileKind } from './sample.ts';

const kind = fileKind as unknown as Kind;
const ref: RecordRef = { region: '17.02' as Region, id: '8d7ee4a2-52e3-4a1d-9f14-1d6a5b4f2f10' as RecordId };
const keyring = openKeyring(kekOf(new Uint8Array(32).fill(7)));
const { cipher } = keyring.create(ref);
const encode = (seq: number, act: ReturnType<typeof newAct>, fields: FieldCipher | undefined = cipher) => {
  const salts = [1, 2, 3, 4, 5, 6, 7, 8][Symbol.iterator]();
  return encodeAct(act, {
    kind,
    ref,
    seq,
    at: '2024-10-14T03:00:00.000Z',
    by: { kind: 'officer', id: '17.02:ana' },
    basis: { release: '2026-11-22', known: -1 },
    cipher: fields,
    salt: () => `salt-${seq}-${salts.next().value}`,
  });
};
const opened = () => encode(1, newAct(fileKind, 'opened', { number: 'F/1', subject: 'baliho', weight: 7 }));

test('a disclosure is the one of RFC 9901: salt, name, value in base64url, its digest over the ASCII', () => {
  // RFC 9901 §4.2.1 and §4.2.3 print this disclosure (written with spaces) and its digest.
  const printed = 'WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0';
  expect(digestOf(printed)).toBe('X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0');
  expect(readDisclosure(printed)).toEqual({ salt: '_26bc4LT-ac6q2KI6cBW5es', name: 'family_name', value: 'Möbius' });
  expect(readDisclosure(disclose('s', 'n', { b: 1, a: [null] }))).toEqual({
    salt: 's',
    name: 'n',
    value: { a: [null], b: 1 },
  });
});

propertyTest.prop([
  fc.record({ kind: fc.string({ unit: 'binary' }), type: fc.string(), record: fc.uuid(), region: fc.string() }),
  fc.integer({ min: 1 }),
  fc.integer({ min: -1, max: 2 ** 52 }),
  fc.array(fc.string()),
])('an envelope is written in the canonical form of RFC 8785, whatever it names', (names, seq, known, values) => {
  const head = { ...names, version: 1, seq, basis: { release: '2026-11-22', known } };
  const slots = Object.fromEntries(values.map((value, at) => [`f${at}`, disclose('salt', `f${at}`, value)]));
  const written = envelopeBytes(head, slots);
  expect(Buffer.from(written)).toEqual(Buffer.from(canonicalBytes(JSON.parse(Buffer.from(written).toString()))));
  expect(readEnvelope(written)).toMatchObject({ ...head, v: 1 });
});

const attempt = (write: () => string): string => {
  try {
    return write();
  } catch (error) {
    return String(error);
  }
};
propertyTest.prop([
  fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }) as fc.Arbitrary<Json>),
])('a disclosure is written in the same canonical form, or refused as it is', value => {
  const written = attempt(() => Buffer.from(disclose('salt', 'name', value), 'base64url').toString());
  expect(written).toEqual(attempt(() => Buffer.from(canonicalBytes(['salt', 'name', value])).toString()));
});

test('the envelope names kind, type, version, record and sequence, and of the fields, author and time only digests', () => {
  const act = opened();
  const envelope = readEnvelope(act.envelope);
  expect(envelope).toMatchObject({
    v: 1,
    kind: 'file',
    type: 'opened',
    version: 2,
    record: ref.id,
    region: '17.02',
    seq: 1,
  });
  expect(envelope._sd).toHaveLength(5);
  expect([...envelope._sd].sort()).toEqual(envelope._sd);
  const text = Buffer.from(act.envelope).toString();
  for (const secret of ['baliho', 'F/1', 'ana', '2024-10-14']) expect(text).not.toContain(secret);
});

test('a slot that was exchanged for another is refused, and the act is named', () => {
  const act = opened();
  const forged: StoredAct = { ...act, slots: { ...act.slots, number: disclose('salt', 'number', 'F/2') } };
  expect(() => decodeAct(fileKind, forged, cipher)).toThrow(
    /17\.02:8d7ee4a2-52e3-4a1d-9f14-1d6a5b4f2f10\/1 \(file\.opened\)/,
  );
});

test('a personal value is bound to its place: moved to another act it can not be opened', () => {
  const sealed = cipher.seal('"baliho"', { record: 'a', seq: 1, field: 'subject' });
  expect(cipher.open(sealed, { record: 'a', seq: 1, field: 'subject' })).toBe('"baliho"');
  expect(() => cipher.open(sealed, { record: 'a', seq: 2, field: 'subject' })).toThrow();
});

test('without key or slot the reader is told that the value was erased', () => {
  const act = opened();
  expect(decodeAct(fileKind, act, undefined).fields).toMatchObject({ subject: ERASED, number: 'F/1' });
  const { subject: _, ...left } = act.slots;
  expect(decodeAct(fileKind, { ...act, slots: left }, cipher).fields).toMatchObject({ subject: ERASED });
});

test('acts of an earlier version are lifted to the newest; a gap in the sequence stops the replay by name', () => {
  const old = {
    ...kind,
    acts: { ...kind.acts, opened: { ...kind.acts.opened!.past![1]!, version: 1, summary: { id: '', en: '' } } },
  } as unknown as Kind;
  const written = encodeAct(
    { type: 'opened', fields: { number: 'F/1', subject: 'lama' } },
    {
      kind: old,
      ref,
      seq: 1,
      at: '2024-01-01T00:00:00.000Z',
      by: { kind: 'public' },
      basis: { release: '2026-11-22', known: -1 },
      cipher,
      salt: () => 's',
    },
  );
  expect(replay(kind, [written], cipher).state).toMatchObject({ subject: 'lama', weight: 1 });
  const third = encode(3, newAct(fileKind, 'noted', { note: 'x' }));
  expect(() => replay(kind, [written, third], cipher)).toThrow(/act 2 of 17\.02:.* is missing/);
});

test('a value that its own schema refuses, an unknown field and an unknown act crash before anything is kept', () => {
  expect(() => encode(1, { type: 'noted', fields: { note: 7 } })).toThrow();
  expect(() => encode(1, { type: 'noted', fields: { note: 'x', extra: 'y' } })).toThrow(/Unrecognized key.*extra/);
  expect(() => encode(1, { type: 'burnt', fields: {} })).toThrow(/no act burnt/);
  expect(() =>
    encode(1, newAct(fileKind, 'opened', { number: 'F/1', subject: 'x', weight: 1 }), null as never),
  ).toThrow(/no key/);
});

propertyTest.prop([fc.string(), fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true })])(
  'whatever is written is read back',
  (number, subject, weight) => {
    const act = encode(1, newAct(fileKind, 'opened', { number, subject, weight }));
    expect(decodeAct(fileKind, act, cipher).fields).toEqual({
      number,
      subject,
      weight: Object.is(weight, -0) ? 0 : weight,
    });
  },
);

test('a field named as what every act has is refused before any act is written: it would take the place of the author or the time', () => {
  for (const name of ['by', 'at']) {
    const acts = { ...fileKind.acts, noted: { ...fileKind.acts.noted, fields: { [name]: field(z.string()) } } };
    expect(() => defineKind({ ...fileKind, acts } as unknown as Kind)).toThrow(`file.noted has a field ${name}`);
  }
});

test('the frozen act still reads as it did when it was written', () => {
  const path = new URL('../vectors/acts/sample-opened-v2.json', import.meta.url);
  if (process.env.NETRA_FREEZE) {
    const { cipher: _, ...frozen } = { ...opened(), cipher };
    const text = {
      ...frozen,
      envelope: Buffer.from(frozen.envelope).toString('base64'),
      entry: Buffer.from(frozen.entry).toString('hex'),
    };
    writeFileSync(path, `${JSON.stringify(text, null, 2)}\n`);
  }
  const { envelope, entry, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  const stored: StoredAct = {
    ...rest,
    envelope: new Uint8Array(Buffer.from(envelope, 'base64')),
    entry: new Uint8Array(Buffer.from(entry, 'hex')),
  };
  expect(decodeAct(fileKind, stored, undefined)).toMatchObject({
    type: 'opened',
    seq: 1,
    at: '2024-10-14T03:00:00.000Z',
    fields: { number: 'F/1', weight: 7, subject: ERASED },
  });
});

test('a term has one mark under a key and another under another key, and marks are spread', () => {
  const other = openKeyring(kekOf(new Uint8Array(32).fill(8)));
  const terms = Array.from({ length: 2_000 }, (_, n) => `w:kata${n}`);
  expect(terms.map(keyring.markTerm)).toEqual(terms.map(keyring.markTerm));
  expect(terms.filter(term => keyring.markTerm(term) === other.markTerm(term))).toEqual([]);
  expect(new Set(terms.map(keyring.markTerm)).size).toBeGreaterThan(1_998);
});
