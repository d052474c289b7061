import { describe, expect, test } from 'vitest';
import { openRegions } from '../offices/regions.ts';
import { institutionsOf } from './institutions.ts';
import { peopleOf } from './people.ts';
import { officesOf } from './posts.ts';
import { wordsOf } from './words.ts';

const regions = openRegions();

function people(text: string): readonly string[] {
  const words = wordsOf(text);
  const institutions = institutionsOf(text, words, regions);
  const found = peopleOf(
    text,
    words,
    officesOf(words, regions),
    regions,
    at => institutions.findLast(one => one.passage.end <= at)?.name,
  );
  for (const one of found) expect(text.slice(one.passage.start, one.passage.end)).toBe(one.passage.quote);
  return found.map(one => `${one.value.name} = ${one.value.role}`);
}

describe('people with their offices', () => {
  test.each([
    ['Ketua Bawaslu Kota Samarinda Tono Wirawan mengatakan', 'Tono Wirawan = Ketua Bawaslu Kota Samarinda'],
    ['Penjabat (Pj) Wali Kota Bogor Sekar Melati hadir', 'Sekar Melati = Penjabat (Pj) Wali Kota Bogor'],
    ['kata Pj. Bupati Biak Numfor Wilson Mansoben di sana', 'Wilson Mansoben = Pj. Bupati Biak Numfor'],
    ['Plt Deputi Kemenpan-RB Rano Subrata ikut', 'Rano Subrata = Plt Deputi Kemenpan-RB'],
    [
      'Kepala Dinas Pemberdayaan Masyarakat dan Desa (DPMD) Kabupaten Blora Wati Lestari, Kamis (20/12)',
      'Wati Lestari = Kepala Dinas Pemberdayaan Masyarakat dan Desa (DPMD) Kabupaten Blora',
    ],
    ['- Camat Sayurmatinggi, Jaka Tirta\n', 'Jaka Tirta = Camat Sayurmatinggi'],
    ['Kepala Desa Sampangagung Darsono tidak hadir', 'Darsono = Kepala Desa Sampangagung'],
    [
      'Kepala Desa Tanjungsari, Kecamatan Banyudono, Boyolali, Jawa Tengah, Joko Lelono ditahan',
      'Joko Lelono = Kepala Desa Tanjungsari',
    ],
    ['Bupati Rejang Lebong, Provinsi Bengkulu Surya Kelana memberikan', 'Surya Kelana = Bupati Rejang Lebong'],
    ['Darsono alias Nono, Kepala Desa Sampangagung, hadir', 'Darsono = Kepala Desa Sampangagung'],
    ['Yuda, pedagang beras, menyebut', 'Yuda = pedagang beras'],
    [
      'Wakil Direktur Tindak Pidana Umum Polri Brigjen Pol Rendra Malau',
      'Rendra Malau = Wakil Direktur Tindak Pidana Umum Polri',
    ],
    ['Bupati Natuna Dr. H. Rian Pratama, S.H., M.Si., hadir', 'Rian Pratama = Bupati Natuna'],
    ['Ketua Bawaslu Sinjai, Ahmad Fikri S.PdI., SP mengatakan', 'Ahmad Fikri = Ketua Bawaslu Sinjai'],
    [
      'Sekretaris Dinas Kesehatan Kabupaten Kudus, M. Luthfan, hadir',
      'M. Luthfan = Sekretaris Dinas Kesehatan Kabupaten Kudus',
    ],
    ['Kades Sampangagung berinisial SY ditahan', 'SY = Kades Sampangagung'],
    [
      'pimpinan Panwaslih Kabupaten Nagan Raya, Ketua Juni Saputra dan yang lain',
      'Juni Saputra = Ketua Panwaslih Kabupaten Nagan Raya',
    ],
    ['Dwi Handoko yang juga Kasat Reskrim Polres Natuna', 'Dwi Handoko = Kasat Reskrim Polres Natuna'],
  ])('reads %s', (text, wanted) => {
    expect(people(text)).toContain(wanted);
  });

  test('a candidate pair are two people, the second running for deputy', () => {
    expect(people('mendukung calon bupati Bayu Segara-Citra Dewi')).toEqual([
      'Bayu Segara = calon bupati',
      'Citra Dewi = calon wakil bupati',
    ]);
  });

  test('a later short form is the same person', () => {
    expect(people('Ketua Bawaslu RI Tono Wirawan hadir. Menurut Wirawan, Ketua Wirawan benar.')).toEqual([
      'Tono Wirawan = Ketua Bawaslu RI',
    ]);
  });

  test.each([
    ['hadir para Kepala Desa Sampangagung dan camat'],
    ['Koordinasi Nasional Kesiapan Kepala Daerah Menjaga Netralitas ASN'],
    ['dihadiri Unsur FKPD, Kepala OPD, Camat, Kepala Puskesmas, serta Kepala Sekolah'],
    ['oleh Gubernur dan Bupati/Walikota se-Provinsi Bengkulu'],
    ['Bupati Kudus akan hadir'],
    ['calon Gubernur dan Wakil Gubernur, Bupati dan Wakil Bupati, serta Wali Kota'],
  ])('names nobody in: %s', text => {
    expect(people(text)).toEqual([]);
  });
});
