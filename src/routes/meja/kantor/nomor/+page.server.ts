import { error, fail } from '@sveltejs/kit';
import type { showNumbering } from '../../../../cases/number-operations.ts';
import { unconfirmedIn } from '../../../../offices/number-reading.ts';
import { checkPatterns, fillPattern, type NumberPatterns, parsePattern, SERIES } from '../../../../offices/numbers.ts';
import { formatRef } from '../../../../record/ids.ts';
import type { Refusal } from '../../../../record/kind.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officerOf, orNotFound, type Problem, whatChanged } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

async function numberingOf(locals: App.Locals) {
  const actor = officerOf(locals);
  if (!actor.office) error(404, 'Not Found');
  const office = formatRef(actor.office);
  const shown = await askDesk<typeof showNumbering>(netraOf(locals), 'office.numbering', { office }, actor);
  return { actor, office, shown: orNotFound(shown) };
}

export const load: PageServerLoad = async ({ locals }) => {
  const { shown } = await numberingOf(locals);
  return { ...shown, intent: intent() };
};

const FIELDS = ['code', 'from', ...SERIES] as const;

const patternsOf = (values: Readonly<Record<(typeof FIELDS)[number], string>>): NumberPatterns => ({
  report: values.report.trim(),
  'initial-information': values['initial-information'].trim(),
  finding: values.finding.trim(),
  case: values.case.trim() || null,
});

export const actions: Actions = {
  /** Shows what the patterns give, and stores nothing. */
  contoh: async ({ request, locals }) => {
    const { shown } = await numberingOf(locals);
    const values = typed(await request.formData(), FIELDS);
    const checked = checkPatterns(patternsOf(values));
    if (!checked.ok) return fail(409, answer(values, explainHere(locals.lang, asRefusal(checked.refusal))));
    const examples = SERIES.flatMap(series => {
      const text = patternsOf(values)[series];
      const pattern = text === null ? undefined : parsePattern(text);
      if (!pattern?.ok) return [];
      const seq = shown.next.find(known => known.series === series)?.seq ?? 1;
      const given = { seq, code: values.code, day: shown.today, level: shown.mark, regime: 'pilkada' as const };
      const number = fillPattern(pattern.value, given);
      return [{ series, number, unconfirmed: unconfirmedIn(number) }];
    });
    return { ...answer(values, []), examples };
  },
  simpan: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const { actor, office } = await numberingOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, FIELDS);
    if (resumed) return { ...answer(values, []), resumed };
    const input = {
      office,
      code: values.code.trim(),
      from: Number(values.from || 'x'),
      numberPatterns: patternsOf(values),
    };
    const given = await netra.act('office.change-numbering', input, askingBy(actor, form));
    if (given.ok) return { ...answer(values, []), done: true };
    const { refusal } = given;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'office', locals.lang, refusal) : '';
    return fail(409, { ...answer(values, explainHere(locals.lang, refusal)), changed });
  },
};

type Values = Readonly<Record<(typeof FIELDS)[number], string>>;
const answer = (values: Values, problems: readonly Problem[]) => ({
  values,
  problems,
  resumed: false,
  done: false,
  changed: '',
  examples: [] as readonly { series: (typeof SERIES)[number]; number: string; unconfirmed: readonly string[] }[],
});

const asRefusal = ({ field, problem }: { readonly field: string; readonly problem: string }): Refusal => ({
  code: 'number-pattern',
  field,
  detail: problem,
});

/** By this form's fields; each reason why a pattern can't be used has words of its own. */
function explainHere(lang: Lang, refusal: Refusal): readonly Problem[] {
  const words: Readonly<Record<string, string>> = messages(lang).running.patternProblems;
  const field = (name: string) => name.replace('numberPatterns.', '');
  if (refusal.code === 'number-pattern')
    return [{ field: field(refusal.field ?? ''), text: words[String(refusal.detail)] ?? '' }];
  if (refusal.code !== 'invalid-input') return explain(lang, refusal);
  const known: Readonly<Record<string, string>> = messages(lang).desk.problems;
  const found = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
  return found.map(one => ({ field: field(one.field), text: known[one.problem] ?? known.other ?? '' }));
}
