import type { ledger as source } from '../id/ledger.ts';

export const ledger = {
  title: 'Ledger',
  heading: 'What is recorded can’t be changed in silence',
  lead: 'Every act in Netra gets one entry in a public ledger. Anyone may copy and check it.',
  stateTitle: 'As it stands now',
  origin: 'Name of the ledger',
  size: 'Number of entries',
  root: 'Root of the tree',
  key: 'Public key',
  keyNote: 'The ledger’s signatures are checked with this key. Write it down once, compare it at any time.',
  empty: 'The ledger has no entry yet. Its first checkpoint comes with the first act.',
  howTitle: 'How it works',
  how: [
    {
      title: 'One act, one entry',
      text: 'An entry holds only a fingerprint (SHA-256) of the act. No name, report or personal data is in it.',
    },
    {
      title: 'All entries form one tree',
      text: 'Each entry is combined with its neighbour, up to one root. If a single letter changes, the root changes.',
    },
    {
      title: 'The root is signed',
      text: 'A checkpoint holds the number of entries, the root and a signature. Old and new checkpoints must fit, so no old entry can be removed or exchanged.',
    },
    {
      title: 'Anyone may keep a copy',
      text: 'The more people keep checkpoints, the harder it is to change a record unnoticed.',
    },
  ],
  meansTitle: 'What it means',
  provesTitle: 'What it proves',
  proves: [
    'This act was recorded with exactly the content that is shown.',
    'Since then its content was not replaced and its order not moved.',
    'Everybody who holds the same checkpoint sees the same record.',
  ],
  provesNotTitle: 'What it does not prove',
  provesNot: [
    'That what the act says is true, fair or lawful.',
    'That everything that happened was recorded.',
    'Who a person is. Names and reports are not in here.',
  ],
  check: {
    button: 'Check',
    byNumber: 'One case',
    number: 'Number of the case',
    numberHint: 'The server computes its proof again and shows every step.',
    byFile: 'A proof file',
    file: 'The file bukti.json or bukti.txt',
    fileHint: 'Downloaded from the page of a case, at any time. At most 400 kB.',
    paste: 'Or paste its content',
    inBrowser: 'Your browser checks it by itself. The file is not sent.',
    otherKey: 'Use a key that you wrote down yourself',
    keyHint: 'For the check in the browser. The server always uses its own key.',
    byNote: 'A checkpoint you kept',
    note: 'The earlier checkpoint',
    noteHint:
      'Paste the whole of it, with the line of the signature. We check whether today’s ledger still continues it.',
    of: (number: string) => `Result for case ${number}`,
    ofFile: 'Result for the proof file',
    toCase: 'Open this case in the register',
    good: 'It holds.',
    noCase: 'This number is not in the register',
    noCaseText: (typed: string) =>
      `There is no case with the number “${typed}”. Look at the number again and write the whole of it.`,
    checks: (acts: number, size: string) => [
      { title: 'The open values stand in their envelopes', text: `${acts} acts, the hash of each value computed.` },
      { title: 'The envelopes stand in the ledger', text: 'From the entry up to the root of the tree, step by step.' },
      {
        title: 'The root is signed',
        text: `Checkpoint over ${size} entries, its Ed25519 signature fits the public key.`,
      },
    ],
    act: (index: string, act: string) => `Entry ${index}: ${act}`,
    entry: 'Entry: SHA-256 of the envelope',
    leaf: 'Leaf: SHA-256 of 0x00 and the entry',
    step: (side: 'left' | 'right'): string =>
      side === 'left' ? 'Join with the neighbour on the left' : 'Join with the neighbour on the right',
    gives: 'gives',
    root: (size: string) => `The same as the root in the checkpoint over ${size} entries`,
    brokenAt: (act: number) => `The first that does not hold: act ${act} of the file.`,
    verdicts: {
      'file-empty': { title: 'Nothing to check yet', text: 'Choose a proof file, or paste its content.' },
      'file-too-long': {
        title: 'This file is too large',
        text: 'The proof of one case has at most 400 kB. Download it again from its page.',
      },
      'file-shape': {
        title: 'This is no proof file',
        text: 'Use bukti.json or bukti.txt as downloaded, whole from beginning to end.',
      },
      changed: {
        title: 'It does not hold',
        text: 'This file differs from what is recorded: something was changed, or the file is damaged. Download it again and compare.',
      },
      foreign: {
        title: 'A proof of another ledger',
        text: 'Its name or signature is not that of this ledger. Check it where the file comes from.',
      },
      unreadable: {
        title: 'The proof can’t be read',
        text: 'A part of the file is missing or lost its form. Download it again and do not edit it.',
      },
    },
    noteGood: 'It holds. This ledger continues your checkpoint.',
    noteText: (old: string, now: string) =>
      `The first ${old} entries today are exactly those that were signed then. Now there are ${now}.`,
    noteSame: (size: string) => `Yours is the newest checkpoint, over ${size} entries.`,
    noteSteps: (n: number) => `Proof of consistency, ${n} hashes`,
    noteSizes: (old: string, now: string) => `Your checkpoint is over ${old} entries, this ledger has ${now}.`,
    noteVerdicts: {
      'note-empty': { title: 'No checkpoint yet', text: 'Paste the checkpoint that you kept.' },
      'note-too-long': {
        title: 'Too long for a checkpoint',
        text: 'A checkpoint has a few lines. Paste its content only.',
      },
      'note-unreadable': {
        title: 'This can’t be read as a checkpoint',
        text: 'Paste the whole: name, number of entries, root, blank line, signature.',
      },
      'note-foreign': {
        title: 'A checkpoint of another ledger',
        text: 'Its name or signature is not that of this ledger.',
      },
      'note-changed': {
        title: 'The signature of this checkpoint is wrong',
        text: 'Its content changed since it was signed. Take it again from where you keep it.',
      },
      'note-newer': {
        title: 'Your checkpoint is newer than this ledger',
        text: 'Reload in a moment. If it stays so, records may have been cut off: keep your checkpoint and tell the supervisory office above.',
      },
      'history-changed': {
        title: 'This ledger does not continue your checkpoint',
        text: 'Old entries were changed. Keep your checkpoint: it is the proof. Tell the supervisory office above.',
      },
      'not-ready': { title: 'The proof is not ready', text: 'Reload in a moment.' },
    },
  },
  timesTitle: 'Why the time of a report can’t be seen',
  timesText:
    'Entries of reports come in together once a day, mixed with random ones. So the ledger shows neither when somebody reported nor how many reports came in.',
  checkTitle: 'Check it yourself',
  checkpoint: 'Open the newest checkpoint',
  register: 'Open the register of cases',
  specs:
    'Its forms are open: RFC 6962, C2SP tlog-tiles, tlog-checkpoint and signed-note, with Ed25519 signatures. Other tools that know them can check it.',
} satisfies typeof source;
