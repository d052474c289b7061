import { netraOf } from '../../../ui/http/netra-of.ts';
import { officerOf } from '../desk.ts';
import type { PageServerLoad } from './$types';
import { officeIn } from './kantor.ts';
import { viewOf } from './view.ts';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  return { own: await viewOf(netra, actor, locals.lang, await officeIn(netra, actor, null)) };
};
