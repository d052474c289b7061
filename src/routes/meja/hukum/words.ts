/** Refusals and sayings about law and calendar, in words. */
import type { listSaid } from '../../../offices/law-said.ts';
import type { Refusal } from '../../../record/kind.ts';
import { dayPlain } from '../../../ui/format.ts';
import type { Lang } from '../../../ui/lang.ts';
import type { LawDeskCode } from '../../../ui/messages/id/law-desk.ts';
import { messages } from '../../../ui/messages.ts';
import { explain, type Output, type Problem } from '../desk.ts';

/** The box of a form for a field of its command. */
const BOXES: Readonly<Record<string, string>> = {
  'name.id': 'nameId',
  'name.en': 'nameEn',
  change: 'from',
  'change.inForce': 'until',
  'change.inForce.from': 'from',
  'change.inForce.until': 'until',
  'change.counting': 'limit',
  'change.counting.limit': 'limit',
  'change.counting.unit': 'unit',
};
const DAYS: readonly string[] = ['day', 'from', 'until', 'to'];

/** Each box once, with what is wrong in it and a way on. */
export function explainSaying(lang: Lang, refusal: Refusal): readonly Problem[] {
  const { refusals, ...t } = messages(lang).lawDesk;
  const { problems } = messages(lang).desk;
  const own: Readonly<Record<string, () => string>> = refusals;
  const said = own[refusal.code as LawDeskCode];
  if (said) return [{ field: boxOf(refusal.field ?? '', refusal.code), text: said() }];
  if (refusal.code === 'scope-beyond-yours') return [{ field: 'region', text: t.beyond }];
  if (refusal.code !== 'invalid-input') return explain(lang, refusal);
  const found = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
  const known: Readonly<Record<string, string>> = { ...problems, id: t.badId };
  const boxes = new Map<string, string>();
  for (const { field, problem } of found) {
    // An operation that carries a command's input names the field below its own.
    const box = boxOf(field.replace(/^input\./, ''), '');
    const text = DAYS.includes(box) ? t.badDay : ['limit', 'year'].includes(box) ? t.badNumber : problems.other;
    if (!boxes.has(box)) boxes.set(box, known[problem] ?? text);
  }
  return [...boxes].map(([field, text]) => ({ field, text }));
}

const boxOf = (field: string, code: string): string =>
  code === 'calendar-not-there' ? 'holiday' : code === 'calendar-already-there' ? 'nameId' : (BOXES[field] ?? field);

export type SaidRow = Output<typeof listSaid>['rows'][number];

/** What a saying says, as one line. */
export function sayingText(lang: Lang, { said }: Pick<SaidRow, 'said'>): string {
  const t = messages(lang).lawDesk.said;
  const day = (text: string) => dayPlain(text, lang);
  if (said.about === 'law') {
    const { confirmation } = said;
    if (confirmation.kind === 'in-force') return t['body-in-force'](confirmation.id, day(confirmation.from));
    return t[confirmation.kind === 'confirmed' ? 'row-confirmed' : 'row-corrected'](confirmation.id);
  }
  const { addition } = said;
  switch (addition.add) {
    case 'holiday':
      return t['holiday-added'](day(addition.day), addition.name[lang]);
    case 'holiday-removed':
      return t['holiday-removed'](addition.id);
    case 'stage':
      return t['stage-set'](addition.stage.name[lang], day(addition.stage.from), day(addition.stage.to));
    default:
      return t['year-completed'](addition.year);
  }
}
