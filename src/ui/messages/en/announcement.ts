import type { announcingRefusals as refusals, announcement as source } from '../id/announcement.ts';

export const announcement = {
  title: 'Announcements of status',
  lead: 'Number, status and reason, as the supervisory office announced them. Without names.',
  search: 'Part of the number of a report or case',
  asOf: (entry: string) => `As of entry ${entry} of the ledger.`,
  columns: { number: 'Number', office: 'Office', day: 'Announced', status: 'State', reason: 'Reason' },
  caseReasons: {
    'in-study': 'Being studied',
    proven: 'Found true, referred to the competent authority',
    'not-proven': 'Not found true',
    'not-a-violation': 'Not an election violation',
    expired: 'Past the time limit',
    stopped: 'Stopped',
  },
  reportReasons: {
    'formal-missing': 'Formal requirements not met',
    'material-missing': 'Material requirements not met',
    'not-completed': 'Not completed in time',
    'not-an-election-matter': 'Not an election violation',
    expired: 'Past the time limit',
    withdrawn: 'Withdrawn by the reporter',
  },
  empty: 'No announcement yet',
  emptyText: 'An announcement appears here once the office has recorded it and the ledger holds it.',
  emptyFound: 'No number fits',
  emptyFoundText: 'Check the number, or write a part of it.',
  note: 'The status of a report appears a day after it was announced: records of reports enter the ledger once a day.',
  step: 'Announce the status',
  stepLead: 'Number, status and a reason of this list are open to the public. No other word comes along.',
  stepSend: 'Announce',
  reason: 'Reason to announce',
} satisfies typeof source;

export const announcingRefusals = {
  'announcement-contradicts': () => 'This reason does not fit what was decided. Choose another one.',
} satisfies typeof refusals;
