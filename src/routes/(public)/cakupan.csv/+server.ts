import { error } from '@sveltejs/kit';
import type { coverageGovernments } from '../../../prevention/coverage/public-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { csvLine } from '../../ekspor/csv.ts';
import { askAsPublic } from '../ask.ts';
import type { RequestHandler } from './$types';

const OF = ['circular', 'pact', 'outreach'];
const COLUMNS = [
  ...['code', 'government', 'province', 'people', 'read_percent', 'signed_percent', 'came_percent', 'reached_percent'],
  ...OF.flatMap(what =>
    ['proven', 'proven_on', 'proven_ref', 'reported', 'reported_on', 'source', 'link', 'told_by'].map(
      part => `${what}_${part}`,
    ),
  ),
  ...['last_on', 'last_what', 'last_how', 'percent_as_of', 'activity_as_of'],
];

/** Every government a line. Percentages are empty where no roster was counted, or fewer than five people would be told of. */
export const GET: RequestHandler = async ({ locals }) => {
  const found = await askAsPublic<typeof coverageGovernments>(netraOf(locals), 'coverage.governments', {});
  if (!found.ok) error(503, 'Busy');
  const { rows, asOf, activityAsOf } = found.value;
  const lines = rows.map(({ code, name, province, share, done, last }) =>
    csvLine([
      ...[code, name, province],
      ...(share ? [share.people, share.read, share.signed, share.came, share.reached] : ['', '', '', '', '']),
      ...done.flatMap(({ proven, reported }) => [
        ...[proven?.times ?? 0, proven?.on ?? '', proven?.ref ?? '', reported?.times ?? 0, reported?.on ?? ''],
        ...[reported?.source ?? '', reported?.link ?? '', reported?.toldBy ?? ''],
      ]),
      ...[last?.on ?? '', last?.what ?? '', last?.how ?? '', asOf, activityAsOf],
    ]),
  );
  return new Response([csvLine(COLUMNS), ...lines].join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="cakupan-${asOf}.csv"`,
      'cache-control': 'no-cache',
    },
  });
};
