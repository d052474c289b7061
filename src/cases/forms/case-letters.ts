/** Letters that a case sends: who is called, who receives a referral, what reporters are told. Pure. */

import type { TrackKind } from '../../law/receivers.ts';
import { type Block, LINE } from '../../press/sheet.ts';
import type { OpenedCase } from '../case-state.ts';
import type { Summons } from '../clarification.ts';
import { ACTOR, CASE_REASON, CHANNEL, dayWords, FOUND, MODE, ONLINE, PHASE, TRACK } from './form-words.ts';
import { type Content, dayOr, facts, heading, letterOf, type Paper, paragraph, toReporter } from './paper.ts';

const SECOND = 'Undangan ini yang kedua.';
/** A rule of general elections (`pemilu.undangan`): of local ones no source says so. */
const GOES_ON = 'Bila Saudara tidak hadir, penanganan dilanjutkan tanpa keterangan Saudara.';

/** A reporter is called by the report alone; the name is written in by whoever may open it. */
export function summonsLetter(summons: Summons, { number, regime }: OpenedCase, paper: Paper): Content {
  const { say } = paper;
  const reporter = summons.capacity === 'reporter';
  const { mode, onlineBecause, place } = summons;
  return letterOf({
    title: 'Undangan klarifikasi',
    letter: say(summons.letter),
    on: summons.issuedOn,
    nature: 'Segera',
    about: summons.call === 2 ? 'Undangan klarifikasi kedua' : 'Undangan klarifikasi',
    to: reporter ? toReporter(paper) : say(summons.name),
    blocks: [
      paragraph(
        `Sehubungan dengan penanganan dugaan pelanggaran pemilihan nomor ${number}, kami mengundang Saudara untuk memberi keterangan pada:`,
      ),
      facts(
        ['Sebagai', CAPACITY_TO[summons.capacity]],
        ['Hari', dayWords(summons.on)],
        ['Pukul', `${summons.time.replace(':', '.')} waktu setempat`],
        ['Cara', onlineBecause === null ? MODE[mode] : `${MODE[mode]} (${ONLINE[onlineBecause]})`],
        ['Tempat', say(place)],
      ),
      paragraph('Mohon membawa kartu identitas dan bukti yang Saudara miliki.'),
      ...(summons.call === 2 ? [paragraph(regime === 'pemilu' ? `${SECOND} ${GOES_ON}` : SECOND)] : []),
      facts(
        ['Disampaikan melalui', CHANNEL[summons.channel]],
        ['Disampaikan pada', dayOr(summons.servedOn)],
        ['Nama dan tanda tangan penerima', LINE],
      ),
    ],
  });
}
const CAPACITY_TO = { reporter: 'pelapor', reported: 'terlapor', witness: 'saksi', expert: 'ahli' } as const;

export interface Referred {
  readonly track: TrackKind;
  readonly on: string;
  readonly letter: string | null;
  /** `cite` is null where no source confirms it. */
  readonly to: { readonly name: string; readonly cite: string | null };
}
export interface Decided {
  readonly track: TrackKind;
  readonly finding: 'violation' | 'no-violation';
  readonly on: string;
  readonly provisions: readonly string[];
  readonly reasons: string | null;
  readonly plenary: number | null;
}

const OPENING: Readonly<Record<TrackKind, string>> = {
  neutrality: 'Penerusan dugaan pelanggaran netralitas aparatur sipil negara',
  crime: 'Penerusan dugaan tindak pidana pemilihan',
  administrative: 'Penerusan dugaan pelanggaran administrasi pemilihan',
  ethics: 'Penerusan dugaan pelanggaran kode etik penyelenggara pemilihan',
  'other-law': 'Penerusan dugaan pelanggaran peraturan perundang-undangan lainnya',
};

/** To one receiver; the decision it rests on is the one of its track that came last before it. */
export function referralLetter(
  referred: Referred,
  decided: Decided | undefined,
  state: OpenedCase,
  { say, cite, place, office }: Paper,
): Content {
  const { to, track } = referred;
  const plenary = state.plenaries.find(one => one.plenary === decided?.plenary);
  return letterOf({
    title: OPENING[track],
    letter: say(referred.letter),
    on: referred.on,
    nature: 'Segera dan rahasia',
    about: OPENING[track],
    to: to.name,
    blocks: [
      paragraph(
        `${office} telah menangani dugaan pelanggaran yang diregistrasi dengan nomor ${state.number} pada ${dayWords(state.registeredOn)}. Berdasarkan kajian${
          decided ? ` dan rapat pleno tanggal ${dayWords(decided.on)}` : ''
        }, kami sampaikan hal berikut.`,
      ),
      heading('1. Terlapor'),
      facts(
        ['Nama dan jabatan', say(state.reported)],
        ['NIP', LINE],
        ['Sebagai', ACTOR[state.actorKind]],
        ['Unit kerja', say(state.unit)],
      ),
      heading('2. Peristiwa'),
      facts(['Waktu kejadian', dayOr(state.conductOn)], ['Tempat kejadian', place]),
      paragraph(say(state.summary)),
      heading('3. Ketentuan yang dilanggar'),
      ...provisionsOf(decided, cite),
      heading('4. Hasil'),
      paragraph(decided ? `Rapat pleno menyatakan ${FOUND[decided.finding]}.` : LINE),
      ...(decided ? [paragraph(say(decided.reasons))] : []),
      ...(plenary
        ? [
            paragraph(
              `Rapat dihadiri ${plenary.present.length} dari ${plenary.members} anggota; kuorum ${plenary.quorum.needed}.`,
            ),
          ]
        : []),
      paragraph(
        `Kami meneruskan perkara ini kepada ${to.name} untuk ditindaklanjuti sesuai kewenangannya${
          to.cite === null ? '' : ` (${to.cite})`
        }. Mohon hasilnya disampaikan kepada kami.`,
      ),
    ],
  });
}

function provisionsOf(decided: Decided | undefined, cite: Paper['cite']): readonly Block[] {
  if (!decided || decided.provisions.length === 0) return [paragraph(LINE)];
  return [{ kind: 'list', ordered: false, items: decided.provisions.map(cite) }];
}

/** What reporters and the reported are told: no name, no receiver, no reason but those of the fixed list. */
export function caseStatusLetter(state: OpenedCase, paper: Paper): Content {
  const reason = state.announced?.reason;
  const why = CASE_REASON as Readonly<Record<string, string>>;
  return letterOf({
    title: 'Pemberitahuan status laporan atau temuan',
    letter: LINE,
    on: null,
    nature: 'Biasa',
    about: `Status penanganan nomor ${state.number}`,
    to: state.sources.some(({ kind }) => kind === 'report') ? toReporter(paper) : [{ blank: 'inline' }],
    blocks: [
      paragraph(`Penanganan yang diregistrasi pada ${dayWords(state.registeredOn)} berstatus sebagai berikut.`),
      {
        kind: 'table',
        columns: [
          { head: 'Jenis dugaan pelanggaran', share: 1.6 },
          { head: 'Status', share: 1.4 },
        ],
        rows: state.tracks.map(track => [
          TRACK[track.kind],
          'finding' in track && track.finding !== null
            ? `${PHASE[track.phase]}; ${FOUND[track.finding]}`
            : PHASE[track.phase],
        ]),
      },
      ...(reason ? [facts(['Alasan', why[reason] ?? LINE])] : []),
    ],
  });
}

export const newestBefore = (decisions: readonly Decided[], { track, on }: Referred): Decided | undefined =>
  decisions.findLast(one => one.track === track && one.on <= on);
