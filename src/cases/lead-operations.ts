/** What the desk may see of initial information and of findings. */
import { z } from 'zod';
import { cursorSchema, formatCursor, refSchema } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { type FindingState, findingKind } from './finding.ts';
import { findingPage, leadPage } from './lead.store.ts';
import { type LeadState, leadKind } from './lead.ts';

const PAGE = 25;
const filter = {
  number: z.string().trim().max(80, 'too-long').optional(),
  after: cursorSchema.optional(),
};

export const listLeads = defineOperation({
  name: 'lead.list',
  summary: { id: 'Informasi awal', en: 'Initial information' },
  for: 'officer',
  input: z.object({ phase: z.enum(['tracing', 'adopted', 'recorded']).optional(), ...filter }),
  async run(asked, given) {
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const rows = await asked.read(tx => leadPage(tx, { scope, ...given, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.noted_on, last.record) : null });
  },
});

export const showLead = defineOperation({
  name: 'lead.show',
  summary: { id: 'Satu informasi awal', en: 'One piece of initial information' },
  for: 'officer',
  input: z.object({ lead: refSchema }),
  async run(asked, { lead }) {
    const found = await asked.read(tx => asked.engine.load(tx, lead));
    const record = found?.kind === leadKind.name ? (found as Loaded<LeadState>) : undefined;
    if (!record || record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'lead' });
    const { ref, version, state } = record;
    const offers = asked.engine.offers(record, asked.actor);
    return ok({
      ref,
      version,
      lead: state,
      offers: offers.map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

export const listFindings = defineOperation({
  name: 'finding.list',
  summary: { id: 'Temuan', en: 'Findings' },
  for: 'officer',
  input: z.object({ phase: z.enum(['set', 'registered', 'set-aside']).optional(), ...filter }),
  async run(asked, given) {
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const rows = await asked.read(tx => findingPage(tx, { scope, ...given, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.set_on, last.record) : null });
  },
});

export const showFinding = defineOperation({
  name: 'finding.show',
  summary: { id: 'Satu temuan', en: 'One finding' },
  for: 'officer',
  input: z.object({ finding: refSchema }),
  async run(asked, { finding }) {
    const found = await asked.read(tx => asked.engine.load(tx, finding));
    const record = found?.kind === findingKind.name ? (found as Loaded<FindingState>) : undefined;
    if (!record || record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'finding' });
    const { ref, version, state } = record;
    const offers = asked.engine.offers(record, asked.actor);
    return ok({
      ...{ ref, version, finding: state },
      offers: offers.map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

export const leadOperations = [listLeads, showLead, listFindings, showFinding] as const;
