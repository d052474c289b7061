import { cpus, totalmem } from 'node:os';
import { makeWorld } from '../demo/world.ts';
import { type Call, progressLine } from './call.ts';
import { openHouse } from './house.ts';
import { staleProjections } from './projections.ts';

const count = (text: unknown, otherwise: number): number | undefined => {
  const number = text === undefined ? otherwise : Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

/**
 * `netra world --cases N --seed S [--figures]`: prints N, seed, engine and machine with the time, as every benchmark must.
 */
export async function worldCommand(call: Call): Promise<number> {
  const settings = call.settings();
  if (!settings) return 2;
  const cases = count(call.values.cases, 1_000);
  const seed = count(call.values.seed, 1);
  if (cases === undefined || seed === undefined) {
    call.err(call.lang === 'en' ? '--cases and --seed are whole numbers' : '--cases dan --seed berupa bilangan bulat');
    return 2;
  }
  const { database } = settings;
  if (database.kind !== 'postgres') {
    const words = {
      id: 'netra world memerlukan server PostgreSQL yang kosong: isi DATABASE_URL',
      en: 'netra world needs an empty PostgreSQL server: set DATABASE_URL',
    };
    call.err(words[call.lang]);
    return 1;
  }
  const house = await openHouse(settings);
  if (!house.ok) {
    call.err(house.refusal.reason[call.lang]);
    return 1;
  }
  try {
    const began = performance.now();
    const progress = progressLine(call);
    const { netra } = house.value;
    // Of the empty database: what a world fills stands already, and is not to be made anew at the first start.
    await staleProjections(netra);
    const { entries } = await makeWorld(netra, database.url, {
      cases,
      seed,
      figures: call.values.figures === true,
      onProgress: done => progress('world', done),
    });
    const seconds = (performance.now() - began) / 1_000;
    const { rows } = await netra.database.statement('engine', 'show server_version');
    const result = {
      cases,
      seed,
      entries,
      seconds: Math.round(seconds),
      engine: `PostgreSQL ${rows[0]?.server_version}`,
      machine: `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`,
    };
    call.out(
      call.json
        ? JSON.stringify(result)
        : Object.entries(result)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n'),
    );
    return 0;
  } finally {
    await house.value.close();
  }
}
