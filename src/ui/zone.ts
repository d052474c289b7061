/** The three clocks by the letters that everybody writes behind a time. */
const SHORT: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};
export const shortZone = (zone: string): string => SHORT[zone] ?? zone;
