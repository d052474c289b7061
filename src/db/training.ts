/** Data are for training or real from their first start on, and never change sides: invented cases must not pass for real ones. */
import type { Database } from './database.ts';
import { DatabaseError } from './errors.ts';

/** Settles it on a first start. Throws `training-data` or `real-data` where what lies here is the other kind. */
export async function settleTraining(database: Database, training: boolean, filled: boolean): Promise<void> {
  // Data from before there was a training mode are real.
  await database.statement('settle', 'insert into installation (training) values ($1) on conflict do nothing', [
    training && !filled,
  ]);
  const { rows } = await database.statement('training or real', 'select training from installation');
  const found = rows[0]?.training === true;
  if (found && !training) throw new DatabaseError('training-data', 'these data are for training: set NETRA_TRAINING=1');
  if (!found && training) throw new DatabaseError('real-data', 'these data are real: training needs data of its own');
}
