import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { fc, test as prop } from '@fast-check/vitest';
import { afterAll, describe, expect, test } from 'vitest';
import { openServerKeys } from '../sealing/server-keys.ts';
import { DRAFT_LIMIT, openDraft, sealDraft } from './draft.ts';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const DAY = 86_400_000;
const home = mkdtempSync(join(tmpdir(), 'netra-draft-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Opens the directory anew each time, as a restarted server does. */
const keysAt = async (now: number, dir = 'keys') => {
  const keys = await openServerKeys(join(home, dir), { mayCreate: true, now });
  if (!keys.ok) throw new Error(keys.refusal.code);
  return keys.value.draftKeys(now);
};

const keys = await keysAt(NOON);
const answers = { what: 'Camat membagikan stiker calon', who: 'Kalimaya Contoh', region: '17.02' };
const seal = (value: unknown = answers, purpose = 'report', now = NOON) => {
  const sealed = sealDraft(purpose, value, keys, now);
  if (!sealed.ok) throw new Error(sealed.refusal.code);
  return sealed.value;
};

describe('a draft', () => {
  prop.prop([fc.jsonValue()])('gives back the answers, whatever they are', value => {
    expect(openDraft('report', seal(value), keys, NOON)).toEqual({
      ok: true,
      value: JSON.parse(JSON.stringify(value)),
    });
  });

  test('outlives a restart and midnight, and dies after a day', async () => {
    const field = seal();
    const later = await keysAt(NOON + DAY - 1000);
    expect(openDraft('report', field, later, NOON + DAY - 1000)).toEqual({ ok: true, value: answers });
    expect(openDraft('report', field, later, NOON + DAY)).toEqual({ ok: false, refusal: { code: 'expired' } });
    const muchLater = await keysAt(NOON + 5 * DAY);
    expect(openDraft('report', field, muchLater, NOON + 5 * DAY)).toEqual({ ok: false, refusal: { code: 'expired' } });
  });

  test('shows nothing of the answers, deflated or not, and its length only roughly', () => {
    const bytes = Buffer.from(seal(), 'base64url');
    expect(bytes.toString('latin1')).not.toMatch(/Camat|Kalimaya|17\.02/);
    expect(bytes.indexOf(deflateRawSync(JSON.stringify(answers)).subarray(0, 6))).toBe(-1);
    expect(seal({ who: 'A' })).toHaveLength(seal({ who: 'Kalimaya Contoh' }).length);
  });

  prop.prop([fc.nat(), fc.integer({ min: 1, max: 255 })])('changed in any byte does not open', (where, mask) => {
    const bytes = Buffer.from(seal(), 'base64url');
    bytes[where % bytes.length] = (bytes[where % bytes.length] ?? 0) ^ mask;
    expect(openDraft('report', bytes.toString('base64url'), keys, NOON).ok).toBe(false);
  });

  test('with its end of life put off is forged', () => {
    const bytes = Buffer.from(seal(), 'base64url');
    bytes.writeUIntBE(NOON / 1000 + 900 * 86_400, 5, 6);
    expect(openDraft('report', bytes.toString('base64url'), keys, NOON)).toEqual({
      ok: false,
      refusal: { code: 'forged' },
    });
  });

  test('of another form, another installation, or a day to come is forged', async () => {
    const forged = { ok: false, refusal: { code: 'forged' } };
    expect(openDraft('reply', seal(), keys, NOON)).toEqual(forged);
    expect(openDraft('report', seal(), await keysAt(NOON, 'other'), NOON)).toEqual(forged);
    const bytes = Buffer.from(seal(), 'base64url');
    bytes.writeUInt32BE(bytes.readUInt32BE(1) + 1, 1);
    expect(openDraft('report', bytes.toString('base64url'), keys, NOON)).toEqual(forged);
  });

  prop.prop([fc.oneof(fc.string(), fc.base64String(), fc.constantFrom('', 'AQ', 'null', 'A'.repeat(5000)))])(
    'made of any text is refused and never throws',
    text => {
      expect(openDraft('report', text, keys, NOON).ok).toBe(false);
    },
  );

  test('of other letters or another version is malformed', () => {
    const malformed = { ok: false, refusal: { code: 'malformed' } };
    expect(openDraft('report', `${seal()}=`, keys, NOON)).toEqual(malformed);
    expect(openDraft('report', 'bukan draf', keys, NOON)).toEqual(malformed);
    expect(openDraft('report', seal().replace(/^AQ/, 'Ag'), keys, NOON)).toEqual(malformed);
  });

  test('of more than a form can hold is refused before it is made', () => {
    expect(sealDraft('report', 'x'.repeat(DRAFT_LIMIT), keys, NOON)).toEqual({
      ok: false,
      refusal: { code: 'too-large', bytes: DRAFT_LIMIT + 2, limit: DRAFT_LIMIT },
    });
    expect(openDraft('report', seal('x'.repeat(DRAFT_LIMIT - 2)), keys, NOON).ok).toBe(true);
  });
});
