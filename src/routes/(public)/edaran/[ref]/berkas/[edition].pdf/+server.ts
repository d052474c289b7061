import { error } from '@sveltejs/kit';
import { publishedFile } from '../../../../../../prevention/circular/circular-files.ts';
import { parseRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import type { RequestHandler } from './$types';

/** The paper of a version, byte for byte. Somebody else made it: it is handed out as a file and runs nothing here. */
export const GET: RequestHandler = async ({ locals, params, request }) => {
  const ref = parseRef(params.ref);
  const edition = /^\d{1,4}$/.test(params.edition) ? Number(params.edition) : 0;
  const found = ref && (await publishedFile(netraOf(locals).asker({ kind: 'public' }, 'circular file'), ref, edition));
  if (!found) error(404, 'Not Found');
  const headers = { etag: `"${found.file.sha256}"`, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      ...headers,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="edaran-${edition}.pdf"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
};
