/**
 * Random walks over report, finding, case and tracks: what the commands accept and refuse, and the phases they lead to, beside
 * what the model of the procedure says. Pure decide and apply, no database; no test runner either, so that torture can walk too.
 */
import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { caseKind } from '../../../src/cases/case.ts';
import type { OpenedCase } from '../../../src/cases/case-state.ts';
import { caseCommands } from '../../../src/cases/commands.ts';
import { findingKind } from '../../../src/cases/finding.ts';
import { findingCommands } from '../../../src/cases/finding-commands.ts';
import { lateInCase } from '../../../src/cases/late.ts';
import { lateInFinding } from '../../../src/cases/lead-late.ts';
import { intakeCommands } from '../../../src/intake/commands.ts';
import { lateInReport } from '../../../src/intake/late.ts';
import { reportKind } from '../../../src/intake/report.ts';
import { HAND_OVER_ITEMS } from '../../../src/law/hand-over.ts';
import { SHIPPED_KNOWN } from '../../../src/law/known.ts';
import { defaultPatterns } from '../../../src/offices/numbers.ts';
import { type OfficeState, officeKind } from '../../../src/offices/office.ts';
import { formatRef, type RecordId, type RecordRef, type Region } from '../../../src/record/ids.ts';
import type { Actor, Command, Kind, Loaded } from '../../../src/record/kind.ts';
import { type Memory, type MemoryRecord, openMemory } from '../../../src/record/memory.ts';
import { newIdentity, recipientOf } from '../../../src/sealing/age.ts';
import { sealItem } from '../../../src/sealing/item.ts';
import { toWire } from '../../../src/sealing/wire.ts';
import { plenary, review, study } from '../../support/typed.ts';
import {
  addDays,
  CRIME_STEP_NAMES,
  isStanding,
  type Lateness,
  PATH,
  type Place,
  procedure,
  type Report,
  TRACK_NAMES,
  type TrackName,
  type World,
} from './procedure.ts';

const FIRST = '2024-10-14';
/** The model knows the holidays until here. */
const LAST = '2025-01-24';
const REGION = '17.02' as Region;
const refOf = (nth: number): RecordRef => ({
  region: REGION,
  id: `0f0f0f0f-0000-4000-8000-${String(nth).padStart(12, '0')}` as RecordId,
});
const OFFICE = refOf(1);
const SEATS = [2, 3, 4].map(refOf);
const ACTOR: Actor = { kind: 'system', name: 'model' };

const kinds = [officeKind, reportKind, findingKind, caseKind] as readonly unknown[] as readonly Kind[];
const commands = new Map(
  ([...intakeCommands, ...findingCommands, ...caseCommands] as readonly unknown[] as readonly Command[]).map(
    command => [command.name, command],
  ),
);

/** Sealed once for all walks: a decision looks at recipients and never inside. */
async function sealedOnce() {
  const [member, recovery] = await Promise.all(
    [newIdentity(), newIdentity()].map(async made => recipientOf(await made)),
  );
  if (!member || !recovery) throw new Error('two keys were asked for');
  const item = await sealItem(new TextEncoder().encode('{"name":"Pelapor Contoh"}'), [
    { role: 'member', recipient: member },
    { role: 'recovery', recipient: recovery },
  ]);
  if (!item.ok) throw new Error(item.refusal.code);
  return { member, recovery, identity: toWire(item.value) };
}
type Sealed = Awaited<ReturnType<typeof sealedOnce>>;

const standing = ({ member, recovery }: Sealed): Loaded => ({
  ...{ ref: OFFICE, kind: officeKind.name, version: 3 },
  state: {
    ...{
      phase: 'standing',
      since: `${FIRST}T03:00:00.000Z`,
      name: 'Bawaslu Kabupaten Rejang Lebong',
      level: 'kabkota',
    },
    numbering: { code: '07.02', mark: 'Kab', patterns: defaultPatterns('pilkada') },
    ...{ recovery, formerRecoveries: [], escalateAfter: null },
    members: [
      { person: OFFICE, recipient: member, wrapped: 'closed', circles: ['handling'], passkeys: [], former: [] },
    ],
  } as unknown as OfficeState,
});

