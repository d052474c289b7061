/**
 * How often one address may ask for a calendar. It is counted under an HMAC of the address, whose key lives for one hour in
 * memory, and forgotten with it. Behind a proxy all come from one address: the limit is one on load, not on guessing at 256 bits.
 */
import { createHmac, randomBytes } from 'node:crypto';

/** Two hundred officers whose calendars look every quarter of an hour, behind one proxy, and as many again. */
const AN_HOUR = 1_600;
const HOUR = 3_600_000;

export function openPace(most = AN_HOUR, now: () => number = Date.now) {
  let key = randomBytes(32);
  let since = now();
  const asked = new Map<string, number>();
  return (address: string): boolean => {
    if (now() - since >= HOUR) {
      key = randomBytes(32);
      since = now();
      asked.clear();
    }
    const name = createHmac('sha256', key).update(address).digest('base64url');
    const times = (asked.get(name) ?? 0) + 1;
    asked.set(name, times);
    return times <= most;
  };
}

export const paced = openPace();
