import type { Refusal } from '../../../record/kind.ts';
import type { Messages } from '../../../ui/messages.ts';

/** A refusal in the reader's words; one that no map knows is named, so that somebody can look for it. */
export function refusalText(t: Messages, { code }: Refusal): string {
  const known: Partial<Record<string, string>> = t.report.refusals;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? t.report.unknownRefusal(code);
}
