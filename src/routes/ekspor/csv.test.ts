import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { csvCell, csvLine } from './csv.ts';

test.each(['=1+1', '+62', '-1', '@SUM(A1)', '\tx', '\rx'])('no cell is a formula in a spreadsheet (%j)', text => {
  expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(true);
});

test('a number stays a number, also below zero', () => {
  expect(csvLine([-1, 'a'])).toBe('-1,a\r\n');
});

test.prop([fc.array(fc.string(), { minLength: 1, maxLength: 4 })])(
  'a line gives back what went in, whatever it holds',
  cells => {
    const harmless = cells.map(cell => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell));
    expect(readLine(csvLine(cells))).toEqual(harmless);
  },
);

/** Reads one line of RFC 4180 the slow way. */
function readLine(line: string): string[] {
  const cells: string[] = [''];
  let quoted = false;
  for (let at = 0; at < line.length - 2; at += 1) {
    const char = line[at] ?? '';
    if (char === '"' && quoted && line[at + 1] === '"') {
      cells[cells.length - 1] += '"';
      at += 1;
    } else if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells;
}
