/**
 * What becomes of a body of one vote after it: one act on its record names the office that carries on, and everything else
 * follows from that act. Its cases are the successor's to decide, its people are the successor's and without a role until
 * they are given one there, and no session of theirs holds. Pure.
 *
 * The successor is a lasting office above, so that nothing is passed on twice. Nothing is resealed: a body of one vote never
 * held a key, and never received a report.
 */
import { formatRef, type RecordRef, sameRef } from '../record/ids.ts';
import type { Actor, Loaded, Touch, Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import { holdsKeys, levelOf } from './levels.ts';
import type { OfficeState } from './office.ts';
import type { OfficeRefusal } from './refusal.ts';
import { asAdministrator, scopeOfOffice, scopeWithin } from './roles.ts';
import { liesIn } from './routing.ts';

const no = (refusal: OfficeRefusal): Verdict => refuse(refusal);

/** Only bodies of one vote are dissolved: those that hold no keys. */
export const mayEnd = ({ region }: RecordRef): boolean => !holdsKeys(levelOf(region));

/** The office that carries on what this one began: itself, unless it was dissolved. */
export const heirOf = ({ ref, state }: Loaded<OfficeState>): RecordRef =>
  state.phase === 'dissolved' ? state.to : ref;

/** What must be read to know who carries on; nothing for an office that lasts. */
export const heirTouch = (office: RecordRef): readonly Touch[] =>
  mayEnd(office) ? [{ kind: 'office', ref: office, reads: 'beyond-scope' }] : [];

/** The office that carries on, from what `heirTouch` had loaded. */
export function heirAmong(loaded: readonly Loaded[], office: RecordRef): RecordRef {
  const found = loaded.find(record => record.kind === 'office' && sameRef(record.ref, office));
  return found ? heirOf(found as Loaded<OfficeState>) : office;
}

/**
 * By an administrator of a lasting office above. Never by the body itself: whoever ends an office would also say who gets
 * what it leaves. The record lies within the actor's scope, and no scope reaches beyond the actor's own office, so a
 * lasting office that sees a body of one vote stands above it.
 */
export function mayDissolve(state: OfficeState, actor: Actor): Verdict {
  if (state.phase === 'none') return no({ code: 'not-found' });
  if (state.phase === 'dissolved') return no({ code: 'office-dissolved', detail: state.on });
  if (holdsKeys(state.level)) return no({ code: 'office-lasts' });
  const by = asAdministrator(actor);
  if (!by.ok) return no(by.refusal);
  return by.value.office && !mayEnd(by.value.office) ? ok(true) : no({ code: 'dissolved-from-above' });
}

/**
 * Whoever passed on keeps a record in the region of the dissolved body, where a body of the next vote may stand: its
 * administrator has no say over people of the office above, although their records lie within the own scope.
 */
export const isBelow = (actor: Actor, office: Pick<RecordRef, 'region'>): boolean =>
  actor.kind === 'officer' &&
  actor.office !== null &&
  !liesIn(office.region, actor.office.region) &&
  !scopeWithin(scopeOfOffice(office.region), actor.scope);

/** The nation's administrator names any lasting office above; everybody else takes over for the own. */
export const mayName = (actor: Actor, heir: RecordRef): boolean =>
  actor.kind === 'officer' &&
  actor.office !== null &&
  (actor.office.region === '' || formatRef(actor.office) === formatRef(heir));
