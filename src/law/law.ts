/**
 * The law as rows, and the functions that pick the row for a day.
 *
 * Every table is data: a row has its period, its citation, where it was seen and how sure we are. This file puts the
 * tables together as they were known at a basis: the release that shipped them, and the confirmations and corrections
 * that an administrator of the legal unit had made up to a ledger index. A step taken replays at its own basis for ever.
 *
 * What must never happen here: a confidence raised by code (only a confirmation with a citation stands beside it), an
 * article that no source names, the wall clock, a file, the database. A rule changes by a row, never by an `if`.
 */
import type { CountingRule } from '../calendar/rule.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Actor, actors } from './actors.ts';
import { type ContentRule, contentRules } from './content.ts';
import { type CountingPrinciple, countingPrinciples } from './counting.ts';
import { type Crime, crimes } from './crimes.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { deadlines } from './deadlines.ts';
import { type Form, forms } from './forms.ts';
import { type Instrument, instruments } from './instruments.ts';
import { type OfficeRule, officeRules } from './office-rules.ts';
import { type ProcedureRule, procedureRules } from './procedure.ts';
import { awaitedSupervisor, type Receiver, receivers } from './receivers.ts';
import { type Basis, SHIPPED } from './release.ts';
import { inForceOn, type Period, type Row, type Words, words } from './row.ts';
import { type Sanction, sanctions } from './sanctions.ts';
import type { Violation } from './violation.ts';
import { violations } from './violations.ts';

export type Tables = {
  readonly instruments: readonly Instrument[];
  readonly deadlines: readonly DeadlineRule[];
  readonly counting: readonly CountingPrinciple[];
  readonly violations: readonly Violation[];
  readonly crimes: readonly Crime[];
  readonly actors: readonly Actor[];
  readonly sanctions: readonly Sanction[];
  readonly content: readonly ContentRule[];
  readonly receivers: readonly Receiver[];
  readonly forms: readonly Form[];
  readonly officeRules: readonly OfficeRule[];
  readonly procedure: readonly ProcedureRule[];
};

export type TableName = keyof Tables;

export const TABLES: Tables = {
  instruments,
  deadlines,
  counting: countingPrinciples,
  violations,
  crimes,
  actors,
  sanctions,
  content: contentRules,
  receivers,
  forms,
  officeRules,
  procedure: procedureRules,
};

export const tableNames = Object.keys(TABLES) as readonly TableName[];

/**
 * What an administrator of the legal unit said about a row, by an act that stands in the ledger at `index`.
 * `confirmed`: the row is right, here is the text. `corrected`: this of it is different. `in-force`: the body that was
 * awaited exists since `from`. The shipped confidence never changes; the confirmation stands beside it.
 */
export type Confirmation = {
  readonly index: number;
  readonly table: TableName;
  readonly id: string;
  /** Which version of the row, by its first day; left out, every version. */
  readonly version?: string;
  readonly cite: string;
  readonly source: string;
} & (
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'corrected'; readonly change: Correction }
  | { readonly kind: 'in-force'; readonly from: string }
);

/** What can be corrected without a release: the period of any row, and how a deadline is counted. */
export type Correction = { readonly inForce?: Period; readonly counting?: CountingRule };

/** What stands beside a row that was confirmed or corrected. */
export type Standing = {
  readonly index: number;
  readonly kind: Confirmation['kind'];
  readonly cite: string;
  readonly source: string;
};

export type Law = Tables & {
  readonly basis: Basis;
  /** The last confirmation of each row version, by `standingKey`. */
  readonly standings: ReadonlyMap<string, Standing>;
};

const standingKey = (table: TableName, row: Row) => `${table}/${row.id}@${row.inForce.from}`;

/** How sure a row is for a reader: its shipped confidence until an administrator has confirmed or corrected it. */
export function sureness(law: Law, table: TableName, row: Row): Row['confidence'] | 'confirmed' {
  return law.standings.has(standingKey(table, row)) ? 'confirmed' : row.confidence;
}

