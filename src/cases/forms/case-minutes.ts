/** What a case keeps of its own work: oath, minutes of clarification and of the plenary, study. Pure. */

import { type Block, LINE, LINES, type Text } from '../../press/sheet.ts';
import { type RecordRef, sameRef } from '../../record/ids.ts';
import type { OpenedCase } from '../case-state.ts';
import type { Heard, Minutes, Summons } from '../clarification.ts';
import type { Plenary, Vote } from '../plenary.ts';
import type { Study, StudyRow } from '../study.ts';
import type { Decided } from './case-letters.ts';
import {
  ASSESSED,
  CAPACITY,
  dayWords,
  EXHIBIT,
  FOUND,
  MODE,
  OATH,
  ONLINE,
  SAYS,
  SITTING,
  TRACK,
  VOTE,
} from './form-words.ts';
import {
  type Content,
  dayOr,
  facts,
  heading,
  join,
  type Paper,
  paragraph,
  personRef,
  reported,
  sealedNote,
  signatures,
  within,
} from './paper.ts';

const personOf = ({ capacity, name }: Heard, paper: Paper): Text =>
  capacity === 'reporter' ? reported(paper, 'name') : paper.say(name);
const sealedFor = ({ capacity }: Heard, paper: Paper): readonly Block[] =>
  capacity === 'reporter' ? sealedNote(paper) : [];

/** To be signed at the hearing. The words of the oath stand in no source that was read: a place is left to mend them. */
export function oathForm(one: Summons, { number }: OpenedCase, paper: Paper): Content {
  const person = personOf(one, paper);
  return {
    title: one.capacity === 'expert' ? 'Berita acara sumpah ahli' : 'Berita acara sumpah atau janji',
    under: `Perkara nomor ${number}`,
    blocks: [
      paragraph(
        join(
          'Pada hari ini, ',
          dayWords(one.on),
          ', di ',
          within(paper.say(one.place)),
          ', yang bertanda tangan di bawah ini:',
        ),
      ),
      facts(
        ['Nama', person],
        ['Tempat dan tanggal lahir', LINE],
        ['Agama', LINE],
        ['Pekerjaan', LINE],
        ['Alamat', LINES],
        ['Sebagai', CAPACITY[one.capacity]],
      ),
      paragraph(
        one.capacity === 'expert'
          ? 'bersumpah atau berjanji akan memberikan keterangan menurut pengetahuan dan keahlian saya dengan sebenar-benarnya.'
          : 'bersumpah atau berjanji akan memberikan keterangan yang benar dan tidak lain dari yang sebenarnya.',
      ),
      paragraph(LINES),
      ...sealedFor(one, paper),
      signatures(
        one.on,
        ['Yang mengambil sumpah,', LINE],
        ['Yang bersumpah atau berjanji,', person],
        ['Rohaniwan,', LINE],
        ['Saksi,', LINE],
      ),
    ],
  };
}

