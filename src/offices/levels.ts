/** The levels of the supervisory bodies, and how each is written in a number. Pure. */

/** Bawaslu RI, Bawaslu Provinsi, Bawaslu Kabupaten/Kota, Panwaslu Kecamatan, Panwaslu Kelurahan/Desa (UU 7/2017 Pasal 89-92). */
export const LEVELS = ['nasional', 'provinsi', 'kabkota', 'kecamatan', 'desa'] as const;
export type Level = (typeof LEVELS)[number];

/** The level of the office that answers for a region of this code; '' is the whole country. */
export const levelOf = (region: string): Level => LEVELS[region === '' ? 0 : region.split('.').length] ?? 'desa';

/** Bodies for one vote are dissolved after it; a key in their hands would be dissolved with them. */
export const holdsKeys = (level: Level): boolean => level !== 'kecamatan' && level !== 'desa';

export type LevelMark = 'RI' | 'Prov' | 'Kab' | 'Kota' | 'Cam' | 'Kel';

/**
 * The level as numbers of reports write it. Confidence: RI and Kab are seen in Bawaslu's own register (high); Prov, Kota and
 * Cam come from its guide (low); Kel was never seen. An office whose numbers differ writes its mark into the pattern.
 */
export function levelMark(region: string): LevelMark {
  switch (levelOf(region)) {
    case 'nasional':
      return 'RI';
    case 'provinsi':
      return 'Prov';
    case 'kabkota':
      // Kemendagri numbers cities from 71 within their province.
      return Number(region.slice(3, 5)) >= 71 ? 'Kota' : 'Kab';
    case 'kecamatan':
      return 'Cam';
    case 'desa':
      return 'Kel';
  }
}
