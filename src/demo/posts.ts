/** Posts of the regency and who held them when: invented, like the decrees they rest on. */

/** What `post.appoint` is given, beside the post. */
interface Holding {
  readonly holder: string;
  readonly capacity: 'definitive' | 'pj' | 'plt' | 'plh';
  readonly from: string;
  readonly until: string | null;
  readonly decree: string;
}

export interface DemoPost {
  readonly kind: string;
  readonly title: string;
  readonly unit: string;
  readonly holdings: readonly Holding[];
}

const held = (
  holder: string,
  capacity: Holding['capacity'],
  from: string,
  until: string | null,
  decree: string,
): Holding => ({ holder: `${holder} Contoh`, capacity, from, until, decree });

export const posts: readonly DemoPost[] = [
  {
    kind: 'head-of-region',
    title: 'Bupati Contoh',
    unit: 'Pemerintah Kabupaten Contoh',
    holdings: [
      held('Larasati', 'definitive', '2019-05-27', '2024-05-26', 'SK Contoh 131.17-01'),
      held('Mahesa', 'pj', '2024-05-27', null, 'SK Contoh 100.2.1.3-77'),
    ],
  },
  {
    kind: 'secretary',
    title: 'Sekretaris Daerah Contoh',
    unit: 'Sekretariat Daerah Kabupaten Contoh',
    holdings: [
      held('Wahyu', 'definitive', '2022-01-03', null, 'SK Contoh 821.2-03'),
      // For a week of leave: the secretary stays the secretary.
      held('Nuraini', 'plh', '2024-10-14', '2024-10-18', 'SPT Contoh 094-55'),
    ],
  },
  {
    kind: 'camat',
    title: 'Camat Contoh Utara',
    unit: 'Kecamatan Contoh Utara',
    // Three people in three months: the one of the day of the conduct counts.
    holdings: [
      held('Prasetya', 'definitive', '2020-02-10', '2024-08-31', 'SK Contoh 821.2-11'),
      held('Rengganis', 'plt', '2024-09-01', '2024-10-20', 'SPT Contoh 824-31'),
      held('Surya', 'definitive', '2024-10-21', null, 'SK Contoh 821.2-40'),
    ],
  },
];
