/** Periods and figures in words: the same on the page, on paper and in a spreadsheet. */

import { type Figure, MEASURES, type Measure, type Parting } from '../publish/measures.ts';
import type { Named, Period } from '../publish/period.ts';
import { dayPlain, number } from './format.ts';
import type { Lang } from './lang.ts';
import { messages } from './messages.ts';

export function periodWords(period: Period | Named, lang: Lang): string {
  const t = messages(lang).periodic;
  const span = t.span(dayPlain(period.from, lang), dayPlain(period.to, lang));
  const name = 'name' in period ? period.name?.[lang] : undefined;
  switch (period.kind) {
    case 'week':
      return t.week(dayPlain(period.from, lang), dayPlain(period.to, lang));
    case 'month':
      return dayPlain(period.from, lang).replace(/^\d+ /, '');
    case 'stage':
      return `${name ?? period.of ?? ''} (${span})`;
    case 'final':
      return `${t.final(electionWords(period.of ?? ''))} (${span})`;
  }
}

/** `Pilkada 2024` of `pilkada2024`. */
const electionWords = (election: string): string =>
  election.replace(
    /^(\p{L})(\p{L}*?)(\d+)$/u,
    (_, first: string, rest: string, year: string) => `${first.toUpperCase()}${rest} ${year}`,
  );

/** One part of a measure, in the words that the desk has for it; its own name where a later release wrote it. */
function partWords(parted: Parting, part: string, lang: Lang): string {
  const { periodic: t, caseFile, desk, sources } = messages(lang);
  const [track = '', rest = ''] = part.split(' ');
  const of = (words: Readonly<Record<string, string>>, name: string) => words[name] ?? name;
  const onTrack = (words: Readonly<Record<string, string>>) => `${of(caseFile.tracks, track)}: ${of(words, rest)}`;
  switch (parted) {
    case 'way-in':
      return of(desk.modes, part);
    case 'channel':
      return of(t.channels, part);
    case 'origin':
      return of(sources.leads.origins, part);
    case 'finding-source':
      return of(t.findingSources, part);
    case 'case-source':
      return of(t.caseSources, part);
    case 'track':
      return of(caseFile.tracks, part);
    case 'track-phase':
      return onTrack(caseFile.phases);
    case 'track-finding':
      return onTrack(caseFile.findings);
    case 'track-result':
      return onTrack(caseFile.followUps);
    case 'track-closing':
      return onTrack(caseFile.closings);
    case 'track-order':
      return onTrack(caseFile.orders);
    case 'waits':
      return of(t.waits, part);
    case 'matter':
      return of(t.matters, part);
    case null:
      return part;
  }
}

export interface FigureLine {
  readonly measure: string;
  readonly part: string;
  readonly title: string;
  readonly unit: string;
  readonly own: number | null;
  readonly area: number | null;
}

export const measureNamed = (name: string): Measure | undefined => MEASURES.find(measure => measure.name === name);

/** The figures as lines of a table. A measure that this release no longer knows keeps its name. */
export const figureLines = (figures: readonly Figure[], lang: Lang): readonly FigureLine[] =>
  figures.map(({ measure: name, part, own, area }) => {
    const measure = measureNamed(name);
    const t = messages(lang).periodic;
    const title = part === '' ? (measure?.title[lang] ?? name) : partWords(measure?.parted ?? null, part, lang);
    return { measure: name, part, title, unit: measure ? t.units[measure.unit] : '', own, area };
  });

export const valueWords = (value: number | null, lang: Lang): string =>
  value === null ? messages(lang).periodic.noMedian : number(value, lang);
