import { expect, test } from 'vitest';
import { openRegions } from '../offices/regions.ts';
import { distinctInstitutions, institutionsOf } from './institutions.ts';
import { wordsOf } from './words.ts';

const regions = openRegions();
const names = (text: string): readonly string[] =>
  distinctInstitutions(institutionsOf(text, wordsOf(text), regions)).map(one => one.value);

test('names an institution once, by its fullest name', () => {
  expect(
    names('Bawaslu Sinjai hadir. Badan Pengawas Pemilu (Bawaslu) Kabupaten Sinjai dan Bawaslu Kabupaten Sinjai.'),
  ).toEqual(['Badan Pengawas Pemilu (Bawaslu) Kabupaten Sinjai']);
});

test('a bare Bawaslu stands for the one that is named; two levels stay two', () => {
  expect(names('kata Bawaslu. Bawaslu Kota Samarinda dan Bawaslu Kaltim hadir')).toEqual([
    'Bawaslu Kota Samarinda',
    'Bawaslu Kaltim',
  ]);
});

test('reads ministries, courts, prisons, offices of a district and governments', () => {
  expect(
    names(
      'Kementerian Dalam Negeri, Kemenpan-RB, Pengadilan Negeri (PN) Sumber, Lapas Klas IIB Mojokerto, KUA Curup Timur, ' +
        'Pemkab Kudus, DPD II Partai Golkar Kudus, Sentra Gakkumdu, Dinas Pendidikan dan Kebudayaan Takalar 10 Januari',
    ),
  ).toEqual([
    'Kementerian Dalam Negeri',
    'Kemenpan-RB',
    'Pengadilan Negeri (PN) Sumber',
    'Lapas Klas IIB Mojokerto',
    'KUA Curup Timur',
    'Pemkab Kudus',
    'DPD II Partai Golkar Kudus',
    'Sentra Gakkumdu',
    'Dinas Pendidikan dan Kebudayaan Takalar',
  ]);
});

test('slogans, generic heads, ministers and the local one without a name are none', () => {
  expect(
    names('netralitas ASN, TNI/Polri; Menteri PANRB; Pemerintah Daerah; Ketua Bawaslu setempat; Kantor Bupati'),
  ).toEqual([]);
});
