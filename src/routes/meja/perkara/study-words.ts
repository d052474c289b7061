/** What is wrong with a study, at the field that is at fault: its answers lie deeper than those of other forms. */
import type { Refusal } from '../../../record/kind.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { explain, type Problem } from '../desk.ts';

export function explainStudy(lang: Lang, refusal: Refusal): readonly Problem[] {
  if (refusal.code !== 'invalid-input') return explain(lang, refusal);
  const { problems } = messages(lang).desk;
  const known: Readonly<Record<string, string>> = problems;
  const found = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
  const byField = new Map<string, string>();
  for (const { field, problem } of found) {
    // A piece of evidence has no field of its own: what is wrong with one stands at its element.
    const name = field.replaceAll('.', '-').replace(/-evidence-.*$/, '-evidence');
    if (!byField.has(name)) byField.set(name, known[problem] ?? problems.other);
  }
  return [...byField].map(([field, text]) => ({ field, text }));
}
