/** When a step of an event may be taken, and by whom. Pure. */
import type { Actor, Moment, Verdict } from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import type { EventRefusal, EventState, StandingEvent } from './event.ts';

const no = (refusal: EventRefusal): Result<never, EventRefusal> => refuse(refusal);
type More = (state: StandingEvent, today: string) => Verdict;
const always: More = () => ok(true);

/** Why nothing is planned or taken any more; undefined while the event is ahead or running. */
export function whyOver(state: StandingEvent): EventRefusal | undefined {
  if (state.cancelled) return { code: 'event-cancelled', detail: state.cancelled.on };
  if (state.phase === 'held') return { code: 'event-held', detail: state.heldOn ?? state.day };
  return undefined;
}

export const orNotYet: More = ({ day }, today) => (today < day ? no({ code: 'event-not-yet', detail: day }) : ok(true));

const notCancelled: More = ({ cancelled }) =>
  cancelled ? no({ code: 'event-cancelled', detail: cancelled.on }) : ok(true);

/** A rule on an event that stands, for whoever does the work of prevention. */
const onStanding =
  (...rules: readonly More[]) =>
  (state: EventState, actor: Actor, { today }: Pick<Moment, 'today'>): Verdict => {
    if (state.phase === 'none') return no({ code: 'event-missing' });
    const may = mayPrevent(actor);
    if (!may.ok) return may;
    return rules.map(rule => rule(state, today)).find(verdict => !verdict.ok) ?? ok(true);
  };

const isAhead: More = state => {
  const over = whyOver(state);
  return over ? no(over) : ok(true);
};
const isHeld: More = ({ phase }) => (phase === 'held' ? ok(true) : no({ code: 'event-not-held' }));
const hasOpen: More = ({ commitments }) =>
  commitments.some(({ end }) => end === null) ? ok(true) : no({ code: 'commitment-missing', field: 'n' });

export const planned = (more: More = always) => onStanding(isAhead, more);
export const held = (more: More = always) => onStanding(notCancelled, isHeld, more);
/** From the day of the event on. */
export const going = () => onStanding(notCancelled, orNotYet);
export const withOpen = () => onStanding(notCancelled, hasOpen);
