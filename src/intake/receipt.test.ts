import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  formatReceipt,
  newReceipt,
  parseReceipt,
  type ReceiptCode,
  receiptKeys,
  receiptVerifier,
  verifyReceipt,
} from './receipt.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const receipt = fc.uint8Array({ minLength: 23, maxLength: 23 }).map(bytes => newReceipt(() => bytes));

const refusalOf = (text: string) => {
  const parsed = parseReceipt(text);
  return parsed.ok ? undefined : parsed.refusal.code;
};

describe('a receipt', () => {
  test('is shown in six groups of four, without characters that look alike', () => {
    expect(formatReceipt(newReceipt())).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  test('is another each time', () => {
    expect(new Set(Array.from({ length: 500 }, () => newReceipt())).size).toBe(500);
  });

  prop.prop([receipt])('is read back as it is shown', code => {
    expect(parseReceipt(formatReceipt(code))).toEqual({ ok: true, value: code });
  });

  const sloppy = (code: ReceiptCode, seed: readonly number[]) =>
    [...code]
      .map((char, at) => {
        const choice = seed[at] ?? 0;
        const alike: Readonly<Record<string, readonly string[]>> = { 0: ['0', 'O', 'o'], 1: ['1', 'I', 'i', 'L', 'l'] };
        const options = alike[char] ?? [char, char.toLowerCase()];
        return (options[choice % options.length] ?? char) + (['', ' ', '-', '–', ' - ', '.', '\n'][choice % 7] ?? '');
      })
      .join('');

  prop.prop([receipt, fc.array(fc.nat(), { minLength: 24, maxLength: 24 })])(
    'leads to the same report however it is typed: case, spaces, dashes, O for 0, I and l for 1',
    (code, seed) => {
      const parsed = parseReceipt(`  ${sloppy(code, seed)}`);
      if (!parsed.ok) throw new Error(parsed.refusal.code);
      expect(receiptKeys(parsed.value).lookup).toBe(receiptKeys(code).lookup);
    },
  );

  prop.prop([receipt, fc.nat({ max: 23 }), fc.nat({ max: 30 })])(
    'with any one character wrong is known as mistyped',
    (code, at, shift) => {
      const other = ALPHABET[(ALPHABET.indexOf(code[at] ?? '') + 1 + shift) % 32];
      expect(refusalOf(code.slice(0, at) + other + code.slice(at + 1))).toBe('receipt-mistyped');
    },
  );

  prop.prop([receipt, fc.nat({ max: 23 }), fc.nat({ max: 23 })])(
    'with any two characters exchanged is known as mistyped',
    (code, one, two) => {
      fc.pre(code[one] !== code[two]);
      const chars = [...code];
      [chars[one], chars[two]] = [code[two] ?? '', code[one] ?? ''];
      expect(refusalOf(chars.join(''))).toBe('receipt-mistyped');
    },
  );

  test('that is empty, too short, too long or holds a foreign character is told what is wrong', () => {
    const code = newReceipt();
    expect(refusalOf(' - ')).toBe('receipt-empty');
    expect(parseReceipt(code.slice(1))).toEqual({
      ok: false,
      refusal: { code: 'receipt-length', typed: 23, wanted: 24 },
    });
    expect(refusalOf(`${code}0`)).toBe('receipt-length');
    expect(parseReceipt(`U${code.slice(1)}`)).toEqual({
      ok: false,
      refusal: { code: 'receipt-character', character: 'U' },
    });
    expect(refusalOf(`${code.slice(1)}\0`)).toBe('receipt-character');
  });
});

describe('what is derived from a receipt', () => {
  test('is what it was in the first release', () => {
    const code = newReceipt(n => Uint8Array.from({ length: n }, (_, at) => at));
    expect(code).toBe('0123456789ABCDEFGHJKMNP2');
    const keys = receiptKeys(code);
    expect(keys.lookup).toBe('8c0215bb5934c6ecad68628d72627373');
    expect(keys.secret).toBe('WNIuFzAs_F2mM1ClEtiMy4GUb2Z9FVu5jTuj6Dl2QWQ');
    expect(keys.identity).toBe('AGE-SECRET-KEY-1AX60CYHFN3G2CZ3Y5G4QXDWXS34DNQ0FPF8AKJURNNJ79Y5DDELQA3GQHJ');
  });

  test('a verifier accepts its own secret alone, and shows nothing of it', async () => {
    const [mine, other] = [receiptKeys(newReceipt()), receiptKeys(newReceipt())];
    const verifier = await receiptVerifier(mine.secret);
    expect(verifier).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyReceipt(verifier, mine.secret)).toBe(true);
    expect(await verifyReceipt(verifier, other.secret)).toBe(false);
    expect(verifier).not.toContain(mine.secret.slice(0, 12));
  });
});
