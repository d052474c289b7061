/**
 * What happens around every page, action and endpoint.
 *
 * It chooses the language, hands the application to the pages, asks who is signed in and keeps everybody else out of the
 * desk and out of the room of institutions, sets the caching, compresses public pages and names errors. It must never log or store an address, a query, a header
 * or a body, and must hold no rule of law.
 */
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { incident, isBusy, newIncident } from './incident.ts';
import type { Netra } from './netra.ts';
import { toSignIn } from './routes/masuk/lost-session.ts';
import { mayEnter, ROOMS, roomOf } from './routes/masuk/rooms.ts';
import { compressed } from './ui/http/compress.ts';
import { heardFromServer, type Kept } from './ui/http/from-server.ts';
import { chooseLang, langCookie } from './ui/lang.ts';

export const handle: Handle = async ({ event, resolve }) => {
  const note = heardFromServer(event.platform?.req);
  if (note) note.route = event.route.id;
  event.locals.netra = note?.netra as Netra | undefined;
  event.locals.lang = chooseLang(event.cookies.get(langCookie), event.request.headers.get('accept-language'));
  const room = ROOMS.find(({ path }) => event.route.id?.startsWith(path));
  event.locals.sent = room && isTyped(event.request) ? event.request.clone() : null;
  const door = event.locals.netra?.door;
  const token = door && event.cookies.get(door.cookie(event.url.protocol === 'https:').name);
  const person = (token && (await door.actorOf(token))) || null;
  event.locals.actor = person?.kind === 'officer' ? person : null;
  event.locals.liaison = person?.kind === 'liaison' ? person : null;

  const response =
    room && !mayEnter(room, event.route.id ?? '', person)
      ? await (person ? see(roomOf(person)) : toSignIn(event))
      : await resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.lang) });

  if (response.headers.get('content-type') === 'text/html')
    response.headers.set('content-type', 'text/html; charset=utf-8');
  // The same address answers in two languages, and after a form it may show what somebody typed.
  response.headers.append('vary', 'Cookie, Accept-Language');
  if (!response.headers.has('cache-control')) {
    const secret = room !== undefined || event.route.id?.startsWith('/siapkan') === true;
    const personal = secret || person !== null || note?.refusal !== undefined || event.request.method !== 'GET';
    response.headers.set('cache-control', personal ? 'no-store' : 'private, no-cache');
  }
  return person === null && !room ? compressed(event.request, response) : response;
};

const see = (location: string) => new Response(null, { status: 303, headers: { location } });

/** A form without files. One with files comes as it is uploaded, and is never held a second time. */
const isTyped = ({ method, headers }: Request) =>
  method === 'POST' && headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') === true;

export const handleError: HandleServerError = async ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const id = newIncident();
  console.error(JSON.stringify(incident(id, error, event.route.id)));
  if (!isBusy(error)) return { status: 500, message: 'Internal Error', id };
  const kept = await typedIn(event);
  return { status: 503, message: 'Busy', id, ...(kept && { kept }) };
};

/** What stood in the form, and where it wanted to go. */
async function typedIn({ locals, url }: Parameters<HandleServerError>[0]['event']): Promise<Kept | undefined> {
  const typed = await locals.sent?.formData().catch(() => undefined);
  const fields = [...(typed ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string');
  return typed && { action: url.pathname + url.search, fields };
}
