/**
 * The text of a pledge as it is signed: one form of bytes for one wording, so that its hash says which words somebody put the
 * name under. Pure.
 */
import { sha256 } from '../../record/envelope.ts';

export interface PledgeWords {
  readonly title: string;
  readonly preamble: string;
  readonly clauses: readonly { readonly text: string; readonly cite: string }[];
}

/** NFC, single spaces within a line, no blank ends: what a keyboard adds by chance is no other wording. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map(line => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** Title, preamble, each clause under its number with its legal basis; LF between, one at the end. UTF-8 when it is hashed. */
export const canonicalText = ({ title, preamble, clauses }: PledgeWords): string =>
  `${[
    plain(title),
    plain(preamble),
    ...clauses.map(({ text, cite }, at) => `${at + 1}. ${plain(text)}\n(${plain(cite)})`),
  ]
    .filter(part => part !== '')
    .join('\n\n')}\n`;

/** SHA-256 of the UTF-8 bytes of a text, in hex. */
export const hashOf = (text: string): string => Buffer.from(sha256(new TextEncoder().encode(text))).toString('hex');
