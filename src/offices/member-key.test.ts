/** What a member of a circle does with the own key: nobody else does it, and nothing of it makes an item unreadable. */
import { beforeAll, expect, test } from 'vitest';
import { type MemberKey, newMemberKey, newRecoveryKey } from '../sealing/circle.ts';
import { installation } from './installation.fixture.ts';
import { defaultPatterns } from './numbers.ts';
import { recipientsOfOffice, SET_UP, type StandingOffice } from './office.ts';

let keys: readonly MemberKey[];
let recovery: string;
beforeAll(async () => {
  const made = await Promise.all(Array.from({ length: 4 }, () => newMemberKey('sawah payung kereta melati', 2)));
  keys = made.flatMap(key => (key.ok ? [key.value] : []));
  recovery = (await newRecoveryKey()).recipient;
});
const key = (n: number) => keys[n] ?? { recipient: '', wrapped: '' };

const PASSKEY = {
  label: 'Laptop kantor',
  passkey: `AGE-PLUGIN-FIDO2PRF-1${'Q'.repeat(60)}`,
  blob: Buffer.from('age-encryption.org/v1\n-> age-encryption.org/fido2prf contoh\ncontoh\n--- contoh\n').toString(
    'base64',
  ),
};

function settled() {
  const place = installation();
  const person = { name: 'Sari Contoh', signIn: 'sari', roles: ['administrator', 'reviewer'], ...key(0) };
  const office = { region: '17', name: 'Kantor 17', level: 'provinsi', code: '07.00' };
  const input = { ...office, numberPatterns: defaultPatterns('pilkada'), recovery, person };
  expect(place.ask('office.set-up', input, SET_UP)).toBe('');
  const enrol = {
    office: place.officeRef('17'),
    name: 'Tini Contoh',
    signIn: 'tini',
    roles: ['reviewer'],
    scope: '17',
  };
  expect(place.ask('person.enrol', enrol, place.actor('sari'))).toBe('');
  const ask = (name: string, given: object, who = 'sari') =>
    place.ask(name, { office: place.officeRef('17'), ...given }, place.actor(who));
  const state = () => place.officeAt('17').state as StandingOffice;
  return { ask, state, member: () => state().members[0] };
}

test('a changed key is what is sealed to from now on; the earlier one is kept closed until it is dropped', () => {
  const { ask, state, member } = settled();
  expect(ask('circle.add-passkey', PASSKEY)).toBe('');
  expect(ask('circle.change-key', key(1))).toBe('');
  expect(recipientsOfOffice(state(), 'handling')).toEqual([key(1).recipient, recovery]);
  expect(member()).toMatchObject({ recipient: key(1).recipient, wrapped: key(1).wrapped, passkeys: [] });
  expect(member()?.former).toMatchObject([{ ...key(0), passkeys: [{ closed: PASSKEY }] }]);
  expect(ask('circle.change-key', key(2))).toBe('');
  expect(member()?.former.map(one => one.recipient)).toEqual([key(1).recipient, key(0).recipient]);
  expect(ask('circle.drop-key', { recipient: key(1).recipient })).toBe('');
  expect(ask('circle.drop-key', { recipient: key(1).recipient })).toBe('no-such-key');
  expect(ask('circle.drop-key', { recipient: key(2).recipient })).toBe('no-such-key');
  expect(member()?.former.map(one => one.recipient)).toEqual([key(0).recipient]);
});

test('no key is used twice, by anybody, ever, nor as recovery', () => {
  const { ask } = settled();
  expect(ask('circle.change-key', key(0))).toBe('key-in-use');
  expect(ask('circle.change-key', key(1))).toBe('');
  expect(ask('circle.change-key', key(0))).toBe('key-in-use');
  expect(ask('circle.join', key(0), 'tini')).toBe('key-in-use');
  expect(ask('circle.set-recovery', { recipient: key(0).recipient })).toBe('recovery-not-apart');
  expect(ask('circle.change-key', { ...key(2), recipient: recovery })).toBe('recovery-not-apart');
});

test('an earlier recovery key is remembered: what was sealed before opens with its sheets, and it becomes nobody’s own', async () => {
  const { ask, state } = settled();
  const { recipient } = await newRecoveryKey();
  expect(ask('circle.set-recovery', { recipient })).toBe('');
  expect(state()).toMatchObject({ recovery: recipient, formerRecoveries: [recovery] });
  expect(ask('circle.change-key', { ...key(2), recipient: recovery })).toBe('recovery-not-apart');
});

test('a new passphrase closes the same key', () => {
  const { ask, member } = settled();
  expect(ask('circle.change-passphrase', { wrapped: key(3).wrapped })).toBe('');
  expect(member()).toMatchObject({ recipient: key(0).recipient, wrapped: key(3).wrapped, former: [] });
  expect(ask('circle.change-passphrase', { wrapped: key(3).wrapped })).toBe('unchanged');
  expect(ask('circle.change-passphrase', { wrapped: 'AGE-SECRET-KEY-1QQ' })).toBe('invalid-input');
});

test('passkeys come beside the passphrase, are told apart, and go one by one', () => {
  const { ask, member } = settled();
  for (const label of ['Laptop', 'Telepon', 'Tablet', 'Kunci USB', 'Komputer'])
    expect(ask('circle.add-passkey', { ...PASSKEY, label })).toBe('');
  expect(ask('circle.add-passkey', PASSKEY)).toBe('too-many-passkeys');
  const [, second] = member()?.passkeys ?? [];
  expect(second?.closed).toMatchObject({ label: 'Telepon' });
  expect(ask('circle.remove-passkey', { added: second?.added })).toBe('');
  expect(ask('circle.remove-passkey', { added: second?.added })).toBe('no-such-key');
  expect(member()?.passkeys).toHaveLength(4);
  expect(member()?.wrapped).toBe(key(0).wrapped);
});

test('takes nothing in the place of a closed key', () => {
  const { ask } = settled();
  expect(ask('circle.add-passkey', { ...PASSKEY, blob: key(1).wrapped })).toBe('invalid-input');
  expect(ask('circle.add-passkey', { ...PASSKEY, passkey: 'AGE-SECRET-KEY-1QQ' })).toBe('invalid-input');
  expect(ask('circle.add-passkey', { ...PASSKEY, label: ' ' })).toBe('invalid-input');
  expect(ask('circle.change-key', { recipient: key(1).recipient, wrapped: PASSKEY.blob })).toBe('invalid-input');
});

test('is done by nobody for another, and by nobody without a key', () => {
  const { ask, member } = settled();
  for (const [name, given] of [
    ['circle.change-key', key(1)],
    ['circle.change-passphrase', { wrapped: key(3).wrapped }],
    ['circle.add-passkey', PASSKEY],
    ['circle.remove-passkey', { added: 4 }],
    ['circle.drop-key', { recipient: key(0).recipient }],
  ] as const)
    expect(ask(name, given, 'tini')).toBe('not-a-member');
  expect(ask('circle.join', key(1), 'tini')).toBe('');
  expect(ask('circle.change-passphrase', { wrapped: key(3).wrapped }, 'tini')).toBe('');
  expect(member()?.wrapped).toBe(key(0).wrapped);
});
