import { defineProjection } from '../record/projection.ts';
import type { ActivityState } from './activity.ts';

/** For the desk and for finding the activity that a new article tells of. */
export const activitySource = defineProjection<ActivityState>({
  name: 'activity-source',
  version: 2,
  kind: 'activity',
  follows: 'command',
  table: 'activity_source',
  columns: { article: 'text', day: 'date', kind: 'text', regency: 'text' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : state.sources.map(({ article, seen: alone }) => {
          const { date, kind, regency } = alone ?? state;
          return { article, day: date, kind, regency };
        }),
});

/** What the public sees of an activity; the people in it are for the desk. */
export const activityList = defineProjection<ActivityState>({
  name: 'activity-list',
  version: 1,
  kind: 'activity',
  follows: 'ledger',
  table: 'activity_list',
  columns: {
    kind: 'text',
    day: 'date',
    regency: 'text',
    province: 'text',
    venue: 'text',
    institutions: 'jsonb',
    sources: 'int',
    mentions_hoax: 'boolean',
    mentions_sara: 'boolean',
    entry: 'bigint',
  },
  rows: ({ state, version }, places) =>
    state.phase === 'none'
      ? []
      : [
          {
            kind: state.kind,
            day: state.date,
            regency: state.regency,
            province: state.province,
            venue: state.venue,
            institutions: state.institutions,
            sources: state.sources.length,
            mentions_hoax: state.mentionsHoax,
            mentions_sara: state.mentionsSara,
            entry: places.at(version),
          },
        ],
});
