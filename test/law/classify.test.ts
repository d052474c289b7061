import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classify } from '../../src/law/classify.ts';
import { questions } from '../../src/law/explain.ts';
import { choicesOf, type InputId, inputIds } from '../../src/law/inputs.ts';
import { shippedLaw } from '../../src/law/law.ts';
import { classifyVectors } from '../vectors/classify.ts';

const sorted = (ids: readonly string[]) => ids.toSorted();

describe('classification of conduct, by hand-made vectors', () => {
  test.each(classifyVectors)('$about', vector => {
    const answer = classify(vector.facts);
    if ('refused' in vector) {
      expect(answer.ok ? answer.value : [answer.refusal.code, answer.refusal.field]).toEqual([
        vector.refused,
        vector.field,
      ]);
      return;
    }
    if (!answer.ok) throw new Error(answer.refusal.reason.en);
    const { provisions, type, level, sanctions, receivers, tracks, questions: asked } = answer.value;
    expect({ provisions: sorted(provisions.map(one => one.id)), type }).toEqual({
      provisions: sorted(vector.provisions),
      type: vector.type,
    });
    if (vector.level !== undefined) expect(level).toBe(vector.level);
    if (vector.sanctions !== undefined) {
      const withoutPenalties = vector.sanctions.some(id => id.startsWith('C-'))
        ? sanctions
        : sanctions.filter(one => !one.id.startsWith('C-'));
      expect(sorted(withoutPenalties.map(one => one.id))).toEqual(sorted(vector.sanctions));
    }
    if (vector.to !== undefined)
      expect(sorted(receivers.filter(one => one.role === 'to').map(one => one.id))).toEqual(sorted(vector.to));
    if (vector.tracks !== undefined) expect(sorted(tracks)).toEqual(sorted(vector.tracks));
    if (vector.asks !== undefined) expect(asked.map(one => one.id)).toEqual(expect.arrayContaining([...vector.asks]));
  });

  test('there are at least sixty of them, and every actor, stage and conduct stands in some', () => {
    expect(classifyVectors.length).toBeGreaterThanOrEqual(60);
    const used = (id: string) => new Set(classifyVectors.map(vector => vector.facts[id]));
    const missing = (['actor', 'conduct', 'object'] as const).flatMap(id =>
      (choicesOf(id) ?? []).filter(choice => !used(id).has(choice.value)).map(choice => `${id}=${choice.value}`),
    );
    expect(missing).toEqual([]);
  });
});

const values = (id: InputId): readonly (string | undefined)[] => {
  const choices = choicesOf(id);
  return choices === null
    ? [undefined, '2016-01-01', '2022-10-01', '2024-09-22', '2024-10-10', '2027-12-01']
    : [undefined, ...choices.map(choice => choice.value)];
};

const anyAnswers = fc.record(Object.fromEntries(inputIds.map(id => [id, fc.constantFrom(...values(id))])), {
  requiredKeys: [],
});

function wellFormed(facts: Readonly<Record<string, unknown>>): void {
  const answer = classify(facts);
  if (!answer.ok) {
    expect(inputIds).toContain(answer.refusal.field);
    expect(answer.refusal.reason.id).not.toBe('');
    return;
  }
  const { provisions, type, possible, questions: asked, receivers, tracks, sanctions } = answer.value;
  const day = facts.conductDay ?? shippedLaw.basis.release;
  if (type === null) expect(possible.length).toBeGreaterThan(0);
  if (possible.length > 0) expect(asked.some(one => one.decides.length > 0)).toBe(true);
  for (const { id } of asked) expect(facts[id]).toBeUndefined();
  for (const { id, cite, source, track } of provisions) {
    expect([id, cite === '', source.length === 0]).toEqual([id, false, false]);
    if (track !== null) expect(tracks).toContain(track);
  }
  for (const { track } of receivers) expect(tracks).toContain(track);
  for (const { id } of sanctions) expect(provisions.some(one => one.sanctions.includes(id))).toBe(true);
  const rows = [...shippedLaw.violations, ...shippedLaw.crimes, ...shippedLaw.actors, ...shippedLaw.content];
  for (const { id } of provisions) {
    const inForce = rows.some(
      row =>
        row.id === id &&
        row.inForce.from <= String(day) &&
        (row.inForce.until === null || String(day) < row.inForce.until),
    );
    expect([id, inForce]).toEqual([id, true]);
  }
}

