import { expect, test } from 'vitest';
import { formatRef } from '../../src/record/ids.ts';
import { onPglite, onPostgres, rawConnection, until, waitingBackends } from '../engines.ts';
import { officer, REJANG } from './sample.ts';
import { type SampleWorld, sampleWorld } from './world.ts';

const [ana, budi] = [officer('ana', '17.02'), officer('budi', '17.02')];

async function openedFile(world: SampleWorld) {
  const answer = await world.engine.act('file.open', { region: REJANG, subject: 'satu berkas' }, { actor: ana });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value.records[0]!.ref;
}

/** Both officers saw version 1 and act on it. */
const bothAct = (world: SampleWorld, file: string) =>
  [ana, budi].map(actor => world.engine.act('file.note', { file, note: `oleh ${actor.kind}` }, { actor, expected: 1 }));

async function expectOneWinner(
  world: SampleWorld,
  file: string,
  answers: Awaited<ReturnType<typeof bothAct>[number]>[],
) {
  const winners = answers.filter(answer => answer.ok);
  const losers = answers.filter(answer => !answer.ok);
  expect(winners).toHaveLength(1);
  expect(losers).toEqual([{ ok: false, refusal: { code: 'changed', detail: ['noted'] } }]);
  const { rows } = await world.database.statement('acts', 'select seq, type from act where record = $1 order by seq', [
    file.split(':')[1],
  ]);
  expect(rows).toEqual([
    { seq: 1, type: 'opened' },
    { seq: 2, type: 'noted' },
  ]);
}

onPostgres(engine => {
  test('two officers act on one record at once, both with an open transaction: one wins, the other is told what changed', async () => {
    const { db, where } = await engine.open();
    if (where.kind !== 'postgres') throw new Error('needs a server');
    const world = await sampleWorld(db);
    const ref = await openedFile(world);
    const holder = await rawConnection(where.url);
    // Inside its own transaction a connection sees one frozen picture of the others.
    const watcher = await rawConnection(where.url);
    await holder.query('begin');
    await holder.query('select 1 from record where id = $1 for update', [ref.id]);
    const asked = bothAct(world, formatRef(ref));
    await until(async () => (await waitingBackends(watcher)) === 2);
    await holder.query('commit');
    await Promise.all([holder.end(), watcher.end()]);
    await expectOneWinner(world, formatRef(ref), await Promise.all(asked));
  });

  test('two double clicks with one key, both with an open transaction: one act, and the second is answered from it', async () => {
    const { db, where } = await engine.open();
    if (where.kind !== 'postgres') throw new Error('needs a server');
    const world = await sampleWorld(db);
    const ref = await openedFile(world);
    const holder = await rawConnection(where.url);
    // Inside its own transaction a connection sees one frozen picture of the others.
    const watcher = await rawConnection(where.url);
    await holder.query('begin');
    await holder.query('select 1 from record where id = $1 for update', [ref.id]);
    const click = () =>
      world.engine.act('file.note', { file: formatRef(ref), note: 'sekali' }, { actor: ana, key: 'klik' });
    const asked = [click(), click()];
    await until(async () => (await waitingBackends(watcher)) === 2);
    await holder.query('commit');
    await Promise.all([holder.end(), watcher.end()]);
    const answers = await Promise.all(asked);
    expect(answers.map(answer => answer.ok && answer.value.repeated).sort()).toEqual([false, true]);
    const { rows } = await world.database.statement('acts', 'select count(*)::int as n from act');
    expect(rows).toEqual([{ n: 2 }]);
  });
});

onPglite(engine => {
  test('two officers who saw the same version can not both act on it', async () => {
    const world = await sampleWorld((await engine.open()).db);
    const file = formatRef(await openedFile(world));
    await expectOneWinner(world, file, await Promise.all(bothAct(world, file)));
  });
});
