/** What of a person in a roster is closed: name, number, post and address, under the roster's own record key. Pure. */
import { z } from 'zod';
import type { FieldCipher } from '../../record/codec.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { PersonRow } from './roster.store.ts';

const person = z.object({
  name: z.string().min(1).max(200),
  /** Nomor induk pegawai, 18 digits; null for whoever has none. */
  nip: z.string().nullable(),
  post: z.string().max(300).nullable(),
  rank: z.string().max(60).nullable(),
  mail: z.string().max(254).nullable(),
});
export type Person = z.infer<typeof person>;

const place = (roster: RecordRef, id: string, since: number) => ({
  record: formatRef(roster),
  seq: since,
  field: `person ${id}`,
});

/** @param since the generation from which the row is in force. */
export const closePerson = (cipher: FieldCipher, roster: RecordRef, id: string, since: number, given: Person): string =>
  cipher.seal(JSON.stringify(given), place(roster, id, since));

export const openPerson = (
  cipher: FieldCipher,
  roster: RecordRef,
  row: Pick<PersonRow, 'person' | 'since' | 'sealed'>,
): Person => person.parse(JSON.parse(cipher.open(row.sealed, place(roster, row.person, row.since))));
