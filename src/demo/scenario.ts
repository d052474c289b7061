/**
 * How one case of a generated world goes: a report, and the steps that its case takes, made with the same commands as a real
 * one. Everything follows from the seed and the case's number.
 */
import { Temporal } from 'temporal-polyfill';
import { caseCommands } from '../cases/commands.ts';
import { intakeCommands } from '../intake/commands.ts';
import type { SealedField } from '../intake/report-acts.ts';
import { TOPICS } from '../intake/report-acts.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { requirementsOf } from '../law/requirements.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import type { Actor, Command, Context } from '../record/kind.ts';
import type { Memory, MemoryRecord } from '../record/memory.ts';

/** A small fast generator of numbers (sfc32), so that a seed gives the same world everywhere. */
export function chance(seed: number, stream: number): () => number {
  let [a, b, c, d] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}

export interface WorldOffice {
  readonly ref: RecordRef;
  /** One sealed item for all reports of the office: its contents are nobody's, and sealing a million would measure age. */
  readonly item: SealedField;
  /** Its commissioners, who all sit and agree. */
  readonly plenary: readonly RecordRef[];
}

/** How far the cases of a world have come, in hundredths. */
const COURSES = [
  { share: 40, steps: ['register'] },
  { share: 20, steps: ['register', 'dismiss', 'close'] },
  { share: 15, steps: ['register', 'decide', 'refer'] },
  { share: 10, steps: ['register', 'decide', 'refer', 'follow'] },
  { share: 15, steps: ['register', 'decide', 'refer', 'follow', 'close'] },
] as const;
type Step = (typeof COURSES)[number]['steps'][number];

const command = (list: readonly unknown[], name: string): Command => {
  const found = (list as readonly Command[]).find(known => known.name === name);
  if (!found) throw new Error(`no command ${name}`);
  return found;
};
const STUDY = command(caseCommands, 'case.study');
const FILE = command(intakeCommands, 'report.file');
const REVIEW = command(intakeCommands, 'report.review');
const BY_STEP: Readonly<Record<Step, Command>> = {
  register: command(caseCommands, 'case.register'),
  decide: command(caseCommands, 'case.decide'),
  dismiss: command(caseCommands, 'case.decide'),
  refer: command(caseCommands, 'case.refer'),
  follow: command(caseCommands, 'case.follow-up'),
  close: command(caseCommands, 'case.close-track'),
};

export const courseOf = (random: () => number): readonly Step[] => {
  let left = random() % 100;
  for (const { share, steps } of COURSES) {
    if (left < share) return steps;
    left -= share;
  }
  return COURSES[0].steps;
};

/** Acts of a case and its report on this course: known beforehand, so that each part of a world knows its ledger indices. */
export const actsOfCourse = (steps: readonly Step[]): number => 1 + steps.reduce((sum, step) => sum + ACTS[step], 0);
/** Each step tells the reporter; registering opens a track, and a decision is a plenary's, upon a study. */
const ACTS: Readonly<Record<Step, number>> = { register: 5, decide: 4, dismiss: 4, refer: 2, follow: 2, close: 2 };

const FIRST_DAY = Temporal.PlainDate.from('2024-09-24');
/** Cases begin on sixty days; each waits a day before its report and takes a day a step. */
const BEGINNINGS = 60;
const DAYS: readonly string[] = Array.from({ length: BEGINNINGS + 10 }, (_, at) =>
  FIRST_DAY.add({ days: at }).toString(),
);
const OFFICER: Actor = { kind: 'system', name: 'world' };

export interface Numbering {
  /** The next number of the office's reports and of its cases. */
  report: number;
  case: number;
}

