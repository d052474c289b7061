/**
 * Counts who was reached, beside the commands and by the ledger's order alone. A round takes the entries since the last one,
 * counts the units anew whose people did something (all of a roster's where it moved to another generation), sums them up, and
 * puts out what everybody may see. Every figure says as of which entry it was counted and is counted whole, never moved by a
 * difference: a round that was cut off is done again and gives the same.
 */
import { incident, newIncident } from '../../incident.ts';
import type { Actor } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import type { Projection } from '../../record/projection.ts';
import { inSteps } from '../../record/steps.ts';
import { acknowledgementMeasure } from '../circular/acknowledgement.ts';
import { circularPage } from '../circular/circular.ts';
import { eventAttended } from '../event/attendance.ts';
import { publicEvent } from '../event/event-lists.ts';
import { campaignPublic } from '../pledge/campaign.ts';
import { signatureMeasure } from '../pledge/signature.ts';
import { unitsAt } from '../roster/roster.store.ts';
import { rosterMeasure } from '../roster/roster.ts';
import { activitiesOf } from './activities.ts';
import { provenIn, putActivities, reportedIn } from './activity.store.ts';
import {
  countedTo,
  countUnits,
  dropUncounted,
  forgetCounted,
  kindCounts,
  moveCounted,
  type Part,
  placesRead,
  putShares,
  type RosterAt,
  regionsBetween,
  rosterCounts,
  rostersAt,
  sumRoster,
  unitsTouched,
} from './counting.store.ts';
import { added, areaOf, sharesOfArea } from './coverage-shares.ts';
import { governmentOf, provinceOf } from './governments.ts';
import { governmentReported } from './reported.ts';

const WORKER = { kind: 'system', name: 'coverage' } as const satisfies Actor;
/** What is read from which lists; a part is counted up to where all of its lists have come. */
type Followed = Pick<Projection, 'name' | 'version' | 'kind'>;
const OF_PEOPLE: readonly Followed[] = [acknowledgementMeasure, signatureMeasure, eventAttended, rosterMeasure];
const OF_ACTIVITY: readonly Followed[] = [circularPage, campaignPublic, publicEvent, governmentReported];

/** Units counted in one transaction at most, and entries of which each touched unit is looked for: of more, all are counted. */
const UNITS = 150;
const ENTRIES = 20_000;
const GOVERNMENTS = 40;

const governmentsOf = (of: readonly { readonly region: string }[]): readonly string[] => [
  ...new Set(of.flatMap(({ region }) => governmentOf(region) ?? [])),
];

export interface Coverage {
  /** Counts up to the ledger's newest entry that is read; a second call while one runs makes it look again. */
  wake(): Promise<void>;
  /** Counts everything anew. */
  rebuild(): Promise<void>;
  stop(): Promise<void>;
}

