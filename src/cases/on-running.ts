/** A step of the handling team on a case that runs: clarification and evidence are recorded in this way. */
import type { z } from 'zod';
import { type RecordRef, sameRef } from '../record/ids.ts';
import {
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  type Refusal,
  stateOf,
  type Touch,
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import { type CaseState, isClosed, isRunning, type OpenedCase } from './case-state.ts';

/** The case that a command is on, where it is there and not suspended. */
export function runningCase(
  loaded: readonly Loaded[],
): Result<{ readonly ref: RecordRef; readonly state: OpenedCase }, Refusal> {
  const { ref, state } = stateOf(loaded, 0, caseKind);
  if (state.phase === 'none') return refuse({ code: 'case-missing' });
  const running = isRunning(state);
  return running.ok ? ok({ ref, state }) : refuse(running.refusal as Refusal);
}

export const onRunningCase = <I extends { readonly case: RecordRef }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  /** Can be taken after the case was closed, too. */
  readonly evenClosed?: true;
  readonly also?: (state: CaseState, input: I) => readonly Touch[];
  /** `beside` are the records that `also` named. */
  readonly step: (state: OpenedCase, input: I, context: Context, beside: readonly Loaded[]) => Result<NewAct, Refusal>;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    input: command.input,
    touches: input => [{ kind: 'case', ref: input.case }],
    also: (loaded, input) => command.also?.(stateOf(loaded, 0, caseKind).state, input) ?? [],
    decide(loaded, input, context) {
      const running = runningCase(loaded);
      if (!running.ok) return running;
      const { ref, state } = running.value;
      if (!command.evenClosed && isClosed(state)) return refuse({ code: 'case-closed' });
      const step = command.step(state, input, context, loaded.slice(1));
      return step.ok ? ok({ appends: [{ ref, acts: [step.value] }] }) : step;
    },
  });

/** The reports that a case came from, to be looked at and never changed. */
export const sourcesRead = (state: CaseState): readonly Touch[] =>
  state.phase === 'none' ? [] : reportsOf(state).map(ref => ({ kind: 'report', ref, reads: true as const }));
/** Those of its sources that somebody reported. */
export const reportsOf = ({ sources }: Pick<OpenedCase, 'sources'>): readonly RecordRef[] =>
  sources.flatMap(({ kind, ref }) => (kind === 'report' ? [ref] : []));
export const among = (beside: readonly Loaded[], ref: RecordRef): Loaded | undefined =>
  beside.find(one => sameRef(one.ref, ref));

/** A day between that of the step before and today. */
export function checkDay(field: string, on: string, earliest: string, today: string): Result<true, Refusal> {
  if (on > today) return refuse({ code: 'day-in-future', field });
  return on < earliest ? refuse({ code: 'day-before-step', field, detail: earliest }) : ok(true);
}
