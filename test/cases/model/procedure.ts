/**
 * A second, small account of the procedure, written from the facts of law and not from the code: from a report or a finding to
 * a case, its tracks and the path of a crime, with the days and hours of each step. Knows nothing of acts, kinds or commands.
 */

export type TrackName = 'neutrality' | 'crime' | 'administrative' | 'ethics' | 'other-law';
export const TRACK_NAMES: readonly TrackName[] = ['neutrality', 'crime', 'administrative', 'ethics', 'other-law'];

/** Section 3 of the facts: what police, prosecutor and courts can do after what. */
export const PATH = {
  'handed over': ['investigation-begun', 'stopped'],
  'investigation-begun': ['file-sent', 'stopped'],
  'file-sent': ['found-incomplete', 'file-returned', 'filed', 'stopped'],
  'found-incomplete': ['file-returned', 'stopped'],
  'file-returned': ['file-completed', 'stopped'],
  'file-completed': ['found-incomplete', 'file-returned', 'filed', 'stopped'],
  filed: ['judged'],
  judged: ['appealed', 'verdict-received'],
  appealed: ['appeal-sent', 'appeal-judged'],
  'appeal-sent': ['appeal-judged'],
  'appeal-judged': ['verdict-received'],
  'verdict-received': ['executed'],
  executed: [],
  stopped: [],
} as const;
export type Place = keyof typeof PATH;
export const CRIME_STEP_NAMES = (Object.keys(PATH) as Place[]).filter(place => place !== 'handed over');

type Unit = 'calendar' | 'working';
/** Limits of a regional election: so many days, of which kind, after what. */
const LIMITS: Readonly<Record<string, readonly [number, Unit]>> = {
  review: [2, 'calendar'],
  register: [1, 'calendar'],
  'set-finding': [7, 'calendar'],
  study: [3, 'calendar'],
  kpu: [7, 'calendar'],
  'file-sent': [14, 'working'],
  'file-returned': [3, 'working'],
  'file-completed': [3, 'working'],
  filed: [5, 'working'],
  judged: [7, 'calendar'],
  appealed: [3, 'calendar'],
  'appeal-sent': [3, 'calendar'],
  'appeal-judged': [7, 'calendar'],
  'verdict-received': [3, 'calendar'],
  executed: [3, 'calendar'],
};
const HOURS = 24;
/** Public holidays and joint leave on weekdays between 14 October 2024 and 24 January 2025; the vote was one. */
const CLOSED = ['2024-11-27', '2024-12-25', '2024-12-26', '2025-01-01'];

const DAY = 86_400_000;
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const works = (day: string): boolean =>
  ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !CLOSED.includes(day);

/** The last day of a limit: day one is the day after its beginning, and days on which the case stood count for nothing. */
function lastDay(limit: string, from: string, stood: readonly Stood[]): string {
  const [days, unit] = LIMITS[limit] as readonly [number, Unit];
  let day = from;
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1);
    const standing = stood.some(one => one.until !== null && one.from <= day && day < one.until);
    if (!standing && (unit === 'calendar' || works(day))) counted += 1;
  }
  return day;
}

/** What was late, and by how much; null for what was in time or has no limit. */
export type Lateness = { readonly by: number; readonly unit: 'day' | 'hour' } | null;
const daysLate = (limit: string, from: string, on: string, stood: readonly Stood[]): Lateness => {
  const by = between(lastDay(limit, from, stood), on);
  return by > 0 ? { by, unit: 'day' } : null;
};
/** Of something of which the day alone is known, the hour is the first of that day in Bengkulu. */
export interface When {
  readonly today: string;
  readonly hour: number;
}
const momentOf = (on: string, { today, hour }: When): number =>
  on === today ? Date.parse(`${today}T00:00:00Z`) + hour * 3_600_000 : Date.parse(`${on}T00:00:00Z`) - 7 * 3_600_000;
const hoursLate = (from: number, to: number): Lateness => {
  const by = Math.ceil((to - from) / 3_600_000 - HOURS);
  return by > 0 ? { by, unit: 'hour' } : null;
};

