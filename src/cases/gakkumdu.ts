/**
 * The crime track in Sentra Gakkumdu: up to four discussions of supervisor, police and prosecutor, the file that is handed to
 * the police item by item, and what police, prosecutor and courts then did. The acts, the part of a case's state that they
 * make, and where each step can be taken. Pure.
 *
 *   handed over --investigation-begun--> --file-sent--> [[--found-incomplete-->] --file-returned--> --file-completed-->]*
 *               --filed--> --judged--> [--appealed--> [--appeal-sent-->] --appeal-judged-->] --verdict-received--> --executed-->
 *               up to the filing: --stopped-->, with the reason
 *
 * Beside the path the office notes whether the matter can affect the vote, and on which day the result is to be determined: such a
 * case is to be finished so many days before it. The newest note counts.
 *
 * What ends the path writes `followed-up` in the same plan: the track's phase has one mechanism. A step after its limit is
 * recorded like any other: which limits run is in `crime-clocks.ts`, and `late.ts` says what was late.
 */
import { z } from 'zod';
import { type Words, words } from '../law/row.ts';
import { legalDay } from '../offices/acting.ts';
import { type ActOf, field, open, orNull, personal, type Verdict } from '../record/kind.ts';
import { ok, refuse, unreachable } from '../result.ts';
import type { FollowUp } from './case-acts.ts';
import type { Track } from './case-state.ts';

export const CENTRE = ['supervisor', 'police', 'prosecutor'] as const;
export const DISCUSSION_RESULTS = ['goes-on', 'stopped'] as const;
export const VERDICTS = ['convicted', 'acquitted'] as const;
const FIRST_STEPS = [
  'investigation-begun',
  'file-sent',
  'file-returned',
  'file-completed',
  'filed',
  'judged',
  'appealed',
  'appeal-judged',
  'verdict-received',
  'executed',
  'stopped',
] as const;
/** Version 1 had no step for what begins the days of a return, nor for the sending of an appeal. */
export const CRIME_STEPS = [...FIRST_STEPS, 'found-incomplete', 'appeal-sent'] as const;
export type CrimeStep = (typeof CRIME_STEPS)[number];
export const MOST_DISCUSSIONS = 4;

const text = z.string().min(1);
const track = open(z.literal('crime'));
const on = open(legalDay);
const ofStep = {
  verdict: field(z.enum(VERDICTS).nullable()),
  /** Of the papers that say so. */
  number: personal(text.nullable()),
  /** The instructions of a return (P-19), the reason of a stop, what a verdict imposed. */
  note: personal(text.nullable()),
};

const asItWas = (fields: { readonly [name: string]: unknown }) => fields;

export const gakkumduActs = {
  discussed: {
    version: 1,
    summary: { id: 'Pembahasan Sentra Gakkumdu diadakan', en: 'Discussed in Sentra Gakkumdu' },
    fields: {
      ...{ track, on, n: field(z.number().int().min(1).max(MOST_DISCUSSIONS)) },
      institutions: field(z.array(z.enum(CENTRE)).min(1)),
      present: personal(z.array(z.object({ institution: z.enum(CENTRE), name: text })).min(1)),
      articles: field(z.array(text)),
      evidence: personal(z.string()),
      result: field(z.enum(DISCUSSION_RESULTS)),
      minutes: personal(text.nullable()),
    },
  },
  'file-handed-over': {
    version: 1,
    summary: { id: 'Berkas perkara diserahkan', en: 'File handed over' },
    fields: {
      ...{ track, on },
      items: field(z.array(z.object({ item: text, present: z.boolean() })).min(1)),
      notes: personal(z.array(z.object({ item: text, note: text }))),
      receipt: personal(text),
      receivedBy: personal(text),
    },
  },
  'crime-stepped': {
    version: 2,
    summary: {
      id: 'Langkah penyidikan, penuntutan, atau pengadilan dicatat',
      en: 'Step of police, prosecutor or court recorded',
    },
    fields: { ...{ track, on, step: field(z.enum(CRIME_STEPS)) }, ...ofStep },
    past: {
      1: { fields: { ...{ track, on, step: field(z.enum(FIRST_STEPS)) }, ...ofStep }, upcast: asItWas },
    },
  },
  'vote-effect-noted': {
    version: 1,
    summary: { id: 'Pengaruh pada perolehan suara dicatat', en: 'Effect on the vote noted' },
    fields: {
      ...{ track, on, affects: field(z.boolean()) },
      /** The day on which KPU is to determine the result; null where the vote is not affected. */
      resultOn: field(legalDay.nullable()),
      because: personal(text),
    },
  },
} as const;
type GakkumduAct = ActOf<typeof gakkumduActs>;

