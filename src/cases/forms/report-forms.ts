/** Forms of a formal report. Its reporter is sealed, so whatever asks for the person is a blank. Pure. */
import { labelled } from '../../intake/questions.ts';
import type { ReportState } from '../../intake/report-state.ts';
import { REQUIREMENT_WORDS, requirementsOf } from '../../law/requirements.ts';
import { type Block, LINE, LINES, type Text } from '../../press/sheet.ts';
import { dayWords, FILE, REGIME, REPORT_REASON, STANDING, TOPIC } from './form-words.ts';
import {
  type Content,
  dayOr,
  emptyRows,
  facts,
  heading,
  letterOf,
  note,
  type Paper,
  paragraph,
  reported,
  sealedNote,
  signatures,
  toReporter,
} from './paper.ts';

export type Report = Exclude<ReportState, { phase: 'none' }>;

/** By hand it takes more than a line. */
const reportersAddress = (paper: Paper): Text => (paper.reporter?.address ? reported(paper, 'address') : LINES);

const reporterFacts = (paper: Paper): Block =>
  facts(
    ['Nama', reported(paper, 'name')],
    ['Tempat dan tanggal lahir', LINE],
    ['Jenis kelamin', LINE],
    ['Pekerjaan', LINE],
    ['Kewarganegaraan', LINE],
    ['Alamat', reportersAddress(paper)],
    ['Nomor telepon atau surel', reported(paper, 'contact')],
  );

const receivedAt = ({ times, receivedOn }: Report, { moment }: Paper): string =>
  times === null ? dayWords(receivedOn) : moment(times.counted);

export function reportForm(report: Report, paper: Paper): Content {
  const { say } = paper;
  const answers = labelled(report.topic, report.answers ?? {});
  return {
    title: 'Formulir laporan',
    under: `Nomor ${report.number}`,
    blocks: [
      facts(
        ['Diterima', receivedAt(report, paper)],
        ['Kedudukan pelapor', report.standing === null ? LINE : STANDING[report.standing]],
        ...(report.standing === 'proxy' ? [['Surat kuasa nomor', say(report.letter)] as const] : []),
      ),
      heading('1. Pelapor'),
      reporterFacts(paper),
      ...sealedNote(paper),
      heading('2. Terlapor'),
      facts(['Nama dan jabatan', say(report.reported)], ['Alamat', LINES], ['Nomor telepon', LINE]),
      heading('3. Peristiwa yang dilaporkan'),
      facts(
        ['Peristiwa', TOPIC[report.topic]],
        ['Tempat kejadian', paper.place],
        ['Waktu kejadian', dayOr(report.happenedOn)],
        ['Hari diketahui', dayOr(report.learnedOn)],
        ...answers.map(({ label, text }) => [label.id, say(text.id)] as const),
      ),
      heading('4. Saksi'),
      {
        kind: 'table',
        columns: [{ head: 'Nama' }, { head: 'Alamat', share: 2 }, { head: 'Telepon' }],
        rows: emptyRows(3, 3),
      },
      heading('5. Bukti'),
      ...evidenceOf(report, paper),
      heading('6. Uraian kejadian'),
      paragraph(say(report.account)),
      ...(report.erased ? [note('Sebagian isi laporan ini sudah dihapus menurut aturan penyimpanan.')] : []),
      signatures(report.receivedOn, ['Penerima laporan,', LINE], ['Pelapor,', reported(paper, 'name')]),
    ],
  };
}

function evidenceOf({ evidence }: Report, { say }: Paper): readonly Block[] {
  if (evidence.length === 0) return [paragraph('Tidak ada berkas yang disertakan.')];
  return [
    {
      kind: 'table',
      columns: [
        { head: 'No.', share: 0.35, numeric: true },
        { head: 'Jenis' },
        { head: 'Uraian', share: 1.8 },
        { head: 'Sidik (SHA-256)', share: 2 },
      ],
      rows: evidence.map(({ what, description, hash }, at) => [String(at + 1), FILE[what], say(description), hash]),
    },
  ];
}

export function receiptForm(report: Report, paper: Paper): Content {
  return {
    title: 'Tanda bukti penyampaian laporan',
    under: `Nomor ${report.number}`,
    blocks: [
      paragraph(`${paper.office} telah menerima laporan dugaan pelanggaran pemilihan dengan keterangan berikut.`),
      facts(
        ['Diterima', receivedAt(report, paper)],
        ['Disampaikan melalui', report.channel === 'web' ? 'formulir daring' : 'kantor'],
        ['Nama pelapor', reported(paper, 'name')],
        ['Alamat pelapor', reportersAddress(paper)],
        ['Peristiwa', TOPIC[report.topic]],
        ['Tempat kejadian', paper.place],
      ),
      heading('Yang diserahkan'),
      ...evidenceOf(report, paper),
      signatures(report.receivedOn, ['Pelapor,', reported(paper, 'name')], ['Penerima laporan,', LINE]),
    ],
  };
}

