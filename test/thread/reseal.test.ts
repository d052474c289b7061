/** The circle changes over the years, and what was sealed before follows it: on both engines, with real keys. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { resealPage, showReseal } from '../../src/intake/reseal-operations.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import type { Identity } from '../../src/sealing/age.ts';
import { newMemberKey, newRecoveryKey, unlockMemberKey } from '../../src/sealing/circle.ts';
import { rewrap } from '../../src/sealing/item.ts';
import { recover, splitRecovery } from '../../src/sealing/recovery.ts';
import { wrapsFromWire, wrapsToWire } from '../../src/sealing/wire.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { enrol, formal, must, openThread, type ThreadWorld } from './world.ts';

type Output<O extends { run: (asked: never, input: never) => Promise<Result<unknown, Refusal>> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
type Officer = Extract<Actor, { kind: 'officer' }>;
const PASSPHRASE = 'sawah payung kereta melati';
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

forEachEngine(engine => {
  let world: ThreadWorld;
  /** The regency's key of last resort, as it is at the moment. */
  let recovery: Identity;
  /** The key of the regency's officer, as it is at the moment. */
  let own: Identity;
  let colleague: { readonly officer: Officer; readonly key: Identity };

  const show = async (actor: Officer) =>
    must(await world.netra.ask('reseal.show', {}, actor)) as Output<typeof showReseal>;
  const page = async (actor: Officer, input: object = {}) =>
    must(await world.netra.ask('reseal.page', input, actor)) as Output<typeof resealPage>;

  /** What reseal.ts does in a browser, with one key, until nothing is left that this key opens. */
  async function reseal(actor: Officer, key: Identity, given: { report?: string; recovered?: boolean } = {}) {
    const { items, circles, office } = await page(actor, given.report ? { report: given.report } : {});
    let done = 0;
    for (const { report, item, file, circle, wraps } of items) {
      const fresh = await rewrap(wrapsFromWire(wraps) ?? [], key, circles[circle] ?? []);
      if (!fresh.ok) continue;
      const input = { report, office, items: [{ item, file, wraps: wrapsToWire(fresh.value) }] };
      must(await world.netra.act('report.reseal', { ...input, recovered: given.recovered }, { actor }));
      done += 1;
    }
    return done;
  }

  const ofOffice = (name: string, input: object, actor: Officer) =>
    world.netra.act(name, { office: formatRef(world.regency.ref), ...input }, { actor });

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    recovery = world.regency.recovery;
    for (let n = 0; n < 2; n += 1) must(await world.netra.submit(formal(world.netra)));
    const officer = await enrol(world, world.regency, 'tini', ['reviewer']);
    const key = must(await newMemberKey(PASSPHRASE, 2));
    must(await ofOffice('circle.join', key, officer));
    colleague = { officer, key: must(await unlockMemberKey(key.wrapped, PASSPHRASE)) };
  });
  afterAll(() => world?.netra.close());

  test('who joins opens nothing of before, until the first key holder re-seals it', async () => {
    expect(await show(colleague.officer)).toMatchObject({ items: 4, removed: [] });
    expect((await show(world.regency.officer)).added).toHaveLength(1);
    expect(await reseal(colleague.officer, colleague.key)).toBe(0);
    expect(await reseal(world.regency.officer, world.regency.key)).toBe(4);
    expect((await show(colleague.officer)).items).toBe(0);
    expect((await page(colleague.officer)).items).toEqual([]);
  });

  test('the page gives wraps and never content, to key holders alone', async () => {
    must(await world.netra.submit(formal(world.netra)));
    const third = await enrol(world, world.regency, 'wati', ['reviewer']);
    must(await ofOffice('circle.join', must(await newMemberKey(PASSPHRASE, 2)), third));
    const { items } = await page(third);
    expect(items.length).toBe(6);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual(['circle', 'file', 'holder', 'item', 'report', 'wraps']);
    must(await ofOffice('circle.leave', { person: third.id }, third));
    expect(code(await world.netra.ask('reseal.page', {}, third))).toBe('not-a-member');
    expect(code(await world.netra.ask('reseal.page', {}, { kind: 'public' }))).toBe('unknown-operation');
    expect((await page(colleague.officer)).items).toEqual([]);
  });

  test('a changed key keeps the earlier one until everything is re-sealed with it', async () => {
    const fresh = must(await newMemberKey(PASSPHRASE, 2));
    must(await ofOffice('circle.change-key', fresh, colleague.officer));
    const before = await show(colleague.officer);
    expect(before).toMatchObject({ items: 6, added: [{ recipient: fresh.recipient, items: 6 }] });
    expect(before.former).toEqual([{ recipient: before.removed[0]?.recipient, items: 6 }]);
    expect(await reseal(colleague.officer, colleague.key)).toBe(6);
    const [former] = (await show(colleague.officer)).former;
    expect(former?.items).toBe(0);
    must(await ofOffice('circle.drop-key', { recipient: former?.recipient }, colleague.officer));
    expect((await show(colleague.officer)).former).toEqual([]);
    colleague = { ...colleague, key: must(await unlockMemberKey(fresh.wrapped, PASSPHRASE)) };
  });

  test('who leaves is taken out of what was sealed before', async () => {
    must(await ofOffice('circle.leave', { person: colleague.officer.id }, colleague.officer));
    const { items, removed, added } = await show(world.regency.officer);
    expect([items, removed.length, added.length]).toEqual([6, 1, 0]);
    expect(await reseal(world.regency.officer, world.regency.key)).toBe(6);
    expect((await show(world.regency.officer)).items).toBe(0);
  });

  test('a lost passphrase is no lost report: a new key, and two of three sheets re-seal to it', async () => {
    const { officer } = world.regency;
    const fresh = must(await newMemberKey('frasa baru yang diingat', 2));
    must(await ofOffice('circle.change-key', fresh, officer));
    const sheets = await splitRecovery(recovery);
    const wanted = (await page(officer)).circles.handling?.find(({ role }) => role === 'recovery')?.recipient;
    const key = must(await recover(sheets.slice(1), wanted ? [wanted] : []));
    expect(await reseal(officer, key, { recovered: true })).toBe(6);
    const opened = must(await unlockMemberKey(fresh.wrapped, 'frasa baru yang diingat'));
    expect((await show(officer)).items).toBe(0);
    // The new key opens what was received before it was made.
    const another = await newRecoveryKey();
    must(await ofOffice('circle.set-recovery', { recipient: another.recipient }, officer));
    recovery = another.secret;
    own = opened;
    expect(await reseal(officer, opened)).toBe(6);
  });

  test('a report goes to the office above by two sheets of the office below, and is held there', async () => {
    const { netra, province, regency } = world;
    const { rows } = must(await netra.ask('report.list', {}, regency.officer)) as { rows: { record: string }[] };
    const report = `17.02:${rows[0]?.record}`;
    expect((await page(province.officer)).items).toEqual([]);
    // The key of last resort was changed meanwhile: the earlier one opens nothing that was re-sealed since.
    expect(await reseal(province.officer, regency.recovery, { report, recovered: true })).toBe(0);
    expect(await reseal(province.officer, recovery, { report, recovered: true })).toBe(2);
    expect((await page(province.officer, { report })).items).toEqual([]);
    expect((await show(province.officer)).items).toBe(0);
    const { items } = await page(province.officer, { report: `17.02:${rows[1]?.record}` });
    const input = { report, office: formatRef(regency.ref), items: [{ ...items[0], file: 0 }] };
    expect(code(await netra.act('report.reseal', input, { actor: regency.officer }))).toBe('office-not-above');
  });

  test('a key holder of the office below hands up as well, without knowing more of the office above than its keys', async () => {
    const { netra, province, regency } = world;
    const { rows } = must(await netra.ask('report.list', {}, regency.officer)) as { rows: { record: string }[] };
    const report = `17.02:${rows[1]?.record}`;
    const { items, circles, office } = await page(province.officer, { report });
    expect(items).toHaveLength(2);
    for (const { item, file, circle, wraps } of items) {
      const fresh = must(await rewrap(wrapsFromWire(wraps) ?? [], own, circles[circle] ?? []));
      const input = { report, office, items: [{ item, file, wraps: wrapsToWire(fresh) }] };
      expect(code(await netra.act('report.reseal', input, { actor: world.neighbour.officer }))).toBe('not-found');
      must(await netra.act('report.reseal', input, { actor: regency.officer }));
    }
    expect((await page(province.officer, { report })).items).toEqual([]);
  });

  test('the list of sealed items is what replaying says', async () => {
    const list = projections.find(({ name }) => name === 'sealed-item') as Projection;
    expect(await checkProjection(world.netra.database, world.netra.engine, list)).toEqual([]);
  });
});