export function clarificationMinutes(minutes: Minutes, { number, clarification }: OpenedCase, paper: Paper): Content {
  const { say, who } = paper;
  const summons = clarification.summonses.find(({ n }) => n === minutes.summons);
  const { mode, onlineBecause, capacity, accompanied, lawyer } = minutes;
  return {
    title: 'Berita acara klarifikasi',
    under: `Perkara nomor ${number}, berita acara ke-${minutes.n}`,
    blocks: [
      facts(
        ['Hari', dayWords(minutes.on)],
        ['Tempat', say(minutes.place)],
        ['Cara', onlineBecause === null ? MODE[mode] : `${MODE[mode]} (${ONLINE[onlineBecause]})`],
        [
          'Undangan',
          summons
            ? join('nomor ', within(say(summons.letter)), `, ${dayWords(summons.issuedOn)}`)
            : 'datang tanpa undangan',
        ],
        [
          'Yang meminta keterangan',
          join(...minutes.askedBy.flatMap((one, at) => [at > 0 ? '; ' : '', within(who(one))])),
        ],
      ),
      heading('Yang memberi keterangan'),
      facts(
        ['Nama', personOf(minutes, paper)],
        ['Sebagai', CAPACITY[capacity]],
        ['Tempat dan tanggal lahir', LINE],
        ['Pekerjaan', LINE],
        ['Alamat', LINES],
        ['Sumpah', OATH[minutes.oath]],
        ['Pendamping', accompanied ? join('didampingi kuasa hukum ', within(say(lawyer))) : 'tidak didampingi'],
      ),
      ...sealedFor(minutes, paper),
      heading('Pertanyaan dan jawaban'),
      ...(minutes.answers === null
        ? [paragraph(LINES)]
        : [
            {
              kind: 'table',
              columns: [
                { head: 'No.', share: 0.3, numeric: true },
                { head: 'Pertanyaan', share: 1.6 },
                { head: 'Jawaban', share: 2 },
              ],
              rows: minutes.answers.map(({ question, answer }, at) => [String(at + 1), say(question), say(answer)]),
            } satisfies Block,
          ]),
      ...minutes.corrections.flatMap(({ on, words, because }) => [
        heading(`Ralat, ${dayWords(on)}`),
        paragraph(say(words)),
        facts(['Sebab', say(because)]),
      ]),
      ...(minutes.signature === 'refused'
        ? [
            paragraph(
              join('Yang memberi keterangan menolak menandatangani: ', within(say(minutes.unsignedBecause)), '.'),
            ),
          ]
        : [paragraph('Yang memberi keterangan membenarkan berita acara ini dengan tanda tangannya.')]),
      signatures(
        minutes.on,
        [
          'Yang memberi keterangan,',
          minutes.signature === 'refused' ? 'menolak menandatangani' : personOf(minutes, paper),
        ],
        ...minutes.askedBy.map(one => ['Yang meminta keterangan,', who(one)] as const),
      ),
    ],
  };
}

export interface TrackDecision extends Decided {
  readonly votes: readonly { readonly person: RecordRef; readonly vote: Vote }[];
  readonly dissents: readonly { readonly person: RecordRef; readonly reason: string }[];
}

export function plenaryMinutes(
  held: Plenary,
  decisions: readonly TrackDecision[],
  { number }: OpenedCase,
  { say, who, cite }: Paper,
): Content {
  const confirmedOn = (person: RecordRef): Text =>
    dayOr(held.confirmed.find(one => sameRef(one.person, person))?.on ?? null);
  return {
    title: 'Berita acara rapat pleno',
    under: join('Nomor ', within(say(held.minutes))),
    blocks: [
      paragraph(
        `Pada ${dayWords(held.on)} diadakan rapat pleno ${SITTING[held.sitting]} atas perkara nomor ${number}.`,
      ),
      facts(
        ['Pimpinan rapat', who(held.chair)],
        ['Hadir', `${held.present.length} dari ${held.members} anggota`],
        ['Kuorum', `${held.quorum.needed} anggota, terpenuhi`],
      ),
      ...decisions.flatMap(one => [
        heading(`Putusan: ${TRACK[one.track]}`),
        paragraph(`Rapat memutuskan ${FOUND[one.finding]}.`),
        ...(one.provisions.length > 0
          ? [{ kind: 'list', ordered: false, items: one.provisions.map(cite) } satisfies Block]
          : []),
        paragraph(say(one.reasons)),
        {
          kind: 'table',
          columns: [
            { head: 'Anggota' },
            { head: 'Suara', share: 0.7 },
            { head: 'Alasan bila berbeda pendapat', share: 1.8 },
          ],
          rows: one.votes.map(({ person, vote }) => [
            who(person),
            VOTE[vote],
            vote === 'for' ? '–' : say(one.dissents.find(dissent => sameRef(dissent.person, person))?.reason ?? null),
          ]),
        } satisfies Block,
      ]),
      heading('Pembenaran berita acara'),
      {
        kind: 'table',
        columns: [{ head: 'Anggota yang hadir', share: 1.4 }, { head: 'Dibenarkan pada' }, { head: 'Tanda tangan' }],
        rows: held.present.map(person => [who(person), confirmedOn(person), LINE]),
      },
      signatures(held.on, ['Pimpinan rapat,', who(held.chair)]),
    ],
  };
}

