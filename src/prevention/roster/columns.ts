/** The columns of a roster's two tables, and the headings by which governments call them. Pure. */
import { type Found, headingReader } from '../../cases/import/headings.ts';
import type { Reading } from '../../cases/import/table.ts';

export const COLUMNS = {
  nip: {
    heading: 'NIP',
    also: ['n i p', 'nip baru', 'nomor induk pegawai', 'no induk pegawai', 'nip nippppk', 'nip ni pppk'],
  },
  name: { heading: 'Nama', also: ['nama pegawai', 'nama lengkap', 'nama dan gelar', 'nama asn', 'nama pns', 'name'] },
  post: { heading: 'Jabatan', also: ['nama jabatan', 'jabatan terakhir', 'tugas jabatan', 'post'] },
  rank: {
    heading: 'Golongan/pangkat',
    also: ['golongan', 'pangkat', 'gol', 'gol ruang', 'golongan ruang', 'pangkat golongan', 'pangkat gol', 'rank'],
  },
  status: {
    heading: 'Status',
    also: ['status pegawai', 'status kepegawaian', 'jenis pegawai', 'asn non asn', 'kedudukan pegawai'],
  },
  group: { heading: 'Kelompok', also: ['golongan sasaran', 'kelompok sasaran', 'jenis kelompok', 'group'] },
  unit: {
    heading: 'Unit',
    also: [
      ...['unit kerja', 'nama unit', 'nama unit kerja', 'unor', 'unit organisasi', 'opd', 'skpd', 'perangkat daerah'],
      ...['instansi', 'nama instansi', 'satuan kerja', 'satker', 'kesatuan', 'lembaga', 'nama opd', 'tempat tugas'],
    ],
  },
  unitKind: {
    heading: 'Jenis unit',
    also: ['jenis unit kerja', 'tipe unit', 'kategori unit', 'jenis instansi', 'unit kind'],
  },
  unitCode: {
    heading: 'Kode unit',
    also: ['kode unit kerja', 'kode unor', 'id unor', 'npsn', 'kode opd', 'unit code'],
  },
  parent: {
    heading: 'Induk unit',
    also: ['unit induk', 'unor induk', 'atasan unit', 'opd induk', 'parent unit', 'induk'],
  },
  heads: { heading: 'Kepala unit', also: ['kepala', 'pimpinan unit', 'kepala unit kerja', 'pimpinan', 'head'] },
  mail: {
    heading: 'E-mail',
    also: ['email', 'surel', 'alamat email', 'alamat surel', 'alamat e mail', 'e mail dinas'],
  },
} as const satisfies { readonly [column: string]: { readonly heading: string; readonly also: readonly string[] } };
export type Column = keyof typeof COLUMNS;

/** A file replaces one part of a roster and leaves the other alone. */
export const PARTS = ['staff', 'groups'] as const;
export type Part = (typeof PARTS)[number];

const BESIDE_NAME = ['unit', 'unitKind', 'unitCode', 'parent', 'heads', 'mail'] as const satisfies readonly Column[];
/** The columns of each part's table, in the order of its template. */
export const COLUMNS_OF: Readonly<Record<Part, readonly Column[]>> = {
  staff: ['nip', 'name', 'post', 'rank', 'status', ...BESIDE_NAME],
  groups: ['group', 'name', 'post', ...BESIDE_NAME],
};
/** Without these a table can't be read. */
export const NEEDED: Readonly<Record<Part, readonly Column[]>> = {
  staff: ['nip', 'name', 'unit'],
  groups: ['group', 'name'],
};

/** Three headings are a roster; a title above them is none. */
const LEAST = 2;
const readers = {
  staff: headingReader<Column>(COLUMNS, NEEDED.staff, LEAST),
  groups: headingReader<Column>(COLUMNS, NEEDED.groups, LEAST),
};
export type Headings = Found<Column>;
export const readerOf = (part: Part) => readers[part];
export const headingsIn = readers.staff.headingsIn;

/** A large province has some tens of thousands of civil servants, the largest city a hundred thousand. */
export const MOST_ROWS = 300_000;
export const ROSTER: Reading = {
  bytes: 64 * 1024 * 1024,
  lines: MOST_ROWS + 1_000,
  inflated: 256 * 1024 * 1024,
  known: cells => headingsIn(cells).size,
};
