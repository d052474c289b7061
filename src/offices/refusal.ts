/** What the commands of offices and people refuse, each with its reason; the words stand in one map of the screens. */
import { isSqlError } from '../db/errors.ts';
import type { Level } from './levels.ts';
import type { PatternProblem } from './numbers.ts';

export type OfficeRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'not-found' }
  /** Another office already answers for this region. */
  | { readonly code: 'office-exists'; readonly field: 'region' }
  /** Another office of this level counts under this code. */
  | { readonly code: 'office-code-taken'; readonly field: 'code' }
  | { readonly code: 'level-mismatch'; readonly field: 'level'; readonly detail: Level }
  | { readonly code: 'number-pattern'; readonly field: string; readonly detail: PatternProblem }
  /** A numbering holds from this year or a later one: `detail` is this year. */
  | { readonly code: 'numbering-year'; readonly field: 'from'; readonly detail: string }
  /** A body for one vote is dissolved after it: it holds no keys. */
  | { readonly code: 'office-holds-no-keys' }
  /** It ended on the day `detail`, and another office carries on. */
  | { readonly code: 'office-dissolved'; readonly detail: string }
  /** Only bodies of one vote are dissolved. */
  | { readonly code: 'office-lasts' }
  /** A body of one vote is dissolved by a lasting office above it. */
  | { readonly code: 'dissolved-from-above' }
  | { readonly code: 'heir-not-above'; readonly field: 'to' }
  /** What carries on must itself last: it stands, and is no body of one vote. */
  | { readonly code: 'heir-ends'; readonly field: 'to' }
  /** Only the nation passes on to another office than the own. */
  | { readonly code: 'heir-is-another'; readonly field: 'to' }
  | { readonly code: 'day-in-future'; readonly field: string }
  /** `detail`: the day the office was founded. */
  | { readonly code: 'day-before-office'; readonly field: 'on'; readonly detail: string }
  /** Of the office above that carries on where the person served: its administrators have the say. */
  | { readonly code: 'person-of-above' }
  | { readonly code: 'region-beyond-yours'; readonly field: 'region'; readonly detail: string }
  | { readonly code: 'scope-beyond-yours'; readonly field: 'scope'; readonly detail: string }
  | { readonly code: 'scope-beyond-office'; readonly field: 'scope'; readonly detail: string }
  | { readonly code: 'own-roles' }
  | { readonly code: 'own-leave' }
  | { readonly code: 'own-link' }
  /** Its people have one role. */
  | { readonly code: 'of-institution' }
  /** This region has one of this kind already. */
  | { readonly code: 'institution-exists'; readonly field: 'institution' }
  | { readonly code: 'person-left' }
  | { readonly code: 'sign-in-taken'; readonly field: 'signIn' }
  | { readonly code: 'first-administrator-without-role'; readonly field: 'roles' }
  /** Only reviewers, commissioners and custodians open what is sealed, so only they hold keys. */
  | { readonly code: 'no-role-for-key'; readonly field: 'roles' }
  | { readonly code: 'other-office' }
  | { readonly code: 'already-member' }
  | { readonly code: 'not-a-member' }
  /** Neither an earlier key of this person nor one of the own passkeys. */
  | { readonly code: 'no-such-key' }
  | { readonly code: 'too-many-passkeys' }
  | { readonly code: 'key-in-use'; readonly field: 'recipient' }
  /** Recovery and a member's key would be lost together. */
  | { readonly code: 'recovery-not-apart'; readonly field: 'recipient' }
  | { readonly code: 'unchanged' }
  /** A post without a name, or a name without a post. */
  | { readonly code: 'signatory-half'; readonly field: 'post' | 'signatory' }
  /** Reminders are set by the own hand alone. */
  | { readonly code: 'not-own' }
  /** A later address, or none, stands where the link confirms this one. */
  | { readonly code: 'address-replaced' }
  | { readonly code: 'address-not-confirmed'; readonly field: 'mail' }
  | PostRefusal;

/** `detail` is the first day of the holding in the way, or the post's last day. */
export type PostRefusal =
  | { readonly code: 'holders-overlap'; readonly field: 'from'; readonly detail: string }
  /** The holder before has no last day yet. */
  | { readonly code: 'holder-not-ended'; readonly detail: string }
  /** Pj and Plt need a post that nobody holds on their days. */
  | { readonly code: 'post-not-vacant'; readonly field: 'capacity'; readonly detail: string }
  | { readonly code: 'stand-in-overlaps'; readonly field: 'from'; readonly detail: string }
  /** A Plh stands in for a holder: on each of the days somebody must hold the post. */
  | { readonly code: 'nobody-absent'; readonly field: 'capacity' }
  | { readonly code: 'stand-in-left-alone'; readonly detail: string }
  | { readonly code: 'end-before-start'; readonly field: 'until'; readonly detail: string }
  | { readonly code: 'beyond-abolition'; readonly field: 'until'; readonly detail: string }
  | { readonly code: 'day-far-off'; readonly field: string }
  | { readonly code: 'no-holding' }
  | { readonly code: 'post-abolished' }
  | { readonly code: 'post-still-held'; readonly detail: string };

/**
 * What only the database can know across all records: names that must be unique. Turns its objection into the refusal that
 * the command would have given; undefined where the error is another one, which must be thrown on.
 */
export function conflictOf(error: unknown): OfficeRefusal | undefined {
  if (!isSqlError(error) || error.code !== '23505' || error.constraint?.endsWith('_pkey')) return undefined;
  // By table and column: a rebuilt table has the same indexes under names that PostgreSQL chose.
  switch (error.table) {
    case 'office':
      return error.constraint?.includes('code')
        ? { code: 'office-code-taken', field: 'code' }
        : { code: 'office-exists', field: 'region' };
    case 'institution':
      return { code: 'institution-exists', field: 'institution' };
    case 'officer':
      return { code: 'sign-in-taken', field: 'signIn' };
    default:
      return undefined;
  }
}
