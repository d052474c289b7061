/**
 * Putting a matter into the archive, saying how it is filed, taking it out. All records of the matter go together, in one
 * transaction: the one that was asked about names the file.
 */
import { z } from 'zod';
import { legalDay } from '../../offices/acting.ts';
import { type ArchiveRefusal, archiveActs, archiveIn, filedBy } from '../../offices/archiving.ts';
import { KINDS_OF_MATTER, type KindOfMatter, kinOf } from '../../offices/recusal.ts';
import { type RecordRef, refSchema, sameRef } from '../../record/ids.ts';
import {
  type Command,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
} from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { matterEnd } from './ended.ts';

const no = (refusal: ArchiveRefusal): Result<never, Refusal> => refuse(refusal);
const acts = { acts: archiveActs };
const maybe = (most: number) => z.string().trim().max(most, 'too-long').nullish();

/** How it is filed, as a form gives it. */
const filing = {
  number: text(120),
  pieces: z
    .number()
    .int()
    .min(0)
    .max(99_999)
    .nullish()
    .transform(given => given ?? null),
  place: maybe(400).transform(given => given || ''),
  class: maybe(60).transform(given => given || null),
};

const WORDS: { readonly [K in KindOfMatter]: { readonly id: string; readonly en: string } } = {
  case: { id: 'perkara', en: 'case' },
  report: { id: 'laporan', en: 'report' },
  finding: { id: 'temuan', en: 'finding' },
  lead: { id: 'informasi awal', en: 'lead' },
};

function commandsFor(kind: KindOfMatter): readonly Command[] {
  /** With the record under its kind's name, whose type would hide those of the other fields. */
  const asked = <F extends z.ZodRawShape>(fields: F) => z.object({ ...fields, [kind]: refSchema } as F);
  const refOf = (input: object): RecordRef => (input as { readonly [name: string]: RecordRef })[kind] as RecordRef;
  const touches = (input: object) => [{ kind, ref: refOf(input) }] as const;
  const also = (loaded: readonly Loaded[]) => kinOf(loaded);
  const words = WORDS[kind];

  const archive = defineCommand({
    name: `${kind}.archive`,
    summary: { id: `Arsipkan ${words.id}`, en: `Archive a ${words.en}` },
    input: asked({ on: legalDay, ...filing }),
    touches: input => touches(input),
    also,
    /** Refuses `matter-runs`, `in-archive`, `day-in-future`, `day-before-step`. */
    decide(loaded, input, { today }): Result<Plan, Refusal> {
      const { on, number, pieces, place, class: code } = input;
      const matter = loaded.filter(one => KINDS_OF_MATTER.some(of => of === one.kind));
      const end = matterEnd(matter);
      if (!end.ok) return no(end.refusal);
      const before = matter.map(({ state }) => archiveIn(state)).find(one => one);
      if (before) return no({ code: 'in-archive', detail: before.on });
      if (on > today) return refuse({ code: 'day-in-future', field: 'on' });
      if (on < end.value) return refuse({ code: 'day-before-step', field: 'on', detail: end.value });
      const given = { of: refOf(input), on, endedOn: end.value, number, pieces, place, class: code };
      const act = newAct(acts, 'archived', given);
      return ok({ appends: matter.map(({ kind, ref }) => ({ ref, acts: [filedBy(kind, act)] })) });
    },
  });

  const note = defineCommand({
    name: `${kind}.note-archive`,
    summary: { id: `Perbarui catatan arsip ${words.id}`, en: `Update how a ${words.en} is filed` },
    input: asked({ ...filing, held: z.boolean(), heldBecause: maybe(1_000) }),
    touches: input => touches(input),
    also,
    decide(loaded, { number, pieces, place, class: code, held, heldBecause }, { today }): Result<Plan, Refusal> {
      if (held && !heldBecause) return no({ code: 'held-because', field: 'heldBecause' });
      const given = { on: today, number, pieces, place, class: code, held, heldBecause: (held && heldBecause) || null };
      return onFiled(loaded, newAct(acts, 'archive-noted', given));
    },
  });

  const leave = defineCommand({
    name: `${kind}.leave-archive`,
    summary: { id: `Keluarkan ${words.id} dari arsip`, en: `Take a ${words.en} out of the archive` },
    input: asked({ on: legalDay, cite: text(300), reason: text(2_000) }),
    touches: input => touches(input),
    also,
    decide(loaded, { on, cite, reason }, { today }): Result<Plan, Refusal> {
      const filed = archiveIn(loaded[0]?.state);
      if (!filed) return no({ code: 'not-in-archive' });
      if (on > today) return refuse({ code: 'day-in-future', field: 'on' });
      if (on < filed.on) return refuse({ code: 'day-before-step', field: 'on', detail: filed.on });
      const gone = loaded.map(({ state }) => archiveIn(state)).find(one => one?.phase === 'disposed');
      // Half a matter is no matter: what was disposed of can't be handled again, and the rest alone says something else.
      if (gone?.phase === 'disposed') return no({ code: 'disposed', detail: gone.disposedOn });
      return onFiled(loaded, newAct(acts, 'archive-left', { on, cite, reason }));
    },
  });
  return [archive, note, leave] as readonly unknown[] as readonly Command[];
}

/** The act on each record that still lies in the same file. */
function onFiled(loaded: readonly Loaded[], act: NewAct): Result<Plan, Refusal> {
  const filed = archiveIn(loaded[0]?.state);
  const together = loaded.filter(({ state }) => {
    const one = archiveIn(state);
    return filed && one?.phase === 'archived' && sameRef(one.of, filed.of);
  });
  return together.length === 0
    ? no({ code: 'not-in-archive' })
    : ok({ appends: together.map(({ kind, ref }) => ({ ref, acts: [filedBy(kind, act)] })) });
}

export const archiveCommands: readonly Command[] = KINDS_OF_MATTER.flatMap(commandsFor);
