/** What the cells of a running register may say, in the words offices use. Pure. */

import type { ActorKind, TrackKind } from '../../law/receivers.ts';
import type { Regime } from '../../offices/numbers.ts';
import type { CLOSINGS, FollowUp } from '../case-acts.ts';
import type { Finding, TrackPhase } from '../case-state.ts';
import { vocabulary, type Words } from './vocabulary.ts';

export type NumberKind = 'LP' | 'TM';
export type Closing = (typeof CLOSINGS)[number];

const KINDS: Words<NumberKind> = { LP: ['lp', 'laporan'], TM: ['tm', 'temuan'] };
const REGIMES: Words<Regime> = {
  pilkada: [
    'pilkada',
    'pemilihan',
    'pb',
    'pilkada pemilihan kepala daerah',
    'pemilihan kepala daerah',
    'pilbup',
    'pilgub',
    'pilwako',
    'pilwalkot',
  ],
  pemilu: ['pemilu', 'pl', 'pemilihan umum', 'pemilu pemilihan umum', 'pileg', 'pilpres'],
};
const ACTORS: Words<ActorKind> = {
  pns: [
    'pns',
    'asn',
    'pegawai negeri sipil',
    'pegawai negeri sipil pns',
    'aparatur sipil negara',
    'guru',
    'camat',
    'kepala dinas',
  ],
  cpns: ['cpns', 'calon pegawai negeri sipil'],
  pppk: ['pppk', 'p3k', 'pegawai pemerintah dengan perjanjian kerja'],
  ppnpn: ['ppnpn', 'honorer', 'tenaga honorer', 'non asn', 'pegawai pemerintah bukan asn'],
  pj: ['pj', 'penjabat', 'penjabat kepala daerah', 'pj bupati', 'pj wali kota', 'pj walikota', 'pj gubernur'],
  lurah: ['lurah'],
  tni: ['tni', 'anggota tni', 'prajurit tni'],
  polri: ['polri', 'polisi', 'anggota polri', 'anggota kepolisian'],
  kades: ['kades', 'kepala desa'],
  'perangkat-desa': ['perangkat desa', 'aparatur desa', 'sekdes', 'sekretaris desa', 'kadus', 'kepala dusun'],
  bpd: ['bpd', 'anggota bpd', 'anggota badan permusyawaratan desa'],
  bumn: ['bumn', 'bumd', 'bumn bumd', 'pegawai bumn', 'pegawai bumd', 'pegawai badan usaha milik negara atau daerah'],
  'pejabat-negara': ['pejabat negara'],
  'pejabat-daerah': ['pejabat daerah', 'anggota dprd'],
  'kepala-daerah': [
    'kepala daerah',
    'bupati',
    'wali kota',
    'walikota',
    'gubernur',
    'wakil bupati',
    'wakil wali kota',
    'wakil gubernur',
  ],
  calon: ['calon', 'paslon', 'pasangan calon', 'caleg', 'peserta pemilu', 'calon dalam pemilihan'],
  'tim-kampanye': ['tim kampanye', 'tim sukses', 'pelaksana kampanye'],
  penyelenggara: ['penyelenggara', 'kpu', 'ppk', 'pps', 'kpps', 'penyelenggara pemilu', 'penyelenggara pemilihan'],
  warga: ['warga', 'masyarakat', 'perseorangan', 'warga masyarakat'],
};
const TRACKS: Words<TrackKind> = {
  neutrality: ['netralitas', 'netralitas asn', 'netralitas tni polri', 'netralitas kepala desa'],
  crime: [
    'pidana',
    'tindak pidana',
    'pidana pemilu',
    'pidana pemilihan',
    'tindak pidana pemilu',
    'tindak pidana pemilihan',
  ],
  administrative: [
    'administrasi',
    'administratif',
    'pelanggaran administrasi',
    'administrasi pemilu',
    'administrasi pemilihan',
  ],
  ethics: ['etik', 'kode etik', 'kode etik penyelenggara', 'pelanggaran kode etik'],
  'other-law': [
    'hukum lainnya',
    'hukum lain',
    'peraturan lainnya',
    'peraturan perundang undangan lain',
    'peraturan perundang undangan lainnya',
    'pelanggaran hukum lainnya',
    'undang undang lainnya',
  ],
};
const PHASES: Words<TrackPhase['phase']> = {
  study: [
    'kajian',
    'proses',
    'dalam proses',
    'proses kajian',
    'klarifikasi',
    'penanganan',
    'registrasi',
    'diregistrasi',
  ],
  decided: ['diputuskan', 'diputus', 'pleno', 'putusan'],
  referred: ['diteruskan', 'penerusan', 'rekomendasi', 'direkomendasikan'],
  'followed-up': ['ditindaklanjuti', 'tindak lanjut', 'sudah ditindaklanjuti'],
  closed: ['ditutup', 'selesai', 'dihentikan'],
};
const FINDINGS: Words<Finding> = {
  violation: ['pelanggaran', 'terbukti', 'terbukti melanggar', 'melanggar', 'dugaan pelanggaran', 'memenuhi unsur'],
  'no-violation': [
    'bukan pelanggaran',
    'tidak terbukti',
    'tidak terbukti melanggar',
    'tidak melanggar',
    'tidak memenuhi unsur',
  ],
};
const FOLLOW_UPS: Words<FollowUp> = {
  'sanction-imposed': [
    'sanksi',
    'sanksi dijatuhkan',
    'sanksi dijatuhkan sesuai rekomendasi',
    'dijatuhi sanksi',
    'sesuai rekomendasi',
  ],
  'sanction-differs': ['sanksi lain', 'sanksi berbeda', 'sanksi lain dijatuhkan'],
  'no-sanction': ['tanpa sanksi', 'tidak ada sanksi', 'tidak dijatuhi sanksi'],
  'passed-on': ['diteruskan lagi', 'diteruskan ke lembaga lain'],
};
const CLOSINGS_SAID: Words<Closing> = {
  'no-violation': ['bukan pelanggaran', 'tidak terbukti', 'tidak terbukti melanggar'],
  'followed-up': ['ditindaklanjuti', 'sudah ditindaklanjuti', 'sudah ditindaklanjuti penerima', 'selesai'],
  'not-proceeded': ['tidak dilanjutkan', 'dihentikan', 'dicabut', 'kedaluwarsa'],
};

export const VOCABULARY = {
  kind: vocabulary(KINDS),
  regime: vocabulary(REGIMES),
  actorKind: vocabulary(ACTORS),
  tracks: vocabulary(TRACKS),
  phase: vocabulary(PHASES),
  finding: vocabulary(FINDINGS),
  followUp: vocabulary(FOLLOW_UPS),
  closing: vocabulary(CLOSINGS_SAID),
} as const;
