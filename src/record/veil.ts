/**
 * How a record is shown. Acts stay what they are; a kind may say that something in them is not shown, as later acts of the same record
 * have it (a redaction, a note that was withdrawn). It holds where fields are opened and nowhere else: whoever shows a record, lists
 * it, searches it, exports it or writes a form from it reads through here (`asker`, projections), and can't forget it.
 *
 * Decisions read the record as it was written.
 */
import { decodeAct, type FieldCipher, type StoredAct } from './codec.ts';
import { type Actor, ERASED, type Kind } from './kind.ts';

/** The cipher that opens this record for a reader; null for what is shown to nobody in particular, such as a list. */
export function veiled(
  kind: Kind,
  stored: readonly StoredAct[],
  cipher: FieldCipher | undefined,
  reader: Actor | null,
): FieldCipher | undefined {
  const { veil } = kind;
  if (!veil) return cipher;
  const saying = stored.filter(({ type }) => veil.saidBy.includes(type));
  if (saying.length === 0) return cipher;
  const shown = veil.over(
    saying.map(act => decodeAct(kind, act, cipher)),
    reader,
  );
  return {
    seal() {
      throw new Error('a record that is only shown takes no values');
    },
    // Once the key is destroyed there is nothing left to open; what stays plain is veiled all the same.
    open: (sealed, context) => (cipher ? cipher.open(sealed, context) : JSON.stringify(ERASED)),
    shown,
  };
}
