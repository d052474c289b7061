/**
 * Posts that are invited by their name, whoever holds them: each has an id made from the event and the name, so that it is
 * invited, answers and is counted like a person of the roster. Pure.
 */
import { createHash } from 'node:crypto';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { InvitationOrder } from './event.ts';

/** RFC 9562, version 8: the bits are ours, by a hash. */
export function postId(event: RecordRef, post: string): string {
  const bytes = createHash('sha256')
    .update(`netra/event-post/1\0${formatRef(event)}\0${post}`)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Every post that was invited, by its id. Its unit and its roster are the event itself. */
export const postsOf = (event: RecordRef, orders: readonly InvitationOrder[]): ReadonlyMap<string, string> =>
  new Map(orders.flatMap(({ posts }) => posts.map(post => [postId(event, post), post] as const)));
