/**
 * What the stage of the election suggests to say, with a prepared text made of rows of law. A suggestion is no message: somebody
 * reads it, changes it and publishes it, or nobody does. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import type { StageKind } from '../../../data/stages.ts';
import type { Stage } from '../../calendar/calendar.ts';
import { inScope } from '../../calendar/zones.ts';
import type { Known } from '../../law/known.ts';
import { TYPE_WORDS } from '../../law/mayi-words.ts';
import { inForceOn } from '../../law/row.ts';
import { stagesPossibleOn } from '../../law/stage-of-day.ts';
import type { Phase, Violation } from '../../law/violation.ts';
import { type Cite, type ContentInput, citeKey, citeOf, MOST_TITLE, MOST_WORDS, type What } from './content.ts';
import { dayIn, type Lang } from './message-words.ts';

export interface Suggestion {
  /** Names it in an address: `stage~17.90~pilkada2024.tenang`. */
  readonly id: string;
  readonly what: What;
  readonly region: string;
  readonly stage: { readonly id: string; readonly name: { readonly id: string; readonly en: string } } | null;
  /** Days until the stage begins; below zero where it runs already; null of a rule of the week. */
  readonly inDays: number | null;
  readonly content: ContentInput;
  readonly cites: readonly Cite[];
}

/** Stages at which staff of governments have something to do otherwise than the day before, and the conduct they bear on. */
const ALERTS: Partial<Readonly<Record<StageKind, Phase>>> = {
  nomination: 'pre_candidacy',
  'candidates-set': 'candidate',
  campaign: 'campaign',
  silence: 'post_campaign',
  voting: 'post_campaign',
  recapitulation: 'post_vote',
  'second-round': 'post_campaign',
};
/** How long before a stage it is spoken of, and how long after it began an alert still serves. */
const AHEAD = 14;
const BEHIND = 3;
const WEEK = 7;
/** Examples that a prepared text names. */
const EXAMPLES = 2;

/** What the region has said already, drafts included. */
export interface SaidAlready {
  readonly region: string;
  readonly what: What;
  readonly stage: string | null;
  readonly on_day: string;
}

export function suggestionsFor(
  own: string,
  today: string,
  known: Known,
  said: readonly SaidAlready[],
): readonly Suggestion[] {
  const day = Temporal.PlainDate.from(today);
  const alerts = known.calendar.stages
    .filter(({ held, kind }) => held && ALERTS[kind] !== undefined)
    .map(stage => ({ stage, inDays: day.until(stage.from).days }))
    .filter(
      ({ stage, inDays }) => inDays <= AHEAD && inDays >= -BEHIND && Temporal.PlainDate.compare(day, stage.to) <= 0,
    )
    .sort((a, b) => a.inDays - b.inDays || (a.stage.id < b.stage.id ? -1 : 1))
    .flatMap(({ stage, inDays }) => regionsOf(stage, own).map(region => ({ stage, inDays, region })))
    .filter(
      ({ stage, region }) =>
        !said.some(one => one.region === region && one.stage === stage.id && one.what === 'stage-alert'),
    )
    .map(({ stage, inDays, region }) => alertOf(stage, inDays, region, today, known));
  const rule = ruleOfTheWeek(own, day, known, said);
  return [...alerts, ...(rule ? [rule] : [])];
}

/** The own region where the stage concerns it, else those below it that the stage names. */
const regionsOf = ({ scope }: Stage, own: string): readonly string[] =>
  scope.some(prefix => inScope(prefix, own)) ? [own] : scope.filter(prefix => inScope(own, prefix));

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const wordsIn = (text: string): number => text.split(/\s+/).length;

/** As many of the lines as the words of a message allow. */
function within(first: readonly string[], lines: readonly string[], last: string): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (wordsIn([...first, ...kept, line, last].join(' ')) <= MOST_WORDS) kept.push(line);
  }
  return [...first, ...kept, last].join('\n');
}

function alertOf(stage: Stage, inDays: number, region: string, today: string, known: Known): Suggestion {
  const phase = ALERTS[stage.kind] ?? 'any';
  const rows = examples(known, phase, today);
  const cites = rows.map(row => citeOf(known.law, 'violations', row));
  const [title, body, titleEn, bodyEn] = (['id', 'en'] as const).flatMap(lang => {
    const [from, to] = [dayIn(String(stage.from), lang), dayIn(String(stage.to), lang)];
    const when = ALERT[lang].when(stage.name[lang], from, to, from === to);
    const lines = rows.map(row => `• ${row.label[lang]}.`);
    return [
      ALERT[lang].title(stage.name[lang], from).slice(0, MOST_TITLE),
      within([when, ALERT[lang].barred], lines, ALERT[lang].ask),
    ];
  });
  return {
    id: `stage~${region}~${stage.id}`,
    ...{ what: 'stage-alert', region, inDays, cites },
    stage: { id: stage.id, name: stage.name },
    content: {
      ...{ title: title ?? '', body: body ?? '', claim: '', titleEn: titleEn ?? '', bodyEn: bodyEn ?? '', claimEn: '' },
      ...{ cites: cites.map(citeKey), stage: stage.id },
    },
  };
}

