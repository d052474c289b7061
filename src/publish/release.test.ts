/**
 * The rule that protects persons, attacked: by somebody who knows the rule, keeps every state of the list, and compares. The
 * oracle knows nothing of how the rule works: it plays all worlds there can be and asks which of them look alike.
 */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { LEAST, openGroup, openRelease, type RegisterEvent } from './release.ts';

/** What is shown after each arrival: the value, or a dot where it is hidden. */
function statesOf(values: readonly string[], least: number): readonly string[] {
  const group = openGroup(least);
  const shown = values.map(() => '.');
  return values.map((value, at) => {
    for (const id of group.take({ id: String(at), value })) shown[Number(id)] = values[Number(id)] ?? '';
    return shown.slice(0, at + 1).join('');
  });
}

function worldsOf(alphabet: string, length: number): readonly (readonly string[])[] {
  if (length === 0) return [[]];
  return worldsOf(alphabet, length - 1).flatMap(world => [...alphabet].map(value => [...world, value]));
}

describe.each([
  { least: 2, alphabet: 'abc', length: 10 },
  { least: 2, alphabet: 'abcd', length: 8 },
  { least: 3, alphabet: 'abc', length: 11 },
  { least: 3, alphabet: 'ab', length: 12 },
  { least: 4, alphabet: 'ab', length: 13 },
])('with at least $least, $length cases and $alphabet.length values', ({ least, alphabet, length }) => {
  test('no case that is hidden can be told from all states of the list together, whoever knows the rule', () => {
    const alike = new Map<string, Set<string>[]>();
    for (const world of worldsOf(alphabet, length)) {
      const states = statesOf(world, least).join('|');
      const possible = alike.get(states) ?? world.map(() => new Set<string>());
      alike.set(states, possible);
      for (const [at, value] of world.entries()) possible[at]?.add(value);
    }
    expect(alike.size).toBeGreaterThan(2);
    for (const [states, possible] of alike) {
      const last = states.slice(states.lastIndexOf('|') + 1);
      for (const [at, sign] of [...last].entries())
        if (sign === '.') expect(possible[at]?.size, `${states} tells case ${at}`).toBeGreaterThan(1);
    }
  });
});

const values = fc.array(fc.constantFrom('pns', 'pns', 'pns', 'pppk', 'pppk', 'lurah', 'kades', 'tni'), {
  maxLength: 80,
});

property.prop([values])('what is shown is shared by five, and what stays hidden by it is nothing or five', all => {
  const states = statesOf(all, LEAST).map((_, at) => {
    // The states as the values themselves, because a value is longer than a sign.
    const group = openGroup();
    const shown = new Set(all.slice(0, at + 1).flatMap((value, id) => group.take({ id: String(id), value })));
    return shown;
  });
  let lastShown = -1;
  states.forEach((shown, at) => {
    const upTo = all.slice(0, at + 1);
    for (const id of shown)
      expect(upTo.filter(value => value === all[Number(id)]).length).toBeGreaterThanOrEqual(LEAST);
    const before = states[at - 1] ?? new Set();
    for (const id of before) expect(shown.has(id), 'what was shown stays shown').toBe(true);
    if (shown.size === before.size) return;
    expect(upTo.length % LEAST, 'looked at by number alone').toBe(0);
    const left = upTo.filter((_, id) => !shown.has(String(id)));
    const leftBefore = upTo.filter((_, id) => id <= lastShown && !shown.has(String(id)));
    lastShown = at;
    const stay = left.length - leftBefore.length;
    expect(stay === 0 || stay >= LEAST, `${stay} cases stay hidden`).toBe(true);
  });
});

test('a sixth case changes nothing in the list but its own row', () => {
  const five = ['pns', 'pns', 'pns', 'pns', 'pns'];
  const six = statesOf([...five, 'lurah'], LEAST);
  expect(six[4]).toBe(five.join(''));
  expect(six[5]).toBe(`${five.join('')}.`);
  expect(statesOf([...five, 'pns'], LEAST)[5]).toBe(six[5]);
});

test('one rare case hides so many others with it that it can not be found by taking away', () => {
  const states = statesOf([...'ppppp', ...'ppppl'], LEAST);
  expect(states.at(-1)).toBe('ppppp.....');
});

