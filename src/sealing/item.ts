/**
 * The room where things are closed so that the server can't open them. An item (an identity, an account, a file, a
 * message) has an age identity of its own; the content is sealed once to it, and that small secret is sealed to each
 * person who may open it and to the recovery key. Handing an item on re-seals the secret, never the content.
 *
 * age.ts         the format, nothing else touches it        circle.ts       who may open, and their keys under passphrases
 * item.ts        sealing, opening, handing on               wire.ts         the JSON in which an item travels to a browser
 * recovery.ts    the recovery key on three sheets           passkey.ts      a member's key closed for a passkey as well
 * typed-code.ts  codes that people copy from paper          reseal.ts       who must be let in and who taken out
 * server-keys.ts the installation's own keys, on disk       field.ts        personal fields under a record's data key
 *
 * What must never happen here: a member's identity or a passphrase reaching the server; a sealing without a recovery
 * key; a plain byte on a disk; SQL. `server-keys` and `field` are the server's own and guard against a stolen database,
 * not against the server: that is said in docs/threat-model.md, and no more is claimed.
 */
import { ok, type Result, refuse } from '../result.ts';
import { type Identity, newIdentity, type Recipient, recipientOf, type SealedBytes, seal, unseal } from './age.ts';

/** The item's own key. The identity must be forgotten once it is wrapped. */
export type ItemKey = { readonly identity: Identity; readonly recipient: Recipient };

/** `reporter` is the key that a receipt holds: answers are sealed to it besides the office. */
export type CircleRecipient = { readonly role: 'member' | 'recovery' | 'reporter'; readonly recipient: Recipient };

/** The item's identity sealed to one recipient. */
export type Wrap = { readonly recipient: Recipient; readonly secret: SealedBytes };

export type SealedItem = { readonly sealed: SealedBytes; readonly wraps: readonly Wrap[] };

export type SealRefusal =
  | { readonly code: 'no-recipients' }
  | { readonly code: 'no-recovery-recipient' }
  | { readonly code: 'recovery-not-apart'; readonly recipient: Recipient };

export type OpenItemRefusal =
  | { readonly code: 'no-wrap-for-this-key'; readonly recipient: Recipient }
  | { readonly code: 'damaged'; readonly part: 'wrap' | 'content' };

export async function newItemKey(): Promise<ItemKey> {
  const identity = await newIdentity();
  return { identity, recipient: await recipientOf(identity) };
}

/**
 * Who can't be sealed to: a circle without a member (nobody could work on it), without a recovery key (one forgotten
 * passphrase would lose it for ever), or whose recovery key is also a member's (lost together, so no recovery).
 */
export function checkRecipients(circle: readonly CircleRecipient[]): Result<readonly Recipient[], SealRefusal> {
  const members = circle.filter(one => one.role === 'member').map(one => one.recipient);
  const recovery = circle.filter(one => one.role === 'recovery').map(one => one.recipient);
  if (members.length === 0) return refuse({ code: 'no-recipients' });
  if (recovery.length === 0) return refuse({ code: 'no-recovery-recipient' });
  const both = recovery.find(recipient => members.includes(recipient));
  if (both !== undefined) return refuse({ code: 'recovery-not-apart', recipient: both });
  return ok([...new Set(circle.map(one => one.recipient))]);
}

/** Seals content of any length to a fresh item key and that key to everyone in the circle. */
export async function sealItem(
  plain: Uint8Array,
  circle: readonly CircleRecipient[],
): Promise<Result<SealedItem, SealRefusal>> {
  const recipients = checkRecipients(circle);
  if (!recipients.ok) return recipients;
  const key = await newItemKey();
  return ok({ sealed: await seal(plain, key.recipient), wraps: await wrapFor(key.identity, recipients.value) });
}

/** Opens with the identity of anyone in the circle. Tampering anywhere is refused; there is no partial content. */
export async function openItem(
  sealed: Uint8Array,
  wraps: readonly Wrap[],
  identity: Identity,
): Promise<Result<Uint8Array, OpenItemRefusal>> {
  const key = await openWrap(wraps, identity);
  if (!key.ok) return key;
  const plain = await unseal(sealed, key.value);
  return plain.ok ? plain : refuse({ code: 'damaged', part: 'content' });
}

/**
 * Seals the item's secret anew for another circle (a new colleague, a rotation, a transfer). Whoever was in the old
 * circle and kept the secret can still open the content: handing on grants, it doesn't take back.
 */
export async function rewrap(
  wraps: readonly Wrap[],
  identity: Identity,
  circle: readonly CircleRecipient[],
): Promise<Result<readonly Wrap[], SealRefusal | OpenItemRefusal>> {
  const recipients = checkRecipients(circle);
  if (!recipients.ok) return recipients;
  const key = await openWrap(wraps, identity);
  return key.ok ? ok(await wrapFor(key.value, recipients.value)) : key;
}

function wrapFor(item: Identity, recipients: readonly Recipient[]): Promise<readonly Wrap[]> {
  const secret = new TextEncoder().encode(item);
  return Promise.all(recipients.map(async recipient => ({ recipient, secret: await seal(secret, recipient) })));
}

async function openWrap(wraps: readonly Wrap[], identity: Identity): Promise<Result<Identity, OpenItemRefusal>> {
  const recipient = await recipientOf(identity);
  const wrap = wraps.find(one => one.recipient === recipient);
  if (wrap === undefined) return refuse({ code: 'no-wrap-for-this-key', recipient });
  const secret = await unseal(wrap.secret, identity);
  return secret.ok ? ok(new TextDecoder().decode(secret.value) as Identity) : refuse({ code: 'damaged', part: 'wrap' });
}
