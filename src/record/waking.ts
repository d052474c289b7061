import { incident, newIncident } from '../incident.ts';

export interface Waking {
  /** Carries on until nothing is left; called while that runs, it looks once more at the end. Never fails: it says so in the log. */
  wake(): Promise<void>;
  isStopped(): boolean;
  /** Begins nothing more, and waits for what runs. */
  stop(): Promise<void>;
}

/** Says in the log what broke, under the name of the work. */
export const sayBroken = (what: string, error: unknown): void =>
  console.error(`${what}: ${JSON.stringify(incident(newIncident(), error, null))}`);

/**
 * Work that goes on when somebody asks for it, and is not done twice at once in one process: `work` takes what there is, and looks
 * at `isStopped` between its steps. What is to be done again and again by itself is a round (rounds.ts).
 */
export function openWaking(what: string, work: (isStopped: () => boolean) => Promise<void>): Waking {
  let working: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const isStopped = () => stopped;

  async function run(): Promise<void> {
    try {
      while (again && !stopped) {
        again = false;
        await work(isStopped);
      }
    } catch (error) {
      sayBroken(what, error);
    } finally {
      // In the same turn in which `again` was looked at: whoever asks right after it begins anew.
      working = undefined;
    }
  }

  return {
    wake() {
      if (stopped) return Promise.resolve();
      again = true;
      working ??= run();
      return working;
    },
    isStopped,
    async stop() {
      stopped = true;
      await working;
    },
  };
}

/** Work that is a list of things, each carried out for itself: one that breaks is said so and holds up no other. */
export const eachOf =
  <T>(what: string, list: () => Promise<readonly T[]>, carryOut: (one: T) => Promise<void>) =>
  async (isStopped: () => boolean): Promise<void> => {
    for (const one of await list()) {
      if (isStopped()) return;
      try {
        await carryOut(one);
      } catch (error) {
        sayBroken(what, error);
      }
    }
  };
