/** What may go where and when: terms counted on the day, each reason against a disposal, and the order of its steps. */
import { expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../../law/known.ts';
import type { Archived } from '../../offices/archiving.ts';
import { OPEN } from '../../offices/recusal.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Actor, Loaded } from '../../record/kind.ts';
import { mayDispose, mayErase } from './disposable.ts';
import { type Disposal, disposalKind, ERASER, ITEM_CODES, type ListedItem, PHASES } from './disposal.ts';
import { disposalCommands } from './disposal-commands.ts';
import { endOf, matterEnd } from './ended.ts';
import { hasPassed, mayEnterTerms, type RetentionState, spanOf } from './retention.ts';

const ref = (n: number, region = '17.02'): RecordRef => ({
  region: region as Region,
  id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as RecordId,
});
const FILED: Archived = {
  ...{ phase: 'archived', of: ref(1), on: '2024-03-01', endedOn: '2024-02-29', number: 'B-1', pieces: null, place: '' },
  ...{ class: 'PP.01', held: false, heldBecause: null },
};
const TERM = {
  ...({ phase: 'standing', version: 1, code: 'PP.01', name: 'Kelas', countedFrom: 'ended' } as const),
  ...({
    active: 1,
    inactive: 2,
    fate: 'destroy',
    cite: 'JRA contoh',
    source: 'Salinan',
    confidence: 'medium',
  } as const),
};
const CLOSED = { kind: 'neutrality', phase: 'closed', closedOn: '2024-02-29' };
const NOTHING = { handOver: null, steps: [], discussions: [] };
const caseOf = (change: object = {}): Loaded => ({
  ...{ ref: ref(1), kind: 'case', version: 9 },
  state: {
    ...{
      phase: 'opened',
      number: '001',
      office: ref(5),
      apart: OPEN,
      tracks: [CLOSED],
      suspensions: [],
      sources: [],
      gakkumdu: NOTHING,
    },
    archive: FILED,
    ...change,
  },
});
const termOf = (change: object = {}, region = ''): Loaded<RetentionState> => ({
  ...{ ref: ref(9, region), kind: 'retention-term', version: 1 },
  state: { ...TERM, ...change } as RetentionState,
});
const TODAY = '2027-03-01';
const OWN = { office: ref(5), beside: [] };

test('a term runs to the same day of its last year, and is over from the day after', () => {
  const span = spanOf(TERM, FILED);
  expect(span).toEqual({ from: '2024-02-29', activeUntil: '2025-02-28', until: '2027-02-28' });
  expect(hasPassed(span, '2027-02-28')).toBe(false);
  expect(hasPassed(span, TODAY)).toBe(true);
  expect(spanOf({ ...TERM, countedFrom: 'archived' }, FILED).until).toBe('2027-03-01');
});

test('each reason against a disposal has its code, and no other record is let through', () => {
  const archived = (change: object) => caseOf({ archive: { ...FILED, ...change } });
  const inCourt = { ...NOTHING, handOver: { on: '2024-02-01' }, steps: [{ step: 'judged', on: '2024-02-28' }] };
  const against: Record<string, readonly [Loaded, Loaded<RetentionState>]> = {
    'item-not-archived': [caseOf({ archive: null }), termOf()],
    'item-disposed': [archived({ phase: 'disposed' }), termOf()],
    'item-elsewhere': [caseOf({ office: ref(5, '17.03') }), termOf()],
    'item-held': [archived({ held: true }), termOf()],
    'item-runs': [caseOf({ tracks: [CLOSED, { kind: 'ethics', phase: 'study' }] }), termOf()],
    'item-suspended': [caseOf({ suspensions: [{ from: '2024-01-01', until: null, cite: 'x' }] }), termOf()],
    'item-in-court': [caseOf({ gakkumdu: inCourt }), termOf()],
    'item-without-class': [archived({ class: null }), termOf()],
    'term-withdrawn': [caseOf(), termOf({ phase: 'withdrawn' })],
    'term-of-other-class': [caseOf(), termOf({ code: 'PP.02' })],
    'term-elsewhere': [caseOf(), termOf({}, '18')],
    'term-permanent': [caseOf(), termOf({ fate: 'permanent' })],
    'term-reassess': [caseOf(), termOf({ fate: 'reassess' })],
    'term-not-over': [caseOf(), termOf({ inactive: 3 })],
  };
  for (const [code, [record, term]] of Object.entries(against))
    expect(mayDispose(OWN, record, term, TODAY), code).toEqual({
      ok: false,
      refusal: { code, field: 'items', detail: '001' },
    });
  expect(mayDispose(OWN, caseOf(), termOf({}, '17'), TODAY).ok).toBe(true);
  const listed = { archivedOn: '2024-03-01', endedOn: '2024-02-29' } as ListedItem;
  // A body of one vote that is no more: the office that carries it on, and no other above it.
  const district = ref(7, '17.02.05');
  const ended = (to: RecordRef): Loaded => ({
    ref: district,
    kind: 'office',
    version: 2,
    state: { phase: 'dissolved', to },
  });
  const of = caseOf({ office: district });
  expect(mayDispose({ ...OWN, beside: [ended(ref(5))] }, of, termOf(), TODAY).ok).toBe(true);
  expect(mayDispose({ ...OWN, beside: [ended(ref(6, '17'))] }, of, termOf(), TODAY).ok).toBe(false);
  expect(mayErase(OWN, listed, caseOf(), termOf(), TODAY).ok).toBe(true);
  // Taken out and put back on another day: what the panel saw is not what lies there.
  const again = mayErase(OWN, listed, archived({ on: '2024-05-01' }), termOf(), TODAY);
  expect(again).toMatchObject({ refusal: { code: 'item-refiled' } });
  expect([...Object.keys(against), 'item-refiled'].sort()).toEqual([...ITEM_CODES].sort());
});

test('a matter is over when all of it is, on its last day', () => {
  const report = (state: object): Loaded => ({
    ref: ref(2),
    kind: 'report',
    version: 1,
    state: { number: '7', ...state },
  });
  expect(matterEnd([caseOf(), report({ phase: 'registered' })])).toEqual({ ok: true, value: '2024-02-29' });
  const waits = report({ phase: 'received', mode: 'formal', lead: null });
  expect(matterEnd([waits])).toEqual({ ok: false, refusal: { code: 'matter-runs', detail: '7' } });
  const traced = report({ phase: 'received', mode: 'anonymous', lead: ref(3) });
  const lead: Loaded = { ref: ref(3), kind: 'lead', version: 3, state: { phase: 'recorded', endedOn: '2024-01-05' } };
  expect(matterEnd([traced, lead])).toEqual({ ok: true, value: '2024-01-05' });
  // Alone, nobody says when it was over.
  expect(matterEnd([traced]).ok).toBe(false);
  for (const [kind, state] of [
    ['finding', { phase: 'set' }],
    ['lead', { phase: 'tracing' }],
    ['report', { phase: 'none' }],
    ['case', { phase: 'none' }],
  ] as const)
    expect(endOf({ ref: ref(4), kind, version: 1, state }).over, kind).toBe(false);
});

const officer = (roles: readonly string[], office = ref(5), id = '17.02:ani'): Actor => ({
  ...{ kind: 'officer', id, name: 'Ani', scope: '17.02', roles, office },
});
const moment = { now: `${TODAY}T03:00:00.000Z`, today: TODAY, zone: 'Asia/Jakarta', known: SHIPPED_KNOWN };
const verdict = (name: string, state: object, actor: Actor) => {
  const found = disposalKind.allowed[name]?.(state as Disposal, actor, { ...moment, actor });
  return found?.ok ? '' : (found?.refusal.code ?? 'no such row');
};
const ITEM = { n: 1, kind: 'case', ref: ref(1), state: 'listed', because: null };
const at = (phase: string, change: object = {}) => ({
  ...{ phase, office: ref(5), items: [ITEM], decided: { recorder: null }, lastOn: '2027-02-01' },
  ...change,
});

test('each step is taken in one phase alone, by the office, while something is left on the list', () => {
  const steps: Record<string, string> = {
    ...{ 'disposal.appoint-panel': 'listed', 'disposal.assess': 'appointed', 'disposal.decide': 'assessed' },
    ...{ 'disposal.approve': 'decided', 'disposal.name-witnesses': 'approved', 'disposal.write-minutes': 'witnessed' },
    'disposal.begin-erasing': 'minuted',
  };
  const decider = officer(['commissioner']);
  for (const [name, phase] of Object.entries(steps)) {
    for (const other of PHASES)
      expect(verdict(name, at(other), decider), `${name} ${other}`).toBe(other === phase ? '' : 'disposal-phase');
    expect(verdict(name, at(phase), officer(['reviewer', 'intake'])), name).toBe('role-missing');
    expect(verdict(name, at(phase), officer(['commissioner'], ref(6))), name).toBe('other-office');
    expect(verdict(name, at(phase), ERASER), name).toBe('role-missing');
    expect(verdict(name, at(phase, { items: [{ ...ITEM, state: 'struck' }] }), decider), name).toBe('list-empty');
    expect(verdict(name, { phase: 'none' }, decider), name).toBe('disposal-missing');
  }
  // The leader decides; the clerk records the rest.
  expect(verdict('disposal.decide', at('assessed'), officer(['administrator']))).toBe('role-missing');
  expect(verdict('disposal.approve', at('decided'), officer(['administrator']))).toBe('');
});

test('the job alone erases, begun by somebody else than who recorded the decision, and begun again for what was refused', () => {
  expect(verdict('disposal.erase', at('erasing'), officer(['commissioner', 'administrator']))).toBe('role-missing');
  expect(verdict('disposal.erase', at('minuted'), ERASER)).toBe('disposal-phase');
  expect(verdict('disposal.erase', at('erasing'), ERASER)).toBe('');
  const own = { decided: { recorder: ref(7) } };
  const decider = officer(['commissioner'], ref(5), `17.02:${ref(7).id}`);
  expect(verdict('disposal.begin-erasing', at('minuted', own), decider)).toBe('decider-erases');
  expect(verdict('disposal.begin-erasing', at('minuted', own), officer(['administrator']))).toBe('');
  const refused = { items: [{ ...ITEM, state: 'refused', because: 'item-held' }] };
  expect(verdict('disposal.begin-erasing', at('erasing', refused), officer(['administrator']))).toBe('');
  expect(verdict('disposal.strike', at('erasing', refused), officer(['administrator']))).toBe('');
  expect(verdict('disposal.stop', at('erasing'), officer(['administrator']))).toBe('disposal-phase');
});

test('a struck, missing or erased item, a second list, two witnesses who are one', () => {
  const command = (name: string) => disposalCommands.find(one => one.name === name);
  const decide = (name: string, state: object, input: object) => {
    const loaded = [{ ref: ref(8), kind: 'disposal', version: 3, state }];
    const context = { ...moment, actor: officer(['commissioner']), numbers: [], people: [] };
    const found = command(name)?.decide(loaded, input as never, context);
    return found?.ok ? '' : found?.refusal.code;
  };
  const about = { disposal: ref(8), on: TODAY };
  expect(decide('disposal.strike', at('listed'), { ...about, n: 2, reason: 'x' })).toBe('item-missing');
  const erased = { items: [{ ...ITEM, state: 'erased' }] };
  expect(decide('disposal.strike', at('erasing', erased), { ...about, n: 1, reason: 'x' })).toBe('item-gone');
  const twice = [
    { name: 'Saksi  Contoh', post: 'a', unit: 'legal' },
    { name: 'saksi contoh', post: 'b', unit: 'supervision' },
  ];
  expect(decide('disposal.name-witnesses', at('approved'), { ...about, witnesses: twice })).toBe('witness-twice');
  expect(decide('disposal.approve', at('decided'), { ...about, on: '2027-03-02', letter: 'x', by: 'y' })).toBe(
    'day-in-future',
  );
  expect(decide('disposal.approve', at('decided'), { ...about, on: '2027-01-31', letter: 'x', by: 'y' })).toBe(
    'day-before-step',
  );
});

test('terms are entered by the nation or a province, within the own scope', () => {
  const keeper = (roles: readonly string[], scope: string): Actor => ({ ...officer(roles), scope }) as Actor;
  const code = (actor: Actor, region: string) => {
    const may = mayEnterTerms(actor, region as Region);
    return may.ok ? '' : may.refusal.code;
  };
  expect(code(keeper(['administrator'], '*'), '')).toBe('');
  expect(code(keeper(['custodian'], '17'), '17')).toBe('');
  expect(code(keeper(['custodian'], '17'), '')).toBe('scope-beyond-yours');
  expect(code(keeper(['administrator'], '17.02'), '17.02')).toBe('term-from-above');
  expect(code(keeper(['commissioner'], '*'), '')).toBe('role-missing');
});