/** What was accepted, and what the model said was late about it. */
interface Accepted {
  readonly record: string;
  readonly from: number;
  readonly to: number;
  readonly late: Lateness;
  readonly what: string;
}
const MATTERS: readonly string[] = ['report', 'finding', 'case'];
class Real {
  readonly memory: Memory;
  readonly reports: string[] = [];
  readonly findings: string[] = [];
  readonly cases: string[] = [];
  readonly accepted: Accepted[] = [];
  readonly tally = { accepted: 0, refused: 0 };
  #made = 0;
  readonly #numbers = new Map<string, number>();

  constructor(sealed: Sealed) {
    const newId = () => {
      this.#made += 1;
      return `00000000-0000-4000-8000-${String(this.#made).padStart(12, '0')}`;
    };
    const serving = SEATS.map(ref => ({ ref, roles: ['commissioner'], scope: REGION }));
    this.memory = openMemory(kinds, [standing(sealed)], newId, () => serving);
    for (const nth of [1, 2]) {
      const filed = this.ask('report.file', filing(sealed, nth), { today: FIRST, hour: 3 });
      this.reports.push(keyIn(filed, 'report'));
    }
  }

  /** The records that changed; a text is the code of the refusal. */
  ask(name: string, input: object, { today, hour }: Pick<World, 'today' | 'hour'>): readonly MemoryRecord[] | string {
    const command = commands.get(name);
    if (!command) throw new Error(`no command ${name}`);
    const named = Object.entries(input).flatMap(([field, ref]) => (MATTERS.includes(field) ? [String(ref)] : []));
    if (!named.every(ref => this.memory.records.has(ref))) return 'not-found';
    const series = ['report.file', 'finding.set', 'case.register', 'case.register-finding'].includes(name);
    const of = name === 'case.register-finding' ? 'case.register' : name;
    const number = (this.#numbers.get(of) ?? 0) + 1;
    const done = this.memory.run(command, input, {
      ...{ now: `${today}T${String(hour).padStart(2, '0')}:00:00.000Z`, today, zone: 'Asia/Jakarta', actor: ACTOR },
      ...{ known: SHIPPED_KNOWN, numbers: series ? [number] : [] },
    });
    if (!done.ok) return done.refusal.code;
    if (series) this.#numbers.set(of, number);
    return done.value;
  }
  state<S>(key: string): S {
    return this.memory.records.get(key)?.state as S;
  }
}
const keyIn = (changed: readonly MemoryRecord[] | string, kind: string): string => {
  const made = typeof changed === 'string' ? undefined : changed.find(record => record.kind === kind);
  if (!made) throw new Error(`no ${kind} was made: ${String(changed)}`);
  return formatRef(made.ref);
};

const filing = ({ identity, member }: Sealed, nth: number) => ({
  ...{ office: formatRef(OFFICE), custody: null, place: REGION, channel: 'web', mode: 'formal', concernsOffice: false },
  ...{ topic: 'campaigning', account: 'Seorang pegawai membagikan kaus.', reported: 'Pegawai Contoh' },
  ...{ happenedOn: null, learnedOn: null, identity, sealedAccount: null, evidence: [], sealedAt: 'edge' },
  ...{ lookup: `${nth}`.padStart(32, '0'), verifier: '$argon2id$v=19$contoh', answersTo: member },
  ...{ standing: null, letter: null, answers: null, submitted: null },
});

/** One request, drawn without looking at the world; `pick` chooses among what the model thinks possible, `wild` among all. */
interface Drawn {
  readonly what: string;
  readonly nth: number;
  readonly track: TrackName;
  readonly pick: number;
  readonly wild: boolean;
  readonly back: number;
  readonly pass: number;
  readonly hour: number;
  readonly present: number;
  readonly against: number;
  readonly yes: boolean;
}

const seats = (present: number, against: number, track: TrackName, violation: boolean) =>
  plenary(SEATS.slice(0, present).map(formatRef), {
    ...{ track, finding: violation ? 'violation' : 'no-violation' },
    against: SEATS.slice(0, against).map(formatRef),
  });

class Request implements fc.Command<World, Real> {
  readonly drawn: Drawn;
  constructor(drawn: Drawn) {
    this.drawn = drawn;
  }
  check(): boolean {
    return true;
  }
  toString(): string {
    return JSON.stringify(this.drawn);
  }

