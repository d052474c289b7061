import { createHash } from 'node:crypto';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { type ProvenCase, provenCase, tlogProof } from '../proof.ts';
import type { RequestHandler } from './$types';

/** The same proof to be read by people, printed and kept; each act ends in a C2SP tlog-proof that other tools take. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const t = messages(locals.lang).register.proofText;
  const proven = await provenCase(netraOf(locals), params.ref);
  const head = [t.head, proven.row.number, proven.row.office, '', t.how, `${t.key}: ${proven.key}`];
  const text = [...head, ...proven.acts.flatMap(act => ['', RULE, '', ...sectionOf(act, proven.checkpoint, t)])];
  return new Response(`${text.join('\n')}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
  });
};

const RULE = '-'.repeat(64);

function sectionOf(
  act: ProvenCase['acts'][number],
  checkpoint: string,
  t: { entry: string; hash: string; envelope: string; open: string },
): string[] {
  const envelope = Buffer.from(act.envelope, 'base64');
  return [
    `${t.entry} ${act.index}: ${act.type}`,
    `${t.hash}: ${createHash('sha256').update(envelope).digest('base64')}`,
    `${t.envelope}:`,
    envelope.toString('utf8'),
    ...act.disclosures.map((slot, i) => `${t.open}: ${slot}  ${JSON.stringify(Object.entries(act.values)[i])}`),
    '',
    tlogProof(act, checkpoint).trimEnd(),
  ];
}
