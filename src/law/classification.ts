import type { Choice, ChoiceId, Condition, InputId } from './inputs.ts';
import type { Candidate, ProvisionType } from './provisions.ts';
import type { TrackKind } from './receivers.ts';
import type { Row, Words } from './row.ts';
import type { LegalBase, Level } from './violation.ts';

export type Sure = Row['confidence'] | 'confirmed';

export type Provision = {
  readonly id: string;
  readonly kind: Candidate['kind'];
  readonly type: ProvisionType;
  readonly level: Level | null;
  readonly label: Words;
  readonly cite: string;
  /** The articles behind a form of violation, each as sure as it is: one inferred from sister rows says medium. */
  readonly bases: readonly LegalBase[];
  readonly source: readonly string[];
  readonly confidence: Sure;
  readonly track: TrackKind | null;
  readonly sanctions: readonly string[];
  readonly note: Words | null;
};

export type SanctionRange = {
  readonly id: string;
  readonly label: Words;
  readonly cite: string;
  readonly confidence: Sure;
  /** `deferred` is not in force yet, `transitional` is for the time being; null is plain. */
  readonly standing: 'deferred' | 'transitional' | 'superseded' | null;
  /** Since 2 January 2026, for crimes: a flag for Gakkumdu, not an outcome. */
  readonly adjusted: Words | null;
  /** From this day on the adjusted penalty stands, before it the one as enacted; null where nothing was adjusted. */
  readonly adjustedFrom: string | null;
};

export type ReceiverLine = {
  readonly id: string;
  readonly name: Words;
  readonly track: TrackKind;
  /** `to` receives, `onward` acts after it, `copy` is told, `later` receives if the referral leaves in its time. */
  readonly role: 'to' | 'onward' | 'copy' | 'later';
  readonly cite: string;
  readonly confidence: Sure;
};

export type Question = {
  readonly id: InputId;
  readonly kind: 'choice' | 'day';
  readonly label: Words;
  readonly help: Words | null;
  /** The values it can still have; null for a day, written YYYY-MM-DD. */
  readonly choices: readonly Choice[] | null;
  /** The rows that wait for it. */
  readonly decides: readonly string[];
};

export type Reason = { readonly words: Words; readonly cite: string | null };

export type Classification = {
  readonly release: string;
  readonly provisions: readonly Provision[];
  /** The heaviest type found; `unclassified`: no row of law fits; null: the answers are not enough. */
  readonly type: ProvisionType | null;
  readonly level: Level | null;
  readonly sanctions: readonly SanctionRange[];
  readonly receivers: readonly ReceiverLine[];
  readonly tracks: readonly TrackKind[];
  readonly questions: readonly Question[];
  /** Rows that would apply if the questions were answered so. */
  readonly possible: readonly string[];
  readonly reasons: readonly Reason[];
  readonly warnings: readonly Words[];
};

/** How a row answered: a way that is met, or the inputs it still waits for. */
export type Verdict =
  | { readonly candidate: Candidate; readonly way: Condition }
  | { readonly candidate: Candidate; readonly waitsFor: readonly ChoiceId[] };
