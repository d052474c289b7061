import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { plenary, review } from '../../test/support/typed.ts';
import {
  type Circle,
  formalReport,
  newCircle,
  openDesk,
  PUBLIC,
  refused,
  registration,
  SEATS,
  SYSTEM,
} from '../../test/thread/memory.ts';
import { elementsOf, oneStudiedOn, studiedOn } from '../law/elements.ts';
import { knownFrom, type Said, SHIPPED_KNOWN } from '../law/known.ts';
import { candidatesOf } from '../law/provisions.ts';
import { inForceOn } from '../law/row.ts';
import type { Loaded } from '../record/kind.ts';
import { ASSESSMENTS, differences, newestOf, type Study, type StudyRefusal, verdictOf } from './study.ts';
import { saveStudy } from './study-commands.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const FIRST = '2024-10-14';
const LATER = '2024-10-30';
const CONDUCT = '2024-10-12';
const { law } = SHIPPED_KNOWN;
/** What the classifier is told of a like on a campaign account; on that day it finds D-06 and P-5. */
const LIKED = { conduct: 'social-media-interaction', object: 'calon', favours: 'yes' };
const assessed = (change: object = {}) => ({ assessment: 'met', why: 'Jelas dari B1.', evidence: [], ...change });
/** A row of the table with all the elements that the table knows. */
const row = (provision: string, change: object = {}, day = CONDUCT) => {
  const found = oneStudiedOn(law, provision, day);
  const elements = (found.ok ? found.value.elements : []).map(({ id }) => ({ known: id, ...assessed() }));
  return { provision, conclusion: 'Terpenuhi.', elements, ...change };
};
const free = (cite = 'Perda Contoh 1/2020 Pasal 3', change: object = {}) => ({
  ...{ cite, conclusion: 'Terpenuhi.', elements: [{ text: 'Unsur yang ditulis', ...assessed() }] },
  ...change,
});

/** A case of one report with one exhibit and one set of minutes; studies are saved on the 30th unless a test says otherwise. */
function underStudy(change: object = {}) {
  const desk = openDesk(circle);
  const filing = formalReport(circle, { happenedOn: null, learnedOn: null });
  expect(desk.ask('report.file', filing, { actor: PUBLIC, today: FIRST })).toBe('');
  const report = desk.refs('report')[0] ?? '';
  desk.ask('report.review', review(report, FIRST), { today: FIRST });
  const given = { conductOn: CONDUCT, tracks: ['neutrality', 'ethics'], ...change };
  expect(desk.ask('case.register', registration(report, given), { today: FIRST })).toBe('');
  const ref = desk.refs('case')[0] ?? '';
  const on = (name: string, fields: object, today = LATER) => desk.ask(name, { case: ref, ...fields }, { today });
  const exhibit = {
    ...{ kind: 'document', description: 'Cetakan layar.', from: 'witness', fromName: 'Saksi Contoh', on: FIRST },
    ...{ holder: 'Petugas Contoh', place: 'Brankas' },
  };
  expect(on('case.list-exhibit', exhibit)).toBe('');
  const study = (fields: object = {}, today = LATER) =>
    on(
      'case.study',
      {
        ...{ track: 'neutrality', facts: 'Akun itu miliknya.', answers: LIKED, departs: 'Sesuai bukti.' },
        rows: [row('D-06')],
        ...fields,
      },
      today,
    );
  const state = () => desk.case(ref);
  return {
    ...desk,
    ref,
    on,
    study,
    state,
    newest: (track = 'neutrality') => newestOf(state().studies, track) as Study,
  };
}

