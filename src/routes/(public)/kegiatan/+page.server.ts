import { error } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import type { listActivities } from '../../../watch/operations.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const province = url.searchParams.get('provinsi') || undefined;
  const after = url.searchParams.get('after') ?? undefined;
  const input = { ...(province ? { province } : {}), ...(after === undefined ? {} : { after }) };
  const list = await askAsPublic<typeof listActivities>(netra, 'activity.list', input);
  if (!list.ok) error(400, 'Bad Request');
  const { rows, provinces, asOf, next } = list.value;
  const names = new Map((await netra.places()).map(place => [place.province, place.provinceName]));
  const link = (cursor?: string) => {
    const query = new URLSearchParams({
      ...(province ? { provinsi: province } : {}),
      ...(cursor ? { after: cursor } : {}),
    });
    return query.size > 0 ? `/kegiatan?${query}` : '/kegiatan';
  };
  return {
    rows,
    asOf,
    province: province === undefined ? undefined : { code: province, name: names.get(province) ?? province },
    provinces: [...names].map(([code, name]) => ({ code, name, count: provinces[code] ?? 0 })),
    next: next === null ? undefined : link(next),
    first: after === undefined ? undefined : link(),
  };
};
