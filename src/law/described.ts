import type { CountingRule } from '../calendar/rule.ts';
import { unreachable } from '../result.ts';
import { type DeadlineRule, isCounted, type Regime } from './deadline-rule.ts';
import type { Law, TableName } from './law.ts';
import { LEVEL_WORDS, TYPE_WORDS } from './mayi-words.ts';
import { type Confidence, type Row, type Words, words } from './row.ts';
import { penaltyText, rupiah } from './sanction-range.ts';
import type { Violation } from './violation.ts';

/**
 * A row of any table as a person reads it: what it is called, under which heading it stands, and what else it says, in
 * both languages. The pages show this and add nothing; period, citation, sources and confidence are the row's own.
 */
export type Fact = { readonly term: Words; readonly text: Words; readonly confidence?: Confidence };

export type Described = {
  readonly title: Words;
  /** Rows of one heading stand together in a list. */
  readonly group: Words;
  readonly facts: readonly Fact[];
};

export function described<T extends TableName>(table: T, row: Law[T][number]): Described {
  // The name of the table says which row it is; TypeScript can't carry that through an indexed type.
  return (describers[table] as (one: Law[T][number]) => Described)(row);
}

const same = (text: string) => words(text, text);
const fact = (term: Words, text: Words | null | undefined, confidence?: Confidence): readonly Fact[] =>
  text === null || text === undefined ? [] : [{ term, text, ...(confidence === undefined ? {} : { confidence }) }];
const joined = (values: readonly Words[]): Words =>
  words(values.map(one => one.id).join('; '), values.map(one => one.en).join('; '));
const listed = (term: Words, values: readonly string[]) =>
  values.length === 0 ? [] : fact(term, same(values.join(', ')));

const REGIME: Record<Regime, Words> = {
  pilkada: words('Pilkada', 'Local elections'),
  pemilu: words('Pemilu', 'General elections'),
  both: words('Pilkada dan Pemilu', 'Local and general elections'),
};

const UNIT: Record<NonNullable<DeadlineRule['unit']>, Words> = {
  'calendar-day': words('hari kalender', 'calendar days'),
  'working-day': words('hari kerja', 'working days'),
  hour: words('jam', 'hours'),
  month: words('bulan', 'months'),
  'day-plain': words('hari', 'days (the text says only "hari")'),
};

/** "7 hari kalender", "5 hari sebelumnya"; in words where no count was found. */
export function limitText(row: DeadlineRule): Words {
  if (!isCounted(row)) return row.instead;
  const before = row.direction === 'before';
  return words(
    `${row.limit} ${UNIT[row.unit].id}${before ? ' sebelumnya' : ''}`,
    `${row.limit} ${UNIT[row.unit].en}${before ? ' before' : ''}`,
  );
}

/** How practice and other readings count the same limit. */
function readingsOf(row: CountingRule): readonly Fact[] {
  const practice =
    row.practice === undefined
      ? []
      : fact(
          words('Bacaan praktik', 'Reading of practice'),
          words(
            `${UNIT[row.practice.unit].id}: ${row.practice.basis.id}`,
            `${UNIT[row.practice.unit].en}: ${row.practice.basis.en}`,
          ),
        );
  const plain =
    row.unit === 'day-plain'
      ? fact(
          words('Bacaan lain', 'Other readings'),
          words(
            'Bunyi "hari" saja: hari kalender, dan hari kerja.',
            'The bare word "hari": calendar days, and working days.',
          ),
        )
      : [];
  const others = (row.readings ?? []).flatMap(({ basis, unit }) =>
    fact(
      words('Bacaan lain', 'Other reading'),
      unit === undefined ? basis : words(`${UNIT[unit].id}: ${basis.id}`, `${UNIT[unit].en}: ${basis.en}`),
    ),
  );
  return [...practice, ...plain, ...others];
}

const FAMILIES: readonly (readonly [prefix: string, heading: Words])[] = [
  ['gakkumdu.pilkada.', words('Sentra Gakkumdu, Pilkada', 'Gakkumdu centre, local elections')],
  ['gakkumdu.pemilu.', words('Sentra Gakkumdu, Pemilu', 'Gakkumdu centre, general elections')],
  ['pembahasan', words('Pembahasan Sentra Gakkumdu', 'Meetings of the Gakkumdu centre')],
  ['asn.', words('Tindak lanjut ASN', 'Follow-up for civil servants')],
];

const GROUPS: Record<Violation['group'], Words> = {
  'skb-kode-etik': words('SKB 2022: kode etik', 'Joint decree 2022: ethics'),
  'skb-disiplin': words('SKB 2022: disiplin', 'Joint decree 2022: discipline'),
  'pp94-pasal-5n': words('PP 94/2021 Pasal 5 huruf n', 'PP 94/2021 Article 5 n'),
  praktik: words('Edaran lama dan pembinaan (tanpa tingkat)', 'Older circulars and talks (no level)'),
  'belum-berkelas': words('Dilaporkan orang, tidak ada dalam daftar mana pun', 'Reported by people, in no catalogue'),
};

