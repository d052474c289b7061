/**
 * The code that is printed on the paper of a signature, by which anybody asks after it. It is the part of the record's own random
 * id that a database can look up: 60 bits and a check character. Who has it has seen the paper; it opens nothing. Pure.
 */
import type { RecordId } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { checkOf, lettersOf, valuesIn } from '../../sealing/typed-code.ts';

declare const brand: unique symbol;
/** 13 characters, upper case, without separators. */
export type PaperCode = string & { readonly [brand]: 'PaperCode' };

export type PaperCodeRefusal =
  | { readonly code: 'paper-code-empty' }
  | { readonly code: 'paper-code-length'; readonly detail: number }
  | { readonly code: 'paper-code-character'; readonly detail: string }
  /** Well formed, but a character is wrong or two have changed places. */
  | { readonly code: 'paper-code-mistyped' };

const CHARACTERS = 12;
const LENGTH = CHARACTERS + 1;

/** An id is `xxxxxxxx-xxxx-4xxx-…`; its version says nothing and is left out. */
export function paperCode(id: RecordId): PaperCode {
  const digits = id.replaceAll('-', '');
  const bits = BigInt(`0x${digits.slice(0, 12)}${digits.slice(13, 16)}`);
  const values = Array.from({ length: CHARACTERS }, (_, at) =>
    Number((bits >> BigInt(5 * (CHARACTERS - 1 - at))) & 31n),
  );
  return lettersOf([...values, checkOf(values)]) as PaperCode;
}

/** `ABCD-EFGH-JKMNP`, as it is printed. */
export const formatPaperCode = (code: PaperCode): string => `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;

/** The first and the last id that a code can be of. */
export function idsOf(code: PaperCode): readonly [from: string, to: string] {
  const values = valuesIn(code);
  if (!values.ok) throw new Error('a code that was parsed has strange characters');
  const bits = values.value.slice(0, CHARACTERS).reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  const digits = bits.toString(16).padStart(15, '0');
  const head = `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12)}`;
  return [`${head}-0000-000000000000`, `${head}-ffff-ffffffffffff`];
}

/** Takes a code as people type it. */
export function parsePaperCode(text: string): Result<PaperCode, PaperCodeRefusal> {
  const no = (refusal: PaperCodeRefusal): Result<never, PaperCodeRefusal> => refuse(refusal);
  const typed = valuesIn(text);
  if (!typed.ok) return no({ code: 'paper-code-character', detail: typed.refusal.character });
  const values = typed.value;
  if (values.length === 0) return no({ code: 'paper-code-empty' });
  if (values.length !== LENGTH) return no({ code: 'paper-code-length', detail: values.length });
  return checkOf(values.slice(0, CHARACTERS)) === values[CHARACTERS]
    ? ok(lettersOf(values) as PaperCode)
    : no({ code: 'paper-code-mistyped' });
}