export function openCoverage(asker: (actor: Actor, name: string) => Asked): Coverage {
  let working: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const asked = () => asker(WORKER, 'coverage');

  async function work(): Promise<void> {
    while (again && !stopped) {
      again = false;
      try {
        await people(asked());
        await activity(asked());
      } catch (error) {
        console.error(`coverage: ${JSON.stringify(incident(newIncident(), error, null))}`);
      }
    }
  }

  async function people({ read }: Asked): Promise<void> {
    const [from, places] = await read(async tx => [await countedTo(tx, 'people'), await placesRead(tx, OF_PEOPLE)]);
    const to = places === null ? from : Math.min(...places);
    if (to <= from) return;
    const all = from === 0 || to - from > ENTRIES;
    const kinds = OF_PEOPLE.map(({ kind }) => kind);
    const regions = all ? null : await read(tx => regionsBetween(tx, kinds, from, to));
    const rosters = await read(tx => rostersAt(tx, to, regions));
    const before = new Map((await read(tx => rosterCounts(tx, null))).map(one => [one.region, one]));
    for (const roster of rosters) {
      const whole = all || before.get(roster.region)?.generation !== roster.generation;
      await countRoster(read, roster, whole, from, to);
      if (stopped) return;
    }
    await publish(read, rosters, to);
  }

  async function countRoster(read: Asked['read'], roster: RosterAt, whole: boolean, from: number, to: number) {
    const units = whole ? await unitsOf(read, roster) : await read(tx => unitsTouched(tx, roster, from, to));
    let at = 0;
    await inSteps(UNITS, async most => {
      const some = units.slice(at, at + most);
      if (some.length === 0 || stopped) return false;
      await read(tx => countUnits(tx, roster, some, to));
      at += some.length;
      return at < units.length;
    });
    if (stopped) return;
    await read(async tx => {
      if (whole) await dropUncounted(tx, roster, to);
      await sumRoster(tx, roster, to);
    });
  }

  /** Governments first, a few in a transaction; the sums above them, and how far it is counted, in one at the end. */
  async function publish(read: Asked['read'], rosters: readonly RosterAt[], to: number): Promise<void> {
    const counts = await read(tx => rosterCounts(tx, null));
    const byGovernment = Map.groupBy(counts, ({ region }) => governmentOf(region) ?? '');
    // A roster outside of every province is the desk's alone.
    byGovernment.delete('');
    const touched = governmentsOf(rosters);
    for (let at = 0; at < touched.length && !stopped; at += GOVERNMENTS) {
      const some = touched.slice(at, at + GOVERNMENTS);
      const regions = some.flatMap(one => (byGovernment.get(one) ?? []).map(({ region }) => region));
      await read(async tx => {
        const kinds = Map.groupBy(await kindCounts(tx, regions), ({ region }) => governmentOf(region) ?? '');
        const shares = some.flatMap(one => {
          const own = Map.groupBy(kinds.get(one) ?? [], ({ kind }) => kind);
          return sharesOfArea(
            one,
            [...own].map(([name, of]) => ({ name, ...added(of) })),
          );
        });
        await putShares(tx, some, shares, to);
      });
    }
    if (stopped) return;
    const parts = [...byGovernment].map(([name, of]) => ({ name, ...added(of) }));
    const provinces = [...Map.groupBy(parts, ({ name }) => provinceOf(name))];
    const moved = provinces.filter(([province]) => touched.some(one => provinceOf(one) === province));
    const shares = [
      ...sharesOfArea(
        '',
        provinces.map(([name, of]) => ({ name, ...added(of) })),
      ),
      ...moved.flatMap(([province, of]) => sharesOfArea(areaOf(province), of)),
    ];
    await read(async tx => {
      if (moved.length > 0) await putShares(tx, ['', ...moved.map(([province]) => areaOf(province))], shares, to);
      await moveCounted(tx, 'people', to);
    });
  }

  /** Read and written in one transaction, and only where all of its lists stand at one entry: they keep no history. */
  async function activity({ read }: Asked): Promise<void> {
    await read(async tx => {
      const from = await countedTo(tx, 'activity');
      const places = await placesRead(tx, OF_ACTIVITY);
      const to = places?.[0] ?? 0;
      if (places === null || places.some(place => place !== to) || to <= from) return;
      const all = from === 0 || to - from > ENTRIES;
      const kinds = OF_ACTIVITY.map(({ kind }) => kind);
      const governments = all
        ? null
        : governmentsOf((await regionsBetween(tx, kinds, from, to)).map(region => ({ region })));
      if (governments === null || governments.length > 0) {
        const provinces = governments && [...new Set(governments.map(provinceOf))];
        const rows = activitiesOf(await provenIn(tx, provinces), await reportedIn(tx, provinces));
        const changed = governments === null ? rows : rows.filter(row => governments.includes(row.government));
        await putActivities(tx, governments, changed, to);
      }
      await moveCounted(tx, 'activity', to);
    });
  }

  async function unitsOf(read: Asked['read'], { region, roster, generation }: RosterAt): Promise<readonly string[]> {
    const found: string[] = [];
    for (;;) {
      const after = found.at(-1) ?? null;
      const page = await read(tx => unitsAt(tx, { region, id: roster }, generation, after, 1_000));
      found.push(...page.map(({ unit }) => unit));
      if (page.length < 1_000) return found;
    }
  }

  const wake = (): Promise<void> => {
    again = true;
    working ??= work().finally(() => {
      working = undefined;
    });
    return working;
  };
  return {
    wake,
    async rebuild() {
      const { read } = asked();
      for (const { region } of await read(tx => rosterCounts(tx, null))) await read(tx => forgetCounted(tx, region));
      for (const part of ['people', 'activity'] satisfies Part[]) await read(tx => moveCounted(tx, part, null));
      await wake();
    },
    async stop() {
      stopped = true;
      await working;
    },
  };
}
