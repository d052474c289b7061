import { describe, expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { citedIn } from './cited.ts';
import type { Study } from './study.ts';

const { law } = SHIPPED_KNOWN;
const OLD = 'SKB 2022 Lampiran II, disiplin nomor 5; UU 5/2014 Pasal 87 ayat (4) huruf c';
const NEW = 'SKB 2022 Lampiran II, disiplin nomor 5; UU 20/2023 Pasal 52 ayat (3) huruf j dan ayat (4)';
const studied = (cite: string) =>
  ({ provisions: [{ id: 'D-05', name: null, cite, confidence: null }] }) as unknown as Study;

describe('a provision is cited', () => {
  test('by the row in force on the day of the conduct', () => {
    expect(citedIn({ studies: [], conductOn: '2023-10-30' }, law, 'D-05')).toBe(OLD);
    expect(citedIn({ studies: [], conductOn: '2023-10-31' }, law, 'D-05')).toBe(NEW);
    expect(citedIn({ studies: [], conductOn: '2024-11-13' }, law, 'C-L71-1')).not.toContain('MK 136');
    expect(citedIn({ studies: [], conductOn: '2024-11-14' }, law, 'C-L71-1')).toContain('MK 136');
  });

  test('by the newest row where the day is not known, or lies before all of them', () => {
    expect(citedIn({ studies: [], conductOn: null }, law, 'D-05')).toBe(NEW);
    expect(citedIn({ studies: [], conductOn: '2001-01-01' }, law, 'D-05')).toBe(NEW);
  });

  test('as the newest study read it, which may know the day better', () => {
    const studies = [studied(NEW), studied(OLD)];
    expect(citedIn({ studies, conductOn: '2024-09-01' }, law, 'D-05')).toBe(OLD);
  });

  test('in an officer’s own words where there are no others', () => {
    expect(citedIn({ studies: [], conductOn: null }, law, 'Perda Contoh 1/2020 Pasal 3')).toBe(
      'Perda Contoh 1/2020 Pasal 3',
    );
  });
});
