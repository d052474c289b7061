import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { formatRef, type Region, sameRef } from '../record/ids.ts';
import type { Recipient } from '../sealing/age.ts';
import { newMemberKey, newRecoveryKey, type WrappedIdentity } from '../sealing/circle.ts';
import { commands, installation } from './installation.fixture.ts';
import { levelOf } from './levels.ts';
import { defaultPatterns } from './numbers.ts';
import { circleOf, officeList, recipientsOfOffice, SET_UP } from './office.ts';
import { LINK_OPENED, officerList } from './person.ts';
import { type Circle, circlesOf, mayHoldKey, ROLES, type Role, scopeOfOffice, scopeWithin } from './roles.ts';

let keys: { recipient: Recipient; wrapped: WrappedIdentity }[] = [];
let recoveries: Recipient[] = [];
beforeAll(async () => {
  for (let n = 0; n < 4; n += 1) {
    const key = await newMemberKey('sawah payung kereta melati', 2);
    if (key.ok) keys = [...keys, key.value];
    recoveries = [...recoveries, (await newRecoveryKey()).recipient];
  }
});
const THIS_YEAR = 2026;
const key = (n: number) => keys[n] ?? { recipient: '', wrapped: '' };

const founding = (region: string, level: string, code: string) => ({
  region,
  name: `Kantor ${region || 'pusat'}`,
  level,
  code,
  numberPatterns: defaultPatterns('pilkada'),
});
const first = (region = '17', level = 'provinsi') => ({
  ...founding(region, level, '07.00'),
  recovery: recoveries[0],
  person: { name: 'Sari Contoh', signIn: 'sari', roles: ['administrator', 'intake', 'reviewer'], ...key(0) },
});
const settled = () => {
  const place = installation();
  expect(place.ask('office.set-up', first(), SET_UP)).toBe('');
  expect(place.ask('office.found', founding('17.02', 'kabkota', '07.02'), place.actor('sari'))).toBe('');
  const enrol = (signIn: string, region: string, roles: Role[], scope = region) =>
    place.ask(
      'person.enrol',
      { office: place.officeRef(region), name: `Tokoh ${signIn}`, signIn, roles, scope },
      place.actor('sari'),
    );
  expect(enrol('budi', '17.02', ['administrator', 'reviewer'])).toBe('');
  expect(enrol('tini', '17.02', ['reviewer'])).toBe('');
  expect(enrol('adi', '17', ['auditor'])).toBe('');
  return { ...place, enrol };
};

describe('setting up the first office', () => {
  test('founds it, enrols its administrator with its whole scope, and leaves a circle that can be sealed to', () => {
    const place = installation();
    expect(place.ask('office.set-up', first(), SET_UP)).toBe('');
    expect(place.actor('sari')).toMatchObject({ scope: '17', office: place.officeAt('17').ref });
    expect(recipientsOfOffice(place.officeAt('17').state, 'handling')).toEqual([key(0).recipient, recoveries[0]]);
  });

  test('gives the national office the whole country', () => {
    const place = installation();
    expect(place.ask('office.set-up', { ...first('', 'nasional'), code: '00.00' }, SET_UP)).toBe('');
    expect(place.actor('sari')).toMatchObject({ scope: '*' });
  });

  test('is nobody’s but the set-up link’s', () => {
    const place = settled();
    for (const actor of [place.actor('sari'), { kind: 'public' }, { kind: 'system', name: 'jobs' }] as const)
      expect(place.ask('office.set-up', first('18'), actor)).toBe('role-missing');
  });

  test('refuses an administrator without the role, a key in hands that open nothing, and recovery that is not apart', () => {
    const place = installation();
    const { person } = first();
    const ask = (change: object) => place.ask('office.set-up', { ...first(), ...change }, SET_UP);
    expect(ask({ person: { ...person, roles: ['reviewer'] } })).toBe('first-administrator-without-role');
    expect(ask({ person: { ...person, roles: ['administrator'] } })).toBe('no-role-for-key');
    expect(ask({ recovery: key(0).recipient })).toBe('recovery-not-apart');
    expect(ask({ region: '17.02.01', level: 'kecamatan' })).toBe('office-holds-no-keys');
    expect(ask({ level: 'kabkota' })).toBe('level-mismatch');
    expect(ask({ numberPatterns: { ...defaultPatterns('pilkada'), report: '{seq}/{code}' } })).toBe('number-pattern');
    expect(ask({ recovery: 'AGE-SECRET-KEY-1QQ' })).toBe('invalid-input');
    expect(ask({ person: { ...person, wrapped: 'AGE-SECRET-KEY-1QQ' } })).toBe('invalid-input');
    expect(place.offices()).toEqual([]);
  });
});

