import { deskOf } from '../desk.ts';
import { draft, newPage } from '../writing.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address: `saran`, a suggestion to begin with. */
export const load: PageServerLoad = ({ locals, url }) => newPage(deskOf(locals, url), url);
export const actions: Actions = { default: ({ locals, request, url }) => draft(deskOf(locals, url), request) };
