import { describe, expect, test } from 'vitest';
import { barePdf } from '../../../test/support/signed-pdf.ts';
import { shippedLaw } from '../../law/law.ts';
import { isEscalated, isOver, reminderDays, reminderDue, type Schedule } from '../inviting/schedule.ts';
import { circularMail } from '../inviting/words.ts';
import { circularFile, MOST_CIRCULAR_FILE } from './circular-file.ts';
import { CIRCULAR_RULE, citedOn } from './citing.ts';
import { sharesOf } from './shares.ts';

const schedule: Schedule = { first: 7, every: 3, most: 3, until: '2024-11-27', superiorAfter: 2 };
const due = (today: string, change: Partial<Schedule> = {}) =>
  reminderDue({ ...schedule, ...change }, '2024-10-14', today);

describe('a schedule of reminders', () => {
  test.each([
    ['2024-10-14', 0],
    ['2024-10-20', 0],
    ['2024-10-21', 1],
    ['2024-10-23', 1],
    ['2024-10-24', 2],
    ['2024-10-27', 3],
    ['2024-11-27', 3],
    ['2024-11-28', 0],
  ])('on %s the reminder that is due is number %i', (today, nth) => expect(due(today)).toBe(nth));

  test('never has more than its most, nor one after its end, nor one before somebody was asked', () => {
    expect(due('2025-10-14', { until: null })).toBe(3);
    expect(due('2024-10-27', { most: 0 })).toBe(0);
    expect(due('2024-10-21', { until: '2024-10-20' })).toBe(0);
    expect(due('2024-10-01')).toBe(0);
    expect(reminderDays(schedule, '2024-10-14')).toEqual(['2024-10-21', '2024-10-24', '2024-10-27']);
    expect(reminderDays({ ...schedule, until: '2024-10-25' }, '2024-10-14')).toEqual(['2024-10-21', '2024-10-24']);
  });

  test('tells the superior after as many reminders as it says, and is over after its last day', () => {
    expect([1, 2, 3].map(n => isEscalated(schedule, n))).toEqual([false, true, true]);
    expect(isEscalated({ superiorAfter: null }, 20)).toBe(false);
    expect(['2024-11-27', '2024-11-28'].map(day => isOver(schedule, day))).toEqual([false, true]);
  });
});

describe('rows of law that a circular cites', () => {
  const code = (ids: readonly string[], day: string) => {
    const cited = citedOn(shippedLaw, ids, day);
    return cited.ok ? cited.value.map(({ table, id }) => `${table}/${id}`) : cited.refusal;
  };
  test('are found in every table, once, with their citation and how sure it is', () => {
    expect(code([CIRCULAR_RULE, 'D-05', CIRCULAR_RULE], '2024-10-14')).toEqual([
      `procedure/${CIRCULAR_RULE}`,
      'violations/D-05',
    ]);
    const cited = citedOn(shippedLaw, [CIRCULAR_RULE], '2024-10-14');
    expect(cited.ok && cited.value[0]).toMatchObject({
      confidence: 'high',
      cite: expect.stringContaining('PP 42/2004'),
    });
  });
  test('must exist, and be in force on the day of the circular', () => {
    expect(code(['R-TIDAK-ADA'], '2024-10-14')).toMatchObject({ code: 'circular-law-unknown', detail: 'R-TIDAK-ADA' });
    expect(code([CIRCULAR_RULE], '2022-09-21')).toMatchObject({ code: 'circular-law-not-in-force' });
    expect(code(['R-SE-B36-2018'], '2024-10-14')).toMatchObject({ code: 'circular-law-not-in-force' });
  });
});

describe('what everybody may know of who has read', () => {
  const of = (
    ...counts: readonly (readonly [kind: 'opd' | 'kecamatan' | 'puskesmas', invited: number, read: number])[]
  ) => {
    const { all, kinds } = sharesOf(counts.map(([kind, invited, read]) => ({ kind, invited, read })));
    return [all, ...kinds.map(({ percent }) => percent)];
  };
  test('is a whole percentage by kind of unit', () => {
    expect(of(['opd', 200, 101], ['kecamatan', 10, 10])).toEqual([52, 50, 100]);
  });
  test('is nothing that stands for fewer than five, nor what would be left over', () => {
    expect(of(['opd', 200, 100], ['kecamatan', 4, 0], ['puskesmas', 9, 9])).toEqual([51, 50, null, null]);
    expect(of(['opd', 200, 100], ['kecamatan', 4, 0], ['puskesmas', 4, 4])).toEqual([50, 50, null, null]);
    expect(of(['opd', 3, 3])).toEqual([null, null]);
    expect(of()).toEqual([null]);
  });
});

test('a mail says a title, a link and how to answer, in both languages, and nobody is named', () => {
  const link = 'https://netra.example/undangan/A1B2-C3D4-E5F6G';
  for (const occasion of [
    { about: 'invitation' },
    { about: 'reminder', nth: 2 },
    { about: 'superior', unread: 4 },
  ] as const) {
    const { subject, text, html } = circularMail(occasion, 'Netralitas <ASN>', link);
    expect(`${subject}\n${text}`).toContain('Netralitas <ASN>');
    expect(text).toContain(link);
    expect(text).toMatch(/circular/);
    expect(html).toContain('Netralitas &lt;ASN&gt;');
    expect(html).not.toMatch(/<img|<script|<style/);
  }
});

test('a signed paper is taken for what its bytes are: a whole PDF that anybody can open', () => {
  const code = (bytes: Uint8Array) => {
    const file = circularFile(bytes);
    return file.ok ? '' : file.refusal.code;
  };
  const pdf = barePdf();
  expect(circularFile(pdf)).toMatchObject({ ok: true, value: { size: pdf.length } });
  expect(code(Buffer.from('PK\x03\x04 surat.docx'))).toBe('circular-file-other');
  expect(code(Buffer.concat([Buffer.from('\n'), pdf]))).toBe('circular-file-other');
  expect(code(pdf.subarray(0, -20))).toBe('circular-file-cut');
  const locked = Buffer.from(pdf.toString('latin1').replace('/Root', '/Encrypt 9 0 R /Root'), 'latin1');
  expect(code(locked)).toBe('circular-file-locked');
  expect(code(Buffer.concat([pdf, Buffer.alloc(MOST_CIRCULAR_FILE), pdf]))).toBe('circular-file-large');
});