/** What was looked at, requirement by requirement. */
export function initialReviewForm(report: Report, { say, place }: Paper): Content {
  const { review } = report;
  if (review === null) throw new Error('an initial review that nobody made');
  const asked = requirementsOf(review.regime);
  return {
    title: 'Kajian awal laporan',
    under: `Nomor ${report.number}`,
    blocks: [
      facts(
        ['Diterima', dayWords(report.receivedOn)],
        ['Dikaji', dayWords(review.on)],
        ['Pemilihan', REGIME[review.regime]],
        ['Terlapor', say(report.reported)],
        ['Peristiwa', TOPIC[report.topic]],
        ['Tempat kejadian', place],
      ),
      heading('Syarat formal dan materiel'),
      {
        kind: 'table',
        columns: [{ head: 'Syarat', share: 2.4 }, { head: 'Jenis' }, { head: 'Hasil' }],
        rows: review.checked.map(({ item, met }) => [
          REQUIREMENT_WORDS[item].id,
          asked.find(({ id }) => id === item)?.part === 'formal' ? 'formal' : 'materiel',
          met ? 'terpenuhi' : 'belum terpenuhi',
        ]),
      },
      heading('Catatan pengkaji'),
      paragraph(say(review.note)),
      heading('Kesimpulan'),
      paragraph(
        review.missing.length === 0
          ? 'Syarat formal dan materiel terpenuhi. Laporan dapat diregistrasi.'
          : `Syarat yang belum terpenuhi: ${review.missing.map(item => REQUIREMENT_WORDS[item].id.toLowerCase()).join('; ')}.`,
      ),
      signatures(review.on, ['Yang mengkaji,', LINE]),
    ],
  };
}

/** `limit`: the last day to complete it and where that day comes from; null where no source names one. */
export function completionLetter(
  report: Report,
  letter: string | null,
  limit: { readonly by: string; readonly cite: string } | null,
  paper: Paper,
): Content {
  const { review } = report;
  if (!review?.askedOn) throw new Error('a request to complete that nobody made');
  return letterOf({
    title: 'Permintaan melengkapi laporan',
    letter: paper.say(letter),
    on: review.askedOn,
    nature: 'Segera',
    about: `Kelengkapan laporan nomor ${report.number}`,
    to: toReporter(paper),
    blocks: [
      paragraph(
        `Laporan Saudara yang kami terima pada ${dayWords(report.receivedOn)} dengan nomor ${report.number} belum memenuhi syarat berikut:`,
      ),
      { kind: 'list', ordered: true, items: review.missing.map(item => REQUIREMENT_WORDS[item].id) },
      paragraph(
        limit === null
          ? ['Mohon dilengkapi paling lambat pada ', { blank: 'inline' }, '.']
          : `Mohon dilengkapi paling lambat pada ${dayWords(limit.by)} (${limit.cite}).`,
      ),
    ],
  });
}

/** Never the office's own words on why it was set aside: they may name people. */
export function reportStatusLetter(report: Report, paper: Paper): Content {
  const reason = report.announced?.reason;
  const why = REPORT_REASON as Readonly<Record<string, string>>;
  return letterOf({
    title: 'Pemberitahuan status laporan',
    letter: LINE,
    on: null,
    nature: 'Biasa',
    about: `Status laporan nomor ${report.number}`,
    to: toReporter(paper),
    blocks: [
      paragraph(`Laporan Saudara yang kami terima pada ${dayWords(report.receivedOn)} berstatus sebagai berikut.`),
      facts(
        ['Nomor laporan', report.number],
        ...statusOf(report, paper.say),
        ...(reason ? [['Alasan', why[reason] ?? LINE] as const] : []),
      ),
    ],
  });
}

function statusOf(report: Report, say: Paper['say']): readonly (readonly [string, Text])[] {
  switch (report.phase) {
    case 'received':
      return [['Status', 'dalam kajian awal']];
    case 'registered':
      return [
        ['Status', 'diregistrasi'],
        ['Nomor perkara', report.caseNumber],
      ];
    case 'set-aside':
      return [
        ['Status', `tidak diregistrasi, ${dayWords(report.on)}`],
        ['Dasar', say(report.cite)],
      ];
    case 'withdrawn':
      return [['Status', `dicabut pelapor, ${dayWords(report.on)}`]];
  }
}