test('a value that nobody may see is never shown, however many cases share it', () => {
  const group = openGroup();
  const shown = Array.from({ length: 20 }, (_, at) => group.take({ id: String(at), value: null }));
  expect(shown.flat()).toEqual([]);
});

describe('what the register knows of a case as of an entry', () => {
  const registered = (entry: number, value = 'pns', office = 'a', year = 2024): RegisterEvent => ({
    happened: 'registered',
    entry,
    ref: `c${entry}`,
    office,
    year,
    value,
  });
  const violation = (entry: number, of: number, value: string | null = 'D-01'): RegisterEvent => ({
    happened: 'violation',
    entry,
    ref: `c${of}`,
    value,
  });
  const read = (events: readonly RegisterEvent[]) => {
    const release = openRelease();
    for (const event of events) release.take(event);
    return release;
  };
  const five = [0, 1, 2, 3, 4].map(entry => registered(entry));

  test('is shown from the entry on that made them five, and not as of an earlier one', () => {
    const release = read(five);
    expect(release.kindOf('c0', 5)).toEqual({ value: 'pns', entry: 0, from: 5 });
    expect(release.kindOf('c0', 4)).toBeUndefined();
    expect(release.kindOf('c9', 5)).toBeUndefined();
  });

  test('counts each office and each year by itself', () => {
    const release = read([
      ...[0, 1, 2].map(entry => registered(entry)),
      ...[3, 4, 5].map(entry => registered(entry, 'pns', 'b')),
      ...[6, 7, 8].map(entry => registered(entry, 'pns', 'a', 2025)),
    ]);
    for (let entry = 0; entry < 9; entry += 1) expect(release.kindOf(`c${entry}`, 9)).toBeUndefined();
  });

  test('tells a form of violation only among five cases about the same kind of official', () => {
    const mixed = [0, 1, 2, 3, 4].map(entry => registered(entry, 'lurah'));
    const all = [...mixed, ...[5, 6, 7, 8, 9].map(entry => registered(entry))];
    const across = read([...all, ...[0, 1, 5, 6, 7].map((of, at) => violation(10 + at, of))]);
    for (const of of [0, 1, 5, 6, 7]) expect(across.violationOf(`c${of}`, 20)).toBeUndefined();
    const within = read([...all, ...[5, 6, 7, 8, 9].map((of, at) => violation(10 + at, of))]);
    expect(within.violationOf('c5', 15)).toEqual({ value: 'D-01', entry: 10, from: 15 });
    expect(within.violationOf('c5', 14)).toBeUndefined();
  });

  test('tells no form of violation of a case whose kind of official is hidden', () => {
    const release = read([
      ...[0, 1, 2, 3].map(entry => registered(entry)),
      registered(4, 'lurah'),
      ...[0, 1, 2, 3, 4].map(of => violation(5 + of, of)),
    ]);
    for (let of = 0; of < 5; of += 1) expect(release.violationOf(`c${of}`, 20)).toBeUndefined();
  });

  test('tells a violation that was found before the kind of official could be shown', () => {
    const early = [violation(4, 0), violation(5, 1), violation(6, 2), violation(7, 3)];
    const release = read([...five.slice(0, 4), ...early, { ...registered(8), ref: 'c8' }, violation(9, 8)]);
    expect(release.violationOf('c0', 10)).toMatchObject({ value: 'D-01', entry: 4, from: 10 });
  });

  property.prop([
    fc.array(fc.record({ value: fc.constantFrom('pns', 'lurah'), form: fc.constantFrom('D-01', 'KE-01', null) }), {
      minLength: 5,
      maxLength: 60,
    }),
  ])('is the same whether the ledger is read at once or remembered on the way', cases => {
    const events = cases.flatMap(({ value, form }, at): RegisterEvent[] => [
      { ...registered(at * 2, value), ref: `c${at}` },
      violation(at * 2 + 1, at, form),
    ]);
    const whole = read(events);
    const asOf = events.length - 3;
    const part = read(events.slice(0, asOf));
    for (const [at] of cases.entries()) {
      expect(part.kindOf(`c${at}`, asOf)).toEqual(whole.kindOf(`c${at}`, asOf));
      expect(part.violationOf(`c${at}`, asOf)).toEqual(whole.violationOf(`c${at}`, asOf));
    }
  });
});
