import { error } from '@sveltejs/kit';
import { heardFromServer } from '../../ui/http/from-server.ts';
import type { PageServerLoad } from './$types';

/**
 * Shows what src/server.ts refused before any page ran. The refusal hangs on the request itself, so nobody can ask for
 * this page by its address: without a refusal it is a page that does not exist.
 */
export const load: PageServerLoad = ({ platform }) => {
  const refusal = heardFromServer(platform?.req)?.refusal;
  if (!refusal) error(404, 'Not Found');
  error(refusal.status, 'Refused', refusal.kept ? { kept: refusal.kept } : {});
};
