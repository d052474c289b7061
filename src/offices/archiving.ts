/**
 * What is over goes into the archive: a case with its sources, or a source that never became a case. The acts, the part of a
 * record's state that they make, and what of it can still be done there. All four kinds of matter have them. Pure.
 *
 *   (in work) --archived--> archived --archive-noted*--> archived --archive-left--> (in work, reopened)
 *                               \--disposed, erased--> disposed: what was personal is gone, the acts stand
 *
 * Where the paper lies and how it is filed are the office's own words: no source that was read fixes that form.
 *
 * What must never happen here: a term of retention (cases/archive/retention.ts has them, as they were entered).
 */
import { z } from 'zod';
import { keptRef, type RecordRef } from '../record/ids.ts';
import {
  type ActOf,
  type Actor,
  field,
  isErased,
  type Moment,
  type NewAct,
  personal,
  type Refusal,
  type Rule,
  type Verdict,
} from '../record/kind.ts';
import { ok, refuse } from '../result.ts';

const day = z.iso.date();
const words = z.string().min(1);
const filing = {
  /** Number of the file (nomor berkas), and how many pieces of paper files there are; null where there is no paper. */
  number: field(z.string().min(1).max(120)),
  pieces: field(z.number().int().min(0).max(99_999).nullable()),
  /** Where the paper lies: room, rack, box. */
  place: field(z.string().max(400)),
  /** Code of the class of records, by the office's scheme of classification; null while nobody has said. */
  class: field(z.string().min(1).max(60).nullable()),
};

export const archiveActs = {
  archived: {
    version: 1,
    summary: { id: 'Diarsipkan', en: 'Archived' },
    /** `of`: the record under which all of one matter are filed together. `endedOn`: the day on which the matter was over. */
    fields: { of: field(keptRef), on: field(day), endedOn: field(day), ...filing },
  },
  /** The whole of how it is filed now, and whether something forbids its disposal: a court case, another law. */
  'archive-noted': {
    version: 1,
    summary: { id: 'Catatan arsip diperbarui', en: 'Archive entry updated' },
    fields: { on: field(day), ...filing, held: field(z.boolean()), heldBecause: personal(words.nullable()) },
  },
  'archive-left': {
    version: 1,
    summary: { id: 'Dikeluarkan dari arsip', en: 'Taken out of the archive' },
    fields: { on: field(day), cite: field(words), reason: personal(words) },
  },
  /** Beside `erased`, in one transaction: by which disposal, and the minutes of it. */
  disposed: {
    version: 1,
    summary: { id: 'Dimusnahkan menurut berita acara', en: 'Disposed of under minutes' },
    fields: { on: field(day), disposal: field(keptRef), minutes: field(words), minutesOn: field(day) },
  },
} as const;
type ArchiveAct = ActOf<typeof archiveActs>;

interface Filed {
  readonly of: RecordRef;
  readonly on: string;
  readonly endedOn: string;
  readonly number: string;
  readonly pieces: number | null;
  readonly place: string;
  readonly class: string | null;
  readonly held: boolean;
  /** Null where nothing holds it, and once erased. */
  readonly heldBecause: string | null;
}
export type Archived =
  | (Filed & { readonly phase: 'archived' })
  | (Filed & {
      readonly phase: 'disposed';
      readonly disposedOn: string;
      readonly disposal: RecordRef;
      readonly minutes: string;
      readonly minutesOn: string;
    });
/** Null for what is in work. */
export type Archive = Archived | null;

export function archiveAfter(archive: Archive, act: ArchiveAct): Archive {
  if (act.type === 'archived') {
    if (archive) throw new Error('archived twice');
    return { phase: 'archived', ...act.fields, held: false, heldBecause: null };
  }
  if (archive?.phase !== 'archived') throw new Error(`${act.type} of what is not in the archive`);
  switch (act.type) {
    case 'archive-noted': {
      const { on: _, heldBecause, ...filed } = act.fields;
      return { ...archive, ...filed, heldBecause: isErased(heldBecause) ? null : heldBecause };
    }
    case 'archive-left':
      return null;
    case 'disposed': {
      const { on: disposedOn, disposal, minutes, minutesOn } = act.fields;
      return { ...archive, phase: 'disposed', disposedOn, disposal, minutes, minutesOn };
    }
  }
}