export interface Discussion {
  readonly n: number;
  readonly on: string;
  readonly institutions: readonly (typeof CENTRE)[number][];
  /** Null once erased, as other texts here. */
  readonly present: readonly { readonly institution: (typeof CENTRE)[number]; readonly name: string }[] | null;
  readonly articles: readonly string[];
  readonly evidence: string | null;
  readonly result: (typeof DISCUSSION_RESULTS)[number];
  readonly minutes: string | null;
  /** When it was recorded: limits of hours end there. */
  readonly at: string;
  /** The act that says it. */
  readonly seq: number;
}
export interface HandOver {
  readonly on: string;
  readonly items: readonly { readonly item: string; readonly present: boolean; readonly note: string | null }[];
  readonly receipt: string | null;
  readonly receivedBy: string | null;
}
export interface TakenStep {
  readonly step: CrimeStep;
  readonly on: string;
  readonly verdict: (typeof VERDICTS)[number] | null;
  readonly number: string | null;
  readonly note: string | null;
  /** When it was recorded: limits of hours begin there. */
  readonly at: string;
  readonly seq: number;
}
/** Whether the matter can affect the vote, as the office last noted it. */
export interface VoteEffect {
  readonly affects: boolean;
  readonly on: string;
  readonly resultOn: string | null;
  /** Null once erased. */
  readonly because: string | null;
  readonly seq: number;
}
export interface Gakkumdu {
  readonly discussions: readonly Discussion[];
  readonly handOver: HandOver | null;
  readonly steps: readonly TakenStep[];
  readonly voteEffect: VoteEffect | null;
}
export const NO_GAKKUMDU: Gakkumdu = { discussions: [], handOver: null, steps: [], voteEffect: null };

export function gakkumduAfter(state: Gakkumdu, act: GakkumduAct): Gakkumdu {
  switch (act.type) {
    case 'discussed': {
      const { track: _, present, evidence, minutes, ...rest } = act.fields;
      if (rest.n !== state.discussions.length + 1) throw new Error(`discussion ${rest.n} out of order`);
      const said = { present: orNull(present), evidence: orNull(evidence), minutes: orNull(minutes) };
      return { ...state, discussions: [...state.discussions, { ...rest, ...said, at: act.at, seq: act.seq }] };
    }
    case 'file-handed-over': {
      const { items, notes, receipt, receivedBy, on: day } = act.fields;
      if (state.handOver) throw new Error('the file was handed over twice');
      const known = orNull(notes) ?? [];
      const noted = items.map(one => ({ ...one, note: known.find(({ item }) => item === one.item)?.note ?? null }));
      return {
        ...state,
        handOver: { on: day, items: noted, receipt: orNull(receipt), receivedBy: orNull(receivedBy) },
      };
    }
    case 'crime-stepped': {
      const { track: _, number, note, ...rest } = act.fields;
      if (!nextSteps(state).includes(rest.step)) throw new Error(`the step ${rest.step} out of order`);
      const taken = { ...rest, number: orNull(number), note: orNull(note), at: act.at, seq: act.seq };
      return { ...state, steps: [...state.steps, taken] };
    }
    case 'vote-effect-noted': {
      const { track: _, because, ...rest } = act.fields;
      return { ...state, voteEffect: { ...rest, because: orNull(because), seq: act.seq } };
    }
    default:
      return unreachable(act);
  }
}

/** The whole order: what can follow what. Nothing before the hand-over, nothing after the end. */
const NEXT: Readonly<Record<CrimeStep | 'handed-over', readonly CrimeStep[]>> = {
  'handed-over': ['investigation-begun', 'stopped'],
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
};
/** Where the path is: null before the file was handed over. */
export const placeOf = ({ handOver, steps }: Gakkumdu): CrimeStep | 'handed-over' | null =>
  steps.at(-1)?.step ?? (handOver ? 'handed-over' : null);
export function nextSteps(state: Gakkumdu): readonly CrimeStep[] {
  const place = placeOf(state);
  return place === null ? [] : NEXT[place];
}
/** The day of the last step since the hand-over; null before it. */
export const lastOn = ({ handOver, steps }: Gakkumdu): string | null => steps.at(-1)?.on ?? handOver?.on ?? null;

/** No later step can change what became of it: stopped, or decided by a verdict against which there is no remedy. */
export function isFinal(state: Gakkumdu): boolean {
  const place = placeOf(state);
  return place !== null && ['appeal-judged', 'verdict-received', 'executed', 'stopped'].includes(place);
}

/** The last verdict counts: that of the high court, where there was an appeal. */
export const verdictOf = ({ steps }: Gakkumdu): TakenStep['verdict'] =>
  steps.findLast(({ verdict }) => verdict !== null)?.verdict ?? null;

/** What the end of the path makes of the track; null for a step that doesn't end it. */
export function endOf(state: Gakkumdu, step: CrimeStep): FollowUp | null {
  if (step === 'stopped') return 'no-sanction';
  if (step !== 'executed') return null;
  return verdictOf(state) === 'convicted' ? 'sanction-imposed' : 'no-sanction';
}

