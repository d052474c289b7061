/** What anybody may ask with the code on a paper of ours: the one record that it is of. */
import { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { placesOf } from '../../record/ledger.store.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, refuse } from '../../result.ts';
import { idsOf, parsePaperCode } from './paper-code.ts';

export const KEEPER = { role: 'netra_keeper', scope: '*', name: 'paper' } as const;
export const codeInput = z.object({ code: z.string().max(80) });

/**
 * The public's own role reads no such record; this door opens exactly one, to whoever has its code.
 * @param within the record whose id lies in a span
 * @param tell what is said of it, with the act whose place in the ledger counts; undefined where it is no paper's
 */
export async function tellByCode<Said extends object>(
  asked: Asked,
  code: string,
  within: (tx: Tx, from: string, to: string) => Promise<RecordRef | undefined>,
  tell: (record: Loaded | undefined) => { readonly said: Said; readonly seq: number } | undefined,
) {
  const parsed = parsePaperCode(code);
  if (!parsed.ok) return refuse<Refusal>({ ...parsed.refusal, field: 'code' });
  const found = await told(asked, tx => within(tx, ...idsOf(parsed.value)), tell);
  return found ? ok(found) : refuse<Refusal>({ code: 'paper-code-unknown', field: 'code' });
}

/** The one record that is found, as it is told; undefined where none is. */
export const told = <Said extends object>(
  asked: Asked,
  find: (tx: Tx) => Promise<RecordRef | undefined>,
  tell: (record: Loaded | undefined) => { readonly said: Said; readonly seq: number } | undefined,
) =>
  asked.database.transaction(KEEPER, async tx => {
    const ref = await find(tx);
    const found = ref && tell(await asked.engine.load(tx, ref));
    if (!found) return undefined;
    const entry = (await placesOf(tx, ref)).get(found.seq) ?? null;
    return { ...found.said, entry, asOf: asked.files.checkpoint().size };
  });