interface Stood {
  readonly from: string;
  until: string | null;
}
export interface Report {
  phase: 'received' | 'registered' | 'set-aside' | 'withdrawn';
  receivedOn: string;
  review: 'none' | 'complete' | 'incomplete' | 'asked' | 'completed';
  reviewedOn: string;
}
export interface Finding {
  phase: 'none' | 'set' | 'registered' | 'set-aside';
  setOn: string;
}
export interface Track {
  phase: 'study' | 'decided' | 'referred' | 'followed-up' | 'closed';
  openedOn: string;
  openedAt: number;
  /** The day of the step that made the phase. */
  since: string;
  decidedAt: number;
  reopened: boolean;
  studied: boolean;
  violation: boolean;
  referredOn: string;
  discussions: string[];
  handedOn: string | null;
  path: { place: Place; on: string; at: number; convicted: boolean | null }[];
  /** When the result is to be determined, of a crime that can affect the vote. */
  resultOn: string | null;
}
export interface Case {
  registeredOn: string;
  tracks: Partial<Record<TrackName, Track>>;
  stood: Stood[];
  sources: number;
}
export interface World {
  today: string;
  hour: number;
  readonly reports: Report[];
  readonly findings: Finding[];
  readonly cases: Case[];
}

export const newTrack = (on: string, at: number): Track => ({
  ...{ phase: 'study', openedOn: on, openedAt: at, since: on, decidedAt: 0, reopened: false, studied: false },
  ...{ violation: false, referredOn: '', discussions: [], handedOn: null, path: [], resultOn: null },
});

/** A crime that can affect the vote is to be finished five days before the result; none that is finished is late again. */
function resultLate({ resultOn, path }: Track, on: string): Lateness {
  const finished = ['appeal-judged', 'verdict-received', 'executed', 'stopped'].includes(path.at(-1)?.place ?? '');
  const by = resultOn === null || finished ? 0 : between(addDays(resultOn, -5), on);
  return by > 0 ? { by, unit: 'day' } : null;
}

/** What the procedure says of a step: whether it can be taken, and if so what was late about it. `null` is a refusal. */
type Said = { readonly late: Lateness } | null;
const IN_TIME: Said = { late: null };
/** Nothing moved where the step is refused. */
const no: Said = null;

const tracksOf = (one: Case): readonly Track[] => Object.values(one.tracks);
export const isOver = (one: Case): boolean => tracksOf(one).every(({ phase }) => phase === 'closed');
export const isStanding = ({ stood }: Case): boolean => stood.some(({ until }) => until === null);
const runs = (one: Case | undefined): one is Case => one !== undefined && !isStanding(one);
const stepsOn = (world: World, one: Case | undefined, name: TrackName, on: string): Track | null => {
  if (!runs(one) || on > world.today) return null;
  return one.tracks[name] ?? null;
};

/** Two of the three who sit at a regency make a quorum, everybody present votes, and most of them carry it. */
export const carries = (present: number, against: number): boolean => present >= 2 && present - against > against;

