/**
 * Signing in and out. A session is 256 random bits in a cookie, of which the database keeps the SHA-256; a password is an
 * argon2id hash, computed outside any transaction. A name that doesn't exist, a person who left and a wrong password get one
 * answer in one time. Instants are ISO text with Z and come from the caller.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Database, Tx } from '../db/database.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Actor } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { checkPassword, hashPassword, isPassword, type PasswordRefusal } from './password.ts';
import { actorId, signInName } from './person.ts';
import {
  atTheDoor,
  type Ended,
  findCredential,
  findOfficer,
  findSession,
  forgetFailures,
  insertSession,
  lockFailures,
  type OfficerRow,
  putCredential,
  putFailures,
  revokeSession,
  revokeSessions,
  type SessionRow,
  touchSession,
} from './signin.store.ts';

export type SignInRefusal =
  | { readonly code: 'wrong-credentials' }
  /** Too many failed attempts at this name. `until` is an instant. */
  | { readonly code: 'locked'; readonly until: string }
  | { readonly code: 'signed-out' }
  /** The person is known, and serves at an office that was dissolved. Said to whoever knows the password, and nobody else. */
  | ({ readonly code: 'own-office-dissolved' } & Pick<Ended, 'office' | 'on' | 'heir'>)
  /** Unknown, used, replaced or too old: one answer for all. */
  | { readonly code: 'link-not-valid' }
  | PasswordRefusal;

export type Officer = Extract<Actor, { kind: 'officer' }>;
export type Liaison = Extract<Actor, { kind: 'liaison' }>;
/** Who can sign in. */
export type Person = Officer | Liaison;

export interface SessionRules {
  /** Hours without a request after which a session ends. */
  readonly idleHours: number;
  /** Hours after sign-in when it ends anyway. */
  readonly absoluteHours: number;
}
export const SESSION_RULES: SessionRules = { idleHours: 8, absoluteHours: 12 };

/**
 * The cookie that carries a session. With `secure` its name binds it to this host and to https; a first start on plain http
 * has to do without. Lax, so that a link in a mail opens the desk signed in.
 */
export const sessionCookie = (secure: boolean) =>
  ({
    name: secure ? '__Host-netra' : 'netra-session',
    attributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
  }) as const;

export interface Session {
  /** For the cookie, and nowhere else. */
  readonly token: string;
  readonly expires: string;
  readonly person: Person;
}

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const HOUR = 3_600_000;

export const newToken = (): string => randomBytes(32).toString('base64url');
/** What the database keeps of a token; undefined for text that can be none. */
export const keptToken = (token: string): Uint8Array | undefined =>
  TOKEN.test(token) ? new Uint8Array(createHash('sha256').update(token).digest()) : undefined;

export const later = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) + milliseconds).toISOString();

/**
 * Refuses `wrong-credentials`, `locked` after repeated failures at this name, and `own-office-dissolved` to somebody who gave
 * the right password and whose office ended.
 */
export async function signIn(
  db: Database,
  given: { readonly signIn: string; readonly password: string },
  now: string,
  rules: SessionRules = SESSION_RULES,
): Promise<Result<Session, SignInRefusal>> {
  const parsed = signInName.safeParse(given.signIn);
  const name = parsed.success ? parsed.data : undefined;
  const attempt = name === undefined ? ok(undefined) : await begin(db, name, now);
  if (!attempt.ok) return attempt;
  const known = attempt.value;
  const right = await isPassword(known?.hash, given.password);
  if (!right || !known || name === undefined) return refuse({ code: 'wrong-credentials' });

  const token = newToken();
  const expires = later(now, rules.absoluteHours * HOUR);
  const signedIn = await atTheDoor(db, 'sign in', async tx => {
    const person = { region: known.region, id: known.record };
    // The hash is asked again: between the two transactions the password may have been changed, or the person have left.
    const still = await findCredential(tx, name);
    if (still?.hash !== known.hash) return undefined;
    await forgetFailures(tx, keptName(name));
    if (!still.ended) await insertSession(tx, { token: keptToken(token) ?? new Uint8Array(), person, now, expires });
    return still;
  });
  if (!signedIn) return refuse({ code: 'wrong-credentials' });
  if (!signedIn.ended) return ok({ token, expires, person: asActor(signedIn) });
  const { office, on, heir } = signedIn.ended;
  return refuse({ code: 'own-office-dissolved', office, on, heir });
}

