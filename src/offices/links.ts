/**
 * One-time links: the first administrator's on an empty database, and the one by which anybody else sets a password. The
 * token stands in the link only; the database keeps its SHA-256, who made it and when it was used.
 */
import type { Database } from '../db/database.ts';
import type { Engine } from '../record/engine.ts';
import { formatRef, type RecordRef, type Region } from '../record/ids.ts';
import { type Actor, byOf, type Refusal } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { isBelow } from './dissolution.ts';
import { SET_UP } from './office.ts';
import { checkPassword, hashPassword } from './password.ts';
import { conflictOf, type OfficeRefusal } from './refusal.ts';
import { asAdministrator, scopeWithin } from './roles.ts';
import {
  anyOfficer,
  atTheDoor,
  findLink,
  findOfficer,
  insertLink,
  type Purpose,
  putCredential,
  spendEarlierLinks,
  spendLink,
} from './signin.store.ts';
import { keptToken, later, newToken, resetPassword, type SignInRefusal } from './signin.ts';

/** Hours that a link stays good. */
export const LINK_HOURS: { readonly [P in Purpose]: number } = { 'first-administrator': 24, 'set-password': 72 };

export type LinkRequest =
  | { readonly purpose: 'first-administrator' }
  | { readonly purpose: 'set-password'; readonly person: RecordRef };
export interface SetUpLink {
  /** For the link's fragment or a form's body; never logged. */
  readonly token: string;
  readonly expires: string;
}

/** True where nobody serves yet: then, and only then, a start prints a link for the first administrator. */
export const isUnsettled = (db: Database): Promise<boolean> =>
  atTheDoor(db, 'first start', async tx => !(await anyOfficer(tx)));

/**
 * Makes a link and voids earlier ones for the same purpose and person. The operator (an actor of the system) makes any; an
 * administrator makes one for somebody whose scope lies within the own, and not for the own person, for whom a stolen
 * session would otherwise be enough.
 */
export async function makeSetUpLink(
  db: Database,
  actor: Actor,
  request: LinkRequest,
  now: string,
): Promise<Result<SetUpLink, OfficeRefusal>> {
  const token = newToken();
  const expires = later(now, LINK_HOURS[request.purpose] * 3_600_000);
  const person = request.purpose === 'set-password' ? request.person : undefined;
  return atTheDoor(db, 'make link', async tx => {
    const officer = person && (await findOfficer(tx, person));
    const office = officer?.ended?.heirRegion ?? officer?.officeRegion;
    const may = mayMakeLink(actor, request, office === undefined ? undefined : { scope: officer?.scope ?? '', office });
    if (!may.ok) return may;
    await spendEarlierLinks(tx, request.purpose, person, now);
    const madeBy = byOf(actor);
    await insertLink(tx, {
      token: keptToken(token) ?? new Uint8Array(),
      purpose: request.purpose,
      person,
      madeBy: madeBy.kind === 'officer' ? madeBy.id : madeBy.kind === 'system' ? madeBy.name : madeBy.kind,
      now,
      expires,
    });
    return ok({ token, expires });
  });
}

/** `whose` is the scope of the person the link is for and the region of the office; undefined for nobody who serves. */
export function mayMakeLink(
  actor: Actor,
  request: LinkRequest,
  whose: { readonly scope: string; readonly office: Region } | undefined,
): Result<true, OfficeRefusal> {
  const first = request.purpose === 'first-administrator';
  if (actor.kind === 'system') return first || whose !== undefined ? ok(true) : refuse({ code: 'not-found' });
  const giver = asAdministrator(actor);
  if (!giver.ok) return giver;
  if (first) return refuse({ code: 'role-missing', detail: 'set-up' });
  // Out of the own scope and not there are one answer.
  if (whose === undefined || !scopeWithin(whose.scope, giver.value.scope)) return refuse({ code: 'not-found' });
  if (isBelow(actor, { region: whose.office })) return refuse({ code: 'person-of-above' });
  return giver.value.id === formatRef(request.person) ? refuse({ code: 'own-link' }) : ok(true);
}

