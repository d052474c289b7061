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
  timesTitle: 'Why the time of a report can’t be seen',
  timesText:
    'Entries of reports come in together at fixed hours, mixed with random ones. So the ledger shows neither when somebody reported nor how many reports came in.',
  checkTitle: 'Check it yourself',
  checkpoint: 'Open the newest checkpoint',
  register: 'Open the register of cases',
  specs:
    'Its forms are open: RFC 6962, C2SP tlog-tiles, tlog-checkpoint and signed-note, with Ed25519 signatures. Other tools that know them can check it.',
} satisfies typeof source;