describe('an administrator', () => {
  test('founds offices within the own scope only', () => {
    const place = settled();
    expect(place.ask('office.found', founding('18', 'provinsi', '08.00'), place.actor('sari'))).toBe(
      'region-beyond-yours',
    );
    expect(place.ask('office.found', founding('', 'nasional', '00.00'), place.actor('sari'))).toBe(
      'region-beyond-yours',
    );
    expect(place.ask('office.found', founding('17.03', 'kabkota', '07.03'), place.actor('tini'))).toBe('role-missing');
  });

  test('gives no scope beyond the own, nor beyond the office where the person serves', () => {
    const place = settled();
    expect(place.enrol('wati', '17.02', ['reviewer'], '17')).toBe('scope-beyond-office');
    expect(place.enrol('wati', '17', ['reviewer'], '*')).toBe('scope-beyond-yours');
    expect(place.enrol('wati', '17', ['reviewer'], '170')).toBe('invalid-input');
    expect(place.enrol('wati', '17', ['reviewer'], '17.02')).toBe('');
  });

  test('changes neither the own roles nor ends the own service', () => {
    const place = settled();
    const sari = place.actor('sari');
    const own = { person: place.refOf('sari'), roles: [...ROLES], scope: '17' };
    expect(place.ask('person.change-roles', own, sari)).toBe('own-roles');
    expect(place.ask('person.leave', { person: place.refOf('sari'), because: 'moved' }, sari)).toBe('own-leave');
  });

  test('does not reach people of the level above', () => {
    const place = settled();
    const budi = place.actor('budi');
    expect(place.ask('person.leave', { person: place.refOf('adi'), because: 'moved' }, budi)).toBe('not-found');
    expect(place.ask('person.leave', { person: place.refOf('tini'), because: 'moved' }, budi)).toBe('');
  });

  test('is told when nothing would change, or the person has left', () => {
    const place = settled();
    const tini = { person: place.refOf('tini'), roles: ['reviewer'], scope: '17.02' };
    expect(place.ask('person.change-roles', tini, place.actor('budi'))).toBe('unchanged');
    expect(place.ask('person.leave', { person: tini.person, because: 'moved' }, place.actor('budi'))).toBe('');
    expect(place.ask('person.change-roles', tini, place.actor('budi'))).toBe('person-left');
  });

  test('changes how the office numbers, and never to a pattern that repeats', () => {
    const place = settled();
    const office = place.officeRef('17.02');
    const ask = (report: string, from = THIS_YEAR) =>
      place.ask(
        'office.change-numbering',
        { office, code: '07.09', numberPatterns: { ...defaultPatterns('pemilu'), report }, from },
        place.actor('budi'),
      );
    expect(ask('{seq:3}/LP')).toBe('number-pattern');
    // It would give in the same year what findings were given before.
    expect(ask('{seq:3}/TM/PB/{level}/{code}/{month:roman}/{year}')).toBe('number-pattern');
    expect(ask(defaultPatterns('pemilu').report, THIS_YEAR - 1)).toBe('numbering-year');
    expect(ask(defaultPatterns('pemilu').report, THIS_YEAR + 6)).toBe('numbering-year');
    expect(ask('{seq:4}/LP/PL/{level}/{code}/{year}')).toBe('');
    expect(place.officeAt('17.02').state).toMatchObject({ numbering: { code: '07.09', mark: 'Kab' } });
  });
});

