/** What is wrong with an uploaded register, in the reader's words. */
import { COLUMNS } from '../../../cases/import/columns.ts';
import type { RowProblem } from '../../../cases/import/rows.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';

export interface SaidProblem {
  readonly row: number | null;
  readonly column: string;
  readonly text: string;
  readonly warning: boolean;
}

export function inWords(lang: Lang, { row, column, code, detail, warning }: RowProblem): SaidProblem {
  const { problems } = messages(lang).running;
  return { row, column: column ? COLUMNS[column].heading : '', text: problems[code](detail ?? ''), warning };
}
