import { parseRef } from '../../../../record/ids.ts';
import { shownFiles } from '../../../../ui/http/circular-file.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { provenCircular } from './proof.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const netra = netraOf(locals);
  const { row, shares, acts } = await provenCircular(netra, params.ref);
  const ref = parseRef(row.ref);
  const files = ref ? await shownFiles(netra, ref, row.editions) : {};
  return { row, shares, files, acts: acts.map(({ index, type }) => ({ index, type })) };
};
