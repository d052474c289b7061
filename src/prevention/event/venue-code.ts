/**
 * The code that the venue's own screen shows: another one each minute, made from the installation's key for (event, minute) and
 * kept nowhere. The server's clock alone counts, whatever a telephone says. Whoever photographs it has it for two minutes at
 * most, and it is worth nothing without a personal code. Pure given the keyring and the time.
 */
import type { Keyring } from '../../record/engine.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import { checkOf, lettersOf, valuesIn } from '../../sealing/typed-code.ts';

const CHARACTERS = 5;
const MINUTE = 60_000;

export const minuteOf = (now: string): number => Math.floor(Date.parse(now) / MINUTE);

/** Seconds until the next code. */
export const secondsLeft = (now: string): number => 60 - Math.floor((Date.parse(now) % MINUTE) / 1_000);

/** Five characters and a check character. */
export function venueCode(keyring: Pick<Keyring, 'markFor'>, event: RecordRef, minute: number): string {
  const mark = keyring.markFor('venue', `${formatRef(event)} ${minute}`);
  const values = Array.from(mark.subarray(0, CHARACTERS), byte => byte & 31);
  return lettersOf([...values, checkOf(values)]);
}

export type VenueRefusal =
  | { readonly code: 'venue-code-mistyped'; readonly field: 'venue' }
  | { readonly code: 'venue-code-old'; readonly field: 'venue' };

/** Undefined for the code of this minute or of the one before. */
export function venueRefusal(
  keyring: Pick<Keyring, 'markFor'>,
  event: RecordRef,
  typed: string,
  now: string,
): VenueRefusal | undefined {
  const read = valuesIn(typed);
  if (!read.ok || read.value.length !== CHARACTERS + 1) return { code: 'venue-code-mistyped', field: 'venue' };
  if (checkOf(read.value.slice(0, CHARACTERS)) !== read.value[CHARACTERS])
    return { code: 'venue-code-mistyped', field: 'venue' };
  const code = lettersOf(read.value);
  const minute = minuteOf(now);
  const fits = [minute, minute - 1].some(one => venueCode(keyring, event, one) === code);
  return fits ? undefined : { code: 'venue-code-old', field: 'venue' };
}
