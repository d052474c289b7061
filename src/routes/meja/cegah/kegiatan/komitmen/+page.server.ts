import type { listCommitments } from '../../../../../prevention/event/event-operations.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound } from '../../../desk.ts';
import { preventerOf } from '../../who.ts';
import type { PageServerLoad } from './$types';

/** Open commitments of the scope. In the address: `sesudah`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { ...(after && { after }) };
  const list = await askDesk<typeof listCommitments>(netraOf(locals), 'commitment.list', input, preventerOf(locals));
  return { ...orNotFound(list), later: after !== undefined };
};
