import type { Netra } from '../../netra.ts';
import type { Actor, Refusal } from '../../record/kind.ts';
import type { Result } from '../../result.ts';

export const PUBLIC: Actor = { kind: 'public' };

interface Askable {
  run(asked: never, input: never): Promise<Result<unknown, Refusal>>;
}
type Output<O extends Askable> = Extract<Awaited<ReturnType<O['run']>>, { ok: true }>['value'];

/** Asks an operation by its name, as anybody may; the type of the answer is the operation's own. */
export function askAsPublic<O extends Askable>(netra: Netra, name: string, input: unknown) {
  return netra.ask(name, input, PUBLIC) as Promise<Result<Output<O>, Refusal>>;
}
