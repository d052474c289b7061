import type { PageServerLoad } from './$types';
import { deskOf } from './desk.ts';
import { listPage } from './writing.ts';

/** In the address: `sesudah`, where the list of published messages goes on. */
export const load: PageServerLoad = ({ locals, url }) => listPage(deskOf(locals, url), url);
