/** The words by which the desk titles reports and cases, in both languages: what somebody reads there, they can look for. */
import type { Topic } from '../../intake/report.ts';
import type { ActorKind } from '../../law/receivers.ts';

export const TOPIC_WORDS: { readonly [T in Topic]: string } = {
  campaigning: 'ikut berkampanye joining campaign',
  'social-media': 'dukungan media sosial support social media',
  'misuse-of-office': 'penyalahgunaan jabatan misuse office',
  facilities: 'pemakaian fasilitas negara use state facilities',
  'pressure-by-superior': 'tekanan atasan pressure superior',
  'pressure-on-voters': 'tekanan pemilih pressure voters',
  'biased-service': 'pelayanan memihak biased service',
  'hoax-sara': 'hoaks sara hoax hatred',
  other: '',
};

export const ACTOR_WORDS: { readonly [A in ActorKind]: string } = {
  pns: 'pegawai negeri sipil pns civil servant',
  cpns: 'calon pegawai negeri sipil cpns candidate civil servant',
  pppk: 'pegawai pemerintah perjanjian kerja pppk government employee work agreement',
  ppnpn: 'pegawai pemerintah bukan asn ppnpn government worker outside civil service',
  pj: 'penjabat kepala daerah pj acting head region',
  lurah: 'lurah urban ward head',
  tni: 'anggota tni member armed forces',
  polri: 'anggota kepolisian polri member police',
  kades: 'kepala desa kades village head',
  'perangkat-desa': 'perangkat desa village official',
  bpd: 'anggota badan permusyawaratan desa bpd member village council',
  bumn: 'pegawai badan usaha milik negara daerah bumn employee state regional enterprise',
  'pejabat-negara': 'pejabat negara state official',
  'pejabat-daerah': 'pejabat daerah regional official',
  'kepala-daerah': 'kepala daerah head region',
  calon: 'calon pemilihan candidate election',
  'tim-kampanye': 'tim kampanye campaign team',
  penyelenggara: 'penyelenggara pemilihan organiser election',
  warga: 'warga citizen',
};
