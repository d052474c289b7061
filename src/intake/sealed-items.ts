/** What is sealed in a report, one by one, and whose circle holds it. Pure. */
import type { Circle } from '../offices/roles.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Item } from './access.ts';
import type { SealedField } from './report-acts.ts';
import { keeperOf, type ReportState } from './report-state.ts';

export interface ItemName {
  readonly item: Item;
  /** Which of the files, from 0, where `item` is the evidence; else 0. */
  readonly file: number;
}
export interface Holder {
  readonly office: RecordRef;
  readonly circle: Circle;
}
export interface SealedItemOf extends ItemName, Holder {
  readonly wraps: SealedField['wraps'];
}

/** Nothing of what was erased. */
export function sealedItemsOf(state: ReportState): readonly SealedItemOf[] {
  if (state.phase === 'none') return [];
  const held = ({ item, file }: ItemName): Holder => state.holders.find(isItem({ item, file })) ?? keeperOf(state);
  const named = (item: Item, file: number, sealed: { readonly wraps: SealedField['wraps'] } | null) => {
    const { office, circle } = held({ item, file });
    return sealed === null ? [] : [{ item, file, office, circle, wraps: sealed.wraps }];
  };
  return [
    ...named('identity', 0, state.identity),
    ...named('account', 0, state.sealedAccount),
    ...state.evidence.flatMap((file, nth) => named('evidence', nth, file)),
  ];
}

export const isItem =
  ({ item, file }: ItemName) =>
  (one: ItemName): boolean =>
    one.item === item && one.file === file;
