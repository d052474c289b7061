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

const ATTRIBUTES = ['kind', 'form', 'unit'] as const;
type Told = { readonly [A in (typeof ATTRIBUTES)[number]]: string };

/** All worlds of so many cases with these kinds, forms and units; a dash is a case without a unit. */
function worldsOfTold(kinds: string, forms: string, units: string, length: number): readonly (readonly Told[])[] {
  const all = [...kinds].flatMap(kind => [...forms].flatMap(form => [...units].map(unit => ({ kind, form, unit }))));
  const worlds = (left: number): readonly (readonly Told[])[] =>
    left === 0 ? [[]] : worlds(left - 1).flatMap(world => all.map(one => [...world, one]));
  return worlds(length);
}

/** What everybody sees of each case in the end, and since when: all states of the list. `late`: found once all are registered. */
function seenOf(world: readonly Told[], least: number, late: boolean) {
  const release = openRelease(least);
  const registered = world.map(
    ({ kind, unit }, at) =>
      ({
        happened: 'registered',
        ref: `${at}`,
        office: 'a',
        year: 2024,
        value: kind,
        unit: unit === '-' ? null : unit,
      }) as const,
  );
  const found = world.map(({ form }, at) => ({ happened: 'violation', ref: `${at}`, value: form }) as const);
  const events = late ? [...registered, ...found] : registered.flatMap((one, at) => [one, ...found.slice(at, at + 1)]);
  for (const [entry, event] of events.entries()) release.take({ ...event, entry });
  return world.map((_, at) => ({
    kind: release.kindOf(`${at}`, events.length),
    form: release.violationOf(`${at}`, events.length),
    unit: release.unitOf(`${at}`, events.length),
  }));
}

