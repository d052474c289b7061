/**
 * Numbers of reports, findings and cases, from a pattern that each office keeps for each of its series:
 * `{seq:3}/LP/PB/Kab/{code}/{month:roman}/{year}` gives `009/LP/PB/Kab/14.09/X/2024`.
 *
 * An office changes its patterns from a year on; what was numbered before keeps its number. `case` may be null: such an office
 * gives no second number at registration, and a case bears the number of its first report.
 *
 * A pattern that could give one number twice is refused before it is used: the sequence starts again each year, other
 * offices count beside this one, and so sequence, office code and year must all be read back from the number. Placeholders
 * are parted by a separator that no value contains, which makes reading back unambiguous. Pure.
 *
 * Form: SigapLapor's register (`NNN/LP|TM/<election>/<level>/<pp.kk>/<ROMAN month>/<YYYY>`), the month being the report's.
 */
import { keptLast } from '../calendar/kept.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { LevelMark } from './levels.ts';

/** What an office counts. Each has a sequence of its own that starts at 1 every year. */
export const SERIES = ['report', 'initial-information', 'finding', 'case'] as const;
export type Series = (typeof SERIES)[number];
export type NumberPatterns = { readonly [S in Exclude<Series, 'case'>]: string } & { readonly case: string | null };

/** The election as numbers write it: PB was seen for Pilkada 2024, PL for Pemilu 2024 (both high). */
export const REGIME_MARKS = { pilkada: 'PB', pemilu: 'PL' } as const;
export type Regime = keyof typeof REGIME_MARKS;

/** Which election a matter belongs to is known once it is a finding or a case, not yet when somebody comes to the counter. */
const KNOWS_REGIME: readonly Series[] = ['finding', 'case'];

const PLACEHOLDERS = ['seq', 'code', 'month', 'month:roman', 'year', 'regime', 'level'] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];
type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: Placeholder; readonly width: number };
export type Pattern = readonly Part[];

export type PatternProblem =
  | 'too-long'
  | 'unknown-placeholder'
  | 'foreign-character'
  | 'placeholder-twice'
  | 'not-separated'
  | 'without-seq'
  | 'without-code'
  | 'without-year'
  | 'regime-not-known-yet'
  | 'same-as-another'
  /** It could give, in the year of the change, what another pattern has given before. */
  | 'same-as-before';
export type PatternRefusal = { readonly code: 'number-pattern'; readonly problem: PatternProblem };

const MOST = 80;
const TOKEN = /\{([^{}]*)\}|([^{}]+)|([{}])/g;
const SEQ = /^seq(?::([1-6]))?$/;
const TEXT = /^[A-Za-z0-9./ -]+$/;
/** Values hold letters, digits and dots only. */
const SEPARATOR = /[/ -]/;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

const wrong = (problem: PatternProblem): Result<never, PatternRefusal> => refuse({ code: 'number-pattern', problem });

/** Offices have few patterns, and each number that they give asks for one. */
const patterns = keptLast<Result<Pattern, PatternRefusal>>(2_000);

/** Reads a pattern; refuses one that could repeat a number or that holds what is no placeholder. */
export const parsePattern = (text: string): Result<Pattern, PatternRefusal> => patterns(text, () => readPattern(text));

function readPattern(text: string): Result<Pattern, PatternRefusal> {
  if (text.length > MOST) return wrong('too-long');
  const parts: Part[] = [];
  for (const [, name, literal] of text.matchAll(TOKEN)) {
    const part = literal === undefined ? placeholder(name ?? '') : { kind: 'text' as const, text: literal };
    if (part === undefined) return wrong('unknown-placeholder');
    if (part.kind === 'text' && !TEXT.test(part.text)) return wrong('foreign-character');
    const before = parts.at(-1);
    if (part.kind !== 'text' && before && before.kind !== 'text') return wrong('not-separated');
    parts.push(part);
  }
  const joint = parts.slice(1, -1).some(part => part.kind === 'text' && !SEPARATOR.test(part.text));
  if (joint) return wrong('not-separated');
  const kinds = parts.flatMap(part => (part.kind === 'text' ? [] : [part.kind]));
  if (new Set(kinds).size < kinds.length) return wrong('placeholder-twice');
  if (!kinds.includes('seq')) return wrong('without-seq');
  if (!kinds.includes('code')) return wrong('without-code');
  if (!kinds.includes('year')) return wrong('without-year');
  return ok(parts);
}

