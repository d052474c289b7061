/**
 * What both pages of an invitation share: a code is opened, acted upon, and every failure has its own words. A code comes in the
 * address of a mail's link or in the body of a form, and goes nowhere from here.
 */
import type { Netra } from '../../../netra.ts';
import type { Way } from '../../../prevention/circular/acknowledgement.ts';
import type { Opened } from '../../../prevention/inviting/answering.ts';
import { parseRef } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { dayLong } from '../../../ui/format.ts';
import { type ShownFile, shownFile } from '../../../ui/http/circular-file.ts';
import { openPace } from '../../../ui/http/pace.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';

/** Wrong codes from one address in an hour; right ones are never counted: a whole office may sit behind one. */
const AN_HOUR = 120;
const wrongCodes = openPace(AN_HOUR);

export interface Answered {
  readonly code: string;
  readonly opened: Opened | null;
  /** The paper of the circular's version that holds, where it has one. */
  readonly file: ShownFile | null;
  readonly done: 'acknowledged' | 'already' | 'disowned' | null;
  /** Why it did not go as asked. */
  readonly error: string;
  readonly status: number;
}
const nothing = { opened: null, file: null, done: null, error: '', status: 200 } as const;

export async function open(netra: Netra, code: string, address: string, lang: Lang): Promise<Answered> {
  const opened = await netra.inviting.open(code);
  if (opened.ok) return { ...nothing, code, opened: opened.value, file: await fileOf(netra, opened.value) };
  const known = opened.refusal.code !== 'code-empty' && !wrongCodes(address) ? 'code-too-often' : opened.refusal.code;
  return { ...nothing, code, error: wordsFor(lang, { code: known }), status: known === 'code-too-often' ? 429 : 400 };
}

async function fileOf(netra: Netra, opened: Opened): Promise<ShownFile | null> {
  if (opened.kind !== 'circular') return null;
  const ref = parseRef(opened.ref);
  return ref ? shownFile(netra, ref, opened.edition) : null;
}

export async function confirm(
  netra: Netra,
  { code, edition, way }: { readonly code: string; readonly edition: number; readonly way: Way },
  address: string,
  lang: Lang,
): Promise<Answered> {
  const before = await open(netra, code, address, lang);
  if (!before.opened) return before;
  const done = await netra.inviting.acknowledge(code, edition, way);
  if (!done.ok) return { ...before, error: wordsFor(lang, done.refusal), status: 409 };
  const after = await open(netra, code, address, lang);
  return { ...after, done: done.value.repeated ? 'already' : 'acknowledged' };
}

export async function disown(netra: Netra, code: string, address: string, lang: Lang): Promise<Answered> {
  const before = await open(netra, code, address, lang);
  if (before.opened?.kind !== 'circular') return before;
  const told = await netra.inviting.disown(code);
  return told.ok ? { ...before, done: 'disowned' } : { ...before, error: wordsFor(lang, told.refusal), status: 409 };
}

function wordsFor(lang: Lang, { code, detail }: Pick<Refusal, 'code' | 'detail'>): string {
  const { circular, desk } = messages(lang);
  const known: Readonly<Partial<Record<string, string>>> = circular.invitation.refusals;
  const said = Object.hasOwn(known, code) ? known[code] : undefined;
  if (said) return said;
  if (code === 'busy') return circular.invitation.busy;
  const others: Readonly<Partial<Record<string, (detail: string) => string>>> = desk.refusals;
  const say = Object.hasOwn(others, code) ? others[code] : undefined;
  if (!say) throw new Error(`no words for the refusal ${code}`);
  return say(typeof detail === 'string' ? dayLong(detail, lang) : '');
}

/** The version that was on the page; 0, which no version is, for whatever else was sent. */
export const editionIn = (form: FormData): number => {
  const text = form.get('edition');
  return typeof text === 'string' && /^\d{1,4}$/.test(text) ? Number(text) : 0;
};
export const codeIn = (form: FormData): string => {
  const code = form.get('code');
  return typeof code === 'string' ? code.slice(0, 200) : '';
};
