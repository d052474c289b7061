import { z } from 'zod';
import type { Zone } from '../calendar/zones.ts';
import type { Known } from '../law/known.ts';
import { dayOfAct } from '../law/late.ts';
import type { Requirement } from '../law/requirements.ts';
import { passingNow } from '../offices/passing.ts';
import { decodeAct } from '../record/codec.ts';
import { cursorSchema, formatCursor, formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import { type Actor, type Loaded, type Refusal, stateOf } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { NOT_OPENED, type SealedContent, sealedIn } from './access.ts';
import { fetching } from './access-commands.ts';
import { findLookup, reportPage } from './intake.store.ts';
import { lateInReport } from './late.ts';
import { nextLimit } from './limits.ts';
import { newReceipt, parseReceipt, receiptKeys, receiptVerifier, verifyReceipt } from './receipt.ts';
import { reportKind } from './report.ts';
import { mayOpen } from './report-rules.ts';
import type { ReportState } from './report-state.ts';
import { openingsOf } from './trail.store.ts';
import { recordLook, searchAccesses, viewsOf } from './trail.ts';

const PAGE = 25;

export const listReports = defineOperation({
  name: 'report.list',
  summary: { id: 'Laporan yang masuk', en: 'Reports received' },
  for: 'officer',
  input: z.object({
    phase: z.enum(['received', 'registered', 'set-aside', 'withdrawn']).optional(),
    number: z.string().trim().max(80, 'too-long').optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, filter) {
    const scope = asked.actor.kind === 'officer' ? asked.actor.scope : '*';
    const rows = await asked.read(tx => reportPage(tx, { scope, ...filter, most: PAGE + 1 }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({ rows: page, next: rows.length > PAGE && last ? formatCursor(last.received_on, last.record) : null });
  },
});

/**
 * What the desk may see of a report: never the sealed bytes, which are served one by one after an access was recorded. Of what was
 * told in confidence its files aren't described either but to those who may open them: a hash can confirm a guess.
 */
const forDesk = (state: Exclude<ReportState, { phase: 'none' }>, actor: Actor) => {
  const { identity, sealedAccount, evidence, lookup: _, verifier: __, sealedBefore: ___, ...rest } = state;
  const described = state.custody === null || mayOpen(state, actor).ok ? evidence : [];
  return {
    ...rest,
    hasIdentity: identity !== null,
    hasSealedAccount: sealedAccount !== null,
    evidence: described.map(({ hash, mediaType, size, what, description }) => ({
      hash,
      mediaType,
      size,
      what,
      description,
    })),
  };
};

export const showReport = defineOperation({
  name: 'report.show',
  summary: { id: 'Satu laporan', en: 'One report' },
  for: 'officer',
  input: z.object({ report: refSchema }),
  async run(asked, { report }) {
    const found = await asked.read(async tx => {
      const record = await asked.engine.load(tx, report);
      if (record?.kind !== reportKind.name) return undefined;
      const views = await viewsOf(asked, tx, report);
      const known = await asked.engine.known(tx);
      const kept = { known, ...(await asked.engine.acts(tx, report)) };
      return { record: record as Loaded<ReportState>, kept, accesses: await openingsOf(tx, report, 'seals'), views };
    });
    if (!found || found.record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'report' });
    const looked = await recordLook(asked, 'report', report, found.views);
    if (!looked.ok) return looked;
    const { ref, version, state } = found.record;
    return ok({
      ref,
      version,
      report: forDesk(state, asked.actor),
      timeline: timelineOf(found.kept, ref),
      offers: asked.engine
        .offers(found.record, asked.actor)
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
      accesses: found.accesses,
      views: found.views,
    });
  },
});

/** What happened to a report and on which day, with what came after its limit. */
function timelineOf(
  { acts, cipher, known }: Awaited<ReturnType<Asked['engine']['acts']>> & { readonly known: Known },
  { region }: RecordRef,
) {
  const decoded = acts.map(act => decodeAct(reportKind, act, cipher));
  const late = lateInReport(decoded, region, known);
  return decoded.map(act => ({ type: act.type, on: dayOfAct(act, region), late: late.get(act.seq) ?? null }));
}

/** What the reporter sees with the receipt. An unknown receipt and a wrong one are one answer, and take the same time. */
export const reportStatus = defineOperation({
  name: 'report.status',
  summary: { id: 'Status laporan bagi pelapor', en: 'Status of a report for its reporter' },
  for: 'public',
  input: z.object({ receipt: z.string().max(80) }),
  async run(asked, { receipt }) {
    const code = parseReceipt(receipt);
    if (!code.ok) return refuse<Refusal>({ code: code.refusal.code, field: 'receipt' });
    const { lookup, secret } = receiptKeys(code.value);
    const door = { role: 'netra_app', scope: '*', name: 'status' } as const;
    const found = await asked.database.transaction(door, tx => findLookup(tx, lookup));
    const known = await verifyReceipt(found?.verifier ?? (await nobodysVerifier()), secret);
    if (!found || !known) return refuse<Refusal>({ code: 'receipt-unknown', field: 'receipt' });
    const record = await asked.database.transaction({ ...door, scope: found.ref.region || '*' }, tx =>
      asked.engine.load(tx, found.ref),
    );
    if (!record) throw new Error('a receipt leads to no record');
    const { state } = stateOf([record], 0, reportKind);
    if (state.phase === 'none') throw new Error('a receipt leads to an empty record');
    const { number, receivedOn, phase, told, mode, topic, times, attached } = state;
    return ok({
      number,
      receivedOn,
      times,
      /** The clock by which the times are read. */
      zone: countingOf(asked, record.ref).zone,
      phase,
      told,
      attached,
      limit: nextLimit(state, countingOf(asked, record.ref)),
      mode,
      topic,
      /** What the reporter is asked to complete, while it is waited for. */
      missing: missingOf(state),
      /** To whom it was passed on, where it is; and whether it waits there to be taken on. */
      passedOn: passedOnTo(state),
      setAside: state.phase === 'set-aside' ? { on: state.on, cite: state.cite } : null,
    });
  },
});

function passedOnTo({ apart }: Exclude<ReportState, { phase: 'none' }>) {
  const passing = passingNow(apart);
  return passing
    ? { to: passing.toName, on: passing.answeredOn ?? passing.on, awaits: passing.phase === 'awaiting' }
    : null;
}

const missingOf = (state: Exclude<ReportState, { phase: 'none' }>): readonly Requirement[] => {
  const { phase, review } = state;
  return phase === 'received' && review?.askedOn && !review.completedOn ? review.missing : [];
};

const countingOf = ({ engine, actor }: Asked, { region }: RecordRef) => {
  const { zone, known } = engine.moment(region, actor);
  return { zone: zone as Zone, region, known };
};

/** A verifier that no secret fits, so that an unknown receipt takes the time of a known one. */
let nobodys: Promise<string> | undefined;
const nobodysVerifier = (): Promise<string> => {
  nobodys ??= receiptVerifier(receiptKeys(newReceipt()).secret);
  return nobodys;
};

/**
 * The sealed bytes of one item, for the browser that holds the key. `access` is what `item.open` has recorded: the same
 * officer's, of this report and item, at most FRESH_MINUTES ago. That they go out is committed first. Refuses `not-opened`
 * where it is anything else, and `opened-too-long-ago` or `fetched-too-often` where the reason must be given again.
 */
export const sealedItemOf = defineOperation({
  name: 'item.sealed',
  summary: { id: 'Isi tersegel', en: 'Sealed content' },
  for: 'officer',
  input: fetching,
  async run(asked, { report, item, file, access }): Promise<Result<SealedContent, Refusal>> {
    const found = await asked.read(tx => asked.engine.load(tx, report));
    if (found?.kind !== reportKind.name) return refuse({ code: 'not-found', field: 'report' });
    const may = mayOpen(found.state as ReportState, asked.actor);
    if (!may.ok) return may;
    const input = { report: formatRef(report), item, file, access: formatRef(access) };
    const fetched = await asked.engine.act('item.fetch', input, { actor: asked.actor });
    if (!fetched.ok) return fetched.refusal.code === 'not-found' ? refuse(NOT_OPENED) : fetched;
    const content = sealedIn(stateOf(fetched.value.records, 1, reportKind).state, item, file);
    if (!content) throw new Error('bytes were fetched of an item that is not there');
    return ok(content);
  },
});

export const intakeOperations = [listReports, showReport, reportStatus, sealedItemOf, searchAccesses];
