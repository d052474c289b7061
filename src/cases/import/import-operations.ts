import { z } from 'zod';
import { decodeAct } from '../../record/codec.ts';
import { refSchema } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { defineOperation } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { findFileByHash, importsOf, rowsDone } from './import.store.ts';
import { type ImportState, importKind, mayImport } from './import.ts';

/** The imports of an office, and whether the one who asks may make another. */
export const listImports = defineOperation({
  name: 'import.list',
  summary: { id: 'Impor register berjalan', en: 'Imports of running registers' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office }) {
    const rows = await asked.read(tx => importsOf(tx, office));
    return ok({ rows, may: mayImport(asked.actor) });
  },
});

/** How far an import has come. `waiting`: it was cut short and needs its file once more. */
export const showImport = defineOperation({
  name: 'import.show',
  summary: { id: 'Satu impor register berjalan', en: 'One import of a running register' },
  for: 'officer',
  input: z.object({ import: refSchema }),
  async run(asked, { import: ref }) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, ref);
      if (record?.kind !== importKind.name) return undefined;
      const { state } = record as Loaded<ImportState>;
      if (state.phase === 'none') return undefined;
      const { acts, cipher } = await asked.engine.acts(tx, ref);
      const file = await findFileByHash(tx, state.office, state.hash);
      return { state, acts, cipher, done: await rowsDone(tx, ref), waiting: !file };
    });
    if (!found) return refuse<Refusal>({ code: 'not-found', field: 'import' });
    const [begun] = found.acts.map(act => decodeAct(importKind, act, found.cipher));
    const { phase, rows, begunOn, hash } = found.state;
    const waiting = phase === 'running' && found.waiting;
    const may = mayImport(asked.actor).ok;
    return ok({ phase, rows, begunOn, hash, by: begun?.by ?? null, done: found.done, waiting, may });
  },
});

export const importOperations = [listImports, showImport];
