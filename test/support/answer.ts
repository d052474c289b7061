import type { Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';

export interface Askable {
  run(asked: never, input: never): Promise<Result<unknown, Refusal>>;
}
/** What an operation answers where it answers. */
export type Answer<O extends Askable> = Extract<Awaited<ReturnType<O['run']>>, { ok: true }>['value'];
