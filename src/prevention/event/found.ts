/** An event as whoever asks may reach it, and a page of those whom it invited. */
import { z } from 'zod';
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import type { EventState, StandingEvent } from './event.ts';
import type { InvitedRow } from './invited.store.ts';

export const missing = refuse<Refusal>({ code: 'not-found', field: 'event' });
export type EventFound = Loaded & { readonly state: StandingEvent };

/** An event in the scope of the one who asks. */
export async function eventAt(asked: Asked, ref: RecordRef): Promise<EventFound | undefined> {
  const record = (await asked.read(tx => asked.engine.load(tx, ref))) as Loaded<EventState> | undefined;
  return record?.kind !== 'event' || record.state.phase === 'none' ? undefined : (record as EventFound);
}

/** The same, for whoever does the work of prevention. */
export async function forPrevention(asked: Asked, ref: RecordRef): Promise<Result<EventFound, Refusal>> {
  const may = mayPrevent(asked.actor);
  if (!may.ok) return may;
  const found = await eventAt(asked, ref);
  return found ? ok(found) : missing;
}

/** Behind whom a page of the invited goes on. */
export const personKey = z
  .string()
  .regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/)
  .transform(text => ({ unit: text.slice(0, 36), person: text.slice(37) }));
/** For the page behind these rows; null where there were no more than fit. */
export function nextKey(rows: readonly InvitedRow[], most: number): string | null {
  const last = rows[most - 1];
  return rows.length > most && last ? `${last.unit}_${last.person}` : null;
}
