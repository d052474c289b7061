import { type Row, type Words, words } from './row.ts';

/**
 * Yang oleh sumber disebut boleh, dan bagi siapa. Hanya ini yang dijawab "boleh"; yang tidak disebut di mana pun bukan izin.
 */
export type Permission = Row & {
  readonly label: Words;
  readonly condition: Words;
  readonly toWhom: 'civil-servants' | 'everyone';
};

const SPOUSE = [
  'https://medan.bkn.go.id/?p=7882',
  'https://kahaba.net/menpan-rb-peringatkan-asn-yang-memiliki-pasutri-berstatus-caleg',
];
const spouse = {
  toWhom: 'civil-servants',
  inForce: { from: '2023-09-01', until: null },
  under: ['SE MenPANRB 18/2023'],
  cite: 'SE MenPANRB 18/2023',
  source: SPOUSE,
  confidence: 'medium',
} as const;
const withoutAttributes = words(
  'Tanpa atribut instansi, partai, atau calon; tanpa dukungan di media sosial; tidak menjadi pembicara.',
  'Without attributes of agency, party or candidate; without support online; not as a speaker.',
);

export const permissions = [
  {
    ...spouse,
    id: 'spouse-registration',
    label: words(
      'Mendampingi suami/istri saat pendaftaran atau perkenalan',
      'Accompany the spouse at registration or introduction',
    ),
    condition: withoutAttributes,
  },
  {
    ...spouse,
    id: 'spouse-presence',
    label: words('Hadir di kampanye suami/istri tanpa ikut serta', "Be at the spouse's campaign without taking part"),
    condition: withoutAttributes,
  },
  {
    ...spouse,
    id: 'spouse-photo',
    label: words(
      'Berfoto bersama suami/istri yang maju, tanpa simbol tangan',
      'A photo with the spouse who stands, without hand sign',
    ),
    condition: withoutAttributes,
  },
  {
    id: 'report',
    label: words('Melaporkan dugaan pelanggaran', 'Report a suspected violation'),
    condition: words(
      'Warga yang punya hak pilih, pemantau, atau peserta pemilihan.',
      'A citizen with the right to vote, a monitor or a participant.',
    ),
    toWhom: 'everyone',
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 8/2015'],
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 134 ayat (2); UU 7/2017 Pasal 454 ayat (3)',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/8.md'],
    confidence: 'high',
  },
] as const satisfies readonly Permission[];
