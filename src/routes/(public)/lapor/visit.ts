/** One sending of the form: what it says, over what it carried. Files are read where they are needed, on the last page alone. */
import type { Place } from '../../../offices/places.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { PUBLIC } from '../ask.ts';
import type { RequestEvent } from './$types';
import { type Draft, draftIn } from './draft.ts';
import type { Around } from './read.ts';
import type { Who } from './state.ts';
import { type Step, stepsOf, type Taken, taken } from './steps.ts';
import { cleanText } from './text.ts';

export const SUMMARY = 'ringkasan';
export const SEND = 'kirim';

export interface Visit {
  readonly event: RequestEvent;
  readonly form: FormData;
  /** The page that was sent: a question, the summary, or the last. */
  readonly at: Step;
  readonly change: boolean;
  readonly before: Draft;
  /** With what this page said. */
  readonly draft: Draft;
  readonly taken: Taken;
  /** Invisible characters in the fields of the last page. */
  readonly strangeWho: ReadonlySet<keyof Who>;
  readonly lost: 'expired' | 'forged' | null;
  readonly around: Around;
}

const WHO = ['name', 'contact', 'address'] as const;
/** As much of a name as could ever be one: what is longer came from no form of ours. */
const WHO_CARRIED = 4_000;

export async function visited(event: RequestEvent, form: FormData): Promise<Visit> {
  const { draft: before, lost } = await draftIn(netraOf(event.locals), form);
  const asked = String(form.get('step') ?? '');
  const last = [SUMMARY, SEND].includes(asked);
  const topic = form.get('topic');
  const known = stepsOf(typeof topic === 'string' ? { ...before.typed, topic } : before.typed);
  const at = last || known.includes(asked) ? asked : 'topic';
  const said = taken(form, last ? [] : [at], before.typed);
  const who = at === SEND ? whoIn(form) : { who: before.who, strange: new Set<keyof Who>() };
  const shown = cleanText(form, 'receipt').text.slice(0, 80);
  const draft = { typed: said.typed, who: who.who, receipt: shown || before.receipt };
  const change = form.get('change') === '1';
  const around = await aroundOf(event);
  return { event, form, at, change, before, draft, taken: said, strangeWho: who.strange, lost, around };
}

function whoIn(form: FormData): { readonly who: Who; readonly strange: ReadonlySet<keyof Who> } {
  const read = WHO.map(name => [name, cleanText(form, name)] as const);
  const text = (name: keyof Who) => read.find(([one]) => one === name)?.[1].text.slice(0, WHO_CARRIED) ?? '';
  return {
    who: { name: text('name'), contact: text('contact'), address: text('address') },
    strange: new Set(read.filter(([, { hadStrange }]) => hadStrange).map(([name]) => name)),
  };
}

export async function aroundOf({ locals }: RequestEvent): Promise<Around> {
  const netra = netraOf(locals);
  const places: readonly Place[] = await netra.places();
  return { places, lang: locals.lang, today: (region: string) => netra.engine.moment(region, PUBLIC).today };
}
