import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/law/check.ts';
import { choicesOf } from '../../src/law/inputs.ts';
import { TABLES } from '../../src/law/law.ts';
import { acts, mayI, permissions } from '../../src/law/mayi.ts';

const ask = (facts: Readonly<Record<string, unknown>>) => {
  const answer = mayI(facts);
  if (!answer.ok) throw new Error(answer.refusal.reason.en);
  return answer.value;
};
const during = { election: 'pilkada', conductDay: '2024-10-10' };

describe('may I?', () => {
  test('a civil servant may not like a candidate’s post, and hears why, what happens and what to do instead', () => {
    const answer = ask({ actor: 'pns', act: 'social-media-interaction', object: 'calon', ...during });
    expect(answer.verdict).toBe('not-allowed');
    expect(answer.why.some(reason => reason.cite?.includes('PP 94/2021 Pasal 5 huruf n angka 5'))).toBe(true);
    expect(answer.whatIf.map(one => one.id)).toContain('S-BER-BEBAS');
    expect(answer.instead.id).toContain('Jangan menyukai');
    expect(answer.report.id).toContain('7 hari');
  });

  test('without saying for whom it depends, and the question is the object', () => {
    const answer = ask({ actor: 'pns', act: 'social-media-interaction', ...during });
    expect([answer.verdict, answer.questions[0]?.id]).toEqual(['depends', 'object']);
  });

  test('listening at a campaign is forbidden, though no level is fixed', () => {
    const answer = ask({
      actor: 'pns',
      act: 'attend-event',
      object: 'calon',
      activeSupport: 'no',
      attributes: 'no',
      mobilised: 'no',
      stateFacility: 'no',
      ...during,
    });
    expect(answer.verdict).toBe('not-allowed');
    expect(answer.sentence.id).toContain('tidak menetapkan tingkat');
    expect(answer.whatIf).toEqual([]);
  });

  test('a circular without a level is no yes and no no', () => {
    expect(ask({ actor: 'pns', act: 'finger-pose', object: 'calon', ...during }).verdict).toBe('depends');
    expect(
      ask({ actor: 'pns', act: 'pressure-by-superior', pressureForm: 'threat', object: 'calon', ...during }).verdict,
    ).toBe('depends');
  });

  test('silence of the tables is never permission for a civil servant', () => {
    const answer = ask({ actor: 'pns', act: 'social-media-interaction', object: 'none', ...during });
    expect([answer.verdict, answer.why[0]?.words.id]).toEqual(['depends', expect.stringContaining('Diam bukan izin')]);
  });

  test('an ordinary citizen may support whom they like, but not slander in a campaign', () => {
    expect(ask({ actor: 'warga', act: 'social-media-interaction', object: 'calon', ...during }).verdict).toBe(
      'allowed',
    );
    expect(ask({ actor: 'warga', act: 'incite', ...during }).verdict).toBe('not-allowed');
  });

  test('a civil servant may accompany the spouse at registration, with the warning that the circular was not read whole', () => {
    const answer = ask({ actor: 'pns', act: 'spouse-registration' });
    expect([answer.verdict, answer.why[0]?.cite, answer.warnings.length]).toEqual([
      'allowed',
      'SE MenPANRB 18/2023',
      1,
    ]);
    expect(ask({ act: 'spouse-registration' }).verdict).toBe('depends');
    expect(ask({ act: 'report' }).verdict).toBe('allowed');
  });

  test('bad answers are refused with their field', () => {
    const refused = [mayI({ act: 'fly' }), mayI({ act: 'report', conductDay: '2024-02-30' })].map(answer =>
      answer.ok ? null : answer.refusal.field,
    );
    expect(refused).toEqual(['conduct', 'conductDay']);
  });

  test('whatever is asked, there is a sentence, a way on and a way to report; a "no" always has an article', () => {
    const values = (id: 'actor' | 'object' | 'stage') => [
      undefined,
      ...(choicesOf(id) ?? []).map(choice => choice.value),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...values('actor')),
        fc.constantFrom(...acts.map(one => one.value)),
        fc.constantFrom(...values('object')),
        fc.constantFrom(...values('stage')),
        (actor, act, object, stage) => {
          const answer = mayI({ actor, act, object, stage });
          if (!answer.ok) return;
          const { verdict, sentence, instead, report, why } = answer.value;
          for (const words of [sentence, instead, report]) expect(words.id.length * words.en.length).toBeGreaterThan(0);
          if (verdict === 'not-allowed') expect(why.some(reason => reason.cite !== null)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('what is said to be allowed has a source, like every other row', () => {
    expect(
      check({ ...TABLES, procedure: permissions.map(row => ({ ...row, topic: 'boleh', rule: row.label })) }),
    ).toEqual([]);
  });
});
