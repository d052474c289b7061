/** A proof to be read by people, printed and kept; each act ends in a C2SP tlog-proof that other tools take. */
import { createHash } from 'node:crypto';
import { type Proven, tlogProof } from './proof.ts';

type Words = { readonly entry: string; readonly hash: string; readonly envelope: string; readonly open: string };

export function proofText(
  head: readonly string[],
  { acts, checkpoint }: Pick<Proven, 'acts' | 'checkpoint'>,
  t: Words,
): string {
  const text = [...head, ...acts.flatMap(act => ['', RULE, '', ...sectionOf(act, checkpoint, t)])];
  return `${text.join('\n')}\n`;
}

const RULE = '-'.repeat(64);

function sectionOf(act: Proven['acts'][number], checkpoint: string, t: Words): string[] {
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
