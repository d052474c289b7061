/** A reading as one flat JSON object, in the field names that evaluation sets use. */
import type { Reading } from './read.ts';

export type GoldFields = {
  readonly id: string;
  readonly relevant: boolean;
  readonly kind: string;
  readonly alleged_violation: boolean;
  readonly event_date: string | null;
  readonly event_date_text: string | null;
  readonly act_date: string | null;
  readonly regency: string | null;
  readonly province: string | null;
  readonly venue: string | null;
  readonly event_place_regency: string | null;
  readonly event_place_province: string | null;
  readonly institutions: readonly string[];
  readonly people: readonly { readonly name: string; readonly role: string | null }[];
  readonly actor_kinds: readonly string[];
  readonly acts: readonly string[];
  readonly referred_to: readonly string[];
  readonly mentions_hoax: boolean;
  readonly mentions_sara: boolean;
  readonly group: string;
};

/** @param group the event's name from `groupReadings`; an article read alone is its own group. */
export function toGoldFields(reading: Reading, group: string = reading.id): GoldFields {
  const values = <T>(reads: readonly { readonly value: T }[]): readonly T[] => reads.map(read => read.value);
  return {
    id: reading.id,
    relevant: reading.relevant.value,
    kind: reading.kind.value,
    alleged_violation: reading.allegedViolation.value,
    event_date: reading.eventDate?.value ?? null,
    event_date_text: reading.eventDateText?.value ?? null,
    act_date: reading.actDate?.value ?? null,
    regency: reading.regency?.value.name ?? null,
    province: reading.province?.value.name ?? null,
    venue: reading.venue?.value ?? null,
    event_place_regency: reading.eventPlaceRegency?.value.name ?? null,
    event_place_province: reading.eventPlaceProvince?.value.name ?? null,
    institutions: values(reading.institutions),
    people: values(reading.people),
    actor_kinds: values(reading.actorKinds),
    acts: values(reading.acts),
    referred_to: values(reading.referredTo),
    mentions_hoax: reading.mentionsHoax.value,
    mentions_sara: reading.mentionsSara.value,
    group,
  };
}
