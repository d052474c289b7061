/** `netra import-register`: an office's running register from a file, with its preview on the terminal. */
import { readFile } from 'node:fs/promises';
import { COLUMNS } from '../cases/import/columns.ts';
import type { RowProblem } from '../cases/import/rows.ts';
import type { Call } from './call.ts';
import { progressLine } from './call.ts';
import { through } from './operator.ts';
import type { Registered } from './tasks.ts';

/** Exit code 1 where a row has an error; then nothing was imported. */
export async function registerCommand(call: Call): Promise<number> {
  const [path = ''] = call.positionals;
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes || typeof call.values.office !== 'string') {
    const id = call.lang === 'id';
    if (!bytes) call.err(id ? `Berkas ${path} tidak dapat dibaca.` : `The file ${path} can't be read.`);
    else call.err(id ? 'Sebutkan kantornya: --office WILAYAH:ID' : 'Name the office: --office REGION:ID');
    return 2;
  }
  const input = { office: call.values.office, file: bytes.toString('base64'), preview: call.values.preview === true };
  return through<Registered>(
    call,
    door => door.ask('import.register', input, progressLine(call)),
    given => show(call, given),
  );
}

function show(call: Call, given: Registered): number {
  const id = call.lang === 'id';
  if (call.json) call.out(JSON.stringify(given));
  else {
    for (const problem of given.problems) call.out(lineOf(problem, id));
    call.out(
      id
        ? `${given.understood} dari ${given.found} baris terbaca, ${given.imported} menjadi perkara.`
        : `${given.understood} of ${given.found} rows understood, ${given.imported} became cases.`,
    );
  }
  return given.problems.some(({ warning }) => !warning) ? 1 : 0;
}

function lineOf({ row, column, code, detail, warning }: RowProblem, id: boolean): string {
  const where = [row === null ? '' : `${id ? 'baris' : 'row'} ${row}`, column ? COLUMNS[column].heading : ''];
  const kind = warning ? (id ? 'peringatan' : 'warning') : id ? 'kesalahan' : 'error';
  return `${kind}: ${[...where.filter(part => part !== ''), code, ...(detail ? [detail] : [])].join(': ')}`;
}
