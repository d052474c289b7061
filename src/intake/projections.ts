import { KEPT_COLUMNS, keptRows } from '../offices/recusal.ts';
import { defineProjection } from '../record/projection.ts';
import type { AccessState } from './access.ts';
import type { ReportState } from './report.ts';

/** The desk's list of reports. Holds nothing personal: number, day, topic, phase. */
export const reportList = defineProjection<ReportState>({
  name: 'report-list',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'report_list',
  columns: {
    number: 'text',
    received_on: 'date',
    place: 'text',
    topic: 'text',
    mode: 'text',
    phase: 'text',
    case_region: 'text',
    case_record: 'uuid',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            number: state.number,
            received_on: state.receivedOn,
            place: state.place,
            topic: state.topic,
            mode: state.mode,
            phase: state.phase,
            case_region: state.phase === 'registered' ? state.case.region : null,
            case_record: state.phase === 'registered' ? state.case.id : null,
          },
        ],
});

/** From the lookup id that a receipt gives to the report: found without a region, because the receipt names none. */
export const reportLookup = defineProjection<ReportState>({
  name: 'report-lookup',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'report_lookup',
  columns: { lookup: 'text', verifier: 'text' },
  rows: ({ state }) => (state.phase === 'none' ? [] : [{ lookup: state.lookup, verifier: state.verifier }]),
});

/** Whom a report is kept from although it lies in their scope: read as a transaction begins (`kept_from`). */
export const reportKept = defineProjection<ReportState>({
  name: 'report-kept',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'report_kept',
  columns: KEPT_COLUMNS,
  rows: ({ state }) => (state.phase === 'none' ? [] : keptRows(state.apart)),
});

/** Who opened what: read by the page of the report and by auditors. */
export const accessList = defineProjection<AccessState>({
  name: 'access-list',
  version: 2,
  kind: 'access',
  follows: 'command',
  table: 'access_list',
  columns: {
    of_region: 'text',
    of_record: 'uuid',
    item: 'text',
    file: 'int',
    at: 'text',
    person: 'text',
    reason: 'text',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            of_region: state.of.region,
            of_record: state.of.id,
            item: state.item,
            file: state.file,
            at: state.at,
            person: state.by.kind === 'officer' ? state.by.id : state.by.kind,
            reason: state.reason,
          },
        ],
});

/** The files of the vault that a report names, in clear: the sweep asks by name. An erased report names none. */
export const evidenceBlob = defineProjection<ReportState>({
  name: 'evidence-blob',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'evidence_blob',
  columns: { blob: 'text' },
  rows: ({ state }) => (state.phase === 'none' ? [] : state.evidence.map(({ blob }) => ({ blob }))),
});
