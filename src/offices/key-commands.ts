/** What a member of an office's circles does with the own key: nobody does it for another. */
import { z } from 'zod';
import { type RecordRef, refSchema } from '../record/ids.ts';
import {
  type Command,
  type Context,
  defineCommand,
  type NewAct,
  newAct,
  type Refusal,
  stateOf,
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { allKeys, type KeyMember, passkey, recipient, wrapped } from './member-key.ts';
import { memberOf, officeKind, type StandingOffice } from './office.ts';
import type { OfficeRefusal } from './refusal.ts';

/** A person has a few devices; whoever adds more has forgotten which. */
const PASSKEYS_MOST = 5;

/** A command of the circle's member, whose `decide` answers the one act that it leaves. */
function ofMember<I extends { readonly office: RecordRef }>(
  given: Pick<Command<I>, 'name' | 'summary' | 'input'>,
  decide: (member: KeyMember, input: I, office: StandingOffice) => Result<NewAct, OfficeRefusal>,
): Command<I> {
  return defineCommand<I>({
    ...given,
    touches: ({ office }) => [{ kind: 'office', ref: office }],
    decide(loaded, input, { actor }: Context) {
      const { ref, state } = stateOf(loaded, 0, officeKind);
      const member = state.phase === 'standing' && actor.kind === 'officer' ? memberOf(state, actor.id) : undefined;
      if (state.phase !== 'standing' || !member) throw new Error('allowed has let somebody pass who holds no key here');
      const act = decide(member, input, state);
      return act.ok ? ok({ appends: [{ ref, acts: [act.value] }] }) : refuse<Refusal>(act.refusal);
    },
  });
}

/**
 * A new key in place of the own one: it was seen by somebody, its passphrase is lost, or its time has come. What is sealed
 * from now on is sealed to the new one; what was sealed before must be re-sealed, with the earlier key or by somebody else.
 */
export const changeKey = ofMember(
  {
    name: 'circle.change-key',
    summary: { id: 'Ganti kunci sendiri', en: 'Change the own key' },
    input: z.object({ office: refSchema, recipient, wrapped }),
  },
  ({ person, recipient: former }, { recipient: key, wrapped: closed }, office) => {
    if (allKeys(office.members).includes(key)) return refuse({ code: 'key-in-use', field: 'recipient' });
    if (office.recovery === key || office.formerRecoveries.includes(key))
      return refuse({ code: 'recovery-not-apart', field: 'recipient' });
    return ok(newAct(officeKind, 'member-key-changed', { person, former, recipient: key, wrapped: closed }));
  },
);

/** The key stays; a copy of the earlier blob still opens with the earlier passphrase. */
export const changePassphrase = ofMember(
  {
    name: 'circle.change-passphrase',
    summary: { id: 'Ganti frasa sandi kunci', en: 'Change the passphrase of the own key' },
    input: z.object({ office: refSchema, wrapped }),
  },
  (member, { wrapped: closed }) =>
    member.wrapped === closed
      ? refuse({ code: 'unchanged' })
      : ok(newAct(officeKind, 'member-rewrapped', { person: member.person, wrapped: closed })),
);

export const addPasskey = ofMember(
  {
    name: 'circle.add-passkey',
    summary: { id: 'Tambahkan kunci sandi (passkey)', en: 'Add a passkey' },
    input: passkey.extend({ office: refSchema }),
  },
  ({ person, passkeys }, { office: _, ...closed }) =>
    passkeys.length >= PASSKEYS_MOST
      ? refuse({ code: 'too-many-passkeys' })
      : ok(newAct(officeKind, 'passkey-added', { person, closed })),
);

export const removePasskey = ofMember(
  {
    name: 'circle.remove-passkey',
    summary: { id: 'Hapus kunci sandi (passkey)', en: 'Remove a passkey' },
    input: z.object({ office: refSchema, added: z.coerce.number().int().positive() }),
  },
  ({ person, passkeys }, { added }) =>
    passkeys.some(one => one.added === added)
      ? ok(newAct(officeKind, 'passkey-removed', { person, added }))
      : refuse({ code: 'no-such-key' }),
);

/** Lets the closed blob of an earlier key go. The page asks for it when nothing is sealed to that key any more. */
export const dropKey = ofMember(
  {
    name: 'circle.drop-key',
    summary: { id: 'Lepaskan kunci lama', en: 'Drop an earlier key' },
    input: z.object({ office: refSchema, recipient }),
  },
  ({ person, former }, { recipient: key }) =>
    former.some(one => one.recipient === key)
      ? ok(newAct(officeKind, 'former-key-dropped', { person, recipient: key }))
      : refuse({ code: 'no-such-key' }),
);

export const keyCommands = [changeKey, changePassphrase, addPasskey, removePasskey, dropKey] as const;
