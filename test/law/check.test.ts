import { describe, expect, test } from 'vitest';
import { check } from '../../src/law/check.ts';
import { TABLES, type TableName, type Tables, tableNames } from '../../src/law/law.ts';
import type { Row } from '../../src/law/row.ts';

const rows = tableNames.flatMap(table => (TABLES[table] as readonly Row[]).map(row => ({ table, row })));

/** The tables with one row changed, so that the check has something to find. */
function broken<T extends TableName>(table: T, id: string, change: Partial<Tables[T][number]>): Tables {
  const changed = (TABLES[table] as readonly Row[]).map(row => (row.id === id ? { ...row, ...change } : row));
  return { ...TABLES, [table]: changed };
}

const found = (tables: Tables) => check(tables).map(flaw => [flaw.code, flaw.table, flaw.id]);

describe('the tables that ship', () => {
  test('have no flaw', () => {
    expect(check()).toEqual([]);
  });

  test.each(rows.map(({ table, row }) => [`${table}/${row.id}`, row] as const))(
    '%s has a source, a citation, a confidence and a period',
    (_, row) => {
      expect(row.source.length).toBeGreaterThan(0);
      expect(row.cite).not.toBe('');
      expect(['high', 'medium', 'low']).toContain(row.confidence);
      expect(row.inForce.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  test('the catalogue has the 34 forms: 7 of ethics, 12 of discipline, 7 of the statute, 8 of practice', () => {
    const ids = new Set(TABLES.violations.map(row => row.id).filter(id => !id.startsWith('U-')));
    const of = (prefix: string) => [...ids].filter(id => id.startsWith(prefix)).length;
    expect([ids.size, of('KE-'), of('D-'), of('P-'), of('X-')]).toEqual([34, 7, 12, 7, 8]);
  });
});

describe('the check finds', () => {
  test('a row without a source', () => {
    expect(found(broken('deadlines', 'pilkada.penanganan', { source: [] }))).toEqual([
      ['no-source', 'deadlines', 'pilkada.penanganan'],
    ]);
    expect(found(broken('deadlines', 'pilkada.penanganan', { source: [' '] }))).toEqual([
      ['no-source', 'deadlines', 'pilkada.penanganan'],
    ]);
  });

  test('a row without a citation', () => {
    expect(found(broken('forms', 'form.A.1', { cite: '' }))).toEqual([['no-citation', 'forms', 'form.A.1']]);
  });

  test('a confidence that is none', () => {
    expect(found(broken('content', 'K-SARA', { confidence: 'certain' as 'high' }))).toEqual([
      ['no-confidence', 'content', 'K-SARA'],
    ]);
  });

  test('a period that ends before it starts', () => {
    expect(found(broken('sanctions', 'S-BER-TURUN', { inForce: { from: '2022-01-01', until: '2021-12-31' } }))).toEqual(
      [['bad-period', 'sanctions', 'S-BER-TURUN']],
    );
    expect(found(broken('sanctions', 'S-BER-TURUN', { inForce: { from: '31-08-2021', until: null } }))).toContainEqual([
      'bad-period',
      'sanctions',
      'S-BER-TURUN',
    ]);
  });

  test('two versions of a row that hold on the same day', () => {
    const versions = TABLES.violations.map(row =>
      row.id === 'D-05' ? { ...row, inForce: { ...row.inForce, until: null } } : row,
    );
    expect(found({ ...TABLES, violations: versions })).toEqual([['overlap', 'violations', 'D-05']]);
  });

  test('no overlap between an old form of a row and the one a later release knows', () => {
    const [old] = TABLES.deadlines.filter(row => row.id === 'pilkada.kajianawal');
    if (old === undefined) throw new Error('no such row');
    const known = TABLES.deadlines.map(row =>
      row === old ? { ...row, known: { from: '2026-11-22', until: '2027-03-01' } } : row,
    );
    const next = { ...old, known: { from: '2027-03-01', until: null } };
    expect(check({ ...TABLES, deadlines: [...known, next] })).toEqual([]);
    expect(found({ ...TABLES, deadlines: [...TABLES.deadlines, next] })).toEqual([
      ['overlap', 'deadlines', 'pilkada.kajianawal'],
    ]);
  });

  test('a sanction, crime, twin or instrument that does not exist', () => {
    expect(
      found({ ...TABLES, sanctions: TABLES.sanctions.filter(row => row.id !== 'S-MORAL-TERBUKA') }),
    ).toContainEqual(['dangling', 'violations', 'KE-04']);
    expect(found({ ...TABLES, crimes: TABLES.crimes.filter(row => row.id !== 'C-P494') })).toContainEqual([
      'dangling',
      'actors',
      'A-PNS',
    ]);
    expect(found(broken('violations', 'KE-01', { twin: 'D-99' }))).toEqual([['dangling', 'violations', 'KE-01']]);
    expect(found({ ...TABLES, instruments: TABLES.instruments.filter(row => row.id !== 'PP 94/2021') })).toContainEqual(
      ['dangling', 'violations', 'P-1'],
    );
  });

  test('a row that is older than the regulation it stands on', () => {
    expect(found(broken('deadlines', 'pemilu.penanganan', { inForce: { from: '2012-01-01', until: null } }))).toEqual([
      ['before-instrument', 'deadlines', 'pemilu.penanganan'],
    ]);
  });

  test('a condition that no question can answer', () => {
    expect(found(broken('crimes', 'C-L70', { when: [{ conduct: ['bribe' as 'incite'] }] }))).toEqual([
      ['unknown-condition', 'crimes', 'C-L70'],
    ]);
    expect(found(broken('crimes', 'C-L70', { when: [{ mood: ['angry'] } as never] }))).toEqual([
      ['unknown-condition', 'crimes', 'C-L70'],
    ]);
  });

  test('a day on which two bodies supervise civil servants, or none', () => {
    const kasnUntil = (until: string | null) => broken('receivers', 'kasn', { inForce: { from: '2014-01-15', until } });
    expect(found(kasnUntil('2024-09-05'))).toEqual([['seat', 'receivers', 'kasn']]);
    expect(found(kasnUntil('2024-08-24'))).toEqual([['seat', 'receivers', 'kasn']]);
    expect(found(kasnUntil(null))).toEqual([['seat', 'receivers', 'kasn']]);
  });

  test('a form that nobody could choose', () => {
    const [form] = TABLES.violations.filter(row => row.id === 'X-08');
    if (form === undefined) throw new Error('no such row');
    expect(found({ ...TABLES, violations: [...TABLES.violations, { ...form, id: 'X-09' }] })).toEqual([
      ['dangling', 'violations', 'X-09'],
    ]);
  });
});
