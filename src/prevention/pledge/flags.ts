import type { FlagRules } from './pledge.store.ts';

/**
 * What is looked at by somebody: twenty of one unit within five minutes, or more than a tenth of the unit within two. Five at
 * least, since in a small unit two colleagues are a tenth. A flag accuses nobody: a roll call ends with many signatures.
 */
export const FLAG_RULES: FlagRules = { many: 20, manyMinutes: 5, shareOf: 10, shareLeast: 5, shareMinutes: 2 };
