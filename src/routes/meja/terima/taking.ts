/** What an officer typed for a person at the counter, checked by the same rules as the form online. Identity lives in this call. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { MODES, type ReportMode } from '../../../intake/report-acts.ts';
import type { Region } from '../../../record/ids.ts';
import { sameRef } from '../../../record/ids.ts';
import { dateParts, isoOf } from '../../../ui/forms.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { identityWrong } from '../../(public)/lapor/identity.ts';
import { type Around, checkStep, readAll, type Told } from '../../(public)/lapor/read.ts';
import { stepsOf, type Typed, taken } from '../../(public)/lapor/steps.ts';
import { cleanText, type FieldError } from '../../(public)/lapor/text.ts';
import { refusalText } from '../../(public)/lapor/words.ts';
import { officerOf } from '../desk.ts';

const WHO = ['name', 'contact', 'address'] as const;

const text = z.string();
export const written = z.object({
  typed: z.record(text, text),
  who: z.object({ name: text, contact: text, address: text }),
  came: z.object({ day: text, month: text, year: text, time: text }),
  receipt: text,
});
export type Written = z.infer<typeof written>;

/** The way in that was chosen; at the desk most reports are formal, so the form begins there. */
export const modeOf = (typed: Typed): ReportMode => MODES.find(mode => mode === typed.mode) ?? 'formal';

export interface Typing extends Written {
  readonly strange: ReadonlySet<string>;
}

export function typingIn(form: FormData): Typing {
  const said = taken(form, stepsOf(taken(form, ['topic', 'mode'], {}).typed), {});
  const who = WHO.map(name => [name, cleanText(form, name)] as const);
  const whoText = (name: (typeof WHO)[number]) => who.find(([one]) => one === name)?.[1].text.slice(0, 4_000) ?? '';
  return {
    typed: said.typed,
    who: { name: whoText('name'), contact: whoText('contact'), address: whoText('address') },
    came: { ...dateParts(form, 'cameOn'), time: cleanText(form, 'cameAt').text.slice(0, 20) },
    receipt: cleanText(form, 'receipt').text.slice(0, 80),
    strange: new Set([...said.strange, ...who.filter(([, { hadStrange }]) => hadStrange).map(([name]) => name)]),
  };
}

export type Checked =
  | {
      readonly ok: true;
      readonly told: Told;
      readonly submitted: string;
      readonly office: string;
      readonly keeper: string | null;
    }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads it all, and names everything that needs correcting in the order of the form. */
export async function checked(locals: App.Locals, typing: Typing, around: Around): Promise<Checked> {
  const t = messages(around.lang);
  const { typed, strange, who } = typing;
  const whoErrors = identityWrong(modeOf(typed), who, strange, t.report);
  const stepErrors = stepsOf(typed).flatMap(step => checkStep(step, { typed, strange }, around));
  const came = cameAt(locals, typing);
  const errors = [...whoErrors, ...stepErrors, ...('error' in came ? [came.error] : [])];
  if (typed.concernsOffice === 'yes') errors.push({ field: 'concernsOffice', text: t.takedown.about });
  const read = readAll(typed, around);
  if (errors.length > 0 || !read.ok || 'error' in came) return { ok: false, errors };
  const actor = officerOf(locals);
  const { place, mode } = read.told;
  const route = await netraOf(locals).route({ place: place.code as Region, concernsOffice: false, mode });
  if (!route.ok) {
    const field = route.refusal.code === 'no-custody' ? 'mode' : 'place';
    return { ok: false, errors: [{ field, text: refusalText(t, route.refusal) }] };
  }
  const { office, custody } = route.value;
  const own = actor.office && sameRef(actor.office, { region: office.region, id: office.record });
  if (!own) return { ok: false, errors: [{ field: 'place', text: t.takedown.otherOffice(office.name) }] };
  return { ok: true, told: read.told, submitted: came.instant, office: office.name, keeper: custody?.name ?? null };
}

/** When the person came, by the clock of the office: a paper handed over at 15.50 is not late because it was typed at 16.20. */
function cameAt(locals: App.Locals, { came }: Typing): { readonly instant: string } | { readonly error: FieldError } {
  const t = messages(locals.lang).takedown;
  const actor = officerOf(locals);
  const { zone, now } = netraOf(locals).engine.moment(actor.office?.region ?? '', actor);
  const day = isoOf(came);
  const clock = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/.exec(came.time);
  if (!clock) return { error: { field: 'cameAt', text: t.cameWrong } };
  try {
    const local = Temporal.PlainDateTime.from(`${day}T${clock[1]?.padStart(2, '0')}:${clock[2]}`);
    const instant = local.toZonedDateTime(zone).toInstant();
    if (Temporal.Instant.compare(instant, now) > 0) return { error: { field: 'cameAt', text: t.cameFuture } };
    return { instant: instant.toString() };
  } catch {
    return { error: { field: 'cameOn', text: t.cameDay } };
  }
}

/** Now, as the boxes of the form show it. */
export function cameNow(locals: App.Locals): Written['came'] {
  const actor = officerOf(locals);
  const { zone, now, today } = netraOf(locals).engine.moment(actor.office?.region ?? '', actor);
  const [year = '', month = '', day = ''] = today.split('-').map(part => String(Number(part)));
  const { hour, minute } = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  return { day, month, year, time: `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}` };
}
