import type { access as source } from '../id/access.ts';

export const access = {
  nav: 'Access trail',
  title: 'Access trail',
  lead: 'Who opened a seal and why, how often its content was handed out, and who looked at the page of a report or a case. Nobody can change this trail.',
  limits:
    'This trail proves what happened through Netra. Whoever holds a key and also a copy of the database can read without a trace.',
  person: 'Officer',
  everyone: 'All officers',
  number: 'Number of a report or a case',
  what: 'What was accessed',
  anything: 'Everything',
  view: 'Page',
  from: 'Since the day',
  until: 'Until the day',
  opened: (item: string) => `Opened a seal: ${item}`,
  redaction: 'What a redaction hides',
  uncovered: n => `Looked behind redaction ${n}`,
  file: (item: string, nth: number) => `${item} ${nth}`,
  looked: { report: 'Looked at the page of a report', case: 'Looked at the page of a case' },
  onceAnHour: 'Recorded once in an hour.',
  reason: (text: string) => `Reason: ${text}`,
  fetched: (n: number, last: string) =>
    n === 0
      ? 'Its content was never handed out.'
      : n === 1
        ? `Its content was handed out once: ${last}.`
        : `Its content was handed out ${n} times, last ${last}.`,
  none: 'No trail yet',
  noneText: 'It begins as soon as an officer looks at a report or a case.',
  results: 'The latest first',
  readers: 'Who looked at this page',
  noReaders: 'No officer has looked at this page before you.',
  lastLook: 'Last',
  hours: 'In how many hours',
  hoursNote: 'Several looks in one hour count as one.',
  moreReaders: (n: number) => `And ${n} other officers.`,
  handedOut: 'Handed out',
  earlier: (n: number) => `And ${n} earlier openings.`,
  all: 'See the access trail',
} satisfies typeof source;
