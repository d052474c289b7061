import type { errors as source } from '../id/errors.ts';

export const errors = {
  over: (status: number) => `Error ${status}`,
  logged: (id: string) => `Error record: ${id}. Mention it if you contact us. What you typed is not in it.`,
  maybe: 'Perhaps you were looking for',
  keptHeading: 'Your text is still here',
  kept: {
    413: {
      lead: 'One sending can hold at most 12 MB. Only the file was held back.',
      text: 'The file was not sent. Go on with your text, then add a smaller file.',
      button: 'Continue without the file',
    },
    503: {
      lead: 'There is too much at once. What you typed is not lost.',
      text: 'Wait a minute, then send once more. If it was recorded after all, it will not be recorded twice.',
      button: 'Send once more',
    },
  },
  pages: {
    400: {
      title: 'This address cannot be read',
      text: 'A character in it is broken. Type the address again, or start from the home page.',
    },
    403: {
      title: 'This page cannot be opened from here',
      text: 'The form came from another site, or this page is not for you. Open Netra directly and send it again from there.',
    },
    404: {
      title: 'There is no such page',
      text: 'The address may be mistyped, or the page has moved. Your report is not affected.',
    },
    405: {
      title: 'This page takes no answers',
      text: 'Nothing was sent. Go back to the previous page and send from its form.',
    },
    410: {
      title: 'This page was erased',
      text: 'Its content was erased under the retention rules. The trace of the erasure stays in the ledger.',
    },
    413: {
      title: 'The file is too large',
      text: 'One sending can hold at most 12 MB. Press your browser’s back button: your text is usually still in the form. Choose a smaller file, or send files one at a time.',
    },
    429: {
      title: 'Too often',
      text: 'Too many sendings in a short time. Wait a few minutes, then try again. Nothing is lost.',
    },
    500: {
      title: 'The fault is ours',
      text: 'Reload this page in a moment. What was already sent is not lost. If it happens again, contact our office.',
    },
    503: { title: 'Netra is busy', text: 'Wait a minute, then try again. What was already sent is not lost.' },
  },
} satisfies typeof source;
