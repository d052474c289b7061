import type { showReassignment } from '../../../../../cases/reassign/reassignment-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, namesOf, officerOf, orNotFound, refIn } from '../../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const input = { reassignment: formatRef(refIn(params.ref)) };
  const shown = orNotFound(await askDesk<typeof showReassignment>(netra, 'reassignment.show', input, actor));
  const names = await namesOf(netra, actor, [shown.person, ...shown.items.map(({ to }) => to)]);
  return {
    phase: shown.phase,
    done: shown.done,
    begunOn: shown.begunOn,
    person: { ref: shown.person, name: names.get(shown.person) ?? null },
    items: shown.items.map(({ to, ...one }) => ({ ...one, to: names.get(to) ?? null })),
  };
};
