/**
 * What Netra counts, each measure defined once: its unit, what it says, the acts it comes from and how it is counted. Every page,
 * report and export that shows a figure takes it from here, and says "as of entry N" of the ledger. Pure.
 *
 * Three ways of counting. `flow`: what happened on the days of the period. `stock`: what stood at the end of its last day.
 * `median`: the middle of what was measured in it. A figure is given of the office alone, and of it with all below.
 *
 * The figures are an office's own, for itself and the level above: small ones are not withheld, and none holds a name. What
 * is published one day needs a rule of suppression before it (release.ts has one for the register).
 */
import type { Text } from '../calendar/rule.ts';
import type { HAPPENED, STOOD } from './measured.ts';

export const UNITS = ['report', 'lead', 'finding', 'case', 'track', 'step', 'limit', 'day', 'matter'] as const;
export type Unit = (typeof UNITS)[number];
/** What a measure is parted by; null where it is one number. */
export type PartedBy = 'way-in' | 'channel' | 'origin' | 'finding-source' | 'case-source' | 'track' | 'track-phase';
export type Parting =
  | PartedBy
  | 'track-finding'
  | 'track-result'
  | 'track-closing'
  | 'track-order'
  | 'waits'
  | 'matter'
  | null;

export interface Measure {
  readonly name: string;
  readonly unit: Unit;
  readonly title: Text;
  readonly means: Text;
  /** The acts it is counted from, as `kind.type`. */
  readonly acts: readonly string[];
  readonly counted: 'flow' | 'stock' | 'median' | 'met' | 'late' | 'passed';
  /** The row that it counts (measured.ts). */
  readonly of: (typeof HAPPENED)[number] | (typeof STOOD)[number];
  readonly parted: Parting;
}

const words = (id: string, en: string): Text => ({ id, en });
const REPORT_ENDS = ['report.registered', 'report.set-aside', 'report.withdrawn', 'report.traced-as'];
const TRACK_STEPS = ['case.decided', 'case.referred', 'case.followed-up', 'case.track-closed', 'case.track-reopened'];
const GOINGS = ['report', 'lead', 'finding', 'case'];
const LIMITED = [
  ...['report.received', 'report.reviewed', ...REPORT_ENDS, 'lead.noted', 'lead.adopted', 'lead.recorded'],
  ...['finding.set', 'finding.registered', 'finding.set-aside', 'case.registered', 'case.imported', ...TRACK_STEPS],
  ...[
    'case.discussed',
    'case.file-handed-over',
    'case.crime-stepped',
    'case.vote-effect-noted',
    'case.suspended',
    'case.resumed',
  ],
  ...['report.completion-asked', 'report.completed', 'case.track-opened'],
];
const KNOWN_THEN = words(
  'Batas dihitung menurut hukum dan kalender yang diketahui ketika langkahnya dimulai.',
  'Limits are counted by the law and the calendar known when the step began.',
);
/** Whose a matter is that changed hands: the office that handles it, as the field `officeHandling` of the register of Bawaslu. */
const WHERE = words(
  'Yang dilimpahkan atau diambil alih dihitung di kantor yang menanganinya, sejak hari pelimpahan atau pengambilalihannya.',
  'What was passed on or taken over counts at the office that handles it, from that day on.',
);
const and = (first: Text, second: Text): Text => words(`${first.id} ${second.id}`, `${first.en} ${second.en}`);

