import { expect, test } from 'vitest';
import type { OpenedCase, Track } from '../cases/case-state.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { OPEN } from '../offices/recusal.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Loaded } from '../record/kind.ts';
import { outcomeOf } from './outcome.ts';
import { formsOf, handledBy, publicRegister, registerEvent } from './register.ts';
import { searchWords } from './search.ts';

const study = {
  kind: 'neutrality',
  openedOn: '2024-10-01',
  openedAt: '2024-10-01T03:00:00.000Z',
  reopenedOn: null,
  phase: 'study',
} as const;
const closed = (change: object): Track =>
  ({
    ...study,
    phase: 'closed',
    because: 'followed-up',
    closedOn: '2024-10-09',
    finding: null,
    to: [],
    referredOn: null,
    result: null,
    ...change,
  }) as Track;

test.each<[string, readonly Track[]]>([
  ['open', []],
  ['open', [study]],
  ['not-proceeded', [closed({ because: 'not-proceeded' })]],
  ['no-violation', [closed({ finding: 'no-violation' })]],
  ['open', [closed({ finding: 'no-violation' }), { ...study, kind: 'crime' }]],
  ['violation', [closed({ finding: 'violation' }), { ...study, kind: 'crime' }]],
  [
    'no-sanction',
    [
      closed({ kind: 'crime', finding: 'violation', result: 'passed-on' }),
      closed({ finding: 'violation', result: 'no-sanction' }),
    ],
  ],
])('what became of a case is “%s”', (outcome, tracks) => {
  expect(outcomeOf(tracks)).toBe(outcome);
});

const state = {
  phase: 'opened',
  number: '001/Reg',
  office: { region: '17.02', id: 'kantor' },
  officeName: 'Bawaslu Contoh',
  regime: 'pilkada',
  registeredOn: '2024-10-01',
  actorKind: 'lurah',
  unit: 'Dinas  Contoh',
  imported: true,
  apart: OPEN,
  tracks: [study],
  violations: [
    { track: 'crime', seq: 3, provisions: ['D-01'] },
    { track: 'neutrality', seq: 4, provisions: ['D-01', 'atas nama Budi Contoh'] },
  ],
} as unknown as OpenedCase;
const record: Loaded<OpenedCase> = { ref: { region: '17.02', id: 'x' } as never, kind: 'case', version: 5, state };
const places = { at: (seq: number) => 100 + seq, acts: () => [] };

test('an imported case is marked, and its row holds neither kind of official, unit nor provisions', () => {
  const [row] = publicRegister.rows(record, places, SHIPPED_KNOWN, () => 0);
  expect(row).toMatchObject({ imported: true, outcome: 'open', entry: 105 });
  expect(JSON.stringify(row)).not.toMatch(/lurah|Dinas|D-01|Budi/);
});

test('a case stands at the office that handles it now, however it came there and wherever it went back to', () => {
  const refAt = (region: string) => ({ region, id: `kantor ${region}` }) as never as RecordRef;
  const [own, there, above] = [refAt('17.02'), refAt('17.03'), refAt('17')];
  const passing = (to: RecordRef, phase: string) => ({ to, toName: `Bawaslu ${to.region}`, phase }) as never;
  const at = (change: object) => {
    const { handled_in, handled_by, place } = handledBy({
      ...state,
      office: own,
      apart: { ...OPEN, ...change },
    } as never);
    return [handled_in, handled_by, place];
  };
  const takenOver = { office: above, officeName: 'Bawaslu 17' };
  expect(at({})).toEqual(['17.02', 'Bawaslu Contoh', 'first']);
  expect(at({ passings: [passing(there, 'awaiting')] })).toEqual(['17.03', 'Bawaslu 17.03', 'passed-on']);
  expect(at({ passings: [passing(there, 'acknowledged')] })).toEqual(['17.03', 'Bawaslu 17.03', 'handled-there']);
  expect(at({ passings: [passing(there, 'sent-back')] })).toEqual(['17.02', 'Bawaslu Contoh', 'first']);
  expect(at({ takenOver })).toEqual(['17', 'Bawaslu 17', 'taken-over']);
  expect(at({ passings: [passing(there, 'acknowledged')], takenAfter: 1, takenOver })).toEqual([
    '17',
    'Bawaslu 17',
    'taken-over',
  ]);
  expect(at({ passings: [passing(there, 'acknowledged'), passing(own, 'acknowledged')] })).toEqual([
    '17.02',
    'Bawaslu Contoh',
    'first',
  ]);
});

test('what an officer wrote among the provisions never becomes a form of violation', () => {
  expect(registerEvent.rows(record, places, SHIPPED_KNOWN, () => 0)).toEqual([
    { entry: 101, happened: 'registered', office: 'kantor', year: 2024, value: 'lurah', unit: 'Dinas  Contoh' },
    { entry: 104, happened: 'violation', office: 'kantor', year: 2024, value: null, unit: null },
  ]);
  expect(formsOf([])).toBeNull();
  expect(formsOf(['D-02', 'D-01', 'D-01'])).toBe('D-01 D-02');
});

test.each([
  ['  001 /  REG ', ['001/reg']],
  ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f']],
  ['\0\t', []],
])('a search is taken as its words (%j)', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});
