import { readFileSync } from 'node:fs';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { codeOf, flipBit, fromHex, valueIn } from '../../test/vectors/ledger/sample-log.ts';
import { decodeBase64, decodeUtf8, encodeBase64, encodeUtf8, parseDecimal } from './bytes.ts';
import {
  formatNote,
  formatVerifierKey,
  isKeyName,
  openNote,
  parseNote,
  parseVerifierKey,
  verifierKey,
} from './note.ts';
import { formatSignerKey, parseSignerKey, signerFromSeed, signNote, verifyEd25519 } from './signer.ts';
import { canVerifyOnWeb, verifyEd25519OnWeb } from './web-verifier.ts';

type NoteVectors = {
  name: string;
  text: string;
  seeds: string[];
  signerKeys: string[];
  verifierKeys: string[];
  signedByFirst: string;
  signedByBoth: string;
};
const vectors = JSON.parse(
  readFileSync(new URL('../../test/vectors/ledger/note.json', import.meta.url), 'utf8'),
) as NoteVectors;

const [first, second] = vectors.seeds.map(seed => signerFromSeed(vectors.name, fromHex(seed))) as [
  ReturnType<typeof signerFromSeed>,
  ReturnType<typeof signerFromSeed>,
];
const signed = signNote(vectors.text, [first]);
const edit = (change: (note: string) => string) => encodeUtf8(change(vectors.signedByFirst));

describe('an independent implementation', () => {
  test('writes keys as we do, and reads ours', () => {
    expect([first, second].map(signer => formatVerifierKey(signer.key))).toEqual(vectors.verifierKeys);
    expect(vectors.seeds.map(seed => formatSignerKey(vectors.name, fromHex(seed)))).toEqual(vectors.signerKeys);
    expect(valueIn(parseVerifierKey(vectors.verifierKeys[0]!))).toEqual(first.key);
    expect(valueIn(parseSignerKey(vectors.signerKeys[1]!)).key).toEqual(second.key);
  });

  test('signs a note byte for byte as we do, with one key and with two', () => {
    expect(decodeUtf8(signed)).toBe(vectors.signedByFirst);
    expect(decodeUtf8(signNote(vectors.text, [first, second]))).toBe(vectors.signedByBoth);
  });
});

for (const [where, verify] of [
  ['on a server', verifyEd25519],
  ['in a browser', verifyEd25519OnWeb],
] as const) {
  describe(`opening a note ${where}`, () => {
    test('a known key vouches for the text', async () => {
      const opened = valueIn(await openNote(signed, [second.key, first.key], verify));
      expect(opened).toEqual({ text: vectors.text, signedBy: [first.key] });
    });

    test('while keys rotate, one who knows the old key, the new key or both is served by one note', async () => {
      const both = encodeUtf8(vectors.signedByBoth);
      expect(valueIn(await openNote(both, [first.key], verify)).signedBy).toEqual([first.key]);
      expect(valueIn(await openNote(both, [second.key], verify)).signedBy).toEqual([second.key]);
      expect(valueIn(await openNote(both, [second.key, first.key], verify)).signedBy).toEqual([first.key, second.key]);
    });

    test('a note that no known key signed is refused', async () => {
      expect(codeOf(await openNote(signed, [second.key], verify))).toBe('no-known-signature');
      expect(codeOf(await openNote(signed, [], verify))).toBe('no-known-signature');
      const namesake = verifierKey('other.example/ledger', first.key.publicKey);
      expect(codeOf(await openNote(signed, [namesake], verify))).toBe('no-known-signature');
    });

    test('a signature that shares only the name or only the id with a known key is a stranger to it', async () => {
      const [line] = valueIn(parseNote(signed)).signatures;
      const otherName = signNote(vectors.text, [], [{ ...line!, name: 'other.example/ledger' }]);
      expect(codeOf(await openNote(otherName, [first.key], verify))).toBe('no-known-signature');
      const otherId = signNote(vectors.text, [], [{ ...line!, keyId: flipBit(line!.keyId, 0) }]);
      expect(codeOf(await openNote(otherId, [first.key], verify))).toBe('no-known-signature');
    });

    test('one wrong signature of a known key refuses the note, though another is good', async () => {
      const [, secondLine] = valueIn(parseNote(encodeUtf8(vectors.signedByBoth))).signatures;
      const forged = { ...secondLine!, signature: flipBit(secondLine!.signature, 5) };
      const note = signNote(vectors.text, [first], [forged]);
      expect(codeOf(await openNote(note, [first.key, second.key], verify))).toBe('bad-signature');
      expect(codeOf(await openNote(note, [first.key], verify))).toBe('accepted');
    });

    test('every bit of the text is under the signature', async () => {
      const textLength = encodeUtf8(vectors.text).length;
      for (let bit = 0; bit < textLength * 8; bit += 3) {
        expect(codeOf(await openNote(flipBit(signed, bit), [first.key], verify)), `bit ${bit}`).not.toBe('accepted');
      }
    });

    test('keys and signatures of a wrong length verify nothing and do not throw', async () => {
      const message = encodeUtf8('x');
      for (const length of [0, 31, 33, 63, 64, 65]) {
        expect(await verify(new Uint8Array(length), message, first.sign(message))).toBe(false);
        expect(await verify(first.key.publicKey, message, new Uint8Array(length))).toBe(false);
      }
      expect(await verify(new Uint8Array(32).fill(255), message, first.sign(message))).toBe(false);
      expect(await verify(first.key.publicKey, message, first.sign(message))).toBe(true);
    });
  });
}

