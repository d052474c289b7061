import { describe, expect, test } from 'vitest';
import { deadlineReport } from '../../src/law/deadline-report.ts';
import { TABLES } from '../../src/law/law.ts';
import { checkReport, classifyReport, listReport, questionsReport, showReport } from '../../src/law/report.ts';

const count = (rule: string, start: string, region = '', starts = {}) => {
  const report = deadlineReport({ rule, start, region, starts });
  if (!report.ok) throw new Error(report.refusal.reason.en);
  return report.value.data;
};
const refusal = (rule: string, start: string, region = '') => {
  const report = deadlineReport({ rule, start, region });
  return report.ok ? null : [report.refusal.code, report.refusal.field];
};

describe('netra law deadline', () => {
  test('three calendar days of Pilkada run through the weekend and the holiday', () => {
    const data = count('pilkada.penanganan', '2024-09-13T10:00', '17.02');
    expect(data.last).toEqual({ instant: '2024-09-16T17:00:00Z', localDay: '2024-09-16', localTime: '24:00 WIB' });
    expect(data.trace.map(entry => [entry.day, entry.counted])).toEqual([
      ['2024-09-13', false],
      ['2024-09-14', true],
      ['2024-09-15', true],
      ['2024-09-16', true],
    ]);
  });

  test('the reading from receipt stands beside that from registration when its moment is given', () => {
    const data = count('pilkada.penanganan', '2024-10-09T10:00', '17.02', { 'report-received': '2024-10-07T09:00' });
    expect(data.readings.map(one => [one.id, one.last.localDay])).toEqual([
      ['rule', '2024-10-12'],
      ['uu-diterima', '2024-10-10'],
    ]);
    expect(data.warnings.map(one => one.code)).toContain('reading-ends-earlier');
  });

  test('seven days of Pemilu: practice counts working days, the wording stands beside it', () => {
    const data = count('pemilu.penanganan', '2024-01-19T09:00');
    expect(data.reading).toBe('working-day');
    expect(data.readings.map(one => [one.id, one.last.localDay])).toEqual([
      ['working-day', '2024-01-30'],
      ['calendar-day', '2024-01-26'],
    ]);
  });

  test('plain "hari" without known practice ends by calendar days, working days beside it', () => {
    const data = count('gakkumdu.pemilu.penyidikan', '2024-02-05T08:00');
    expect(data.readings.map(one => [one.id, one.last.localDay])).toEqual([
      ['calendar-day', '2024-02-19'],
      ['working-day', '2024-02-28'],
    ]);
  });

  test('every rule with plain "hari" gives both readings, and no other rule without a reading of its own does', () => {
    for (const rule of TABLES.deadlines.filter(row => row.limit !== null)) {
      const { readings } = count(rule.id, '2025-03-03T10:00');
      expect([rule.id, readings.length]).toEqual([rule.id, rule.unit === 'day-plain' ? 2 : 1]);
    }
  });

  test('the same moment ends two hours earlier in Jayapura than in Jakarta', () => {
    const [east, west] = [
      count('pilkada.perbaikan', '2024-10-01T23:59', '94.01'),
      count('pilkada.perbaikan', '2024-10-01T23:59', '17.02'),
    ];
    expect([east.last.localDay, west.last.localDay]).toEqual(['2024-10-03', '2024-10-03']);
    expect([east.last.instant, west.last.instant]).toEqual(['2024-10-03T15:00:00Z', '2024-10-03T17:00:00Z']);
  });

  test('the ban on replacing officials opens at the first minute of 22 March 2024', () => {
    expect(count('pilkada.mutasi.larangan', '2024-09-22', '17').last).toEqual({
      instant: '2024-03-21T17:00:00Z',
      localDay: '2024-03-22',
      localTime: '00:00 WIB',
    });
  });

  test('a rule that is not confirmed says so', () => {
    expect(count('pilkada.registrasi', '2024-10-01').warnings.map(one => one.code)).toContain('rule-not-confirmed');
    expect(count('pilkada.penanganan', '2024-10-01').warnings.map(one => one.code)).not.toContain('rule-not-confirmed');
  });

  test('refusals name the field', () => {
    expect(refusal('pilkada.apa', '2024-10-01')).toEqual(['unknown-rule', 'rule']);
    expect(refusal('pilkada.penanganan', '2024-02-30')).toEqual(['day-impossible', 'start']);
    expect(refusal('pilkada.penanganan', '2024-10-01', '99')).toEqual(['region-unknown', 'region']);
    expect(refusal('pilkada.penanganan', '2010-10-01')).toEqual(['not-in-force', 'start']);
    expect(refusal('asn.ppk.tindaklanjut', '2024-10-01')).toEqual(['no-limit-known', 'rule']);
  });

  test('for people it prints the working, day by day', () => {
    const report = deadlineReport({
      rule: 'gakkumdu.pilkada.pengembalian',
      start: '2024-09-13T10:00',
      region: '17.02',
    });
    if (!report.ok) throw new Error(report.refusal.reason.en);
    expect(report.value.text('id')).toContain('Senin 16 September 2024: libur nasional');
  });
});

describe('netra law list, show, check, questions, classify', () => {
  test('list gives every row with its confidence, and only those in force on a day when asked', () => {
    const every = listReport();
    const then = listReport({ table: 'receivers', on: '2024-09-03' });
    if (!every.ok || !then.ok) throw new Error('refused');
    expect(every.value.data.length).toBe(Object.values(TABLES).reduce((sum, rows) => sum + rows.length, 0));
    expect(then.value.data.map(row => row.id)).toContain('kasn');
    expect(then.value.data.map(row => row.id)).not.toContain('bkn');
    expect(every.value.text('id')).toContain('RENDAH');
  });

  test('show gives every version of a row, with its sources', () => {
    const shown = showReport('C-L71-1');
    if (!shown.ok) throw new Error('refused');
    expect(shown.value.data.map(one => one.row.inForce.from)).toEqual(['2016-07-01', '2024-11-14']);
    expect(shown.value.text('en')).toContain('source: https://');
    expect(showReport('C-L99').ok).toBe(false);
    expect(listReport({ table: 'laws' }).ok).toBe(false);
  });

  test('check says that the shipped tables are sound, and how sure they are', () => {
    const { data } = checkReport();
    expect([data.ok, data.flaws]).toEqual([true, []]);
    expect(data.byConfidence.high + data.byConfidence.medium + data.byConfidence.low).toBe(data.rows);
  });

  test('what comes out survives JSON', () => {
    const classified = classifyReport({
      actor: 'pns',
      conduct: 'social-media-interaction',
      object: 'calon',
      conductDay: '2024-10-10',
    });
    if (!classified.ok) throw new Error(classified.refusal.reason.en);
    for (const data of [classified.value.data, questionsReport().data, count('pilkada.penanganan', '2024-10-01')]) {
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    }
    expect(classified.value.text('id')).toContain('D-06');
  });
});
