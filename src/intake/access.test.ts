import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Circle,
  formalReport,
  newCircle,
  OFFICE,
  officer,
  openDesk,
  PUBLIC,
  refused,
  SYSTEM,
} from '../../test/thread/memory.ts';
import { formatRef } from '../record/ids.ts';
import type { Actor } from '../record/kind.ts';
import { type AccessRefusal, type AccessState, accessKind, FETCHES_MOST } from './access.ts';
import { type ViewState, viewKind } from './view.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});
const HANDLER = officer('reviewer');
const COLLEAGUE: Actor = { ...HANDLER, id: '17.02:0f0f0f0f-0000-4000-8000-000000000009' } as Actor;
const at = (time: string) => `2024-10-14T${time}Z`;

/** A report whose reporter's identity was opened at 03:00 UTC. */
function opened() {
  const desk = openDesk(circle);
  expect(desk.ask('report.file', formalReport(circle), { actor: PUBLIC })).toBe('');
  const report = desk.refs('report')[0] ?? '';
  const open = { report, item: 'identity', reason: 'Memanggil pelapor untuk klarifikasi.' };
  expect(desk.ask('item.open', open, { actor: HANDLER })).toBe('');
  const fetch = (change: object = {}, actor = HANDLER, now = at('03:01:00.000')) =>
    desk.ask('item.fetch', { report, item: 'identity', access: desk.refs('access').at(-1), ...change }, { actor, now });
  const access = () => desk.all('access').at(-1)?.state as Extract<AccessState, { phase: 'opened' }>;
  return { ...desk, report, open, fetch, access };
}

describe('fetching sealed bytes', () => {
  test('is an act of the opening, each time, and never moves the report', () => {
    const desk = opened();
    const before = desk.all('report');
    expect(desk.access().fetched).toEqual([]);
    expect(desk.fetch()).toBe('');
    expect(desk.fetch({}, HANDLER, at('03:02:00.000'))).toBe('');
    expect(desk.access().fetched).toEqual([at('03:01:00.000'), at('03:02:00.000')]);
    expect(desk.all('report')).toEqual(before);
  });

  test('is for whoever gave the reason, and of what was opened', () => {
    const desk = opened();
    for (const actor of [COLLEAGUE, PUBLIC, SYSTEM]) expect(desk.fetch({}, actor)).toBe('not-opened');
    for (const change of [{ item: 'account' }, { item: 'evidence' }, { file: 1 }])
      expect(desk.fetch(change)).toBe('not-opened');
    desk.ask('report.file', formalReport(circle, { lookup: 'f'.repeat(32) }), { actor: PUBLIC });
    expect(desk.fetch({ report: desk.refs('report')[1] })).toBe('not-opened');
    expect(desk.fetch({ access: formatRef(OFFICE) })).toBe('not-found');
    expect(desk.fetch({}, officer('auditor'))).toBe('role-missing');
    expect(desk.access().fetched).toEqual([]);
  });

  test('needs the reason again after a quarter of an hour, and after twenty times', () => {
    const desk = opened();
    expect(desk.fetch({}, HANDLER, at('03:15:00.000'))).toBe('');
    expect(desk.fetch({}, HANDLER, at('03:15:00.001'))).toBe('opened-too-long-ago');
    expect(desk.fetch({}, HANDLER, at('02:59:59.999'))).toBe('opened-too-long-ago');
    for (let nth = 1; nth < FETCHES_MOST; nth += 1) expect(desk.fetch()).toBe('');
    expect(desk.access().fetched).toHaveLength(20);
    expect(desk.fetch()).toBe('fetched-too-often');
    expect(desk.ask('item.open', desk.open, { actor: HANDLER })).toBe('');
    expect(desk.fetch()).toBe('');
  });

  test('meets every refusal of an access above', () => {
    const reached: Record<AccessRefusal['code'], true> = {
      'not-opened': true,
      'opened-too-long-ago': true,
      'fetched-too-often': true,
    };
    expect(Object.keys(reached).filter(code => !refused.has(code))).toEqual([]);
  });
});

describe('looking at a page', () => {
  test('is a record of its own, by the hour of the clock, for officers of any role', () => {
    const desk = opened();
    const before = desk.all('report');
    const look = (actor: Actor, of = desk.report) =>
      desk.ask('record.look', { of, kind: 'report' }, { actor, now: at('03:59:59.999') });
    for (const actor of [PUBLIC, SYSTEM]) expect(look(actor)).toBe('role-missing');
    expect(look(HANDLER, formatRef(OFFICE))).toBe('not-found');
    expect(desk.all('view')).toEqual([]);
    expect(look(officer('auditor'))).toBe('');
    expect(desk.all('view').map(({ state }) => state as ViewState)).toMatchObject([
      { phase: 'looked', kind: 'report', hour: '2024-10-14T03Z', by: { kind: 'officer' } },
    ]);
    expect(desk.all('report')).toEqual(before);
  });
});

test('the trail has no step but those that lengthen it, and nothing in it is erasable', () => {
  expect(Object.keys(accessKind.allowed)).toEqual(['item.fetch']);
  expect(Object.keys(accessKind.acts)).toEqual(['opened', 'uncovered', 'fetched']);
  expect(Object.keys(viewKind.allowed)).toEqual(['record.look', 'part.look', 'names.look']);
  expect(Object.keys(viewKind.acts)).toEqual(['looked']);
  const fields = [accessKind, viewKind].flatMap(({ acts }) =>
    Object.values(acts).flatMap(({ fields }) => Object.values(fields) as { class: string }[]),
  );
  expect(fields.map(field => field.class).filter(name => name !== 'plain')).toEqual([]);
  expect(fields.length).toBeGreaterThan(5);
});
