import type { common as source } from '../id/common.ts';

export const common = {
  name: 'Netra',
  tagline: ['Neutral civil servants', 'in elections'],
  title: (page: string) => `${page} · Netra`,
  skip: 'Skip to content',
  menu: 'Menu',
  mainNav: 'Main',
  whereAmI: 'Where this page is',
  toHome: 'To the home page',
  back: 'Back',
  continue: 'Continue',
  nav: {
    home: 'Home',
    report: 'Report',
    status: 'Report status',
    register: 'Register',
    activities: 'Activities',
    ledger: 'Ledger',
  },
  foot: {
    language: 'Language',
    links: 'Other links',
    signIn: 'Officer sign-in',
    about: 'Netra is free software. Anyone may check how it works.',
    signedInAs: (name: string, role: string) => `Signed in as ${name}, ${role}.`,
    everyOpening: 'Every opening of sealed data is recorded.',
    signOut: 'Sign out',
  },
  optional: '(may be left empty)',
  errorsTitle: (n: number) => (n === 1 ? 'One answer needs correcting' : `${n} answers need correcting`),
  day: 'Day',
  month: 'Month',
  year: 'Year',
  sealed: 'Sealed',
  sealedNote: (who: string, openings: number) => {
    const times = openings === 1 ? 'once' : `${openings} times`;
    return openings === 0 ? `${who} can open it. Never opened so far.` : `${who} can open it. Opened ${times}.`;
  },
  previous: 'Previous',
  next: 'Next',
  firstPage: 'To the start of the list',
  pages: 'Pages of the list',
  dayOf: (day: number, limit: number) => `day ${day} of ${limit}`,
  home: {
    title: 'Neutral civil servants in elections',
    heading: ['Civil servants serve everyone.', 'They take no side.'],
    lead: 'Indonesian civil servants (ASN) vote freely in the booth. Everywhere else they are neutral. Netra helps you see, report and check.',
    report: 'Report a violation',
    reported: 'Already reported? Check with your receipt code.',
    doorsHeading: 'What would you like to do?',
    doors: {
      report: {
        title: 'Report',
        text: 'Anyone may report. No account is needed. You choose whether your name is known.',
        link: 'Start a report',
      },
      status: {
        title: 'Report status',
        text: 'See how far your report has come and answer the officer’s questions. Your receipt code is enough.',
        link: 'Enter your code',
      },
      register: {
        title: 'Register',
        text: 'Read the cases being handled, without names or personal data. You can check each row in the ledger.',
        link: 'Open the register',
      },
    },
    dutiesHeading: 'Four duties, all in the open',
    duties: [
      { title: 'Prevent', text: 'Rules are explained before they are broken: circulars, outreach, integrity pacts.' },
      { title: 'Watch', text: 'Citizens, supervisors and the media keep watch. A reporter’s identity is sealed.' },
      { title: 'Act', text: 'Every case has its legal deadlines, and the way they are counted is shown.' },
      { title: 'Open', text: 'Every act is recorded in a ledger that cannot be changed in silence.' },
    ],
  },
} satisfies typeof source;
