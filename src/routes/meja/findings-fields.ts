/** The fields of the form of a finding, by the names that its page gives them. */
export const FINDING_FIELDS: readonly string[] = [
  ...['regime', 'on', 'foundOn', 'happenedOn', 'lhp', 'lhpOn', 'reported', 'account', 'place'],
  ...['sitting', 'present', 'chair', 'how-finding'],
];