function placeholder(name: string): Part | undefined {
  const seq = SEQ.exec(name);
  if (seq) return { kind: 'seq', width: Number(seq[1] ?? 1) };
  const kind = PLACEHOLDERS.find(known => known === name);
  return kind && { kind, width: 0 };
}

/** Checks the patterns of one office together: each by itself, and no two that could give the same number. */
export function checkPatterns(
  patterns: NumberPatterns,
): Result<true, PatternRefusal & { readonly field: `numberPatterns.${Series}` }> {
  const earlier: Pattern[] = [];
  for (const series of SERIES) {
    const text = patterns[series];
    if (text === null) continue;
    const parsed = parsePattern(text);
    const problem = parsed.ok ? problemAmongOthers(parsed.value, series, earlier) : parsed.refusal.problem;
    if (problem) return refuse({ code: 'number-pattern', problem, field: `numberPatterns.${series}` });
    if (parsed.ok) earlier.push(parsed.value);
  }
  return ok(true);
}

function problemAmongOthers(pattern: Pattern, series: Series, earlier: readonly Pattern[]): PatternProblem | undefined {
  if (!KNOWS_REGIME.includes(series) && pattern.some(part => part.kind === 'regime')) return 'regime-not-known-yet';
  return earlier.some(other => mayMeet(pattern, other)) ? 'same-as-another' : undefined;
}

/**
 * Whether patterns that take over within a year could repeat a number of that year. A series counts on, so its own old
 * pattern is harmless where the sequence stands at the same place; what another series was given is not.
 */
export function checkTakingOver(
  before: NumberPatterns,
  after: NumberPatterns,
): Result<true, PatternRefusal & { readonly field: `numberPatterns.${Series}` }> {
  for (const series of SERIES) {
    const next = readable(after[series]);
    for (const earlier of SERIES) {
      const old = readable(before[earlier]);
      if (!next || !old || !mayMeet(next, old)) continue;
      if (series === earlier && seqAt(next) === seqAt(old)) continue;
      return refuse({ code: 'number-pattern', problem: 'same-as-before', field: `numberPatterns.${series}` });
    }
  }
  return ok(true);
}

function readable(text: string | null): Pattern | undefined {
  const parsed = text === null ? undefined : parsePattern(text);
  return parsed?.ok ? parsed.value : undefined;
}

const seqAt = (pattern: Pattern): number =>
  segments(pattern).findIndex(segment => segment.some(part => part.kind === 'seq'));

/** What a placeholder may become: for telling two patterns apart, and for reading numbers back. */
export const READS: { readonly [P in Placeholder]: string } = {
  seq: '\\d+',
  code: '\\d\\d\\.\\d\\d',
  month: '\\d\\d',
  'month:roman': '(?:XII|XI|X|IX|VIII|VII|VI|V|IV|III|II|I)',
  year: '\\d{4}',
  regime: '(?:PB|PL)',
  level: '(?:RI|Prov|Kab|Kota|Cam|Kel)',
};

/** Whether one number could be read under both patterns; says yes where it can't tell. */
function mayMeet(one: Pattern, other: Pattern): boolean {
  const a = segments(one);
  const b = segments(other);
  return a.length === b.length && a.every((segment, at) => segmentsMeet(segment, b[at] ?? []));
}

function segmentsMeet(one: Pattern, other: Pattern): boolean {
  const text = (pattern: Pattern) =>
    pattern.every(part => part.kind === 'text') ? pattern.map(part => part.text).join('') : undefined;
  const [a, b] = [text(one), text(other)];
  if (a !== undefined && b !== undefined) return a === b;
  if (a !== undefined) return readerOf(other).test(a);
  return b === undefined || readerOf(one).test(b);
}

const readerOf = (pattern: Pattern): RegExp =>
  new RegExp(`^${pattern.map(p => (p.kind === 'text' ? p.text.replaceAll('.', '\\.') : READS[p.kind])).join('')}$`);