const ALERT = {
  id: {
    title: (name: string, from: string) => `${name}: mulai ${from}`,
    when: (name: string, from: string, to: string, oneDay: boolean) =>
      oneDay
        ? `${name} jatuh pada ${from}. Pegawai ASN tetap netral, di kantor, di rumah, dan di media sosial.`
        : `${name} berlangsung ${from} sampai ${to}. Pegawai ASN tetap netral, di kantor, di rumah, dan di media sosial.`,
    barred: 'Yang termasuk pelanggaran pada tahap ini, antara lain:',
    ask: 'Ragu? Tanyakan dulu di halaman "Bolehkah saya".',
  },
  en: {
    title: (name: string, from: string) => `${name}: from ${from}`,
    when: (name: string, from: string, to: string, oneDay: boolean) =>
      oneDay
        ? `${name} is on ${from}. Civil servants stay neutral, at the office, at home and online.`
        : `${name} runs from ${from} to ${to}. Civil servants stay neutral, at the office, at home and online.`,
    barred: 'Among the violations at this stage:',
    ask: 'In doubt? Ask first on the page "May I".',
  },
} as const satisfies Record<Lang, unknown>;

/** Rows in force that bear on a phase, those that were read first. */
function examples(known: Known, phase: Phase, today: string): readonly Violation[] {
  const order = ['high', 'medium', 'low'];
  return known.law.violations
    .filter(row => inForceOn(row, today) && (row.phases.includes(phase) || row.phases.includes('any')))
    .map((row, at) => ({ row, at, own: row.phases.includes(phase) ? 0 : 1 }))
    .sort((a, b) => a.own - b.own || order.indexOf(a.row.confidence) - order.indexOf(b.row.confidence) || a.at - b.at)
    .slice(0, EXAMPLES)
    .map(({ row }) => row);
}

/** One form of violation that the present stage knows, another one each week; none where no election runs. */
function ruleOfTheWeek(
  own: string,
  day: Temporal.PlainDate,
  known: Known,
  said: readonly SaidAlready[],
): Suggestion | undefined {
  const recently = day.subtract({ days: WEEK - 1 }).toString();
  if (said.some(one => one.region === own && one.what === 'rule-of-the-week' && one.on_day >= recently))
    return undefined;
  const stages = stagesPossibleOn(known.calendar, day, null);
  if (stages === null) return undefined;
  const today = day.toString();
  const rows = known.law.violations.filter(
    row =>
      inForceOn(row, today) &&
      row.confidence !== 'low' &&
      row.phases.some(phase => phase === 'any' || stages.has(phase)),
  );
  const weeks = Math.floor(Temporal.PlainDate.from('1970-01-05').until(day).days / WEEK);
  const row = rows[weeks % Math.max(rows.length, 1)];
  if (!row) return undefined;
  const cite = citeOf(known.law, 'violations', row);
  const text = (lang: Lang) => {
    const first = RULE[lang].is(lower(row.label[lang]), TYPE_WORDS[row.type][lang], row.cite);
    // What the row notes beside it is written for lawyers.
    return within([first], [], ALERT[lang].ask);
  };
  return {
    id: `rule~${own}~${citeKey(cite)}`,
    ...{ what: 'rule-of-the-week', region: own, stage: null, inDays: null, cites: [cite] },
    content: {
      ...{ title: shortened(row.label.id), body: text('id'), claim: '', cites: [citeKey(cite)], stage: '' },
      ...{ titleEn: shortened(row.label.en), bodyEn: text('en'), claimEn: '' },
    },
  };
}

const RULE = {
  id: {
    is: (label: string, type: string, cite: string) => `Bagi pegawai ASN, ${label} termasuk ${type} menurut ${cite}.`,
  },
  en: {
    is: (label: string, type: string, cite: string) => `For civil servants, ${label} is ${type} under ${cite}.`,
  },
} as const;

const shortened = (text: string): string =>
  text.length <= MOST_TITLE ? text : `${text.slice(0, MOST_TITLE - 2).replace(/\s+\S*$/, '')} …`;
