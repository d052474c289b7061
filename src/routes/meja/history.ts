/** The acts of a matter as its page tells them: in the words of their kind. */
import type { Late } from '../../law/late.ts';
import type { Netra } from '../../netra.ts';
import type { Lang } from '../../ui/lang.ts';

interface Told {
  readonly type: string;
  readonly on: string;
  readonly late: Late | null;
}
export function historyOf(netra: Netra, kind: string, timeline: readonly Told[], lang: Lang) {
  const acts = netra.engine.kinds.get(kind)?.acts ?? {};
  return timeline.map(({ type, on, late }) => ({ title: acts[type]?.summary[lang] ?? type, on, late }));
}
