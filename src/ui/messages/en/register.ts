import type { register as source } from '../id/register.ts';

export const register = {} satisfies typeof source;
