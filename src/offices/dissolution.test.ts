/** What is decided of a body of one vote that ends, replayed from its acts and without a database. */
import { beforeAll, describe, expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { formatRef, type Region } from '../record/ids.ts';
import { newMemberKey, newRecoveryKey } from '../sealing/circle.ts';
import { heirAmong, heirOf, heirTouch } from './dissolution.ts';
import { installation } from './installation.fixture.ts';
import { defaultPatterns } from './numbers.ts';
import { officeList, recipientsOfOffice, SET_UP } from './office.ts';
import type { Role } from './roles.ts';
import { receivingOffice } from './routing.ts';

let key: { recipient: string; wrapped: string };
let recovery: string;
beforeAll(async () => {
  const made = await newMemberKey('sawah payung kereta melati', 2);
  if (!made.ok) throw new Error(made.refusal.code);
  key = made.value;
  recovery = (await newRecoveryKey()).recipient;
});

const TODAY = '2026-11-22';
const founding = (region: string, level: string) => ({
  ...{ region, level, name: `Kantor ${region || 'pusat'}`, code: '07.02', numberPatterns: defaultPatterns('pilkada') },
});
const first = (region: string, level: string) => ({
  ...founding(region, level),
  recovery,
  person: { name: 'Sari Contoh', signIn: 'sari', roles: ['administrator', 'reviewer'], ...key },
});
/** A nation, a province, a regency, a district and a village, each with its administrator. */
const country = () => {
  const place = installation();
  expect(place.ask('office.set-up', first('', 'nasional'), SET_UP)).toBe('');
  const sari = place.actor('sari');
  const enrol = (signIn: string, region: string, roles: Role[], scope = region, by = 'sari') =>
    place.ask(
      'person.enrol',
      { office: place.officeRef(region), name: `Tokoh ${signIn}`, signIn, roles, scope },
      place.actor(by),
    );
  for (const [region, level, who] of [
    ['17', 'provinsi', 'ratna'],
    ['17.02', 'kabkota', 'budi'],
    ['17.02.01', 'kecamatan', 'lia'],
    ['17.02.01.2001', 'desa', 'desi'],
  ] as const) {
    expect(place.ask('office.found', founding(region, level), sari)).toBe('');
    expect(enrol(who, region, ['administrator', 'commissioner'])).toBe('');
  }
  const dissolve = (by: string, given: object = {}) =>
    place.ask(
      'office.dissolve',
      {
        ...{ office: place.officeRef('17.02.01'), to: place.officeRef('17.02'), on: TODAY, cite: 'Keputusan 12/2026' },
        ...given,
      },
      place.actor(by),
    );
  return { ...place, enrol, dissolve };
};

describe('a body of one vote is dissolved', () => {
  test('by the administrator of the lasting office that carries on', () => {
    const place = country();
    expect(place.dissolve('budi')).toBe('');
    const { state } = place.officeAt('17.02.01');
    expect(state).toMatchObject({ phase: 'dissolved', on: TODAY, cite: 'Keputusan 12/2026' });
    expect(heirOf(place.officeAt('17.02.01'))).toEqual(place.officeAt('17.02').ref);
    expect(
      officeList.rows(place.officeAt('17.02.01'), { at: () => 0, acts: () => [] }, SHIPPED_KNOWN, () => 0),
    ).toMatchObject([
      { dissolved_on: TODAY, heir_region: '17.02', heir: place.officeAt('17.02').ref.id, recipients: [], custody: [] },
    ]);
  });

  test('never by itself, nor by another body of one vote, nor without the role', () => {
    const place = country();
    expect(place.dissolve('lia')).toBe('dissolved-from-above');
    const village = { office: place.officeRef('17.02.01.2001'), to: place.officeRef('17.02.01') };
    expect(place.dissolve('lia', village)).toBe('dissolved-from-above');
    expect(place.dissolve('desi')).toBe('not-found');
    expect(place.enrol('tini', '17.02', ['commissioner', 'reviewer'])).toBe('');
    expect(place.dissolve('tini')).toBe('role-missing');
  });

  test('to the own office, and by the nation to any lasting office above it', () => {
    const place = country();
    expect(place.dissolve('ratna')).toBe('heir-is-another');
    expect(place.dissolve('budi', { to: place.officeRef('17') })).toBe('heir-is-another');
    expect(place.dissolve('budi', { to: place.officeRef('17.02.01') })).toBe('heir-not-above');
    expect(place.dissolve('sari', { office: place.officeRef('17.02.01.2001'), to: place.officeRef('17.02.01') })).toBe(
      'heir-ends',
    );
    expect(place.ask('office.found', founding('17.03', 'kabkota'), place.actor('sari'))).toBe('');
    expect(place.dissolve('sari', { to: place.officeRef('17.03') })).toBe('heir-not-above');
    expect(place.dissolve('ratna', { to: place.officeRef('17') })).toBe('');
    const village = { office: place.officeRef('17.02.01.2001'), to: place.officeRef('17.02') };
    expect(place.dissolve('sari', village)).toBe('');
  });

  test('once, on a day that has come and on which it stood, and never where the office lasts', () => {
    const place = country();
    expect(place.dissolve('budi', { on: '2026-11-23' })).toBe('day-in-future');
    expect(place.dissolve('budi', { on: '2026-11-21' })).toBe('day-before-office');
    expect(place.dissolve('budi', { on: 'kemarin' })).toBe('invalid-input');
    expect(place.dissolve('budi', { cite: ' ' })).toBe('invalid-input');
    expect(place.dissolve('sari', { office: place.officeRef('17.02'), to: place.officeRef('') })).toBe('office-lasts');
    expect(place.dissolve('budi')).toBe('');
    expect(place.dissolve('budi')).toBe('office-dissolved');
  });
});

describe('a dissolved body', () => {
  test('takes in nobody, changes no number and holds no key', () => {
    const place = country();
    expect(place.dissolve('budi')).toBe('');
    const office = place.officeRef('17.02.01');
    expect(place.enrol('wati', '17.02.01', ['intake'])).toBe('office-dissolved');
    const numbering = { office, code: '07.02', numberPatterns: defaultPatterns('pemilu'), from: 2026 };
    expect(place.ask('office.change-numbering', numbering, place.actor('budi'))).toBe('office-dissolved');
    expect(place.ask('circle.set-recovery', { office, recipient: recovery }, place.actor('budi'))).toBe(
      'office-dissolved',
    );
  });

  test('had nothing sealed to it before, and has nothing after: nobody’s recipients change', () => {
    const place = country();
    const sealedTo = () =>
      ['17.02.01', '17.02', ''].map(at =>
        (['handling', 'custody'] as const).map(circle => recipientsOfOffice(place.officeAt(at).state, circle)),
      );
    const before = sealedTo();
    expect(before[0]).toEqual([[], []]);
    expect(before[2]).toEqual([[key.recipient, recovery], []]);
    expect(place.dissolve('budi')).toBe('');
    expect(sealedTo()).toEqual(before);
  });

  test('was never asked for a report, and its place goes to the lasting office as before', () => {
    const office = (region: string, level: 'kabkota' | 'kecamatan', members: number) => ({
      ...{ region: region as Region, level, hasRecovery: members > 0, members },
    });
    const to = (offices: ReturnType<typeof office>[]) =>
      receivingOffice(offices, { region: '17.02.01' as Region, about: null });
    const regency = office('17.02', 'kabkota', 2);
    expect(to([regency, office('17.02.01', 'kecamatan', 0)])).toEqual({ ok: true, value: regency });
    expect(to([regency])).toEqual({ ok: true, value: regency });
  });

  test('is looked up for who carries on where it may end, and an office that lasts is not', () => {
    const place = country();
    expect(place.dissolve('budi')).toBe('');
    const [regency, district] = [place.officeAt('17.02'), place.officeAt('17.02.01')];
    expect(heirTouch(regency.ref)).toEqual([]);
    expect(heirTouch(district.ref)).toEqual([{ kind: 'office', ref: district.ref, reads: 'beyond-scope' }]);
    expect(heirAmong([regency, district], district.ref)).toEqual(regency.ref);
    expect(heirAmong([regency], district.ref)).toEqual(district.ref);
  });
});

describe('whoever passed on', () => {
  const give = (place: ReturnType<typeof country>, by: string, roles: Role[], scope = '17.02.01', whom = 'lia') =>
    place.ask('person.change-roles', { person: place.refOf(whom), roles, scope }, place.actor(by));

  test('is in by nobody’s leave until a role is given again, and serves at the successor from then on', () => {
    const place = country();
    expect(place.dissolve('budi')).toBe('');
    expect(() => place.actor('lia')).toThrow('nobody is lia');
    expect(give(place, 'budi', ['reviewer'], '17')).toBe('scope-beyond-yours');
    // The same roles and scope as before are a grant all the same: they ended with the office.
    expect(give(place, 'budi', ['administrator', 'commissioner'])).toBe('');
    expect(place.actor('lia')).toMatchObject({ office: place.officeAt('17.02').ref, scope: '17.02.01' });
    expect(give(place, 'budi', ['administrator', 'commissioner'])).toBe('unchanged');
    expect(give(place, 'budi', ['reviewer'], '17.02')).toBe('');
    expect(place.actor('lia')).toMatchObject({ roles: ['reviewer'], scope: '17.02' });
  });

  test('is out of reach of the next body in the same region', () => {
    const place = country();
    expect(place.dissolve('budi')).toBe('');
    expect(place.ask('office.found', founding('17.02.01', 'kecamatan'), place.actor('budi'))).toBe('');
    const next = place
      .offices()
      .filter(({ ref }) => ref.region === '17.02.01')
      .at(-1);
    expect(next?.state.phase).toBe('standing');
    const office = next ? formatRef(next.ref) : '';
    const nina = { office, name: 'Tokoh nina', signIn: 'nina', roles: ['administrator'], scope: '17.02.01' };
    expect(place.ask('person.enrol', nina, place.actor('budi'))).toBe('');
    const leave = (by: string) =>
      place.ask('person.leave', { person: place.refOf('lia'), because: 'term-ended' }, place.actor(by));
    expect([give(place, 'nina', ['reviewer']), leave('nina')]).toEqual(['person-of-above', 'person-of-above']);
    expect(give(place, 'budi', ['reviewer'])).toBe('');
    expect([give(place, 'nina', ['intake']), leave('nina')]).toEqual(['person-of-above', 'person-of-above']);
    expect(leave('budi')).toBe('');
  });
});
