/**
 * Who must be let in and who taken out, so that an item is sealed to exactly the circle of today: after a new member, a
 * departure, a new key, a transfer. Pure. The work itself is `rewrap`, in a browser that holds a key.
 */
import type { Recipient } from './age.ts';

export interface Change {
  readonly added: readonly Recipient[];
  readonly removed: readonly Recipient[];
}

/** Undefined where the item is sealed to exactly these, in whatever order. */
export function changeOf(sealedTo: readonly string[], circle: readonly Recipient[]): Change | undefined {
  const added = circle.filter(recipient => !sealedTo.includes(recipient));
  const removed = [...new Set(sealedTo)].filter(recipient => !circle.includes(recipient as Recipient)) as Recipient[];
  return added.length + removed.length > 0 ? { added, removed } : undefined;
}

/** Whether these wraps are for each of the circle once and for nobody else. */
export const isSealedTo = (circle: readonly Recipient[], wraps: readonly { readonly recipient: string }[]): boolean =>
  keyOfCircle(circle) === keyOfCircle(wraps.map(({ recipient }) => recipient));

/** One text for one set of recipients: what a list compares. */
export const keyOfCircle = (recipients: readonly string[]): string => [...recipients].sort().join(' ');