export const MEASURES = [
  {
    name: 'reports-received',
    unit: 'report',
    title: words('Laporan dan informasi diterima', 'Reports and information received'),
    means: words(
      'Laporan resmi, informasi rahasia, dan informasi anonim menurut hari diterima di kantor ini.',
      'Formal reports, confidential and anonymous information, by the day this office received them.',
    ),
    acts: ['report.received'],
    counted: 'flow',
    of: 'report-received',
    parted: 'way-in',
  },
  {
    name: 'reports-by-channel',
    unit: 'report',
    title: words('Diterima menurut saluran', 'Received by channel'),
    means: words(
      'Yang sama, menurut lewat mana: formulir web atau meja kantor.',
      'The same, by web form or office desk.',
    ),
    acts: ['report.received'],
    counted: 'flow',
    of: 'report-came',
    parted: 'channel',
  },
  {
    name: 'reports-registered',
    unit: 'report',
    title: words('Laporan diregistrasi', 'Reports registered'),
    means: words('Laporan resmi yang menjadi perkara.', 'Formal reports that became a case.'),
    acts: ['report.registered'],
    counted: 'flow',
    of: 'report-registered',
    parted: null,
  },
  {
    name: 'reports-not-registered',
    unit: 'report',
    title: words('Laporan tidak diregistrasi', 'Reports not registered'),
    means: words('Tidak diregistrasi, dengan alasan dan dasarnya.', 'Not registered, with the reason and its basis.'),
    acts: ['report.set-aside'],
    counted: 'flow',
    of: 'report-set-aside',
    parted: null,
  },
  {
    name: 'reports-withdrawn',
    unit: 'report',
    title: words('Laporan dicabut pelapor', 'Reports withdrawn'),
    means: words('Dicabut oleh pelapor sebelum diregistrasi.', 'Withdrawn by the reporter before registration.'),
    acts: ['report.withdrawn'],
    counted: 'flow',
    of: 'report-withdrawn',
    parted: null,
  },
  {
    name: 'reports-traced',
    unit: 'report',
    title: words('Dijadikan informasi awal', 'Traced as initial information'),
    means: words(
      'Informasi, dan laporan yang tidak diregistrasi atau dicabut, yang ditelusuri sebagai informasi awal.',
      'Information, and reports set aside or withdrawn, that are traced as initial information.',
    ),
    acts: ['report.traced-as'],
    counted: 'flow',
    of: 'report-traced',
    parted: null,
  },
  {
    name: 'reports-open',
    unit: 'report',
    title: words('Laporan belum selesai diperiksa', 'Reports not dealt with yet'),
    means: and(
      words(
        'Diterima, dan pada akhir masa belum diregistrasi, dicabut, ditelusuri, atau dinyatakan tidak diregistrasi.',
        'Received, and at the end of the period not registered, set aside, withdrawn or traced.',
      ),
      WHERE,
    ),
    acts: ['report.received', ...REPORT_ENDS],
    counted: 'stock',
    of: 'report-open',
    parted: null,
  },
  {
    name: 'leads-noted',
    unit: 'lead',
    title: words('Informasi awal dicatat', 'Initial information noted'),
    means: words('Informasi awal yang mulai ditelusuri, menurut asalnya.', 'Leads that began to be traced, by origin.'),
    acts: ['lead.noted'],
    counted: 'flow',
    of: 'lead-noted',
    parted: 'origin',
  },
  {
    name: 'leads-adopted',
    unit: 'lead',
    title: words('Informasi awal menjadi temuan', 'Leads adopted as findings'),
    means: words('Informasi awal yang ditetapkan pleno menjadi temuan.', 'Leads that a plenary made a finding of.'),
    acts: ['lead.adopted'],
    counted: 'flow',
    of: 'lead-adopted',
    parted: null,
  },
  {
    name: 'leads-recorded',
    unit: 'lead',
    title: words('Informasi awal dicatat dalam LHP saja', 'Leads kept in a supervision report only'),
    means: words('Penelusuran selesai tanpa temuan.', 'Tracing ended without a finding.'),
    acts: ['lead.recorded'],
    counted: 'flow',
    of: 'lead-recorded',
    parted: null,
  },
  {
    name: 'leads-open',
    unit: 'lead',
    title: words('Informasi awal masih ditelusuri', 'Leads still traced'),
    means: and(words('Pada akhir masa masih ditelusuri.', 'Still traced at the end of the period.'), WHERE),
    acts: ['lead.noted', 'lead.adopted', 'lead.recorded'],
    counted: 'stock',
    of: 'lead-open',
    parted: null,
  },
  {
    name: 'findings-set',
    unit: 'finding',
    title: words('Temuan ditetapkan', 'Findings set'),
    means: words(
      'Temuan yang ditetapkan pleno, dari informasi awal atau laporan hasil pengawasan.',
      'Findings set by a plenary, from a lead or a supervision report.',
    ),
    acts: ['finding.set'],
    counted: 'flow',
    of: 'finding-set',
    parted: 'finding-source',
  },
  {
    name: 'findings-registered',
    unit: 'finding',
    title: words('Temuan diregistrasi', 'Findings registered'),
    means: words('Temuan yang menjadi perkara.', 'Findings that became a case.'),
    acts: ['finding.registered'],
    counted: 'flow',
    of: 'finding-registered',
    parted: null,
  },
  {
    name: 'findings-not-registered',
    unit: 'finding',
    title: words('Temuan tidak diregistrasi', 'Findings not registered'),
    means: words('Tidak diregistrasi, dengan alasan dan dasarnya.', 'Not registered, with the reason and its basis.'),
    acts: ['finding.set-aside'],
    counted: 'flow',
    of: 'finding-set-aside',
    parted: null,
  },
  {
    name: 'cases-registered',
    unit: 'case',
    title: words('Perkara diregistrasi', 'Cases registered'),
    means: words(
      'Perkara menurut hari registrasinya dan sumber pertamanya; yang diimpor dari register berjalan disebut sendiri.',
      'Cases by the day of registration and their first source; those imported from a running register apart.',
    ),
    acts: ['case.registered', 'case.imported'],
    counted: 'flow',
    of: 'case-registered',
    parted: 'case-source',
  },
  {
    name: 'tracks-opened',
    unit: 'track',
    title: words('Jalur dibuka', 'Tracks opened'),
    means: words('Satu perkara dapat berjalan di beberapa jalur.', 'One case can run on several tracks.'),
    acts: ['case.track-opened'],
    counted: 'flow',
    of: 'track-opened',
    parted: 'track',
  },
  {
    name: 'cases-open',
    unit: 'case',
    title: words('Perkara berjalan', 'Cases running'),
    means: and(
      words(
        'Pada akhir masa ada jalur yang belum ditutup, atau belum ada jalur.',
        'At the end of the period a track is not closed, or none is open yet.',
      ),
      WHERE,
    ),
    acts: ['case.registered', 'case.imported', 'case.track-opened', 'case.track-closed', 'case.track-reopened'],
    counted: 'stock',
    of: 'case-open',
    parted: null,
  },
  {
    name: 'tracks-at',
    unit: 'track',
    title: words('Jalur berjalan menurut tahap', 'Running tracks by phase'),
    means: and(
      words(
        'Tahap tiap jalur pada akhir masa; yang ditutup tidak dihitung.',
        'The phase of each track at the end of the period, without closed ones.',
      ),
      WHERE,
    ),
    acts: ['case.track-opened', ...TRACK_STEPS],
    counted: 'stock',
    of: 'track-at',
    parted: 'track-phase',
  },
  {
    name: 'decided',
    unit: 'track',
    title: words('Putusan pleno', 'Decisions of the plenary'),
    means: words(
      'Tiap jalur yang diputuskan: pelanggaran atau bukan pelanggaran. Yang diputuskan lagi setelah dibuka kembali dihitung lagi.',
      'Each track that was decided, violation or no violation. One decided again after it was reopened counts again.',
    ),
    acts: ['case.decided'],
    counted: 'flow',
    of: 'decided',
    parted: 'track-finding',
  },
  {
    name: 'days-to-decide',
    unit: 'day',
    title: words('Lama sampai diputuskan', 'Days to decide'),
    means: words(
      'Nilai tengah hari kalender dari registrasi, atau dari pembukaan kembali, sampai putusan dalam masa ini.',
      'Median calendar days from registration, or from reopening, to the decisions of this period.',
    ),
    acts: ['case.registered', 'case.imported', 'case.track-reopened', 'case.decided'],
    counted: 'median',
    of: 'decided',
    parted: null,
  },
  {
    name: 'referred',
    unit: 'track',
    title: words('Diteruskan', 'Referred'),
    means: words('Jalur yang diteruskan kepada penerimanya.', 'Tracks referred to their receivers.'),
    acts: ['case.referred'],
    counted: 'flow',
    of: 'referred',
    parted: 'track',
  },
  {
    name: 'followed-up',
    unit: 'track',
    title: words('Tindak lanjut penerima', 'Follow-up by the receiver'),
    means: words(
      'Tiap tindak lanjut yang dicatat menurut hasilnya; satu jalur dapat punya lebih dari satu.',
      'Each follow-up recorded, by its result; a track can have more than one.',
    ),
    acts: ['case.followed-up'],
    counted: 'flow',
    of: 'followed-up',
    parted: 'track-result',
  },
  {
    name: 'tracks-closed',
    unit: 'track',
    title: words('Jalur ditutup', 'Tracks closed'),
    means: words('Menurut alasan ditutup.', 'By the reason of closing.'),
    acts: ['case.track-closed'],
    counted: 'flow',
    of: 'track-closed',
    parted: 'track-closing',
  },
  {
    name: 'tracks-reopened',
    unit: 'track',
    title: words('Jalur dibuka kembali', 'Tracks reopened'),
    means: words('Atas perintah pengadilan atau kantor di atas.', 'By order of a court or a higher office.'),
    acts: ['case.track-reopened'],
    counted: 'flow',
    of: 'track-reopened',
    parted: 'track-order',
  },
  {
    name: 'steps-with-limit',
    unit: 'step',
    title: words('Langkah berbatas hari yang diambil', 'Steps with a limit taken'),
    means: and(
      words(
        'Langkah yang punya batas dan diambil dalam masa ini, oleh kantor atau pihak lain.',
        'Steps that have a limit and were taken in this period, by the office or by others.',
      ),
      KNOWN_THEN,
    ),
    acts: LIMITED,
    counted: 'met',
    of: 'limit',
    parted: 'waits',
  },
  {
    name: 'steps-late',
    unit: 'step',
    title: words('Langkah yang terlambat', 'Steps taken late'),
    means: words(
      'Di antara langkah berbatas: yang diambil setelah batasnya lewat.',
      'Of the steps with a limit: those taken after it had passed.',
    ),
    acts: LIMITED,
    counted: 'late',
    of: 'limit',
    parted: 'waits',
  },
  {
    name: 'limits-open',
    unit: 'limit',
    title: words('Batas yang masih berjalan', 'Limits open'),
    means: and(
      words(
        'Batas yang pada akhir masa menunggu langkahnya.',
        'Limits that wait for their step at the end of the period.',
      ),
      and(KNOWN_THEN, WHERE),
    ),
    acts: LIMITED,
    counted: 'stock',
    of: 'limit',
    parted: 'waits',
  },
  {
    name: 'limits-passed',
    unit: 'limit',
    title: words('Batas yang sudah lewat', 'Limits passed'),
    means: words(
      'Hari terakhirnya sudah lewat pada akhir masa, dan langkahnya belum diambil.',
      'Their last day was over at the end of the period, and the step was not taken.',
    ),
    acts: LIMITED,
    counted: 'passed',
    of: 'limit',
    parted: 'waits',
  },
  {
    name: 'passed-on',
    unit: 'matter',
    title: words('Dilimpahkan ke kantor lain', 'Passed on to another office'),
    means: words(
      'Yang dilimpahkan kantor ini, menurut hari pelimpahannya. Sumber yang ikut berpindah tidak dihitung sendiri; yang kemudian dikembalikan tetap dihitung, sebab pelimpahannya terjadi.',
      'What this office passed on, by that day. Sources that go along are not counted by themselves; what was sent back later still counts, because it was passed on.',
    ),
    acts: GOINGS.map(kind => `${kind}.passed-on`),
    counted: 'flow',
    of: 'passed-on',
    parted: 'matter',
  },
  {
    name: 'passings-taken-on',
    unit: 'matter',
    title: words('Limpahan diterima', 'Taken on from another office'),
    means: words(
      'Yang dilimpahkan kantor lain dan dinyatakan diterima kantor ini, menurut hari penerimaannya.',
      'What other offices passed on and this office acknowledged, by that day.',
    ),
    acts: GOINGS.map(kind => `${kind}.passing-acknowledged`),
    counted: 'flow',
    of: 'passing-acknowledged',
    parted: 'matter',
  },
  {
    name: 'taken-over',
    unit: 'matter',
    title: words('Diambil alih dari kantor di bawah', 'Taken over from offices below'),
    means: words(
      'Yang diambil alih kantor ini, menurut hari pengambilalihannya.',
      'What this office took over, by that day.',
    ),
    acts: GOINGS.map(kind => `${kind}.taken-over`),
    counted: 'flow',
    of: 'taken-over',
    parted: 'matter',
  },
] as const satisfies readonly Measure[];
export type MeasureName = (typeof MEASURES)[number]['name'];

