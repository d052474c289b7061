/**
 * The job that gives decisions their timestamps, long after they were committed if need be: an authority that is down delays the
 * token and nothing else. It asks outside any transaction, and records what was checked by one command.
 */
import type { Database } from '../../db/database.ts';
import type { Engine } from '../../record/engine.ts';
import { formatRef } from '../../record/ids.ts';
import { openAuthority, type TimestampSettings } from './authority.ts';
import { TIMESTAMPER } from './decision-times.ts';
import { unstamped } from './timestamps.store.ts';

export interface Timestamps {
  /** Where tokens come from; null where no authority is named: then no page speaks of them. */
  readonly host: string | null;
  /** Asks for what is missing; gives how many tokens came. After a failure it waits, twice as long each time. */
  round(): Promise<number>;
}

interface Parts {
  readonly database: Database;
  readonly engine: Engine;
  readonly clock: () => string;
  /** Where a failure is said: a code, never an answer. */
  readonly log?: (line: string) => void;
}

const MOST = 20;
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 60 * 60_000;

/** Without settings nothing is asked. */
export function openTimestamps(
  { database, engine, clock, log = console.warn }: Parts,
  settings?: TimestampSettings,
): Timestamps {
  const authority = settings ? openAuthority(settings) : null;
  // A start asks again at once: whoever mended the line restarts, or waits an hour at most.
  let failures = 0;
  let notBefore = 0;
  const keeper = { role: 'netra_keeper', scope: '*', name: 'decisions without a timestamp' } as const;
  return {
    host: authority?.host ?? null,
    async round() {
      if (!authority || Date.parse(clock()) < notBefore) return 0;
      let came = 0;
      for (const { region, record, seq, envelope } of await database.transaction(keeper, tx => unstamped(tx, MOST))) {
        const stamped = await authority.stamp(envelope, clock);
        if (!stamped.ok) {
          failures += 1;
          notBefore = Date.parse(clock()) + Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
          log(`timestamps: ${stamped.refusal.code} from ${authority.host}, failure ${failures}`);
          return came;
        }
        failures = 0;
        const { der, time, authority: name } = stamped.value;
        const place = formatRef({ region, id: record });
        const given = { case: place, seq, time, authority: name, token: Buffer.from(der).toString('base64') };
        const kept = await engine.act('case.timestamp', given, { actor: TIMESTAMPER });
        if (kept.ok) came += 1;
      }
      return came;
    },
  };
}
