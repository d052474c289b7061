import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../ui/messages.ts';
import { askedFor } from '../../../../../(public)/address.ts';
import { csvLine } from '../../../../../ekspor/csv.ts';
import { preventerOf } from '../../../who.ts';
import { everybody } from '../../people.ts';
import type { RequestHandler } from './$types';

/** The same list as a file that a spreadsheet opens. A NIP is a text: eighteen digits as a number lose their end. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const { unread, one } = messages(locals.lang).circular;
  const unit = askedFor(url, 'unit');
  const people = await everybody(netraOf(locals), preventerOf(locals), { circular: params.ref, unit });
  const head = csvLine([unread.name, unread.nip, unread.post, one.unit, unread.reminders]);
  const lines = people.map(({ name, nip, post, unitName, reminders }) =>
    csvLine([name ?? unread.erased, nip === null ? '' : `'${nip}`, post ?? '', unitName, reminders]),
  );
  return new Response(`\ufeff${head}${lines.join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="belum-membaca.csv"',
      'cache-control': 'no-store',
    },
  });
};
