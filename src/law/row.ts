import type { Text } from '../calendar/rule.ts';
import type { Release } from './release.ts';

/** high = seen in a cited text or register; medium = secondary or conflicting; low = recalled, not read. */
export type Confidence = 'high' | 'medium' | 'low';

/** Words for people: plain Indonesian is the source, English is complete beside it. */
export type Words = Text;

/** Days as `YYYY-MM-DD`. `until` is the first day on which the row no longer holds, so a successor starts there. */
export type Period = { readonly from: string; readonly until: string | null };

/** What every row of law carries, whatever table it stands in. */
export type Row = {
  readonly id: string;
  readonly inForce: Period;
  /** The instruments the row stands on, by their id in `instruments.ts`. It can't be in force before the first of them. */
  readonly under?: readonly string[];
  /** Regulation and article, as a lawyer would cite them. */
  readonly cite: string;
  /** Where it was seen: an address, or the name of a source whose address was not kept. Never empty. */
  readonly source: readonly string[];
  readonly confidence: Confidence;
  readonly note?: Words;
  /** The releases that know this row; left out, it is known since the first one and still is. */
  readonly known?: { readonly from: Release; readonly until: Release | null };
};

export const inForceOn = (row: { readonly inForce: Period }, day: string): boolean =>
  row.inForce.from <= day && (row.inForce.until === null || day < row.inForce.until);

export const words = (id: string, en: string): Words => ({ id, en });
