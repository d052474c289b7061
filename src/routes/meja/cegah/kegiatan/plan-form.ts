/** A plan of an event as its form holds it. */
import type { eventChoices } from '../../../../prevention/event/event-operations.ts';
import type { Plan } from '../../../../prevention/event/plan.ts';
import { dateParts, typed } from '../../../../ui/forms.ts';
import { partsOf } from '../../choices.ts';
import { dayOf, type Output } from '../../desk.ts';

export const PLAN_FIELDS = [
  ...(['region', 'kind', 'title', 'organiser', 'speakers', 'place', 'address', 'from', 'until'] as const),
  ...(['capacity', 'access', 'materials', 'rule', 'parent', 'because'] as const),
] as const;
export type PlanValues = { readonly [N in (typeof PLAN_FIELDS)[number]]: string };

export const planTyped = (form: FormData) => ({ values: typed(form, PLAN_FIELDS), day: dateParts(form, 'day') });

/** A whole number as it was typed; null where nothing was. */
export const wholeOf = (text: string): number | null =>
  text.trim() === '' ? null : /^\d{1,7}$/.test(text.trim()) ? Number(text) : Number.NaN;

/** One on each line, a link after a semicolon. */
const materialsOf = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .map(line => {
      const at = line.lastIndexOf(';');
      const link = at < 0 ? '' : line.slice(at + 1).trim();
      return /^https?:/.test(link) ? { text: line.slice(0, at).trim() || link, link } : { text: line, link: null };
    });

/** `region:id/n`, as the choice of a commitment sends it. */
const parentOf = (text: string) => {
  const [event = '', n = ''] = text.split('/');
  return text === '' ? null : { event, n: Number(n) };
};

export function planInput({ values, day }: ReturnType<typeof planTyped>) {
  const { region, kind, title, organiser, speakers, place, address, from, until, capacity, access, rule } = values;
  return {
    ...{ region, kind, title, organiser, speakers, place, address, from: clock(from), until: clock(until), access },
    ...{ capacity: wholeOf(capacity), day: dayOf(day) ?? '', materials: materialsOf(values.materials) },
    ...{ rule: rule || null, parent: parentOf(values.parent) },
  };
}
/** 9.30 and 9:30 are 09:30. */
const clock = (text: string) =>
  text
    .trim()
    .replace('.', ':')
    .replace(/^(\d):/, '0$1:');

export const valuesOf = (plan: Plan): Partial<PlanValues> => ({
  ...{
    kind: plan.kind,
    title: plan.title,
    organiser: plan.organiser,
    speakers: plan.speakers ?? '',
    place: plan.place,
  },
  ...{ address: plan.address ?? '', from: plan.from, until: plan.until, capacity: String(plan.capacity ?? '') },
  ...{ access: plan.access, rule: plan.rule ?? '' },
  materials: plan.materials.map(({ text, link }) => (link ? `${text}; ${link}` : text)).join('\n'),
});
export const dayParts = (plan: Plan) => partsOf(plan.day);

export type Choices = Output<typeof eventChoices>;