describe('a study', () => {
  test('keeps facts, law, elements in the words of the table, evidence, assessment and what the classifier proposed', () => {
    const desk = underStudy();
    const [first, ...others] = row('D-06').elements;
    const elements = [
      { ...first, evidence: [{ kind: 'exhibit', n: 1, says: 'supports' }] },
      ...others,
      { text: 'Sengaja', ...assessed({ assessment: 'unclear', why: 'Belum ditanya.' }) },
    ];
    expect(desk.study({ rows: [row('D-06', { elements })] })).toBe('');
    const study = desk.newest();
    expect(study).toMatchObject({ n: 1, track: 'neutrality', on: LATER, conductOn: CONDUCT, dayBecause: null });
    expect(study.proposed.map(({ id }) => id)).toEqual(expect.arrayContaining(['D-06']));
    expect(study.proposed.find(({ id }) => id === 'D-06')).toMatchObject({ confidence: 'high' });
    expect(study.proposed[0]?.basis.length).toBeGreaterThan(0);
    expect(study.rows?.[0]).toMatchObject({
      id: 'D-06',
      confidence: 'high',
      verdict: 'unclear',
      conclusion: 'Terpenuhi.',
    });
    expect(study.rows?.[0]?.elements[0]).toMatchObject({
      known: 'actor',
      text: expect.stringContaining('PNS'),
      evidence: [{ kind: 'exhibit', n: 1, says: 'supports' }],
    });
    expect(study.rows?.[0]?.elements.at(-1)).toMatchObject({ known: null, text: 'Sengaja', assessment: 'unclear' });
    expect(study.basis).toEqual(SHIPPED_KNOWN.basis);
  });

  test('a provision is met when every element is, and is not when one of them is not', () => {
    const of = (...list: readonly (typeof ASSESSMENTS)[number][]) =>
      verdictOf(list.map(assessment => ({ assessment })));
    expect([of('met', 'met'), of('met', 'unclear'), of('unclear', 'not-met', 'met')]).toEqual([
      'met',
      'unclear',
      'not-met',
    ]);
  });

  test('needs facts, a row, its provision, an element, an assessment, its reason and a conclusion', () => {
    const desk = underStudy();
    expect(desk.study({ facts: ' ' })).toBe('invalid-input:facts');
    expect(desk.study({ rows: [] })).toBe('invalid-input:rows');
    expect(desk.study({ rows: [{ ...free(), cite: '' }] })).toBe('invalid-input:rows.0.provision');
    expect(desk.study({ rows: [free('Pasal 1', { elements: [] })] })).toBe('invalid-input:rows.0.elements');
    expect(desk.study({ rows: [free('Pasal 1', { conclusion: '' })] })).toBe('invalid-input:rows.0.conclusion');
    const element = (change: object) => [free('Pasal 1', { elements: [{ text: 'Unsur', ...assessed(change) }] })];
    expect(desk.study({ rows: element({ assessment: null }) })).toBe('invalid-input:rows.0.elements.0.assessment');
    expect(desk.study({ rows: element({ why: ' ' }) })).toBe('invalid-input:rows.0.elements.0.why');
    expect(desk.study({ rows: element({ text: '' }) })).toBe('invalid-input:rows.0.elements.0.text');
    expect(desk.state().studies).toEqual([]);
  });

  test('reads the law of the day of the conduct', () => {
    const desk = underStudy();
    // UU 5/2014 stood behind D-05 until 30 October 2023, UU 20/2023 since; the decree itself is of September 2022.
    const party = { answers: { conduct: 'party-membership' }, dayBecause: 'Kartu anggota bertanggal itu.' };
    expect(desk.study({ ...party, rows: [row('D-05')] })).toBe('');
    expect(desk.newest().rows?.[0]?.cite).toContain('UU 20/2023');
    expect(desk.study({ ...party, conductOn: '2023-10-30', rows: [row('D-05')] })).toBe('');
    expect(desk.newest()).toMatchObject({ n: 2, conductOn: '2023-10-30', dayBecause: party.dayBecause });
    expect(desk.newest().rows?.[0]?.cite).toContain('UU 5/2014');
    expect(desk.study({ ...party, conductOn: '2022-09-21', rows: [row('D-05')] })).toBe('provision-not-in-force');
    expect(desk.study({ rows: [row('D-99', { elements: free().elements })] })).toBe('provision-unknown');
  });

  test('where no row fits on that day, nothing is proposed and a citation typed freely is marked as such', () => {
    const desk = underStudy();
    const before = { conductOn: '2003-05-05', dayBecause: 'Menurut saksi.', rows: [free()] };
    expect(desk.study(before)).toBe('');
    expect(desk.newest()).toMatchObject({ proposed: [], provisions: [{ id: null, name: null, confidence: null }] });
  });

  test('needs a day of conduct: the case’s, or one that the reviewer names with the reason', () => {
    const desk = underStudy({ conductOn: null });
    expect(desk.study()).toBe('conduct-day-unknown');
    expect(desk.study({ conductOn: CONDUCT })).toBe('reason-missing');
    expect(desk.study({ conductOn: '2024-10-31', dayBecause: 'Unggahannya bertanggal.' })).toBe('day-in-future');
    expect(desk.study({ conductOn: CONDUCT, dayBecause: 'Unggahannya bertanggal.' })).toBe('');
    expect(desk.newest()).toMatchObject({ conductOn: CONDUCT, dayBecause: 'Unggahannya bertanggal.' });
    const known = underStudy();
    expect(known.study({ conductOn: '2024-10-11' })).toBe('reason-missing');
    expect(known.study({ conductOn: CONDUCT })).toBe('');
  });

  test('says why it departs from what the classifier proposes', () => {
    const desk = underStudy();
    expect(desk.study()).toBe('');
    const proposed = desk.newest().proposed.map(({ id }) => id);
    expect(desk.study({ departs: null, rows: proposed.map(id => row(id)) })).toBe('');
    expect(desk.study({ departs: null, rows: [...proposed.map(id => row(id)), free()] })).toBe('reason-missing');
    expect(desk.study({ departs: null, rows: [free()] })).toBe('reason-missing');
    expect(desk.study({ departs: null, answers: {}, rows: [row('D-06')] })).toBe('reason-missing');
    expect(desk.study({ departs: 'Diuji juga.', rows: [free()] })).toBe('');
    expect(desk.newest()).toMatchObject({ n: 3, departs: 'Diuji juga.' });
  });

  test('is asked to depart only from what is proposed on its own track', () => {
    const desk = underStudy({ actorKind: 'lurah', tracks: ['neutrality', 'crime'] });
    const answers = { conduct: 'decision-or-act', object: 'calon' };
    const of = (track: string) => {
      expect(desk.study({ track, answers, rows: [free()] })).toBe('');
      return desk.newest(track).proposed.map(({ id }) => id);
    };
    expect(of('crime')).toEqual(['C-L71-1']);
    expect(of('neutrality')).toEqual(expect.arrayContaining(['D-12', 'P-5']));
    expect(of('neutrality')).not.toContain('C-L71-1');
    expect(desk.study({ track: 'crime', answers, departs: null, rows: [row('C-L71-1')] })).toBe('');
  });

  test('takes no answers that contradict each other, or that no question has', () => {
    const desk = underStudy();
    expect(desk.study({ answers: { object: 'bakal_calon' } })).toBe('answers-contradict');
    expect(desk.study({ answers: { mood: 'bad' } })).toBe('answers-contradict');
    // What the case itself answers is the case's.
    expect(desk.study({ answers: { ...LIKED, actor: 'tni', conductDay: '2020-01-01' } })).toBe('');
    expect(desk.newest().answers).toEqual(LIKED);
  });

  test('names each provision once, with every element that the table knows and none that it does not', () => {
    const desk = underStudy();
    expect(desk.study({ rows: [row('D-06'), row('D-06')] })).toBe('provision-twice');
    expect(desk.study({ rows: [free('Pasal 1'), free('Pasal 1')] })).toBe('provision-twice');
    expect(desk.study({ rows: [row('D-06', { elements: row('D-06').elements.slice(1) })] })).toBe('element-missing');
    const doubled = [...row('D-06').elements, row('D-06').elements[0]];
    expect(desk.study({ rows: [row('D-06', { elements: doubled })] })).toBe('element-missing');
    const strange = [...row('D-06').elements, { known: 'impact', text: 'x', ...assessed() }];
    expect(desk.study({ rows: [row('D-06', { elements: strange })] })).toBe('element-unknown');
  });

  test('rests on evidence of the case alone', () => {
    const desk = underStudy();
    const resting = (kind: string, n: number) =>
      desk.study({
        rows: [
          free('Pasal 1', { elements: [{ text: 'x', ...assessed({ evidence: [{ kind, n, says: 'supports' }] }) }] }),
        ],
      });
    expect(resting('exhibit', 2)).toBe('exhibit-missing');
    expect(resting('minutes', 1)).toBe('minutes-missing');
    expect(resting('exhibit', 1)).toBe('');
  });

  test('is of one track, while that is studied and the case runs', () => {
    const desk = underStudy();
    expect(desk.study({ track: 'crime' })).toBe('track-missing');
    expect(desk.study({ track: 'ethics' })).toBe('');
    expect(desk.newest('neutrality')).toBeUndefined();
    const decision = { on: LATER, ...plenary(SEATS, { track: 'neutrality', finding: 'no-violation' }) };
    expect(desk.on('case.decide', decision), 'nobody studied this track').toBe('study-missing');
    expect(desk.study()).toBe('');
    expect(desk.on('case.decide', decision)).toBe('');
    expect(desk.study()).toBe('track-phase');
    expect(desk.on('case.suspend', { on: LATER, cite: 'Surat 1', reason: 'x' })).toBe('');
    expect(desk.study({ track: 'ethics' })).toBe('case-suspended');
    expect(desk.on('case.resume', { on: LATER, cite: 'Surat 2' })).toBe('');
    for (const track of ['neutrality', 'ethics'])
      expect(desk.on('case.close-track', { track, because: 'not-proceeded', on: LATER })).toBe('');
    expect(desk.study({ track: 'ethics' })).toBe('case-closed');
  });
});

