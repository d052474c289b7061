import { refIn } from '../../../../../desk.ts';
import type { RequestHandler } from './$types';

/** The reader of QR pictures under the scanner's own address: only there does what keeps the page keep it, too. */
export const GET: RequestHandler = ({ params }) => {
  refIn(params.ref);
  return new Response("import '/js/decode.js';\n", {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
};
