/**
 * The personal code by which somebody without an account reads a circular, signs a pledge or comes to an event: in a link, or
 * typed from a slip of paper. It is made anew from the installation's key whenever a slip or a message is written, and kept
 * nowhere. 60 bits and a check character. Pure given the keyring.
 */
import { createHash } from 'node:crypto';
import type { Keyring } from '../../record/engine.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { checkOf, lettersOf, valuesIn } from '../../sealing/typed-code.ts';

declare const brand: unique symbol;
/** 13 characters, upper case, without separators. */
export type InvitationCode = string & { readonly [brand]: 'InvitationCode' };

export type CodeRefusal =
  | { readonly code: 'code-empty' }
  | { readonly code: 'code-length'; readonly detail: { readonly typed: number; readonly wanted: number } }
  | { readonly code: 'code-character'; readonly detail: string }
  /** Well formed, but a character is wrong or two have changed places. */
  | { readonly code: 'code-mistyped' };

const CHARACTERS = 12;
const LENGTH = CHARACTERS + 1;

/** @param asks the record that invites: a circular, a campaign, an event. */
export function invitationCode(keyring: Pick<Keyring, 'markFor'>, asks: RecordRef, person: string): InvitationCode {
  const mark = keyring.markFor('invitation', `${formatRef(asks)} ${person}`);
  const values = Array.from(mark.subarray(0, CHARACTERS), byte => byte & 31);
  return lettersOf([...values, checkOf(values)]) as InvitationCode;
}

/** `ABCD-EFGH-JKMNP`, as it is printed. */
export const formatCode = (code: InvitationCode): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** What of a code is kept: it finds the invitation and is no way back. */
export const codeMark = (code: InvitationCode): Uint8Array =>
  new Uint8Array(createHash('sha256').update(`netra/invitation/1\0${code}`).digest().subarray(0, 12));

/** Takes a code as people type it. */
export function parseCode(text: string): Result<InvitationCode, CodeRefusal> {
  const no = (refusal: CodeRefusal): Result<never, CodeRefusal> => refuse(refusal);
  const typed = valuesIn(text);
  if (!typed.ok) return no({ code: 'code-character', detail: typed.refusal.character });
  const values = typed.value;
  if (values.length === 0) return no({ code: 'code-empty' });
  if (values.length !== LENGTH) return no({ code: 'code-length', detail: { typed: values.length, wanted: LENGTH } });
  return checkOf(values.slice(0, CHARACTERS)) === values[CHARACTERS]
    ? ok(lettersOf(values) as InvitationCode)
    : no({ code: 'code-mistyped' });
}
