import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Circle,
  formalReport,
  newCircle,
  OFFICE,
  officer,
  officeWith,
  openDesk,
  PUBLIC,
  TODAY,
} from '../../test/thread/memory.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { formatRef, type RecordRef, type Region } from '../record/ids.ts';
import { type Actor, ERASED, type Loaded } from '../record/kind.ts';
import { reportKind } from './report.ts';
import type { ReportState } from './report-state.ts';
import { sealedItemsOf } from './sealed-items.ts';

let before: Circle;
let now: Circle;
beforeAll(async () => {
  [before, now] = [await newCircle(), await newCircle()];
});

/** The one member of the office's circle in memory bears the office's own reference. */
const member: Actor = { ...officer('reviewer'), id: formatRef(OFFICE) } as Actor;

const evidence = (hash: string, of: Circle) => ({
  ...{ blob: 'a'.repeat(64), hash: hash.repeat(64), mediaType: 'image/png', size: 3, wraps: of.item.wraps },
  ...{ what: 'evidence', description: '' },
});

/** A report that was received while `before` was the circle, on a desk whose circle is `now`. */
const later = (change: object = {}) => {
  const then = openDesk(before);
  const input = formalReport(before, { evidence: [evidence('b', before), evidence('c', before)], ...change });
  expect(then.ask('report.file', input, { actor: PUBLIC })).toBe('');
  const report = then.all('report')[0] as Loaded<ReportState>;
  const desk = openDesk(now, [report as Loaded]);
  const ref = formatRef(report.ref);
  const reseal = (items: object[], given: object = {}, actor = member) =>
    desk.ask('report.reseal', { report: ref, office: formatRef(OFFICE), items, ...given }, { actor });
  return { desk, ref, reseal, received: then.report(ref) };
};
const identity = (of: Circle) => ({ item: 'identity', wraps: of.item.wraps });
const file = (nth: number, of: Circle) => ({ item: 'evidence', file: nth, wraps: of.item.wraps });

describe('re-sealing', () => {
  test('replaces the wraps of the named items alone, and leaves the sealed bytes', () => {
    const { desk, ref, reseal, received } = later();
    expect(reseal([identity(now), file(1, now)])).toBe('');
    const state = desk.report(ref);
    expect(state.identity).toEqual({ sealed: received.identity?.sealed, wraps: now.item.wraps });
    expect(state.evidence.map(({ wraps }) => wraps)).toEqual([before.item.wraps, now.item.wraps]);
    expect(state.phase).toBe('received');
  });

  test('says why by what changed, and to which keys: nobody types it in', () => {
    const { desk, ref, reseal } = later();
    expect(reseal([identity(now)])).toBe('');
    expect(reseal([file(0, now)], { recovered: true })).toBe('');
    const acts = desk.all('report')[0]?.acts ?? [];
    expect(acts.slice(-2).map(({ fields }) => fields)).toMatchObject([
      { why: 'rotation', recipients: [now.member, now.recovery], circle: 'handling' },
      { why: 'recovery', item: 'evidence', file: 0 },
    ]);
    expect(desk.report(ref).holders).toHaveLength(2);
  });

  test('is done once: what is sealed to exactly today’s circle is left alone', () => {
    const { desk, reseal } = later();
    expect(reseal([identity(now)])).toBe('');
    expect(reseal([identity(now)])).toBe('unchanged');
    expect(reseal([identity(now), file(0, now)])).toBe('');
    expect(desk.all('report')[0]?.acts.at(-1)?.fields).toMatchObject({ item: 'evidence' });
  });

  test('goes to exactly the circle of today, and never to somebody else', () => {
    const { reseal } = later();
    expect(reseal([identity(before)])).toBe('recipients-stale');
    expect(reseal([{ item: 'identity', wraps: now.foreign.wraps }])).toBe('recipients-stale');
    expect(reseal([{ item: 'identity', wraps: now.item.wraps.slice(0, 1) }])).toMatch(/^invalid-input/);
    const [first, second] = now.item.wraps;
    expect(reseal([{ item: 'identity', wraps: [first, second, first] }])).toBe('recipients-stale');
  });

  test('is for members of the circle that holds the item', () => {
    const { reseal } = later();
    expect(reseal([identity(now)], {}, officer('reviewer'))).toBe('not-a-member');
    expect(reseal([identity(now)], {}, { ...member, roles: ['administrator'] } as Actor)).toBe('no-role-for-key');
    expect(reseal([identity(now)], {}, PUBLIC)).toBe('no-role-for-key');
  });

  test('names what is there: an account that is not sealed, or a file too many, is refused', () => {
    const { reseal } = later();
    expect(reseal([{ item: 'account', wraps: now.item.wraps }])).toBe('nothing-sealed');
    expect(reseal([file(2, now)])).toBe('nothing-sealed');
    expect(reseal([])).toMatch(/^invalid-input/);
  });

  test('goes upwards only', () => {
    const { desk, ref } = later();
    const elsewhere = '17.03:0f0f0f0f-0000-4000-8000-000000000009';
    const input = { report: ref, office: elsewhere, items: [identity(now)] };
    expect(desk.ask('report.reseal', input, { actor: member })).toBe('not-found');
  });
});

describe('between levels', () => {
  const PROVINCE = { region: '17' as Region, id: '0f0f0f0f-0000-4000-8000-0000000000aa' as never };
  const SIBLING = { region: '17.03' as Region, id: '0f0f0f0f-0000-4000-8000-0000000000bb' as never };

  test('an item goes to the office above, is held there from then on, and does not come down again', () => {
    const then = openDesk(before);
    expect(then.ask('report.file', formalReport(before), { actor: PUBLIC })).toBe('');
    const report = then.all('report')[0] as Loaded;
    const office = officeWith(now);
    const above: Actor = { ...officer('reviewer'), scope: '17', id: formatRef(OFFICE), office: PROVINCE } as Actor;
    const desk = openDesk(before, [
      report,
      { ...office, ref: PROVINCE } as Loaded,
      { ...office, ref: SIBLING } as Loaded,
    ]);
    const ref = formatRef(report.ref);
    const to = (target: RecordRef, of: Circle) =>
      desk.ask('report.reseal', { report: ref, office: formatRef(target), items: [identity(of)] }, { actor: above });
    expect(to(SIBLING, now)).toBe('office-not-above');
    expect(to(PROVINCE, before)).toBe('recipients-stale');
    expect(to(PROVINCE, now)).toBe('');
    expect(desk.all('report')[0]?.acts.at(-1)?.fields).toMatchObject({ why: 'transfer', office: PROVINCE });
    expect(sealedItemsOf(desk.report(ref))).toMatchObject([{ item: 'identity', office: PROVINCE, circle: 'handling' }]);
    expect(to(OFFICE, before)).toBe('office-not-above');
  });
});

test('what was erased is no item any more, and its re-sealing says no more than that it was', () => {
  const { received } = later();
  expect(sealedItemsOf(received)).toHaveLength(3);
  const head = { seq: 9, at: TODAY, by: { kind: 'public' }, basis: SHIPPED_KNOWN.basis } as const;
  const fields = {
    ...({ item: 'identity', file: 0, office: OFFICE, circle: 'handling' } as const),
    ...({ recipients: [] as string[], why: 'rotation', wraps: ERASED } as const),
  };
  const after = reportKind.apply({ ...received, identity: null, evidence: [] }, { ...head, type: 'resealed', fields });
  expect(sealedItemsOf(after)).toEqual([]);
});
