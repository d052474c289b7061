/** What the pages of the desk share: asking as the one signed in, the words of a refusal, names and days as they are shown. */
import { error } from '@sveltejs/kit';
import type { Netra } from '../../netra.ts';
import type { OfficeState, StandingOffice } from '../../offices/office.ts';
import type { PersonState } from '../../offices/person.ts';
import type { Officer, Person } from '../../offices/signin.ts';
import type { Asking } from '../../record/engine.ts';
import { formatRef, inScope, parseRef, type RecordId, type RecordRef, type Region } from '../../record/ids.ts';
import type { By, Refusal } from '../../record/kind.ts';
import type { Result } from '../../result.ts';
import { dateFormat, dayPlain } from '../../ui/format.ts';
import { type DateParts, isoOf } from '../../ui/forms.ts';
import type { Lang } from '../../ui/lang.ts';
import type { DeskCode } from '../../ui/messages/id/desk-refusals.ts';
import { messages } from '../../ui/messages.ts';

interface Askable {
  run(asked: never, input: never): Promise<Result<unknown, Refusal>>;
}
export type Output<O extends Askable> = Extract<Awaited<ReturnType<O['run']>>, { ok: true }>['value'];

/** Asks an operation by its name as this officer; the type of the answer is the operation's own. */
export function askDesk<O extends Askable>(netra: Netra, name: string, input: unknown, actor: Person) {
  return netra.ask(name, input, actor) as Promise<Result<Output<O>, Refusal>>;
}

/** The one signed in. The hooks let nobody else in here. */
export const officerOf = (locals: App.Locals): Officer => {
  if (!locals.actor) throw new Error('a page of the desk was reached without a session');
  return locals.actor;
};

/** The record that an address names; another address is a page that does not exist. */
export const refIn = (text: string): RecordRef => parseRef(text) ?? error(404, 'Not Found');

/** The answer to what an address named, or the page that does not exist: out of scope and not there look the same. */
export const orNotFound = <T>(answer: Result<T, Refusal>): T => {
  if (answer.ok) return answer.value;
  // What couldn't be put on record in time is not shown, and is there a little later.
  return answer.refusal.code === 'busy' ? error(503, 'Busy') : error(404, 'Not Found');
};

/** Rows of a list with the reference that their addresses hold. */
export const withRef = <R extends { readonly region: Region; readonly record: RecordId }>(rows: readonly R[]) =>
  rows.map(row => ({ ...row, ref: formatRef({ region: row.region, id: row.record }) }));

export interface Problem {
  /** The field at fault; '' where it is about the whole form. */
  readonly field: string;
  readonly text: string;
}

/** The days of a form, by field: what is wrong with them is said in one way. */
const isDay = (field: string): boolean => field === 'on' || field.endsWith('On');

/** A refusal in words, one for each field. An unknown code is a bug and crashes. */
export function explain(lang: Lang, refusal: Refusal): readonly Problem[] {
  const { refusals, problems } = messages(lang).desk;
  if (refusal.code === 'invalid-input') {
    const found = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
    const known: Readonly<Record<string, string>> = problems;
    const byField = new Map<string, string>();
    for (const { field, problem } of found) {
      const name = field.split('.')[0] ?? '';
      if (!byField.has(name)) {
        byField.set(name, known[problem] ?? (isDay(name) ? problems.day : problems.other));
      }
    }
    return [...byField].map(([field, text]) => ({ field, text }));
  }
  const say = refusals[refusal.code as DeskCode];
  if (!say) throw new Error(`no words for the refusal ${refusal.code}`);
  return [{ field: refusal.field ?? '', text: say(detailOf(lang, refusal)) }];
}

function detailOf(lang: Lang, { detail }: Refusal): string {
  if (typeof detail === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(detail) ? dayPlain(detail, lang) : detail;
  const both = detail as Partial<Record<Lang, unknown>> | undefined;
  return typeof both?.[lang] === 'string' ? both[lang] : '';
}

/** What happened since, in the words of the acts themselves. */
export function whatChanged(netra: Netra, kind: string, lang: Lang, refusal: Refusal): string {
  const types = Array.isArray(refusal.detail) ? refusal.detail : [];
  const acts = netra.engine.kinds.get(kind)?.acts ?? {};
  const said = types.map(type => acts[String(type)]?.summary[lang] ?? String(type));
  return [...new Set(said)].join(', ').toLowerCase();
}

/** Three boxes as a day: null where all are empty, and a text that no schema takes where they hold none. */
export const dayOf = (parts: DateParts): string | null =>
  parts.day + parts.month + parts.year === '' ? null : (isoOf(parts) ?? 'no day');

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** The local day of an instant; a day stays what it is. */
export function dayIn(at: string, zone: string): string {
  return at.length === 10 ? at : dateFormat('en-CA', { timeZone: zone }).format(new Date(at));
}

/** `18 Oktober 2024, 10.20 WIB`; only the day where no more is known. */
export function timeIn(at: string, zone: string, lang: Lang): string {
  const day = dayPlain(dayIn(at, zone), lang);
  if (at.length === 10) return day;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  const time = dateFormat(lang === 'id' ? 'id-ID' : 'en-GB', clock).format(new Date(at));
  return `${day}, ${time} ${ZONES[zone] ?? zone}`;
}

/** Names of those who acted, as far as this officer may know them; null for somebody of an office beyond the own scope. */
export async function namesOf(
  netra: Netra,
  actor: Person,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const asked = netra.asker(actor, 'names');
  const names = new Map<string, string | null>();
  for (const id of new Set(ids)) {
    const ref = id === actor.id ? undefined : parseRef(id);
    const record = ref && (await asked.read(tx => asked.engine.load(tx, ref)));
    const person = record?.kind === 'person' ? (record.state as PersonState) : undefined;
    const name = person && person.phase !== 'none' ? person.name : null;
    names.set(id, id === actor.id ? actor.name : typeof name === 'string' ? name : null);
  }
  return names;
}

export const idsOf = (by: Iterable<By>): string[] => [...by].flatMap(one => (one.kind === 'officer' ? [one.id] : []));

/** An office that this officer may see. */
export async function officeAt(
  netra: Netra,
  actor: Officer,
  ref: RecordRef | null,
): Promise<StandingOffice | undefined> {
  if (!ref) return undefined;
  const asked = netra.asker(actor, 'office');
  const record = await asked.read(tx => asked.engine.load(tx, ref));
  const state = record?.kind === 'office' ? (record.state as OfficeState) : undefined;
  return state?.phase === 'standing' ? state : undefined;
}

/** The name of a regency or city; its code where no list knows it. */
export async function placeName(netra: Netra, code: string): Promise<string> {
  return (await netra.places()).find(place => place.code === code)?.name ?? code;
}

/** How a form's command is asked: its hidden fields make a double click one act, and another tab's change a refusal. */
export function askingBy(actor: Person, form: FormData): Asking {
  const key = form.get('key');
  const asking = { actor, expected: Number(form.get('expected')) };
  return typeof key === 'string' && key !== '' ? { ...asking, key } : asking;
}

/** The regions in which an office works, to choose from: its own first, then those below it. */
export async function placesIn(netra: Netra, office: RecordRef | null) {
  const own = office?.region ?? '';
  const below = (await netra.places()).filter(({ code }) => inScope(code, own === '' ? '*' : own));
  const first =
    below.some(({ code }) => code === own) || own === '' ? [] : [{ value: own as string, text: own as string }];
  return [...first, ...below.map(({ code, name }) => ({ value: code as string, text: name }))];
}