/** As a refusal names what is possible; pages have the same words. */
export const STEP_NAMES: Readonly<Record<CrimeStep, Words>> = {
  'investigation-begun': words('penyidikan dimulai', 'investigation begun'),
  'file-sent': words('berkas dikirim ke penuntut umum', 'file sent to the prosecutor'),
  'found-incomplete': words('berkas dinyatakan belum lengkap', 'file found incomplete'),
  'file-returned': words('berkas dikembalikan (P-19)', 'file returned (P-19)'),
  'file-completed': words('berkas dilengkapi dan dikirim lagi', 'file completed and sent again'),
  filed: words('dilimpahkan ke pengadilan negeri', 'submitted to the district court'),
  judged: words('pengadilan negeri memutus', 'district court decided'),
  appealed: words('banding diajukan', 'appealed'),
  'appeal-sent': words('berkas banding dikirim ke pengadilan tinggi', 'appeal sent to the high court'),
  'appeal-judged': words('pengadilan tinggi memutus', 'high court decided'),
  'verdict-received': words('penuntut umum menerima putusan', 'verdict received by the prosecutor'),
  executed: words('putusan dilaksanakan', 'verdict executed'),
  stopped: words('dihentikan', 'stopped'),
};

export type GakkumduRefusal =
  /** `detail`: what can be done now, in words. */
  | {
      readonly code: 'out-of-order';
      readonly field: string;
      readonly detail: { readonly id: string; readonly en: string };
    }
  | { readonly code: 'all-discussed' }
  | { readonly code: 'nobody-present'; readonly field: 'present' }
  | { readonly code: 'file-known' }
  /** An item that is missing, without a word why. `detail`: how many. */
  | { readonly code: 'item-without-note'; readonly field: 'items'; readonly detail: string }
  | { readonly code: 'items-incomplete'; readonly field: 'items' }
  | { readonly code: 'verdict-missing'; readonly field: 'verdict' }
  | { readonly code: 'verdict-beside-step'; readonly field: 'verdict' }
  | { readonly code: 'note-missing'; readonly field: 'note' }
  | { readonly code: 'result-day-missing'; readonly field: 'resultOn' }
  /** Before the case began, or years from now. */
  | { readonly code: 'result-day-odd'; readonly field: 'resultOn' };

type Part = { readonly tracks: readonly Track[]; readonly gakkumdu: Gakkumdu };
const no = (refusal: GakkumduRefusal): Verdict => refuse(refusal);

/** The refusal that names what is possible. */
export function outOfOrder(state: Gakkumdu, at: string): GakkumduRefusal {
  const next = nextSteps(state).map(step => STEP_NAMES[step]);
  const none = state.handOver
    ? words('tidak ada lagi: perkara ini sudah berakhir', 'nothing more: this matter has ended')
    : words('serahkan dulu berkasnya ke Polri', 'hand the file over to the police first');
  const said = next.length > 0 ? words(next.map(({ id }) => id).join('; '), next.map(({ en }) => en).join('; ')) : none;
  return { code: 'out-of-order', field: at, detail: said };
}

const onCrime = ({ tracks }: Part, phases: readonly Track['phase'][], rule: () => Verdict): Verdict => {
  const crime = tracks.find(({ kind }) => kind === 'crime');
  if (!crime) return refuse({ code: 'track-missing', field: 'track' });
  return phases.includes(crime.phase) ? rule() : refuse({ code: 'track-phase', field: 'track', detail: crime.phase });
};
/** The third discussion is about the investigation, the fourth about the verdict. */
export function mayDiscuss({ discussions, handOver, steps }: Gakkumdu): Verdict {
  const n = discussions.length + 1;
  if (n > MOST_DISCUSSIONS) return no({ code: 'all-discussed' });
  if (n === 3 && !handOver)
    return no({
      code: 'out-of-order',
      field: 'on',
      detail: words('serahkan dulu berkasnya ke Polri', 'hand the file over first'),
    });
  if (n === 4 && !steps.some(({ step }) => step === 'judged'))
    return no({
      code: 'out-of-order',
      field: 'on',
      detail: words('catat dulu putusan pengadilan', 'record the verdict first'),
    });
  return ok(true);
}

/** Where each step can be taken at all. */
export const gakkumduRules = {
  'case.discuss': part =>
    onCrime(part, ['study', 'decided', 'referred', 'followed-up'], () => mayDiscuss(part.gakkumdu)),
  'case.hand-over-file': part =>
    onCrime(part, ['referred', 'followed-up'], () => (part.gakkumdu.handOver ? no({ code: 'file-known' }) : ok(true))),
  'case.record-crime-step': part =>
    onCrime(part, ['referred', 'followed-up'], () =>
      nextSteps(part.gakkumdu).length > 0 ? ok(true) : no(outOfOrder(part.gakkumdu, 'step')),
    ),
  'case.note-vote-effect': part => onCrime(part, ['study', 'decided', 'referred', 'followed-up'], () => ok(true)),
} as const satisfies { readonly [command: string]: (part: Part) => Verdict };
export type GakkumduCommand = keyof typeof gakkumduRules;
