import type { Messages } from '../../../ui/messages.ts';

/** A refusal in words; one that this page doesn't know names itself. */
export function refusalText(t: Messages, code: string): string {
  const known: Partial<Record<string, string>> = t.verify.refusals;
  return (Object.hasOwn(known, code) ? known[code] : undefined) ?? t.verify.unknownRefusal(code);
}
