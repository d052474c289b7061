/**
 * The lists of what is handed on: each passing of a matter, for the office that passed it on and the one that was asked to take it,
 * and who is in charge of what is open. A number, days and names of offices: nothing of the matter itself.
 */
import { apartIn, KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import { formatRef } from '../record/ids.ts';
import type { Loaded } from '../record/kind.ts';
import { defineProjection, type Projection } from '../record/projection.ts';
import type { CaseState } from './case-state.ts';
import { isClosed } from './case-state.ts';

const passingList = (kind: KindOfMatter) =>
  defineProjection<{ readonly phase: string; readonly number?: string }>({
    name: `${kind}-passing`,
    version: 1,
    kind,
    follows: 'command',
    table: `${kind}_passing`,
    columns: {
      ...{ nth: 'int', number: 'text', day: 'date', phase: 'text', answered: 'date' },
      ...{ from_region: 'text', from_office: 'uuid', from_name: 'text' },
      ...{ to_region: 'text', to_office: 'uuid', to_name: 'text', recused: 'text[]' },
    },
    rows({ state }) {
      // What became of it speaks for it.
      const apart = ['registered', 'adopted'].includes(state.phase) ? undefined : apartIn(state);
      return (apart?.passings ?? []).map((one, at) => ({
        ...{ nth: at + 1, number: state.number ?? '', day: one.on, answered: one.answeredOn },
        // What a level above took over is waited for no longer.
        phase: one.phase === 'awaiting' && at < (apart?.takenAfter ?? 0) ? 'recalled' : one.phase,
        ...{ from_region: one.from.region, from_office: one.from.id, from_name: one.fromName },
        ...{ to_region: one.to.region, to_office: one.to.id, to_name: one.toName },
        recused: apart?.recused.map(({ person }) => formatRef(person)) ?? [],
      }));
    },
  });

/** What still waits for somebody's hand. */
const OPEN: { readonly [K in KindOfMatter]: (state: { readonly phase: string }) => boolean } = {
  report: ({ phase }) => phase === 'received',
  lead: ({ phase }) => phase === 'tracing',
  finding: ({ phase }) => phase === 'set',
  case: state => (state as CaseState).phase !== 'none' && !isClosed(state as Exclude<CaseState, { phase: 'none' }>),
};

/** Whether a record is a matter that is open. */
export const isOpenMatter = ({ kind, state }: Loaded): boolean => {
  const known = KINDS_OF_MATTER.find(one => one === kind);
  return known !== undefined && OPEN[known](state as { readonly phase: string });
};

const assignedList = (kind: KindOfMatter) =>
  defineProjection<{ readonly phase: string; readonly number?: string }>({
    name: `${kind}-assigned`,
    version: 1,
    kind,
    follows: 'command',
    moves: true,
    table: `${kind}_assigned`,
    columns: { person: 'text', number: 'text' },
    rows({ state }) {
      const person = apartIn(state)?.assigned;
      return person && OPEN[kind](state) ? [{ person: formatRef(person), number: state.number ?? '' }] : [];
    },
  });

export const handOnLists = KINDS_OF_MATTER.flatMap(kind => [
  passingList(kind),
  assignedList(kind),
]) as readonly unknown[] as readonly Projection[];
