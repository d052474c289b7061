import { type DeadlineData, deadlineReport } from '../../../../law/deadline-report.ts';
import { isCounted } from '../../../../law/deadline-rule.ts';
import { described } from '../../../../law/described.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { regionName } from '../region.ts';
import { newestOf } from '../tables.ts';
import type { PageServerLoad } from './$types';
import { boxOf, type FieldError, otherStarts, readQuestion, typedIn } from './question.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const { law, calendar } = await netra.law();
  const typed = typedIn(url);
  const asked = url.searchParams.has('mulai');
  let answer: DeadlineData | null = null;
  let errors: readonly FieldError[] = [];
  let region = '';
  if (asked) {
    const places = await netra.places();
    const read = readQuestion(typed, places, messages(locals.lang).law);
    if (read.ok) {
      region = regionName(read.request.region ?? '', places);
      const counted = deadlineReport(read.request, law, calendar);
      if (counted.ok) answer = counted.value.data;
      else errors = [{ field: boxOf(counted.refusal.field), text: counted.refusal.reason[locals.lang] }];
    } else errors = read.errors;
  }
  const rules = newestOf(law.deadlines.filter(isCounted)).map(row => ({
    id: row.id,
    title: row.action,
    start: row.start,
    group: described('deadlines', row).group,
  }));
  const starts = otherStarts(law.deadlines, typed.rule).map(event => ({
    event,
    label: law.deadlines.find(row => row.startsOn === event)?.start ?? { id: event, en: event },
  }));
  return { typed, errors, answer, region, rules, others: starts };
};
