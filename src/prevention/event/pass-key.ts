/**
 * The key that signs personal QR codes: one for each event, made from the installation's key whenever it is needed and kept
 * nowhere. A telephone is given its public half. Pure given the keyring.
 */
import { signerFromSeed, verifyEd25519 } from '../../ledger/signer.ts';
import type { Keyring } from '../../record/engine.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import { codeMark, invitationCode } from '../inviting/code.ts';
import { type Pass, passMessage, writePass } from './pass.ts';

type Marks = Pick<Keyring, 'markFor'>;
const signerOf = (keyring: Marks, event: RecordRef) =>
  signerFromSeed('netra-attend', keyring.markFor('pass', formatRef(event)));

export const passKey = (keyring: Marks, event: RecordRef): Uint8Array => signerOf(keyring, event).key.publicKey;

/** @param until an instant: the end of the time in which the event's attendance is taken. */
export function passOf(keyring: Marks, event: RecordRef, person: string, until: string): string {
  const pass: Pass = {
    event: event.id,
    mark: codeMark(invitationCode(keyring, event, person)),
    until: Math.floor(Date.parse(until) / 1_000),
  };
  return writePass(pass, signerOf(keyring, event).sign(passMessage(pass)));
}

export const isOurs = (keyring: Marks, event: RecordRef, pass: Pass, signature: Uint8Array): boolean =>
  verifyEd25519(passKey(keyring, event), passMessage(pass), signature);
