import { netraOf } from '../../../ui/http/netra-of.ts';
import type { listActivities } from '../../../watch/operations.ts';
import { askDesk, officerOf, orNotFound } from '../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('sesudah') ?? undefined;
  const asked = await askDesk<typeof listActivities>(netraOf(locals), 'activity.list', { after }, officerOf(locals));
  const { rows, next } = orNotFound(asked);
  return { rows, next, later: after !== undefined };
};