describe('a later version', () => {
  test('counts instead of the earlier one, and says row by row what it changed', () => {
    const desk = underStudy();
    const elements = (assessment: string) => [
      { text: 'Sengaja', ...assessed({ assessment }) },
      { text: 'Di muka umum', ...assessed() },
    ];
    expect(desk.study({ rows: [free('Pasal 1', { elements: elements('unclear') }), free('Pasal 2')] })).toBe('');
    expect(desk.study({ rows: [free('Pasal 1', { elements: elements('met').slice(0, 1) }), row('D-06')] })).toBe('');
    const [one, two] = desk.state().studies as [Study, Study];
    expect(desk.newest()).toBe(two);
    expect(differences(one, two)).toMatchObject([
      {
        ...{ provision: { cite: 'Pasal 1' }, change: 'changed', before: 'unclear', after: 'met' },
        elements: [
          { text: 'Sengaja', change: 'changed', before: 'unclear', after: 'met' },
          { text: 'Di muka umum', change: 'removed', before: 'met', after: null },
        ],
      },
      { provision: { id: 'D-06' }, change: 'added', before: null, after: 'met' },
      { provision: { cite: 'Pasal 2' }, change: 'removed', before: 'met', after: null },
    ]);
    expect(differences(two, two)).toEqual([]);
  });
});

