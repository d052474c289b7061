import { ok, type Result, refuse } from '../result.ts';
import { type Row, type Words, words } from './row.ts';

/**
 * Aturan kantor: pleno dan kuorum. Yang tidak diketahui sumbernya ditetapkan kantor, dengan dasar hukumnya; angka di sini
 * hanya bawaan yang dapat diubah. Kuorum UU 7/2017 Pasal 42-45 adalah kuorum KPU: jangan disalin.
 */
export type OfficeLevel = 'pusat' | 'provinsi' | 'kabkota' | 'kecamatan';

export type OfficeRule = Row & {
  readonly rule: Words;
  readonly level: OfficeLevel | null;
  /** Members of the body to the number that makes a plenary valid. */
  readonly quorum: Readonly<Record<number, number>> | null;
  /** True: the office sets it, with its legal basis; the number is only a default. */
  readonly setByOffice: boolean;
};

const PERBAWASLU_5_2018 = 'https://pasal.id/peraturan/perban/peraturan-bawaslu-no-5-tahun-2018';
const UNREAD = ['Perbawaslu 5/2018; teks lengkap tidak dapat dibaca'];
const setByOffice = words('Ditetapkan kantor, dengan dasar hukumnya.', 'Set by the office, with its legal basis.');

const plenary = {
  inForce: { from: '2018-01-01', until: null },
  under: ['Perbawaslu 5/2018'],
  cite: 'Perbawaslu 5/2018',
  level: null,
  quorum: null,
  setByOffice: false,
} as const;

export const officeRules = [
  {
    ...plenary,
    id: 'pleno.uu',
    rule: words(
      'Bawaslu RI, Provinsi, dan Kabupaten/Kota memutus dalam rapat pleno, tertutup atau terbuka; setiap anggota, juga Panwascam, satu suara sama; ketua dipilih dalam pleno tertutup.',
      'Bawaslu of the nation, province and regency decides in plenary, closed or open; every member, sub-district too, has one equal vote; the chair is elected in a closed plenary.',
    ),
    inForce: { from: '2017-08-16', until: null },
    under: ['UU 7/2017'],
    cite: 'UU 7/2017 Pasal 139-141',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2017/7.md'],
    confidence: 'high',
    note: words(
      'UU tidak menyebut angka kuorum Bawaslu. Pasal 42-45 tentang KPU saja.',
      'The Act gives no quorum for Bawaslu. Articles 42-45 are on KPU only.',
    ),
  },
  {
    ...plenary,
    id: 'pleno.perbawaslu',
    rule: words(
      'Pleno tertutup atau terbuka; mufakat, kalau tidak suara terbanyak; daftar hadir; tindak lanjut temuan dan laporan adalah urusan pleno.',
      'Plenary closed or open; consensus, else most votes; attendance list; follow-up of findings and reports is a plenary matter.',
    ),
    source: [PERBAWASLU_5_2018],
    confidence: 'high',
    note: words('Berlakunya pada 2026 belum dipastikan.', 'Whether it is in force in 2026 is not confirmed.'),
  },
  {
    ...plenary,
    id: 'pleno.kuorum.pusat',
    level: 'pusat',
    quorum: { 5: 3 },
    rule: words(
      'Bawaslu RI: sah dengan paling sedikit 3 dari 5 anggota.',
      'National Bawaslu: valid with at least 3 of 5 members.',
    ),
    source: [PERBAWASLU_5_2018],
    confidence: 'high',
  },
  {
    ...plenary,
    id: 'pleno.kuorum.provinsi',
    level: 'provinsi',
    quorum: { 5: 3, 7: 4 },
    setByOffice: true,
    rule: words(
      'Bawaslu Provinsi (5 atau 7 anggota): bawaan lebih dari setengah.',
      'Provincial Bawaslu (5 or 7 members): default more than half.',
    ),
    source: UNREAD,
    confidence: 'low',
    note: setByOffice,
  },
  {
    ...plenary,
    id: 'pleno.kuorum.kabkota',
    level: 'kabkota',
    quorum: { 3: 2, 5: 3 },
    setByOffice: true,
    rule: words(
      'Bawaslu Kabupaten/Kota (3 atau 5 anggota): bawaan lebih dari setengah.',
      'Regency Bawaslu (3 or 5 members): default more than half.',
    ),
    source: UNREAD,
    confidence: 'low',
    note: setByOffice,
  },
  {
    ...plenary,
    id: 'pleno.kuorum.kecamatan',
    level: 'kecamatan',
    quorum: { 3: 2 },
    setByOffice: true,
    rule: words(
      'Panwaslu Kecamatan (3 anggota): bawaan 2 dari 3.',
      'Sub-district supervisors (3 members): default 2 of 3.',
    ),
    source: UNREAD,
    confidence: 'low',
    note: setByOffice,
  },
] as const satisfies readonly OfficeRule[];

/**
 * The seats of a body of this level in which `members` serve: the smallest size that a source names and that they fit in. A
 * seat that stands empty lowers no quorum. Null where they are more than any body that a source names.
 */
export function seatsFor(
  level: OfficeLevel,
  members: number,
  table: readonly OfficeRule[] = officeRules,
): number | null {
  const sizes = Object.keys(table.find(row => row.level === level)?.quorum ?? {}).map(Number);
  return sizes.sort((one, other) => one - other).find(size => size >= members) ?? null;
}

export type Quorum = { readonly needed: number; readonly rule: OfficeRule };
export type NoQuorum = { readonly code: 'no-quorum-known'; readonly field: 'members'; readonly reason: Words };

/** How many of `members` make a plenary valid at this level. Refused for a size that no source names. */
export function quorumFor(
  level: OfficeLevel,
  members: number,
  table: readonly OfficeRule[] = officeRules,
): Result<Quorum, NoQuorum> {
  const rule = table.find(row => row.level === level);
  const needed = rule?.quorum?.[members];
  if (rule === undefined || needed === undefined) {
    return refuse({
      code: 'no-quorum-known',
      field: 'members',
      reason: words(
        `Kuorum untuk ${members} anggota tidak diketahui. Ditetapkan kantor, dengan dasar hukumnya.`,
        `The quorum for ${members} members is not known. Set by the office, with its legal basis.`,
      ),
    });
  }
  return ok({ needed, rule });
}
