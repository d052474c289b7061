/**
 * What people of an office may be, and where. Few roles on purpose: a role says what somebody does at the desk, the scope
 * says for which regions. Pure.
 */
import { inScope, type Region } from '../record/ids.ts';
import type { Actor } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { OfficeRefusal } from './refusal.ts';

/**
 * administrator: people, numbers and the recovery key; intake: receives reports; handler: the handling team of a case;
 * commissioner: decides in the plenary; auditor: reads, changes nothing.
 */
export const ROLES = ['administrator', 'intake', 'handler', 'commissioner', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** '*' for the whole country, else a region's code: that region and everything below it. */
export type Scope = string;

const KEY_ROLES: readonly string[] = ['intake', 'handler', 'commissioner'] satisfies readonly Role[];

/** Only who works on reports may open them: neither administrators as such nor auditors hold keys. */
export const mayHoldKey = (roles: readonly string[]): boolean => roles.some(role => KEY_ROLES.includes(role));

/** True when everything that `inner` covers is covered by `outer`. '*' lies in '*' only. */
export const scopeWithin = (inner: Scope, outer: Scope): boolean =>
  outer === '*' || (inner !== '*' && inner !== '' && inScope(inner, outer));

/** The widest scope that an office can lend: its own region and below. */
export const scopeOfOffice = (region: Region): Scope => (region === '' ? '*' : region);

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
