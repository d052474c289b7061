import { onePage, step } from '../../../meja/cegah/pesan/writing.ts';
import { deskOf } from '../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => onePage(deskOf(locals, url), params.ref);
export const actions: Actions = {
  terbitkan: ({ locals, params, request, url }) => step(deskOf(locals, url), request, params.ref, 'terbitkan'),
  buang: ({ locals, params, request, url }) => step(deskOf(locals, url), request, params.ref, 'buang'),
  tarik: ({ locals, params, request, url }) => step(deskOf(locals, url), request, params.ref, 'tarik'),
};
