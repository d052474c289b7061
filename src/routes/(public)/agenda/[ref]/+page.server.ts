import { createHash } from 'node:crypto';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { provenEvent } from './proof.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { row, acts, test } = await provenEvent(netraOf(locals), params.ref);
  return {
    ...{ row, test },
    acts: acts.map(({ index, type, envelope }) => ({
      ...{ index, type },
      entry: createHash('sha256').update(Buffer.from(envelope, 'base64')).digest('base64'),
    })),
  };
};
