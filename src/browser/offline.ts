/**
 * Keeps the scanner on a telephone, so that it opens without a network: its one page, its style and its modules, and nothing else
 * of the desk. Its scope is that page's own address; whatever it doesn't keep goes to the network as if it weren't there.
 *
 * The page tells it what to keep: `{ keep: [addresses] }`. Signing out takes it away with all that it keeps.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;
const PAGE = new URL(worker.registration.scope).pathname;
/** One for each event. */
const SHELF = `netra-pindai ${PAGE}`;

/** Files of a build, whose names change with what is in them, and the modules. */
const isFile = ({ origin, pathname }: URL): boolean =>
  origin === worker.location.origin && /^\/(_app\/immutable\/|js\/|netra\.svg$)/.test(pathname);
/** A worker is kept by whoever its own address belongs to. */
const isReader = ({ origin, pathname }: URL): boolean =>
  origin === worker.location.origin && pathname === `${PAGE}/pembaca.js`;
const isPage = ({ origin, pathname }: URL): boolean => origin === worker.location.origin && pathname === PAGE;

worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));

worker.addEventListener('message', event => {
  const addresses: unknown = event.data?.keep;
  if (!Array.isArray(addresses)) return;
  event.waitUntil(
    keep(addresses.map(one => new URL(String(one), worker.location.origin))).then(
      () => event.source?.postMessage({ kept: true }),
      () => event.source?.postMessage({ kept: false }),
    ),
  );
});

async function keep(addresses: readonly URL[]): Promise<void> {
  const shelf = await caches.open(SHELF);
  const wanted = addresses.filter(one => isFile(one) || isPage(one) || isReader(one));
  for (const url of wanted) {
    const answer = await fetch(url, { cache: 'no-cache', redirect: 'error' });
    if (!answer.ok) throw new Error('not to be had');
    await shelf.put(url.pathname, answer);
  }
  const outlived = (await shelf.keys()).filter(
    ({ url }) => !wanted.some(one => one.pathname === new URL(url).pathname),
  );
  for (const one of outlived) await shelf.delete(one);
}

worker.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET') return;
  // The page comes from the network as long as there is one: it asks for the session, which a kept page can't.
  if (isPage(url) && event.request.mode === 'navigate')
    event.respondWith(fetch(event.request).catch(() => kept(url.pathname)));
  else if (isFile(url) || isReader(url)) event.respondWith(kept(url.pathname).catch(() => fetch(event.request)));
});

async function kept(pathname: string): Promise<Response> {
  const found = await (await caches.open(SHELF)).match(pathname, { ignoreVary: true });
  if (!found) throw new Error('not kept');
  return found;
}
