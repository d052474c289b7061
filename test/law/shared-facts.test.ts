import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TABLES } from '../../src/law/law.ts';
import { awaitedSupervisor } from '../../src/law/receivers.ts';
import type { Row } from '../../src/law/row.ts';

/** The facts that the tables were written from, beside the repository. They are read here only, never shipped. */
const FOLDER = new URL('../../../shared/law/', import.meta.url);
const there = existsSync(new URL('rules.json', FOLDER));
if (!there) console.log('shared law facts are missing (../shared/law): the tables are not compared with them');

type Fact = {
  readonly id: string;
  readonly confidence?: string;
  readonly limit?: number | string | null;
  readonly unit?: string | null;
  readonly [field: string]: unknown;
};

const read = (file: string) => (there ? JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) : null);
const rules = read('rules.json');
const procedure = read('procedure.json');

const UNITS: Readonly<Record<string, string>> = {
  'hari kalender': 'calendar-day',
  'hari kerja': 'working-day',
  hari: 'day-plain',
  Hari: 'day-plain',
  'hari ke-': 'day-plain',
  jam: 'hour',
  'x24 jam': 'hour',
  bulan: 'month',
};

const facts = (rows: readonly Fact[]) => rows.map(row => [row.id, row] as const);

describe.runIf(there)('every fact of law stands in our tables as it was collected', () => {
  const of = (table: readonly Row[], id: string) => {
    const versions = table.filter(row => row.id === id);
    expect(versions.length).toBeGreaterThan(0);
    return versions;
  };
  const sameConfidence = (table: readonly Row[], fact: Fact) =>
    expect(of(table, fact.id).map(row => row.confidence)).toEqual(of(table, fact.id).map(() => fact.confidence));

  if (!there) return;
  const deadlines: Fact[] = [
    ...procedure.regimes.pilkada.deadlines,
    ...procedure.regimes.pemilu.deadlines,
    ...procedure.gakkumdu.meetings,
    ...procedure.gakkumdu.deadlines,
    ...procedure.asnFlow.deadlines,
  ];

  test('the 62 limits are all of them', () => {
    expect(TABLES.deadlines.map(row => row.id).toSorted()).toEqual(deadlines.map(row => row.id).toSorted());
  });

  test.each(facts(deadlines))('%s: same limit, unit and confidence', (_, fact) => {
    const [row] = TABLES.deadlines.filter(one => one.id === fact.id);
    if (row === undefined) throw new Error(`${fact.id} is missing`);
    const counted = typeof fact.limit === 'number' && fact.unit != null;
    const hours = fact.unit === 'x24 jam' ? 24 : 1;
    expect([row.limit, row.unit, row.confidence]).toEqual([
      counted ? Number(fact.limit) * hours : null,
      counted ? UNITS[String(fact.unit)] : null,
      fact.confidence,
    ]);
  });

  test.each(facts(rules.violations))('%s: same type, level, phases, sanctions, crimes and confidence', (id, fact) => {
    for (const row of TABLES.violations.filter(one => one.id === id)) {
      expect({
        type: row.type,
        level: row.level,
        phase: row.phases,
        object: row.object,
        sanctions: row.sanctions,
        crimes: row.crimes,
        phaseConfidence: row.phaseConfidence,
      }).toEqual({
        type: fact.type,
        level: fact.level,
        phase: fact.phase,
        object: fact.objectStatus,
        sanctions: fact.sanctionIds,
        crimes: fact.relatedCrimeIds,
        phaseConfidence: fact.phaseConfidence,
      });
    }
    sameConfidence(TABLES.violations, fact);
  });

  test.each(facts(rules.crimes))('%s: same election, penalty and confidence', (id, fact) => {
    for (const row of TABLES.crimes.filter(one => one.id === id)) {
      const enacted = fact.penaltyAsEnacted as Record<string, unknown> | null;
      expect(row.election).toBe(fact.election);
      expect(row.penaltyConfidence).toBe(fact.penaltyConfidence);
      expect(row.adjusted?.confidence).toBe(fact.adjustedConfidence);
      expect(row.penalty).toEqual(
        enacted === null
          ? null
          : {
              kind: enacted.kind,
              minMonths: enacted.minMonths,
              maxMonths: enacted.maxMonths,
              minFine: enacted.minFineIdr,
              maxFine: enacted.maxFineIdr,
              conjunction: enacted.conjunction,
            },
      );
    }
    sameConfidence(TABLES.crimes, fact);
  });

  test.each(facts(rules.otherActors))('%s: same crimes and confidence', (id, fact) => {
    expect(of(TABLES.actors, id).map(row => (row as Row & { crimes: readonly string[] }).crimes)).toEqual([
      fact.relatedCrimeIds,
    ]);
    sameConfidence(TABLES.actors, fact);
  });

  test.each(facts(rules.sanctions))('%s: same confidence, months and percentage', (id, fact) => {
    const [row] = TABLES.sanctions.filter(one => one.id === id);
    const params = fact.params as Record<string, unknown>;
    expect([row?.months, row?.percent, row?.confidence]).toEqual([params.months, params.percent, fact.confidence]);
    if (id === 'S-FINE-CAT') expect(row?.amounts).toEqual(params);
  });

  test.each(facts(rules.content))('%s: same confidence', (_, fact) => sameConfidence(TABLES.content, fact));

  test.each(facts(procedure.counting.rules))('%s: same confidence', (_, fact) => sameConfidence(TABLES.counting, fact));

  test.each(facts(procedure.institutions.pleno.rows))('%s: same confidence', (_, fact) =>
    sameConfidence(TABLES.officeRules, fact),
  );

  test('the quorum defaults are those of the facts', () => {
    for (const [level, quorum] of Object.entries(procedure.institutions.pleno.quorumDefaults)) {
      expect(TABLES.officeRules.find(row => row.level === level)?.quorum).toEqual(quorum);
    }
  });

  const forms = ['pilkada', 'pemilu'].flatMap(regime =>
    procedure.forms[regime].items.map((item: Fact) => ({ ...item, id: `form.${String(item.code)}` })),
  );
  test.each(facts(forms))('%s: same confidence, and unverified where it is', (id, fact) => {
    sameConfidence(TABLES.forms, fact);
    expect(TABLES.forms.find(row => row.id === id)?.verified).toBe(fact.verified !== false);
  });

  test('the bodies that receive neutrality cases follow each other as in the facts', () => {
    const ids = procedure.asnFlow.regimes.map((row: Fact) => row.id);
    expect([
      ...TABLES.receivers.filter(row => row.seat === 'asn-supervisor').map(row => row.id),
      awaitedSupervisor.id,
    ]).toEqual(ids);
    expect(TABLES.receivers.find(row => row.id === 'bkn')?.inForce.from).toBe(procedure.asnFlow.regimes[1].from);
  });

  const process: Fact[] = [
    ...['pilkada', 'pemilu'].flatMap(regime => [
      ...procedure.regimes[regime].reporters,
      procedure.regimes[regime].receivers,
      ...Object.values(procedure.regimes[regime].requirements),
      ...procedure.regimes[regime].process,
    ]),
    procedure.gakkumdu.composition,
    procedure.gakkumdu.handover,
    ...procedure.gakkumdu.notes,
    ...procedure.asnFlow.ppkDuties,
    procedure.asnFlow.blocking,
    ...procedure.asnFlow.skb,
    ...procedure.asnFlow.others,
    ...procedure.numbering.rows,
    ...procedure.records.rows,
    ...procedure.identity.rows,
    ...rules.prevention,
  ];
  test.each(facts(process.filter(row => row.id !== 'pilkada.statistik2024')))('%s: same confidence', (_, fact) =>
    sameConfidence(TABLES.procedure, fact),
  );
});
