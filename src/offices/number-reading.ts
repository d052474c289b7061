/**
 * Reading numbers back: by the pattern that an office numbers by, else in the form of SigapLapor's register. And what a series
 * looks like as a whole: its first and last number, what is missing between them, what stands twice. Pure; mends nothing.
 */
import {
  type Numbering,
  type NumberPatterns,
  numberingIn,
  type Pattern,
  parsePattern,
  READS,
  REGIME_MARKS,
  type Regime,
  SERIES,
  type Series,
} from './numbers.ts';

export interface ReadNumber {
  readonly series: Series;
  readonly seq: number;
  readonly year: number;
  readonly code: string;
  /** What the number itself says of the election; null where it doesn't. */
  readonly regime: Regime | null;
}

/** Numbers of the register, with the second number's `Reg`; older ones have two digits, and a busy office more than three. */
const REGISTER =
  /^(?<seq>\d{2,6})(?<reg>\/Reg)?\/(?<kind>LP|TM)\/(?<regime>PG|PB|PW|PL|PP)(\/ADM)?\/(RI|Prov|Kab|Kota|Cam)\/(?<code>\d{2}\.\d{2})\/(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII)\/(?<year>\d{4})$/;

/** Reads a number as the office would have written it in that year, else as the register writes numbers. */
export function readNumber(text: string, numbering: Numbering): ReadNumber | undefined {
  const standard = readStandard(text);
  const { patterns } = numberingIn(numbering, standard?.year ?? yearIn(text));
  const own = readByPatterns(text, patterns);
  return own && standard ? { ...own, regime: own.regime ?? standard.regime } : (own ?? standard);
}

const yearIn = (text: string): number => Number(text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1) ?? 0);

function readByPatterns(text: string, patterns: NumberPatterns): ReadNumber | undefined {
  for (const series of SERIES) {
    const pattern = patterns[series];
    const parsed = pattern === null ? undefined : parsePattern(pattern);
    const groups = parsed?.ok ? readerOf(parsed.value).exec(text)?.groups : undefined;
    if (groups) return fromGroups(series, groups);
  }
  return undefined;
}

function readStandard(text: string): ReadNumber | undefined {
  const groups = REGISTER.exec(text)?.groups;
  if (!groups) return undefined;
  return fromGroups(groups.reg ? 'case' : groups.kind === 'TM' ? 'finding' : 'report', groups);
}

const fromGroups = (series: Series, groups: { readonly [name: string]: string }): ReadNumber => ({
  series,
  seq: Number(groups.seq),
  year: Number(groups.year),
  code: groups.code ?? '',
  regime: regimeOf(groups.regime),
});

function regimeOf(mark: string | undefined): Regime | null {
  const found = Object.entries(REGIME_MARKS).find(([, known]) => known === mark);
  return found ? (found[0] as Regime) : null;
}

const NAMED = ['seq', 'code', 'year', 'regime'];
const readerOf = (pattern: Pattern): RegExp => {
  const parts = pattern.map(part =>
    part.kind === 'text'
      ? part.text.replaceAll('.', '\\.')
      : NAMED.includes(part.kind)
        ? `(?<${part.kind}>${READS[part.kind]})`
        : READS[part.kind],
  );
  return new RegExp(`^${parts.join('')}$`);
};

/** One number as the records have it; `imported` came with a running register, the others were given here. */
export interface GivenNumber {
  readonly number: string;
  readonly seq: number | null;
  readonly imported: boolean;
  readonly ref: string;
}
export interface SeriesPicture {
  readonly count: number;
  readonly first: GivenNumber | null;
  readonly last: GivenNumber | null;
  /** Runs of sequence numbers that no record bears, from the first to the last one. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** Sequence numbers that more than one record bears. */
  readonly doubles: readonly { readonly seq: number; readonly numbers: readonly GivenNumber[] }[];
  /** In no form that can be read: they take part in nothing above. */
  readonly unread: readonly GivenNumber[];
}

/** What a series of one year looks like. Counting begins at 1, so a series that starts later has a gap before it. */
export function pictureOf(numbers: readonly GivenNumber[]): SeriesPicture {
  const bySeq = new Map<number, GivenNumber[]>();
  for (const given of numbers) if (given.seq !== null) bySeq.set(given.seq, [...(bySeq.get(given.seq) ?? []), given]);
  const seqs = [...bySeq.keys()].sort((a, b) => a - b);
  const gaps: { from: number; to: number }[] = [];
  let expected = 1;
  for (const seq of seqs) {
    if (seq > expected) gaps.push({ from: expected, to: seq - 1 });
    expected = seq + 1;
  }
  const at = (seq: number | undefined): GivenNumber | null =>
    seq === undefined ? null : (bySeq.get(seq)?.[0] ?? null);
  return {
    count: numbers.length,
    first: at(seqs[0]),
    last: at(seqs.at(-1)),
    gaps,
    doubles: seqs.flatMap(seq => {
      const same = bySeq.get(seq) ?? [];
      return same.length > 1 ? [{ seq, numbers: same }] : [];
    }),
    unread: numbers.filter(({ seq }) => seq === null),
  };
}

/** Marks that numbers may hold and nobody has seen in Bawaslu's register yet (numbering.kode.lain: low). */
const UNCONFIRMED = ['Reg', 'PG', 'PW', 'PP', 'Prov', 'Kota', 'Cam', 'Kel', 'IA'] as const;

/** The unconfirmed marks that stand in a number. */
export const unconfirmedIn = (number: string): readonly string[] =>
  number.split(/[/ -]/).filter(part => (UNCONFIRMED as readonly string[]).includes(part));
