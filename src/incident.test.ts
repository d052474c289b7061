import { expect, test } from 'vitest';
import { incident } from './incident.ts';

test('a broken thing is logged by name, code and place, never by its message', () => {
  const secret = 'Siti Rekaan melapor\n    at (rahasia)\nKey (nik)=(1702) already exists';
  const error = Object.assign(
    new TypeError(secret, { cause: Object.assign(new Error('isi laporan'), { code: '23505' }) }),
    { code: secret },
  );
  const line = JSON.stringify(incident('ab12', error, '/lapor'));
  expect(line).not.toMatch(/Siti|rahasia|1702|isi laporan/);
  expect(JSON.parse(line)).toMatchObject({
    error: 'ab12',
    name: 'TypeError',
    route: '/lapor',
    cause: { name: 'Error', code: '23505' },
  });
  expect(incident('ab12', error, null).at[0]).toMatch(/incident\.test\.ts:\d+:\d+\)?$/);
});

test('whatever is thrown can be logged', () => {
  for (const thrown of [undefined, null, 'teks rahasia', 7, { code: 'E_NET' }]) {
    expect(JSON.stringify(incident('ab12', thrown, null))).not.toContain('rahasia');
  }
});
