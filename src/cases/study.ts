/**
 * The study (kajian) of one track of a case: the facts, and for each provision its elements, the evidence for and against
 * each, what the reviewer makes of it and why. The acts, the part of a case's state that they make, and what differs between
 * two versions. Pure.
 *
 *   track in study --studied*--> the newest version counts, older ones stay readable; the plenary's decision freezes them
 *
 * The law is that of the day of the conduct, as it was known when the study was saved: citation, confidence and elements
 * stand in the act, so a rule corrected later changes no study. The classifier only proposes; where the reviewer studies
 * something else, the act says why. Whether a provision is met is derived from its elements and never typed.
 */
import { z } from 'zod';
import { legalDay } from '../offices/acting.ts';
import { type ActOf, type Basis, type By, field, orNull, personal } from '../record/kind.ts';
import { TRACKS } from './tracks.ts';

export const ASSESSMENTS = ['met', 'not-met', 'unclear'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];
export const EVIDENCE_KINDS = ['exhibit', 'minutes'] as const;
export const SAYS = ['supports', 'contradicts'] as const;
export type Says = (typeof SAYS)[number];

const words = z.string().min(1);
const nth = z.number().int().min(1);
const sure = z.enum(['high', 'medium', 'low', 'confirmed']);
/** An exhibit of the case or its minutes of clarification, by number. */
export const evidence = z.object({ kind: z.enum(EVIDENCE_KINDS), n: nth, says: z.enum(SAYS) });
const element = z.object({
  /** The input of the table of law that it was read from; null for one that the reviewer wrote. */
  known: z.string().nullable(),
  text: words,
  assessment: z.enum(ASSESSMENTS),
  why: words,
  evidence: z.array(evidence),
});
const proposed = z.object({ id: z.string(), name: words, cite: words, confidence: sure, basis: z.array(z.string()) });

export const studyActs = {
  studied: {
    version: 1,
    summary: { id: 'Kajian disimpan', en: 'Study saved' },
    fields: {
      track: field(z.enum(TRACKS)),
      /** Which version of the study of this track. */
      n: field(nth),
      on: field(legalDay),
      /** The day whose law was read. */
      conductOn: field(legalDay),
      /** Why that day, where the case does not know it or knows another. */
      dayBecause: personal(words.nullable()),
      facts: personal(words),
      /** What the classifier was told beside the day, the election and the kind of person, and what it proposed. */
      answers: field(z.record(z.string(), z.string())),
      proposed: field(z.array(proposed)),
      /** Rows of the law in force on the day; a citation typed freely has neither id nor confidence. */
      provisions: field(
        z
          .array(
            z.object({
              id: z.string().nullable(),
              name: words.nullable(),
              cite: words,
              confidence: sure.nullable(),
            }),
          )
          .min(1),
      ),
      /** One for each provision, in their order. */
      matrix: personal(z.array(z.object({ conclusion: words, elements: z.array(element).min(1) })).min(1)),
      /** Why the reviewer studied other provisions than the classifier proposed; null where there was no difference. */
      departs: personal(words.nullable()),
    },
  },
} as const;
type StudyAct = ActOf<typeof studyActs>;
type Fields = StudyAct['fields'];

export type Evidence = z.infer<typeof evidence>;
export type StudiedElement = z.infer<typeof element>;
export type Proposed = z.infer<typeof proposed>;
export type StudiedProvision = Fields['provisions'][number];
export interface StudyRow extends StudiedProvision {
  readonly verdict: Assessment;
  readonly conclusion: string;
  readonly elements: readonly StudiedElement[];
}
/** What is personal is null once erased. */
export interface Study {
  readonly track: (typeof TRACKS)[number];
  readonly n: number;
  readonly on: string;
  readonly by: By;
  readonly basis: Basis;
  readonly conductOn: string;
  readonly dayBecause: string | null;
  readonly facts: string | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly proposed: readonly Proposed[];
  readonly provisions: readonly StudiedProvision[];
  readonly rows: readonly StudyRow[] | null;
  readonly departs: string | null;
}
/** Of all tracks, in the order of the acts; of one track the numbers are dense from 1. */
export type Studies = readonly Study[];
export const NO_STUDIES: Studies = [];

export function studiesAfter(studies: Studies, { fields, by, basis }: StudyAct): Studies {
  const { dayBecause, facts, matrix, departs, ...rest } = fields;
  const next = (newestOf(studies, rest.track)?.n ?? 0) + 1;
  if (rest.n !== next) throw new Error(`version ${rest.n} of a study where ${next} is next`);
  const said = { dayBecause: orNull(dayBecause), facts: orNull(facts), departs: orNull(departs) };
  const kept = orNull(matrix);
  if (kept && kept.length !== rest.provisions.length)
    throw new Error('a study whose matrix does not fit its provisions');
  const rows =
    kept?.map(({ conclusion, elements }, at): StudyRow => {
      const provision = rest.provisions[at] as StudiedProvision;
      return { ...provision, conclusion, elements, verdict: verdictOf(elements) };
    }) ?? null;
  return [...studies, { ...rest, ...said, by, basis, rows }];
}

/** A provision is met when every element is, and is not when one of them is not. */
export function verdictOf(elements: readonly Pick<StudiedElement, 'assessment'>[]): Assessment {
  if (elements.some(({ assessment }) => assessment === 'not-met')) return 'not-met';
  return elements.every(({ assessment }) => assessment === 'met') ? 'met' : 'unclear';
}

