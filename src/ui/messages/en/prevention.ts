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
    circular: {
      title: 'Circulars',
      text: 'Addressed to units and groups, read by a personal link or code; who has not read them.',
    },
    pledge: {
      title: 'Pledges and pacts',
      text: 'Integrity pacts, pledges and declarations: a frozen text, signatures that anyone can check.',
    },
    event: {
      title: 'Outreach and meetings',
      text: 'Plan, invitations, attendance, minutes, and commitments until they are done.',
    },
    coverage: {
      title: 'Coverage',
      text: 'Who was reached by what, who was not, and the most useful event to hold next.',
    },
    message: {
      title: 'Messages',
      text: 'Rule of the week, stage alerts and clarifications: written once, shown everywhere.',
    },
  },
} satisfies typeof source;
