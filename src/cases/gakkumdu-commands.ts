/** Discussing a crime track, handing its file over, what police, prosecutor and courts did, and whether the vote can be affected. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDay } from '../intake/report-acts.ts';
import { HAND_OVER_ITEMS } from '../law/hand-over.ts';
import { refSchema } from '../record/ids.ts';
import { newAct, type Refusal } from '../record/kind.ts';
import { maybe, text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import type { OpenedCase, Track } from './case-state.ts';
import {
  CENTRE,
  CRIME_STEPS,
  DISCUSSION_RESULTS,
  endOf,
  type GakkumduCommand,
  type GakkumduRefusal,
  gakkumduRules,
  lastOn,
  nextSteps,
  outOfOrder,
  VERDICTS,
} from './gakkumdu.ts';
import { onTrack } from './on-track.ts';

const no = (refusal: GakkumduRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const crime = { case: refSchema, track: z.literal('crime').default('crime'), on: plainDay };
const may =
  (command: GakkumduCommand) =>
  (track: Track, { gakkumdu }: OpenedCase): Result<true, Refusal> =>
    gakkumduRules[command]({ tracks: [track], gakkumdu });

/** The next of the four discussions. Refuses `out-of-order`, `all-discussed`, `nobody-present`. */
export const discuss = onTrack({
  name: 'case.discuss',
  summary: { id: 'Catat pembahasan Sentra Gakkumdu', en: 'Record a discussion of Sentra Gakkumdu' },
  input: z.object({
    ...crime,
    present: z.array(z.object({ institution: z.enum(CENTRE), name: text(200) })).max(60),
    articles: z.array(text(200)).max(40),
    evidence: z.string().trim().max(8_000, 'too-long').default(''),
    result: z.enum(DISCUSSION_RESULTS),
    minutes: maybe(200),
  }),
  ready: may('case.discuss'),
  earliest: track => track.openedOn,
  step({ gakkumdu }, _track, { track, on, present, articles, evidence, result, minutes }) {
    if (present.length === 0) return no({ code: 'nobody-present', field: 'present' });
    const before = gakkumdu.discussions.at(-1)?.on;
    if (before !== undefined && on < before) return refuse({ code: 'day-before-step', field: 'on', detail: before });
    const institutions = CENTRE.filter(one => present.some(({ institution }) => institution === one));
    const n = gakkumdu.discussions.length + 1;
    return ok(
      newAct(caseKind, 'discussed', { track, on, n, institutions, present, articles, evidence, result, minutes }),
    );
  },
  tells: () => undefined,
});

/**
 * The file goes to the police, each item of the list there or missing with a word why. Refuses `file-known`,
 * `items-incomplete`, `item-without-note`.
 */
export const handOverFile = onTrack({
  name: 'case.hand-over-file',
  summary: { id: 'Catat penyerahan berkas', en: 'Record the hand-over of the file' },
  input: z.object({
    ...crime,
    items: z.array(
      z.object({
        item: z.enum(HAND_OVER_ITEMS),
        present: z.boolean(),
        note: z.string().trim().max(500, 'too-long').default(''),
      }),
    ),
    receipt: text(200),
    receivedBy: text(200),
  }),
  ready: may('case.hand-over-file'),
  earliest: referredOn,
  step(_state, _track, { track, on, items: given, receipt, receivedBy }) {
    const listed = HAND_OVER_ITEMS.flatMap(item => given.filter(one => one.item === item));
    if (
      listed.length !== HAND_OVER_ITEMS.length ||
      given.length !== listed.length ||
      new Set(listed.map(({ item }) => item)).size !== listed.length
    )
      return no({ code: 'items-incomplete', field: 'items' });
    const bare = listed.filter(({ present, note }) => !present && note === '');
    if (bare.length > 0) return no({ code: 'item-without-note', field: 'items', detail: String(bare.length) });
    const items = listed.map(({ item, present }) => ({ item, present }));
    const notes = listed.flatMap(({ item, note }) => (note === '' ? [] : [{ item, note }]));
    return ok(newAct(caseKind, 'file-handed-over', { track, on, items, notes, receipt, receivedBy }));
  },
  tells: () => undefined,
});

