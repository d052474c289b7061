import { refIn } from '../../../../../desk.ts';
import type { RequestHandler } from './$types';

/** What keeps the scanner's page: its scope is that one page, which lies beside this address and not below it. */
export const GET: RequestHandler = ({ params }) => {
  refIn(params.ref);
  return new Response("importScripts('/js/offline.js');\n", {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'service-worker-allowed': `/meja/cegah/kegiatan/${params.ref}/pindai`,
      'cache-control': 'no-cache',
    },
  });
};
