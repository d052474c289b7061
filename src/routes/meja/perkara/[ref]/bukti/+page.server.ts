import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { officerOf } from '../../../desk.ts';
import { EXHIBIT_STEPS, exhibitsAt, refusedBy } from '../../hearing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const shown = await exhibitsAt(netraOf(locals), params.ref, officerOf(locals));
  const refused = (command: string) => refusedBy(shown.offers, command, locals.lang);
  return {
    ref: params.ref,
    number: shown.number,
    exhibits: shown.exhibits,
    lists: refused(EXHIBIT_STEPS.daftar),
    moves: refused(EXHIBIT_STEPS.serahkan) === null,
  };
};