/**
 * One number: of a measure as a whole (`part` is ''), or of one part of it. `own` counts the office alone, `area` the office
 * and all below it; null where there was nothing to take the middle of.
 */
export interface Figure {
  readonly measure: string;
  readonly part: string;
  readonly own: number | null;
  readonly area: number | null;
}

/** What the store counted, row by row: of the events, of what stood, of the steps that were taken. */
export interface Tally {
  readonly events: readonly Line[];
  readonly stood: readonly (Line & { readonly own_passed: number; readonly area_passed: number })[];
  readonly met: readonly (Line & { readonly own_late: number; readonly area_late: number })[];
  readonly median: { readonly own: number | null; readonly area: number | null };
}
export interface Line {
  readonly happened: string;
  readonly track: string;
  readonly what: string;
  readonly own: number;
  readonly area: number;
}
type Share = { readonly track: string; readonly what: string; readonly own: number; readonly area: number };

/** The figures of a tally, each measure with its sum first; parts that are none are left out. */
export function figuresOf(tally: Tally): readonly Figure[] {
  return MEASURES.flatMap(({ name, parted, ...measure }): Figure[] => {
    if (measure.counted === 'median') return [{ measure: name, part: '', ...tally.median }];
    const parts = new Map<string, Figure>();
    let [own, area] = [0, 0];
    for (const line of sharesOf(measure, tally)) {
      own += line.own;
      area += line.area;
      const part = partOf(parted, line);
      const sum = parts.get(part) ?? { measure: name, part, own: 0, area: 0 };
      if (part !== '' && line.area > 0)
        parts.set(part, { ...sum, own: (sum.own ?? 0) + line.own, area: (sum.area ?? 0) + line.area });
    }
    const inOrder = [...parts.values()].sort((a, b) => (a.part < b.part ? -1 : 1));
    return [{ measure: name, part: '', own, area }, ...inOrder];
  });
}

