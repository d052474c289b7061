import type { desk as source } from '../id/desk.ts';

export const desk = {} satisfies typeof source;
