import { edit, editPage } from '../../../../meja/cegah/pesan/writing.ts';
import { deskOf } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => editPage(deskOf(locals, url), params.ref);
export const actions: Actions = {
  default: ({ locals, params, request, url }) => edit(deskOf(locals, url), request, params.ref),
};
