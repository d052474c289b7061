import { listPage } from '../../meja/cegah/pesan/writing.ts';
import type { PageServerLoad } from './$types';
import { deskOf } from './desk.ts';

/** In the address: `sesudah`, where the list of published messages goes on. */
export const load: PageServerLoad = ({ locals, url }) => listPage(deskOf(locals, url), url);