test('a rule corrected later changes no study that was saved, and the next version is saved by the corrected one', () => {
  const desk = underStudy();
  expect(desk.study()).toBe('');
  const saved = desk.newest();
  const change = { inForce: { from: '2022-09-22', until: '2024-10-01' } };
  const confirmation = { ...{ kind: 'corrected', table: 'violations', id: 'D-06', change }, cite: 'x', source: 'x' };
  const corrected = knownFrom([{ index: 9, said: { about: 'law', confirmation } as Said }]);
  expect(oneStudiedOn(corrected.law, 'D-06', CONDUCT).ok).toBe(false);
  const [record] = desk.all('case');
  const input = saveStudy.input.parse({
    case: desk.ref,
    track: 'neutrality',
    facts: 'x',
    departs: 'x',
    rows: [row('D-06')],
  });
  const context = {
    now: `${LATER}T03:00:00.000Z`,
    today: LATER,
    zone: 'Asia/Jakarta',
    actor: SYSTEM,
    known: corrected,
  };
  const again = saveStudy.decide([record as Loaded], input, { ...context, numbers: [], people: [] });
  expect(again.ok ? '' : again.refusal.code).toBe('provision-not-in-force');
  expect(saved.rows?.[0]).toMatchObject({ id: 'D-06', confidence: 'high', cite: expect.stringContaining('SKB 2022') });
  // Read again from its act, by the law that was known then.
  expect(desk.newest()).toEqual(saved);
});

describe('the elements of a row', () => {
  test('are what every way of it asks for, and every row with a condition has one', () => {
    for (const candidate of candidatesOf(law)) {
      const elements = elementsOf(candidate);
      expect(elements.length > 0, candidate.row.id).toBe(candidate.when.length > 0);
      for (const { id } of elements) expect(candidate.when.every(way => way[id])).toBe(true);
    }
  });
});