export function studyForm(study: Study, state: OpenedCase, { say, who, place }: Paper): Content {
  const { by } = study;
  return {
    title: `Kajian dugaan pelanggaran: ${TRACK[study.track]}`,
    under: `Perkara nomor ${state.number}, kajian versi ${study.n}`,
    blocks: [
      heading('1. Perkara'),
      facts(
        ['Terlapor', say(state.reported)],
        ['Unit kerja', say(state.unit)],
        ['Tempat kejadian', place],
        ['Waktu kejadian', dayWords(study.conductOn)],
        ...(study.dayBecause === null ? [] : [['Alasan memilih hari itu', say(study.dayBecause)] as const]),
        ['Diregistrasi', dayWords(state.registeredOn)],
        ['Dikaji', dayWords(study.on)],
      ),
      heading('2. Fakta'),
      paragraph(say(study.facts)),
      heading('3. Bukti dan keterangan'),
      ...evidenceOf(state, say),
      heading('4. Analisis'),
      ...(study.rows === null ? [paragraph(LINES)] : study.rows.flatMap(row => rowOf(row, say))),
      ...(study.departs === null ? [] : [heading('Alasan mengkaji ketentuan lain'), paragraph(say(study.departs))]),
      heading('5. Kesimpulan'),
      conclusion(study.rows, say),
      signatures(study.on, ['Pengkaji,', by.kind === 'officer' ? who(personRef(by.id)) : LINE], ['Diperiksa,', LINE]),
    ],
  };
}

function evidenceOf({ exhibits, clarification }: OpenedCase, say: Paper['say']): readonly Block[] {
  const rows: Text[][] = [
    ...exhibits.map(({ n, kind, description }) => [`Bukti ${n}`, EXHIBIT[kind], say(description)]),
    ...clarification.minutes.map(({ n, capacity, name, on }) => [
      `Berita acara ${n}`,
      CAPACITY[capacity].toLowerCase(),
      capacity === 'reporter' ? `keterangan pelapor, ${dayWords(on)}` : join(within(say(name)), `, ${dayWords(on)}`),
    ]),
  ];
  if (rows.length === 0) return [paragraph('Belum ada bukti atau keterangan yang dicatat.')];
  return [{ kind: 'table', columns: [{ head: 'Nomor' }, { head: 'Jenis' }, { head: 'Uraian', share: 2.4 }], rows }];
}

function rowOf(row: StudyRow, say: Paper['say']): readonly Block[] {
  return [
    paragraph(join(row.name === null ? '' : `${row.name}: `, within(say(row.cite)))),
    {
      kind: 'table',
      columns: [
        { head: 'Unsur', share: 1.3 },
        { head: 'Penilaian', share: 0.8 },
        { head: 'Alasan', share: 1.7 },
        { head: 'Bukti', share: 1.1 },
      ],
      rows: row.elements.map(({ text, assessment, why, evidence }) => [
        say(text),
        ASSESSED[assessment],
        say(why),
        evidence.length === 0
          ? '–'
          : evidence
              .map(({ kind, n, says }) => `${kind === 'exhibit' ? 'bukti' : 'berita acara'} ${n} ${SAYS[says]}`)
              .join('; '),
      ]),
    },
    paragraph(join(`Penilaian: ${ASSESSED[row.verdict]}. `, within(say(row.conclusion)))),
  ];
}

const conclusion = (rows: Study['rows'], say: Paper['say']): Block =>
  rows === null
    ? paragraph(LINES)
    : {
        kind: 'list',
        ordered: true,
        items: rows.map(({ cite, verdict }) => join(within(say(cite)), `: ${ASSESSED[verdict]}`)),
      };
