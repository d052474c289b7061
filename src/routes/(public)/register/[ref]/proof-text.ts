/** A proof to be read by people, printed and kept; each act ends in a C2SP tlog-proof that other tools take. */
import { createHash } from 'node:crypto';
import { type ProvenCase, tlogProof } from './proof.ts';

type Act = ProvenCase['acts'][number];
interface Proven {
  readonly number: string;
  readonly office: string;
  readonly key: string;
  readonly checkpoint: string;
  readonly acts: readonly Act[];
}
interface Words {
  readonly head: string;
  readonly how: string;
  readonly key: string;
  readonly entry: string;
  readonly hash: string;
  readonly envelope: string;
  readonly open: string;
}

const RULE = '-'.repeat(64);

export function proofText({ number, office, key, checkpoint, acts }: Proven, t: Words): string {
  const head = [t.head, number, office, '', t.how, `${t.key}: ${key}`];
  return `${[...head, ...acts.flatMap(act => ['', RULE, '', ...sectionOf(act, checkpoint, t)])].join('\n')}\n`;
}

function sectionOf(act: Act, checkpoint: string, t: Words): string[] {
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