const DAYS = [
  '2014-06-01',
  '2017-08-16',
  '2022-09-21',
  '2022-09-22',
  '2023-10-30',
  '2023-10-31',
  '2024-11-14',
  '2026-01-02',
];
property.prop([fc.constantFrom(...DAYS)])(
  'on any day each provision is offered once, and only while it is in force',
  day => {
    const offered = studiedOn(law, day);
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
    for (const { id, from } of offered) expect(from <= day && oneStudiedOn(law, id, day).ok).toBe(true);
    for (const { row: one } of candidatesOf(law).filter(candidate => !inForceOn(candidate.row, day)))
      if (!offered.some(({ id }) => id === one.id)) expect(oneStudiedOn(law, one.id, day).ok).toBe(false);
  },
);

const asked = fc.record({
  day: fc.constantFrom(CONDUCT, '2022-09-21', '2023-10-30', '2024-10-29', '2024-11-05'),
  provisions: fc.uniqueArray(fc.constantFrom('D-06', 'D-05', 'C-L71-1', 'Pasal bebas', 'K-STAT'), { maxLength: 3 }),
  evidence: fc.array(
    fc.record({
      kind: fc.constantFrom('exhibit', 'minutes'),
      n: fc.integer({ min: 1, max: 3 }),
      says: fc.constantFrom('supports', 'contradicts'),
    }),
    { maxLength: 2 },
  ),
  assessment: fc.constantFrom(...ASSESSMENTS),
  track: fc.constantFrom('neutrality', 'ethics', 'crime'),
  departs: fc.constantFrom(null, 'Sebabnya.'),
});
property.prop([fc.array(asked, { maxLength: 6 })], { numRuns: 60 })(
  'whatever is asked: the newest counts, its evidence is the case’s, its law was in force on the day, and differing says why',
  list => {
    const desk = underStudy();
    for (const { day, provisions, evidence, assessment, track, departs } of list) {
      const before = desk.state().studies;
      const rows = provisions.map(id => {
        const one = oneStudiedOn(law, id, day);
        const elements =
          one.ok && one.value.elements.length > 0 ? row(id, {}, day).elements : [{ text: 'x', ...assessed() }];
        const filled = elements.map(element => ({ ...element, assessment, evidence }));
        return id === 'Pasal bebas' ? free(id, { elements: filled }) : row(id, { elements: filled }, day);
      });
      const code = desk.study({ track, conductOn: day, dayBecause: 'x', rows, departs });
      const { studies, exhibits, clarification } = desk.state();
      if (code !== '') {
        expect(studies).toEqual(before);
        continue;
      }
      const saved = newestOf(studies, track) as Study;
      expect(saved).toBe(studies.at(-1));
      expect(saved.n).toBe(before.filter(one => one.track === track).length + 1);
      expect(studies.slice(0, -1)).toEqual(before);
      for (const { id, cite } of saved.provisions)
        if (id !== null)
          expect(
            candidatesOf(law).some(({ row: one }) => one.id === id && one.cite === cite && inForceOn(one, day)),
          ).toBe(true);
      for (const { kind, n } of (saved.rows ?? []).flatMap(({ elements }) => elements.flatMap(one => one.evidence)))
        expect((kind === 'exhibit' ? exhibits : clarification.minutes).some(one => one.n === n)).toBe(true);
      const same =
        saved.proposed
          .map(({ id }) => id)
          .toSorted()
          .join() ===
        saved.provisions
          .map(({ id, cite }) => id ?? cite)
          .toSorted()
          .join();
      expect(same || saved.departs !== null).toBe(true);
    }
  },
);

test('every refusal of a study was met', () => {
  const codes: readonly StudyRefusal['code'][] = [
    'conduct-day-unknown',
    'day-in-future',
    'reason-missing',
    'answers-contradict',
    'provision-unknown',
    'provision-not-in-force',
    'provision-twice',
    'element-missing',
    'element-unknown',
    'exhibit-missing',
    'minutes-missing',
  ];
  expect(codes.filter(code => !refused.has(code))).toEqual([]);
});
