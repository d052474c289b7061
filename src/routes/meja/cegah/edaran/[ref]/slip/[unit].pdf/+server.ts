import { error } from '@sveltejs/kit';
import { slipsPdf } from '../../../../../../../press/slips.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../../ui/messages.ts';
import { preventerOf } from '../../../../who.ts';
import { shownAt } from '../../../circulars.ts';
import { everybody } from '../../../people.ts';
import type { RequestHandler } from './$types';

/** Slips for one unit, made for this answer and kept nowhere; for whoever has not read it yet. */
export const GET: RequestHandler = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const { slip } = messages(locals.lang).circular;
  const { state } = await shownAt(netra, actor, params.ref);
  if (state.phase !== 'issued') error(404, 'Not Found');
  const people = await everybody(netra, actor, { circular: params.ref, unit: params.unit, codes: true });
  if (people.length === 0) error(404, slip.none);
  const bytes = slipsPdf({
    ...{ lang: locals.lang, title: state.editions.at(-1)?.title ?? slip.title, how: slip.how, codeWord: slip.code },
    ...{ address: `${url.origin}/undangan`, foot: slip.foot },
    slips: people.map(({ name, unitName, code }) => ({ name: name ?? '', unit: unitName, code: code ?? '' })),
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="slip.pdf"',
      'cache-control': 'no-store',
    },
  });
};
