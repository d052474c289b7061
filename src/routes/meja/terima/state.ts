import type { ReportMode } from '../../../intake/report-acts.ts';
import type { AnswerRow, Ask } from '../../(public)/lapor/asks.ts';
import type { Typed } from '../../(public)/lapor/steps.ts';
import type { FieldError } from '../../(public)/lapor/text.ts';
import type { Written } from './taking.ts';

/** What the page shows. The identity is in it only as the answer to the one call that brought it. */
export type DeskPage = FormPage | PaperPage;

export interface FormPage {
  readonly page: 'form';
  readonly topic: Ask;
  readonly way: Ask;
  readonly mode: ReportMode;
  readonly sections: { readonly what: readonly Ask[]; readonly where: readonly Ask[]; readonly standing: Ask };
  readonly typed: Typed;
  readonly who: Written['who'];
  readonly came: Written['came'];
  readonly receipt: string;
  readonly errors: readonly FieldError[];
  readonly near: readonly { readonly value: string; readonly text: string }[];
  readonly kept: boolean;
}

/** The form on paper: to be signed, or, once received, with its number and the receipt beside it. */
export interface PaperPage {
  readonly page: 'paper';
  readonly form: { readonly title: string; readonly code: string | null };
  readonly office: string;
  readonly keeper: string | null;
  readonly mode: ReportMode;
  readonly officer: string;
  readonly who: Written['who'];
  readonly proxy: boolean;
  readonly rows: readonly AnswerRow[];
  readonly clock: readonly { readonly term: string; readonly text: string }[];
  readonly doubt: string | undefined;
  readonly errors: readonly FieldError[];
  /** Everything above, sealed, to be received; null once it was. */
  readonly draft: string | null;
  readonly received: {
    readonly number: string;
    readonly ref: string;
    readonly receipt: string;
    readonly title: string;
    readonly repeated: boolean;
  } | null;
}
