import type { showImport } from '../../../../cases/import/import-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, idsOf, namesOf, officerOf, orNotFound, refIn } from '../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const input = { import: formatRef(refIn(params.ref)) };
  const {
    by,
    hash: _hash,
    ...shown
  } = orNotFound(await askDesk<typeof showImport>(netra, 'import.show', input, actor));
  const names = await namesOf(netra, actor, by ? idsOf([by]) : []);
  return { ...shown, by: by?.kind === 'officer' ? (names.get(by.id) ?? null) : null };
};
