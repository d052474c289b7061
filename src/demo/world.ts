/**
 * `netra world`: a world of any size on an empty PostgreSQL database, for benchmarks. Offices are founded by the ordinary
 * command; cases are made by the ordinary `decide` and `apply` in memory, on every core, and copied in.
 */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Netra } from '../netra.ts';
import { defaultPatterns } from '../offices/numbers.ts';
import { officeKind, SET_UP } from '../offices/office.ts';
import { regionTable } from '../offices/places.ts';
import { MEASURED } from '../publish/measured.ts';
import { formatRef, type RecordRef, type Region } from '../record/ids.ts';
import { type Loaded, stateOf } from '../record/kind.ts';
import type { Projection } from '../record/projection.ts';
import { projections } from '../rooms.ts';
import { newMemberKey, newRecoveryKey } from '../sealing/circle.ts';
import { sealItem } from '../sealing/item.ts';
import { toWire } from '../sealing/wire.ts';
import { actsOfCourse, chance, courseOf, type Numbering, type WorldOffice } from './scenario.ts';
import { dress, layBare, putFollower, putSeries } from './world.store.ts';
import type { Made, Part, WorldTask } from './world-worker.ts';

export interface WorldPlan {
  readonly cases: number;
  readonly seed: number;
  /**
   * Whether the rows are filled from which figures are counted: as many again as there are acts. Where they are not, they begin
   * to follow the ledger once a server runs.
   */
  readonly figures: boolean;
  readonly onProgress?: (done: number) => void;
}

const OFFICES = 20;
const PART = 1_000;
/** A part's acts are dead once it is copied: with room for them they are never moved among what stays. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };
const FILLED = ['act', 'slot', 'leaf', 'record', 'record_key'];

/** Makes the world. Throws on the embedded engine, which has no COPY from outside, and on a database that holds reports. */
export async function makeWorld(netra: Netra, url: string, plan: WorldPlan): Promise<{ readonly entries: number }> {
  if (netra.database.engine !== 'postgres') throw new Error('a world is made on a PostgreSQL server: set DATABASE_URL');
  const before = await netra.database.statement(
    'empty',
    `select exists (select from record where kind = 'report') as filled`,
  );
  if (before.rows[0]?.filled === true)
    throw new Error('this database holds reports already: a world is made on an empty one');
  const offices = await foundOffices(netra);
  await netra.integrator.round();
  const start = netra.files.size();
  const parts = planParts(plan, start, offices.length);
  const bare = await netra.database.asOwner('lay world bare', tx => layBare(tx, tablesOf(plan)));
  const entries = await runParts(netra, url, plan, offices, parts);
  // Each by itself: a transaction that holds all of them could be resumed by nobody either.
  const put = (statement: string) => netra.database.asOwner('index world', tx => dress(tx, statement));
  for (const step of bare) await eachAt(availableParallelism(), step, put);
  await settle(netra, plan, start + entries, offices, parts);
  return { entries };
}

/** Carries `work` out on each, so many at once. */
async function eachAt<T>(most: number, list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const left = list.values();
  const lane = async () => {
    for (const each of left) await work(each);
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, lane));
}

/** What a world fills, the largest first: acts and leaves, records, and the lists of the kinds that have cases and reports. */
const tablesOf = (plan: WorldPlan): readonly string[] => [
  ...FILLED,
  ...filledIn(plan)
    .filter(({ kind }) => kind === 'report' || kind === 'case')
    .map(({ table }) => table),
];

/** The lists that a world fills. */
export const filledIn = ({ figures }: Pick<WorldPlan, 'figures'>): readonly Projection[] =>
  figures ? projections : projections.filter(projection => !MEASURED.some(({ name }) => name === projection.name));

/** Each part knows its cases, its first ledger index and its offices' next numbers before any part is made. */
function planParts({ cases, seed }: WorldPlan, start: number, offices: number): readonly Part[] {
  const parts: Part[] = [];
  let firstIndex = start;
  const numbers: Numbering[] = Array.from({ length: offices }, () => ({ report: 1, case: 1 }));
  for (let from = 0; from < cases; from += PART) {
    const to = Math.min(cases, from + PART);
    const part = parts.length;
    parts.push({ part, from, to, firstIndex, numbers: numbers.map(numbering => ({ ...numbering })) });
    for (let nth = from; nth < to; nth += 1) {
      const numbering = numbers[nth % offices];
      if (!numbering) throw new Error('no office');
      numbering.report += 1;
      numbering.case += 1;
      firstIndex += actsOfCourse(courseOf(chance(seed, nth)));
    }
  }
  return parts;
}

