import type { prevention as source } from '../id/prevention.ts';

export const prevention = {
  nav: 'Prevention',
  title: 'Prevention',
  lead: 'Who is to be reached, and by what.',
  parts: {
    roster: {
      title: 'Rosters',
      text: 'Units and staff of each government, and groups beside it: from a file, with a preview.',
    },
  },
} satisfies typeof source;
