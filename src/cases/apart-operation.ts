import { z } from 'zod';
import type { ReportState } from '../intake/report-state.ts';
import { heirAmong, heirTouch } from '../offices/dissolution.ts';
import { handlerOf, KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import { formatRef, refSchema } from '../record/ids.ts';
import type { Refusal } from '../record/kind.ts';
import { defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import type { CaseState } from './case-state.ts';
import type { FindingState } from './finding.ts';
import type { LeadState } from './lead.ts';

/** Who is kept apart from a report or a case, and the office that has it now. */
export const showApart = defineOperation({
  name: 'apart.show',
  summary: { id: 'Benturan kepentingan pada satu laporan atau perkara', en: 'Recusals from a report or a case' },
  for: 'officer',
  input: z.object({ record: refSchema }),
  async run(asked, { record: ref }) {
    const record = await asked.read(tx => asked.engine.load(tx, ref));
    const state =
      record && MATTERS.includes(record.kind)
        ? (record.state as ReportState | LeadState | FindingState | CaseState)
        : undefined;
    if (!record || !state || state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'record' });
    const { apart, number } = state;
    const handler = handlerOf(state);
    const [ends] = heirTouch(handler);
    // Whoever sees a matter of a body of one vote sees the body, which stands in the same region.
    const office = ends && (await asked.read(tx => asked.engine.load(tx, handler)));
    return ok({
      ref,
      kind: record.kind as KindOfMatter,
      version: record.version,
      number,
      ...apart,
      recused: apart.recused.map(one => ({ ...one, person: formatRef(one.person) })),
      office: formatRef(office ? heirAmong([office], handler) : handler),
      offers: asked.engine
        .offers(record, asked.actor)
        .filter(({ command }) => OFFERED.includes(command.name.split('.')[1] ?? ''))
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});
const MATTERS: readonly string[] = KINDS_OF_MATTER;
const OFFERED = ['recuse', 'lift-recusal', 'take-over'];
