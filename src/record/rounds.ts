import { incident, newIncident } from '../incident.ts';

/**
 * Work that is done again and again, one round at a time, until `stop`, which waits for the running one. What fails is said
 * under the name `what` and tried again.
 */
export function openRounds<O, R>(what: string, work: (options?: O) => Promise<R>) {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  const round = (options?: O): Promise<R> => {
    const next = running.then(() => work(options));
    running = next.catch(() => undefined);
    return next;
  };
  return {
    round,
    start(everyMs: number) {
      const again = () => {
        if (stopped) return;
        timer = setTimeout(() => {
          round()
            .catch(error =>
              console.error(`${what} tries again: ${JSON.stringify(incident(newIncident(), error, null))}`),
            )
            .finally(again);
        }, everyMs);
      };
      again();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
