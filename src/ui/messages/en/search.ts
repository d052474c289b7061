import type { search as source } from '../id/search.ts';

export const search = {
  title: 'Search',
  lead: 'Find reports and cases by their number, by who was reported, or by words of working summaries and of cases.',
  field: 'Find reports and cases',
  go: 'Look up',
  shortcut: 'Press slash (/) to get to this field.',
  text: 'Number, reported person, or words',
  narrow: 'Narrow it down',
  kind: 'Reports or cases',
  anyKind: 'Both',
  kinds: { report: 'Report', lead: 'Initial information', finding: 'Finding', case: 'Case' },
  phase: 'Stage',
  anyPhase: 'All stages',
  phaseOf: (kind: string, phase: string) => `${kind}, ${phase}`,
  office: 'Office',
  anyOffice: 'All offices',
  from: 'Since the day',
  until: 'Until the day',
  results: 'The best matches first',
  received: (day: string) => `Received ${day}`,
  registered: (day: string) => `Registered ${day}`,
  empty: 'Nothing matches',
  emptyText:
    'Every word must be there, so try fewer words or remove the filters. A name may have one wrong letter; a number may be a part of it, such as 009/LP.',
  nothing: 'Nothing to look for yet',
  nothingText: 'Words such as “the” and “of” are everywhere. Type a name, a number, or a word that says more.',
  start: 'What are you looking for?',
  startText: 'For example Soekarno (Sukarno is found, too), 009/LP, 9 2024, or campaigning.',
  limits:
    'Reporters can’t be searched for, nor can accounts and what is sealed. What you look for stands in the address of the page, and so in this browser’s history.',
} satisfies typeof source;