test('this run time can verify as a browser does', async () => {
  expect(await canVerifyOnWeb()).toBe(true);
});

describe('the shape of a note', () => {
  test('the text may hold blank lines; the last one separates', () => {
    const text = 'one\n\ntwo\n\n\nthree\n';
    expect(valueIn(parseNote(signNote(text, [first]))).text).toBe(text);
  });

  const wrong: [string, Uint8Array, string][] = [
    ['nothing at all', new Uint8Array(), 'note-shape'],
    ['no blank line', edit(note => note.replace('\n\n', '\n')), 'note-shape'],
    ['no signature', encodeUtf8(`${vectors.text}\n`), 'note-shape'],
    ['no newline at the end', edit(note => note.slice(0, -1)), 'note-shape'],
    ['a hyphen for the em dash', edit(note => note.replace('\u2014', '-')), 'note-signature-line'],
    ['two spaces', edit(note => note.replace('\u2014 ', '\u2014  ')), 'note-signature-line'],
    ['a tail behind the signature', edit(note => note.replace(/\n$/, ' x\n')), 'note-signature-line'],
    ['a plus sign in the name', edit(note => note.replace('\u2014 netra', '\u2014 ne+tra')), 'note-signature-line'],
    [
      'a no-break space in the name',
      edit(note => note.replace('\u2014 netra', '\u2014 ne\u00a0tra')),
      'note-signature-line',
    ],
    ['base64 without padding', edit(note => note.replace('=\n', '\n').replace(/=\n$/, '\n')), 'note-signature-line'],
    ['base64 with bits left over', edit(note => note.replace(/w=\n$/, 'x=\n')), 'note-signature-line'],
    ['only a key id', edit(note => note.replace(/ [^ ]*\n$/, ' vwOt6Q==\n')), 'note-signature-line'],
    ['a carriage return', edit(note => note.replace('4242\n', '4242\r\n')), 'note-characters'],
    ['a NUL', edit(note => note.replace('4242', '42\u000042')), 'note-characters'],
    [
      'bytes that are not UTF-8',
      Uint8Array.from([...signed.subarray(0, 3), 0xff, ...signed.subarray(3)]),
      'note-characters',
    ],
    ['a megabyte', encodeUtf8('x'.repeat(1_000_001)), 'note-too-long'],
    ['101 signatures', edit(note => note + note.slice(note.indexOf('\u2014')).repeat(100)), 'note-too-many-signatures'],
  ];
  for (const [what, bytes, code] of wrong) {
    test(`${what} is refused`, async () => {
      expect(codeOf(parseNote(bytes))).toBe(code);
      expect(codeOf(await openNote(bytes, [first.key], verifyEd25519))).toBe(code);
    });
  }

  test('sixteen signatures and more are read', () => {
    const many = edit(note => note + note.slice(note.indexOf('\u2014')).repeat(99));
    expect(valueIn(parseNote(many)).signatures).toHaveLength(100);
  });

  test.prop([fc.uint8Array({ maxLength: 300 })])('foreign bytes are refused, never thrown at', bytes => {
    const parsed = parseNote(bytes);
    if (parsed.ok) expect(formatNote(parsed.value)).toEqual(bytes);
  });

  test.prop([fc.nat(signed.length - 1), fc.nat(255)])('a damaged note is refused, or is still a note', (at, byte) => {
    const damaged = signed.slice();
    damaged[at] = byte;
    const parsed = parseNote(damaged);
    if (parsed.ok) expect(formatNote(parsed.value)).toEqual(damaged);
  });

  test('a signature by the same key is replaced, others stay in front', () => {
    const old = valueIn(parseNote(encodeUtf8(vectors.signedByBoth))).signatures;
    const again = valueIn(parseNote(signNote(vectors.text, [first], old)));
    expect(again.signatures.map(s => s.keyId)).toEqual([second.key.id, first.key.id]);
  });

  test('a text of our own that can not be a note is a bug and says so', () => {
    expect(() => signNote('no newline', [first])).toThrow('cannot be a note');
    expect(() => signNote('tab\t\n', [first])).toThrow('cannot be a note');
  });
});

