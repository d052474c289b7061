/** The personal QR, clocks of telephones, what is said at the door, the short test: all of it pure. */
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { verifyEd25519 } from '../../ledger/signer.ts';
import { qrOf } from '../../press/qr.ts';
import type { RecordId, Region } from '../../record/ids.ts';
import { openKeyring } from '../../record/keyring.ts';
import { kekOf } from '../../sealing/field.ts';
import { codeMark, formatCode, invitationCode } from '../inviting/code.ts';
import { parseCode } from '../inviting/typed.ts';
import { type Compared, scanTime } from './clock.ts';
import { type AtDoor, judgeCode, judgePass } from './door.ts';
import { readPass, writePass } from './pass.ts';
import { isOurs, passKey, passOf } from './pass-key.ts';
import { scoreOf } from './short-test.ts';
import { testShares } from './test-shares.ts';
import { windowOf } from './window.ts';

const keyring = openKeyring(kekOf(new Uint8Array(32).fill(7)));
const event = { region: '17.02' as Region, id: 'a1b2c3d4-0000-4000-8000-000000000001' as RecordId };
const other = { ...event, id: 'a1b2c3d4-0000-4000-8000-000000000002' as RecordId };
const PERSON = 'a1b2c3d4-0000-4000-8000-00000000000a';
const window = windowOf({ day: '2024-10-14', from: '09:00', until: '12:00' }, 'Asia/Jakarta');
const UNTIL = window.until;

test('an event’s time begins three hours before it and ends three hours after, by the clocks of its region', () => {
  expect(window).toEqual({ from: '2024-10-13T23:00:00Z', until: '2024-10-14T08:00:00Z' });
});

