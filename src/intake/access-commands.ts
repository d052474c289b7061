/** What leaves a trace of looking: an opening with its reason, each handing out of its bytes, and the page of a record seen. */
import { z } from 'zod';
import { asideIn } from '../offices/aside.ts';
import { KINDS_OF_MATTER } from '../offices/recusal.ts';
import { type RedactionRefusal, standing } from '../offices/redaction.ts';
import { refSchema } from '../record/ids.ts';
import { defineCommand, newAct, stateOf } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import { accessKind, ITEMS, isOpeningOf, NOT_OPENED, sealedIn } from './access.ts';
import { reportKind } from './report.ts';
import { mayOpen } from './report-rules.ts';
import { hourOf, VIEWED, viewKind } from './view.ts';

const sealedItem = z.object({
  report: refSchema,
  item: z.enum(ITEMS),
  /** Which of the files, where `item` is the evidence. */
  file: z.number().int().min(0).default(0),
});
const NOTHING = { code: 'nothing-sealed', field: 'item' } as const;

/** Records that an officer opens a sealed item, and why; it is committed before the first sealed byte is served. */
export const openSealedItem = defineCommand({
  name: 'item.open',
  summary: { id: 'Buka segel', en: 'Open a sealed item' },
  input: sealedItem.extend({ reason: z.string().trim().min(10, 'reason-too-short').max(1_000, 'too-long') }),
  touches: input => [
    { kind: 'report', ref: input.report, reads: true },
    { kind: 'access', region: input.report.region },
  ],
  decide(loaded, { item, file, reason, report }) {
    const { state } = stateOf(loaded, 0, reportKind);
    const access = stateOf(loaded, 1, accessKind);
    if (!sealedIn(state, item, file)) return refuse(NOTHING);
    return ok({
      appends: [{ ref: access.ref, acts: [newAct(accessKind, 'opened', { of: report, item, file, reason })] }],
    });
  },
});

export const fetching = sealedItem.extend({
  /** What `item.open` has recorded for this item. */
  access: refSchema,
});

/** Records that an officer looks behind a redaction, and why; committed before it is shown, once for each reason. */
export const openRedaction = defineCommand({
  name: 'redaction.open',
  summary: { id: 'Lihat bagian yang disamarkan', en: 'Look behind a redaction' },
  input: z.object({
    of: refSchema,
    kind: z.enum(KINDS_OF_MATTER),
    redaction: z.coerce.number().int().min(1),
    reason: z.string().trim().min(10, 'reason-too-short').max(1_000, 'too-long'),
  }),
  touches: ({ of, kind }) => [
    { kind, ref: of, reads: true },
    { kind: 'access', region: of.region },
  ],
  decide(loaded, { of, kind, redaction, reason }) {
    const there = standing(asideIn(loaded[0]?.state)?.redactions ?? []).some(({ n }) => n === redaction);
    if (!there) return refuse({ code: 'redaction-missing', field: 'redaction' } satisfies RedactionRefusal);
    const access = stateOf(loaded, 1, accessKind);
    const uncovered = newAct(accessKind, 'uncovered', { of, kind, redaction, reason });
    return ok({ appends: [{ ref: access.ref, acts: [uncovered] }] });
  },
});

/** Records that the sealed bytes of an opened item go out once more. */
export const fetchSealedItem = defineCommand({
  name: 'item.fetch',
  summary: { id: 'Ambil isi tersegel', en: 'Fetch sealed bytes' },
  input: fetching,
  touches: input => [
    { kind: 'access', ref: input.access },
    { kind: 'report', ref: input.report, reads: true },
  ],
  decide(loaded, { report, item, file }, { actor }) {
    const access = stateOf(loaded, 0, accessKind);
    const { state } = stateOf(loaded, 1, reportKind);
    const may = mayOpen(state, actor);
    if (!may.ok) return may;
    if (!isOpeningOf(access.state, report, item, file)) return refuse(NOT_OPENED);
    if (!sealedIn(state, item, file)) return refuse(NOTHING);
    return ok({ appends: [{ ref: access.ref, acts: [newAct(accessKind, 'fetched', {})] }] });
  },
});

/** Records that an officer looks at the page of a report, a lead, a finding or a case, in this hour. Under a key of the hour it is written once. */
export const lookAtRecord = defineCommand({
  name: 'record.look',
  summary: { id: 'Lihat halaman', en: 'Look at a page' },
  input: z.object({ of: refSchema, kind: z.enum(VIEWED) }),
  touches: ({ of, kind }) => [
    { kind: 'view', region: of.region },
    { kind, ref: of, reads: true },
  ],
  decide(loaded, { of, kind }, { now }) {
    const { ref } = stateOf(loaded, 0, viewKind);
    const looked = { of, kind, hour: hourOf(now), institution: null };
    return ok({ appends: [{ ref, acts: [newAct(viewKind, 'looked', looked)] }] });
  },
});

export const accessCommands = [openSealedItem, openRedaction, fetchSealedItem, lookAtRecord];
