import { expect, test } from 'vitest';
import { dayLong, dayPlain, dayShort, number } from './format.ts';
import { dateParts, isoOf, typed } from './forms.ts';

test('days are written as people say them, in either language', () => {
  expect(dayLong('2024-10-18', 'id')).toBe('Jumat, 18 Oktober 2024');
  expect(dayLong('2024-11-27', 'en')).toBe('Wednesday, 27 November 2024');
  expect(dayPlain('2024-02-05', 'id')).toBe('5 Februari 2024');
  expect(dayShort('2024-10-18', 'id')).toBe('Jum 18 Okt');
  expect(dayShort('2024-10-18', 'en')).toBe('Fri 18 Oct');
});

test('the day does not depend on the zone of the machine', () => {
  const zone = process.env.TZ;
  for (const tz of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Jayapura']) {
    process.env.TZ = tz;
    expect(dayLong('2024-01-01', 'id'), tz).toBe('Senin, 1 Januari 2024');
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('numbers take the point of their language', () => {
  expect(number(1248, 'id')).toBe('1.248');
  expect(number(1248.5, 'en')).toBe('1,248.5');
});

test('three boxes become a day only when each holds a number; whether the day exists is asked elsewhere', () => {
  const form = new FormData();
  form.set('kejadian-day', ' 5 ');
  form.set('kejadian-month', '2');
  form.set('kejadian-year', '2024');
  expect(isoOf(dateParts(form, 'kejadian'))).toBe('2024-02-05');
  expect(isoOf({ day: '31', month: '2', year: '2024' })).toBe('2024-02-31');
  expect(isoOf(dateParts(form, 'tahu'))).toBeUndefined();
  expect(isoOf({ day: '5', month: 'Feb', year: '2024' })).toBeUndefined();
});

test('what was typed comes back as it was typed, files never', () => {
  const form = new FormData();
  form.set('cerita', '  dua spasi ');
  form.set('foto', new File(['x'], 'x.jpg'));
  expect(typed(form, ['cerita', 'foto', 'tempat'])).toEqual({ cerita: '  dua spasi ', foto: '', tempat: '' });
});
