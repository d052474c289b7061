/** Codes that people copy from paper: Crockford's base 32 (no I, L, O or U) and a check character. */
import { ok, type Result, refuse } from '../result.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };

export const lettersOf = (values: readonly number[]): string => values.map(value => ALPHABET[value]).join('');

/** Takes a code as people type it: any case, spaces, hyphens and dots anywhere, O for 0, I and L for 1. */
export function valuesIn(
  text: string,
): Result<readonly number[], { readonly code: 'strange'; readonly character: string }> {
  const typed = [...text.toUpperCase().replaceAll(/[\s\p{Pd}._]/gu, '')].map(char => LOOKALIKES[char] ?? char);
  const strange = typed.find(char => !ALPHABET.includes(char));
  return strange === undefined
    ? ok(typed.map(char => ALPHABET.indexOf(char)))
    : refuse({ code: 'strange', character: strange });
}

/**
 * Σ αⁱ·cᵢ over GF(32), with x⁵ + x² + 1 and α = x. Each of up to 31 places has a weight of its own (the order of α), so one
 * wrong character, or any two exchanged, always changes the sum.
 */
export function checkOf(values: readonly number[]): number {
  // Horner's rule; the last place has weight α, the check character itself weight 1.
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0);
}

const timesAlpha = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
