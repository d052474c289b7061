/** Passwords: what is accepted, and their argon2id hashes. Hashing takes tens of milliseconds and is never done inside a transaction. */
import { hash, verify } from '@node-rs/argon2';
import { ok, type Result, refuse } from '../result.ts';

declare const brand: unique symbol;
/** An argon2id hash in PHC form. */
export type PasswordHash = string & { readonly [brand]: 'PasswordHash' };

export type PasswordRefusal =
  | { readonly code: 'password-too-short'; readonly field: 'password'; readonly least: number }
  | { readonly code: 'password-too-long'; readonly field: 'password'; readonly most: number }
  | { readonly code: 'password-too-common'; readonly field: 'password' };

/** Characters. Length is the only rule of composition (NIST SP 800-63B). */
export const PASSWORD_LEAST = 12;
export const PASSWORD_MOST = 256;

/** OWASP's first choice for argon2id: 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Words that people lengthen with digits and signs, and rows of keys: what is guessed first in Indonesia. */
const COMMON = new Set(
  `password passw0rd katasandi rahasia rahasianegara administrator admin bawaslu panwaslu pengawaspemilu netra indonesia
  indonesiaraya merdeka bismillah alhamdulillah assalamualaikum sayang sayangku ilovey iloveyou cintaku qwerty qwertyuiop
  qwertyuiopas qwertyuiopasdf asdfghjkl asdfghjklzxc zxcvbnm zxcvbnmasdf qazwsxedc qazwsxedcrfv letmein letmeinplease welcome
  selamatdatang selamatpagi pemilu pilkada abcdefghijkl abcdefghijklm`.split(/\s+/),
);

const UPWARDS = '0123456789'.repeat(27);
const DOWNWARDS = '9876543210'.repeat(27);

/** Checks a new password. The same text typed on two keyboards is one password (Unicode NFC). */
export function checkPassword(password: string): Result<string, PasswordRefusal> {
  const normal = password.normalize('NFC');
  const length = [...normal].length;
  if (length < PASSWORD_LEAST) return refuse({ code: 'password-too-short', field: 'password', least: PASSWORD_LEAST });
  if (length > PASSWORD_MOST) return refuse({ code: 'password-too-long', field: 'password', most: PASSWORD_MOST });
  return isCommon(normal.toLowerCase()) ? refuse({ code: 'password-too-common', field: 'password' }) : ok(normal);
}

function isCommon(password: string): boolean {
  const letters = password.replaceAll(/[^\p{L}]/gu, '');
  const unit = /^(.{1,4})\1+.{0,3}$/u.test(password);
  const row = UPWARDS.includes(password) || DOWNWARDS.includes(password);
  return unit || row || COMMON.has(letters) || COMMON.has(password.replace(/[\d\W_]+$/, ''));
}

export const hashPassword = async (password: string): Promise<PasswordHash> =>
  (await hash(password.normalize('NFC'), COST)) as PasswordHash;

let nobody: Promise<PasswordHash> | undefined;

/**
 * Compares a password with a hash. Without a hash, or with a password that can be none, it takes the same time and says no,
 * so that nobody can tell a name that exists from one that doesn't.
 */
export async function isPassword(kept: PasswordHash | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const decoy = await nobody;
  const tried = password.length > PASSWORD_MOST * 2 ? '' : password.normalize('NFC');
  const same = await verify(kept ?? decoy, tried);
  return same && kept !== undefined;
}