export interface LinkView {
  readonly purpose: Purpose;
  readonly signIn: string | undefined;
  readonly name: string | undefined;
}

/** What a link opens, for its page; undefined where it opens nothing. Looking doesn't use it. */
export async function readSetUpLink(db: Database, token: string, now: string): Promise<LinkView | undefined> {
  const kept = keptToken(token);
  if (!kept) return undefined;
  return atTheDoor(db, 'read link', async tx => {
    const link = await findLink(tx, kept, now);
    if (!link) return undefined;
    if (link.region === null || link.person === null)
      return { purpose: link.purpose, signIn: undefined, name: undefined };
    const officer = await findOfficer(tx, { region: link.region, id: link.person });
    return officer && { purpose: link.purpose, signIn: officer.signIn, name: officer.name ?? undefined };
  });
}

/** Sets the password that the link is for and gives the sign-in name. Of two at once one wins. */
export async function useSetUpLink(
  db: Database,
  given: { readonly token: string; readonly password: string },
  now: string,
): Promise<Result<{ readonly signIn: string }, SignInRefusal>> {
  const password = checkPassword(given.password);
  if (!password.ok) return password;
  const kept = keptToken(given.token);
  if (!kept || !(await readSetUpLink(db, given.token, now))) return refuse({ code: 'link-not-valid' });
  const hash = await hashPassword(password.value);
  return atTheDoor(db, 'use link', async tx => {
    const link = await spendLink(tx, kept, 'set-password', now);
    if (!link || link.region === null || link.person === null) return refuse({ code: 'link-not-valid' });
    const officer = await resetPassword(tx, { region: link.region, id: link.person }, hash, now);
    return officer ? ok({ signIn: officer.signIn }) : refuse({ code: 'link-not-valid' });
  });
}

/**
 * Sets up the first office through its link: `office` is the input of `office.set-up`, and the password is its first
 * administrator's. The link is the command's key, so that it founds one office at most, and is spent only when all stands.
 * Should the process die between the two, the operator makes a `set-password` link for that administrator.
 */
export async function useFirstLink(
  engine: Pick<Engine, 'act'>,
  db: Database,
  given: { readonly token: string; readonly office: unknown; readonly password: string },
  now: string,
): Promise<Result<{ readonly office: RecordRef; readonly person: RecordRef }, Refusal>> {
  const password = checkPassword(given.password);
  if (!password.ok) return refuse(password.refusal);
  const kept = keptToken(given.token);
  const view = await readSetUpLink(db, given.token, now);
  if (!kept || view?.purpose !== 'first-administrator') return refuse({ code: 'link-not-valid' });
  const hash = await hashPassword(password.value);
  const key = `set-up:${Buffer.from(kept).toString('hex')}`;
  const answer = await actOrConflict(() => engine.act('office.set-up', given.office, { actor: SET_UP, key }));
  if (!answer.ok) return answer.refusal.code === 'key-reused' ? refuse({ code: 'link-not-valid' }) : answer;
  const [office, person] = answer.value.records;
  if (!office || !person) throw new Error('office.set-up leaves an office and a person');
  return atTheDoor(db, 'use first link', async tx => {
    const link = await spendLink(tx, kept, 'first-administrator', now);
    const officer = link && (await findOfficer(tx, person.ref));
    if (!officer) return refuse({ code: 'link-not-valid' });
    await putCredential(tx, officer.signIn, person.ref, hash);
    return ok({ office: office.ref, person: person.ref });
  });
}

/** Asks a command whose names must be unique in the whole country, and turns the database's objection into a refusal. */
export async function actOrConflict<T>(act: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> {
  try {
    return await act();
  } catch (error) {
    const conflict = conflictOf(error);
    if (conflict) return refuse(conflict);
    throw error;
  }
}
