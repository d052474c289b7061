/** A periodic report on paper and as a spreadsheet: the figures with what each says, and the officer's words as they are. Pure. */
import type { Sheet as Workbook } from '../cases/import/workbook.ts';
import type { Sheet } from '../press/sheet.ts';
import type { Named } from '../publish/period.ts';
import type { Edition, SentPeriodic } from '../publish/periodic.ts';
import { dayPlain, number } from './format.ts';
import type { Lang } from './lang.ts';
import { messages } from './messages.ts';
import { figureLines, measureNamed, periodWords, valueWords } from './periodic.ts';

export type PaperOf = Pick<SentPeriodic, 'officeName' | 'toName'> & {
  readonly period: Named;
  readonly edition: Edition;
};

const facts = (
  { officeName, toName, period, edition }: PaperOf,
  lang: Lang,
): readonly (readonly [string, string])[] => {
  const t = messages(lang).periodic.paper;
  return [
    [t.office, officeName],
    [t.to, toName],
    [t.period, periodWords(period, lang)],
    [t.version, String(edition.edition)],
    [t.sentOn, dayPlain(edition.on, lang)],
    [t.asOf, number(edition.asOf, lang)],
  ];
};

/** The measures of a report, each once, with what it says and the acts it comes from. */
const meanings = ({ figures }: Edition, lang: Lang) =>
  figures.flatMap(({ measure: name, part }) => {
    const measure = part === '' ? measureNamed(name) : undefined;
    if (!measure) return [];
    const { title, means, acts, unit } = measure;
    return [
      { title: title[lang], means: means[lang], acts: acts.join(', '), unit: messages(lang).periodic.units[unit] },
    ];
  });

const said = ({ obstacles, plans, because }: Edition, lang: Lang) => {
  const t = messages(lang).periodic;
  return [
    [t.obstacles, obstacles],
    [t.plans, plans],
    ...(because ? [[t.one.reason, because] as const] : []),
  ] as readonly (readonly [string, string | null])[];
};

export function periodicPaper(of: PaperOf, lang: Lang): Sheet {
  const t = messages(lang).periodic;
  const { edition } = of;
  return {
    lang,
    title: `${t.paper.title} ${t.kinds[of.period.kind].toLowerCase()}`,
    letterhead: { names: [of.officeName], address: t.paper.about },
    foot: t.paper.foot(number(edition.asOf, lang)),
    blocks: [
      { kind: 'facts', rows: facts(of, lang) },
      { kind: 'heading', text: t.figures },
      {
        kind: 'table',
        caption: t.tableNote,
        columns: [
          { head: t.heads.measure, share: 5 },
          { head: t.heads.unit, share: 2 },
          { head: t.heads.own, share: 2, numeric: true },
          { head: t.heads.area, share: 2, numeric: true },
        ],
        rows: figureLines(edition.figures, lang).map(({ part, title, unit, own, area }) => [
          part === '' ? title : `– ${title}`,
          unit,
          valueWords(own, lang),
          valueWords(area, lang),
        ]),
      },
      ...said(edition, lang).flatMap(
        ([head, words]) =>
          [
            { kind: 'heading', text: head },
            { kind: 'paragraph', text: words || t.empty },
          ] as const,
      ),
      { kind: 'heading', text: t.meaning },
      {
        kind: 'list',
        ordered: false,
        items: meanings(edition, lang).map(({ title, means, acts }) => `${title}. ${means} ${t.heads.acts}: ${acts}.`),
      },
      { kind: 'note', text: t.paper.note },
    ],
  };
}

/** Numbers as numbers, to be added up; everything that somebody typed as text. */
export function periodicSheets(of: PaperOf, lang: Lang): readonly Workbook[] {
  const t = messages(lang).periodic;
  const { heads, paper } = t;
  return [
    {
      name: paper.sheet,
      lines: [
        ...facts(of, lang).map(([label, value]) => [label, value]),
        [],
        [heads.measure, '', heads.unit, heads.own, heads.area],
        ...figureLines(of.edition.figures, lang).map(({ part, measure, title, unit, own, area }) => [
          part === '' ? title : (measureNamed(measure)?.title[lang] ?? measure),
          part === '' ? '' : title,
          unit,
          own ?? t.noMedian,
          area ?? t.noMedian,
        ]),
        [],
        ...said(of.edition, lang).map(([label, words]) => [label, words || t.empty]),
      ],
    },
    {
      name: paper.meaning,
      lines: [
        [heads.measure, heads.unit, heads.means, heads.acts],
        ...meanings(of.edition, lang).map(({ title, unit, means, acts }) => [title, unit, means, acts]),
      ],
    },
  ];
}
