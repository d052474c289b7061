/** The paper of a signature: the words, who signed them, how to check it, and the proof inside. Pure. */
import type { Acting } from '../offices/acting.ts';
import type { Block, Sheet } from '../press/sheet.ts';
import type { PledgeKind } from '../prevention/pledge/campaign.ts';
import { FILE_NAME } from '../prevention/verifying/paper-file.ts';
import { TO_SIGN_NAME, type ToSign, toSignFile } from '../prevention/verifying/to-sign.ts';
import type { PaperOfSignature } from '../prevention/verifying/verify-operations.ts';
import { dayPlain, number } from './format.ts';
import type { Lang } from './lang.ts';
import { type Messages, messages } from './messages.ts';

/** The words as they were frozen: its first line is the title of the sheet. */
const textBlocks = (text: string): readonly Block[] =>
  text
    .trimEnd()
    .split('\n\n')
    .slice(1)
    .map(part => ({ kind: 'paragraph', text: part }));

export const wayWords = (t: Messages['verify'], acting: Acting): string =>
  acting.way === 'in-person' ? t.ways['in-person'] : t.onBehalf(t.capacities[acting.capacity], acting.mandate.number);

/** @param address where it is checked, as people type it. */
export function signaturePaper(of: PaperOfSignature, address: string, lang: Lang): Sheet {
  const t = messages(lang).verify;
  const { facts, paper } = t;
  const revoked: readonly Block[] = of.revokedOn
    ? [{ kind: 'paragraph', text: paper.revoked(dayPlain(of.revokedOn, lang)).toUpperCase() }]
    : [];
  return {
    lang,
    title: of.title,
    letterhead: { names: [t.kinds[of.pledge]], address: paper.about },
    foot: `${paper.foot(of.code)} · ${address}`,
    blocks: [
      ...revoked,
      ...textBlocks(of.text),
      { kind: 'heading', text: paper.signer },
      {
        kind: 'facts',
        rows: [
          [facts.name, of.name],
          [facts.nip, of.nip ?? t.none],
          [facts.post, of.post ?? t.none],
          [facts.unit, of.unit],
          ...(of.capacity ? [[facts.capacity, t.capacities[of.capacity]] as const] : []),
          [facts.way, wayWords(t, of.acting)],
          [facts.on, dayPlain(of.on, lang)],
          [facts.assurance, t.assurances[of.assurance]],
        ],
      },
      { kind: 'heading', text: paper.proofTitle },
      {
        kind: 'facts',
        rows: [
          [facts.code, of.code],
          [facts.address, address],
          [facts.entry, t.asOf(number(of.entry, lang), number(of.size, lang))],
          [facts.hash, of.hash],
        ],
      },
      { kind: 'note', text: paper.proofText },
      { kind: 'note', text: paper.printed },
    ],
    attachment: { name: FILE_NAME, type: 'application/json', description: paper.attachment, text: of.file },
  };
}

/** The same words for somebody to sign with a certificate: it says of itself that it is no signature yet. */
export function paperToSign(
  of: ToSign,
  { pledge, title }: { readonly pledge: PledgeKind; readonly title: string },
  address: string,
  lang: Lang,
): Sheet {
  const t = messages(lang).verify;
  const { facts, toSign: w } = t;
  return {
    lang,
    title,
    letterhead: { names: [t.kinds[pledge]], address: w.about },
    foot: t.paper.foot(of.code),
    blocks: [
      ...textBlocks(of.text),
      { kind: 'heading', text: t.paper.signer },
      {
        kind: 'facts',
        rows: [
          [facts.name, of.signer.name],
          [facts.nip, of.signer.nip ?? t.none],
          [facts.post, of.signer.post ?? t.none],
          [facts.unit, of.signer.unit],
        ],
      },
      { kind: 'heading', text: w.title },
      {
        kind: 'facts',
        rows: [
          [facts.code, of.code],
          [facts.pledge, of.campaign],
          [facts.hash, of.hash],
          [w.sendTo, address],
        ],
      },
      { kind: 'note', text: w.how },
      { kind: 'note', text: w.notYet },
    ],
    attachment: {
      ...{ name: TO_SIGN_NAME, type: 'application/json', description: w.attachment },
      text: toSignFile.write(of, []),
    },
  };
}
