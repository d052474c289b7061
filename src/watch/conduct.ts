/** What was allegedly done, and to whom the case was handed over. Only concrete alleged conduct counts, never a list of what is forbidden. */
import { passageOf, type Read } from './passage.ts';
import type { Sentence } from './sentences.ts';

export type Conduct =
  | 'kampanye'
  | 'video_dukungan'
  | 'foto_bersama'
  | 'pose_simbol'
  | 'mobilisasi'
  | 'fasilitas_negara'
  | 'keputusan_menguntungkan'
  | 'unggah_dukungan_medsos'
  | 'like_comment_medsos'
  | 'bawa_apk'
  | 'ajakan_memilih'
  | 'pakta_dukungan'
  | 'politik_uang'
  | 'hadir_deklarasi'
  | 'pendekatan_parpol'
  | 'dukungan_ktp'
  | 'tim_sukses';

export type Receiver = 'BKN' | 'KASN' | 'PPK' | 'Gakkumdu' | 'Polri' | 'DKPP' | 'TNI';

const CONDUCTS: readonly (readonly [conduct: Conduct, pattern: RegExp])[] = [
  [
    'kampanye',
    /\b(?:kampanyekan|(?:diduga|dugaan) (?:\p{L}+ ){0,2}?kampanye|(?:ikut|terlibat|ikut serta|menghadiri|hadir|melakukan|dalam)\s+(?:dalam\s+)?kampanye|berkampanye|mengampanyekan|mengkampanyekan|terbuka mendukung|kampanye terbatas|orasi|pendukung\s+\p{Lu}|menyambut rombongan)/iu,
  ],
  [
    'video_dukungan',
    /\bvideo\b[^.]{0,90}\b(?:dukung|mendukung|dukungan|deklarasi)|\b(?:dukung|mendukung|dukungan|mengajak)[^.]{0,60}\bvideo\b/iu,
  ],
  ['foto_bersama', /\b(?:ber)?foto\s+(?:bersama|bareng)|\bswafoto|\bselfie/iu],
  [
    'pose_simbol',
    /\bpose\b|\bsimbol\s+(?:jari|tangan|dukungan|paslon)|\b(?:mengacungkan|acungkan|menunjukkan|mengangkat)\s+(?:\p{L}+\s+){0,2}jari|salam\s+(?:dua|satu|tiga|empat)?\s*jari/iu,
  ],
  [
    'mobilisasi',
    /\b(?:memobilisasi|mobilisasi|mengerahkan|pengerahan|mengumpulkan|dikumpulkan|mengarahkan|digerakkan|arahkan|memerintahkan|menggalang|dipanggil camat|memandu)\b/iu,
  ],
  [
    'fasilitas_negara',
    /\b(?:fasilitas|kendaraan|mobil|aset)\s+(?:negara|dinas|pemerintah|daerah|desa)\b|rumah dinas/iu,
  ],
  ['keputusan_menguntungkan', /\b(?:keputusan|kebijakan|tindakan)\b[^.]{0,50}\b(?:menguntungkan|merugikan)/iu],
  [
    'unggah_dukungan_medsos',
    /\b(?:mengunggah|diunggah|memposting|diposting|membagikan|menyebarkan|menulis status|statusnya)\b[^.]{0,80}\b(?:dukung|paslon|calon|facebook|instagram|tiktok|whatsapp|media sosial|medsos|caleg)/iu,
  ],
  [
    'like_comment_medsos',
    /\b(?:menyukai|like|mengomentari|komentar|berkomentar|emoji|emotikon)\b[^.]{0,80}\b(?:unggahan|postingan|akun|facebook|instagram|tiktok|medsos|media sosial|calon|paslon)/iu,
  ],
  [
    'bawa_apk',
    /\b(?:membawa|memasang|pasang|membagikan|mengenakan|memakai|membentangkan|dibentangkan)\b[^.]{0,40}\b(?:apk|alat peraga|spanduk|baliho|atribut|kaus|kaos|stiker|bendera)|\bspanduk dukungan/iu,
  ],
  [
    'ajakan_memilih',
    /\b(?:mengajak|ajakan|ajak|menyerukan|meminta|mengimbau|menyuruh)\b[^.]{0,60}\b(?:memilih|pilih|mencoblos|coblos|memenangkan|mendukung)|\bmelontarkan dukungan|\bsambutan\b[^.]{0,60}\b(?:condong|mendukung|memihak)|\bdukungan terselubung/iu,
  ],
  [
    'pakta_dukungan',
    /\bpakta integritas\b[^.]{0,160}\b(?:memenangkan|kemenangan|pemenangan|dukung\p{L}*|mendukung|capres|calon presiden|suara)|\b(?:memenangkan|dukungan|mendukung|capres)\b[^.]{0,120}\bpakta\b|surat pernyataan dukungan/iu,
  ],
  [
    'politik_uang',
    /\b(?:membagikan|membagi-bagikan|bagi-bagi|memberikan|menyerahkan|menjanjikan)\s+(?:\p{L}+\s+){0,2}(?:uang|amplop|sembako|bantuan)|politik uang|serangan fajar/iu,
  ],
  [
    'hadir_deklarasi',
    /\b(?:menghadiri|hadir|hadiri|ikut|mengikuti)\b[^.]{0,60}\bdeklarasi|\bdeklarasi\s+(?:dukungan|mendukung)|\bujungnya deklarasi/iu,
  ],
  [
    'pendekatan_parpol',
    /\b(?:mendekati|pendekatan|mendaftar(?:kan)?|melamar|penjaringan|mengambil formulir|fit and proper)\b[^.]{0,70}\b(?:partai|parpol|dpc|dpd|bakal calon|penjaringan)/iu,
  ],
  [
    'dukungan_ktp',
    /\b(?:dukungan|mengumpulkan|menyerahkan|pencatutan|dicatut|memberikan)\b[^.]{0,50}\b(?:ktp|kartu tanda penduduk)\b|\bktp\b[^.]{0,40}\b(?:dukungan|perseorangan)/iu,
  ],
  ['tim_sukses', /\btim(?:\s+\p{L}+)?\s+(?:sukses|pemenangan|kampanye)|\btimses\b/iu],
];

