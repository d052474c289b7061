/** Saving one version of the study of a track. */
import { z } from 'zod';
import { oneStudiedOn, type Studied } from '../law/elements.ts';
import { legalDay } from '../offices/acting.ts';
import { refSchema } from '../record/ids.ts';
import { newAct, type Refusal } from '../record/kind.ts';
import { maybe } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import { type CaseRefusal, isStudied, type OpenedCase } from './case-state.ts';
import { onRunningCase } from './on-running.ts';
import {
  ASSESSMENTS,
  type Evidence,
  evidence,
  isAsProposed,
  newestOf,
  provisionKey,
  type StudiedElement,
  type StudiedProvision,
  type StudyRefusal,
} from './study.ts';
import { classified, OF_THE_CASE, proposedBy } from './study-law.ts';
import { wrongPhase } from './telling.ts';
import { TRACKS } from './tracks.ts';

const no = (refusal: StudyRefusal | CaseRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const needed = (most: number, missing: string) => z.string().trim().min(1, missing).max(most, 'too-long');

const element = z
  .object({
    known: maybe(40),
    /** Of an element that the table of law knows, the table's own words count. */
    text: maybe(1_000),
    assessment: z.enum(ASSESSMENTS, 'assessment-required'),
    why: needed(8_000, 'why-required'),
    evidence: z.array(evidence).max(200, 'too-long').default([]),
  })
  .superRefine(({ known, text }, context) => {
    if (known === null && text === null)
      context.addIssue({ code: 'custom', message: 'element-required', path: ['text'] });
  });
type GivenElement = z.infer<typeof element>;
const row = z
  .object({
    /** A row of the table of law by its id, or else a citation typed freely. */
    provision: maybe(60),
    cite: maybe(300),
    conclusion: needed(8_000, 'conclusion-required'),
    elements: z.array(element).min(1, 'elements-required').max(40, 'too-long'),
  })
  .superRefine(({ provision, cite }, context) => {
    if (provision === null && cite === null)
      context.addIssue({ code: 'custom', message: 'provision-required', path: ['provision'] });
  });

/** The elements as they are kept: those of the table in its words, all of them there, and those that the reviewer added. */
function elementsIn(
  given: readonly GivenElement[],
  known: Studied['elements'],
  at: string,
): Result<StudiedElement[], Refusal> {
  const missing = known.find(({ id }) => given.filter(one => one.known === id).length !== 1);
  if (missing) return no({ code: 'element-missing', field: `${at}-provision`, detail: missing.words });
  const kept: StudiedElement[] = [];
  for (const [nth, { known: id, text, ...rest }] of given.entries()) {
    const table = known.find(one => one.id === id);
    if (id !== null && !table) return no({ code: 'element-unknown', field: `${at}-elements-${nth}-text` });
    kept.push({ ...rest, known: id, text: table?.words.id ?? text ?? '' });
  }
  return ok(kept);
}

function isThere({ exhibits, clarification }: OpenedCase, { kind, n }: Evidence): boolean {
  return (kind === 'exhibit' ? exhibits : clarification.minutes).some(one => one.n === n);
}

/** Each piece of evidence is one of the case, and stands once at an element. */
function evidenced(state: OpenedCase, elements: readonly GivenElement[], at: string): Result<true, Refusal> {
  for (const [nth, { evidence: list }] of elements.entries()) {
    const gone = list.find(one => !isThere(state, one));
    const field = `${at}-elements-${nth}-evidence`;
    if (gone) return no({ code: gone.kind === 'exhibit' ? 'exhibit-missing' : 'minutes-missing', field });
  }
  return ok(true);
}

const once = (list: readonly Evidence[]): Evidence[] => [
  ...new Map(list.map(one => [`${one.kind} ${one.n}`, one])).values(),
];

/**
 * Saves the next version of a track's study. Refuses a track that is not in study, a day of conduct that nobody knows or that
 * is to come, answers that contradict each other, a provision unknown, not in force on that day or named twice, an element of
 * the table left out, evidence that is not the case's, and a reason missing where the day is not the case's or where other
 * provisions are studied than the classifier proposes.
 */
export const saveStudy = onRunningCase({
  name: 'case.study',
  summary: { id: 'Simpan kajian', en: 'Save a study' },
  input: z.object({
    case: refSchema,
    track: z.enum(TRACKS),
    conductOn: legalDay.nullish(),
    dayBecause: maybe(2_000),
    facts: needed(20_000, 'required'),
    answers: z.record(z.string().max(40), z.string().max(60)).default({}),
    rows: z.array(row).min(1, 'rows-required').max(20, 'too-long'),
    departs: maybe(8_000),
  }),
  step(state, { track: kind, conductOn, dayBecause, facts, answers: told, rows, departs }, { today, known }) {
    const track = state.tracks.find(open => open.kind === kind);
    if (!track) return no({ code: 'track-missing', field: 'track' });
    if (!isStudied(track)) return no(wrongPhase(track));
    const day = conductOn ?? state.conductOn;
    if (day === null) return no({ code: 'conduct-day-unknown', field: 'conductOn' });
    if (day > today) return no({ code: 'day-in-future', field: 'conductOn' });
    if (day !== state.conductOn && dayBecause === null) return no({ code: 'reason-missing', field: 'dayBecause' });
    const answers = Object.fromEntries(
      Object.entries(told).filter(([id, value]) => value !== '' && !OF_THE_CASE.includes(id)),
    );
    const classification = classified(state, day, answers, known);
    if (!classification.ok) return classification;
    const proposed = proposedBy(classification.value, kind);

    const provisions: StudiedProvision[] = [];
    const matrix: { conclusion: string; elements: StudiedElement[] }[] = [];
    for (const [nth, { provision, cite, conclusion, elements }] of rows.entries()) {
      const at = `rows-${nth}`;
      const law = provision === null ? null : oneStudiedOn(known.law, provision, day);
      if (law && !law.ok) {
        const field = `${at}-provision`;
        return law.refusal.code === 'not-in-force'
          ? no({ code: 'provision-not-in-force', field, detail: day })
          : no({ code: 'provision-unknown', field });
      }
      const found = law?.value;
      const chosen = found
        ? { id: found.id, name: found.name.id, cite: found.cite, confidence: found.confidence }
        : { id: null, name: null, cite: cite ?? '', confidence: null };
      if (provisions.some(one => provisionKey(one) === provisionKey(chosen)))
        return no({ code: 'provision-twice', field: `${at}-provision` });
      const held = evidenced(state, elements, at);
      if (!held.ok) return held;
      const kept = elementsIn(elements, found?.elements ?? [], at);
      if (!kept.ok) return kept;
      provisions.push(chosen);
      matrix.push({ conclusion, elements: kept.value.map(one => ({ ...one, evidence: once(one.evidence) })) });
    }
    if (departs === null && !isAsProposed(provisions, proposed))
      return no({ code: 'reason-missing', field: 'departs' });
    const n = (newestOf(state.studies, kind)?.n ?? 0) + 1;
    return ok(
      newAct(caseKind, 'studied', {
        ...{ track: kind, n, on: today, conductOn: day, dayBecause, facts },
        ...{ answers, proposed: [...proposed], provisions, matrix, departs },
      }),
    );
  },
});

export const studyCommands = [saveStudy] as const;
