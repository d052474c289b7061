import { createHmac, randomBytes } from 'node:crypto';
import {
  decryptField,
  encryptField,
  type Kek,
  newRecordKey,
  type RecordKey,
  unwrapRecordKey,
  wrapRecordKey,
} from '../sealing/field.ts';
import type { FieldCipher } from './codec.ts';
import type { Keyring } from './engine.ts';
import { formatRef } from './ids.ts';

const random = (n: number): Uint8Array => new Uint8Array(randomBytes(n));

const cipherOf = (key: RecordKey): FieldCipher => ({
  seal: (plain, context) => encryptField(key, context, plain, random),
  open: (sealed, context) => decryptField(key, context, sealed),
});

/** Records' keys, each wrapped by the installation's key, which lies apart from the data and its backups. */
export const openKeyring = (kek: Kek): Keyring => ({
  mark: bytes => new Uint8Array(createHmac('sha256', kek.key).update('netra/command/1\0').update(bytes).digest()),
  create(ref) {
    const key = newRecordKey(random);
    return { wrapped: wrapRecordKey(kek, formatRef(ref), key, random), cipher: cipherOf(key) };
  },
  open: (ref, wrapped) => cipherOf(unwrapRecordKey(kek, formatRef(ref), wrapped)),
});
