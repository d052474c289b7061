import { error } from '@sveltejs/kit';
import type { showUnsigned } from '../../../../../../../prevention/pledge/pledge-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../../ui/messages.ts';
import { csvLine } from '../../../../../../ekspor/csv.ts';
import { askDesk, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { RequestHandler } from './$types';

/** Who of a unit has not signed, as a table. The file's name says nothing of the unit. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const asked = { campaign: formatRef(refIn(params.ref)), unit: params.unit };
  const found = await askDesk<typeof showUnsigned>(netraOf(locals), 'campaign.unsigned', asked, preventerOf(locals));
  if (!found.ok) error(404, 'Not Found');
  const d = messages(locals.lang).pledge.desk;
  const { name, nip, post, mail, state } = d.peopleColumns;
  const lines = found.value.people.map(one =>
    csvLine([
      one.name,
      one.nip ?? '',
      one.post ?? '',
      one.hasMail ? d.has : d.hasNot,
      one.revoked ? d.revokedState : d.openState,
    ]),
  );
  return new Response(`\ufeff${[csvLine([name, nip, post, mail, state]), ...lines].join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="belum.csv"',
      'cache-control': 'no-store',
    },
  });
};
