import { formatRef } from '../../../../record/ids.ts';
import { isErased } from '../../../../record/kind.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { ActivityState } from '../../../../watch/activity.ts';
import type { showActivity } from '../../../../watch/operations.ts';
import { askDesk, officerOf, orNotFound, placeName, refIn } from '../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const asked = { activity: formatRef(refIn(params.ref)) };
  const shown = orNotFound(await askDesk<typeof showActivity>(netra, 'activity.show', asked, officerOf(locals)));
  const activity = shown.activity as unknown as Extract<ActivityState, { phase: 'read' }>;
  const { kind, date, regency, province, venue, institutions, people, mentionsHoax, mentionsSara, sources } = activity;
  const provinceName = (await netra.places()).find(place => place.province === province)?.provinceName;
  return {
    activity: { kind, date, venue, institutions, mentionsHoax, mentionsSara },
    regency: regency === null ? null : await placeName(netra, regency),
    province: provinceName ?? province,
    people: isErased(people) ? null : people.map(({ name, role }) => (role === null ? name : `${name} (${role})`)),
    sources: sources.map(({ title, passages }) => ({
      title: isErased(title) ? null : title,
      passages: isErased(passages)
        ? null
        : Object.entries(passages).map(([value, quoted]) => ({
            value,
            quotes: [...new Set(quoted.map(({ quote }) => quote))],
          })),
    })),
  };
};
