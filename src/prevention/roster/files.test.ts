/** Messy rosters, made here: what governments really send. All people are invented. */
import { describe, expect, test } from 'vitest';
import { readTable } from '../../cases/import/table.ts';
import { writeWorkbook, zip } from '../../cases/import/workbook.ts';
import { COLUMNS, COLUMNS_OF, PARTS, ROSTER } from './columns.ts';
import { readNip } from './nip.ts';
import { type RosterFile, understand } from './rows.ts';
import { templateCsv, templateWorkbook } from './template.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
async function outcome(file: Uint8Array) {
  const table = await readTable(file, ROSTER);
  return table.ok ? understand(table.value, 2024) : table;
}
async function read(file: Uint8Array): Promise<RosterFile> {
  const understood = await outcome(file);
  if (!understood.ok) throw new Error(`${understood.refusal.code} ${understood.refusal.detail}`);
  return understood.value;
}
const said = ({ problems }: RosterFile, warning = false) =>
  problems.filter(one => one.warning === warning).map(({ row, column, code }) => [row, column, code]);

const HEAD = 'NIP,Nama,Jabatan,Unit,Jenis unit,Induk unit,Kepala unit,E-mail,Status';
const NIP = '194501011965031001';
const csv = (...rows: string[]) => bytes([HEAD, ...rows].join('\r\n'));
const row = (cells: Partial<Record<string, string>>) =>
  HEAD.split(',')
    .map(head => cells[head] ?? { NIP, Nama: 'Pegawai Contoh', Unit: 'Dinas Contoh', 'Jenis unit': 'OPD' }[head] ?? '')
    .join(',');

describe('a NIP', () => {
  test.each([
    [NIP, ''],
    ["'19450101 196503 1 001", ''],
    // Of a PPPK: the year and the number of the contract.
    ['198812302022211001', ''],
    ['1.98001E+17', 'nip-rounded'],
    ['1,98001E+17', 'nip-rounded'],
    ['198001012005011000', 'nip-rounded'],
    ['198001012005011008.0', 'nip-fraction'],
    ['19800101200501100', 'nip-length'],
    ['9800101200501100', 'nip-of-a-citizen'],
    ['198001O12005011001', 'nip-letters'],
    ['198013012005011001', 'nip-born'],
    ['198002302005011001', 'nip-born'],
    ['188001012005011001', 'nip-born'],
    ['198001012005131001', 'nip-appointed'],
    ['198001011985011001', 'nip-appointed'],
    ['198001012031011001', 'nip-appointed'],
    ['198001012005013001', 'nip-sex'],
  ])('%s is read, or why not: %s', (text, problem) => {
    const nip = readNip(text, 2024);
    expect(nip.ok ? '' : nip.refusal).toBe(problem);
  });
});

