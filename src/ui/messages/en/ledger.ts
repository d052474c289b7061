import type { ledger as source } from '../id/ledger.ts';

export const ledger = {} satisfies typeof source;
