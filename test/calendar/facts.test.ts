/**
 * The product's own tables against the facts they were written from, when those lie beside the repository
 * (`../shared`). Without that folder there is nothing to compare, and the suite says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { PROVINCES } from '../../data/regions.ts';
import { STAGES } from '../../data/stages.ts';
import { BASE_CALENDAR } from '../../src/calendar/calendar.ts';
import { deadline } from '../../src/calendar/deadline.ts';
import type { CountingRule, Unit } from '../../src/calendar/rule.ts';
import { zoneOf } from '../../src/calendar/zones.ts';

const shared = new URL('../../../shared/', import.meta.url);
const missing = !existsSync(shared);
if (missing) console.log('facts.test: ../shared is missing, the tables are not compared with their facts');

const read = (path: string) => readFileSync(new URL(path, shared), 'utf8');
const lines = (path: string) => read(path).trim().split('\n').slice(1);

type StageFact = { id: string; from: string | null; to: string | null; confidence: string };
type DeadlineFact = { id: string; limit: number | null; unit: string | null };
type Procedure = {
  regimes: Record<string, { deadlines: DeadlineFact[] }>;
  gakkumdu: { deadlines: DeadlineFact[] };
  asnFlow: { deadlines: DeadlineFact[] };
  stages: Record<string, StageFact[]>;
  counting: { zones: { zone: string; provinces: string[] }[] };
};
const procedure = () => JSON.parse(read('law/procedure.json')) as Procedure;

describe.skipIf(missing)('the tables hold the facts', () => {
  test('every holiday, joint leave and voting day of 2018 to 2026, and no other', () => {
    const kinds = { libur_nasional: 'national', cuti_bersama: 'joint-leave', pemungutan_suara: 'voting' } as const;
    const facts = lines('data/hari-libur/hari-libur-2018-2026.csv').map(line => {
      const [day = '', , kind = ''] = line.split(',');
      return `${day} ${kinds[kind as keyof typeof kinds]}`;
    });
    const own = BASE_CALENDAR.holidays.filter(({ declared }) => declared).map(({ day, kind }) => `${day} ${kind}`);
    expect(own.toSorted()).toEqual(facts.toSorted());
  });

  test('every province in its zone', () => {
    for (const { zone, provinces } of procedure().counting.zones) {
      for (const province of provinces)
        expect([province, zoneOf(province)]).toEqual([province, { ok: true, value: zone }]);
    }
  });

  test('every regency, and no more of them', () => {
    const facts = lines('data/wilayah/kabkota.csv').map(line => line.slice(0, 5));
    for (const region of facts) expect([region, zoneOf(region).ok]).toEqual([region, true]);
    const provinces = PROVINCES.map(([code]) => code);
    const known = provinces.flatMap(code =>
      Array.from({ length: 100 }, (_, n) => `${code}.${String(n).padStart(2, '0')}`).filter(
        region => zoneOf(region).ok,
      ),
    );
    expect(known.length).toBe(facts.length);
  });

  test('every dated stage with its days and no more confidence than its source', () => {
    const facts = Object.entries(procedure().stages).flatMap(([election, stages]) =>
      Array.isArray(stages)
        ? stages.map(stage => ({ election: election.replace('pilkadaUlang', 'ulang'), ...stage }))
        : [],
    );
    const dated = facts.filter(({ from, id }) => typeof from === 'string' && id !== 'psu');
    expect(dated.length).toBeGreaterThan(25);
    for (const { election, id, from, to, confidence } of dated) {
      const own = STAGES.find(stage => stage.id === `${election}.${id}`);
      expect(own && { from: own.from, to: own.to, confidence: own.confidence }).toEqual({ from, to, confidence });
    }
    expect(STAGES.length).toBe(dated.length + 5);
  });

  const units: Record<string, Unit> = {
    'hari kalender': 'calendar-day',
    'hari kerja': 'working-day',
    hari: 'day-plain',
    Hari: 'day-plain',
    'hari ke-': 'day-plain',
    jam: 'hour',
    bulan: 'month',
  };

  test('every deadline row that has a number can be written as a rule and counted', () => {
    const { regimes, gakkumdu, asnFlow } = procedure();
    const rows = [...Object.values(regimes), gakkumdu, asnFlow].flatMap(({ deadlines }) => deadlines);
    const numbered = rows.filter(({ limit }) => limit !== null);
    expect(rows.length - numbered.length).toBe(1);
    for (const { id, limit, unit } of numbered) {
      const rule: CountingRule = { limit: limit ?? Number.NaN, unit: units[unit ?? ''] ?? 'hour' };
      const start = Temporal.Instant.from('2024-09-13T10:00:00+07:00');
      const found = deadline(rule, start, 'Asia/Jakarta', BASE_CALENDAR, { region: '17.02' });
      expect([id, unit, unit !== null && unit in units, found.ok]).toEqual([id, unit, true, true]);
      expect(found.ok && found.value.readings.length).toBe(rule.unit === 'day-plain' ? 1 : 0);
    }
  });
});
