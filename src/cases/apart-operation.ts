import { z } from 'zod';
import { type ReportState, reportKind } from '../intake/report.ts';
import type { Apart } from '../offices/recusal.ts';
import { formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import type { Refusal } from '../record/kind.ts';
import { defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { type CaseState, caseKind } from './case.ts';

/** What both kinds have of a matter that people can be kept apart from. */
const matterOf = (kind: string, state: unknown) => {
  if (kind !== reportKind.name && kind !== caseKind.name) return undefined;
  const matter = state as ReportState | CaseState;
  return matter.phase === 'none' ? undefined : matter;
};

/** Who is kept apart from a report or a case, and the office that has it now. */
export const showApart = defineOperation({
  name: 'apart.show',
  summary: { id: 'Benturan kepentingan pada satu laporan atau perkara', en: 'Recusals from a report or a case' },
  for: 'officer',
  input: z.object({ record: refSchema }),
  async run(asked, { record: ref }) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, ref);
      const matter = record && matterOf(record.kind, record.state);
      if (!matter) return undefined;
      return { record, matter };
    });
    if (!found) return refuse<Refusal>({ code: 'not-found', field: 'record' });
    const { record, matter } = found;
    const office: RecordRef = matter.apart.takenOver?.office ?? matter.office;
    const apart: Apart = matter.apart;
    return ok({
      ref,
      kind: record.kind as 'report' | 'case',
      version: record.version,
      number: matter.number,
      ...apart,
      recused: apart.recused.map(one => ({ ...one, person: formatRef(one.person) })),
      office: formatRef(office),
      offers: asked.engine
        .offers(record, asked.actor)
        .filter(({ command }) => OFFERED.includes(command.name.split('.')[1] ?? ''))
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});
const OFFERED = ['recuse', 'lift-recusal', 'take-over'];
