/** What the desk may see of initial information and of findings. */
import { z } from 'zod';
import { recordLook, viewsOf } from '../intake/trail.ts';
import { type Dated, dayOfAct, type Late } from '../law/late.ts';
import { decodeAct } from '../record/codec.ts';
import { cursorSchema, formatCursor, refSchema } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { type FindingState, findingKind } from './finding.ts';
import { findingPage, leadPage } from './lead.store.ts';
import { type LeadState, leadKind } from './lead.ts';
import { lateInFinding, lateInLead } from './lead-late.ts';

const PAGE = 25;
/** What happened on which day, with what came after its limit. */
const timelineOf = (acts: readonly Dated[], late: ReadonlyMap<number, Late>, region: string) =>
  acts.map(act => ({ type: act.type, on: dayOfAct(act, region), late: late.get(act.seq) ?? null }));
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
    const found = await asked.read(async tx => ({
      record: await asked.engine.load(tx, lead),
      views: await viewsOf(asked, tx, lead),
      known: await asked.engine.known(tx),
      ...(await asked.engine.acts(tx, lead)),
    }));
    const record = found.record?.kind === leadKind.name ? (found.record as Loaded<LeadState>) : undefined;
    if (!record || record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'lead' });
    const looked = await recordLook(asked, 'lead', lead, found.views);
    if (!looked.ok) return looked;
    const { ref, version, state } = record;
    const offers = asked.engine.offers(record, asked.actor);
    const acts = found.acts.map(act => decodeAct(leadKind, act, found.cipher));
    return ok({
      ref,
      version,
      lead: state,
      timeline: timelineOf(acts, lateInLead(acts, ref.region, found.known), ref.region),
      views: found.views,
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
    const found = await asked.read(async tx => ({
      record: await asked.engine.load(tx, finding),
      views: await viewsOf(asked, tx, finding),
      known: await asked.engine.known(tx),
      ...(await asked.engine.acts(tx, finding)),
    }));
    const record = found.record?.kind === findingKind.name ? (found.record as Loaded<FindingState>) : undefined;
    if (!record || record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'finding' });
    const looked = await recordLook(asked, 'finding', finding, found.views);
    if (!looked.ok) return looked;
    const { ref, version, state } = record;
    const offers = asked.engine.offers(record, asked.actor);
    const acts = found.acts.map(act => decodeAct(findingKind, act, found.cipher));
    return ok({
      ...{ ref, version, finding: state, views: found.views },
      timeline: timelineOf(acts, lateInFinding(acts, ref.region, found.known), ref.region),
      offers: offers.map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

export const leadOperations = [listLeads, showLead, listFindings, showFinding] as const;
