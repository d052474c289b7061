/**
 * What `netra law ...` prints, as data and as text: `list`, `show`, `check`, `questions`, `classify`; the sixth, `deadline`,
 * stands in `deadline-report.ts`.
 * The command line and the pages wrap these and add nothing. Data is plain JSON (days and instants as text).
 */

import { BASE_CALENDAR, type Calendar } from '../calendar/calendar.ts';
import { parseDay } from '../calendar/days.ts';
import { ok, type Result, refuse } from '../result.ts';
import { check, confidenceCount, type Flaw } from './check.ts';
import type { Classification } from './classification.ts';
import { classify } from './classify.ts';
import { questions } from './explain.ts';
import type { FactsRefusal } from './facts.ts';
import { type Law, shippedLaw, standingOf, sureness, type TableName, tableNames } from './law.ts';
import { type Language, type Report, type ReportRefusal, SURE } from './printing.ts';
import { inForceOn, type Row, type Words, words } from './row.ts';

// netra law list

export type ListedRow = {
  readonly table: TableName;
  readonly id: string;
  readonly inForce: Row['inForce'];
  readonly cite: string;
  readonly confidence: ReturnType<typeof sureness>;
};

/** Every row of law, or of one table; with `on` (YYYY-MM-DD) only those in force that day. */
export function listReport(
  filter: { readonly table?: string; readonly on?: string } = {},
  law: Law = shippedLaw,
): Result<Report<readonly ListedRow[]>, ReportRefusal> {
  const { table, on } = filter;
  if (table !== undefined && !isTable(table)) {
    return refuse({
      code: 'unknown-table',
      field: 'table',
      reason: words(
        `Tabel "${table}" tidak dikenal. Pilihannya: ${tableNames.join(', ')}.`,
        `The table "${table}" is unknown. The choices are: ${tableNames.join(', ')}.`,
      ),
    });
  }
  if (on !== undefined && !parseDay(on, 'on').ok) {
    return refuse({
      code: 'day-impossible',
      field: 'on',
      reason: words(
        `"${on}" bukan tanggal yang ada. Tulis tahun-bulan-hari, misalnya 2024-10-05.`,
        `"${on}" is not a day that exists. Write year-month-day, for example 2024-10-05.`,
      ),
    });
  }
  const data = (table === undefined ? tableNames : [table]).flatMap(name =>
    (law[name] as readonly Row[])
      .filter(row => on === undefined || inForceOn(row, on))
      .map(row => ({
        table: name,
        id: row.id,
        inForce: row.inForce,
        cite: row.cite,
        confidence: sureness(law, name, row),
      })),
  );
  const text = (language: Language) =>
    data
      .map(row => `${row.id.padEnd(32)} ${row.inForce.from} ${SURE[row.confidence][language].padEnd(30)} ${row.cite}`)
      .join('\n');
  return ok({ data, text });
}

const isTable = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);

// netra law show ID

export type ShownRow = {
  readonly table: TableName;
  readonly row: Row;
  readonly confidence: ReturnType<typeof sureness>;
  readonly confirmed: ReturnType<typeof standingOf> | null;
};

/** Every version of a row, with all it says. Refused: an id that no table has. */
export function showReport(id: string, law: Law = shippedLaw): Result<Report<readonly ShownRow[]>, ReportRefusal> {
  const data = tableNames.flatMap(table =>
    (law[table] as readonly Row[])
      .filter(row => row.id === id)
      .map(row => ({
        table,
        row,
        confidence: sureness(law, table, row),
        confirmed: standingOf(law, table, row) ?? null,
      })),
  );
  if (data.length === 0) {
    return refuse({
      code: 'unknown-row',
      field: 'id',
      reason: words(
        `Baris "${id}" tidak ada. Daftarnya: netra law list.`,
        `There is no row "${id}". For the list: netra law list.`,
      ),
    });
  }
  return ok({ data, text: language => data.map(shown => showText(shown, language)).join('\n\n') });
}

