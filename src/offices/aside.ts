/**
 * What is said beside a matter: officers' notes and redactions. All four kinds of matter have these acts, this part of the state, these
 * rows of `allowed` and this veil; a kind takes them whole from here. Pure.
 */
import type { ActOf, Actor, ReadAct, Veil, Verdict } from '../record/kind.ts';
import { refuse } from '../result.ts';
import { hidesNote, mayWithdrawNote, mayWriteNote, type Note, noteActs, notesAfter } from './notes.ts';
import { type KindOfMatter, type Matter, matterIn } from './recusal.ts';
import {
  mayRedact,
  mayUncover,
  type Redaction,
  redactedFields,
  redactionActs,
  redactionsAfter,
  standing,
} from './redaction.ts';

export const asideActs = { ...noteActs, ...redactionActs } as const;
export type AsideAct = ActOf<typeof asideActs>;

export interface Aside {
  readonly notes: readonly Note[];
  readonly redactions: readonly Redaction[];
}
export const NOTHING_ASIDE: Aside = { notes: [], redactions: [] };

export function asideAfter({ notes, redactions }: Aside, act: AsideAct): Aside {
  return act.type === 'note-written' || act.type === 'note-withdrawn'
    ? { notes: notesAfter(notes, act), redactions }
    : { notes, redactions: redactionsAfter(redactions, act) };
}

/** The state of a matter that began. */
export const asideIn = (state: unknown): (Matter & Aside) | undefined =>
  matterIn(state) as (Matter & Aside) | undefined;

export const asideVeil: Veil = {
  saidBy: Object.keys(asideActs),
  over(said, reader) {
    const redactions = standing(redactionsOf(said));
    const withdrawn = new Set(
      said.flatMap(({ type, fields }) => (type === 'note-withdrawn' ? [Number(fields.n)] : [])),
    );
    const noted = hidesNote(withdrawn, reader);
    return (act, definition) => redactedFields({ ...act, fields: noted(act) }, definition, redactions);
  },
};

const redactionsOf = (said: readonly ReadAct[]): readonly Redaction[] =>
  (said as readonly AsideAct[]).reduce<readonly Redaction[]>(
    (all, act) => (act.type === 'redacted' || act.type === 'redaction-lifted' ? redactionsAfter(all, act) : all),
    [],
  );

/** What each kind says of a matter that is not there. */
const NOT_BEGUN = {
  report: 'report-not-open',
  lead: 'lead-closed',
  finding: 'finding-not-open',
  case: 'case-missing',
} as const satisfies { readonly [K in KindOfMatter]: string };

/** The rows of a kind's `allowed`: at any time of a matter that began, also once it is closed. */
export function asideRules(kind: KindOfMatter) {
  const row = (rule: (matter: Matter & Aside, actor: Actor) => Verdict) => (state: unknown, actor: Actor) => {
    const matter = asideIn(state);
    return matter ? rule(matter, actor) : refuse({ code: NOT_BEGUN[kind] });
  };
  return {
    [`${kind}.write-note`]: row(mayWriteNote),
    [`${kind}.withdraw-note`]: row(mayWithdrawNote),
    [`${kind}.redact`]: row(mayRedact),
    [`${kind}.lift-redaction`]: row(mayUncover),
    'redaction.open': row(mayUncover),
  };
}
