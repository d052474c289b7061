import type { hearingRefusals as source } from '../id/hearing-refusals.ts';

export const hearingRefusals = {
  'summons-missing': () => 'There is no such summons. Choose from the list.',
  'summons-served': () => 'This summons was served already.',
  'summons-not-served': () => 'This summons was not served yet. Record that first.',
  'served-too-late': (day: string) => `This summons calls to ${day}. Served later it calls to nothing; make a new one.`,
  'attendance-known': () => 'The attendance is on record already.',
  'attendance-unknown': () => 'The attendance is not on record yet. Record first that the person came.',
  'no-absence': () => 'There is one second call, for somebody who did not come to the first.',
  'was-absent': () => 'The person did not come, so there are no minutes.',
  'already-heard': () => 'The minutes exist already. What is wrong in them is corrected.',
  'minutes-missing': () => 'There are no such minutes. Choose from the list.',
  'reporter-sealed': () => 'The identity of the reporter is sealed. Leave this empty.',
  'source-missing': () => 'Choose the report that the reporter filed.',
  'no-reporter': () => 'This report has no identity: there is nobody to summon.',
  'asker-recused': () => 'Officers who stepped back from this case ask nothing in it. Choose another.',
  'exhibit-missing': () => 'There is no such exhibit. Choose from the list.',
  'exhibit-returned': () => 'This exhibit was returned already.',
  'exhibit-known': (n: string) => `A file with this hash is listed as exhibit ${n} already.`,
} satisfies typeof source;