/**
 * Whether a plenary can decide upon a track. What is followed up was studied first ("telah dikaji dan terbukti kebenarannya",
 * UU 8/2015 Pasal 134 ayat (5)), and in the order of handling every plenary comes after a study (`pilkada.alur`). A case of a
 * running register has its study on paper. A track that is taken up again by order may stand on the study it had.
 */
export const isReadyForPlenary = (
  { studies, imported }: { readonly studies: Studies; readonly imported: boolean },
  track: string,
): boolean => imported || newestOf(studies, track) !== undefined;

/** The version of a track's study that counts. */
export const newestOf = (studies: Studies, track: string): Study | undefined =>
  studies.findLast(study => study.track === track);

/** Whether somebody chose what the classifier proposed, no more and no less. */
export const isAsProposed = (
  chosen: readonly Pick<StudiedProvision, 'id'>[],
  proposed: readonly Pick<Proposed, 'id'>[],
): boolean =>
  chosen.every(({ id }) => id !== null && proposed.some(one => one.id === id)) &&
  proposed.every(({ id }) => chosen.some(one => one.id === id));

/** By what a provision is recognised in another version: its row, or its citation. */
export const provisionKey = ({ id, cite }: Pick<StudiedProvision, 'id' | 'cite'>): string => id ?? cite;

interface Changed {
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: Assessment | null;
  readonly after: Assessment | null;
}
export interface RowChange extends Changed {
  readonly provision: StudiedProvision;
  /** Other words of conclusion. */
  readonly concluded: boolean;
  readonly elements: readonly ElementChange[];
}
export interface ElementChange extends Changed {
  readonly text: string;
}

/** What a later version says otherwise than an earlier one, row by row; empty where the matrix is the same or erased. */
export function differences(earlier: Study, later: Study): readonly RowChange[] {
  if (!earlier.rows || !later.rows) return [];
  const { rows: before } = earlier;
  const { rows: after } = later;
  const found = after.flatMap((row): RowChange[] => {
    const old = before.find(one => provisionKey(one) === provisionKey(row));
    if (!old) return [changeOf(row, 'added', null, row.verdict, [])];
    const elements = changedElements(old.elements, row.elements);
    const concluded = old.conclusion !== row.conclusion;
    return elements.length > 0 || concluded
      ? [{ ...changeOf(row, 'changed', old.verdict, row.verdict, elements), concluded }]
      : [];
  });
  const removed = before
    .filter(row => !after.some(one => provisionKey(one) === provisionKey(row)))
    .map(row => changeOf(row, 'removed', row.verdict, null, []));
  return [...found, ...removed];
}

function changeOf(
  { id, name, cite, confidence }: StudyRow,
  change: RowChange['change'],
  before: Assessment | null,
  after: Assessment | null,
  elements: readonly ElementChange[],
): RowChange {
  return { provision: { id, name, cite, confidence }, change, before, after, concluded: false, elements };
}

function changedElements(
  before: readonly StudiedElement[],
  after: readonly StudiedElement[],
): readonly ElementChange[] {
  const found = after.flatMap((one): ElementChange[] => {
    const old = before.find(({ text }) => text === one.text);
    if (!old) return [{ text: one.text, change: 'added', before: null, after: one.assessment }];
    return same(old, one) ? [] : [{ text: one.text, change: 'changed', before: old.assessment, after: one.assessment }];
  });
  const removed = before
    .filter(({ text }) => !after.some(one => one.text === text))
    .map(({ text, assessment }): ElementChange => ({ text, change: 'removed', before: assessment, after: null }));
  return [...found, ...removed];
}

const marks = ({ evidence: list }: StudiedElement): string =>
  list
    .map(({ kind, n, says }) => `${kind} ${n} ${says}`)
    .toSorted()
    .join();
const same = (one: StudiedElement, other: StudiedElement): boolean =>
  one.assessment === other.assessment && one.why === other.why && marks(one) === marks(other);

export type StudyRefusal =
  /** A plenary over a track that nobody studied. `detail`: the track. */
  | { readonly code: 'study-missing'; readonly field: string; readonly detail: string }
  | { readonly code: 'conduct-day-unknown'; readonly field: 'conductOn' }
  | { readonly code: 'day-in-future'; readonly field: 'conductOn' }
  /** A reason is asked for: for a day that is not the case's, or for other provisions than those proposed. */
  | { readonly code: 'reason-missing'; readonly field: 'dayBecause' | 'departs' }
  /** `detail`: why the answers can't all be true. */
  | {
      readonly code: 'answers-contradict';
      readonly field: string;
      readonly detail: { readonly id: string; readonly en: string };
    }
  | { readonly code: 'provision-unknown'; readonly field: string }
  /** `detail`: the day of the conduct. */
  | { readonly code: 'provision-not-in-force'; readonly field: string; readonly detail: string }
  | { readonly code: 'provision-twice'; readonly field: string }
  /** An element that the table of law knows was left out. `detail`: the element. */
  | {
      readonly code: 'element-missing';
      readonly field: string;
      readonly detail: { readonly id: string; readonly en: string };
    }
  | { readonly code: 'element-unknown'; readonly field: string }
  | { readonly code: 'exhibit-missing'; readonly field: string }
  | { readonly code: 'minutes-missing'; readonly field: string };
