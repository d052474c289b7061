/**
 * The 38 provinces as a grid of equal tiles, in two sheets of seven columns, so that a sheet fills a telephone with tiles a
 * thumb can hit. Own work: each tile stands where its province lies among its neighbours, roughly; it measures nothing.
 * Columns and rows count from the north-west corner of the sheet, from 0. The two letters are for the eye alone.
 */
export type TileRow = readonly [code: string, letters: string, column: number, row: number];

/** Sumatra, Java, Kalimantan. */
export const WEST: readonly TileRow[] = [
  ['11', 'AC', 0, 0],
  ['65', 'KU', 6, 0],
  ['12', 'SU', 1, 1],
  ['61', 'KB', 4, 1],
  ['62', 'KT', 5, 1],
  ['64', 'KI', 6, 1],
  ['13', 'SB', 1, 2],
  ['14', 'RI', 2, 2],
  ['21', 'KR', 3, 2],
  ['63', 'KS', 5, 2],
  ['17', 'BE', 1, 3],
  ['15', 'JA', 2, 3],
  ['19', 'BB', 3, 3],
  ['16', 'SS', 2, 4],
  ['18', 'LA', 2, 5],
  ['31', 'JK', 3, 5],
  ['36', 'BT', 2, 6],
  ['32', 'JB', 3, 6],
  ['33', 'JT', 4, 6],
  ['35', 'JI', 5, 6],
  ['34', 'YO', 4, 7],
];

/** Bali and Nusa Tenggara, Sulawesi, Maluku, Papua. */
export const EAST: readonly TileRow[] = [
  ['75', 'GO', 1, 0],
  ['71', 'SA', 2, 0],
  ['82', 'MU', 3, 0],
  ['76', 'SR', 0, 1],
  ['72', 'ST', 1, 1],
  ['96', 'PD', 4, 1],
  ['92', 'PB', 5, 1],
  ['91', 'PA', 6, 1],
  ['73', 'SN', 0, 2],
  ['74', 'SG', 1, 2],
  ['81', 'MA', 3, 2],
  ['94', 'PT', 5, 2],
  ['95', 'PG', 6, 2],
  ['93', 'PS', 6, 3],
  ['51', 'BA', 0, 4],
  ['52', 'NB', 1, 4],
  ['53', 'NT', 2, 4],
];
