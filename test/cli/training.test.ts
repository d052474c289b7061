/** Training beside real data: other folders, another name of the ledger, and a start that is refused where the two don't fit. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openHouse } from '../../src/cli/house.ts';
import { ledgerName, readSettings } from '../../src/cli/settings.ts';
import { pgliteDirectory } from '../engines.ts';

const folder = await mkdtemp(join(tmpdir(), 'netra-training-'));
afterAll(() => rm(folder, { recursive: true }));

const settingsOf = (env: Record<string, string>) => {
  const read = readSettings(env, folder);
  if (!read.ok) throw new Error(read.refusal.reason.en);
  return read.value;
};

test('training has folders and a ledger name of its own, and an unclear setting is refused', () => {
  const training = settingsOf({ NETRA_TRAINING: '1' });
  expect([training.dataDir, training.keysDir]).toEqual([join(folder, 'var-latihan'), join(folder, 'keys-latihan')]);
  expect(ledgerName(training)).toBe('netra.localhost/latihan/ledger');
  const real = settingsOf({});
  expect([real.dataDir, ledgerName(real)]).toEqual([join(folder, 'var'), 'netra.localhost/ledger']);
  expect(readSettings({ NETRA_TRAINING: 'ya' }, folder)).toMatchObject({ refusal: { name: 'NETRA_TRAINING' } });
});

test.each([
  ['1', '0', 'data latihan'],
  ['0', '1', 'data sungguhan'],
])('data begun with NETRA_TRAINING=%s are refused with =%s, which says: %s', async (first, second, words) => {
  const dataDir = dirname(await pgliteDirectory());
  const place = { NETRA_DATA: dataDir, NETRA_KEYS: join(folder, `keys-${first}`) };
  const house = await openHouse(settingsOf({ ...place, NETRA_TRAINING: first }));
  if (!house.ok) throw new Error(house.refusal.reason.en);
  expect(house.value.netra.training).toBe(first === '1');
  await house.value.close();
  const other = await openHouse(settingsOf({ ...place, NETRA_TRAINING: second }));
  expect(other).toMatchObject({ ok: false, refusal: { reason: { id: expect.stringContaining(words) } } });
});
