import { describe, expect, test } from 'vitest';
import { type DateContext, datesOf } from './dates.ts';

const isos = (text: string, context: DateContext = {}): readonly (string | null)[] =>
  datesOf(text, context).map(date => date.iso);

describe('dates as newspapers write them', () => {
  test.each([
    ['hadir, Kamis (20/06/24) pagi', '2024-06-20', 'Kamis (20/06/24)'],
    ['di aula. Rabu malam (7/12/2022)', '2022-12-07', 'Rabu malam (7/12/2022)'],
    ['pada Selasa 17 September 2024.', '2024-09-17', 'Selasa 17 September 2024'],
    ['Jumat, 24 November 2023', '2023-11-24', 'Jumat, 24 November 2023'],
    ["pada hari Jum'at (24/11/2023)", '2023-11-24', "Jum'at (24/11/2023)"],
    ['surat tertanggal 11 Agustus 2025', '2025-08-11', '11 Agustus 2025'],
    ['Selasa (17-09-2024)', '2024-09-17', 'Selasa (17-09-2024)'],
    ['Ahad, 10 Nopember 2024', '2024-11-10', 'Ahad, 10 Nopember 2024'],
    ['pada Senin-Selasa, 5-6 Agustus 2024', '2024-08-05', 'Senin-Selasa, 5-6 Agustus 2024'],
    ['Senin (5-6/8/2024)', '2024-08-05', 'Senin (5-6/8/2024)'],
  ])('reads %s', (text, iso, quote) => {
    const date = datesOf(text, {}).find(one => one.iso !== null);
    expect([date?.iso, date?.passage.quote]).toEqual([iso, quote]);
  });

  test('reads no date where there is none', () => {
    expect(isos('Rp 40 ribu, 32/13, pasal 188, pukul 04.30 WIB, 31 Februari 2024, nomor 800.1-61')).toEqual([null]);
  });

  test('takes a day of the week alone for the last one before publication', () => {
    expect(isos('kata bupati, Minggu.', { published: '2023-07-04' })).toEqual(['2023-07-02']);
    expect(isos('kata bupati, Minggu.')).toEqual([null]);
  });
});

describe('a year that is not written', () => {
  test('comes from the day of publication, also across the new year', () => {
    expect(isos('Kamis (28/12)', { published: '2024-01-02' })).toEqual(['2023-12-28']);
  });

  test('comes from other full dates of the text', () => {
    expect(isos('Kamis (10/1), sejak 19 Desember 2018 dan 3 Januari 2019')[0]).toBe('2019-01-10');
  });

  test('comes from the election year that is named, such that the weekday agrees', () => {
    expect(isos('Pilkada serentak 2024, Kamis (20/6)')).toEqual(['2024-06-20']);
    expect(isos('pada Pemilu tahun 2024 mendatang, Rabu (29/11)')).toEqual(['2023-11-29']);
  });

  test('comes from the weekday alone only when today is known, and never lies ahead', () => {
    expect(isos('Rabu (19/12)')).toEqual([null]);
    expect(isos('Rabu (19/12)', { today: '2024-05-01' })).toEqual(['2018-12-19']);
  });

  test('stays unknown when nothing tells it', () => {
    expect(isos('tanggal 19 Desember')).toEqual([null]);
  });
});

test('a weekday that contradicts a full date is flagged and changes nothing', () => {
  const [date] = datesOf('Rabu (05/9/2022)', {});
  expect(date).toMatchObject({ iso: '2022-09-05', weekdayContradicts: true });
  expect(datesOf('Senin (05/9/2022)', {})[0]?.weekdayContradicts).toBe(false);
});