/** The archive's part of a matter's state; undefined for what never began. */
export const archiveIn = (state: unknown): Archive | undefined =>
  'archive' in (state as object) ? (state as { readonly archive: Archive }).archive : undefined;

/** Of information no more than the day is ever kept, and of what came of it: of reports and leads alike, here too. */
export const filedBy = (kind: string, act: NewAct): NewAct =>
  kind === 'report' || kind === 'lead' ? { ...act, dayOnly: true } : act;

export type ArchiveRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  /** `detail`: the day it was archived. */
  | { readonly code: 'in-archive'; readonly detail: string }
  | { readonly code: 'disposed'; readonly detail: string }
  | { readonly code: 'not-in-archive' }
  /** Something of the matter still runs. `detail`: its number. */
  | { readonly code: 'matter-runs'; readonly detail: string }
  | { readonly code: 'held-because'; readonly field: 'heldBecause' };

const no = (refusal: ArchiveRefusal): Verdict => refuse(refusal);

/** Whoever handles matters puts them away. */
export const ARCHIVISTS = ['reviewer', 'commissioner'];
const isArchivist = (actor: Actor): Verdict =>
  actor.kind === 'system' || (actor.kind === 'officer' && ARCHIVISTS.some(role => actor.roles.includes(role)))
    ? ok(true)
    : no({ code: 'role-missing', detail: ARCHIVISTS.join(', ') });

/**
 * Nothing is done to what lies in the archive but to read it, to seal it anew for those who hold its keys, to protect somebody in it,
 * and to take it out.
 */
const STAYS = /^(?:item\.open|report\.reseal|case\.timestamp|redaction\.open|\w+\.redact|\w+\.lift-redaction)$/;

/** Of one kind: whether a record of it is over, by itself, and what is said of one that never began. */
export interface Ending<S> {
  readonly isOver: (state: S) => boolean;
  readonly missing: Refusal;
}

/** The rows of a kind's table, with those of the archive: what is archived leaves the hands of all others. */
export function withArchive<S>(
  kind: string,
  { isOver, missing }: Ending<S>,
  allowed: { readonly [command: string]: Rule<S> },
): { readonly [command: string]: Rule<S> } {
  const shut = (archive: Archived): Verdict =>
    archive.phase === 'archived'
      ? no({ code: 'in-archive', detail: archive.on })
      : no({ code: 'disposed', detail: archive.disposedOn });
  const guarded = Object.entries(allowed).map(([command, rule]) => [
    command,
    (state: S, actor: Actor, moment: Moment): Verdict => {
      const archive = archiveIn(state);
      const stays = archive?.phase === 'archived' && STAYS.test(command);
      return !archive || stays ? rule(state, actor, moment) : shut(archive);
    },
  ]);
  const begun =
    (rule: (archive: Archive, state: S) => Verdict): Rule<S> =>
    (state, actor) => {
      const archive = archiveIn(state);
      if (archive === undefined) return refuse(missing);
      const may = isArchivist(actor);
      return may.ok ? rule(archive, state) : may;
    };
  const whileArchived = begun(archive => {
    if (!archive) return no({ code: 'not-in-archive' });
    return archive.phase === 'archived' ? ok(true) : shut(archive);
  });
  return {
    ...Object.fromEntries(guarded),
    [`${kind}.archive`]: begun((archive, state) => {
      if (archive) return shut(archive);
      const { number } = state as { readonly number: string };
      return isOver(state) ? ok(true) : no({ code: 'matter-runs', detail: number });
    }),
    [`${kind}.note-archive`]: whileArchived,
    [`${kind}.leave-archive`]: whileArchived,
  };
}
