/**
 * The 38 provinces by Kemendagri code, their clock, and the numbers of their regencies and cities.
 *
 * Zones: Keppres 41/1987, in force since 1 January 1988 (West and Central Kalimantan WIB, Bali WITA). Codes: Kepmendagri
 * 300.2.2-2430/2025. Subdistricts and villages are too many to stand here: the room `offices` knows them by name.
 * The second column lists the regency part of the code: `01-18 71-75` means 01 to 18 and 71 to 75.
 */

export type ProvinceRow = readonly [code: string, zone: 'WIB' | 'WITA' | 'WIT', regencies: string, name: string];

export const PROVINCES: readonly ProvinceRow[] = [
  ['11', 'WIB', '01-18 71-75', 'Aceh'],
  ['12', 'WIB', '01-25 71-78', 'Sumatera Utara'],
  ['13', 'WIB', '01-12 71-77', 'Sumatera Barat'],
  ['14', 'WIB', '01-10 71-72', 'Riau'],
  ['15', 'WIB', '01-09 71-72', 'Jambi'],
  ['16', 'WIB', '01-13 71-74', 'Sumatera Selatan'],
  ['17', 'WIB', '01-09 71', 'Bengkulu'],
  ['18', 'WIB', '01-13 71-72', 'Lampung'],
  ['19', 'WIB', '01-06 71', 'Kepulauan Bangka Belitung'],
  ['21', 'WIB', '01-05 71-72', 'Kepulauan Riau'],
  ['31', 'WIB', '01 71-75', 'Daerah Khusus Ibukota Jakarta'],
  ['32', 'WIB', '01-18 71-79', 'Jawa Barat'],
  ['33', 'WIB', '01-29 71-76', 'Jawa Tengah'],
  ['34', 'WIB', '01-04 71', 'Daerah Istimewa Yogyakarta'],
  ['35', 'WIB', '01-29 71-79', 'Jawa Timur'],
  ['36', 'WIB', '01-04 71-74', 'Banten'],
  ['51', 'WITA', '01-08 71', 'Bali'],
  ['52', 'WITA', '01-08 71-72', 'Nusa Tenggara Barat'],
  ['53', 'WITA', '01-21 71', 'Nusa Tenggara Timur'],
  ['61', 'WIB', '01-12 71-72', 'Kalimantan Barat'],
  ['62', 'WIB', '01-13 71', 'Kalimantan Tengah'],
  ['63', 'WITA', '01-11 71-72', 'Kalimantan Selatan'],
  ['64', 'WITA', '01-03 07-09 11 71-72 74', 'Kalimantan Timur'],
  ['65', 'WITA', '01-04 71', 'Kalimantan Utara'],
  ['71', 'WITA', '01-11 71-74', 'Sulawesi Utara'],
  ['72', 'WITA', '01-12 71', 'Sulawesi Tengah'],
  ['73', 'WITA', '01-18 22 24 26 71-73', 'Sulawesi Selatan'],
  ['74', 'WITA', '01-15 71-72', 'Sulawesi Tenggara'],
  ['75', 'WITA', '01-05 71', 'Gorontalo'],
  ['76', 'WITA', '01-06', 'Sulawesi Barat'],
  ['81', 'WIT', '01-09 71-72', 'Maluku'],
  ['82', 'WIT', '01-08 71-72', 'Maluku Utara'],
  ['91', 'WIT', '03 05-06 10-11 15 19-20 71', 'Papua'],
  ['92', 'WIT', '02-03 06-08 11-12', 'Papua Barat'],
  ['93', 'WIT', '01-04', 'Papua Selatan'],
  ['94', 'WIT', '01-08', 'Papua Tengah'],
  ['95', 'WIT', '01-08', 'Papua Pegunungan'],
  ['96', 'WIT', '01-05 71', 'Papua Barat Daya'],
];
