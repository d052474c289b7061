import type { Place } from '../../../offices/places.ts';
import type { FirstTyped } from './first.ts';
import type { SecondTyped } from './second.ts';
import type { FieldError } from './text.ts';

/** What the page shows after an answer. The receipt and everything typed travel in bodies only, never in an address. */
export type ReportPage = FirstPage | SecondPage | DonePage;

export interface FirstPage {
  readonly step: 'first';
  readonly typed: FirstTyped;
  readonly errors: readonly FieldError[];
  /** What the typed place may mean. */
  readonly near: readonly Place[];
  /** Answers of step 2, sealed, for somebody who came back to change step 1. */
  readonly kept: string | null;
  readonly notice: 'expired' | 'forged' | 'no-office' | 'no-office-above' | null;
}

export interface SecondPage {
  readonly step: 'second';
  /** Answers of step 1, sealed. */
  readonly draft: string;
  readonly first: FirstTyped;
  readonly typed: SecondTyped;
  readonly office: string;
  readonly errors: readonly FieldError[];
  /** A browser never gives a file back: it has to be chosen again, or was cut off on the way. */
  readonly file: 'again' | 'lost' | null;
  readonly codeRenewed: boolean;
}

export interface DonePage {
  readonly step: 'done';
  readonly number: string;
  readonly office: string;
  readonly receipt: string;
  readonly anonymous: boolean;
  readonly repeated: boolean;
}
