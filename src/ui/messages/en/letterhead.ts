import type { letterhead as source } from '../id/letterhead.ts';

export const letterhead = {
  title: 'Letterhead',
  lead: 'This address and signatory are printed on letters and forms of the office. What is left empty becomes a dotted line to be filled in by hand.',
  address: 'Address of the office',
  addressHint: 'Street, number, town, postcode; telephone and e-mail too if you like.',
  seat: 'Town before the day',
  seatHint: 'For example Curup, as in “Curup, 18 October 2024”.',
  post: 'Post of the signatory',
  postHint: 'For example Ketua (chair).',
  signatory: 'Name of the signatory',
  none: 'not filled in',
  save: 'Save',
  saved: 'The letterhead was saved.',
  link: 'Change the letterhead',
} satisfies typeof source;
