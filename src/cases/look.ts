/** A look at one part of a case, recorded like a look at its page. */
import { recordLook, viewsOf } from '../intake/trail.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import type { CaseState, OpenedCase } from './case-state.ts';
import { sourcesOf } from './operations.ts';

/** The case as its page has it, and the steps of one part of it. */
export async function lookAt(asked: Asked, ref: RecordRef, steps: readonly string[]) {
  const found = await asked.read(async tx => {
    const record = await asked.engine.load(tx, ref);
    if (record?.kind !== caseKind.name) return undefined;
    const { state } = record as Loaded<CaseState>;
    const sources = await sourcesOf(asked, tx, state);
    return { record, state, sources, known: await asked.engine.known(tx), views: await viewsOf(asked, tx, ref) };
  });
  if (found?.state.phase !== 'opened') return refuse<Refusal>({ code: 'not-found', field: 'case' });
  const looked = await recordLook(asked, 'case', ref, found.views);
  if (!looked.ok) return looked;
  const offers = asked.engine
    .offers(found.record, asked.actor)
    .filter(({ command }) => steps.includes(command.name))
    .map(({ command, verdict }) => ({ name: command.name, verdict }));
  return ok({ ...found, state: found.state as OpenedCase, offers, version: found.record.version });
}