/** A rule or a warning isn't an allegation: these sentences name conduct without telling of any. */
const RULE_TALK =
  /\b(?:dilarang|larangan|tidak boleh|tidak diperbolehkan|jangan|diimbau|mengimbau|imbauan|diminta|agar|hanya boleh|harus netral|wajib netral|dapat dikenai)\b/iu;

/** A pact to make a candidate win is a breach, whatever its name: it must not pass as the pact of neutrality. */
export const isPactOfSupport = (text: string, sentences: readonly Sentence[]): boolean =>
  conductsOf(text, sentences).some(one => one.value === 'pakta_dukungan');

export function conductsOf(text: string, sentences: readonly Sentence[]): readonly Read<Conduct>[] {
  const telling = sentences.filter(sentence => !RULE_TALK.test(sentence.text));
  return CONDUCTS.flatMap(([conduct, pattern]) => {
    for (const sentence of telling) {
      const found = pattern.exec(sentence.text);
      if (found === null) continue;
      const start = sentence.start + found.index;
      return [{ value: conduct, passage: passageOf(text, start, start + found[0].length) }];
    }
    return [];
  });
}

const RECEIVERS: Readonly<Record<Receiver, string>> = {
  BKN: String.raw`(?:Badan Kepegawaian Negara|BKN)\b`,
  KASN: String.raw`(?:Komisi Aparatur Sipil Negara|KASN)\b`,
  PPK: String.raw`(?:[Pp]ejabat [Pp]embina [Kk]epegawaian|PPK)\b`,
  Gakkumdu: String.raw`(?:(?:[Ss]entra )?Gakk?umdu)\b`,
  Polri: String.raw`(?:Polri|Polres\w*|Polda|kepolisian|Kepolisian|penyidik)\b`,
  DKPP: String.raw`DKPP\b`,
  TNI: String.raw`(?:TNI|Kodim|Denpom|Puspom|Pomdam|Panglima)\b`,
};

const HAND_OVER = String.raw`(?:diteruskan|meneruskan|teruskan|dilimpahkan|melimpahkan|limpahkan|diserahkan|menyerahkan|serahkan|direkomendasikan|merekomendasikan|rekomendasikan|rekomendasi|menunggu keputusan|ranah|wewenang|kewenangan|urusan|dikirim\w*|mengirim\w*|dilaporkan|disampaikan|menyampaikan|ditindaklanjuti|menindaklanjuti|tindak lanjut|diputuskan|dibawa|penerusan|berada di tangan|kewenangan\w* berada|menunggu hasil|direncanakan berada|ditangani|menangani)`;

/** `diteruskan ke BKN` · `rekomendasi kepada KASN` · `BKN menindaklanjuti temuan` · `rapat tim Gakkumdu` · `sanksi di tangan BKN`. */
const HANDING = (receiver: string): readonly RegExp[] => [
  new RegExp(
    String.raw`${HAND_OVER}[^.;]{0,110}?\b(?:ke|kepada|pada|oleh|dari|di tangan|dengan)\s+(?:\p{L}+\s+){0,2}?\(?${receiver}`,
    'u',
  ),
  new RegExp(
    String.raw`\b${receiver}\)?[^.;,]{0,25}\b(?:menindaklanjuti|sudah menangani|menangani|merekomendasikan|memproses|memutuskan)`,
    'u',
  ),
  new RegExp(String.raw`${HAND_OVER}\s+\(?${receiver}`, 'u'),
  new RegExp(String.raw`\b(?:rapat|pembahasan|pleno)\s+(?:\p{L}+\s+){0,2}?${receiver}`, 'u'),
];

export function receiversOf(text: string, sentences: readonly Sentence[]): readonly Read<Receiver>[] {
  const found: Read<Receiver>[] = [];
  for (const receiver of Object.keys(RECEIVERS) as Receiver[]) {
    const patterns = HANDING(RECEIVERS[receiver]);
    for (const sentence of sentences) {
      const match = patterns.map(pattern => pattern.exec(sentence.text)).find(one => one !== null);
      if (match === null || match === undefined) continue;
      const start = sentence.start + match.index;
      found.push({ value: receiver, passage: passageOf(text, start, start + match[0].length) });
      break;
    }
  }
  return found;
}
