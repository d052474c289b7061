import { expect, test } from 'vitest';
import { forEachEngine } from '../../test/engines.ts';
import { settleTraining } from './training.ts';

forEachEngine(engines => {
  test('data for training stay for training, whatever the next start says', async () => {
    const { db } = await engines.open();
    await settleTraining(db, true, false);
    await settleTraining(db, true, true);
    await expect(settleTraining(db, false, true)).rejects.toMatchObject({ code: 'training-data' });
    await expect(db.statement('change', 'update installation set training = false')).rejects.toThrow();
  });

  test('real data, and data from before there was training, never open for training', async () => {
    const real = (await engines.open()).db;
    await settleTraining(real, false, false);
    await expect(settleTraining(real, true, false)).rejects.toMatchObject({ code: 'real-data' });
    const old = (await engines.open()).db;
    await expect(settleTraining(old, true, true)).rejects.toMatchObject({ code: 'real-data' });
    await settleTraining(old, false, true);
  });
});
