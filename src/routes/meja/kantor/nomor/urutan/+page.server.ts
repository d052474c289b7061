import { error } from '@sveltejs/kit';
import type { showSeries } from '../../../../../cases/number-operations.ts';
import { SERIES } from '../../../../../offices/numbers.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound } from '../../../desk.ts';
import type { PageServerLoad } from './$types';

/** How many runs and doubles are shown: beyond that the register itself is in question, not one number. */
const MOST = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  if (!actor.office) error(404, 'Not Found');
  const { today } = netra.engine.moment(actor.office.region, actor);
  const series = SERIES.find(known => known === url.searchParams.get('jenis')) ?? 'report';
  const asked = Number(url.searchParams.get('tahun') ?? '');
  const year = asked >= 1990 && asked <= 2100 ? asked : Number(today.slice(0, 4));
  const input = { office: formatRef(actor.office), series, year };
  const picture = orNotFound(await askDesk<typeof showSeries>(netra, 'number.series', input, actor));
  const some = { gaps: picture.gaps.slice(0, MOST), doubles: picture.doubles.slice(0, MOST) };
  return { ...picture, ...some, unread: picture.unread.slice(0, MOST), series, year };
};