describe.each([
  { least: 2, kinds: 'p', forms: 'D', units: 'abc', length: 9 },
  { least: 2, kinds: 'p', forms: 'D', units: 'abc-', length: 7 },
  { least: 3, kinds: 'p', forms: 'D', units: 'ab-', length: 9 },
  { least: 3, kinds: 'p', forms: 'DK', units: 'ab', length: 7 },
  { least: 3, kinds: 'pl', forms: 'D', units: 'ab', length: 7 },
  { least: 3, kinds: 'pl', forms: 'DK', units: 'ab', length: 5 },
])('with at least $least of $length cases, kinds $kinds, forms $forms and units $units', given => {
  const values = { kind: given.kinds, form: given.forms, unit: given.units.replace('-', '') };
  const worlds = worldsOfTold(given.kinds, given.forms, given.units, given.length);

  test.each([false, true])(
    'nothing hidden can be told, even by who knows which cases have no unit (late: %s)',
    late => {
      const alike = new Map<string, { seen: ReturnType<typeof seenOf>; possible: Record<keyof Told, Set<string>>[] }>();
      let units = 0;
      for (const world of worlds) {
        const seen = seenOf(world, given.least, late);
        for (const [at, { unit }] of seen.entries()) {
          if (unit === undefined) continue;
          units += 1;
          const same = world.filter(one => ATTRIBUTES.every(what => one[what] === world[at]?.[what]));
          if (same.length < given.least) expect.fail(`too few share what is shown of ${JSON.stringify(world)}`);
        }
        const shown = seen.map(one => ATTRIBUTES.map(what => `${one[what]?.value} ${one[what]?.from}`).join());
        const known = world.map(({ unit }) => unit === '-');
        const key = JSON.stringify([known, shown]);
        const group = alike.get(key) ?? {
          seen,
          possible: world.map(() => ({ kind: new Set(), form: new Set(), unit: new Set() })),
        };
        alike.set(key, group);
        for (const [at, one] of world.entries())
          for (const what of ATTRIBUTES) group.possible[at]?.[what].add(one[what]);
      }
      expect(units).toBeGreaterThan(0);
      for (const [key, { seen, possible }] of alike)
        for (const [at, one] of seen.entries())
          for (const what of ATTRIBUTES) {
            const left = possible[at]?.[what] ?? new Set();
            if (one[what] || values[what].length === 1 || left.has('-')) continue;
            if (left.size < 2) expect.fail(`${key} tells the ${what} of case ${at}`);
          }
    },
  );
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

describe('what the register knows of a case as of an entry', () => {
  const registered = (
    entry: number,
    value = 'pns',
    office = 'a',
    year = 2024,
    unit: string | null = null,
  ): RegisterEvent => ({
    happened: 'registered',
    entry,
    ref: `c${entry}`,
    office,
    year,
    value,
    unit,
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

  test('an officer’s own words are no form: never shown, and no company for the forms that are hidden', () => {
    const officials = Array.from({ length: 10 }, (_, entry) => registered(entry));
    const found = (forms: readonly (string | null)[]) =>
      read([...officials, ...forms.map((form, of) => violation(10 + of, of, form))]);
    const own = found(Array<null>(10).fill(null));
    for (let of = 0; of < 10; of += 1) expect(own.violationOf(`c${of}`, 30)).toBeUndefined();
    // Four rare forms and one in own words would be four to whoever knows which case has own words.
    const rare = found([...Array<string>(5).fill('D-01'), 'KE-01', 'KE-02', 'KE-03', 'KE-04', null]);
    expect(rare.violationOf('c0', 15)).toMatchObject({ value: 'D-01', from: 15 });
    const mixed = found(['KE-01', 'D-01', 'D-01', 'D-01', 'D-01', null, 'KE-02', 'KE-03', 'KE-04', 'D-01']);
    for (let of = 0; of < 10; of += 1) expect(mixed.violationOf(`c${of}`, 30)).toBeUndefined();
  });

  test('tells no form of violation of a case whose kind of official is hidden', () => {
    const release = read([
      ...[0, 1, 2, 3].map(entry => registered(entry)),
      registered(4, 'lurah'),
      ...[0, 1, 2, 3, 4].map(of => violation(5 + of, of)),
    ]);
    for (let of = 0; of < 5; of += 1) expect(release.violationOf(`c${of}`, 20)).toBeUndefined();
  });

  describe('of the unit', () => {
    const at = (units: readonly (string | null)[]) => [
      ...units.map((unit, entry) => registered(entry, 'pns', 'a', 2024, unit)),
      ...units.map((_, of) => violation(units.length + of, of)),
    ];

    test('is shown as each case has it, however it is written, from the entry on that made them five', () => {
      const written = ['Dinas Contoh', 'DINAS  CONTOH', 'dinas contoh', 'Dinas\u00a0Contoh', 'Ｄinas Contoh'];
      const release = read(at(written));
      expect(written.map((_, of) => release.unitOf(`c${of}`, 10)?.value)).toEqual(written);
      expect(release.unitOf('c3', 10)).toMatchObject({ entry: 3, from: 10 });
      expect(release.unitOf('c3', 9)).toBeUndefined();
    });

    test('is hidden where kind and form are not shown, however many cases share it', () => {
      const units = Array<string>(5).fill('Dinas Contoh');
      const unfound = read(at(units).slice(0, 9));
      const forms = ['D-01', 'D-01', 'D-02', 'D-02', 'D-02'];
      const mixed = read([...at(units).slice(0, 5), ...forms.map((form, of) => violation(5 + of, of, form))]);
      for (const release of [unfound, mixed])
        expect(units.map((_, of) => release.unitOf(`c${of}`, 20))).toEqual(units.map(() => undefined));
    });

    test('is looked at among cases of one form alone', () => {
      const units = ['A', 'A', 'A', 'B', 'B', 'A', 'A', 'B', 'B', 'B'];
      const forms = [...Array<string>(5).fill('D-01'), ...Array<string>(5).fill('D-02')];
      const release = read([...at(units).slice(0, 10), ...forms.map((form, of) => violation(10 + of, of, form))]);
      expect(release.violationOf('c9', 20)?.value).toBe('D-02');
      expect(units.map((_, of) => release.unitOf(`c${of}`, 20))).toEqual(units.map(() => undefined));
    });

    test('is not looked at where there is none, and a case without one keeps nobody company', () => {
      const none = Array<null>(4).fill(null);
      const alone = [...Array<string>(5).fill('A'), ...none, 'B'];
      expect(read(at(alone)).unitOf('c0', 20)?.value).toBe('A');
      expect(read(at(alone)).unitOf('c9', 20)).toBeUndefined();
      const mixed = ['A', 'A', ...none, 'A', 'A', 'B', 'A'];
      expect(mixed.map((_, of) => read(at(mixed)).unitOf(`c${of}`, 20))).toEqual(mixed.map(() => undefined));
    });
  });

  test('tells a violation that was found before the kind of official could be shown', () => {
    const early = [violation(4, 0), violation(5, 1), violation(6, 2), violation(7, 3)];
    const release = read([...five.slice(0, 4), ...early, { ...registered(8), ref: 'c8' }, violation(9, 8)]);
    expect(release.violationOf('c0', 10)).toMatchObject({ value: 'D-01', entry: 4, from: 10 });
  });

  property.prop([
    fc.array(
      fc.record({
        value: fc.constantFrom('pns', 'lurah'),
        form: fc.constantFrom('D-01', 'D-01', 'KE-01', null),
        unit: fc.constantFrom('Dinas A', 'dinas a', 'Dinas B', null),
      }),
      { minLength: 5, maxLength: 60 },
    ),
  ])('is the same whether the ledger is read at once or remembered on the way', cases => {
    const events = cases.flatMap(({ value, form, unit }, at): RegisterEvent[] => [
      { ...registered(at * 2, value, 'a', 2024, unit), ref: `c${at}` },
      violation(at * 2 + 1, at, form),
    ]);
    const whole = read(events);
    const asOf = events.length - 3;
    const part = read(events.slice(0, asOf));
    for (const [at] of cases.entries()) {
      expect(part.kindOf(`c${at}`, asOf)).toEqual(whole.kindOf(`c${at}`, asOf));
      expect(part.violationOf(`c${at}`, asOf)).toEqual(whole.violationOf(`c${at}`, asOf));
      expect(part.unitOf(`c${at}`, asOf)).toEqual(whole.unitOf(`c${at}`, asOf));
    }
  });
});
