import type { report as source } from '../id/report.ts';

export const report = {} satisfies typeof source;
