/** Messy files, made here: what offices really send. All people are invented. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { defaultPatterns, type Numbering } from '../../offices/numbers.ts';
import { COLUMN_KEYS, COLUMNS } from './columns.ts';
import { readDay } from './days.ts';
import { importRow } from './import.ts';
import { type RowProblem, type Understood, understand } from './rows.ts';
import { readTable } from './table.ts';
import { templateCsv, templateWorkbook } from './template.ts';
import { writeWorkbook, zip } from './workbook.ts';

const numbering: Numbering = { code: '14.09', mark: 'Kab', patterns: defaultPatterns('pilkada') };
const where = { numbering, today: '2024-11-22' };
const bytes = (text: string) => new TextEncoder().encode(text);

async function read(file: Uint8Array): Promise<Understood> {
  const table = await readTable(file);
  if (!table.ok) throw new Error(table.refusal.code);
  const understood = understand(table.value, where);
  if (!understood.ok) throw new Error(`${understood.refusal.code} ${understood.refusal.detail}`);
  return understood.value;
}
const refused = async (file: Uint8Array) => {
  const table = await readTable(file);
  if (!table.ok) return table.refusal.code;
  const understood = understand(table.value, where);
  return understood.ok ? '' : understood.refusal.code;
};
const errors = ({ problems }: Understood) =>
  problems.filter(({ warning }) => !warning).map(({ row, column, code }) => [row, column, code]);
const warnings = ({ problems }: Understood) =>
  problems.filter(({ warning }) => warning).map(({ row, code }) => [row, code]);

const HEAD =
  'No. Register,Jenis,Tgl Diterima,Tanggal Register,Nama Terlapor,Status Terlapor,Dugaan Pelanggaran,Jenis Pelanggaran,Hasil Pleno,Tanggal Pleno,Diteruskan ke,Tanggal Penerusan,Tindak Lanjut,Tgl Tindak Lanjut,Tanggal Selesai';
const row = (n: string, rest = ',,,,,,') =>
  `${n}/LP/PB/Kab/14.09/X/2024,LP,14/10/2024,16 Oktober 2024,Joko Contoh,PNS,Ikut berkampanye,Netralitas ASN,${rest}`;
const csv = (...rows: string[]) => bytes([HEAD, ...rows].join('\r\n'));

describe('a register in CSV', () => {
  test('is understood whatever its headings, days and steps are called', async () => {
    const full = row('002', 'Terbukti,2024-10-21,BKN,2024-10-22,Sanksi,45600,5/11/2024');
    const { rows, problems } = await read(csv(row('01'), full));
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      {
        ...{ row: 2, number: '01/LP/PB/Kab/14.09/X/2024', seq: 1, series: 'report', regime: 'pilkada' },
        ...{ receivedOn: '2024-10-14', registeredOn: '2024-10-16', actorKind: 'pns', conductOn: null },
        tracks: [{ track: 'neutrality', finding: null, closedOn: null }],
      },
      {
        row: 3,
        tracks: [
          {
            ...{ finding: 'violation', decidedOn: '2024-10-21', referredTo: 'BKN', referredOn: '2024-10-22' },
            ...{
              followUp: 'sanction-imposed',
              followedUpOn: '2024-11-04',
              closing: 'followed-up',
              closedOn: '2024-11-05',
            },
          },
        ],
      },
    ]);
  });

  test.each(['Unit Kerja', 'INSTANSI TERLAPOR', 'Satuan Kerja', 'OPD'])(
    'may say the unit under “%s”',
    async heading => {
      const lines = [`${row('001')},Dinas Contoh`, `${row('002')},-`, row('003'), `${row('004')},${'x'.repeat(201)}`];
      const found = await read(bytes([`${HEAD},${heading}`, ...lines].join('\n')));
      expect(found.rows.map(({ unit }) => unit)).toEqual(['Dinas Contoh', null, null]);
      expect(errors(found)).toEqual([[5, 'unit', 'too-long']]);
    },
  );

  test('may be parted by semicolons or tabs, have titles above, empty lines between, and name its separator', async () => {
    const lines = [
      'Register Laporan;;;',
      '',
      ...[HEAD, row('001'), '', row('002')].map(line => line.replaceAll(',', ';')),
    ];
    const semicolons = await read(bytes(`\ufeff${lines.join('\n')}`));
    expect(semicolons.rows.map(one => one.row)).toEqual([4, 6]);
    expect((await read(bytes(lines.join('\n').replaceAll(';', '\t')))).rows).toHaveLength(2);
    const named = await read(bytes(`sep=;\n${lines.slice(2).join('\n')}`));
    expect(named.rows.map(one => one.row)).toEqual([3, 5]);
  });

  test('in Windows-1252 or UTF-16 is read as such, and said so where it was taken to be', async () => {
    const text = [HEAD, row('001').replace('Joko', 'Jókó')].join('\n');
    const latin = await read(Buffer.from(text, 'latin1'));
    expect(latin.rows[0]?.reported).toBe('Jókó Contoh');
    expect(warnings(latin)).toEqual([[null, 'windows-1252']]);
    const wide = await read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    expect(wide.rows[0]?.reported).toBe('Jókó Contoh');
    expect(warnings(wide)).toEqual([]);
    expect(await refused(Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from([0x81])]))).toBe('file-encoding');
  });

  test('with letters that were broken before is never taken in silence', async () => {
    const broken = await read(csv(row('001').replace('Joko', 'JokÃ³'), row('002').replace('Joko', 'Jok\ufffd')));
    expect(warnings(broken)).toEqual([
      [2, 'letters-broken'],
      [3, 'letters-broken'],
    ]);
  });

  test('keeps a cell that looks like a formula as the data it is', async () => {
    const { rows } = await read(csv(row('001').replace('Joko Contoh', '"=1+1"').replace('Ikut', '@Ikut')));
    expect(rows[0]).toMatchObject({ reported: '=1+1', summary: '@Ikut berkampanye' });
  });

  test.each<[string, string, readonly unknown[]]>([
    ['a day that no calendar has', row('001').replace('14/10/2024', '31/11/2024'), [2, 'receivedOn', 'day-impossible']],
    [
      'a month and a day changed about',
      row('001').replace('14/10/2024', '10/14/2024'),
      [2, 'receivedOn', 'day-impossible'],
    ],
    ['a year of two digits', row('001').replace('14/10/2024', '14/10/24'), [2, 'receivedOn', 'day-form']],
    ['a day to come', row('001').replace('16 Oktober', '16 Desember'), [2, 'registeredOn', 'day-in-future']],
    [
      'registered before it was received',
      row('001').replace('14/10/2024', '17/10/2024'),
      [2, 'registeredOn', 'day-order'],
    ],
    ['an unknown actor', row('001').replace('PNS', 'Astronaut'), [2, 'actorKind', 'word-unknown']],
    ['nobody reported', row('001').replace('Joko Contoh', '-'), [2, 'reported', 'required']],
    ['another kind than its number says', row('001').replace(',LP,', ',TM,'), [2, 'kind', 'kind-differs']],
    ['a decision without its day', row('001', 'Terbukti,,,,,,'), [2, 'decidedOn', 'required']],
    [
      'a referral without a violation',
      row('001', 'Tidak terbukti,2024-10-20,BKN,2024-10-21,,,'),
      [2, 'referredTo', 'not-referable'],
    ],
    [
      'a follow-up of nothing referred',
      row('001', 'Terbukti,2024-10-20,,,Sanksi,2024-10-21,'),
      [2, 'followUp', 'not-referred'],
    ],
    ['steps in the wrong order', row('001', 'Terbukti,2024-10-20,BKN,2024-10-19,,,'), [2, 'referredOn', 'day-order']],
    [
      'one track twice',
      row('001').replace('Netralitas ASN', 'Netralitas | Netralitas ASN'),
      [2, 'tracks', 'track-twice'],
    ],
  ])('names row and column of %s', async (_what, line, problem) => {
    const understood = await read(csv(line));
    expect(errors(understood)).toContainEqual(problem);
    expect(understood.rows).toEqual([]);
  });

  test('refuses one number twice, and points out one sequence number under two', async () => {
    const understood = await read(csv(row('001'), row('001'), row('01')));
    expect(errors(understood)).toEqual([[3, 'number', 'number-twice']]);
    expect(warnings(understood)).toEqual([[4, 'seq-twice']]);
  });

  test('takes a number in no known form as it stands, and one of another office, with a warning', async () => {
    const odd = row('001').replace('001/LP/PB/Kab/14.09/X/2024', '12/Pilkada/2024').replace(',LP,', ',Temuan,');
    const understood = await read(csv(odd, row('003').replace('14.09', '27.09')));
    expect(warnings(understood)).toEqual([
      [2, 'number-unread'],
      [3, 'number-foreign'],
    ]);
    expect(errors(understood)).toEqual([[2, 'regime', 'required']]);
  });

  test('parts several tracks in a cell, each with its own outcome or one for all', async () => {
    const line = row('001', '"Terbukti | Tidak terbukti",2024-10-20,"BKN | -","2024-10-21 | -",,,');
    const { rows } = await read(csv(line.replace('Netralitas ASN', 'Netralitas | Pidana')));
    expect(rows[0]?.tracks).toMatchObject([
      { track: 'neutrality', finding: 'violation', referredTo: 'BKN' },
      { track: 'crime', finding: 'no-violation', decidedOn: '2024-10-20', referredTo: null },
    ]);
  });

  test.each([
    ['', 'file-empty'],
    ['\n\n', 'file-empty'],
    ['a,b,c\n1,2,3', 'headings-missing'],
    [`${HEAD}\n"kutip tidak ditutup`, 'file-quotes'],
    [`${HEAD},Terlapor\n`, 'heading-twice'],
    [`${HEAD}\n\0`, 'file-not-text'],
    [`${HEAD}${',x'.repeat(100)}`, 'file-columns'],
  ])('%j is refused whole', async (text, code) => {
    expect(await refused(bytes(text))).toBe(code);
  });

  test('of ten thousand rows is read at once, and of more is refused', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => row(String(n + 1).padStart(3, '0')));
    const understood = await read(csv(...many));
    expect([understood.rows.length, errors(understood)]).toEqual([10_000, []]);
    expect(errors(await read(csv(...many, row('10001'))))).toEqual([[null, null, 'too-many-rows']]);
  });
});

describe('a register in XLSX', () => {
  const lines = [HEAD.split(','), row('001').split(','), [], row('002').split(',')];

  test('is read as its CSV is, however it holds its texts', async () => {
    expect((await read(writeWorkbook('Register', lines))).rows.map(one => one.row)).toEqual([2, 4]);
  });

  const sheet = (inner: string, more = '') => `<worksheet><sheetData>${inner}</sheetData>${more}</worksheet>`;
  const book = (inner: string, more = '', strings = '', properties = '') =>
    zip([
      [
        'xl/workbook.xml',
        `<workbook xmlns:r="r">${properties}<sheets><sheet name="Catatan" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Register" sheetId="1" r:id="rId1"/><sheet name="Lama" sheetId="3" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/none.xml"/></Relationships>',
      ],
      ['xl/sharedStrings.xml', `<sst>${strings}</sst>`],
      ['xl/worksheets/sheet1.xml', sheet(inner, more)],
    ]);
  const text = (t: string) => `<c t="inlineStr"><is><t>${t}</t></is></c>`;
  const head = `<row r="1">${HEAD.split(',').map(text).join('')}</row>`;
  const cells = (received: string, reported = text('Joko Contoh')) =>
    [
      text('001/LP/PB/Kab/14.09/X/2024'),
      text('LP'),
      received,
      text('2024-10-16'),
      reported,
      text('PNS'),
      text('Ikut'),
      text('Netralitas'),
    ].join('');

  test('takes serial days, shared and rich texts, and says where a formula or a merged cell stood', async () => {
    const inner = `${head}<row r="7">${cells('<c><v>45579</v></c>', '<c t="s"><v>0</v></c>')}</row><row r="9">${cells('<c><f>TODAY()</f><v>45579</v></c>').replace('001/', '002/')}</row>`;
    const understood = await read(
      book(
        inner,
        '<mergeCells><mergeCell ref="A7:A8"/><mergeCell ref="A1:C1"/></mergeCells>',
        '<si><r><t>Joko </t></r><r><t>Contoh</t></r><rPh><t>x</t></rPh></si>',
      ),
    );
    expect(understood.rows).toMatchObject([
      { row: 7, receivedOn: '2024-10-14', reported: 'Joko Contoh' },
      { row: 9, receivedOn: '2024-10-14' },
    ]);
    expect(warnings(understood)).toEqual([
      [null, 'more-sheets'],
      [7, 'cells-merged'],
      [9, 'formula'],
    ]);
  });

  test('that counts days from 1904 means other days by the same serials', async () => {
    const inner = `${head}<row r="2">${cells('<c><v>44117</v></c>')}</row>`;
    const { rows } = await read(book(inner, '', '', '<workbookPr date1904="1"/>'));
    expect(rows[0]?.receivedOn).toBe('2024-10-14');
  });

  test('names a formula without a value, and a cell that shows an error', async () => {
    const inner = `${head}<row r="2">${cells('<c><f>A1</f></c>', '<c t="e"><v>#REF!</v></c>')}</row>`;
    expect(errors(await read(book(inner)))).toEqual(
      expect.arrayContaining([
        [2, 'receivedOn', 'formula-empty'],
        [2, 'reported', 'cell-error'],
      ]),
    );
  });

  test('is refused where it is broken, tells a document type, or inflates beyond any register', async () => {
    expect(await refused(bytes('PK\x03\x04 nothing'))).toBe('file-broken');
    expect(await refused(zip([['a.txt', 'x']]))).toBe('file-broken');
    expect(await refused(book(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${head}`))).toBe('file-broken');
    expect(await refused(book(`<row r="2"><c r="ZZ2"><v>1</v></c></row>`))).toBe('file-columns');
    const bomb = Buffer.from(zip([['xl/worksheets/sheet1.xml', 'x']]));
    // What the zip's directory says it inflates to.
    const directory = bomb.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bomb.writeUInt32LE(900_000_000, directory + 24);
    expect(await refused(bomb)).toMatch(/^file-(inflates|broken)$/);
    expect(await refused(new Uint8Array(6 * 1024 * 1024).fill(65))).toBe('file-too-large');
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toBe('file-old-excel');
  });
});

test.each([
  ['2024-10-14', '2024-10-14'],
  ['2024-10-14 00:00:00', '2024-10-14'],
  ['14/10/2024', '2024-10-14'],
  ['4.1.2024', '2024-01-04'],
  ['14 Oktober 2024', '2024-10-14'],
  ['Senin, 14 Okt. 2024', '2024-10-14'],
  ["Jum'at, 18 Oktober 2024", '2024-10-18'],
  ['1 Nopember 2024', '2024-11-01'],
  ['45579', '2024-10-14'],
  ['45579.5', '2024-10-14'],
  ['29/02/2024', '2024-02-29'],
])('the day %s', (text, day) => {
  expect(readDay(text)).toEqual({ ok: true, value: day });
});
test.each(['29/02/2023', '2024-13-01', '32 Januari 2024', '0/1/2024'])('no calendar has %s', text => {
  expect(readDay(text)).toEqual({ ok: false, refusal: 'day-impossible' });
});

test('the template is understood by its own reader, in both kinds of file', async () => {
  for (const file of [bytes(templateCsv()), templateWorkbook()]) {
    const { rows, problems } = await read(file);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(1);
  }
  expect(templateCsv().split('\r\n')[0]?.replace('\ufeff', '')).toBe(
    COLUMN_KEYS.map(key => COLUMNS[key].heading).join(','),
  );
});

const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    '',
    '-',
    '14/10/2024',
    '2024-10-15',
    'PNS',
    'Netralitas',
    'Terbukti',
    'LP',
    '001/LP/PB/Kab/14.09/X/2024',
    '=1',
  ),
);
property.prop([fc.array(fc.array(cell, { maxLength: 20 }), { maxLength: 8 })], { numRuns: 300 })(
  'whatever the cells hold, a row is understood whole or its problem is named by row',
  async grid => {
    const file = writeWorkbook('R', [
      COLUMN_KEYS.map(key => COLUMNS[key].heading),
      ...grid.map(line => line.map(clean)),
    ]);
    const table = await readTable(file);
    if (!table.ok) return;
    const understood = understand(table.value, where);
    if (!understood.ok) return;
    const { rows, problems, found } = understood.value;
    for (const one of rows) expect(importRow.safeParse(one).success).toBe(true);
    const wrong = new Set(
      problems.filter((one: RowProblem) => !one.warning && one.code !== 'number-twice').map(one => one.row),
    );
    expect(rows.length + wrong.size).toBe(found);
  },
);
/** What XML can hold. */
const clean = (text: string) => text.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '');