function showText({ table, row, confidence, confirmed }: ShownRow, language: Language): string {
  const en = language === 'en';
  const { id, inForce, cite, source, note, under, known, ...rest } = row;
  const more = Object.entries(rest)
    .filter(([name]) => name !== 'confidence' && name !== 'when')
    .map(([name, value]) => `  ${name}: ${plain(value, language)}`);
  return [
    `${id} (${table})`,
    ...more,
    `  ${en ? 'in force' : 'berlaku'}: ${inForce.from} ${en ? 'to' : 'sampai'} ${inForce.until ?? (en ? 'now' : 'sekarang')}`,
    `  ${en ? 'citation' : 'rujukan'}: ${cite}`,
    `  ${en ? 'confidence' : 'keyakinan'}: ${SURE[confidence][language]}${confirmed === null || confirmed === undefined ? '' : ` (${confirmed.cite}; ${confirmed.source})`}`,
    ...source.map(one => `  ${en ? 'source' : 'sumber'}: ${one}`),
    ...(note === undefined ? [] : [`  ${en ? 'note' : 'catatan'}: ${note[language]}`]),
  ].join('\n');
}

function plain(value: unknown, language: Language): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if ('id' in value && 'en' in value && Object.keys(value).length === 2) return String((value as Words)[language]);
  if (Array.isArray(value)) return value.map(one => plain(one, language)).join('; ');
  return Object.entries(value)
    .map(([name, one]) => `${name} ${plain(one, language)}`)
    .join(', ');
}

// netra law check

export type CheckData = {
  readonly ok: boolean;
  readonly rows: number;
  readonly byConfidence: ReturnType<typeof confidenceCount>;
  readonly flaws: readonly Flaw[];
};

/** The state of the tables themselves. `data.ok` false means exit code 1. */
export function checkReport(law: Law = shippedLaw): Report<CheckData> {
  const flaws = check(law);
  const rows = tableNames.reduce((sum, table) => sum + law[table].length, 0);
  const data = { ok: flaws.length === 0, rows, byConfidence: confidenceCount(law), flaws };
  const text = (language: Language) => {
    const { high, medium, low } = data.byConfidence;
    const summary =
      language === 'id'
        ? `${rows} baris: ${high} tinggi, ${medium} sedang, ${low} rendah.`
        : `${rows} rows: ${high} high, ${medium} medium, ${low} low.`;
    return [...flaws.map(one => `${one.table}/${one.id}: ${one.words[language]}`), summary].join('\n');
  };
  return { data, text };
}

// netra law questions

/** Every input of the classifier. */
export function questionsReport(): Report<ReturnType<typeof questions>> {
  const data = questions();
  const text = (language: Language) =>
    data
      .map(({ id, label, choices }) => {
        const values =
          choices === null ? ['  YYYY-MM-DD'] : choices.map(choice => `  ${choice.value}: ${choice.label[language]}`);
        return [`${id}: ${label[language]}`, ...values].join('\n');
      })
      .join('\n\n');
  return { data, text };
}

// netra law classify

/** What applies to the answers given. */
export function classifyReport(
  given: unknown,
  law: Law = shippedLaw,
  calendar: Calendar = BASE_CALENDAR,
): Result<Report<Classification>, FactsRefusal> {
  const answer = classify(given, law, calendar);
  return answer.ok ? ok({ data: answer.value, text: language => classifyText(answer.value, language) }) : answer;
}

function classifyText(data: Classification, language: Language): string {
  const en = language === 'en';
  const line = (label: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${label}:`, ...values.map(value => `  ${value}`)];
  return [
    `${en ? 'Type' : 'Jenis'}: ${data.type ?? (en ? 'not decided yet' : 'belum dapat ditentukan')}; ${en ? 'level' : 'tingkat'}: ${data.level ?? '-'}`,
    ...line(
      en ? 'Provisions' : 'Ketentuan',
      data.provisions.flatMap(one => [
        `${one.id} ${one.label[language]}. ${one.cite} (${SURE[one.confidence][language]})`,
        ...one.bases.map(
          base => `  ${base.cite}${base.confidence === 'high' ? '' : ` (${SURE[base.confidence][language]})`}`,
        ),
      ]),
    ),
    ...line(
      en ? 'Sanctions' : 'Sanksi',
      data.sanctions.map(one => `${one.id} ${one.label[language]}${one.standing === null ? '' : ` [${one.standing}]`}`),
    ),
    ...line(
      en ? 'Receivers' : 'Penerima',
      data.receivers.map(one => `${one.name[language]} (${one.track}, ${one.role})`),
    ),
    ...line(
      en ? 'Questions that decide' : 'Pertanyaan yang menentukan',
      data.questions.map(one => `${one.id}: ${one.label[language]}`),
    ),
    ...line(
      en ? 'Why' : 'Alasan',
      data.reasons.map(one => `${one.words[language]}${one.cite === null ? '' : ` ${one.cite}`}`),
    ),
    ...data.warnings.map(one => `! ${one[language]}`),
  ].join('\n');
}
