import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../../law/known.ts';
import { canonicalText, hashOf } from './canonical.ts';
import { CLAUSES } from './clauses.ts';
import { sharesOf } from './shares.ts';

const words = { title: 'Pakta Integritas', preamble: '', clauses: [{ text: 'Saya netral.', cite: 'SKB 2022' }] };

test('one wording has one form of bytes, however it was typed', () => {
  expect(canonicalText(words)).toBe('Pakta Integritas\n\n1. Saya netral.\n(SKB 2022)\n');
  const typed = {
    ...words,
    title: '  Pakta  Integritas ',
    clauses: [{ text: 'Saya netral. \r\n', cite: ' SKB 2022' }],
  };
  expect(hashOf(canonicalText(typed))).toBe(hashOf(canonicalText(words)));
  expect(hashOf(canonicalText({ ...words, preamble: 'Kami:' }))).not.toBe(hashOf(canonicalText(words)));
});

test('each clause names rows of the law that are there', () => {
  const { law } = SHIPPED_KNOWN;
  const tables = law as unknown as Readonly<Record<string, readonly { readonly id: string }[]>>;
  for (const { id, rows } of CLAUSES)
    for (const row of rows) {
      const [table = '', of] = row.split('/');
      expect(
        tables[table]?.some(one => one.id === of),
        `${id}: ${row}`,
      ).toBe(true);
    }
});

const unit = fc
  .record({ kind: fc.constantFrom('opd', 'kecamatan', 'school-sd'), invited: fc.nat(30), share: fc.nat(100) })
  .map(({ kind, invited, share }) => ({ kind, invited, signed: Math.floor((invited * share) / 100) }));
property.prop([fc.array(unit, { maxLength: 12 })])('no published share is about fewer than five people', units => {
  const shares = sharesOf(units);
  for (const { invited, percent } of shares) {
    expect(invited).toBeGreaterThanOrEqual(5);
    expect(percent).toBeGreaterThanOrEqual(0);
    expect(percent).toBeLessThanOrEqual(100);
  }
  const [whole, ...parts] = shares;
  // Nothing is left out that could be counted back.
  if (parts.length > 0) expect(parts.reduce((sum, { invited }) => sum + invited, 0)).toBe(whole?.invited);
});
