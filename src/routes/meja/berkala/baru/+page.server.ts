import { fail, redirect } from '@sveltejs/kit';
import { formatPeriod, type Period } from '../../../../publish/period.ts';
import { correctFiled, filePeriodic } from '../../../../publish/periodic-file.ts';
import type { countMeasures, showPeriodic } from '../../../../publish/periodic-operations.ts';
import { formatRef, sameRef } from '../../../../record/ids.ts';
import { number } from '../../../../ui/format.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { periodWords } from '../../../../ui/periodic.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officerOf, orNotFound, refIn } from '../../desk.ts';
import { figuresShown } from '../figures.ts';
import { linkTo, listOf, maySend, ownOffice, periodIn } from '../periodic.ts';
import type { Actions, PageServerLoad } from './$types';

/** The report that is corrected, where the address names one of the own office. */
async function corrected(netra: Parameters<typeof listOf>[0], actor: Parameters<typeof listOf>[1], url: URL) {
  const named = url.searchParams.get('betulkan');
  if (named === null) return undefined;
  const ref = formatRef(refIn(named));
  const found = orNotFound(await askDesk<typeof showPeriodic>(netra, 'periodic.show', { periodic: ref }, actor));
  return sameRef(found.office, ownOffice(actor)) ? found : undefined;
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals;
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  // Nothing was chosen in the list.
  if (url.searchParams.get('masa') === '') redirect(303, '/meja/berkala');
  const again = await corrected(netra, actor, url);
  const period: Period = again?.period ?? periodIn(url.searchParams.get('masa'));
  const input = { office: formatRef(ownOffice(actor)), period: formatPeriod(period) };
  const counted = await askDesk<typeof countMeasures>(netra, 'measure.figures', input, actor);
  const { above, sent } = await listOf(netra, actor);
  const last = again?.editions.at(-1);
  const before = sent.find(one => formatPeriod(one.period) === formatPeriod(period));
  return {
    name: periodWords(counted.ok ? counted.value.period : period, lang),
    back: linkTo(period),
    above: again?.toName ?? above?.name ?? null,
    correcting: again ? { ref: again.ref, edition: last?.edition ?? 1 } : null,
    /** It was sent: the page leads there. */
    sent: again || !before ? null : `/meja/berkala/${before.ref}`,
    refused: counted.ok ? null : (explain(lang, counted.refusal)[0]?.text ?? ''),
    figures: counted.ok ? figuresShown(counted.value.figures, lang) : null,
    asOf: counted.ok ? { entry: counted.value.asOf, text: number(counted.value.asOf, lang) } : null,
    maySend: maySend(actor),
    version: again?.version ?? 0,
    intent: intent(),
    words: { obstacles: last?.obstacles ?? '', plans: last?.plans ?? '' },
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['obstacles', 'plans', 'because', 'asOf']);
    if (resumed) return { values, resumed, problems: [] };
    const again = await corrected(netra, actor, url);
    const asked = netra.asker(actor, 'periodic.file');
    const { obstacles, plans, because } = values;
    const given = { obstacles, plans, asOf: Number(values.asOf), office: ownOffice(actor) };
    const asking = askingBy(actor, form);
    const answer = again
      ? await correctFiled(asked, { ...given, periodic: again.ref, period: bare(again.period), because }, asking)
      : await filePeriodic(asked, { ...given, period: periodIn(url.searchParams.get('masa')) }, without(asking));
    if (!answer.ok) return fail(409, { values, resumed, problems: explain(locals.lang, answer.refusal) });
    const ref = answer.value.records[0]?.ref;
    if (!ref) throw new Error('a report that was sent leaves a record');
    redirect(303, `/meja/berkala/${formatRef(ref)}?terkirim`);
  },
};

const bare = ({ kind, from, to, of }: Period): Period => ({ kind, from, to, of });
/** A report that begins has no version to be compared with. */
const without = ({ expected: _, ...asking }: ReturnType<typeof askingBy>) => asking;