function referredOn(track: Track): string {
  return ('referredOn' in track && track.referredOn) || track.openedOn;
}
const JUDGING: readonly string[] = ['judged', 'appeal-judged'];
const EXPLAINED: readonly string[] = ['file-returned', 'stopped'];

/** One step of the path. Refuses `out-of-order` with what is possible, `verdict-missing`, `verdict-beside-step`, `note-missing`. */
export const recordCrimeStep = onTrack({
  name: 'case.record-crime-step',
  summary: { id: 'Catat langkah penyidikan atau peradilan', en: 'Record a step of police, prosecutor or court' },
  input: z.object({
    ...{ ...crime, step: z.enum(CRIME_STEPS), number: maybe(200), note: maybe(4_000) },
    verdict: z
      .enum(VERDICTS)
      .or(z.literal(''))
      .nullish()
      .transform(given => given || null),
  }),
  ready: may('case.record-crime-step'),
  earliest: referredOn,
  step({ gakkumdu }, _track, { track, on, step, verdict, number, note }) {
    if (!nextSteps(gakkumdu).includes(step)) return no(outOfOrder(gakkumdu, 'step'));
    const before = lastOn(gakkumdu) ?? '';
    if (on < before) return refuse({ code: 'day-before-step', field: 'on', detail: before });
    if (JUDGING.includes(step) && verdict === null) return no({ code: 'verdict-missing', field: 'verdict' });
    if (!JUDGING.includes(step) && verdict !== null) return no({ code: 'verdict-beside-step', field: 'verdict' });
    if (EXPLAINED.includes(step) && note === null) return no({ code: 'note-missing', field: 'note' });
    const taken = newAct(caseKind, 'crime-stepped', { track, on, step, verdict, number, note });
    const end = endOf(gakkumdu, step);
    return ok(end ? [taken, newAct(caseKind, 'followed-up', { track, result: end, on, note: '' })] : taken);
  },
  tells: ({ gakkumdu }, _track, { step }) => (endOf(gakkumdu, step) === null ? undefined : 'followed-up'),
});

/** Years in which a result is to be determined: more is a slip of the pen. */
const RESULT_WITHIN = 2;
/**
 * Whether the matter can affect the vote, which makes it due before the result; noted again, the newest counts. Refuses
 * `result-day-missing`, `result-day-odd`.
 */
export const noteVoteEffect = onTrack({
  name: 'case.note-vote-effect',
  summary: { id: 'Catat pengaruh pada perolehan suara', en: 'Note the effect on the vote' },
  input: z.object({
    ...crime,
    affects: z.enum(['yes', 'no']).transform(given => given === 'yes'),
    resultOn: plainDay
      .or(z.literal(''))
      .nullish()
      .transform(given => given || null),
    because: text(2_000),
  }),
  ready: may('case.note-vote-effect'),
  earliest: track => track.openedOn,
  step({ registeredOn }, _track, { track, on, affects, resultOn: day, because }) {
    const resultOn = affects ? day : null;
    if (affects && resultOn === null) return no({ code: 'result-day-missing', field: 'resultOn' });
    const latest = Temporal.PlainDate.from(on).add({ years: RESULT_WITHIN }).toString();
    if (resultOn !== null && (resultOn < registeredOn || resultOn > latest))
      return no({ code: 'result-day-odd', field: 'resultOn' });
    return ok(newAct(caseKind, 'vote-effect-noted', { track, on, affects, resultOn, because }));
  },
  tells: () => undefined,
});

export const gakkumduCommands = [discuss, handOverFile, recordCrimeStep, noteVoteEffect] as const;
