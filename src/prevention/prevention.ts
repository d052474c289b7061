/** Who does the work of prevention, and where. Pure. */
import { governmentOf, scopeOfOffice, scopeWithin } from '../offices/roles.ts';
import type { Region } from '../record/ids.ts';
import type { Actor, Refusal, Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';

export type PreventionRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'region-beyond-yours'; readonly field: 'region'; readonly detail: string };

/** Outreach officers at an office of supervision, and a government's personnel authority for its own staff. */
export const mayPrevent = (actor: Actor): Verdict => {
  const may =
    actor.kind === 'system' ||
    (actor.kind === 'officer' && actor.roles.includes('outreach')) ||
    governmentOf(actor) !== undefined;
  return may ? ok(true) : refuse({ code: 'role-missing', detail: 'outreach' });
};

/**
 * Why somebody does nothing in this region; undefined where it lies within the own scope, which for a government's personnel
 * authority is that government alone: none of those below it.
 */
export const regionBeyond = (actor: Actor, region: Region): Refusal | undefined => {
  if (actor.kind === 'system') return undefined;
  const own = governmentOf(actor);
  if (own !== undefined && own !== region)
    return { code: 'region-beyond-yours', field: 'region', detail: own } satisfies PreventionRefusal;
  const scope = actor.kind === 'public' ? '' : actor.scope;
  return scope !== '' && scopeWithin(scopeOfOffice(region), scope)
    ? undefined
    : ({ code: 'region-beyond-yours', field: 'region', detail: scope } satisfies PreventionRefusal);
};
