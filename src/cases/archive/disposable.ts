/** Whether one archived record may be disposed of under one term today: asked when a list is frozen, and again as it is erased. Pure. */
import { type Archived, archiveIn } from '../../offices/archiving.ts';
import { heirAmong, heirTouch } from '../../offices/dissolution.ts';
import { handlerOf, matterIn } from '../../offices/recusal.ts';
import { type RecordRef, sameRef } from '../../record/ids.ts';
import type { Loaded, Refusal, Touch } from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { ItemCode, ListedItem } from './disposal.ts';
import { endOf, numberOf } from './ended.ts';
import { hasPassed, type RetentionState, reaches, spanOf, type Term } from './retention.ts';

/** What must be read to know whose a record is: the office that handled it, where that was a body of one vote. */
export function heirsOf({ state }: Loaded): readonly Touch[] {
  const matter = matterIn(state);
  return matter ? heirTouch(handlerOf(matter)) : [];
}
/** An office disposes of what it handles itself, or carries on for a body that was dissolved. `beside` has `heirsOf` it. */
export interface Owner {
  readonly office: RecordRef;
  readonly beside: readonly Loaded[];
}
function belongsTo({ office, beside }: Owner, { state }: Loaded): boolean {
  const matter = matterIn(state);
  return matter !== undefined && sameRef(heirAmong(beside, handlerOf(matter)), office);
}

export interface Disposable {
  readonly filed: Archived;
  readonly term: Term & { readonly version: number };
  readonly until: string;
}

/** Refuses one of ITEM_CODES, with the number of the record. */
export function mayDispose(
  owner: Owner,
  record: Loaded,
  term: Loaded<RetentionState>,
  today: string,
): Result<Disposable, Refusal> {
  const no = (code: ItemCode): Result<never, Refusal> => refuse({ code, field: 'items', detail: numberOf(record) });
  const filed = archiveIn(record.state);
  if (!filed) return no('item-not-archived');
  if (filed.phase === 'disposed') return no('item-disposed');
  if (!belongsTo(owner, record)) return no('item-elsewhere');
  if (filed.held) return no('item-held');
  const end = endOf(record);
  if (!end.over)
    return no(end.why === 'runs' ? 'item-runs' : end.why === 'suspended' ? 'item-suspended' : 'item-in-court');
  if (filed.class === null) return no('item-without-class');
  const { state } = term;
  if (state.phase !== 'standing') return no('term-withdrawn');
  if (state.code !== filed.class) return no('term-of-other-class');
  if (!reaches(term.ref, record.ref)) return no('term-elsewhere');
  if (state.fate === 'permanent') return no('term-permanent');
  if (state.fate === 'reassess') return no('term-reassess');
  const span = spanOf(state, filed);
  return hasPassed(span, today) ? ok({ filed, term: state, until: span.until }) : no('term-not-over');
}

/** The same of a record that was listed: taken out and archived anew since, the panel has not seen it. */
export function mayErase(
  owner: Owner,
  listed: ListedItem,
  record: Loaded,
  term: Loaded<RetentionState>,
  today: string,
): Result<Disposable, Refusal> {
  const may = mayDispose(owner, record, term, today);
  if (!may.ok) return may;
  const { filed } = may.value;
  const same = filed.on === listed.archivedOn && filed.endedOn === listed.endedOn;
  return same ? may : refuse({ code: 'item-refiled' satisfies ItemCode, field: 'items', detail: numberOf(record) });
}
