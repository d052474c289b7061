import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipped = promisify(gzip);

/** Below this a packet is a packet, compressed or not. */
const worthwhile = 1000;

/**
 * The same page, gzipped when the reader's browser takes it. Files are compressed at build time; this is for pages.
 *
 * Only for pages shown to somebody who is not signed in: a compressed page's length betrays whether a guessed word
 * in the address also stands in the page (BREACH), and what an officer sees is worth guessing.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  const takesGzip = /(^|,)\s*gzip\s*(,|;(?!\s*q=0(\.0*)?\s*(,|$))|$)/.test(
    request.headers.get('accept-encoding') ?? '',
  );
  if (!type.startsWith('text/html') || response.headers.has('content-encoding') || !response.body) return response;
  response.headers.append('vary', 'Accept-Encoding');
  if (!takesGzip) return response;
  const plain = Buffer.from(await response.arrayBuffer());
  const { status, headers } = response;
  if (plain.length < worthwhile) return new Response(plain, { status, headers });
  headers.set('content-encoding', 'gzip');
  headers.delete('content-length');
  return new Response(await gzipped(plain), { status, headers });
}
