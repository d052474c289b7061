import type { IncomingMessage } from 'node:http';

/** Chooses which of our own addresses a request came to. Undefined: no usable Host header, so no page can be built. */
export function originFor(request: IncomingMessage, origins: readonly string[] | undefined): string | undefined {
  const host = request.headers.host ?? '';
  if (origins && origins.length > 0) return origins.find(origin => new URL(origin).host === host) ?? origins[0];
  return /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i.test(host) ? `http://${host}` : undefined;
}

const formTypes = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
  'application/x-sveltekit-formdata',
]);
/**
 * The button of a mail program that ends a subscription (RFC 8058) posts from no page at all. The secret in the address is all that
 * such a form has, and all that it needs: it can end this one subscription.
 */
const FROM_ANYWHERE = /^\/pesan\/langganan\/berhenti\/[^/?]+$/;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What is refused before any page runs: an address that can't be read (400), a form sent from another site (403),
 * a form that is too large (413). May add the Origin header that an old browser left out.
 */
export function refusalFor(request: IncomingMessage, origin: string, limit: number): 400 | 403 | 413 | undefined {
  if (!readable(request.url ?? '')) return 400;
  if (safeMethods.has(request.method ?? 'GET')) return undefined;
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  // A body that no form of a browser can make (JSON, an upload's bytes) can't be sent by another site without asking.
  if (type !== '' && !formTypes.has(type)) return undefined;
  if (senderOf(request) !== origin && !FROM_ANYWHERE.test(request.url ?? '')) return 403;
  request.headers.origin = origin;
  return Number(request.headers['content-length'] ?? 0) > limit ? 413 : undefined;
}

/**
 * The site a form was sent from. Browsers of old phones send no Origin with a form of the same site, but a Referer; another
 * site can hide its Referer, yet never write ours into it.
 */
function senderOf(request: IncomingMessage): string | undefined {
  const { origin, referer } = request.headers;
  if (origin !== undefined) return origin;
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).origin : undefined;
}

function readable(address: string): boolean {
  if (!address.startsWith('/') || address.includes('\0') || /%00/.test(address)) return false;
  try {
    decodeURIComponent(address);
    return true;
  } catch {
    return false;
  }
}
