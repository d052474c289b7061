/**
 * What the organiser is told at the door of a QR code that was read or a slip's code that was typed, by a telephone without a
 * network: it knows the event's key and time, who was invited, and what it has scanned itself. The server decides when it is sent.
 * Pure, for browsers.
 */
import type { VerifyEd25519 } from '../../ledger/note.ts';
import { type CodeRefusal, parseCode } from '../inviting/typed.ts';
import { type PassRefusal, passMessage, readPass } from './pass.ts';

export interface AtDoor<P> {
  /** The event's own id, and the public key of its codes. */
  readonly event: string;
  readonly key: Uint8Array;
  /** Instants. */
  readonly from: string;
  readonly until: string;
  /** By the mark of their code, in base64. */
  readonly people: ReadonlyMap<string, P & { readonly here: boolean }>;
  /** When this telephone took somebody in, by the same mark. */
  readonly seen: ReadonlyMap<string, string>;
  /** Undefined where the browser has no Ed25519: then the list alone says who was invited, and the server checks. */
  readonly verify: VerifyEd25519 | undefined;
  /** Now, by this telephone's clock as it was compared when it was prepared. */
  readonly now: string;
}
export type DoorRefusal =
  | PassRefusal
  | { readonly code: 'pass-other-event' }
  | { readonly code: 'pass-forged' }
  | { readonly code: 'pass-over' }
  | CodeRefusal;
export type DoorVerdict<P> =
  | { readonly kind: 'refused'; readonly code: DoorRefusal['code'] }
  /** `at` is null where it was before this telephone was prepared. */
  | { readonly kind: 'known'; readonly person: P | undefined; readonly at: string | null }
  | {
      readonly kind: 'taken';
      readonly pass: string | null;
      readonly mark: string;
      /** Undefined where the invitation is younger than what this telephone was prepared with. */
      readonly person: P | undefined;
      /** Nothing here could say whether it is ours: the server will. */
      readonly unchecked: boolean;
      /** By this telephone's clock it is not the event's time: the server will say. */
      readonly untimely: boolean;
    };

const no = (code: DoorRefusal['code']) => ({ kind: 'refused', code }) as const;

export async function judgePass<P>(door: AtDoor<P>, text: string): Promise<DoorVerdict<P>> {
  const read = readPass(text);
  if (!read.ok) return no(read.refusal.code);
  const { pass, signature } = read.value;
  if (pass.event !== door.event) return no('pass-other-event');
  if (door.verify && !(await door.verify(door.key, passMessage(pass), signature))) return no('pass-forged');
  const mark = base64(pass.mark);
  // An event that was moved has slips from before: whoever is on the list is let in all the same.
  if (pass.until * 1_000 < Date.parse(door.now) && !door.people.has(mark)) return no('pass-over');
  return judge(door, mark, text.trim(), !door.verify && !door.people.has(mark));
}

/** @param markOf what is kept of a code (inviting/code.ts), by the browser's own SHA-256 */
export async function judgeCode<P>(
  door: AtDoor<P>,
  typed: string,
  markOf: (code: string) => Promise<Uint8Array>,
): Promise<DoorVerdict<P>> {
  const code = parseCode(typed);
  if (!code.ok) return no(code.refusal.code);
  const mark = base64(await markOf(code.value));
  return judge(door, mark, null, !door.people.has(mark));
}

function judge<P>(door: AtDoor<P>, mark: string, pass: string | null, unchecked: boolean): DoorVerdict<P> {
  const person = door.people.get(mark);
  const at = door.seen.get(mark);
  if (at !== undefined) return { kind: 'known', person, at };
  if (person?.here) return { kind: 'known', person, at: null };
  const now = Date.parse(door.now);
  const untimely = now < Date.parse(door.from) || now > Date.parse(door.until);
  return { kind: 'taken', pass, mark, person, unchecked, untimely };
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
