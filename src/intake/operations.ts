import { z } from 'zod';
import type { Zone } from '../calendar/zones.ts';
import { cursorSchema, formatCursor, type RecordRef, refSchema } from '../record/ids.ts';
import { type Actor, type Loaded, type Refusal, stateOf } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type AccessState, accessKind, FRESH_MINUTES, ITEMS, isFresh, isOpeningOf } from './access.ts';
import { accessesOf, findLookup, reportPage } from './intake.store.ts';
import { nextLimit } from './limits.ts';
import { newReceipt, parseReceipt, receiptKeys, receiptVerifier, verifyReceipt } from './receipt.ts';
import { mayOpen, type ReportState, reportKind, type SealedField } from './report.ts';

const PAGE = 25;

export const listReports = defineOperation({
  name: 'report.list',
  summary: { id: 'Laporan yang masuk', en: 'Reports received' },
  for: 'officer',
  input: z.object({
    phase: z.enum(['received', 'registered', 'set-aside']).optional(),
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
  const { identity, sealedAccount, evidence, lookup: _, verifier: __, ...rest } = state;
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
      return { record: record as Loaded<ReportState>, accesses: await accessesOf(tx, report) };
    });
    if (!found || found.record.state.phase === 'none') return refuse<Refusal>({ code: 'not-found', field: 'report' });
    const { ref, version, state } = found.record;
    return ok({
      ref,
      version,
      report: forDesk(state, asked.actor),
      offers: asked.engine
        .offers(found.record, asked.actor)
        .map(({ command, verdict }) => ({ name: command.name, verdict })),
      accesses: found.accesses,
    });
  },
});

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
      setAside: state.phase === 'set-aside' ? { on: state.on, cite: state.cite } : null,
    });
  },
});

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

/** A small item comes whole; of a file its name in the vault, which streams it. */
export type SealedContent =
  | { readonly kind: 'inline'; readonly item: SealedField }
  | { readonly kind: 'vault'; readonly blob: string; readonly wraps: SealedField['wraps'] };

/**
 * The sealed bytes of one item, for the browser that holds the key. `access` is what `item.open` has recorded: the same
 * officer's, of this report and item, at most FRESH_MINUTES ago. Refuses `not-opened` where it is anything else, and
 * `opened-too-long-ago` where the reason must be given again.
 */
export const sealedItemOf = defineOperation({
  name: 'item.sealed',
  summary: { id: 'Isi tersegel', en: 'Sealed content' },
  for: 'officer',
  input: z.object({
    report: refSchema,
    item: z.enum(ITEMS),
    file: z.number().int().min(0).default(0),
    access: refSchema,
  }),
  async run(asked, { report, item, file: nth, access }): Promise<Result<SealedContent, Refusal>> {
    const found = await asked.read(async tx => ({
      report: await asked.engine.load(tx, report),
      access: await asked.engine.load(tx, access),
    }));
    if (found.report?.kind !== reportKind.name) return refuse({ code: 'not-found', field: 'report' });
    const { state } = stateOf([found.report], 0, reportKind);
    const may = mayOpen(state, asked.actor);
    if (!may.ok) return may;
    const opened = found.access?.kind === accessKind.name ? (found.access.state as AccessState) : accessKind.initial;
    if (state.phase === 'none' || !isOpeningOf(opened, asked.actor, report, item, nth))
      return refuse({ code: 'not-opened', field: 'item' });
    if (!isFresh(opened, asked.engine.moment(report.region, asked.actor).now))
      return refuse({ code: 'opened-too-long-ago', field: 'item', detail: FRESH_MINUTES });
    if (item === 'identity' && state.identity) return ok({ kind: 'inline', item: state.identity });
    if (item === 'account' && state.sealedAccount) return ok({ kind: 'inline', item: state.sealedAccount });
    const file = state.evidence[nth];
    if (item === 'evidence' && file) return ok({ kind: 'vault', blob: file.blob, wraps: file.wraps });
    return refuse({ code: 'nothing-sealed', field: 'item' });
  },
});

export const intakeOperations = [listReports, showReport, reportStatus, sealedItemOf];
