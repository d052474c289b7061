import { type Condition, choicesOf, type InputId, inputs } from './inputs.ts';
import { shippedLaw, TABLES, type TableName, type Tables, tableNames } from './law.ts';
import { awaitedSupervisor } from './receivers.ts';
import { type Row, type Words, words } from './row.ts';

/** Something wrong in the tables themselves: an error of whoever wrote a row, found before it ships. */
export type Flaw = {
  readonly code:
    | 'overlap'
    | 'no-source'
    | 'no-citation'
    | 'no-confidence'
    | 'bad-period'
    | 'dangling'
    | 'before-instrument'
    | 'unknown-condition'
    | 'seat';
  readonly table: TableName;
  readonly id: string;
  readonly words: Words;
};

type Report = (code: Flaw['code'], table: TableName, id: string, indonesian: string, english: string) => Flaw;

const flaw: Report = (code, table, id, indonesian, english) => ({ code, table, id, words: words(indonesian, english) });

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * Checks tables of law: every row has a source, a citation, a confidence and a period; two versions of a row never hold
 * on the same day; what a row points at exists; no row is older than the regulation it stands on. Gives every flaw.
 */
export function check(tables: Tables = TABLES): readonly Flaw[] {
  return tableNames.flatMap(table => {
    const rows = tables[table] as readonly Row[];
    return [
      ...rows.flatMap(row => [...plainFlaws(table, row), ...instrumentFlaws(tables, table, row)]),
      ...overlaps(table, rows),
      ...danglings(tables, table),
    ];
  });
}

function plainFlaws(table: TableName, row: Row): readonly Flaw[] {
  const flaws: Flaw[] = [];
  if (row.source.length === 0 || row.source.some(source => source.trim() === '')) {
    flaws.push(flaw('no-source', table, row.id, 'Baris tanpa sumber.', 'The row has no source.'));
  }
  if (row.cite.trim() === '')
    flaws.push(flaw('no-citation', table, row.id, 'Baris tanpa rujukan.', 'The row has no citation.'));
  if (!['high', 'medium', 'low'].includes(row.confidence)) {
    flaws.push(flaw('no-confidence', table, row.id, 'Baris tanpa keyakinan.', 'The row has no confidence.'));
  }
  const { from, until } = row.inForce;
  if (!DAY.test(from) || (until !== null && (!DAY.test(until) || until <= from))) {
    flaws.push(
      flaw(
        'bad-period',
        table,
        row.id,
        `Masa berlaku ${from} sampai ${until} tidak mungkin.`,
        `The period ${from} to ${until} is impossible.`,
      ),
    );
  }
  return flaws;
}

function instrumentFlaws(tables: Tables, table: TableName, row: Row): readonly Flaw[] {
  const under = row.under ?? [];
  const found = tables.instruments.filter(instrument => under.includes(instrument.id));
  const missing = under.filter(id => !found.some(instrument => instrument.id === id));
  const flaws = missing.map(id =>
    flaw('dangling', table, row.id, `Peraturan ${id} tidak ada di tabel.`, `The instrument ${id} is not in the table.`),
  );
  if (found.length > 0 && found.every(instrument => row.inForce.from < instrument.inForce.from)) {
    const named = found.map(instrument => instrument.id).join(', ');
    flaws.push(
      flaw(
        'before-instrument',
        table,
        row.id,
        `Baris mulai sebelum dasarnya berlaku (${named}).`,
        `The row starts before its instruments do (${named}).`,
      ),
    );
  }
  return flaws;
}

function overlaps(table: TableName, rows: readonly Row[]): readonly Flaw[] {
  return [...Map.groupBy(rows, row => row.id)].flatMap(([id, versions]) =>
    versions
      .filter((row, i) => versions.slice(i + 1).some(other => meet(row, other)))
      .map(() =>
        flaw('overlap', table, id, 'Dua versi berlaku pada hari yang sama.', 'Two versions hold on the same day.'),
      ),
  );
}

