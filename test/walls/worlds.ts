/**
 * Many small random worlds in a row, for exits.test.ts: a few matters each, drawn from the world's own seed, and of each a draw of
 * everything that anybody can ask of them. What costs (founding offices, opening a database, hashing receipts, pages) is shared by
 * a hundred worlds or left to the short run, so that thousands are affordable. A world is played again by its seed.
 */
import type { DatabaseConfig } from '../../src/db/database.ts';
import { KINDS_OF_MATTER } from '../../src/offices/recusal.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { operations as rooms } from '../../src/rooms.ts';
import { openThread, type ThreadWorld } from '../thread/world.ts';
import {
  happen,
  knows,
  knowsPart,
  type Liaison,
  lists,
  type Matter,
  mayRead,
  type Officer,
  type People,
  populate,
  refIn,
  WORDS,
  word,
  wordsIn,
} from './matters.ts';

export type Asks = (at: {
  readonly matter: Matter;
  readonly who: Officer | Liaison;
  readonly world: ThreadWorld;
}) => readonly object[];

/** The tables of exits.test.ts: what is asked of each operation and command. */
export interface Exits {
  readonly operations: Readonly<Record<string, Asks>>;
  readonly commands: Readonly<Record<string, (matter: Matter, world: ThreadWorld) => object>>;
}
export interface Walk {
  readonly from: number;
  readonly worlds: number;
  readonly minutes: number;
  readonly log: (line: string) => void;
}
export interface Walked {
  readonly worlds: number;
  readonly matters: number;
  readonly asked: number;
  /** Words of the policy that came out to whom it allows them: the search isn't blind. */
  readonly words: number;
  readonly found: readonly string[];
  /** The seed to go on from. */
  readonly next: number;
}

const PUBLIC: Actor = { kind: 'public' };
/** Worlds that share one database and its offices. */
const TOGETHER = 100;
const QUESTIONS = 100;
const ATTEMPTS = 25;
const READERS = 2;
/** Databases at a time: most of a world is waiting for one. */
const LANES = 3;
const AT_ONCE = 4;
export const PUBLICS = new Set(rooms.filter(one => one.for === 'public').map(({ name }) => name));
const none: Asks = () => [];
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

