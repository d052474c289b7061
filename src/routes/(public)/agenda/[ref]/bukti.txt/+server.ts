import { createHash } from 'node:crypto';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { tlogProof } from '../../../register/[ref]/proof.ts';
import { provenEvent } from '../proof.ts';
import type { RequestHandler } from './$types';

const RULE = '-'.repeat(64);

/** The same proof to be read by people, printed and kept; each act ends in a C2SP tlog-proof that other tools take. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { agenda, register } = messages(locals.lang);
  const t = register.proofText;
  const { row, key, checkpoint, acts } = await provenEvent(netraOf(locals), params.ref);
  const head = [agenda.proofHead, row.title, row.organiser, '', t.how, `${t.key}: ${key}`];
  const text = acts.flatMap(act => {
    const envelope = Buffer.from(act.envelope, 'base64');
    return [
      ...['', RULE, '', `${t.entry} ${act.index}: ${act.type}`],
      `${t.hash}: ${createHash('sha256').update(envelope).digest('base64')}`,
      ...[`${t.envelope}:`, envelope.toString('utf8')],
      ...act.disclosures.map((slot, n) => `${t.open}: ${slot}  ${JSON.stringify(Object.entries(act.values)[n])}`),
      ...['', tlogProof(act, checkpoint).trimEnd()],
    ];
  });
  return new Response(`${[...head, ...text].join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
};
