/**
 * The sheet of a pledge that waits for a certified signature: made for one person or one post, sealed like every paper of ours, with
 * a file inside that says whose it is. Signed with a certificate and brought back, it is the signature; by itself it is none. Pure.
 */
import { z } from 'zod';
import type { Keyring } from '../../record/engine.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import { formatCode, invitationCode } from '../inviting/code.ts';
import { paperFormat } from './paper-format.ts';

export const TO_SIGN_NAME = 'netra-ikrar.json';
const FORMAT = 'netra/pledge-to-sign/1';

const text = z.string();
const file = z.object({
  format: z.literal(FORMAT),
  /** Made from the installation's key: of this person under this pledge, and no way back to the code of the invitation. */
  code: text,
  campaign: text,
  /** SHA-256 of the text. */
  hash: text,
  text,
  signer: z.object({ name: text, nip: text.nullable(), post: text.nullable(), unit: text }),
  /** Of an official's paper: the post, and whether its holder signs or the one who stands in today. */
  official: z.object({ post: text, who: z.enum(['holder', 'stand-in']) }).nullable(),
});
export type ToSign = Omit<z.infer<typeof file>, 'format'>;
export const toSignFile = paperFormat<z.infer<typeof file>>(FORMAT, file);

/** @param of the person in the roster, or the post */
export const toSign = (
  keyring: Pick<Keyring, 'markFor'>,
  campaign: RecordRef,
  of: string,
  {
    hash,
    text: words,
    signer,
    official = null,
  }: Omit<ToSign, 'code' | 'campaign' | 'official'> & Partial<Pick<ToSign, 'official'>>,
): ToSign => {
  const { name, nip, post, unit } = signer;
  return {
    code: formatCode(invitationCode(keyring, campaign, `${of} paper`)),
    campaign: formatRef(campaign),
    ...{ hash, text: words, signer: { name, nip, post, unit } },
    official: official && { post: official.post, who: official.who },
  };
};
