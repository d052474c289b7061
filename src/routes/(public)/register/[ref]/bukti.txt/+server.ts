import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { provenCase } from '../proof.ts';
import { proofText } from '../proof-text.ts';
import type { RequestHandler } from './$types';

/** The same proof to be read by people, printed and kept; each act ends in a C2SP tlog-proof that other tools take. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const t = messages(locals.lang).register.proofText;
  const proven = await provenCase(netraOf(locals), params.ref);
  const head = [t.head, proven.row.number, proven.row.office, '', t.how, `${t.key}: ${proven.key}`];
  return new Response(proofText(head, proven, t), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
};
