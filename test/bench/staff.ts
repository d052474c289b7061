/** Civil servants who never were, as a file of a roster. */
import { writeWorkbook } from '../../src/cases/import/workbook.ts';

const PEOPLE_A_UNIT = 60;
const HEAD = ['NIP', 'Nama', 'Jabatan', 'Golongan/pangkat', 'Status', 'Unit', 'Jenis unit', 'Kepala unit', 'E-mail'];
const two = (n: number) => String(n).padStart(2, '0');
/** Civil servants who never were: born in the last war, so that all their NIPs differ. */
export function rowOf(nth: number, moved: boolean): string[] {
  const born = `19${40 + (nth % 20)}${two(1 + (Math.floor(nth / 20) % 12))}${two(1 + (Math.floor(nth / 240) % 28))}`;
  const nip = `${born}19${75 + (Math.floor(nth / 6_720) % 25)}01${1 + (nth % 2)}${String(1 + (Math.floor(nth / 168_000) % 999)).padStart(3, '0')}`;
  const unit = Math.floor(nth / PEOPLE_A_UNIT) + (moved ? 1 : 0);
  const heads = nth % PEOPLE_A_UNIT === 0 && !moved ? 'ya' : 'tidak';
  const mail = nth % 2 === 0 ? `pegawai${nth}@contoh.example` : '';
  return [
    nip,
    `Pegawai Contoh ${nth}, S.Pd.`,
    'Guru Ahli Pertama',
    'III/b',
    'ASN',
    `Unit Contoh ${unit}`,
    'OPD',
    heads,
    mail,
  ];
}
export const fileOf = (rows: readonly string[][], isXlsx = false): Uint8Array =>
  isXlsx
    ? writeWorkbook('Pegawai', [HEAD, ...rows])
    : new TextEncoder().encode(
        [HEAD, ...rows].map(cells => cells.map(one => (one.includes(',') ? `"${one}"` : one)).join(',')).join('\n'),
      );
