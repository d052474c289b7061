/**
 * Names of those who were invited and of those who came, opened for whoever does the work of prevention: `forNames` is the one way
 * to them at the desk, and leaves a look on record.
 */
import type { Tx } from '../../db/database.ts';
import type { FieldCipher } from '../../record/codec.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result } from '../../result.ts';
import { recordNamesLook } from '../names-look.ts';
import { openPerson } from '../roster/person.ts';
import { personAt } from '../roster/roster.store.ts';
import type { RosterState } from '../roster/roster.ts';
import type { AttendanceState } from './attendance.ts';
import type { StandingEvent } from './event.ts';
import { type EventFound, forPrevention } from './found.ts';
import type { InvitedRow } from './invited.store.ts';
import { postsOf } from './post.ts';
import type { ReplyState } from './reply.ts';

/** A person as a list names them; a post has no name, and who left the roster or was erased neither. */
export interface Named {
  readonly name: string | null;
  readonly post: string | null;
}

export function namer(asked: Asked, tx: Tx, event: RecordRef, state: StandingEvent) {
  const posts = postsOf(event, state.orders);
  const rosters = new Map<string, { readonly generation: number; readonly cipher: FieldCipher | undefined }>();
  const rosterAt = async (roster: RecordRef) => {
    const known = rosters.get(roster.id);
    if (known) return known;
    const record = (await asked.engine.load(tx, roster)) as Loaded<RosterState> | undefined;
    const generation = record?.state.phase === 'open' ? record.state.generation : 0;
    const found = { generation, cipher: record && (await asked.engine.acts(tx, roster)).cipher };
    rosters.set(roster.id, found);
    return found;
  };
  const invitedIn = (roster: string) => state.orders.findLast(order => order.roster?.id === roster)?.generation ?? 0;

  return {
    async person(row: Pick<InvitedRow, 'person' | 'roster'>): Promise<Named> {
      const post = posts.get(row.person);
      if (post !== undefined) return { name: null, post };
      const roster = { region: event.region, id: row.roster };
      const { generation, cipher } = await rosterAt(roster);
      // As they stand now; whoever left, as they stood when they were invited.
      const kept =
        (await personAt(tx, roster, generation, row.person)) ??
        (await personAt(tx, roster, invitedIn(row.roster), row.person));
      if (!kept || !cipher) return { name: null, post: null };
      const { name, post: held } = openPerson(cipher, roster, kept);
      return { name, post: held };
    },
    async deputy(id: InvitedRow['reply']): Promise<{ readonly name: string | null; readonly post: string } | null> {
      const record = id && ((await asked.engine.load(tx, { region: event.region, id })) as Loaded<ReplyState>);
      return record && record.state.phase !== 'none' ? record.state.deputy : null;
    },
    async came(id: InvitedRow['attendance']) {
      const record = id && ((await asked.engine.load(tx, { region: event.region, id })) as Loaded<AttendanceState>);
      return record && record.state.phase !== 'none' ? record.state : null;
    },
  };
}

/** An event, and who its people are: that somebody looked is on record before a name is answered. */
export async function forNames(
  asked: Asked,
  ref: RecordRef,
): Promise<Result<EventFound & { readonly names: (tx: Tx) => ReturnType<typeof namer> }, Refusal>> {
  const found = await forPrevention(asked, ref);
  if (!found.ok) return found;
  const looked = await recordNamesLook(asked, 'event', ref);
  if (!looked.ok) return looked;
  return ok({ ...found.value, names: tx => namer(asked, tx, ref, found.value.state) });
}
