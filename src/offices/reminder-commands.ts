/** What somebody says about the own reminders, and what the office says about those of the level above. */
import { z } from 'zod';
import { formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import {
  type Actor,
  defineCommand,
  type Loaded,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
  type Touch,
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { escalateAfter, officeKind } from './office.ts';
import { personKind, type ServingPerson } from './person.ts';
import type { OfficeRefusal } from './refusal.ts';
import { givenAddress, mailAddress, reminderLang, warnDays } from './reminders.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);
const person = { person: refSchema };
const onPerson = (ref: RecordRef): readonly [Touch] => [{ kind: 'person', ref }];

function own(loaded: readonly Loaded[], actor: Actor): Result<ServingPerson & { readonly ref: RecordRef }, Refusal> {
  const { ref, state } = stateOf(loaded, 0, personKind);
  if (actor.kind === 'officer' && actor.id !== formatRef(ref)) return no({ code: 'not-own' });
  if (state.phase !== 'serving') return no({ code: 'person-left' });
  return ok({ ...state, ref });
}
const plan = (ref: RecordRef, act: ReturnType<typeof newAct>): Result<Plan, Refusal> =>
  ok({ appends: [{ ref, acts: [act] }] });

/** Another address takes the place of the one before, and is not used until it was confirmed. */
export const giveAddress = defineCommand({
  name: 'person.give-address',
  summary: { id: 'Beri alamat surel pengingat', en: 'Give an address for reminders' },
  input: z.object({ ...person, address: mailAddress }),
  touches: input => onPerson(input.person),
  decide(loaded, { address }, { actor }) {
    const self = own(loaded, actor);
    if (!self.ok) return self;
    return plan(self.value.ref, newAct(personKind, 'address-given', { address }));
  },
});

export const confirmAddress = defineCommand({
  name: 'person.confirm-address',
  summary: { id: 'Pastikan alamat surel pengingat', en: 'Confirm the address for reminders' },
  input: z.object({ ...person, given: z.number().int() }),
  touches: input => onPerson(input.person),
  decide(loaded, { given }, { actor }) {
    const self = own(loaded, actor);
    if (!self.ok) return self;
    const address = givenAddress(self.value.reminders);
    if (!address || address.given !== given) return no({ code: 'address-replaced' });
    if (address.confirmed) return no({ code: 'unchanged' });
    return plan(self.value.ref, newAct(personKind, 'address-confirmed', { given }));
  },
});

/** No mail from here on. What was given before stays in its act, encrypted under the record's key, until the record is erased. */
export const removeAddress = defineCommand({
  name: 'person.remove-address',
  summary: { id: 'Hapus alamat surel pengingat', en: 'Remove the address for reminders' },
  input: z.object(person),
  touches: input => onPerson(input.person),
  decide(loaded, _input, { actor }) {
    const self = own(loaded, actor);
    if (!self.ok) return self;
    if (givenAddress(self.value.reminders) === null) return no({ code: 'unchanged' });
    return plan(self.value.ref, newAct(personKind, 'address-removed', {}));
  },
});

export const setReminders = defineCommand({
  name: 'person.set-reminders',
  summary: { id: 'Atur pengingat', en: 'Set reminders' },
  input: z.object({ ...person, mail: z.boolean(), days: warnDays, lang: reminderLang }),
  touches: input => onPerson(input.person),
  decide(loaded, { mail, days, lang }, { actor }) {
    const self = own(loaded, actor);
    if (!self.ok) return self;
    const { reminders } = self.value;
    if (mail && givenAddress(reminders)?.confirmed !== true)
      return no({ code: 'address-not-confirmed', field: 'mail' });
    if (reminders.mail === mail && reminders.days === days && reminders.lang === lang) return no({ code: 'unchanged' });
    return plan(self.value.ref, newAct(personKind, 'reminders-set', { mail, days, lang }));
  },
});

/** Days after a limit when the commissioners of the level above are told how many are overdue; null: never. */
export const setEscalation = defineCommand({
  name: 'office.set-escalation',
  summary: { id: 'Atur pemberitahuan ke kantor di atas', en: 'Set when the level above is told' },
  input: z.object({ office: refSchema, days: escalateAfter.nullable() }),
  touches: ({ office }) => [{ kind: 'office', ref: office }],
  decide(loaded, { days }) {
    const { ref, state } = stateOf(loaded, 0, officeKind);
    if (state.phase !== 'standing') return no({ code: 'not-found' });
    if (state.escalateAfter === days) return no({ code: 'unchanged' });
    return plan(ref, newAct(officeKind, 'escalation-set', { days }));
  },
});

export const reminderCommands = [giveAddress, confirmAddress, removeAddress, setReminders, setEscalation] as const;
