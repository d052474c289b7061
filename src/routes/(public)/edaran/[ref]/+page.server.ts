import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { provenCircular } from './proof.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { row, shares, acts } = await provenCircular(netraOf(locals), params.ref);
  return { row, shares, acts: acts.map(({ index, type }) => ({ index, type })) };
};
