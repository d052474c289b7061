import { type Row, type Words, words } from './row.ts';

export type ProcedureRule = Row & { readonly topic: string; readonly rule: Words };
export const procedureRules: readonly ProcedureRule[] = [];
void words;
