import { keptList } from '../offices/recusal.ts';
import type { By } from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { keyOfCircle } from '../sealing/reseal.ts';
import type { AccessState } from './access.ts';
import type { ReportState } from './report-state.ts';
import { sealedItemsOf } from './sealed-items.ts';
import type { ViewState } from './view.ts';

/** The desk's list of reports. Holds nothing personal: number, day, topic, phase. */
export const reportList = defineProjection<ReportState>({
  name: 'report-list',
  version: 1,
  kind: 'report',
  follows: 'command',
  moves: true,
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

export const reportKept = keptList('report');

/** Who opened what, why, and how often its bytes went out: read by the page of the report and by auditors. */
export const accessList = defineProjection<AccessState>({
  name: 'access-list',
  version: 4,
  kind: 'access',
  follows: 'command',
  table: 'access_list',
  columns: {
    of_region: 'text',
    of_record: 'uuid',
    of_kind: 'text',
    item: 'text',
    file: 'int',
    at: 'text',
    person: 'text',
    reason: 'text',
    fetches: 'int',
    fetched_at: 'text',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            of_region: state.of.region,
            of_record: state.of.id,
            of_kind: state.ofKind,
            item: state.item,
            file: state.file,
            at: state.at,
            person: personOf(state.by),
            reason: state.reason,
            fetches: state.fetched.length,
            fetched_at: state.fetched.at(-1) ?? null,
          },
        ],
});

/** Who looked at which page, in which hour. */
export const viewList = defineProjection<ViewState>({
  name: 'view-list',
  version: 3,
  kind: 'view',
  follows: 'command',
  table: 'view_list',
  columns: {
    ...{ of_region: 'text', of_record: 'uuid', kind: 'text', hour: 'text', at: 'text', person: 'text' },
    institution: 'text',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            of_region: state.of.region,
            of_record: state.of.id,
            kind: state.kind,
            hour: state.hour,
            at: state.at,
            person: personOf(state.by),
            institution: state.institution,
          },
        ],
});

const personOf = (by: By): string => (by.kind === 'officer' ? by.id : by.kind);

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
  moves: true,
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
