/**
 * The personal code by which somebody without an account reads a circular, signs a pledge or comes to an event: in a link, or
 * typed from a slip of paper. It is made anew from the installation's key whenever a slip or a message is written, and kept
 * nowhere. 60 bits and a check character. Pure given the keyring.
 */
import { createHash } from 'node:crypto';
import type { Keyring } from '../../record/engine.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import { checkOf, lettersOf } from '../../sealing/typed-code.ts';
import { CHARACTERS, type InvitationCode } from './typed.ts';

export { type CodeRefusal, type InvitationCode, parseCode } from './typed.ts';

/** @param asks the record that invites: a circular, a campaign, an event. */
export function invitationCode(keyring: Pick<Keyring, 'markFor'>, asks: RecordRef, person: string): InvitationCode {
  const mark = keyring.markFor('invitation', `${formatRef(asks)} ${person}`);
  const values = Array.from(mark.subarray(0, CHARACTERS), byte => byte & 31);
  return lettersOf([...values, checkOf(values)]) as InvitationCode;
}

/** `ABCD-EFGH-JKMNP`, as it is printed. */
export const formatCode = (code: InvitationCode): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** What of a code is kept: it finds the invitation and is no way back. */
export const codeMark = (code: InvitationCode): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`netra/invitation/1\0${code}`).digest().subarray(0, 12));