export const standingOf = (law: Law, table: TableName, row: Row): Standing | undefined =>
  law.standings.get(standingKey(table, row));

const isKnown = (row: Row, release: string) =>
  row.known === undefined || (row.known.from <= release && (row.known.until === null || release < row.known.until));

/**
 * The law as it was known at a basis. Rows of later releases and confirmations after `basis.known` do not exist in it.
 * A confirmation that fits no row is a bug of the act that let it in, and throws with its index.
 */
export function lawAt(basis: Basis, confirmations: readonly Confirmation[] = [], tables: Tables = TABLES): Law {
  const known = Object.fromEntries(
    tableNames.map(name => [name, (tables[name] as readonly Row[]).filter(row => isKnown(row, basis.release))]),
  ) as unknown as Tables;
  const heard = confirmations.filter(one => one.index <= basis.known).toSorted((a, b) => a.index - b.index);
  return heard.reduce<Law>(withConfirmation, { ...known, basis, standings: new Map() });
}

function withConfirmation(law: Law, confirmation: Confirmation): Law {
  const flaw = confirmationFlaw(law, confirmation);
  if (flaw !== null) throw new Error(`confirmation at ${confirmation.index}: ${flaw.reason.en}`);
  const { index, kind, cite, source, table } = confirmation;
  if (kind === 'in-force') return withSupervisor(law, confirmation.from, { index, kind, cite, source });

  const standings = new Map(law.standings);
  const rows = (law[table] as readonly Row[]).map(row => {
    if (!concerns(confirmation, row)) return row;
    const next = kind === 'corrected' ? { ...row, ...corrected(row, confirmation.change) } : row;
    standings.set(standingKey(table, next), { index, kind, cite, source });
    return next;
  });
  return { ...law, [table]: rows, standings };
}

const concerns = (confirmation: Confirmation, row: Row) =>
  row.id === confirmation.id && (confirmation.version === undefined || row.inForce.from === confirmation.version);

/** A counted limit takes over whole: what the correction leaves out falls back to the common reading, not to the old row. */
function corrected(row: Row, { inForce, counting }: Correction): Partial<Row> {
  const period = inForce === undefined ? {} : { inForce };
  if (counting === undefined) return period;
  const { practice, readings, direction, startDayCounts, closesAt, ifLastDayClosed, ...rest } = row as Row &
    Partial<CountingRule>;
  return { ...rest, ...period, ...counting };
}

function withSupervisor(law: Law, from: string, standing: Standing): Law {
  const { dueBy, ...body } = awaitedSupervisor;
  const formed: Receiver = { ...body, seat: 'asn-supervisor', inForce: { from, until: null } };
  const rows = law.receivers.map(row =>
    row.seat === 'asn-supervisor' && row.inForce.until === null
      ? { ...row, inForce: { ...row.inForce, until: from } }
      : row,
  );
  const standings = new Map(law.standings).set(standingKey('receivers', formed), standing);
  return { ...law, receivers: [...rows, formed], standings };
}

export type ConfirmationRefusal = {
  readonly code:
    | 'unknown-row'
    | 'citation-missing'
    | 'nothing-changed'
    | 'limit-invalid'
    | 'period-reversed'
    | 'not-countable';
  readonly field: string;
  readonly reason: Words;
};

/** Whether a confirmation may be recorded now: the room that records the act asks this before it decides. */
export function checkConfirmation(law: Law, confirmation: Confirmation): Result<Confirmation, ConfirmationRefusal> {
  const flaw = confirmationFlaw(law, confirmation);
  return flaw === null ? ok(confirmation) : refuse(flaw);
}