const DATED = {
  day: words('terlihat di sumber', 'seen in a source'),
  recalled: words('diingat, belum dibaca', 'recalled, not read'),
  year: words('hanya tahunnya pasti; 1 Januari mewakilinya', 'only the year is certain; 1 January stands for it'),
};
const STANDING = {
  deferred: words('Ditunda', 'Deferred'),
  transitional: words('Berlaku sementara', 'For the time being'),
  superseded: words('Tidak berlaku lagi', 'No longer in force'),
};
const LEADS = {
  crime: words('Tindak pidana: Sentra Gakkumdu', 'Crime: Gakkumdu centre'),
  administrative: words('Administratif: KPU', 'Administrative: KPU'),
  none: words('Dilarang, ancamannya tidak ditemukan', 'Forbidden, no penalty found'),
};
const ROLE = {
  principle: words('asas', 'principle'),
  prohibition: words('larangan', 'prohibition'),
  sanction: words('sanksi', 'sanction'),
  related: words('terkait', 'related'),
};

const CATEGORY: Record<Law['sanctions'][number]['category'], Words> = {
  moral: words('Sanksi moral', 'Moral sanctions'),
  ringan: words('Disiplin ringan', 'Light discipline'),
  sedang: words('Disiplin sedang', 'Medium discipline'),
  berat: words('Disiplin berat', 'Heavy discipline'),
  'undang-undang': words('Menurut undang-undang', 'By statute'),
  penegakan: words('Penegakan', 'Enforcement'),
  pidana: words('Pidana', 'Criminal'),
  kontrak: words('Menurut kontrak', 'By contract'),
  desa: words('Aparat desa', 'Village officials'),
  institusi: words('Menurut institusinya', 'By the own institution'),
  usang: words('Tidak berlaku lagi', 'No longer in force'),
};

/** Topics of procedure as headings; one that is not here stands under its own name. */
const TOPIC: Readonly<Record<string, Words>> = {
  pelapor: words('Siapa boleh melapor', 'Who may report'),
  penerima: words('Siapa menerima laporan', 'Who receives reports'),
  syarat: words('Syarat laporan', 'Requirements of a report'),
  alur: words('Alur penanganan', 'Course of handling'),
  laporan: words('Laporan', 'Reports'),
  klarifikasi: words('Klarifikasi', 'Clarification'),
  hasil: words('Hasil', 'Outcomes'),
  pelimpahan: words('Pelimpahan dan pengambilalihan', 'Passing on and taking over'),
  temuan: words('Temuan', 'Findings'),
  norma: words('Norma dan ancaman', 'Norms and penalties'),
  gakkumdu: words('Sentra Gakkumdu', 'Gakkumdu centre'),
  asn: words('Tindak lanjut ASN', 'Follow-up for civil servants'),
  'pelaku-lain': words('Pelaku lain', 'Other actors'),
  penomoran: words('Penomoran', 'Numbering'),
  arsip: words('Arsip', 'Records'),
  identitas: words('Identitas pelapor', 'Identity of reporters'),
  pencegahan: words('Pencegahan', 'Prevention'),
};

const all = words('Semua baris', 'All rows');

