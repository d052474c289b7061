/** What the pages of periodic reports share: whose they are, the words of a standing, figures as a table. */
import { error } from '@sveltejs/kit';
import type { Netra } from '../../../netra.ts';
import type { Officer } from '../../../offices/signin.ts';
import type { Standing } from '../../../publish/lateness.ts';
import { formatPeriod, parsePeriod } from '../../../publish/period.ts';
import type { listPeriodic } from '../../../publish/periodic-operations.ts';
import { formatRef, type RecordRef } from '../../../record/ids.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { askDesk, orNotFound } from '../desk.ts';

/** The own office: nobody reports for another. */
export const ownOffice = (actor: Officer): RecordRef => actor.office ?? error(404, 'Not Found');

export const listOf = async (netra: Netra, actor: Officer) =>
  orNotFound(
    await askDesk<typeof listPeriodic>(netra, 'periodic.list', { office: formatRef(ownOffice(actor)) }, actor),
  );

export const periodIn = (text: string | null) => parsePeriod(text ?? '') ?? error(404, 'Not Found');

export function standingWords(standing: Standing, lang: Lang): string {
  const t = messages(lang).periodic.below.standings;
  switch (standing.how) {
    case 'sent':
    case 'awaited':
      return t[standing.how];
    case 'sent-late':
    case 'missing-late':
      return t[standing.how](standing.days);
  }
}

export const linkTo = (period: Parameters<typeof formatPeriod>[0]): string =>
  `/meja/berkala/baru?masa=${encodeURIComponent(formatPeriod(period))}`;

export const maySend = (actor: Officer): boolean =>
  ['reviewer', 'commissioner'].some(role => actor.roles.includes(role));
