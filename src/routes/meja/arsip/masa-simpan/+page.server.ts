import type { listTerms } from '../../../../cases/archive/archive-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, explain, officerOf, orNotFound } from '../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const asked = askDesk<typeof listTerms>(netraOf(locals), 'retention.list', {}, officerOf(locals));
  const { terms, may } = orNotFound(await asked);
  return { terms, refused: may && !may.ok ? (explain(locals.lang, may.refusal)[0]?.text ?? '') : null };
};