/** mulberry32: what is found can be found again from its seed. */
export function chanceFrom(from: number): () => number {
  let seed = from;
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function drawn<T>(list: readonly T[], most: number, chance: () => number): readonly T[] {
  const left = [...list];
  for (let at = 0; at < Math.min(most, left.length); at += 1) {
    const other = at + Math.floor(chance() * (left.length - at));
    [left[at], left[other]] = [left[other] as T, left[at] as T];
  }
  return left.slice(0, most);
}

/** Plays worlds until there are enough or time is over, in databases that `open` gives; each that was begun is finished. */
export async function walkWorlds(open: () => Promise<DatabaseConfig>, exits: Exits, walk: Walk): Promise<Walked> {
  const until = performance.now() + walk.minutes * 60_000;
  const found: string[] = [];
  const tally = { worlds: 0, matters: 0, asked: 0, words: 0 };
  let next = walk.from;
  const goesOn = () => next < walk.from + walk.worlds && performance.now() < until;
  const lane = async () => {
    while (goesOn()) {
      const world = await openThread(await open());
      try {
        const house = { world, people: await populate(world), matters: [] as Matter[] };
        for (let nth = 0; nth < TOGETHER && goesOn(); nth += 1) {
          const seed = next;
          next += 1;
          const wrong = await playWorld(house, exits, seed, tally);
          found.push(...wrong.map(line => `world ${seed}: ${line}`));
          for (const line of wrong) walk.log(`world ${seed}: ${line}`);
          tally.worlds += 1;
          if (tally.worlds % 50 === 0) walk.log(said());
        }
        found.push(...(await wholeLists(house)));
      } finally {
        await world.netra.close();
      }
    }
  };
  const said = () =>
    `${tally.worlds} worlds, ${tally.matters} matters, ${tally.asked} questions, ${found.length} wrong; next seed ${next}`;
  await Promise.all(Array.from({ length: LANES }, lane));
  walk.log(said());
  return { ...tally, found, next };
}

interface House {
  readonly world: ThreadWorld;
  readonly people: People;
  /** Of every world so far: a word of an earlier one is a leak too. */
  readonly matters: Matter[];
}

async function playWorld(
  { world, people, matters }: House,
  { operations, commands }: Exits,
  seed: number,
  tally: { matters: number; asked: number; words: number },
): Promise<readonly string[]> {
  const chance = chanceFrom(seed);
  const { netra } = world;
  const wrong: string[] = [];
  const own: Matter[] = [];
  for (let left = 2 + Math.floor(chance() * 4); left > 0; left -= 1) {
    const matter = await happen(world, people, matters.length, chance);
    matters.push(matter);
    own.push(matter);
  }
  tally.matters += own.length;
  // What the public sees follows the ledger.
  if (chance() < 0.2) {
    await netra.integrator.round({ intakeNow: true });
    await netra.integrator.round();
  }
  const everybody: readonly (readonly [string, Officer | Liaison])[] = Object.entries({
    ...people.all,
    ...people.partners,
  });
  const leaks = (text: string, who: Officer | Liaison | null, where: string) =>
    wordsIn(text).flatMap(({ kind, n }) => {
      tally.words += 1;
      const matter = matters[n];
      return matter && mayRead(matter, kind, who) ? [] : [`${where}: ${WORDS[kind]} of matter ${n} (${matter?.mode})`];
    });

  const asks = own.flatMap((one, nth) =>
    // What is asked once is asked with the first matter of each world.
    [...everybody, ['the public', null] as const].flatMap(([role, who]) =>
      Object.entries(operations).flatMap(([name, of]) =>
        // What is the public's is asked as the public, whoever is signed in.
        (who !== null && PUBLICS.has(name) ? none : of)({
          matter: nth === 0 ? { ...one, n: 0 } : one,
          who: who ?? world.regency.officer,
          world,
        }).map(input => ({
          ...{ role, who, name, input },
        })),
      ),
    ),
  );
  await inTurn(drawn(asks, QUESTIONS, chance), async ({ role, who, name, input }) => {
    const answer = await netra.ask(name, input, who ?? PUBLIC);
    wrong.push(...leaks(JSON.stringify(answer), who, `${name} to ${role}`));
  });

  const readers = drawn(Object.entries(people.all), READERS, chance);
  const shows = readers.flatMap(([role, who]) => own.map(matter => ({ role, who, matter })));
  await inTurn(shows, async ({ role, who, matter }) => {
    for (const kind of KINDS_OF_MATTER) {
      const ref = refIn(matter, kind);
      if (!ref) continue;
      tally.asked += 1;
      const answer = await netra.ask(`${kind}.show`, { [kind]: formatRef(ref) }, who);
      wrong.push(...leaks(JSON.stringify(answer), who, `${kind}.show to ${role}`));
      const shown = code(answer);
      const expected = knows(matter, kind, who) ? '' : 'not-found';
      if (shown !== expected) wrong.push(`${kind} of matter ${matter.n} to ${role}: ${shown || 'shown'}`);
    }
    const searched = await netra.ask('desk.search', { text: word('p', matter.n) }, who);
    const rows = searched.ok ? (searched.value as { rows: readonly { number: string }[] }).rows : [];
    const named = matter.case && lists(matter, 'case', who) ? [matter.case.number] : [];
    if (rows.map(({ number }) => number).join() !== named.join())
      wrong.push(`search for the case of matter ${matter.n} by ${role}: ${rows.length} found`);
  });
  for (const [role, who] of Object.entries(people.partners))
    for (const matter of own) {
      const answer = await netra.ask('part.show', { case: formatRef(matter.case?.ref ?? matter.report) }, who);
      wrong.push(...leaks(JSON.stringify(answer), who, `part.show to ${role}`));
      const shown = code(answer);
      if (shown !== (knowsPart(matter, who) ? '' : 'not-found'))
        wrong.push(`part of matter ${matter.n} to ${role}: ${shown || 'shown'}`);
    }

  const attempts = own.flatMap(matter =>
    Object.entries(people.all).flatMap(([role, who]) =>
      Object.keys(commands).flatMap(name => {
        const kind = KINDS_OF_MATTER.find(one => name.startsWith(`${one}.`)) ?? 'report';
        const ref = refIn(matter, kind);
        return ref && !knows(matter, kind, who) ? [{ matter, role, who, name, kind, ref }] : [];
      }),
    ),
  );
  await inTurn(drawn(attempts, ATTEMPTS, chance), async ({ matter, role, who, name, kind, ref }) => {
    const input = { [kind]: formatRef(ref), ...commands[name]?.(matter, world) };
    const answer = code(await netra.act(name, input, { actor: who }));
    if (answer !== 'not-found') wrong.push(`${name} of matter ${matter.n} by ${role}: ${answer || 'done'}`);
  });
  tally.asked += Math.min(asks.length, QUESTIONS) + shows.length + Math.min(attempts.length, ATTEMPTS);
  return wrong;
}

/** The lists of everybody, to their last page, after the last world of a database. */
async function wholeLists({ world, people, matters }: House): Promise<readonly string[]> {
  const wrong: string[] = [];
  const numberOf = {
    report: ({ number }: Matter) => number,
    // A lead that was traced from information keeps its number.
    lead: ({ number }: Matter) => number,
    finding: (matter: Matter) => matter.finding?.number,
    case: (matter: Matter) => matter.case?.number,
  };
  for (const [role, who] of Object.entries(people.all))
    for (const kind of KINDS_OF_MATTER) {
      const listed: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const answer = await world.netra.ask(`${kind}.list`, after ? { after } : {}, who);
        if (!answer.ok) throw new Error(`${kind}.list refused ${role}: ${answer.refusal.code}`);
        const page = answer.value as { rows: readonly { number: string }[]; next: string | null };
        listed.push(...page.rows.map(({ number }) => number));
        after = page.next;
      }
      const expected = matters.filter(matter => lists(matter, kind, who)).map(numberOf[kind]);
      if (listed.sort().join() !== expected.sort().join())
        wrong.push(`${kind}.list of ${role}: ${listed.length} listed, ${expected.length} expected`);
    }
  return wrong;
}

/** Some at a time: the database answers one while the process reads another. */
export async function inTurn<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  let at = 0;
  const worker = async () => {
    for (let one = list[at]; one !== undefined; one = list[at]) {
      at += 1;
      await work(one);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
