import { describe, expect, test } from 'vitest';
import type { Attempt } from './attempt.store.ts';
import { numberRight, sendCode, tryCode, tryNumber } from './attempts.ts';

const at = (minute: number) => new Date(Date.UTC(2024, 7, 12, 1, minute)).toISOString();
const fresh: Attempt = {
  ...{ wrong: 0, wrong_at: at(0), code: null, code_for: null, code_until: null, code_tries: 0 },
  ...{ sent: 0, sent_since: null },
};
const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const wrongTimes = (times: number, minute = 0): Attempt =>
  Array.from({ length: times }).reduce<Attempt>(attempt => must(tryNumber(attempt, at(minute))), fresh);

describe('a number that is guessed', () => {
  test('waits after five wrong ones, and is forgotten after a right one', () => {
    expect(tryNumber(wrongTimes(5), at(1))).toMatchObject({ ok: false, refusal: { code: 'tries-over', detail: '14' } });
    expect(tryNumber(wrongTimes(5), at(15)).ok).toBe(true);
    expect(tryNumber(numberRight(wrongTimes(5)), at(1)).ok).toBe(true);
  });
  test('after the wait, one more wrong one waits again', () => {
    const sixth = must(tryNumber(wrongTimes(5), at(15)));
    expect(tryNumber(sixth, at(16)).ok).toBe(false);
  });
});

describe('a one-time code', () => {
  const code = Uint8Array.of(1, 2, 3);
  const other = Uint8Array.of(3, 2, 1);
  const sent = (minute = 0, purpose = 'sign') => must(sendCode(fresh, { code, purpose, now: at(minute) }));
  const typed = (given: Uint8Array, minute: number, purpose = 'sign') => ({ code: given, purpose, now: at(minute) });

  test('is right once', () => {
    const first = tryCode(sent(), typed(code, 9));
    expect(first.result.ok).toBe(true);
    expect(tryCode(first.kept, typed(code, 9)).result).toMatchObject({ refusal: { code: 'one-time-over' } });
  });
  test('is over after ten minutes, and good for what it was sent for alone', () => {
    expect(tryCode(sent(), typed(code, 10)).result).toMatchObject({ refusal: { code: 'one-time-over' } });
    expect(tryCode(sent(), typed(code, 1, 'revoke')).result).toMatchObject({ refusal: { code: 'one-time-over' } });
  });
  test('is over after five wrong ones, the right one included', () => {
    let attempt = sent();
    const said: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { kept, result } = tryCode(attempt, typed(other, 1));
      attempt = kept;
      said.push(result.ok ? '' : result.refusal.code);
    }
    expect(said).toEqual([...Array(4).fill('one-time-wrong'), 'one-time-over']);
    expect(tryCode(attempt, typed(code, 1)).result.ok).toBe(false);
  });
  test('takes the place of the one before, and five are sent in an hour', () => {
    let attempt = sent();
    attempt = must(sendCode(attempt, { code: other, purpose: 'sign', now: at(1) }));
    expect(tryCode(attempt, typed(code, 2)).result.ok).toBe(false);
    for (let n = 0; n < 3; n += 1) attempt = must(sendCode(attempt, { code, purpose: 'sign', now: at(2) }));
    expect(sendCode(attempt, { code, purpose: 'sign', now: at(59) })).toMatchObject({
      refusal: { code: 'too-many-codes' },
    });
    expect(sendCode(attempt, { code, purpose: 'sign', now: at(60) }).ok).toBe(true);
  });
});
