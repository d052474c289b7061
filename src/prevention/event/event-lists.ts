/** What of an event stands in lists: the desk's, that of open commitments, and the public's, which follows the ledger. */
import { defineProjection } from '../../record/projection.ts';
import { type EventState, isShared } from './event.ts';

export const eventList = defineProjection<EventState>({
  name: 'event-list',
  version: 2,
  kind: 'event',
  follows: 'command',
  table: 'event_list',
  columns: {
    ...{ title: 'text', phase: 'text', on_day: 'date', roster: 'uuid' },
    ...{ kind: 'text', organiser: 'text', place: 'text', access: 'text', from_time: 'text', capacity: 'int' },
    ...{
      inviting: 'boolean',
      owner: 'text',
      parent_region: 'text',
      parent: 'uuid',
      parent_n: 'int',
      sought: 'text',
      shared: 'boolean',
    },
  },
  rows: ({ state }) => {
    if (state.phase === 'none') return [];
    const { title, phase, day, orders, kind, organiser, place, access, from, capacity, owner, parent } = state;
    return [
      {
        ...{ title, phase, on_day: day, roster: orders.findLast(({ roster }) => roster)?.roster?.id ?? null },
        ...{ kind, organiser, place, access, from_time: from, capacity, owner },
        inviting: phase === 'planned' && orders.some(({ people }) => people === null),
        ...{ parent_region: parent?.event.region ?? null, parent: parent?.event.id ?? null },
        ...{ parent_n: parent?.n ?? null, sought: [title, organiser, place].join(' '), shared: isShared(state) },
      },
    ];
  },
});

export const commitmentList = defineProjection<EventState>({
  name: 'commitment-list',
  version: 2,
  kind: 'event',
  follows: 'command',
  table: 'commitment_list',
  columns: {
    ...{ n: 'int', title: 'text', who: 'text', what: 'text', state: 'text', due_on: 'date', spread: 'int' },
    shared: 'boolean',
  },
  rows: ({ state }) =>
    state.phase === 'none' || state.phase === 'cancelled'
      ? []
      : state.commitments.map(({ n, who, what, end, due, spread }) => ({
          ...{ n, title: state.title, who, what, state: end?.kind ?? 'open', due_on: due, spread },
          shared: isShared(state),
        })),
});

export const publicEvent = defineProjection<EventState>({
  name: 'public-event',
  version: 1,
  kind: 'event',
  follows: 'ledger',
  table: 'public_event',
  columns: {
    ...{ title: 'text', kind: 'text', organiser: 'text', place: 'text', address: 'text', phase: 'text' },
    ...{ on_day: 'date', from_time: 'text', until_time: 'text', capacity: 'int', materials: 'jsonb', cite: 'text' },
    ...{ commitments: 'int', done: 'int', entry: 'bigint' },
  },
  rows: ({ state, version }, places) => {
    if (state.phase === 'none' || state.access !== 'public') return [];
    const { title, kind, organiser, place, address, phase, day, from, until, capacity, materials, cite } = state;
    const standing = state.commitments.filter(({ end }) => end?.kind !== 'withdrawn');
    return [
      {
        ...{ title, kind, organiser, place, address, phase, on_day: day, from_time: from, until_time: until },
        ...{ capacity, materials, cite, commitments: standing.length },
        done: standing.filter(({ end }) => end?.kind === 'done').length,
        entry: places.at(version),
      },
    ];
  },
});
