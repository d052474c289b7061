/** What the records keep as codes, in the words of forms. On paper these are the statute's, whatever the screen's language. */
import type { FileKind, Standing, Topic } from '../../intake/report-acts.ts';
import type { CASE_REASONS, REPORT_REASONS } from '../../law/announcing.ts';
import type { ActorKind, TrackKind } from '../../law/receivers.ts';
import type { RedactedFor } from '../../offices/mask.ts';
import type { PassingReason } from '../../offices/passing.ts';
import type { TakeOver } from '../../offices/recusal.ts';
import type { FINDINGS } from '../case-acts.ts';
import type { TrackPhase } from '../case-state.ts';
import type { Capacity, CHANNELS, MODES, OATHS, ONLINE_BECAUSE } from '../clarification.ts';
import type { EXHIBIT_KINDS } from '../exhibits.ts';
import type { Origin } from '../lead.ts';
import type { Sitting, Vote } from '../plenary.ts';
import type { Assessment, Says } from '../study.ts';

type Words<K extends string> = Readonly<Record<K, string>>;

const MONTHS = [
  ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni'],
  ...['Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
];
/** `2024-10-18` as `18 Oktober 2024`, whose number no line ends with. */
export const dayWords = (day: string): string =>
  `${Number(day.slice(8, 10))}\u00a0${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** Why a passage is not shown. */
export const BLACKENED: Words<RedactedFor> = {
  'personal-data': 'data pribadi',
  'protected-person': 'orang yang dilindungi',
  'excluded-information': 'informasi yang dikecualikan',
  'beside-the-matter': 'di luar pokok perkara',
};
export const TRACK: Words<TrackKind> = {
  neutrality: 'netralitas aparatur sipil negara',
  crime: 'tindak pidana pemilihan',
  administrative: 'pelanggaran administrasi pemilihan',
  ethics: 'pelanggaran kode etik penyelenggara pemilihan',
  'other-law': 'pelanggaran peraturan perundang-undangan lainnya',
};
/** As addresses and file names have it. */
export const TRACK_SLUG: Words<TrackKind> = {
  neutrality: 'netralitas',
  crime: 'pidana',
  administrative: 'administrasi',
  ethics: 'etik',
  'other-law': 'hukum-lain',
};
export const PHASE: Words<TrackPhase['phase']> = {
  study: 'dalam kajian',
  decided: 'diputuskan dalam rapat pleno',
  referred: 'diteruskan kepada instansi yang berwenang',
  'followed-up': 'ditindaklanjuti penerima',
  closed: 'ditutup',
};
export const FOUND: Words<(typeof FINDINGS)[number]> = {
  violation: 'terbukti melanggar',
  'no-violation': 'tidak terbukti melanggar',
};
export const REGIME: Words<'pilkada' | 'pemilu'> = {
  pilkada: 'pemilihan kepala daerah',
  pemilu: 'pemilihan umum',
};
export const TOPIC: Words<Topic> = {
  campaigning: 'Ikut berkampanye',
  'social-media': 'Dukungan di media sosial',
  'misuse-of-office': 'Penyalahgunaan jabatan',
  facilities: 'Pemakaian fasilitas negara',
  'pressure-by-superior': 'Tekanan dari atasan',
  'pressure-on-voters': 'Tekanan kepada pemilih',
  'biased-service': 'Pelayanan yang memihak',
  'hoax-sara': 'Hoaks atau SARA',
  other: 'Hal lain',
};
export const STANDING: Words<Standing> = {
  voter: 'Warga negara yang punya hak pilih',
  monitor: 'Pemantau pemilihan',
  participant: 'Peserta pemilihan',
  proxy: 'Kuasa',
};
export const FILE: Words<FileKind> = {
  evidence: 'Bukti',
  letter: 'Surat kuasa',
  'signed-form': 'Formulir bertanda tangan',
};
export const CAPACITY: Words<Capacity> = {
  reporter: 'Pelapor',
  reported: 'Terlapor',
  witness: 'Saksi',
  expert: 'Ahli',
};
export const MODE: Words<(typeof MODES)[number]> = { 'in-person': 'tatap muka', online: 'daring' };
export const ONLINE: Words<(typeof ONLINE_BECAUSE)[number]> = {
  geography: 'letak geografis',
  security: 'keamanan',
  facilities: 'sarana dan prasarana',
  disaster: 'bencana',
};
export const CHANNEL: Words<(typeof CHANNELS)[number]> = {
  'in-person': 'langsung',
  sigaplapor: 'SigapLapor',
  telecommunication: 'telepon, pesan, atau surat elektronik',
  post: 'pos',
};
export const OATH: Words<(typeof OATHS)[number]> = {
  sworn: 'mengucapkan sumpah',
  refused: 'menolak disumpah',
  'not-asked': 'tidak diminta bersumpah',
};
export const SITTING: Words<Sitting> = { closed: 'tertutup', open: 'terbuka' };
export const VOTE: Words<Vote> = { for: 'setuju', against: 'berbeda pendapat' };
export const ASSESSED: Words<Assessment> = { met: 'terpenuhi', 'not-met': 'tidak terpenuhi', unclear: 'belum jelas' };
export const SAYS: Words<Says> = { supports: 'mendukung', contradicts: 'membantah' };
export const EXHIBIT: Words<(typeof EXHIBIT_KINDS)[number]> = {
  file: 'berkas digital',
  document: 'dokumen',
  object: 'benda',
  electronic: 'perangkat elektronik',
  statement: 'keterangan',
};
export const ORIGIN: Words<Origin> = {
  report: 'informasi yang disampaikan masyarakat',
  hearsay: 'kabar lisan',
  news: 'berita',
  supervision: 'pengawasan',
  'other-office': 'kantor pengawas lain',
};
export const TAKEN: Words<TakeOver> = {
  'no-quorum': 'kuorum kantor asal tidak cukup',
  'office-concerned': 'perkara ini tentang kantor asal',
  ordered: 'diperintahkan kantor yang lebih tinggi',
};
export const PASSED: Words<PassingReason> = {
  place: 'tempat kejadian di wilayah kantor penerima',
  level: 'kewenangan kantor di tingkat lain',
  ordered: 'diperintahkan kantor yang lebih tinggi',
  other: 'sebagaimana catatan di bawah ini',
};
export const REPORT_REASON: Words<(typeof REPORT_REASONS)[number]> = {
  'formal-missing': 'syarat formal tidak terpenuhi',
  'material-missing': 'syarat materiel tidak terpenuhi',
  'not-completed': 'tidak dilengkapi dalam waktunya',
  'not-an-election-matter': 'bukan dugaan pelanggaran pemilihan',
  expired: 'melewati batas waktu pelaporan',
  withdrawn: 'dicabut pelapor',
};
export const CASE_REASON: Words<(typeof CASE_REASONS)[number]> = {
  'in-study': 'dalam kajian',
  proven: 'terbukti',
  'not-proven': 'tidak terbukti',
  'not-a-violation': 'bukan pelanggaran',
  expired: 'melewati batas waktu penanganan',
  stopped: 'dihentikan',
};
export const ACTOR: Words<ActorKind> = {
  pns: 'Pegawai negeri sipil',
  cpns: 'Calon pegawai negeri sipil',
  pppk: 'Pegawai pemerintah dengan perjanjian kerja',
  ppnpn: 'Pegawai pemerintah bukan ASN',
  pj: 'Penjabat kepala daerah',
  lurah: 'Lurah',
  tni: 'Anggota TNI',
  polri: 'Anggota kepolisian',
  kades: 'Kepala desa',
  'perangkat-desa': 'Perangkat desa',
  bpd: 'Anggota badan permusyawaratan desa',
  bumn: 'Pegawai badan usaha milik negara atau daerah',
  'pejabat-negara': 'Pejabat negara',
  'pejabat-daerah': 'Pejabat daerah',
  'kepala-daerah': 'Kepala daerah',
  calon: 'Calon atau pasangan calon',
  'tim-kampanye': 'Tim kampanye atau relawan',
  penyelenggara: 'Penyelenggara pemilihan',
  warga: 'Warga',
};
