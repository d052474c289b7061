/**
 * The next best event to hold, and the figures that it rests on. Pure.
 *
 * The reasoning, so that whoever disagrees can: an event is worth holding for people whom nothing has reached yet, so audiences are
 * compared by how many of these one event would gather. An audience hears the same words: staff of one kind of units (all schools,
 * all kecamatan), or one of the groups beside them (village heads, candidates). Of an audience the units with the largest share of
 * unreached people are asked first, whole units as long as there are seats, so that an event is not spent on those who know. A unit
 * that is larger than the hall comes alone, in as many sessions as it takes. Where everybody was reached by something, those count
 * who never came to an event: reading and signing are no conversation.
 */
import { BELONGS, type Belongs, UNIT_KINDS, type UnitKind } from '../roster/roster.ts';
import { added, type Reach } from './coverage-shares.ts';

export interface UnitReach extends Reach {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly belongs: Belongs;
}
/** Staff by the kind of their units; the others by what they are. */
export type Audience = UnitKind | Exclude<Belongs, 'asn' | 'non-asn'>;
export const STAFF: readonly Belongs[] = ['asn', 'non-asn'];
export const AUDIENCES: readonly Audience[] = [
  ...UNIT_KINDS,
  ...BELONGS.filter((one): one is Exclude<Belongs, 'asn' | 'non-asn'> => !STAFF.includes(one)),
];

export interface NextEvent {
  readonly audience: Audience;
  readonly units: readonly { readonly unit: string; readonly name: string; readonly people: number }[];
  readonly belongs: readonly Belongs[];
  /** Of the people who would be asked. */
  readonly reach: Reach;
  /** How many of them nothing has reached, and how many never came to an event. */
  readonly never: number;
  readonly absent: number;
  /** How often it is to be held until everybody had a seat. */
  readonly sessions: number;
}

/** What a hall of a regency seats, unless somebody says otherwise. */
export const SEATS = 100;
const MOST = 5;

const isStaff = ({ belongs }: UnitReach): boolean => STAFF.includes(belongs);
const audienceOf = (row: UnitReach): Audience => (isStaff(row) ? row.kind : (row.belongs as Audience));

export function nextEvents(rows: readonly UnitReach[], seats: number = SEATS): readonly NextEvent[] {
  const some = rows.filter(({ people }) => people > 0);
  const anyNever = some.some(({ people, reached }) => people > reached);
  const missing = ({ people, reached, came }: Reach): number => (anyNever ? people - reached : people - came);
  return [...Map.groupBy(some, audienceOf)]
    .map(([audience, of]) => gathered(audience, of, seats, missing))
    .filter(event => missing(event.reach) > 0)
    .sort(
      (a, b) =>
        missing(b.reach) - missing(a.reach) ||
        missing(b.reach) / b.reach.people - missing(a.reach) / a.reach.people ||
        AUDIENCES.indexOf(a.audience) - AUDIENCES.indexOf(b.audience),
    )
    .slice(0, MOST);
}

function gathered(
  audience: Audience,
  rows: readonly UnitReach[],
  seats: number,
  missing: (of: Reach) => number,
): NextEvent {
  const units = [...Map.groupBy(rows, ({ unit }) => unit)].map(([unit, of]) => ({
    ...{ unit, name: of[0]?.name ?? '', ...added(of) },
    belongs: of.map(one => one.belongs),
  }));
  const asked: typeof units = [];
  const ranked = units
    .filter(unit => missing(unit) > 0)
    .toSorted(
      (a, b) => missing(b) / b.people - missing(a) / a.people || missing(b) - missing(a) || (a.name < b.name ? -1 : 1),
    );
  let left = seats;
  for (const unit of ranked) {
    if (asked.length > 0 && unit.people > left) continue;
    asked.push(unit);
    left -= unit.people;
    if (left <= 0) break;
  }
  const reach = added(asked);
  return {
    audience,
    units: asked.map(({ unit, name, people }) => ({ unit, name, people })),
    belongs: BELONGS.filter(one => asked.some(unit => unit.belongs.includes(one))),
    ...{ reach, never: reach.people - reach.reached, absent: reach.people - reach.came },
    sessions: Math.max(1, Math.ceil(reach.people / seats)),
  };
}
