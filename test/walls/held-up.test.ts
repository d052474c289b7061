/**
 * What somebody meets whose question the database has no time for: a lock that another holds is held until the answer is there, and
 * the transaction that waits for it runs out of its time. It is nobody's fault, nothing is lost, and a little later it works.
 */
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { openApi } from '../../src/api/api.ts';
import { buildIfStale } from '../../src/cli/build.ts';
import { openDatabase } from '../../src/db/database.ts';
import type { Netra } from '../../src/netra.ts';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { SET_UP } from '../../src/offices/office.ts';
import { formatRef, parseRef } from '../../src/record/ids.ts';
import { askByName, asker } from '../../src/record/operation.ts';
import { operations } from '../../src/rooms.ts';
import { serve } from '../../src/server.ts';
import { onPostgres, rawConnection } from '../engines.ts';
import { review } from '../support/typed.ts';
import { formal, must, openThread, type ThreadWorld } from '../thread/world.ts';
import { visitor } from './visitor.ts';

const PASSWORD = 'sungai-berkabut-tujuh';
const WHY = 'Putusan Mahkamah Agung dibacakan kembali di depan Kalimaya.';

onPostgres(engine => {
  beforeAll(async () => {
    await buildIfStale();
  }, 300_000);

  test('a page, a form and the API say that Netra is busy while a lock is held, give back what was typed, and then answer', async () => {
    const { where } = await engine.open();
    if (where.kind !== 'postgres') throw new Error('a lock is held from outside');
    const world = await openThread(where);
    const matter = await registered(world);
    const hasty = await openDatabase(where, { transactionLimitMs: 300, log: () => {} });
    const { netra } = world;
    const asks: Pick<Netra, 'ask'> = {
      ask: (name, input, actor) =>
        askByName(operations, name, input, actor, one => asker({ ...netra, database: hasty }, one, name)),
    };
    const site = await serve({
      ...{ host: '127.0.0.1', port: 0, ledgerDir: join(world.dataDir, 'ledger'), log: () => {} },
      netra: { ...netra, ...asks, api: openApi({ ...netra, ...asks }) },
    });
    const holder = await rawConnection(where.url);
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    try {
      const browser = visitor(site.url);
      await signIn(world, browser);
      await holder.query('begin; lock table report_passing, view_list, public_register');

      const page = await browser.get('/meja/limpahan');
      expect([page.status, page.html]).toEqual([503, expect.stringContaining('Netra sedang sibuk')]);

      const step = `/meja/perkara/${matter}/tangguhkan`;
      const body = new URLSearchParams({ reason: WHY, expected: '1', key: 'k', 'on-day': '31', 'on-month': '2' });
      const form = await browser.raw(step, { method: 'POST', body });
      expect([form.status, form.html]).toEqual([503, expect.stringContaining('Tulisan Anda masih ada')]);
      expect(form.html).toContain(`action="${step}"`);
      expect(form.field('reason')).toBe(WHY);

      const api = await fetch(`${site.url}/api/v1/register.list`);
      expect([api.status, await api.json()]).toEqual([503, { code: 'busy' }]);
      expect(log.mock.calls.flat().join('\n')).toMatch(/"code":"transaction-too-long","route":"\/meja\/limpahan"/);
      expect(log.mock.calls.flat().join('\n')).not.toContain('Kalimaya');

      await holder.query('rollback');
      expect((await browser.get('/meja/limpahan')).status).toBe(200);
      const again = await browser.raw(step, { method: 'POST', body });
      expect([again.status, again.html]).toEqual([409, expect.stringContaining(WHY)]);
      expect((await fetch(`${site.url}/api/v1/register.list`)).status).toBe(200);
    } finally {
      log.mockRestore();
      await holder.end();
      await site.close(1_000);
      await hasty.close();
      await netra.close();
    }
  });
});

async function registered({ netra, regency: { ref, officer } }: ThreadWorld): Promise<string> {
  const report = formatRef(must(await netra.submit(formal(netra))).ref);
  must(await netra.act('report.review', review(report, '2024-10-14'), { actor: officer }));
  const words = { actorKind: 'pns', reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: '2024-10-12' };
  const given = { report, office: formatRef(ref), regime: 'pilkada', ...words, tracks: ['neutrality'] };
  const { records } = must(await netra.act('case.register', given, { actor: officer }));
  const found = records.find(({ kind }) => kind === 'case');
  if (!found) throw new Error('case.register leaves a case');
  return formatRef(found.ref);
}

async function signIn({ netra, regency }: ThreadWorld, browser: ReturnType<typeof visitor>): Promise<void> {
  const person = parseRef(regency.officer.id);
  if (!person) throw new Error('an officer is a record');
  const { token } = must(
    await makeSetUpLink(netra.database, SET_UP, { purpose: 'set-password', person }, netra.clock()),
  );
  const { signIn: name } = must(await useSetUpLink(netra.database, { token, password: PASSWORD }, netra.clock()));
  const answer = await browser.post('/masuk?/masuk', { signIn: name, password: PASSWORD, back: '/meja' });
  expect(answer.status).toBe(303);
}
