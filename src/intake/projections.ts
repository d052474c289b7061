import { defineProjection } from '../record/projection.ts';
import { keyOfCircle } from '../sealing/reseal.ts';
import type { AccessState } from './access.ts';
import type { ReportState } from './report.ts';
import { sealedItemsOf } from './sealed-items.ts';

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

/** Each sealed item, who holds it and to which keys it is sealed: what is not sealed to exactly today's circle is found by it. */
export const sealedItemList = defineProjection<ReportState>({
  name: 'sealed-item',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'sealed_item',
  columns: {
    item: 'text',
    file: 'int',
    holder_region: 'text',
    holder_record: 'uuid',
    circle: 'text',
    recipients: 'text',
  },
  rows: ({ state }) =>
    sealedItemsOf(state).map(({ item, file, office, circle, wraps }) => ({
      ...{ item, file, circle, holder_region: office.region, holder_record: office.id },
      recipients: keyOfCircle(wraps.map(({ recipient }) => recipient)),
    })),
});