  run(world: World, real: Real): void {
    const { pass, hour } = this.drawn;
    const next = addDays(world.today, pass);
    // The hour moves on within a day.
    if (pass > 0 && next <= LAST) Object.assign(world, { today: next, hour });
    const natural = this.drawn.what === 'advance' ? advance(world, this.drawn) : this.drawn;
    const { name, input, said, kind, key } = ask(world, real, natural);
    const before = (key !== null && real.memory.records.get(key)?.version) || 0;
    const answer = real.ask(name, input, world);
    const accepted = typeof answer !== 'string';
    if (accepted !== (said !== null))
      throw new Error(`${name} was ${accepted ? 'accepted' : `refused (${answer})`}, the procedure says otherwise`);
    real.tally[accepted ? 'accepted' : 'refused'] += 1;
    if (accepted) {
      const made = kind === null ? undefined : answer.find(record => record.kind === kind);
      if (name.startsWith('case.register')) real.cases.push(keyIn(answer, 'case'));
      if (name === 'finding.set') real.findings.push(keyIn(answer, 'finding'));
      if (made && said)
        real.accepted.push({
          ...{ record: formatRef(made.ref), from: before + 1, to: made.version, late: said.late, what: name },
        });
    }
    same(world, real);
  }
}

/** The step that usually comes next on a track, so that walks get somewhere. */
function advance(world: World, drawn: Drawn): Drawn {
  const one = world.cases[drawn.nth % Math.max(1, world.cases.length)];
  if (!one) {
    const report = world.reports[drawn.nth];
    if (report?.phase === 'received')
      return { ...drawn, what: report.review === 'complete' ? 'register' : 'review', yes: true };
    return {
      ...drawn,
      what: world.findings[0]?.phase === 'set' ? 'register-finding' : 'set-finding',
      present: 3,
      against: 0,
    };
  }
  if (isStanding(one)) return { ...drawn, what: 'resume', back: 0 };
  const open = TRACK_NAMES.filter(name => one.tracks[name] && one.tracks[name]?.phase !== 'closed');
  const name = open.includes('crime') && drawn.pick % 3 > 0 ? 'crime' : open[drawn.pick % Math.max(1, open.length)];
  const track = name && one.tracks[name];
  if (!track) return { ...drawn, what: 'reopen', back: 0 };
  // Now and then something else is tried at the same place.
  const on = { ...drawn, track: name, back: 0, wild: drawn.wild && drawn.pick % 2 === 0 };
  if (track.phase === 'study')
    return track.studied ? { ...on, what: 'decide', present: 3, against: 0 } : { ...on, what: 'study' };
  if (track.phase === 'decided') return { ...on, what: track.violation || drawn.wild ? 'refer' : 'close' };
  if (name === 'crime' && track.phase === 'referred')
    return { ...on, what: track.handedOn === null ? 'hand-over' : drawn.pick % 4 === 0 ? 'discuss' : 'crime-step' };
  return { ...on, what: track.phase === 'referred' ? 'follow-up' : 'close' };
}

/** A stop is what is most often tried where it can't be. */
const ANY_STEP: readonly Place[] = [...CRIME_STEP_NAMES, 'stopped', 'stopped', 'stopped'];

/** The command, what is typed, and what the model says of it; the record whose acts can be late. */
function ask(world: World, real: Real, drawn: Drawn) {
  const { what, track, back, yes, present, against } = drawn;
  const nthReport = drawn.nth % 2;
  const nthCase = drawn.nth % Math.max(1, world.cases.length);
  const report = real.reports[nthReport] ?? '';
  const finding = real.findings[0] ?? formatRef(refOf(99));
  const one = real.cases[nthCase] ?? formatRef(refOf(98));
  const { today } = world;
  const on = addDays(today, -back);
  const tracks = yes ? [track] : [...new Set<TrackName>([track, 'crime'])];
  const opening = {
    ...{ office: formatRef(OFFICE), regime: 'pilkada', tracks, actorKind: 'pns', reported: 'Pegawai Contoh' },
    ...{ summary: 'Ringkasan.', conductOn: null },
  };
  const ofReport = { kind: 'report', key: report };
  const ofCase = { kind: 'case', key: one };
  const at = { case: one, track, on };
  const order = { order: 'court', cite: 'Putusan contoh', reason: 'x' };
  switch (what) {
    case 'review': {
      const given = review(report, today, yes ? [] : ['evidence']);
      return { name: 'report.review', input: given, said: procedure.review(world, nthReport, yes), ...ofReport };
    }
    case 'ask-completion': {
      const said = procedure.ask(world, nthReport);
      return { name: 'report.ask-completion', input: { report, on: today }, said, ...ofReport };
    }
    case 'withdraw': {
      const said = procedure.withdraw(world, nthReport);
      return { name: 'report.withdraw', input: { report, on: today, letter: 'x' }, said, ...ofReport };
    }
    case 'register': {
      const said = procedure.register(world, 'report', nthReport, tracks);
      return { name: 'case.register', input: { report, ...opening }, said, ...ofReport };
    }
    case 'set-finding': {
      const foundOn = addDays(today, -2 * back);
      const { decisions, ...sitting } = seats(present, against, track, true);
      const input = {
        ...{ office: formatRef(OFFICE), place: REGION, regime: 'pilkada', on: today, foundOn, happenedOn: null },
        ...{ supervision: { number: '009/LHP/2024', on: foundOn }, reported: 'x', account: 'x' },
        ...{ ...sitting, votes: decisions[0]?.votes ?? [] },
      };
      if (world.findings.length === 0) world.findings.push({ phase: 'none', setOn: '' });
      // Each setting is a finding of its own; the walk keeps to the first that was set.
      const said =
        world.findings[0]?.phase === 'none'
          ? procedure.set(world, 0, foundOn, present, against)
          : procedure.set({ ...world, findings: [{ phase: 'none', setOn: '' }] }, 0, foundOn, present, against);
      return { name: 'finding.set', input, said, kind: 'finding', key: null };
    }
    case 'register-finding': {
      if (!real.findings[0])
        return {
          name: 'case.resume',
          input: { case: one, on, cite: 'x' },
          said: procedure.resume(world, nthCase, on),
          ...ofCase,
        };
      const said = procedure.register(world, 'finding', 0, tracks);
      return { name: 'case.register-finding', input: { finding, ...opening }, said, kind: 'finding', key: finding };
    }
    case 'join': {
      const said = procedure.join(world, nthReport, nthCase);
      return { name: 'case.join-report', input: { report, case: one, why: 'x' }, said, ...ofReport };
    }
    case 'open-track':
      return {
        name: 'case.open-track',
        input: { case: one, track },
        said: procedure.openTrack(world, nthCase, track),
        ...ofCase,
      };
    case 'study':
      return { name: 'case.study', input: study(one, track), said: procedure.study(world, nthCase, track), ...ofCase };
    case 'decide': {
      const said = procedure.decide(world, nthCase, track, on, yes, present, against);
      return { name: 'case.decide', input: { case: one, on, ...seats(present, against, track, yes) }, said, ...ofCase };
    }
    case 'refer': {
      const said = procedure.refer(world, nthCase, track, on);
      return { name: 'case.refer', input: { ...at, letter: 'x' }, said, ...ofCase };
    }
    case 'follow-up': {
      const said = procedure.followUp(world, nthCase, track, on);
      return { name: 'case.follow-up', input: { ...at, result: 'sanction-imposed', note: '' }, said, ...ofCase };
    }
    case 'close': {
      const because = ['followed-up', 'no-violation', 'not-proceeded'][drawn.pick % 3] as string;
      const said = procedure.close(world, nthCase, track, on, because);
      return { name: 'case.close-track', input: { ...at, because }, said, ...ofCase };
    }
    case 'reopen':
      return {
        name: 'case.reopen-track',
        input: { ...at, ...order },
        said: procedure.reopen(world, nthCase, track, on),
        ...ofCase,
      };
    case 'suspend': {
      const input = { case: one, on, cite: 'x', reason: 'x' };
      return { name: 'case.suspend', input, said: procedure.suspend(world, nthCase, on), ...ofCase };
    }
    case 'discuss': {
      const presence = [{ institution: 'police', name: 'Penyidik Contoh' }];
      const input = { case: one, on, present: presence, articles: [], result: 'goes-on' };
      return { name: 'case.discuss', input, said: procedure.discuss(world, nthCase, on), ...ofCase };
    }
    case 'hand-over': {
      const items = HAND_OVER_ITEMS.map(item => ({ item, present: true }));
      const input = { case: one, on, items, receipt: 'x', receivedBy: 'x' };
      return { name: 'case.hand-over-file', input, said: procedure.handOver(world, nthCase, on), ...ofCase };
    }
    case 'note-effect': {
      const resultOn = addDays(today, drawn.pick - 3);
      const input = { case: one, on, affects: yes ? 'yes' : 'no', resultOn, because: 'x' };
      const said = procedure.noteEffect(world, nthCase, on, yes ? resultOn : null);
      return { name: 'case.note-vote-effect', input, said, ...ofCase };
    }
    case 'crime-step': {
      const place = world.cases[nthCase]?.tracks.crime?.path.at(-1)?.place ?? 'handed over';
      const possible: readonly Place[] = drawn.wild || PATH[place].length === 0 ? ANY_STEP : PATH[place];
      // Of what can follow, a stop is the rarest.
      const step = possible[
        (drawn.pick % 7 === 0 ? drawn.pick : drawn.pick % Math.max(1, possible.length - 1)) % possible.length
      ] as Place;
      const verdict = step === 'judged' || step === 'appeal-judged' ? (yes ? 'convicted' : 'acquitted') : null;
      const input = { case: one, on, step, verdict, number: '', note: 'x' };
      return {
        name: 'case.record-crime-step',
        input,
        said: procedure.crimeStep(world, nthCase, step, on, yes),
        ...ofCase,
      };
    }
    default:
      return {
        name: 'case.resume',
        input: { case: one, on, cite: 'x' },
        said: procedure.resume(world, nthCase, on),
        ...ofCase,
      };
  }
}

/** The two accounts stand at the same place, and what must never be is not. */
function same(world: World, real: Real): void {
  for (const [nth, key] of real.reports.entries())
    deepStrictEqual(real.state<{ phase: string }>(key).phase, (world.reports[nth] as Report).phase, `report ${nth}`);
  if (real.findings[0])
    deepStrictEqual(real.state<{ phase: string }>(real.findings[0]).phase, world.findings[0]?.phase, 'finding');
  for (const [nth, key] of real.cases.entries()) {
    const { tracks, gakkumdu, sources, suspensions } = real.state<OpenedCase>(key);
    const one = world.cases[nth];
    if (!one) throw new Error('a case that the model does not know');
    deepStrictEqual(
      Object.fromEntries(tracks.map(track => [track.kind, track.phase])),
      Object.fromEntries(Object.entries(one.tracks).map(([name, { phase }]) => [name, phase])),
      `tracks of case ${nth}`,
    );
    const crime = one.tracks.crime;
    deepStrictEqual(
      gakkumdu.steps.map(({ step }) => step),
      crime?.path.map(({ place }) => place) ?? [],
      'path',
    );
    deepStrictEqual(gakkumdu.discussions.length, crime?.discussions.length ?? 0, 'discussions');
    deepStrictEqual(gakkumdu.handOver !== null, (crime?.handedOn ?? null) !== null, 'file');
    deepStrictEqual(
      suspensions.some(({ until }) => until === null),
      isStanding(one),
      'standing',
    );
    deepStrictEqual(sources.length, one.sources, 'sources');
  }
  const sources = real.cases.flatMap(key => real.state<OpenedCase>(key).sources.map(({ ref }) => formatRef(ref)));
  if (new Set(sources).size < sources.length) throw new Error('a source was registered twice');
}

type Late = { readonly by: number; readonly unit: string };
/** At the end of a walk: every act in its place, and late where the model says so, neither more nor less. */
function whole(world: World, real: Real): void {
  for (const [key, record] of real.memory.records) {
    const { basis } = SHIPPED_KNOWN;
    const acts = record.acts.map((act, at) => ({ ...act, seq: at + 1, by: ACTOR, basis })) as never[];
    const rule = { report: lateInReport, finding: lateInFinding, case: lateInCase }[record.kind];
    if (!rule) continue;
    const late: ReadonlyMap<number, Late> = rule(acts, REGION, SHIPPED_KNOWN);
    const nth = real.cases.indexOf(key);
    const stood = nth >= 0 && (world.cases[nth]?.stood ?? []).length > 0;
    for (const { record: of, from, to, late: said, what } of real.accepted) {
      if (of !== key) continue;
      const found = [...late].filter(([seq]) => from <= seq && seq <= to).map(([, { by, unit }]) => ({ by, unit }));
      // Hours of a case that stood are the calendar's own affair; test/calendar counts them a second way.
      if (stood && (said?.unit === 'hour' || found[0]?.unit === 'hour')) continue;
      deepStrictEqual(found, said === null ? [] : [said], `late: ${what} ${from}-${to}`);
    }
    if (record.kind === 'case') inOrder(record);
  }
}

/** No case is decided without a quorum or a study, nor referred before it is decided. */
function inOrder({ acts }: MemoryRecord): void {
  const decided = new Set<string>();
  const studied = new Set<string>();
  let quorum = false;
  for (const { type, fields } of acts) {
    const { track, present } = fields as { readonly track?: string; readonly present?: readonly unknown[] };
    if (type === 'studied' && track) studied.add(track);
    if (type === 'plenary-held') quorum = (present?.length ?? 0) >= 2;
    if (type === 'decided' && track) {
      if (!quorum) throw new Error('decided without a quorum');
      if (!studied.has(track)) throw new Error('decided without a study');
      decided.add(track);
    }
    if (type === 'referred' && track && !decided.has(track)) throw new Error('referred before it was decided');
    if (type === 'track-reopened' && track) decided.delete(track);
  }
}

const OFTEN: Readonly<Record<string, number>> = { advance: 60, 'crime-step': 6, discuss: 4 };
const WHATS = [
  ...['advance', 'review', 'ask-completion', 'withdraw', 'register', 'set-finding', 'register-finding', 'join'],
  ...['open-track', 'study', 'decide', 'refer', 'follow-up', 'close', 'reopen', 'suspend', 'resume', 'discuss'],
  ...['hand-over', 'crime-step', 'note-effect'],
];
const drawn = fc
  .record({
    what: fc.oneof(...WHATS.map(what => ({ weight: OFTEN[what] ?? 1, arbitrary: fc.constant(what) }))),
    nth: fc.nat(1),
    track: fc.oneof(
      { weight: 3, arbitrary: fc.constant<TrackName>('crime') },
      { weight: 2, arbitrary: fc.constantFrom(...TRACK_NAMES) },
    ),
    pick: fc.nat(41),
    wild: fc.nat(3).map(n => n === 0),
    back: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
    pass: fc.oneof({ weight: 5, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(9) }),
    hour: fc.nat(9),
    present: fc.oneof(
      { weight: 4, arbitrary: fc.constant(3) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) },
    ),
    against: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(1) }),
    yes: fc.nat(4).map(n => n > 0),
  })
  .map(given => new Request({ ...given, against: Math.min(given.against, given.present) }));

