/**
 * Notes of officers on a report, a lead, a finding or a case: for those who may know of the record at the desk, and for nobody else. A
 * note is answered and corrected by later ones, and withdrawn by whoever wrote it; its act stays. Pure.
 *
 * What must never happen here: a note in anything that leaves the desk. The veil of the record gives its words to officers alone.
 */
import { z } from 'zod';
import { type ActOf, type Actor, ERASED, field, orNull, personal, type ReadAct, type Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import { type Matter, mayDecide } from './recusal.ts';

const day = z.iso.date();
const nth = z.number().int().min(1);

export const noteActs = {
  'note-written': {
    version: 1,
    summary: { id: 'Catatan petugas ditulis', en: 'Officers’ note written' },
    fields: {
      n: field(nth),
      on: field(day),
      words: personal(z.string().min(1)),
      /** The earlier note that it answers, or that it takes the place of. */
      answers: field(nth.nullable()),
      corrects: field(nth.nullable()),
    },
  },
  'note-withdrawn': {
    version: 1,
    summary: { id: 'Catatan petugas ditarik', en: 'Officers’ note withdrawn' },
    fields: { n: field(nth), on: field(day) },
  },
} as const;
type NoteAct = ActOf<typeof noteActs>;

export interface Note {
  readonly n: number;
  readonly on: string;
  /** The officer who wrote it. */
  readonly by: string;
  /** Null once erased or withdrawn. */
  readonly words: string | null;
  readonly answers: number | null;
  readonly corrects: number | null;
  /** The note that took its place. */
  readonly correctedBy: number | null;
  readonly withdrawnOn: string | null;
}

export function notesAfter(notes: readonly Note[], act: NoteAct): readonly Note[] {
  const { n, on } = act.fields;
  if (act.type === 'note-withdrawn')
    return notes.map(note => (note.n === n ? { ...note, words: null, withdrawnOn: on } : note));
  const { words, answers, corrects } = act.fields;
  const by = act.by.kind === 'officer' ? act.by.id : '';
  const before = notes.map(note => (note.n === corrects ? { ...note, correctedBy: n } : note));
  return [...before, { n, on, by, words: orNull(words), answers, corrects, correctedBy: null, withdrawnOn: null }];
}

/** Whether the words of a note are kept from a reader: from all but officers, and once they are withdrawn from everybody. */
export const hidesNote = (withdrawn: ReadonlySet<number>, reader: Actor | null) => (act: ReadAct) =>
  act.type === 'note-written' && (reader?.kind !== 'officer' || withdrawn.has(Number(act.fields.n)))
    ? { ...act.fields, words: ERASED }
    : act.fields;

export type NoteRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'note-missing'; readonly field: 'note' }
  /** Only whoever wrote a note corrects or withdraws it. */
  | { readonly code: 'note-of-another'; readonly field: 'note' }
  | { readonly code: 'note-withdrawn'; readonly field: 'note' };

const WRITERS = ['intake', 'reviewer', 'commissioner'];

export function mayWriteNote({ apart }: Matter, actor: Actor): Verdict {
  if (actor.kind !== 'officer' || !WRITERS.some(role => actor.roles.includes(role)))
    return refuse({ code: 'role-missing', detail: WRITERS.join(', ') } satisfies NoteRefusal);
  return mayDecide(apart);
}

/** Whoever wrote one that stands; whose it is, the command sees. */
export function mayWithdrawNote({ notes }: { readonly notes: readonly Note[] }, actor: Actor): Verdict {
  const own = actor.kind === 'officer' ? actor.id : '';
  return notes.some(({ by, withdrawnOn }) => by === own && withdrawnOn === null)
    ? ok(true)
    : refuse({ code: 'note-missing', field: 'note' } satisfies NoteRefusal);
}