export const procedure = {
  review({ reports, today }: World, nth: number, complete: boolean): Said {
    const report = reports[nth];
    if (report?.phase !== 'received') return no;
    const first = report.review === 'none';
    const late = first ? daysLate('review', report.receivedOn, today, []) : null;
    report.review = complete ? 'complete' : 'incomplete';
    report.reviewedOn = today;
    return { late };
  },
  ask({ reports }: World, nth: number): Said {
    const report = reports[nth];
    if (report?.phase !== 'received' || report.review !== 'incomplete') return no;
    report.review = 'asked';
    return IN_TIME;
  },
  withdraw({ reports }: World, nth: number): Said {
    const report = reports[nth];
    // Before its registration alone; afterwards the handling goes on.
    if (report?.phase !== 'received') return no;
    report.phase = 'withdrawn';
    return IN_TIME;
  },
  set({ findings, today }: World, nth: number, foundOn: string, present: number, against: number): Said {
    const finding = findings[nth];
    if (finding?.phase !== 'none' || !carries(present, against)) return no;
    finding.phase = 'set';
    finding.setOn = today;
    return { late: daysLate('set-finding', foundOn, today, []) };
  },
  register(world: World, source: 'report' | 'finding', nth: number, tracks: readonly TrackName[]): Said {
    const { today, hour } = world;
    const from = source === 'report' ? world.reports[nth] : world.findings[nth];
    if (!from) return no;
    const ready = 'review' in from ? from.phase === 'received' && from.review === 'complete' : from.phase === 'set';
    if (!ready) return no;
    from.phase = 'registered';
    const made = Object.fromEntries(tracks.map(name => [name, newTrack(today, momentOf(today, { today, hour }))]));
    world.cases.push({ registeredOn: today, tracks: made, stood: [], sources: 1 });
    return { late: daysLate('register', 'review' in from ? from.reviewedOn : from.setOn, today, []) };
  },
  join(world: World, nth: number, into: number): Said {
    const report = world.reports[nth];
    const one = world.cases[into];
    if (report?.phase !== 'received' || report.review !== 'complete' || !runs(one) || isOver(one)) return no;
    report.phase = 'registered';
    one.sources += 1;
    return { late: daysLate('register', report.reviewedOn, world.today, []) };
  },
  openTrack({ cases, today, hour }: World, nth: number, name: TrackName): Said {
    const one = cases[nth];
    // Of a case that is over, too: another kind of violation begins it again.
    if (!runs(one) || one.tracks[name]) return no;
    one.tracks[name] = newTrack(today, momentOf(today, { today, hour }));
    return IN_TIME;
  },
  study(world: World, nth: number, name: TrackName): Said {
    const track = stepsOn(world, world.cases[nth], name, world.today);
    if (track?.phase !== 'study') return no;
    track.studied = true;
    return IN_TIME;
  },
  decide(
    world: World,
    nth: number,
    name: TrackName,
    on: string,
    violation: boolean,
    present: number,
    against: number,
  ): Said {
    const one = world.cases[nth];
    const track = stepsOn(world, one, name, on);
    if (!one || track?.phase !== 'study' || !track.studied || on < track.since || !carries(present, against)) return no;
    // An order to take it up again gives its own time.
    const late = track.reopened ? null : daysLate('study', one.registeredOn, on, one.stood);
    Object.assign(track, { phase: 'decided', since: on, violation, decidedAt: momentOf(on, world) });
    return { late: late ?? (violation ? null : resultLate(track, on)) };
  },
  refer(world: World, nth: number, name: TrackName, on: string): Said {
    const track = stepsOn(world, world.cases[nth], name, on);
    if (track?.phase !== 'decided' || !track.violation || on < track.since) return no;
    Object.assign(track, { phase: 'referred', since: on, referredOn: on });
    return { late: name === 'crime' ? hoursLate(track.decidedAt, momentOf(on, world)) : null };
  },
  followUp(world: World, nth: number, name: TrackName, on: string): Said {
    const one = world.cases[nth];
    const track = stepsOn(world, one, name, on);
    if (!one || !track || !['referred', 'followed-up'].includes(track.phase) || on < track.since) return no;
    const first = track.phase === 'referred';
    const limit = name === 'administrative' ? 'kpu' : name === 'crime' && track.handedOn === null ? 'file-sent' : null;
    const late = first && limit ? daysLate(limit, track.referredOn, on, one.stood) : null;
    Object.assign(track, { phase: 'followed-up', since: on });
    return { late };
  },
  close(world: World, nth: number, name: TrackName, on: string, because: string): Said {
    const track = stepsOn(world, world.cases[nth], name, on);
    if (!track || track.phase === 'closed' || on < track.since) return no;
    if (because === 'no-violation' && (track.phase !== 'decided' || track.violation)) return no;
    if (because === 'followed-up' && track.phase !== 'followed-up') return no;
    const nothing = track.phase === 'decided' && !track.violation;
    const late = nothing ? null : resultLate(track, on);
    Object.assign(track, { phase: 'closed', since: on });
    return { late };
  },
  reopen(world: World, nth: number, name: TrackName, on: string): Said {
    const track = stepsOn(world, world.cases[nth], name, on);
    if (!track || track.phase === 'study' || on < track.since) return no;
    Object.assign(track, { phase: 'study', since: on, reopened: true, discussions: [], handedOn: null, path: [] });
    return IN_TIME;
  },
  suspend({ cases, today }: World, nth: number, on: string): Said {
    const one = cases[nth];
    if (!one || isStanding(one) || isOver(one) || on > today) return no;
    if (on < (one.stood.at(-1)?.until ?? one.registeredOn)) return no;
    one.stood.push({ from: on, until: null });
    return IN_TIME;
  },
  resume({ cases, today }: World, nth: number, on: string): Said {
    const last = cases[nth]?.stood.at(-1);
    if (!last || last.until !== null || on < last.from || on > today) return no;
    last.until = on;
    return IN_TIME;
  },
  discuss(world: World, nth: number, on: string): Said {
    const track = stepsOn(world, world.cases[nth], 'crime', on);
    if (!track || track.phase === 'closed' || on < track.openedOn) return no;
    const { discussions, path } = track;
    const n = discussions.length + 1;
    if (n > 4 || on < (discussions.at(-1) ?? '')) return no;
    // The third is on the result of the investigation, the fourth on the verdict.
    const verdict = path.find(({ place }) => place === 'judged');
    if ((n >= 3 && track.handedOn === null) || (n === 4 && !verdict)) return no;
    discussions.push(on);
    const from = n === 1 && !track.reopened ? track.openedAt : n === 4 && verdict ? verdict.at : null;
    return { late: from === null ? null : hoursLate(from, momentOf(on, world)) };
  },
  handOver(world: World, nth: number, on: string): Said {
    const track = stepsOn(world, world.cases[nth], 'crime', on);
    if (!track || !['referred', 'followed-up'].includes(track.phase)) return no;
    if (track.handedOn !== null || on < track.referredOn) return no;
    track.handedOn = on;
    return IN_TIME;
  },
  crimeStep(world: World, nth: number, step: Place, on: string, convicted: boolean): Said {
    const one = world.cases[nth];
    const track = stepsOn(world, one, 'crime', on);
    if (!one || !track || !['referred', 'followed-up'].includes(track.phase) || track.handedOn === null) return no;
    const last = track.path.at(-1);
    const place = last?.place ?? 'handed over';
    if (!(PATH[place] as readonly Place[]).includes(step) || on < (last?.on ?? track.handedOn)) return no;
    const at = (name: Place) => track.path.findLast(taken => taken.place === name)?.on ?? '';
    const FROM: Partial<Record<Place, string>> = {
      'file-sent': track.handedOn,
      ...(place === 'found-incomplete' && { 'file-returned': at('found-incomplete') }),
      'file-completed': at('file-returned'),
      ...((place === 'file-sent' || place === 'file-completed') && { filed: at(place) }),
      judged: at('filed'),
      appealed: at('judged'),
      'appeal-sent': at('appealed'),
      'appeal-judged': at('appealed'),
      'verdict-received': at('appeal-judged') || at('judged'),
      executed: at('verdict-received'),
    };
    const from = FROM[step];
    const late = from === undefined ? null : daysLate(step, from, on, one.stood);
    const ends = ['appeal-judged', 'verdict-received', 'stopped'].includes(step);
    const beforeResult = ends ? resultLate(track, on) : null;
    const judging = step === 'judged' || step === 'appeal-judged';
    track.path.push({ place: step, on, at: momentOf(on, world), convicted: judging ? convicted : null });
    if (step === 'executed' || step === 'stopped') Object.assign(track, { phase: 'followed-up', since: on });
    return { late: late ?? beforeResult };
  },
  noteEffect(world: World, nth: number, on: string, resultOn: string | null): Said {
    const one = world.cases[nth];
    const track = stepsOn(world, one, 'crime', on);
    if (!one || !track || track.phase === 'closed' || on < track.openedOn) return no;
    if (resultOn !== null && resultOn < one.registeredOn) return no;
    track.resultOn = resultOn;
    return IN_TIME;
  },
};
