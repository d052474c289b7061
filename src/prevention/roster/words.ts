/** What the cells of a roster may say, in the words that governments use; and what a unit's name says of its kind. Pure. */
import { plain } from '../../cases/import/headings.ts';
import { vocabulary } from '../../cases/import/vocabulary.ts';
import type { UnitKind } from './roster.ts';

export const VOCABULARY = {
  unitKind: vocabulary<UnitKind>({
    opd: [
      ...['opd', 'skpd', 'perangkat daerah', 'organisasi perangkat daerah', 'dinas', 'badan', 'sekretariat', 'bagian'],
      ...['inspektorat', 'kantor', 'sekretariat daerah', 'sekretariat dprd', 'setda', 'rsud', 'satpol pp'],
    ],
    kecamatan: ['kecamatan', 'distrik', 'kantor camat'],
    kelurahan: ['kelurahan', 'kantor lurah'],
    puskesmas: ['puskesmas', 'pustu', 'upt puskesmas', 'uptd puskesmas'],
    'school-sd': ['sd', 'sekolah dasar', 'sdn', 'sd negeri'],
    'school-smp': ['smp', 'sekolah menengah pertama', 'smpn', 'smp negeri'],
    'school-other': [
      ...['sekolah lain', 'sekolah', 'tk', 'paud', 'tk paud', 'sma', 'smk', 'slb', 'sman', 'smkn', 'skb', 'sma smk'],
    ],
    other: ['lainnya', 'lain', 'lain lain', 'unit lain', 'desa', 'upt', 'uptd', 'instansi vertikal', 'partai', 'other'],
  }),
  status: vocabulary<'asn' | 'non-asn'>({
    asn: ['asn', 'pns', 'pppk', 'p3k', 'cpns', 'pegawai negeri sipil', 'pppk paruh waktu', 'aparatur sipil negara'],
    'non-asn': [
      ...[
        'non asn',
        'bukan asn',
        'honorer',
        'tenaga honorer',
        'non pns',
        'thl',
        'phl',
        'ptt',
        'tks',
        'kontrak',
        'ppnpn',
      ],
      ...['tenaga kontrak', 'gtt', 'outsourcing', 'sukarela', 'tenaga harian lepas'],
    ],
  }),
  group: vocabulary<'candidate' | 'tni' | 'polri' | 'village-head' | 'forkopimda'>({
    candidate: [
      'calon',
      'pasangan calon',
      'paslon',
      'calon bupati',
      'calon wakil bupati',
      'caleg',
      'peserta pemilihan',
    ],
    tni: ['tni', 'tni ad', 'tni al', 'tni au', 'koramil', 'kodim'],
    polri: ['polri', 'polisi', 'polsek', 'polres', 'kepolisian'],
    'village-head': ['kepala desa', 'kades', 'penjabat kepala desa', 'pj kepala desa'],
    forkopimda: ['forkopimda', 'fkpd', 'forkopimcam', 'muspida'],
  }),
  heads: vocabulary<'yes' | 'no'>({
    yes: ['ya', 'y', 'kepala', 'v', 'x', '1', 'true', 'benar', 'yes'],
    no: ['tidak', 't', 'bukan', '0', 'false', 'no', 'n'],
  }),
} as const;
/** Marks for yes that are no letters: `plain` knows letters alone. */
export const isTick = (text: string): boolean => /^[✓✔☑√]$/u.test(text);

const BEGINS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(upt|uptd)? ?(puskesmas|pustu|pusat kesehatan masyarakat)\b/, 'puskesmas'],
  [/^(sdn|sd|sekolah dasar)\b/, 'school-sd'],
  [/^(smpn|smp|sekolah menengah pertama)\b/, 'school-smp'],
  [/^(sma|sman|smk|smkn|slb|tk|paud|skb|sekolah)\b/, 'school-other'],
  [/^(kantor )?(kecamatan|camat|distrik)\b/, 'kecamatan'],
  [/^(kantor )?(kelurahan|lurah)\b/, 'kelurahan'],
  [/^(dinas|badan|sekretariat|inspektorat|bagian|satuan polisi|satpol|rumah sakit|rsud)\b/, 'opd'],
];

/** The kind that a unit's name begins with; undefined where it says nothing. */
export const kindByName = (name: string): UnitKind | undefined => {
  const said = plain(name);
  return BEGINS.find(([begins]) => begins.test(said))?.[1];
};
