/** Names of fields that the form of a study and the one who reads it share, without the application behind them. */
import type { Evidence } from '../../../cases/study.ts';

/** One piece of evidence of the case, as the name of a field ends with it. */
export const evidenceKey = (kind: Evidence['kind'], n: number): string => `${kind}-${n}`;
