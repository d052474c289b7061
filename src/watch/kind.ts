/**
 * Is the article about neutrality, and what is its main activity? By cues weighed by where they stand: the title tells the
 * activity, the first sentences nearly always do, the rest of the text tells what else was said there.
 */
import { ACTORS } from './actors.ts';
import { isPactOfSupport, receiversOf } from './conduct.ts';
import { type Passage, passageOf, type Span } from './passage.ts';
import type { Sentence } from './sentences.ts';
import type { Judged } from './topics.ts';

export const ACTIVITY_KINDS = [
  'sosialisasi',
  'rapat_koordinasi',
  'pakta_integritas',
  'deklarasi',
  'surat_edaran',
  'imbauan',
  'dugaan_pelanggaran',
  'penanganan_pelanggaran',
  'putusan',
  'statistik',
  'lainnya',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export const CASE_KINDS: ReadonlySet<ActivityKind> = new Set([
  'dugaan_pelanggaran',
  'penanganan_pelanggaran',
  'putusan',
]);

const NEUTRAL = /(?:ke)?tidak\s?netral\w*|netralitas|netralisasi|\bnetral\b|berpihak|keberpihakan|politik praktis/giu;
const PARTISAN =
  /\b(?:mendukung|dukungan|dukung|pendukung|kampanye|berkampanye|memenangkan|pidana pemilu|paslon|pasangan calon|capres|pakta integritas|orasi)\b/iu;
const CASE =
  /\b(?:diduga|tersangka|pelapor|terlapor|laporan|melaporkan|dituding|viral|beredar|terlibat|terancam|dipanggil|memanggil|penyelidikan|sanksi|kasus|pelanggaran|dugaan|dilaporkan|divonis|vonis|terdakwa|diperiksa|diberhentikan|pemberhentian|penyidikan|video|ditahan|ditangkap|terbukti|dicopot|disanksi|klarifikasi|dipenjara)\b/iu;
const ELECTION =
  /\b(?:pilkada|pemilu|pilpres|pileg|pilgub|pilbup|pilwalkot|pilwako|pemilihan|caleg|cawapres|capres|paslon|pasangan calon|calon (?:bupati|gubernur|wali ?kota|kepala daerah|wakil|presiden|anggota))/iu;
/** The watchdogs themselves: what they handle is an election's, whether or not the text says so. */
const WATCHDOG = /\b(?:bawaslu|panwaslu|panwaslih|panwas\w*|gakkumdu|KASN)\b/iu;
/** An appeal to civil servants may name the conduct alone: no poses, no photographs, no campaigning. */
const WARNED =
  /\b(?:pose|berpose|simbol jari|berfoto|foto bersama|paslon|pasangan calon|berkampanye|ikut kampanye|dukung calon)\b/iu;
const CIVIL = /\b(?:ASN|PNS|aparatur sipil negara|TNI|Polri|kepala desa|kades|perangkat desa)\b/iu;
const RESIGNS = /\b(?:mengundurkan diri|pengunduran diri|mundur|surat mundur)\b/iu;
const SUPERVISORS =
  /\b(?:netralitas|netral)\s+(?:\p{L}+\s+){0,3}?(?:penyelenggara|pengawas|panwas\w*|KPPS|PPS|PPK|PTPS|pantarlih|jajaran (?:bawaslu|kpu))|\b(?:penyelenggara|pengawas|panwas\w*|KPPS|PPS|PTPS|pantarlih)\b[^.]{0,40}\bnetral/iu;

const actorIn = (text: string): boolean =>
  (['ASN', 'TNI', 'Polri', 'kepala_desa', 'PPPK', 'camat_lurah', 'guru', 'kepala_daerah'] as const).some(
    kind => text.match(ACTORS[kind]) !== null,
  );

/**
 * An article is about neutrality when it speaks of it (in title or lead, or twice) of an official, or when it tells of an
 * official's partisan conduct as a case. The neutrality of the election's own organisers alone is another subject.
 */
export function judgeRelevance(text: string, title: Span | undefined, sentences: readonly Sentence[]): Judged<boolean> {
  const lead = Math.max(title?.end ?? 0, sentences[Math.min(3, sentences.length - 1)]?.end ?? 0);
  let hits = 0;
  let first: Passage | null = null;
  let inLead = false;
  for (const [i, sentence] of sentences.entries()) {
    const neutral = Array.from(sentence.text.matchAll(NEUTRAL));
    if (
      neutral.length === 0 ||
      (SUPERVISORS.test(sentence.text) &&
        !/\b(?:ASN|PNS|TNI|Polri|kepala desa|kades|aparatur sipil)\b/iu.test(sentence.text))
    )
      continue;
    const near = actorIn(sentence.text) || /netralitas/iu.test(sentence.text) || actorIn(sentences[i - 1]?.text ?? '');
    if (!near) continue;
    hits += neutral.length;
    first ??= passageOf(
      text,
      sentence.start + (neutral[0]?.index ?? 0),
      sentence.start + (neutral[0]?.index ?? 0) + (neutral[0]?.[0].length ?? 0),
    );
    inLead ||= sentence.start < lead;
  }
  const whole = actorIn(text);
  const electoral = ELECTION.test(text) || WATCHDOG.test(text);
  if (first !== null && whole && (inLead || hits >= 2 || (electoral && CASE.test(text)))) {
    return { value: true, passage: first };
  }
  if (!electoral || RESIGNS.test(text)) return { value: false, passage: null };
  for (const sentence of sentences.slice(0, 3)) {
    const warned = WARNED.exec(sentence.text);
    if (warned === null || !CIVIL.test(sentence.text)) continue;
    const start = sentence.start + warned.index;
    return { value: true, passage: passageOf(text, start, start + warned[0].length) };
  }
  if (!CASE.test(text)) return { value: false, passage: null };
  for (const [i, sentence] of sentences.entries()) {
    const partisan = PARTISAN.exec(sentence.text);
    if (partisan === null || !(actorIn(sentence.text) || actorIn(sentences[i - 1]?.text ?? ''))) continue;
    const start = sentence.start + partisan.index;
    return { value: true, passage: passageOf(text, start, start + partisan[0].length) };
  }
  const crime = /\bpidana pemilu\b/iu.exec(text);
  return crime !== null && whole
    ? { value: true, passage: passageOf(text, crime.index, crime.index + crime[0].length) }
    : { value: false, passage: null };
}

type Cue = readonly [kind: ActivityKind, weight: number, pattern: RegExp];

const CUES: readonly Cue[] = [
  [
    'putusan',
    4,
    /\b(?:divonis|memvonis|vonis|dipenjara|majelis hakim|putusan pengadilan|hakim (?:menyatakan|menilai|menjatuhkan)|mendekam|dieksekusi|eksekusi|amar putusan|terpidana|(?:tuntutan|dituntut) \p{L}+ bulan)\b/giu,
  ],
  [
    'penanganan_pelanggaran',
    3,
    /\b(?:meneruskan|teruskan|diteruskan|dilimpahkan|limpahkan|rekomendasikan|direkomendasikan|merekomendasikan|dimutasi|dipecat|diperiksa|periksa|memeriksa|pemeriksaan|diklarifikasi|klarifikasi|memanggil|panggil|dipanggil|penyelidikan|penyidikan|diregistrasi|meregister|dicopot|copot|diberhentikan|pemberhentian|dinonaktifkan|dijatuhi|terbukti|naik ke|gelar perkara|ditangani|tangani|usut|mengusut|sanksi (?:untuk|terhadap|kepada)|menelusuri|telusuri|hentikan|dihentikan|melimpahkan|pelimpahan|mencopot|pencopotan|menjatuhkan sanksi|berkas perkara|dilaporkan ke (?:KASN|BKN|Gakkumdu))\b/giu,
  ],
  [
    'dugaan_pelanggaran',
    3,
    /\b(?:diduga|dugaan|dilaporkan|melaporkan|laporkan|viral|beredar|video|tak netral|tidak netral|kedapatan|terekam|terlapor|dituding|disorot)\b/giu,
  ],
  [
    'statistik',
    3,
    /(?:\b(?:ratusan|puluhan|ribuan|sebanyak|sekitar|ada|tercatat|total|terdapat|tak kurang dari)\s+)?(?<!\d[/.:])\b\d[\d.]*\s+(?:kasus|laporan|aduan|pelanggaran|perkara|dugaan|ASN|PNS|(?:kepala desa|kades|lurah|camat|guru|pejabat|pegawai) (?:\p{L}+ ){0,2}?(?:tak|tidak|terbukti|melanggar|langgar|diduga))\b|\b(?:catat|mencatat|mendata)\s+(?:ada |sebanyak |sekitar )?\d|\bratusan ASN\b|\bindeks kerawanan\b|\bpaling rawan\b|\b\d[\d,.]*\s*(?:persen|%)/giu,
  ],
  [
    'pakta_integritas',
    5,
    /(?:tanda\s?tangan\p{L}*|menandatangani|penandatanganan|teken|meneken|diteken|penekenan)\s+(?:\p{L}+\s+){0,3}?pakta integritas|pakta integritas (?:netralitas )?(?:ASN )?(?:ditandatangani|diteken)/giu,
  ],
  ['pakta_integritas', 2, /pakta integritas/giu],
  [
    'deklarasi',
    4,
    /\b(?:deklarasi(?:kan)?|mendeklarasikan|ikrar|apel)\s+(?:\p{L}+\s+){0,3}?(?:netralitas|netral|damai)\b/giu,
  ],
  [
    'surat_edaran',
    4,
    /\b(?:terbitkan|menerbitkan|diterbitkan|keluarkan|mengeluarkan|dikeluarkan|teken|meneken|edarkan|terbitnya|melalui)\s+(?:\p{L}+\s+){0,2}?(?:surat edaran|SE\b)|\b(?:surat edaran|SE) (?:tersebut|itu|ini|bernomor|nomor|bupati|gubernur|wali)/giu,
  ],
  ['surat_edaran', 2, /\bsurat edaran\b/giu],
  [
    'rapat_koordinasi',
    4,
    /\b(?:rakornas|rakorda|rakor|rapat koordinasi|koordinasi nasional|rapat kerja(?! (?:bersama|dengan) (?:Komisi|DPR))|rapat fasilitasi|forum koordinasi)\b/giu,
  ],
  [
    'sosialisasi',
    4,
    /\b(?:sosialisasi\w*|mensosialisasikan|menyosialisasikan|bimtek|bimbingan teknis|penyuluhan|seminar|workshop|lokakarya|diskusi publik|talkshow|pembinaan|dialog)\b/giu,
  ],
  [
    'imbauan',
    3,
    /\b(?:imbau|himbau|mengimbau|menghimbau|diimbau|imbauan|ingatkan|mengingatkan|minta|meminta|tekankan|menekankan|tegaskan|menegaskan|ajak|mengajak|wanti-wanti|serukan|pesan|berpesan|harus netral|wajib netral|larang)\b/giu,
  ],
];

const HANDLING =
  /\b(?:dilaporkan ke (?:KASN|BKN|Gakkumdu)|teruskan|meneruskan|diteruskan|limpahkan|melimpahkan|dilimpahkan|rekomendasikan|direkomendasikan|merekomendasikan|memeriksa|dimutasi|dipecat|memanggil|mengusut|menangani|mencopot|periksa|diperiksa|klarifikasi|panggil|dipanggil|usut|tangani|telusuri|registrasi|copot|dicopot|diberhentikan|dinonaktifkan|sanksi|disanksi|terbukti|penyidikan|tersangka)\b/iu;

const ORDER: readonly ActivityKind[] = [
  'putusan',
  'penanganan_pelanggaran',
  'dugaan_pelanggaran',
  'pakta_integritas',
  'surat_edaran',
  'rapat_koordinasi',
  'sosialisasi',
  'deklarasi',
  'statistik',
  'imbauan',
];

const HAND_OVER_WEIGHT = 6;

type Tally = { score: number; first: Passage; lead: boolean };

/** The main activity of a relevant article. */
export function judgeKind(text: string, title: Span | undefined, sentences: readonly Sentence[]): Judged<ActivityKind> {
  const bodyFirst = sentences.findIndex(sentence => sentence.start >= (title?.end ?? 0));
  const leadEnd = sentences[Math.min(bodyFirst + 1, sentences.length - 1)]?.end ?? 0;
  const tallies = new Map<ActivityKind, Tally>();
  for (const [kind, weight, pattern] of CUES) {
    const counted = { title: 0, lead: 0, body: 0 };
    for (const match of text.matchAll(pattern)) {
      const zone = match.index < (title?.end ?? 0) ? 'title' : match.index < leadEnd ? 'lead' : 'body';
      counted[zone] += 1;
      const gain = counted[zone] > 2 ? 0 : weight * (zone === 'title' ? 2 : zone === 'lead' ? 1.5 : 0.5);
      const tally = tallies.get(kind);
      if (tally === undefined) {
        tallies.set(kind, {
          score: gain,
          first: passageOf(text, match.index, match.index + match[0].length),
          lead: zone !== 'body',
        });
      } else {
        tally.score += gain;
        tally.lead ||= zone !== 'body';
      }
    }
  }
  // What has been handed over is being handled, whatever the headline dwells on.
  const handedOver = receiversOf(text, sentences).length > 0 ? HAND_OVER_WEIGHT : 0;
  const score = (kind: ActivityKind): number =>
    (tallies.get(kind)?.score ?? 0) + (kind === 'penanganan_pelanggaran' ? handedOver : 0);
  const support =
    isPactOfSupport(text, sentences) && !/pakta integritas (?:untuk |tentang |soal )?(?:menjaga )?netral/iu.test(text);
  if (support) tallies.delete('pakta_integritas');
  const isCase = support || concreteCase(text, title, sentences);
  const candidates = ORDER.filter(kind => score(kind) > 0 && (!CASE_KINDS.has(kind) || isCase));
  // A case that is being handled is told with its allegation: the step in the title is the news.
  const opening = title ?? sentences[0];
  const handled = opening !== undefined && HANDLING.test(text.slice(opening.start, opening.end));
  const event = candidates.some(
    kind =>
      ['rapat_koordinasi', 'sosialisasi', 'deklarasi', 'pakta_integritas', 'surat_edaran'].includes(kind) &&
      score(kind) >= 3,
  );
  const value = (kind: ActivityKind): number =>
    kind === 'imbauan' && event
      ? score(kind) * 0.4
      : isCase && !CASE_KINDS.has(kind)
        ? score(kind) * 0.5
        : handled && kind === 'dugaan_pelanggaran'
          ? score(kind) * 0.4
          : score(kind);
  const best = [...candidates].sort((a, b) => value(b) - value(a) || ORDER.indexOf(a) - ORDER.indexOf(b))[0];
  if (best === undefined) return { value: isCase ? 'dugaan_pelanggaran' : 'imbauan', passage: null };
  return { value: best, passage: tallies.get(best)?.first ?? null };
}

const GENERAL = /\b(?:potensi|mencegah|pencegahan|apabila|jika|bila|bagi (?:ASN )?yang|setiap|seluruh|tren|indeks)\b/iu;
const CONCRETE =
  /\b(?:divonis|vonis|terdakwa|terpidana|mendekam|dipenjara|ditahan|terlapor|diperiksa|periksa|dipanggil|diklarifikasi|dicopot|diberhentikan|pemberhentian|dinonaktifkan|penyelidikan|penyidikan|terancam|terlibat|dijerat|dihukum|tersangka|terbongkar|melimpahkan|limpahkan|dilimpahkan|memeriksa|mencopot|memanggil|mengklarifikasi|memproses|saksi|berinisial|perkara|direkomendasikan|merekomendasikan|rekomendasikan|dimutasi|memutasi|dipecat|dinilai tak netral|teruskan|meneruskan|diteruskan|kedapatan|viral|video|beredar|terekam|oknum|yang bersangkutan|diduga|dugaan|dilaporkan|melaporkan|laporkan|terbukti)\b/giu;

/** A judgment in the opening is a case by itself. */
const JUDGED = /\b(?:divonis|memvonis|vonis|terdakwa|terpidana|dipenjara|mendekam|majelis hakim)\b/iu;

/** Title or lead tell of somebody's deed, or the whole text does so at least three times. */
function concreteCase(text: string, title: Span | undefined, sentences: readonly Sentence[]): boolean {
  if (JUDGED.test(text.slice(0, sentences[2]?.end ?? text.length))) return true;
  let weight = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (GENERAL.test(sentence.text)) continue;
    const inTitle = sentence.start < (title?.end ?? 0);
    const early = i <= 3;
    const count = Array.from(sentence.text.matchAll(CONCRETE)).length;
    weight += Math.min(count, 2) * (inTitle ? 2 : early ? 1.5 : 1);
  }
  const figures = Array.from(
    text
      .slice(0, sentences[2]?.end ?? text.length)
      .matchAll(/\b(?:ratusan|puluhan|ribuan|\d[\d.]*)\s+(?:ASN|kasus|laporan|aduan|pelanggaran|perkara|dugaan)\b/giu),
  ).length;
  return weight - figures * 1.5 >= 3;
}
