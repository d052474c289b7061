/** What sending and answering a periodic report refuses, which periods there are, who is late, and rows that no rebuild changes. */
import { describe, expect, test } from 'vitest';
import { caseKind } from '../cases/case.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import type { DissolvedOffice, OfficeState, StandingOffice } from '../offices/office.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Actor, Context, Loaded } from '../record/kind.ts';
import { kinds } from '../rooms.ts';
import { owedBy, standingOf } from './lateness.ts';
import { caseMeasure } from './measured.ts';
import { figuresOf, MEASURES, sameFigures } from './measures.ts';
import { checkPeriod, formatPeriod, type Period, parsePeriod, periodsOver } from './period.ts';
import { type PeriodicState, periodicKind, type SentPeriodic } from './periodic.ts';
import { acknowledgePeriodic, correctPeriodic, returnPeriodic, sendPeriodic } from './periodic-commands.ts';

const ref = (region: string, nth: number) => ({ region, id: `0f0f0f0f-0000-4000-8000-00000000000${nth}` }) as RecordRef;
const [OWN, ABOVE, BESIDE, REPORT] = [ref('17.02', 1), ref('17', 2), ref('17.03', 3), ref('17.02', 4)];
const officer = (office: RecordRef, ...roles: string[]): Actor => ({
  ...{ kind: 'officer', id: '17.02:x', name: 'Maria Contoh', scope: office.region, roles, office },
});
const REVIEWER = officer(OWN, 'reviewer');
const context = (today: string, actor: Actor = REVIEWER): Context => ({
  ...{
    now: `${today}T03:00:00.000Z`,
    today,
    zone: 'Asia/Jakarta',
    actor,
    known: SHIPPED_KNOWN,
    numbers: [],
    people: [],
  },
});
const office = (at: RecordRef, state: Partial<StandingOffice> | DissolvedOffice = {}): Loaded<OfficeState> => ({
  ...{ ref: at, kind: 'office', version: 1 },
  state: { phase: 'standing', name: `Bawaslu ${at.region}`, ...state } as OfficeState,
});
const OCTOBER: Period = { kind: 'month', from: '2024-10-01', to: '2024-10-31', of: null };
const SAID = { asOf: 400, figures: [], obstacles: '', plans: '' };
const edition = { edition: 1, on: '2024-11-02', ...SAID, because: null, answer: null };
const SENT: SentPeriodic = {
  ...{ phase: 'sent', period: OCTOBER, office: OWN, officeName: 'Bawaslu 17.02', to: ABOVE, toName: 'Bawaslu 17' },
  editions: [edition],
};
const loaded = (state: PeriodicState): Loaded<PeriodicState> => ({ ref: REPORT, kind: 'periodic', version: 1, state });
const code = (result: { ok: boolean } & Partial<{ refusal: { code: string } }>) =>
  result.ok ? '' : result.refusal?.code;