describe('the circle of an office', () => {
  const join = (place: ReturnType<typeof settled>, who: string, region: string, n: number) =>
    place.ask('circle.join', { office: place.officeRef(region), ...key(n) }, place.actor(who));

  test('is joined by oneself, in the own office, with a role that opens reports', () => {
    const place = settled();
    expect(join(place, 'tini', '17.02', 1)).toBe('');
    expect(join(place, 'tini', '17.02', 2)).toBe('already-member');
    expect(join(place, 'adi', '17', 2)).toBe('no-role-for-key');
    expect(join(place, 'budi', '17.02', 1)).toBe('key-in-use');
    place.enrol('wati', '17', ['reviewer'], '17');
    expect(join(place, 'wati', '17.02', 2)).toBe('other-office');
    expect(join(place, 'wati', '17', 2)).toBe('');
  });

  test('can be sealed to once it has a recovery key apart from its members’', () => {
    const place = settled();
    expect(join(place, 'tini', '17.02', 1)).toBe('');
    expect(circleOf(place.officeAt('17.02').state, 'handling')).toBeUndefined();
    const set = (recipient: string | undefined) =>
      place.ask('circle.set-recovery', { office: place.officeRef('17.02'), recipient }, place.actor('budi'));
    expect(set(key(1).recipient)).toBe('recovery-not-apart');
    expect(set(recoveries[1])).toBe('');
    expect(set(recoveries[1])).toBe('unchanged');
    expect(recipientsOfOffice(place.officeAt('17.02').state, 'handling')).toEqual([key(1).recipient, recoveries[1]]);
  });

  test('loses whoever leaves, or no longer works on the reports of the whole region', () => {
    for (const change of [
      (place: ReturnType<typeof settled>, person: string) =>
        place.ask('person.change-roles', { person, roles: ['auditor'], scope: '17.02' }, place.actor('budi')),
      (place: ReturnType<typeof settled>, person: string) =>
        place.ask('person.change-roles', { person, roles: ['intake'], scope: '17.02.01' }, place.actor('budi')),
      (place: ReturnType<typeof settled>, person: string) =>
        place.ask('person.leave', { person, because: 'moved' }, place.actor('budi')),
      (place: ReturnType<typeof settled>, person: string) =>
        place.ask('circle.leave', { office: place.officeRef('17.02'), person }, place.actor('tini')),
    ]) {
      const place = settled();
      expect(join(place, 'tini', '17.02', 1)).toBe('');
      expect(change(place, place.refOf('tini'))).toBe('');
      expect(place.officeAt('17.02').state).toMatchObject({ members: [] });
    }
  });

  test('follows the roles of its holder, and keeps what is told in confidence to custodians', () => {
    const place = settled();
    expect(join(place, 'tini', '17.02', 1)).toBe('');
    place.ask(
      'circle.set-recovery',
      { office: place.officeRef('17.02'), recipient: recoveries[1] },
      place.actor('budi'),
    );
    const sealedTo = (circle: Circle) => recipientsOfOffice(place.officeAt('17.02').state, circle);
    expect([sealedTo('handling'), sealedTo('custody')]).toEqual([[key(1).recipient, recoveries[1]], []]);
    const change = (...roles: Role[]) =>
      place.ask('person.change-roles', { person: place.refOf('tini'), roles, scope: '17.02' }, place.actor('budi'));
    expect(change('custodian')).toBe('');
    expect([sealedTo('handling'), sealedTo('custody')]).toEqual([[], [key(1).recipient, recoveries[1]]]);
    expect(change('custodian', 'media')).toBe('');
    expect(change('intake')).toBe('');
    expect(place.officeAt('17.02').state).toMatchObject({ members: [] });
  });

  test('is left by oneself or through an administrator, not by a colleague', () => {
    const place = settled();
    place.enrol('wati', '17.02', ['reviewer']);
    expect([join(place, 'tini', '17.02', 1), join(place, 'wati', '17.02', 2)]).toEqual(['', '']);
    const leave = (who: string, whom: string) =>
      place.ask('circle.leave', { office: place.officeRef('17.02'), person: place.refOf(whom) }, place.actor(who));
    expect(leave('wati', 'tini')).toBe('role-missing');
    expect(leave('budi', 'tini')).toBe('');
    expect(leave('budi', 'tini')).toBe('not-a-member');
    expect(leave('wati', 'wati')).toBe('');
  });

  test('is not for bodies of one vote', () => {
    const place = settled();
    expect(place.ask('office.found', founding('17.02.01', 'kecamatan', '07.02'), place.actor('sari'))).toBe('');
    const office = place.officeRef('17.02.01');
    expect(place.ask('circle.set-recovery', { office, recipient: recoveries[1] }, place.actor('sari'))).toBe(
      'office-holds-no-keys',
    );
  });
});

