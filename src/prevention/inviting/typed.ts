/** The personal code as people type it, on the server and on a telephone without a network. Pure. */
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

export const CHARACTERS = 12;
const LENGTH = CHARACTERS + 1;

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
