/**
 * What people of an office may be, and where. Few roles on purpose: a role says what somebody does at the desk, the scope
 * says for which regions. Pure.
 */
import { inScope, type Region, type Within } from '../record/ids.ts';
import type { Actor } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { OfficeRefusal } from './refusal.ts';

/**
 * administrator: people, numbers and the recovery key; intake: receives reports; reviewer: the handling team of a case;
 * commissioner: decides in the plenary; custodian: opens confidential information, each time with a reason; outreach: prevention;
 * media: news and content; publisher: what the public sees; auditor: reads, changes nothing.
 */
export const ROLES = [
  'administrator',
  'intake',
  'reviewer',
  'commissioner',
  'custodian',
  'outreach',
  'media',
  'publisher',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** '*' for the whole country, else a region's code: that region and everything below it. */
export type Scope = string;

/**
 * Two circles, so that whoever handles cases does not open what was told in confidence. `handling`: identities of formal
 * reports, accounts of anonymous information, evidence. `custody`: everything of confidential information.
 */
export const CIRCLES = ['handling', 'custody'] as const;
export type Circle = (typeof CIRCLES)[number];

const ROLES_OF: { readonly [C in Circle]: readonly string[] } = {
  handling: ['reviewer', 'commissioner'] satisfies readonly Role[],
  custody: ['custodian'] satisfies readonly Role[],
};

/** The circles that a key of somebody with these roles belongs to; none for administrators as such, and for auditors. */
export const circlesOf = (roles: readonly string[]): readonly Circle[] =>
  CIRCLES.filter(circle => ROLES_OF[circle].some(role => roles.includes(role)));

export const mayHoldKey = (roles: readonly string[]): boolean => circlesOf(roles).length > 0;

/** True when everything that `inner` covers is covered by `outer`. '*' lies in '*' only. */
export const scopeWithin = (inner: Scope, outer: Scope): boolean =>
  outer === '*' || (inner !== '*' && inner !== '' && inScope(inner, outer));

/** The widest scope that an office can lend: its own region and below. */
export const scopeOfOffice = (region: Region): Scope => (region === '' ? '*' : region);

/** The region whose staff somebody of a personnel authority answers for; undefined for everybody else, and for the whole country. */
export const governmentOf = (actor: Actor): Region | undefined =>
  actor.kind === 'liaison' && actor.institution === 'personnel-authority' && actor.office.region !== ''
    ? actor.office.region
    : undefined;

/** Where somebody's lists are read: an officer's whole scope, a government's own region and nothing below it. */
export const listedFor = (actor: Actor): Within => {
  const own = governmentOf(actor);
  if (own !== undefined) return { only: own };
  return actor.kind === 'system' ? '*' : actor.kind === 'public' ? '' : actor.scope;
};

export type Administrator = Extract<Actor, { kind: 'officer' }>;

/** The actor as an administrator; the only one who gives roles, founds offices and sets recovery keys. */
export const asAdministrator = (actor: Actor): Result<Administrator, OfficeRefusal> =>
  actor.kind === 'officer' && actor.roles.includes('administrator')
    ? ok(actor)
    : refuse({ code: 'role-missing', detail: 'administrator' });

/**
 * What somebody may hand out: a scope within the own one and within that of the office where the person serves. Roles follow
 * from being an administrator; nobody gives them to oneself, which is the caller's check.
 */
export function checkScope(given: Scope, giver: Scope, office: Region): Result<true, OfficeRefusal> {
  if (!scopeWithin(given, giver)) return refuse({ code: 'scope-beyond-yours', field: 'scope', detail: giver });
  if (!scopeWithin(given, scopeOfOffice(office)))
    return refuse({ code: 'scope-beyond-office', field: 'scope', detail: scopeOfOffice(office) });
  return ok(true);
}
