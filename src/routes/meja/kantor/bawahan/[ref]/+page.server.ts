import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { officerOf } from '../../../desk.ts';
import { officeIn, refusedWords } from '../../kantor.ts';
import { viewOf } from '../../view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const office = await officeIn(netra, actor, params.ref);
  return {
    shown: await viewOf(netra, actor, locals.lang, office),
    mayDissolve: refusedWords(office.offers, 'office.dissolve', locals.lang) === null,
  };
};
