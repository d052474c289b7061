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

/** The start events of the facts, in their words, as the tables name them. */
const STARTS: readonly (readonly [event: string, words: RegExp, only?: RegExp])[] = [
  ['report-in-sbt', /enters SBT/],
  ['sbt-verified', /satgas verification/],
  ['report-registered', /report received \(law\) \/ registered|received and registered|TSM report registered/],
  ['crime-registered', /registered as suspected crime/],
  ['crime-decided', /^decided \(diputuskan\)|declares suspected election crime/],
  ['report-complete', /declared complete/],
  ['requirements-notified', /requirements are missing|notice that report is incomplete/],
  ['violation-known', /violation (is )?known/],
  ['violation-found', /violation (is )?found/],
  ['information-received', /informasi awal/],
  ['handling-limit-ended', /end of the 3 days/],
  ['kpu-received', /KPU .*receives/],
  ['decision-issued', /decision issued/],
  ['kpu-decided', /KPU decision set/],
  ['court-received', /received by MA/],
  ['dispute-received', /report\/finding received/],
  ['advice-delivered', /saran perbaikan delivered/],
  ['candidates-determined', /before penetapan/],
  ['decision-read', /^decision read/],
  ['clarification-held', /clarification date/],
  ['clarification-ended', /clarification and kajian done/],
  ['investigation', /during penyidikan/],
  ['police-received', /police receive report|^report received$/, /^gakkumdu/],
  ['report-received', /^report received$/],
  ['file-incomplete', /file incomplete/],
  ['file-returned', /returned file/],
  ['prosecutor-received', /prosecutor receives file|^file received$/],
  ['file-submitted', /file submitted/],
  ['verdict-received', /prosecutor receives verdict|received by prosecutor/],
  ['verdict-read', /verdict read|after District Court verdict/],
  ['appeal-received', /appeal received/],
  ['result-determined', /KPU sets/],
  ['indication-found', /finds indication/],
  ['result-received', /receives BKN result/],
  ['summons-dated', /summons letter/],
  ['discipline-decided', /^decision set/],
  ['discipline-received', /^decision received/],
];
const startOf = ({ id, startsOn }: Fact) =>
  STARTS.find(([, words, only]) => words.test(String(startsOn)) && (only?.test(id) ?? true))?.[0];

/** A citation without what differs only in writing. */
const plainly = (text: string) =>
  text
    .replace(/\bjo\b\.?|huruf|ayat/g, ' ')
    .replace(/[.,()\s]+/g, ' ')
    .trim();
/** Regulations and articles of a fact, `UU 7/2017` and `Pasal 454`; what was not read has no article. */
const namedIn = (source: unknown): readonly string[] =>
  (Array.isArray(source) ? source : []).flatMap(({ regulation, article }: Record<string, unknown>) => {
    const regulations = String(regulation).match(/(?:UU|PP|Perbawaslu|Perpres) \d+\/\d{4}/g) ?? [];
    const articles = /not seen|recalled|not read/.test(String(article))
      ? []
      : (/^Pasal \d+[A-Z]?( ayat \(\d+\)(-\(\d+\))?)?$/.exec(String(article)) ?? []);
    return [...regulations, ...articles.slice(0, 1)];
  });
/** The numbers of articles in a text: `188`, `135A`. */
const articlesIn = (text: string) => [...text.matchAll(/(?:Pasal|Article) (\d+[A-Z]?)/g)].map(([, number]) => number);

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

  test.each(facts(deadlines))('%s: starts with the same event and cites the same articles', (_, fact) => {
    for (const row of TABLES.deadlines.filter(one => one.id === fact.id)) {
      expect(row.startsOn).toBe(startOf(fact));
      for (const named of namedIn(fact.source)) expect(plainly(row.cite)).toContain(plainly(named));
      for (const { url } of (Array.isArray(fact.source) ? fact.source : []) as { url?: string }[]) {
        if (url !== undefined) expect(row.source).toContain(url);
      }
    }
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

  test.each(facts(rules.crimes))(
    '%s: same prohibition, penal article and sources, and no thing said that the fact does not say',
    (id, fact) => {
      const seen = TABLES.crimes.filter(one => one.id === id).flatMap(row => row.source);
      expect(seen).toEqual(expect.arrayContaining(fact.sources as string[]));
      for (const row of TABLES.crimes.filter(one => one.id === id)) {
        const prohibition = plainly(String(fact.prohibition))
          .replace('jo 8/2015', 'UU 8/2015')
          .replace('UU 1/2015 8/2015', 'UU 1/2015 UU 8/2015');
        expect(plainly(row.prohibition)).toBe(prohibition);
        const penal = articlesIn(String(fact.penaltyArticle));
        if (!/^none found/.test(String(fact.penaltyArticle)))
          expect([articlesIn(row.penaltyArticle.id), articlesIn(row.penaltyArticle.en)]).toEqual([penal, penal]);
        // The letters of an article that the text names, and its most telling words.
        for (const [, letter] of String(fact.act).matchAll(/\(([a-k])\) insulting|\(([a-k])\) inciting/g))
          if (letter) expect(row.act.en).toContain(`(${letter})`);
        for (const word of ['Pancasila', 'overthrow', 'threats', 'appeal', 'convoy', 'BPK', 'Minister'])
          expect(row.act.en.includes(word), word).toBe(String(fact.act).includes(word));
        expect(row.act.en.includes('props'), 'props').toBe(String(fact.act).includes('props'));
      }
    },
  );

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
