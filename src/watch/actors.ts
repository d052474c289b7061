/** Whose neutrality is at issue. */
import { type Passage, passageOf, type Read } from './passage.ts';

export type ActorKind = 'ASN' | 'TNI' | 'Polri' | 'kepala_desa' | 'PPPK' | 'kepala_daerah' | 'camat_lurah' | 'guru';

/** Words that name an actor. Institutions (`Polres`, `Kodim`) are none: they appear as guests and handlers. */
export const ACTORS: Readonly<Record<ActorKind, RegExp>> = {
  ASN: /\b(?:ASN|PNS|aparatur sipil negara|pegawai negeri(?: sipil)?|aparatur negara|eselon\s+[IV]+|pejabat (?:pemkab|pemkot|pemprov|pemerintah|eselon|daerah)|sekretaris daerah|sekda|kepala (?:dinas|badan|bidang|bagian)|staf ahli|abdi negara)\b/giu,
  TNI: /\b(?:TNI|prajurit|danramil|dandim|babinsa|kabinda)\b/gu,
  Polri:
    /\b(?:TNI[\s/,-]+(?:dan )?Polri|(?:netralitas|oknum|ASN dan|ASN,|personel) Polri|anggota (?:polisi|kepolisian)|kapolsek|kapolres\w*|kapolda|polisi|oknum polisi|bhabinkamtibmas)\b/giu,
  kepala_desa:
    /\b(?:kepala desa|kades|perangkat desa|aparat(?:ur)? desa|kuwu|keuchik|wali nagari|penghulu|sekdes|pambakal|hukum tua|kepala kampung|petinggi desa|BPD)\b/giu,
  PPPK: /\b(?:PPPK|P3K)\b/gu,
  kepala_daerah:
    /\b(?:kepala daerah|(?:pj\.?|penjabat(?: \(pj\.?\))?|pjs\.?|plt\.?)\s+(?:bupati|wali ?kota|gubernur)|(?<!calon (?:wakil )?)(?:bupati|wali ?kota|gubernur))\b/giu,
  camat_lurah: /\b(?:camat|lurah|sekcam|kecamatan se-)\b/giu,
  guru: /\b(?:guru|kepala sekolah|kepsek|pengawas sekolah|tenaga pendidik)\b/giu,
};

export const ACTOR_KINDS = Object.keys(ACTORS) as readonly ActorKind[];

export function mentionsOf(kind: ActorKind, text: string): readonly Passage[] {
  return Array.from(text.matchAll(ACTORS[kind]), match => passageOf(text, match.index, match.index + match[0].length));
}

const PARTISAN =
  /netral|berpihak|keberpihakan|mendukung|dukungan|dukung|kampanye|memenangkan|paslon|pasangan calon|politik praktis|pose|deklarasi|divonis|diperiksa|diklarifikasi|terbukti|langgar|dijatuhi|pidana pemilu/iu;

/** Sentence by sentence: an actor counts where neutrality or partisanship is spoken of, or where a case is told of them. */
export function actorKindsOf(
  text: string,
  sentences: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  isCase: boolean,
): readonly Read<ActorKind>[] {
  const found: Read<ActorKind>[] = [];
  for (const kind of ACTOR_KINDS) {
    const mention = mentionsOf(kind, text).find(passage => {
      const sentence = sentences.find(one => passage.start >= one.start && passage.end <= one.end);
      return sentence !== undefined && counts(kind, passage, sentence.text, isCase);
    });
    if (mention !== undefined) found.push({ value: kind, passage: mention });
  }
  // Camats, lurahs, teachers and acting heads are civil servants: their case is one of ASN.
  const camat = found.find(one => one.value === 'camat_lurah');
  if (isCase && camat !== undefined && !found.some(one => one.value === 'ASN'))
    found.unshift({ value: 'ASN', passage: camat.passage });
  return found;
}

/** Chiefs of police attend and handle; they are parties where the sentence accuses them. */
const ACCUSED =
  /\b(?:kapol\p{L}+|polisi)\b(?:[^.]{0,60}\b(?:diduga|dinilai|karena)\b)?[^.]{0,40}\b(?:tidak|tak) netral/iu;

/** In a case the audience of a speech is no party: a teacher counts as the one accused. */
const SUBJECT =
  /\b(?:oknum|seorang|dua|tiga|empat|sejumlah)\s+(?:\p{L}+\s+)?(?:guru|PPPK|P3K|kepala sekolah)|\b(?:guru|PPPK|P3K|kepala sekolah)\b[^.,]{0,40}\b(?:diduga|dilaporkan|terbukti|tidak netral|diperiksa|melanggar)/iu;

function counts(kind: ActorKind, passage: Passage, sentence: string, isCase: boolean): boolean {
  if (kind === 'kepala_daerah') return headOfRegion(passage, sentence, isCase);
  if (kind === 'ASN' && /^(?:kepala|sekretaris|sekda|staf)/i.test(passage.quote))
    return isCase && /duga|lapor|kampanye|dukung|netral|deklarasi|terbukti|rekomendasi/iu.test(sentence);
  if (kind === 'Polri' && /^(?:kapol|polisi)/i.test(passage.quote)) return isCase && ACCUSED.test(sentence);
  if (kind === 'guru' || kind === 'PPPK')
    return isCase ? SUBJECT.test(sentence) : PARTISAN.test(sentence) || kind === 'guru';
  if (kind === 'camat_lurah' || kind === 'kepala_desa') return true;
  return PARTISAN.test(sentence) || isCase || kind === 'ASN';
}

/** Heads of regions count when their own readiness or conduct is the subject, not as the boss who speaks or the seat. */
function headOfRegion(passage: Passage, sentence: string, isCase: boolean): boolean {
  if (/^kepala daerah$/i.test(passage.quote))
    return /kesiapan kepala daerah|kepala daerah (?:agar|untuk|dalam)?\s*(?:menjaga|netral)/iu.test(sentence);
  return (
    isCase &&
    /pakta|diduga|dugaan|mobilisasi|kampanye untuk/iu.test(sentence) &&
    !/calon|mencopot|sanksi|menjatuhkan/iu.test(sentence)
  );
}
