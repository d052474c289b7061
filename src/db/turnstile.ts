import { DatabaseError } from './errors.ts';

export type Turnstile = {
  /** Waits for a place, in order of arrival; gives the function that leaves it. Refuses after the limit, naming the holders. */
  enter(name: string): Promise<() => void>;
  /** Refuses everyone who waits or comes from now on; resolves when the last holder has left. */
  shut(): Promise<void>;
};

/**
 * Hands out the connections of an engine by name, so that whoever waits in vain learns who held them.
 *
 * @param places connections that may be held at once
 * @param limitMs longest wait in milliseconds
 */
export function turnstile(places: number, limitMs: number): Turnstile {
  type Waiter = { readonly name: string; readonly admit: () => void; readonly refuse: (error: DatabaseError) => void };
  const holders = new Map<symbol, { readonly name: string; readonly since: number }>();
  const waiting: Waiter[] = [];
  let whenEmpty: (() => void) | undefined;
  let isShut = false;

  const hold = (name: string) => {
    const key = Symbol(name);
    holders.set(key, { name, since: performance.now() });
    return () => {
      if (!holders.delete(key)) return;
      waiting.shift()?.admit();
      if (holders.size === 0) whenEmpty?.();
    };
  };

  const waitedTooLong = (name: string) => {
    const now = performance.now();
    const held = [...holders.values()].map(h => `"${h.name}" (for ${Math.round(now - h.since)} ms)`).join(', ');
    const names = [...holders.values()].map(h => h.name);
    return new DatabaseError(
      'waited-too-long',
      `"${name}" waited ${limitMs} ms; the database is held by ${held}`,
      names,
    );
  };

  return {
    enter(name) {
      if (isShut)
        return Promise.reject(new DatabaseError('engine-stopped', `"${name}" came after the database was closed`));
      if (holders.size < places) return Promise.resolve(hold(name));
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(waiter), 1);
          reject(waitedTooLong(name));
        }, limitMs);
        const waiter: Waiter = {
          name,
          admit: () => {
            clearTimeout(timer);
            resolve(hold(name));
          },
          refuse: error => {
            clearTimeout(timer);
            reject(error);
          },
        };
        waiting.push(waiter);
      });
    },
    async shut() {
      isShut = true;
      for (const waiter of waiting.splice(0)) {
        waiter.refuse(new DatabaseError('engine-stopped', `"${waiter.name}" was waiting when the database was closed`));
      }
      if (holders.size > 0) await new Promise<void>(resolve => (whenEmpty = resolve));
    },
  };
}