describe('a file of staff', () => {
  test('is understood whatever its headings are called, below a title, in whatever letters', async () => {
    const text = `DAFTAR PEGAWAI;;;;\nNO;NAMA PEGAWAI;N I P;UNIT KERJA;PIMPINAN\n1;Pegawai Contoh é;${NIP};SD Negeri 1 Contoh;✓`;
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const file of [bytes(text), utf16]) {
      const { rows, units, part } = await read(file);
      expect({ rows, units, part }).toMatchObject({
        part: 'staff',
        rows: [{ row: 3, name: 'Pegawai Contoh é', nip: NIP, belongs: 'asn', heads: true, unit: 0 }],
        units: [{ name: 'SD Negeri 1 Contoh', kind: 'school-sd', code: null, parent: null }],
      });
    }
    const latin = new Uint8Array(Buffer.from(text.replace('✓', 'ya'), 'latin1'));
    const { rows, problems } = await read(latin);
    expect(rows[0]?.name).toBe('Pegawai Contoh é');
    expect(problems).toContainEqual({ row: null, column: null, code: 'windows-1252', warning: true });
  });

  test('names all that is wrong with it, by row and column, and keeps nothing of such a row', async () => {
    const file = await read(
      csv(
        row({}),
        row({ Nama: 'Lain Contoh' }),
        row({ NIP: '', Status: 'PNS' }),
        row({ NIP: '194501011965032002', Nama: '', 'Jenis unit': 'Sekolah sihir', 'E-mail': 'bukan surel' }),
        row({ NIP: '194501011965031003', Unit: '', 'Kepala unit': 'mungkin' }),
        row({ NIP: '194501011965032004', Nama: '=HYPERLINK("http://contoh.example")' }),
        row({ NIP: '194501011965031005', 'Kepala unit': 'ya' }),
        row({ NIP: '194501011965032006', 'Kepala unit': 'ya' }),
        row({ NIP: '="194501011965031007"' }),
        row({ NIP: '', Nama: 'Honorer Contoh' }),
        row({ NIP: '', Nama: 'HONORER CONTOH' }),
      ),
    );
    expect(said(file)).toEqual([
      ...[
        [4, 'nip', 'nip-needed'],
        [5, 'name', 'required'],
        [5, 'unitKind', 'word-unknown'],
        [5, 'mail', 'mail-form'],
      ],
      ...[
        [6, 'unit', 'required'],
        [6, 'heads', 'word-unknown'],
        [7, 'name', 'formula-as-text'],
      ],
      ...[
        [3, 'nip', 'nip-twice'],
        [9, 'heads', 'head-twice'],
        [12, 'name', 'row-twice'],
      ],
    ]);
    expect(file.rows.map(one => one.row)).toEqual([2, 3, 8, 9, 10, 11, 12]);
    expect(file.rows.find(one => one.row === 10)?.nip).toBe('194501011965031007');
  });

  test('has units once each, under what they lie under; circles and doubts are said', async () => {
    const of = (n: number, unit: string, kind: string, parent: string) =>
      row({ NIP: `19450101196503100${n}`, Unit: unit, 'Jenis unit': kind, 'Induk unit': parent });
    const file = await read(
      csv(
        of(1, 'Curup', 'Kelurahan', 'Curup'),
        of(2, 'Curup', 'Kecamatan', ''),
        of(3, 'SD 1', '', 'Dinas Pendidikan'),
        of(4, 'A', 'OPD', 'B'),
        of(5, 'B', 'OPD', 'A'),
        of(6, 'Tim Contoh', '', ''),
      ),
    );
    expect(said(file)).toEqual([[5, 'parent', 'parent-cycle']]);
    expect(said(file, true)).toEqual([
      [7, 'unitKind', 'kind-guessed'],
      [4, 'parent', 'parent-added'],
    ]);
    expect(file.units.map(({ name, kind, parent }) => `${name} ${kind} ${parent}`)).toEqual([
      ...['Curup kelurahan 1', 'Curup kecamatan null', 'SD 1 school-sd 6', 'A opd 4', 'B opd 3'],
      ...['Tim Contoh other null', 'Dinas Pendidikan opd null'],
    ]);
  });

  test('that is none is refused whole', async () => {
    const refusals = await Promise.all(
      [bytes(''), bytes('Nama,Unit\nA,B'), bytes('PK bukan'), bytes('Apa,Saja\n1,2'), bytes(`${HEAD},NIP\n`)].map(
        outcome,
      ),
    );
    expect(refusals.map(one => (one.ok ? '' : one.refusal.code))).toEqual([
      ...['file-empty', 'headings-missing', 'file-broken', 'headings-missing', 'heading-twice'],
    ]);
  });

  test('of a spreadsheet: a number of it, a formula, an error of the sheet', async () => {
    const sheet = (cells: string) =>
      `<worksheet xmlns="x"><sheetData><row>${['NIP', 'Nama', 'Unit'].map(one => `<c t="inlineStr"><is><t>${one}</t></is></c>`).join('')}</row><row>${cells}</row></sheetData></worksheet>`;
    const book = (cells: string) =>
      zip([
        [
          'xl/_rels/workbook.xml.rels',
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        ],
        ['xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>'],
        ['xl/worksheets/sheet1.xml', sheet(cells)],
      ]);
    const rest = '<c t="str"><f>A1</f><v>Pegawai Contoh</v></c><c t="e"><v>#REF!</v></c>';
    const file = await read(book(`<c><v>1.94501011965031E+17</v></c>${rest}`));
    expect(said(file)).toEqual([
      [2, 'unit', 'cell-error'],
      [2, 'nip', 'nip-rounded'],
    ]);
    expect(said(file, true)).toEqual([[2, 'name', 'formula']]);
  });
});

test.each(PARTS)(
  'the template of %s is itself a roster, in both kinds of file, without a word of complaint',
  async part => {
    for (const file of [bytes(templateCsv(part)), templateWorkbook(part)]) {
      const made = await read(file);
      expect(made.part).toBe(part);
      expect(made.problems.filter(({ code }) => !['kind-guessed'].includes(code))).toEqual([]);
      expect(made.rows.length).toBe(part === 'staff' ? 3 : 5);
    }
  },
);

test('a file of groups has no NIP, and a group that names no unit is one', async () => {
  const file = await read(
    bytes('Kelompok,Nama,Jabatan,Unit\nTNI,Danramil Contoh,,Koramil Contoh\nFKPD,Ketua Contoh,,\nBukan,X,,'),
  );
  expect(file.rows).toMatchObject([{ belongs: 'tni', nip: null }, { belongs: 'forkopimda' }]);
  expect(file.units.map(({ name }) => name)).toEqual(['Koramil Contoh', 'Forkopimda']);
  expect(said(file)).toEqual([[4, 'group', 'word-unknown']]);
  const workbook = writeWorkbook('Kelompok', [COLUMNS_OF.groups.map(column => COLUMNS[column].heading)]);
  expect((await read(workbook)).found).toBe(0);
});
