/** The one way of the command line to an installation: through the running server, else by opening the data itself under the lock. */
import type { Netra } from '../netra.ts';
import type { Refusal } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type HouseRefusal, hasData, openHouse } from './house.ts';
import type { Settings } from './settings.ts';
import { askSocket, socketPath } from './socket.ts';
import { askAsOperator, OPERATOR, type Progress } from './tasks.ts';
import { say } from './words.ts';

export interface Door {
  ask(name: string, input: unknown, progress?: Progress): Promise<Result<unknown, Refusal>>;
  /** Carries out a command as the operator. */
  act(name: string, input: unknown): Promise<Result<unknown, Refusal>>;
  close(): Promise<void>;
}

const quiet: Progress = () => {};

/** @param founds whether an installation may be begun by asking; looking never does. */
export async function openDoor(settings: Settings, founds: boolean): Promise<Result<Door, HouseRefusal>> {
  const path = socketPath(settings.dataDir);
  if (path !== undefined && (await askSocket(path, '/ask', { name: 'ledger.status', input: {} }, quiet))) {
    return ok(throughServer(path));
  }
  if (!founds && !hasData(settings)) {
    return refuse({
      code: 'no-data',
      reason: say(
        `Belum ada data di ${settings.dataDir}. Mulai dengan netra start, atau sebut foldernya dengan NETRA_DATA.`,
        `There is no data in ${settings.dataDir} yet. Begin with netra start, or name its folder with NETRA_DATA.`,
      ),
    });
  }
  const house = await openHouse(settings);
  return house.ok ? ok(direct(house.value.netra, house.value.close)) : house;
}

function throughServer(path: string): Door {
  const asked = async (way: '/ask' | '/act', name: string, input: unknown, progress: Progress) => {
    const answer = await askSocket(path, way, { name, input }, progress);
    if (!answer) throw new Error('the server stopped meanwhile; ask again');
    return answer;
  };
  return {
    ask: (name, input, progress = quiet) => asked('/ask', name, input, progress),
    act: (name, input) => asked('/act', name, input, quiet),
    async close() {},
  };
}

const direct = (netra: Netra, close: () => Promise<void>): Door => ({
  ask: (name, input, progress = quiet) => askAsOperator(netra, name, input, progress),
  act: (name, input) => netra.act(name, input, { actor: OPERATOR }),
  async close() {
    // Without a server nobody else gives what was written its place in the ledger.
    await netra.integrator.round();
    await close();
  },
});