/** Every second walk begins where the police have the file of a crime: review, registration, study, plenary, referral, hand-over. */
const BEFORE_POLICE = 6;
const USUAL = new Request({
  ...{ what: 'advance', nth: 0, track: 'crime', pick: 1, wild: false, back: 0, pass: 1, hour: 4 },
  ...{ present: 3, against: 0, yes: true },
});

export interface Figures {
  walks: number;
  accepted: number;
  refused: number;
  cases: number;
  late: number;
  executed: number;
}
/** Throws with the shortest walk that tells code and procedure apart. */
export async function walk(walks: number, seed?: number): Promise<Figures> {
  const sealed = await sealedOnce();
  const figures: Figures = { walks: 0, accepted: 0, refused: 0, cases: 0, late: 0, executed: 0 };
  fc.assert(
    fc.property(fc.boolean(), fc.commands([drawn], { maxCommands: 70, size: 'max' }), (further, requests) => {
      const report = (): Report => ({ phase: 'received', receivedOn: FIRST, review: 'none', reviewedOn: '' });
      const world: World = { today: FIRST, hour: 3, reports: [report(), report()], findings: [], cases: [] };
      const real = new Real(sealed);
      if (further) for (let nth = 0; nth < BEFORE_POLICE; nth += 1) USUAL.run(world, real);
      fc.modelRun(() => ({ model: world, real }), requests);
      whole(world, real);
      figures.walks += 1;
      figures.accepted += real.tally.accepted;
      figures.refused += real.tally.refused;
      figures.cases += real.cases.length;
      figures.late += real.accepted.filter(({ late }) => late !== null).length;
      figures.executed += world.cases.filter(one =>
        one.tracks.crime?.path.some(({ place }) => place === 'executed'),
      ).length;
    }),
    { numRuns: walks, ...(seed !== undefined && { seed }) },
  );
  return figures;
}