async function runParts(
  netra: Netra,
  url: string,
  plan: WorldPlan,
  offices: readonly (WorldOffice & { state: Loaded })[],
  parts: readonly Part[],
): Promise<number> {
  const { seed, figures } = plan;
  const workerData: WorldTask = { url, kek: netra.keys.recordKek.key, seed, figures, offices };
  const waiting = new Map<number, Uint8Array>();
  let [given, appended, entries] = [0, 0, 0];
  let appending: Promise<void> = Promise.resolve();
  /** The tree takes the parts in their order, whichever is made first. */
  const append = async () => {
    for (let ready = waiting.get(appended); ready; ready = waiting.get(appended)) {
      waiting.delete(appended);
      appended += 1;
      const list = Array.from(
        { length: ready.length / 32 },
        (_, at) => ready?.subarray(at * 32, at * 32 + 32) ?? new Uint8Array(),
      );
      await netra.files.append(list);
      entries += list.length;
      plan.onProgress?.(parts[appended - 1]?.to ?? 0);
    }
  };
  const work = async () => {
    const worker = new Worker(new URL('./world-worker.ts', import.meta.url), { workerData, resourceLimits: YOUNG });
    try {
      for (let part = parts[given++]; part; part = parts[given++]) {
        worker.postMessage(part);
        // The tree takes what was made before while the next part is made, and lags by one part at most.
        const [[made]] = (await Promise.all([once(worker, 'message'), appending])) as [[Made], undefined];
        waiting.set(made.part, made.entries);
        appending = appending.then(append);
      }
    } finally {
      worker.postMessage('end');
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), parts.length) }, work));
  await appending;
  await netra.files.publish();
  return entries;
}

/** Series and followers stand where the last command would have left them. */
async function settle(
  netra: Netra,
  plan: WorldPlan,
  size: number,
  offices: readonly WorldOffice[],
  parts: readonly Part[],
): Promise<void> {
  const last = parts.at(-1);
  const standing = offices.flatMap(({ ref }, at) => {
    const more = last ? countFor(last, at, offices.length) : 0;
    return (['report', 'case'] as const).map(series => ({
      ref,
      series,
      next: (last?.numbers[at]?.[series] ?? 1) + more,
    }));
  });
  await netra.database.asOwner('settle world', async tx => {
    for (const { ref, series, next } of standing) await putSeries(tx, ref, series, next);
    for (const projection of filledIn(plan).filter(one => one.follows === 'ledger')) {
      await putFollower(tx, projection.name, projection.version, size);
    }
  });
  await netra.database.statement('analyze', 'analyze');
}

const countFor = ({ from, to }: Part, office: number, offices: number): number => {
  let count = 0;
  for (let nth = from; nth < to; nth += 1) if (nth % offices === office) count += 1;
  return count;
};

async function foundOffices(netra: Netra): Promise<readonly (WorldOffice & { state: Loaded })[]> {
  const made: (WorldOffice & { state: Loaded })[] = [];
  for (const [nth, region] of regionTable().regencies.slice(0, OFFICES).entries()) {
    const key = await newMemberKey(`kata sandi dunia ${region.code}`, 10);
    if (!key.ok) throw new Error(key.refusal.code);
    const recovery = await newRecoveryKey();
    const input = setUpInput(region.code as Region, `Bawaslu ${region.name}`, nth, key.value, recovery.recipient);
    const answer = await netra.act('office.set-up', input, { actor: SET_UP });
    if (!answer.ok) throw new Error(`office.set-up: ${answer.refusal.code} ${JSON.stringify(answer.refusal.detail)}`);
    const [office, founder] = answer.value.records;
    if (!office || !founder) throw new Error('no office');
    stateOf([office], 0, officeKind);
    const item = await sealItem(new TextEncoder().encode('{"name":"Pelapor Contoh"}'), [
      { role: 'member', recipient: key.value.recipient },
      { role: 'recovery', recipient: recovery.recipient },
    ]);
    if (!item.ok) throw new Error(item.refusal.code);
    const wire = toWire(item.value);
    made.push({
      ref: office.ref,
      item: { sealed: wire.sealed, wraps: wire.wraps.map(wrap => ({ ...wrap })) },
      plenary: await enrolPlenary(netra, office.ref, founder.ref, nth),
      state: office,
    });
  }
  return made;
}

/** Three commissioners, each enrolled by whoever set the office up. */
async function enrolPlenary(netra: Netra, office: RecordRef, founder: RecordRef, nth: number): Promise<RecordRef[]> {
  const { region } = office;
  const roles = ['administrator'];
  const actor = {
    kind: 'officer',
    id: formatRef(founder),
    name: 'Pengurus Contoh',
    scope: region,
    roles,
    office,
  } as const;
  const seats: RecordRef[] = [];
  for (const seat of [1, 2, 3]) {
    const person = { name: `Anggota Contoh ${seat}`, signIn: `anggota${nth + 1}-${seat}`, roles: ['commissioner'] };
    const given = { office: formatRef(office), scope: region, ...person };
    const enrolled = await netra.act('person.enrol', given, { actor });
    const ref = enrolled.ok ? enrolled.value.records[0]?.ref : undefined;
    if (!ref) throw new Error('a commissioner of a world was not enrolled');
    seats.push(ref);
  }
  return seats;
}

const setUpInput = (
  region: Region,
  name: string,
  nth: number,
  key: { recipient: string; wrapped: string },
  recovery: string,
) => ({
  region,
  name,
  level: 'kabkota',
  code: `01.${String(nth + 1).padStart(2, '0')}`,
  numberPatterns: defaultPatterns('pilkada'),
  recovery,
  person: {
    name: `Pengurus Contoh ${nth + 1}`,
    signIn: `pengurus${nth + 1}`,
    roles: ['administrator', 'reviewer'],
    ...key,
  },
});
