/**
 * A session that ends while somebody writes loses nothing: what was sent comes back sealed in the sign-in page, and after
 * signing in it stands in the form it came from, unsent. Files do not travel, and a password never does.
 */
import { randomUUID } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import type { Netra } from '../../netra.ts';
import { roomAt } from './rooms.ts';

const PURPOSE = 'lost-session';
/** The field of a form that carries sealed answers; a form that has it is shown filled and not carried out. */
export const LOST = 'lost';

const lost = z.object({ action: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });
export type Lost = z.infer<typeof lost>;

/** Answers a request to the desk from somebody who is not signed in: to sign in, with what was typed. */
export async function toSignIn(event: RequestEvent): Promise<Response> {
  const { request, url, locals } = event;
  const asked = url.pathname + url.search;
  if (request.method !== 'POST') return see(`/masuk?ke=${encodeURIComponent(asked)}`);
  // A browser module can't show a page: it says itself that nothing was handed over.
  if (request.headers.get('accept') === 'application/json') return new Response(null, { status: 401 });
  const typed = await request.formData().catch(() => new FormData());
  const fields = [...typed].filter((field): field is [string, string] => typeof field[1] === 'string');
  const sealed = await locals.netra?.sealDraft(PURPOSE, { action: asked, fields } satisfies Lost);
  if (!sealed?.ok) return see(`/masuk?ke=${encodeURIComponent(url.pathname)}`);
  const body = new URLSearchParams({ [LOST]: sealed.value });
  const page = await event.fetch('/masuk?/tersesat', { method: 'POST', body, headers: formOf(event) });
  return new Response(page.body, { status: 401, headers: page.headers });
}

const formOf = ({ url, request }: RequestEvent) => ({
  origin: url.origin,
  accept: 'text/html',
  'accept-language': request.headers.get('accept-language') ?? '',
  'content-type': 'application/x-www-form-urlencoded',
});

const see = (location: string) => new Response(null, { status: 303, headers: { location } });

/** The answers that a sign-in page carried; undefined where they are too old, forged or of an address that is not ours. */
export async function openLost(netra: Netra, sealed: unknown): Promise<Lost | undefined> {
  if (typeof sealed !== 'string') return undefined;
  const opened = await netra.openDraft(PURPOSE, sealed);
  const parsed = opened.ok ? lost.safeParse(opened.value) : undefined;
  return parsed?.success && roomAt(parsed.data.action) ? parsed.data : undefined;
}

/** A form of the desk as it was sent, or as it was before the session ended; `resumed` must then not be carried out. */
export async function deskForm(
  netra: Netra,
  request: Request,
): Promise<{ readonly form: FormData; readonly resumed: boolean }> {
  const form = await request.formData();
  if (!form.has(LOST)) return { form, resumed: false };
  const kept = await openLost(netra, form.get(LOST));
  const again = new FormData();
  for (const [name, value] of kept?.fields ?? []) again.append(name, value);
  return { form: again, resumed: true };
}

/** The hidden field by which two sendings of one form are one intent. */
export const intent = (): string => randomUUID();