function sharesOf({ counted, of }: Pick<Measure, 'counted' | 'of'>, { events, stood, met }: Tally): readonly Share[] {
  const ours = <L extends Line>(lines: readonly L[]) => lines.filter(({ happened }) => happened === of);
  switch (counted) {
    case 'flow':
    case 'median':
      return ours(events);
    case 'stock':
      return ours(stood);
    case 'passed':
      return ours(stood).map(line => ({ ...line, own: line.own_passed, area: line.area_passed }));
    case 'met':
      return ours(met);
    case 'late':
      return ours(met).map(line => ({ ...line, own: line.own_late, area: line.area_late }));
  }
}

const partOf = (parted: Parting, { track, what }: Share): string =>
  parted === null ? '' : parted === 'track' ? track : parted.startsWith('track-') ? `${track} ${what}` : what;

/** The figures of those measures that were sent: what a later release counts beside them differs from nothing. */
export const asSent = (sent: readonly Figure[], again: readonly Figure[]): readonly Figure[] =>
  again.filter(({ measure }) => sent.some(one => one.measure === measure));

/** Whether two counts say the same: what was sent, and what the acts give for the same entry. */
export const sameFigures = (a: readonly Figure[], b: readonly Figure[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ measure, part, own, area }, at) =>
      measure === b[at]?.measure && part === b[at]?.part && own === b[at]?.own && area === b[at]?.area,
  );