describe('reminders', () => {
  const reach = (place: ReturnType<typeof settled>, who = 'tini') => {
    const person = place.refOf(who);
    const ask = (name: string, input: object = {}, actor?: Parameters<typeof place.ask>[2]) =>
      place.ask(`person.${name}`, { person, ...input }, actor ?? place.actor(who));
    return { ask, person };
  };
  const set = { mail: true, days: 3, lang: 'id' };

  test('are set by the own hand alone, and mail is switched on once the address was confirmed by its link', () => {
    const place = settled();
    const { ask } = reach(place);
    for (const [name, input] of [
      ['give-address', { address: 'a@b.example' }],
      ['remove-address', {}],
      ['set-reminders', set],
    ] as const)
      for (const by of ['budi', 'sari']) expect(ask(name, input, place.actor(by)), name).toBe('not-own');
    expect(ask('set-reminders', set)).toBe('address-not-confirmed');
    expect(ask('give-address', { address: 'a@b.example' })).toBe('');
    expect(ask('set-reminders', set)).toBe('address-not-confirmed');
    expect(ask('confirm-address', { given: 2 }), 'by oneself').toBe('role-missing');
    expect(ask('confirm-address', { given: 3 }, LINK_OPENED)).toBe('address-replaced');
    expect(ask('confirm-address', { given: 2 }, LINK_OPENED)).toBe('');
    expect(ask('confirm-address', { given: 2 }, LINK_OPENED)).toBe('unchanged');
    expect(ask('set-reminders', set)).toBe('');
    expect(ask('set-reminders', set)).toBe('unchanged');
    for (const days of [0, 15, 2.5]) expect(ask('set-reminders', { ...set, days })).toBe('invalid-input');
  });

  test('another address is not used until it was confirmed, and none is left once it was removed or the person left', () => {
    const place = settled();
    const { ask, person } = reach(place);
    const row = () =>
      place
        .people()
        .flatMap(one => officerList.rows(one, { at: () => 0, acts: () => [] }, SHIPPED_KNOWN, () => 0))
        .find(one => one.name === 'Tokoh tini');
    ask('give-address', { address: 'a@b.example' });
    ask('confirm-address', { given: 2 }, LINK_OPENED);
    ask('set-reminders', set);
    expect(row()).toMatchObject({ reminder_mail: true, has_address: true, reminder_days: 3 });
    expect(JSON.stringify(row())).not.toContain('b.example');
    ask('give-address', { address: 'c@d.example' });
    expect(row()).toMatchObject({ reminder_mail: false, has_address: true });
    expect(ask('confirm-address', { given: 2 }, LINK_OPENED)).toBe('address-replaced');
    expect(ask('remove-address')).toBe('');
    expect(row()).toMatchObject({ reminder_mail: false, has_address: false });
    expect(ask('remove-address')).toBe('unchanged');
    const before = place.actor('tini');
    expect(place.ask('person.leave', { person, because: 'moved' }, place.actor('budi'))).toBe('');
    expect(ask('give-address', { address: 'a@b.example' }, before)).toBe('person-left');
  });

  test('the office, or one above it, says when the level above is told; without a saying never', () => {
    const place = settled();
    const office = place.officeRef('17.02');
    const say = (days: number | null, who: string) =>
      place.ask('office.set-escalation', { office, days }, place.actor(who));
    expect(place.officeAt('17.02').state).toMatchObject({ escalateAfter: null });
    expect(say(null, 'budi')).toBe('unchanged');
    expect(say(3, 'tini')).toBe('role-missing');
    expect(say(3, 'budi')).toBe('');
    expect(say(5, 'sari')).toBe('');
    for (const days of [0, 91]) expect(say(days, 'budi')).toBe('invalid-input');
    expect(place.officeAt('17.02').state).toMatchObject({ escalateAfter: 5 });
  });
});

test('the letterhead is the office’s own, and a signatory has a post and a name', () => {
  const place = settled();
  const office = place.officeRef('17.02');
  const blank = { address: null, seat: null, post: null, signatory: null };
  const say = (said: object, who = 'budi') =>
    place.ask('office.set-letterhead', { office, ...blank, ...said }, place.actor(who));
  expect(say({})).toBe('unchanged');
  expect(say({ seat: 'Curup' }, 'tini')).toBe('role-missing');
  expect(say({ post: 'Ketua' })).toBe('signatory-half');
  expect(say({ signatory: 'Tokoh Contoh' })).toBe('signatory-half');
  expect(say({ seat: 'Curup', post: 'Ketua', signatory: 'Tokoh Contoh' })).toBe('');
  expect(place.officeAt('17.02').state).toMatchObject({
    letterhead: { address: null, seat: 'Curup', signatory: { post: 'Ketua', name: 'Tokoh Contoh' } },
  });
  expect(say({ address: 'x' })).toBe('invalid-input');
  expect(say({})).toBe('');
  expect(place.officeAt('17.02').state).toMatchObject({ letterhead: { seat: null, signatory: null } });
});

