import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { provenCase } from '../proof.ts';
import { proofText } from '../proof-text.ts';
import type { RequestHandler } from './$types';

/** The same proof to be read by people. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { row, ...proven } = await provenCase(netraOf(locals), params.ref);
  const text = proofText(
    { ...proven, number: row.number, office: row.office },
    messages(locals.lang).register.proofText,
  );
  return new Response(text, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
};
