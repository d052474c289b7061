import type { ReportMode } from '../../../intake/report-acts.ts';
import type { AnswerRow, Ask } from './asks.ts';
import type { Typed } from './steps.ts';
import type { FieldError } from './text.ts';

/** What the page shows after an answer. The receipt and everything typed travel in bodies only, never in an address. */
export type ReportPage = QuestionPage | SummaryPage | SendPage | DonePage;

export interface QuestionPage {
  readonly page: 'question';
  readonly ask: Ask;
  /** The fields of this step. */
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** What a typed place may mean. */
  readonly near: readonly { readonly value: string; readonly text: string }[];
  readonly advice: { readonly title: string; readonly text: readonly string[] } | null;
  /** All other answers, sealed; null on a first visit. */
  readonly draft: string | null;
  /** A code that was already shown, kept beside the draft, which may die before it. */
  readonly receipt: string;
  /** The step is asked to be changed, from the summary. */
  readonly change: boolean;
  readonly at: number;
  readonly of: number;
  readonly notice: Notice | null;
}

export type Notice = 'expired' | 'forged' | 'no-office' | 'no-office-above' | 'no-custody';

export interface SummaryPage {
  readonly page: 'summary';
  readonly rows: readonly AnswerRow[];
  readonly office: string;
  /** The office whose custodians keep what is told in confidence. */
  readonly keeper: string | null;
  readonly receipt: string;
  readonly codeRenewed: boolean;
  /** The last day of a formal report by the day that was given, where it has passed. */
  readonly late: { readonly by: string; readonly cite: string } | null;
  readonly small: boolean;
  readonly draft: string;
  readonly at: number;
  readonly of: number;
}

export interface Who {
  readonly name: string;
  readonly contact: string;
  readonly address: string;
}

export interface SendPage {
  readonly page: 'send';
  readonly mode: ReportMode;
  readonly proxy: { readonly numbered: boolean } | null;
  readonly who: Who;
  readonly office: string;
  readonly keeper: string | null;
  readonly receipt: string;
  readonly errors: readonly FieldError[];
  readonly draft: string;
  readonly at: number;
  readonly of: number;
}

export interface DonePage {
  readonly page: 'done';
  readonly number: string;
  readonly office: string;
  readonly receipt: string;
  readonly mode: ReportMode;
  readonly repeated: boolean;
  /** The day on which it counts as received, where the office was shut. */
  readonly countedOn: string | null;
}