describe('the lists', () => {
  const noPlaces = { at: () => 0, acts: () => [] };
  test('show offices with whom to seal to, and people without roles once they left', () => {
    const place = settled();
    place.ask('person.leave', { person: place.refOf('tini'), because: 'moved' }, place.actor('budi'));
    expect(officeList.rows(place.officeAt('17'), noPlaces, SHIPPED_KNOWN, () => 0)).toEqual([
      {
        name: 'Kantor 17',
        level: 'provinsi',
        code: '07.00',
        has_recovery: true,
        members: 1,
        recipients: [
          { role: 'member', recipient: key(0).recipient },
          { role: 'recovery', recipient: recoveries[0] },
        ],
        custody: [],
        dissolved_on: null,
        heir_region: null,
        heir: null,
        escalate_after: null,
      },
    ]);
    const rows = place.people().flatMap(person => officerList.rows(person, noPlaces, SHIPPED_KNOWN, () => 0));
    expect(rows.map(row => [row.sign_in, row.scope, row.active])).toEqual([
      ['sari', '17', true],
      ['budi', '17.02', true],
      ['tini', null, false],
      ['adi', '17', true],
    ]);
  });
});

describe('whatever is asked', () => {
  const region = fc.constantFrom('', '17', '17.02', '17.02.01', '18');
  const roles = fc.subarray([...ROLES], { minLength: 1 });
  const anyScope = fc.constantFrom('*', '17', '17.02', '17.02.01', '18', '');
  const who = fc.nat({ max: 7 });
  const step = fc.record({
    name: fc.constantFrom(...commands.keys()),
    by: who,
    whom: who,
    office: fc.nat({ max: 5 }),
    region,
    roles,
    scope: anyScope,
    key: fc.nat({ max: 3 }),
  });

  property.prop([fc.array(step, { maxLength: 40 })], { numRuns: 150 })(
    'every accepted act can be replayed, nobody gains a scope beyond the giver’s or raises the own roles, and keys stay with those who may open',
    steps => {
      const place = settled();
      let enrolled = 0;
      for (const s of steps) {
        const people = place.people();
        const offices = place.offices();
        const person = people[s.whom % people.length] as (typeof people)[number];
        const by = people[s.by % people.length] as (typeof people)[number];
        const actor = place.officer(by);
        if (!actor) continue;
        enrolled += 1;
        const office = offices[s.office % offices.length] as (typeof offices)[number];
        const before = new Map(people.map(one => [formatRef(one.ref), one.state]));
        const accepted = place.ask(
          s.name,
          {
            ...founding(s.region, levelOf(s.region), '07.07'),
            office: formatRef(office.ref),
            name: 'Tokoh Baru',
            signIn: `orang-${enrolled}`,
            roles: s.roles,
            scope: s.scope,
            recipient: s.key % 2 ? key(s.key).recipient : recoveries[s.key],
            wrapped: key(s.key).wrapped,
            recovery: recoveries[s.key],
            person: s.name === 'office.set-up' ? first().person : formatRef(person.ref),
            to: formatRef((offices[s.whom % offices.length] as (typeof offices)[number]).ref),
            on: '2026-11-22',
            cite: 'Keputusan 1',
          },
          actor,
        );
        if (accepted !== '') continue;
        const giver = before.get(formatRef(by.ref));
        if (giver?.phase !== 'serving') throw new Error('somebody acted who does not serve');
        for (const { ref, state } of place.people()) {
          if (state.phase !== 'serving') continue;
          const earlier = before.get(formatRef(ref));
          if (JSON.stringify(earlier) === JSON.stringify(state)) continue;
          expect(giver.roles).toContain('administrator');
          expect(sameRef(ref, by.ref)).toBe(false);
          expect(scopeWithin(state.scope, giver.scope)).toBe(true);
          expect(scopeWithin(state.scope, scopeOfOffice(state.office.region))).toBe(true);
        }
        const serving = new Map(place.people().map(one => [formatRef(one.ref), one.state]));
        for (const { ref, state } of place.offices()) {
          if (state.phase !== 'standing') continue;
          for (const member of state.members) {
            const holder = serving.get(formatRef(member.person));
            if (holder?.phase !== 'serving') throw new Error('somebody holds a key who does not serve');
            expect(member.circles).toEqual(circlesOf(holder.roles));
            expect(mayHoldKey(holder.roles) && sameRef(holder.office, ref)).toBe(true);
            expect(scopeWithin(scopeOfOffice(ref.region as Region), holder.scope)).toBe(true);
            expect(member.recipient).not.toBe(state.recovery);
          }
        }
      }
      expect(
        place.people().some(({ state }) => state.phase === 'serving' && state.roles.includes('administrator')),
      ).toBe(true);
    },
  );
});
