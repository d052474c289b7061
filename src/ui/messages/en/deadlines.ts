import type { deadlines as source } from '../id/deadlines.ts';

export const deadlines = {
  heading: 'Limits and how they are counted',
  until: 'At the latest',
  working: 'The working, day by day',
  moved: (before: string) => `This limit moved. It was ${before}`,
  reading: (basis: string, last: string) => `Another reading (${basis}): ${last}.`,
  note: 'Note:',
  unlimited: (since: string) => `No source names a number of days for this step. Waiting since ${since}.`,
  confidence: {
    high: 'Confidence of the rule: high.',
    medium: 'Confidence of the rule: medium.',
    low: 'Confidence of the rule: low, not confirmed yet.',
    confirmed: 'This rule has been confirmed.',
  },
  rule: 'See the rule',
  late: {
    day: (by: number) => `${by} day${by === 1 ? '' : 's'} late`,
    hour: (by: number) => `${by} hour${by === 1 ? '' : 's'} late`,
    limit: (last: string) => `limit ${last}`,
  },
  history: 'What happened',
  unsure: 'rule not confirmed',
} satisfies typeof source;
