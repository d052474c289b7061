/** The desk's list of messages, and what the public reads by the ledger's order. */
import { defineProjection } from '../../record/projection.ts';
import { lastEdition, type MessageState } from './message.ts';

export const messageList = defineProjection<MessageState>({
  name: 'message-list',
  version: 1,
  kind: 'message',
  follows: 'command',
  table: 'message_list',
  // No word of a draft stands here.
  columns: { what: 'text', phase: 'text', stage: 'text', on_day: 'date', editions: 'int' },
  rows({ state }) {
    if (state.phase === 'none' || state.phase === 'discarded') return [];
    const { what, phase } = state;
    if (state.phase === 'draft')
      return [{ what, phase, stage: state.content.stage?.id ?? null, on_day: state.on, editions: 0 }];
    const { content, on } = lastEdition(state);
    return [
      {
        what,
        phase,
        stage: content.stage?.id ?? null,
        on_day: state.withdrawn?.on ?? on,
        editions: state.editions.length,
      },
    ];
  },
});

export const messagePublic = defineProjection<MessageState>({
  name: 'message-public',
  version: 1,
  kind: 'message',
  follows: 'ledger',
  table: 'message_public',
  columns: {
    ...{
      what: 'text',
      phase: 'text',
      from_name: 'text',
      from_address: 'text',
      on_day: 'date',
      published_at: 'timestamptz',
      changed_at: 'timestamptz',
    },
    ...{
      editions: 'jsonb',
      because: 'text',
      withdrawn_on: 'date',
      stage: 'text',
      issue: 'int',
      entry: 'bigint',
      sought: 'text',
    },
  },
  rows({ state, version }, places) {
    if (state.phase !== 'published' && state.phase !== 'withdrawn') return [];
    const { what, phase, fromName, fromAddress, editions, withdrawn } = state;
    const last = lastEdition(state);
    const { content } = last;
    const sought = [
      content.title,
      content.body,
      content.claim,
      content.titleEn,
      content.bodyEn,
      content.claimEn,
      fromName,
    ];
    return [
      {
        ...{
          what,
          phase,
          from_name: fromName,
          from_address: fromAddress,
          on_day: editions[0].on,
          published_at: editions[0].at,
        },
        ...{
          changed_at: withdrawn?.at ?? last.at,
          because: withdrawn?.because ?? null,
          withdrawn_on: withdrawn?.on ?? null,
          stage: content.stage?.id ?? null,
        },
        editions: editions.map(({ content: said, on, at, because, seq }) => ({
          ...said,
          on,
          at,
          because,
          entry: places.at(seq),
        })),
        issue: editions.length + (withdrawn ? 1 : 0),
        entry: places.at(version),
        sought: sought
          .filter(text => text !== null)
          .join(' ')
          .toLowerCase(),
      },
    ];
  },
});
