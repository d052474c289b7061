import type { caseFile as source } from '../id/case.ts';

export const caseFile = {} satisfies typeof source;
