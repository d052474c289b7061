/**
 * Redaction (penghitaman): a passage, or a whole field, of a report, a lead, a finding or a case that is shown to nobody any more. An
 * act beside the others, never an edit: what was written stays in its act, closed under the record's key, until the record is erased.
 * It is applied by the veil of the record (record/veil.ts), where fields are opened for showing. Pure.
 *
 *   (shown) --redacted--> blackened everywhere in the record, in what is written later too --redaction-lifted--> shown again
 *
 * Whoever may lift it may also look behind it once, with a reason that is kept as an access (intake/access.ts).
 */
import { z } from 'zod';
import type { RecordRef } from '../record/ids.ts';
import { sameRef } from '../record/ids.ts';
import {
  type ActOf,
  type Actor,
  type Fields,
  field,
  isErased,
  orNull,
  personal,
  type ReadAct,
  type Verdict,
} from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import { changeTexts, hasWords } from './field-texts.ts';
import { masked, maskFor, REDACTED_FOR, type RedactedFor } from './mask.ts';
import { handlerOf, type Matter, mayDecide } from './recusal.ts';
import { isAbove } from './routing.ts';

const day = z.iso.date();
const words = z.string().min(1);
const nth = z.number().int().min(1);

export const redactionActs = {
  redacted: {
    version: 1,
    summary: { id: 'Bagian disamarkan', en: 'Passage redacted' },
    fields: {
      n: field(nth),
      on: field(day),
      /** The act and its field where that alone is meant; null for the whole record. */
      seq: field(nth.nullable()),
      name: field(z.string().nullable()),
      /** As it stands in the record; null for a whole field. */
      passage: personal(words.nullable()),
      /** Which place of the passage in that field; null for all. */
      nth: field(nth.nullable()),
      why: field(z.enum(REDACTED_FOR)),
      cite: field(words),
      because: personal(words),
    },
  },
  'redaction-lifted': {
    version: 1,
    summary: { id: 'Penyamaran dicabut', en: 'Redaction lifted' },
    fields: { n: field(nth), on: field(day), cite: field(words), because: personal(words) },
  },
} as const;
type RedactionAct = ActOf<typeof redactionActs>;

export interface Redaction {
  readonly n: number;
  readonly on: string;
  /** The act that says it. */
  readonly by: string | null;
  /** Null for the whole record. */
  readonly at: { readonly seq: number; readonly name: string } | null;
  /** Null for a whole field, and once erased. */
  readonly passage: string | null;
  readonly erased: boolean;
  readonly nth: number | null;
  readonly why: RedactedFor;
  readonly cite: string;
  /** Null once erased. */
  readonly because: string | null;
  readonly lifted: { readonly on: string; readonly cite: string; readonly because: string | null } | null;
}

export function redactionsAfter(redactions: readonly Redaction[], act: RedactionAct): readonly Redaction[] {
  if (act.type === 'redaction-lifted') {
    const { n, on, cite, because } = act.fields;
    return redactions.map(one => (one.n === n ? { ...one, lifted: { on, cite, because: orNull(because) } } : one));
  }
  const { n, on, seq, name, passage, nth: place, why, cite, because } = act.fields;
  const by = act.by.kind === 'officer' ? act.by.id : null;
  const at = seq !== null && name !== null ? { seq, name } : null;
  const said = { passage: orNull(passage), erased: isErased(passage), because: orNull(because) };
  return [...redactions, { n, on, by, at, nth: place, why, cite, ...said, lifted: null }];
}

/** The redactions that stand. */
export const standing = (redactions: readonly Redaction[]): readonly Redaction[] =>
  redactions.filter(({ lifted }) => lifted === null);

const isRedactionAct = (act: ReadAct): boolean => Object.hasOwn(redactionActs, act.type);

/** An act's fields with everything masked that stands redacted. */
export function redactedFields(act: ReadAct, definition: Fields, redactions: readonly Redaction[]): ReadAct['fields'] {
  const here = redactions.filter(({ at }) => at === null || at.seq === act.seq || isRedactionAct(act));
  const shown = Object.entries(act.fields).map(([name, value]) => {
    const spec = definition[name];
    return [name, spec && hasWords(name, spec) ? changeTexts(spec, value, cover(act, name, here)) : value];
  });
  return Object.fromEntries(shown);
}

function cover(act: ReadAct, name: string, redactions: readonly Redaction[]): (text: string) => string {
  // What a redaction quotes is never shown, wherever it holds, and once it is lifted the quote is.
  if (act.type === 'redacted' && name === 'passage') {
    const own = redactions.find(({ n }) => n === act.fields.n);
    if (own) return () => maskFor(own.why);
  }
  const here = redactions.filter(({ at }) => at === null || isRedactionAct(act) || at.name === name);
  const whole = here.find(
    one => one.passage === null && (one.erased || (one.at?.seq === act.seq && one.at.name === name)),
  );
  if (whole) return () => maskFor(whole.why);
  const passages = here.flatMap(({ passage, why, nth: place, at }) =>
    passage === null ? [] : [{ words: passage, why, nth: at?.seq === act.seq && at.name === name ? place : null }],
  );
  return text => masked(text, passages);
}

export type RedactionRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  /** Only the handling office, or one above it, looks behind a redaction or lifts it. */
  | { readonly code: 'lifts-elsewhere' }
  | { readonly code: 'nothing-redacted' }
  | { readonly code: 'redaction-missing'; readonly field: 'redaction' }
  /** Neither a passage nor a field. */
  | { readonly code: 'redacts-nothing'; readonly field: 'passage' }
  /** Fewer than three letters or digits. */
  | { readonly code: 'passage-short'; readonly field: 'passage' }
  | { readonly code: 'passage-not-there'; readonly field: 'passage' }
  | { readonly code: 'place-not-there'; readonly field: 'nth'; readonly detail: string }
  | { readonly code: 'field-not-there'; readonly field: 'at' }
  | { readonly code: 'field-erased'; readonly field: 'at' }
  | { readonly code: 'already-redacted'; readonly field: 'passage' };

const no = (refusal: RedactionRefusal): Verdict => refuse(refusal);
const HANDLERS = ['reviewer', 'commissioner'];

export const handles = (actor: Actor): Verdict =>
  actor.kind === 'officer' && HANDLERS.some(role => actor.roles.includes(role))
    ? ok(true)
    : no({ code: 'role-missing', detail: HANDLERS.join(', ') });

export function mayRedact({ apart }: Matter, actor: Actor): Verdict {
  const role = handles(actor);
  return role.ok ? mayDecide(apart) : role;
}

/** Those who handle matters at the office that has this one, or at one above it. */
export function mayUncover(matter: Matter & { readonly redactions: readonly Redaction[] }, actor: Actor): Verdict {
  const role = handles(actor);
  if (!role.ok) return role;
  const own: RecordRef | null = actor.kind === 'officer' ? actor.office : null;
  const handler = handlerOf(matter);
  if (!own || !(sameRef(own, handler) || isAbove(own, handler))) return no({ code: 'lifts-elsewhere' });
  return standing(matter.redactions).length > 0 ? ok(true) : no({ code: 'nothing-redacted' });
}