describe('the classifier is total', () => {
  test('over every combination of actor, conduct, object and stage', () => {
    const refused = new Map<string, number>();
    let answered = 0;
    for (const actor of values('actor')) {
      for (const conduct of values('conduct')) {
        for (const object of values('object')) {
          for (const stage of values('stage')) {
            const answer = classify({ actor, conduct, object, stage });
            if (answer.ok) answered += 1;
            else refused.set(answer.refusal.code, (refused.get(answer.refusal.code) ?? 0) + 1);
          }
        }
      }
    }
    expect([...refused.keys()]).toEqual(['contradiction']);
    expect(answered).toBeGreaterThan(15_000);
  });

  test('over any answers to all inputs at once', () => {
    fc.assert(fc.property(anyAnswers, wellFormed), { numRuns: 3000 });
  });

  test('whatever JSON it is given, it answers or refuses', () => {
    fc.assert(
      fc.property(fc.jsonValue(), given => typeof classify(given).ok === 'boolean'),
      { numRuns: 1000 },
    );
  });

  test('an answer to a question asked never brings an unknown input, and more answers never bring back a row ruled out', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...inputIds), (facts, id) => {
        const before = classify({ ...facts, [id]: undefined });
        const after = classify(facts);
        if (!before.ok || !after.ok || id === 'conductDay' || id === 'referralDay') return;
        const could = new Set([...before.value.possible, ...before.value.provisions.map(one => one.id)]);
        for (const one of after.value.provisions) if (!one.id.startsWith('U-')) expect(could).toContain(one.id);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what the classifier says about itself', () => {
  test('every input has a label in both languages and its values, or is a day', () => {
    for (const { label, choices } of questions()) {
      expect(label.id.length * label.en.length).toBeGreaterThan(0);
      for (const choice of choices ?? []) expect(choice.label.id.length * choice.label.en.length).toBeGreaterThan(0);
    }
    expect(
      questions()
        .filter(one => one.choices === null)
        .map(one => one.id),
    ).toEqual(['conductDay', 'referralDay']);
  });

  test('a row of low confidence is said to be unconfirmed wherever it applies', () => {
    const answer = classify({
      actor: 'kades',
      conduct: 'decision-or-act',
      object: 'calon',
      election: 'pemilu',
      stage: 'campaign',
    });
    if (!answer.ok) throw new Error(answer.refusal.reason.en);
    expect(answer.value.provisions.find(one => one.id === 'C-P306')?.confidence).toBe('low');
    expect(answer.value.warnings.some(one => one.id.includes('C-P306'))).toBe(true);
  });

  test('an article that was only inferred for a row stays medium beside a row of high confidence', () => {
    const answer = classify({
      actor: 'pns',
      conduct: 'put-up-props',
      object: 'calon',
      conductDay: '2024-10-10',
      election: 'pilkada',
    });
    if (!answer.ok) throw new Error(answer.refusal.reason.en);
    const [props] = answer.value.provisions;
    expect([props?.id, props?.confidence]).toEqual(['D-01', 'high']);
    expect(props?.bases.find(base => base.cite.includes('Pasal 5 huruf n angka 5'))?.confidence).toBe('medium');
    expect(props?.bases.map(base => base.cite)).not.toContain('UU 5/2014 Pasal 9 ayat (2)');
  });

  test('a crime shows its penalty as enacted and, beside it, the adjustment since 2026', () => {
    const answer = classify({
      actor: 'pns',
      conduct: 'campaign-team',
      object: 'calon',
      election: 'pemilu',
      stage: 'campaign',
    });
    if (!answer.ok) throw new Error(answer.refusal.reason.en);
    const penalty = answer.value.sanctions.find(one => one.id === 'C-P494');
    expect(penalty?.label.id).toBe('Kurungan paling lama 12 bulan dan denda paling banyak Rp12.000.000');
    expect(penalty?.adjusted?.id).toContain('Rp10.000.000');
  });

  test('conduct before KASN ended, referral day unknown: both bodies are shown and the day is asked', () => {
    const answer = classify({
      actor: 'pns',
      conduct: 'social-media-interaction',
      object: 'bakal_calon',
      conductDay: '2024-08-01',
    });
    if (!answer.ok) throw new Error(answer.refusal.reason.en);
    expect(answer.value.receivers.filter(one => one.role === 'to' || one.role === 'later').map(one => one.id)).toEqual([
      'kasn',
      'bkn',
    ]);
    expect(answer.value.questions.map(one => one.id)).toContain('referralDay');
  });
});
