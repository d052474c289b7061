import { messages } from '../../../../../../../ui/messages.ts';
import { refIn } from '../../../../../desk.ts';
import type { RequestHandler } from './$types';

/** By which a telephone installs the scanner of this event. It names no event: an icon lies about. */
export const GET: RequestHandler = ({ params, locals }) => {
  refIn(params.ref);
  const start = `/meja/cegah/kegiatan/${params.ref}/pindai`;
  const { title } = messages(locals.lang).scanning;
  const manifest = {
    ...{ id: start, start_url: start, scope: start, display: 'standalone', lang: locals.lang },
    ...{ name: `Netra: ${title}`, short_name: title, background_color: '#ffffff', theme_color: '#372a86' },
    icons: [{ src: '/netra.svg', sizes: 'any', type: 'image/svg+xml' }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'no-store' },
  });
};
