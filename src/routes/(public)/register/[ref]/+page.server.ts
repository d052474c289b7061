import { createHash } from 'node:crypto';
import { TILE_WIDTH, tileInTree, tilePath } from '../../../../ledger/tile.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { provenCase } from './proof.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { row, acts, size } = await provenCase(netraOf(locals), params.ref);
  return {
    row,
    size,
    acts: acts.map(({ index, type, envelope, values, proof }) => ({
      index,
      type,
      values,
      proof,
      entry: createHash('sha256').update(Buffer.from(envelope, 'base64')).digest('base64'),
      bundle: bundleOf(index, size),
    })),
  };
};

/** The file of the ledger that holds this entry. */
function bundleOf(index: number, size: number): string | undefined {
  const tile = tileInTree('entries', Math.floor(index / TILE_WIDTH), size);
  return tile && `/ledger/${tilePath(tile)}`;
}