/** Lets one case take its course; gives its records, the report first. A refusal here is a bug of the scenario. */
export function playCase(
  memory: Memory,
  office: WorldOffice,
  numbers: Numbering,
  nth: number,
  random: () => number,
  hex: (bytes: number) => string,
): readonly MemoryRecord[] {
  memory.forget();
  const steps = courseOf(random);
  const day = (after: number): string => DAYS[1 + (nth % BEGINNINGS) + after] ?? '';
  const moment = (after: number, number: number): Omit<Context, 'people' | 'upwards'> => {
    const today = day(after);
    return {
      now: `${today}T03:00:00.000Z`,
      today,
      zone: 'Asia/Jakarta',
      actor: OFFICER,
      known: SHIPPED_KNOWN,
      numbers: [number],
    };
  };
  const run = (asked: Command, input: unknown, context: Omit<Context, 'people' | 'upwards'>) => {
    const done = memory.run(asked, input, context);
    if (!done.ok) throw new Error(`${asked.name} was refused in a world: ${done.refusal.code}`);
    return done.value;
  };
  const happened = day(-1);
  const [report] = run(
    FILE,
    {
      office: formatRef(office.ref),
      place: office.ref.region,
      channel: 'web',
      mode: 'formal',
      concernsOffice: false,
      custody: null,
      topic: TOPICS[random() % TOPICS.length],
      account: `Seorang pegawai terlihat membagikan bahan kampanye di kantor kelurahan, peristiwa ke-${nth}.`,
      reported: `Pegawai Contoh ${nth}`,
      happenedOn: happened,
      learnedOn: happened,
      identity: office.item,
      sealedAccount: null,
      evidence: [],
      lookup: hex(16),
      verifier: `$world$${hex(16)}`,
      answersTo: office.item.wraps[0]?.recipient,
      sealedAt: 'edge',
      standing: null,
      letter: null,
      answers: null,
      submitted: null,
    },
    moment(0, numbers.report++),
  );
  if (!report) throw new Error('a report leaves a record');
  let ref = '';
  for (const [at, step] of steps.entries()) {
    const on = day(at + 1);
    const onCase = { case: ref, track: 'neutrality', on };
    if (step === 'register') run(REVIEW, reviewOf(formatRef(report.ref), on), moment(at + 1, 0));
    if (step === 'decide' || step === 'dismiss') run(STUDY, studyOf(ref, happened, step), moment(at + 1, 0));
    const done = run(
      BY_STEP[step],
      inputOf(step, formatRef(report.ref), office, nth, onCase, steps),
      moment(at + 1, numbers.case),
    );
    if (step === 'register') {
      numbers.case += 1;
      const begun = done.find(record => record.kind === 'case');
      if (!begun) throw new Error('registering begins a case');
      ref = formatRef(begun.ref);
    }
  }
  return [...memory.records.values()];
}

function inputOf(
  step: Step,
  report: string,
  office: WorldOffice,
  nth: number,
  onCase: object,
  steps: readonly Step[],
): unknown {
  switch (step) {
    case 'register':
      return {
        report,
        office: formatRef(office.ref),
        regime: 'pilkada',
        tracks: ['neutrality'],
        actorKind: 'pns',
        unit: `Dinas Contoh ${1 + (nth % 5)}`,
        reported: `Pegawai Contoh ${nth}`,
        summary: `Dugaan keberpihakan pegawai, peristiwa ke-${nth}.`,
        conductOn: null,
      };
    case 'decide':
      return { ...onCase, ...sitting(office, 'violation', ['D-01'], 'Terbukti dari keterangan dua saksi.') };
    case 'dismiss':
      return { ...onCase, ...sitting(office, 'no-violation', [], 'Tidak didukung bukti yang cukup.') };
    case 'refer':
      return { ...onCase, letter: `Surat ${nth}` };
    case 'follow':
      return { ...onCase, result: 'sanction-imposed', note: 'Surat keputusan diterima.' };
    case 'close':
      return { ...onCase, because: steps.includes('dismiss') ? 'no-violation' : 'followed-up' };
  }
}

/** An initial review that finds nothing missing. */
const reviewOf = (report: string, on: string) => ({
  ...{ report, on, regime: 'pilkada' },
  checked: requirementsOf('pilkada').map(({ id: item }) => ({ item, met: true })),
});

/** One provision with one element: what the plenary decides upon. */
const studyOf = (ref: string, conductOn: string, step: 'decide' | 'dismiss') => ({
  ...{ case: ref, track: 'neutrality', conductOn, dayBecause: 'Menurut laporan.', facts: 'Keterangan dua saksi.' },
  departs: 'Menurut bukti.',
  rows: [
    {
      ...{ cite: 'D-01', conclusion: 'Dinilai dari keterangan dua saksi.' },
      elements: [{ text: 'Perbuatan', assessment: step === 'decide' ? 'met' : 'not-met', why: 'Keterangan saksi.' }],
    },
  ],
});

/** A plenary in which everybody is present and agrees. */
function sitting({ plenary }: WorldOffice, finding: string, provisions: readonly string[], reasons: string) {
  const present = plenary.map(formatRef);
  const votes = present.map(person => ({ person, vote: 'for' }));
  return {
    ...{ sitting: 'closed', chair: present[0], present },
    decisions: [{ track: 'neutrality', finding, provisions, reasons, votes }],
  };
}
