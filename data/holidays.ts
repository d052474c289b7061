/**
 * Days off of Indonesia, 2018 to 2026: national holidays, joint leave (cuti bersama) and voting days.
 *
 * Where the dates come from: the yearly joint decree of three ministers (SKB 3 Menteri), by way of the public compilation
 * github.com/ThisMe124/hari-libur-Indonesia-db, commit cf75de14bbd94749067c27b841bbef9cd379da4e, compared with the
 * calendar of npm `date-holidays`. The texts of the decrees were not opened, so every row is of confidence "medium".
 * Days that come from somewhere else stand in `OTHER_SOURCES`.
 *
 * How to change: a correction of a shipped day is a change here with its source; a new holiday in a running installation
 * is an act of an administrator (`withHoliday` in `src/calendar/calendar.ts`), not a change of this file.
 * `month-day` strings; several days of one feast are separated by a space.
 */

export const FEASTS = {
  'new-year': { id: 'Tahun Baru Masehi', en: "New Year's Day" },
  imlek: { id: 'Tahun Baru Imlek', en: 'Chinese New Year' },
  nyepi: { id: 'Hari Suci Nyepi', en: 'Nyepi, the Day of Silence' },
  'isra-miraj': { id: 'Isra Mikraj Nabi Muhammad', en: 'Ascension of the Prophet Muhammad' },
  'good-friday': { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Paskah, Kebangkitan Yesus Kristus', en: 'Easter Sunday' },
  'ascension-day': { id: 'Kenaikan Yesus Kristus', en: 'Ascension of Jesus Christ' },
  'labour-day': { id: 'Hari Buruh Internasional', en: 'International Labour Day' },
  waisak: { id: 'Hari Raya Waisak', en: 'Vesak' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Birth of Pancasila' },
  'idul-fitri': { id: 'Idul Fitri', en: 'Eid al-Fitr' },
  'idul-adha': { id: 'Idul Adha', en: 'Eid al-Adha' },
  'islamic-new-year': { id: 'Tahun Baru Islam', en: 'Islamic New Year' },
  maulid: { id: 'Maulid Nabi Muhammad', en: 'Birthday of the Prophet Muhammad' },
  independence: { id: 'Hari Kemerdekaan', en: 'Independence Day' },
  christmas: { id: 'Natal', en: 'Christmas' },
  'pilkada-2018': { id: 'Pilkada serentak 2018', en: 'local elections of 2018' },
  'pemilu-2019': { id: 'Pemilu 2019', en: 'general election of 2019' },
  'pilkada-2020': { id: 'Pilkada serentak 2020', en: 'local elections of 2020' },
  'pemilu-2024': { id: 'Pemilu 2024', en: 'general election of 2024' },
  'pilkada-2024': { id: 'Pilkada serentak 2024', en: 'local elections of 2024' },
} as const;

export type Feast = keyof typeof FEASTS;
type DaysOfFeast = { readonly [feast in Feast]?: string };
export type HolidayYear = {
  readonly national: DaysOfFeast;
  readonly jointLeave: DaysOfFeast;
  readonly voting: DaysOfFeast;
};

export const HOLIDAY_YEARS: Readonly<Record<number, HolidayYear>> = {
  2018: {
    national: {
      'new-year': '01-01',
      imlek: '02-16',
      nyepi: '03-17',
      'good-friday': '03-30',
      'isra-miraj': '04-14',
      'labour-day': '05-01',
      'ascension-day': '05-10',
      waisak: '05-29',
      pancasila: '06-01',
      'idul-fitri': '06-15 06-16',
      independence: '08-17',
      'idul-adha': '08-22',
      'islamic-new-year': '09-11',
      maulid: '11-20',
      christmas: '12-25',
    },
    jointLeave: { 'idul-fitri': '06-11 06-12 06-13 06-14 06-18 06-19 06-20', christmas: '12-24' },
    voting: { 'pilkada-2018': '06-27' },
  },
  2019: {
    national: {
      'new-year': '01-01',
      imlek: '02-05',
      nyepi: '03-07',
      'isra-miraj': '04-03',
      'good-friday': '04-19',
      'labour-day': '05-01',
      waisak: '05-19',
      'ascension-day': '05-30',
      pancasila: '06-01',
      'idul-fitri': '06-05 06-06',
      'idul-adha': '08-11',
      independence: '08-17',
      'islamic-new-year': '09-01',
      maulid: '11-09',
      christmas: '12-25',
    },
    jointLeave: { 'idul-fitri': '06-03 06-04 06-07', christmas: '12-24' },
    voting: { 'pemilu-2019': '04-17' },
  },
  2020: {
    national: {
      'new-year': '01-01',
      imlek: '01-25',
      'isra-miraj': '03-22',
      nyepi: '03-25',
      'good-friday': '04-10',
      'labour-day': '05-01',
      waisak: '05-07',
      'ascension-day': '05-21',
      'idul-fitri': '05-24 05-25',
      pancasila: '06-01',
      'idul-adha': '07-31',
      independence: '08-17',
      'islamic-new-year': '08-20',
      maulid: '10-29',
      christmas: '12-25',
    },
    jointLeave: { 'islamic-new-year': '08-21', maulid: '10-28 10-30', christmas: '12-24', 'idul-fitri': '12-31' },
    voting: { 'pilkada-2020': '12-09' },
  },
  2021: {
    national: {
      'new-year': '01-01',
      imlek: '02-12',
      'isra-miraj': '03-11',
      nyepi: '03-14',
      'good-friday': '04-02',
      'labour-day': '05-01',
      'idul-fitri': '05-13 05-14',
      'ascension-day': '05-13',
      waisak: '05-26',
      pancasila: '06-01',
      'idul-adha': '07-20',
      'islamic-new-year': '08-11',
      independence: '08-17',
      maulid: '10-20',
      christmas: '12-25',
    },
    jointLeave: { 'idul-fitri': '05-12' },
    voting: {},
  },
  2022: {
    national: {
      'new-year': '01-01',
      imlek: '02-01',
      'isra-miraj': '02-28',
      nyepi: '03-03',
      'good-friday': '04-15',
      'labour-day': '05-01',
      'idul-fitri': '05-02 05-03',
      waisak: '05-16',
      'ascension-day': '05-26',
      pancasila: '06-01',
      'idul-adha': '07-09',
      'islamic-new-year': '07-30',
      independence: '08-17',
      maulid: '10-08',
      christmas: '12-25',
    },
    jointLeave: { 'idul-fitri': '04-29 05-04 05-05 05-06' },
    voting: {},
  },
  2023: {
    national: {
      'new-year': '01-01',
      imlek: '01-22',
      'isra-miraj': '02-18',
      nyepi: '03-22',
      'good-friday': '04-07',
      'idul-fitri': '04-22 04-23',
      'labour-day': '05-01',
      'ascension-day': '05-18',
      pancasila: '06-01',
      waisak: '06-04',
      'idul-adha': '06-29',
      'islamic-new-year': '07-19',
      independence: '08-17',
      maulid: '09-28',
      christmas: '12-25',
    },
    jointLeave: {
      imlek: '01-23',
      nyepi: '03-23',
      'idul-fitri': '04-19 04-20 04-21 04-24 04-25',
      waisak: '06-02',
      'idul-adha': '06-28 06-30',
      christmas: '12-26',
    },
    voting: {},
  },
  2024: {
    national: {
      'new-year': '01-01',
      'isra-miraj': '02-08',
      imlek: '02-10',
      nyepi: '03-11',
      'good-friday': '03-29',
      easter: '03-31',
      'idul-fitri': '04-10 04-11',
      'labour-day': '05-01',
      'ascension-day': '05-09',
      waisak: '05-23',
      pancasila: '06-01',
      'idul-adha': '06-17',
      'islamic-new-year': '07-07',
      independence: '08-17',
      maulid: '09-16',
      christmas: '12-25',
    },
    jointLeave: {
      imlek: '02-09',
      nyepi: '03-12',
      'idul-fitri': '04-08 04-09 04-12 04-15',
      'ascension-day': '05-10',
      waisak: '05-24',
      'idul-adha': '06-18',
      christmas: '12-26',
    },
    voting: { 'pemilu-2024': '02-14', 'pilkada-2024': '11-27' },
  },
  2025: {
    national: {
      'new-year': '01-01',
      'isra-miraj': '01-27',
      imlek: '01-29',
      nyepi: '03-29',
      'idul-fitri': '03-31 04-01',
      'good-friday': '04-18',
      easter: '04-20',
      'labour-day': '05-01',
      waisak: '05-12',
      'ascension-day': '05-29',
      pancasila: '06-01',
      'idul-adha': '06-06',
      'islamic-new-year': '06-27',
      independence: '08-17',
      maulid: '09-05',
      christmas: '12-25',
    },
    jointLeave: {
      imlek: '01-28',
      nyepi: '03-28',
      'idul-fitri': '04-02 04-03 04-04 04-07',
      waisak: '05-13',
      'ascension-day': '05-30',
      'idul-adha': '06-09',
      independence: '08-18',
      christmas: '12-26',
    },
    voting: {},
  },
  2026: {
    national: {
      'new-year': '01-01',
      'isra-miraj': '01-16',
      imlek: '02-17',
      nyepi: '03-19',
      'idul-fitri': '03-21 03-22',
      'good-friday': '04-03',
      easter: '04-05',
      'labour-day': '05-01',
      'ascension-day': '05-14',
      'idul-adha': '05-27',
      waisak: '05-31',
      pancasila: '06-01',
      'islamic-new-year': '06-16',
      independence: '08-17',
      maulid: '08-25',
      christmas: '12-25',
    },
    jointLeave: {
      imlek: '02-16',
      nyepi: '03-18',
      'idul-fitri': '03-20 03-23 03-24',
      'ascension-day': '05-15',
      'idul-adha': '05-28',
      christmas: '12-24',
    },
    voting: {},
  },
};

export const COMPILED_SOURCE =
  'SKB 3 Menteri, melalui github.com/ThisMe124/hari-libur-Indonesia-db, commit cf75de1 (surat keputusannya belum dibaca)';

/** Days whose date does not come from the compilation. */
export const OTHER_SOURCES: Readonly<Record<string, string>> = {
  '2019-04-17': 'Keppres 10/2019 (named, text not read)',
  '2025-08-18': 'SKB 3 Menteri, change of August 2025 (named, text not read)',
};

export const HOLIDAY_NOTES: Readonly<Record<string, string>> = {
  '2020-12-31': 'Joint leave for Idul Fitri 1441 H, moved here from May 2020',
  '2022-07-09':
    'The date of the decree; the isbat set the feast on 10 July. Saturday and Sunday: no count of working days changes',
};

/**
 * Local voting days with a source for the day, but with none for its being declared a day off. They are counted as
 * ordinary days and every deadline that crosses one warns, until an administrator of the region adds the day off.
 */
export const LOCAL_VOTING_DAYS = [
  {
    day: '2025-08-27',
    name: {
      id: 'Pilkada ulang Kabupaten Bangka dan Kota Pangkalpinang',
      en: 'repeated local election of Bangka and Pangkalpinang',
    },
    scope: ['19.01', '19.71'],
    source: 'PKPU 19/2024; Pasal 54D UU 10/2016; MK 126/PUU-XXII/2024',
    confidence: 'high',
  },
] as const;
