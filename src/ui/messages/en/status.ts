import type { status as source } from '../id/status.ts';

export const status = {
  title: 'Report status',
  heading: 'How far has your report come?',
  lead: 'Enter the receipt code that you wrote down when you reported.',
  code: 'Receipt code',
  codeHint: 'Six groups of four letters or digits. Spaces, hyphens and capitals make no difference.',
  check: 'See the status',
  privacyTitle: 'We don’t keep your code',
  privacyText:
    'The code goes into no address and is not written down by us. On a shared phone, close this page when you are done.',
  lostTitle: 'Lost the code?',
  lostText: 'Your report is handled all the same. Without the code nobody can show its status, not even an officer.',
  refusals: {
    'receipt-empty': 'Receipt code: write the code.',
    'receipt-length': 'Receipt code: a code has 24 letters and digits. Check whether some are missing or too many.',
    'receipt-character':
      'Receipt code: there is a character that codes don’t use. A code has letters and digits only, and no U.',
    'receipt-mistyped':
      'Receipt code: something is mistyped, or two characters are swapped. Compare it with what you wrote down.',
    'receipt-unknown':
      'Receipt code: there is no report with this code. It is written correctly; perhaps the report was never sent.',
    'invalid-input': 'Receipt code: this is too long for a code. Write the code only.',
  },
  unknownRefusal: (code: string) =>
    `The status can’t be shown. Try once more; if it happens again, mention “${code}” to an officer.`,
  phases: {
    received: 'Received and being checked',
    registered: 'Registered as a case',
    'set-aside': 'Not registered as a case',
    withdrawn: 'Withdrawn by the reporter',
  },
  number: 'Report number',
  received: 'Received',
  topic: 'About',
  mode: 'Kind',
  modes: {
    formal: 'Formal report, identity sealed',
    confidential: 'Confidential information (initial information), identity and content sealed to custodians',
    anonymous: 'Information without a name (initial information), its content sealed',
  },
  stepsTitle: 'The way of your report',
  receivedStep: 'Report received',
  steps: {
    registered: 'Registered as a case',
    decided: 'Decided in a plenary meeting',
    referred: 'Referred to the competent authority',
    'followed-up': 'Followed up by the competent authority',
    closed: 'Case closed',
    suspended: 'Handling suspended',
    resumed: 'Handling resumed',
    reopened: 'The case was reopened by order',
  },
  setAsideStep: 'Not registered',
  setAsideCite: (cite: string) => `On the ground of ${cite}.`,
  nextTitle: 'What comes next',
  passedOnAwaits: (office: string, on: string) =>
    `Your report was passed on to ${office} on ${on} and waits to be taken on there. Its number stays the same, and you need not report again.`,
  passedOn: (office: string, on: string) =>
    `Your report is now handled by ${office}, which took it on on ${on}. Its number stays the same.`,
  next: {
    received:
      'An officer checks whether the report is complete and within the office’s powers. Then it is registered, or you read here why not.',
    registered: 'The case is studied, then decided in a plenary meeting.',
    decided: 'If it is found true, the case is referred to the competent authority. If not, it is closed.',
    referred: 'The competent authority examines it and decides what to do. Its answer will be shown here.',
    'followed-up': 'The supervisory office closes the case once the authority’s answer is complete.',
    closed: 'No further step. You can read the outcome in the register.',
    suspended: 'The time limits stand still until handling is resumed. You will read it here.',
    resumed: 'The case goes on from its last stage.',
    reopened: 'The case is studied again, then decided in a plenary meeting.',
    withdrawn: 'This report was withdrawn. The office may still trace what it says as initial information.',
    'set-aside': 'No further step. If you have new information, send a new report.',
  },
  complete:
    'Your report is not complete. Bring or send the following to the supervisory office; without it the report is not registered.',
  nextInformation:
    'The information is traced. If there is a likely violation, the office can make a case of it; if not, you will read its basis here.',
  by: (day: string) => `By ${day} at the latest`,
  limitText: (action: string, days: number, cite: string) =>
    `${action}: within ${days} days for local elections, under ${cite}.`,
  sureness: {
    high: 'This rule has been seen in its source.',
    medium: 'This rule is from a second source; the office may count otherwise.',
    low: 'This rule is recalled and was not read; don’t rely on it.',
  },
  attached: (what: string) => `File added: ${what}`,
  register: 'Open the register',
  again: 'Enter another code',
} satisfies typeof source;