describe('a periodic report', () => {
  const send = (
    change: Partial<{ period: Period; to: RecordRef; own: OfficeState }> = {},
    today = '2024-11-02',
    actor = REVIEWER,
  ) => {
    const { period = OCTOBER, to = ABOVE, own } = change;
    const records = [loaded({ phase: 'none' }), office(OWN, own as never), office(to)];
    return code(sendPeriodic.decide(records, { office: OWN, to, period, ...SAID }, context(today, actor)));
  };
  const dissolved = { phase: 'dissolved', name: 'Panwaslu', on: '2024-10-20' } as DissolvedOffice;

  test('is sent once its period is over, by the own office, to one above', () => {
    expect(send()).toBe('');
    expect(send({}, '2024-10-31')).toBe('period-running');
    expect(send({ period: { ...OCTOBER, to: '2024-10-30' } })).toBe('period-unknown');
    expect(send({ period: { kind: 'stage', from: '2024-09-25', to: '2024-11-23', of: 'pilkada2024.contoh' } })).toBe(
      'period-unknown',
    );
    expect(send({ to: BESIDE })).toBe('periodic-not-above');
    expect(send({ to: OWN })).toBe('periodic-not-above');
    expect(send({ own: dissolved })).toBe('office-dissolved');
    expect(send({}, '2024-11-02', officer(BESIDE, 'reviewer'))).toBe('other-office');
  });

  const may = (command: keyof typeof periodicKind.allowed, state: PeriodicState, actor: Actor) =>
    code(periodicKind.allowed[command]?.(state, actor, context('2024-11-02')) ?? { ok: false });

  test('is answered by the office it was sent to, once for each version', () => {
    for (const command of ['periodic.acknowledge', 'periodic.return']) {
      expect(may(command, SENT, officer(ABOVE, 'commissioner'))).toBe('');
      expect(may(command, SENT, REVIEWER)).toBe('other-office');
      expect(may(command, SENT, officer(ABOVE, 'auditor'))).toBe('role-missing');
      expect(may(command, { ...SENT, phase: 'acknowledged' }, officer(ABOVE, 'reviewer'))).toBe('periodic-answered');
      expect(may(command, { phase: 'none' }, officer(ABOVE, 'reviewer'))).toBe('periodic-missing');
    }
    expect(may('periodic.send', SENT, REVIEWER)).toBe('period-already-sent');
    expect(may('periodic.send', { phase: 'none' }, officer(OWN, 'intake'))).toBe('role-missing');
    expect(acknowledgePeriodic.decide([loaded(SENT)], { periodic: REPORT, note: '' }, context('2024-11-03')).ok).toBe(
      true,
    );
    expect(returnPeriodic.input.safeParse({ periodic: '17.02:x', remarks: ' ' }).success).toBe(false);
  });

  test('is corrected by a later version that says why, as of no earlier entry', () => {
    const correct = (asOf: number, because: string, own: OfficeState = {} as never) =>
      code(
        correctPeriodic.decide(
          [loaded(SENT), office(OWN, own as never)],
          { periodic: REPORT, ...SAID, asOf, because },
          context('2024-11-04'),
        ),
      );
    expect(may('periodic.correct', { ...SENT, phase: 'acknowledged' }, REVIEWER)).toBe('');
    expect(may('periodic.correct', SENT, officer(ABOVE, 'reviewer'))).toBe('other-office');
    expect(correct(400, 'Satu laporan terlambat dicatat.')).toBe('');
    expect(correct(399, 'Satu laporan terlambat dicatat.')).toBe('entry-older');
    expect(correct(400, '')).toBe('correction-without-reason');
    expect(correct(400, 'Sebab.', dissolved)).toBe('office-dissolved');
  });

  test('keeps every version with its own answer', () => {
    const head = {
      seq: 1,
      at: '2024-11-02T03:00:00.000Z',
      by: { kind: 'system', name: 'test' },
      basis: SHIPPED_KNOWN.basis,
    } as const;
    const said = { period: OCTOBER, office: OWN, officeName: 'a', to: ABOVE, toName: 'b', ...SAID };
    const acts = [
      { ...head, type: 'sent', fields: { ...said, edition: 1, on: '2024-11-02', because: null } },
      { ...head, type: 'returned', fields: { edition: 1, on: '2024-11-03', remarks: 'Kendala kosong.' } },
      {
        ...head,
        type: 'sent',
        fields: { ...said, edition: 2, on: '2024-11-04', because: 'Kendala diisi.', asOf: 420 },
      },
      { ...head, type: 'acknowledged', fields: { edition: 2, on: '2024-11-05', note: '' } },
    ] as const;
    const state = acts.reduce<PeriodicState>((before, act) => periodicKind.apply(before, act), { phase: 'none' });
    expect(state).toMatchObject({
      phase: 'acknowledged',
      editions: [
        { edition: 1, asOf: 400, answer: { kind: 'returned', words: 'Kendala kosong.' } },
        { edition: 2, asOf: 420, because: 'Kendala diisi.', answer: { kind: 'acknowledged' } },
      ],
    });
  });
});

describe('periods', () => {
  const { calendar } = SHIPPED_KNOWN;

  test('are those that are over, and come back from an address as they were', () => {
    for (const kind of ['week', 'month', 'stage', 'final'] as const) {
      const over = periodsOver(kind, '2024-12-16', '17.02', calendar);
      expect(over.length, kind).toBeGreaterThan(0);
      for (const { name: _, ...period } of over) {
        expect(period.to < '2024-12-16', formatPeriod(period)).toBe(true);
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
        expect(checkPeriod(period, '2024-12-16', '17.02', calendar)).toMatchObject(period);
      }
    }
    expect(periodsOver('week', '2024-12-16', '17.02', calendar)[0]).toMatchObject({
      from: '2024-12-09',
      to: '2024-12-15',
    });
    expect(periodsOver('month', '2024-03-31', '17.02', calendar)[0]).toMatchObject({
      from: '2024-02-01',
      to: '2024-02-29',
    });
    expect(parsePeriod('month_2024-13-01_2024-13-31_')).toBeUndefined();
    expect(parsePeriod('')).toBeUndefined();
  });

  test('nobody is late without a schedule; with one, by the days after the last day it allows', () => {
    const here = { region: '17.02', foundedOn: '2024-09-10' };
    expect(owedBy(here, [], '2024-12-16', calendar)).toEqual([]);
    const owed = owedBy(here, [{ period: 'month', days: 5, since: '2024-10-01' }], '2024-12-16', calendar);
    expect(owed.map(({ dueOn }) => dueOn)).toEqual(['2024-12-05', '2024-11-05']);
    // Founded in November: October was none of its.
    expect(
      owedBy(
        { ...here, foundedOn: '2024-11-04' },
        [{ period: 'month', days: 5, since: '2024-10-01' }],
        '2024-12-16',
        calendar,
      ),
    ).toHaveLength(1);
    expect(standingOf('2024-11-05', '2024-11-05', '2024-12-16')).toEqual({ how: 'sent' });
    expect(standingOf('2024-11-05', '2024-11-07', '2024-12-16')).toEqual({ how: 'sent-late', days: 2 });
    expect(standingOf('2024-12-05', null, '2024-12-05')).toEqual({ how: 'awaited' });
    expect(standingOf('2024-12-05', null, '2024-12-16')).toEqual({ how: 'missing-late', days: 11 });
  });
});

