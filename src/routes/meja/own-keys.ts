/** The closed keys of the officer who is signed in: what a browser opens with a passphrase or a passkey, and nobody else. */
import type { Netra } from '../../netra.ts';
import type { ClosedKey, KeyMember } from '../../offices/member-key.ts';
import { memberOf } from '../../offices/office.ts';
import type { Officer } from '../../offices/signin.ts';
import { isErased } from '../../record/kind.ts';
import { officeAt } from './desk.ts';

/** For the page: undefined where it was erased. */
export function forPage({ recipient, wrapped, passkeys }: ClosedKey) {
  if (isErased(wrapped)) return undefined;
  const open = passkeys.flatMap(({ added, closed }) => (isErased(closed) ? [] : [{ added, ...closed }]));
  return { recipient, wrapped, passkeys: open };
}

/** What the officer holds in the own office; undefined for somebody outside its circles. */
export async function ownKeys(netra: Netra, actor: Officer): Promise<KeyMember | undefined> {
  const own = await officeAt(netra, actor, actor.office);
  return own && memberOf(own, actor.id);
}
