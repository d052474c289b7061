import type { status as source } from '../id/status.ts';

export const status = {} satisfies typeof source;
