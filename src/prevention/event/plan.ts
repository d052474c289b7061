/** What is planned of an event: what it is about, when and where, for whom and how many. Pure. */
import { z } from 'zod';
import { keptRef } from '../../record/ids.ts';
import { type Given, open, personal } from '../../record/kind.ts';
import { text } from '../../record/typed.ts';

/** `sosialisasi` tells staff the rules; `rakor` and `rakornas` are meetings of those who lead. */
export const EVENT_KINDS = ['sosialisasi', 'rakor', 'rakornas', 'other'] as const;
export type EventType = (typeof EVENT_KINDS)[number];
/** Whether everybody may know of it, or those who are invited alone. */
export const ACCESS = ['public', 'invited'] as const;

const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
const link = z
  .string()
  .max(500, 'too-long')
  .regex(/^https?:\/\/\S+$/, 'link');

export const material = z.object({ text: text(200), link: link.nullable() });
export type Material = z.infer<typeof material>;

/**
 * All but the speakers is open: of a public event everybody reads it, with its proof. A speaker is a person, and stands where it
 * can be erased.
 */
export const planFields = {
  kind: open(z.enum(EVENT_KINDS)),
  title: open(text(200)),
  /** The unit that holds it. */
  organiser: open(text(200)),
  speakers: personal(z.string().trim().max(2_000, 'too-long').nullable()),
  place: open(text(200)),
  address: open(z.string().trim().max(400, 'too-long').nullable()),
  /** Day and times are those of the region's clocks. */
  day: open(day),
  from: open(time),
  until: open(time),
  /** Null where everybody finds a seat. */
  capacity: open(z.number().int().min(1, 'capacity').max(100_000, 'capacity').nullable()),
  access: open(z.enum(ACCESS)),
  materials: open(z.array(material).max(20, 'too-many')),
  /** A row of the law's table of procedure, and its citation as it was known. */
  rule: open(z.string().max(80).nullable()),
  cite: open(z.string().max(2_000).nullable()),
} as const;
export type PlanGiven = Given<typeof planFields>;
export type Plan = Omit<PlanGiven, 'speakers'> & { readonly speakers: string | null };

/** As it is typed: the citation is looked up. */
export const planInput = {
  kind: planFields.kind.schema,
  title: planFields.title.schema,
  organiser: planFields.organiser.schema,
  speakers: planFields.speakers.schema.transform(written => written || null),
  place: planFields.place.schema,
  address: planFields.address.schema.transform(written => written || null),
  day,
  from: time,
  until: time,
  capacity: planFields.capacity.schema,
  access: planFields.access.schema,
  materials: planFields.materials.schema,
  rule: planFields.rule.schema.transform(id => id || null),
};

/** The commitment of another event that this one carries on. */
export const parentOf = z.object({ event: keptRef, n: z.number().int().min(1) });
export type Parent = z.infer<typeof parentOf>;

/** One thing that was changed, with what it was. */
export interface Difference {
  readonly field: keyof Plan;
  readonly before: string;
  readonly after: string;
}
const written = (value: Plan[keyof Plan]): string =>
  Array.isArray(value)
    ? value.map(({ text: words, link: at }: Material) => [words, at].filter(Boolean).join(' ')).join('; ')
    : String(value ?? '');
/** What people who were told of the old plan need to know: all but the row of the law, whose citation says it. */
const TOLD = [
  ...(['kind', 'title', 'organiser', 'speakers', 'place', 'address', 'day', 'from', 'until'] as const),
  ...(['capacity', 'access', 'materials', 'cite'] as const),
] satisfies readonly (keyof Plan)[];

export const differences = (before: Plan, after: Plan): readonly Difference[] =>
  TOLD.map(field => ({ field, before: written(before[field]), after: written(after[field]) })).filter(
    one => one.before !== one.after,
  );
