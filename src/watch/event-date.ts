/** Which of an article's dates is the day of the event, and which that of the alleged conduct. */
import { type DateMention, dayNumber } from './dates.ts';
import type { ActivityKind } from './kind.ts';
import { type Sentence, sentenceAt } from './sentences.ts';

const AHEAD =
  /\b(?:mendatang|nanti|nantinya|akan (?:datang|digelar|dilaksanakan|berlangsung)|hari pencoblosan|pemungutan suara)\b/iu;
const STATEMENT =
  /\b(?:kepada|kata|ujar|ungkap|mengatakan|menyatakan|menyebut|menjelaskan|menuturkan|menambahkan|membenarkan|menerangkan|dikonfirmasi|ditemui|dihubungi|dikutip|dilansir|keterangan\w*)\b/iu;
const LETTER =
  /\b(?:bertanggal|tertanggal|bernomor|nomor(?! urut)|terbit|diterbitkan|ditandatangani|tanggal surat|diregistrasi|diklarifikasi|dicopot|diputuskan)\b/iu;
const ISSUED = /\b(?:edaran|SE|tanggal|dikeluarkan|terbit\w*|menerbitkan|nomor)\b/u;
const REPORTED = /\b(?:dilaporkan|melaporkan|mendatangi|mengadukan|diadukan|laporan ke)\b/iu;
const ALLEGED = /\b(?:diduga|dilaporkan hadir|kedapatan|terekam)\b/iu;
const SINCE = /\b(?:sejak|sebelumnya|pernah|lalu)\b/iu;
const RANGE = /\b(?:hingga|sampai|s\/d|mulai|batas|paling lambat|per)\b/iu;
const HANDLED =
  /\b(?:dilaporkan|melaporkan|laporan|klarifikasi\w*|diklarifikasi|diperiksa|pemeriksaan|pleno|registrasi|diteruskan|surat|keputusan|divonis|putusan|ditahan|sidang)\b/iu;
const DEED =
  /\b(?:video|sambutan|acara|kampanye|deklarasi|dipanggil|pertemuan|hadir|menghadiri|mengajak|dukungan|foto|unggah\w*|kegiatan|peristiwa|kejadian|terjadi|mendukung|paslon|mengampanyekan)\b/iu;

const LEAD_BONUS = [4, 4, 3, 2, 1];

const around = (text: string, date: DateMention, before: number, after: number): readonly [string, string] => [
  text.slice(Math.max(0, date.passage.start - before), date.passage.start),
  text.slice(date.passage.end, date.passage.end + after),
];

const isStatement = (text: string, date: DateMention): boolean => {
  const [before, after] = around(text, date, 45, 16);
  return STATEMENT.test(after) || STATEMENT.test(before.replace(/.*[.!?]\s/s, ''));
};

function score(
  text: string,
  date: DateMention,
  dates: readonly DateMention[],
  sentences: readonly Sentence[],
  kind: ActivityKind,
  published: string | undefined,
): number {
  const [before, after] = around(text, date, 40, 24);
  const sentence = sentences[sentenceAt(sentences, date.passage.start)]?.text ?? '';
  let points = LEAD_BONUS[sentenceAt(sentences, date.passage.start)] ?? 0;
  if (date.weekday !== null) points += isStatement(text, date) ? -0.5 : 3;
  else if (isStatement(text, date)) points -= 1.5;
  if (date.iso === null) points -= date.weekday === null ? 6 : 3;
  if (AHEAD.test(after) || AHEAD.test(before)) points -= 7;
  if (published !== undefined && date.iso !== null && dayNumber(date.iso) > dayNumber(published)) points -= 5;
  if (SINCE.test(before.slice(-14))) points -= 1;
  if (RANGE.test(before.slice(-18)) || RANGE.test(after.slice(0, 10))) points -= 5;
  if (/(?:pilkada|pemilu|pemilihan|tahapan|pendaftaran|masa kampanye)[^.]*$/iu.test(before) && date.weekday === null)
    points -= 3;
  // A day before one already told is background (`usai mencabut banding pada Senin`).
  if (dates.some(other => other.passage.start < date.passage.start && (other.iso ?? '') > (date.iso ?? '9')))
    points -= 1;
  if (kind === 'dugaan_pelanggaran' && date.weekday === null && DEED.test(around(text, date, 70, 0)[0])) points += 2;
  const issued = kind === 'surat_edaran' || kind === 'penanganan_pelanggaran';
  if (issued && LETTER.test(before)) points += 4;
  if (kind === 'surat_edaran' && ISSUED.test(around(text, date, 70, 0)[0]) && !isStatement(text, date)) points += 3;
  if (kind === 'dugaan_pelanggaran' && date.weekday !== null && REPORTED.test(sentence)) points += 2;
  // Handling and judgment have days of their own; the day of the deed is told in passing (`diduga ... saat hajatan, Sabtu`).
  const deed = ALLEGED.test(sentence) && !LETTER.test(before) && !HANDLED.test(before);
  if ((kind === 'penanganan_pelanggaran' || kind === 'putusan') && deed) points -= 6;
  return points;
}

/** The day of the main activity; when the text gives none, that of the official's statement. */
export function chooseEventDate(
  text: string,
  dates: readonly DateMention[],
  sentences: readonly Sentence[],
  kind: ActivityKind,
  published: string | undefined,
): DateMention | undefined {
  let best: DateMention | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const date of dates) {
    const points = score(text, date, dates, sentences, kind, published);
    if (points > most) {
      best = date;
      most = points;
    }
  }
  return most > -3 ? best : undefined;
}

/** The day of the alleged conduct: a date told with the deed and not with its handling. */
export function chooseActDate(
  text: string,
  dates: readonly DateMention[],
  sentences: readonly Sentence[],
  kind: ActivityKind,
  event: DateMention | undefined,
): DateMention | undefined {
  const told = dates.filter(date => {
    const sentence = sentences[sentenceAt(sentences, date.passage.start)]?.text ?? '';
    const [before, after] = around(text, date, 90, 60);
    return (
      date.iso !== null &&
      DEED.test(sentence) &&
      !isStatement(text, date) &&
      !HANDLED.test(before.slice(-40)) &&
      !AHEAD.test(before + after)
    );
  });
  if (event !== undefined && kind === 'dugaan_pelanggaran') {
    const sentence = sentences[sentenceAt(sentences, event.passage.start)]?.text ?? '';
    if (told.includes(event) || !(isStatement(text, event) || REPORTED.test(sentence) || HANDLED.test(sentence)))
      return event;
  }
  const earlier = told.filter(date => event?.iso == null || (date.iso ?? '') <= event.iso);
  return earlier.find(date => date !== event);
}
