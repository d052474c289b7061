import { expect, test } from 'vitest';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { StandingOffice } from './office.ts';
import { weaknesses } from './secrecy.ts';

const ref = (n: number): RecordRef => ({
  region: '17.02' as Region,
  id: `00000000-0000-4000-8000-00000000000${n}` as RecordId,
});
const office = (holders: readonly number[], given: object = {}) =>
  ({
    phase: 'standing',
    level: 'kabkota',
    recovery: 'age1recovery',
    members: holders.map(n => ({ person: ref(n), recipient: `age1${n}`, circles: ['handling', 'custody'] })),
    ...given,
  }) as unknown as StandingOffice;
const person = (n: number, ...roles: string[]) => ({ ref: ref(n), roles });

test('an office of one who does everything is told all that it lacks', () => {
  expect(weaknesses(office([1]), [person(1, 'administrator', 'reviewer')])).toEqual([
    'one-key-holder',
    'custody-above',
    'administrator-opens',
    'one-administrator',
    'no-auditor',
  ]);
  expect(weaknesses(office([], { recovery: null }), [])).toEqual([
    'no-recovery',
    'no-key-holder',
    'custody-above',
    'no-auditor',
  ]);
});

test('an office is told which pairs of roles weaken it', () => {
  const five = [1, 2, 3, 4].map(n => person(n, 'intake'));
  const told = (...roles: string[]) => weaknesses(office([6, 7]), [...five, person(5, ...roles)]);
  expect(told('administrator', 'custodian')).toContain('administrator-keeps');
  expect(told('commissioner', 'custodian')).toContain('team-keeps');
  expect(told('reviewer', 'custodian')).toContain('team-keeps');
  expect(told('intake', 'custodian')).toContain('intake-keeps');
  expect(told('auditor', 'media')).toContain('auditor-works');
  expect(told('auditor')).toEqual([]);
});

test('an office whose powers are apart is told nothing, and bodies for one vote have nothing sealed', () => {
  const people = [
    person(1, 'reviewer'),
    person(2, 'intake'),
    person(3, 'administrator'),
    person(4, 'administrator'),
    person(5, 'auditor'),
  ];
  expect(weaknesses(office([1, 2]), people)).toEqual([]);
  expect(weaknesses(office([], { level: 'kecamatan' }), [])).toEqual([]);
});
