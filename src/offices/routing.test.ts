import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { inScope, type Region } from '../record/ids.ts';
import { holdsKeys, levelOf } from './levels.ts';
import { custodyOffice, type KeepingOffice, type RoutedOffice, receivingOffice } from './routing.ts';
import { LEAST_FOR_CUSTODY } from './secrecy.ts';

const at = (region: string, hasRecovery = true, members = 1): RoutedOffice => ({
  region: region as Region,
  level: levelOf(region),
  hasRecovery,
  members,
});
const to = (offices: readonly RoutedOffice[], region: string, about: 'receiver' | Region | null = null) => {
  const found = receivingOffice(offices, { region: region as Region, about });
  return found.ok
    ? found.value.region
    : found.refusal.missing.map(({ level, region: r, why }) => `${level} ${r} ${why}`);
};

describe('a report', () => {
  test('goes to the office of its regency', () => {
    expect(to([at(''), at('17'), at('17.02'), at('17.03')], '17.02.01')).toBe('17.02');
  });

  test('goes past an office that could not open it', () => {
    expect(to([at('17'), at('17.02', false)], '17.02')).toBe('17');
    expect(to([at('17'), at('17.02', true, 0)], '17.02')).toBe('17');
  });

  test('never goes to a body for one vote, even if it had keys', () => {
    expect(to([at('17.02.01.2001'), at('17.02.01'), at('17.02')], '17.02.01.2001')).toBe('17.02');
  });

  test('about its office goes strictly above it', () => {
    expect(to([at(''), at('17'), at('17.02')], '17.02', 'receiver')).toBe('17');
    expect(to([at(''), at('17'), at('17.02')], '17', 'receiver')).toBe('');
    expect(to([at(''), at('17', false), at('17.02')], '17.02', 'receiver')).toBe('');
  });

  test('about a named office passes those below it, which answer to it', () => {
    expect(to([at(''), at('17'), at('17.02')], '17.02', '17' as Region)).toBe('');
    expect(to([at(''), at('17'), at('17.02')], '17.02', '17.03' as Region)).toBe('17.02');
  });

  test('that nobody could open is refused with what is missing at each level', () => {
    expect(to([at('17', false), at('', true, 0)], '17.02')).toEqual([
      'kabkota 17.02 no-office',
      'provinsi 17 no-recovery-key',
      'nasional  no-key-holder',
    ]);
    expect(to([at('17.02')], '17.02', 'receiver')).toEqual([
      'kabkota 17.02 accused',
      'provinsi 17 no-office',
      'nasional  no-office',
    ]);
    expect(to([at('')], '17.02', '' as Region)).toEqual([
      'kabkota 17.02 accused',
      'provinsi 17 accused',
      'nasional  accused',
    ]);
  });

  const region = fc.constantFrom('', '17', '17.02', '17.02.01', '17.03', '18');
  const office = fc
    .tuple(region, fc.boolean(), fc.nat({ max: 2 }))
    .map(([code, has, members]) => at(code, has, members));
  const offices = fc.uniqueArray(office, { selector: one => one.region });
  property.prop([offices, region, fc.option(fc.oneof(region, fc.constant('receiver')))])(
    'goes to an office that can open it, at or above its region, and never to the one it is about',
    (all, where, about) => {
      const found = receivingOffice(all, { region: where as Region, about: about as Region | 'receiver' | null });
      const usual = receivingOffice(all, { region: where as Region, about: null });
      if (!found.ok) return;
      const chosen = found.value;
      expect(chosen.hasRecovery && chosen.members > 0 && holdsKeys(chosen.level)).toBe(true);
      expect(chosen.region === '' || inScope(where, chosen.region)).toBe(true);
      const accused = about === 'receiver' ? (usual.ok ? usual.value.region : null) : about;
      if (accused !== null) expect(accused !== '' && !inScope(chosen.region, accused)).toBe(true);
    },
  );
});

describe('what is told in confidence', () => {
  const keeps = (region: string, custodians = 1, serving = LEAST_FOR_CUSTODY): KeepingOffice => ({
    region: region as Region,
    level: levelOf(region),
    custody: Array.from({ length: custodians }),
    serving,
  });
  const kept = (offices: readonly KeepingOffice[], region = '17.02') =>
    custodyOffice(offices, region as Region)?.region;

  test('is kept by the own custodians where five people serve, and above them where fewer do', () => {
    expect(kept([keeps(''), keeps('17'), keeps('17.02')])).toBe('17.02');
    expect(kept([keeps(''), keeps('17'), keeps('17.02', 1, 4)])).toBe('17');
    expect(kept([keeps(''), keeps('17', 1, 4), keeps('17.02', 1, 4)])).toBe('');
  });

  test('passes an office without custodians, and the national office is asked for no number of people', () => {
    expect(kept([keeps('17'), keeps('17.02', 0)])).toBe('17');
    expect(kept([keeps('', 1, 1), keeps('17', 0), keeps('17.02', 0)])).toBe('');
    expect(kept([keeps('', 0), keeps('17', 1, 4), keeps('17.03')])).toBeUndefined();
  });

  const region = fc.constantFrom('', '17', '17.02', '17.03', '18');
  const office = fc
    .tuple(region, fc.nat({ max: 1 }), fc.integer({ min: 3, max: 6 }))
    .map(([code, custodians, serving]) => keeps(code, custodians, serving));
  property.prop([fc.uniqueArray(office, { selector: one => one.region }), region])(
    'is kept at or above the office that receives it, as near as can be',
    (all, where) => {
      const can = ({ custody, serving, level }: KeepingOffice) =>
        custody.length > 0 && (serving >= LEAST_FOR_CUSTODY || level === 'nasional');
      const above = all.filter(one => one.region === '' || inScope(where, one.region)).filter(can);
      const nearest = above.sort((a, b) => b.region.length - a.region.length)[0];
      expect(custodyOffice(all, where as Region)).toBe(nearest);
    },
  );
});
