import { z } from 'zod';
import type { Tx } from '../db/database.ts';
import { reportKind } from '../intake/report.ts';
import type { ReportMode } from '../intake/report-acts.ts';
import type { ReportState } from '../intake/report-state.ts';
import { recordLook, viewsOf } from '../intake/trail.ts';
import { shownDue } from '../law/due-shown.ts';
import { decodeAct } from '../record/codec.ts';
import { cursorSchema, formatCursor, type RecordRef, refSchema } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { casePage } from './case.store.ts';
import { caseKind } from './case.ts';
import type { Source } from './case-acts.ts';
import { type CaseState, isClosed } from './case-state.ts';
import { caseSteps } from './due.ts';
import { lateInCase } from './late.ts';
import { importedAmong } from './number-lists.store.ts';
import { deskCounts, deskQueue } from './queue.ts';
import { weighLaw } from './weigh.ts';

const PAGE = 25;

export const listCases = defineOperation({
  name: 'case.list',
  summary: { id: 'Semua perkara, juga yang selesai', en: 'All cases, closed ones too' },
  for: 'officer',
  input: z.object({
    closed: z.boolean().optional(),
    number: z.string().trim().max(80, 'too-long').optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, filter) {
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const { rows, imported } = await asked.read(async tx => {
      const rows = await casePage(tx, { scope, ...filter, most: PAGE + 1 });
      const records = rows.map(({ record }) => record);
      return { rows, imported: await importedAmong(tx, records) };
    });
    const page = rows.slice(0, PAGE).map(row => ({ ...row, imported: imported.has(row.record) }));
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.last_step_on, last.record) : null });
  },
});

export const showCase = defineOperation({
  name: 'case.show',
  summary: { id: 'Satu perkara', en: 'One case' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, input) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, input.case);
      if (record?.kind !== caseKind.name) return undefined;
      const known = await asked.engine.known(tx);
      const sources = await sourcesOf(asked, tx, record.state as CaseState);
      const views = await viewsOf(asked, tx, input.case);
      return {
        record: record as Loaded<CaseState>,
        known,
        sources,
        views,
        ...(await asked.engine.acts(tx, input.case)),
      };
    });
    if (!found || found.record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'case' });
    const looked = await recordLook(asked, 'case', input.case, found.views);
    if (!looked.ok) return looked;
    const { ref, version, state } = found.record;
    const acts = found.acts.map(act => decodeAct(caseKind, act, found.cipher));
    const { known } = found;
    const late = lateInCase(acts, ref.region, known);
    const timeline = acts.map(({ seq, type, at, by, basis, fields }) => ({
      ...{ seq, type, at, by, basis, fields },
      late: late.get(seq) ?? null,
    }));
    const due = caseSteps(state).map(step => {
      const ofTrack = timeline.filter(({ fields }) => 'track' in fields && fields.track === step.track);
      const began = ofTrack.find(({ fields }) => 'on' in fields && fields.on === step.since) ?? ofTrack.at(-1);
      return shownDue(step, began?.basis ?? known.basis, known);
    });
    return ok({
      ref,
      version,
      case: state,
      closed: isClosed(state),
      timeline,
      decisions: acts.flatMap(({ seq, type, fields }) => (type === 'decided' ? [{ seq, ...fields }] : [])),
      due,
      sources: found.sources,
      views: found.views,
      offers: asked.engine
        .offers(found.record, asked.actor)
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

export interface CaseSource {
  readonly kind: Source['kind'];
  readonly ref: RecordRef;
  readonly number: string;
  readonly mode: ReportMode | null;
  readonly hasIdentity: boolean;
  readonly evidence: readonly { readonly hash: string; readonly mediaType: string; readonly size: number }[];
}

/** What each source brought, without anything sealed in it: that there is a reporter, and the files by their hash. */
export async function sourcesOf(asked: Asked, tx: Tx, state: CaseState): Promise<readonly CaseSource[]> {
  if (state.phase === 'none') return [];
  const found: CaseSource[] = [];
  for (const source of state.sources) {
    const record = source.kind === 'report' ? await asked.engine.load(tx, source.ref) : undefined;
    const report = record?.kind === reportKind.name ? (record.state as ReportState) : reportKind.initial;
    if (report.phase === 'none') found.push({ ...source, mode: null, hasIdentity: false, evidence: [] });
    else {
      const evidence = report.evidence.map(({ hash, mediaType, size }) => ({ hash, mediaType, size }));
      found.push({ ...source, mode: report.mode, hasIdentity: report.identity !== null, evidence });
    }
  }
  return found;
}

export const caseOperations = [listCases, showCase, deskQueue, deskCounts, weighLaw];
