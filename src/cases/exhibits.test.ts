import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { review } from '../../test/support/typed.ts';
import {
  type Circle,
  formalReport,
  newCircle,
  openDesk,
  PUBLIC,
  refused,
  registration,
} from '../../test/thread/memory.ts';
import type { OpenedCase } from './case-state.ts';
import { type ExhibitRefusal, GIVERS, holderOf } from './exhibits.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const TODAY = '2024-10-30';
const HASH = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

/** A case of one report that brought one file. */
function listed() {
  const desk = openDesk(circle);
  const filing = formalReport(circle, { happenedOn: null, learnedOn: null });
  expect(desk.ask('report.file', filing, { actor: PUBLIC, today: '2024-10-14' })).toBe('');
  const report = desk.refs('report')[0] ?? '';
  desk.ask('report.review', review(report, '2024-10-14'), { today: '2024-10-14' });
  desk.ask('case.register', registration(report, { conductOn: null }), { today: '2024-10-14' });
  const ref = desk.refs('case')[0] ?? '';
  const on = (name: string, fields: object) => desk.ask(name, { case: ref, ...fields }, { today: TODAY });
  const list = (change: object = {}) =>
    on('case.list-exhibit', {
      ...{ kind: 'object', description: 'Kaus bergambar calon.', hash: '', from: 'witness', fromName: 'Saksi Contoh' },
      ...{ on: '2024-10-15', holder: 'Petugas Contoh', place: 'Lemari 2', ...change },
    });
  const hand = (n: number, change: object = {}) =>
    on('case.hand-exhibit', {
      ...{ n, on: '2024-10-16', to: 'Penyidik Contoh', place: 'Polres Contoh', because: 'Diperiksa.', ...change },
    });
  const giveBack = (n: number, change: object = {}) =>
    on('case.return-exhibit', {
      ...{ n, on: '2024-10-18', giver: 'witness', toName: 'Saksi Contoh', because: 'Sudah disalin.', ...change },
    });
  const part = () => desk.case(ref).exhibits;
  return { ...desk, ref, on, list, hand, giveBack, part };
}

describe('an exhibit', () => {
  test('is listed with what it is, from whom it came and who keeps it where', () => {
    const desk = listed();
    expect(desk.list()).toBe('');
    expect(desk.part()).toMatchObject([
      {
        ...{ n: 1, kind: 'object', hash: null, size: null, report: null, from: 'witness', fromName: 'Saksi Contoh' },
        chain: [{ holder: 'Petugas Contoh', place: 'Lemari 2', since: '2024-10-15', because: null }],
        returned: null,
      },
    ]);
    expect(desk.list({ on: '2024-10-31' })).toBe('day-in-future');
    expect(desk.list({ description: ' ' })).toBe('invalid-input:description');
  });

  test('that is a file needs its hash, as people copy it, and is listed once', () => {
    const desk = listed();
    expect(desk.list({ kind: 'file' })).toBe('invalid-input:hash');
    for (const wrong of ['abc', 'zz'.repeat(32), `${HASH}00`])
      expect(desk.list({ kind: 'file', hash: wrong })).toBe('invalid-input:hash');
    expect(desk.list({ kind: 'file', hash: ` ${HASH.toUpperCase().slice(0, 32)} ${HASH.slice(32)} `, size: 68 })).toBe(
      '',
    );
    expect(desk.part()[0]).toMatchObject({ hash: HASH, size: 68, report: null });
    expect(desk.list({ kind: 'electronic', hash: HASH })).toBe('exhibit-known');
    expect(desk.list({ kind: 'file', hash: OTHER })).toBe('');
    expect(desk.part().map(({ n }) => n)).toEqual([1, 2]);
  });

  test('from the reporter, or back to the reporter, names nobody', () => {
    const desk = listed();
    expect(desk.list({ from: 'reporter' })).toBe('reporter-sealed');
    expect(desk.list({ from: 'reporter', fromName: '' })).toBe('');
    expect(desk.giveBack(1, { giver: 'reporter' })).toBe('reporter-sealed');
    expect(desk.giveBack(1, { giver: 'reporter', toName: null })).toBe('');
    expect(desk.part()[0]).toMatchObject({ fromName: null, returned: { to: 'reporter', toName: null } });
  });
});

