/** The audience that the coverage suggests, as addresses of the event's forms hold it: `daerah`, `saran`, `kursi`. */

import type { Netra } from '../../../../netra.ts';
import type { Person } from '../../../../offices/signin.ts';
import type { coverageNext } from '../../../../prevention/coverage/coverage-operations.ts';
import { AUDIENCES, SEATS } from '../../../../prevention/coverage/next-event.ts';
import { regionSchema } from '../../../../record/ids.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { askDesk } from '../../desk.ts';

/** Counted anew: undefined where the address suggests nothing, or nobody is left of that audience. */
export async function suggestedIn(netra: Netra, actor: Person, url: URL, lang: Lang, at?: string) {
  const audience = AUDIENCES.find(one => one === url.searchParams.get('saran'));
  const region = regionSchema.safeParse(at ?? url.searchParams.get('daerah') ?? '');
  if (!audience || !region.success) return undefined;
  const seats = Number(url.searchParams.get('kursi')) || SEATS;
  const found = await askDesk<typeof coverageNext>(
    netra,
    'coverage.next',
    { region: region.data, audience, seats },
    actor,
  );
  if (!found.ok) return undefined;
  const { coverage, unitKinds, belongs } = messages(lang);
  const names: Readonly<Record<string, string>> = { ...unitKinds, ...belongs };
  const name = names[audience] ?? audience;
  const { units, belongs: groups } = found.value;
  return {
    ...{ name, title: coverage.suggestedTitle(name), region: region.data as string, seats },
    ...{ units: units.map(({ unit }) => unit), belongs: groups },
    /** What the next form needs to suggest the same. */
    query: new URLSearchParams({ saran: audience, kursi: String(seats) }).toString(),
  };
}
