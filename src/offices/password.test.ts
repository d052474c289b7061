import { describe, expect, test } from 'vitest';
import { checkPassword, hashPassword, isPassword } from './password.ts';

describe('a new password', () => {
  test.each(['kuda baterai jepit', 'Tiga kopi, dua teh', 'xK9#vQ2!mZ7p', 'ééééáááàààb', 'lima belas 2024 ya'])(
    '%s is accepted if it has twelve characters, whatever they are',
    password => {
      const length = [...password].length;
      expect(checkPassword(password).ok).toBe(length >= 12);
    },
  );

  test('is refused when it is short, counted in characters and not in bytes', () => {
    expect(checkPassword('sebelas hrf')).toEqual({
      ok: false,
      refusal: { code: 'password-too-short', field: 'password', least: 12 },
    });
    expect(checkPassword('😀'.repeat(6)).ok).toBe(false);
  });

  test('is refused when it is longer than anybody types', () => {
    expect(checkPassword('ab '.repeat(100))).toMatchObject({ refusal: { code: 'password-too-long' } });
  });

  test.each([
    'password1234',
    'Bawaslu@2024!',
    'bismillah123',
    'Indonesia1945',
    '123456789012',
    '098765432109',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'QwertyUiop12',
    'rahasianegara',
  ])('%s is refused as too common', password => {
    expect(checkPassword(password)).toMatchObject({ refusal: { code: 'password-too-common' } });
  });
});

describe('a kept hash', () => {
  test('is argon2id at the chosen cost, and another one each time', async () => {
    const [one, other] = [await hashPassword('kuda baterai jepit'), await hashPassword('kuda baterai jepit')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  test('knows its password on either keyboard, and no other', async () => {
    const kept = await hashPassword('café kopi pahit'.normalize('NFC'));
    expect(await isPassword(kept, 'café kopi pahit'.normalize('NFD'))).toBe(true);
    expect(await isPassword(kept, 'cafe kopi pahit')).toBe(false);
    expect(await isPassword(kept, 'x'.repeat(100_000))).toBe(false);
  });

  test('that is not there fits no password, not even the decoy’s', async () => {
    expect(await isPassword(undefined, 'nobody has this password')).toBe(false);
  });
});
