/**
 * The public board of announcements: number, office, status and reason of what an office announced, from the open fields of its
 * acts, in the order of the ledger. One row for each matter: the latest announcement takes the place of the one before.
 */
import { z } from 'zod';
import type { CaseState } from '../cases/case-state.ts';
import type { ReportState } from '../intake/report-state.ts';
import { cursorSchema, formatCursor, regionSchema } from '../record/ids.ts';
import { followerNext } from '../record/ledger.store.ts';
import { defineOperation } from '../record/operation.ts';
import { defineProjection } from '../record/projection.ts';
import { ok } from '../result.ts';
import { announcementPage } from './announcement.store.ts';

const COLUMNS = {
  number: 'text',
  office: 'uuid',
  on_day: 'date',
  status: 'text',
  reason: 'text',
  entry: 'bigint',
} as const;

export const caseAnnouncement = defineProjection<CaseState>({
  name: 'case-announcement',
  version: 1,
  kind: 'case',
  follows: 'ledger',
  table: 'case_announcement',
  columns: COLUMNS,
  rows({ state }, places) {
    if (state.phase === 'none' || !state.announced) return [];
    const { on, status, reason, seq } = state.announced;
    return [{ number: state.number, office: state.office.id, on_day: on, status, reason, entry: places.at(seq) }];
  },
});

export const reportAnnouncement = defineProjection<ReportState>({
  name: 'report-announcement',
  version: 1,
  kind: 'report',
  follows: 'ledger',
  table: 'report_announcement',
  columns: COLUMNS,
  rows({ state }, places) {
    if (state.phase === 'none' || !state.announced) return [];
    const { on, status, reason, seq } = state.announced;
    return [{ number: state.number, office: state.office.id, on_day: on, status, reason, entry: places.at(seq) }];
  },
});

const PAGE = 25;

export const listAnnouncements = defineOperation({
  name: 'announcement.list',
  summary: { id: 'Pengumuman status', en: 'Announcements of status' },
  for: 'public',
  input: z.object({
    search: z.string().trim().max(80).optional(),
    office: regionSchema.optional(),
    after: cursorSchema.optional(),
  }),
  async run(asked, filter) {
    const { rows, asOf } = await asked.read(async tx => ({
      rows: await announcementPage(tx, { ...filter, most: PAGE + 1 }),
      asOf: await followerNext(tx, caseAnnouncement.name),
    }));
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return ok({
      rows: page.map(({ kind, number, office, on_day, status, reason, entry }) => ({
        ...{ kind, number, office, on: on_day, status, reason, entry },
      })),
      asOf,
      next: rows.length > PAGE && last ? formatCursor(last.on_day, last.record) : null,
    });
  },
});
