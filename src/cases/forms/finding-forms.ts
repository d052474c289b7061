/** Forms of what the office found itself: the supervision report that a lead ends in, and the finding. Pure. */
import { LINE } from '../../press/sheet.ts';
import type { FindingState } from '../finding.ts';
import type { LeadState } from '../lead.ts';
import { dayWords, ORIGIN, REGIME, VOTE } from './form-words.ts';
import { type Content, dayOr, facts, heading, type Paper, paragraph, signatures, within } from './paper.ts';

export type Lead = Exclude<LeadState, { phase: 'none' }>;
export type Finding = Exclude<FindingState, { phase: 'none' }>;

/** Who told it is not in a lead. */
export function supervisionForm(lead: Lead, { say, place, office }: Paper): Content {
  return {
    title: 'Laporan hasil pengawasan',
    under: lead.phase === 'recorded' ? ['Nomor ', within(say(lead.report))] : ['Nomor ', { blank: 'inline' }],
    blocks: [
      heading('1. Pengawas'),
      facts(
        ['Nama pelaksana tugas', LINE],
        ['Jabatan', LINE],
        ['Kantor', office],
        ['Nomor surat perintah tugas', LINE],
      ),
      heading('2. Yang diawasi'),
      facts(
        ['Informasi awal', lead.number],
        ['Dicatat', dayWords(lead.on)],
        ['Asal', ORIGIN[lead.origin]],
        ['Tempat', place],
        ['Pokok', say(lead.title)],
      ),
      heading('3. Uraian'),
      paragraph(say(lead.account)),
      heading('4. Penelusuran'),
      lead.traces.length === 0
        ? paragraph('Belum ada penelusuran.')
        : {
            kind: 'table',
            columns: [{ head: 'Hari' }, { head: 'Yang ditelusuri', share: 2.6 }, { head: 'Surat tugas' }],
            rows: lead.traces.map(({ on, what, letter }) => [dayWords(on), say(what), say(letter)]),
          },
      heading('5. Hasil'),
      paragraph(
        lead.phase === 'adopted'
          ? `Ditetapkan sebagai temuan nomor ${lead.findingNumber} pada ${dayWords(lead.endedOn)}.`
          : lead.phase === 'recorded'
            ? say(lead.reason)
            : 'Penelusuran masih berjalan.',
      ),
      signatures(lead.phase === 'tracing' ? null : lead.endedOn, ['Pengawas,', LINE]),
    ],
  };
}

/** Of the lead only that there was one. */
export function findingForm(finding: Finding, { say, who, place }: Paper): Content {
  const { plenary, supervision, lead } = finding;
  return {
    title: 'Formulir temuan',
    under: `Nomor ${finding.number}`,
    blocks: [
      heading('1. Penemu'),
      facts(
        ['Kantor', finding.officeName],
        ['Nama dan jabatan', LINE],
        ['Ditemukan', dayWords(finding.foundOn)],
        ['Ditetapkan', dayWords(finding.on)],
        [
          'Asal',
          lead
            ? 'penelusuran informasi awal'
            : ['laporan hasil pengawasan nomor ', within(say(supervision?.number ?? null))],
        ],
      ),
      heading('2. Terlapor'),
      facts(['Nama dan jabatan', say(finding.reported)], ['Alamat', LINE]),
      heading('3. Peristiwa'),
      facts(
        ['Pemilihan', REGIME[finding.regime]],
        ['Tempat kejadian', place],
        ['Waktu kejadian', dayOr(finding.happenedOn)],
      ),
      heading('4. Uraian kejadian'),
      paragraph(say(finding.account)),
      heading('5. Penetapan'),
      paragraph(
        `Ditetapkan dalam rapat pleno yang dihadiri ${plenary.present.length} dari ${plenary.members} anggota; kuorum ${plenary.quorum.needed}.`,
      ),
      {
        kind: 'table',
        columns: [{ head: 'Anggota', share: 2 }, { head: 'Suara' }],
        rows: plenary.votes.map(({ person, vote }) => [who(person), VOTE[vote]]),
      },
      signatures(finding.on, ['Ketua rapat,', who(plenary.chair)]),
    ],
  };
}
