import type { access as source } from '../id/access.ts';

export const access = {
  nav: 'Access trail',
  title: 'Access trail',
  lead: 'Who opened a seal and why, how often its content was handed out, and who looked at a report, initial information, a finding, a case, or people’s names in the work of prevention, liaisons of institutions included. Nobody can change this trail.',
  limits:
    'This trail proves what happened through Netra. Whoever holds a key and also a copy of the database can read without a trace.',
  person: 'Officer',
  everyone: 'All officers',
  institution: 'Institution',
  anyInstitution: 'Everybody',
  number: 'Number',
  what: 'What was accessed',
  anything: 'Everything',
  view: 'Page',
  from: 'Since the day',
  until: 'Until the day',
  opened: (item: string) => `Opened a seal: ${item}`,
  redaction: 'What a redaction hides',
  uncovered: n => `Looked behind redaction ${n}`,
  file: (item: string, nth: number) => `${item} ${nth}`,
  looked: {
    report: 'Looked at the page of a report',
    lead: 'Looked at the page of initial information',
    finding: 'Looked at the page of a finding',
    case: 'Looked at the page of a case',
    roster: 'Looked at names of a roster',
    circular: 'Looked at names of those asked to read a circular',
    campaign: 'Looked at names of those asked to sign a pledge',
    event: 'Looked at names of those who take part in an event',
    signature: 'Opened the paper of a signature',
  },
  open: 'Open',
  lookedAtPart: 'Looked at an institution’s part of a case',
  onceAnHour: 'Recorded once in an hour.',
  reason: (text: string) => `Reason: ${text}`,
  fetched: (n: number, last: string) =>
    n === 0
      ? 'Its content was never handed out.'
      : n === 1
        ? `Its content was handed out once: ${last}.`
        : `Its content was handed out ${n} times, last ${last}.`,
  none: 'No trail yet',
  noneText:
    'It begins as soon as somebody looks at a report, initial information, a finding, a case or people’s names.',
  results: 'The latest first',
  readers: 'Who looked at this page',
  noReaders: 'Nobody has looked at this page before you.',
  lastLook: 'Last',
  hours: 'In how many hours',
  hoursNote: 'Several looks in one hour count as one.',
  moreReaders: (n: number) => `And ${n} others.`,
  handedOut: 'Handed out',
  earlier: (n: number) => `And ${n} earlier openings.`,
  all: 'See the access trail',
} satisfies typeof source;
