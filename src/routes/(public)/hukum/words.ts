import type { Period } from '../../../law/row.ts';
import { dayPlain } from '../../../ui/format.ts';
import type { Lang } from '../../../ui/lang.ts';
import type { Messages } from '../../../ui/messages.ts';

/** "sejak 22 September 2022", "sejak ..., sampai sebelum ...". */
export const periodText = (t: Messages['law'], { from, until }: Period, lang: Lang): string =>
  until === null ? t.since(dayPlain(from, lang)) : t.between(dayPlain(from, lang), dayPlain(until, lang));
