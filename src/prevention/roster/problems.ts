/** What is wrong with an uploaded roster, or should be known of it. Pure. */
import type { TableNote } from '../../cases/import/table.ts';
import type { Column } from './columns.ts';
import type { NipProblem } from './nip.ts';

export type ProblemCode =
  | NipProblem
  | TableNote['code']
  | 'required'
  | 'too-long'
  | 'word-unknown'
  | 'cell-error'
  | 'formula-empty'
  | 'formula-as-text'
  | 'letters-unprintable'
  | 'nip-needed'
  | 'nip-twice'
  | 'row-twice'
  | 'mail-form'
  | 'head-twice'
  | 'unit-kind-differs'
  | 'unit-code-differs'
  | 'parent-differs'
  | 'parent-ambiguous'
  | 'parent-cycle'
  | 'too-many-rows'
  // Warnings
  | 'formula'
  | 'column-unknown'
  | 'kind-guessed'
  | 'parent-added'
  | 'name-twice'
  | 'mail-twice'
  | 'nip-other-name';

/** About one cell, one row (`column` null) or the whole file (`row` null). An error keeps the file out, a warning doesn't. */
export interface Problem {
  readonly row: number | null;
  readonly column: Column | null;
  readonly code: ProblemCode;
  readonly detail?: string;
  readonly warning: boolean;
}

/** Errors first, then in the order of the file. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted((a, b) => Number(a.warning) - Number(b.warning) || (a.row ?? 0) - (b.row ?? 0));
