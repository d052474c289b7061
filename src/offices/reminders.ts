/**
 * What somebody who serves wants to be told about limits, and where: an address for mail, confirmed by a link that was sent to
 * it, and how many days before. Only the own hand sets it, and nobody else is shown the address. Pure.
 */
import { z } from 'zod';
import { WARN_DAYS } from '../calendar/warning.ts';
import { type ActOf, type Erased, field, isErased, personal } from '../record/kind.ts';

/**
 * One plain address, narrower than the standards allow: no quotes, no comments, no list, nothing that a header or an SMTP command
 * could read as more than one address.
 */
export const mailAddress = z
  .string()
  .trim()
  .min(1, 'required')
  .max(254, 'too-long')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/,
    'address',
  );
/** The most days before a limit that somebody is warned. */
export const MOST_WARN_DAYS = 14;
export const warnDays = z.number().int().min(1, 'warn-days').max(MOST_WARN_DAYS, 'warn-days');
export const reminderLang = z.enum(['id', 'en']);

export const reminderActs = {
  'address-given': {
    version: 1,
    summary: { id: 'Alamat surel pengingat diberikan', en: 'Address for reminders given' },
    fields: { address: personal(mailAddress) },
  },
  'address-confirmed': {
    version: 1,
    summary: { id: 'Alamat surel pengingat dipastikan', en: 'Address for reminders confirmed' },
    // The act that gave it.
    fields: { given: field(z.number().int().min(1)) },
  },
  'address-removed': {
    version: 1,
    summary: { id: 'Alamat surel pengingat dihapus', en: 'Address for reminders removed' },
    fields: {},
  },
  'reminders-set': {
    version: 1,
    summary: { id: 'Pengingat diatur', en: 'Reminders set' },
    fields: { mail: field(z.boolean()), days: field(warnDays), lang: field(reminderLang) },
  },
} as const;

export interface Reminders {
  /** `given` is the act that gave it. */
  readonly address: { readonly text: string | Erased; readonly given: number; readonly confirmed: boolean } | null;
  readonly mail: boolean;
  readonly days: number;
  readonly lang: 'id' | 'en';
}
/** Nothing is sent to anybody who did not ask for it. */
export const NO_REMINDERS: Reminders = { address: null, mail: false, days: WARN_DAYS, lang: 'id' };

export function remindersAfter(set: Reminders, act: ActOf<typeof reminderActs>): Reminders {
  switch (act.type) {
    case 'address-given':
      return { ...set, address: { text: act.fields.address, given: act.seq, confirmed: false } };
    case 'address-confirmed':
      return set.address?.given === act.fields.given ? { ...set, address: { ...set.address, confirmed: true } } : set;
    case 'address-removed':
      return { ...set, address: null };
    case 'reminders-set':
      return { ...set, ...act.fields };
  }
}

/** The address as far as it still is one; null where there is none or it was erased. */
export function givenAddress({ address }: Reminders) {
  return address === null || isErased(address.text) ? null : { ...address, text: address.text };
}
