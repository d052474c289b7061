import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { inScope, type Region } from '../record/ids.ts';
import { holdsKeys, levelOf } from './levels.ts';
import { type RoutedOffice, receivingOffice } from './routing.ts';

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