/** A pattern cut at its separators, each separator a segment of its own. */
function segments(pattern: Pattern): readonly Pattern[] {
  const cut: Part[][] = [[]];
  for (const part of pattern) {
    if (part.kind !== 'text') cut.at(-1)?.push(part);
    else {
      for (const piece of part.text.split(/([/ -])/)) {
        if (SEPARATOR.test(piece)) cut.push([{ kind: 'text', text: piece }], []);
        else if (piece !== '') cut.at(-1)?.push({ kind: 'text', text: piece });
      }
    }
  }
  return cut;
}

export interface NumberValues {
  readonly seq: number;
  /** The office's own number code, as Bawaslu's table has it. */
  readonly code: string;
  /** Local day of the report, 'YYYY-MM-DD'. */
  readonly day: string;
  readonly level: LevelMark;
  /** Needed where the pattern has `{regime}`. */
  readonly regime?: Regime | undefined;
}

/** Writes one number. A sequence that outgrows its width is written in full. */
export function fillPattern(pattern: Pattern, values: NumberValues): string {
  return pattern.map(part => (part.kind === 'text' ? part.text : textOf(part.kind, part.width, values))).join('');
}

function textOf(kind: Placeholder, width: number, values: NumberValues): string {
  const month = values.day.slice(5, 7);
  switch (kind) {
    case 'seq':
      return String(values.seq).padStart(width, '0');
    case 'code':
      return values.code;
    case 'month':
      return month;
    case 'month:roman':
      return must(ROMAN[Number(month) - 1], `the month of ${values.day}`);
    case 'year':
      return values.day.slice(0, 4);
    case 'regime':
      return REGIME_MARKS[must(values.regime, 'the election of a number')];
    case 'level':
      return values.level;
  }
}

const must = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`${what} is missing`);
  return value;
};

/** What a number needs of its office: how it numbers from a year on, and how it did before. */
export interface Numbering {
  readonly code: string;
  readonly mark: LevelMark;
  readonly patterns: NumberPatterns;
  /** The first year it holds for; from the beginning where there is none. */
  readonly from?: number;
  readonly before?: Numbering;
}

/** The numbering that holds for numbers of this year. */
export function numberingIn(numbering: Numbering, year: number): Numbering {
  return numbering.before && year < (numbering.from ?? 0) ? numberingIn(numbering.before, year) : numbering;
}

/** The numbering after a change that holds from a year on: later changes that were laid down before it fall away. */
export function numberingFrom(standing: Numbering, change: Omit<Numbering, 'mark' | 'before'>): Numbering {
  const from = change.from ?? 0;
  const { mark } = standing;
  if (from <= 0) return { ...change, mark };
  const before = numberingIn(standing, from - 1);
  return { ...change, mark, before };
}

/**
 * The number of the `seq`-th entry of a series in the year of `day`, by the patterns that hold in that year. `regime` is needed where the series' pattern may say it
 * (findings and cases).
 */
export function formatNumber(
  office: { readonly numbering: Numbering },
  series: Series,
  seq: number,
  day: string,
  regime?: Regime,
): string {
  const { code, mark: level, patterns } = numberingIn(office.numbering, Number(day.slice(0, 4)));
  const text = patterns[series];
  if (text === null) throw new Error(`the office gives no number of its own to a ${series}`);
  const pattern = parsePattern(text);
  if (!pattern.ok) throw new Error(`the pattern of ${series} is kept but ${pattern.refusal.problem}`);
  return fillPattern(pattern.value, { seq, code, day, level, regime });
}

/**
 * The patterns an office starts with. LP and TM are those of the register (high); `Reg` as the number given at registration
 * and IA for initial information are not confirmed (low), and an administrator can change them.
 */
export function defaultPatterns(regime: Regime): NumberPatterns {
  const rest = `${REGIME_MARKS[regime]}/{level}/{code}/{month:roman}/{year}`;
  return {
    report: `{seq:3}/LP/${rest}`,
    'initial-information': `{seq:3}/IA/${rest}`,
    finding: `{seq:3}/TM/${rest}`,
    case: `{seq:3}/Reg/LP/${rest}`,
  };
}