/** Two versions clash only where both are in force on one day and both are known to one release. */
function meet(a: Row, b: Row): boolean {
  const ever = { from: '', until: null };
  return spansMeet(a.inForce, b.inForce) && spansMeet(a.known ?? ever, b.known ?? ever);
}

type Span = { readonly from: string; readonly until: string | null };

const spansMeet = (a: Span, b: Span) =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);

function danglings(tables: Tables, table: TableName): readonly Flaw[] {
  const has = (rows: readonly Row[], id: string) => rows.some(row => row.id === id);
  const miss = (id: string, rows: readonly Row[], wanted: readonly string[]) =>
    wanted
      .filter(one => !has(rows, one))
      .map(one =>
        flaw('dangling', table, id, `Menunjuk ${one}, yang tidak ada.`, `It points at ${one}, which does not exist.`),
      );

  switch (table) {
    case 'violations':
      return tables.violations.flatMap(row => [
        ...miss(row.id, tables.sanctions, row.sanctions),
        ...miss(row.id, tables.crimes, row.crimes),
        ...miss(row.id, tables.violations, [...(row.twin === undefined ? [] : [row.twin]), ...(row.yieldsTo ?? [])]),
        ...conditionFlaws(table, row.id, row.when),
        ...(row.group === 'belum-berkelas' || choicesOf('form')?.some(choice => choice.value === row.id)
          ? []
          : [
              flaw(
                'dangling',
                table,
                row.id,
                'Bentuk ini tidak dapat dipilih dalam isian "form".',
                'This form is no choice of the input "form".',
              ),
            ]),
      ]);
    case 'actors':
      return tables.actors.flatMap(row => [
        ...miss(row.id, tables.sanctions, row.sanctions),
        ...miss(row.id, tables.crimes, row.crimes),
        ...conditionFlaws(table, row.id, row.when),
      ]);
    case 'crimes':
      return tables.crimes.flatMap(row => conditionFlaws(table, row.id, row.when));
    case 'receivers':
      return seatFlaws(tables);
    case 'content':
      return tables.content.flatMap(row => conditionFlaws(table, row.id, row.when));
    default:
      return [];
  }
}

/** The seat of the supervisor of civil servants passes from body to body: on each day since the first, exactly one holds it. */
function seatFlaws(tables: Tables): readonly Flaw[] {
  const holders = tables.receivers
    .filter(row => row.seat === 'asn-supervisor')
    .toSorted((a, b) => a.inForce.from.localeCompare(b.inForce.from));
  return holders.flatMap((row, i) => {
    const next = holders[i + 1]?.inForce.from ?? null;
    return row.inForce.until === next
      ? []
      : [
          flaw(
            'seat',
            'receivers',
            row.id,
            `Masa tugasnya berakhir ${row.inForce.until}, penggantinya mulai ${next}.`,
            `Its time ends on ${row.inForce.until}, its successor starts on ${next}.`,
          ),
        ];
  });
}

function conditionFlaws(table: TableName, id: string, when: readonly Condition[]): readonly Flaw[] {
  return when.flatMap(way =>
    Object.entries(way).flatMap(([input, values]) => {
      const choices = Object.hasOwn(inputs, input) ? choicesOf(input as InputId) : null;
      return (values as readonly string[])
        .filter(value => choices?.some(choice => choice.value === value) !== true)
        .map(value =>
          flaw(
            'unknown-condition',
            table,
            id,
            `Syarat ${input}=${value} tidak dikenal.`,
            `The condition ${input}=${value} is unknown.`,
          ),
        );
    }),
  );
}

/** What is sure and what is not, in one line of figures: rows by confidence, and what is still awaited. */
export function confidenceCount(
  tables: Tables = shippedLaw,
): Readonly<Record<Row['confidence'], number>> & { readonly awaited: string } {
  const rows = tableNames.flatMap(table => tables[table] as readonly Row[]);
  const count = (confidence: Row['confidence']) => rows.filter(row => row.confidence === confidence).length;
  return { high: count('high'), medium: count('medium'), low: count('low'), awaited: awaitedSupervisor.id };
}
