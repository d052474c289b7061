import { isCounted } from './deadline-rule.ts';
import { type Law, shippedLaw, sureness, type TableName } from './law.ts';
import type { Row } from './row.ts';

/**
 * The part of `docs/law.md` that is generated: every deadline and every form of violation, with citation and confidence,
 * so that the document can't drift from the rows. A test compares them and says how to renew it.
 */
export function lawDocument(law: Law = shippedLaw): string {
  const sure = (table: TableName, row: Row) => SURE[sureness(law, table, row)];
  const period = ({ from, until }: Row['inForce']) => `${from} ${until === null ? '' : `sampai ${until}`}`.trim();
  const deadlines = law.deadlines.map(row => {
    const limit = isCounted(row)
      ? `${row.limit} ${UNIT[row.unit]}${row.direction === 'before' ? ' sebelumnya' : ''}`
      : row.instead.id;
    return [`\`${row.id}\``, row.start.id, limit, row.cite, period(row.inForce), sure('deadlines', row)];
  });
  const forms = law.violations.map(row => [
    `\`${row.id}\``,
    row.label.id,
    row.type,
    row.level ?? '-',
    row.cite,
    period(row.inForce),
    sure('violations', row),
  ]);
  const crimes = law.crimes.map(row => [
    `\`${row.id}\``,
    row.act.id,
    row.penaltyArticle.id,
    period(row.inForce),
    sure('crimes', row),
  ]);
  return [
    '### Batas waktu',
    table(['id', 'sejak', 'batas', 'rujukan', 'berlaku', 'keyakinan'], deadlines),
    '### Bentuk pelanggaran',
    table(['id', 'bentuk', 'jenis', 'tingkat', 'rujukan', 'berlaku', 'keyakinan'], forms),
    '### Tindak pidana dan larangan',
    table(['id', 'perbuatan', 'pidana', 'berlaku', 'keyakinan'], crimes),
  ].join('\n\n');
}

const SURE = { high: 'tinggi', medium: 'sedang', low: '**rendah**', confirmed: 'dikonfirmasi' } as const;

const UNIT = {
  'calendar-day': 'hari kalender',
  'working-day': 'hari kerja',
  hour: 'jam',
  month: 'bulan',
  'day-plain': 'hari',
} as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
