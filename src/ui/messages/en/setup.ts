import type { setup as source } from '../id/setup.ts';

export const setup = {} satisfies typeof source;
