import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { proofText } from '../../../register/[ref]/proof-text.ts';
import { provenCircular } from '../proof.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const t = messages(locals.lang).register.proofText;
  const proven = await provenCircular(netraOf(locals), params.ref);
  const { number, issuer } = proven.row;
  return new Response(proofText([t.head, number, issuer, '', t.how, `${t.key}: ${proven.key}`], proven, t), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
};
