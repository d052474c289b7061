/** One office as its page shows it. */
import type { Netra } from '../../../netra.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef } from '../../../record/ids.ts';
import type { Lang } from '../../../ui/lang.ts';
import { type officeIn, regionName, stepsOf, tailOf } from './kantor.ts';

export async function viewOf(netra: Netra, actor: Officer, lang: Lang, office: Awaited<ReturnType<typeof officeIn>>) {
  const { ref, name, level, code, recovery, members, serving, weaknesses, history, patterns } = office;
  const { passedOn, dissolved, escalateAfter, letterhead } = office;
  return {
    ...{ ref: formatRef(ref), name, level, code, serving, passedOn, weaknesses, dissolved, escalateAfter, letterhead },
    region: regionName(ref.region, lang),
    numbers: patterns.report,
    recovery: recovery === null ? null : tailOf(recovery),
    members: members.map(member => ({ name: member.name, tail: tailOf(member.recipient) })),
    history: (await stepsOf(netra, actor, lang, 'office', history)).reverse(),
  };
}