const describers: { readonly [T in TableName]: (row: Law[T][number]) => Described } = {
  instruments: row => ({
    title: words(`${row.id}: ${row.about.id}`, `${row.id}: ${row.about.en}`),
    group: all,
    facts: fact(words('Hari berlakunya', 'Its first day'), DATED[row.dated]),
  }),
  deadlines: row => ({
    title: row.action,
    group: FAMILIES.find(([prefix]) => row.id.startsWith(prefix))?.[1] ?? REGIME[row.regime],
    facts: [
      ...fact(words('Batas', 'Limit'), limitText(row)),
      ...fact(words('Dihitung sejak', 'Counted from'), row.start),
      ...fact(words('Perpanjangan', 'Extension'), row.extension),
      ...fact(words('Akibat', 'Consequence'), row.consequence),
      ...(isCounted(row) ? readingsOf(row) : []),
    ],
  }),
  counting: row => ({ title: row.rule, group: all, facts: [] }),
  violations: row => ({
    title: row.label,
    group: GROUPS[row.group],
    facts: [
      ...fact(words('Jenis', 'Type'), TYPE_WORDS[row.type]),
      ...fact(words('Tingkat', 'Level'), row.level === null ? null : LEVEL_WORDS[row.level]),
      ...fact(words('Tahap', 'Stage'), joined(row.phases.map(phaseWords)), row.phaseConfidence),
      ...row.bases.flatMap(base =>
        fact(words(`Dasar (${ROLE[base.role].id})`, `Basis (${ROLE[base.role].en})`), during(base), base.confidence),
      ),
      ...listed(words('Sanksi', 'Sanctions'), row.sanctions),
      ...listed(words('Uji juga', 'Test too'), row.crimes),
      ...(row.twin === undefined
        ? []
        : listed(words('Padanan di seberang penetapan calon', 'Twin across the determination'), [row.twin])),
    ],
  }),
  crimes: row => ({
    title: row.act,
    group: REGIME[row.election],
    facts: [
      ...fact(words('Larangan', 'Prohibition'), same(row.prohibition)),
      ...fact(words('Pelaku', 'Actors'), row.actors),
      ...fact(words('Pasal pidana', 'Penal article'), row.penaltyArticle),
      ...fact(
        words('Ancaman menurut teks', 'Penalty as enacted'),
        row.penalty && penaltyText(row.penalty),
        row.penaltyConfidence,
      ),
      ...fact(
        words(`Disesuaikan sejak ${row.adjusted?.from}`, `Adjusted since ${row.adjusted?.from}`),
        row.adjusted?.words,
        row.adjusted?.confidence,
      ),
      ...fact(words('Ke mana', 'Leads to'), LEADS[row.leadsTo]),
    ],
  }),
  actors: row => ({
    title: row.label,
    group: all,
    facts: [
      ...row.bans.flatMap(ban => fact(words('Dilarang', 'Barred'), ban)),
      ...listed(words('Sanksi sendiri', 'Own sanctions'), row.sanctions),
      ...listed(words('Tindak pidana', 'Crimes'), row.crimes),
    ],
  }),
  sanctions: row => ({
    title: row.label,
    group: CATEGORY[row.category],
    facts: [
      ...fact(words('Kedudukan', 'Standing'), row.standing && STANDING[row.standing]),
      ...fact(
        words('Lamanya', 'Length'),
        row.months === undefined ? null : words(`${row.months} bulan`, `${row.months} months`),
      ),
      ...fact(words('Besarnya', 'Size'), row.percent === undefined ? null : same(`${row.percent}%`)),
      ...Object.entries(row.amounts ?? {}).flatMap(([category, amount]) =>
        fact(words(`Kategori ${category}`, `Category ${category}`), same(rupiah(amount))),
      ),
    ],
  }),
  content: row => ({
    title: row.label,
    group: all,
    facts: [
      ...fact(words('Aturan', 'Rule'), row.rule),
      ...fact(words('Keadaan 2026', 'As of 2026'), row.standing2026),
      ...fact(words('Tinjauan hukum', 'Legal review'), row.needsLegalReview ? words('Perlu', 'Needed') : null),
    ],
  }),
  receivers: row => ({
    title: row.name,
    group:
      row.seat === 'asn-supervisor'
        ? words('Pengawas netralitas ASN, berganti menurut tanggal', 'Supervisor of civil servants, by date')
        : words('Penerima lain', 'Other receivers'),
    facts: [],
  }),
  forms: row => ({
    title: words(`${row.code} ${row.title.id}`, `${row.code} ${row.title.en}`),
    group: REGIME[row.regime],
    facts: fact(words('Kode', 'Code'), row.verified ? null : words('Belum diverifikasi', 'Not verified')),
  }),
  officeRules: row => ({
    title: row.rule,
    group: all,
    facts: [
      ...Object.entries(row.quorum ?? {}).flatMap(([members, quorum]) =>
        fact(words(`Kuorum dari ${members} anggota`, `Quorum of ${members} members`), same(String(quorum))),
      ),
      ...fact(
        words('Siapa yang menetapkan', 'Who sets it'),
        row.setByOffice ? words('Kantor, dengan dasar hukumnya', 'The office, with its legal basis') : null,
      ),
    ],
  }),
  procedure: row => ({ title: row.rule, group: TOPIC[row.topic] ?? same(row.topic), facts: [] }),
};

function during({ cite, from, until }: Violation['bases'][number]): Words {
  if (from === undefined && until === undefined) return same(cite);
  return words(
    `${cite}${from === undefined ? '' : `, sejak ${from}`}${until === undefined ? '' : `, sebelum ${until}`}`,
    `${cite}${from === undefined ? '' : `, since ${from}`}${until === undefined ? '' : `, before ${until}`}`,
  );
}

function phaseWords(phase: Violation['phases'][number]): Words {
  switch (phase) {
    case 'pre_candidacy':
      return words('sebelum penetapan calon', 'before determination');
    case 'candidate':
      return words('sesudah penetapan calon', 'after determination');
    case 'campaign':
      return words('masa kampanye', 'campaign');
    case 'post_campaign':
      return words('masa tenang dan pemungutan suara', 'quiet period and voting');
    case 'post_vote':
      return words('sesudah pemungutan suara', 'after the vote');
    case 'any':
      return words('kapan saja', 'any time');
    default:
      return unreachable(phase);
  }
}

/** Every text of a row, both languages, for a search over all tables. */
export function textsOf<T extends TableName>(table: T, row: Law[T][number]): readonly string[] {
  const { title, group, facts } = described(table, row);
  const { id, cite, note }: Row = row;
  const both = [
    title,
    group,
    ...facts.flatMap(({ term, text }) => [term, text]),
    ...(note === undefined ? [] : [note]),
  ];
  return [id, cite, ...both.flatMap(one => [one.id, one.en])];
}
