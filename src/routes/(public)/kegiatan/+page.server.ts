import { error } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import type { countActivities, listActivities } from '../../../watch/operations.ts';
import { address, askedFor } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';
import { monthsOf, sheets } from './picture.ts';

const MOST_MONTHS = 24;

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const asked = {
    provinsi: askedFor(url, 'provinsi'),
    jenis: askedFor(url, 'jenis'),
    masa: askedFor(url, 'masa'),
  };
  const after = url.searchParams.get('after') ?? undefined;
  const narrow = { province: asked.provinsi, kind: asked.jenis, period: asked.masa };
  const list = await askAsPublic<typeof listActivities>(netra, 'activity.list', { ...narrow, after });
  const counts = await askAsPublic<typeof countActivities>(netra, 'activity.counts', narrow);
  if (!list.ok || !counts.ok) error(400, 'Bad Request');
  const names = new Map((await netra.places()).map(place => [place.province, place.provinceName]));
  const { rows, asOf, next } = list.value;
  const { total, provinces, elsewhere, months, years } = counts.value;
  return {
    rows,
    asOf,
    total,
    asked,
    narrowed: Object.values(asked).some(value => value !== undefined),
    provinces: [...names].map(([code, name]) => ({ code, name, count: provinces[code] ?? 0 })),
    elsewhere,
    ...sheets(provinces),
    months: monthsOf(months, MOST_MONTHS),
    periods: [...new Set([...(asked.masa ? [asked.masa] : []), ...years])],
    next: next === null ? undefined : address('/kegiatan', { ...asked, after: next }),
    first: after === undefined ? undefined : address('/kegiatan', asked),
  };
};
