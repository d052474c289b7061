import type { apart as source } from '../id/apart.ts';

export const apart = {
  link: 'Conflict of interest',
  note: 'Step back, or take over from the office below.',
  title: 'Conflict of interest',
  lead: 'Who keeps away from this matter, and whether those who are left are enough to decide.',
  recused: 'Recused from it',
  nobody: 'Nobody yet.',
  unnamed: 'An officer of another office',
  noQuorum: (left: number, needed: number) => `No quorum: ${left} members left, ${needed} needed`,
  noQuorumText:
    'This office can take no step. A commissioner of the office above takes it over, and everything is open to that office again.',
  rule: 'Quorum by the row',
  noRule: 'No row of the table knows an office of this size; with nobody left there is no plenary.',
  takenOver: (office: string, on: string) => `Taken over by ${office} on ${on}`,
  step: 'Step back',
  stepText:
    'Whoever steps back no longer finds this matter: its page, lists, searches and counts. What was read before can not be forgotten; the record of it stays.',
  whom: 'Who steps back',
  myself: 'I do',
  because: 'Reason',
  becauseHint: 'A family tie or work relation with the reported person, for example. Do not name the reporter.',
  send: 'Record the recusal',
  lift: 'Lift a recusal',
  whose: 'Whose recusal',
  becauseLift: 'Reason to lift it',
  liftSend: 'Lift the recusal',
  reseal: 'Re-seal what it holds for your office',
  takeOver: 'Take over',
  takeOverText:
    'By a commissioner of the office above. The office it is taken from no longer sees it. Keys to what is sealed are handed over apart.',
  why: 'Why',
  whys: {
    'no-quorum': 'The office has no quorum.',
    'office-concerned': 'The matter is about the office itself.',
    ordered: 'A higher office orders it.',
  },
  cite: 'Basis',
  takeOverSend: 'Take over',
} satisfies typeof source;
