import { error } from '@sveltejs/kit';
import { qrOf, qrSvg } from '../../../../../../../press/qr.ts';
import { slipsPdf } from '../../../../../../../press/slips.ts';
import type { eventSlips } from '../../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { dayLong } from '../../../../../../../ui/format.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../../ui/messages.ts';
import { shortZone } from '../../../../../../../ui/zone.ts';
import { askDesk, orNotFound, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { RequestHandler } from './$types';

/** Slips with their QR codes, made for this answer and kept nowhere. In the address: `sesudah`, where the next sheets begin. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { event: formatRef(refIn(params.ref)), ...(after && { after }) };
  const asked = await askDesk<typeof eventSlips>(netraOf(locals), 'event.slips', input, preventerOf(locals));
  const { slips, title, day, from, until, zone, place } = orNotFound(asked);
  const { event: t, scanning } = messages(locals.lang);
  if (slips.length === 0) error(404, t.nobody);
  const moment = t.moment(dayLong(day, locals.lang), from, `${until} ${shortZone(zone)}`);
  const bytes = slipsPdf({
    ...{ lang: locals.lang, title, how: `${moment}. ${place}`, address: `${url.host}/agenda/jawab` },
    ...{ codeWord: scanning.slipCode, foot: scanning.slipFoot },
    slips: slips.map(({ name, post, unitName, code, pass }) => ({
      ...{ name: name ?? post ?? t.noName, unit: unitName ?? t.postInvited, code },
      qr: { svg: qrSvg(qrOf(pass)), alt: scanning.qr.label },
    })),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="slip.pdf"',
      'cache-control': 'no-store',
    },
  });
};
