/**
 * Whose signature it is, so that whoever holds the paper can prove it and nobody else can guess it: the hash of name, number and
 * post with a salt of 128 bits. The hash stays; the salt goes with the name when the record is erased, and the hash is noise then.
 */
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { hashOf } from './canonical.ts';

export interface SignerSaid {
  readonly salt: string;
  readonly name: string;
  readonly nip: string | null;
  readonly post: string | null;
}

/** What is hashed, byte for byte: the paper brings it along. Pure. */
export const signerStatement = ({ salt, name, nip, post }: SignerSaid): string =>
  JSON.stringify(['netra/signer/1', salt, name, nip, post]);

export const signerHash = (said: SignerSaid): string => hashOf(signerStatement(said));

/** Chance enters with the command's input, where it is read: nobody hands a salt in, and deciding stays pure. */
export const freshSalt = z
  .undefined()
  .optional()
  .transform(() => randomBytes(16).toString('base64url'));
