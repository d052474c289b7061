/** What is wrong with an uploaded roster, in the reader's words. */
import { COLUMNS } from '../../../../prevention/roster/columns.ts';
import type { Problem } from '../../../../prevention/roster/problems.ts';
import type { Refusal } from '../../../../record/kind.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { explain } from '../../desk.ts';

export const inWords = (lang: Lang, { row, column, code, detail, warning }: Problem) => ({
  row,
  column: column ? COLUMNS[column].heading : '',
  text: messages(lang).roster.problems[code](detail ?? ''),
  warning,
});

/** Why a file isn't read: some refusals of files speak of other tables than this. */
export function whyNot(lang: Lang, refusal: Refusal): string {
  const own: Readonly<Record<string, string>> = messages(lang).roster.files;
  return own[refusal.code] ?? explain(lang, refusal)[0]?.text ?? '';
}