describe('the personal QR', () => {
  const text = passOf(keyring, event, PERSON, UNTIL);

  test('holds the event, the mark of the code and the end, no name and no code, and is signed', () => {
    const read = readPass(text);
    if (!read.ok) throw new Error(read.refusal.code);
    const code = invitationCode(keyring, event, PERSON);
    expect(read.value.pass).toEqual({ event: event.id, mark: codeMark(code), until: Date.parse(UNTIL) / 1_000 });
    expect(isOurs(keyring, event, read.value.pass, read.value.signature)).toBe(true);
    expect(isOurs(keyring, other, read.value.pass, read.value.signature)).toBe(false);
    expect(text).not.toContain(code);
    expect(text).toMatch(/^[0-9A-Z.]{168}$/);
  });

  test('any character that is changed makes it another one or none', () => {
    for (let at = 0; at < text.length; at += 7) {
      const changed = text.slice(0, at) + (text[at] === 'X' ? 'Y' : 'X') + text.slice(at + 1);
      const read = readPass(changed);
      expect(read.ok && isOurs(keyring, event, read.value.pass, read.value.signature), `character ${at}`).toBe(false);
    }
    expect(readPass('https://contoh.example')).toEqual({ ok: false, refusal: { code: 'pass-foreign' } });
    expect(readPass(text.slice(0, -3))).toEqual({ ok: false, refusal: { code: 'pass-damaged' } });
  });

  test('as a picture is read back by the decoder that the browser is given, also turned and with a blot', () => {
    const { size, path } = qrOf(text);
    const squares = new Set<string>();
    for (const [, x, y, long] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
      for (let n = 0; n < Number(long); n += 1) squares.add(`${Number(x) + n} ${y}`);
    const wide = size * 4;
    const draw = (dark: (x: number, y: number) => boolean) => {
      const data = new Uint8ClampedArray(wide * wide * 4).fill(255);
      for (let y = 0; y < wide; y += 1)
        for (let x = 0; x < wide; x += 1) if (dark(x, y)) data.fill(0, (y * wide + x) * 4, (y * wide + x) * 4 + 3);
      return decodeQR({ width: wide, height: wide, data });
    };
    const at = (x: number, y: number) => squares.has(`${Math.floor(x / 4)} ${Math.floor(y / 4)}`);
    expect(draw(at)).toBe(text);
    expect(draw((x, y) => at(y, wide - 1 - x))).toBe(text);
    expect(draw((x, y) => at(x, y) || (x > 120 && x < 136 && y > 100 && y < 112))).toBe(text);
  });
});

describe('the clock of a telephone', () => {
  const at = (time: string) => `2024-10-14T${time}:00.000Z`;
  const both = (server: string, phone = server): Compared => ({ server: at(server), phone: at(phone) });

  test('that is right says the time; one that is wrong all along is corrected', () => {
    expect(scanTime(at('02:10'), both('01:00'), both('04:00'), window)).toEqual({
      ok: true,
      value: { at: at('02:10'), clock: 'agreed' },
    });
    // An hour and a half ahead the whole day.
    expect(scanTime(at('03:40'), both('01:00', '02:30'), both('04:00', '05:30'), window)).toEqual({
      ok: true,
      value: { at: at('02:10'), clock: 'corrected' },
    });
  });

  test('that was changed in between is marked, and the reading within the event’s time counts', () => {
    // Put a day back after it was prepared, then right again before it was sent.
    expect(scanTime('2024-10-13T02:10:00.000Z', both('01:00'), both('04:00'), window)).toMatchObject({
      ok: false,
      refusal: { code: 'scan-outside' },
    });
    const yesterday = { server: at('04:00'), phone: '2024-10-13T04:00:00.000Z' };
    expect(scanTime('2024-10-13T02:10:00.000Z', both('01:00'), yesterday, window)).toEqual({
      ok: true,
      value: { at: at('02:10'), clock: 'doubtful' },
    });
  });

  test('can’t say that somebody came after the scan was sent, or outside the event’s time', () => {
    expect(scanTime(at('05:00'), both('01:00'), both('04:00'), window).ok).toBe(false);
    expect(scanTime(at('08:30'), both('01:00'), both('09:00'), window)).toEqual({
      ok: false,
      refusal: { code: 'scan-outside', at: at('08:30') },
    });
    expect(scanTime(at('02:10'), null, both('04:00'), window).ok).toBe(true);
  });
});

describe('at the door, without a network', () => {
  const code = invitationCode(keyring, event, PERSON);
  const mark = Buffer.from(codeMark(code)).toString('base64');
  const person = { initials: 'S. C.', unit: 'Dinas Contoh', here: false };
  const door = (more: Partial<AtDoor<typeof person>> = {}): AtDoor<typeof person> => ({
    ...{ event: event.id, key: passKey(keyring, event), ...window, people: new Map([[mark, person]]) },
    ...{ seen: new Map(), verify: verifyEd25519, now: '2024-10-14T02:00:00.000Z', ...more },
  });
  const pass = passOf(keyring, event, PERSON, UNTIL);
  const markOf = async (typed: string) => {
    const parsed = parseCode(typed);
    if (!parsed.ok) throw new Error(parsed.refusal.code);
    return codeMark(parsed.value);
  };

  test('a first scan is taken, a second one is told when the first was, whichever way', async () => {
    expect(await judgePass(door(), pass)).toMatchObject({ kind: 'taken', mark, person, unchecked: false });
    expect(await judgeCode(door(), formatCode(code).toLowerCase(), markOf)).toMatchObject({ kind: 'taken', mark });
    const seen = new Map([[mark, '2024-10-14T01:58:00.000Z']]);
    expect(await judgePass(door({ seen }), pass)).toEqual({ kind: 'known', person, at: '2024-10-14T01:58:00.000Z' });
    const here = { ...person, here: true };
    expect(await judgeCode(door({ people: new Map([[mark, here]]) }), code, markOf)).toMatchObject({ at: null });
  });

  test('another event’s, a forged one, one past its time and a strange one each have their own answer', async () => {
    const read = readPass(pass);
    if (!read.ok) throw new Error(read.refusal.code);
    const forged = writePass({ ...read.value.pass, until: 4_000_000_000 }, read.value.signature);
    const late = { now: '2024-10-14T09:00:00.000Z', people: new Map() };
    const of = async (text: string, more = {}) => {
      const verdict = await judgePass(door(more), text);
      return verdict.kind === 'refused' ? verdict.code : verdict.kind;
    };
    expect(await of(passOf(keyring, other, PERSON, UNTIL))).toBe('pass-other-event');
    expect(await of(forged)).toBe('pass-forged');
    expect(await of(pass, late)).toBe('pass-over');
    expect(await of('WIFI:S:contoh;;')).toBe('pass-foreign');
    expect(await of(pass.slice(0, 60))).toBe('pass-damaged');
    expect(await judgeCode(door(), `${code.slice(0, 12)}${code[12] === 'A' ? 'B' : 'A'}`, markOf)).toMatchObject({
      code: 'code-mistyped',
    });
  });

  test('what this telephone can’t know is taken, marked, and left to the server', async () => {
    expect(await judgePass(door({ people: new Map() }), pass)).toMatchObject({
      kind: 'taken',
      person: undefined,
      unchecked: false,
    });
    expect(await judgePass(door({ people: new Map(), verify: undefined }), pass)).toMatchObject({ unchecked: true });
    expect(await judgePass(door({ verify: undefined }), pass)).toMatchObject({ unchecked: false });
    expect(await judgePass(door({ now: '2024-10-12T02:00:00.000Z' }), pass)).toMatchObject({
      kind: 'taken',
      untimely: true,
    });
  });
});

test('a score counts right answers; what stands for fewer than five people is shown to nobody, and can’t be worked out', () => {
  const question = { text: 'Boleh?', choices: ['Ya', 'Tidak'], right: 1, rule: null, cite: null };
  expect(scoreOf({ questions: [question, question, question], on: '2024-10-13' }, [1, null])).toBe(1);
  const opd = { kind: 'opd', people: 12, right: 30, of: 36 } as const;
  const clinic = { kind: 'puskesmas', people: 3, right: 1, of: 9 } as const;
  const school = { kind: 'school-sd', people: 6, right: 9, of: 18 } as const;
  expect(testShares([clinic])).toBeNull();
  expect(testShares([opd, school])).toEqual({
    percent: 72,
    kinds: [
      { kind: 'opd', percent: 83 },
      { kind: 'school-sd', percent: 50 },
    ],
  });
  // The clinic alone would be what is left over: the next smallest is hidden with it.
  expect(testShares([opd, clinic, school])?.kinds.map(({ percent }) => percent)).toEqual([83, null, null]);
  expect(testShares([opd, clinic])?.kinds.map(({ percent }) => percent)).toEqual([null, null]);
});
