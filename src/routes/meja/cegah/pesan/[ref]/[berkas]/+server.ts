import { deskOf } from '../../desk.ts';
import { langAsked, previewFile } from '../../writing.ts';
import type { RequestHandler } from './$types';

/** A picture or half a page of a message as it stands at the desk. `bahasa=en` in the address asks for English. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  previewFile(deskOf(locals, url), params.ref, params.berkas, langAsked(url));