describe('the chain of custody', () => {
  test('goes from hand to hand in the order of the days, and ends when it is returned', () => {
    const desk = listed();
    expect(desk.hand(1)).toBe('exhibit-missing');
    desk.list();
    expect(desk.hand(2)).toBe('exhibit-missing');
    expect(desk.hand(1, { on: '2024-10-14' })).toBe('day-before-step');
    expect(desk.hand(1, { on: '2024-10-31' })).toBe('day-in-future');
    expect(desk.hand(1)).toBe('');
    expect(desk.hand(1, { on: '2024-10-15', to: 'Ahli Contoh' })).toBe('day-before-step');
    const [one] = desk.part();
    expect(one && holderOf(one)).toMatchObject({ holder: 'Penyidik Contoh', since: '2024-10-16' });
    expect(desk.giveBack(1, { on: '2024-10-15' })).toBe('day-before-step');
    expect(desk.giveBack(1)).toBe('');
    expect(desk.hand(1)).toBe('exhibit-returned');
    expect(desk.giveBack(1)).toBe('exhibit-returned');
    const [after] = desk.part();
    expect(after && holderOf(after)).toBeNull();
    expect(after?.chain.map(({ holder }) => holder)).toEqual(['Petugas Contoh', 'Penyidik Contoh']);
  });

  test('stands still while the case is suspended, and goes on after it was closed, when nothing new is listed', () => {
    const desk = listed();
    desk.list();
    expect(desk.on('case.suspend', { on: '2024-10-20', cite: 'Surat Contoh', reason: 'Menunggu.' })).toBe('');
    for (const refusal of [desk.list(), desk.hand(1), desk.giveBack(1)]) expect(refusal).toBe('case-suspended');
    desk.on('case.resume', { on: '2024-10-21', cite: 'Surat Contoh' });
    expect(desk.on('case.close-track', { track: 'neutrality', on: TODAY, because: 'not-proceeded' })).toBe('');
    expect(desk.list()).toBe('case-closed');
    expect(desk.hand(1)).toBe('');
    expect(desk.giveBack(1)).toBe('');
  });
});

test('the tests above meet every refusal of the evidence', () => {
  const all: Record<ExhibitRefusal['code'], true> = {
    'day-in-future': true,
    'day-before-step': true,
    'exhibit-missing': true,
    'exhibit-returned': true,
    'exhibit-known': true,
    'reporter-sealed': true,
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual([]);
});

const request = fc.record({
  step: fc.constantFrom('list', 'hand', 'hand', 'return'),
  n: fc.integer({ min: 1, max: 3 }),
  on: fc.integer({ min: 14, max: 31 }).map(day => `2024-10-${day}`),
  giver: fc.constantFrom(...GIVERS),
  name: fc.constantFrom(null, 'NAMA RAHASIA'),
  who: fc.constantFrom('Petugas A', 'Petugas B', 'Petugas C'),
});

property.prop([fc.array(request, { maxLength: 30, size: 'large' })])(
  'whatever is asked, numbers are dense, each chain is unbroken and ends with its return, and no reporter is named',
  requests => {
    const desk = listed();
    const before = new Map<number, OpenedCase['exhibits'][number]>();
    for (const { step, n, on, giver, name, who } of requests) {
      if (step === 'list') desk.list({ on, from: giver, fromName: name, holder: who });
      else if (step === 'hand') desk.hand(n, { on, to: who });
      else desk.giveBack(n, { on, giver, toName: name });
      desk.part().forEach((one, at) => {
        expect(one.n).toBe(at + 1);
        const days = [...one.chain.map(({ since }) => since), ...(one.returned ? [one.returned.on] : [])];
        expect(days).toEqual([...days].sort());
        const earlier = before.get(one.n);
        // What a chain held stays; a returned exhibit gets no further link.
        if (earlier) expect(one.chain.slice(0, earlier.chain.length)).toEqual(earlier.chain);
        if (earlier?.returned) expect(one).toEqual(earlier);
        if (one.from === 'reporter') expect(one.fromName).toBeNull();
        if (one.returned?.to === 'reporter') expect(one.returned.toName).toBeNull();
        before.set(one.n, one);
      });
    }
  },
);