describe('keys as text', () => {
  const [vkey] = vectors.verifierKeys as [string];
  const wrong: [string, string, string][] = [
    ['nothing', '', 'key-shape'],
    ['only a name', 'netra.example/ledger', 'key-shape'],
    ['no name', vkey.slice(vkey.indexOf('+')), 'key-shape'],
    ['a space behind it', `${vkey} `, 'key-shape'],
    ['an id of another key', vkey.replace('bf03ade9', 'bf03ade8'), 'key-id'],
    ['another name', vkey.replace('netra', 'nitra'), 'key-id'],
    ['a damaged key', vkey.replace('KbGP', 'KbGQ'), 'key-id'],
    ['an algorithm we do not use', vkey.replace('+Aep', '+Bep'), 'key-algorithm'],
    ['a key cut short', `${vkey.slice(0, -4)}`, 'key-shape'],
  ];
  for (const [what, text, code] of wrong) {
    test(`a verifier key with ${what} is refused`, () => {
      expect(codeOf(parseVerifierKey(text))).toBe(code);
    });
  }

  test('a secret key is known by its first words, and a damaged seed is found out', () => {
    const [skey] = vectors.signerKeys as [string];
    expect(codeOf(parseSignerKey(skey.replace('PRIVATE', 'PUBLIC')))).toBe('key-shape');
    expect(codeOf(parseSignerKey(vkey))).toBe('key-shape');
    expect(codeOf(parseSignerKey(skey.replace('AQcH', 'AQcI')))).toBe('key-id');
  });

  test.prop([fc.string(), fc.string()])('any text is refused or is a key, never thrown at', (a, b) => {
    for (const text of [a, `${a}+bf03ade9+${b}`, `PRIVATE+KEY+${a}+bf03ade9+${b}`]) {
      expect(parseVerifierKey(text).ok).toBe(false);
      expect(parseSignerKey(text).ok).toBe(false);
    }
  });

  test('a seed leads to the key that RFC 8032 gives for it', () => {
    const seed = fromHex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    expect(signerFromSeed('a', seed).key.publicKey).toEqual(fromHex(publicKey));
  });

  test('a name has no white space, no plus and no control character', () => {
    expect(['netra.example/ledger', 'mata', 'ξ'].every(isKeyName)).toBe(true);
    expect(['', 'a b', 'a+b', 'a\u0085b', 'a\u2003b', 'a\nb', 'a\u0007b', '\ud800'].some(isKeyName)).toBe(false);
    expect(() => signerFromSeed('a b', new Uint8Array(32))).toThrow('name a key');
    expect(() => signerFromSeed('a', new Uint8Array(31))).toThrow('32 bytes, not 31');
  });
});

test.prop([fc.uint8Array()])('base64 is that of the standard and leads back', bytes => {
  expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
  expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
});

test.prop([fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z0-9+/=]{0,12}$/))])(
  'base64 has one spelling for a value',
  text => {
    const bytes = decodeBase64(text);
    if (bytes !== undefined) expect(encodeBase64(bytes)).toBe(text);
  },
);

test('a count has no sign, no leading zero, no exponent, and is exact', () => {
  expect(['0', '7', '9007199254740991'].map(parseDecimal)).toEqual([0, 7, 9007199254740991]);
  for (const text of ['', '-1', '+1', '01', '1e3', ' 1', '1\n', '1.0', '9007199254740992', '99999999999999999', '٣']) {
    expect(parseDecimal(text), JSON.stringify(text)).toBeUndefined();
  }
});