/** The person of a session; undefined where it is unknown, over, idle too long, or of somebody who left or passed on. */
export async function actorOf(
  db: Database,
  token: string,
  now: string,
  rules: SessionRules = SESSION_RULES,
): Promise<Person | undefined> {
  const kept = keptToken(token);
  if (!kept) return undefined;
  return atTheDoor(db, 'session', async tx => {
    const session = await standingSession(tx, kept, now, rules);
    // Once a minute is often enough; a row written at each request would be the busiest of all.
    if (session && Date.parse(now) - Date.parse(session.used) >= 60_000) await touchSession(tx, kept, now);
    return session && asActor(session);
  });
}

export async function signOut(db: Database, token: string, now: string): Promise<void> {
  const kept = keptToken(token);
  if (kept) await atTheDoor(db, 'sign out', tx => revokeSession(tx, kept, now));
}

/** Sets a new password and ends the person's other sessions. Wrong attempts at the current one count as at sign-in. */
export async function changePassword(
  db: Database,
  given: { readonly token: string; readonly current: string; readonly next: string },
  now: string,
  rules: SessionRules = SESSION_RULES,
): Promise<Result<true, SignInRefusal>> {
  const next = checkPassword(given.next);
  if (!next.ok) return next;
  const kept = keptToken(given.token);
  if (!kept) return refuse({ code: 'signed-out' });
  const session = await atTheDoor(db, 'session', tx => standingSession(tx, kept, now, rules));
  if (!session) return refuse({ code: 'signed-out' });
  const attempt = await begin(db, session.signIn, now);
  if (!attempt.ok) return attempt;
  if (!(await isPassword(attempt.value?.hash, given.current))) return refuse({ code: 'wrong-credentials' });
  const hash = await hashPassword(next.value);
  return atTheDoor(db, 'change password', async tx => {
    const person = { region: session.region, id: session.record };
    if (!(await standingSession(tx, kept, now, rules))) return refuse({ code: 'signed-out' });
    await putCredential(tx, session.signIn, person, hash);
    await revokeSessions(tx, person, now, kept);
    await forgetFailures(tx, keptName(session.signIn));
    return ok(true);
  });
}

/** The password of a person from a one-time link: ends every session and lifts the lock. Undefined where the person left. */
export async function resetPassword(
  tx: Tx,
  person: RecordRef,
  hash: Awaited<ReturnType<typeof hashPassword>>,
  now: string,
): Promise<OfficerRow | undefined> {
  const officer = await findOfficer(tx, person);
  if (!officer) return undefined;
  await putCredential(tx, officer.signIn, person, hash);
  await revokeSessions(tx, person, now);
  await forgetFailures(tx, keptName(officer.signIn));
  return officer;
}

async function standingSession(
  tx: Tx,
  token: Uint8Array,
  now: string,
  rules: SessionRules,
): Promise<SessionRow | undefined> {
  const session = await findSession(tx, token);
  const at = Date.parse(now);
  // Ended for good, and not only until a role is given again.
  if (session?.ended) await revokeSession(tx, token, now);
  const stands =
    session &&
    !session.ended &&
    at < Date.parse(session.expires) &&
    at < Date.parse(session.used) + rules.idleHours * HOUR;
  return stands ? session : undefined;
}

/** Failures at one name before it waits; then 30 s, 1 min, 2 min, … up to 15 min. A day without any forgets them. */
const FREE = 5;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;
const FORGET = 24 * HOUR;

export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(failures - FREE, 10));

/**
 * Counts the attempt as failed before it is tried, and takes that back when it succeeds: a hundred guesses at once are then a
 * hundred attempts, and not one.
 */
async function begin(db: Database, name: string, now: string) {
  const kept = keptName(name);
  return atTheDoor(db, 'sign-in attempt', async tx => {
    const before = await lockFailures(tx, kept, now);
    const past = Date.parse(now) - Date.parse(before.last) > FORGET ? { count: 0, last: now } : before;
    const until = Date.parse(past.last) + waitAfter(past.count);
    if (Date.parse(now) < until) return refuse({ code: 'locked' as const, until: new Date(until).toISOString() });
    await putFailures(tx, kept, { count: past.count + 1, last: now });
    return ok(await findCredential(tx, name));
  });
}

/** People type a password into the wrong field: what was typed is kept as a hash only, and for a day. */
const keptName = (name: string): Uint8Array =>
  new Uint8Array(createHash('sha256').update('netra/sign-in-name/1\0').update(name).digest());

function asActor(row: OfficerRow): Person {
  const { institution, scope, roles } = row;
  const id = actorId({ region: row.region, id: row.record });
  const office = { region: row.officeRegion, id: row.office };
  const known = { id, name: row.name ?? '', scope, office };
  return institution === null ? { kind: 'officer', ...known, roles } : { kind: 'liaison', ...known, institution };
}
