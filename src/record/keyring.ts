import { createHmac, createSecretKey } from 'node:crypto';
import {
  decryptField,
  encryptField,
  type Kek,
  newRecordKey,
  type RandomSource,
  type RecordKey,
  unwrapRecordKey,
  wrapRecordKey,
} from '../sealing/field.ts';
import { openRandom } from '../sealing/random.ts';
import type { FieldCipher } from './codec.ts';
import type { Keyring } from './engine.ts';
import { formatRef } from './ids.ts';

const cipherOf = (key: RecordKey, random: RandomSource): FieldCipher => ({
  seal: (plain, context) => encryptField(key, context, plain, random),
  open: (sealed, context) => decryptField(key, context, sealed),
});

/**
 * Records' keys, each wrapped by the installation's key, which lies apart from the data and its backups. `random` is another
 * one only where nothing is secret: in a generated world, which its seed makes again.
 */
export const openKeyring = (kek: Kek, random: RandomSource = openRandom()): Keyring => {
  // A hundred terms a record: with a key that is read once, each takes a fifth of the time.
  const key = createSecretKey(kek.key);
  return {
    mark: bytes => new Uint8Array(createHmac('sha256', kek.key).update('netra/command/1\0').update(bytes).digest()),
    // A label of its own: a mark of a term is never the beginning of a command's.
    markTerm: term => createHmac('sha256', key).update(`netra/term/1\0${term}`).digest().readInt32BE(),
    markFor: (use, text) => new Uint8Array(createHmac('sha256', key).update(`netra/${use}/1\0${text}`).digest()),
    create(ref) {
      const fresh = newRecordKey(random);
      return { wrapped: wrapRecordKey(kek, formatRef(ref), fresh, random), cipher: cipherOf(fresh, random) };
    },
    open: (ref, wrapped) => cipherOf(unwrapRecordKey(kek, formatRef(ref), wrapped), random),
  };
};
