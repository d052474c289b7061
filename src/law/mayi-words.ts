import type { Classification } from './classification.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import type { Law } from './law.ts';
import type { ProvisionType } from './provisions.ts';
import { inForceOn, type Words, words } from './row.ts';
import type { Level } from './violation.ts';

/** The sentences of "may I?": what an answer means for the one who asks, and for one who saw it. */

/** What each type is called in a sentence. */
export const TYPE_WORDS: Readonly<Record<ProvisionType, Words>> = {
  kode_etik: words('pelanggaran kode etik', 'a breach of ethics'),
  disiplin: words('pelanggaran disiplin', 'a breach of discipline'),
  hukum_lain: words('pelanggaran aturan bagi pelaku itu', "a breach of that actor's own rules"),
  etik_penyelenggara: words('pelanggaran kode etik penyelenggara', 'a breach of the ethics of election organisers'),
  pidana: words('dugaan tindak pidana', 'a suspected crime'),
  administratif: words('pelanggaran administrasi', 'an administrative violation'),
  larangan: words('perbuatan yang dilarang, ancamannya tidak ditemukan', 'a forbidden act, no penalty found'),
  konten: words('konten yang perlu tinjauan hukum', 'content that needs legal review'),
  unclassified: words('tidak berkelas', 'unclassified'),
};

export const LEVEL_WORDS: Readonly<Record<Level, Words>> = {
  moral: words('sanksi moral', 'moral sanction'),
  ringan: words('tingkat ringan', 'light level'),
  sedang: words('tingkat sedang', 'medium level'),
  berat: words('tingkat berat', 'heavy level'),
  ptdh: words('pemberhentian tidak dengan hormat', 'dishonourable dismissal'),
  unclassified: words('teks tidak menetapkan tingkat hukumannya', 'the text fixes no level of sanction'),
};

type Verdict = 'allowed' | 'not-allowed' | 'depends';
type Found = Pick<Classification, 'provisions' | 'possible' | 'type' | 'level'>;

/** "pelanggaran disiplin (tingkat berat), dan dugaan tindak pidana": the heaviest type with its level, then the others. */
function named({ provisions, type, level }: Found, language: keyof Words): string {
  const types = [...new Set(provisions.map(one => one.type))].filter(one => one !== 'unclassified' && one !== 'konten');
  const ordered = types.toSorted((a, b) => Number(b === type) - Number(a === type));
  return ordered
    .map(one =>
      one === type && level !== null
        ? `${TYPE_WORDS[one][language]} (${LEVEL_WORDS[level][language]})`
        : TYPE_WORDS[one][language],
    )
    .join(language === 'id' ? ', dan ' : ', and ');
}

export function sentenceOf(verdict: Verdict, found: Found): Words {
  if (verdict === 'allowed')
    return words(
      'Aturan netralitas tidak mengikat Anda dalam hal ini.',
      'The rules of neutrality do not bind you here.',
    );
  if (verdict === 'not-allowed') return words(`Ini ${named(found, 'id')}.`, `It is ${named(found, 'en')}.`);
  return openSentence(found);
}

/** A witness reports a suspicion; what it was is decided by others. */
export function witnessSentence(verdict: Verdict, found: Found): Words {
  if (verdict === 'allowed')
    return words(
      'Aturan netralitas tidak mengikat orang itu dalam hal ini.',
      'The rules of neutrality do not bind that person here.',
    );
  if (verdict === 'not-allowed')
    return words(
      `Yang Anda lihat patut diduga ${named(found, 'id').replace(/^dugaan /, '')}. Lembaga yang berwenang memeriksa dan memutuskan.`,
      `What you saw may well be ${named(found, 'en').replace(/^a suspected /, 'a ')}. The competent body examines and decides.`,
    );
  return openSentence(found);
}

function openSentence({ provisions, possible }: Found): Words {
  if (possible.length > 0)
    return words('Jawab pertanyaan di bawah untuk memastikan.', 'Answer the questions below to be sure.');
  return provisions.length > 0
    ? words(
        'Disebut dalam edaran, ikrar, atau aturan konten, tetapi tidak ada tingkatnya. Sebaiknya jangan sebelum bertanya.',
        'Named in a circular, a pledge or a rule on content, but without a level. Better not before asking.',
      )
    : words('Tidak ada baris yang cocok. Bertanyalah lebih dulu.', 'No row fits. Ask first.');
}

const UNITS: Partial<Record<NonNullable<DeadlineRule['unit']>, Words>> = {
  'calendar-day': words('hari kalender', 'calendar days'),
  'working-day': words('hari kerja', 'working days'),
  'day-plain': words('hari', 'days'),
};

/** How and by when to report. The limits are those of the table on the day, as confirmed or corrected. */
export function howToReport(law: Pick<Law, 'deadlines'>, day: string): Words {
  const limit = (id: string, language: keyof Words) => {
    const row = law.deadlines.find(one => one.id === id && inForceOn(one, day));
    const unit = row?.unit == null ? undefined : UNITS[row.unit];
    return row?.limit == null || unit === undefined ? null : `${row.limit} ${unit[language]}`;
  };
  const spans = (language: keyof Words, local: string, general: string) =>
    [
      [local, limit('pilkada.laporan.penyampaian', language)],
      [general, limit('pemilu.laporan.penyampaian', language)],
    ]
      .filter(([, span]) => span !== null)
      .map(([election, span]) => `${election} ${span}`)
      .join(', ');
  const id = spans('id', 'Pilkada', 'Pemilu');
  const en = spans('en', 'local election', 'general election');
  return words(
    `Laporkan kepada pengawas terdekat (Bawaslu, Panwascam, PKD, Pengawas TPS)${id === '' ? '' : `, paling lama sejak Anda tahu: ${id}`}. Sebutkan siapa, kapan, di mana, dan buktinya. Tanpa nama pun boleh, sebagai informasi awal.`,
    `Report to the nearest supervisor (Bawaslu, Panwascam, PKD, polling-station supervisor)${en === '' ? '' : `, at most so long after you knew: ${en}`}. Say who, when, where, and the evidence. Without a name it may serve as initial information.`,
  );
}
