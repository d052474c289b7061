/** The numbers that were given, by year and series: for the picture of a series and for numbers that stand already. */
import type { ReportState } from '../intake/report-state.ts';
import { defineProjection } from '../record/projection.ts';
import type { CaseState } from './case-state.ts';
import type { ImportState } from './import/import.ts';

export const reportNumbers = defineProjection<ReportState>({
  name: 'report-number',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'report_number',
  columns: { number: 'text', series: 'text', year: 'int' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            number: state.number,
            series: state.mode === 'formal' ? 'report' : 'initial-information',
            year: Number(state.receivedOn.slice(0, 4)),
          },
        ],
});

/** A case that bears the number of its report gave none. */
export const caseNumbers = defineProjection<CaseState>({
  name: 'case-number',
  version: 1,
  kind: 'case',
  follows: 'command',
  table: 'case_number',
  columns: {
    number: 'text',
    series: 'text',
    year: 'int',
    imported: 'boolean',
    import_record: 'uuid',
    import_row: 'int',
  },
  rows: ({ state }) => {
    if (state.phase === 'none' || state.sources.some(({ number }) => number === state.number)) return [];
    const { number, importedFrom: from } = state;
    const year = from?.year ?? Number(state.registeredOn.slice(0, 4));
    const origin = { imported: from !== null, import_record: from?.import.id ?? null, import_row: from?.row ?? null };
    return [{ number, series: from?.series ?? 'case', year, ...origin }];
  },
});

export const importList = defineProjection<ImportState>({
  name: 'import-list',
  version: 1,
  kind: 'import',
  follows: 'command',
  table: 'import_list',
  columns: { office: 'uuid', hash: 'text', rows: 'int', begun_on: 'date', finished: 'boolean' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            office: state.office.id,
            hash: state.hash,
            rows: state.rows,
            begun_on: state.begunOn,
            finished: state.phase !== 'running',
          },
        ],
});
