import { fc, test as prop } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { identityFromSeed, newIdentity, type Recipient, recipientOf } from './age.ts';
import { newRecoveryKey, type RecoveryKey } from './circle.ts';
import { formatSheet, lastGroup, recover, type Sheet, splitRecovery } from './recovery.ts';

let key: RecoveryKey;
let sheets: readonly Sheet[];
const sheet = (nth: number) => sheets[nth] ?? ('' as Sheet);

beforeAll(async () => {
  key = await newRecoveryKey();
  sheets = await splitRecovery(key.secret);
});

/** The character after this one in the alphabet of sheets. */
const other = (char: string) => (char === '7' ? '8' : '7');
const withSlip = (text: string, at: number) => text.slice(0, at) + other(text.charAt(at)) + text.slice(at + 1);

describe('a recovery key on three sheets', () => {
  prop.prop([fc.uint8Array({ minLength: 32, maxLength: 32 })], { numRuns: 20 })(
    'whatever the key, any two sheets give it back, in either order',
    async seed => {
      const secret = identityFromSeed(seed);
      const wanted = await recipientOf(secret);
      const [one = '', two = '', three = ''] = await splitRecovery(secret);
      for (const pair of [
        [one, two],
        [three, one],
        [two, three],
        [one, two, three],
      ])
        expect(await recover(pair, [wanted])).toEqual({ ok: true, value: secret });
    },
  );

  test('one sheet gives nothing, nor does one typed twice', async () => {
    expect(await recover([sheet(0)], [key.recipient])).toEqual({ ok: false, refusal: { code: 'sheets-too-few' } });
    expect(await recover([sheet(0), ' '], [key.recipient])).toEqual({ ok: false, refusal: { code: 'sheets-too-few' } });
    expect(await recover([sheet(1), sheet(1)], [key.recipient])).toEqual({
      ok: false,
      refusal: { code: 'sheet-twice' },
    });
  });

  test('are made of fresh chance each time: one sheet alone tells nothing of the key', async () => {
    const again = await splitRecovery(key.secret);
    for (const nth of [0, 1, 2]) expect(again[nth]?.slice(10)).not.toBe(sheet(nth).slice(10));
  });

  test('holds no piece of the whole secret', () => {
    for (const one of sheets) expect(one).not.toContain(key.secret.slice(20, 28));
  });

  test('is read as people type it: small letters, hyphens, lines, O for 0 and I or L for 1', async () => {
    const loose = (text: Sheet) =>
      formatSheet(text).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '-');
    expect(await recover([loose(sheet(0)), loose(sheet(2))], [key.recipient])).toEqual({ ok: true, value: key.secret });
  });

  test('is printed in four lines of four groups of five, and its last group can be asked for', () => {
    expect(formatSheet(sheet(0))).toMatch(/^(([0-9A-HJKMNP-TV-Z]{5} ){3}[0-9A-HJKMNP-TV-Z]{5}\n?){4}$/);
    expect(formatSheet(sheet(0)).endsWith(` ${lastGroup(sheet(0))}`)).toBe(true);
  });

  prop.prop([fc.integer({ min: 0, max: 79 }), fc.integer({ min: 0, max: 2 })], { numRuns: 80 })(
    'a slip of the pen names its group, wherever it is',
    async (at, nth) => {
      const papers = [withSlip(sheet(nth), at), sheet((nth + 1) % 3)];
      expect(await recover(papers, [key.recipient])).toEqual({
        ok: false,
        refusal: {
          code: 'sheet-wrong',
          at: 0,
          why: { code: 'sheet-mistyped', groups: [Math.floor(at / 5) + 1] },
        },
      });
    },
  );

  test('groups that changed places are told', async () => {
    const groups = formatSheet(sheet(0)).split(/\s/);
    const [first = '', second = '', ...rest] = groups;
    expect(first).not.toBe(second);
    expect(await recover([[second, first, ...rest].join(' '), sheet(1)], [key.recipient])).toMatchObject({
      refusal: { why: { code: 'sheet-mistyped', groups: [1, 2] } },
    });
  });

  test('a missing group is told by the length, and a foreign letter by itself', async () => {
    const wrong = async (text: string) => (await recover([text, sheet(1)], [key.recipient])) as { refusal?: object };
    expect((await wrong(sheet(0).slice(5))).refusal).toEqual({
      code: 'sheet-wrong',
      at: 0,
      why: { code: 'sheet-length', typed: 75, wanted: 80 },
    });
    expect((await wrong(`${sheet(0).slice(1)}?`)).refusal).toEqual({
      code: 'sheet-wrong',
      at: 0,
      why: { code: 'sheet-character', character: '?' },
    });
  });

  test('a sheet of another key is no slip: it is told to be of another key', async () => {
    const [foreign = ''] = await splitRecovery(await newIdentity());
    expect(await recover([sheet(0), foreign], [key.recipient])).toEqual({
      ok: false,
      refusal: { code: 'sheet-of-another-key', at: 1 },
    });
    const later: Recipient = (await newRecoveryKey()).recipient;
    expect(await recover([sheet(0), sheet(1)], [later])).toMatchObject({ refusal: { code: 'sheet-of-another-key' } });
    expect(await recover([sheet(0), sheet(1)], [later, key.recipient])).toEqual({ ok: true, value: key.secret });
  });

  test('sheets of two splits of one key do not fit, and nobody takes what they give for the key', async () => {
    const again = await splitRecovery(key.secret);
    expect(await recover([sheet(0), again[1] ?? ''], [key.recipient])).toEqual({
      ok: false,
      refusal: { code: 'sheets-do-not-fit' },
    });
  });

  test('the whole secret on one paper, of an installation that was set up earlier, is read in the same place', async () => {
    const paper = key.secret.toLowerCase().replaceAll(/(.{6})/g, '$1 ');
    expect(await recover([paper, ''], [key.recipient])).toEqual({ ok: true, value: key.secret });
    expect(await recover([await newIdentity()], [key.recipient])).toEqual({
      ok: false,
      refusal: { code: 'sheet-of-another-key', at: 0 },
    });
  });
});