describe('what is counted', () => {
  const at = (seq: number, type: string, day: string, fields: object) => ({
    ...{
      seq,
      type,
      at: `${day}T03:00:00.000Z`,
      by: { kind: 'system', name: 'test' },
      basis: SHIPPED_KNOWN.basis,
      fields,
    },
  });
  const registered = {
    ...{
      number: '1',
      office: OWN,
      officeName: 'a',
      regime: 'pilkada',
      sources: [{ kind: 'report', ref: REPORT, number: '1' }],
    },
    ...{
      receivedOn: '2024-10-07',
      registeredOn: '2024-10-07',
      actorKind: 'pns',
      unit: null,
      reported: 'x',
      summary: 'x',
    },
    ...{ conductOn: null, place: '17.02' },
  };
  const opened = (track: string, seq: number) => at(seq, 'track-opened', '2024-10-07', { track, on: '2024-10-07' });
  const rowsOf = (acts: readonly object[]) =>
    caseMeasure.rows(
      { ref: REPORT, kind: 'case', version: acts.length, state: caseKind.initial },
      { at: seq => 100 + seq, acts: () => acts as never },
      SHIPPED_KNOWN,
      () => 0,
    );
  const limitsOf = (acts: readonly object[]) => rowsOf(acts).filter(({ happened }) => happened === 'limit');
  const close = (seq: number, day: string) =>
    at(seq, 'track-closed', day, { track: 'neutrality', because: 'not-proceeded', on: day });

  test('a limit that a step met says whether it was late, and one that is open says nothing', () => {
    const begun = [at(1, 'registered', '2024-10-07', registered), opened('neutrality', 2)];
    expect(limitsOf(begun)).toMatchObject([
      { entry: 102, until_entry: null, late: null, what: 'office', track: 'study' },
    ]);
    const due = String(limitsOf(begun)[0]?.due_on);
    expect(limitsOf([...begun, close(3, due)])).toMatchObject([{ until_entry: 103, until_day: due, late: false }]);
    expect(limitsOf([...begun, close(3, '2024-10-30')])).toMatchObject([{ late: true }]);
  });

  test('a suspension ends a limit that nobody met, and another one begins when the case goes on', () => {
    const limits = limitsOf([
      ...[at(1, 'registered', '2024-10-07', registered), opened('neutrality', 2)],
      at(3, 'suspended', '2024-10-08', { on: '2024-10-08', cite: 'Surat', reason: 'x' }),
      at(4, 'resumed', '2024-10-14', { on: '2024-10-14', cite: 'Surat' }),
      close(5, '2024-10-15'),
    ]);
    expect(limits).toMatchObject([
      { until_entry: 103, late: null },
      { entry: 104, until_entry: 105, late: false },
    ]);
    expect(String(limits[1]?.due_on) > String(limits[0]?.due_on)).toBe(true);
  });

  test('rows hold kinds and days, and nothing that somebody wrote', () => {
    const rows = rowsOf([
      at(1, 'registered', '2024-10-07', { ...registered, reported: 'RAHASIA', summary: 'RAHASIA', number: 'RAHASIA' }),
      opened('crime', 2),
    ]);
    expect(rows.length).toBeGreaterThan(3);
    expect(JSON.stringify(rows)).not.toContain('RAHASIA');
  });

  test('every measure is named once, and its acts are ones that are written', () => {
    expect(new Set(MEASURES.map(({ name }) => name)).size).toBe(MEASURES.length);
    const written = kinds.flatMap(({ name, acts }) => Object.keys(acts).map(type => `${name}.${type}`));
    for (const { name, acts } of MEASURES)
      expect(
        acts.filter(act => !written.includes(act)),
        name,
      ).toEqual([]);
    const nothing = figuresOf({ events: [], stood: [], met: [], median: { own: null, area: null } });
    expect(nothing.map(({ measure }) => measure)).toEqual(MEASURES.map(({ name }) => name));
    expect(sameFigures(nothing, nothing)).toBe(true);
    expect(
      sameFigures(
        nothing,
        nothing.map(figure => ({ ...figure, own: 1 })),
      ),
    ).toBe(false);
  });
});
