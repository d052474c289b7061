/** Writing and withdrawing officers' notes, blackening a passage or a field and lifting that: the same of all four kinds of matter. */
import { z } from 'zod';
import { type RecordRef, refSchema } from '../record/ids.ts';
import {
  type Command,
  type Context,
  defineCommand,
  type Fields,
  isErased,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type ReadAct,
  type Refusal,
} from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Aside, asideActs, asideIn } from './aside.ts';
import { hasWords, textsIn } from './field-texts.ts';
import { countOf, passageKey, REDACTED_FOR } from './mask.ts';
import type { NoteRefusal } from './notes.ts';
import type { KindOfMatter, Matter } from './recusal.ts';
import type { MatterKind } from './recusal-commands.ts';
import { type Redaction, type RedactionRefusal, standing } from './redaction.ts';

const no = (refusal: NoteRefusal | RedactionRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const nth = z.coerce.number('whole').int('whole').min(1, 'whole').nullish();
const acts = { acts: asideActs };
/** One short name is in too many words: what is left of them would tell it. */
const SHORTEST = 3;

/** `seq.name` of an act and its field. */
const placeOf = z
  .string()
  .regex(/^\d{1,6}\.[A-Za-z]{1,60}$/, 'field')
  .transform(named => ({ seq: Number(named.split('.')[0]), name: named.split('.')[1] ?? '' }));

/** A matter's acts by type, as its kind defines them: which fields there are, and which of them hold words. */
export type ActsOfKind = { readonly [type: string]: { readonly fields: Fields } };

export function asideCommands({ kind, words }: MatterKind, actsOfKind: ActsOfKind): readonly Command[] {
  const about = { [kind]: refSchema } as { readonly [name: string]: typeof refSchema };
  const subjectOf = (input: object) => ({
    kind,
    ref: (input as { readonly [name: string]: RecordRef })[kind] as RecordRef,
  });
  const decided = (
    loaded: readonly Loaded[],
    made: (aside: Matter & Aside) => Result<NewAct, Refusal>,
  ): Result<Plan, Refusal> => {
    const [subject] = loaded;
    const aside = asideIn(subject?.state);
    if (!subject || !aside) throw new Error(`allowed has let a ${kind} pass that never began`);
    const act = made(aside);
    // Of information no moment is kept, whatever is done with it.
    return act.ok
      ? ok({
          appends: [{ ref: subject.ref, acts: [dayOnly(kind, aside) ? { ...act.value, dayOnly: true } : act.value] }],
        })
      : act;
  };

  const write = defineCommand({
    name: `${kind}.write-note`,
    summary: { id: `Tulis catatan petugas pada ${words.id}`, en: `Write an officers’ note on a ${words.en}` },
    input: z.object({ ...about, words: text(4_000), answers: nth, corrects: nth }),
    touches: input => [subjectOf(input)],
    decide: (loaded, { words: said, answers = null, corrects = null }, { today, actor }) =>
      decided(loaded, ({ notes }) => {
        if (answers !== null && !notes.some(({ n }) => n === answers))
          return no({ code: 'note-missing', field: 'note' });
        if (corrects !== null) {
          const own = ownNote({ notes }, corrects, actor);
          if (!own.ok) return own;
        }
        return ok(newAct(acts, 'note-written', { n: notes.length + 1, on: today, words: said, answers, corrects }));
      }),
  });

  const withdraw = defineCommand({
    name: `${kind}.withdraw-note`,
    summary: { id: `Tarik catatan petugas pada ${words.id}`, en: `Withdraw an officers’ note on a ${words.en}` },
    input: z.object({ ...about, note: z.coerce.number().int().min(1) }),
    touches: input => [subjectOf(input)],
    decide: (loaded, { note: n }, { today, actor }) =>
      decided(loaded, aside => {
        const own = ownNote(aside, n, actor);
        return own.ok ? ok(newAct(acts, 'note-withdrawn', { n, on: today })) : own;
      }),
  });

  const redact = defineCommand({
    name: `${kind}.redact`,
    summary: { id: `Samarkan bagian ${words.id}`, en: `Redact a passage of a ${words.en}` },
    input: z.object({
      ...about,
      /** As it stands in the record; without it the whole field is meant. */
      passage: z.string().trim().max(400, 'too-long').nullish(),
      /** Act and field; without it the whole record is meant. */
      at: placeOf.nullish(),
      nth,
      why: z.enum(REDACTED_FOR),
      cite: text(300),
      because: text(2_000),
    }),
    touches: input => [subjectOf(input)],
    withActs: true,
    decide: (
      loaded,
      { passage: quoted, at = null, nth: place = null, why, cite, because },
      { today, acts: written = [] },
    ) =>
      decided(loaded, ({ redactions }) => {
        const passage = quoted || null;
        const found = meant(actsOfKind, written, { passage, at, nth: place });
        if (!found.ok) return found;
        if (standing(redactions).some(one => sameAs(one, { passage, at, nth: place })))
          return no({ code: 'already-redacted', field: 'passage' });
        const { seq, name } = at ?? { seq: null, name: null };
        const where = { n: redactions.length + 1, on: today, seq, name, passage, nth: place };
        return ok(newAct(acts, 'redacted', { ...where, why, cite, because }));
      }),
  });

  const lift = defineCommand({
    name: `${kind}.lift-redaction`,
    summary: { id: `Cabut penyamaran pada ${words.id}`, en: `Lift a redaction of a ${words.en}` },
    input: z.object({ ...about, redaction: z.coerce.number().int().min(1), cite: text(300), because: text(2_000) }),
    touches: input => [subjectOf(input)],
    decide: (loaded, { redaction: n, cite, because }, { today }) =>
      decided(loaded, ({ redactions }) =>
        standing(redactions).some(one => one.n === n)
          ? ok(newAct(acts, 'redaction-lifted', { n, on: today, cite, because }))
          : no({ code: 'redaction-missing', field: 'redaction' }),
      ),
  });
  return [write, withdraw, redact, lift] as readonly unknown[] as readonly Command[];
}

const dayOnly = (kind: KindOfMatter, state: object): boolean =>
  kind === 'lead' || ('mode' in state && state.mode !== 'formal');

function ownNote({ notes }: Pick<Aside, 'notes'>, n: number, actor: Context['actor']): Result<true, Refusal> {
  const note = notes.find(one => one.n === n);
  if (!note) return no({ code: 'note-missing', field: 'note' });
  if (actor.kind !== 'officer' || note.by !== actor.id) return no({ code: 'note-of-another', field: 'note' });
  return note.withdrawnOn === null && note.correctedBy === null
    ? ok(true)
    : no({ code: 'note-withdrawn', field: 'note' });
}

type Asked = Pick<Redaction, 'passage' | 'at' | 'nth'>;

/** Whether what is to be blackened is there: a field with words, a passage that stands in it or somewhere in the record. */
function meant(
  kinds: ActsOfKind,
  written: readonly ReadAct[],
  { passage, at, nth: place }: Asked,
): Result<true, Refusal> {
  const act = at && written.find(({ seq }) => seq === at.seq);
  const spec = act && at && kinds[act.type]?.fields[at.name];
  if (at && !(act && spec && hasWords(at.name, spec) && act.type !== 'redacted'))
    return no({ code: 'field-not-there', field: 'at' });
  const value = act && at ? act.fields[at.name] : undefined;
  if (at && isErased(value)) return no({ code: 'field-erased', field: 'at' });
  const texts = spec ? textsIn(spec, value) : allTexts(kinds, written);
  if (passage === null) {
    if (!at) return no({ code: 'redacts-nothing', field: 'passage' });
    return texts.length > 0 ? ok(true) : no({ code: 'field-not-there', field: 'at' });
  }
  if (passageKey(passage).replaceAll(' ', '').length < SHORTEST) return no({ code: 'passage-short', field: 'passage' });
  const places = texts.map(one => countOf(one, passage));
  const most = Math.max(0, ...places);
  if (most === 0) return no({ code: 'passage-not-there', field: 'passage' });
  // Of the whole record there is no n-th place: it would move with the next act.
  if (place !== null && (!at || place > most))
    return no({ code: 'place-not-there', field: 'nth', detail: String(at ? most : 0) });
  return ok(true);
}

/** What the redactions themselves quote is no place of it. */
const allTexts = (kinds: ActsOfKind, written: readonly ReadAct[]): readonly string[] =>
  written
    .filter(({ type }) => type !== 'redacted' && type !== 'redaction-lifted')
    .flatMap(({ type, fields }) =>
      Object.entries(kinds[type]?.fields ?? {}).flatMap(([name, spec]) =>
        hasWords(name, spec) ? textsIn(spec, fields[name]) : [],
      ),
    );

const sameAs = (one: Asked, other: Asked): boolean =>
  one.at?.seq === other.at?.seq &&
  one.at?.name === other.at?.name &&
  one.nth === other.nth &&
  passageKey(one.passage ?? '') === passageKey(other.passage ?? '');