function confirmationFlaw(law: Law, one: Confirmation): ConfirmationRefusal | null {
  const flaw = (code: ConfirmationRefusal['code'], field: string, id: string, en: string) => ({
    code,
    field,
    reason: words(id, en),
  });
  if (one.cite.trim() === '') return flaw('citation-missing', 'cite', 'Tulis pasal yang dirujuk.', 'Name the article.');
  if (one.source.trim() === '') {
    return flaw('citation-missing', 'source', 'Tulis di mana teksnya dibaca.', 'Say where the text was read.');
  }
  if (one.kind === 'in-force') {
    return one.table === 'receivers' && one.id === awaitedSupervisor.id && !law.receivers.some(row => row.id === one.id)
      ? null
      : flaw(
          'unknown-row',
          'id',
          `Tidak ada badan yang ditunggu dengan id ${one.id}.`,
          `No awaited body has the id ${one.id}.`,
        );
  }
  const rows = (law[one.table] as readonly Row[]).filter(row => concerns(one, row));
  if (rows.length === 0) {
    return flaw(
      'unknown-row',
      'id',
      `Baris ${one.id} tidak ada di tabel ${one.table}.`,
      `There is no row ${one.id} in the table ${one.table}.`,
    );
  }
  return one.kind === 'corrected' ? correctionFlaw(one.table, one.change, rows.length) : null;
}

function correctionFlaw(
  table: TableName,
  { inForce, counting }: Correction,
  versions: number,
): ConfirmationRefusal | null {
  if (inForce === undefined && counting === undefined) {
    return { code: 'nothing-changed', field: 'change', reason: words('Tidak ada yang diubah.', 'Nothing is changed.') };
  }
  if (inForce !== undefined && (versions > 1 || (inForce.until !== null && inForce.until <= inForce.from))) {
    return {
      code: 'period-reversed',
      field: 'change.inForce',
      reason: words(
        'Masa berlaku harus untuk satu versi, dan berakhir sesudah mulai.',
        'A period must concern one version, and end after it starts.',
      ),
    };
  }
  if (counting === undefined) return null;
  if (table !== 'deadlines') {
    return {
      code: 'not-countable',
      field: 'change.counting',
      reason: words('Baris ini bukan batas waktu.', 'This row is not a deadline.'),
    };
  }
  if (!Number.isInteger(counting.limit) || counting.limit < 0) {
    return {
      code: 'limit-invalid',
      field: 'change.counting.limit',
      reason: words('Batas harus bilangan bulat, 0 atau lebih.', 'A limit must be a whole number, 0 or more.'),
    };
  }
  return null;
}

/** The shipped tables without any confirmation. */
export const shippedLaw: Law = lawAt(SHIPPED);

export type LawRefusal =
  | { readonly code: 'unknown-rule'; readonly field: string; readonly reason: Words }
  | { readonly code: 'not-in-force'; readonly field: string; readonly reason: Words };

/** The version of a row that is in force on a day (YYYY-MM-DD). Refused: an id that no row has; a day outside its periods. */
export function rowOn<R extends Row>(
  rows: readonly R[],
  id: string,
  day: string,
  fields = { id: 'rule', day: 'start' },
): Result<R, LawRefusal> {
  const versions = rows.filter(row => row.id === id);
  if (versions.length === 0) {
    return refuse({
      code: 'unknown-rule',
      field: fields.id,
      reason: words(`Aturan "${id}" tidak dikenal.`, `The rule "${id}" is unknown.`),
    });
  }
  const found = versions.find(row => inForceOn(row, day));
  if (found !== undefined) return ok(found);
  const first = versions.map(row => row.inForce.from).toSorted()[0] ?? '';
  return refuse({
    code: 'not-in-force',
    field: fields.day,
    reason: words(
      `Aturan "${id}" tidak berlaku pada ${day}. Masa berlakunya mulai ${first}.`,
      `The rule "${id}" is not in force on ${day}. It starts on ${first}.`,
    ),
  });
}

/** The deadline rule to use for a start event on this local day. */
export const ruleOn = (law: Law, id: string, day: string): Result<DeadlineRule, LawRefusal> =>
  rowOn(law.deadlines, id, day);
