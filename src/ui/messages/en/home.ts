import type { home as source } from '../id/home.ts';

export const home = {
  mayI: {
    button: 'May I do this?',
    title: 'May I?',
    text: 'Ask before you act: what the rules say about one act, on that day, for somebody in your position.',
    link: 'Check one act',
  },
  figuresTitle: 'Today’s figures',
  asOf: (register: string, activities: string) =>
    `Cases as of entry ${register}, activities as of entry ${activities} of the ledger. The same figures as on their pages.`,
  figures: {
    total: 'cases in the register',
    study: 'being studied',
    violation: 'found to be violations, follow-up awaited',
    activities: 'activities read from the news',
  },
  noFigures: 'The figures can’t be read right now. You can still report and check a status.',
  casesTitle: 'Newest cases',
  allCases: 'All cases',
  activitiesTitle: 'Newest activities',
  allActivities: 'All activities and their map',
  noCases: 'No case in the register yet.',
  noActivities: 'No activity read yet.',
  checkTitle: 'Check for yourself',
  checkText: 'Every act is recorded in the public ledger. You can check one case, one proof file, or the whole ledger.',
  check: 'Open and check the ledger',
} satisfies typeof source;
